import type { RichText } from '../text/richText';

const STAFF = String.raw`(?:interviewer(?:in)?|int|enumerator|enquêteur|enquêtrice|encuestador[a]?|entrevistador[a]?|intervistatore|intervistatrice|signed|signature|unterschrift|gezeichnet|firmado|firma\s+(?:del|dell['’]|della|de\s+la)\s*(?:(?:entrevistad|encuestad|supervis|intervistat|interesad|trabajad)\p{L}{1,5}|responsable|paciente|participante|partecipante|cliente)|assinatura|handtekening|podpis)`;
/** `INTERVIEWER NAME: ......   INT. NO: |__|__|`, `Signed ....... Date .......`: a blank that the staff fill in. */
const STAFF_LINE = new RegExp(
  String.raw`^\W{0,5}(?:(?:name|no|number|id|code|nummer|nom|nombre|unterschrift|signature|firma)\.?\s+(?:(?:of|der|des|de|del|du)\s+)?(?:(?:the|la|l['’])\s*)?)?${STAFF}(?:['’]s)?(?:\s+(?:name|no|nr|number|id|code|nummer|initials))?\.?\s{0,5}:?\s{0,5}(?:\.{4,}|_{3,}|…{2,}|\|_)`,
  'iu',
);

/** `Office use: ____`, `Place, date: ____`: what is filled in on the form itself, or the page that follows. */
const FORM_LINE = new RegExp(
  String.raw`^\W{0,5}(?:(?:for\s+)?office\s+use(?:\s+only)?|(?:length|duration)\s+of\s+(?:the\s+)?interview|dauer\s+des\s+(?:interviews|gesprächs)|durée\s+de\s+l['’](?:interview|entretien)|duración\s+de\s+la\s+entrevista|(?:(?:start|end|finish)(?:ing)?\s+time|time\s+(?:started|ended|finished)|hora\s+de\s+(?:inicio|término|termino|fin|finalización|comienzo)|heure\s+de\s+(?:début|fin)|(?:beginn|ende|uhrzeit)(?:\s+(?:des\s+interviews|beginn|ende))?|ora\s+(?:di\s+)?(?:inizio|fine))|(?:place|ort|lieu|lugar|luogo|plaats)\s?(?:,|\/|and|und|et|y|e|en)\s?(?:date|datum|fecha|data)|(?:please\s+)?turn\s+to\s+(?:the\s+)?page)\s{0,5}:?\s{0,5}(?:\.{4,}|_{3,}|…{2,}|\|[\s_|:.h]{1,40})\s{0,5}(?:(?:supervis\p{L}+|revis\p{L}+|checked|kontrolliert|contrôlé)(?:\s+(?:por|by|von|par))?\s{0,5}:?\s{0,5}[_.…]{3,60}|min(?:ute[ns]?|uti|utos)?\.?)?$`,
  'iu',
);

/** Whether a line is for those who run the interviews to write on: it asks nobody anything. */
export const isStaffLine = ({ text }: RichText): boolean =>
  (STAFF_LINE.test(text) || FORM_LINE.test(text)) && !/[?？]/u.test(text);

import type { RichText } from '../../text/richText';

/** What the part is called in which it is decided who takes part, in several languages. */
const SCREENER = new RegExp(
  String.raw`^\W*(?:(?:part|section|teil|abschnitt|partie|parte|część|sezione|block|bloque|module?|modul)\s+)?(?:\p{Lu}|\d{1,2}|[IVX]{1,4})?[\s.:)/–—-]*(?:(?:the|survey|respondent|der|die|das|le|la|il|de|informed)\s+|(?:intro\p{L}*|info\p{L}*|welcome|consent|eligibility|recruitment|quotas?|begrüßung|einleitung|einführung|bienvenida|accueil)\s+(?:and|und|et|y|e|&)\s+)*(?:screener|screening|screen(?:er|ing)[\s-]+(?:questions?|section|questionnaire|part|criteria)|screening[\s-]?(?:fragen|teil)|recruitment\s+(?:questions?|screener|questionnaire)|eligibility(?:\s+(?:questions?|check|criteria|screener))?|qualifying\s+questions|qualification\s+questions|consent(?:\s+form)?|einwilligung\p{L}*|einverständnis\p{L}*|consentement|consentimiento|consenso(?:\s+informato)?|consentimento|toestemming|filtrage|questions?\s+(?:de\s+)?filtr(?:age|e)|preguntas\s+(?:de\s+)?filtro|domande\s+(?:di\s+)?(?:filtro|screening)|selezione\s+dei\s+rispondenti|selectievragen|rekrutacja|pytania\s+(?:rekrutacyjne|filtrujące)|selekcja)(?:\s+(?:and|und|et|y|e|&)\s+\p{L}+)?\W*(?:\([^()]*\))?\W*$`,
  'iu',
);
/**
 * Titles that name such a part where it is the first one: `BLOQUE FILTRO`, `Éligibilité`. Further down a filter is a
 * condition, and a selection may be one of products. A word that is a topic as well (`Recrutement` of those who work,
 * `Filter` of coffee) needs what it is of: else who is sent to the end has just finished.
 */
const FIRST_PART = new RegExp(
  String.raw`^\W*(?:(?:part|section|sección|seção|teil|abschnitt|partie|parte|część|sezione|bloc[ko]?|bloque|modul[eoa]?|módulo)\s+)?(?:(?:\p{Lu}|\d{1,2}|[IVX]{1,4})[\s.:)/–—-]+)?(?:(?:the|der|die|das|le|la|les|el|los|il|i|de)\s+)?(?:filter(?:fragen|teil|block)|filters?(?=\s+(?:and|und)\s)|filtros?|filtres?|filtri|[ée]ligibilit[ée]|eligibilit(?:y|à)|elegibilidade?|(?:crit[eè]res?|criterios|criteri|critérios)\s+(?:d['’]\s?[ée]ligibilit[ée]|de\s+(?:s[ée]lection|selecci[óo]n|elegibilidade?|inclusi[óo]n|seleção)|di\s+(?:selezione|eleggibilità))|s[ée]lection(?:\s+(?:du|des|de\s+la)\s+(?:r[ée]pondant|interview[ée]|personne|individu)\p{L}*)|selecci[óo]n(?:\s+(?:del?|de\s+la)\s+(?:entrevistad|encuestad|informante|persona)\p{L}*)|seleção\s+d[oae]\s+(?:entrevistad|respondent|participant)\p{L}*|selezione\s+del(?:l['’])?\s?(?:intervistat|rispondent|partecipant)\p{L}*|selectievragen|(?:recrutement|reclutamiento|reclutamento|recrutamento)\s+(?:d[eoaui]s?|del?l[aeo']?)\s+(?:r[ée]pondant|participant|interview|intervistat|entrevistad|encuestad|rispondent|partecipant)\p{L}*|respondent\s+selection|qualifying|auswahl\s+der\s+(?:zielperson|befragten)|teilnahme(?:voraussetzung(?:en)?|kriterien|berechtigung)|kwalifikacja)(?:\s+(?:and|und|et|y|e|&)\s+(?:quotas?|quoten|cuotas|cotas|quote|perfil|profil|screening))?\W*$`,
  'iu',
);
/** What is agreed to decides who takes part where it stands ahead of all else. */
const CONSENT = /(?<!\p{L})(?:consent\p{L}*|einwilligung\p{L}*|einverständnis\p{L}*|consenso|toestemming)(?!\p{L})/iu;
const DECIDES = /(?<!\p{L})(?:screen\p{L}*|eligib\p{L}*|recruit\p{L}*|qualif\p{L}*|filt\p{L}*)(?!\p{L})/iu;
/** What the part behind it is called. */
const MAIN_PART =
  /^\W*(?:main\s+(?:part|survey|questionnaire|section|interview)|haupt(?:teil|fragebogen|befragung|interview)|questionnaire\s+principal|cuestionario\s+principal|parte\s+principale|hoofd(?:deel|vragenlijst))\W*$/iu;
const LONGEST_TITLE = 80;

/**
 * Whether the lines stand in the part that decides who takes part: who is sent to the end there is screened out, while
 * elsewhere the interview may just be over.
 */
export class Screener {
  private inside = false;
  /** Begun by a line in bold: other lines end it, and so do ids with other letters. */
  private byLine = false;
  private letters: string | null = null;
  /** Outside of it something has been asked. */
  private begun = false;

  /** Whether a question decides who takes part by what it is called: `ELIG1`, `SCR2`. */
  static isCalled(id: string | null): boolean {
    return /^(?:elig(?:ib(?:ility)?)?|scr(?:een(?:er|ing)?)?)_?\d/iu.test(id ?? '');
  }

  get active(): boolean {
    return this.inside;
  }

  /** The title of a part. */
  part(label: string): void {
    this.inside =
      label.length <= LONGEST_TITLE &&
      (SCREENER.test(label) || (!this.begun && FIRST_PART.test(label))) &&
      !(this.begun && CONSENT.test(label) && !DECIDES.test(label));
    this.byLine = false;
    this.letters = null;
  }

  /** A question that begins there. */
  question(id: string | null): void {
    const letters = /^\p{L}+/u.exec(id ?? '')?.[0].toUpperCase() ?? null;
    if (this.byLine && letters !== null && this.letters !== null && letters !== this.letters) this.inside = false;
    this.letters ??= letters;
    this.begun ||= !this.inside;
  }

  /** A line that begins no question; all in bold it is a title too. */
  line({ text, boldLength }: RichText): void {
    if (this.inside && MAIN_PART.test(text)) this.inside = false;
    if (boldLength < text.length || text.length === 0 || text.length > LONGEST_TITLE || /[?.:]$/u.test(text)) return;
    this.part(text);
    this.byLine = true;
  }
}

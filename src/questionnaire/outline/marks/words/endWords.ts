import type { Make } from './markPattern';

/** What forms tell people at an answer behind which nothing more is for them, as the source of a pattern. */

const end: Make = () => [{ kind: 'jump', target: { name: 'END', certain: true } }];
const screensOut: Make = () => [{ kind: 'flag', flag: 'terminate' }];

/** Of a section or a page, more may stand behind. */
const WHOLE = String.raw`(?:questionnaire|survey|interview|form)`;
const FORM = String.raw`(?:questionnaire|survey|interview|form|questions?|sections?|pages?)`;
const THE = String.raw`(?:the|this|our|any|your)`;
/** Thanks, where to send it, and why: nothing more is meant. */
const TAIL = String.raw`(?:[\s.,;:!–—-]{1,4}(?:(?:thanks?|thank\s+you|many\s+thanks|please\s+(?:return|send|hand|post)|(?:vielen|herzlichen)\s+dank|danke|bitte\s+(?:senden|schicken|geben)|merci|(?:muchas\s+)?gracias|grazie|obrigad[oa]|(?:hartelijk\s+)?bedankt|dank\s+u)(?!\p{L})[^=<>\d?→]{0,120}))?[.!]?(?=\s*(?:$|[)\]]))`;
const LEAD = String.raw`(?:(?:thanks?|thank\s+you|many\s+thanks|(?:vielen|herzlichen)\s+dank|danke|merci|(?:muchas\s+)?gracias|grazie)(?:\s+(?:very\s+much|for\s+your\s+(?:time|help|interest)|für\s+ihr\s+interesse|beaucoup))?[\s.,;:!–—-]{1,4})?(?:please\s+|bitte\s+|veuillez\s+|por\s+favor,?\s+)?`;

/** That whoever is told so is not wanted. */
export const SCREENED = [
  String.raw`you\s+(?:do\s+not|don['’]t)\s+(?:need|have)\s+to\s+(?:complete|answer|fill\s+(?:in|out)|take)\s+(?:this|the|our)\s+${WHOLE}`,
  String.raw`(?:do\s+not|don['’]t)\s+(?:complete|fill\s+(?:in|out)|answer)\s+${THE}\s+(?:rest\s+of\s+${THE}\s+)?${FORM}`,
  String.raw`(?:this|the|our)\s+${FORM}\s+is\s+(?:not|only)\s+(?:for|meant\s+for|intended\s+for|aimed\s+at)\s+(?:you|people\s+like\s+you)`,
  String.raw`(?:(?:you|the\s+respondent|they)\s+(?:are|is)\s+)?not\s+(?:eligible|in\s+the\s+target\s+group)(?:\s+(?:for|to)\s+(?:this\s+|the\s+)?(?:${FORM}|take\s+part|participate))?|you\s+do\s+not\s+qualify(?:\s+for\s+(?:this|the|our)\s+${FORM})?`,
  String.raw`thank\s+(?:the\s+)?(?:respondent|person|participant|interviewee|him|her|them|customer|caller)s?(?:/her)?\s+(?:and|&)\s+(?:end|close|terminate|stop|finish)(?:\s+(?:the\s+)?${FORM})?`,
  String.raw`(?:füllen\s+sie\s+(?:den|diesen)\s+fragebogen\s+nicht\s+(?:weiter\s+)?aus|(?:den|diesen)\s+fragebogen\s+nicht\s+(?:weiter\s+)?ausfüllen|sie\s+gehören\s+(?:leider\s+)?nicht\s+zu(?:r|\s+unserer)\s+zielgruppe)`,
  String.raw`ne\s+(?:remplissez|complétez|poursuivez)\s+pas\s+(?:ce|le|la\s+suite\s+du)\s+questionnaire|(?:merci\s+de\s+)?ne\s+pas\s+(?:poursuivre|remplir)(?:\s+(?:ce|le)\s+questionnaire)?|vous\s+ne\s+faites\s+pas\s+partie\s+de\s+la\s+cible`,
  String.raw`no\s+(?:complete|rellene|conteste|continúe\s+con)\s+(?:este|el)\s+cuestionario|(?:esta\s+encuesta\s+no\s+es\s+para\s+usted|usted\s+no\s+cumple\s+(?:con\s+)?(?:el\s+perfil|los\s+requisitos))`,
  String.raw`non\s+(?:compili|completi|compilare)\s+(?:questo|il)\s+questionario|vul\s+deze\s+vragenlijst\s+(?:dan\s+)?niet\s+in`,
];

/** That the questionnaire is over. */
export const OVER = [
  String.raw`(?:there\s+is\s+)?no\s+need\s+to\s+(?:(?:continue|go\s+on)(?:\s+with\s+${THE}\s+${FORM})?|(?:complete|answer|fill\s+(?:in|out))\s+(?:the\s+rest(?:\s+of\s+${THE}\s+${FORM})?|${THE}\s+(?:more|further|other|remaining)\s+${FORM}|(?:more|further|other)\s+${FORM}))`,
  // "You do not have to answer this question" is said of what may be left out.
  String.raw`you\s+(?:do\s+not|don['’]t)\s+(?:need|have)\s+to\s+(?:(?:continue|go\s+on)(?:\s+with\s+${THE}\s+${FORM})?|(?:complete|answer|fill\s+(?:in|out))\s+(?:the\s+rest(?:\s+of\s+${THE}\s+${FORM})?|${THE}\s+(?:more|further|other|remaining)\s+${FORM}|(?:more|further|other)\s+${FORM}))`,
  String.raw`(?:stop|finish|end)\s+here(?:\s+and\s+(?:return|send|hand)[^=<>\d?→]{0,60})?|do\s+not\s+(?:continue|go\s+on|go\s+any\s+further)`,
  String.raw`(?:you\s+have|you['’]ve)\s+(?:now\s+)?(?:finished|completed\s+${THE}\s+${WHOLE}|reached\s+the\s+end(?:\s+of\s+${THE}\s+${WHOLE})?)`,
  String.raw`(?:return|send\s+back|hand\s+in|post)\s+${THE}\s+${WHOLE}[^=<>\d?→]{0,60}`,
  String.raw`(?:${THE}\s+)?${WHOLE}\s+(?:ends|finishes|stops|is\s+(?:over|finished|complete[d]?)|has\s+ended)(?:\s+(?:here|now|for\s+you))*`,
  String.raw`(?:der|die|das)\s+(?:fragebogen|befragung|umfrage|interview)\s+(?:ist|endet)\s+(?:(?:damit|hier|für\s+sie|nun|jetzt)\s*){0,3}(?:beendet|zu\s+ende|abgeschlossen)?|sie\s+(?:sind\s+(?:hier\s+|damit\s+)?fertig|haben\s+das\s+ende\s+(?:der\s+befragung\s+|des\s+fragebogens\s+)?erreicht|brauchen\s+(?:den\s+fragebogen\s+)?nicht\s+weiter\s+(?:auszufüllen|zu\s+machen))|(?:den\s+)?fragebogen\s+(?:bitte\s+)?(?:zurücksenden|zurückschicken|zurückgeben|abgeben|hier\s+beenden)`,
  String.raw`(?:l['’]\s?enquête|le\s+questionnaire|le\s+sondage)\s+(?:est\s+(?:terminée?|finie?)|s['’]arrête|se\s+termine)(?:\s+(?:ici|pour\s+vous))*|vous\s+avez\s+(?:terminé|fini)|inutile\s+de\s+(?:continuer|poursuivre)|arrêtez-vous\s+ici`,
  String.raw`(?:la\s+encuesta|el\s+cuestionario|la\s+entrevista)\s+(?:ha\s+(?:terminado|finalizado)|termina|finaliza)(?:\s+(?:aquí|para\s+usted))*|(?:usted\s+)?ha\s+(?:terminado|finalizado)|no\s+es\s+necesario\s+(?:que\s+(?:continúe|siga)|continuar|seguir)|no\s+continúe`,
  String.raw`il\s+questionario\s+(?:è\s+(?:terminato|finito|concluso)|termina)(?:\s+(?:qui|per\s+lei))*|o\s+questionário\s+(?:terminou|acabou|termina)(?:\s+(?:aqui|para\s+si))*|de\s+(?:vragenlijst|enquête)\s+(?:is|stopt)\s*(?:(?:hier|voor\s+u)\s*){0,2}(?:afgelopen|beëindigd|klaar)?`,
];

export const END_WORDS: readonly (readonly [Make, string])[] = [
  ...SCREENED.map((source) => [screensOut, `${LEAD}(?:${source})${TAIL}`] as const),
  ...OVER.map((source) => [end, `${LEAD}(?:${source})${TAIL}`] as const),
];

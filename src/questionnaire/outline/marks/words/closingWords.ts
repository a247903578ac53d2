import type { Make } from './markPattern';

/**
 * How an interview is closed, put together from thanks, a verb and the interview, in any language: `agradezca y termine`,
 * `suspender entrevista`, `Fin d'interview`. As sources of patterns.
 */

const end: Make = () => [{ kind: 'jump', target: { name: 'END', certain: true } }];
const screensOut: Make = () => [{ kind: 'flag', flag: 'terminate' }];

export const THANK = String.raw`(?:thank(?:s|\s+you)?(?:\s+(?:the\s+)?respondent)?|danken|danke|bedanken|bedank|bedankt|remercie[rz]|merci|agrade(?:cer|zca|zcan|ça|cemos)|dar\s+las\s+gracias|d[eé]\s+las\s+gracias|ringraziare|ringrazi|ringrazia|podziękuj)`;
export const AND = String.raw`(?:\s+(?:and|und|et|y|e|en|i)\s+|\s*[&+/,]\s*)`;
export const CLOSE = String.raw`(?:close|end|terminate|stop|finish|beenden|ende|abbrechen|schlie(?:ß|ss)en|clore|clôturer|concl(?:ure|uez)|terminer|terminez|arrêter|arrêtez|fin|terminar|termine|cerrar|cierre|finalizar|finalice|chiudere|chiudi|chiuda|terminare|termini|concludere|encerrar|encerre|finalize|afsluiten|sluit\s+af|afronden|beëindigen|stoppen)`;
/** What leaves no doubt that the answers are not kept. */
const BREAK_OFF = String.raw`(?:abandon|discontinue|suspend|suspender|suspenda|suspendre|interrompre|interrompere|interrompa|interromper|interrumpir|interrumpa|cerrar|cierre|chiudere|chiuda|chiudi|clore|clôturer|encerrar|encerre|afsluiten|afbreken|beëindigen|stoppen)`;
const FINISH = String.raw`(?:terminar|termine|finalizar|finalice|finalize|terminer|finish|leave)`;
export const ARTICLE = String.raw`(?:the\s+|das\s+|die\s+|den\s+|la\s+|le\s+|el\s+|il\s+|a\s+|o\s+|de\s+|het\s+|l['’]\s?)?`;
export const INTERVIEW = String.raw`(?:interview|survey|questionnaire|befragung|umfrage|fragebogen|gespräch|enquête|entretien|sondage|entrevista|encuesta|cuestionario|intervista|sondaggio|questionario|questionário|inquérito|pesquisa|gesprek|vragenlijst)`;
export const OF = String.raw`(?:of\s+|des\s+|der\s+|du\s+|de\s+|del\s+|da\s+|do\s+|van\s+|d['’]\s?|dell['’]\s?)?`;

export const CLOSING: readonly (readonly [Make, string])[] = [
  [screensOut, `${THANK}${AND}${CLOSE}(?:\\s+${ARTICLE}${INTERVIEW})?`],
  [screensOut, `${BREAK_OFF}\\s+${ARTICLE}${INTERVIEW}|${INTERVIEW}\\s+(?:afsluiten|afbreken|beëindigen|stoppen)`],
  [end, `(?:end|fin|fine|fim|einde|ende)\\s+${OF}${ARTICLE}${INTERVIEW}|(?:interview|umfrage|befragung)[\\s-]?ende`],
  [end, `${FINISH}\\s+${ARTICLE}${INTERVIEW}|fim|einde`],
  [screensOut, 'encerrar|encerre|cerrar|suspender|screenout'],
];

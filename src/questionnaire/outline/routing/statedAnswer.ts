/** Conditions without a word for it: `Yes at Q1`, `Q1: Yes`, `Codes 1-2 at Q1`, `Except code 3 at Q1`, joined or alone. */

const YES_OR_NO = String.raw`(?:yes|no|ja|nein|nee|oui|non|s[íìi]|sim|n[ãa]o|don['’]t\s+know|weiß\s+nicht)`;
const CODES = String.raw`(?:(?:codes?|c[óo]d(?:igos?)?\.?|codic[ei]|antwort|answer|response|option|réponse|respuesta|risposta|resposta|antwoord)\s+)?\d{1,4}(?:\s{0,3}(?:[,/–-]|or|oder|ou|o|of|and|und|et|y|e|en|to|bis)\s{0,3}\d{1,4}){0,12}`;
const QUOTED = String.raw`["“„«'‘][^"“”„«»'‘’]{1,60}["”“»'’]`;
const VALUE = `(?:${YES_OR_NO}|${CODES}|${QUOTED})`;
const EXCEPT = String.raw`(?:(?:all|alle|tous|todos|tutti|iedereen)\s+)?(?:except|außer|ausser|sauf|salvo|excepto|tranne|exceto|behalve|not|nicht|no|pas|non|niet|n[ãa]o)\s+`;
const SAID = String.raw`(?:selected|mentioned|chosen|ticked|coded|answered|given|said|genannt|angegeben|gewählt|ausgewählt|angekreuzt|cité|coché|choisi|répondu|marcado|elegido|mencionado|citat[oa]|indicat[oa]|scelt[oa]|genoemd|gekozen|aangekruist|marcado|citado|escolhido)`;
const AT = String.raw`(?:at|in|to|from|on|bei|zu|auf|à|a|en|em|na|alla|aan|op|dans)`;
const NAMED = String.raw`(?:(?:the|la|der|a)\s+)?(?:(?:question|frage|pregunta|domanda|vraag|pergunta)\s+)?(\p{L}{0,4}[_.]?\d{1,3}\p{L}?)`;
const MORE = String.raw`(?:\s+(?:and|or|und|oder|et|ou|y|o|e|en|of|&)\s+[^?.:;!]{3,100})?`;

const VALUE_FIRST = new RegExp(
  String.raw`^(?:${EXCEPT})?${VALUE}(?:\s+${SAID})?\s+${AT}\s+${NAMED}(?:\s+${SAID})?${MORE}$`,
  'iu',
);
const QUESTION_FIRST = new RegExp(
  String.raw`^${NAMED}\s*(?::|(?:is|ist|est|es|è|é)(?!\p{L}))\s*${VALUE}(?:\s+only)?$`,
  'iu',
);
/** Nobody says it at greater length. */
const LONGEST = 160;

/**
 * Whether a text names an answer and its question and says nothing else.
 * @param ids the ids of the questions before, in capitals
 */
export function statesAnswer(text: string, ids: Pick<ReadonlySet<string>, 'has'>): boolean {
  if (text.length > LONGEST) return false;
  const named = (VALUE_FIRST.exec(text) ?? QUESTION_FIRST.exec(text))?.[1]?.toUpperCase().replace('.', '');
  return named !== undefined && (ids.has(named) || (/^\d/.test(named) && ids.has(`Q${named}`)));
}

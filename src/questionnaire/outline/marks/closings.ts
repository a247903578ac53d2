import { jumpTarget, isPlainJump, readJump } from '../routing/jumpWords';
import { readSimple } from './simpleMarks';
import { endsOrStandsAlone } from './meaningGroups';
import type { MarkMeaning } from '../meanings';
import type { RichText } from '../text/richText';

/** What stands behind an answer and says what becomes of those who give it. */

/** What is said of an answer behind a comma or a gap. */
export const SPOKEN =
  /(?:[,;]\s*|\s+[-–—]\s*|\s+[\u{1F300}-\u{1FAFF}\u2600-\u27BF]\uFE0F?\s*|\s{2,}|\t|(?<=\s[–—]\s-?\d{1,4})\s+)((?:text\s*field|with\s+text|textfeld|mit\s+text(?:feld)?|avec\s+texte|con\s+texto|write[\s-]*in|exclusive|exklusiv|exclusif|exclusiv[ao]|(?:réponse|respuesta|choix)\s+exclusiv[ae]|excluyente|single\s+code|terminate|screen[\s-]*out|(?:thank\s+(?:and|&)\s+)?close|thank\s+(?:and|&)\s+(?:end|terminate)(?:\s+(?:the\s+)?(?:interview|survey))?|stop\s+(?:the\s+)?(?:survey|interview)|(?:interview|befragung)\s+(?:beenden|abbrechen)|(?:danken|bedanken)\s+und\s+(?:beenden|abbrechen)|agradecer\s+y\s+(?:terminar|finalizar)|remercie[rz]\s+et\s+terminer|abbruch|end\s+(?:of\s+)?(?:the\s+)?(?:survey|interview|questionnaire|study)|ende\s+(?:der|des)\s+(?:umfrage|befragung|interviews)|fin\s+de\s+(?:l['’]|la\s+)(?:enquête|interview|entretien|encuesta|entrevista)|fine\s+(?:dell['’]|del\s+)(?:intervista|questionario)|(?:please\s+|now\s+)?(?:go|skip|jump|move|route|branch|continue|proceed)\s+(?:straight\s+|directly\s+|on\s+|ahead\s+)?(?:to|with|at)\s+(?:question\s+)?\S+|(?:bitte\s+)?weiter\s+(?:mit|bei|zu)\s+(?:frage\s+)?\S+|(?:passez?|allez)\s+(?:directement\s+)?(?:à|en)\s+(?:la\s+question\s+)?\S+|(?:pas[ae]r?|salt[ae]r?|vaya)\s+(?:directamente\s+)?a\s+(?:la\s+pregunta\s+)?\S+|(?:passare|andare|saltare|vada|proseguire)\s+(?:direttamente\s+)?(?:a|al|alla|con)\s+(?:domanda\s+)?\S+|(?:ir|v[áa]|passe|passar|salte|saltar|pule|pular)\s+(?:para|à|ao)\s+(?:a\s+)?(?:pergunta\s+)?\S+|(?:ga|door|verder)\s+(?:verder\s+|door\s+)?(?:naar|met)\s+(?:vraag\s+)?\S+))\s*$/iu;

/** In the words of an answer an interview may end as well: `In the middle, end of the interview`. */
export const MAY_BE_LABEL = /^[,;]\s*(?:end\s+of|ende\s+|fin\s+de|fine\s+de)/iu;
/** A yes or no, or another answer that no word in brackets would be a part of. */
export const REPLIES =
  /^\W*(?:-?\d{1,4}\W+|\p{L}[.)]\s+)?(?:yes|no|ja|nein|nee|oui|non|s[ií]|sì|sim|não|never|nie|none|other|(?:under|below|over|unter|über)\s.{1,20})\W*$/iu;
/** `Other: close`, `No: end of interview` */
export const OTHER_ENDS = /^(\W*(?:-?\d{1,4}\W+|\p{L}[.)]\s+)?(\p{L}[^:]{1,40}?)\s*:\s*)(\p{L}[^:]{2,40})$/u;

/** `Yes (ASK B2)` */
const ASKS_NEXT =
  /^\s*(?:ask|poser|posez|fragen?|preguntar|pregunte|chiedere|perguntar|vragen?)\s+(\p{L}{1,4}_?\d{1,4}\p{L}?)\s*$/iu;

/** `Ask Q4` at an answer, which leads there. */
export const asksNext = (text: string): readonly MarkMeaning[] | null => {
  const name = ASKS_NEXT.exec(text)?.[1];
  return name === undefined ? null : [{ kind: 'jump', target: jumpTarget(name, true) }];
};

/** What ends the interview or leads to a question, and nothing else. */
export function readEnd(words: RichText): readonly MarkMeaning[] | null {
  const asked = asksNext(words.text);
  if (asked !== null) return asked;
  const jump = readJump(words);
  if (jump?.kind === 'jump') return /\d/u.test(jump.target.name) && isPlainJump([jump]) ? [jump] : null;
  const meanings = readSimple(words);
  return meanings?.every(endsOrStandsAlone) === true ? meanings : null;
}

/** What an answer says of those who give it, where that begins, and where what parts it from the label does. */
interface Behind {
  readonly meanings: readonly MarkMeaning[];
  readonly dash: number;
  readonly from: number;
}

/** What is said behind a dash, or behind the label alone. */
export const readDashed = (text: RichText): Behind | null => behindDash(text) ?? behindLabel(text);

/** `No – gehe zu F4`, `None – interview beenden`: several words that end or lead on; one word only behind a yes or no. */
function behindDash(text: RichText): Behind | null {
  const match = /(?<=[^\s–—-])\s{1,9}[–—-]\s{1,9}([^\s–—()[\]][^–—()[\]]{2,60})$/u.exec(text.text);
  const words = match?.[1];
  if (match === null || words === undefined) return null;
  if (!/\p{L}\s+\S/u.test(words) && !REPLIES.test(text.text.slice(0, match.index))) return null;
  const from = text.text.length - words.length;
  const meanings = readEnd(text.slice(from).trim());
  return meanings === null ? null : { meanings, dash: match.index, from };
}

/** `Emergency Go to A5`: words of going begin anew behind the label, with a capital or in another type, and name an id. */
function behindLabel(text: RichText): Behind | null {
  // Few answers have a number at their end; behind an arrow it is read with what else stands there.
  if (!/\d\p{L}?\.?$/u.test(text.text.slice(-3)) || /[>→⇒➔➜]/u.test(text.text)) return null;
  const match = /(?<=\S)\s{1,9}(?=\p{L}{2,9}\s)(?=[^\n]{6,60}$)/gu;
  for (const { 0: gap, index } of text.text.slice(0, 400).matchAll(match)) {
    const from = index + gap.length;
    const { start } = text.slice(from);
    const begins = /^\p{Lu}\p{Ll}/u.test(text.text.slice(from)) || start > text.slice(index).start + gap.length;
    const jump = begins ? readJump(text.slice(from)) : null;
    if (jump?.kind === 'jump' && isPlainJump([jump]) && /^\p{L}{1,4}_?\d{1,4}\p{L}?$/u.test(jump.target.name))
      return { meanings: [jump], dash: index, from };
  }
  return null;
}

/** `→ screen out`, `→ Q4`: what an arrow in front leads to; `null` where there is none. */
export function ledByArrow(text: RichText, certain: boolean): readonly MarkMeaning[] | null {
  const arrow = /^(?:[-=–]+>|>>+|[→⇒➔➜])\s*(?=\S)/u.exec(text.text)?.[0].length ?? 0;
  if (arrow === 0) return null;
  const rest = text.slice(arrow);
  const said = readSimple(rest);
  if (said?.every((meaning) => meaning.kind === 'flag' && meaning.flag === 'terminate') === true) return said;
  const jump = readJump(rest);
  return [jump ?? { kind: 'jump', target: jumpTarget(rest.text, certain) }];
}

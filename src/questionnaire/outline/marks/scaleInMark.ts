import type { DraftQuestion } from '../draft';
import { draftAnswer } from '../answers/answerItems';
import { choiceParts } from '../answers/choicesInText';
import type { AnswerKind } from '../meanings';
import type { RichText } from '../text/richText';
import { readSimple } from './simpleMarks';
import { withoutLeading } from './leading';

/** `(Matrix, one answer per row: Bad / OK / Good)`, `[GRID; scale: Bad, OK, Good]` */
const TYPED_SCALE =
  /[([]([^()[\]:]{3,60}?)(?:[,;]\s*(?:scale|skala|échelle|escala|scala|schaal))?\s*(?::|\s[–—-]\s)\s*([^()[\]:]{5,300})[)\]]\s*$/iu;

/** The text of a question without a bracket at its end that says that it is a grid and names the scale. */
function scaleInMark(
  text: RichText,
): { readonly rest: RichText; readonly types: readonly AnswerKind[]; readonly points: readonly RichText[] } | null {
  const match = TYPED_SCALE.exec(text.text);
  if (match === null) return null;
  const [whole, words = '', list = ''] = match;
  const from = match.index + whole.indexOf(words);
  const meanings = readSimple(text.slice(from, from + words.length).trim()) ?? [];
  const types = meanings.flatMap((meaning) => (meaning.kind === 'type' ? meaning.types : []));
  if (!types.includes('grid') || meanings.some(({ kind }) => kind !== 'type' && kind !== 'display')) return null;
  const at = match.index + whole.lastIndexOf(list);
  const points = choiceParts(text.slice(at, at + list.length).trim(), true);
  return points === null ? null : { rest: text.slice(0, match.index).trim(), types, points };
}

/** Gives a question its text, without what is said in front of it, and with the scale of a grid that stands behind it. */
export function sayLabel(draft: DraftQuestion, label: RichText): void {
  const text = withoutLeading(label);
  const found = scaleInMark(text);
  draft.say(found?.rest ?? text);
  if (found === null) return;
  draft.types.push(...found.types);
  draft.columns.push(...found.points.map((point) => draftAnswer(point, null)));
}

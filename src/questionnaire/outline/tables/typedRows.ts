import { applyToQuestion, type DraftQuestion } from '../draft';
import type { LineIndex } from '../../lines';
import { readBracket, readInstruction } from '../marks/instructions';
import { readMarks } from '../marks/marks';
import type { AnswerKind, MarkMeaning } from '../meanings';
import type { Report } from '../../report';
import type { OutlineTable } from '../text/events';
import { piecesOf } from '../text/pieces';
import type { RichText } from '../text/richText';
import { shorten } from '../text/shorten';

/** What stands in the column of codes where nothing is chosen from a list. */
const TYPES: readonly (readonly [RegExp, AnswerKind])[] = [
  [/^(?:num(?:ber|eric)?|integer|int|zahl|nombre|n[úu]m(?:ero)?|###?|nnn?)\.?$/iu, 'numeric'],
  [/^(?:txt|text|open|oe|verbatim|string|str|offen|texte|texto|abierta|libre)\.?$/iu, 'open'],
];
const CODE_HEADER = /^(?:codes?|values?|wert|nummer|no\.?|nr\.?|#|c[óo]d(?:igo)?\.?)$/iu;

/**
 * Takes the lines of a list of codes that say how a question is answered: `| NUM | Age in years (16–99) |`.
 * @returns the table without them; `null` where nothing is left
 */
export function withoutTypedRows(
  draft: DraftQuestion,
  table: OutlineTable,
  lines: LineIndex,
  report: Report,
): OutlineTable | null {
  const [header = [], ...body] = table.rows;
  if (!CODE_HEADER.test(header[0]?.toLabel() ?? '')) return table;
  const typed = body.filter(([code]) => typeOf(code) !== null);
  if (typed.length === 0) return table;
  for (const [code, label, ...remarks] of typed) {
    const type = typeOf(code);
    if (type !== null && draft.types.length === 0) draft.types.push(type);
    if (label !== undefined) takeLabel(draft, label, lines, report);
    for (const remark of remarks) takeRemark(draft, remark, lines, report);
  }
  const rest = body.filter((cells) => !typed.includes(cells));
  return rest.length === 0 ? null : { ...table, rows: [header, ...rest] };
}

const typeOf = (code: RichText | undefined): AnswerKind | null =>
  TYPES.find(([pattern]) => pattern.test(code?.toLabel() ?? ''))?.[1] ?? null;

/** `Number of cartons (0–60)`, `One text box, min. 10 characters` */
function takeLabel(draft: DraftQuestion, label: RichText, lines: LineIndex, report: Report): void {
  const { rest, marks } = readMarks(label, 'question');
  for (const mark of marks) applyToQuestion(draft, mark, lines, report);
  for (const piece of piecesOf(rest, /[^,;]+/g)) {
    const meanings = understood(piece);
    if (meanings !== null) apply(draft, piece, meanings, lines, report);
    else if (/\d/.test(piece.text)) tell(piece, report);
  }
}

function takeRemark(draft: DraftQuestion, remark: RichText, lines: LineIndex, report: Report): void {
  if (remark.toLabel() === '') return;
  const meanings = understood(remark);
  if (meanings === null) tell(remark, report);
  else apply(draft, remark, meanings, lines, report);
}

function understood(text: RichText): readonly MarkMeaning[] | null {
  const meanings = readInstruction(text, true) ?? readBracket(text, false);
  return meanings?.every(({ kind }) => kind !== 'unknown' && kind !== 'note') === true ? meanings : null;
}

function apply(
  draft: DraftQuestion,
  { text, start, end }: RichText,
  meanings: readonly MarkMeaning[],
  lines: LineIndex,
  report: Report,
): void {
  for (const meaning of meanings) applyToQuestion(draft, { meaning, text, start, end }, lines, report);
}

function tell(text: RichText, report: Report): void {
  const message = `“${shorten(text.toLabel())}” beside this answer is not read.`;
  const next = 'Write a mark such as [TERMINATE] or [GO TO Q5], if it is one.';
  report('cellText', 'warning', message, next, text.start, text.end);
}

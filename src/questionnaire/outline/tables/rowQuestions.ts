import type { DraftAnswer } from '../answers/answerItems';
import { applyToQuestion, DraftQuestion } from '../draft';
import type { LineIndex } from '../../lines';
import { readMarks } from '../marks/marks';
import type { Report } from '../../report';
import type { DocumentStyle } from '../style';
import type { OutlineTable } from '../text/events';
import type { RichText } from '../text/richText';
import { readScale } from './answerTable';

/** `B1`, `Q12a`: an id as it stands in a cell of its own. */
const ID = /^(\p{L}{1,4})_?\d{1,3}\p{L}?[.):]?$/u;
const CODE = /^-?\d{1,4}$/;
/** What is drawn where a tick is put. */
const DRAWN = /^(?:[○◯●□☐_.]|\[\s?\]|\(\s?\)|_+)?$/u;

/**
 * Whether the table holds a question a line that all have the answers of its first line: each line begins with an id as
 * the questions of the document have them, and has its code, or nothing, below each answer.
 * @param open the question that the table stands below; where it waits for answers, the lines are its rows
 */
export function areRowQuestions(table: OutlineTable, open: DraftQuestion | null, style: DocumentStyle): boolean {
  if (open !== null && !open.hasAnswers) return false;
  const [header = [], ...body] = table.rows;
  if (header.length < 4 || body.length < 2) return false;
  const ids = body.map((cells) => ID.exec(cells[0]?.toLabel() ?? ''));
  const known = ids.every((match) => match !== null && style.letters.has((match[1] ?? '').toUpperCase()));
  if (!known || new Set(ids.map((match) => match?.[0].toUpperCase())).size < ids.length) return false;
  const columns = header.slice(2).map((_, index) => body.map((cells) => cells[index + 2]?.toLabel() ?? ''));
  const isScale = columns.every(
    (cells) => cells.every((cell) => DRAWN.test(cell)) || (CODE.test(cells[0] ?? '') && new Set(cells).size === 1),
  );
  return isScale && body.every((cells) => /\p{L}{2}/u.test(cells[1]?.text ?? ''));
}

/** The questions of such a table. */
export function rowQuestions(
  { rows: [header = [], ...body] }: OutlineTable,
  sectionEntry: DraftQuestion['sectionEntry'],
  { lines, report }: { readonly lines: LineIndex; readonly report: Report },
): readonly DraftQuestion[] {
  return body.flatMap((cells): readonly DraftQuestion[] => {
    const [id, text] = cells;
    if (id === undefined || text === undefined) return [];
    const name = id.toLabel().replace(/[.):]$/u, '');
    const draft = new DraftQuestion(name, id.start, id.end, id.start, cells.at(-1)?.end ?? text.end, false, 0);
    draft.shownId = name;
    draft.sectionEntry = sectionEntry;
    draft.types.push('single');
    const { rest, marks } = readMarks(text, 'question');
    draft.say(rest);
    for (const mark of marks) applyToQuestion(draft, mark, lines, report);
    draft.rows.push(...answersOf(draft, header, body, report));
    return [draft];
  });
}

const answersOf = (
  draft: DraftQuestion,
  header: readonly RichText[],
  body: readonly (readonly RichText[])[],
  report: Report,
): readonly DraftAnswer[] => readScale(draft, header.slice(2), body, 2, report);

import { applyToAnswer, shorten } from '../draft';
import type { DraftQuestion } from '../draft';
import { draftAnswer } from './answerItems';
import type { DraftAnswer } from './answerItems';
import type { OutlineTable } from '../text/events';
import { readMarks, readRemark } from '../marks/marks';
import { about } from '../../report';
import type { Report } from '../../report';
import type { RichText } from '../text/richText';

const CODE_HEADER = /^(?:wert|nummer|codes?|values?|#|no\.?|nr\.?|row)$/i;
const ANSWER_HEADER =
  /^(?:antwort(?:en|option(?:en)?)?|ausprägung(?:en)?|bezeichnung|answers?|labels?|options?|responses?|texts?|categor(?:y|ies))$/i;
/** What stands beside the answers is said of them: no scale. */
const REMARK_HEADER =
  /^(?:marks?|notes?|routing|filter|skip|go\s*to|jump|instructions?|comments?|remarks?|hinweise?|bemerkung(?:en)?|sprung|weiter|anweisung(?:en)?)(?:\s*\/.*)?$/iu;
/** What people draw where a respondent puts the tick. */
const EMPTY_CELL = /^(?:[○◯●◉□☐☑✓✔xXoO_.-]|\(\s?\)|_+|\.+)?$/u;

/** Reads a table below a question: `| Code | Answer |` as a list of answers, any other as rows and a scale. */
export function readTable(draft: DraftQuestion, table: OutlineTable, report: Report): void {
  const here = draft.id === null ? report : about(draft.id, report);
  const [header, ...body] = table.rows;
  if (header === undefined) return;
  const coded = CODE_HEADER.test(header[0]?.toLabel() ?? '');
  // A code and one more column is a list, however they are called.
  const onlyRemarks = header.slice(2).every((cell) => REMARK_HEADER.test(cell.toLabel()));
  if (coded && (onlyRemarks || ANSWER_HEADER.test(header[1]?.toLabel() ?? ''))) {
    for (const [code, label, ...rest] of body) readRow(draft, draft.rows, code, label, rest, report);
    return;
  }
  const lead = coded ? 2 : 1;
  const scale = header.slice(lead);
  if (scale.length === 0) {
    const message = 'This table has no scale: it has no second column.';
    here(
      'tableWithoutScale',
      'warning',
      message,
      'Put the scale into the first line of the table.',
      table.start,
      table.end,
    );
    return;
  }
  if (draft.columns.length > 0 && draft.columns.length !== scale.length) {
    const message = `This table has ${scale.length} columns, the one above it ${draft.columns.length}: it is not read.`;
    here('secondTable', 'warning', message, 'Make it a question of its own.', table.start, table.end);
    return;
  }
  if (draft.columns.length === 0) draft.columns.push(...readScale(draft, scale, body, lead, here));
  for (const cells of body) {
    const row = readRow(draft, draft.rows, coded ? cells[0] : undefined, cells[lead - 1], [], report);
    if (row !== null) checkCells(cells.slice(lead), draft.columns, here);
  }
}

function readRow(
  draft: DraftQuestion,
  into: DraftAnswer[],
  code: RichText | undefined,
  label: RichText | undefined,
  remarks: readonly RichText[],
  report: Report,
): DraftAnswer | null {
  const number = code === undefined ? null : (/^-?\d{1,9}$/.exec(code.toLabel())?.[0] ?? null);
  if (label === undefined || (label.toLabel() === '' && number === null)) return null;
  const { rest, marks } = readMarks(label, 'answer');
  const here = draft.id === null ? report : about(draft.id, report);
  const row: DraftAnswer = { ...draftAnswer(rest, null), marker: number };
  into.push(row);
  for (const mark of marks) applyToAnswer(draft, row, mark, report);
  for (const remark of remarks) {
    const { rest, marks: said } = readRemark(remark);
    for (const mark of said) applyToAnswer(draft, row, mark, report);
    if (EMPTY_CELL.test(rest.toLabel())) continue;
    const message = `“${shorten(rest.toLabel())}” beside this answer is not read.`;
    const next = 'Write a mark such as [TERMINATE] or [GO TO Q5], if it is one.';
    here('cellText', 'warning', message, next, remark.start, remark.end);
  }
  if (code !== undefined && number === null) {
    here(
      'noCode',
      'warning',
      `“${shorten(code.toLabel())}” is no code.`,
      'Write a whole number.',
      code.start,
      code.end,
    );
  }
  return row;
}

/** The scale with its codes: from the header, or from the first line where the codes stand in the cells. */
function readScale(
  draft: DraftQuestion,
  header: readonly RichText[],
  body: readonly (readonly RichText[])[],
  lead: number,
  report: Report,
): readonly DraftAnswer[] {
  const first = body[0]?.slice(lead).map((cell) => cell.toLabel()) ?? [];
  const inCells = first.length === header.length && first.every((text) => /^-?\d{1,9}$/.test(text));
  return header.map((cell, index) => {
    const { rest, marks } = readMarks(cell, 'answer');
    const plain = draftAnswer(rest, null);
    const ownCode = /^\d+$|^\d+\s/.test(rest.text);
    const column = inCells && !ownCode ? { ...plain, marker: first[index] ?? null } : plain;
    for (const mark of marks) applyToAnswer(draft, column, mark, report);
    return column;
  });
}

/** The cells of a grid are empty, drawn, or repeat the code of their column. */
function checkCells(cells: readonly RichText[], columns: readonly DraftAnswer[], report: Report): void {
  cells.forEach((cell, index) => {
    const text = cell.toLabel().replace(/^\[\s?\]$/, '');
    if (EMPTY_CELL.test(text)) return;
    const column = columns[index];
    const code = column?.marker ?? /-?\d+/.exec(column?.text.text ?? '')?.[0];
    if (text === code) return;
    const message = `“${shorten(text)}” in this cell is not read.`;
    report(
      'cellText',
      'warning',
      message,
      'Leave the cell empty; codes stand in the first line.',
      cell.start,
      cell.end,
    );
  });
}

import { applyToAnswer } from '../draft';
import { shorten } from '../text/shorten';
import type { DraftQuestion } from '../draft';
import { draftAnswer } from '../answers/answerItems';
import type { DraftAnswer } from '../answers/answerItems';
import type { OutlineTable } from '../text/events';
import { readBracket, readInstruction } from '../marks/instructions';
import { readMarks, readRemark } from '../marks/marks';
import type { MarkMeaning } from '../meanings';
import { jumpTarget } from '../routing/jumpWords';
import { answerColumns, IS_CODE, type AnswerColumns } from './answerColumns';
import { withoutPoles } from './poles';
import { about } from '../../report';
import type { Report } from '../../report';
import type { RichText } from '../text/richText';

const CODE_HEADER = /^(?:wert|nummer|codes?|values?|#|no\.?|nr\.?|row)$/i;
/** What people draw where a respondent puts the tick. */
const EMPTY_CELL = /^(?:[○◯●◉□☐☑✓✔xXoO_.-]|\(\s?\)|_+|\.+)?$/u;

/** Reads a table below a question: `| Code | Answer |` as a list of answers, any other as rows and a scale. */
export function readTable(draft: DraftQuestion, written: OutlineTable, report: Report): void {
  const table = withoutPoles(written);
  const here = (draft.shownId ?? draft.id) === null ? report : about(draft.shownId ?? draft.id ?? '', report);
  const [header, ...body] = table.rows;
  if (header === undefined) return;
  const list = answerColumns(table);
  if (list !== null) {
    for (const cells of list.hasHeader ? body : table.rows) readListRow(draft, cells, list, report);
    return;
  }
  const coded = CODE_HEADER.test(header[0]?.toLabel() ?? '');
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
  if (isRoster(header, body)) {
    draft.types.push('grid');
    const message = 'Each column of this table asks something else of every line: it is not read.';
    const next = 'Write a question for each column, with the variables that the data has.';
    here('tableWithoutScale', 'warning', message, next, table.start, table.end);
    return;
  }
  if (draft.columns.length > 0 && draft.rows.length === 0 && takeRows(draft, body, here)) return;
  if (draft.columns.length > 0 && draft.columns.length !== scale.length) {
    const message = `This table has ${scale.length} columns, the one above it ${draft.columns.length}: it is not read.`;
    here('secondTable', 'warning', message, 'Make it a question of its own.', table.start, table.end);
    return;
  }
  if (draft.columns.length === 0) draft.columns.push(...readScale(draft, scale, body, lead, here));
  draft.hasCellsToWrite ||= areToWrite(body.flatMap((cells) => cells.slice(lead)));
  for (const cells of body) {
    const row = readRow(draft, draft.rows, coded ? cells[0] : undefined, cells[lead - 1], [], report);
    if (row !== null) checkCells(cells.slice(lead), draft.columns, here);
  }
}

const CODES_IN_HEADER = /\d\s*=\s*\p{L}[^=]{0,40}\d\s*=\s*\p{L}|(?<!\p{L})codes?\s+(?:as\s+)?(?:in|at)(?!\p{L})/iu;

/** A list of persons or things, with several questions in columns: `| Line | Name | Sex (1=M 2=F) | Age |`. */
function isRoster(header: readonly RichText[], body: readonly (readonly RichText[])[]): boolean {
  const coded = header.filter((cell) => CODES_IN_HEADER.test(cell.text)).length;
  return (
    header.length >= 4 && coded >= 2 && body.every((cells) => cells.slice(1).every((cell) => cell.toLabel() === ''))
  );
}

/** Rows below a scale that has been said: `| 1 | An adult ate less | |__| |`. @returns whether the table has them */
function takeRows(draft: DraftQuestion, body: readonly (readonly RichText[])[], report: Report): boolean {
  const width = body[0]?.length ?? 0;
  const column = (at: number): readonly string[] => body.map((cells) => cells[at]?.toLabel() ?? '');
  const places = Array.from({ length: width }, (_, at) => at);
  const code = places.find((at) => column(at).every((text) => IS_CODE.test(text)));
  const [label, other] = places.filter((at) => column(at).every((text) => /\p{L}{2}/u.test(text)));
  const rest = places.filter((at) => at !== code && at !== label);
  const drawn = rest.every((at) => column(at).every((text) => /^[|_\s.…□☐]*$/u.test(text)));
  if (body.length < 2 || label === undefined || other !== undefined || !drawn) return false;
  for (const cells of body)
    readRow(draft, draft.rows, code === undefined ? undefined : cells[code], cells[label], [], report);
  return true;
}

/** Whether people write into the cells, and do not tick them. */
const areToWrite = (cells: readonly RichText[]): boolean =>
  cells.length > 0 && cells.every((cell) => /^(?:_{2,}|\.{3,}|…|\|[_\s|]+\|)\s*\p{L}{0,6}\.?$/u.test(cell.toLabel()));

const YES = /^(?:yes|ja|oui|s[ií]|x|✓|✔|1|true|ende|end|screen\s*out|terminate|abbruch|exclusive|exklusiv)$/iu;

function readListRow(draft: DraftQuestion, cells: readonly RichText[], columns: AnswerColumns, report: Report): void {
  const remarks = cells.filter((_, index) => index !== columns.code && index !== columns.label);
  const flags = cells.flatMap((cell, index): readonly { readonly cell: RichText; readonly meaning: MarkMeaning }[] => {
    const [role] = columns.roles[index] ?? [];
    if (role !== 'jump' && role !== 'terminate' && role !== 'exclusive') return [];
    const text = cell.toLabel();
    if (text === '' || /^[-–—]$/.test(text)) return [];
    if (role === 'jump') return [{ cell, meaning: { kind: 'jump', target: jumpTarget(text, true) } }];
    return YES.test(text) ? [{ cell, meaning: { kind: 'flag', flag: role } }] : [];
  });
  const told = new Set(flags.map(({ cell }) => cell));
  const row = readRow(
    draft,
    draft.rows,
    cells[columns.code],
    cells[columns.label],
    remarks.filter((cell) => !told.has(cell)),
    report,
  );
  if (row === null) return;
  for (const { cell, meaning } of flags) {
    // "TERMINATE" in a column of jumps ends the interview.
    const said = meaning.kind === 'jump' ? readRemark(cell).marks : [];
    const marks = said.length > 0 ? said : [{ meaning, text: cell.toLabel(), start: cell.start, end: cell.end }];
    for (const mark of marks) applyToAnswer(draft, row, mark, report);
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
  // `| | Total must be 100 |` below the rows that add up.
  const total = code !== undefined && number === null ? totalIn(label) : null;
  if (total !== null) {
    draft.sum = total;
    return null;
  }
  const { rest: written, marks } = readMarks(label, 'answer');
  const here = (draft.shownId ?? draft.id) === null ? report : about(draft.shownId ?? draft.id ?? '', report);
  // Where the other answers have codes, which one this has is not known.
  if (code?.toLabel() === '' && into.some(({ marker }) => marker !== null)) {
    const message = `“${shorten(written.toLabel())}” has no code, the others have: it is left out.`;
    here('noCode', 'warning', message, 'Write its code into the column of codes.', label.start, label.end);
    return null;
  }
  const named = variableInRow(written);
  const rest = named === null ? written : written.slice(0, named.from).trim();
  const row: DraftAnswer = { ...draftAnswer(rest, null), marker: number, variable: named?.name ?? null };
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

function totalIn(label: RichText): number | null {
  const [only, ...more] = readInstruction(label, true) ?? readBracket(label, false) ?? [];
  return only?.kind === 'sum' && more.length === 0 ? only.total : null;
}

/** `The market (Q7_Market)`: the name of the row's variable behind its label. */
function variableInRow(label: RichText): { readonly name: string; readonly from: number } | null {
  const match = /\s*[([]([A-Za-z]\w*(?:_\w+|\d\w*))[)\]]\s*$/.exec(label.text);
  return match === null ? null : { name: match[1] ?? '', from: match.index };
}

/** The scale with its codes: from the header, or from the first line where the codes stand in the cells. */
export function readScale(
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

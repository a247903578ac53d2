import { readRemark } from '../marks/marks';
import { isBeside } from '../text/besideCodes';
import type { OutlineTable } from '../text/events';
import { tableRoles, type ColumnRole } from './columns';

/** Where the codes and the labels of a list of answers stand, and what the columns beside them say. */
export interface AnswerColumns {
  readonly code: number;
  readonly label: number;
  readonly roles: readonly (readonly ColumnRole[])[];
  readonly hasHeader: boolean;
}

export const IS_CODE = /^-?\d{1,9}$/;
/** What stands beside the answers is said of them: no scale. */
const BESIDE: ReadonlySet<ColumnRole> = new Set(['jump', 'terminate', 'exclusive', 'remark', 'filter']);

/** Whether the table is a list of answers, in whatever order its columns stand. */
export function answerColumns(table: OutlineTable): AnswerColumns | null {
  const [header = [], ...body] = table.rows;
  const roles = tableRoles(table);
  const has = (index: number, ...wanted: readonly ColumnRole[]): boolean =>
    roles[index]?.some((role) => wanted.includes(role)) === true;
  const places = header.map((_, index) => index);
  const codes = (index: number): boolean =>
    body.length > 0 && body.every((cells) => IS_CODE.test(cells[index]?.toLabel() ?? ''));
  const blank = (index: number): boolean => isUnnamedRemark(table.rows, index);
  const code = places.find((index) => has(index, 'code') || (has(index, 'id') && codes(index)));
  if (code !== undefined) {
    const label =
      places.find((index) => index !== code && has(index, 'answer', 'text', 'answers')) ??
      (code === 0 && header.length > 1 ? 1 : undefined) ??
      (codes(code) ? labelBeside(places, code, (index) => has(index, ...BESIDE), blank, body) : undefined);
    const others = places.filter((index) => index !== code && index !== label);
    const said = label !== undefined && has(label, 'answer', 'text', 'answers');
    const isBeside = (index: number): boolean =>
      has(index, ...BESIDE) || (said && code === 0) || (codes(code) && blank(index));
    if (label !== undefined && others.every(isBeside)) return { code, label, roles, hasHeader: true };
  }
  return body.length === 0 ? null : unnamedColumns(table);
}

/** The only column beside the codes that says nothing of answers: one without a name where no other is left. */
const labelBeside = (
  places: readonly number[],
  code: number,
  isSaid: (index: number) => boolean,
  isBlank: (index: number) => boolean,
  body: OutlineTable['rows'],
): number | undefined => {
  const free = places.filter((index) => index !== code && !isSaid(index));
  const [only] = free.length === 1 ? [] : free.filter((index) => !isBlank(index));
  if (only === undefined) return onlyOne(free);
  const named = free.every((index) => index === only || isBlank(index));
  return named && body.every((cells) => /\p{L}/u.test(cells[only]?.toLabel() ?? '')) ? only : undefined;
};

/** `| Answer | Code | |`: a column without a name that says something of some answers, in words. */
function isUnnamedRemark([header = [], ...body]: OutlineTable['rows'], index: number): boolean {
  const cells = body.map((row) => row[index]?.toLabel() ?? '');
  const isUnnamed = header[index]?.toLabel() === '' && cells.every((text) => text === '' || SAYS.test(text));
  return isUnnamed && (cells.includes('') || hasMarksAlone(body, index));
}

const SAYS = /\p{L}{2}|[→⇒➔➜]/u;

/** Whether all that stands in a column are marks, in some lines or in none: `| Yes | 1 | |`, `| No | 2 | GO TO Q5 |`. */
const hasMarksAlone = (rows: OutlineTable['rows'], index: number): boolean =>
  rows.every((cells) => {
    const cell = cells[index];
    return cell === undefined || cell.toLabel() === '' || readRemark(cell).rest.toLabel() === '';
  });

/** Columns without names: a code and its label in every line, the first one too or not, and marks beside them. */
function unnamedColumns({ rows }: OutlineTable): AnswerColumns | null {
  const [header = [], ...body] = rows;
  const places = header.map((_, index) => index);
  const column = (at: number): readonly string[] => body.map((cells) => cells[at]?.toLabel() ?? '');
  const code = places.find((at) => column(at).every((text) => IS_CODE.test(text)));
  if (code === undefined || header.length > 4) return null;
  const label = onlyOne(places.filter((at) => at !== code && (header.length === 2 || !hasMarksAlone(rows, at))));
  if (label === undefined) return null;
  const roles = places.map((at): readonly ColumnRole[] => (at === code || at === label ? [] : ['remark']));
  // Without a header: the first line has a code as well.
  const [first, words] = [header[code]?.toLabel() ?? '', header[label]?.toLabel() ?? ''];
  if (IS_CODE.test(first)) {
    if (IS_CODE.test(words) || words === '') return null;
    const distinct = new Set([first, ...column(code)]).size === rows.length;
    return distinct ? { code, label, roles, hasHeader: false } : null;
  }
  // `| Cod. | Dove |`: whatever the first line calls them.
  if (body.length < 2 || new Set(column(code)).size !== body.length) return null;
  if (COUNTED.test(first) || !countOn(column(code))) return null;
  return column(label).every((text) => /\p{L}/u.test(text)) ? { code, label, roles, hasHeader: true } : null;
}

/** What a column is called whose numbers are no codes. */
const COUNTED =
  /(?<!\p{L})(?:n|ages?|numbers?|counts?|quotas?|amounts?|prices?|years?|share|total|%|percent\p{L}*|anzahl|alter|jahre?|quote|preis|betrag|anteil|prozent|fallzahl|âges?|nombre|effectifs?|prix|années?|edad|número|cuota|precio|años|età|numero|prezzo)(?!\p{L})|[%€$£]/iu;

/** Codes of answers rise from 0 or 1; those of no answer stand beside. */
function countOn(codes: readonly string[]): boolean {
  const proper = codes.filter((code) => !isBeside(code)).map(Number);
  return (proper[0] === 0 || proper[0] === 1) && proper.every((code, at) => at === 0 || code > (proper[at - 1] ?? NaN));
}

const onlyOne = (places: readonly number[]): number | undefined => (places.length === 1 ? places[0] : undefined);

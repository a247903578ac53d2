import { readBracket, readInstruction } from '../marks/instructions';
import { opensRouting } from '../routing/openings';
import type { OutlineTable } from '../text/events';
import type { RichText } from '../text/richText';
import type { ColumnRole } from './columns';
import { limitMeanings } from './limits';

/** An id as people write them in a column of their own. */
const ID = /^\p{L}[\p{L}\p{N}_.-]{0,24}$/u;
/** Two answers or more, each with its code. */
const ANSWERS =
  /(?:^|[;\n|,/]\s*)-?\d{1,4}(?:\s*[=.:)]\s*\S|\s+\p{L})[^;\n|,/]*[;\n|,/]\s*-?\d{1,4}(?:\s*[=.:)]\s*\S|\s+\p{L})/u;
/** `1=North 2=South` */
const SPACED = /^\d{1,4}\s?=\s?[^=]*\s\d{1,4}\s?=/u;
/** A condition on an answer. */
const COMPARES = /[=<>≠≤≥]|(?<!\p{L})(?:in|is|not|answered|ist|nicht|est|es)(?!\p{L})/iu;

/**
 * What the columns of a table hold whose words in the first line say nothing, by what stands below them: ids, types, lists
 * of answers with codes, conditions that name an id, and the text of questions. `null` where no column holds ids.
 * @param known the columns whose first line says what they hold
 */
export function contentRoles(
  { rows }: OutlineTable,
  known: ReadonlyMap<ColumnRole, number>,
): ReadonlyMap<ColumnRole, number> | null {
  const [header = [], ...body] = rows;
  if (header.length < 3 || body.length < 2) return null;
  const found = new Map(known);
  const cellsOf = (at: number): readonly RichText[] =>
    body.flatMap((cells) => (cells[at] === undefined || cells[at].toLabel() === '' ? [] : [cells[at]]));
  const free = (): readonly number[] => header.flatMap((_, at) => ([...found.values()].includes(at) ? [] : [at]));
  const take = (role: ColumnRole, fits: (cells: readonly RichText[]) => boolean): void => {
    const at = found.has(role) ? undefined : free().find((place) => cellsOf(place).length > 0 && fits(cellsOf(place)));
    if (at !== undefined) found.set(role, at);
  };
  take('id', (cells) => cells.length === body.length && areIds(cells));
  const idColumn = found.get('id');
  if (idColumn === undefined || !areIds(cellsOf(idColumn))) return null;
  const ids = new Set(cellsOf(idColumn).map((cell) => cell.toLabel().toUpperCase()));
  take('answers', (cells) => share(cells, isList) >= 0.5 || (cells.some(isList) && share(cells, isAnswers) >= 0.8));
  take('type', (cells) => cells.length * 2 > body.length && share(cells, isType) >= 0.6);
  take('filter', (cells) => share(cells, (cell) => isCondition(cell, ids)) >= 0.8);
  take(
    'text',
    (cells) => cells.length === body.length && share(cells, ({ text }) => /\p{L}\S*\s+\S/u.test(text)) >= 0.5,
  );
  return found;
}

const share = (cells: readonly RichText[], fits: (cell: RichText) => boolean): number =>
  cells.filter(fits).length / cells.length;

function areIds(cells: readonly RichText[]): boolean {
  const names = cells.map((cell) => cell.toLabel().toUpperCase());
  return new Set(names).size === names.length && names.every((name) => ID.test(name));
}

/** Whether a cell holds answers with their codes, limits, or says how is answered. */
export const isAnswers = (cell: RichText): boolean => isList(cell) || limitMeanings(cell) !== null || isType(cell);

const isList = ({ text }: RichText): boolean => ANSWERS.test(text) || SPACED.test(text);

const isType = (cell: RichText): boolean =>
  (readInstruction(cell, true) ?? readBracket(cell, false) ?? []).some(
    ({ kind }) => kind === 'type' || kind === 'perhapsRange' || kind === 'bounds',
  );

function isCondition(cell: RichText, ids: ReadonlySet<string>): boolean {
  const names = cell.text.toUpperCase().match(/[\p{L}\p{N}_.]*[\p{L}\p{N}_]/gu) ?? [];
  const named = names.some((name) => ids.has(name) || ids.has(name.replace(/_[^_]+$/, '')));
  return (
    /^\W*$|^(?:all|alle|tous|todos)$/iu.test(cell.text) ||
    (named && (COMPARES.test(cell.text) || opensRouting(cell.text)))
  );
}

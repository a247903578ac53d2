import type { Questionnaire } from '../../../questionnaire/model';
import type { MissingNumber } from './missingNumbers';
import { NameIndex } from './nameIndex';
import { familiesOf } from './names';
import type { Sample } from './sample';

/** The share of the respondents of a ranking who have a 0 in it where a platform writes it: of a few it is a slip. */
const MANY = 0.5;

/** Columns of rankings in which a file writes 0 for what was given no rank, where not all has to be ranked. */
export function rankZeros({ questions }: Questionnaire, { columns }: Sample): readonly MissingNumber[] {
  const rankings = questions.filter(({ kind }) => kind === 'rank');
  if (rankings.length === 0) return [];
  const names = new NameIndex(columns.map(({ name }) => name));
  const byName = new Map(columns.map((column) => [column.name, column]));
  const found = rankings.flatMap(({ id, variables, choices }) => {
    const items = variables.filter(({ type }) => type === 'rank').length;
    if (choices.max === null || choices.max >= items) return [];
    const [family, ...others] = familiesOf(id, names.beginningWith(id), new Set()).filter(
      ({ byNumber }) => byNumber.size === items,
    );
    if (family === undefined || others.length > 0) return [];
    const own = [...family.byNumber.values()].flatMap((name) => byName.get(name) ?? []);
    const rows = (own[0]?.cells ?? []).map((_, row) => own.map(({ cells }) => Number(cells[row] || Number.NaN)));
    const answering = rows.filter((row) => row.some((value) => value > 0));
    // Ranks that are counted from 0 do not come to the number that may be given.
    const isZero = (row: readonly number[]): boolean => row.includes(0) && row.includes(choices.max ?? 0);
    const isWritten = answering.filter(isZero).length > answering.length * MANY;
    return isWritten ? own.map(({ name }) => name) : [];
  });
  return found.length === 0 ? [] : [{ value: 0, columns: found }];
}

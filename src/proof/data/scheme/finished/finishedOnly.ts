import { quoteExact } from '../../../../spss/literals';
import { columnNamed, madePrefix, type DataColumn } from '../../columns';
import { runProgram, type ProgramOptions } from '../../pass/program';
import { sumsOf } from '../../pass/sums';
import type { Reading } from '../scheme';

type Finished = Extract<Reading, { kind: 'finished' }>;

/** A file with all of its respondents, also those who have not finished. */
export interface Everybody {
  readonly column: string;
  /** Each value of those who have not, with the condition, in SPSS, that one has it; `null`: empty. */
  readonly others: readonly { readonly value: string | null; readonly isIt: string }[];
  readonly loaders: readonly string[];
}

/** Whom a file leaves out: those of values that are known to mean it, and nobody whose value says nothing. */
export function everybodyOf(
  { column, values, others }: Finished,
  { columns, loaders }: { readonly columns: readonly DataColumn[]; readonly loaders: readonly string[] },
): Everybody | null {
  const found = columnNamed(columns, column);
  if (found === undefined) return null;
  const { name, type } = found;
  if (values === null) {
    const isIt = type === 'text' ? `LTRIM(${name}) = ""` : `SYSMIS(${name})`;
    return { column, others: [{ value: null, isIt }], loaders };
  }
  // Of words that differ in nothing but their letters each respondent would count twice.
  const words = new Map(others.toReversed().map((value) => [value.toLowerCase(), value]));
  const told = [...words.values()].toReversed().flatMap((value) => {
    if (type === 'text') return [{ value, isIt: `LOWER(LTRIM(RTRIM(${name}))) = LOWER(${quoteExact(value)})` }];
    const code = value.trim() === '' ? Number.NaN : Number(value);
    return Number.isFinite(code) ? [{ value, isIt: `(NOT SYSMIS(${name}) AND VALUE(${name}) = ${code})` }] : [];
  });
  return told.length === 0 ? null : { column, others: told, loaders };
}

/** What keeps those who have finished; nothing where all are read. */
export const selectFinished = (everybody: Everybody | null): string =>
  everybody === null ? '' : `SELECT IF (NOT (${everybody.others.map(({ isIt }) => isIt).join('\n  OR ')})).\n`;

/** What is asked of a file. */
interface Selected {
  readonly columns: readonly DataColumn[];
  readonly everybody: Everybody | null;
}

/** Who is left out of a file. */
interface LeftOut {
  readonly column: string;
  /** Respondents by value, those values alone that somebody has; `null`: empty. */
  readonly counts: ReadonlyMap<string | null, number>;
  /** Whether nobody remains. */
  readonly isAll: boolean;
}

/** Counts who has not finished; `null` where nobody is left out. */
async function leftOutOf({ everybody, columns }: Selected, options: ProgramOptions): Promise<LeftOut | null> {
  if (everybody === null) return null;
  const prefix = `${madePrefix(columns)}_LEFT`;
  const counted = everybody.others.map(({ value, isIt }, at) => ({ value, isIt, name: `${prefix}${at}` }));
  const lines = counted.map(({ isIt, name }) => `COMPUTE ${name} = 0.\nIF (${isIt}) ${name} = 1.\n`).join('');
  const names = [prefix, ...counted.map(({ name }) => name)].join('\n  ');
  const results = await Promise.all(
    everybody.loaders.map((loader) =>
      runProgram(
        `${loader}COMPUTE ${prefix} = 1.\n${lines}DESCRIPTIVES VARIABLES=${names} /STATISTICS=SUM.\n`,
        options,
      ),
    ),
  );
  const sums = results.map(sumsOf);
  const total = (name: string): number => sums.reduce((sum, one) => sum + (one.get(name) ?? 0), 0);
  const counts = new Map(
    counted.map(({ value, name }) => [value, total(name)] as const).filter(([, count]) => count > 0),
  );
  const left = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return left === 0 ? null : { column: everybody.column, counts, isAll: left >= total(prefix) };
}

const NAMED = 5;

/** How many respondents have not finished and are not validated, in a sentence. */
function leftOutNote({ column, counts }: LeftOut): string {
  const ranked = [...counts].toSorted(([, one], [, other]) => other - one);
  const count = ranked.reduce((sum, [, some]) => sum + some, 0);
  const named = ranked
    .slice(0, NAMED)
    .map(([value, some]) => (ranked.length === 1 ? `"${value}"` : `"${value}" (${some})`));
  const more = ranked.length > NAMED ? ', …' : '';
  const where = counts.has(null) ? `${column} is empty` : `${column} is ${named.join(', ')}${more}`;
  return count === 1
    ? `1 respondent has not finished the interview (${where}): nothing of theirs is checked.`
    : `${count} respondents have not finished the interview (${where}): nothing of theirs is checked.`;
}

/** What is said where a file would leave out everybody. */
const nobodyLeftNote = ({ column }: LeftOut): string =>
  `${column} says of every respondent that the interview is not finished: all are checked.`;

/**
 * A file without those who have not finished, unless that is everybody, and what is to be said of them.
 * @param open opens it, with all of its respondents where it is told so
 */
export async function withoutUnfinished<File extends Selected>(
  open: (unfinished: boolean) => Promise<File>,
  options: ProgramOptions,
): Promise<{ readonly file: File; readonly note: string | null }> {
  const file = await open(false);
  const left = await leftOutOf(file, options);
  if (left?.isAll === true) return { file: await open(true), note: nobodyLeftNote(left) };
  return { file, note: left === null ? null : leftOutNote(left) };
}

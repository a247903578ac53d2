import { quoteExact } from '../../../spss/literals';
import { columnNamed, madePrefix, type DataColumn } from '../columns';
import { runProgram, type ProgramOptions } from '../pass/program';
import { sumsOf } from '../pass/sums';
import type { Reading } from './scheme';

type Finished = Extract<Reading, { kind: 'finished' }>;

/** A file with all of its respondents, also those who have not finished. */
export interface Everybody {
  readonly finished: Finished;
  /** The condition, in SPSS, that one has. */
  readonly isFinished: string;
  readonly loaders: readonly string[];
}

/** The condition, in SPSS, that a respondent has answered to the end; `null` where the file does not tell. */
export function isFinished({ column, values }: Finished, columns: readonly DataColumn[]): string | null {
  const found = columnNamed(columns, column);
  if (found === undefined) return null;
  const { name, type } = found;
  if (values === null) return type === 'text' ? `LTRIM(${name}) <> ""` : `NOT SYSMIS(${name})`;
  if (type === 'text')
    return values.map((value) => `LOWER(LTRIM(RTRIM(${name}))) = LOWER(${quoteExact(value)})`).join(' OR ');
  const codes = values.map(Number).filter(Number.isFinite);
  return codes.length === 0 ? null : `ANY(VALUE(${name}), ${codes.join(', ')})`;
}

/** How many respondents have not finished and are not validated, in a sentence; `null` where all have. */
export async function finishedNote(
  { everybody, columns }: { readonly everybody: Everybody | null; readonly columns: readonly DataColumn[] },
  options: ProgramOptions,
): Promise<string | null> {
  if (everybody === null) return null;
  const left = `${madePrefix(columns)}_LEFT`;
  const results = await Promise.all(
    everybody.loaders.map((loader) =>
      runProgram(
        `${loader}COMPUTE ${left} = 1.\nIF (${everybody.isFinished}) ${left} = 0.\nDESCRIPTIVES VARIABLES=${left} /STATISTICS=SUM.\n`,
        options,
      ),
    ),
  );
  const count = results.reduce((sum, result) => sum + (sumsOf(result).get(left) ?? 0), 0);
  return count === 0 ? null : sentence(count, everybody.finished);
}

const NAMED = 5;

function sentence(count: number, { column, others }: Finished): string {
  const named = others.slice(0, NAMED).map((value) => `"${value}"`);
  const more = others.length > NAMED ? ', …' : '';
  const where = named.length === 0 ? `${column} is empty` : `${column} is ${named.join(', ')}${more}`;
  return count === 1
    ? `1 respondent has not finished the interview (${where}): nothing of theirs is checked.`
    : `${count} respondents have not finished the interview (${where}): nothing of theirs is checked.`;
}

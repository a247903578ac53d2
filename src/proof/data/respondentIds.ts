import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { ID_COLUMN, idColumn } from './columns';
import type { DataFile } from './files/dataFile';
import type { VariableFinding } from './result';

const NUMBER_BYTES = 24;

/** The condition, in SPSS, that a respondent has no id. */
export function nameless(file: DataFile): string {
  const id = idColumn(file.columns);
  return id?.type === 'text' ? `(${id.name} = "")` : `SYSMIS(${id?.name ?? ID_COLUMN})`;
}

/** The command that writes everybody's id down, a line each. */
export function writeIds(file: DataFile, outfile: string): string {
  const id = idColumn(file.columns);
  const format = id?.type === 'text' ? `A${Math.max(1, id.width)}` : `F${NUMBER_BYTES}.6`;
  return `WRITE OUTFILE=${outfile} /${id?.name ?? ID_COLUMN} (${format}).\n`;
}

/** Ids that several respondents have, and how many respondents those are. */
export interface SharedIds {
  readonly respondents: number;
  readonly example: string | null;
}

/** Looks for ids that occur more than once in the files that `writeIds` wrote. */
export async function sharedIds(paths: readonly string[]): Promise<SharedIds> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  let again = 0;
  for (const path of paths) {
    for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
      const id = line.trim();
      if (id === '' || id === '.') continue;
      if (seen.has(id)) {
        again += 1;
        shared.add(id);
      } else seen.add(id);
    }
  }
  const [example = null] = shared;
  return { respondents: again + shared.size, example: example === null ? null : plain(example) };
}

/** What a table of who is listed cannot be trusted for: respondents without an id, and with the id of another. */
export function idFindings(withoutId: number, shared: SharedIds): readonly VariableFinding[] {
  const messages = [
    ...(withoutId === 0
      ? []
      : [
          `${withoutId} respondent${withoutId === 1 ? ' has' : 's have'} no ${ID_COLUMN}: who is listed without one cannot be found again.`,
        ]),
    ...(shared.respondents === 0
      ? []
      : [
          `${shared.respondents} respondents share their ${ID_COLUMN} with another, such as ${shared.example}: who of them is listed cannot be told.`,
        ]),
  ];
  return messages.map((message) => ({ kind: 'noId', variable: ID_COLUMN, questionId: null, message }));
}

/** A number without needless decimals. */
function plain(id: string): string {
  return /^-?\d*\.0+$/u.test(id) ? String(Number(id)) : id;
}

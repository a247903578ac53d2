import type { TextDecoder } from 'node:util';
import type { DataColumn } from './columns';
import { fieldOf, valueOf } from './pass/fields';
import { asciiLines } from './pass/lines';
import type { VariableFinding } from './result';

/** The condition, in SPSS, that a respondent has no id. */
export function nameless(id: DataColumn): string {
  return id.type === 'text' ? `(${id.name} = "")` : `SYSMIS(${id.name})`;
}

/** The command that writes everybody's id down, a line each. */
export function writeIds(id: DataColumn, outfile: string): string {
  return `WRITE OUTFILE=${outfile} /${id.name} (${fieldOf(id).format}).\n`;
}

/** Ids that several respondents have, and how many respondents those are. */
export interface SharedIds {
  readonly respondents: number;
  readonly example: string | null;
}

/** Looks for ids that occur more than once in the files that `writeIds` wrote. */
export async function sharedIds(paths: readonly string[], id: DataColumn, texts: TextDecoder): Promise<SharedIds> {
  const field = fieldOf(id);
  const seen = new Set<string>();
  const shared = new Set<string>();
  let again = 0;
  for (const path of paths) {
    for await (const line of asciiLines(path)) {
      if (seen.has(line)) {
        if (valueOf(line, field, texts) === '') continue;
        again += 1;
        shared.add(line);
      } else seen.add(line);
    }
  }
  const [example] = shared;
  return {
    respondents: again + shared.size,
    example: example === undefined ? null : valueOf(example, field, texts),
  };
}

/** What a table of who is listed cannot be trusted for: respondents without an id, and with the id of another. */
export function idFindings(name: string, withoutId: number, shared: SharedIds): readonly VariableFinding[] {
  const messages = [
    ...(withoutId === 0
      ? []
      : [
          withoutId === 1
            ? `1 respondent has no ${name}: who is listed without one cannot be found again.`
            : `${withoutId} respondents have no ${name}: who is listed without one cannot be found again.`,
        ]),
    ...(shared.respondents === 0
      ? []
      : [
          `${shared.respondents} respondents share their ${name} with another, such as ${shared.example}: who of them is listed cannot be told.`,
        ]),
  ];
  return messages.map((message) => ({ kind: 'noId', variable: name, questionId: null, message }));
}

import type { DataColumn } from './columns';

/** What PSPP says where a name is no variable: in expressions, and in lists of variables. */
const NO_VARIABLE = /Unknown identifier ([^\s.]+)\.|(\S+) is not a variable name/u;
const OTHER_TYPE = /must have the same type|type mismatch|must be (?:numeric|string)/iu;

/**
 * Why a block does not run on a file, for people: what PSPP said, put in terms of the file where the file is the reason.
 * @param line of the script, where PSPP names one
 */
export function whyNotChecked(said: string, line: number | null, columns: readonly DataColumn[]): string {
  const place = line === null ? '' : `line ${line}: `;
  const match = NO_VARIABLE.exec(said);
  const missing = match?.[1] ?? match?.[2];
  if (missing !== undefined && !columns.some(({ name }) => name.toUpperCase() === missing.toUpperCase()))
    return `${place}the data file has no variable ${missing}. Export it as well, or rename the one that holds it.`;
  if (OTHER_TYPE.test(said))
    return `${place}a text is compared with a number (${said.trim()}) Export the variable as the questionnaire has it.`;
  return `${place}${said}`;
}

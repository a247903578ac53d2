import { saysNothingIsChecked } from '../../../checks/words/leftOut';
import { PROCEDURES } from '../../../spss/safety/grammar/procedures';
import { parseSyntax } from '../../../spss/reading/parse';
import { assignedBy } from './assignments';
import { usedAsNumber } from './usedAsText';
import { columnNamed, placeOf, type DataColumn } from '../columns';

/** What PSPP says where a name is no variable: in expressions, and in lists of variables. */
const NO_VARIABLE = /Unknown identifier ([^\s.]+)\.|(\S+) is not a variable name/u;
const TEXTS_NAMED = 5;
/** Commands whose work depends on what is in the data, so that one empty respondent may be an error for them. */
const NEEDS_DATA = new Set(['MATRIX', ...Object.keys(PROCEDURES).filter((name) => name !== 'LIST')]);
const OTHER_TYPE = /must have the same type|type mismatch|must be (?:numeric|string)/iu;

/**
 * Why a block does not run on a file, for people: what PSPP said, put in terms of the file where the file is the reason.
 * @param line of the script, where PSPP names one
 * @param body of the block
 */
export function whyNotChecked(said: string, line: number | null, columns: readonly DataColumn[], body: string): string {
  const place = line === null ? '' : `line ${line}: `;
  const match = NO_VARIABLE.exec(said);
  const missing = match?.[1] ?? match?.[2];
  if (missing !== undefined && columnNamed(columns, missing) === undefined)
    return `${place}the data file has no variable ${missing}. Export it as well, or rename the one that holds it.`;
  const taken = assignedIn(body)
    .map((name) => columnNamed(columns, name))
    .find((column) => column?.type === 'text');
  if (taken !== undefined)
    return `${place}the data file has a variable ${taken.name}, a name that the script uses for its own. Rename that of the file.`;
  if (OTHER_TYPE.test(said))
    return `${place}a text is compared with a number (${said.trim()}) Export the variable as the questionnaire has it.`;
  return `${place}${said}`;
}

/**
 * Whether a block may have failed on one empty respondent for want of data: it has a matrix or a statistic, and what
 * PSPP says is neither of a name nor of a type.
 */
export function mayLackData(said: string, body: string): boolean {
  if (NO_VARIABLE.test(said) || OTHER_TYPE.test(said)) return false;
  return parseSyntax(body).commands.some(({ kind, name }) => kind === 'macroCall' || NEEDS_DATA.has(name));
}

/**
 * Why a block cannot run because it takes columns that hold texts for numbers; `null` where it does not.
 * @param lines that stand before the block in its file
 */
export function takesTexts(block: string, lines: number, columns: readonly DataColumn[]): string | null {
  const used = usedAsNumber(block);
  const texts = [...used.keys()].flatMap((name) => {
    const column = columnNamed(columns, name);
    return column?.type === 'text' ? [column] : [];
  });
  if (texts.length === 0) return null;
  const assigned = new Set(assignedIn(block).map((name) => name.toUpperCase()));
  const place = ({ name }: DataColumn): number => placeOf(columns, name) ?? 0;
  const names = texts
    .toSorted((one, other) => place(one) - place(other))
    .flatMap(({ name }) => (assigned.has(name.toUpperCase()) ? [] : [name]));
  if (names.length === 0) return null;
  const first = Math.min(...names.map((name) => used.get(name.toUpperCase()) ?? 0));
  const line = lines + block.slice(0, first).split('\n').length;
  const more = names.length > TEXTS_NAMED ? ` and ${names.length - TEXTS_NAMED} more` : '';
  return `line ${line}: the data file has texts in ${names.slice(0, TEXTS_NAMED).join(', ')}${more} where the script has numbers. Validate it together with its questionnaire, which says what they stand for, or export codes.`;
}

/** The names to which a body gives values. */
function assignedIn(body: string): readonly string[] {
  return parseSyntax(body).commands.flatMap((command) => (assignedBy(command) ?? []).map(({ name }) => name));
}

/** Commands that neither compute nor list: with them alone a block does nothing. */
const HEADINGS = new Set(['TITLE', 'SUBTITLE', 'ECHO', 'EXECUTE', 'FORMATS']);

/** Why a block lists nobody whatever the data are; `null` where it may, or where it does not set out to check. */
export function listsNobody(body: string): string | null {
  if (saysNothingIsChecked(body)) return 'its script did not pass review, and nothing of it runs.';
  const commands = parseSyntax(body).commands.filter(({ kind, name }) => kind !== 'comment' && !HEADINGS.has(name));
  const lists = commands.some(({ kind, name }) => kind === 'macroCall' || name === 'LIST');
  return commands.length === 0 || lists ? null : 'it has no LIST, so that it names nobody.';
}

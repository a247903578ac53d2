import type { Respondent } from '../../questionnaire/logic/evaluate';
import { parseSyntax, type ParsedCommand } from '../../spss/reading/parse';
import type { SyntaxToken } from '../../spss/reading/tokens';
import type { Value } from '../respondents/candidates';
import type { BlockData } from '../caseData';
import { seededRandom } from '../respondents/random';
import type { Mutant } from './mutants';

/** Combinations up to which all are tried; of more, a sample that proves nothing. */
const MOST_COMBINATIONS = 20_000;
const SAMPLED = 2000;
const TEXTS = 4;
const ROWS = 2;

/** The cases that show whether two scripts are the same to a respondent. */
export interface Combinations {
  /** Equal for the same cases. */
  readonly key: string;
  readonly cases: readonly Respondent[];
  readonly complete: boolean;
  readonly varied: readonly string[];
}

/**
 * Every combination of the values that the changed command can tell apart, in a clean respondent: missing, and the
 * constants that a variable is compared with, one less and one more. Variables of other questions only hold what
 * clean respondents hold there, missing or not: a slip that shows for nobody else shows for nobody.
 */
export function combinationsFor(
  script: string,
  mutant: Mutant,
  data: BlockData,
  own: ReadonlySet<string>,
): Combinations {
  const columns = new Map(data.columns.map((column) => [column.name.toUpperCase(), column]));
  const read = readingsOf(script, mutant);
  const varied = [...read].flatMap(([name, constants]) => {
    const column = columns.get(name);
    if (column === undefined) return [];
    const choices =
      column.type === 'text'
        ? textChoices(column.name, data)
        : numberChoices(column.name, constants, data, own.has(name));
    return [{ name: column.name, choices }];
  });
  const total = varied.reduce((product, { choices }) => product * choices.length, 1);
  const complete = total <= MOST_COMBINATIONS;
  const base = data.cases.find((one) => one.role.kind === 'clean')?.respondent ?? new Map<string, Value>();
  const random = seededRandom(total);
  const cases = Array.from({ length: complete ? total : SAMPLED }, (_, number) => {
    const changed = new Map(base);
    let rest = number;
    for (const { name, choices } of varied) {
      changed.set(name, (complete ? choices[rest % choices.length] : random.pick(choices)) ?? null);
      rest = Math.floor(rest / choices.length);
    }
    return changed;
  });
  return { key: JSON.stringify(varied), cases, complete, varied: varied.map(({ name }) => name) };
}

function textChoices(name: string, data: BlockData): readonly Value[] {
  const used = new Set(data.cases.map((one) => one.respondent.get(name) ?? ''));
  return [...used, ''].filter((value, index, all) => all.indexOf(value) === index).slice(0, TEXTS);
}

function numberChoices(
  name: string,
  constants: ReadonlySet<number>,
  data: BlockData,
  isOwn: boolean,
): readonly Value[] {
  const used = new Set(
    data.cases.filter((one) => one.role.kind === 'clean').map((one) => one.respondent.get(name) ?? null),
  );
  const beside = [...constants].flatMap((value) => [value - 1, value, value + 1]);
  if (!isOwn) {
    const seen = beside.filter((value) => used.has(value));
    const [any] = [...used].filter((value) => value !== null && !seen.includes(value as number));
    const missing = used.has(null) ? [null] : [];
    return [...new Set<Value>([...missing, ...seen, ...(any === undefined ? [] : [any])])];
  }
  const typical = [...used].find((value) => value !== null) ?? 1;
  const fraction = constants.size === 0 ? [] : [Math.max(...constants) - 0.5];
  return [...new Set<Value>([null, typical, ...beside, ...fraction])];
}

/** The columns that the changed command reads and the constants it compares each with, by upper-case name. */
function readingsOf(script: string, mutant: Mutant): ReadonlyMap<string, ReadonlySet<number>> {
  const commands = parseSyntax(script).commands;
  const position = commands.findIndex((one) => one.start === mutant.command.start);
  const standIns = standInsBefore(commands, position);
  const readings = new Map<string, Set<number>>();
  for (const command of [mutant.command, changedCommand(mutant)]) {
    if (command === undefined) continue;
    for (const [name, constants] of comparedIn(command.tokens)) {
      for (const column of standIns.get(name) ?? [name])
        readings.set(column, new Set([...(readings.get(column) ?? []), ...constants]));
    }
  }
  return readings;
}

/** The command as the slip left it: its constants matter as well. */
function changedCommand(mutant: Mutant): ParsedCommand | undefined {
  return parseSyntax(mutant.script).commands.find((one) => one.start === mutant.command.start);
}

/** What the stand-ins of an open DO REPEAT stand for: two rows are enough, a slip in the body is in every row. */
function standInsBefore(commands: readonly ParsedCommand[], position: number): ReadonlyMap<string, readonly string[]> {
  const repeat = commands.slice(0, position).findLast((one) => one.name === 'DO REPEAT' || one.name === 'END REPEAT');
  const standIns = new Map<string, string[]>();
  if (repeat?.name !== 'DO REPEAT') return standIns;
  let current: string[] = [];
  for (const [index, token] of repeat.tokens.entries()) {
    if (repeat.tokens[index + 1]?.text === '=') {
      current = [];
      standIns.set(token.text.toUpperCase(), current);
    } else if (token.kind === 'word' && current.length < ROWS) current.push(token.text.toUpperCase());
  }
  return standIns;
}

/** Every name with the constants it is compared with; those of a function belong to the names in it. */
function comparedIn(tokens: readonly SyntaxToken[]): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>();
  let last: string[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'word' && tokens[index + 1]?.text !== '(') {
      const name = token.text.toUpperCase();
      if (['AND', 'OR', 'NOT', 'TO'].includes(name)) {
        if (name !== 'NOT') last = [];
        continue;
      }
      if (!found.has(name)) found.set(name, new Set());
      last = tokens[index - 1]?.text === ',' && tokens[index + 1]?.text === ',' ? [...last, name] : [name];
    } else if (token.kind === 'number') for (const name of last) found.get(name)?.add(Number(token.text));
  }
  return found;
}

import type { ParsedCommand } from '../reading/parse';

const PROCEDURES = new Set([
  ...['LIST', 'FREQUENCIES', 'DESCRIPTIVES', 'CROSSTABS', 'MEANS', 'EXECUTE', 'AGGREGATE', 'SORT CASES', 'EXAMINE'],
  ...[
    'RANK',
    'AUTORECODE',
    'CTABLES',
    'MULT RESPONSE',
    'GRAPH',
    'SUMMARIZE',
    'REPORT',
    'SAVE',
    'FLIP',
    'T-TEST',
    'ONEWAY',
  ],
  ...[
    'CORRELATIONS',
    'REGRESSION',
    'FACTOR',
    'RELIABILITY',
    'NPAR TESTS',
    'ADD FILES',
    'MATCH FILES',
    'UPDATE',
    'TABLES',
  ],
]);
const TRANSFORMATIONS = new Set([
  ...[
    'COMPUTE',
    'IF',
    'COUNT',
    'RECODE',
    'DO IF',
    'ELSE IF',
    'ELSE',
    'END IF',
    'LOOP',
    'END LOOP',
    'SELECT IF',
    'SAMPLE',
  ],
]);

/** Whether the command reads the data, so that what waits is carried out and TEMPORARY ends. */
const isProcedure = (command: ParsedCommand): boolean => command.kind === 'macroCall' || PROCEDURES.has(command.name);

/** The TEMPORARY that is still in force when all commands have run. */
export function openTemporary(commands: readonly ParsedCommand[]): ParsedCommand | null {
  const code = commands.filter((command) => command.kind !== 'comment');
  const last = code.findLastIndex((command) => command.name === 'TEMPORARY');
  return last < 0 || code.slice(last).some(isProcedure) ? null : (code[last] ?? null);
}

/** A command with what is in force when it is reached. */
export interface Step {
  readonly command: ParsedCommand;
  /** The TEMPORARY since the last procedure. */
  readonly temporary: ParsedCommand | null;
  /** A transformation that no procedure has carried out yet. */
  readonly pending: ParsedCommand | null;
  /** The DO IF or LOOP it stands in. */
  readonly inside: ParsedCommand | null;
}

/** The commands in order, with the state that TEMPORARY, transformations and DO IF leave. */
export function* steps(commands: readonly ParsedCommand[]): Generator<Step> {
  let temporary: ParsedCommand | null = null;
  let pending: ParsedCommand | null = null;
  const open: ParsedCommand[] = [];
  for (const command of commands) {
    if (command.kind === 'comment') continue;
    yield { command, temporary, pending, inside: open.at(-1) ?? null };
    if (isProcedure(command)) {
      temporary = null;
      pending = null;
    }
    if (command.name === 'TEMPORARY') temporary = command;
    if (TRANSFORMATIONS.has(command.name) && temporary === null) pending = command;
    if (command.name === 'DO IF' || command.name === 'LOOP') open.push(command);
    if (command.name === 'END IF' || command.name === 'END LOOP') open.pop();
  }
}

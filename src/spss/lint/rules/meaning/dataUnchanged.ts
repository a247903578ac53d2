import type { ParsedCommand } from '../../../reading/parse';
import type { SyntaxToken } from '../../../reading/tokens';
import type { Reported, Weighed } from '../../finding';
import { steps } from '../../flow';
import { newNames } from '../../scope';
import { type LintRule, type LintScript, report } from '../../rule';

/** Commands whose names lose what the data file has. */
const TAKES_AWAY: Readonly<Record<string, (name: string) => string>> = {
  'DELETE VARIABLES': (name) => `DELETE VARIABLES deletes ${name}, which is a variable of the data file.`,
  'RENAME VARIABLES': (name) => `RENAME VARIABLES renames ${name}, which is a variable of the data file.`,
  'MISSING VALUES': (name) =>
    `MISSING VALUES changes the missing values of ${name}, which is a variable of the data file.`,
};

export const dataUnchanged: LintRule = {
  id: 'data-unchanged',
  severity: 'error',
  docs: 'A script leaves the data as they are for what runs after it: it computes into variables of its own, deletes only those, and ends every FILTER.',
  *check(script) {
    yield* changes(script);
    yield* openFilter(script);
  },
};

function* changes({ commands, variables }: LintScript): Generator<Reported> {
  if (variables === null) return;
  let standIns: ReadonlyMap<string, readonly string[]> = new Map();
  const isData = (token: SyntaxToken): boolean =>
    (standIns.get(token.text.toLowerCase()) ?? [token.text.toLowerCase()]).some((name) => variables.has(name));
  for (const { command, temporary } of steps(commands)) {
    if (command.name === 'DO REPEAT') standIns = standInsOf(command);
    if (command.name === 'END REPEAT') standIns = new Map();
    // What TEMPORARY changes is as before after the next procedure.
    if (temporary !== null) continue;
    const taken = TAKES_AWAY[command.name];
    const [changed] = (taken === undefined ? targetsOf(command) : command.tokens).filter(isData);
    if (changed === undefined) continue;
    yield report(
      changed,
      taken?.(changed.text) ?? `${command.name} overwrites ${changed.text}, which is a variable of the data file.`,
      taken === undefined ? 'Compute into a variable with a name of its own.' : 'Leave the variable as it is.',
    );
  }
}

function targetsOf(command: ParsedCommand): readonly SyntaxToken[] {
  const replaces = command.name === 'RECODE' && !command.tokens.some((token) => token.text.toLowerCase() === 'into');
  return replaces ? untilBracket(command.tokens) : newNames(command);
}

function untilBracket(tokens: readonly SyntaxToken[]): readonly SyntaxToken[] {
  const bracket = tokens.findIndex((token) => token.text === '(');
  return bracket < 0 ? tokens : tokens.slice(0, bracket);
}

/** What each stand-in of a DO REPEAT stands for, lower case. */
function standInsOf(command: ParsedCommand): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  let items: string[] = [];
  for (const [index, token] of command.tokens.entries()) {
    if (command.tokens[index + 1]?.text === '=') found.set(token.text.toLowerCase(), (items = []));
    else items.push(token.text.toLowerCase());
  }
  return found;
}

function* openFilter({ commands, isShared }: LintScript): Generator<Weighed> {
  const last = commands.findLast((command) => command.name === 'FILTER');
  if (last === undefined || last.tokens[0]?.text.toLowerCase() !== 'by') return;
  yield {
    ...report(
      last,
      'FILTER stays in force: everything after it sees only these respondents.',
      'Put “FILTER OFF.” after the LIST, or use TEMPORARY and SELECT IF instead.',
    ),
    severity: isShared ? 'error' : 'warning',
  };
}

import type { ParsedCommand } from '../reading/parse';

/** Names of the VECTORs that a script makes, lower case: they are written like functions. */
export function vectorNames(commands: readonly ParsedCommand[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const command of commands) {
    if (command.name !== 'VECTOR') continue;
    for (const token of command.tokens) if (token.kind === 'word') found.add(token.text.toLowerCase());
  }
  return found;
}

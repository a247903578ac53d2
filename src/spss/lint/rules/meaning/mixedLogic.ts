import { allCommands } from '../../../reading/parse';
import type { SyntaxToken } from '../../../reading/tokens';
import { expressionOf, holdsExpression } from '../../expressions';
import { type LintRule, report } from '../../rule';

export const mixedLogic: LintRule = {
  id: 'and-before-or',
  severity: 'warning',
  docs: 'AND binds before OR: where both stand side by side, brackets say what is meant.',
  *check(script) {
    for (const command of allCommands(script.commands)) {
      if (!holdsExpression(command)) continue;
      const mixed = firstMixed(expressionOf(command));
      if (mixed !== null)
        yield report(
          mixed,
          'AND and OR stand side by side, and AND binds first.',
          'Put brackets around what belongs together.',
        );
    }
  },
};

/** The first AND or OR that stands beside the other in the same brackets; commas part the arguments of a function. */
function firstMixed(tokens: readonly SyntaxToken[]): SyntaxToken | null {
  const levels: (string | null)[] = [null];
  for (const token of tokens) {
    if (token.text === '(') levels.push(null);
    if (token.text === ')' && levels.length > 1) levels.pop();
    if (token.text === ',') levels[levels.length - 1] = null;
    const word = token.kind === 'string' ? '' : token.text.toLowerCase();
    const operator = word === 'and' || word === '&' ? 'and' : word === 'or' || word === '|' ? 'or' : null;
    if (operator === null) continue;
    const before = levels.at(-1);
    if (before !== null && before !== undefined && before !== operator) return token;
    levels[levels.length - 1] = operator;
  }
  return null;
}

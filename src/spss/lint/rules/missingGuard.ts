import { allCommands } from '../../parse';
import type { SyntaxToken } from '../../tokens';
import { calls, expressionOf, holdsExpression } from '../expressions';
import { type LintRule, report } from '../rule';

export const missingGuard: LintRule = {
  id: 'missing-guard',
  severity: 'warning',
  docs: 'NOT RANGE(q, 1, 3) is not true for a respondent without a value, who then is not listed: MISSING(q) OR … is needed.',
  *check(script) {
    for (const command of allCommands(script.commands)) {
      if (!holdsExpression(command)) continue;
      const tokens = expressionOf(command);
      for (const call of calls(tokens)) {
        if (call.called !== 'range' && call.called !== 'any') continue;
        const [tested] = call.parameters[0] ?? [];
        if (tested?.kind !== 'word' || !isNegated(tokens, call.from) || isMentionedElsewhere(tokens, tested)) continue;
        const name = tested.text;
        yield report(
          { start: call.name.start, end: tokens[call.to]?.end ?? call.name.end },
          `NOT ${call.name.text}(${name}, …) leaves out respondents without ${name}.`,
          `Write “MISSING(${name}) OR NOT …”, or “NOT MISSING(${name}) AND NOT …” where they may be left out.`,
        );
      }
    }
  },
};

function isNegated(tokens: readonly SyntaxToken[], from: number): boolean {
  let before = from - 1;
  while (tokens[before]?.text === '(') before -= 1;
  const word = tokens[before]?.text.toLowerCase();
  return word === 'not' || word === '~';
}

/** Whatever else the condition says about the variable decides what happens to a missing value. */
function isMentionedElsewhere(tokens: readonly SyntaxToken[], tested: SyntaxToken): boolean {
  const name = tested.text.toLowerCase();
  return tokens.some((token) => token !== tested && token.kind === 'word' && token.text.toLowerCase() === name);
}

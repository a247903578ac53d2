import { allCommands } from '../../../reading/parse';
import type { SyntaxToken } from '../../../reading/tokens';
import { calls, expressionOf, holdsExpression } from '../../expressions';
import { type LintRule, report } from '../../rule';

export const missingGuard: LintRule = {
  id: 'missing-guard',
  severity: 'warning',
  docs: 'NOT RANGE(q, 1, 3) is not true for a respondent without a value, who then is not listed: MISSING(q) OR … is needed.',
  *check(script) {
    for (const command of allCommands(script.commands)) {
      if (!holdsExpression(command)) continue;
      const tokens = expressionOf(command);
      const mentions = countMentions(tokens);
      for (const call of calls(tokens)) {
        if (call.called !== 'range' && call.called !== 'any') continue;
        const tested = ofValue(tokens, call.first);
        if (
          tested?.kind !== 'word' ||
          !isNegated(tokens, call.from) ||
          (mentions.get(tested.text.toLowerCase()) ?? 0) > 1
        )
          continue;
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

/** The variable in `VALUE(x)`; any other token as it is. */
function ofValue(tokens: readonly SyntaxToken[], token: SyntaxToken | undefined): SyntaxToken | undefined {
  if (token?.text.toLowerCase() !== 'value') return token;
  const at = tokens.indexOf(token);
  return tokens[at + 1]?.text === '(' ? tokens[at + 2] : token;
}

/** How often each name occurs: whatever else a condition says about a variable decides about its missing value. */
function countMentions(tokens: readonly SyntaxToken[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const token of tokens) {
    if (token.kind !== 'word') continue;
    const name = token.text.toLowerCase();
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

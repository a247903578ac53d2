import { allCommands } from '../../../reading/parse';
import type { SyntaxToken } from '../../../reading/tokens';
import type { Reported } from '../../finding';
import { calls, expressionOf, holdsExpression } from '../../expressions';
import { type LintRule, report } from '../../rule';

const COMPARISONS = new Set(['=', '<>', '~=', '<', '<=', '>', '>=', 'eq', 'ne', 'lt', 'le', 'gt', 'ge']);

export const conditions: LintRule = {
  id: 'conditions',
  severity: 'error',
  docs: 'Each side of AND and OR is a comparison of its own (a = 2 OR a = 5); ANY(), RANGE() and MISSING() give 1 or 0 and are compared with nothing else; >= and <=, not => and =<.',
  *check(script) {
    for (const command of allCommands(script.commands)) {
      if (!holdsExpression(command)) continue;
      const tokens = expressionOf(command);
      yield* reversed(tokens);
      yield* bareOperands(tokens);
      yield* comparedTruths(tokens);
    }
  },
};

function* reversed(tokens: readonly SyntaxToken[]): Generator<Reported> {
  for (const token of tokens) {
    if (token.text !== '=>' && token.text !== '=<') continue;
    const right = token.text === '=>' ? '>=' : '<=';
    yield report(token, `“${token.text}” is no operator of SPSS.`, `Write “${right}”.`);
  }
}

/** `a = 2 OR 5`: a number alone on the right of OR or AND. */
function* bareOperands(tokens: readonly SyntaxToken[]): Generator<Reported> {
  for (const [index, token] of tokens.entries()) {
    const word = token.text.toLowerCase();
    const next = tokens[index + 1];
    if ((word !== 'or' && word !== 'and' && token.text !== '|' && token.text !== '&') || next?.kind !== 'number')
      continue;
    const after = tokens[index + 2]?.text.toLowerCase();
    const continues = after !== undefined && (COMPARISONS.has(after) || /^[-+*/]$|^\*\*$/u.test(after));
    if (!continues)
      yield report(
        next,
        `“${token.text} ${next.text}” compares nothing: ${next.text} counts as true or false by itself.`,
        'Repeat the variable (a = 2 OR a = 5), or use ANY(a, 2, 5).',
      );
  }
}

function* comparedTruths(tokens: readonly SyntaxToken[]): Generator<Reported> {
  for (const call of calls(tokens)) {
    if (call.called !== 'any' && call.called !== 'range' && call.called !== 'missing' && call.called !== 'sysmis')
      continue;
    const after = tokens[call.to + 1];
    if (after === undefined || !COMPARISONS.has(after.text.toLowerCase())) continue;
    const compared = tokens[call.to + 2];
    if (compared?.text === '0' || compared?.text === '1') continue;
    const place = { start: call.name.start, end: compared?.end ?? after.end };
    yield report(
      place,
      `${call.name.text}(…) is 1 or 0, and is compared with something else.`,
      `Write “${call.name.text}(…)” alone, or NOT before it.`,
    );
  }
}

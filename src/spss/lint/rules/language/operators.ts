import { allCommands } from '../../../reading/parse';
import { holdsExpression } from '../../expressions';
import { type LintRule, report } from '../../rule';

const INSTEAD: Readonly<Record<string, string>> = {
  '&&': 'AND',
  '||': 'OR',
  '==': '=',
  '!=': '<>',
  '!': 'NOT',
  '?': 'IF',
  '{': 'DO IF',
  '}': 'END IF',
  '%': 'MOD(a, b)',
  '^': '**',
};

export const operators: LintRule = {
  id: 'operators',
  severity: 'error',
  docs: 'Operators of SPSS, not of JavaScript: AND, OR, NOT, = and <> instead of &&, ||, !, == and !=.',
  *check(script) {
    for (const command of allCommands(script.commands)) {
      if (!holdsExpression(command)) continue;
      for (const token of command.tokens) {
        const instead = token.kind === 'symbol' ? INSTEAD[token.text] : undefined;
        if (instead !== undefined) yield report(token, `“${token.text}” is no operator of SPSS.`, `Write ${instead}.`);
      }
    }
  },
};

import { unknownNamesOf } from '../../scope';
import { type LintRule, report } from '../../rule';

export const unknownNames: LintRule = {
  id: 'unknown-name',
  severity: 'error',
  docs: 'Every name is a variable of the data or made before by the script: an unknown one stops PSPP for the rest of the file.',
  *check(script) {
    for (const token of unknownNamesOf(script)) {
      yield report(
        token,
        `${token.text} is no variable of the data, and nothing before it makes one.`,
        'Correct the name, or drop what depends on it.',
      );
    }
  },
};

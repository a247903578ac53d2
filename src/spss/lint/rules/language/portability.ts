import { steps } from '../../flow';
import { type LintRule, report } from '../../rule';

const ABSENT = new Set([
  'VALIDATEDATA',
  'MULT RESPONSE',
  'CTABLES',
  'BEGIN PROGRAM',
  'OMS',
  'CODEBOOK',
  'ALTER TYPE',
  'SHIFT VALUES',
]);

export const portability: LintRule = {
  id: 'portability',
  severity: 'error',
  docs: 'The script runs in IBM SPSS and in PSPP, which has no VALIDATEDATA, MULT RESPONSE or CTABLES and takes no COUNT inside DO IF.',
  *check(script) {
    for (const sequence of script.sequences) {
      for (const { command, inside } of steps(sequence)) {
        if (ABSENT.has(command.name))
          yield report(command, `PSPP has no ${command.name}.`, 'Use FREQUENCIES, CROSSTABS or LIST.');
        if (command.name === 'COUNT' && inside !== null)
          yield report(
            command,
            `PSPP takes no COUNT inside ${inside.name}.`,
            'Count before it, and use the result in the condition.',
          );
      }
    }
  },
};

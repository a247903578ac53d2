import { steps } from '../../flow';
import { type LintRule, report } from '../../rule';

export const deleteVariables: LintRule = {
  id: 'delete-variables',
  severity: 'error',
  docs: 'DELETE VARIABLES is refused while a transformation waits for a procedure, or while TEMPORARY is in force.',
  *check(script) {
    for (const sequence of script.sequences) {
      for (const { command, temporary, pending } of steps(sequence)) {
        if (command.name !== 'DELETE VARIABLES') continue;
        if (temporary !== null) {
          yield report(
            command,
            'DELETE VARIABLES while TEMPORARY is in force.',
            'Put a procedure such as LIST, or EXECUTE, before it.',
          );
        } else if (pending !== null) {
          yield report(
            command,
            `DELETE VARIABLES while ${pending.name} has not been carried out.`,
            'Put “EXECUTE.” or a procedure before it.',
          );
        }
      }
    }
  },
};

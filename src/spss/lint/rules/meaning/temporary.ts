import { openTemporary, steps } from '../../flow';
import { type LintRule, report } from '../../rule';

export const temporary: LintRule = {
  id: 'temporary',
  severity: 'error',
  docs: 'SELECT IF needs a TEMPORARY before it, one for each procedure: without it the other respondents are gone for the rest of the job. It cannot stand inside DO IF or LOOP.',
  *check(script) {
    const open = openTemporary(script.commands);
    if (open !== null) {
      yield report(
        open,
        'TEMPORARY has no procedure after it: it stays in force for what follows.',
        'Put the LIST that it is for after it, or remove it.',
      );
    }
    for (const sequence of script.sequences) {
      for (const step of steps(sequence)) {
        const { command } = step;
        if (command.name === 'SELECT IF' && step.inside !== null) {
          yield report(
            command,
            `SELECT IF cannot stand inside ${step.inside.name}.`,
            'Put the condition of the block into the SELECT IF.',
          );
        } else if (command.name === 'SELECT IF' && step.temporary === null) {
          // Whoever has a script and the data to himself may take respondents away on purpose.
          yield {
            ...report(
              command,
              'SELECT IF without TEMPORARY deletes all other respondents for the rest of the job.',
              'Put “TEMPORARY.” on the line before.',
            ),
            severity: script.isShared ? 'error' : 'warning',
          };
        } else if (command.name === 'TEMPORARY' && step.temporary !== null) {
          yield report(
            command,
            'A second TEMPORARY before a procedure is an error.',
            'Remove it, or put the LIST that belongs to the first before it.',
          );
        }
      }
    }
  },
};

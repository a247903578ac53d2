import { allCommands } from '../../../reading/parse';
import { type LintRule, report } from '../../rule';

export const terminator: LintRule = {
  id: 'terminator',
  severity: 'error',
  docs: 'Every command ends with a period at the end of a line: without it, SPSS may take the next command for its rest. A period within a line ends nothing.',
  *check(script) {
    for (const command of allCommands(script.commands)) {
      if (command.kind === 'comment' || command.kind === 'unknown') continue;
      const last = command.tokens.at(-1);
      if (!command.terminated && last?.closed !== false) {
        yield report(
          { start: last?.start ?? command.start, end: command.end },
          `${command.name} has no period at its end.`,
          'Put a period at the end of the line.',
        );
      }
      const inner = command.name === 'DEFINE' ? undefined : command.tokens.find((token) => token.text === '.');
      if (inner !== undefined) {
        yield report(
          inner,
          'A period within a line does not end the command.',
          'Begin the next command on a line of its own.',
        );
      }
    }
  },
};

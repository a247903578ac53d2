import { allCommands } from '../../../reading/parse';
import { type LintRule, report } from '../../rule';

/** A line with nothing on it right behind what was read. */
const BLANK_LINE = /^[^\S\r\n]*(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)/u;

export const terminator: LintRule = {
  id: 'terminator',
  severity: 'error',
  docs: 'Every command ends with a period at the end of a line: without it, SPSS may take the next command for its rest. A period within a line ends nothing.',
  *check(script) {
    for (const command of allCommands(script.commands)) {
      if (command.kind === 'comment' || command.kind === 'unknown') continue;
      const last = command.tokens.at(-1);
      if (!command.terminated && last?.closed !== false) {
        const place = { start: last?.start ?? command.start, end: command.end };
        const isBlank = BLANK_LINE.test(script.text.slice(last?.end ?? command.nameEnd));
        const message = isBlank
          ? `${command.name} has no period at its end: the blank line ends it, but not in files that are included.`
          : `${command.name} has no period at its end.`;
        const finding = report(place, message, 'Put a period at the end of the line.');
        yield isBlank ? { ...finding, severity: 'warning' } : finding;
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

import { allCommands } from '../../../reading/parse';
import { type LintRule, quoteExcerpt, report } from '../../rule';

export const unknownCommands: LintRule = {
  id: 'unknown-command',
  severity: 'error',
  docs: 'Every command begins with the name of an SPSS command, every macro call with a macro that is defined.',
  *check(script) {
    for (const command of allCommands(script.commands)) {
      const text = script.text.slice(command.start, command.end);
      if (command.kind === 'unknown') {
        yield report(
          command,
          `${quoteExcerpt(text)} begins with no command of SPSS.`,
          'Correct the name, or make it a comment with “* ” before it.',
        );
      }
      const name = command.name.toLowerCase();
      if (command.kind === 'macroCall' && !script.macros.has(name) && !isParameter(script.commands, command.start)) {
        yield report(
          command,
          `The macro ${quoteExcerpt(command.name)} is not defined in this script.`,
          'Define it at the top, or write its commands out.',
        );
      }
    }
  },
};

/** In a macro, what begins with `!` may be one of its parameters or a macro keyword. */
function isParameter(
  commands: readonly { readonly start: number; readonly end: number; readonly name: string }[],
  at: number,
): boolean {
  return commands.some((command) => command.name === 'DEFINE' && command.start < at && at < command.end);
}

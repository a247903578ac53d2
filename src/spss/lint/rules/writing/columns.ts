import { type LintRule, report } from '../../rule';

export const columns: LintRule = {
  id: 'columns',
  severity: 'warning',
  docs: 'In batch and INCLUDE mode a command begins in column 1, and the other lines of a command do not.',
  *check(script) {
    const { text } = script;
    for (const command of script.commands) {
      const lineStart = text.lastIndexOf('\n', command.start - 1) + 1;
      const before = text.slice(lineStart, command.start);
      if (before !== '' && /^[ \t]+$/u.test(before) && command.kind !== 'comment') {
        yield report(command, `${command.name} does not begin in column 1.`, 'Remove the blanks before it.');
      }
      const continued =
        command.kind === 'command' && command.body.length === 0 ? continuationInColumn1(text, command) : null;
      if (continued !== null) {
        yield report(
          continued,
          'In batch mode a line that begins in column 1 begins a command.',
          'Indent the line by a blank.',
        );
      }
    }
  },
};

function continuationInColumn1(
  text: string,
  command: { readonly tokens: readonly { readonly start: number; readonly end: number }[] },
): { readonly start: number; readonly end: number } | null {
  return command.tokens.find((token) => token.start > 0 && text[token.start - 1] === '\n') ?? null;
}

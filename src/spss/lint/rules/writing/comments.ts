import { allCommands } from '../../../reading/parse';
import { type LintRule, quoteExcerpt, report } from '../../rule';

export const comments: LintRule = {
  id: 'comments',
  severity: 'error',
  docs: 'A comment ends at a period at the end of a line: what follows runs as code. It cannot stand inside a command, and IBM SPSS expands macros in it.',
  *check(script) {
    for (const command of allCommands(script.commands)) {
      const star = command.tokens.find((token) => /^\*+$/u.test(token.text) && beginsLine(script.text, token.start));
      if (star !== undefined) {
        yield report(
          star,
          'PSPP takes a line that begins with a star for a comment.',
          'Put the star at the end of the line before.',
        );
      }
    }
    for (const sequence of script.sequences) {
      for (const [index, command] of sequence.entries()) {
        if (command.kind !== 'comment') continue;
        const text = script.text.slice(command.start, command.end);
        const before = sequence[index - 1];
        const next = sequence[index + 1];
        const broken =
          before !== undefined && before.kind !== 'comment' && !before.terminated && before.name !== 'TITLE';
        if (next?.kind === 'unknown' && broken) {
          yield report(command, 'A comment inside a command ends it.', 'Move the comment before the command.');
        } else if (next?.kind === 'unknown' && command.terminated) {
          yield report(
            next,
            `The comment before has ended at its period, so ${quoteExcerpt(script.text.slice(next.start, next.end))} runs as a command.`,
            'Begin the line with “* ”, or join it to the comment without a period at the line end.',
          );
        }
        const macro = /![\p{L}]\w*/u.exec(text);
        const defined = macro !== null && script.macros.has(macro[0].toLowerCase());
        if (macro !== null && defined) {
          const start = command.start + macro.index;
          yield {
            ...report(
              { start, end: start + macro[0].length },
              `IBM SPSS expands ${macro[0]} inside the comment.`,
              'Write it without “!”.',
            ),
            severity: script.isShared ? 'error' : 'warning',
          };
        }
      }
    }
  },
};

function beginsLine(text: string, at: number): boolean {
  return text.slice(text.lastIndexOf('\n', at) + 1, at).trim() === '';
}

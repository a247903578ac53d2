import { allCommands } from '../../../reading/parse';
import { type LintRule, report } from '../../rule';

export const titles: LintRule = {
  id: 'titles',
  severity: 'error',
  docs: 'The text of TITLE is put in quotes: a bare apostrophe in it is an error.',
  *check(script) {
    for (const command of allCommands(script.commands)) {
      if (command.name !== 'TITLE' && command.name !== 'SUBTITLE') continue;
      const [text, second] = command.tokens;
      if (text?.kind === 'unknown' && /["']/u.test(text.text)) {
        yield report(
          text,
          'A quote or an apostrophe in a title without quotes is an error.',
          `Write “${command.name} "…"” with double quotes around the text.`,
        );
      } else if (text?.kind === 'string' && second !== undefined) {
        yield report(
          second,
          'The title has ended at its closing quote.',
          'Double the quotes inside the text, or put double quotes around a text with apostrophes.',
        );
      }
    }
  },
};

import type { ParsedCommand } from '../../../reading/parse';
import type { SyntaxToken } from '../../../reading/tokens';
import { type LintRule, report } from '../../rule';

const MARKUP = /<\/?(?:br|p|b|i|u|div|span|strong|em)\s*\/?>|&(?:nbsp|lt|gt|amp|quot);|^```.*$/gimu;

export const markup: LintRule = {
  id: 'markup',
  severity: 'error',
  docs: 'A script holds no HTML or markdown: a literal <br> puts a whole script on one line, which SPSS reads as one command.',
  *check(script) {
    let at = 0;
    let strings = stringsOf(script.commands[at]);
    for (const match of script.text.matchAll(MARKUP)) {
      for (; (script.commands[at]?.end ?? Infinity) <= match.index; strings = stringsOf(script.commands[at])) at += 1;
      const holder = script.commands[at];
      const inComment = holder?.kind === 'comment' && match.index >= holder.start;
      if (inComment && !COMMAND_AFTER.test(script.text.slice(match.index, match.index + LOOK_AHEAD))) continue;
      if (strings.some((string) => string.start <= match.index && match.index < string.end)) continue;
      const next = /br/iu.test(match[0]) ? 'Put a line break in its place.' : 'Remove it.';
      const place = { start: match.index, end: match.index + match[0].length };
      yield report(place, `“${match[0].slice(0, 20)}” is markup, not SPSS.`, next);
    }
  },
};

/** In a string or a comment markup is text like any other; `<br>` in a comment with a command after it is not. */
const COMMAND_AFTER = /^<[^>]*>\s*(?:\S+\s*)?(?:tit|comp|if|temp|sel|list|count|do|del|end|exe|freq)/iu;
const LOOK_AHEAD = 80;

function stringsOf(command: ParsedCommand | undefined): readonly SyntaxToken[] {
  return command?.tokens.filter((token) => token.kind === 'string') ?? [];
}

import { type LintRule, report } from '../rule';

const MARKUP = /<\/?(?:br|p|b|i|u|div|span|strong|em)\s*\/?>|&(?:nbsp|lt|gt|amp|quot);|^```.*$/gimu;

export const markup: LintRule = {
  id: 'markup',
  severity: 'error',
  docs: 'A script holds no HTML or markdown: a literal <br> puts a whole script on one line, which SPSS reads as one command.',
  *check(script) {
    for (const match of script.text.matchAll(MARKUP)) {
      if (insideText(script.text, script.commands, match.index)) continue;
      const next = /br/iu.test(match[0]) ? 'Put a line break in its place.' : 'Remove it.';
      yield report(
        { start: match.index, end: match.index + match[0].length },
        `“${match[0].slice(0, 20)}” is markup, not SPSS.`,
        next,
      );
    }
  },
};

/** In a string or a comment of one line it is text like any other; `<br>` before a command word is not. */
function insideText(
  text: string,
  commands: readonly {
    readonly kind: string;
    readonly start: number;
    readonly end: number;
    readonly tokens: readonly { readonly kind: string; readonly start: number; readonly end: number }[];
  }[],
  at: number,
): boolean {
  const holder = commands.find((command) => command.start <= at && at < command.end);
  if (holder === undefined) return false;
  if (holder.kind === 'comment')
    return !/^\s*(?:\S+\s*)?(?:tit|comp|if|temp|sel|list|count|do|del|end|exe|freq)/iu.test(
      text.slice(at).replace(/^<[^>]*>/u, ''),
    );
  return holder.tokens.some((token) => token.kind === 'string' && token.start <= at && at < token.end);
}

import { parseSyntax } from './parse';

/** The script with another name in every place where a variable's stands, comments and texts aside; lines stay as they are. */
export function replaceName(script: string, from: string, to: string): string {
  const wanted = from.toUpperCase();
  if (wanted === to.toUpperCase() || !script.toUpperCase().includes(wanted)) return script;
  let text = script;
  const tokens = parseSyntax(script).commands.flatMap((command) => command.tokens);
  for (const token of tokens.toReversed())
    if (token.kind === 'word' && token.text.toUpperCase() === wanted)
      text = text.slice(0, token.start) + to + text.slice(token.end);
  return text;
}

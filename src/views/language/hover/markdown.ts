/**
 * Any text as markdown that shows exactly this text on one line: no link (bare addresses included), image, HTML,
 * heading or icon can come out of it. Every ASCII punctuation mark may be escaped in CommonMark, so all of them are.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu, '\ufffd')
    .replace(/[!-/:-@[-`{-~]/g, '\\$&')
    .trim();
}

/** The beginning of a text, as markdown, with an ellipsis where it was cut. */
export function shortMarkdown(text: string, most: number): string {
  const characters = Array.from(text);
  return characters.length <= most
    ? escapeMarkdown(text)
    : `${escapeMarkdown(characters.slice(0, most - 1).join(''))}…`;
}

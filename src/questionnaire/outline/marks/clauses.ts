import type { RichText } from '../text/richText';

/** Parts at semicolons and behind sentences, outside of quotes and round brackets. */
export function clausesOf(text: RichText): readonly RichText[] {
  const parts: RichText[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.text.length; at++) {
    const character = text.text.charAt(at);
    if (character === '(' || character === '„' || character === '«') depth++;
    else if (character === ')' || character === '“' || character === '»') depth = Math.max(0, depth - 1);
    const ends =
      character === ';' ||
      (character === '.' &&
        /^\s+\S/.test(text.text.slice(at + 1, at + 4)) &&
        !/\b(?:min|max|mind|mín|máx|no|nr|e\.g|i\.e|z\.B|d\.h|w\.\s?n|k\.\s?a)$/iu.test(text.text.slice(from, at)));
    if (depth > 0 || !ends) continue;
    parts.push(text.slice(from, at).trim());
    from = at + 1;
  }
  parts.push(text.slice(from).trim());
  return parts.filter((part) => /[\p{L}\p{N}]/u.test(part.text));
}

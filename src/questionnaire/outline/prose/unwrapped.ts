import { plainWords } from './plain';
import { proseTokens, type Names } from './tokens';

/** A text without the brackets that are around all of it: `(If Q1 = 1 (Yes))`. */
export function unwrapped(text: string): string {
  if (!/^[([].*[)\]]$/su.test(text)) return text;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if ('(['.includes(sign)) depth += 1;
    else if (')]'.includes(sign)) depth -= 1;
    if (depth === 0 && at < text.length - 1) return text;
  }
  return depth === 0 ? text.slice(1, -1).trim() : text;
}

/**
 * `1 or 2 at row 5 of P6 (waiting time)`: what the question or its row is called stands behind its condition. The
 * condition alone; `null` where nothing is called so.
 */
export function withoutCalled(text: string, names: Names): string | null {
  const [, head, words = ''] = /^(.{3,200}\S)\s*\(([^()\d=<>]{3,60})\)$/su.exec(text) ?? [];
  if (head === undefined) return null;
  const wanted = ` ${plainWords(words)} `;
  const calls = (label: string): boolean => ` ${plainWords(label)} `.includes(wanted);
  const called = proseTokens(head, names, []).some(
    (token) =>
      token.kind === 'question' &&
      (calls(token.question.label) || token.question.variables.some(({ label }) => calls(label))),
  );
  return called ? head : null;
}

import type { Variable } from '../../questionnaire/model';

/** A label without the question behind it in brackets, markup, case and punctuation. */
export function normalizedLabel(label: string): string {
  const open = label.lastIndexOf(' (');
  const own = open > 0 && label.trimEnd().endsWith(')') ? label.slice(0, label.indexOf(' (')) : label;
  return own
    .replaceAll(/<[^<>]*>/g, ' ')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether two rows stand for the same thing: equal or nearly equal labels, or one pipes in the other's text. */
export function sameLabel(a: Variable, b: Variable): boolean {
  if (pipes(a.label, b.name) || pipes(b.label, a.name)) return true;
  return alike(a.label, b.label);
}

/** Whether two labels say nearly the same: equal, one within the other, or most words in common. */
function alike(a: string, b: string): boolean {
  const [left, right] = [normalizedLabel(a), normalizedLabel(b)];
  if (left === '' || right === '') return false;
  if (left === right) return true;
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  if (short.length >= 4 && long.startsWith(short)) return true;
  const [words, others] = [new Set(left.split(' ')), new Set(right.split(' '))];
  const common = [...words].filter((word) => others.has(word)).length;
  // "Alpha" has become "The Alpha device".
  if (short.length >= 4 && common === Math.min(words.size, others.size)) return true;
  return common / Math.max(words.size, others.size) >= 0.7;
}

/** `^f("S4_10_other")^` in a label shows what was written for `S4_10`. */
function pipes(label: string, name: string): boolean {
  return label.startsWith('^') && label.toLowerCase().includes(`${name.toLowerCase()}_other`);
}

/** `1 Bedroom`, `2 Bedrooms or more`: the same is counted, as German writes all that is counted with a capital. */
export const countTheSame = (labels: readonly string[]): boolean =>
  labels.some((label, index) => labels.slice(index + 1).some((other) => beginAlike(label, other)));

/** `25 hours`, `35 hours`, `45 hours or more`: behind every number the same, and so no name of an answer. */
export function countNothingElse(labels: readonly string[]): boolean {
  const [first = '', ...others] = labels.map((label) => label.trim().toLowerCase());
  return first !== '' && others.length > 0 && others.every((other) => other === first || beginAlike(first, other));
}

/** Alike but for the ending, or `or more` behind it. */
function beginAlike(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 3 || !long.startsWith(short)) return false;
  const ending = long.slice(short.length);
  return /^(?:e?s|e?n|er?|nen|ren|x)?$/u.test(ending) || OR_MORE.test(ending);
}
const OR_MORE =
  /^(?:e?s|e?n|er?|nen|ren|x)?[\s,(]{1,3}(?:or|oder|ou|o|und|and|et|y|of)\s(?:more|less|over|plus|moins|mehr|weniger|m[aá]s|menos|più|meno|meer)/u;

/** From here on codes stand for no answer. */
const BESIDE = 88;

/**
 * The code that a list leaves out though those beside count on, and where it would stand: 1, 2, 4; 5, 4, 2; 1, 3; B, C.
 * `null` where none is missed.
 * @param codes in their order, as written; '' for an answer without one
 */
export function missingCode(codes: readonly string[]): { readonly code: string; readonly at: number } | null {
  const orders = codes.map(orderOf);
  const all = new Set(orders);
  const [first = NaN] = orders;
  const second = orders.slice(1).find((order) => !Number.isNaN(order)) ?? NaN;
  // 2, 3: where is 1? Behind two and one of those that stand for what is not listed as well.
  const late = first === 2 && !all.has(1) && (second === 3 || orders.length === 1 || second >= 7);
  if (late) return { code: likeIt(codes[0] ?? '', 1), at: 0 };
  const steps = orders.map((order, at) => order - (orders[at - 1] ?? NaN));
  const counts = first === 1 || (first === 0 && orders.length > 2) || steps.some((step) => Math.abs(step) === 1);
  if (!counts) return null;
  // 1, 15, 3: the 2 is gone, and what stands in its place is no code of the list.
  const odd = orders.findIndex((order, index) => {
    const [before, behind] = [orders[index - 1] ?? NaN, orders[index + 1] ?? NaN];
    return behind - before === 2 && order > behind && !all.has(before + 1);
  });
  if (odd > 0) return { code: likeIt(codes[odd - 1] ?? '', (orders[odd - 1] ?? 0) + 1), at: odd };
  // 5, 4, 3, 2: where is 1?
  const falls =
    orders.length > 2 &&
    orders.filter((order) => order < BESIDE).every((order, index, own) => index === 0 || own[index - 1] === order + 1);
  const last = orders.findLastIndex((order) => order < BESIDE);
  if (falls && orders[last] === 2) return { code: likeIt(codes[last] ?? '', 1), at: last };
  const at = steps.findIndex((step, index) => {
    const order = orders[index] ?? NaN;
    return Math.abs(step) === 2 && order >= 0 && order - step >= 0 && order < BESIDE && !all.has(order - step / 2);
  });
  return at < 1 ? null : { code: likeIt(codes[at] ?? '', (orders[at] ?? 0) - (steps[at] ?? 0) / 2), at };
}

/** Where a list counts 1, 2, 3 behind an answer that has a higher code, and one that stands for an answer; else -1. */
export function beginsAnew(codes: readonly string[]): number {
  const at = codes.indexOf('1');
  // That one is used twice is told of that one.
  if (new Set(codes).size < codes.length) return -1;
  const [before, behind] = [Number(codes[at - 1]), Number(codes[at + 1])];
  const further = codes.slice(at).every((code, index) => Number(code) === index + 1 || Number(code) > codes.length);
  return at > 0 && before > 2 && before < BESIDE && behind === 2 && codes.length - at > 2 && further ? at : -1;
}

/** `3`, `r3` and `C` are the third. */
const orderOf = (code: string): number =>
  /^\p{Lu}$/u.test(code) ? code.charCodeAt(0) - 64 : code === '' ? NaN : Number(code.replace(/^\p{L}+(?=\d)/u, ''));

const likeIt = (code: string, order: number): string =>
  /^\p{Lu}$/u.test(code) ? String.fromCharCode(64 + order) : code.replace(/-?\d+$/, String(order));

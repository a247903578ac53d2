import type { QuestionIndex } from './questionIndex';

const NUMBERED = /^(\d{1,3})_(\p{L}[\p{L}\p{M}\p{N}_]{0,200})$/u;
/** What stands above the text for something else, behind its question. */
const SPECIFY =
  /^(?:other_?)?(?:please_)?(?:specify|describe|name)(?:_other)?$|^(?:bitte_)?(?:an|ein)geben$|^sonstiges$/iu;
/** So many texts of questions behind rising numbers are no coincidence. */
const ENOUGH = 4;

/**
 * Columns that are called by their place and the text of their question, in the letters of names: `3_How_is_it_treated`.
 * Which variable each of them is; nothing where the manner is not plain.
 */
export function namesOfNumberedTexts(texts: readonly string[], index: QuestionIndex): ReadonlyMap<number, string> {
  const numbered = texts.flatMap((text, at) => {
    const [, number, words] = NUMBERED.exec(text) ?? [];
    return number === undefined || words === undefined ? [] : [{ at, number: Number(number), words }];
  });
  const rises = numbered.every(({ number }, i) => i === 0 || number > (numbered[i - 1]?.number ?? 0));
  if (!rises) return new Map();
  const found = new Map<number, string>();
  let before: string | null = null;
  for (const { at, words } of numbered) {
    const name = index.spelled(words);
    const specifies = name === null && SPECIFY.test(words);
    const text = specifies && before !== null ? index.textOf(before) : null;
    // Behind a column that nobody knows, a text says more of that.
    if (!specifies) before = name?.id ?? null;
    const told = name?.name ?? text;
    if (told !== null && told !== undefined) found.set(at, told);
  }
  const isTwice = new Set(found.values()).size < found.size;
  return found.size < ENOUGH || isTwice || found.size * 2 < numbered.length ? new Map() : found;
}

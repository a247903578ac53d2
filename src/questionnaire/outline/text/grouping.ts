import type { RichText } from './richText';

/**
 * From a number to one above 999 whose digits stand in groups: `1–500,000`, `0 bis 10.000`, `0 à 10 000`. Only as the
 * end of a range are such signs surely no commas between codes and no decimal point.
 */
const RANGE =
  /(?<![\d.,])(\d{1,3}(?:([,.’' \u00A0\u202F])\d{3})*|\d{1,9})(\s*(?:[-–—]|\.{2,3}|to|and|bis|und|à|a|al|et|y|e|tot|até)\s*)([1-9]\d{0,2}(?:([,.’' \u00A0\u202F])\d{3})(?:\5\d{3}){0,3})(?!\d|[.,]\d)/giu;
const GROUPED = /[1-9]\d{0,2}[,.’' \u00A0\u202F]\d{3}(?!\d)/u;
const SIGN = /[,.’' \u00A0\u202F]/gu;

/** `1-5,999`: codes, of which the last stands for no answer. Limits are round, or as many digits as there is room for. */
const mayBeCodes = (text: string, high: string): boolean =>
  /=|(?<!\p{L})(?:if|codes?|terminate|screen|wenn|falls|si)(?!\p{L})/iu.test(text)
    ? !/00$/.test(high)
    : !/00$/.test(high) && !/^9{1,3}(?:,9{3})+$/.test(high);

/** The same with ranges whose numbers are written without signs between their digits. */
export function withoutGrouping(text: RichText): RichText {
  if (!GROUPED.test(text.text)) return text;
  const gaps: { from: number; to: number }[] = [];
  for (const { 0: whole, 1: low = '', 2: lowSign, 4: high = '', 5: sign, index } of text.text.matchAll(RANGE)) {
    // `1-3,500`: of a small number and one of codes that follow, nothing is known; `0.5-1.500` has decimals.
    if (lowSign !== undefined && lowSign !== sign) continue;
    if (lowSign === undefined && sign === ',' && mayBeCodes(text.text, high)) continue;
    if (Number(low.replace(SIGN, '')) >= Number(high.replace(SIGN, ''))) continue;
    const behind = index + whole.length - high.length;
    for (const [part, at] of [
      [low, index],
      [high, behind],
    ] as const)
      for (const { index: place } of part.matchAll(SIGN)) gaps.push({ from: at + place, to: at + place + 1 });
  }
  return gaps.length === 0 ? text : text.without(gaps);
}

import type { RichText } from './richText';

/**
 * From a number to one above 999 whose digits stand in groups: `1–500,000`, `0 bis 10.000`, `0 à 10 000`. Only as the
 * end of a range are such signs surely no commas between codes and no decimal point.
 */
const RANGE =
  /(?<![\d.,])([1-9]\d{0,2}(?:([,.’' \u00A0\u202F])\d{3})+|\d{1,9})(\s*(?:[-–—]|\.{2,3}|to|and|bis|und|à|a|al|et|y|e|tot|até)\s*)([1-9]\d{0,2}(?:([,.’' \u00A0\u202F])\d{3})(?:\5\d{3}){0,3})(?!\d|[.,]\d)/giu;
const GROUPED = /[1-9]\d{0,2}[,.’' \u00A0\u202F]\d{3}(?!\d)/u;
const SIGN = /[,.’' \u00A0\u202F]/gu;

/** `max 2,550`, `höchstens 10.000`: one end of a range. */
const END =
  /(?<!\p{L})((?:max|min)(?:imum|imal|\.)?|up\s+to|at\s+(?:most|least)|(?:no\s+)?(?:more|less|greater)\s+than|under|below|above|over|bis(?:\s+zu)?|höchstens|mindestens|mind\.|unter|über|jusqu['’]à|au\s+(?:plus|moins|maximum|minimum)|hasta|(?:como\s+)?máximo|(?:como\s+)?mínimo|al\s+menos)(\s*(?:[:=]\s*|of\s+|de\s+)?)([1-9]\d{0,2}(?:([,.])\d{3})(?:\4\d{3}){0,3})(?!\d|[.,]\d)/giu;
/** What is said of codes, and not how large a number may be. */
const OF_CODES = /=\s*\d|\d\s*=|(?<!\p{L})(?:if|codes?|terminate|screen|wenn|falls|si)(?!\p{L})/iu;
/** `10,999`, `5,777`: the last point of a scale, and a code as those are written that stand for no answer. */
const TOP_AND_CODE = /^(?:5|7|10),(?:666|777|888|9[6-9]\d)$/u;
const DECIMALS = /(?<!\p{L})(?:decimals?|dezimal\p{L}*|nachkomma\p{L}*|décimales?|decimales)(?!\p{L})/iu;

/**
 * `1-19,999` between a dash: to a code that stands for no answer, or to one less than 20,000? `0-99,999` is as many digits
 * as there is room for, and where a word stands between (`from 0 to 24,999`) both are numbers.
 */
const mayBeCodes = (text: string, low: string, between: string, high: string): boolean => {
  if (OF_CODES.test(text)) return !/00$/.test(high);
  if (/,.*,/u.test(high)) return false;
  if (/^[01]$/u.test(low) && TOP_AND_CODE.test(high)) return true;
  if (low === '0') return false;
  return !/\p{L}/u.test(between) && /,(?:9{3}|99[678]|888)$/.test(high) && !/^9{1,3}(?:,9{3})+$/.test(high);
};

/** The same with ranges, and ends of them, whose numbers are written without signs between their digits. */
export function withoutGrouping(text: RichText): RichText {
  if (!GROUPED.test(text.text) || DECIMALS.test(text.text)) return text;
  const gaps: { from: number; to: number }[] = [];
  for (const { 0: whole, 1: low = '', 2: lowSign, 3: between = '', 4: high = '', 5: sign, index } of text.text.matchAll(
    RANGE,
  )) {
    // `1-3,500`: of a small number and one of codes that follow, nothing is known; `0.5-1.500` has decimals.
    if (lowSign !== undefined && lowSign !== sign) continue;
    if (lowSign === undefined && sign === ',' && mayBeCodes(text.text, low, between, high)) continue;
    if (Number(low.replace(SIGN, '')) >= Number(high.replace(SIGN, ''))) continue;
    const behind = index + whole.length - high.length;
    for (const [part, at] of [
      [low, index],
      [high, behind],
    ] as const)
      for (const { index: place } of part.matchAll(SIGN)) gaps.push({ from: at + place, to: at + place + 1 });
  }
  const codes = OF_CODES.test(text.text);
  for (const { 0: whole, 3: number = '', index } of codes ? [] : text.text.matchAll(END)) {
    const behind = index + whole.length - number.length;
    for (const { index: place } of number.matchAll(SIGN))
      if (!gaps.some(({ from }) => from === behind + place))
        gaps.push({ from: behind + place, to: behind + place + 1 });
  }
  return gaps.length === 0 ? text : text.without(gaps);
}

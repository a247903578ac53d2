import type { MarkMeaning } from '../meanings';
import type { RichText } from '../text/richText';

const LIMIT = /(?:^|and|und)\s*\.?\s*(>=|<=|>|<)\s*(-?\d+(?:\.\d+)?)/giu;

/** `. >= 18 and . <= 110`, `18-110`: the limits of a number, as forms write them; `null` for anything else. */
export function limitMeanings(text: RichText): readonly MarkMeaning[] | null {
  const plain = text.toLabel();
  const parts = [...plain.matchAll(LIMIT)];
  if (parts.length > 0 && plain.replace(LIMIT, '').trim() === '')
    return parts.map(([, sign = '', value]) => ({
      kind: 'bounds',
      min: sign.startsWith('>') ? Number(value) : null,
      max: sign.startsWith('<') ? Number(value) : null,
      minExclusive: sign === '>',
      maxExclusive: sign === '<',
    }));
  const range = /^(-?\d+)\s*(?:-|–|to|bis|à|a)\s*(-?\d+)$/iu.exec(plain);
  if (range === null) return null;
  const [min, max] = [Number(range[1]), Number(range[2])];
  return [{ kind: 'bounds', min, max, minExclusive: false, maxExclusive: false }];
}

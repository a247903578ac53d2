/** Signs that people write around a number. */
const SIGNS = /^(?:[€$£¥]|EUR|USD|GBP|CHF)\s?|\s?(?:[%€$£¥]|EUR|USD|GBP|CHF)$/giu;
const BLANKS = /(?<=\d)[ \u00a0\u202f'’](?=\d{3}(?!\d))/gu;
const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)$/u;
const WITH_COMMA = /^[+-]?\d*,\d+$/u;
const COMMAS_GROUP = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/u;
const POINTS_GROUP = /^[+-]?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/u;

/** Whether values show that points stand between thousands: beside a decimal comma, or more than one of them. */
export const showsGroups = (values: readonly string[]): boolean =>
  values.some((value) => {
    const figures = value.includes('.') ? value.trim().replace(SIGNS, '') : '';
    return /^[+-]?[1-9]\d{0,2}(?:(?:\.\d{3})+,\d+|(?:\.\d{3}){2,})$/u.test(figures);
  });

/**
 * The number that a text is for people, as programs write it: `1,250`, `1.250,50`, `1 250`, `20 %`, `€ 12`.
 * @param decimalComma whether the file has commas in place of points: `1,250` is a little more than one there
 * @param groups whether it has points between thousands for sure: `1.250` may be a little more than one, too
 * @returns `null` for what is no number
 */
export function plainNumber(text: string, decimalComma: boolean, groups = false): string | null {
  const bare = text.trim().replace(SIGNS, '').trim().replace(BLANKS, '');
  if (POINTS_GROUP.test(bare) && (bare.includes(',') || (decimalComma && groups)))
    return bare.replaceAll('.', '').replace(',', '.');
  if (PLAIN.test(bare)) return bare;
  if (COMMAS_GROUP.test(bare) && (!decimalComma || bare.includes('.') || bare.split(',').length > 2))
    return bare.replaceAll(',', '');
  if (WITH_COMMA.test(bare)) return bare.replace(',', '.');
  // Points in groups of three alone, more than one of them.
  return POINTS_GROUP.test(bare) && bare.split('.').length > 2 ? bare.replaceAll('.', '') : null;
}

import type { Names } from './tokens';

/** `Other than very happy at Q3 (code 1)`, `Didn't say so`: the codes are of those whom the words leave out. */
export const TURNS_ROUND =
  /n['’]t(?!\p{L})|(?<!\p{L})(?:others?|but|rather\s+than|instead|sonst|autres?|otr[oa]s?)(?!\p{L})/iu;
export const CODES_BEHIND =
  /^(.*\S)\s*\((?:codes?|code\s*nr\.?|c[óo]digos?|codic[ei]|opci(?:ón|ones)|antwort(?:en)?|options?)\s*:?\s*((?:\d+(?!\d)|[\s,;–-]|(?<!\p{L})(?:und|oder|or|and|et|ou|y|o|e|of|en|to|bis|a|à|al)(?!\p{L}))+)\)$/iu;

export const OPENS_IF = /^(?:if|when|where|wenn|falls|sofern|si|cuando|lorsque|quand)(?!\p{L})/iu;
/** `Q8  6`: a sign between the two may have got lost. */
export const NO_SIGN = /(?<![\p{L}\p{N}])\p{L}{1,3}_?\d+\p{L}?\s+\d/u;
const NUMBER_BEHIND = /^(\D{3,80}?\s(?:at|in|to|bei|zu|à|en|a|alla))\s+(\d{1,2}\p{L}?)$/iu;

/** `if Yes at 7`: where questions have numbers alone, what is behind it is one, and nothing else there is a number. */
export function withNumber(text: string, names: Names): string | null {
  const [, said, number = ''] = NUMBER_BEHIND.exec(text) ?? [];
  return said === undefined || names.named(number) === null ? null : `${said} question ${number}`;
}

const RESERVED = new Set('all and by eq ge gt le lt ne not or to with'.split(' '));
const NAME = /^[\p{L}@#$][\p{L}\p{M}\p{N}._$#@]*$/u;
const MAXIMUM_BYTES = 64;

/** Length in UTF-8, the unit of every limit SPSS has. */
export function byteLength(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

/**
 * Whether SPSS takes the text as the name of a variable (or of a stand-in, with `#`): at most 64 bytes, letters
 * first, no final period, no reserved word.
 */
export function isVariableName(text: string): boolean {
  return (
    NAME.test(text) &&
    !text.endsWith('.') &&
    !RESERVED.has(text.toLowerCase()) &&
    (text.length * 3 <= MAXIMUM_BYTES || byteLength(text) <= MAXIMUM_BYTES)
  );
}

/** The name itself. Throws on anything else: a reader that lets such a name through would let it become a command. */
export function checkedName(text: string): string {
  if (isVariableName(text)) return text;
  throw new RangeError(`Not an SPSS variable name: ${JSON.stringify(text)}`);
}

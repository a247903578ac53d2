import { TextDecoder } from 'node:util';

/** The letters of windows-1252 from 0x80 on; where there is none, the control character of that number. */
const LETTERS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/**
 * Decodes text as the standard has it. Node 20 and 22 have versions that read windows-1252 as Latin-1, where the euro
 * sign, dashes and quotation marks become control characters that nobody sees.
 */
export class ExactDecoder extends TextDecoder {
  override decode(...from: Parameters<TextDecoder['decode']>): string {
    const text = super.decode(...from);
    if (this.encoding !== 'windows-1252') return text;
    return text.replace(/[\u0080-\u009F]/gu, (letter) => LETTERS[letter.charCodeAt(0) - 0x80] ?? letter);
  }
}

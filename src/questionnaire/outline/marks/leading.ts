import type { RichText } from '../text/richText';
import { FRAME } from './frame';
import { readSimple } from './simpleMarks';

const SENTENCE = /^([^.?!:]{3,60})[.:]\s+(?=\S)/u;

/**
 * What a question asks, without what whoever runs the survey is told in front of it: `Int.: Do not read out. Was …?`,
 * `SHOW CARD B. How often …?` Nothing of it is about the data.
 */
export function withoutLeading(text: RichText): RichText {
  if (!/[?？]/u.test(text.text)) return text;
  const framed = FRAME.exec(text.text)?.[0] ?? '';
  let rest = /\p{L}/u.test(framed) ? text.slice(framed.length) : text;
  for (;;) {
    const [whole, sentence = ''] = SENTENCE.exec(rest.text) ?? [];
    if (whole === undefined || readSimple(rest.slice(0, sentence.length))?.every(isDisplay) !== true) return rest;
    rest = rest.slice(whole.length);
  }
}

const isDisplay = ({ kind }: { readonly kind: string }): boolean => kind === 'display';

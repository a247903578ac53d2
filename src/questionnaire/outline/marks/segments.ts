import type { Mark, MarkMeaning } from '../meanings';
import { limitMeanings } from '../tables/limits';
import type { RichText } from '../text/richText';

/** What forms write behind the text of a question on the same line: `How many? relevant: ${a} = 1; constraint: . <= 5`. */
const SEGMENT = /(?<=[?.)\s;,])(relevant|relevance|constraint|required|calculation)\s*:\s*/giu;

/** The text ahead of such words, and what they say. */
export function withoutSegments(text: RichText): { readonly text: RichText; readonly marks: readonly Mark[] } {
  const found = [...text.text.matchAll(SEGMENT)].filter(({ index }) => index > 0);
  const [first] = found;
  if (first === undefined) return { text, marks: [] };
  const marks = found.flatMap(({ 0: opening, 1: word = '', index }, at): readonly Mark[] => {
    const from = index + opening.length;
    const content = text.slice(from, found[at + 1]?.index ?? text.text.length).trim();
    const value = content.slice(0, content.text.replace(/[\s;,]+$/u, '').length);
    const whole = text.slice(index, from + content.text.length).trim();
    return meaningsOf(word.toLowerCase(), value).map((meaning) => ({
      meaning,
      text: whole.text,
      start: whole.start,
      end: whole.end,
    }));
  });
  return { text: text.slice(0, first.index).trim(), marks };
}

function meaningsOf(word: string, value: RichText): readonly MarkMeaning[] {
  if (word.startsWith('relevan')) return [{ kind: 'routing', logic: value }];
  if (word === 'constraint') return limitMeanings(value) ?? [{ kind: 'unknown', part: value.text }];
  if (word === 'calculation') return [{ kind: 'flag', flag: 'hidden' }];
  return /^(?:no|false|0)/iu.test(value.text) ? [{ kind: 'flag', flag: 'optional' }] : [{ kind: 'display' }];
}

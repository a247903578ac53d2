import type { Reported } from '../lint/finding';
import { at } from './reports';

const CONTROL = /(?![\t\n\r])\p{Cc}/gu;
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/gu;

/** Characters that make a script look like something else than it is. */
export function* hiddenCharacters(text: string): Generator<Reported> {
  for (const [pattern, what] of HIDING) {
    for (const match of text.matchAll(pattern)) {
      const place = { start: match.index, end: match.index + match[0].length };
      yield at(place, `The script holds ${what}, which can hide what it does.`, 'Remove it.');
    }
  }
}

const HIDING = [
  [CONTROL, 'a control character'],
  [DIRECTION, 'a character that reverses the direction of reading'],
] as const;

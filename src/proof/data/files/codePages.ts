import type { Question } from '../../../questionnaire/model';
import { ExactDecoder } from '../../../spss/exactDecoder';

/** Letters of one byte each, the usual ones first: a file of one says nowhere which they are. */
const CODE_PAGES = [
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1257',
  'iso-8859-2',
  'macintosh',
] as const;

export type CodePage = (typeof CODE_PAGES)[number];

/** Bytes looked at. */
const LOOKED_AT = 256 * 1024;
const WORD = /[\p{L}\p{M}]+/gu;
const BEYOND_ASCII = /[^\p{ASCII}]/u;

/** The letters under which a file has most words of the questionnaire, those of Western Europe where it tells none. */
export function codePageOf(bytes: Buffer, questions: readonly Question[]): CodePage {
  const known = wordsOf(questions);
  const [usual] = CODE_PAGES;
  if (known.size === 0) return usual;
  const head = bytes.subarray(0, LOOKED_AT);
  let best: { readonly page: CodePage; readonly words: number } = { page: usual, words: 0 };
  for (const page of CODE_PAGES) {
    const words = new Set(beyondAscii(new ExactDecoder(page).decode(head)).filter((word) => known.has(word))).size;
    if (words > best.words) best = { page, words };
  }
  return best.page;
}

/** The words of the questionnaire that have letters beyond ASCII: of all others no file tells its letters. */
const wordsOf = (questions: readonly Question[]): ReadonlySet<string> =>
  new Set(
    questions.flatMap(({ label, variables }) => [
      ...beyondAscii(label),
      ...variables.flatMap((one) => [
        ...beyondAscii(one.label),
        ...one.answers.flatMap((answer) => beyondAscii(answer.label)),
      ]),
    ]),
  );

const beyondAscii = (text: string): readonly string[] =>
  BEYOND_ASCII.test(text) ? (text.toLowerCase().match(WORD) ?? []).filter((word) => BEYOND_ASCII.test(word)) : [];

/** What is to be said of letters that are not the usual ones. */
export const codePageNote = (encoding: string): readonly string[] =>
  CODE_PAGES.slice(1).some((page) => page === encoding)
    ? [`By the words of the questionnaire the letters of the file are those of ${encoding}.`]
    : [];

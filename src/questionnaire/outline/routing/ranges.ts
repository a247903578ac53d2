import type { Logic, Question } from '../../model';
import type { LineIndex } from '../../lines';
import type { Report } from '../../report';
import { routingLogic } from './routingLogic';
import type { RichText } from '../text/richText';

/** A condition that is said of one question or several, by their ids, from wherever it stands. */
export interface QuestionRange {
  readonly from: string;
  /** The last of them; the same as `from` for one. */
  readonly to: string;
  /** What stands right behind the last of them, where that is named. */
  readonly before?: string;
  /** It may be said of them. */
  readonly perhaps?: true;
  readonly logic: RichText;
  readonly text: RichText;
}

/** `[ASK Q4 ONLY IF Q3 = 1]`: what stands inside of brackets that are all of a line. */
export const inBrackets = (text: RichText): RichText =>
  /^\[[^[\]]*\]$/u.test(text.text) ? text.slice(1, text.text.length - 1).trim() : text;

/** The same questions, each with the conditions that ranges say of it; ids that are not there are reported. */
export function withRanges(
  questions: readonly Question[],
  ranges: readonly QuestionRange[],
  lines: LineIndex,
  report: Report,
): readonly Question[] {
  const more = new Map<number, Logic[]>();
  for (const range of ranges) {
    const [first, last] = placesOf(range, questions);
    if (first < 0 || last < first) {
      const missing = first < 0 ? range.from : range.to;
      const message = `This is said of ${missing}, which is not a question here: it is not used.`;
      report(
        'unknownTarget',
        'warning',
        message,
        'Write the ids of questions, the first one first.',
        range.text.start,
        range.text.end,
      );
      const logic: Logic = { ...routingLogic(range.text, lines), perhaps: true };
      for (const at of mayBe(range, questions)) more.set(at, [...(more.get(at) ?? []), logic]);
      continue;
    }
    const plain = routingLogic(range.logic, lines);
    const said: Logic = range.perhaps === true ? { ...plain, perhaps: true } : plain;
    for (let at = first; at <= last; at++) more.set(at, [...(more.get(at) ?? []), said]);
  }
  return questions.map((question, at) => {
    const entry = more.get(at);
    return entry === undefined ? question : { ...question, entry: [...question.entry, ...entry] };
  });
}

/** Where the first and the last question of a range stand, -1 for none. */
function placesOf({ from, to, before }: QuestionRange, questions: readonly Question[]): readonly [number, number] {
  const place = (id: string): number =>
    questions.findIndex((question) => question.id.toLowerCase() === id.toLowerCase());
  const behind = before === undefined ? -1 : place(before);
  const [first, last] = [place(from), behind < 0 ? place(to) : behind - 1];
  if (first >= 0 || last >= 0 || before !== undefined) return [first, last];
  // `questions 3 to 5` are the only ones of those numbers that have the same letters.
  const pairs = numbered(from, questions).flatMap((one) =>
    numbered(to, questions)
      .filter((other) => one.letters === other.letters && one.at <= other.at)
      .map((other) => [one.at, other.at] as const),
  );
  return pairs.length === 1 ? (pairs[0] ?? [-1, -1]) : [-1, -1];
}

const numbered = (
  id: string,
  questions: readonly Question[],
): readonly { readonly letters: string; readonly at: number }[] => {
  const number = /^Q(\d+\p{Ll}?)$/u.exec(id)?.[1];
  return questions.flatMap((question, at) => {
    const [, letters = '', own] = /^(\p{L}{1,3})0?(\d+\p{Ll}?)$/u.exec(question.id) ?? [];
    return number !== undefined && own === number ? [{ letters, at }] : [];
  });
};

/** The questions that may be meant where one of the ids is not here. */
function mayBe({ from, to }: QuestionRange, questions: readonly Question[]): readonly number[] {
  const named = questions.flatMap(({ id }, at) =>
    [from, to].some((one) => one.toLowerCase() === id.toLowerCase()) ? [at] : [],
  );
  return [
    ...new Set([
      ...named,
      ...numbered(from, questions).map(({ at }) => at),
      ...numbered(to, questions).map(({ at }) => at),
    ]),
  ];
}

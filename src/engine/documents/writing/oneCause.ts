import type { WritingNote } from './note';

/** What else is said of a line because a bracket in it is open. */
const BY_OPEN_BRACKET: ReadonlySet<string> = new Set([
  'capitalsInText',
  'damagedText',
  'unreadWords',
  'conditionInText',
  'nearMark',
  'inferredType',
  'unknownType',
  'oneOrSeveral',
  'soundsOtherwise',
]);

/** Without the notes that tell once more what another one tells: one cause, one note. */
export function oneOfEachCause(notes: readonly WritingNote[], text: string): readonly WritingNote[] {
  const of = (code: string): readonly WritingNote[] => notes.filter((note) => note.code === code);
  const lineOf = (offset: number): number => text.lastIndexOf('\n', offset - 1);
  const meant = of('unknownMark').filter(({ didYouMean }) => didYouMean !== null);
  const open = new Set(of('unclosedBracket').map(({ start }) => lineOf(start)));
  const headings = of('headingNotAQuestion');
  return notes.filter(({ code, start, end }) => {
    // Words that are nearly those of a mark, because of a mark in them that is told with what it may mean.
    if (code === 'nearMark' && meant.some((mark) => start <= mark.start && mark.end <= end)) return false;
    if (BY_OPEN_BRACKET.has(code) && open.has(lineOf(start))) return false;
    // The id that is not here is the one that a heading right above lacks.
    if (code === 'missingId' && headings.some((heading) => heading.end <= start && isNext(text, heading.end, start)))
      return false;
    // A list below what is no question, because its line has no id.
    return (
      code !== 'strayList' || !headings.some((heading) => heading.end <= start && onlySigns(text, heading.end, start))
    );
  });
}

/** Whether nothing but signs of markdown stands between. */
const onlySigns = (text: string, from: number, to: number): boolean => /^[\s*_#+•-]*$/u.test(text.slice(from, to));

/** Whether no heading stands between. */
const isNext = (text: string, from: number, to: number): boolean => !/\n#{1,6}\s[^\n]*\n/u.test(text.slice(from, to));

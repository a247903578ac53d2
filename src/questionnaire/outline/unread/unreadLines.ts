import type { Doubt, Question } from '../../model';
import type { LineIndex } from '../../lines';
import type { Report } from '../../report';
import { LONGEST_LINE, type Stretch } from '../text/chunks';

const TOO_MUCH = 'This line is nested too deeply, or has too many cells or brackets, to be read.';
const tooLong = (letters: number): string =>
  `This line has ${letters.toLocaleString('en')} letters: nothing of it is read, as it is longer than ${LONGEST_LINE.toLocaleString('en')}.`;

/**
 * Reports lines that no rule was shown, each at the question that it stands below; who is asked the question that follows
 * may be said there as well.
 * @param stretches in order
 * @returns the questions, with the doubts of those that follow
 */
export function reportUnreadLines(
  questions: readonly Question[],
  stretches: readonly Stretch[],
  lines: LineIndex,
  text: string,
  report: Report,
): readonly Question[] {
  if (stretches.length === 0) return questions;
  const inOrder = questions.toSorted((one, other) => one.span.start - other.span.start);
  const doubts = new Map<string, Doubt[]>();
  let next = 0;
  for (const { start, end } of stretches) {
    while ((inOrder[next]?.span.start ?? Infinity) <= start) next += 1;
    const above = inOrder[next - 1]?.id;
    if (end - start > LONGEST_LINE)
      report('tooLong', 'warning', tooLong(end - start), 'Write it as several lines.', start, end, above);
    else report('tooDeep', 'warning', TOO_MUCH, 'Indent it less, or give it fewer of them.', start, end, above);
    const below = inOrder[next]?.id;
    if (below === undefined) continue;
    const doubt: Doubt = {
      of: 'asked',
      text: text.slice(start, Math.min(end, start + 300)),
      span: lines.spanOf(start, end),
    };
    const known = doubts.get(below);
    if (known === undefined) doubts.set(below, [doubt]);
    else known.push(doubt);
  }
  return questions.map((question) => {
    const more = doubts.get(question.id);
    return more === undefined ? question : { ...question, doubts: [...(question.doubts ?? []), ...more] };
  });
}

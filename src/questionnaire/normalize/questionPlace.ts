import type { Question } from '../model';
import type { Way } from './edits';
import { contentOf, continuationOf, fitsComment, isTableRow, labelIn, lineAt, type Stretch } from './layout';

/** Places for a mark of a question: at the end of its line, behind its text, on a line of its own below it. */
export function waysAtQuestion(text: string, question: Question, mark: string): readonly Way[] {
  const line = lineAt(text, question.span.start);
  const label = labelIn(text, question.label, line);
  const behindLabel: readonly Way[] = label === null ? [] : [[{ at: label.end, text: ` ${mark}` }]];
  if (isTableRow(text, line)) return behindLabel;
  const { end } = contentOf(text, line);
  return [
    [{ at: end, text: ` ${mark}` }],
    ...behindLabel,
    ...wordsBelow(text, question, line).map((words): Way => [
      { at: words.start, text: `${mark} <!-- ` },
      { at: words.end, text: ' -->' },
    ]),
    [{ at: line.end, text: `${continuationOf(text, line)}${mark}` }],
  ];
}

/** How many lines below a question may say how it is answered. */
const LINES_BELOW = 3;

/** Lines below a question that may be words for the mark: it can take their place, and they become a comment. */
function wordsBelow(text: string, question: Question, own: Stretch): readonly Stretch[] {
  const taken = new Set(
    question.variables.flatMap(({ answers }) => answers).map(({ span }) => lineAt(text, span.start).start),
  );
  const found: Stretch[] = [];
  let line = own;
  for (let count = 0; count < LINES_BELOW && line.end + 1 < question.span.end; count += 1) {
    line = lineAt(text, line.end + 1);
    const words = contentOf(text, line);
    const written = text.slice(words.start, words.end);
    if (written !== '' && !taken.has(line.start) && !/[[\]|]/u.test(written) && fitsComment(written)) found.push(words);
  }
  return found;
}

import type { LineIndex } from '../lines';
import type { Answer, Logic, Variable } from '../model';
import type { DraftQuestion } from './draft';
import type { Mark } from './marks';
import type { Report } from './report';

/**
 * What was chosen at the other question is offered; what the other question does not have, and what stands alone, is
 * offered always. Said in survey logic, every character of it at the place of the mark.
 */
export function carriedMask(
  draft: DraftQuestion,
  variables: readonly Variable[],
  lines: LineIndex,
  report: Report,
): Logic | null {
  if (draft.carried === null) return null;
  const { from, mark } = draft.carried;
  const answers = [...draft.rows, ...draft.columns].length === 0 ? [] : offeredAnswers(variables);
  if (answers.length === 0) {
    const message = `${mark.text} is about answers or rows, which this question does not have; it is not used.`;
    report('unusedMark', 'warning', message, 'Write them as a list below the question.', mark.start, mark.end);
    return null;
  }
  return maskAt(carriedCodes(from, answers), mark, lines);
}

function carriedCodes(from: string, answers: readonly Pick<Answer, 'code' | 'exclusive'>[]): string {
  const set = (codes: readonly string[]): string => `set(${codes.map((code) => `'${code}'`).join(',')})`;
  const alone = answers.filter(({ exclusive }) => exclusive).map(({ code }) => code);
  const foreign = `${set(answers.map(({ code }) => code))}.diff(f('${from}').domainValues())`;
  return `f('${from}').union(${foreign}).union(${set(alone)})`;
}

function maskAt(text: string, { start, end }: Mark, lines: LineIndex): Logic {
  return { text, span: lines.spanOf(start, end), syntax: 'javascript', offsets: Array.from(text, () => start) };
}

/** Whether a row is offered, for the question that it is of its own; `null` where nothing is carried. */
export function carriedRow(draft: DraftQuestion, rows: readonly Answer[], row: Answer, lines: LineIndex): Logic | null {
  if (draft.carried === null) return null;
  const { from, mark } = draft.carried;
  return maskAt(`${carriedCodes(from, rows)}.any('${row.code}')`, mark, lines);
}

/** The answers of a single, or what each of several variables stands for. */
function offeredAnswers(variables: readonly Variable[]): readonly Pick<Answer, 'code' | 'exclusive'>[] {
  const own = variables.filter(({ specifies }) => specifies === null);
  const [only] = own;
  if (own.length === 1 && only?.rowCode === null) return only.answers;
  return own.flatMap(({ rowCode, type, answers }) =>
    rowCode === null ? [] : [{ code: rowCode, exclusive: type === 'flag' && answers[0]?.exclusive === true }],
  );
}

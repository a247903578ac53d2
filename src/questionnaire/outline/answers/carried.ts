import type { LineIndex } from '../../lines';
import type { Answer, Logic, Question, Variable } from '../../model';
import type { DraftQuestion } from '../draft';
import type { Mark } from '../meanings';
import { about, type Report } from '../../report';

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

/** A question that offers what was chosen at another one. */
export interface Carried {
  /** Its place among all. */
  readonly place: number;
  readonly from: string;
  readonly mark: Mark;
}

/** The same questions, without what is carried forward from nowhere; that is reported. */
export function checkCarried(
  questions: readonly Question[],
  carried: readonly Carried[],
  report: Report,
): readonly Question[] {
  // Of a repeated id the first question is meant.
  const places = new Map(questions.map(({ id }, place) => [id.toLowerCase(), place] as const).toReversed());
  const useless = new Set<number>();
  const said = new Set<Mark>();
  for (const { place, from, mark } of carried) {
    const source = places.get(from.toLowerCase());
    const why = source === undefined ? null : whyNot(questions[source] as Question, source, place);
    if (why === null) continue;
    useless.add(place);
    if (said.has(mark)) continue;
    said.add(mark);
    const message = `${mark.text} is not used: ${why}. All answers are taken to be offered.`;
    const next = 'Name a question above with a list of answers or rows.';
    about(questions[place]?.id ?? '', report)('nothingCarried', 'warning', message, next, mark.start, mark.end);
  }
  return questions.map((question, place) => (useless.has(place) ? { ...question, mask: null } : question));
}

/** Why nothing can be carried forward from the question; `null` where it can. */
function whyNot({ id, variables }: Question, source: number, place: number): string | null {
  if (source === place) return `it stands at ${id} itself`;
  if (source > place) return `${id} comes later`;
  const lists = variables.some(({ rowCode, type }) => rowCode !== null || type === 'coded');
  return lists ? null : `${id} has no answers or rows, but one ${variables[0]?.type === 'text' ? 'text' : 'number'}`;
}

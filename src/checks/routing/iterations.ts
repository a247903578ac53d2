import {
  and,
  compare,
  FALSE,
  number,
  oneOf,
  or,
  variable as variableTerm,
  TRUE,
} from '../../questionnaire/logic/formula';
import type { Bounds, Formula } from '../../questionnaire/logic/formula';
import type { Scope } from '../../questionnaire/logic/scope';
import { answered, answerVariables, codeKey, DOUBTFUL } from '../../questionnaire/logic/values';
import { iterationsOf } from '../../questionnaire/loops';
import type { Question, Variable } from '../../questionnaire/model';
import type { Origin } from '../check';
import { STATED, type Sourced } from '../facts';
import { normalizedLabel } from '../words/labels';

/**
 * Whether an iteration of a loop exists: where its source says so. The export has lost which question that is. It is
 * the nearest one above whose rows have the iterations' codes and whose labels the looped questions pipe in.
 */
export function existenceOf(question: Question, scope: Scope): Sourced<Bounds> {
  const { iteration } = question;
  if (iteration === null) return { value: { surely: TRUE, possibly: TRUE }, origin: STATED };
  const source = sourceOf(question, scope);
  const row = source === null ? undefined : rowOf(source, iteration);
  if (source === null || row === undefined) return { value: answeredElsewhere(question, scope), origin: INFERRED };
  const there = chosen(row);
  return {
    value: { surely: there, possibly: there },
    origin: {
      kind: 'inferred',
      reason: `its loop has the codes and labels of the rows of ${source.id}: an iteration exists where its row was chosen`,
    },
  };
}

const INFERRED: Origin = {
  kind: 'inferred',
  reason: 'an iteration of the loop exists where another question of it is answered',
};

/** What a source of loops says by a row: a box that is ticked, a number above 0. */
function chosen(row: Variable): Formula {
  if (row.type === 'flag') return oneOf(row.name, [1]);
  return row.type === 'number' ? compare(variableTerm(row.name), '>', number(0)) : answered(row);
}

function sourceOf(question: Question, scope: Scope): Question | null {
  const at = scope.questions.findIndex(({ id }) => id === question.id);
  const whole = scope.questions[at];
  if (whole === undefined) return null;
  const iterations = iterationsOf(whole);
  const loop = scope.questions.filter((other) => isSameLoop(iterations, other));
  const first = scope.questions.findIndex((other) => loop.includes(other));
  const candidates = scope.questions
    .slice(0, Math.min(at, first))
    .filter((source) => isSource(source, iterations))
    .reverse();
  // Several lists may have the codes: the labels that are piped in tell which it is.
  return candidates.find((source) => iterations.every((code) => isPipedIn(source, code, loop))) ?? null;
}

const isSameLoop = (iterations: readonly string[], other: Question): boolean => {
  const own = iterationsOf(other);
  return own.length === iterations.length && own.every((code) => iterations.includes(code));
};

function isSource(source: Question, iterations: readonly string[]): boolean {
  if (iterationsOf(source).length > 0 || (source.kind !== 'multi' && source.kind !== 'numeric')) return false;
  return iterations.every((code) => rowOf(source, code) !== undefined);
}

const rowOf = (source: Question, code: string): Variable | undefined =>
  answerVariables(source).find(({ rowCode }) => rowCode !== null && codeKey(rowCode) === codeKey(code));

/** Whether the texts of an iteration name the row; a row whose label pipes in a text of its own cannot be compared. */
function isPipedIn(source: Question, code: string, loop: readonly Question[]): boolean {
  const label = rowOf(source, code)?.label ?? '';
  const wanted = normalizedLabel(label);
  if (wanted === '' || label.includes('^')) return true;
  return loop.some(({ variables }) =>
    variables.some(({ iteration, label: text }) => iteration === code && ` ${plain(text)} `.includes(` ${wanted} `)),
  );
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/<[^<>]*>/g, ' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Where the source is not known: an iteration that another question of the loop has an answer in exists. */
function answeredElsewhere(question: Question, scope: Scope): Bounds {
  const whole = scope.question(question.id);
  const iterations = whole === undefined ? [] : iterationsOf(whole);
  const others = scope.questions.filter((other) => other.id !== question.id && isSameLoop(iterations, other));
  const answers = others.flatMap((other) =>
    answerVariables(scope.within(other, question.iteration)).map((variable) => answered(variable)),
  );
  return answers.length === 0 ? DOUBTFUL : { surely: or(FALSE, ...answers), possibly: TRUE };
}

/** Both hold. */
export const within = (bounds: Bounds, other: Bounds): Bounds => ({
  surely: and(bounds.surely, other.surely),
  possibly: and(bounds.possibly, other.possibly),
});

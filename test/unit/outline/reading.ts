import assert from 'node:assert/strict';
import type { Problem, Question, Questionnaire, Variable } from '../../../src/questionnaire/model';
import { readOutline } from '../../../src/questionnaire/outline/outline';

/** Reads lines of an outline. */
export const read = (...lines: readonly string[]): Questionnaire => readOutline(lines.join('\n'), 'study');

/** Reads lines that hold one question, and gives it. */
export function readOne(...lines: readonly string[]): Question {
  const { questions } = read(...lines);
  assert.equal(questions.length, 1, `questions: ${questions.map(({ id }) => id).join(', ')}`);
  const [question] = questions;
  assert.ok(question);
  return question;
}

/** A variable in short: `Q1 coded 1,2!,98o,99x` (`!` exclusive, `o` other, `x` screens out). */
export function short(variable: Variable): string {
  const answers = variable.answers.map(
    ({ code, exclusive, other, screensOut }) =>
      code + (exclusive ? '!' : '') + (other ? 'o' : '') + (screensOut ? 'x' : ''),
  );
  return [variable.name, variable.type, answers.join(','), variable.specifies ?? ''].filter(Boolean).join(' ');
}

export const shortOf = (question: Question): readonly string[] => question.variables.map(short);

/** A problem in short: `3 warning unknownMark`. */
export const shortProblems = ({ problems }: { readonly problems: readonly Problem[] }): readonly string[] =>
  problems.map(({ span, severity, code }) => `${span.line} ${severity} ${code}`);

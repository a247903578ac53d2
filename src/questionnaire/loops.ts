import type { Question } from './model';

/** The iterations of a looped question, in the order of the data; none for all others. */
export function iterationsOf({ variables }: Question): readonly string[] {
  return [...new Set(variables.flatMap(({ iteration }) => (iteration === null ? [] : [iteration])))];
}

/** A looped question as it is asked in one iteration. */
export function inIteration(question: Question, iteration: string): Question {
  return {
    ...question,
    iteration,
    variables: question.variables.filter((variable) => variable.iteration === iteration),
  };
}

import type { Question } from './model';

/** The iterations of a looped question, in the order of the data; none for all others. */
export function iterationsOf({ variables }: Question): readonly string[] {
  return [...new Set(variables.flatMap(({ iteration }) => (iteration === null ? [] : [iteration])))];
}

/** The iteration of the outer loop that an iteration of an inner one is in: `2` of `2_1`; empty where there is none. */
export function outerOf(iteration: string): string {
  return iteration.includes('_') ? iteration.slice(0, iteration.lastIndexOf('_')) : '';
}

/** A looped question as it is asked in one iteration. */
export function inIteration(question: Question, iteration: string): Question {
  return {
    ...question,
    iteration,
    variables: question.variables.filter((variable) => variable.iteration === iteration),
  };
}

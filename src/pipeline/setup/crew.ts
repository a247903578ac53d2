import type { QuestionPlan } from '../../checks/check';
import type { Crew, Reviewer } from '../ports';

/**
 * The crew that needs no language model: the compiler writes every script from the question's plan.
 * @param compile the body of a question's block
 */
export function builtinCrew(compile: (plan: QuestionPlan) => string, reviewers: readonly Reviewer[]): Crew {
  return {
    reader: null,
    transformer: {
      transform: (requests) =>
        Promise.resolve(
          requests.map(({ plan }) => ({
            kind: 'draft',
            draft: { questionId: plan.question.id, script: compile(plan), author: 'builtin', plan },
          })),
        ),
    },
    reviewers,
    compile,
  };
}

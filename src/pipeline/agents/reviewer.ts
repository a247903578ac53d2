import type { Finding } from '../events';
import type { Draft, Reviewer, WorkContext } from '../ports';
import { askAbout } from './askAbout';
import type { Asked } from './askEach';
import type { Office } from './office';
import { reviewItem, reviewSchema, type ReviewItem } from './schemas';

/** Longest lists a reviewer may give: a writer acts on the first few anyway. */
const CAUSES = 10;

/**
 * Has a model review the scripts of a batch in one call.
 * @param judges which drafts it looks at; the others pass without a call
 */
export function modelReviewer(office: Office, judges: (draft: Draft) => boolean): Reviewer {
  return {
    kind: 'model',
    review: async (drafts: readonly Draft[], context: WorkContext) => {
      const judged = drafts.filter(judges);
      const answers = judged.length === 0 ? new Map<string, Asked<ReviewItem>>() : await ask(judged, office, context);
      return drafts.map((draft) => findingOn(draft.questionId, answers.get(draft.questionId)));
    },
  };
}

function ask(
  drafts: readonly Draft[],
  office: Office,
  context: WorkContext,
): Promise<ReadonlyMap<string, Asked<ReviewItem>>> {
  return askAbout(
    {
      kind: 'review',
      tasks: drafts.map(({ plan, script, questions = [] }) => ({
        plan,
        script,
        syntax: office.syntax.get(plan.question.id) ?? [],
        ...office.notes.get(plan.question.id),
        examples: [],
        questions,
      })),
      schema: reviewSchema,
      item: reviewItem,
      items: (reply) => reply.findings,
      fault: ({ pass, rootCauses, instructions }) =>
        pass || rootCauses.length + instructions.length > 0 ? null : 'it failed a script without saying why.',
    },
    office,
    context,
  );
}

function findingOn(questionId: string, answer: Asked<ReviewItem> | undefined): Finding {
  if (answer === undefined) return { questionId, reviewer: 'model', pass: true, rootCauses: [], instructions: [] };
  if (answer.kind === 'error') {
    const { error } = answer;
    return { questionId, reviewer: 'model', pass: false, rootCauses: [error.message], instructions: [], error };
  }
  const { pass, rootCauses, instructions } = answer.item;
  return {
    questionId,
    reviewer: 'model',
    pass,
    rootCauses: pass ? [] : rootCauses.slice(0, CAUSES),
    instructions: pass ? [] : instructions.slice(0, CAUSES),
  };
}

import { createHash } from 'node:crypto';
import type { QuestionPlan } from '../../checks/check';
import type { Opinion, Proposal } from '../../checks/statements/arbiter';
import { statementKey } from '../../checks/statements/statement';
import type { PlainError } from '../errors';
import type { WorkContext } from '../ports';
import { askAbout } from './askAbout';
import type { Office } from './office';
import type { Sides } from './prompts/task';
import { opinionItem, opinionsSchema, type OpinionItem } from './schemas';

/** A question with what readers do not agree on. */
export interface Contested {
  readonly plan: QuestionPlan;
  readonly proposals: readonly Proposal[];
}

/**
 * Asks another reader about each proposal: it sees the text and both readings, and is not told whose is whose. One call
 * for the questions of a batch, none where nothing is contested.
 */
export async function secondOpinions(
  contested: readonly Contested[],
  office: Office,
  context: WorkContext,
): Promise<ReadonlyMap<Proposal, Opinion | PlainError>> {
  const open = contested.filter(({ proposals }) => proposals.length > 0);
  const opinions = new Map<Proposal, Opinion | PlainError>();
  if (open.length === 0) return opinions;
  const counts = new Map(open.map(({ plan, proposals }) => [plan.question.id, proposals.length]));
  const answers = await askAbout(
    {
      kind: 'opinion',
      tasks: open.map(({ plan, proposals }) => ({ plan, contested: proposals.map(sidesOf) })),
      schema: opinionsSchema,
      item: opinionItem,
      items: (reply) => reply.opinions,
      fault: (item) => verdictsFault(item, counts.get(item.questionId) ?? 0),
    },
    office,
    context,
  );
  for (const { plan, proposals } of open) {
    const answer = answers.get(plan.question.id);
    if (answer === undefined) throw new Error(`Nothing was asked about ${plan.question.id}.`);
    for (const [index, proposal] of proposals.entries()) {
      if (answer.kind === 'error') opinions.set(proposal, answer.error);
      else opinions.set(proposal, opinionFrom(answer.item, index, proposal));
    }
  }
  return opinions;
}

function sidesOf(proposal: Proposal): Sides {
  const [first = 0] = createHash('sha256').update(statementKey(proposal.statement)).digest();
  return { proposal, modelIs: first % 2 === 0 ? 'A' : 'B' };
}

function verdictsFault({ verdicts }: OpinionItem, count: number): string | null {
  const decided = new Set(verdicts.map(({ dispute }) => dispute));
  const all = Array.from({ length: count }, (_, index) => index).every((index) => decided.has(index));
  return all && verdicts.length === count ? null : `it did not decide each of the ${count} disputes once.`;
}

function opinionFrom({ verdicts }: OpinionItem, index: number, proposal: Proposal): Opinion {
  const verdict = verdicts.find(({ dispute }) => dispute === index);
  if (verdict === undefined) throw new Error('A dispute without a verdict.');
  return { by: 'model', agrees: verdict.right === sidesOf(proposal).modelIs, reason: verdict.reason };
}

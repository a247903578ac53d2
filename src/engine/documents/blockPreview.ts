import { questionScript } from '../../checks/block';
import { blockText } from '../../spss/reading/blocks';
import type { DocumentText, KeptPlan } from './keptPlan';

/** Which question of which text is to be shown. */
export interface PreviewPlace extends DocumentText {
  readonly offset: number;
}

/** The block of one question as the compiler writes it now: its checks in sentences, then what looks for them. */
export interface BlockPreview {
  readonly questionId: string;
  readonly block: string;
  readonly checks: number;
  /** What of the question is not checked. */
  readonly open: number;
}

/**
 * The block of the question that an offset lies in, else of the one above it; null where there is no question. Nothing
 * is run for it.
 */
export async function blockPreview(place: PreviewPlace, kept: KeptPlan): Promise<BlockPreview | null> {
  const found = await kept.of(place);
  if (found === null) return null;
  const { plans } = found;
  const plan = plans.findLast(({ question }) => question.span.start <= place.offset) ?? plans[0];
  if (plan === undefined) return null;
  const { question, checks, unresolved } = plan;
  const open = unresolved.length + question.unread.length + (question.doubts?.length ?? 0);
  return {
    questionId: question.id,
    block: blockText(question.id, questionScript(plan)),
    checks: checks.length,
    open,
  };
}

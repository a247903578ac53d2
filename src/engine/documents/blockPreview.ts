import { questionScript } from '../../checks/block';
import type { QuestionnairePlan } from '../../checks/plan';
import { planInput } from '../../pipeline/generate';
import { projectFor } from '../../pipeline/project/find';
import { NO_PROJECT } from '../../pipeline/project/schema';
import { UserError } from '../../pipeline/errors';
import { blockText } from '../../spss/reading/blocks';

/** Which question of which text is to be shown. */
export interface PreviewPlace {
  readonly text: string;
  readonly name: string;
  /** Of its file on this machine, which its project files are looked for beside; null where it is elsewhere. */
  readonly path: string | null;
  readonly inferred: boolean;
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

/** Shows blocks without a run. What was planned last is kept: the cursor goes from question to question in one text. */
export class BlockPreviews {
  private kept: { readonly key: string; readonly plan: QuestionnairePlan } | null = null;

  /** The block of the question that an offset lies in, else of the one above it; null where there is no question. */
  async of(place: PreviewPlace): Promise<BlockPreview | null> {
    const found = await this.planOf(place);
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

  private async planOf({ text, name, path, inferred }: PreviewPlace): Promise<QuestionnairePlan | null> {
    const project = path === null ? NO_PROJECT : await projectFor(path);
    const key = JSON.stringify([name, path, inferred, project.habits, project.readings, project.data, text]);
    if (this.kept?.key === key) return this.kept.plan;
    try {
      const plan = planInput({ path: path ?? name, stem: name, text, project }, { inferredChecks: inferred });
      this.kept = { key, plan };
      return plan;
    } catch (error) {
      if (error instanceof UserError && error.detail.code === 'notAQuestionnaire') return null;
      throw error;
    }
  }
}

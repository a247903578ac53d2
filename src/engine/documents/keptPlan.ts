import type { QuestionnairePlan } from '../../checks/plan';
import { planInput } from '../../pipeline/generate';
import { projectFor } from '../../pipeline/project/find';
import { NO_PROJECT } from '../../pipeline/project/schema';
import { UserError } from '../../pipeline/errors';
import { readQuestionnaire } from '../../questionnaire/read';
import type { ReadDocument } from './keptReadings';

/** A questionnaire as it stands in the editor. */
export interface DocumentText {
  readonly text: string;
  readonly name: string;
  /** Of its file on this machine, which its project files are looked for beside; null where it is elsewhere. */
  readonly path: string | null;
  readonly inferred: boolean;
}

/** Plans documents as a run would, and keeps what was planned last: several views ask about one text, and again and again. */
export class KeptPlan {
  private kept: { readonly key: string; readonly plan: QuestionnairePlan } | null = null;

  constructor(private readonly read: ReadDocument = readQuestionnaire) {}

  /** Null for what is no questionnaire. */
  async of({ text, name, path, inferred }: DocumentText): Promise<QuestionnairePlan | null> {
    const project = path === null ? NO_PROJECT : await projectFor(path);
    const key = JSON.stringify([name, path, inferred, project.habits, project.readings, project.data, text]);
    if (this.kept?.key === key) return this.kept.plan;
    try {
      const input = { path: path ?? name, stem: name, text, project };
      const plan = planInput(input, { inferredChecks: inferred }, null, null, this.read);
      this.kept = { key, plan };
      return plan;
    } catch (error) {
      if (error instanceof UserError && error.detail.code === 'notAQuestionnaire') return null;
      throw error;
    }
  }
}

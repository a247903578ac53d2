import type { QuestionPlan } from '../checks/check';
import type { QuestionnairePlan } from '../checks/plan';
import type { Judged, KeptScript } from './batchWork';
import type { Finding, Kept } from './events';
import type { Crew, Draft, WorkContext } from './ports';
import type { QuestionState, RunState } from './runState/runState';
import type { WorkPlan } from './scope';

/** What is known of a question's block on disk. */
export interface BlockOnDisk {
  readonly body: string;
  /** Whether a person changed it. */
  readonly isEdited: boolean;
}

/**
 * Scripts of an earlier run, from a journal or a file that anybody may have written. Before one of them is taken over it
 * passes the reviewer that costs nothing again: what a journal says of it is hearsay.
 */
export class CarriedScripts {
  constructor(
    private readonly plan: QuestionnairePlan,
    private readonly crew: Crew,
    private readonly last: RunState,
  ) {}

  /**
   * The plan of work without scripts that may not run: those questions are worked on anew, their edited blocks reviewed.
   * @param onDisk the question's block in the script's file, `null` where there is none
   */
  async vetted(work: WorkPlan, onDisk: (questionId: string) => BlockOnDisk | null): Promise<WorkPlan> {
    const stays = work.continues
      ? [...this.last.questions.values()].filter(({ id }) => !work.work.has(id))
      : work.carried;
    const drafts = stays.flatMap((question) => this.draftsOf(question, onDisk(question.id)));
    const unfit = new Set(
      (await this.judge(drafts)).filter(({ invalid }) => invalid).map(({ questionId }) => questionId),
    );
    if (unfit.size === 0) return work;
    return {
      ...work,
      work: new Set([...this.last.questions.keys()].filter((id) => work.work.has(id) || unfit.has(id))),
      carried: work.carried.filter(({ id }) => !unfit.has(id)),
    };
  }

  /** A failed draft of the last run with what is to be said of it today. */
  async previous(question: QuestionState, plan: QuestionPlan): Promise<Judged | null> {
    const { id: questionId, script, author, findings } = question;
    if (script === '' || author === null) return null;
    const draft: Draft = { questionId, script, author, plan };
    const today = (await this.judge([draft])).filter(({ invalid }) => invalid);
    return { draft, findings: findings.some(({ invalid }) => invalid) ? findings : [...findings, ...today] };
  }

  /**
   * What stands in the file for a question that could not be done: the last good script of the same question, else the
   * compiler's; `null` where neither may run.
   * @param isSame whether the last run was about the same question
   */
  async instead(
    plan: QuestionPlan,
    isSame: boolean,
    compile: (plan: QuestionPlan) => string,
    onDisk: BlockOnDisk | null,
  ): Promise<KeptScript | null> {
    const questionId = plan.question.id;
    const before = this.last.questions.get(questionId);
    const scripts: { readonly draft: Draft; readonly from: Kept }[] = [];
    if (isSame && before !== undefined && isGood(before)) {
      const { script, author, unresolved } = before;
      scripts.push({
        draft: { questionId, script, author: author ?? 'builtin', plan: { ...plan, unresolved } },
        from: 'lastRun',
      });
    } else if (isSame && onDisk !== null && !onDisk.isEdited) {
      scripts.push({ draft: { questionId, script: onDisk.body, author: 'model', plan }, from: 'lastRun' });
    }
    scripts.push({ draft: { questionId, script: compile(plan), author: 'builtin', plan }, from: 'compiler' });
    for (const { draft, from } of scripts) {
      if (draft.script.trim() === '') continue;
      const findings = await this.judge([draft]);
      if (findings.every(({ invalid }) => invalid !== true)) return { draft, findings, from };
    }
    return null;
  }

  private draftsOf(
    { id: questionId, script, author, live }: QuestionState,
    onDisk: BlockOnDisk | null,
  ): readonly Draft[] {
    const plan = this.plan.byId.get(questionId);
    if (plan === undefined) return [];
    const scripts = [...(live && author !== 'person' ? [script] : []), ...(onDisk === null ? [] : [onDisk.body])];
    return [...new Set(scripts)]
      .filter((text) => text.trim() !== '')
      .map((text) => ({ questionId, script: text, author: 'model', plan }));
  }

  private async judge(drafts: readonly Draft[]): Promise<readonly Finding[]> {
    if (drafts.length === 0) return [];
    const free = this.crew.reviewers.filter(({ kind }) => kind === 'lint');
    return (await Promise.all(free.map((reviewer) => reviewer.review(drafts, NOWHERE)))).flat();
  }
}

/** Whether the question ended well, or keeps what did. */
const isGood = ({ status, script, author, kept }: QuestionState): boolean =>
  script.trim() !== '' && author !== 'person' && (status === 'passed' || (status === 'error' && kept === 'lastRun'));

/** Reviewers that cost nothing call nobody and tell nothing. */
const NOWHERE: WorkContext = {
  batch: 0,
  loop: 0,
  signal: new AbortController().signal,
  emit: () => undefined,
  memory: { recall: () => undefined, keep: () => undefined },
};

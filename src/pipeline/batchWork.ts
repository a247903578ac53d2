import type { QuestionPlan } from '../checks/check';
import { isAbortError } from './clock';
import { toPlainError, type PlainError } from './errors';
import type { Finding, Kept, Outcome, ReviewerKind, RunEvent, RunEventOf, Stage } from './events';
import type { Clock, Crew, Draft, Reviewer, WorkContext, WriteRequest, Written } from './ports';

/** What a batch is to do: questions to write, and blocks that a person edited, to be reviewed only. */
export interface BatchTask {
  readonly index: number;
  readonly requests: readonly WriteRequest[];
  readonly edited: readonly Draft[];
}

/** How a question of a batch ended. */
export interface QuestionResult {
  readonly questionId: string;
  readonly outcome: Outcome;
  readonly loops: number;
  /** The best draft there is, with what its reviewers said; `null` where none was ever written. */
  readonly best: Judged | null;
  readonly error: PlainError | null;
  /** Where the best draft is from, where it is not of this run. */
  readonly kept: Kept | null;
  /** What its readers agreed on, where it was read; else the compiler's plan stands. */
  readonly plan: QuestionPlan | null;
}

/** A draft and the findings on it: of every reviewer that saw it, in order. */
export interface Judged {
  readonly draft: Draft;
  readonly findings: readonly Finding[];
}

/** A script that takes the place of one that could not be made, and where it is from. */
export interface KeptScript extends Judged {
  readonly from: Kept;
}

export interface BatchPorts {
  readonly crew: Crew;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly maxFeedbackLoops: number;
  readonly emit: (event: RunEvent) => void;
  /** What an interrupted run was answered, by key; `undefined` where it was not. */
  readonly recall: (key: string) => unknown;
  /** What stands in for a question's script that could not be made; `null`: nothing does. */
  readonly instead: (plan: QuestionPlan) => Promise<KeptScript | null>;
  /** Called once for every question, as soon as it has ended. */
  readonly finish: (result: QuestionResult) => void;
}

/**
 * Works a batch to its end: pre-analysis, then writing and reviewing, where questions that fail go round again alone.
 * Every question is finished exactly once. Whatever is thrown ends the batch's open questions and nothing else.
 */
export async function workBatch(task: BatchTask, ports: BatchPorts): Promise<void> {
  const batch = new Batch(task, ports);
  try {
    await batch.work();
  } catch (thrown) {
    await batch.abandon(thrown);
  }
}

class Batch {
  /** Questions without an outcome. */
  private readonly open: Set<string>;
  private readonly best = new Map<string, Judged>();
  /** Questions that end as an error once the draft they have all the same is reviewed. */
  private readonly errors = new Map<string, PlainError>();
  /** The compiler's plans, and, once they are read, what readers agreed on. */
  private readonly plans: Map<string, QuestionPlan>;
  private loop = 0;

  constructor(
    private readonly task: BatchTask,
    private readonly ports: BatchPorts,
  ) {
    this.open = new Set([...task.requests.map(({ plan }) => plan.question.id), ...task.edited.map(idOf)]);
    this.plans = new Map(task.requests.map(({ plan }) => [plan.question.id, plan]));
    for (const { previous } of task.requests) if (previous) this.best.set(idOf(previous.draft), previous);
  }

  async work(): Promise<void> {
    const { requests, edited } = this.task;
    this.ports.signal.throwIfAborted();
    let pending = await this.read(requests);
    let unwritten = edited;
    while (pending.length > 0 || unwritten.length > 0) {
      const written = pending.length > 0 ? await this.write(pending) : [];
      const judged = await this.review([...unwritten, ...written]);
      pending = await this.settle(judged);
      unwritten = [];
      this.loop += 1;
    }
  }

  /** Has the questions read; from then on they have the plan that was agreed on. */
  private async read(requests: readonly WriteRequest[]): Promise<readonly WriteRequest[]> {
    const { reader } = this.ports.crew;
    if (reader === null || requests.length === 0) return requests;
    const read = await reader.read(requests, this.enter('preAnalysis'));
    const byId = new Map(read.map((one) => [one.questionId, one]));
    return requests.map((request) => {
      const questionId = request.plan.question.id;
      const one = byId.get(questionId);
      if (one === undefined) throw new Error(`The reader said nothing about ${questionId}.`);
      const { plan, agreed, refused, error } = one;
      this.plans.set(questionId, plan);
      if (error) this.errors.set(questionId, error);
      const { disputes = [] } = plan;
      this.emit({ type: 'questionRead', loop: this.loop, questionId, agreed, refused, disputes });
      return { ...request, plan };
    });
  }

  /** Ends every question that is still open because of what was thrown. */
  async abandon(thrown: unknown): Promise<void> {
    const cancelled = this.ports.signal.aborted || isAbortError(thrown);
    const error = toPlainError(thrown);
    for (const id of [...this.open]) await this.finish(id, cancelled ? 'cancelled' : 'error', cancelled ? null : error);
  }

  /** Has the questions written; those that could not be written end here, as an error. */
  private async write(requests: readonly WriteRequest[]): Promise<readonly Draft[]> {
    const answers = await this.ports.crew.transformer.transform(requests, this.enter('transform'));
    const byId = firstAnswers(answers);
    const drafts: Draft[] = [];
    for (const { plan, previous } of requests) {
      const answer = byId.get(plan.question.id);
      if (answer === undefined) throw new Error(`The transformer gave no answer for ${plan.question.id}.`);
      if (answer.kind === 'error' && answer.draft) {
        this.errors.set(plan.question.id, answer.error);
        drafts.push(answer.draft);
      } else if (answer.kind === 'error') await this.finish(plan.question.id, 'error', answer.error);
      // A writer that says the same again has nothing more to say: its reviewers would not either.
      else if (this.loop > 0 && answer.draft.script === previous?.draft.script)
        await this.finish(idOf(answer.draft), 'failed');
      else drafts.push(answer.draft);
    }
    for (const { questionId, author, script } of drafts) {
      this.emit({ type: 'scriptWritten', questionId, author, script, loop: this.loop });
    }
    return drafts;
  }

  /**
   * Shows the drafts to one reviewer after the other; who fails one is not shown to the next. Where one lets the next
   * begin, both judge the same drafts, and what the first asks is put to the second once more.
   */
  private async review(drafts: readonly Draft[]): Promise<readonly Judged[]> {
    const findings = new Map<string, Finding[]>(drafts.map((draft) => [idOf(draft), []]));
    if (drafts.length === 0) return [];
    const context = this.enter('review');
    let passing = drafts;
    for (const group of reviewerGroups(this.ports.crew.reviewers)) {
      if (passing.length === 0) break;
      this.ports.signal.throwIfAborted();
      const shown = passing;
      const given = await Promise.all(
        group.map(async (reviewer) => {
          const said = await reviewer.review(shown, context);
          return shown.map((draft) => verdictOn(draft, said, reviewer.kind));
        }),
      );
      await this.putQuestions(shown, group, given, context);
      for (const [index, verdicts] of given.entries()) {
        const reviewer = group[index]?.kind ?? 'lint';
        this.emit({ type: 'reviewed', loop: this.loop, reviewer, findings: verdicts });
        for (const verdict of verdicts) findings.get(verdict.questionId)?.push(verdict);
      }
      passing = passing.filter((draft) => findings.get(idOf(draft))?.every(({ pass }) => pass));
    }
    return drafts.map((draft) => ({ draft, findings: findings.get(idOf(draft)) ?? [] }));
  }

  /** What one reviewer asks about drafts that all passed, the last one of the group decides, knowing it. */
  private async putQuestions(
    drafts: readonly Draft[],
    group: readonly Reviewer[],
    given: Finding[][],
    context: WorkContext,
  ): Promise<void> {
    const [last, verdicts] = [group.at(-1), given.at(-1)];
    if (group.length < 2 || last === undefined || verdicts === undefined) return;
    const asked = drafts.flatMap((draft, index): readonly Draft[] => {
      const all = given.map((list) => list[index]);
      const questions = all.flatMap((finding) => finding?.questions ?? []);
      return questions.length > 0 && all.every((finding) => finding?.pass) ? [{ ...draft, questions }] : [];
    });
    if (asked.length === 0) return;
    const said = await last.review(asked, context);
    for (const draft of asked)
      verdicts[drafts.findIndex((one) => idOf(one) === idOf(draft))] = verdictOn(draft, said, last.kind);
  }

  /** Ends what is decided and gives what goes round again. */
  private async settle(judged: readonly Judged[]): Promise<readonly WriteRequest[]> {
    const again: WriteRequest[] = [];
    for (const result of judged) {
      const { draft, findings } = result;
      const id = idOf(draft);
      this.keepBest(result);
      const error = this.errors.get(id) ?? findings.find((finding) => finding.error)?.error;
      if (error) await this.finish(id, 'error', error);
      else if (findings.every((finding) => finding.pass)) await this.finish(id, 'passed');
      else if (draft.author === 'person' || this.loop >= this.ports.maxFeedbackLoops) await this.finish(id, 'failed');
      else again.push({ plan: draft.plan, previous: result });
    }
    return again;
  }

  /** The later draft wins unless it came less far. */
  private keepBest(judged: Judged): void {
    const best = this.best.get(idOf(judged.draft));
    if (best === undefined || distance(judged) >= distance(best)) this.best.set(idOf(judged.draft), judged);
  }

  private async finish(questionId: string, outcome: Outcome, error: PlainError | null = null): Promise<void> {
    if (!this.open.delete(questionId)) return;
    const best = this.best.get(questionId) ?? null;
    const instead = outcome === 'error' ? await this.instead(questionId, best) : null;
    this.ports.finish({
      questionId,
      outcome,
      loops: this.loop,
      best: instead ?? best,
      error,
      kept: instead?.from ?? null,
      plan: this.plans.get(questionId) ?? null,
    });
  }

  /** A draft that was not reviewed to the end gives way to what is known to be good; what a person wrote stays. */
  private async instead(questionId: string, best: Judged | null): Promise<KeptScript | null> {
    const plan = this.plans.get(questionId);
    if (plan === undefined || best?.draft.author === 'person') return null;
    return this.ports.instead(plan);
  }

  private enter(stage: Stage): WorkContext {
    const { signal, emit, recall } = this.ports;
    signal.throwIfAborted();
    this.emit({ type: 'stageStarted', stage, loop: this.loop });
    const keep = (questionId: string, key: string, answer: unknown): void =>
      this.emit({ type: 'modelAnswered', questionId, key, answer });
    return { batch: this.task.index, loop: this.loop, signal, emit, memory: { recall, keep } };
  }

  private emit(event: BatchEvent): void {
    this.ports.emit({ ...event, at: this.ports.clock.now(), batch: this.task.index });
  }
}

type WithoutPlace<Event> = Event extends RunEvent ? Omit<Event, 'at' | 'batch'> : never;
type BatchEvent = WithoutPlace<
  RunEventOf<'stageStarted' | 'modelAnswered' | 'questionRead' | 'scriptWritten' | 'reviewed'>
>;

/** Reviewers that judge at the same time. */
function reviewerGroups(reviewers: readonly Reviewer[]): readonly (readonly Reviewer[])[] {
  const groups: Reviewer[][] = [];
  for (const reviewer of reviewers) {
    const open = groups.at(-1);
    if (open?.at(-1)?.letsNextBegin === true) open.push(reviewer);
    else groups.push([reviewer]);
  }
  return groups;
}

const idOf = (draft: Draft): string => draft.questionId;

function firstAnswers(answers: readonly Written[]): ReadonlyMap<string, Written> {
  const byId = new Map<string, Written>();
  for (const answer of answers) {
    const id = answer.kind === 'draft' ? answer.draft.questionId : answer.questionId;
    if (!byId.has(id)) byId.set(id, answer);
  }
  return byId;
}

function verdictOn(draft: Draft, findings: readonly Finding[], reviewer: ReviewerKind): Finding {
  const finding = findings.find(({ questionId }) => questionId === draft.questionId);
  if (finding === undefined) throw new Error(`The ${reviewer} reviewer said nothing about ${draft.questionId}.`);
  return finding;
}

/** How far a draft came: one that cannot run comes before none, then the number of reviewers that it passed. */
function distance({ findings }: Judged): number {
  if (findings.some((finding) => finding.invalid)) return -1;
  return findings.filter((finding) => finding.pass).length;
}

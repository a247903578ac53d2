import { worst } from './outcomes';
import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import pLimit from 'p-limit';
import type { QuestionPlan } from '../checks/check';
import { openPointsOf } from '../checks/words/openPoints';
import type { QuestionnairePlan } from '../checks/plan';
import type { Problem, Question } from '../questionnaire/model';
import { fingerprint } from '../spss/reading/blocks';
import { titlesOf } from './titles';
import { cutBatches } from './batches';
import { workBatch, type BatchTask, type QuestionResult } from './batchWork';
import { CarriedScripts } from './carriedScripts';
import type { KeptScript } from './batchWork';
import { toPlainError, type ErrorCode, type PlainError } from './errors';
import type { EngineName, RunEvent, RunEventOf } from './events';
import type { Bound } from './flow/workFloor';
import { inputProblems } from './input/inputProblems';
import type { Clock, Crew, CrewFactory, Draft, Journal, OutputFolder, WriteRequest } from './ports';
import { coverage } from './runState/coverage';
import { reduce, reduceAll, type BatchState, type QuestionState, type RunState } from './runState/runState';
import { planWork, type RunScope, type WorkPlan } from './scope';
import { renderBlock } from './store/blockText';
import { Outputs } from './store/outputs';

export interface RunOptions {
  readonly source: {
    readonly path: string;
    /** The file's name without folder and extension: the outputs are named after it. */
    readonly stem: string;
    /** Identifies the text the plan was made from. */
    readonly hash: string;
  };
  readonly plan: QuestionnairePlan;
  readonly engine: EngineName;
  readonly model: string | null;
  /** Questions per batch; `null` chooses by the number of questions. */
  readonly batchSize: number | null;
  readonly maxFeedbackLoops: number;
  readonly scope: RunScope;
  /** Write over blocks that a person edited, where their questions are worked on. */
  readonly overwriteEdited?: boolean;
  /** What happened before the run began, such as that a model read the document; told as the first of its events. */
  readonly before?: readonly RunEvent[];
  /** The data file that the scripts are written for, and its manner. */
  readonly writtenFor?: string;
  readonly signal: AbortSignal;
}

export interface RunPorts {
  readonly clock: Clock;
  readonly crew: CrewFactory;
  /** What the compiler makes of a question, for those whose own script cannot be made; by default it makes nothing. */
  readonly compile?: (plan: QuestionPlan) => string;
  readonly journal: Journal;
  readonly outputs: OutputFolder;
  /** Bounds the batches at work at once; runs of several files share one. */
  readonly limit?: Bound;
  /** Called with every event and the state after it. */
  readonly onEvent?: (event: RunEvent, state: RunState) => void;
}

/** Batches at work at once where nobody says otherwise. */
export const DEFAULT_CONCURRENCY = 10;

/** Milliseconds between two writings of the output files while a run goes on, at least. */
const SAVE_INTERVAL = 300;
/** Writing the output files takes at most one part in so many of a run's time. */
const SAVE_SHARE = 5;

/** Errors that end every later call, too: the run's own error is the first of them. */
const LASTING: readonly ErrorCode[] = [
  'noModel',
  'authentication',
  'permission',
  'modelNotFound',
  'insufficientQuota',
  'rateLimited',
  'budget',
  'circuitOpen',
];

/**
 * Runs a questionnaire: every question of the scope is written and reviewed, all of them end in an outcome, and the
 * journal and the output files say so. Resolves when all work has ended, cancelled or not.
 * Throws a `UserError` where the run cannot begin; what goes wrong later is the state's `error`.
 */
export async function runQuestionnaire(options: RunOptions, ports: RunPorts): Promise<RunState> {
  const crew = await ports.crew(options.plan);
  const { source, plan, scope } = options;
  const { history } = ports.journal;
  const last = reduceAll(history);
  const planned = planWork(last, { scope, plan, sourceHash: source.hash, crew, history });
  const outputs = await Outputs.open({
    folder: ports.outputs,
    stem: source.stem,
    history,
    macros: crew.macros ?? [],
    keepOwn: planned.continues || last.source?.hash === source.hash,
  });
  const scripts = new CarriedScripts(plan, crew, last);
  const work = await scripts.vetted(planned, (id) => outputs.onDiskBefore(id));
  return new Run(options, ports, { crew, work, outputs, last, scripts }).go();
}

interface Prepared {
  readonly crew: Crew;
  readonly work: WorkPlan;
  readonly outputs: Outputs;
  readonly last: RunState;
  readonly scripts: CarriedScripts;
}

class Run {
  private state: RunState;
  private readonly stopper = new AbortController();
  private readonly signal: AbortSignal;
  private error: PlainError | null = null;
  private saving: Promise<void> | null = null;
  private nextSave: number;

  constructor(
    private readonly options: RunOptions,
    private readonly ports: RunPorts,
    private readonly prepared: Prepared,
  ) {
    this.state = prepared.last;
    this.signal = AbortSignal.any([options.signal, this.stopper.signal]);
    // Every call at work listens to it: many listeners are no leak.
    setMaxListeners(0, this.signal);
    this.nextSave = ports.clock.now() + SAVE_INTERVAL;
  }

  async go(): Promise<RunState> {
    this.begin();
    await this.orStop(() => this.ports.journal.flush());
    const limit: Bound = this.ports.limit ?? pLimit(DEFAULT_CONCURRENCY);
    await Promise.all(this.state.batches.map((batch) => limit(() => this.runBatch(batch))));
    await this.saving;
    await this.orStop(() => this.save());
    this.end();
    await this.orStop(() => this.ports.journal.flush());
    return this.state;
  }

  private begin(): void {
    const { options, prepared } = this;
    const { engine, model, maxFeedbackLoops, plan, source } = options;
    const at = this.now();
    const written = options.writtenFor === undefined ? {} : { writtenFor: options.writtenFor };
    if (prepared.work.continues) {
      const questionIds = [...prepared.work.work];
      this.emit({ type: 'runResumed', at, engine, model, maxFeedbackLoops, questionIds, ...written });
      // The journal has them already, but for what came of them.
      for (const event of options.before ?? []) this.emit(event, event.type !== 'documentRead');
    } else {
      const questionIds = plan.plans.map(({ question }) => question.id);
      this.emit({
        type: 'runStarted',
        ...{ at, runId: randomUUID(), source, engine, model },
        outputFolder: this.ports.outputs.locate(''),
        questionIds,
        titles: titlesOf(plan),
        batches: cutBatches(questionIds, options.batchSize),
        maxFeedbackLoops,
        ownBlocks: prepared.outputs.ownBlocks(),
        ...written,
      });
      for (const event of options.before ?? []) this.emit(event);
      for (const problem of inputProblems(plan)) this.emit({ type: 'inputProblem', at, problem });
      for (const question of prepared.work.carried) this.carryOver(question);
      for (const answer of prepared.work.answers.values()) this.emit(answer);
    }
    for (const { question } of plan.plans) {
      if (prepared.outputs.editedBody(question.id) === null) continue;
      if (this.overwrites(question.id)) prepared.outputs.release(question.id);
      else this.noteEdited(question.id);
    }
  }

  private async runBatch(batch: BatchState): Promise<void> {
    const questionIds = batch.questionIds.filter((id) => this.prepared.work.work.has(id));
    if (questionIds.length > 0) {
      // Gives way to what else the process has to do: the compiler never waits for anything.
      await nextTurn();
      this.emit({ type: 'batchStarted', at: this.now(), batch: batch.index, questionIds });
      const plans = questionIds.map((id) => this.planOf(id));
      for (const { question } of plans.filter((plan) => !plan.question.readable)) {
        this.finishQuestion(batch.index, unreadable(question, this.state.problems));
      }
      const task = await this.taskOf(
        batch.index,
        plans.filter((plan) => plan.question.readable),
      );
      await workBatch(task, {
        crew: this.prepared.crew,
        clock: this.ports.clock,
        signal: this.signal,
        maxFeedbackLoops: this.options.maxFeedbackLoops,
        emit: (event) => this.emit(event),
        recall: (key) => this.prepared.work.answers.get(key)?.answer,
        instead: (plan) => this.instead(plan),
        finish: (result) => this.finishQuestion(batch.index, result),
      });
    } else if (batch.status !== 'waiting' && batch.status !== 'running') {
      return;
    }
    const outcomes = batch.questionIds.map((id) => this.state.questions.get(id)?.status ?? 'waiting');
    this.emit({ type: 'batchFinished', at: this.now(), batch: batch.index, outcome: worst(outcomes) });
    this.saveSoon();
  }

  private async taskOf(index: number, plans: readonly QuestionPlan[]): Promise<BatchTask> {
    const { work, outputs, last, scripts } = this.prepared;
    const requests: WriteRequest[] = [];
    const edited: Draft[] = [];
    for (const plan of plans) {
      const questionId = plan.question.id;
      const body = outputs.editedBody(questionId);
      const before = work.continues ? last.questions.get(questionId) : undefined;
      if (body !== null && !this.overwrites(questionId)) {
        edited.push({ questionId, script: body, author: 'person', plan });
      } else {
        requests.push({ plan, previous: before?.status === 'failed' ? await scripts.previous(before, plan) : null });
      }
    }
    return { index, requests, edited };
  }

  private instead(plan: QuestionPlan): Promise<KeptScript | null> {
    const { crew, outputs, last, scripts } = this.prepared;
    const { id } = plan.question;
    const key = crew.cacheKey?.(plan) ?? null;
    const isSame =
      last.source?.hash === this.options.source.hash || (key !== null && last.questions.get(id)?.cacheKey === key);
    return scripts.instead(plan, isSame, this.ports.compile ?? (() => ''), outputs.onDiskBefore(id));
  }

  private planOf(questionId: string): QuestionPlan {
    const plan = this.options.plan.byId.get(questionId);
    if (plan === undefined) throw new Error(`The plan has no question ${questionId}.`);
    return plan;
  }

  private finishQuestion(batch: number, { questionId, outcome, loops, best, error, kept, plan }: QuestionResult): void {
    const planned = this.planOf(questionId);
    const { unresolved, checks, dropped, disputes = [] } = best?.draft.plan ?? plan ?? planned;
    const findings = best?.findings ?? [];
    const author = best?.draft.author ?? 'builtin';
    const isKnownToRun = findings.length > 0 && !findings.some((finding) => finding.invalid);
    const cacheKey = author === 'person' ? null : this.prepared.crew.cacheKey?.(planned);
    if (error && LASTING.includes(error.code)) this.error ??= error;
    this.emitFinished({
      batch,
      questionId,
      outcome,
      loops,
      author,
      script: best?.draft.script ?? '',
      live: author === 'person' || isKnownToRun,
      findings,
      unresolved,
      openPoints: openPointsOf({ unresolved, dropped }),
      checks: author === 'person' ? 0 : checks.length,
      ...(disputes.length > 0 && { disputes }),
      ...(error && { error }),
      ...(kept && { kept }),
      ...(cacheKey && { cacheKey }),
    });
  }

  /** A question of the last run as a question of this one. */
  private carryOver(question: QuestionState): void {
    const { id, status, batch: _, edited: __, error, kept, cacheKey, author, ...rest } = question;
    if (status === 'waiting' || status === 'running') throw new Error(`${id} has not ended.`);
    this.emitFinished({
      ...rest,
      batch: this.state.questions.get(id)?.batch ?? 0,
      questionId: id,
      outcome: status,
      author: author ?? 'builtin',
      ...(error && { error }),
      ...(kept && { kept }),
      ...(cacheKey !== null && { cacheKey }),
    });
  }

  private emitFinished(finished: Omit<RunEventOf<'questionFinished'>, 'type' | 'at' | 'blockHash'>): void {
    const blockHash = fingerprint(renderBlock(finished));
    this.emit({ type: 'questionFinished', at: this.now(), ...finished, blockHash });
  }

  private end(): void {
    const left = [...this.prepared.work.work].filter((id) => {
      const status = this.state.questions.get(id)?.status;
      return status === undefined || status === 'waiting' || status === 'running';
    });
    if (left.length > 0) throw new Error(`Questions without an outcome: ${left.join(', ')}.`);
    const statuses = [...this.state.questions.values()].map(({ status }) => status);
    this.emit({
      type: 'runFinished',
      at: this.now(),
      outcome: this.stopper.signal.aborted ? 'error' : worst(statuses),
      outputs: this.prepared.outputs.locations,
      coverage: coverage(this.state),
      ...(this.error && { error: this.error }),
    });
  }

  private overwrites(questionId: string): boolean {
    return this.options.overwriteEdited === true && this.prepared.work.work.has(questionId);
  }

  private noteEdited(questionId: string): void {
    if (this.state.questions.get(questionId)?.edited !== false) return;
    this.emit({ type: 'blockEdited', at: this.now(), questionId });
  }

  private saveSoon(): void {
    if (this.saving || this.now() < this.nextSave) return;
    const start = this.now();
    this.saving = this.orStop(() => this.save()).finally(() => {
      const took = this.now() - start;
      this.nextSave = this.now() + Math.max(SAVE_INTERVAL, took * SAVE_SHARE);
      this.saving = null;
    });
  }

  /** The journal first: a block on disk is always one that the journal knows. */
  private async save(): Promise<void> {
    await this.ports.journal.flush();
    for (const id of await this.prepared.outputs.save(this.state)) this.noteEdited(id);
  }

  /** Does what needs the disk; where the disk refuses, the run stops instead of paying for what cannot be kept. */
  private async orStop(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (thrown) {
      this.error ??= toPlainError(thrown);
      this.stopper.abort();
    }
  }

  private emit(event: RunEvent, isKept = false): void {
    this.state = reduce(this.state, event);
    this.prepared.outputs.note(event);
    if (!isKept) this.ports.journal.append(event);
    this.ports.onEvent?.(event, this.state);
    // Answers cost money: a process that is killed in the next moment must not lose them.
    if (event.type === 'modelAnswered') void this.orStop(() => this.ports.journal.flush());
  }

  private now(): number {
    return this.ports.clock.now();
  }
}

/** How a question ends whose block could not be read: nothing can be written for it. */
function unreadable({ id, idSpan }: Question, problems: readonly Problem[]): QuestionResult {
  const problem = problems.find(({ questionId, severity }) => questionId === id && severity === 'error');
  const error: PlainError = {
    code: 'questionUnreadable',
    message: problem?.message ?? `The block of ${id} could not be read.`,
    nextStep: problem?.nextStep ?? 'Correct the block in the questionnaire and generate again.',
    line: problem?.span.line ?? idSpan.line,
  };
  return { questionId: id, outcome: 'error', loops: 0, best: null, error, kept: null, plan: null };
}

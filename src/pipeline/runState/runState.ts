import { addUsage, NO_USAGE } from './usage';
import type { Problem } from '../../questionnaire/model';
import type { Unresolved } from '../../checks/check';
import type { Dispute } from '../../checks/statements/statement';
import type { PlainError } from '../errors';
import type {
  Author,
  EngineName,
  Finding,
  Kept,
  Outcome,
  QuestionTitle,
  RunEvent,
  RunEventOf,
  Stage,
  Usage,
} from '../events';
import { QuestionTable } from './questionTable';
import { EMPTY_TIMELINE, extendTimeline, type BatchTimeline } from './timeline';

export type WorkStatus = 'waiting' | 'running' | Outcome;

export interface QuestionState {
  readonly id: string;
  readonly batch: number;
  readonly status: WorkStatus;
  readonly loops: number;
  readonly author: Author | null;
  readonly script: string;
  readonly live: boolean;
  readonly findings: readonly Finding[];
  readonly unresolved: readonly Unresolved[];
  /** How many points its script leaves unchecked, what is not understood among them. */
  readonly openPoints: number;
  readonly checks: number;
  /** Where readers contradict each other: both readings, and which was taken. */
  readonly disputes: readonly Dispute[];
  /** Its block in the file was changed by a person and is kept. */
  readonly edited: boolean;
  readonly error: PlainError | null;
  /** Where its script is from, where its own could not be made. */
  readonly kept: Kept | null;
  readonly cacheKey: string | null;
}

export interface BatchState {
  readonly index: number;
  readonly questionIds: readonly string[];
  readonly status: WorkStatus;
  readonly stage: Stage | null;
  readonly loop: number;
  readonly startedAt: number | null;
  readonly finishedAt: number | null;
  readonly calls: number;
  readonly usage: Usage;
  /** Set while a call waits for the rate limit or for its next try. */
  readonly delayed: { readonly reason: string; readonly until: number } | null;
  /** Its stages and waits so far: the reducer folds them with `extendTimeline`. */
  readonly timeline: BatchTimeline;
}

/** What a model read of the document's lines: how much of it was taken, and the marks that say it. */
export type DocumentRead = Pick<RunEventOf<'documentRead'>, 'taken' | 'refused' | 'disputed' | 'insertions'>;

/** What is known of a run after some of its events. */
export interface RunState {
  readonly runId: string;
  readonly source: { readonly path: string; readonly stem: string; readonly hash: string } | null;
  readonly engine: EngineName;
  readonly model: string | null;
  readonly outputFolder: string;
  readonly maxFeedbackLoops: number;
  readonly status: 'notStarted' | 'running' | 'paused' | Outcome;
  readonly startedAt: number | null;
  readonly finishedAt: number | null;
  readonly batches: readonly BatchState[];
  readonly questions: ReadonlyMap<string, QuestionState>;
  /** What its questions are called; those of older journals are not known. */
  readonly titles: ReadonlyMap<string, QuestionTitle>;
  /** How many questions there are of each status. */
  readonly counts: Readonly<Record<WorkStatus, number>>;
  readonly problems: readonly Problem[];
  /** The data file that the scripts are written for, and its manner; `null` where they are for the questionnaire's values. */
  readonly writtenFor: string | null;
  /** What a model read of the lines that the rules did not understand; `null` where none was asked. */
  readonly reading: DocumentRead | null;
  readonly usage: Usage;
  readonly calls: number;
  readonly outputs: readonly string[];
  readonly error: PlainError | null;
  /** What a person should know and what did not end the run: a key that is out of use. */
  readonly warnings: readonly PlainError[];
}

/** A run as the reducer keeps it: the same, with a table that can be changed at one place cheaply. */
interface Folded extends RunState {
  readonly questions: QuestionTable<QuestionState>;
}

const NO_COUNTS = { waiting: 0, running: 0, passed: 0, failed: 0, error: 0, cancelled: 0 };

const EMPTY: Folded = {
  runId: '',
  source: null,
  engine: 'builtin',
  model: null,
  outputFolder: '',
  maxFeedbackLoops: 0,
  status: 'notStarted',
  startedAt: null,
  finishedAt: null,
  batches: [],
  questions: QuestionTable.of<QuestionState>([]),
  titles: new Map(),
  counts: NO_COUNTS,
  problems: [],
  writtenFor: null,
  reading: null,
  usage: NO_USAGE,
  calls: 0,
  outputs: [],
  error: null,
  warnings: [],
};

export const EMPTY_RUN: RunState = EMPTY;

/**
 * The state of a run after one more event. Pure; copies only what the event touches. Events about batches or
 * questions that the run does not have change nothing.
 */
export function reduce(state: RunState, event: RunEvent): RunState {
  return fold(asFolded(state), event);
}

/** The state after a list of events. */
export function reduceAll(events: Iterable<RunEvent>, state: RunState = EMPTY_RUN): RunState {
  let folded = state;
  for (const event of events) folded = reduce(folded, event);
  return folded;
}

function asFolded(state: RunState): Folded {
  const { questions } = state;
  if (questions instanceof QuestionTable) return { ...state, questions: questions as QuestionTable<QuestionState> };
  return { ...state, questions: QuestionTable.of([...questions.values()]) };
}

function fold(state: Folded, event: RunEvent): Folded {
  switch (event.type) {
    case 'runStarted':
      return started(event);
    case 'runResumed':
      return resumed(state, event);
    case 'documentRead': {
      const { taken, refused, disputed, insertions } = event;
      return { ...state, reading: { taken, refused, disputed, insertions } };
    }
    case 'inputProblem':
      return { ...state, problems: [...state.problems, event.problem] };
    case 'batchStarted':
      return batchStarted(state, event);
    case 'stageStarted':
      return withBatch(timed(state, event), event.batch, { stage: event.stage, loop: event.loop, delayed: null });
    case 'modelCalled':
      return modelCalled(state, event);
    case 'modelAnswered':
      // For a run that goes on; the state learns of it by what is made of it.
      return state;
    case 'callDelayed':
      return withBatch(timed(state, event), event.batch, { delayed: { reason: event.reason, until: event.until } });
    case 'keyRetired':
      return { ...state, warnings: [...state.warnings, event.error] };
    case 'questionRead':
      return withQuestion(state, event.questionId, { disputes: event.disputes });
    case 'scriptWritten':
      return withQuestion(state, event.questionId, {
        script: event.script,
        author: event.author,
        loops: event.loop,
        findings: [],
      });
    case 'reviewed':
      return reviewed(state, event);
    case 'questionFinished':
      return withQuestion(state, event.questionId, {
        status: event.outcome,
        loops: event.loops,
        author: event.author,
        script: event.script,
        live: event.live,
        findings: event.findings,
        unresolved: event.unresolved,
        openPoints: event.openPoints ?? event.unresolved.length,
        checks: event.checks,
        disputes: event.disputes ?? [],
        error: event.error ?? null,
        kept: event.kept ?? null,
        cacheKey: event.cacheKey ?? null,
        edited: event.author === 'person',
      });
    case 'blockEdited':
      return withQuestion(state, event.questionId, { edited: true });
    case 'batchFinished':
      return withBatch(timed(state, event), event.batch, {
        status: event.outcome,
        stage: null,
        delayed: null,
        finishedAt: event.at,
      });
    case 'runPaused':
      return { ...state, status: 'paused', error: event.reason };
    case 'runContinued':
      return state.status === 'paused' ? { ...state, status: 'running', error: null } : state;
    case 'runFinished':
      return {
        ...state,
        status: event.outcome,
        finishedAt: event.at,
        outputs: event.outputs,
        error: event.error ?? null,
      };
  }
}

function started(event: RunEventOf<'runStarted'>): Folded {
  const batchOf = new Map(event.batches.flatMap(({ index, questionIds }) => questionIds.map((id) => [id, index])));
  const questions = event.questionIds.map((id): QuestionState => ({
    id,
    batch: batchOf.get(id) ?? 0,
    status: 'waiting',
    loops: 0,
    author: null,
    script: '',
    live: false,
    findings: [],
    unresolved: [],
    openPoints: 0,
    checks: 0,
    disputes: [],
    edited: false,
    error: null,
    kept: null,
    cacheKey: null,
  }));
  return {
    ...EMPTY,
    runId: event.runId,
    source: event.source,
    engine: event.engine,
    model: event.model,
    outputFolder: event.outputFolder,
    maxFeedbackLoops: event.maxFeedbackLoops,
    writtenFor: event.writtenFor ?? null,
    status: 'running',
    startedAt: event.at,
    batches: event.batches.map((batch): BatchState => ({
      index: batch.index,
      questionIds: batch.questionIds,
      status: 'waiting',
      stage: null,
      loop: 0,
      startedAt: null,
      finishedAt: null,
      calls: 0,
      usage: NO_USAGE,
      delayed: null,
      timeline: EMPTY_TIMELINE,
    })),
    questions: QuestionTable.of(questions),
    titles: new Map(event.titles?.map((title) => [title.id, title])),
    counts: { ...NO_COUNTS, waiting: questions.length },
  };
}

function resumed(state: Folded, event: RunEventOf<'runResumed'>): Folded {
  const { engine, model, maxFeedbackLoops } = event;
  let next: Folded = {
    ...state,
    engine,
    model,
    maxFeedbackLoops,
    writtenFor: event.writtenFor ?? null,
    status: 'running',
    finishedAt: null,
    error: null,
    warnings: [],
  };
  for (const id of event.questionIds) {
    next = withQuestion(next, id, { status: 'waiting', error: null });
    const batch = next.questions.get(id)?.batch;
    if (batch !== undefined) next = withBatch(next, batch, { status: 'waiting', finishedAt: null });
  }
  return next;
}

function batchStarted(state: Folded, event: RunEventOf<'batchStarted'>): Folded {
  const next = withBatch(state, event.batch, {
    status: 'running',
    stage: null,
    loop: 0,
    startedAt: event.at,
    finishedAt: null,
    delayed: null,
    timeline: extendTimeline(state.batches[event.batch]?.timeline ?? EMPTY_TIMELINE, event),
  });
  return event.questionIds.reduce((all, id) => withQuestion(all, id, { status: 'running', error: null }), next);
}

function modelCalled(state: Folded, event: RunEventOf<'modelCalled'>): Folded {
  const batch = state.batches[event.batch];
  const next = { ...state, calls: state.calls + 1, usage: addUsage(state.usage, event.usage) };
  if (batch === undefined) return next;
  return withBatch(next, event.batch, {
    calls: batch.calls + 1,
    usage: addUsage(batch.usage, event.usage),
    delayed: null,
  });
}

function timed(state: Folded, event: RunEventOf<'stageStarted' | 'callDelayed' | 'batchFinished'>): Folded {
  const batch = state.batches[event.batch];
  if (batch === undefined) return state;
  return withBatch(state, event.batch, { timeline: extendTimeline(batch.timeline, event) });
}

function reviewed(state: Folded, event: RunEventOf<'reviewed'>): Folded {
  let next = state;
  for (const finding of event.findings) {
    const question = next.questions.get(finding.questionId);
    if (question === undefined) continue;
    next = withQuestion(next, finding.questionId, { findings: [...question.findings, finding] });
  }
  return next;
}

function withBatch(state: Folded, index: number, change: Partial<BatchState>): Folded {
  const batch = state.batches[index];
  if (batch === undefined) return state;
  return { ...state, batches: state.batches.with(index, { ...batch, ...change }) };
}

function withQuestion(state: Folded, id: string, change: Partial<QuestionState>): Folded {
  const before = state.questions.get(id);
  if (before === undefined) return state;
  const after = { ...before, ...change };
  const questions = state.questions.with(after);
  if (before.status === after.status) return { ...state, questions };
  const counts = {
    ...state.counts,
    [before.status]: state.counts[before.status] - 1,
    [after.status]: state.counts[after.status] + 1,
  };
  return { ...state, questions, counts };
}

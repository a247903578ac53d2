import type { Dispute } from '../../checks/statements/statement';
import type { PlainError } from '../../pipeline/errors';
import type { Outcome, Stage, Usage } from '../../pipeline/events';
import type { BatchState, QuestionState, RunState, WorkStatus } from '../../pipeline/runState/runState';
import type { Problem } from '../../questionnaire/model';
import { leftOutBesideOf } from '../../checks/words/leftOut';
import { standingOf, standingsOf, type Standings } from '../words/coverageWords';
import { timeScale, union, type Interval, type TimeScale } from './timeScale';

export type Status = WorkStatus;

/** In the order a reader wants them: what needs work first, what is done last. */
export const STATUSES: readonly Status[] = ['failed', 'error', 'cancelled', 'running', 'waiting', 'passed'];

/** How an outcome is shown: green is for what is checked entirely. */
export type Shown = Status | 'inPart' | 'notChecked';

export const SHOWN: readonly Shown[] = [
  ...STATUSES.filter((one) => one !== 'passed'),
  'notChecked',
  'inPart',
  'passed',
];

/** How an outcome of several questions is shown. */
export function shownAs(status: Status, { passed, inPart, notChecked }: ShownCounts): Shown {
  if (status !== 'passed' || inPart + notChecked === 0) return status;
  return passed + inPart === 0 ? 'notChecked' : 'inPart';
}

export const shownOf = (question: QuestionState): Shown => {
  if (question.status !== 'passed') return question.status;
  const { coverage } = standingOf(question);
  return coverage === 'checked' ? 'passed' : coverage;
};

export type ShownCounts = Readonly<Record<Shown, number>>;

export type Counts = Readonly<Record<Status, number>>;

/** A coloured piece of a batch's bar. */
export interface Segment extends Interval {
  readonly kind: Stage | 'wait' | 'work';
  readonly loop: number;
  readonly note: string;
}

export interface BatchRow {
  readonly index: number;
  readonly status: Status;
  readonly questionIds: readonly string[];
  readonly counts: Counts;
  readonly shown: ShownCounts;
  /** The most feedback loops any of its questions took. */
  readonly loops: number;
  readonly calls: number;
  readonly usage: Usage;
  readonly start: number | null;
  readonly end: number | null;
  /** Milliseconds spent in its stages, waits included; null before it began. */
  readonly duration: number | null;
  readonly waited: number;
  readonly segments: readonly Segment[];
  /** The line of the timeline it is drawn on. */
  readonly lane: number;
}

/** A question that a person has to look at. */
export interface Attention {
  readonly question: QuestionState;
  readonly error: PlainError | null;
}

export interface RunReport {
  readonly state: RunState;
  /** It ended without an outcome: the window or the machine was closed. */
  readonly interrupted: boolean;
  readonly counts: Counts;
  readonly shown: ShownCounts;
  readonly batches: readonly BatchRow[];
  /** How many lines the timeline has: one a batch, or as many as worked at once where there are many batches. */
  readonly lanes: number;
  readonly shared: boolean;
  readonly scale: TimeScale;
  /** How many batches were at work, from each moment on. */
  readonly concurrency: readonly { readonly at: number; readonly running: number }[];
  readonly peak: number;
  /** Milliseconds in which anything was at work, and the sum over the batches: their ratio is the speed-up. */
  readonly wall: number;
  readonly worked: number;
  readonly loops: number;
  readonly attention: readonly Attention[];
  /** Questions that a person has accepted as they are: they ask for nothing any more. */
  readonly accepted: number;
  readonly standings: Standings;
  /** What conditions leave out beside `unresolved`: a line each, as the script says it. */
  readonly leftOut: readonly { readonly questionId: string; readonly text: string }[];
  readonly unresolved: readonly QuestionState['unresolved'][number][];
  /** Those that nobody has settled come first. */
  readonly disputes: readonly Dispute[];
  readonly problems: readonly Problem[];
}

/** With more batches than this the timeline shows lanes that batches share instead of one line each. */
const LINE_EACH = 40;

function count(statuses: Iterable<Status>): Counts {
  const counts = { failed: 0, error: 0, cancelled: 0, running: 0, waiting: 0, passed: 0 };
  for (const status of statuses) counts[status] += 1;
  return counts;
}

function countShown(questions: Iterable<QuestionState>): ShownCounts {
  const counts = { failed: 0, error: 0, cancelled: 0, running: 0, waiting: 0, notChecked: 0, inPart: 0, passed: 0 };
  for (const question of questions) counts[shownOf(question)] += 1;
  return counts;
}

/** The last moment the run is known to have been at work: now while it goes on. */
function lastMoment(state: RunState, now: number | null): number {
  if (state.status === 'running' && now !== null) return now;
  if (state.finishedAt !== null) return state.finishedAt;
  const known = state.batches.flatMap(({ finishedAt, startedAt, timeline }) => [
    finishedAt ?? startedAt ?? 0,
    ...timeline.stages.map((stage) => stage.endedAt ?? stage.startedAt),
  ]);
  return known.reduce((latest, moment) => Math.max(latest, moment), state.startedAt ?? 0);
}

function segmentsOf(batch: BatchState, last: number): readonly Segment[] {
  const end = batch.finishedAt ?? last;
  const stages = batch.timeline.stages.map((stage): Segment => ({
    kind: stage.stage,
    loop: stage.loop,
    start: stage.startedAt,
    end: Math.max(stage.startedAt, stage.endedAt ?? end),
    note: '',
  }));
  const first = stages[0];
  const work: Segment[] =
    first === undefined && batch.startedAt !== null
      ? [{ kind: 'work', loop: 0, start: batch.startedAt, end: Math.max(batch.startedAt, end), note: '' }]
      : [];
  const waits = batch.timeline.waits.map((wait): Segment => ({
    kind: 'wait',
    loop: 0,
    start: wait.startedAt,
    end: Math.max(wait.startedAt, Math.min(wait.endedAt, last)),
    note: wait.reason,
  }));
  return [...work, ...stages, ...waits];
}

const lengthOf = (intervals: readonly Interval[]): number =>
  union(intervals).reduce((sum, { start, end }) => sum + end - start, 0);

function rowOf(batch: BatchState, state: RunState, last: number, lane: number): BatchRow {
  const questions = batch.questionIds.flatMap((id) => state.questions.get(id) ?? []);
  const segments = segmentsOf(batch, last);
  const started = segments.length > 0;
  return {
    index: batch.index,
    status: batch.status,
    questionIds: batch.questionIds,
    counts: count(questions.map((question) => question.status)),
    shown: countShown(questions),
    loops: Math.max(0, ...questions.map((question) => question.loops)),
    calls: batch.calls,
    usage: batch.usage,
    start: started ? Math.min(...segments.map(({ start }) => start)) : null,
    end: started ? Math.max(...segments.map(({ end }) => end)) : null,
    duration: started ? lengthOf(segments) : null,
    waited: lengthOf(segments.filter(({ kind }) => kind === 'wait')),
    segments,
    lane,
  };
}

/** Gives each batch the first lane that is free when it begins: as many lanes as worked at once. */
function shareLanes(rows: readonly BatchRow[]): { readonly rows: readonly BatchRow[]; readonly lanes: number } {
  const busyUntil: number[] = [];
  const lanes = new Map<number, number>();
  const begun = rows.filter((row) => row.start !== null).sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
  for (const row of begun) {
    const free = busyUntil.findIndex((until) => until <= (row.start ?? 0));
    const lane = free === -1 ? busyUntil.length : free;
    busyUntil[lane] = row.end ?? 0;
    lanes.set(row.index, lane);
  }
  return { rows: rows.map((row) => ({ ...row, lane: lanes.get(row.index) ?? 0 })), lanes: busyUntil.length };
}

function concurrencyOf(rows: readonly BatchRow[]): RunReport['concurrency'] {
  const changes = new Map<number, number>();
  const change = (at: number, by: number): void => void changes.set(at, (changes.get(at) ?? 0) + by);
  for (const row of rows) {
    for (const { start, end } of union(row.segments)) {
      change(start, 1);
      change(end, -1);
    }
  }
  let running = 0;
  return [...changes]
    .sort(([a], [b]) => a - b)
    .map(([at, by]) => {
      running += by;
      return { at, running };
    });
}

const needsAttention = (question: QuestionState): question is QuestionState & { readonly status: Outcome } =>
  question.status === 'failed' || question.status === 'error';

/**
 * What the report shows of a run, as data. `now` (milliseconds since the epoch) ends the bars of a run that is going
 * on; null where nothing works on it any more.
 */
export function reportOf(
  state: RunState,
  now: number | null,
  isAccepted: (question: QuestionState) => boolean = () => false,
): RunReport {
  const last = lastMoment(state, now);
  const lines = state.batches.map((batch, line) => rowOf(batch, state, last, line));
  const shared = lines.length > LINE_EACH;
  const { rows, lanes } = shared ? shareLanes(lines) : { rows: lines, lanes: lines.length };
  const questions = [...state.questions.values()];
  const attention = questions.filter(needsAttention);
  const disputes = questions.flatMap((question) => question.disputes);
  const concurrency = concurrencyOf(rows);
  const intervals = rows.flatMap((row) => row.segments);
  return {
    state,
    interrupted: state.status === 'running' && now === null,
    counts: state.counts,
    shown: countShown(questions),
    batches: rows,
    lanes,
    shared,
    scale: timeScale(intervals),
    concurrency,
    peak: concurrency.reduce((peak, { running }) => Math.max(peak, running), 0),
    wall: lengthOf(intervals),
    worked: rows.reduce((sum, row) => sum + (row.duration ?? 0), 0),
    loops: questions.reduce((sum, question) => sum + question.loops, 0),
    attention: attention
      .filter((question) => !isAccepted(question))
      .map((question) => ({ question, error: question.error })),
    accepted: attention.filter(isAccepted).length,
    standings: standingsOf(state),
    leftOut: questions.flatMap(({ id, openPoints, unresolved, script }) =>
      openPoints > unresolved.length ? leftOutBesideOf(script).map((text) => ({ questionId: id, text })) : [],
    ),
    unresolved: questions.flatMap((question) => question.unresolved),
    disputes: [
      ...disputes.filter(({ settled }) => settled !== 'person'),
      ...disputes.filter(({ settled }) => settled === 'person'),
    ],
    problems: state.problems,
  };
}

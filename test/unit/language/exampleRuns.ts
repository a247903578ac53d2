import type { Finding, Outcome, Usage } from '../../../src/pipeline/events';
import { EMPTY_RUN, type BatchState, type QuestionState, type RunState } from '../../../src/pipeline/runState';
import { EMPTY_TIMELINE, extendTimeline, type BatchTimeline } from '../../../src/pipeline/timeline';

/** A repeatable source of numbers in [0, 1). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export interface ExampleRunOptions {
  readonly questions: number;
  readonly batchSize: number;
  readonly atOnce: number;
  /** With a model: calls, tokens, waits and loops; without: quick and free. */
  readonly model?: string;
  readonly id?: (index: number) => string;
  /** Milliseconds after which the run is looked at although it goes on. */
  readonly stopAt?: number;
}

export const START = Date.UTC(2026, 2, 3, 9, 15);
const NO_USAGE: Usage = { promptTokens: 0, cachedTokens: 0, completionTokens: 0, cost: 0 };
const add = (a: Usage, b: Usage): Usage => ({
  promptTokens: a.promptTokens + b.promptTokens,
  cachedTokens: a.cachedTokens + b.cachedTokens,
  completionTokens: a.completionTokens + b.completionTokens,
  cost: a.cost === null || b.cost === null ? null : a.cost + b.cost,
});

const FINDING: Omit<Finding, 'questionId'> = {
  pass: false,
  reviewer: 'proof',
  rootCauses: ['A respondent whose row 3 holds 6 is not listed: the codes of row 3 are not checked.'],
  instructions: ['Check every row of the grid for the codes 1 to 5, also the one that was added last.'],
};

/** A run as the pipeline would leave it: batches in a pool, some slow, some looped, some failed. */
export function exampleRun(options: ExampleRunOptions): RunState {
  const random = dice(7);
  const idOf = options.id ?? ((index: number) => `Q${index + 1}`);
  const ids = Array.from({ length: options.questions }, (_, index) => idOf(index));
  const pool = new Array<number>(options.atOnce).fill(START);
  const questions = new Map<string, QuestionState>();
  const batches: BatchState[] = [];
  const stop = START + (options.stopAt ?? Infinity);
  for (let index = 0; index * options.batchSize < ids.length; index += 1) {
    const worker = pool.indexOf(Math.min(...pool));
    const of = ids.slice(index * options.batchSize, (index + 1) * options.batchSize);
    const made = exampleBatch(index, of, pool[worker] ?? START, options, random, stop);
    pool[worker] = made.end;
    batches.push(made.batch);
    for (const question of made.questions) questions.set(question.id, question);
  }
  const running = Math.max(...pool) > stop;
  const failed = [...questions.values()].some(({ status }) => status === 'failed' || status === 'error');
  return {
    ...EMPTY_RUN,
    runId: 'run-1',
    source: { path: '/survey/panel.md', stem: 'panel', hash: 'h' },
    engine: options.model === undefined ? 'builtin' : 'auto',
    model: options.model ?? null,
    outputFolder: '/survey/output',
    status: running ? 'running' : failed ? 'failed' : 'passed',
    startedAt: START,
    finishedAt: running ? null : Math.max(...pool),
    batches,
    questions,
    usage: batches.reduce((sum, batch) => add(sum, batch.usage), NO_USAGE),
    calls: batches.reduce((sum, batch) => sum + batch.calls, 0),
    outputs: running ? [] : ['/survey/output/SPSS_output_panel.sps'],
  };
}

function exampleBatch(
  index: number,
  ids: readonly string[],
  start: number,
  { model }: ExampleRunOptions,
  random: () => number,
  stop: number,
) {
  const pace = model === undefined ? 40 : 2600;
  const loops = model !== undefined && random() < 0.25 ? 1 + Math.floor(random() * 2) : 0;
  const failing = random() < 0.12 ? Math.floor(random() * ids.length) : -1;
  let at = start;
  let timeline: BatchTimeline = EMPTY_TIMELINE;
  let usage = NO_USAGE;
  let calls = 0;
  for (let loop = 0; loop <= loops && at < stop; loop += 1) {
    for (const stage of ['transform', 'review'] as const) {
      if (at >= stop) break;
      timeline = extendTimeline(timeline, { type: 'stageStarted', at, batch: index, stage, loop });
      if (model !== undefined) {
        calls += 1;
        usage = add(usage, { promptTokens: 4200, cachedTokens: 3100, completionTokens: 700, cost: 0.0123 });
        if (random() < 0.1) {
          const until = at + 1500 + random() * 2500;
          const reason = 'The rate limit of the model is reached.';
          timeline = extendTimeline(timeline, { type: 'callDelayed', at, batch: index, reason, until });
          at = until;
        }
      }
      at += pace * (0.5 + random()) * (stage === 'review' ? 0.6 : 1);
    }
  }
  const status: BatchState['status'] =
    start >= stop ? 'waiting' : at > stop ? 'running' : failing === -1 ? 'passed' : 'failed';
  const outcome: Outcome = failing === -1 ? 'passed' : 'failed';
  const done = status === 'passed' || status === 'failed';
  if (done) timeline = extendTimeline(timeline, { type: 'batchFinished', at, batch: index, outcome });
  const batch: BatchState = {
    index,
    questionIds: ids,
    status,
    stage: null,
    loop: loops,
    startedAt: status === 'waiting' ? null : start,
    finishedAt: done ? at : null,
    calls,
    usage,
    delayed: null,
    timeline,
  };
  const questions = ids.map((id, place): QuestionState => {
    const failed = done && place === failing;
    return {
      id,
      batch: index,
      status: failed ? 'failed' : done ? 'passed' : status,
      loops: failed ? Math.max(1, loops) : loops,
      author: 'builtin',
      script: failed
        ? `TITLE "${id}".\nCOMPUTE qc_codes = 0.\nIF NOT ANY(${id}_1, 1, 2, 3) qc_codes = 1.`
        : 'TITLE "x".',
      live: !failed,
      findings: failed ? [{ ...FINDING, questionId: id }] : [],
      unresolved: [],
      checks: 4,
      error: null,
      cacheKey: null,
    };
  });
  return { batch, questions, end: at };
}

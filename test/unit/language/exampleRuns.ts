import type { Finding, Outcome, RunEvent, Stage } from '../../../src/pipeline/events';
import { reduceAll, type RunState } from '../../../src/pipeline/runState/runState';

/** A repeatable source of numbers in [0, 1): mulberry32. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface ExampleRunOptions {
  readonly questions: number;
  readonly batchSize: number;
  readonly atOnce: number;
  /** With a model: calls, tokens, waits and loops; without: quick and free. */
  readonly model?: string;
  /** Names, labels and messages, by what they stand for: tests put hostile ones in. */
  readonly text?: (plain: string) => string;
  /** Milliseconds after which the run is looked at although it goes on. */
  readonly stopAt?: number;
  readonly seed?: number;
}

export const START = Date.UTC(2026, 2, 3, 9, 15);

/** A run as the pipeline tells it: batches in a pool, some slow, some looped, some failed. */
export function exampleRun(options: ExampleRunOptions): RunState {
  const events = exampleEvents(options).sort((a, b) => a.at - b.at);
  const stop = START + (options.stopAt ?? Infinity);
  return reduceAll(events.filter(({ at }) => at <= stop));
}

function exampleEvents(options: ExampleRunOptions): RunEvent[] {
  const text = options.text ?? ((plain) => plain);
  const random = dice(options.seed ?? 5);
  const ids = Array.from({ length: options.questions }, (_, index) => text(`Q${index + 1}`));
  const batches = Array.from({ length: Math.ceil(ids.length / options.batchSize) }, (_, index) => ({
    index,
    questionIds: ids.slice(index * options.batchSize, (index + 1) * options.batchSize),
  }));
  const pool = new Array<number>(options.atOnce).fill(START + 1);
  const work = batches.flatMap(({ index, questionIds }) => {
    const worker = pool.indexOf(Math.min(...pool));
    const events = exampleBatch(index, questionIds, pool[worker] ?? START, { ...options, text }, random);
    pool[worker] = events.at(-1)?.at ?? START;
    return events;
  });
  const failed = work.some((event) => event.type === 'batchFinished' && event.outcome !== 'passed');
  return [
    {
      type: 'runStarted',
      at: START,
      runId: 'run-1',
      source: { path: `/survey/${text('panel')}.md`, stem: text('panel'), hash: 'h' },
      engine: options.model === undefined ? 'builtin' : 'auto',
      model: options.model === undefined ? null : text(options.model),
      outputFolder: '/survey/output',
      questionIds: ids,
      batches,
      maxFeedbackLoops: 3,
      ownBlocks: [],
    },
    {
      type: 'inputProblem',
      at: START,
      problem: {
        code: 'answerWithoutCode',
        severity: 'warning',
        message: text('The third answer has no code.'),
        nextStep: text('Write the code before its label.'),
        span: { start: 0, end: 1, line: 31, column: 3 },
      },
    },
    ...work,
    {
      type: 'runFinished',
      at: Math.max(...pool),
      outcome: failed ? 'failed' : 'passed',
      outputs: [`/survey/output/${text('SPSS_output_panel.sps')}`],
    },
  ];
}

function exampleBatch(
  batch: number,
  ids: readonly string[],
  start: number,
  { model, text }: ExampleRunOptions & { readonly text: (plain: string) => string },
  random: () => number,
): RunEvent[] {
  const pace = model === undefined ? 40 : 2600;
  const loops = model !== undefined && random() < 0.25 ? 1 + Math.floor(random() * 2) : 0;
  const failing = random() < 0.12 ? Math.floor(random() * ids.length) : -1;
  const events: RunEvent[] = [{ type: 'batchStarted', at: start, batch, questionIds: ids }];
  let at = start;
  const call = (stage: Stage, loop: number): void => {
    if (model === undefined) return;
    if (random() < 0.1) {
      const until = at + 1500 + random() * 2500;
      events.push({ type: 'callDelayed', at, batch, reason: text('The rate limit of the model is reached.'), until });
      at = until;
    }
    const usage = { promptTokens: 4200, cachedTokens: 3100, completionTokens: 700, cost: 0.0123 };
    events.push({ type: 'modelCalled', at, batch, stage, loop, model, milliseconds: 900, usage });
  };
  for (let loop = 0; loop <= loops; loop += 1) {
    for (const stage of ['transform', 'review'] as const) {
      events.push({ type: 'stageStarted', at, batch, stage, loop });
      call(stage, loop);
      at += pace * (0.5 + random()) * (stage === 'review' ? 0.6 : 1);
    }
  }
  const outcome = (place: number): Outcome => (place === failing ? (loops === 0 ? 'error' : 'failed') : 'passed');
  ids.forEach((id, place) => events.push(finished(batch, id, at, outcome(place), loops, text)));
  return [...events, { type: 'batchFinished', at, batch, outcome: failing === -1 ? 'passed' : outcome(failing) }];
}

function finished(
  batch: number,
  questionId: string,
  at: number,
  outcome: Outcome,
  loops: number,
  text: (plain: string) => string,
): RunEvent {
  const finding: Finding = {
    questionId,
    pass: false,
    reviewer: 'proof',
    rootCauses: [text('A respondent whose row 3 holds 6 is not listed: the codes of row 3 are not checked.')],
    instructions: [text('Check every row of the grid for the codes 1 to 5, also the one that was added last.')],
  };
  const span = { start: 100, end: 120, line: 12 + 9 * batch, column: 5 };
  const unresolved = {
    questionId,
    what: 'entry' as const,
    text: text('InBrowser("phone") && f("Q2").any("1")'),
    reason: text('The function InBrowser is not explained by the export.'),
    span,
    calls: ['InBrowser'],
  };
  const error = {
    code: 'timeout' as const,
    message: text('The model did not answer within 60 seconds.'),
    nextStep: text('Try it again, or set a longer time limit.'),
  };
  return {
    type: 'questionFinished',
    at,
    batch,
    questionId,
    outcome,
    loops,
    author: 'builtin',
    script:
      outcome === 'error'
        ? ''
        : text(
            `TITLE "${questionId}".\nCOMPUTE qc_codes = 0.\nIF NOT ANY(Q1, 1, 2, 3) qc_codes = 1.\nDELETE VARIABLES qc_codes.`,
          ),
    live: outcome === 'passed',
    findings: outcome === 'failed' ? [finding] : [],
    unresolved: batch % 9 === 4 && outcome === 'failed' ? [unresolved] : [],
    checks: 4,
    blockHash: 'b',
    ...(outcome === 'error' ? { error } : {}),
  };
}

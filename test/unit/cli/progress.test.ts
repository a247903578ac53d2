import assert from 'node:assert/strict';
import { showProgress } from '../../../src/cli/output/progress';
import type { RunEvent } from '../../../src/pipeline/events';
import { EMPTY_RUN, reduce } from '../../../src/pipeline/runState/runState';

const START: RunEvent = {
  type: 'runStarted',
  at: 0,
  runId: 'r1',
  source: { path: 'folder/study.md', stem: 'study', hash: 'h' },
  engine: 'agents',
  model: 'test-large',
  outputFolder: 'output',
  questionIds: ['Q1', 'Q2'],
  batches: [
    { index: 0, questionIds: ['Q1'] },
    { index: 1, questionIds: ['Q2'] },
  ],
  maxFeedbackLoops: 3,
  ownBlocks: [],
};

const delayed = (at: number, batch: number, until: number): RunEvent => ({
  type: 'callDelayed',
  at,
  batch,
  reason: 'The service asked for fewer requests (429).',
  until,
});

/** What is printed of these events where there is no terminal. */
async function printed(events: readonly RunEvent[]): Promise<readonly string[]> {
  let text = '';
  const progress = await showProgress({
    out: () => undefined,
    err: (more) => (text += more),
    terminal: null,
    environment: {},
    folder: '.',
    signal: new AbortController().signal,
  });
  let state = EMPTY_RUN;
  for (const event of events) {
    state = reduce(state, event);
    progress.onEvent(event, state);
  }
  progress.stop();
  return text.split('\n').slice(0, -1);
}

describe('progress without a terminal', () => {
  it('says once that it waits, however many calls do, and again when it waits again', async () => {
    const waits = [delayed(1000, 0, 3000), delayed(1100, 1, 3400), delayed(2000, 0, 9000), delayed(5000, 1, 5500)];
    assert.deepEqual(await printed([START, ...waits]), [
      'study.md: 2 questions in 2 batches, engine agents',
      'study.md: waiting 2 seconds. The service asked for fewer requests (429).',
      'study.md: waiting 1 second. The service asked for fewer requests (429).',
    ]);
  });

  it('says which key is out of use', async () => {
    const error = {
      code: 'authentication',
      message: 'Key 2 of 3 is not used any more.',
      nextStep: 'Set a valid API key.',
    } as const;
    const lines = await printed([START, { type: 'keyRetired', at: 1, error }]);
    assert.equal(lines.at(-1), 'study.md: Key 2 of 3 is not used any more. Set a valid API key.');
  });
});

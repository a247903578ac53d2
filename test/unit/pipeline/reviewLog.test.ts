import assert from 'node:assert/strict';
import type { Finding, RunEvent } from '../../../src/pipeline/events';
import { ReviewLog } from '../../../src/pipeline/store/reviewLog';

const finding = (questionId: string, pass: boolean): Finding => ({
  questionId,
  pass,
  reviewer: 'lint',
  rootCauses: pass ? [] : ['why'],
  instructions: [],
});

const reviewed = (batch: number, loop: number, ...findings: readonly Finding[]): RunEvent => ({
  type: 'reviewed',
  at: 0,
  batch,
  loop,
  reviewer: 'lint',
  findings,
});

const finished = (questionId: string): RunEvent => ({
  ...{ type: 'questionFinished', at: 0, batch: 0, questionId, outcome: 'failed', loops: 0, author: 'model' },
  ...{ script: '', live: true, findings: [], unresolved: [], checks: 0, blockHash: '' },
});

/** Batch, loop and verdicts of each line. */
function linesAfter(...events: readonly RunEvent[]): readonly string[] {
  const log = new ReviewLog();
  log.note({
    ...{ type: 'runStarted', at: 0, runId: 'r', source: { path: '', stem: '', hash: '' }, engine: 'agents' },
    ...{
      model: null,
      outputFolder: '',
      questionIds: ['Q1', 'Q2', 'Q3'],
      batches: [],
      maxFeedbackLoops: 3,
      ownBlocks: [],
    },
  });
  for (const event of events) log.note(event);
  return [...log.lines()].map((line) => {
    const review = JSON.parse(line) as {
      batch: number;
      loop: number;
      findings: { question_id: string; pass: boolean }[];
    };
    const verdicts = review.findings.map(({ question_id: id, pass }) => `${id} ${pass ? 'passes' : 'fails'}`);
    return `${review.batch}.${review.loop}: ${verdicts.join(', ')}`;
  });
}

describe('the file of reviews', () => {
  const first = reviewed(0, 0, finding('Q1', true), finding('Q2', false));

  it('is in the order of the questionnaire, whichever batch came first', () => {
    const later = reviewed(1, 0, finding('Q3', true));
    assert.deepEqual(linesAfter(later, first), ['0.0: Q1 passes, Q2 fails', '1.0: Q3 passes']);
  });

  it('has no line twice where a run was interrupted and says the same again about what was open', () => {
    const again = [reviewed(0, 0, finding('Q2', false)), reviewed(0, 1, finding('Q2', true))];
    assert.deepEqual(linesAfter(first, finished('Q1'), ...again), ['0.0: Q1 passes, Q2 fails', '0.1: Q2 passes']);
  });

  it('keeps what was said of a question that had ended and was tried again', () => {
    const retried = reviewed(0, 0, finding('Q2', true));
    assert.deepEqual(linesAfter(first, finished('Q1'), finished('Q2'), retried), [
      '0.0: Q1 passes, Q2 fails',
      '0.0: Q2 passes',
    ]);
  });
});

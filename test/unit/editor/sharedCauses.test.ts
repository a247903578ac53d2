import assert from 'node:assert/strict';
import type { Finding, RunEvent } from '../../../src/pipeline/events';
import { reduceAll } from '../../../src/pipeline/runState/runState';
import { sharedCauses } from '../../../src/views/tree/treeElements';

const IDS = ['Q1', 'Q2', 'Q3', 'Q4'];
const UNKNOWN = 'nosuch is no variable of the data. (unknown-name)';

const started: RunEvent = {
  type: 'runStarted',
  at: 0,
  runId: 'run',
  source: { path: '/study/demo.md', stem: 'demo', hash: 'none' },
  engine: 'builtin',
  model: null,
  outputFolder: '/study/output',
  questionIds: IDS,
  batches: [{ index: 0, questionIds: IDS }],
  maxFeedbackLoops: 3,
  ownBlocks: [],
};

const failing = (questionId: string, rootCauses: readonly string[]): Finding => ({
  questionId,
  pass: false,
  reviewer: 'lint',
  rootCauses,
  instructions: [],
});

const finished = (questionId: string, outcome: 'passed' | 'failed', findings: readonly Finding[]): RunEvent => ({
  type: 'questionFinished',
  at: 0,
  batch: 0,
  questionId,
  outcome,
  loops: 0,
  author: 'builtin',
  script: 'LIST.',
  live: true,
  findings,
  unresolved: [],
  checks: 1,
  blockHash: 'none',
});

describe('What questions that failed have in common', () => {
  it('is said once, wherever each of them has it, with how many they are', () => {
    const { questions } = reduceAll([
      started,
      finished('Q1', 'failed', [failing('Q1', [`Line 3: ${UNKNOWN}`, `Line 9: ${UNKNOWN}`])]),
      finished('Q2', 'failed', [failing('Q2', [`Line 5: ${UNKNOWN}`, 'Lists a respondent who is clean.'])]),
      finished('Q3', 'failed', [failing('Q3', [`Line 1: ${UNKNOWN}`])]),
      finished('Q4', 'passed', [failing('Q4', [`Line 1: ${UNKNOWN}`])]),
    ]);
    assert.deepEqual(sharedCauses(questions.values()), [{ cause: UNKNOWN, questions: 3, isOwnWords: false }]);
  });

  it('is nothing where each has its own', () => {
    const { questions } = reduceAll([
      started,
      finished('Q1', 'failed', [failing('Q1', ['One thing.'])]),
      finished('Q2', 'failed', [failing('Q2', ['Another thing.'])]),
    ]);
    assert.deepEqual(sharedCauses(questions.values()), []);
  });
});

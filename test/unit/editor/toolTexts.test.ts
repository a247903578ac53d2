import assert from 'node:assert/strict';
import { explained, findings, validated } from '../../../src/editor/agentTools/toolTexts';
import type { DataReport } from '../../../src/engine/dataReport/dataReport';
import { packRows } from '../../../src/engine/dataReport/packedRows';
import { planView } from '../../../src/engine/documents/planView';
import { planQuestionnaire } from '../../../src/checks/plan';
import type { RunEvent } from '../../../src/pipeline/events';
import { reduceAll } from '../../../src/pipeline/runState/runState';
import { readQuestionnaire } from '../../../src/questionnaire/read';

const TEXT = 'Q1 Dog? [SINGLE]\n1. Yes\n2. No\n\nQ2 Why? [OPEN] [ASK IF Q1 = 1]\n\nQ3 How? [OPEN] [ASK IF Q1 > Q2]\n';
const plan = planView(planQuestionnaire(readQuestionnaire(TEXT, 'study')));

describe('What agents of the editor are told', () => {
  it('of a questionnaire: every check and every open point', () => {
    const text = explained(plan, null);
    assert.match(text, /^3 questions, \d checks, 1 open point\.\nQ1 \(single\): Dog\?/u);
    assert.match(text, /checked, stated: Q1: only the codes 1/u);
    assert.match(text, /open, line 7: /u);
  });

  it('of one question, whatever its letters; and which there are where it is none', () => {
    assert.match(explained(plan, 'q2'), /^Q2 \(text\): Why\?\n/u);
    assert.equal(explained(plan, 'Q9'), 'There is no question Q9. Its questions are Q1, Q2, Q3.');
  });

  it('of a run: sums, and what is not simply passed', () => {
    const at = 1;
    const question = (questionId: string, outcome: 'passed' | 'failed'): RunEvent => ({
      type: 'questionFinished',
      at,
      batch: 0,
      questionId,
      outcome,
      loops: 0,
      author: 'builtin',
      script: 'X.',
      live: true,
      unresolved: [],
      checks: 2,
      blockHash: 'none',
      findings:
        outcome === 'passed'
          ? []
          : [{ questionId, pass: false, reviewer: 'lint', rootCauses: ['A is wrong.'], instructions: ['Mend A.'] }],
    });
    const state = reduceAll([
      {
        type: 'runStarted',
        at,
        runId: 'r',
        engine: 'builtin',
        model: null,
        outputFolder: '/o',
        ownBlocks: [],
        source: { path: 's.md', stem: 's', hash: 'h' },
        questionIds: ['Q1', 'Q2'],
        maxFeedbackLoops: 3,
        batches: [{ index: 0, questionIds: ['Q1', 'Q2'] }],
      },
      question('Q1', 'passed'),
      question('Q2', 'failed'),
    ]);
    const text = findings(state, null);
    assert.match(text, /Passed 1, failed 1, errors 0, not finished 0\./u);
    assert.match(text, /Q2: failed, .*\n {2}lint: A is wrong\.\n {2}to do: Mend A\./u);
    assert.ok(!/^Q1:/mu.test(text));
    assert.equal(findings(state, 'Q7'), 'The run has no question Q7.');
  });

  describe('of data', () => {
    const rows = Array.from({ length: 60 }, (_, index) => ({
      respondent: `R${String(index)}-secret`,
      questionId: 'Q1',
      check: 'qc_codes',
      values: [{ name: 'Q1', value: '77' }],
    }));
    const packed = packRows(rows, ['Q1', 'Q2']);
    const count = { leftOut: [], alone: false, label: 'Dog?' };
    const report = {
      ...{ respondents: 100, flagged: 60, rowCount: 60, truncated: false, milliseconds: 1, compared: true },
      questions: packed.questions,
      checks: packed.checks,
      counts: [
        { ...count, questionId: 'Q1', respondents: 60, notChecked: null },
        { ...count, questionId: 'Q2', respondents: 0, notChecked: 'Q2 is not in the file' },
        { ...count, questionId: 'Q3', respondents: 0, notChecked: null },
      ],
      ...{ sentences: [], variables: [], notes: [], wrongFile: null, doubts: [], off: [], canBeKept: true },
      id: { how: 'found', variable: 'respid', others: [] },
      causes: {
        groups: [
          {
            sentence: 'probably Q1: 77 should be 1',
            respondents: 1,
            respondent: 'R1-secret',
            explains: 1,
            listings: 1,
          },
        ],
        ...{ more: 0, notInTime: 0, tooMany: 0 },
      },
    } as unknown as DataReport;

    it('figures alone: no respondent, and no value', () => {
      const text = validated(report, null);
      assert.match(text, /100 respondents, of whom 60 are listed\.\nQ1: 60 respondents\nQ2: not checked on this file/u);
      assert.ok(!/secret|77|Q3/u.test(text), text);
    });

    it('the ids of respondents where a person agreed, still without values, and not without end', () => {
      const text = validated(report, packed.chunks);
      assert.match(text, /Respondent R0-secret: Q1\n/u);
      assert.match(text, /and 10 more$/u);
      assert.ok(!text.includes('77'));
    });
  });

  it('within bounds, and says what is left out', () => {
    const many = Array.from(
      { length: 800 },
      (_, at) => `Q${String(at + 1)} What about this? [SINGLE]\n1. Yes\n2. No\n`,
    );
    const large = planView(planQuestionnaire(readQuestionnaire(many.join('\n'), 'study')));
    const text = explained(large, null);
    assert.ok(text.length < 25_000);
    assert.match(text, /… \d+ more lines: ask for one question\.$/u);
  });
});

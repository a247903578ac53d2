import assert from 'node:assert/strict';
import { compareWith } from '../../../src/proof/data/delivery/since';
import { handledFrom, withHandled } from '../../../src/proof/data/handled';
import type { FlaggedRow, ValidationResult } from '../../../src/proof/data/result';

const row = (respondent: string, questionId: string, check: string, value: string, at: number): FlaggedRow => ({
  respondent,
  questionId,
  check,
  row: at,
  values: [{ name: questionId, value }],
});

const ROWS: readonly FlaggedRow[] = [
  row('11', 'Q1', 'qc_range', '120', 1),
  row('12', 'Q1', 'qc_range, qc_decimals', '99.5', 2),
  row('12', 'Q2', 'qc_codes', '7', 2),
  row('13', 'Q2', 'qc_codes', '7', 3),
];

const count = (questionId: string, respondents: number) =>
  ({ questionId, respondents, notChecked: null, leftOut: [], alone: false }) as const;
const check = (questionId: string, name: string, respondents: number, appliesTo: number) =>
  ({
    questionId,
    check: name,
    sentence: null,
    respondents,
    appliesTo,
    suspicious: respondents * 5 > appliesTo,
  }) as const;

const RESULT: ValidationResult = {
  respondents: 8,
  id: { variable: 'respid', type: 'text', how: 'named', others: [] },
  scheme: { readings: [], note: null, unread: [] },
  notes: [],
  wrongFile: null,
  questions: [count('Q1', 2), count('Q2', 2), count('Q3', 0)],
  checks: [check('Q1', 'qc_range', 2, 8), check('Q1', 'qc_decimals', 1, 8), check('Q2', 'qc_codes', 2, 8)],
  rows: ROWS,
  truncated: false,
  variables: [],
  causes: null,
  milliseconds: 1,
};

const shown = ({ rows, handled = [], questions, checks }: ValidationResult) => ({
  open: rows.map((one) => `${one.respondent} ${one.questionId} ${one.check}`),
  handled: handled.map((one) => `${one.respondent} ${one.questionId} ${one.check}: ${one.note}`),
  questions: questions.map(({ respondents }) => respondents),
  checks: checks.map((one) => `${one.check} ${one.respondents}${one.suspicious ? '!' : ''}`),
});

const marked = (at: number, note: string, change: Partial<FlaggedRow> = {}) =>
  handledFrom({ ...(ROWS[at] as FlaggedRow), ...change }, note);

describe('findings that people have handled', () => {
  it('stand apart with their note and count no more', () => {
    assert.deepEqual(shown(withHandled(RESULT, [marked(0, 'Called back'), marked(3, 'Paper form')])), {
      open: ['12 Q1 qc_range, qc_decimals', '12 Q2 qc_codes'],
      handled: ['11 Q1 qc_range: Called back', '13 Q2 qc_codes: Paper form'],
      questions: [1, 1, 0],
      checks: ['qc_range 1', 'qc_decimals 1', 'qc_codes 1'],
    });
  });

  it('are open again with another value, question or respondent', () => {
    const others = [
      marked(0, 'x', { values: [{ name: 'Q1', value: '121' }] }),
      marked(0, 'x', { questionId: 'Q2' }),
      marked(0, 'x', { respondent: '1' }),
      marked(0, 'x', { values: [] }),
    ];
    assert.deepEqual(withHandled(RESULT, others), RESULT);
  });

  it('hold for the checks that listed them: what another one lists with the same values stays open', () => {
    const some = withHandled(RESULT, [marked(1, 'Rounded', { check: 'qc_decimals' })]);
    assert.deepEqual(shown(some).open.slice(0, 2), ['11 Q1 qc_range', '12 Q1 qc_range']);
    assert.deepEqual(shown(some).handled, ['12 Q1 qc_decimals: Rounded']);
    assert.deepEqual(shown(some).questions, [2, 2, 0]);
    const both = [marked(1, 'Rounded', { check: 'qc_decimals' }), marked(1, 'Asked', { check: 'qc_range' })];
    assert.deepEqual(shown(withHandled(RESULT, both)).handled, ['12 Q1 qc_range, qc_decimals: Asked · Rounded']);
  });

  it('are counted by people and not by rows where only some rows are kept', () => {
    const cut = { ...RESULT, truncated: true, questions: [count('Q1', 5000), count('Q2', 2), count('Q3', 0)] };
    assert.deepEqual(shown(withHandled(cut, [marked(0, 'x')])).questions, [4999, 2, 0]);
  });

  it('are known whatever the labels and the letters of names, and not where people are told by their rows', () => {
    const labelled = marked(0, 'x', { questionId: 'q1', values: [{ name: 'q1', value: '120', label: 'old' }] });
    assert.deepEqual(shown(withHandled(RESULT, [labelled])).handled, ['11 Q1 qc_range: x']);
    const byRow: ValidationResult = { ...RESULT, id: { variable: null, type: 'number', how: 'row', others: [] } };
    assert.deepEqual(withHandled(byRow, [marked(0, 'x')]), byRow);
  });

  it('are neither fixed nor new when two validations are compared', () => {
    const after = withHandled(RESULT, [marked(0, 'x')]);
    const now = compareWith(RESULT, after);
    assert.deepEqual([now.added, now.fixed], [[], []]);
    assert.deepEqual(now.handled, [{ respondent: '11', questionId: 'Q1', check: 'qc_range' }]);
    const again = compareWith(after, RESULT);
    assert.deepEqual([again.added.length, again.fixed.length, again.handled.length, again.still.length], [0, 0, 0, 5]);
  });
});

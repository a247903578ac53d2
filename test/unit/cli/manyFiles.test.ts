import assert from 'node:assert/strict';
import { summarize, type FileSummary } from '../../../src/cli/output/summary';
import { describe as inWords } from '../../../src/cli/output/summaryText';
import { EMPTY_RUN } from '../../../src/pipeline/runState/runState';

const file = (number: number, change: Partial<FileSummary> = {}): FileSummary => ({
  ...summarize(EMPTY_RUN),
  source: `/studies/S${String(number).padStart(2, '0')}.md`,
  outcome: 'passed',
  questions: 10,
  passed: 10,
  checks: 25,
  coverage: { checked: 10, inPart: 0, notChecked: 0, openPoints: 0 },
  milliseconds: number * 1000,
  ...change,
});

describe('the summary of many questionnaires', () => {
  const some = new Map<number, Partial<FileSummary>>([
    [4, { coverage: { checked: 8, inPart: 2, notChecked: 0, openPoints: 3 } }],
    [7, { outcome: 'error', passed: 8, errors: 2 }],
    [9, { outcome: 'failed', passed: 7, failed: 3 }],
    [11, { error: { code: 'outputNotWritable', message: 'The disk is full.', nextStep: 'Make room.' } }],
  ]);
  const files = Array.from({ length: 12 }, (_, index) => file(index + 1, some.get(index + 1)));
  const lines = inWords(files, '/studies').split('\n');

  it('has a line each, worst first: what ended, errors, failures, what is checked in part', () => {
    const rows = lines.flatMap((line) => /^S\d\d/.exec(line)?.[0] ?? []);
    assert.deepEqual(rows.slice(0, 5), ['S11', 'S07', 'S09', 'S04', 'S01']);
    assert.equal(rows.length, 12);
  });

  it('has their totals below, and the time of the longest', () => {
    const [questionnaires, ...figures] = (lines.find((line) => line.startsWith('All 12')) ?? '').split(/\s{2,}/);
    assert.equal(questionnaires, 'All 12');
    assert.deepEqual(figures, ['120', '115', '3', '2', '0', '300', '118', '2', '0', '3', '12.0 s']);
  });

  it('says once what ended a run, and where all of it is to be had', () => {
    const text = lines.join('\n');
    assert.equal(text.split('The disk is full.').length, 2);
    assert.match(text, /--resume says all/);
  });
});

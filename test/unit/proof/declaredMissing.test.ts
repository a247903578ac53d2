import assert from 'node:assert/strict';
import { declaredMissing, withoutNumbers } from '../../../src/proof/data/scheme/missingNumbers';
import type { Sample, SampleColumn } from '../../../src/proof/data/scheme/sample';
import { readQuestionnaire } from '../../../src/questionnaire/read';

const questions = ['Q1', 'Q2', 'Q3', 'Q4'];
const questionnaire = readQuestionnaire(
  questions.map((id) => `## ${id}. How is ${id}? [SINGLE]\n\n1. Good\n2. Bad\n`).join('\n') + '\n## Q5. Why? [OPEN]\n',
  'declared',
);

/** A column of twelve respondents, four of whom have the value of note. */
function column(name: string, value: string, more: Partial<SampleColumn>): SampleColumn {
  const values = ['1', '2', '1', '2', '1', '2', '1', '2', value, value, value, value];
  return { name, label: '', isText: false, called: new Map(), missing: '', values, cells: values, ...more };
}

const sampleOf = (columns: readonly SampleColumn[]): Sample => ({ declares: true, rows: 12, sets: [], columns });
const found = (sample: Sample): Record<string, readonly string[]> =>
  Object.fromEntries(declaredMissing(questionnaire, sample).map(({ value, columns }) => [value, columns]));

describe('numbers that the dictionary of a file says are no values', () => {
  it('are those that it declares missing and calls nothing', () => {
    const sample = sampleOf(questions.map((id) => column(id, '-77', { missing: '-77' })));
    assert.deepEqual(found(sample), { '-77': questions });
  });

  it('are not those that it calls something, as people answer so, nor those that it does not declare', () => {
    const called = new Map([['-8', 'Weiß nicht']]);
    assert.deepEqual(found(sampleOf(questions.map((id) => column(id, '-8', { missing: '-8', called })))), {});
    assert.deepEqual(found(sampleOf(questions.map((id) => column(id, '-8', {})))), {});
  });

  it('are a zero that is declared and called unanswered, where it is, and no zero of a box', () => {
    const called = new Map([['0', 'nicht beantwortet']]);
    const sample = sampleOf([
      column('Q1', '0', { missing: '-77; 0', called }),
      column('Q2', '0', { called: new Map([['0', 'not quoted']]) }),
      column('Q3', '0', { called }),
    ]);
    assert.deepEqual(found(sample), { '0': ['Q1'] });
    const left = withoutNumbers(sample, declaredMissing(questionnaire, sample));
    assert.deepEqual(
      left.columns.map(({ values }) => values.includes('0')),
      [false, true, true],
    );
  });

  it('are such numbers written into texts, which stay texts', () => {
    const values = ['-66', '-66', '-66', 'much', '-66', '', '', '', '', '', '', ''];
    const text = { values: values.filter(Boolean), cells: values, isText: true };
    const sample = sampleOf([
      ...questions.map((id) => column(id, '-77', { missing: '-77' })),
      column('Q5', '', { ...text }),
    ]);
    assert.deepEqual(found(sample), { '-77': questions, '-66': ['Q5'] });
    assert.equal(withoutNumbers(sample, declaredMissing(questionnaire, sample)).columns.at(-1)?.isText, true);
  });
});

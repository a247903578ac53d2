import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readSaved } from '../../../src/proof/data/delivery/since';
import type { RowsFormat } from '../../../src/proof/data/delivery/rowsFile';
import { toCsv, type Explained } from '../../../src/proof/data/delivery/csv';
import type { FlaggedRow, Identity } from '../../../src/proof/data/result';
import { rowsFileOf } from '../../../src/engine/validation';
import { checksIn, packRows, rowsIn, unpackRow } from '../../../src/engine/dataReport/packedRows';
import { EVERYTHING, RowTable, type RowView } from '../../../src/engine/dataReport/rowTable';

const row = (respondent: string, questionId: string, check: string, ...values: [string, string][]): FlaggedRow => ({
  respondent,
  questionId,
  check,
  values: values.map(([name, value]) => ({ name, value })),
});

const ROWS = [
  row('10', 'S1', 'qc_asked', ['S1', '']),
  row('9', 'S1', 'qc_asked, qc_range', ['S1', '4']),
  row('9', 'Q2', 'Q2 > 3 AND (S1, S2)', ['Q2', '5'], ['S1', '4']),
  row('100', 'Q2', 'flag = 2', ['Q2', '7'], ['Q2_other', 'Zürich, =so']),
];

const tableOf = (rows: readonly FlaggedRow[], questions = ['S1', 'S2', 'Q2']): RowTable => {
  const { chunks, ...names } = packRows(rows, questions);
  const table = new RowTable({ ...names, missing: 'missing' });
  for (const chunk of chunks) table.add(rowsIn([chunk]));
  return table;
};
const respondents = (view: Partial<RowView>, rows = ROWS): readonly string[] => {
  const table = tableOf(rows);
  return table.select({ ...EVERYTHING, ...view }).map((index) => table.row(index)?.[0] ?? '');
};

describe('the rows of one respondent', () => {
  it('are theirs alone, across all questions: no other id that holds theirs', () => {
    const rows = [
      row('1', 'S1', 'qc_asked', ['S1', '']),
      row('11', 'S1', 'qc_asked', ['S1', '1']),
      row('1', 'Q2', 'qc_codes', ['Q2', '9']),
    ];
    assert.deepEqual(respondents({ respondent: '1' }, rows), ['1', '1']);
    assert.deepEqual(respondents({ respondent: null }, rows), ['1', '11', '1']);
  });
});

describe('rows of a validation on their way', () => {
  it('come out as they went in, whatever is in them', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('a, b', 'a = 1, b', '', ', ', 'x > 1, y'));
    const rows = fc.array(
      fc.record(
        {
          respondent: text,
          questionId: text,
          check: text,
          values: fc.array(fc.record({ name: text, value: text }, { noNullPrototype: true }), { maxLength: 3 }),
        },
        { noNullPrototype: true },
      ),
    );
    fc.assert(
      fc.property(rows, (given) => {
        const { chunks, ...names } = packRows(given, ['S1']);
        assert.deepEqual(
          rowsIn(chunks).map((packed) => unpackRow(packed, names)),
          given,
        );
      }),
    );
  });

  it('travel in several pieces where there are many', () => {
    const many = Array.from({ length: 4_500 }, (_, index) => row(String(index), 'S1', 'qc_asked', ['S1', '1']));
    const { chunks } = packRows(many, ['S1']);
    assert.equal(chunks.length, 3);
    assert.equal(tableOf(many).size, 4_500);
  });

  it('tell flags apart, and keep a condition with commas whole', () => {
    assert.deepEqual(checksIn('qc_asked, qc_range_2'), ['qc_asked', 'qc_range_2']);
    assert.deepEqual(checksIn('flag = 2, #x.y'), ['flag = 2', '#x.y']);
    assert.deepEqual(checksIn('ANY(S1, 2, 3)'), ['ANY(S1, 2, 3)']);
    assert.deepEqual(checksIn('S1 > 2, S2'), ['S1 > 2, S2']);
  });
});

describe('the table of flagged respondents', () => {
  it('is in the order of the script until a column is chosen', () => {
    assert.deepEqual(respondents({}), ['10', '9', '9', '100']);
  });

  it('sorts respondents by number, texts with numbers by number as well, and keeps what sorts alike in order', () => {
    assert.deepEqual(respondents({ sorting: { column: 'respondent', descending: false } }), ['9', '9', '10', '100']);
    assert.deepEqual(respondents({ sorting: { column: 'respondent', descending: true } }), ['100', '10', '9', '9']);
    const named = ['R10', 'R9', 'r2', ''].map((id) => row(id, 'S1', 'qc_asked'));
    assert.deepEqual(respondents({ sorting: { column: 'respondent', descending: false } }, named), [
      '',
      'r2',
      'R9',
      'R10',
    ]);
  });

  it('sorts questions as the script has them, checks and values by their text', () => {
    const table = tableOf([row('1', 'Q2', 'b'), row('2', 'S2', 'c'), row('3', 'S1', 'a')]);
    const by = (column: 'question' | 'check'): readonly (string | undefined)[] =>
      table.select({ ...EVERYTHING, sorting: { column, descending: false } }).map((index) => table.row(index)?.[0]);
    assert.deepEqual(by('question'), ['3', '2', '1']);
    assert.deepEqual(by('check'), ['3', '1', '2']);
    assert.deepEqual(respondents({ sorting: { column: 'values', descending: true } }), ['10', '9', '100', '9']);
  });

  it('sorts rows that came later among those that were there', () => {
    const table = tableOf([row('5', 'S1', 'a')]);
    const view: RowView = { ...EVERYTHING, sorting: { column: 'respondent', descending: false } };
    assert.deepEqual(table.select(view), [0]);
    table.add([['3', 0, [0], []]]);
    assert.deepEqual(table.select(view), [1, 0]);
  });

  it('finds every word anywhere in a row, in any case', () => {
    assert.deepEqual(respondents({ text: 's1=MISSING' }), ['10']);
    assert.deepEqual(respondents({ text: 'qc_range 9' }), ['9']);
    assert.deepEqual(respondents({ text: 'zürich q2' }), ['100']);
    assert.deepEqual(respondents({ text: 'nothing of it' }), []);
    assert.equal(respondents({ text: '   ' }).length, 4);
  });

  it('filters by question, and by a check among others', () => {
    assert.deepEqual(respondents({ question: 2 }), ['9', '100']);
    assert.deepEqual(respondents({ check: 0 }), ['10', '9']);
    assert.deepEqual(respondents({ check: 1 }), ['9']);
    assert.deepEqual(respondents({ question: 2, check: 0 }), []);
  });

  it('is saved as it is shown, as the command line writes it', () => {
    const { chunks, ...names } = packRows(ROWS, ['S1', 'Q2']);
    const check = names.checks.indexOf('qc_range');
    const explained = { sentences: [{ question: 0, check, sentence: 'from 18 to 99.' }], labels: { S1: 'Age?' } };
    const explain = (row: FlaggedRow): Explained => ({
      demand: row.questionId === 'S1' && row.check.includes('qc_range') ? 'from 18 to 99.' : '',
      text: row.questionId === 'S1' ? 'Age?' : '',
    });
    const id: Identity = { variable: 'respid', type: 'number', how: 'named', others: [] };
    const save = (view: RowView, format: RowsFormat = 'csv'): string =>
      Buffer.from(rowsFileOf({ chunks, names, view, missing: 'missing', explained, format, id }).bytes).toString(
        'utf8',
      );
    assert.equal(save(EVERYTHING), toCsv(ROWS, explain));
    assert.match(save(EVERYTHING), /from 18 to 99\.,Age\?/);
    const filtered = save({ ...EVERYTHING, question: 1, sorting: { column: 'respondent', descending: true } });
    assert.equal(filtered, toCsv([ROWS[3], ROWS[2]] as FlaggedRow[], explain));
    assert.match(filtered, /^\ufeffrespondent,/);
    assert.match(filtered, /"Q2=7; Q2_other=Zürich, =so"/);
    const saved = readSaved(save(EVERYTHING, 'json'));
    assert.deepEqual(
      saved?.rows.map(({ respondent, demand, questionText }) => [respondent, demand, questionText]),
      ROWS.map((row) => [row.respondent, explain(row).demand, explain(row).text]),
    );
    const syntax = save({ ...EVERYTHING, question: 0 }, 'sps');
    assert.match(syntax, /\* S1 - Age\?: 2 listed\.\n/u);
    assert.match(syntax, /IF \(ANY\(VALUE\(respid\), 10, 9\)\) qc_listed = 1\./u);
    assert.doesNotMatch(syntax, /Q2/u);
  });
});

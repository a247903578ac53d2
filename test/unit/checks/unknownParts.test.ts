import assert from 'node:assert/strict';
import { multiPunch, numbers, open, single, type QuestionSpec } from '../questionnaire/support';
import { contradicted, planOf, type Data } from './support';

const S = single('S', [1, 2]);
const answers = [
  { code: '1', label: 'Top' },
  { code: '2', label: 'Bottom' },
];

/** What an export does not explain, with respondents and whether they are listed. */
const cases: readonly {
  readonly title: string;
  readonly specs: readonly [QuestionSpec, ...QuestionSpec[]];
  readonly data: readonly (readonly [Data, isListed: boolean])[];
}[] = [
  {
    title: 'a question of an unknown type: whatever it holds where it may be asked, nothing elsewhere',
    specs: [{ id: 'Q', type: 'CardSorter', entry: ["f('S').any('1')"], answers }, S],
    data: [
      [{ S: 1, Q: 1 }, false],
      [{ S: 1, Q: 7 }, false],
      [{ S: 1 }, false],
      [{ S: 2 }, false],
      [{ S: 2, Q: 1 }, true],
    ],
  },
  {
    title: 'the rows of a question of an unknown type',
    specs: [
      {
        id: 'Q',
        type: 'HeatMap',
        rows: [
          { name: 'Q_1', label: 'First click', answers },
          { name: 'Q_2', label: 'Second click', answers },
        ],
      },
    ],
    data: [
      [{ Q_1: 412, Q_2: 77 }, false],
      [{ Q_1: 1 }, false],
      [{}, false],
    ],
  },
  {
    title: 'boxes of which it is not known who sees them: a 0 was seen, and something had to be ticked',
    specs: [{ ...multiPunch('Q', [1, 2, 3]), entry: ["f('S').any('1') && f('Lost').any('2')"] }, S],
    data: [
      [{ S: 1 }, false],
      [{ S: 1, Q_1: 0, Q_2: 1, Q_3: 0 }, false],
      [{ S: 1, Q_2: 1 }, false],
      [{ S: 1, Q_1: 0, Q_2: 0, Q_3: 0 }, true],
      [{ S: 1, Q_1: 0 }, true],
      [{ S: 2 }, false],
    ],
  },
  {
    title: 'boxes that need not be ticked',
    specs: [{ ...multiPunch('Q', [1, 2], { attributes: { NotRequired: 'true' } }), entry: ["f('Lost').any('2')"] }],
    data: [
      [{ Q_1: 0, Q_2: 0 }, false],
      [{ Q_1: 1, Q_2: 0 }, false],
    ],
  },
  {
    title: 'boxes of a question that an unknown attribute may have made optional',
    specs: [multiPunch('Q', [1, 2], { attributes: { MayBeEmptyHere: 'true', SkipAllowed: 'true' } })],
    data: [
      [{ Q_1: 0, Q_2: 0 }, false],
      [{}, false],
    ],
  },
  {
    title: 'a least number, of which nobody has said what it is of: something is due',
    specs: [open('Q', { attributes: { TextMinimum: '12' } })],
    data: [
      [{ Q: 'Fig' }, false],
      [{}, true],
    ],
  },
  {
    title: 'a least number of boxes',
    specs: [multiPunch('Q', [1, 2, 3], { attributes: { MinimumRows: '2' } })],
    data: [
      [{ Q_1: 1, Q_2: 0, Q_3: 0 }, false],
      [{ Q_1: 0, Q_2: 0, Q_3: 0 }, true],
    ],
  },
  {
    title: 'a least number of rows: the others may be empty',
    specs: [numbers('Q', [1, 2, 3], { attributes: { MinimumRows: '2' } })],
    data: [
      [{ Q_1: 4, Q_2: 5 }, false],
      [{}, false],
    ],
  },
  {
    title: 'a least number of 0: nothing is due',
    specs: [multiPunch('Q', [1, 2], { attributes: { MinimumAnswers: '0' } })],
    data: [
      [{ Q_1: 0, Q_2: 0 }, false],
      [{}, false],
    ],
  },
];

describe('What an export does not explain accuses nobody:', () => {
  for (const { title, specs, data } of cases)
    it(title, () => {
      const plan = planOf(specs[0].id, specs);
      for (const [one, isListed] of data)
        assert.equal(contradicted(plan, one).length > 0, isListed, JSON.stringify(one));
      assert.ok(plan.unresolved.length > 0);
    });
});

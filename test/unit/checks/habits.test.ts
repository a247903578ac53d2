import assert from 'node:assert/strict';
import { DEFAULT_HABITS, type Habits } from '../../../src/checks/habits';
import { multiPunch, numbers, open, single, type QuestionSpec } from '../questionnaire/support';
import { contradicted, planOf, type Data } from './support';

const S = single('S', [1, 2]);
const flagWithText = (id: string): QuestionSpec => ({
  ...multiPunch(id, [1, 2, 3, 98]),
  rows: [
    ...(multiPunch(id, [1, 2, 3, 98]).rows ?? []),
    { name: `${id}_98_other`, answers: [{ code: '98', attributes: { Other: 'true' } }] },
  ],
});

/** What a habit changes: the same respondent, by the default and by the habit. */
const cases: readonly {
  readonly title: string;
  readonly habits: Partial<Habits>;
  readonly id: string;
  readonly specs: readonly QuestionSpec[];
  readonly data: Data;
  readonly byDefault: readonly string[];
  readonly changed: readonly string[];
}[] = [
  {
    title: 'whole numbers',
    habits: { wholeNumbers: false },
    id: 'N',
    specs: [numbers('N', [1])],
    data: { N_1: 1.5 },
    byDefault: ['decimals'],
    changed: [],
  },
  {
    title: 'a missing base',
    habits: { missingBase: 'accepted' },
    id: 'Q',
    specs: [S, single('Q', [1], { entry: ["f('S').any('1')"] })],
    data: { S: null, Q: 1 },
    byDefault: ['asked'],
    changed: [],
  },
  {
    title: 'a base that is there, whatever is said of missing ones',
    habits: { missingBase: 'accepted' },
    id: 'Q',
    specs: [S, single('Q', [1], { entry: ["f('S').any('1')"] })],
    data: { S: 2, Q: 1 },
    byDefault: ['asked'],
    changed: ['asked'],
  },
  {
    title: 'empty boxes that are missing',
    habits: { emptyBox: 'missing' },
    id: 'M',
    specs: [multiPunch('M', [1, 2])],
    data: { M_1: 1, M_2: null },
    byDefault: ['multi'],
    changed: [],
  },
  {
    title: 'a 0 where empty boxes are missing',
    habits: { emptyBox: 'missing' },
    id: 'M',
    specs: [multiPunch('M', [1, 2])],
    data: { M_1: 1, M_2: 0 },
    byDefault: [],
    changed: ['multi'],
  },
  {
    title: 'empty boxes of either kind',
    habits: { emptyBox: 'either' },
    id: 'M',
    specs: [multiPunch('M', [1, 2, 3])],
    data: { M_1: 1, M_2: 0, M_3: null },
    byDefault: ['multi'],
    changed: [],
  },
  {
    title: 'every box ticked',
    habits: { everyBox: 'accepted' },
    id: 'M',
    specs: [flagWithText('M')],
    data: { M_1: 1, M_2: 1, M_3: 1, M_98: 1, M_98_other: 'words' },
    byDefault: ['everyBox'],
    changed: [],
  },
  {
    title: 'a platform variable of the house',
    habits: { platformVariables: { 'hid*Batch': { is: 7 } } },
    id: 'hidOEBatch',
    specs: [open('hidOEBatch', { attributes: { Numeric: 'true', VariableType: 'Hidden' } })],
    data: { hidOEBatch: 8 },
    byDefault: [],
    changed: ['platform'],
  },
  {
    title: 'an answer that ends the interview in this house',
    habits: { lostScreenOuts: { panel: { questions: ['s'], answers: ['answer 2'] } } },
    id: 'S',
    specs: [S],
    data: { S: 2 },
    byDefault: [],
    changed: ['codes'],
  },
];

describe('the habits of a house', () => {
  for (const { title, habits, id, specs, data, byDefault, changed } of cases) {
    it(title, () => {
      assert.deepEqual(contradicted(planOf(id, specs), data), byDefault);
      assert.deepEqual(contradicted(planOf(id, specs, { habits: { ...DEFAULT_HABITS, ...habits } }), data), changed);
    });
  }

  const surveyType = (...labels: readonly string[]): QuestionSpec => ({
    id: 'qSurveyType',
    type: 'Single',
    answers: labels.map((label, i) => ({ code: `${i + 1}`, label })),
    attributes: { VariableType: 'Background' },
  });
  for (const [labels, left] of [
    [['Pretest', 'Screener only', 'Live'], [3]],
    [['Pretest', 'Main study'], [2]],
    [
      ['Pretest', 'Hauptstudie', 'Boost'],
      [2, 3],
    ],
    [
      ['A', 'B'],
      [1, 2],
    ],
  ] as const)
    it(`leave codes that the questionnaire gives other names: ${labels.join(', ')}`, () => {
      const plan = planOf('qSurveyType', [surveyType(...labels)]);
      const clean = labels
        .map((_, i) => i + 1)
        .filter((code) => contradicted(plan, { qSurveyType: code }).length === 0);
      assert.deepEqual(clean, left);
    });

  it('know the country by the name that the platform gives it', () => {
    const country: QuestionSpec = {
      ...single('qCountry', [33, 34]),
      label: 'Where do you live?',
      answers: [
        { code: '33', label: 'France' },
        { code: '96', label: 'Other' },
      ],
    };
    assert.deepEqual(contradicted(planOf('qCountry', [country]), { qCountry: 96 }), ['codes']);
    assert.deepEqual(contradicted(planOf('qCountry', [country]), { qCountry: 33 }), []);
  });

  it('are inferred, with a reason, and go with the other inferred checks', () => {
    const country: QuestionSpec = {
      id: 'country',
      type: 'Single',
      answers: [
        { code: '1', label: 'France' },
        { code: '99', label: 'Other' },
      ],
    };
    const inferred = planOf('country', [country]).checks.filter(({ origin }) => origin.kind === 'inferred');
    assert.equal(inferred.length, 1);
    assert.deepEqual(contradicted(planOf('country', [country]), { country: 99 }), ['codes']);
    assert.deepEqual(contradicted(planOf('country', [country], { inferred: false }), { country: 99 }), []);
  });
});

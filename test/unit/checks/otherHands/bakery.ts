import { codes, grid, numbers, questionnaireOf, single, type QuestionSpec } from '../../questionnaire/support';
import type { Statements } from './statements';

/** A study of bread in three countries: quota fields, a loop over the shops, 3D grids, masks by functions cut off. */
const EACH_SHOP = ['1', '2', '3'];
const other = (code: string) => ({ code, attributes: { Other: 'true' } });

/** A single question inside the loop over shops. */
const loopedSingle = (id: string, values: readonly number[], more: Partial<QuestionSpec> = {}): QuestionSpec => ({
  id,
  type: 'Single',
  rows: EACH_SHOP.map((shop) => ({
    name: `${id}_${shop}`,
    label: `How was it at shop ${shop}?`,
    answers: codes(...values),
  })),
  ...more,
});

/** A multi-punch inside the loop: `Q_7_2` is answer 7 in iteration 2, `Q_7_other_2` its text. */
const loopedMulti = (id: string, rows: readonly string[], more: Partial<QuestionSpec> = {}): QuestionSpec => ({
  id,
  type: 'Multi',
  rows: EACH_SHOP.flatMap((shop) => [
    ...rows.map((row) => ({
      name: `${id}_${row}_${shop}`,
      label: `What did you buy at shop ${shop}?`,
      answers: [{ code: row, label: `Good ${row}`, ...(row === '9' ? { attributes: { Punch: 'Single' } } : {}) }],
    })),
    ...(rows.includes('8') ? [{ name: `${id}_8_other_${shop}`, label: '', answers: [other('8')] }] : []),
  ]),
  ...more,
});

const loopedNumbers = (id: string, rows: readonly string[], more: Partial<QuestionSpec> = {}): QuestionSpec => ({
  id,
  type: 'Multi',
  rows: EACH_SHOP.flatMap((shop) =>
    rows.map((row) => ({
      name: `${id}_${row}_${shop}`,
      label: `Spending at shop ${shop}`,
      answers: [{ code: row, label: `Share ${row}` }],
    })),
  ),
  attributes: { Numeric: 'true', OpenText: 'true', LowerLimit: '0', UpperLimit: '100', MultiSumEqual: '100' },
  ...more,
});

const column = (id: string, more: Partial<QuestionSpec> = {}): QuestionSpec => numbers(id, [1, 2, 98], more);

export const bakery = questionnaireOf(
  [
    { id: 'Land', type: 'QuotaField', answers: codes(1, 2, 3) },
    single('B1', [1, 2, 3, 98], { entry: ["f('Land').any('1')"] }),
    single('B2', [1, 2], { entry: ["!f('Land').any('1') && !f('Land').any('2')"] }),
    single('B3', [1, 2], { entry: ["f('B1').none('3')"] }),
    single('B4', [1, 2], { entry: ["f('B1').any && f('B1').none('1')"] }),
    single('B5', [1, 2], { entry: ["f('B1')=='2'"] }),
    single('B6', [1, 2], { entry: ["f('Nowhere').any('4') && f('B1').any('2')"] }),
    single('B7', [1, 2], { entry: ["f('Nowhere').any('4') || f('B1').any('2')"] }),
    single('B8', [1, 2], { entry: ['false//dropped after the pilot'] }),
    single('B9', [1, 2], { entry: ["f('B1').any('2') && f('B1').any('3')"] }),
    // The shops of the loop: who has been there gets the loop.
    {
      id: 'Shops',
      type: 'Multi',
      rows: [
        { name: 'Shops_1', answers: [{ code: '1', label: 'shop 1' }] },
        { name: 'Shops_2', answers: [{ code: '2', label: 'shop 2' }] },
        { name: 'Shops_3', answers: [{ code: '3', label: 'shop 3' }] },
      ],
    },
    loopedSingle('L1', [1, 2, 3]),
    loopedSingle('L2', [1, 2], { entry: ["f('L1').any('3')"] }),
    loopedMulti('L3', ['1', '2', '8', '9'], { attributes: { AnswerRequiredType: 'Required' } }),
    loopedNumbers('L4', ['1', '2'], { entry: ["f('L3').none('9')"] }),
    // A 3D grid: the parent has the text of the rows, each column is a question.
    {
      id: 'PG',
      type: 'Grid3D',
      entry: ["f('Land').any('1','2')"],
      rows: [{ name: 'PG_98_other', answers: [other('98')] }],
    },
    column('Px1', { entry: ["f('Land').any('1','2')"], attributes: { MultiSumEqual: '100' } }),
    column('Px2', { entry: ["f('Land').any('1','2')"], attributes: { ColumnMask: 'GetNum("Px1_1") > 0' } }),
    column('Px3', { attributes: { ColumnMask: "f('Px1').toBoolean() && !isNorth()" } }),
    // Rows by functions of which the export holds the beginning alone.
    grid('C1', [1, 2, 3, 4], [1, 2, 3], { attributes: { PrecodeMask: 'MaskC1()' } }),
    grid('C2', [1, 2, 3, 4], [1, 2, 3], { attributes: { PrecodeMask: 'MaskC2()' } }),
    grid('C3', [1, 2, 3, 4], [1, 2, 3], { attributes: { PrecodeMask: 'MaskC3().diff(set(4))' } }),
    grid('C4', [1, 2, 3, 4], [1, 2, 3], {
      entry: ['MaskC4().size() > 0'],
      attributes: { PrecodeMask: 'MaskC4()' },
    }),
  ],
  [
    { name: 'isNorth', body: "function isNorth() { return f('Land').any('2'); }" },
    {
      name: 'MaskC1',
      body: "function MaskC1() {\n  var s = new Set();\n  if (f('B1').any('1')) {\n    s.add('1');\n    s.add('2');\n  }",
    },
    {
      name: 'MaskC2',
      body: "function MaskC2() {\n  var s = set('1','2','3','4');\n  if (f('B1').any('3')) {s.remove('1')}",
    },
    {
      name: 'MaskC3',
      body: "function MaskC3() {\n  var s = new Set();\n  s = s.union(nnset(1,4)).diff(set(3));\n  if (isNorth() || f('Land').any('3'))\n  {\n    s = s.union(set(3))\n  }",
    },
    {
      name: 'MaskC4',
      body: 'function MaskC4() {\n  var s = new Set()\n  var pre = nset(4).members()\n  for (var i = 0; i < pre.length; i++)\n  {\n    if (Sum(GetNum("Px1_" + pre[i]), GetNum("Px2_" + pre[i])) > 0)\n    {\n      s = s.union(set(pre[i]))\n    }',
    },
  ],
);

export const bakeryStatements: Statements = {
  asked: [
    ['Land', {}, 'asked'],
    ['B1', { Land: 1 }, 'asked'],
    ['B1', { Land: 2 }, 'notAsked'],
    ['B2', { Land: 3 }, 'asked'],
    ['B2', { Land: 1 }, 'notAsked'],
    // A routing operand that is missing: no condition on it is met, whatever its direction.
    ['B2', {}, 'notAsked'],
    ['B3', { B1: 2 }, 'asked'],
    ['B3', { B1: 3 }, 'notAsked'],
    ['B3', {}, 'notAsked'],
    ['B4', { B1: 2 }, 'asked'],
    ['B4', { B1: 1 }, 'notAsked'],
    ['B5', { B1: 2 }, 'asked'],
    ['B5', { B1: 1 }, 'notAsked'],
    // Unknown is neither dropped nor true: who fails the other part was surely not asked.
    ['B6', { B1: 2 }, 'unknown'],
    ['B6', { B1: 1 }, 'notAsked'],
    ['B7', { B1: 2 }, 'asked'],
    ['B7', { B1: 1 }, 'unknown'],
    ['B8', { B1: 1 }, 'notAsked'],
    // "Nobody" that no literal `false` gave is a contradiction in the reading.
    ['B9', { B1: 2 }, 'unknown'],
    // Iterations exist where their shop was chosen.
    ['L1_1', { Shops_1: 1, Shops_2: 0 }, 'asked'],
    ['L1_2', { Shops_1: 1, Shops_2: 0 }, 'notAsked'],
    ['L2_1', { Shops_1: 1, Shops_2: 1, L1_1: 3, L1_2: 1 }, 'asked'],
    ['L2_2', { Shops_1: 1, Shops_2: 1, L1_1: 3, L1_2: 1 }, 'notAsked'],
    ['L2_3', { Shops_1: 1, Shops_3: 0, L1_1: 3 }, 'notAsked'],
    ['L3_2_3', { Shops_3: 1 }, 'asked'],
    ['L3_2_3', { Shops_3: 0, Shops_1: 1 }, 'notAsked'],
    ['L4_1_2', { Shops_2: 1, L3_1_2: 1, L3_9_2: 0 }, 'asked'],
    ['L4_1_2', { Shops_2: 1, L3_9_2: 1, L3_9_1: 0 }, 'notAsked'],
    // The column of a 3D grid.
    ['Px1_2', { Land: 2 }, 'asked'],
    ['Px1_2', { Land: 3 }, 'notAsked'],
    ['Px2_2', { Land: 1, Px1_1: 5 }, 'asked'],
    ['Px2_2', { Land: 1, Px1_1: 0 }, 'notAsked'],
    ['Px2_2', { Land: 1 }, 'notAsked'],
    ['Px3_1', { Land: 1, Px1_1: 0 }, 'asked'],
    ['Px3_1', { Land: 2, Px1_1: 5 }, 'notAsked'],
    ['Px3_1', { Land: 3 }, 'notAsked'],
    // What a function says before it is cut off is settled; what would come after is not known.
    ['C1_1', { B1: 1 }, 'asked'],
    ['C1_1', { B1: 2 }, 'notAsked'],
    ['C1_3', { B1: 1 }, 'unknown'],
    ['C1_3', { B1: 2 }, 'unknown'],
    ['C2_1', { B1: 3 }, 'notAsked'],
    ['C2_1', { B1: 2 }, 'asked'],
    ['C2_2', { B1: 2 }, 'unknown'],
    ['C3_3', { Land: 2 }, 'asked'],
    ['C3_3', { Land: 1 }, 'notAsked'],
    ['C3_1', { Land: 1 }, 'asked'],
    ['C3_4', { Land: 1 }, 'notAsked'],
    ['C4_1', { Land: 1, Px1_1: 3 }, 'asked'],
    ['C4_2', { Land: 1, Px1_1: 3 }, 'notAsked'],
  ],
  listed: [
    ['Land', { Land: 2 }],
    ['Land', { Land: 4 }, 'codes'],
    ['Land', {}, 'asked'],
    ['B6', { B1: 2 }],
    ['B6', { B1: 1, B6: 1 }, 'asked'],
    ['B9', { B1: 2, B9: 1 }],
    // A clean respondent who has been at two shops.
    ['L1', { Shops_1: 1, Shops_2: 1, Shops_3: 0, L1_1: 3, L1_2: 2 }],
    ['L1', { Shops_1: 1, Shops_2: 1, Shops_3: 0, L1_1: 3 }, 'asked'],
    ['L1', { Shops_1: 1, Shops_2: 0, Shops_3: 0, L1_1: 3, L1_2: 2 }, 'asked'],
    ['L1', { Shops_1: 1, Shops_2: 0, Shops_3: 0, L1_1: 4 }, 'codes'],
    ['L3', { Shops_1: 1, Shops_2: 0, Shops_3: 0, L3_1_1: 1, L3_2_1: 0, L3_8_1: 1, L3_9_1: 0, L3_8_other_1: 'a pie' }],
    [
      'L3',
      { Shops_1: 1, Shops_2: 0, Shops_3: 0, L3_1_1: 1, L3_2_1: 0, L3_8_1: 1, L3_9_1: 0, L3_8_other_1: '' },
      'otherSpecify',
    ],
    ['L3', { Shops_1: 1, Shops_2: 0, Shops_3: 0, L3_1_1: 0, L3_2_1: 0, L3_8_1: 0, L3_9_1: 0 }, 'multi'],
    // The exclusive answer of one iteration says nothing about another.
    [
      'L3',
      {
        ...{ Shops_1: 1, Shops_2: 1, Shops_3: 0, L3_1_1: 1, L3_2_1: 0, L3_8_1: 0, L3_9_1: 0 },
        ...{ L3_1_2: 0, L3_2_2: 0, L3_8_2: 0, L3_9_2: 1 },
      },
    ],
    ['L3', { Shops_1: 1, Shops_2: 0, Shops_3: 0, L3_1_1: 1, L3_2_1: 0, L3_8_1: 0, L3_9_1: 1 }, 'exclusive'],
    // Each iteration adds up for itself.
    [
      'L4',
      {
        ...{ Shops_1: 1, Shops_2: 1, Shops_3: 0, L3_1_1: 1, L3_9_1: 0, L3_1_2: 1, L3_9_2: 0 },
        ...{ L4_1_1: 40, L4_2_1: 60, L4_1_2: 100, L4_2_2: 0 },
      },
    ],
    [
      'L4',
      {
        ...{ Shops_1: 1, Shops_2: 1, Shops_3: 0, L3_1_1: 1, L3_9_1: 0, L3_1_2: 1, L3_9_2: 0 },
        ...{ L4_1_1: 40, L4_2_1: 10, L4_1_2: 100, L4_2_2: 50 },
      },
      'sum',
    ],
    // The text of row 98 stands in the parent and belongs to the columns.
    ['PG', { Land: 1, Px1_98: 10, PG_98_other: 'rye' }],
    ['PG', { Land: 1, Px1_98: 10, PG_98_other: '' }, 'otherSpecify'],
    ['PG', { Land: 1, Px1_98: 0, Px2_98: 0, PG_98_other: 'rye' }, 'otherSpecify'],
    ['C1', { B1: 2, C1_3: 2 }],
    ['C1', { B1: 2, C1_1: 2 }, 'rows'],
    ['C1', { B1: 1, C1_2: 2 }, 'rows'],
    ['C2', { B1: 1, C2_1: 2 }],
  ],
  open: [
    ['B6', 'Nowhere'],
    ['B7', 'Nowhere'],
    ['B9', 'nobody'],
    ['C1', 'cut off'],
    ['C2', 'cut off'],
  ],
  closed: ['Land', 'B1', 'B2', 'B3', 'B4', 'B5', 'L2', 'L4', 'Px1', 'Px2', 'Px3', 'PG'],
};

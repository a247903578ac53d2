import { codes, grid, multiPunch, numbers, open, single, type QuestionSpec } from '../questionnaire/support';
import type { Data } from './support';

/** A questionnaire's question, respondents whom it does not contradict, and ones whom exactly these checks catch. */
export interface Expectation {
  readonly title: string;
  readonly id: string;
  readonly specs: readonly QuestionSpec[];
  readonly clean: readonly Data[];
  readonly faulty: readonly (readonly [Data, ...string[]])[];
}

const S1 = single('S1', [1, 2, 3]);
const M = multiPunch('M', [1, 2, 3]);
const other = (id: string, code: string) => ({
  name: `${id}_${code}_other`,
  answers: [{ code, attributes: { Other: 'true' } }],
});
const flag = (id: string, code: string, attributes?: Record<string, string>) => ({
  name: `${id}_${code}`,
  answers: [{ code, label: `Answer ${code}`, ...(attributes === undefined ? {} : { attributes }) }],
});

export const expectations: readonly Expectation[] = [
  {
    title: 'asked of everybody',
    id: 'S1',
    specs: [S1],
    clean: [{ S1: 1 }],
    faulty: [
      [{ S1: null }, 'asked'],
      [{ S1: 4 }, 'codes'],
      [{ S1: 1.5 }, 'codes'],
    ],
  },
  {
    title: 'asked of some, both directions',
    id: 'Q',
    specs: [S1, single('Q', [1, 2], { entry: ["f('S1').any('1')"] })],
    clean: [{ S1: 1, Q: 1 }, { S1: 2 }, {}],
    faulty: [
      [{ S1: 1 }, 'asked'],
      [{ S1: 2, Q: 1 }, 'asked'],
      [{ Q: 2 }, 'asked'],
    ],
  },
  {
    title: 'optional questions may stay empty',
    id: 'Q',
    specs: [single('Q', [1, 2], { attributes: { NotRequired: 'true' } })],
    clean: [{}, { Q: 1 }],
    faulty: [[{ Q: 3 }, 'codes']],
  },
  {
    title: 'screened out by what was not chosen, of those who were asked',
    id: 'Q',
    specs: [S1, multiPunch('Q', [1, 2], { entry: ["f('S1').any('1')"], screenOuts: ["f('Q').none('1')"] })],
    clean: [{ S1: 1, Q_1: 1, Q_2: 0 }, { S1: 2 }, {}],
    faulty: [
      [{ S1: 1, Q_1: 0, Q_2: 1 }, 'screenOut'],
      [{ S1: 2, Q_1: 0, Q_2: 1 }, 'asked', 'screenOut'],
    ],
  },
  {
    title: 'boxes that the survey sets for some are 0, 1 or missing',
    id: 'Q',
    specs: [multiPunch('Q', [1, 2], { attributes: { NotRequired: 'true', VariableType: 'Hidden', Disabled: 'true' } })],
    clean: [{}, { Q_1: 1, Q_2: 0 }, { Q_2: 1 }],
    faulty: [[{ Q_1: 7 }, 'multi']],
  },
  {
    title: 'fractions that add up',
    id: 'Q',
    specs: [numbers('Q', [1, 2, 3], { attributes: { Precision: '', MultiSumEqual: '1' } })],
    clean: [
      { Q_1: 0.1, Q_2: 0.2, Q_3: 0.7 },
      { Q_1: 0.7, Q_2: 0.1, Q_3: 0.2 },
    ],
    faulty: [[{ Q_1: 0.1, Q_2: 0.2, Q_3: 0.6 }, 'sum']],
  },
  {
    title: 'codes that screen out, however it is said',
    id: 'Q',
    specs: [
      single('Q', [1, 2, 3, 4, 5], {
        screenOuts: ["f('Q').any('1')", "f('Q').none('1','2','3','4')", 'GetNum("Q") == 4'],
      }),
    ],
    clean: [{ Q: 2 }, { Q: 3 }],
    faulty: [
      [{ Q: 1 }, 'codes'],
      [{ Q: 5 }, 'codes'],
      [{ Q: 4 }, 'codes'],
    ],
  },
  {
    title: 'limits, tightened by screen-outs, whole numbers',
    id: 'N',
    specs: [numbers('N', [1, 2], { screenOuts: ["GetNum('N_1') < 15 || GetNum('N_1') >= 90"] })],
    clean: [
      { N_1: 15, N_2: 0 },
      { N_1: 89, N_2: 100 },
    ],
    faulty: [
      [{ N_1: 14, N_2: 0 }, 'range'],
      [{ N_1: 90, N_2: 0 }, 'range'],
      [{ N_1: 15, N_2: 101 }, 'range'],
      [{ N_1: 15.5, N_2: 1 }, 'decimals'],
      [{ N_1: 15 }, 'asked'],
    ],
  },
  {
    title: 'a zero that screens out',
    id: 'N',
    specs: [numbers('N', [1], { screenOuts: ['GetNum("N_1") == 0'] })],
    clean: [{ N_1: 1 }],
    faulty: [[{ N_1: 0 }, 'range']],
  },
  {
    title: 'decimals as allowed',
    id: 'N',
    specs: [numbers('N', [1], { attributes: { Precision: '5', Scale: '2' } })],
    clean: [{ N_1: 0.1 }, { N_1: 33.33 }, { N_1: 99.99 }],
    faulty: [[{ N_1: 1.005 }, 'decimals']],
  },
  {
    title: 'multi-punch: three states, at least one',
    id: 'M',
    specs: [S1, multiPunch('M', [1, 2, 3], { entry: ["f('S1').any('1')"] })],
    clean: [{ S1: 1, M_1: 1, M_2: 0, M_3: 0 }, { S1: 2 }],
    faulty: [
      [{ S1: 1, M_1: 0, M_2: 0, M_3: 0 }, 'multi'],
      [{ S1: 1, M_1: 1, M_2: 7, M_3: 0 }, 'multi'],
      [{ S1: 1, M_1: 1, M_2: 0 }, 'multi'],
      [{ S1: 2, M_1: 0 }, 'asked'],
      [{ S1: 1 }, 'multi'],
    ],
  },
  {
    title: 'multi-punch: how many, and an exclusive answer alone is enough',
    id: 'M',
    specs: [
      {
        id: 'M',
        type: 'Multi',
        attributes: { MultiItemsSelectedMinimum: '2' },
        rows: [flag('M', '1'), flag('M', '2'), flag('M', '3'), flag('M', '99', { Punch: 'Single' })],
      },
    ],
    clean: [
      { M_1: 1, M_2: 1, M_3: 0, M_99: 0 },
      { M_1: 0, M_2: 0, M_3: 0, M_99: 1 },
    ],
    faulty: [
      [{ M_1: 1, M_2: 0, M_3: 0, M_99: 0 }, 'multi'],
      [{ M_1: 1, M_2: 1, M_3: 0, M_99: 1 }, 'exclusive'],
    ],
  },
  {
    title: 'multi-punch that may stay empty: nothing, or enough',
    id: 'M',
    specs: [multiPunch('M', [1, 2, 3], { attributes: { MultiItemsSelectedMinimum: '2', NotRequired: 'true' } })],
    clean: [
      { M_1: 0, M_2: 0, M_3: 0 },
      { M_1: 1, M_2: 1, M_3: 0 },
    ],
    faulty: [
      [{}, 'multi'],
      [{ M_1: 1, M_2: 0, M_3: 0 }, 'multi'],
      [{ M_1: 1, M_2: 1 }, 'multi'],
      [{ M_1: 7, M_2: 1, M_3: 1 }, 'multi'],
    ],
  },
  {
    title: 'exactly so many',
    id: 'M',
    specs: [multiPunch('M', [1, 2, 3], { attributes: { MultiItemsSelectedEqual: '2' } })],
    clean: [{ M_1: 1, M_2: 1, M_3: 0 }],
    faulty: [
      [{ M_1: 1, M_2: 1, M_3: 1 }, 'multi'],
      [{ M_1: 1, M_2: 0, M_3: 0 }, 'multi'],
    ],
  },
  {
    title: 'sums',
    id: 'N',
    specs: [numbers('N', [1, 2], { attributes: { MultiSumEqual: '100' } })],
    clean: [{ N_1: 40, N_2: 60 }],
    faulty: [[{ N_1: 40, N_2: 61 }, 'sum']],
  },
  {
    title: 'ranks: 1 to n, none twice, no gap',
    id: 'R',
    specs: [multiPunch('R', [1, 2, 3], { attributes: { RankByClick: 'true' } })],
    clean: [{ R_1: 2, R_2: 1, R_3: 3 }],
    faulty: [
      [{ R_1: 1, R_2: 1, R_3: 2 }, 'rank'],
      [{ R_1: 1, R_2: 2 }, 'rank'],
      [{ R_1: 1, R_2: 2, R_3: 4 }, 'rank'],
    ],
  },
  {
    title: 'ranks: the best two',
    id: 'R',
    specs: [multiPunch('R', [1, 2, 3], { attributes: { RankByClick: 'true', MultiItemsSelectedEqual: '2' } })],
    clean: [{ R_1: 2, R_3: 1 }],
    faulty: [
      [{ R_1: 1 }, 'rank'],
      [{ R_1: 1, R_2: 3 }, 'rank'],
      [{ R_1: 1, R_2: 2, R_3: 3 }, 'rank'],
    ],
  },
  {
    title: 'texts of "other" in a single',
    id: 'Q',
    specs: [{ id: 'Q', type: 'Single', rows: [{ name: 'Q', answers: codes(1, 98) }, other('Q', '98')] }],
    clean: [
      { Q: 1, Q_98_other: '' },
      { Q: 98, Q_98_other: 'words' },
    ],
    faulty: [
      [{ Q: 98, Q_98_other: ' ' }, 'otherSpecify'],
      [{ Q: 1, Q_98_other: 'words' }, 'otherSpecify'],
    ],
  },
  {
    title: 'texts of an "other" that screens out',
    id: 'Q',
    specs: [
      {
        id: 'Q',
        type: 'Single',
        screenOuts: ["f('Q').any('98')"],
        rows: [{ name: 'Q', answers: codes(1, 98) }, other('Q', '98')],
      },
    ],
    clean: [{ Q: 1 }],
    faulty: [
      [{ Q: 1, Q_98_other: 'words' }, 'otherSpecify'],
      [{ Q: 98, Q_98_other: 'words' }, 'codes', 'otherSpecify'],
    ],
  },
  {
    title: 'texts of "other" in a multi-punch',
    id: 'M',
    specs: [{ id: 'M', type: 'Multi', rows: [flag('M', '1'), flag('M', '98', { Other: 'true' }), other('M', '98')] }],
    clean: [
      { M_1: 1, M_98: 0 },
      { M_1: 0, M_98: 1, M_98_other: 'words' },
    ],
    faulty: [
      [{ M_1: 0, M_98: 1 }, 'otherSpecify'],
      [{ M_1: 1, M_98: 0, M_98_other: 'words' }, 'otherSpecify'],
    ],
  },
  {
    title: 'the "other" row of a grid is optional',
    id: 'G',
    specs: [
      {
        id: 'G',
        type: 'Grid',
        rows: [{ name: 'G_1', answers: codes(1, 2) }, { name: 'G_6', answers: codes(1, 2) }, other('G', '6')],
      },
    ],
    clean: [{ G_1: 1 }, { G_1: 1, G_6: 2, G_6_other: 'words' }],
    faulty: [
      [{ G_6: 1, G_6_other: 'x' }, 'asked'],
      [{ G_1: 1, G_6: 1 }, 'otherSpecify'],
      [{ G_1: 1, G_6_other: 'x' }, 'otherSpecify'],
      [{ G_1: 1, G_6: 3, G_6_other: 'x' }, 'codes'],
    ],
  },
  {
    title: 'open answers',
    id: 'O',
    specs: [S1, open('O', { entry: ["f('S1').any('1')"] })],
    clean: [
      { S1: 1, O: 'words' },
      { S1: 2, O: '' },
    ],
    faulty: [
      [{ S1: 1, O: '  ' }, 'asked'],
      [{ S1: 2, O: 'words' }, 'asked'],
    ],
  },
  {
    title: 'the length of open answers',
    id: 'O',
    specs: [open('O', { attributes: { ValidationCode: 'CheckOpenLengthMulti(CurrentForm(), 4, 10, "chars")' } })],
    // Up to four bytes a character: what may be short enough is not accused.
    clean: [{ O: 'four' }, { O: 'exactly 10' }, { O: 'eleven characters' }],
    faulty: [
      [{ O: 'two' }, 'openText'],
      [{ O: 'x'.repeat(41) }, 'openText'],
    ],
  },
  {
    title: 'rows behind a mask',
    id: 'G2',
    specs: [
      grid('G1', [1, 2], [1, 2, 3, 4, 5]),
      grid('G2', [1, 2], [1, 2], { attributes: { PrecodeMask: "GreaterThan('G1', 3)" } }),
    ],
    clean: [{ G1_1: 4, G1_2: 3, G2_1: 1 }, {}],
    faulty: [
      [{ G1_1: 4 }, 'rows'],
      [{ G1_1: 3, G2_1: 1 }, 'rows'],
      [{ G1_1: 4, G2_1: 3 }, 'codes'],
    ],
  },
  {
    title: 'answers of a single behind a mask',
    id: 'Q',
    specs: [M, single('Q', [1, 2, 3], { attributes: { PrecodeMask: "f('M')" } })],
    clean: [{ M_1: 1, Q: 1 }],
    faulty: [[{ M_1: 1, Q: 2 }, 'codes']],
  },
  {
    title: 'boxes of a multi-punch behind a mask',
    id: 'P',
    specs: [M, multiPunch('P', [1, 2, 3], { attributes: { PrecodeMask: "f('M')" } })],
    clean: [
      { M_1: 1, P_1: 1 },
      { M_1: 1, M_2: 1, P_1: 0, P_2: 1 },
    ],
    faulty: [
      [{ M_1: 1, M_2: 1, P_1: 0, P_2: 1, P_3: 0 }, 'rows'],
      [{ M_1: 1, P_1: 1, P_2: 1 }, 'rows'],
      [{ M_1: 1, P_1: 0 }, 'multi'],
      [{ M_1: 1, M_2: 1, P_2: 1 }, 'multi'],
    ],
  },
];

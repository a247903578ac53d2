import { codes, grid, multiPunch, numbers, open, single, type QuestionSpec } from '../../questionnaire/support';
import type { Data } from '../support';

/** A study of a bank's customers, as a platform exports it: what it has lost, an expert would see. */

const labelled = (id: string, labels: Readonly<Record<number, string>>, more: Partial<QuestionSpec> = {}) => ({
  id,
  type: 'Single',
  answers: Object.entries(labels).map(([code, label]) => ({ code, label })),
  ...more,
});
const HIDDEN = { VariableType: 'Hidden', NotRequired: 'true', Disabled: 'true' };
const hidden = (id: string, label: string, labels: Readonly<Record<number, string>>): QuestionSpec =>
  labelled(id, labels, { label, attributes: HIDDEN });
const texts = (id: string, rows: readonly number[], attributes: Readonly<Record<string, string>>): QuestionSpec => ({
  id,
  type: 'Multi',
  rows: rows.map((row) => ({ name: `${id}_${row}`, answers: [{ code: String(row), label: `Bank ${row}` }] })),
  attributes: { OpenText: 'true', ...attributes },
});

export const bankFunctions = [
  { name: 'SLCheck', body: "function SLCheck() {\n  f('SLCheck')[CurrentForm()].set(1);\n}" },
  { name: 'CheckMultiOpen', body: 'function CheckMultiOpen() {\n  //\n}' },
];

export const bank: readonly QuestionSpec[] = [
  // Consent and country: the export has lost that they screen out.
  labelled(
    'CTRY',
    { 44: 'United Kingdom', 49: 'Germany', 33: 'France', 99: 'Other' },
    { label: 'CTRY - In which country do you live?' },
  ),
  labelled('CONS', { 1: 'I consent', 2: 'I do not consent' }, { label: 'CONS - Please read our consent form.' }),
  labelled(
    'CONSDE',
    { 1: 'JA', 2: 'NEIN' },
    {
      label: 'CONSDE - Sind Sie mit der Verarbeitung Ihrer Daten einverstanden?',
      entry: ["f('CTRY').any('49')"],
    },
  ),
  // Screen-outs that are routing, or another question's, or one row's.
  single('A1', [1, 2, 3], { screenOuts: ["f('A1').any('1')"] }),
  single('A2', [1, 2], { entry: ["f('A1').any('1')"] }),
  labelled('A3', { 1: 'North', 2: 'East', 3: 'South', 4: 'West', 5: 'Islands' }, { label: 'A3 - Region' }),
  hidden('quA3', '// hidden question storing the area', { 1: 'Upper', 2: 'Lower' }),
  numbers('A4', [1, 2, 3], { screenOuts: ["GetNum('A4_1') < 18"] }),
  // Hidden variables of every kind.
  hidden('pipeCTRY', 'pipeCTRY', { 44: 'Text for the UK', 49: 'Text für Deutschland', 33: 'Texte pour la France' }),
  hidden('hvBranch', 'hvBranch - Hidden based on A1', { 1: 'Uses a branch', 2: 'Never', 3: 'Sometimes' }),
  hidden('hvZero', 'hvZero - IF A4_2 = 0', { 1: 'A4_2 = 0', 2: 'A4_2 > 0' }),
  hidden('hvBoth', 'hvBoth - flag', { 1: 'A1_2 and A4_2 < 5', 2: 'NOT (A1_2 and A4_2 < 5)' }),
  labelled(
    'A5',
    { 1: 'Saver', 2: 'Spender', 3: 'Both', 4: 'Neither', 98: 'Other, please specify:' },
    { label: 'A5 - What are you?' },
  ),
  hidden('hvOther', 'hvOther - If selected Other in A5', { 1: 'A5 = Other', 2: 'Not A5 = Other' }),
  hidden('hvClass', 'hvClass - Class, based on A5', { 1: 'Low: codes 1+2', 2: 'High: CODES 3, 4, 98' }),
  hidden('hvArea', 'hvArea - based on A3', { 1: 'Area I (North, East)', 2: 'Area II (South, West)' }),
  { ...open('hvSum', { label: 'hvSum - A4_2 + A4_3' }), attributes: { ...HIDDEN, Numeric: 'true' } },
  grid('G1', [1, 2, 3, 4], [1, 2, 3, 4, 5], { attributes: { ValidationCode: 'SLCheck()' } }),
  hidden('hidG1Flatline', 'hidG1Flatline - Flatline', { 1: 'G1 Flatline', 0: 'G1 Not Flatline' }),
  numbers('orderG1', [1, 2, 3, 4], { label: 'orderG1 - order of the rows of G1', attributes: { ...HIDDEN } }),
  hidden('hvUnread', 'hvUnread - segment from the typing tool', { 1: 'Alpha', 2: 'Beta' }),
  // Twins.
  single('B1', [1, 2, 3, 98], { entry: ["f('A1').any('2')"] }),
  open('B1OE', { label: 'B1OE - Please specify' }),
  numbers('B2', [1, 2], { attributes: { NotRequired: 'true', ValidationCode: "CheckDK('B2', 'B2DK')" } }),
  multiPunch('B2DK', [99], { attributes: { AnswerRequiredType: 'NotRequired' } }),
  // Lists of open boxes, optional boxes, an exclusive box.
  texts('B3', [1, 2, 3], { NotRequired: 'true', ValidationCode: 'RequireCheck(CurrentForm())\nCheckMultiOpen()' }),
  multiPunch('B4', [1, 2, 3], { attributes: { AnswerRequiredType: 'NotRequired' } }),
  {
    ...multiPunch('B5', [1, 2, 3]),
    rows: [
      ...(multiPunch('B5', [1, 2]).rows ?? []),
      { name: 'B5_99', answers: [{ code: '99', label: 'None', attributes: { Punch: 'Single' } }] },
    ],
  },
  // The row for another answer of a grid.
  {
    ...grid('B6', [1, 2], [0, 1, 2, 3]),
    rows: [
      ...(grid('B6', [1, 2], [0, 1, 2, 3]).rows ?? []),
      { name: 'B6_98', label: 'Other (specify)', answers: codes(0, 1, 2, 3) },
      { name: 'B6_98_other', answers: [{ code: '98', attributes: { Other: 'true' } }] },
    ],
  },
  // The platform's own.
  labelled(
    'qSurveyType',
    { 1: 'Pretest', 2: 'Screener only', 3: 'Live' },
    { attributes: { VariableType: 'Background' } },
  ),
  open('surveyLOI', { attributes: { Numeric: 'true', VariableType: 'Hidden' } }),
];

/** Somebody whom nothing contradicts. */
export const customer: Data = {
  ...{ CTRY: 44, CONS: 1, A1: 2, A3: 1, quA3: 1, A4_1: 30, A4_2: 3, A4_3: 4 },
  ...{ pipeCTRY: 44, hvBranch: 2, hvZero: 2, hvBoth: 1, A5: 1, hvOther: 2, hvClass: 1, hvArea: 1, hvSum: 7 },
  ...{ G1_1: 1, G1_2: 2, G1_3: 3, G1_4: 4, hidG1Flatline: 0 },
  ...{ orderG1_1: 2, orderG1_2: 1, orderG1_3: 4, orderG1_4: 3, hvUnread: 2 },
  ...{ B1: 1, B1OE: '', B2_1: 10, B2_2: 20, B2DK_99: 0, B3_1: 'one', B3_2: '', B3_3: '' },
  ...{ B4_1: 0, B4_2: 0, B4_3: 0, B5_1: 1, B5_2: 1, B5_99: 0, B6_1: 1, B6_2: 0, B6_98: null, B6_98_other: '' },
  ...{ qSurveyType: 3, surveyLOI: 12 },
};

/**
 * What is true of the export, by question: what changes in the customer's answers, and which checks of the question
 * that contradicts. Written from the questionnaire.
 */
export const bankStatements: Readonly<Record<string, readonly (readonly [Data, ...string[]])[]>> = {
  CTRY: [[{ CTRY: 99 }, 'codes'], [{ CTRY: null }, 'asked'], [{ CTRY: 33 }]],
  CONS: [[{ CONS: 2 }, 'codes']],
  CONSDE: [
    [{ CTRY: 49, CONSDE: 1 }],
    [{ CTRY: 49, CONSDE: 2 }, 'codes'],
    [{ CTRY: 49 }, 'asked'],
    [{ CONSDE: 1 }, 'asked'],
  ],
  A1: [[{ A1: 1 }], [{ A1: 4 }, 'codes']],
  A2: [[{ A1: 1, A2: 1 }], [{ A1: 1 }, 'asked'], [{ A2: 1 }, 'asked']],
  A3: [[{ A3: 5 }], [{ A3: 6 }, 'codes']],
  quA3: [[{ quA3: 2 }], [{ quA3: 3 }, 'codes'], [{ quA3: null }]],
  A4: [
    [{ A4_1: 18 }],
    [{ A4_1: 17 }, 'range'],
    [{ A4_2: 0 }],
    [{ A4_3: 17 }],
    [{ A4_2: 101 }, 'range'],
    [{ A4_2: 1.5 }, 'decimals'],
  ],
  pipeCTRY: [
    [{ CTRY: 33, pipeCTRY: 33 }],
    [{ pipeCTRY: 33 }, 'derived'],
    [{ pipeCTRY: null }, 'derived'],
    [{ pipeCTRY: 7 }, 'codes', 'derived'],
  ],
  hvBranch: [[{ A1: 3, hvBranch: 3 }], [{ A1: 3 }, 'derived'], [{ hvBranch: null }, 'derived']],
  hvZero: [
    [{ A4_2: 0, hvZero: 1 }],
    [{ A4_2: 0 }, 'derived'],
    [{ hvZero: 1 }, 'derived'],
    [{ A4_2: null, hvZero: null }],
    [{ A4_2: null }, 'derived'],
  ],
  hvBoth: [[{ A1: 3, hvBoth: 2 }], [{ A1: 3 }, 'derived'], [{ A4_2: 5 }, 'derived'], [{ A4_2: 5, hvBoth: 2 }]],
  A5: [[{ A5: 98 }]],
  hvOther: [[{ A5: 98, hvOther: 1 }], [{ A5: 98 }, 'derived'], [{ hvOther: 1 }, 'derived']],
  hvClass: [[{ A5: 98, hvClass: 2 }], [{ A5: 98 }, 'derived'], [{ A5: 2 }], [{ A5: 2, hvClass: 2 }, 'derived']],
  hvArea: [
    [{ A3: 4, hvArea: 2 }],
    [{ A3: 4 }, 'derived'],
    // Nothing says where the islands belong.
    [{ A3: 5, hvArea: null }],
    [{ A3: 5 }, 'derived'],
  ],
  hvSum: [[{ A4_2: 5, hvSum: 9 }], [{ hvSum: 8 }, 'derived'], [{ A4_3: null, hvSum: 3 }]],
  G1: [[{ G1_2: 1, G1_3: 1, G1_4: 1 }], [{ G1_2: null }, 'asked']],
  hidG1Flatline: [
    [{ G1_2: 1, G1_3: 1, G1_4: 1, hidG1Flatline: 1 }],
    [{ G1_2: 1, G1_3: 1, G1_4: 1 }, 'derived'],
    [{ hidG1Flatline: 1 }, 'derived'],
    [{ hidG1Flatline: null }, 'derived'],
  ],
  orderG1: [
    [{ orderG1_1: 3, orderG1_4: 2 }],
    [{ orderG1_1: 1 }, 'rank'],
    [{ orderG1_1: 5 }, 'rank'],
    [{ orderG1_1: null }, 'rank'],
  ],
  hvUnread: [[{ hvUnread: 1 }], [{ hvUnread: null }], [{ hvUnread: 3 }, 'codes']],
  B1: [[{ A1: 3, B1: null }], [{ A1: 3 }, 'asked']],
  B1OE: [
    [{ B1: 98, B1OE: 'words' }],
    [{ B1: 98 }, 'rows'],
    [{ B1OE: 'words' }, 'rows'],
    [{ A1: 3, B1: null, B1OE: '' }],
  ],
  B2: [[{ B2_1: null, B2_2: null, B2DK_99: 1 }], [{ B2DK_99: 1 }, 'dontKnow'], [{ B2_1: null }, 'rows']],
  B2DK: [
    [{ B2DK_99: null }, 'multi'],
    [{ B2DK_99: 2 }, 'multi'],
  ],
  B3: [
    [{ B3_2: 'two' }],
    [{ B3_2: 'two', B3_3: 'three' }],
    [{ B3_1: '', B3_2: 'two' }, 'openList'],
    [{ B3_3: 'three' }, 'openList'],
    [{ B3_1: '' }, 'openList'],
  ],
  B4: [
    [{ B4_1: 1 }],
    [{ B4_1: null }, 'multi'],
    [{ B4_1: null, B4_2: null, B4_3: null }, 'multi'],
    [{ B4_1: 3 }, 'multi'],
  ],
  B5: [[{ B5_99: 1 }, 'exclusive'], [{ B5_1: 0, B5_2: 0, B5_99: 1 }], [{ B5_1: 0, B5_2: 0 }, 'multi']],
  B6: [
    [{ B6_98: 2, B6_98_other: 'words' }],
    [{ B6_98: 2 }, 'otherSpecify'],
    [{ B6_98_other: 'words' }, 'otherSpecify'],
    [{ B6_98: 0 }, 'codes'],
    [{ B6_1: null }, 'asked'],
  ],
  qSurveyType: [[{ qSurveyType: null }], [{ qSurveyType: 2 }, 'platform'], [{ qSurveyType: 1 }, 'platform']],
  surveyLOI: [[{ surveyLOI: 0 }], [{ surveyLOI: -1 }, 'platform'], [{ surveyLOI: null }, 'platform']],
};

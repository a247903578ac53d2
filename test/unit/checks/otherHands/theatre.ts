import { readQuestionnaire } from '../../../../src/questionnaire/read';
import {
  block,
  codes,
  exportText,
  grid,
  multiPunch,
  numbers,
  single,
  type QuestionSpec,
} from '../../questionnaire/support';
import type { Statements } from './statements';

/** A study of theatres: loops of numbers and texts, don't-know and text twins, moved screen-outs, damaged blocks. */
const SHOWS = ['1', '2'];

const other = (code: string) => ({ code, attributes: { Other: 'true' } });
const labelled = (labels: Readonly<Record<number, string>>) =>
  Object.entries(labels).map(([code, label]) => ({ code, label }));

const looped = (id: string, values: readonly number[], more: Partial<QuestionSpec> = {}): QuestionSpec => ({
  id,
  type: 'Single',
  rows: SHOWS.map((show) => ({ name: `${id}_${show}`, label: `What of show ${show}?`, answers: codes(...values) })),
  ...more,
});

const loopedRank = (id: string, rows: readonly string[]): QuestionSpec => ({
  id,
  type: 'Multi',
  rows: SHOWS.flatMap((show) =>
    rows.map((row) => ({
      name: `${id}_${row}_${show}`,
      label: `Wishes for show ${show}`,
      answers: [{ code: row, label: `Wish ${row}` }],
    })),
  ),
  attributes: { RankByClick: 'true' },
});

const specs: readonly QuestionSpec[] = [
  { id: 'Town', type: 'QuotaField', answers: codes(1, 2, 98) },
  single('T1', [1, 2, 3], { screenOuts: ["f('T1').any('3') || f('Town').any('98')"] }),
  single('T2', [1, 2], { entry: ["f('T1').any('1') || f('Gone').any('2')"] }),
  single('T3', [1, 2], { entry: ["f('T1').any('1') && f('Gone').none('2')"] }),
  single('T4', [1, 2], { entry: ["!(f('T1').any('1') && f('T2').any('2'))"] }),
  numbers('T5', [1, 2, 3]),
  single('T6', [1, 2], { entry: ["Sum(GetNum('T5_1'), GetNum('T5_3')) >= 5 && f('T5_2').toNumber() < 4"] }),
  grid('T7', [1, 2, 3], [1, 2, 3], {
    entry: ["GreaterThan('T5', 0).size() > 0"],
    attributes: { PrecodeMask: "GreaterThan('T5', 0)" },
  }),
  grid('T8', [1, 2, 3], [1, 2, 3], { attributes: { PrecodeMask: 'MaskT8()' } }),
  grid('T9', [1, 2, 3], [1, 2, 3], { attributes: { PrecodeMask: 'MaskT9()' } }),
  // The shows of the loop, by numbers.
  {
    ...numbers('Visits', [1, 2]),
    rows: SHOWS.map((show) => ({ name: `Visits_${show}`, answers: [{ code: show, label: `show ${show}` }] })),
  },
  looped('U1', [1, 2, 3]),
  looped('U2', [1, 2], { entry: ["f('U1').none('3')"] }),
  looped('U3', [1, 2], { entry: ["f('U2').any('2') && f('T1').any('1')"] }),
  loopedRank('U4', ['1', '2', '3']),
  // Numbers with a box for those who do not know.
  numbers('V1', [1, 2]),
  { id: 'V1DK', type: 'Multi', rows: [{ name: 'V1DK_9', answers: [{ code: '9', label: 'I do not know' }] }] },
  // A reason for the last answer, in a question of its own.
  {
    id: 'V2',
    type: 'Single',
    answers: labelled({ 1: 'Too far', 2: 'Too dear', 3: 'Other reason' }),
    label: 'V2 - Why not?',
  },
  { id: 'V2OE', type: 'Open', answers: [{ code: '0' }], label: 'V2OE - Please specify.' },
  single('V3', [1, 2], { screenOuts: ["GetNum('T5_2') > 90"] }),
  multiPunch('V4', [1, 2, 3], { attributes: { MultiItemsSelectedMinimum: '2', NotRequired: 'true' } }),
  {
    id: 'V5',
    type: 'Grid',
    rows: [
      { name: 'V5_1', answers: codes(0, 1, 2) },
      { name: 'V5_98', answers: codes(0, 1, 2) },
      { name: 'V5_98_other', answers: [other('98')] },
    ],
  },
  single('V6', [1, 2]),
  single('V7', [1, 2]),
  single('V8', [1, 2], { entry: ["/*V6 - V7*/ f('T1').any('2')"] }),
  single('V9', [1, 2], { attributes: { NotRequired: 'true' }, entry: ["f('V8').toBoolean()"] }),
];

const damaged = [
  {
    id: 'W1',
    details:
      "{'Question ID': 'W1', 'question_type': 'Single', 'entry_conditions': ['f(\\'T1\\').any(\\'1\\')'], 'conditions': [], 'question_attributes': {}, 'Variable ID': 'W1', 'answers': [{'Answer Code': '1', 'Answer Label': 'so'}, {'Answer Code': '2', 'Answer La",
  },
  {
    id: 'W2',
    details:
      "{'Question ID': 'W2', 'question_type': 'Single', 'entry_conditions': [], 'conditions': [], 'question_attributes': {'Sparkle': \"f('T1').any('1')\"}, 'Variable ID': 'W2', 'answers': [{'Answer Code': '1', 'Answer Label': 'over\ntwo lines'}, {'Answer Code': '2', 'Answer Label': 'b'}]}",
  },
];

const functions = [
  {
    name: 'MaskT8',
    body: "function MaskT8() {\n  var s = new Set();\n  switch (f('Town').get()) {\n    case '1': s.add('1'); break;\n    case '2': s.add('2'); s.add('3'); break;\n  }\n  return s;\n}",
  },
  {
    name: 'MaskT9',
    body: "function MaskT9() {\n  var s : Set = new Set();\n  if (f('T1').any('2'))\n  {\n    s = s.union(set('1'))\n  }",
  },
];

export const theatre = readQuestionnaire(exportText([...specs.map(block), ...damaged], functions), 'theatre');

const both = { Visits_1: 2, Visits_2: 1 };
const ranks = { U4_1_1: 1, U4_2_1: 2, U4_3_1: 3 };

export const theatreStatements: Statements = {
  asked: [
    ['T2', { T1: 1 }, 'asked'],
    ['T2', { T1: 2 }, 'unknown'],
    ['T3', { T1: 1 }, 'unknown'],
    ['T3', { T1: 2 }, 'notAsked'],
    ['T6', { T5_1: 5, T5_2: 3 }, 'asked'],
    ['T6', { T5_1: 5, T5_2: 4 }, 'notAsked'],
    ['T6', { T5_1: 2, T5_2: 3, T5_3: 2 }, 'notAsked'],
    ['T6', { T5_1: 5 }, 'notAsked'],
    ['T7_1', { T5_1: 1, T5_2: 0 }, 'asked'],
    ['T7_2', { T5_1: 1, T5_2: 0 }, 'notAsked'],
    ['T8_1', { Town: 1 }, 'asked'],
    ['T8_3', { Town: 1 }, 'notAsked'],
    ['T8_3', { Town: 2 }, 'asked'],
    ['T9_1', { T1: 2 }, 'asked'],
    ['T9_1', { T1: 1 }, 'notAsked'],
    ['T9_2', { T1: 1 }, 'unknown'],
    ['U1_1', { Visits_1: 2, Visits_2: 0 }, 'asked'],
    ['U1_2', { Visits_1: 2, Visits_2: 0 }, 'notAsked'],
    ['U2_1', { ...both, U1_1: 1, U1_2: 3 }, 'asked'],
    ['U2_2', { ...both, U1_1: 1, U1_2: 3 }, 'notAsked'],
    ['U2_1', { ...both, U1_2: 1 }, 'notAsked'],
    ['U3_2', { ...both, T1: 1, U2_1: 1, U2_2: 2 }, 'asked'],
    ['U3_1', { ...both, T1: 1, U2_1: 1, U2_2: 2 }, 'notAsked'],
    ['U3_2', { ...both, T1: 2, U2_2: 2 }, 'notAsked'],
    ['V6', { T1: 2 }, 'asked'],
    ['V7', { T1: 1 }, 'notAsked'],
    ['V8', { T1: 2 }, 'asked'],
    ['V9', { V8: 1 }, 'asked'],
    ['V9', {}, 'notAsked'],
    ['W1', { T1: 2 }, 'notAsked'],
    ['W1', { T1: 1 }, 'unknown'],
    ['W2', {}, 'unknown'],
  ],
  listed: [
    ['T1', { Town: 1, T1: 1 }],
    ['T1', { Town: 1, T1: 3 }, 'codes'],
    ['T2', { T1: 2, T2: 1 }],
    ['T3', { T1: 2, T3: 1 }, 'asked'],
    ['U1', { ...both, U1_1: 1, U1_2: 2 }],
    ['U1', { Visits_1: 2, Visits_2: 0, U1_1: 1, U1_2: 2 }, 'asked'],
    ['U4', { Visits_1: 2, Visits_2: 0, ...ranks }],
    ['U4', { ...both, ...ranks, U4_1_2: 3, U4_2_2: 1, U4_3_2: 2 }],
    ['U4', { ...both, ...ranks, U4_1_2: 1, U4_2_2: 1, U4_3_2: 2 }, 'rank'],
    ['V1', { V1_1: 3, V1_2: 4, V1DK_9: 0 }],
    ['V1', { V1DK_9: 1 }],
    ['V1', { V1_1: 3, V1_2: 4, V1DK_9: 1 }, 'dontKnow'],
    ['V1DK', { V1DK_9: null }, 'multi'],
    ['V2OE', { V2: 3, V2OE: 'rain' }],
    ['V2OE', { V2: 1, V2OE: '' }],
    ['V4', { V4_1: 0, V4_2: 0, V4_3: 0 }],
    ['V4', { V4_1: 1, V4_2: 0, V4_3: 0 }, 'multi'],
    // The row for something else may stay empty; of what somebody names he knows something.
    ['V5', { V5_1: 0, V5_98: null, V5_98_other: '' }],
    ['V5', { V5_1: 0, V5_98: 2, V5_98_other: 'puppets' }],
    ['V5', { V5_1: null, V5_98: null, V5_98_other: '' }, 'asked'],
    ['V5', { V5_1: 1, V5_98: 0, V5_98_other: '' }, 'codes'],
    ['V9', { V8: 1 }],
    ['V9', { V9: 1 }, 'asked'],
    ['W2', {}],
    ['W2', { W2: 3 }, 'codes'],
  ],
  open: [
    ['T2', 'Gone'],
    ['T3', 'Gone'],
    ['T9', 'cut off'],
    ['W1', 'cut off'],
    ['W2', 'Sparkle'],
  ],
  closed: ['T1', 'T6', 'T7', 'T8', 'U1', 'U2', 'U3', 'U4', 'V1', 'V4', 'V5', 'V6', 'V7', 'V9'],
};

import {
  codes,
  grid,
  multiPunch,
  numbers,
  open,
  questionnaireOf,
  single,
  type QuestionSpec,
} from '../../questionnaire/support';
import type { Statements } from './statements';

/** A study of airlines: a loop of flights in a loop of airlines, conditions that deny, totals, comparisons, boxes by row. */
const AIRLINES = ['1', '2'];
const FLIGHTS = ['1', '2', '3'];
const NAMES: Readonly<Record<string, string>> = { 1: 'Airnorth', 2: 'Skyways' };
const WAYS: Readonly<Record<string, string>> = { 1: 'outbound flight', 2: 'return flight', 3: 'transfer' };

const labelled = (labels: Readonly<Record<number, string>>) =>
  Object.entries(labels).map(([code, label]) => ({ code, label }));
const named = (
  id: string,
  labels: Readonly<Record<string, string>>,
  more: Partial<QuestionSpec> = {},
): QuestionSpec => ({
  id,
  type: 'Multi',
  rows: Object.entries(labels).map(([code, label]) => ({ name: `${id}_${code}`, answers: [{ code, label }] })),
  ...more,
});
const NUMERIC = { Numeric: 'true', OpenText: 'true', LowerLimit: '0', UpperLimit: '50', Precision: '2' };

/** A single in the loop of airlines. */
const ofAirline = (id: string, values: readonly number[], more: Partial<QuestionSpec> = {}): QuestionSpec => ({
  id,
  type: 'Single',
  rows: AIRLINES.map((airline) => ({
    name: `${id}_${airline}`,
    label: `What of ${NAMES[airline]}?`,
    answers: codes(...values),
  })),
  ...more,
});

/** A single in the loop of flights, inside of the loop of airlines. */
const ofFlight = (id: string, values: readonly number[], more: Partial<QuestionSpec> = {}): QuestionSpec => ({
  id,
  type: 'Single',
  rows: AIRLINES.flatMap((airline) =>
    FLIGHTS.map((flight) => ({
      name: `${id}_${airline}_${flight}`,
      label: `How was the ${WAYS[flight]} with ${NAMES[airline]}?`,
      answers: codes(...values),
    })),
  ),
  ...more,
});

const flightsTaken: QuestionSpec = {
  id: 'L2',
  type: 'Multi',
  rows: AIRLINES.flatMap((airline) =>
    FLIGHTS.map((flight) => ({
      name: `L2_${flight}_${airline}`,
      label: `Which flights with ${NAMES[airline]}?`,
      answers: [{ code: flight, label: WAYS[flight] ?? '' }],
    })),
  ),
};

const boxesOfFlight: QuestionSpec = {
  id: 'M4',
  type: 'Multi',
  rows: AIRLINES.flatMap((airline) =>
    FLIGHTS.flatMap((flight) =>
      ['1', '2', '9'].map((row) => ({
        name: `M4_${row}_${airline}_${flight}`,
        label: `On the ${WAYS[flight]} with ${NAMES[airline]}`,
        answers: [{ code: row, label: `Meal ${row}`, ...(row === '9' ? { attributes: { Punch: 'Single' } } : {}) }],
      })),
    ),
  ),
};

const comparing = (id: string, code: string, more: Partial<QuestionSpec> = {}): QuestionSpec =>
  numbers(id, [1, 2], { ...more, attributes: { ValidationCode: code } });

export const airline = questionnaireOf(
  [
    { id: 'Region', type: 'QuotaField', answers: codes(1, 2, 98) },
    single('A1', [1, 2, 3, 4], { screenOuts: ["f('A1').any('4')"] }),
    {
      ...multiPunch('A2', [1, 2, 3, 98]),
      entry: ["f('Region').any('1','2')"],
      rows: [
        ...(multiPunch('A2', [1, 2, 3]).rows ?? []),
        { name: 'A2_98', answers: [{ code: '98', label: 'Other', attributes: { Other: 'true' } }] },
        { name: 'A2_98_other', answers: [{ code: '98', attributes: { Other: 'true' } }] },
        { name: 'A2_99', answers: [{ code: '99', label: 'None', attributes: { Punch: 'Single' } }] },
      ],
    },
    numbers('A3', [1, 2, 3]),
    { id: 'Freq', type: 'QuotaField', answers: labelled({ 1: 'A3_1 < 5', 2: 'A3_1 >= 5' }), label: 'Freq' },
    single('N1', [1, 2], { entry: ["f('A1').none('1')"] }),
    single('N2', [1, 2], { entry: ["!f('A1').any('1')"] }),
    single('N3', [1, 2], { entry: ["f('A2').none('99')"] }),
    single('N4', [1, 2], { entry: ["GetNum('A3_1') != 0"] }),
    single('N5', [1, 2], { entry: ["!(GetNum('A3_1') >= 5)"] }),
    single('N6', [1, 2], { entry: ["f('A1').none('1') || f('Region').any('2')"] }),
    single('N7', [1, 2], { entry: ["!f('A2')['1'].any('1')"] }),
    single('N8', [1, 2], { entry: ["!f('A3').toBoolean()"] }),
    single('N9', [1, 2], { entry: ["f('A1').get() != '2' && GetNum('A3_2') <= GetNum('A3_3')"] }),
    // The loop of airlines, and in it the loop of flights.
    named('Trips', NAMES, { attributes: NUMERIC }),
    ofAirline('L1', [1, 2, 3]),
    flightsTaken,
    ofFlight('M1', [1, 2, 3]),
    ofFlight('M2', [1, 2], { entry: ["f('M1').any('2')"] }),
    ofFlight('M3', [1, 2], { entry: ["f('L1').none('3')"] }),
    boxesOfFlight,
    // Totals over rows that a mask decides, and comparisons of the library.
    numbers('P1', [1, 2, 3], {
      attributes: { MultiSumEqual: '100', PrecodeMask: "f('A2').diff(set('98','99'))" },
    }),
    comparing('P2', "CompareNum('P2', '<=', 24, 'defaults')"),
    comparing('P3', "CompareNum3D('P3','>=',2,'rows')"),
    comparing('P4', "CompareNumQues('P4', '<=', 'P2', 'P2')"),
    comparing('P5', "CompareNumAnsw('P5_1', '<', 10)"),
    comparing('P6', "CompareNum(CurrentForm(), '==', GetNum('A3_2'), 'defaults')"),
    comparing('P7', "if (Sum('P7') > GetNum('A3_1')) errorMsg('TOO')"),
    comparing('P8', "if (f('A1').any('2')) { CompareNum('P8', '>', 0) }"),
    comparing('P9', "CompareNum('P9', '~', 24, 'defaults')"),
    // A don't-know box for every row.
    comparing('D1', "CheckDKRows('D1', 'D1DK')"),
    multiPunch('D1DK', [1, 2], { attributes: { NotRequired: 'true' } }),
    comparing('D2', 'CheckUniqueNum()'),
    grid('D3', [1, 2, 3], [1, 2, 3], { attributes: { ValidationCode: 'CheckUniqueNum();' } }),
    // A 3D grid whose parent has the mask and the text.
    {
      id: 'KG',
      type: 'Grid3D',
      rows: [{ name: 'KG_98_other', answers: [{ code: '98', attributes: { Other: 'true' } }] }],
      attributes: { PrecodeMask: "f('A2').diff(set('99'))" },
    },
    numbers('Kx1', [1, 2, 98]),
    grid('Kx2', [1, 2, 98], [1, 2, 3], { attributes: { ColumnMask: "GetNum('Kx1_1') > 0" } }),
    // Ranks of a part.
    named(
      'R1',
      { 1: 'Price', 2: 'Seats', 3: 'Food', 4: 'Times' },
      { attributes: { Ordered: 'true', MultiItemsSelectedEqual: '2' } },
    ),
    multiPunch('R2', [1, 2, 3, 4], { attributes: { MultiItemsSelectedMaximum: '2' } }),
    open('Day', { attributes: { IsDate: 'true' } }),
    { id: 'T1', type: 'Single', answers: labelled({ 1: 'Dear', 2: 'Far', 3: 'Another reason' }) },
    open('T1OE', { label: 'T1OE - Which reason?' }),
  ],
  [],
);

const flown = { Trips_1: 2, Trips_2: 0, L1_1: 1, L2_1_1: 1, L2_2_1: 1, L2_3_1: 0 };
const chosen = { Region: 1, A2_1: 1, A2_2: 1, A2_3: 0, A2_98: 0, A2_98_other: '', A2_99: 0 };

export const airlineStatements: Statements = {
  asked: [
    ['A2_1', { Region: 2 }, 'asked'],
    ['A2_1', { Region: 98 }, 'notAsked'],
    // A condition on a missing answer is not met, in whichever direction it points.
    ['N1', {}, 'notAsked'],
    ['N1', { A1: 1 }, 'notAsked'],
    ['N1', { A1: 2 }, 'asked'],
    ['N2', {}, 'notAsked'],
    ['N2', { A1: 3 }, 'asked'],
    ['N3', {}, 'notAsked'],
    ['N3', chosen, 'asked'],
    ['N3', { ...chosen, A2_1: 0, A2_2: 0, A2_99: 1 }, 'notAsked'],
    ['N4', {}, 'notAsked'],
    ['N4', { A3_1: 0 }, 'notAsked'],
    ['N4', { A3_1: 3 }, 'asked'],
    ['N5', {}, 'notAsked'],
    ['N5', { A3_1: 4 }, 'asked'],
    ['N5', { A3_1: 5 }, 'notAsked'],
    ['N6', { Region: 2 }, 'asked'],
    ['N6', { Region: 1 }, 'notAsked'],
    ['N6', { Region: 1, A1: 2 }, 'asked'],
    ['N7', {}, 'notAsked'],
    ['N7', { ...chosen, A2_1: 0 }, 'asked'],
    ['N7', chosen, 'notAsked'],
    // It asks for those who have not answered what everybody has to answer: nobody who is left.
    ['N8', {}, 'unknown'],
    ['N8', { A3_1: 0, A3_2: 0, A3_3: 0 }, 'unknown'],
    ['N9', { A3_2: 1, A3_3: 2 }, 'notAsked'],
    ['N9', { A1: 1, A3_2: 1, A3_3: 2 }, 'asked'],
    ['N9', { A1: 1, A3_2: 1 }, 'notAsked'],
    ['L1_1', flown, 'asked'],
    ['L1_2', flown, 'notAsked'],
    ['L2_1_1', flown, 'asked'],
    ['L2_1_2', flown, 'notAsked'],
    // A flight is there where its airline is, and the flight was taken with it.
    ['M1_1_2', flown, 'asked'],
    ['M1_1_3', flown, 'notAsked'],
    ['M1_2_2', { ...flown, L2_2_2: 1 }, 'notAsked'],
    ['M2_1_2', { ...flown, M1_1_1: 1, M1_1_2: 2 }, 'asked'],
    ['M2_1_1', { ...flown, M1_1_1: 1, M1_1_2: 2 }, 'notAsked'],
    ['M3_1_2', flown, 'asked'],
    ['M3_1_2', { ...flown, L1_1: 3, L1_2: 1 }, 'notAsked'],
    ['M4_2_1_2', flown, 'asked'],
    ['M4_2_1_3', flown, 'notAsked'],
    ['P1_1', chosen, 'asked'],
    ['P1_3', chosen, 'notAsked'],
    ['D1_1', { D1DK_1: 0, D1DK_2: 1 }, 'asked'],
    ['D1_2', { D1DK_1: 0, D1DK_2: 1 }, 'notAsked'],
    ['Kx1_2', chosen, 'asked'],
    ['Kx1_98', chosen, 'notAsked'],
    ['Kx2_2', { ...chosen, Kx1_1: 4 }, 'asked'],
    ['Kx2_2', { ...chosen, Kx1_1: 0 }, 'notAsked'],
    ['Kx2_98', { ...chosen, Kx1_1: 4 }, 'notAsked'],
    ['T1OE', { T1: 3 }, 'asked'],
    ['T1OE', { T1: 1 }, 'notAsked'],
  ],
  listed: [
    ['A1', { A1: 3 }],
    ['A1', { A1: 4 }, 'codes'],
    ['A2', chosen],
    ['A2', { ...chosen, A2_98: 1, A2_98_other: 'a plane' }],
    ['A2', { ...chosen, A2_99: 1 }, 'exclusive'],
    ['Freq', { A3_1: 4, Freq: 1 }],
    ['Freq', { A3_1: 5, Freq: 1 }, 'derived'],
    ['N1', { N1: 1 }, 'asked'],
    ['N8', { N8: 1 }],
    ['M1', { ...flown, M1_1_1: 1, M1_1_2: 2 }],
    ['M1', { ...flown, M1_1_1: 1 }, 'asked'],
    ['M1', { ...flown, M1_1_1: 1, M1_1_2: 2, M1_2_1: 1 }, 'asked'],
    ['M1', { ...flown, M1_1_1: 1, M1_1_2: 4 }, 'codes'],
    // What stands alone stands alone in its flight.
    [
      'M4',
      {
        ...flown,
        ...{ M4_1_1_1: 1, M4_2_1_1: 1, M4_9_1_1: 0 },
        ...{ M4_1_1_2: 0, M4_2_1_2: 0, M4_9_1_2: 1 },
      },
    ],
    [
      'M4',
      {
        ...flown,
        ...{ M4_1_1_1: 1, M4_2_1_1: 1, M4_9_1_1: 0 },
        ...{ M4_1_1_2: 1, M4_2_1_2: 0, M4_9_1_2: 1 },
      },
      'exclusive',
    ],
    [
      'M4',
      {
        ...flown,
        ...{ M4_1_1_1: 1, M4_2_1_1: 1, M4_9_1_1: 0 },
        ...{ M4_1_1_2: 0, M4_2_1_2: 0, M4_9_1_2: 0 },
      },
      'multi',
    ],
    ['P1', { ...chosen, P1_1: 60, P1_2: 40 }],
    ['P1', { ...chosen, P1_1: 60, P1_2: 30 }, 'sum'],
    ['P1', { ...chosen, P1_1: 60, P1_2: 30, P1_3: 10 }, 'rows'],
    ['P2', { P2_1: 20, P2_2: 4 }],
    ['P2', { P2_1: 20, P2_2: 5 }, 'validation'],
    ['P3', { P3_1: 2, P3_2: 3 }],
    ['P3', { P3_1: 2, P3_2: 1 }, 'validation'],
    ['P3', { P3_1: 2, P3_2: null }, 'asked'],
    ['P4', { P2_1: 5, P2_2: 5, P4_1: 5, P4_2: 0 }],
    ['P4', { P2_1: 5, P2_2: 5, P4_1: 6, P4_2: 0 }, 'validation'],
    // What is missing is listed where it is missing.
    ['P4', { P2_1: null, P2_2: 5, P4_1: 6, P4_2: 0 }],
    ['P5', { P5_1: 9, P5_2: 99 }],
    ['P5', { P5_1: 10, P5_2: 0 }, 'validation'],
    ['P6', { A3_2: 7, P6_1: 3, P6_2: 4 }],
    ['P6', { A3_2: 7, P6_1: 3, P6_2: 5 }, 'validation'],
    ['P6', { P6_1: 3, P6_2: 5 }],
    ['P7', { A3_1: 7, P7_1: 3, P7_2: 5 }, 'validation'],
    ['P7', { P7_1: 3, P7_2: 5 }],
    ['P8', { A1: 2, P8_1: 0, P8_2: 1 }],
    ['P8', { A1: 2, P8_1: 0, P8_2: 0 }, 'validation'],
    ['P8', { A1: 1, P8_1: 0, P8_2: 0 }],
    ['P9', { P9_1: 99, P9_2: 99 }],
    ['D1', { D1_1: 4, D1_2: null, D1DK_1: 0, D1DK_2: 1 }],
    ['D1', { D1_1: 4, D1_2: 5, D1DK_1: 0, D1DK_2: 0 }],
    ['D1', { D1_1: 4, D1_2: null, D1DK_1: 0, D1DK_2: 0 }, 'rows'],
    ['D1', { D1_1: 4, D1_2: 5, D1DK_1: 0, D1DK_2: 1 }, 'dontKnow'],
    ['D1DK', { D1DK_1: 0, D1DK_2: 0 }],
    ['D1DK', { D1DK_1: 0, D1DK_2: null }, 'multi'],
    ['D2', { D2_1: 3, D2_2: 4 }],
    ['D2', { D2_1: 3, D2_2: 3 }, 'validation'],
    ['D3', { D3_1: 3, D3_2: 2, D3_3: 2 }, 'validation'],
    ['KG', { ...chosen, A2_98: 1, A2_98_other: 'x', Kx1_98: 3, KG_98_other: 'a plane' }],
    ['KG', { ...chosen, A2_98: 1, A2_98_other: 'x', Kx1_98: 3, KG_98_other: '' }, 'otherSpecify'],
    ['Kx1', { ...chosen, Kx1_1: 0, Kx1_2: 5 }],
    ['Kx1', { ...chosen, Kx1_1: 0, Kx1_2: 5, Kx1_98: 2 }, 'rows'],
    ['R1', { R1_2: 1, R1_4: 2 }],
    ['R1', { R1_2: 1 }, 'rank'],
    ['R1', { R1_2: 1, R1_4: 1 }, 'rank'],
    ['R1', { R1_1: 3, R1_2: 1, R1_4: 2 }, 'rank'],
    ['R2', { R2_1: 1, R2_2: 1, R2_3: 0, R2_4: 0 }],
    ['R2', { R2_1: 1, R2_2: 1, R2_3: 1, R2_4: 0 }, 'multi'],
    ['Day', { Day: '2024-03-01' }],
    ['Day', { Day: '' }, 'asked'],
    ['T1OE', { T1: 3, T1OE: 'rain' }],
    ['T1OE', { T1: 3, T1OE: '' }, 'rows'],
  ],
  open: [
    ['P9', 'CompareNum'],
    ['N8', 'nobody who is left'],
  ],
  closed: ['N1', 'N3', 'N5', 'M1', 'M2', 'M3', 'M4', 'P2', 'P3', 'P4', 'P5', 'P6', 'P8', 'D1', 'D1DK', 'D2', 'KG'],
};

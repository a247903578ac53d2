import { readQuestionnaire } from '../../../../src/questionnaire/read';
import { exportText } from '../../questionnaire/support';
import type { Statements } from './statements';

/**
 * A study of parcels, of a house that writes its exports in another order, with numbers and constants in place of texts,
 * attributes of its own, and a small library of its own in front of the platform's.
 */
type Values = Readonly<Record<string, string>>;

const dict = (values: Values): string =>
  `{${Object.entries(values)
    .map(([key, value]) => `"${key}": ${value}`)
    .join(', ')}}`;
const texts = (items: readonly string[]): string => `[${items.map((item) => `"${item}"`).join(', ')}]`;
const answer = (code: string, label: string, attributes: Values = {}): string =>
  dict({
    ...(Object.keys(attributes).length === 0 ? {} : { answer_attributes: dict(attributes) }),
    'Answer Label': `"${label}"`,
    'Answer Code': code,
  });
const codes = (...values: readonly number[]): readonly string[] =>
  values.map((value) => answer(String(value), `Reply ${value}`));
const row = (name: string, answers: readonly string[], label = ''): string =>
  dict({ answers: `[${answers.join(', ')}]`, 'Question Label': `"${label}"`, 'Variable ID': `"${name}"` });

interface Spec {
  readonly label?: string;
  readonly entry?: readonly string[];
  readonly screenOuts?: readonly string[];
  readonly attributes?: Values;
}

interface Parts extends Spec {
  readonly answers?: readonly string[];
  readonly rows?: readonly string[];
}

const question = (id: string, type: string, { answers, rows, ...spec }: Parts): { id: string; details: string } => ({
  id,
  details: dict({
    question_attributes: dict(spec.attributes ?? {}),
    ...(rows === undefined ? {} : { sub_questions: `[${rows.join(', ')}]` }),
    ...(answers === undefined ? {} : { answers: `[${answers.join(', ')}]`, 'Variable ID': 'None' }),
    conditions: texts(spec.screenOuts ?? []),
    entry_conditions: texts(spec.entry ?? []),
    'Question Label': `"${spec.label ?? id}"`,
    question_type: `"${type}"`,
    'Question ID': `"${id}"`,
  }),
});

const single = (id: string, values: readonly number[], spec: Spec = {}) =>
  question(id, 'Single', { answers: codes(...values), ...spec });
const boxes = (id: string, values: readonly number[], spec: Spec = {}) =>
  question(id, 'Multi', { rows: values.map((value) => row(`${id}_${value}`, codes(value))), ...spec });
const NUMBERS: Values = { Numeric: 'True', OpenText: 'True', LowerLimit: '0', UpperLimit: '100', Precision: '3' };
const numbers = (id: string, values: readonly number[], spec: Spec = {}) =>
  boxes(id, values, { ...spec, attributes: { ...NUMBERS, ...spec.attributes } });
const grid = (id: string, rows: readonly number[], scale: readonly number[], spec: Spec = {}) =>
  question(id, 'Grid', { rows: rows.map((value) => row(`${id}_${value}`, codes(...scale), `Row ${value}`)), ...spec });
const HIDDEN: Values = { VariableType: '"Hidden"', NotRequired: 'True' };

const CARRIERS = ['Royal Post', 'Swift', 'Herald'];
const ofCarriers = (id: string, values: readonly number[], spec: Spec = {}) =>
  question(id, 'Single', {
    rows: CARRIERS.map((carrier, i) => row(`${id}_${i + 1}`, codes(...values), `What about ${carrier}?`)),
    ...spec,
  });

const BLOCKS = [
  question('Country', 'QuotaField', {
    answers: [answer('1', 'United Kingdom'), answer('2', 'Germany'), answer('3', 'France')],
  }),
  single('D1', [1, 2, 3, 4], { screenOuts: ["AnyOf('D1', '4')"] }),
  question('D2', 'Open', {
    answers: [answer('0', '')],
    entry: ['IsUK()'],
    attributes: { UpperLimit: '99', LowerLimit: '16', Numeric: 'True' },
  }),
  question('D3', 'Multi', {
    rows: [
      ...[1, 2, 3, 4].map((code) => row(`D3_${code}`, codes(code))),
      row('D3_98', [answer('98', 'Something else', { Other: 'True' })]),
      row('D3_98_other', [answer('98', '', { Other: 'True' })]),
      row('D3_99', [answer('99', 'None of them', { Punch: '"Single"' })]),
    ],
    attributes: { ValidationCode: '"checkOS2();"', AnswerRequiredType: '"Required"' },
  }),
  numbers('D4', [1, 2], { entry: ["Picked('D3') > 1"] }),
  grid('D5', [1, 2, 3, 4], [1, 2, 3, 4, 5], { attributes: { PrecodeMask: '"ShownRows()"' } }),
  single('D6', [1, 2], { entry: ['Heavy()'] }),
  single('D7', [1, 2], { entry: ["WasSeen('D6') && f('D1').any('1')"] }),
  single('D8', [1, 2], { attributes: { Mandatory: 'False' } }),
  single('D9', [1, 2], { attributes: { ShowIf: `"f('D1').any('2')"` } }),
  boxes('D10', [1, 2, 3], { attributes: { PrecodeMask: '"Lands()"' } }),
  single('D11', [1, 2], { entry: ["!OnlyOne('D3', '1')"] }),
  single('D12', [1, 2], { entry: ["f('D1').none('1','2') || f('Country').any('2')"] }),
  boxes('D13', [1, 2, 3], { attributes: { Ordered: 'True' } }),
  question('D14', 'Grid3D', { rows: [] }),
  numbers('D14x1', [1, 2, 3], { attributes: { ColumnMask: `"f('D1').any('1')"` } }),
  numbers('D14x2', [1, 2, 3], { attributes: { ColumnMask: `"set('1','2')"` } }),
  single('hidD1', [1, 2, 3], { label: 'hidD1 - Hidden based on D1', attributes: HIDDEN }),
  numbers('orderD5', [1, 2, 3, 4], { attributes: HIDDEN }),
  question('D17', 'Open', {
    answers: [answer('0', '')],
    attributes: { ValidationCode: `"CheckOpenLength3(CurrentForm(), 10, 0, 'chars')"` },
  }),
  numbers('D18', [1, 2, 3], { attributes: { MultiSumEqual: '100' } }),
  boxes('D18DK', [9], { attributes: { AnswerRequiredType: '"NotRequired"' } }),
  single('D19', [1, 2], { screenOuts: ["AnyOf('D19', '2') // go on with D20"] }),
  single('D20', [1, 2], { entry: ["f('D19').any('2')"] }),
  question('C1', 'Multi', {
    rows: CARRIERS.map((carrier, i) => row(`C1_${i + 1}`, [answer(String(i + 1), carrier)])),
  }),
  ofCarriers('L1', [1, 2, 3]),
  ofCarriers('L2', [1, 2], { entry: ["AnyOf('L1', '3')"] }),
  question('L3', 'Multi', {
    rows: CARRIERS.flatMap((carrier, i) =>
      [1, 2, 9].map((code) =>
        row(
          `L3_${code}_${i + 1}`,
          [answer(String(code), `Reply ${code}`, code === 9 ? { Punch: '"Single"' } : {})],
          `Reply ${code} (${carrier})`,
        ),
      ),
    ),
    entry: ["f('L2').none('2')"],
  }),
  single('D21', [1, 2], { entry: ["Rows('D5', 3).size() >= 2"] }),
  single('D22', [1, 2], { entry: ["WasSeen('D6') || f('D1').any('1')"] }),
  single('D23', [1, 2], { screenOuts: ["WasSeen('D6') && f('D23').any('2')"] }),
];

const FUNCTIONS = [
  { name: 'AnyOf', body: 'function AnyOf(q, code) { return f(q).any(code); }' },
  { name: 'IsUK', body: "function IsUK() { return f('Country').any('1'); }" },
  { name: 'Picked', body: 'function Picked(q) {\n  return f(q).size();\n}' },
  {
    name: 'ShownRows',
    body: "function ShownRows() {\n  var s = new Set();\n  for (var i = 1; i <= 4; i++) {\n    if (f('D3').any(i)) { s.add(i); }\n  }\n  return s;\n}",
  },
  { name: 'Heavy', body: "function Heavy() { return GetNum('D4_1') + GetNum('D4_2') > 20; }" },
  { name: 'OnlyOne', body: 'function OnlyOne(q, code) { return f(q).any(code) && f(q).size() == 1; }' },
  { name: 'Lands', body: "function Lands() {\n  if (f('Country').any('1')) {\n    return set('1','2');\n  }" },
  { name: 'Rows', body: 'function Rows(q, least) { return GreaterThan(q, least); }' },
];

export const parcelsText = exportText(BLOCKS, FUNCTIONS);
export const parcels = readQuestionnaire(parcelsText, 'parcels');

const two = { D3_1: 1, D3_2: 1, D3_3: 0, D3_4: 0, D3_98: 0, D3_98_other: '', D3_99: 0 };
const one = { ...two, D3_2: 0 };
const used = { C1_1: 1, C1_2: 1, C1_3: 0 };

/** Worked out by hand from the text above. */
export const parcelsStatements: Statements = {
  asked: [
    ['Country', {}, 'asked'],
    ['D1', {}, 'asked'],
    ['D2', { Country: 1 }, 'asked'],
    ['D2', { Country: 2 }, 'notAsked'],
    ['D4_1', two, 'asked'],
    ['D4_1', one, 'notAsked'],
    ['D5_2', two, 'asked'],
    ['D5_2', one, 'notAsked'],
    ['D5_3', two, 'notAsked'],
    ['D6', { D4_1: 15, D4_2: 6 }, 'asked'],
    ['D6', { D4_1: 15, D4_2: 5 }, 'notAsked'],
    ['D7', { D1: 1, D6: 1 }, 'unknown'],
    ['D7', { D1: 2, D6: 1 }, 'notAsked'],
    ['D8', {}, 'unknown'],
    ['D9', { D1: 2 }, 'unknown'],
    ['D9', { D1: 1 }, 'unknown'],
    ['D10_1', { Country: 1 }, 'asked'],
    ['D10_3', { Country: 1 }, 'notAsked'],
    ['D10_1', { Country: 2 }, 'unknown'],
    ['D10_3', { Country: 2 }, 'unknown'],
    ['D11', one, 'notAsked'],
    ['D11', two, 'asked'],
    // What it asks about is missing: not met, whatever its direction.
    ['D11', {}, 'notAsked'],
    ['D12', { D1: 3 }, 'asked'],
    ['D12', { D1: 1 }, 'notAsked'],
    ['D12', { D1: 1, Country: 2 }, 'asked'],
    ['D12', {}, 'notAsked'],
    ['D12', { Country: 2 }, 'asked'],
    ['D14x1_1', { D1: 1 }, 'asked'],
    ['D14x1_1', { D1: 2 }, 'notAsked'],
    ['D14x2_2', {}, 'asked'],
    ['D14x2_3', {}, 'notAsked'],
    ['D18_1', { D18DK_9: 0 }, 'asked'],
    ['D18_1', { D18DK_9: 1 }, 'notAsked'],
    ['D20', { D19: 2 }, 'asked'],
    ['D20', { D19: 1 }, 'notAsked'],
    ['L1_1', used, 'asked'],
    ['L1_3', used, 'notAsked'],
    ['L2_1', { ...used, L1_1: 3, L1_2: 1 }, 'asked'],
    ['L2_2', { ...used, L1_1: 3, L1_2: 1 }, 'notAsked'],
    ['L3_1_1', { ...used, L2_1: 1 }, 'asked'],
    ['L3_1_1', { ...used, L2_1: 2 }, 'notAsked'],
    ['L3_1_1', { ...used, L2_2: 1 }, 'notAsked'],
    ['D21', { D5_1: 4, D5_2: 5, D5_3: 3 }, 'asked'],
    ['D21', { D5_1: 4, D5_2: 3, D5_3: 3 }, 'notAsked'],
    ['D22', { D1: 1 }, 'asked'],
    ['D22', { D1: 2 }, 'unknown'],
  ],
  listed: [
    ['Country', { Country: 2 }],
    ['Country', { Country: 7 }, 'codes'],
    ['D1', { D1: 3 }],
    ['D1', { D1: 4 }, 'codes'],
    ['D2', { Country: 1, D2: 16 }],
    ['D2', { Country: 1, D2: 15 }, 'range'],
    ['D3', two],
    ['D3', { ...two, D3_99: 1 }, 'exclusive'],
    ['D3', { ...two, D3_98: 1 }, 'otherSpecify'],
    ['D8', { D8: null }],
    ['D8', { D8: 3 }, 'codes'],
    ['D9', { D9: null }],
    ['D9', { D1: 1, D9: 1 }],
    ['D10', { Country: 2, D10_1: null, D10_2: null, D10_3: 1 }],
    ['D10', { Country: 1, D10_1: 1, D10_2: 0, D10_3: null }],
    ['D13', { D13_1: 1, D13_2: 2, D13_3: 3 }],
    ['D13', { D13_1: 1, D13_2: 1, D13_3: 3 }, 'rank'],
    ['hidD1', { D1: 2, hidD1: 2 }],
    ['hidD1', { D1: 2, hidD1: 1 }, 'derived'],
    ['D17', { D17: 'twelve letters and more' }],
    ['D17', { D17: 'three' }, 'openText'],
    ['D18', { D18DK_9: 0, D18_1: 50, D18_2: 50, D18_3: 0 }],
    ['D18', { D18DK_9: 0, D18_1: 50, D18_2: 40, D18_3: 0 }, 'sum'],
    ['D18', { D18DK_9: 1, D18_1: null, D18_2: null, D18_3: null }],
    ['D19', { D19: 2 }],
    ['D23', { D23: 2 }],
    ['L3', { ...used, L2_1: 1, L2_2: 2, L3_1_1: 1, L3_2_1: 0, L3_9_1: 1 }, 'exclusive'],
    ['L3', { ...used, L2_1: 1, L2_2: 2, L3_1_1: 1, L3_2_1: 0, L3_9_1: 0 }],
  ],
  open: [
    ['D7', 'WasSeen'],
    ['D8', 'Mandatory'],
    ['D9', 'ShowIf'],
    ['D10', 'Lands'],
    ['D22', 'WasSeen'],
    ['D23', 'WasSeen'],
  ],
  closed: [
    'Country',
    'D1',
    'D2',
    'D3',
    'D4',
    'D5',
    'D6',
    'D11',
    'D12',
    'D14x1',
    'D14x2',
    'D18',
    'D20',
    'L1',
    'L2',
    'L3',
    'D21',
  ],
};

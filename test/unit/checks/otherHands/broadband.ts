import { readQuestionnaire } from '../../../../src/questionnaire/read';
import { block, exportText, grid, multiPunch, numbers, single, type QuestionSpec } from '../../questionnaire/support';
import type { Statements } from './statements';

/** A study of internet providers: sets by ternaries, library functions in variants, test mode, damaged blocks. */
const texts = (id: string, rows: readonly number[], more: Partial<QuestionSpec> = {}): QuestionSpec => ({
  id,
  type: 'Multi',
  rows: rows.map((row) => ({ name: `${id}_${row}`, answers: [{ code: String(row), label: `Box ${row}` }] })),
  ...more,
  attributes: { OpenText: 'true', ...more.attributes },
});

const specs: readonly QuestionSpec[] = [
  single('qCountry', [10, 20, 30]),
  multiPunch('V', [1, 2, 3, 4], { attributes: { PrecodeMask: "isAA() ? a('V').diff(set('4')) : a('V')" } }),
  multiPunch('W', [1, 2, 3, 4], { attributes: { PrecodeMask: "isAA() || isBB() ? a('W').diff(set(2,3)) : a('W')" } }),
  single('T1', [1, 2, 3], { attributes: { PrecodeMask: "a('T1').diff(set('3'))" } }),
  grid('R1', [1, 2, 3, 4, 5], [1, 2, 3], { attributes: { PrecodeMask: "nnset(2,4).union(f('V').isect(set('1')))" } }),
  grid('R2', [1, 2, 3], [1, 2, 3], { entry: ["f('R1')['3'].any('2')"], attributes: { PrecodeMask: 'nset(2)' } }),
  numbers('N1', [1, 2, 3]),
  numbers('N2', [1, 2, 3], { entry: ["Sum(GetNum('N1_1'), GetNum('N1_2')) > 10"] }),
  single('D1', [1, 2], { entry: ["f('V').none('4')"] }),
  single('D2', [1, 2], { entry: ["GetNum('N1_3') < 5"] }),
  single('D3', [1, 2], { entry: ["GetNum('N1_3') != 5"] }),
  single('D4', [1, 2], { entry: ["!(GetNum('N1_3') > 5)"] }),
  single('D5', [1, 2], { entry: ["f('V').union(f('W')).diff(set('1')).size() > 1"] }),
  single('D6', [1, 2], { entry: ["f('V').domainValues().length == 4 && f('V').members().length > 0"] }),
  single('hidD', [1, 2], { entry: ['isTest() //only while testing'], attributes: { VariableType: 'Hidden' } }),
  single('hidD1', [1, 2], { entry: ['iTest'], attributes: { NotRequired: 'true', Disabled: 'true' } }),
  // The condition of one question, said by its comment to be of others too.
  single('E1', [1, 2]),
  single('E2', [1, 2]),
  single('E3', [1, 2], { entry: ["/*E1 - E3*/ f('qCountry').any('10')"] }),
  single('E4', [1, 2], { entry: ["/*E4*/ f('qCountry').any('10')"] }),
  texts('O1', [1, 2], { attributes: { ValidationCode: 'CheckOpenLengthMulti2(CurrentForm(), 4, 0, "chars")' } }),
  texts('O2', [1], {
    attributes: { ValidationCode: 'if(!QuestionErrors()){ CheckOpenLength3("O2", 6, 0, "chars") }' },
  }),
  grid('G1', [1, 2, 3], [1, 2, 3, 4, 5], {
    attributes: {
      ValidationCode:
        'var x = f("G1").domainValues();\nfor (var i=0;i<x.length;i++) for (var j=i+1;j<x.length;j++)\n if (f("G1")[x[i]].toBoolean() && f("G1")[x[j]].toBoolean() && f("G1")[x[i]].get() == f("G1")[x[j]].get()) errorMsg("12")',
    },
  }),
  single('P1', [1, 2], { entry: ["f('qSurveyType').any('1')"] }),
  single('X1', [1, 2], { attributes: { ShowIfLucky: "f('qCountry').any('10')" } }),
];

const damaged = [
  {
    id: 'Y1',
    details:
      "{'Question ID': 'Y1', 'Question Label': 'Which of\nthese', 'question_type': 'Single', 'entry_conditions': [], 'conditions': [], 'Variable ID': 'Y1', 'answers': [{'Answer Code': '1', 'Answer Label': 'the\n\nfirst'}, {'Answer Code': '2', 'Answer Label': 2}], 'question_attributes': {}}",
  },
  {
    id: 'Y2',
    details:
      "{'Question ID': 'Y2', 'question_type': 'Multi', 'entry_conditions': [\"f('qCountry').any('20')\"], 'conditions': [], 'question_attributes': {'AnswerRequiredType': 'Required'}, 'sub_questions': [{'Variable ID': 'Y2_1', 'answers': [{'Answer Code': '1', 'Answer Label': 'one'}]}, {'Variable ID': 'Y2_2', 'answers': [{'Answer Code': '2', 'Answer Label': 'a label with a \"quote",
  },
  {
    id: 'Y3',
    details:
      "{'Question ID': 'Y3', 'question_type': 'Hologram', 'entry_conditions': [], 'conditions': [], 'Variable ID': 'Y3', 'answers': [{'Answer Code': '1', 'Answer Label': 'a'}, {'Answer Code': '2', 'Answer Label': 'b'}], 'question_attributes': {}}",
  },
];

const functions = [
  { name: 'isAA', body: "function isAA() { return f('qCountry').any('10'); }" },
  { name: 'isBB', body: "function isBB() { return f('qCountry').any('20'); }" },
  {
    name: 'CheckOpenLengthMulti2',
    body: 'function CheckOpenLengthMulti2(qid,min,max,type) {\nvar regex = /\\r\\n/g;\nif (x) { y }',
  },
  { name: 'CheckOpenLength3', body: 'function CheckOpenLength3() {\n//\n}' },
];

export const broadband = readQuestionnaire(exportText([...specs.map(block), ...damaged], functions), 'broadband');

export const broadbandStatements: Statements = {
  asked: [
    // Every row but 4 in AA, all rows elsewhere.
    ['V_4', { qCountry: 10 }, 'notAsked'],
    ['V_1', { qCountry: 10 }, 'asked'],
    ['V_4', { qCountry: 20 }, 'asked'],
    ['W_2', { qCountry: 20 }, 'notAsked'],
    ['W_2', { qCountry: 30 }, 'asked'],
    ['R1_2', {}, 'asked'],
    ['R1_5', {}, 'notAsked'],
    ['R1_1', { V_1: 1 }, 'asked'],
    ['R1_1', { V_1: 0 }, 'notAsked'],
    ['R2_2', { R1_3: 2 }, 'asked'],
    ['R2_3', { R1_3: 2 }, 'notAsked'],
    ['R2_2', { R1_3: 1 }, 'notAsked'],
    // A missing number counts 0 in a sum.
    ['N2_1', { N1_1: 11 }, 'asked'],
    ['N2_1', { N1_1: 10 }, 'notAsked'],
    ['D1', { qCountry: 20, V_1: 1, V_2: 0, V_3: 0, V_4: 0 }, 'asked'],
    ['D1', { qCountry: 20, V_1: 1, V_2: 0, V_3: 0, V_4: 1 }, 'notAsked'],
    // Row 4 was not offered: the question has been answered, and not with 4.
    ['D1', { qCountry: 10, V_1: 1, V_2: 0, V_3: 0 }, 'asked'],
    ['D1', {}, 'notAsked'],
    ['D2', { N1_3: 4 }, 'asked'],
    ['D2', {}, 'notAsked'],
    ['D3', { N1_3: 4 }, 'asked'],
    ['D3', {}, 'notAsked'],
    ['D4', { N1_3: 5 }, 'asked'],
    ['D4', {}, 'notAsked'],
    ['D5', { V_2: 1, W_3: 1 }, 'asked'],
    ['D5', { V_2: 1, W_1: 1 }, 'notAsked'],
    ['D6', { V_2: 1 }, 'asked'],
    ['D6', { V_2: 0 }, 'notAsked'],
    // Shown in test mode only: the platform fills it, where its source is answered or for everybody.
    ['hidD1', { D1: 1 }, 'asked'],
    ['hidD1', {}, 'notAsked'],
    ['hidD', {}, 'asked'],
    ['E1', { qCountry: 10 }, 'asked'],
    ['E1', { qCountry: 20 }, 'notAsked'],
    ['E2', { qCountry: 20 }, 'notAsked'],
    ['E3', { qCountry: 20 }, 'notAsked'],
    ['E4', { qCountry: 20 }, 'notAsked'],
    ['Y2_1', { qCountry: 30 }, 'notAsked'],
    // For the pretest alone, which is not delivered.
    ['P1', {}, 'notAsked'],
  ],
  listed: [
    ['T1', { T1: 2 }],
    ['T1', { T1: 3 }, 'codes'],
    ['O1', { O1_1: 'good', O1_2: 'fast' }],
    ['O1', { O1_1: 'ok', O1_2: 'fast' }, 'openText'],
    ['O2', { O2_1: 'words' }, 'openText'],
    ['G1', { G1_1: 1, G1_2: 2, G1_3: 3 }],
    ['G1', { G1_1: 1, G1_2: 1, G1_3: 3 }, 'validation'],
    // Whether X1 was shown depends on an attribute that nobody knows: nobody is accused of its gaps.
    ['X1', {}],
    ['X1', { X1: 5 }, 'codes'],
    ['Y1', { Y1: 3 }, 'codes'],
    ['Y1', { Y1: 2 }],
    ['Y2', { qCountry: 30, Y2_1: 1 }, 'asked'],
    ['Y3', { Y3: 2 }],
    ['Y3', {}],
  ],
  open: [
    ['X1', 'ShowIfLucky'],
    ['Y2', 'cut off'],
    ['Y3', 'Hologram'],
  ],
  closed: ['V', 'W', 'T1', 'R1', 'R2', 'N2', 'D1', 'D3', 'D5', 'E1', 'E2', 'E4', 'G1', 'O1', 'O2', 'Y1'],
};

import { readQuestionnaire } from '../../../../src/questionnaire/read';
import type { Statements } from './statements';

/**
 * A study of insurers as its text stands in the file: strings broken over lines, blocks that end by their line alone,
 * details cut off in three places, types, attributes, keys and functions that nobody has explained.
 */
const yesNo = "[{'Answer Code': '1', 'Answer Label': 'Yes'}, {'Answer Code': '2', 'Answer Label': 'No'}]";
const single = (id: string, more: string, answers = yesNo): string =>
  `{'Question ID': '${id}', 'Question Label': '${id} - text', 'question_type': 'Single', ${more}, 'Variable ID': '${id}', 'answers': ${answers}, 'question_attributes': {}}`;
const plain = (id: string, entry = '', screenOut = ''): string =>
  single(id, `'entry_conditions': [${entry}], 'conditions': [${screenOut}]`);

const BLOCKS: readonly (readonly [id: string, details: string])[] = [
  ['I1', plain('I1')],
  ['I2', plain('I2', `"f('I1').any('1')"`)],
  // A string broken over lines, in a label and in the logic.
  [
    'I3',
    `{'Question ID': 'I3', 'Question Label': 'Which of these,
if any, do you
own?', 'question_type': 'Multi', 'entry_conditions': ["f('I1').any('1')
 && f('I2').any('2')"], 'conditions': [], 'question_attributes': {'AnswerRequiredType': 'Required'}, 'sub_questions': [{'Variable ID': 'I3_1', 'answers': [{'Answer Code': '1', 'Answer Label': 'House
 and home'}]}, {'Variable ID': 'I3_2', 'answers': [{'Answer Code': '2', 'Answer Label': 'Car'}]}, {'Variable ID': 'I3_9', 'answers': [{'Answer Code': '9', 'Answer Label': 'None', 'answer_attributes': {'Punch': 'Single'}}]}]}`,
  ],
  // Cut off amid the rows; amid the attributes; amid the conditions.
  [
    'I4',
    `{'Question ID': 'I4', 'question_type': 'Grid', 'entry_conditions': ["f('I1').any('1')"], 'conditions': [], 'question_attributes': {}, 'sub_questions': [{'Variable ID': 'I4_1', 'Question Label': 'Row 1', 'answers': ${yesNo}}, {'Variable ID': 'I4_2', 'Question Label': 'Row 2', 'answers': [{'Answer Code': '1', 'Answer La`,
  ],
  [
    'I5',
    `{'Question ID': 'I5', 'question_type': 'Multi', 'entry_conditions': [], 'conditions': [], 'Variable ID': 'I5_1', 'answers': [{'Answer Code': '1', 'Answer Label': 'Years'}], 'question_attributes': {'Numeric': 'true', 'OpenText': 'true', 'LowerLimit': '0', 'UpperLimit': '60', 'Precision': '2', 'ValidationCode': 'if (GetNum("I5_1") > 50) { errorMs`,
  ],
  [
    'I6',
    `{'Question ID': 'I6', 'question_type': 'Single', 'Variable ID': 'I6', 'answers': ${yesNo}, 'question_attributes': {}, 'entry_conditions': ["f('I1').any('1') && f('I2').an`,
  ],
  // What nobody has explained.
  ['I7', single('I7', `'entry_conditions': [], 'conditions': [], 'weather': "f('I1').any('2')"`)],
  [
    'I8',
    `{'Question ID': 'I8', 'Question Label': 'I8', 'question_type': 'Single', 'entry_conditions': [], 'conditions': [], 'Variable ID': 'I8', 'answers': [{'Answer Code': '1', 'Answer Label': 'a', 'answer_attributes': {'Glow': 'true'}}, {'Answer Code': '2', 'Answer Label': 'b'}], 'question_attributes': {'Shimmer': 'blue', 'RowMask': "f('I3')"}}`,
  ],
  [
    'I9',
    `{'Question ID': 'I9', 'Question Label': 'I9', 'question_type': 'Geolocation', 'entry_conditions': ["f('I1').any('1')"], 'conditions': [], 'Variable ID': 'I9', 'answers': [{'Answer Code': '0', 'Answer Label': ''}], 'question_attributes': {}}`,
  ],
  ['I10', plain('I10', `"luckyDraw(3) && f('I1').any('1')"`)],
  ['I11', plain('I11', `"luckyDraw(3) || f('I1').any('1')"`)],
  ['I12', plain('I12', `"f('I1').wobble('1')"`)],
  ['I13', plain('I13', `"f('I1').any('1"`)],
  ['I14', plain('I14', '', `"luckyDraw(3) || f('I14').any('2')"`)],
  ['I15', plain('I15', '', `"luckyDraw(3) && f('I15').any('2')"`)],
  ['I16', plain('I16', '', `"f('I16').any('1','2')"`)],
  ['I17', plain('I17', `"false"`)],
  ['I18', plain('I18', `"f('I17').any('1')"`)],
  ['I19', plain('I19', `"MaskLost().size() > 0"`)],
  ['I20', plain('I20', `"f('I1').any('1') // && f('I2').any('2')"`)],
  // Cut off where it matters most: before the attributes that say what is typed in, amid the parts of a total, amid ranks.
  [
    'I23',
    `{'Question ID': 'I23', 'question_type': 'Multi', 'entry_conditions': [], 'conditions': [], 'sub_questions': [{'Variable ID': 'I23_1', 'answers': [{'Answer Code': '1', 'Answer Label': 'a'}]}, {'Variable ID': 'I23_2', 'answers': [{'Answer Co`,
  ],
  [
    'I24',
    `{'Question ID': 'I24', 'question_type': 'Multi', 'entry_conditions': [], 'conditions': [], 'question_attributes': {'Numeric': 'true', 'OpenText': 'true', 'MultiSumEqual': '100', 'UpperLimit': '100'}, 'sub_questions': [{'Variable ID': 'I24_1', 'answers': [{'Answer Code': '1', 'Answer Label': 'a'}]}, {'Variable ID': 'I24_2', 'answers': [{'Answer Code': '2', 'Answer Label': 'b'}]}, {'Variable`,
  ],
  [
    'I25',
    `{'Question ID': 'I25', 'question_type': 'Multi', 'entry_conditions': ["f('I1').any('1')"], 'conditions': [], 'question_attributes': {'RankByClick': 'true'}, 'sub_questions': [{'Variable ID': 'I25_1', 'answers': [{'Answer Code': '1', 'Answer Label': 'a'}]}, {'Variable ID': 'I25_2', 'answers': [{'Answer Code': '2', 'Answer Label': 'b'}]}, {'Vari`,
  ],
  [
    'I26',
    `{'Question ID': 'I26', 'question_type': 'Multi', 'entry_conditions': [], 'conditions': [], 'question_attributes': {'AnswerRequiredType': 'Required', 'MultiItemsSelectedMinimum': '2'}, 'sub_questions': [{'Variable ID': 'I26_1', 'answers': [{'Answer Code': '1', 'Answer Label': 'a'}]}, {'Variable ID': 'I26_2', 'answers': [{'Answer Code': '2', 'Answer Label': 'b'}]}, {'Vari`,
  ],
  [
    'I27',
    `{'Question ID': 'I27', 'Question Label': 'I27', 'question_type': 'Single', 'entry_conditions': [], 'conditions': [], 'Variable ID': 'I27', 'answers': [{'Answer Code': '1', 'Answer Label': 'a', 'answer_attributes': {'ShowIf': "f('I1').any('1')"}}, {'Answer Code': '2', 'Answer Label': 'b'}], 'question_attributes': {}}`,
  ],
  // Several things at once: dates, optional boxes, numbers as labels, escapes.
  [
    'I21',
    `{'Question ID': 'I21', 'Question Label': "It\\'s 5\\" wide \\\\ or so", 'question_type': 'Open', 'entry_conditions': ['f("I1").any("1")'], 'conditions': [], 'Variable ID': 'I21', 'answers': [{'Answer Code': '0', 'Answer Label': ''}], 'question_attributes': {'IsDate': 'true'}}`,
  ],
  [
    'I22',
    `{'Question ID': 'I22', 'question_type': 'Grid', 'entry_conditions': [], 'conditions': [], 'question_attributes': {'NotRequired': 'true'}, 'sub_questions': [{'Variable ID': 'I22_1', 'Question Label': 'One', 'answers': [{'Answer Code': '1', 'Answer Label': 1}, {'Answer Code': '2', 'Answer Label': 2}, {'Answer Code': 3, 'Answer Label': 3}]}, {'Variable ID': 'I22_2', 'Question Label': 'Two', 'answers': [{'Answer Code': '1', 'Answer Label': 1}, {'Answer Code': '2', 'Answer Label': 2}, {'Answer Code': 3, 'Answer Label': None}]}]}`,
  ],
];

const FUNCTIONS = [
  [
    'MaskLost',
    'function MaskLost() {<br>  var s = new Set();<br>  for (var i = 1; i <= 2; i++) {<br>    if (luckyDraw(i)) { s.add(i) }',
  ],
];

const text = [
  '###R1',
  '## Sheet1',
  // Neither an empty line nor anything else stands between the details and the line that ends the block.
  ...BLOCKS.map(([id, details]) => `Question ID:\n${id}\ndetails_normalized:\n${details}\n---`),
  '## function_def',
  ...FUNCTIONS.map(([name, body]) => `Function Name:\n${name}\nFunction Definition:\n${body}\n---`),
].join('\n');

export const insurer = readQuestionnaire(text, 'insurer');
/** The same file, written by another system. */
export const insurerOnWindows = readQuestionnaire(`\uFEFF${text.replaceAll('\n', '\r\n')}`, 'insurer');

export const insurerStatements: Statements = {
  asked: [
    ['I2', { I1: 1 }, 'asked'],
    ['I3_1', { I1: 1, I2: 2 }, 'asked'],
    ['I3_1', { I1: 1, I2: 1 }, 'notAsked'],
    // What stands before the cut is read; what has been lost may say more.
    ['I4_1', { I1: 2 }, 'notAsked'],
    ['I4_1', { I1: 1 }, 'unknown'],
    ['I5_1', {}, 'unknown'],
    ['I6', { I1: 2 }, 'unknown'],
    ['I7', {}, 'unknown'],
    ['I8', {}, 'unknown'],
    ['I10', { I1: 2 }, 'notAsked'],
    ['I10', { I1: 1 }, 'unknown'],
    ['I11', { I1: 1 }, 'asked'],
    ['I11', { I1: 2 }, 'unknown'],
    ['I12', { I1: 1 }, 'unknown'],
    ['I13', { I1: 2 }, 'unknown'],
    ['I17', { I1: 1 }, 'notAsked'],
    // Only a literal `false` says that nobody is asked: what follows from one is not told by itself.
    ['I19', {}, 'unknown'],
    ['I20', { I1: 1, I2: 1 }, 'asked'],
    ['I21', { I1: 2 }, 'notAsked'],
  ],
  listed: [
    ['I3', { I1: 1, I2: 2, I3_1: 1, I3_2: 0, I3_9: 0 }],
    ['I3', { I1: 1, I2: 2, I3_1: 1, I3_2: 0, I3_9: 1 }, 'exclusive'],
    ['I4', { I1: 1, I4_1: 1, I4_2: 2 }],
    ['I4', { I1: 1, I4_1: 3 }, 'codes'],
    ['I4', { I1: 2, I4_1: 1 }, 'asked'],
    ['I5', { I5_1: 55 }],
    ['I5', { I5_1: 61 }, 'range'],
    ['I6', { I1: 2, I6: 1 }],
    ['I6', { I6: 3 }, 'codes'],
    ['I7', { I7: 2 }],
    ['I8', {}],
    ['I8', { I8: 3 }, 'codes'],
    ['I9', { I1: 1 }],
    ['I10', { I1: 1, I10: 2 }],
    ['I10', { I1: 2, I10: 2 }, 'asked'],
    ['I12', { I1: 1 }],
    ['I13', { I13: 5 }, 'codes'],
    // One of the alternatives is known: who meets it was screened out.
    ['I14', { I14: 2 }, 'codes'],
    ['I15', { I15: 2 }],
    // It would leave nobody: what it means is something else.
    ['I16', { I16: 1 }],
    ['I16', { I16: 3 }, 'codes'],
    ['I17', { I17: 1 }, 'asked'],
    ['I18', {}],
    ['I21', { I1: 1, I21: '2024-01-31' }],
    ['I23', { I23_1: 40, I23_2: 60 }],
    ['I24', { I24_1: 40, I24_2: 10 }],
    ['I24', { I24_1: 101 }, 'range'],
    ['I25', { I1: 1, I25_1: 3, I25_2: 1 }],
    ['I25', { I1: 2, I25_1: 1 }, 'asked'],
    ['I26', { I26_1: 0, I26_2: 0 }],
    ['I26', { I26_1: 7 }, 'multi'],
    ['I27', {}],
    ['I22', { I22_1: 3, I22_2: 1 }],
    ['I22', { I22_1: 4, I22_2: 1 }, 'codes'],
    ['I22', {}],
  ],
  open: [
    ['I4', 'cut off'],
    ['I5', 'cut off'],
    ['I6', 'cut off'],
    ['I7', 'weather'],
    ['I8', 'RowMask'],
    ['I9', 'Geolocation'],
    ['I10', 'luckyDraw'],
    ['I12', 'wobble'],
    ['I14', 'luckyDraw'],
    ['I15', 'luckyDraw'],
    ['I16', 'nobody'],
    ['I19', 'cut off'],
    ['I23', 'cut off'],
    ['I25', 'cut off'],
    ['I27', 'ShowIf'],
  ],
  closed: ['I1', 'I2', 'I3', 'I17', 'I20', 'I21', 'I22'],
};

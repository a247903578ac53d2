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

/** A study of ferries: quota fields in masks, ranks with rows to spare, columns by sets, typed code, days of removal. */
const other = (code: string) => ({ code, attributes: { Other: 'true' } });
const text = (name: string, code: string) => ({ name, answers: [other(code)] });
const labelled = (labels: Readonly<Record<number, string>>) =>
  Object.entries(labels).map(([code, label]) => ({ code, label }));
const HIDDEN = { VariableType: 'Hidden', NotRequired: 'true', Disabled: 'true' };

const rank = (id: string, rows: readonly number[], more: Partial<QuestionSpec> = {}): QuestionSpec => ({
  id,
  type: 'Multi',
  rows: rows.map((row) => ({ name: `${id}_${row}`, answers: [{ code: String(row), label: `Wish ${row}` }] })),
  ...more,
  attributes: { RankByClick: 'true', ...more.attributes },
});

/** Numbers whose last row is for something else. */
const shares = (id: string, more: Partial<QuestionSpec> = {}): QuestionSpec => {
  const { rows = [], ...rest } = numbers(id, [1, 2, 98], more);
  return { ...rest, rows: [...rows, text(`${id}_98_other`, '98')] };
};

export const ferry = questionnaireOf(
  [
    { id: 'Port', type: 'QuotaField', answers: codes(1, 2, 3) },
    { id: 'Segm', type: 'QuotaField', answers: codes(1, 2) },
    single('F1', [1, 2, 3], { entry: ["f('qSurveyType').none('2') //SCREENER"] }),
    single('F2', [1, 2], { entry: ["f('Port').any('1') && f('F1').none('3')"] }),
    {
      ...multiPunch('F3', [1, 2, 3, 4, 5]),
      rows: [
        ...(multiPunch('F3', [1, 2, 3, 4, 5]).rows ?? []),
        { name: 'F3_99', answers: [{ code: '99', label: 'None of these', attributes: { Punch: 'Single' } }] },
      ],
    },
    grid('F4', [1, 2, 3, 4, 5], [1, 2, 3], { attributes: { PrecodeMask: "f('F3').diff(set('99'))" } }),
    rank('F5', [1, 2, 3, 4, 5], { attributes: { PrecodeMask: "f('F3').isect(nset(5))" } }),
    // Who has no other wish ranks the four that are listed.
    {
      ...rank('F6', [1, 2, 3, 4, 98]),
      rows: [...(rank('F6', [1, 2, 3, 4, 98]).rows ?? []), text('F6_98_other', '98')],
    },
    rank('F7', [1, 2, 3, 4, 5, 6], { label: 'F7 - Please rank your top three.' }),
    shares('F8', {
      attributes: {
        NotRequired: 'true',
        MultiSumEqual: '100',
        ValidationCode: "if(!f(CurrentForm()+'_1').toBoolean()) {\n errorMsg('1') \n}",
      },
    }),
    shares('F9', { attributes: { NotRequired: 'true', MultiSumEqual: '100' } }),
    shares('F9b'),
    // A 3D grid: the second column by a number, the third by the rows of a set.
    { id: 'F10G', type: 'Grid3D', entry: ["f('F1').any('1','2')"], rows: [text('F10G_98_other', '98')] },
    numbers('F10x1', [1, 2, 98]),
    numbers('F10x2', [1, 2, 98], { attributes: { ColumnMask: 'GetNum("F10x1_1") > 0' } }),
    numbers('F10x3', [1, 2, 98], { attributes: { ColumnMask: "set('98').union(f('F3').isect(set('1','2')))" } }),
    multiPunch('F11', [1, 2, 3, 4], {
      attributes: { PrecodeMask: "f('Segm').any('2') ? a('F11').diff(set('3','4')) : a('F11')" },
    }),
    grid('F12', [1, 2, 3], [1, 2], { attributes: { PrecodeMask: 'MaskF12()' } }),
    grid('F13', [1, 2, 3], [1, 2], { attributes: { PrecodeMask: 'MaskF13()' } }),
    // Taken out on a day: who came before has answered.
    single('F14', [1, 2], { entry: ['false//3/12/2024'] }),
    single('F15', [1, 2], { entry: ['false //not in this wave'] }),
    single('F15b', [1, 2], { entry: ['/*since 2024-04-01*/ false'] }),
    {
      id: 'F16',
      type: 'Single',
      answers: labelled({ 1: 'Yes', 2: 'No', 3: 'Not sure' }),
      label: 'F16 - Are you a member of SEALINK (the club of passengers), or not?',
    },
    {
      id: 'hidClub',
      type: 'Single',
      answers: labelled({ 1: 'SEALINK', 2: 'NOT SEALINK' }),
      label: 'hidClub - club (hidden)',
      attributes: HIDDEN,
    },
    {
      id: 'F17',
      type: 'Single',
      answers: labelled({ 1: 'Deck hand', 2: 'Chief engineer', 3: 'Cook', 4: 'Able-bodied seaman' }),
      label: 'F17 - What are you on board?',
    },
    {
      id: 'hidF17',
      type: 'Single',
      answers: labelled({ 1: 'DHs', 2: 'ChiefEng', 3: 'Cooks' }),
      entry: ['isTest() //in tests only'],
      attributes: { NotRequired: 'true', Disabled: 'true' },
    },
    // Filled by the platform: which answers would be on the screen does not bind it.
    single('F18', [1, 2, 3], {
      entry: ['isTest()'],
      attributes: { NotRequired: 'true', Disabled: 'true', PrecodeMask: "a('F18').diff(set('3'))" },
    }),
    grid('F19', [1, 2, 3], [1, 2, 3, 4], { attributes: { ValidationCode: 'SLCheck()' } }),
    single('F20', [1, 2, 3], { screenOuts: ["f('F20').any('1')"] }),
    open('F21', {
      entry: ["f('F20').any('1')"],
      attributes: { ValidationCode: 'CheckOpenLength2("F21", 5, 0, "chars")' },
    }),
  ],
  [
    { name: 'SLCheck', body: "function SLCheck(code: String) {\n f('SLCheck')[CurrentForm()+code].set(0);\n}" },
    {
      name: 'MaskF12',
      body: "function MaskF12(iNum : int) : Set {\n  var s = new Set();\n  var port : String = f('Port').get();\n  if (port == '1') { s.add('1'); s.add('2'); }\n  else { s.add('3'); }\n  return s;\n}",
    },
    {
      name: 'MaskF13',
      body: "function MaskF13() {\n  var s : Set = set('1','2','3');\n  if (f('F1').any('2')) {\n    s = s.diff(set('2'));\n  }",
    },
  ],
);

const asked = { F1: 1 };
const listedShips = { F3_1: 1, F3_2: 1, F3_3: 0, F3_4: 0, F3_5: 0, F3_99: 0 };

export const ferryStatements: Statements = {
  asked: [
    ['F1', {}, 'asked'],
    ['F2', { Port: 1, F1: 2 }, 'asked'],
    ['F2', { Port: 1, F1: 3 }, 'notAsked'],
    ['F2', { Port: 1 }, 'notAsked'],
    ['F4_1', listedShips, 'asked'],
    ['F4_3', listedShips, 'notAsked'],
    ['F5_2', listedShips, 'asked'],
    ['F5_4', listedShips, 'notAsked'],
    ['F10x1_1', { F1: 2 }, 'asked'],
    ['F10x1_1', { F1: 3 }, 'notAsked'],
    ['F10x2_2', { F1: 2, F10x1_1: 4 }, 'asked'],
    ['F10x2_2', { F1: 2, F10x1_1: 0 }, 'notAsked'],
    ['F10x2_2', { F1: 3, F10x1_1: 4 }, 'notAsked'],
    ['F10x3_1', { F1: 2, ...listedShips }, 'asked'],
    ['F10x3_2', { F1: 2, ...listedShips, F3_2: 0 }, 'notAsked'],
    ['F10x3_98', { F1: 2, ...listedShips, F3_2: 0 }, 'asked'],
    ['F11_3', { Segm: 2 }, 'notAsked'],
    ['F11_3', { Segm: 1 }, 'asked'],
    ['F11_1', { Segm: 2 }, 'asked'],
    // The whole function is there, types and all.
    ['F12_1', { Port: 1 }, 'asked'],
    ['F12_3', { Port: 1 }, 'notAsked'],
    ['F12_3', { Port: 2 }, 'asked'],
    ['F12_2', { Port: 2 }, 'notAsked'],
    ['F13_2', { F1: 2 }, 'notAsked'],
    ['F13_2', { F1: 1 }, 'asked'],
    ['F13_1', { F1: 1 }, 'unknown'],
    ['F14', {}, 'unknown'],
    ['F15', {}, 'notAsked'],
    ['F15b', {}, 'unknown'],
    ['hidF17', { F17: 1 }, 'asked'],
    ['hidF17', {}, 'notAsked'],
    ['F18', {}, 'asked'],
    ['F21', { F20: 2 }, 'notAsked'],
  ],
  listed: [
    ['F3', listedShips],
    ['F3', { ...listedShips, F3_99: 1 }, 'exclusive'],
    ['F3', { ...listedShips, F3_1: null }, 'multi'],
    ['F5', { ...listedShips, F5_1: 2, F5_2: 1 }],
    ['F5', { ...listedShips, F5_1: 1, F5_2: 1 }, 'rank'],
    ['F5', { ...listedShips, F5_1: 1 }, 'rank'],
    ['F5', { ...listedShips, F5_1: 1, F5_2: 2, F5_4: 3 }, 'rows'],
    // Four ranks are enough; the fifth is for who has another wish.
    ['F6', { F6_1: 1, F6_2: 2, F6_3: 3, F6_4: 4, F6_98: null, F6_98_other: '' }],
    ['F6', { F6_1: 1, F6_2: 2, F6_3: 3, F6_4: 4, F6_98: 5, F6_98_other: 'a bath' }],
    ['F6', { F6_1: 1, F6_2: 2, F6_3: 3, F6_4: null, F6_98: null, F6_98_other: '' }, 'rank'],
    ['F6', { F6_1: 1, F6_2: 2, F6_3: 3, F6_4: 4, F6_98: 5, F6_98_other: '' }, 'otherSpecify'],
    ['F7', { F7_2: 1, F7_5: 2, F7_6: 3 }],
    ['F7', { F7_2: 1, F7_5: 2 }, 'rank'],
    ['F7', { F7_1: 1, F7_2: 2, F7_3: 3, F7_4: 4 }],
    ['F7', { F7_2: 1, F7_5: 2, F7_6: 4 }, 'rank'],
    // The survey demands the first share alone; the others of the total are 0, not missing.
    ['F8', { F8_1: 60, F8_2: 40, F8_98: 0, F8_98_other: '' }],
    ['F8', { F8_1: 100, F8_2: null, F8_98: 0, F8_98_other: '' }, 'asked'],
    ['F8', { F8_1: null, F8_2: 100, F8_98: 0, F8_98_other: '' }, 'asked', 'validation'],
    ['F8', { F8_1: 60, F8_2: 41, F8_98: 0, F8_98_other: '' }, 'sum'],
    // Nothing has to be given here.
    ['F9', { F9_1: null, F9_2: null, F9_98: null, F9_98_other: '' }],
    ['F9', { F9_1: 100, F9_2: null, F9_98: null, F9_98_other: '' }],
    ['F9', { F9_1: 90, F9_2: null, F9_98: null, F9_98_other: '' }, 'sum'],
    // The row for something else stays empty where there is nothing.
    ['F9b', { F9b_1: 3, F9b_2: 4, F9b_98: null, F9b_98_other: '' }],
    ['F9b', { F9b_1: 3, F9b_2: null, F9b_98: null, F9b_98_other: '' }, 'asked'],
    ['F9b', { F9b_1: 3, F9b_2: 4, F9b_98: 2, F9b_98_other: '' }, 'otherSpecify'],
    // The text of a shared row stands with the parent: the row may stay empty in the columns.
    ['F10x1', { ...asked, F10x1_1: 3, F10x1_2: 4, F10x1_98: null }],
    ['F10x1', { ...asked, F10x1_1: 3, F10x1_2: null, F10x1_98: null }, 'asked'],
    ['F10G', { ...asked, F10x1_98: 4, F10G_98_other: 'boats' }],
    ['F10G', { ...asked, F10x1_98: 4, F10G_98_other: '' }, 'otherSpecify'],
    ['F11', { Segm: 2, F11_1: 1, F11_2: 0, F11_3: null, F11_4: null }],
    ['F11', { Segm: 2, F11_1: 1, F11_2: 0, F11_3: 0, F11_4: null }, 'rows'],
    ['F11', { Segm: 1, F11_1: 1, F11_2: 0, F11_3: null, F11_4: 0 }, 'multi'],
    ['F14', { F14: 2 }],
    ['F14', {}],
    ['F14', { F14: 3 }, 'codes'],
    ['F15', { F15: 2 }, 'asked'],
    ['hidClub', { F16: 1, hidClub: 1 }],
    ['hidClub', { F16: 3, hidClub: 2 }],
    ['hidClub', { F16: 1, hidClub: 2 }, 'derived'],
    ['hidClub', { F16: 2, hidClub: null }, 'derived'],
    ['hidF17', { F17: 2, hidF17: 2 }],
    ['hidF17', { F17: 3, hidF17: 1 }, 'derived'],
    ['hidF17', { F17: 1, hidF17: null }, 'asked', 'derived'],
    ['F18', { F18: 3 }],
    ['F18', { F18: 4 }, 'codes'],
    ['F18', { F18: null }, 'asked'],
    // It raises no error: the interview of who gave one answer throughout went on.
    ['F19', { F19_1: 2, F19_2: 2, F19_3: 2 }],
    ['F20', { F20: 1 }],
    ['F20', { F20: 2 }],
    ['F21', { F20: 1, F21: 'long enough' }],
    ['F21', { F20: 1, F21: 'abc' }, 'openText'],
    ['F21', { F20: 2, F21: 'long enough' }, 'asked'],
  ],
  open: [
    ['F13', 'cut off'],
    ['F14', 'on a day'],
  ],
  closed: ['Port', 'F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F8', 'F10x2', 'F10x3', 'F11', 'F12', 'F15', 'F19', 'hidClub'],
};

import { grid, multiPunch, numbers, open, single, type QuestionSpec } from '../questionnaire/support';
import type { Expectation } from './expectations';

/** What programmers of surveys combine: rules that forbid what others demand, sets, counters, texts. */
export type Idiom = Expectation & {
  readonly functions?: readonly { readonly name: string; readonly body: string }[];
  /** Parts that stay open, beside which nothing may be. */
  readonly open?: RegExp;
};

const HIDDEN = { NotRequired: 'true', VariableType: 'Hidden' };
const OPTIONAL = { AnswerRequiredType: 'NotRequired' };
const S1 = single('S1', [1, 2, 3]);
/** A multi-punch question with a box for each label. */
const labelled = (id: string, labels: readonly string[]): QuestionSpec => ({
  id,
  type: 'Multi',
  rows: labels.map((label, i) => ({ name: `${id}_${i + 1}`, answers: [{ code: String(i + 1), label }] })),
});
/** What the boxes of a question hold, in order. */
const boxes = (id: string, ...values: readonly number[]): Record<string, number> =>
  Object.fromEntries(values.map((value, i) => [`${id}_${i + 1}`, value]));
const NONE: QuestionSpec = multiPunch('NONE', [99], { attributes: OPTIONAL });

export const idioms: readonly Idiom[] = [
  {
    title: 'rows that nobody owes whom the code lets give none',
    id: 'E',
    specs: [
      numbers('E', [1, 2], {
        attributes: {
          NotRequired: 'true',
          ValidationCode:
            "if ((f('E').toBoolean() || f('EDK').toBoolean()) && f('NONE').any('99')) { errorMsg('both'); }",
        },
      }),
      multiPunch('EDK', [1, 2], { attributes: OPTIONAL }),
      NONE,
    ],
    clean: [
      { E_1: 1, E_2: 0, EDK_1: 0, EDK_2: 0, NONE_99: 0 },
      { E_2: 0, EDK_1: 1, EDK_2: 0, NONE_99: 0 },
      { EDK_1: 0, EDK_2: 0, NONE_99: 1 },
    ],
    faulty: [
      [{ E_1: 1, EDK_1: 0, EDK_2: 0, NONE_99: 0 }, 'rows'],
      [{ E_1: 1, E_2: 3, EDK_1: 0, EDK_2: 0, NONE_99: 1 }, 'validation'],
      [{ EDK_1: 0, EDK_2: 0, NONE_99: 0 }, 'rows'],
    ],
  },
  {
    title: 'boxes that nobody owes whom the code of another question lets tick none',
    id: 'M',
    specs: [
      multiPunch('M', [1, 2], { attributes: { AnswerRequiredType: 'Required' } }),
      multiPunch('NONE', [99], {
        attributes: { ...OPTIONAL, ValidationCode: "if (f('NONE').any('99') && f('M').size() > 0) errorMsg('both');" },
      }),
    ],
    clean: [
      { M_1: 1, M_2: 0, NONE_99: 0 },
      { M_1: 0, M_2: 0, NONE_99: 1 },
    ],
    faulty: [
      [{ M_1: 0, M_2: 0, NONE_99: 0 }, 'multi'],
      [{ M_1: 7, M_2: 1, NONE_99: 0 }, 'multi'],
    ],
  },
  {
    title: 'an answer owed though one of its codes is forbidden',
    id: 'Q',
    specs: [
      S1,
      single('Q', [1, 2], {
        attributes: { ValidationCode: "if (f('Q').any('1') && f('S1').any('3')) errorMsg('not you');" },
      }),
    ],
    clean: [
      { S1: 1, Q: 1 },
      { S1: 3, Q: 2 },
    ],
    faulty: [
      [{ S1: 3 }, 'asked'],
      [{ S1: 3, Q: 1 }, 'validation'],
    ],
  },
  {
    title: 'a text that is not owed where the code refuses it',
    id: 'T',
    specs: [
      S1,
      open('T', {
        attributes: { ValidationCode: "if (f('S1').any('2') && f('T').toBoolean()) errorMsg('leave it');" },
      }),
    ],
    clean: [{ S1: 1, T: 'x' }, { S1: 2 }],
    faulty: [
      [{ S1: 1 }, 'asked'],
      [{ S1: 2, T: 'x' }, 'validation'],
    ],
  },
  {
    title: 'all days of the week, which are no list that nobody has read',
    id: 'D',
    specs: [labelled('D', 'Montags Dienstags Mittwochs Donnerstags Freitags Samstags Sonntags'.split(' '))],
    clean: [boxes('D', 1, 1, 1, 1, 1, 1, 1), boxes('D', 1, 0, 0, 0, 0, 0, 0)],
    faulty: [[boxes('D', 0, 0, 0, 0, 0, 0, 0), 'multi']],
  },
  {
    title: 'months with a reason',
    id: 'D',
    specs: [labelled('D', 'January – snow,March,April,June,July – school is out,December'.split(','))],
    clean: [boxes('D', 1, 1, 1, 1, 1, 1)],
    faulty: [[boxes('D', 1, 1, 1, 1, 1, 7), 'multi']],
  },
  {
    title: 'all boxes of a long list that is no calendar',
    id: 'D',
    specs: [labelled('D', 'Monday,Tuesday,Wednesday,Thursday,Friday,Whenever it rains'.split(','))],
    clean: [boxes('D', 1, 1, 1, 1, 1, 0)],
    faulty: [[boxes('D', 1, 1, 1, 1, 1, 1), 'everyBox']],
  },
  ...[
    {
      call: "rest('N')",
      title: 'boxes set beside a function cut off that is called with another question',
      sure: true,
    },
    { call: 'rest("N"); rest("M")', title: 'boxes set beside one that is called with several others', sure: true },
    { call: "var q = f('S1').any('1') ? 'H' : 'N'; rest(q)", title: 'boxes that it may be called with', sure: false },
    { call: "rest('H')", title: 'boxes that it is called with', sure: false },
  ].map(({ call, title, sure }): Idiom => {
    const wrong = { S1: 1, ...boxes('N', 1, 1), ...boxes('M', 1, 0), ...boxes('H', 1, 1) };
    return {
      title,
      id: 'H',
      specs: [
        S1,
        multiPunch('M', [1, 2], { attributes: { ValidationCode: "f('H').set(f('M'));" } }),
        multiPunch('H', [1, 2], { attributes: HIDDEN }),
        numbers('N', [1, 2], { attributes: { ValidationCode: call } }),
      ],
      functions: [{ name: 'rest', body: "function rest(q) {\n if (GetNum(q+'_1') > 0) {\n f(q+'_2').set('1');\n }" }],
      open: /rest\(/,
      clean: [{ ...boxes('M', 1, 0), ...boxes('H', 1, 0) }, ...(sure ? [] : [wrong])],
      faulty: [[{ ...boxes('M', 1, 0), ...boxes('H', 1, 7) }, 'multi'], ...(sure ? [[wrong, 'derived'] as const] : [])],
    };
  }),
  {
    title: 'boxes for as many as a number says',
    id: 'H',
    specs: [
      numbers('N', [1], { attributes: { UpperLimit: '3', ValidationCode: "f('H').set(nset(GetNum('N_1')));" } }),
      multiPunch('H', [1, 2, 3], { attributes: HIDDEN }),
    ],
    clean: [
      { N_1: 2, ...boxes('H', 1, 1, 0) },
      { N_1: 3, ...boxes('H', 1, 1, 1) },
      { N_1: 0, ...boxes('H', 0, 0, 0) },
      {},
    ],
    faulty: [
      [{ N_1: 2, ...boxes('H', 1, 0, 0) }, 'derived'],
      [{ N_1: 1, ...boxes('H', 1, 1, 0) }, 'derived'],
    ],
  },
  {
    title: 'rows between two numbers',
    id: 'G',
    specs: [
      numbers('N', [1, 2], { attributes: { UpperLimit: '4' } }),
      grid('G', [1, 2, 3, 4], [1, 2], {
        entry: ["GetNum('N_1') > 0"],
        attributes: { PrecodeMask: "nnset(GetNum('N_1'), f('N')['2'].toNumber())" },
      }),
    ],
    clean: [
      { N_1: 2, N_2: 3, G_2: 1, G_3: 2 },
      { N_1: 4, N_2: 2 },
      { N_1: 1, N_2: 1, G_1: 1 },
    ],
    faulty: [
      [{ N_1: 2, N_2: 3, G_2: 1 }, 'rows'],
      [{ N_1: 2, N_2: 3, G_2: 1, G_3: 1, G_4: 1 }, 'rows'],
    ],
  },
  {
    title: 'the one code that is left of a set',
    id: 'H',
    specs: [
      multiPunch('M', [1, 2, 3], {
        attributes: {
          ValidationCode: "var s = f('M').diff(set('3')); if (s.size() > 0) { f('H').set(s.members()[0]); }",
        },
      }),
      single('H', [1, 2], { attributes: HIDDEN }),
    ],
    // Of two, which stands first is not known.
    clean: [
      { ...boxes('M', 0, 1, 1), H: 2 },
      { ...boxes('M', 1, 1, 0), H: 2 },
      { ...boxes('M', 1, 1, 0), H: 1 },
      { ...boxes('M', 0, 0, 1) },
    ],
    faulty: [
      [{ ...boxes('M', 0, 1, 0), H: 1 }, 'derived'],
      [{ ...boxes('M', 1, 0, 1) }, 'derived'],
    ],
  },
  {
    title: 'the first and the second answer of a question',
    id: 'H',
    specs: [
      multiPunch('M', [1, 2, 3], {
        attributes: {
          ValidationCode: "var m = f('M').members(); f('F').set(m[0]); if (m.length > 1) f('H').set(m[1]);",
        },
      }),
      single('F', [1, 2, 3], { attributes: HIDDEN }),
      single('H', [1, 2, 3], { attributes: HIDDEN }),
    ],
    clean: [
      { ...boxes('M', 0, 1, 1), F: 2, H: 3 },
      { ...boxes('M', 1, 1, 1), F: 1, H: 2 },
      { ...boxes('M', 1, 0, 0), F: 1 },
    ],
    faulty: [
      [{ ...boxes('M', 0, 1, 1), F: 2, H: 2 }, 'derived'],
      [{ ...boxes('M', 1, 1, 1), F: 1, H: 3 }, 'derived'],
    ],
  },
  {
    title: 'the greatest of many numbers, found in a loop',
    id: 'H',
    specs: [
      grid('G', [1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5], {
        attributes: {
          ValidationCode:
            "var m = 0; var d = f('G').domainValues(); for (var i = 0; i < d.length; i++) m = Math.max(m, f('G')[d[i]].toNumber()); f('H').set(m);",
        },
      }),
      open('H', { attributes: { ...HIDDEN, Numeric: 'true' } }),
    ],
    clean: [
      { ...boxes('G', 1, 2, 5, 3, 5, 1), H: 5 },
      { ...boxes('G', 1, 1, 1, 1, 1, 1), H: 1 },
      { ...boxes('G', 1, 2), H: 5 },
    ],
    faulty: [
      [{ ...boxes('G', 1, 2, 5, 3, 5, 1), H: 3 }, 'derived'],
      [{ ...boxes('G', 1, 1, 1, 1, 1, 2), H: 1 }, 'derived'],
      [{ ...boxes('G', 1, 1, 1, 1, 1, 2) }, 'derived'],
    ],
  },
  {
    title: 'the least of three numbers and a constant',
    id: 'H',
    specs: [
      numbers('N', [1, 2, 3], {
        attributes: { ValidationCode: "f('H').set(Math.min(50, GetNum('N_1'), GetNum('N_2'), GetNum('N_3')));" },
      }),
      open('H', { attributes: { ...HIDDEN, Numeric: 'true' } }),
    ],
    clean: [
      { ...boxes('N', 60, 70, 80), H: 50 },
      { ...boxes('N', 60, 7, 80), H: 7 },
    ],
    faulty: [
      [{ ...boxes('N', 60, 70, 80), H: 60 }, 'derived'],
      [{ ...boxes('N', 8, 7, 80), H: 8 }, 'derived'],
    ],
  },
  {
    title: 'numbers or a don’t-know box, demanded of some alone',
    id: 'N',
    specs: [
      S1,
      numbers('N', [1, 2], {
        attributes: { NotRequired: 'true', ValidationCode: "if (f('S1').any('1')) { CheckDK('N', 'NDK'); }" },
      }),
      multiPunch('NDK', [99], { attributes: OPTIONAL }),
    ],
    clean: [
      { S1: 1, ...boxes('N', 1, 2), NDK_99: 0 },
      { S1: 1, NDK_99: 1 },
      { S1: 2, NDK_99: 0 },
    ],
    faulty: [
      [{ S1: 1, NDK_99: 0 }, 'validation'],
      [{ S1: 1, ...boxes('N', 1, 2), NDK_99: 1 }, 'validation'],
    ],
  },
  {
    title: 'a number that is owed, with a don’t-know box for some',
    id: 'N',
    specs: [
      S1,
      numbers('N', [1], { attributes: { ValidationCode: "if (f('S1').none('2')) CheckDK('N', 'NDK');" } }),
      multiPunch('NDK', [99], { attributes: OPTIONAL }),
    ],
    clean: [
      { S1: 1, N_1: 1, NDK_99: 0 },
      { S1: 1, NDK_99: 1 },
      { S1: 2, N_1: 3, NDK_99: 0 },
    ],
    faulty: [
      [{ S1: 2, NDK_99: 0 }, 'asked'],
      [{ S1: 1, NDK_99: 0 }, 'asked', 'validation'],
      [{ S1: 1, N_1: 3, NDK_99: 1 }, 'validation'],
    ],
  },
];

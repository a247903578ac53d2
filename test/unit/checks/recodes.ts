import { grid, multiPunch, numbers, single, type QuestionSpec } from '../questionnaire/support';
import type { Expectation } from './expectations';

/** Recodes as other hands write them: each in the code of a question, of what is hidden behind it. */

const HIDDEN = { NotRequired: 'true', VariableType: 'Hidden' };
const hidden = (id: string, codes: readonly number[]): QuestionSpec => single(id, codes, { attributes: HIDDEN });
const R1 = [1, 2, 3, 4];

export const recodes: readonly Expectation[] = [
  {
    title: 'a recode by a switch',
    id: 'HReg',
    specs: [
      single('R1', R1, {
        attributes: {
          ValidationCode:
            "switch (f('R1').get()) { case '1': case '2': f('HReg').set('1'); break; case '3': f('HReg').set('2'); break; default: f('HReg').set('9'); }",
        },
      }),
      hidden('HReg', [1, 2, 9]),
    ],
    clean: [{ R1: 2, HReg: 1 }, { R1: 3, HReg: 2 }, { R1: 4, HReg: 9 }, {}],
    faulty: [
      [{ R1: 1, HReg: 2 }, 'derived'],
      [{ R1: 4, HReg: 1 }, 'derived'],
      [{ R1: 3 }, 'derived'],
    ],
  },
  {
    title: 'a recode by a function with several ways out, whose value is set',
    id: 'HGrade',
    specs: [
      numbers('N', [1], {
        attributes: {
          ValidationCode:
            "var grade = '3'; var n = GetNum('N_1'); if (n >= 80) grade = '1'; else { if (n >= 50) { grade = '2'; } } f('HGrade').set(grade);",
        },
      }),
      hidden('HGrade', [1, 2, 3]),
    ],
    clean: [{ N_1: 80, HGrade: 1 }, { N_1: 50, HGrade: 2 }, { N_1: 49, HGrade: 3 }, {}, { HGrade: 1 }],
    faulty: [
      [{ N_1: 79, HGrade: 1 }, 'derived'],
      [{ N_1: 49, HGrade: 2 }, 'derived'],
      [{ N_1: 90, HGrade: 3 }, 'derived'],
    ],
  },
  {
    title: 'two sets joined, less what stands alone',
    id: 'HAll',
    specs: [
      multiPunch('A', [1, 2, 3, 99]),
      multiPunch('B', [1, 2, 3, 99], {
        attributes: { ValidationCode: "f('HAll').set(f('A').union(f('B')).diff(set('99')));" },
      }),
      multiPunch('HAll', [1, 2, 3], { attributes: HIDDEN }),
    ],
    clean: [
      { A_1: 1, A_2: 0, A_3: 0, A_99: 0, B_1: 0, B_2: 1, B_3: 0, B_99: 0, HAll_1: 1, HAll_2: 1, HAll_3: 0 },
      { A_1: 1, A_2: 0, A_3: 0, A_99: 0, B_1: 0, B_2: 0, B_3: 0, B_99: 1, HAll_1: 1 },
    ],
    faulty: [
      [
        { A_1: 1, A_2: 0, A_3: 0, A_99: 0, B_1: 0, B_2: 1, B_3: 0, B_99: 0, HAll_1: 1, HAll_2: 0, HAll_3: 0 },
        'derived',
      ],
      [
        { A_1: 1, A_2: 0, A_3: 0, A_99: 0, B_1: 0, B_2: 1, B_3: 0, B_99: 0, HAll_1: 1, HAll_2: 1, HAll_3: 1 },
        'derived',
      ],
    ],
  },
  {
    title: 'boxes set one by one, by ids put together in a loop',
    id: 'HBox',
    specs: [
      numbers('N', [1, 2, 3], {
        attributes: {
          ValidationCode: "for (var i = 1; i <= 3; i++) f('HBox_' + i).set(GetNum('N_' + i) > 0 ? '1' : '0');",
        },
      }),
      multiPunch('HBox', [1, 2, 3], { attributes: HIDDEN }),
    ],
    clean: [{ N_1: 4, N_2: 0, N_3: 1, HBox_1: 1, HBox_2: 0, HBox_3: 1 }],
    faulty: [
      [{ N_1: 4, N_2: 0, N_3: 1, HBox_1: 1, HBox_2: 1, HBox_3: 1 }, 'derived'],
      [{ N_1: 4, N_2: 0, N_3: 1, HBox_1: 1, HBox_2: 0, HBox_3: 0 }, 'derived'],
    ],
  },
  {
    title: 'the first row that is liked, in an order of its own',
    id: 'HFirst',
    specs: [
      grid('G', [1, 2, 3], [1, 2, 3, 4, 5], {
        attributes: {
          ValidationCode:
            "var rows = ['2', '1', '3'];\nvar first = '9';\nfor (var i = 0; i < rows.length; i++) {\n  if (f('G')[rows[i]].any('4', '5')) { first = rows[i]; break; }\n}\nf('HFirst').set(first);",
        },
      }),
      hidden('HFirst', [1, 2, 3, 9]),
    ],
    clean: [
      { G_1: 5, G_2: 4, G_3: 1, HFirst: 2 },
      { G_1: 5, G_2: 3, G_3: 5, HFirst: 1 },
      { G_1: 1, G_2: 1, G_3: 1, HFirst: 9 },
    ],
    faulty: [
      [{ G_1: 5, G_2: 4, G_3: 1, HFirst: 1 }, 'derived'],
      [{ G_1: 1, G_2: 1, G_3: 1, HFirst: 3 }, 'derived'],
    ],
  },
  {
    title: 'points that answers are worth',
    id: 'HScore',
    specs: [
      single('Q1', [1, 2]),
      multiPunch('A', [1, 2, 3], {
        attributes: {
          ValidationCode:
            "var p = 0; if (f('Q1').any('1')) p += 2; if (f('A').any('1')) p += 3; if (f('A').none('2')) p -= 1; f('HScore').set(p >= 4 ? 2 : 1);",
        },
      }),
      hidden('HScore', [1, 2]),
    ],
    clean: [
      { Q1: 1, A_1: 1, A_2: 0, A_3: 0, HScore: 2 },
      { Q1: 2, A_1: 1, A_2: 1, A_3: 0, HScore: 1 },
    ],
    faulty: [
      [{ Q1: 1, A_1: 1, A_2: 0, A_3: 0, HScore: 1 }, 'derived'],
      [{ Q1: 2, A_1: 1, A_2: 1, A_3: 0, HScore: 2 }, 'derived'],
    ],
  },
  {
    title: 'a list that codes are put into, and made a set of',
    id: 'HList',
    specs: [
      numbers('N', [1, 2, 3], {
        attributes: {
          ValidationCode:
            "var chosen = [];\nvar rows = f('N').domainValues();\nfor (var i in rows) { if (f('N')[rows[i]].toNumber() > 10) chosen.push(rows[i]); }\nf('HList').set(new Set(chosen));\nf('HMany').set(chosen.length > 1 ? '1' : '2');",
        },
      }),
      multiPunch('HList', [1, 2, 3], { attributes: HIDDEN }),
      hidden('HMany', [1, 2]),
    ],
    clean: [{ N_1: 11, N_2: 10, N_3: 30, HList_1: 1, HList_2: 0, HList_3: 1 }],
    faulty: [[{ N_1: 11, N_2: 10, N_3: 30, HList_1: 1, HList_2: 1, HList_3: 1 }, 'derived']],
  },
  {
    title: 'a table of values, looked up by the answer',
    id: 'HTable',
    specs: [
      single('R1', R1, {
        attributes: { ValidationCode: "var to = { '1': '10', '2': '10', 3: 20 }; f('HTable').set(to[f('R1').get()]);" },
      }),
      hidden('HTable', [10, 20]),
    ],
    clean: [{ R1: 2, HTable: 10 }, { R1: 3, HTable: 20 }, { R1: 4 }, {}],
    faulty: [
      [{ R1: 1, HTable: 20 }, 'derived'],
      [{ R1: 3, HTable: 10 }, 'derived'],
    ],
  },
  {
    title: 'what code further down sets instead',
    id: 'HLast',
    specs: [
      single('Q1', [1, 2], { attributes: { ValidationCode: "f('HLast').set('1');" } }),
      single('Q2', [1, 2], { entry: ["f('Q1').any('2')"], attributes: { ValidationCode: "f('HLast').set('2');" } }),
      hidden('HLast', [1, 2]),
    ],
    clean: [{ Q1: 1, HLast: 1 }, { Q1: 2, Q2: 1, HLast: 2 }, {}],
    faulty: [
      [{ Q1: 1, HLast: 2 }, 'derived'],
      [{ Q1: 2, Q2: 1, HLast: 1 }, 'derived'],
    ],
  },
  {
    title: 'code of a question that not everybody sees',
    id: 'HSeen',
    specs: [
      single('Q1', [1, 2]),
      single('Q2', [1, 2], { entry: ["f('Q1').any('2')"], attributes: { ValidationCode: "f('HSeen').set(1);" } }),
      hidden('HSeen', [1, 2]),
    ],
    clean: [{ Q1: 1 }, { Q1: 1, HSeen: 2 }, { Q1: 2, Q2: 1, HSeen: 1 }],
    faulty: [
      [{ Q1: 2, Q2: 1, HSeen: 2 }, 'derived'],
      [{ Q1: 2, Q2: 1 }, 'derived'],
    ],
  },
  {
    title: 'numbers computed one way or another',
    id: 'HYear',
    specs: [
      single('Unit', [1, 2]),
      numbers('N', [1], {
        attributes: {
          ValidationCode:
            "var perYear = f('Unit').any('1') ? GetNum('N_1') * 52 : GetNum('N_1') * 12; f('HYear').set(perYear / 2);",
        },
      }),
      numbers('HYear', [1], { attributes: HIDDEN }),
    ],
    clean: [
      { Unit: 1, N_1: 2, HYear_1: 52 },
      { Unit: 2, N_1: 2, HYear_1: 12 },
      { N_1: 2, HYear_1: 3 },
    ],
    faulty: [[{ Unit: 1, N_1: 2, HYear_1: 12 }, 'derived']],
  },
];

/** Recodes of which something is only known in the interview: what depends on it accuses nobody, and is reported. */
export const recodesInPart: readonly (Omit<Expectation, 'title'> & { readonly code: string })[] = [
  {
    id: 'H',
    code: "f('H').set('1'); if (f('Q1').any('2')) f('H').set(lookup(f('Q1').get()));",
    specs: [hidden('H', [1, 2, 3])],
    clean: [{ Q1: 2, H: 3 }, { Q1: 2, H: 1 }, { Q1: 1, H: 1 }, { Q1: 2 }],
    faulty: [[{ Q1: 1, H: 2 }, 'derived']],
  },
  {
    id: 'H',
    code: "f('H').set('1'); f('H').reset();",
    specs: [hidden('H', [1, 2, 3])],
    clean: [{ Q1: 1, H: 2 }, { Q1: 1 }],
    faulty: [],
  },
  {
    id: 'H',
    code: "f('H').set(f('H').any('1') ? '2' : '3');",
    specs: [hidden('H', [1, 2, 3])],
    clean: [
      { Q1: 1, H: 2 },
      { Q1: 1, H: 1 },
      { Q1: 1, H: 3 },
    ],
    faulty: [],
  },
  {
    id: 'H',
    code: "f('H').set(f('Q1').any('1') ? '1' : chance(3));",
    specs: [hidden('H', [1, 2, 3])],
    clean: [
      { Q1: 1, H: 1 },
      { Q1: 2, H: 1 },
      { Q1: 2, H: 3 },
    ],
    faulty: [[{ Q1: 1, H: 2 }, 'derived']],
  },
  {
    id: 'Q2',
    code: "f('Q2').set('1');",
    specs: [single('Q2', [1, 2])],
    clean: [
      { Q1: 1, Q2: 2 },
      { Q1: 1, Q2: 1 },
    ],
    faulty: [],
  },
  {
    id: 'H',
    code: "var box = []; box.length = 1; f('H').set(box.length);",
    specs: [hidden('H', [1, 2, 3])],
    clean: [{ Q1: 1, H: 2 }, { Q1: 1 }],
    faulty: [],
  },
];

interface ElsewhereSet {
  readonly title: string;
  readonly specs: readonly QuestionSpec[];
  readonly functions?: readonly { readonly name: string; readonly body: string }[];
  /** Whether Q1's code still says what H1 is. */
  readonly sure: boolean;
}

/** Q1 sets H1 to 1; what else there is. */
const besideQ1 = (code: string, more: QuestionSpec['attributes'] = {}): readonly QuestionSpec[] => [
  single('Q1', [1, 2], { attributes: { ValidationCode: "f('H1').set('1')" } }),
  single('Q2', [1, 2], { attributes: { ...(code !== '' && { ValidationCode: code }), ...more } }),
  hidden('H1', [1, 2]),
  hidden('H2', [1, 2]),
];

/** Code that is not followed, and may set H1. */
export const elsewhereSet: readonly ElsewhereSet[] = [
  { title: 'nothing else is set', specs: besideQ1(''), sure: true },
  {
    title: 'a function that is not understood sets it',
    specs: besideQ1('fill()'),
    functions: [{ name: 'fill', body: "function fill() { try { f('H1').set('2') } catch (e) {} }" }],
    sure: false,
  },
  {
    title: 'a function that such a function calls sets it',
    specs: besideQ1('fill()'),
    functions: [
      { name: 'fill', body: 'function fill() { try { really() } catch (e) {} }' },
      { name: 'really', body: "function really() { f('H1').set('2') }" },
    ],
    sure: false,
  },
  {
    title: 'a function that is not understood sets another',
    specs: besideQ1('fill()'),
    functions: [{ name: 'fill', body: "function fill() { try { f('H2').set(f('H1').get()) } catch (e) {} }" }],
    sure: true,
  },
  { title: 'something is set whose name is put together', specs: besideQ1("f('H' + x).set('2')"), sure: false },
  {
    title: 'something is set whose name is put together of an answer',
    specs: besideQ1("f(lookup(f('Q2').get())).set('2')"),
    sure: false,
  },
  {
    title: 'a name that something else begins with is put together',
    specs: besideQ1("f('Q' + x).set('2')"),
    sure: true,
  },
  {
    title: 'it is set by way of a variable where nothing calls it',
    specs: besideQ1(''),
    functions: [{ name: 'fill', body: "function fill() { var h = f('H1'); h.set('2') }" }],
    sure: false,
  },
  {
    title: 'another is set by way of a variable where nothing calls it',
    specs: besideQ1(''),
    functions: [{ name: 'fill', body: "function fill() { var h = f('H2'); h.set('2') }" }],
    sure: true,
  },
  {
    title: 'something is set that nothing names',
    specs: besideQ1(''),
    functions: [{ name: 'fill', body: 'function fill() { this.set(2) }' }],
    sure: false,
  },
  {
    title: 'a function that a condition calls sets it',
    specs: besideQ1('', { PrecodeMask: 'fill()' }),
    functions: [{ name: 'fill', body: "function fill() { var h = f('H1'); h.set('2') }" }],
    sure: false,
  },
  {
    title: 'a function that is not understood, and called once it is set, sets it',
    specs: besideQ1('').map((one) =>
      one.id === 'Q1' ? { ...one, attributes: { ValidationCode: "f('H1').set('1'); fill()" } } : one,
    ),
    functions: [{ name: 'fill', body: "function fill() { try { f('H1').set('2') } catch (e) {} }" }],
    sure: false,
  },
  {
    title: 'code that is not understood sets it, once it is set',
    specs: besideQ1('').map((one) =>
      one.id === 'Q1'
        ? { ...one, attributes: { ValidationCode: "f('H1').set('1'); try { f('H1').set('2') } catch (e) {}" } }
        : one,
    ),
    sure: false,
  },
];

import { grid, multiPunch, numbers, open, single, type QuestionSpec } from '../questionnaire/support';
import type { Idiom } from './idioms';

/** Ways to write in survey code what could be written more simply: tables, lists of answers, functions for each item. */
const HIDDEN = { NotRequired: 'true', VariableType: 'Hidden' };
const S1 = single('S1', [1, 2, 3, 4]);
const M = multiPunch('M', [1, 2, 3]);
const coded = (ValidationCode: string) => ({ attributes: { ValidationCode } });
const N = (v: string): QuestionSpec => numbers('N', [1, 2, 3], coded(v));
const G = (v = ''): QuestionSpec => grid('G', [1, 2, 3], [1, 2, 3, 4, 5], v === '' ? {} : coded(v));
const Q = (entry: string): QuestionSpec => single('Q', [1, 2], { entry: [entry] });
const H = (...codes: readonly number[]): QuestionSpec => single('H', codes, { attributes: HIDDEN });
const HM = multiPunch('HM', [1, 2, 3], { attributes: HIDDEN });
const S1v = (v: string): QuestionSpec => single('S1', [1, 2, 3, 4], coded(v));
const Mv = (v: string): QuestionSpec => multiPunch('M', [1, 2, 3], coded(v));
type Three = readonly [number, number, number];
const m = (...[a, b, c]: Three) => ({ M_1: a, M_2: b, M_3: c });
const n = (...[a, b, c]: Three) => ({ N_1: a, N_2: b, N_3: c });
const g = (...[a, b, c]: Three) => ({ G_1: a, G_2: b, G_3: c });
const hm = (...[a, b, c]: Three) => ({ HM_1: a, HM_2: b, HM_3: c });

export const codeForms: readonly Idiom[] = [
  {
    title: 'a value from a table, or another where the table has none',
    id: 'H',
    specs: [S1v("var t = {'1':'5','2':'6'}; f('H').set(t[f('S1').get()] || '9');"), H(5, 6, 9)],
    clean: [
      { S1: 1, H: 5 },
      { S1: 3, H: 9 },
    ],
    faulty: [
      [{ S1: 1, H: 6 }, 'derived'],
      [{ S1: 3, H: 5 }, 'derived'],
    ],
  },
  {
    title: 'one answer, or another where that was not given',
    id: 'H',
    specs: [
      S1,
      single('S2', [1, 2, 3, 4], { entry: ["f('S1').any('1')"] }),
      single('S3', [1, 2], { attributes: { ValidationCode: "f('H').set(f('S2').get() || f('S1').get());" } }),
      H(1, 2, 3, 4),
    ],
    clean: [
      { S1: 1, S2: 4, S3: 1, H: 4 },
      { S1: 3, S3: 1, H: 3 },
    ],
    faulty: [
      [{ S1: 1, S2: 4, S3: 1, H: 1 }, 'derived'],
      [{ S1: 3, S3: 1, H: 4 }, 'derived'],
    ],
  },
  {
    title: 'all answers but the one that was given elsewhere',
    id: 'Q2',
    specs: [S1, single('Q2', [1, 2, 3, 4], { attributes: { PrecodeMask: "a('Q2').diff(set(f('S1').get()))" } })],
    clean: [{ S1: 1, Q2: 2 }],
    faulty: [
      [{ S1: 1, Q2: 1 }, 'codes'],
      [{ S1: 1 }, 'asked'],
    ],
  },
  {
    title: 'the answers given to two questions',
    id: 'Q2',
    specs: [
      S1,
      single('S2', [1, 2, 3, 4]),
      multiPunch('Q2', [1, 2, 3, 4], { attributes: { PrecodeMask: "set(f('S1').get(), f('S2').get())" } }),
    ],
    clean: [{ S1: 1, S2: 3, Q2_1: 1, Q2_3: 0 }],
    faulty: [
      [{ S1: 1, S2: 3, Q2_1: 1, Q2_2: 0, Q2_3: 0 }, 'rows'],
      [{ S1: 1, S2: 3, Q2_1: 1 }, 'multi'],
    ],
  },
  {
    title: 'answers in a list, by their places',
    id: 'S3',
    specs: [
      S1,
      single('S2', [1, 2, 3]),
      single('S3', [1, 2, 3], {
        attributes: {
          ValidationCode:
            "var arr = [f('S1').get(), f('S2').get()]; if (arr[0] == f('S3').get() || arr[1] == f('S3').get()) errorMsg('twice');",
        },
      }),
    ],
    clean: [{ S1: 1, S2: 2, S3: 3 }],
    faulty: [
      [{ S1: 1, S2: 2, S3: 1 }, 'validation'],
      [{ S1: 1, S2: 2, S3: 2 }, 'validation'],
    ],
  },
  {
    title: 'answers put into a list one by one, among which another is looked for',
    id: 'S3',
    specs: [
      S1,
      single('S2', [1, 2, 3]),
      single('S3', [1, 2, 3], {
        attributes: {
          ValidationCode:
            "var arr = []; arr.push(f('S1').get()); arr.push(f('S2').get()); if (arr.indexOf(f('S3').get()) >= 0) errorMsg('twice');",
        },
      }),
    ],
    clean: [{ S1: 1, S2: 2, S3: 3 }],
    faulty: [
      [{ S1: 1, S2: 2, S3: 1 }, 'validation'],
      [{ S1: 1, S2: 2, S3: 2 }, 'validation'],
    ],
  },
  {
    title: 'statements added up',
    id: 'Q',
    specs: [S1, M, Q("f('S1').any('1') + f('M').any('2') + f('M').any('3') >= 2")],
    clean: [
      { S1: 1, ...m(0, 1, 0), Q: 1 },
      { S1: 1, ...m(1, 0, 0) },
    ],
    faulty: [
      [{ S1: 2, M_1: 0, M_2: 1, M_3: 1 }, 'asked'],
      [{ S1: 1, M_1: 1, M_2: 0, M_3: 0, Q: 1 }, 'asked'],
    ],
  },
  {
    title: 'denials added up, which hold of whoever was not asked: such people are accused of nothing',
    id: 'Q',
    specs: [S1, M, Q("!f('S1').any('1') + !f('M').any('1') >= 1")],
    clean: [{ ...m(1, 0, 0), Q: 1 }, { ...m(1, 0, 0) }, { S1: 2, Q: 1 }, { S1: 2 }],
    faulty: [],
    open: /operator \+/u,
  },
  {
    title: 'a text that is looked for as a regular expression: not understood',
    id: 'Q',
    specs: [open('E'), Q("f('E').get().search('[0-9]') >= 0")],
    clean: [{ E: 'abc 1', Q: 1 }, { E: 'abc', Q: 1 }, { E: 'abc 1' }],
    faulty: [],
    open: /search/u,
  },
  {
    title: 'limits from a table, key by key',
    id: 'N',
    specs: [N("var lim = {'1': 5, '2': 10}; for (var c in lim) { if (GetNum('N_' + c) > lim[c]) errorMsg('lim'); }")],
    clean: [n(5, 10, 20)],
    faulty: [
      [{ N_1: 6, N_2: 1, N_3: 1 }, 'validation'],
      [{ N_1: 1, N_2: 11, N_3: 1 }, 'validation'],
    ],
  },
  {
    title: 'a function that is asked of each row',
    id: 'Q',
    specs: [G(), Q("f('G').domainValues().some(c => f('G')[c].toNumber() >= 4)")],
    clean: [{ ...g(1, 4, 1), Q: 1 }, { ...g(1, 1, 1) }],
    faulty: [
      [{ G_1: 1, G_2: 4, G_3: 1 }, 'asked'],
      [{ G_1: 1, G_2: 1, G_3: 1, Q: 1 }, 'asked'],
    ],
  },
  {
    title: 'a function that is called for each answer',
    id: 'H',
    specs: [Mv("var n = 0; f('M').members().forEach(function(c) { if (c != '3') n++; }); f('H').set(n);"), H(0, 1, 2)],
    clean: [
      { ...m(1, 1, 1), H: 2 },
      { ...m(0, 0, 1), H: 0 },
    ],
    faulty: [[{ M_1: 1, M_2: 1, M_3: 1, H: 1 }, 'derived']],
  },
  {
    title: 'a text in which an answer is looked for',
    id: 'Q',
    specs: [S1, Q("'|1|3|'.indexOf('|' + f('S1').get() + '|') >= 0")],
    clean: [{ S1: 1, Q: 1 }, { S1: 2 }],
    faulty: [
      [{ S1: 3 }, 'asked'],
      [{ S1: 2, Q: 1 }, 'asked'],
    ],
  },
  {
    title: 'the first row of a kind, or nothing',
    id: 'Q',
    functions: [
      {
        name: 'first',
        body: "function first() { var r = ''; for (var i = 1; i <= 3; i++) { if (GetNum('G_' + i) > 3) { r = i; break; } } return r; }",
      },
    ],
    specs: [G(), Q('first() == 2')],
    clean: [{ ...g(1, 5, 5), Q: 1 }, { ...g(4, 4, 1) }, { ...g(1, 1, 1) }],
    faulty: [
      [{ G_1: 1, G_2: 4, G_3: 5 }, 'asked'],
      [{ G_1: 4, G_2: 4, G_3: 1, Q: 1 }, 'asked'],
    ],
  },
  {
    title: 'the row with the greatest number, put into a set',
    id: 'HM',
    specs: [
      N(
        "var s = new Set(); var best = 0; var c = ''; for (var r = 0; r < 1; r++) { for (var i = 1; i <= 3; i++) { if (!s.inc(i) && GetNum('N_' + i) > best) { best = GetNum('N_' + i); c = i; } } s.add(c); } f('HM').set(s);",
      ),
      HM,
    ],
    clean: [{ ...n(1, 9, 2), ...hm(0, 1, 0) }],
    faulty: [[{ N_1: 1, N_2: 9, N_3: 2, HM_1: 1, HM_2: 0, HM_3: 0 }, 'derived']],
  },
  {
    title: 'how many answers a list of them has',
    id: 'M',
    specs: [multiPunch('M', [1, 2, 3], { screenOuts: ['tooFew()'] })],
    functions: [{ name: 'tooFew', body: "function tooFew() { var c = f('M').categories(); return c.length < 2; }" }],
    clean: [m(1, 1, 0)],
    faulty: [[{ M_1: 1, M_2: 0, M_3: 0 }, 'screenOut']],
  },
  {
    title: 'a set that a function of its own changes when something else calls it: of that nothing is known',
    id: 'HM',
    specs: [Mv("var s = new Set(); someLibrary.each(f('M'), function (c) { s.add(c); }); f('HM').set(s);"), HM],
    clean: [
      { ...m(1, 1, 0), ...hm(1, 1, 0) },
      { ...m(1, 1, 0), ...hm(0, 0, 1) },
    ],
    faulty: [],
    open: /is only known|is not known/,
  },
  {
    title: 'a set that a loop changes of which nobody knows how often it runs',
    id: 'HM',
    specs: [Mv("var s = new Set(); while (f('X9').any('1')) { s.add('2'); } f('HM').set(s);"), HM],
    clean: [
      { ...m(1, 1, 0), ...hm(0, 1, 0) },
      { ...m(1, 1, 0), ...hm(0, 0, 0) },
    ],
    faulty: [],
    open: /is only known|is not known/,
  },
];

import { grid, multiPunch, numbers, open, single, type QuestionSpec } from '../questionnaire/support';
import type { Idiom } from './idioms';

/** The greatest and the least as loops keep them, of more rows than can be chosen between one by one; cases that run on. */
const HIDDEN = { NotRequired: 'true', VariableType: 'Hidden' };
const ROWS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const stored: QuestionSpec = open('H', { attributes: { ...HIDDEN, Numeric: 'true' } });
const rated = (ValidationCode: string): QuestionSpec =>
  grid('G', ROWS, [1, 2, 3, 4, 5], { attributes: { ValidationCode } });
const rows = (...values: readonly number[]): Record<string, number> =>
  Object.fromEntries(values.map((value, i) => [`G_${i + 1}`, value]));

export const counted: readonly Idiom[] = [
  {
    title: 'the greatest so far, begun with a number, which passes over what is missing',
    id: 'H',
    specs: [
      rated(
        "var m = 0; for (var i = 1; i <= 10; i++) { if (m < GetNum('G_' + i)) m = GetNum('G_' + i); } f('H').set(m);",
      ),
      stored,
    ],
    clean: [
      { ...rows(1, 2, 5, 3, 1, 1, 1, 1, 1, 5), H: 5 },
      { ...rows(1, 2, 4), H: 4 },
    ],
    faulty: [
      [{ ...rows(1, 2, 5, 3, 1, 1, 1, 1, 1, 5), H: 3 }, 'derived'],
      [{ ...rows(1, 2, 4), H: 2 }, 'derived'],
      [{ ...rows(1, 1, 1, 1, 1, 1, 1, 1, 1, 1) }, 'derived'],
    ],
  },
  {
    title: 'the least so far, begun with the first, of whom something is missing it says nothing',
    id: 'H',
    specs: [
      rated(
        "var m = GetNum('G_1'); for (var i = 2; i <= 10; i++) { if (GetNum('G_' + i) < m) m = GetNum('G_' + i); } f('H').set(m);",
      ),
      stored,
    ],
    clean: [
      { ...rows(3, 2, 5, 3, 4, 4, 4, 4, 4, 5), H: 2 },
      { ...rows(3, 2, 4), H: 4 },
    ],
    faulty: [[{ ...rows(3, 2, 5, 3, 4, 4, 4, 4, 4, 5), H: 3 }, 'derived']],
  },
  {
    title: 'the row of the greatest, the first of several',
    id: 'H',
    specs: [
      rated(
        "var m = 0, best = ''; var d = f('G').domainValues(); for (var i = 0; i < d.length; i++) { var v = f('G')[d[i]].toNumber(); if (v > m) { m = v; best = d[i]; } } f('H').set(best);",
      ),
      single('H', ROWS, { attributes: HIDDEN }),
    ],
    clean: [
      { ...rows(1, 2, 5, 3, 1, 1, 1, 1, 1, 5), H: 3 },
      { ...rows(2, 2, 2, 2, 2, 2, 2, 2, 2, 2), H: 1 },
    ],
    faulty: [
      [{ ...rows(1, 2, 5, 3, 1, 1, 1, 1, 1, 5), H: 10 }, 'derived'],
      [{ ...rows(1, 2, 2, 3, 1, 1, 1, 1, 1, 4), H: 4 }, 'derived'],
    ],
  },
  {
    title: 'what is chosen between by more and more conditions, which is not followed',
    id: 'H',
    specs: [
      rated(
        "var m = 0; for (var i = 1; i <= 10; i++) { var v = GetNum('G_' + i) * 2; if (v >= m + 1) m = v; } f('H').set(m);",
      ),
      stored,
    ],
    open: /v >= m \+ 1: these two cannot be compared|f\('H'\)\.set\(m\)/,
    clean: [{ ...rows(1, 2, 5, 3, 1, 1, 1, 1, 1, 5), H: 3 }],
    faulty: [],
  },
  {
    title: 'cases of a switch that run on into the next',
    id: 'H',
    specs: [
      single('A', [1, 2, 3, 4], {
        attributes: {
          ValidationCode:
            "var s = new Set(); switch (f('A').get()) { case '3': s.add('3'); case '2': s.add('2'); case '1': s.add('1'); break; default: s.add('4'); } f('H').set(s);",
        },
      }),
      multiPunch('H', [1, 2, 3, 4], { attributes: HIDDEN }),
    ],
    clean: [
      { A: 2, H_1: 1, H_2: 1, H_3: 0, H_4: 0 },
      { A: 3, H_1: 1, H_2: 1, H_3: 1, H_4: 0 },
      { A: 4, H_1: 0, H_2: 0, H_3: 0, H_4: 1 },
    ],
    faulty: [
      [{ A: 2, H_1: 0, H_2: 1, H_3: 0, H_4: 0 }, 'derived'],
      [{ A: 1, H_1: 1, H_2: 1, H_3: 0, H_4: 0 }, 'derived'],
    ],
  },
  {
    title: 'a switch of errors that runs on into its default',
    id: 'N',
    specs: [
      single('A', [1, 2, 3]),
      numbers('N', [1], {
        attributes: {
          ValidationCode:
            "switch (f('A').get()) { case '1': if (GetNum('N_1') < 5) errorMsg('a'); case '2': break; default: if (GetNum('N_1') > 50) errorMsg('b'); }",
        },
      }),
    ],
    clean: [
      { A: 1, N_1: 60 },
      { A: 2, N_1: 1 },
      { A: 3, N_1: 50 },
    ],
    faulty: [
      [{ A: 1, N_1: 4 }, 'validation'],
      [{ A: 3, N_1: 51 }, 'validation'],
    ],
  },
];

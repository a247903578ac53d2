import { multiPunch, numbers, open, single, type QuestionSpec } from '../questionnaire/support';
import type { Idiom } from './idioms';

/** What programmers of surveys combine: names made of answers, rows that masks leave out, rounds that answers end. */
const HIDDEN = { NotRequired: 'true', VariableType: 'Hidden' };
const S1 = single('S1', [1, 2, 3]);
const M = multiPunch('M', [1, 2, 3]);
const N = (attributes: Record<string, string> = {}): QuestionSpec => numbers('N', [1, 2, 3], { attributes });
const MASKED = N({ PrecodeMask: "f('M')" });
const ASKED_ALL: QuestionSpec = N();
const hidden = (...codes: readonly number[]): QuestionSpec => single('H', codes, { attributes: HIDDEN });

export const combined: readonly Idiom[] = [
  {
    title: 'the row that an answer names is the greatest',
    id: 'N',
    specs: [
      S1,
      N({
        ValidationCode:
          "var main = GetNum('N_' + f('S1').get()); for (var i = 1; i <= 3; i++) { if (GetNum('N_' + i) > main) errorMsg('main'); }",
      }),
    ],
    clean: [
      { S1: 2, N_1: 4, N_2: 5, N_3: 5 },
      { S1: 1, N_1: 4, N_2: 2, N_3: 1 },
    ],
    faulty: [
      [{ S1: 3, N_1: 4, N_2: 1, N_3: 3 }, 'validation'],
      [{ S1: 1, N_1: 1, N_2: 1, N_3: 2 }, 'validation'],
      // Which row is meant, nobody knows: of that the other question is at fault.
      [{ N_1: 1, N_2: 1, N_3: 2, S1: 4 }],
    ],
  },
  {
    title: 'a name in the middle of which an answer stands, of rows that not every answer has',
    id: 'Q',
    specs: [
      single('S1', [1, 2, 3, 9]),
      ASKED_ALL,
      single('Q', [1, 2], { entry: ["f(`N_${f('S1').get()}`).toNumber() > 5"] }),
    ],
    clean: [
      { S1: 2, N_1: 1, N_2: 6, N_3: 1, Q: 1 },
      { S1: 1, N_1: 1, N_2: 6, N_3: 1 },
      { S1: 9, N_1: 1, N_2: 6, N_3: 1, Q: 1 },
      { S1: 9, N_1: 1, N_2: 6, N_3: 1 },
    ],
    faulty: [
      [{ S1: 2, N_1: 1, N_2: 6, N_3: 1 }, 'asked'],
      [{ S1: 3, N_1: 1, N_2: 6, N_3: 1, Q: 2 }, 'asked'],
    ],
    open: /N_9/,
  },
  {
    title: 'rows that a mask may have left out, added up: those that are there count',
    id: 'Q',
    specs: [M, MASKED, single('Q', [1, 2], { entry: ["GetNum('N_1') + GetNum('N_2') + GetNum('N_3') > 4"] })],
    clean: [
      { M_1: 1, M_2: 0, M_3: 0, N_1: 5, Q: 1 },
      { M_1: 1, M_2: 0, M_3: 1, N_1: 3, N_3: 2, Q: 1 },
      { M_1: 1, M_2: 0, M_3: 1, N_1: 3, N_3: 1 },
      { M_1: 0, M_2: 0, M_3: 0 },
    ],
    faulty: [
      [{ M_1: 1, M_2: 0, M_3: 0, N_1: 5 }, 'asked'],
      [{ M_1: 1, M_2: 0, M_3: 1, N_1: 3, N_3: 1, Q: 1 }, 'asked'],
    ],
  },
  {
    title: 'rows that a mask may have left out, added up and below a limit: who has none of them is not among those',
    id: 'Q',
    specs: [M, MASKED, single('Q', [1, 2], { entry: ["(GetNum('N_1') + GetNum('N_2')) * 2 < 10"] })],
    clean: [
      { M_1: 1, M_2: 0, N_1: 4, Q: 1 },
      { M_1: 0, M_2: 0, M_3: 1, N_3: 1 },
      { M_1: 1, N_1: 5 },
    ],
    faulty: [
      [{ M_1: 1, M_2: 0, N_1: 4 }, 'asked'],
      [{ M_1: 0, M_2: 0, M_3: 1, N_3: 1, Q: 1 }, 'asked'],
    ],
  },
  {
    title: 'rows that everybody is asked, added up: where one is missing, there is no sum',
    id: 'Q',
    specs: [ASKED_ALL, single('Q', [1, 2], { entry: ["GetNum('N_1') + GetNum('N_2') > 4"] })],
    clean: [{ N_1: 3, N_2: 2, Q: 1 }, { N_1: 3, N_2: 1 }, { N_1: 5 }],
    faulty: [[{ N_1: 5, Q: 1 }, 'asked']],
  },
  {
    title: 'a counter that goes on as long as an answer is above the next limit',
    id: 'H',
    specs: [
      N({
        ValidationCode:
          "var lim = [3, 10, 50]; var k = 0; while (k < lim.length && Sum('N') >= lim[k]) k++; f('H').set(k + 1);",
      }),
      hidden(1, 2, 3, 4),
    ],
    clean: [
      { N_1: 1, N_2: 1, N_3: 0, H: 1 },
      { N_1: 1, N_2: 1, N_3: 1, H: 2 },
      { N_1: 9, N_2: 1, N_3: 1, H: 3 },
      { N_1: 50, N_2: 1, N_3: 1, H: 4 },
    ],
    faulty: [
      [{ N_1: 1, N_2: 1, N_3: 1, H: 1 }, 'derived'],
      [{ N_1: 9, N_2: 1, N_3: 1, H: 4 }, 'derived'],
    ],
  },
  {
    title: 'the same in the head of a `for`, and for whom it never begins',
    id: 'H',
    specs: [
      N({
        ValidationCode:
          "var lim = [3, 10]; for (var k = 0; k < lim.length && GetNum('N_1') >= lim[k]; k++) {} f('H').set(k);",
      }),
      hidden(0, 1, 2),
    ],
    clean: [
      { N_1: 1, N_2: 1, N_3: 0, H: 0 },
      { N_1: 3, N_2: 1, N_3: 1, H: 1 },
      { N_1: 50, N_2: 1, N_3: 1, H: 2 },
    ],
    faulty: [[{ N_1: 1, N_2: 1, N_3: 1, H: 1 }, 'derived']],
  },
  {
    title: 'rounds of which no answer says when they end, beyond the first of them',
    id: 'H',
    specs: [
      N({
        ValidationCode: "var k = 0; while (GetNum('N_1') > k) { k++; } f('H').set(k);",
      }),
      hidden(0, 1, 2),
    ],
    clean: [
      { N_1: 1, N_2: 1, N_3: 0, H: 1 },
      { N_1: 50, N_2: 1, N_3: 1, H: 2 },
    ],
    faulty: [[{ N_1: 1, N_2: 1, N_3: 0, H: 0 }, 'derived']],
    open: /how often this loop runs|f\('H'\).set\(k\)/,
  },
  {
    title: 'a text in which something has to stand, and something else must not',
    id: 'T',
    specs: [
      S1,
      open('T', {
        entry: ["f('S1').any('1')"],
        attributes: {
          ValidationCode: "if (f('T').get().indexOf('@') == -1 || f('T').get().includes(' at')) { errorMsg('mail'); }",
        },
      }),
    ],
    clean: [{ S1: 1, T: 'a@b.org' }, { S1: 2 }],
    faulty: [
      [{ S1: 1, T: 'nobody' }, 'validation'],
      [{ S1: 1, T: 'a at b@org' }, 'validation'],
      [{ S1: 1 }, 'asked'],
      [{ S1: 2, T: 'a@b.org' }, 'asked'],
    ],
  },
  {
    title: 'a text that must not begin with something: of that it accuses only who has it nowhere',
    id: 'T',
    specs: [open('T', { attributes: { ValidationCode: "if (f('T').get().indexOf('@') < 1) { errorMsg('mail'); }" } })],
    clean: [{ T: 'a@b.org' }, { T: '@b.org' }],
    faulty: [[{ T: 'nobody' }, 'validation']],
    open: /errorMsg/,
  },
  {
    title: 'asked of whom a text names something',
    id: 'Q',
    specs: [open('T'), single('Q', [1, 2], { entry: ["f('T').get().indexOf('tea') >= 0"] })],
    clean: [{ T: 'green tea', Q: 1 }, { T: 'coffee' }, {}],
    faulty: [
      [{ T: 'tea' }, 'asked'],
      [{ T: 'coffee', Q: 1 }, 'asked'],
      [{ Q: 1 }, 'asked'],
    ],
  },
];

import { multiPunch, numbers, open, single, type QuestionSpec } from '../questionnaire/support';
import type { Expectation } from './expectations';

/** What programmers of surveys combine: rules that forbid what others demand, sets, counters, texts. */
export type Idiom = Expectation & {
  readonly functions?: readonly { readonly name: string; readonly body: string }[];
  /** Parts that stay open, beside which nothing may be. */
  readonly open?: RegExp;
};

const OPTIONAL = { AnswerRequiredType: 'NotRequired' };
const S1 = single('S1', [1, 2, 3]);
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
];

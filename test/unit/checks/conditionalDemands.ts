import { multiPunch, numbers, open, single } from '../questionnaire/support';
import type { Expectation } from './expectations';

const S1 = single('S1', [1, 2, 3]);

/** Ready-made validations that the survey runs for some respondents only. */
export const conditionalDemands: readonly Expectation[] = [
  {
    title: 'what the survey demands under a condition',
    id: 'Q',
    specs: [
      S1,
      numbers('Q', [1, 2], {
        attributes: {
          NotRequired: 'true',
          ValidationCode: "if (f('S1').any('1')) { CheckDK('Q', 'Box'); } if (f('S1').any('2')) RequireCheck('Q_1');",
        },
      }),
      multiPunch('Box', [9], { attributes: { NotRequired: 'true' } }),
    ],
    clean: [{ S1: 3 }, { S1: 1, Q_1: 5 }, { S1: 1, Box_9: 1 }, { S1: 2, Q_1: 5 }],
    faulty: [
      [{ S1: 1 }, 'validation'],
      [{ S1: 1, Box_9: 1, Q_1: 5 }, 'validation'],
      [{ S1: 2, Q_2: 5 }, 'validation'],
    ],
  },
  {
    title: 'a length that is enforced for some',
    id: 'Q',
    specs: [
      S1,
      open('Q', { attributes: { ValidationCode: "if (f('S1').any('1')) CheckOpenLength('Q', 4, 0, 'chars')" } }),
    ],
    clean: [
      { S1: 1, Q: 'four' },
      { S1: 2, Q: 'no' },
    ],
    faulty: [[{ S1: 1, Q: 'no' }, 'openText']],
  },
];

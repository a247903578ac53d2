import { assertStudy, type Study } from './studies';

const YES_NO = ['1. Yes', '2. No', ''];
const Q1 = ['## Q1. Coffee? [SINGLE]', ...YES_NO];
const OPEN = (id: string): readonly string[] => [`## ${id}. Why? [OPEN]`, ''];

const studies: readonly Study[] = [
  {
    title: 'an optional multi is empty, or whole',
    lines: ['## Q1. Which? [MULTI, MIN 2] [OPTIONAL]', '1. A', '2. B', '3. C', '99. None [EXCLUSIVE]'],
    cases: {
      Q1: [
        [{}],
        [{ Q1_1: 0, Q1_2: 0, Q1_3: 0, Q1_99: 0 }],
        [{ Q1_1: 1, Q1_2: 1, Q1_3: 0, Q1_99: 0 }],
        [{ Q1_1: 0, Q1_2: 0, Q1_3: 0, Q1_99: 1 }],
        [{ Q1_1: 1, Q1_2: 0, Q1_3: 0, Q1_99: 0 }, 'multi'],
        [{ Q1_1: 1, Q1_2: 1 }, 'multi'],
      ],
    },
  },
  {
    title: 'ranks of which only the most is said',
    lines: ['## Q1. Which matter? [RANK MAX 2]', '1. A', '2. B', '3. C', '4. D'],
    cases: {
      Q1: [
        [{ Q1_2: 1, Q1_3: 2 }],
        [{ Q1_4: 1 }],
        [{}, 'rank'],
        [{ Q1_1: 1, Q1_2: 2, Q1_3: 3 }, 'rank'],
        [{ Q1_1: 2 }, 'rank'],
      ],
    },
  },
  {
    title: 'a part of a sum that nobody knows',
    lines: ['## Q1. How much? [SUM 100] [DK 999]', '1. A', '2. B'],
    cases: {
      Q1: [[{ Q1_1: 40, Q1_2: 60 }], [{ Q1_1: 999, Q1_2: 60 }], [{ Q1_1: 40, Q1_2: 61 }, 'sum']],
    },
  },
  {
    title: 'the end of the interview, in English and German',
    lines: ['## Q1. Coffee? [SINGLE]', '1. Yes', '2. No → Ende', '3. Never → End', '', ...OPEN('Q2'), ...OPEN('Q3')],
    cases: {
      Q3: [
        [{ Q1: 1, Q3: 'x' }],
        [{ Q1: 2 }],
        [{ Q1: 2, Q3: 'x' }, 'asked'],
        [{ Q1: 3, Q3: 'x' }, 'asked'],
        [{ Q1: 1 }, 'asked'],
      ],
    },
  },
  {
    title: 'a jump into a section',
    lines: [
      ...['## Q1. Coffee? [SINGLE]', '1. Yes', '2. No → Section B', '', ...OPEN('Q2')],
      ...['# Section B: Tea', '', ...OPEN('Q3')],
    ],
    cases: { Q2: [[{ Q1: 2 }], [{ Q1: 1 }, 'asked'], [{ Q1: 2, Q2: 'x' }, 'asked']], Q3: [[{ Q1: 2 }, 'asked']] },
  },
  {
    title: 'a jump to nowhere accuses nobody who took it',
    lines: ['## Q1. Coffee? [SINGLE]', '1. Yes', '2. No [GO TO Q99]', '', ...OPEN('Q2')],
    cases: { Q2: [[{ Q1: 2 }], [{ Q1: 2, Q2: 'x' }], [{ Q1: 1 }, 'asked']] },
  },
  ...[
    'If Q1 = 2 go to Q3',
    'IF Q1 = 2, SKIP TO Q3.',
    '[IF Q1=2 GO TO Q3]',
    'Go to Q3 if Q1 = 2',
    'If 2 → Q3',
    'If Q1 = 1 continue with Q2, otherwise go to Q3',
    'Wenn Q1 = 2, weiter mit Q3',
  ].map((line) => ({
    title: `a jump under a condition: ${line}`,
    lines: [...Q1, line, '', ...OPEN('Q2'), ...OPEN('Q3')],
    cases: {
      Q1: [[{ Q1: 2 }], [{}, 'asked']] as const,
      Q2: [[{ Q1: 2 }], [{ Q1: 1 }, 'asked'], [{ Q1: 2, Q2: 'x' }, 'asked']] as const,
      Q3: [[{ Q1: 2 }, 'asked'], [{ Q1: 2, Q3: 'x' }]] as const,
    },
  })),
  {
    title: 'a condition above the answers may be decided before its question',
    lines: [...Q1, '## Q2. Tea? [SINGLE]', 'If Q1 = 2 go to Q4', ...YES_NO, ...OPEN('Q3'), ...OPEN('Q4')],
    cases: {
      Q2: [[{ Q1: 2 }], [{ Q1: 2, Q2: 1 }], [{ Q1: 1 }, 'asked']],
      Q3: [[{ Q1: 2, Q2: 1 }], [{ Q1: 2, Q2: 1, Q3: 'x' }, 'asked']],
    },
  },
  {
    title: 'a jump of all who were asked',
    lines: [...Q1, '## Q2. Why? [OPEN] [ASK IF Q1 = 1]', 'GO TO Q4', '', ...OPEN('Q3'), ...OPEN('Q4')],
    cases: { Q3: [[{ Q1: 1, Q2: 'x' }], [{ Q1: 2, Q3: 'x' }], [{ Q1: 2 }, 'asked']], Q4: [[{ Q1: 1 }, 'asked']] },
  },
  {
    title: 'who is screened out, said with the condition first',
    lines: ['## Q1. Age [NUMERIC 0-99]', 'If under 18, terminate', '', ...OPEN('Q2')],
    cases: { Q1: [[{ Q1: 18 }], [{ Q1: 17 }, 'range']] },
  },
  {
    title: 'a line close below a heading is said of the section',
    lines: [...Q1, '# Part B', 'ASK IF Q1 = 1', '', ...OPEN('Q2'), ...OPEN('Q3'), '# Part C', '', ...OPEN('Q4')],
    cases: {
      Q2: [[{ Q1: 2 }], [{ Q1: 1 }, 'asked']],
      Q3: [[{ Q1: 2 }], [{ Q1: 1 }, 'asked'], [{ Q1: 2, Q3: 'x' }, 'asked']],
      Q4: [[{ Q1: 2 }, 'asked']],
    },
  },
  {
    title: 'a line between a heading and a question may be said of all the section',
    lines: [...Q1, '# Part B', '', 'ASK IF Q1 = 1', '', ...OPEN('Q2'), ...OPEN('Q3')],
    cases: {
      Q2: [[{ Q1: 2 }], [{ Q1: 2, Q2: 'x' }, 'asked'], [{ Q1: 1 }, 'asked']],
      Q3: [[{ Q1: 2 }], [{ Q1: 2, Q3: 'x' }], [{ Q1: 1 }, 'asked']],
    },
  },
  {
    title: 'how many, said in a sentence',
    lines: ['## Q1. Which do you like? Select up to 2.', '1. A', '2. B', '3. C'],
    cases: { Q1: [[{ Q1_1: 1, Q1_2: 1, Q1_3: 0 }], [{ Q1_1: 1, Q1_2: 1, Q1_3: 1 }, 'multi']] },
  },
  {
    title: 'a word in the text is no mark',
    lines: [
      '## Q1. What is your (optional) middle name? [OPEN]',
      '',
      '## Q2. Anything else? (optional) [OPEN]',
      '',
      '## Q3 (optional): Your name? [OPEN]',
    ],
    cases: { Q1: [[{}, 'asked']], Q2: [[{}]], Q3: [[{}]] },
  },
];

describe('Checks of a questionnaire in plain markdown', () => {
  for (const study of studies) it(study.title, () => assertStudy(study));
});

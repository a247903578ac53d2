import type { Statement } from '../../src/checks/statements/statement';

/** Two questions, of which the mark of one is contradicted by `CONTRADICTION`. */
export const DISPUTED_STUDY = `# Drinks

## Q1. Do you drink coffee? [SINGLE]
1. Yes
2. No

## Q2. How many cups a week? [NUMERIC 0-99]
[ASK IF Q1 = 1]
`;

/** Against the mark of the questionnaire: no second opinion bears it. */
export const CONTRADICTION: Statement = {
  evidence: ['How many cups a week?'],
  reason: 'Everybody is asked for the cups.',
  kind: 'asked',
  target: '',
  when: '',
  expression: 'true',
  replaces: ['Q2.asked'],
  parts: [],
  sure: 'stated',
};

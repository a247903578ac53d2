import type { OtherFile } from './otherFiles';

const TRADES =
  'Q1. Does anyone in your home work in: [MULTI]\n1. Advertising [TERMINATE]\n2. Market research [TERMINATE]\n3. Health\n9. None of these [EXCLUSIVE]\n\nQ2. Sex [SINGLE]\n1. Male\n2. Female\n\nQ3. Car [SINGLE]\n1. VW\n2. BMW\n';
const DRIVERS =
  'Q1. How old are you? [NUMERIC]\n[TERMINATE IF Q1 < 18]\n\nQ2. Do you drive? [SINGLE]\n1. Yes\n2. No\n\n[TERMINATE IF Q2 = 2]\n\nQ3. Sex [SINGLE]\n1. Male\n2. Female\n\nQ4. Car [SINGLE]\n1. VW\n2. BMW\n';

/** Deliveries with people in them whom an answer has screened out, and in manners seen later. */
export const FURTHER_DELIVERIES: Readonly<Record<string, OtherFile>> = {
  'people whom a box has screened out': {
    questionnaire: TRADES,
    file: 'respid,Q1_1,Q1_2,Q1_3,Q1_9,Q2,Q3\n1,0,0,1,0,1,1\n2,1,0,0,0,,\n3,0,1,1,0,,\n4,0,1,0,0,1,2\n5,0,0,1,0,1,\n6,0,0,0,1,2,2\n7,0,0,0,1,,\n',
    // 5 and 7 have chosen nothing that ends it; 4 went on.
    listed: ['4 Q1', '7 Q2', '5 Q3', '7 Q3'],
    said: [/2 respondents were screened out \(Q1\)/u],
  },
  'people whom a number or a line about an answer has screened out': {
    questionnaire: DRIVERS,
    file: 'respid,Q1,Q2,Q3,Q4\n1,20,1,1,1\n2,16,,,\n3,33,2,,\n4,44,1,1,2\n5,55,2,1,1\n6,66,1,2,\n7,,1,1,1\n8,17,1,1,1\n9,19,,,\n',
    listed: ['7 Q1', '8 Q1', '5 Q2', '9 Q2', '9 Q3', '6 Q4', '9 Q4'],
    said: [/2 respondents were screened out \(Q1, Q2\)/u],
  },
  'people screened out a question later than by what they have answered': {
    questionnaire:
      'Q1. How old are you? [NUMERIC 0-99]\n\nQ2. Sex [SINGLE]\n1. Male\n2. Female\n[TERMINATE IF Q1 < 18]\n\nQ3. Cups [NUMERIC 0-9]\n\nQ4. Car [SINGLE]\n1. VW\n2. BMW\n',
    file: 'respid,Q1,Q2,Q3,Q4\n1,20,1,1,1\n2,16,2,,\n3,33,2,,1\n4,15,2,3,1\n5,44,2,,\n6,45,1,2,2\n',
    listed: ['4 Q1', '3 Q3', '5 Q3', '5 Q4'],
    said: [/1 respondent was screened out \(Q1\)/u],
  },
  'people whom it screens out to have chosen nothing of some, and who were not asked': {
    questionnaire:
      'Q1. Car? [SINGLE]\n1. Yes\n2. No\n\nQ2. Which? [MULTI]\n[ASK IF Q1 = 1]\n1. VW\n2. BMW\n3. Other\n[TERMINATE IF Q2 <> 1 AND Q2 <> 2]\n\nQ3. Cups [NUMERIC 0-9]\n',
    file: 'respid,Q1,Q2_1,Q2_2,Q2_3,Q3\n1,1,1,0,0,4\n2,1,0,0,1,\n3,2,,,,\n4,2,,,,3\n5,1,0,1,0,\n',
    listed: ['3 Q3', '5 Q3'],
  },
  'people whom it screens out by words that are not understood, perhaps': {
    questionnaire:
      'Q1. Car? [SINGLE]\n1. Yes\n2. No\n[TERMINATE IF the car is older than Methuselah]\n\nQ2. Cups [NUMERIC 0-9]\n\nQ3. Spoons [NUMERIC 0-9]\n',
    file: 'respid,Q1,Q2,Q3\n1,1,1,1\n2,1,,\n3,,,\n4,2,3,\n5,2,30,1\n',
    listed: ['3 Q1', '3 Q2', '5 Q2', '3 Q3', '4 Q3'],
    said: [/1 respondent was perhaps screened out \(Q1\)/u],
  },
};

import type { OtherFile } from './otherFiles';

const BALLS =
  '# Study\n\n## Q1. Sport? [SINGLE]\n\n1. Yes\n2. No\n\n## Q2. Which? [MULTI]\n\n[ASK IF Q1 = 1]\n\n1. Ball\n2. Water\n9. None [EXCLUSIVE]\n\n## Q3. Years? [NUMERIC 0-60]\n\n## Q4. Why? [OPEN]\n';
const DOORS =
  '# Study\n\n## Q1. Car? [SINGLE]\n\n1. Yes\n2. No\n\n## Q2. Doors? [NUMERIC 0-9]\n\n[ASK IF Q1 = 1]\n\n## Q3. Cups? [NUMERIC 0-9]\n';
const AGES =
  '# Study\n\n## Q1. Car? [SINGLE]\n\n1. Yes\n2. No\n\n## Q2. Which age group are you in? [SINGLE]\n\n1. Young\n2. Old\n\n## Q3. Cups a day? [NUMERIC 0-9]\n\n## Q4. How old is the car? [SINGLE]\n\n1. New\n2. Used\n';

/** A file with a time beside each question, which has other names than the questionnaire. */
const timed = (time: (question: string) => string): string => {
  const headings = ['Q01', 'Q02_1,Q02_2,Q02_3', 'Q03', 'Q04_TEXT'].map((own, at) => `${own},${time(`Q${at + 1}`)}`);
  return `id,${headings.join(',')}\n1,1,3.2,1,0,0,4,12,11,x,7\n2,2,1.2,,,,,12,11,x,7\n3,2,1,1,0,0,4,99,11,x,7\n4,1,2,1,0,1,4,12,11,,7\n`;
};
const ofTimed = (time: (question: string) => string): OtherFile => ({
  questionnaire: BALLS,
  file: timed(time),
  listed: ['3 Q2', '4 Q2', '3 Q3', '4 Q4'],
  said: [/Q1 is Q01/u, /Q4 is Q04_TEXT/u],
});

/** Deliveries in further manners. */
export const MORE_DELIVERIES: Readonly<Record<string, OtherFile>> = {
  'times before the names of questions': ofTimed((question) => `time_${question}`),
  'times behind the names of questions': ofTimed((question) => `${question}_Timing`),
  'clicks behind the names of questions': ofTimed((question) => `${question}_Page_Submit`),
  'times in German': ofTimed((question) => `Dauer.${question}`),
  'times beside names that have groups before them': {
    questionnaire: DOORS,
    file: `id,car.Q1,time_Q1,car.Q2,time_Q2,drinks.Q3,time_Q3\n1,1,9,3,8,4,7\n2,2,9,3,8,4,7\n3,1,9,3,8,40,7\n`,
    listed: ['2 Q2', '3 Q3'],
  },
  'a wave behind all names': {
    questionnaire: DOORS,
    file: `id,Q1_w2,Q2_w2,Q3_w2\n1,1,3,4\n2,2,3,4\n3,1,3,40\n`,
    listed: ['2 Q2', '3 Q3'],
  },
  'times below the texts of questions behind their names': {
    questionnaire: DOORS,
    file: `ID,Q1: Car,Q1: time,Q2: Doors,Q2: Time (seconds),Q3: Cups,Q3: First Click\n1,1,2,3,2,4,5\n2,1,2,33,2,4,5\n`,
    listed: ['2 Q2'],
  },
  'a question about time behind its name': {
    questionnaire: DOORS.replace('Cups?', 'Time to work?'),
    file: `ID,Q1: Car,Q2: Doors,Q3: Time spent\n1,1,2,3\n2,1,2,33\n`,
    listed: ['2 Q3'],
  },
  'names before labels that say what is made of others, though they are asked so': {
    questionnaire: AGES,
    file: `ID,Q1 Car?,Q2 Age group?,Q3 Cups?,Q4 Car flag\n1,Yes,Young,3,New\n2,No,,12,Used\n3,,Old,1,\n`,
    listed: ['3 Q1', '2 Q2', '2 Q3', '3 Q4'],
  },
  'names before labels that say what is made of others, with numbers': {
    questionnaire: AGES,
    file: `ID,Q1 Car?,Q2 Age group?,Q3 Cups grouped,Q4 Car flag\n1,1,1,3,1\n2,2,,12,0\n3,,2,1,\n`,
    listed: ['3 Q1', '2 Q2'],
    said: [/"Q3 Cups grouped" \(column 4\)/u, /"Q4 Car flag" \(column 5\)/u],
  },
  'one name before a label, among names': {
    questionnaire: AGES,
    file: `ID,Q1,Q2 Age group,Q3,Q4 condition\n1,1,1,3,1\n2,2,,12,0\n3,,2,1,\n`,
    listed: ['3 Q1', '2 Q2', '2 Q3'],
    said: [/"Q4 condition" \(column 5\)/u],
  },
};

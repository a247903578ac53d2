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

const RED = `${DOORS.replace('[ASK IF Q1 = 1]\n\n', '').replace('## Q3. Cups? [NUMERIC 0-9]\n', '')}## Q3. Is it red? [SINGLE]\n\n1. Yes\n2. No\n`;
/** Two forms, each with a column behind it that says whether it is complete. */
const forms = (heading: string, grades: readonly string[]): string =>
  `Record ID,Q1,Q2,${heading},Q3,${heading}\n${['Yes,4,2,Yes,2', 'Yes,3,2,,0', ',,0,,0', 'No,12,2,Yes,1', 'No,2,2,No,2']
    .map(
      (row, at) => `${at + 1},${row.replace(/(?<=,)(\d)(?=,[^,]*,\d$)|(\d)$/gu, (code) => grades[Number(code)] ?? '')}`,
    )
    .join('\n')}\n`;

const RATED =
  '# Study\n\n## Q1. How was it? [SINGLE]\n\n1. Good\n2. Average\n3. Bad\n\n## Q2. Doors? [NUMERIC 0-9]\n\n## Q3. Cups? [NUMERIC 0-9]\n';
const TWO = '# Study\n\n## Q1. Car? [SINGLE]\n\n1. Yes\n2. No\n\n## Q2. Doors? [NUMERIC 0-9]\n';

const OTHERS =
  '# Study\n\n## Q1. Sport? [SINGLE]\n\n1. Ball\n2. Water\n97. Other [OTHER]\n\n## Q2. Drinks? [MULTI]\n\n1. Tea\n2. Milk\n97. Other [OTHER]\n';

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
  'one heading for who has completed each of two forms': {
    questionnaire: RED,
    file: forms('Complete?', ['Incomplete', 'Unverified', 'Complete']),
    listed: ['4 Q2'],
    said: [
      /2 respondents have not finished the interview \(Complete@2 is "Incomplete"\)/u,
      /Complete\? is Complete@2/u,
    ],
  },
  'one heading for the grades of two forms': {
    questionnaire: RED,
    file: forms('Complete?', ['0', '1', '2']),
    listed: ['4 Q2'],
  },
  'one name for the status of two forms, in whatever letters': {
    questionnaire: RED,
    file: forms('Status', ['Incomplete', 'Complete', 'Complete']).replace('Status,Q3', 'status,Q3'),
    listed: ['4 Q2'],
  },
  'one heading for two forms, of which either may be without the other': {
    questionnaire: RED,
    file: `Record ID,Q1,Q2,Complete?,Q3,Complete?\n1,Yes,4,Complete,,Incomplete\n2,,,Incomplete,Yes,Complete\n3,Yes,3,Complete,No,Complete\n4,Yes,22,Complete,No,Complete\n`,
    listed: ['2 Q1', '2 Q2', '4 Q2', '1 Q3'],
    said: [/do not agree on who has finished: nobody is left out/u],
  },
  'a last respondent whose answer is called as totals are': {
    questionnaire: RATED,
    file: 'Q1,Q2,Q3\nGood,1,3\nBad,2,4\nGood,12,4\nBad,3,3\nAverage,44,2\n',
    listed: ['3 Q2', '5 Q2'],
  },
  'totals below a column of answers, none of which is called so': {
    questionnaire: RATED,
    file: 'Q1,Q2,Q3\nGood,1,3\nBad,2,4\nGood,12,4\nBad,3,3\nTotal,18,14\n',
    listed: ['3 Q2'],
    said: [/The record at the end is no respondent/u],
  },
  'means below names that come again': {
    questionnaire: RATED,
    file: 'Shop;Q1;Q2;Q3\nNorth;1;1;3\nSouth;2;2;4\nNorth;3;12;4\nNorth;1;3;3\nAverage;1,75;4,5;3,5\n',
    listed: ['3 Q2'],
    said: [/The record at the end is no respondent/u],
  },
  'a last record that is called as totals are, with none in it': {
    questionnaire: RATED,
    file: 'Shop,Q1,Q2,Q3\nNorth,1,1,3\nSouth,2,2,4\nNorth,3,12,4\nNorth,1,3,3\nBase,1,28,7\n',
    listed: ['3 Q2', '5 Q2'],
    said: [/The last record begins with "Base", as totals do, but it holds none: it is read as a respondent's/u],
  },
  'a last respondent of whom nothing but a time in words is there': {
    questionnaire: TWO,
    file: 'Timestamp,Q1,Q2\n3 March 2026 at 10:11:12,Yes,3\n3 March 2026 at 10:11:15,Yes,33\n3 March 2026 at 10:15:12,,\n',
    listed: ['3 Q1', '2 Q2', '3 Q2'],
  },
  'a note below times in words': {
    questionnaire: TWO,
    file: 'Timestamp,Q1,Q2\n3 March 2026 at 10:11:12,Yes,3\n3 March 2026 at 10:11:15,Yes,33\nExported by the office,,\n',
    listed: ['2 Q2'],
    said: [/The record at the end is no respondent/u],
  },
  'words for boxes that nobody knows, of respondents who are told by their rows': {
    questionnaire: BALLS,
    file: 'Town,Q1,Q2_1,Q2_2,Q2_9,Q3,Q4\nA,1,qua,qui,qui,4,x\nA,1,qui,qua,qui,99,x\nB,2,,,,4,x\n',
    listed: ['2 Q3'],
    said: [/Q2_1 holds 2 texts, such as "qua" where Q2 has numbers: nobody knows what they stand for/u],
  },
  'a variable that is not there, of respondents who are told by their rows': {
    questionnaire: BALLS,
    file: 'Town,Q1,Q2_1,Q2_2,Q3,Q4\nA,1,1,0,4,x\nA,1,0,7,99,x\nB,2,,,4,x\n',
    listed: ['2 Q2', '2 Q3'],
  },
  'ids by nothing but their shape': {
    questionnaire: DOORS,
    file: 'Q1,Q2,Q3,Slip,Typed by\n1,2,3,H301,Eva\n2,,33,H302,Eva\n1,44,3,H303,Tom\n',
    listed: ['H303 Q2', 'H302 Q3'],
    said: [/Respondents are told by Slip/u],
  },
  'two columns with the shape of ids': {
    questionnaire: DOORS,
    file: 'Q1,Q2,Q3,Slip,Voucher\n1,2,3,H301,V17\n2,,33,H302,V18\n1,44,3,H303,V19\n',
    listed: ['3 Q2', '2 Q3'],
    said: [/told by their row/u],
  },
  'the header once more where a second sheet begins': {
    questionnaire: DOORS,
    file: 'ID,Q1,Q2,Q3\na,1,2,3\nb,2,,33\n,,,\nID,Q1,Q2,Q3\nc,1,44,3\n',
    listed: ['c Q2', 'b Q3'],
    said: [/The header stands further down once more/u],
  },
  'codes in slots, of which one excludes all others': {
    questionnaire: BALLS,
    file: `ID,Q1,Q2_M1,Q2_M2,Q3,Q4\na,1,1,2,3,x\nb,1,9,,3,x\nc,1,2,1,3,x\nd,2,,,3,x\ne,1,9,1,3,x\n`,
    listed: ['e Q2'],
  },
  'signs and words for nothing in texts of answers that are not chosen': {
    questionnaire: OTHERS,
    file: 'Nr,Q1,Q1_97_other,Q2_1,Q2_2,Q2_97,Q2_97_other\n1,1,,1,0,0,-\n2,97,chess,0,0,1,n/a\n3,2,-,1,0,0,\n4,97,-,1,0,0,gin\n5,1,N/A,0,1,1,gin\n6,97,,0,1,0,keine\n7,1,golf,1,0,0,\n',
    listed: ['6 Q1', '7 Q1', '4 Q2'],
    said: [/a sign or a word for nothing is no text where the answer is not chosen \(Q1_97_other\)/u],
  },
  'words in place of numbers, which nobody knows': {
    questionnaire: DOORS,
    file: `id,Q1,Q2,Q3\n1,1,2,3\n2,2,,4\n3,1,none,5\n4,1,44,about 5\n5,2,keine,5\n6,2,nil,2\n7,1,,2\n8,2,3,22\n9,1,3,keine\n10,1,2,4\n`,
    listed: ['4 Q2', '7 Q2', '8 Q2', '8 Q3'],
    said: [/Q2 holds 3 texts, such as "none" where Q2 has numbers: .* nobody is listed for it/u],
  },
  'words in place of numbers, under another name, of respondents who are told by their rows': {
    questionnaire: DOORS,
    file: `Town,Q01,Q02,Q03\nA,1,2,3\nA,2,,4\nB,1,a few,5\nA,1,44,about 5\nB,1,,2\n`,
    listed: ['4 Q2', '5 Q2'],
  },
  'somebody who was screened out, and one who went on after such an answer': {
    questionnaire: BALLS.replace('2. No', '2. No [TERMINATE]'),
    file: 'ID,Q1,Q2_1,Q2_2,Q2_9,Q3,Q4\na,1,1,0,0,4,x\nb,2,,,,,\nc,2,,,,4,x\nd,1,0,0,0,4,x\n',
    listed: ['c Q1', 'd Q2'],
    said: [/1 respondent was screened out \(Q1\) and has answered nothing behind that/u],
  },
  'what somebody said before an answer ended the interview': {
    questionnaire:
      'Q1. How old are you? [NUMERIC 18-99]\n\nQ2. May we use your data? [SINGLE]\n\n1. Yes\n2. No [TERMINATE]\n\nQ3. How many? [NUMERIC 0-9]\n',
    file: 'ID,Q1,Q2,Q3\na,30,1,4\nb,400,2,\nc,,2,\nd,44,2,\ne,50,1,\n',
    listed: ['b Q1', 'c Q1', 'e Q3'],
    said: [/3 respondents were screened out \(Q2\) and have answered nothing behind that/u],
  },
  'a word in a number that one check looks at, and others do not': {
    questionnaire:
      'Q1. Sex [SINGLE]\n1. Male\n2. Female\n\nQ2. How many hours a week do you spend on these? [NUMERIC]\nRange: 0-168\nQ2_1. Work\nQ2_2. Sport\nQ2_3. Reading\n\nQ4. How many children do you have? [NUMERIC]\nRange: 0-20\n\nQ5. How old is the youngest? [NUMERIC]\nRange: 0-40\n[ASK IF Q4 > 0]\n\nQ6. Do they go to school? [SINGLE]\n[ASK IF Q4 > 0 AND Q1 = 2]\n1. Yes\n2. No\n',
    file: 'respid,Q1,Q2_1,Q2_2,Q2_3,Q4,Q5,Q6\n1,1,40,3,2,1,1,\n2,2,about 5,999,2,1,2,1\n3,2,40,888,2,1,1,2\n4,1,40,3,2,none,99,1\n5,1,40,3,2,2,99,1\n6,1,44,3,2,0,,\n7,2,45,3,2,two,88,7\n8,2,45,3,2,2,8,1\n9,2,45,3,2,2,8,1\n',
    listed: ['4 Q5', '5 Q5', '7 Q5', '5 Q6', '7 Q6'],
  },
  'a label in a list that nobody has given this way': {
    questionnaire: 'Q1. Which? [MULTI]\n1. Green apples\n2. Pears\n3. Plums\n\nQ2. How many? [NUMERIC 0-9]\n',
    file: `ID,Q1,Q2\n${Array.from({ length: 20 }, (_, at) => `${at + 1},${at % 9 === 0 ? 'Pears; Green apple' : 'Pears; Plums'},${at === 4 ? 12 : 3}`).join('\n')}\n`,
    listed: ['5 Q2'],
  },
  'what people wrote where an answer is called other': {
    questionnaire: 'Q1. With whom? [MULTI]\n1. Parents\n2. Friends\n3. Other\n\nQ2. How many? [NUMERIC 0-9]\n',
    file: `ID,Q1,Q2\n${Array.from({ length: 20 }, (_, at) => `${at + 1},${at === 7 ? 'Friends; Boss' : 'Parents; Friends'},${at === 4 ? 12 : 3}`).join('\n')}\n`,
    listed: ['5 Q2'],
  },
  'what people wrote beside others of a kind': {
    questionnaire:
      'Q1. With whom? [MULTI]\n1. Parents\n2. Friends\n3. Other relatives\n\nQ2. How many? [NUMERIC 0-9]\n',
    file: `ID,Q1,Q2\n${Array.from({ length: 20 }, (_, at) => `${at + 1},${at === 7 ? 'Friends; Boss' : 'Parents; Friends'},${at === 4 ? 12 : 3}`).join('\n')}\n`,
    listed: ['8 Q1', '5 Q2'],
  },
  'a word in a list that no answer has': {
    questionnaire: BALLS.replace('9. None [EXCLUSIVE]', '3. Snow'),
    file: `ID,Q1,Q2,Q3,Q4\na,1,Ball;Water,4,x\nb,1,Snow,4,x\nc,1,Ball;Sand,4,x\nd,1,Water,4,x\ne,1,Ball,4,x\nf,2,,4,x\n`,
    listed: ['c Q2'],
  },
  'something before the names of one question, and what was made of another': {
    questionnaire: `${BALLS}\n## Q5. How is it? [GRID]\n\n|  | 1 Bad | 2 Good |\n| --- | --- | --- |\n| 1 Size |  |  |\n| 2 Place |  |  |\n`,
    file: `ID,Q1,Z_Q2_1,Z_Q2_2,Z_Q2_9,Q3,Q4,T_Q5_1,T_Q5_2\na,1,0.3,-0.2,1.1,4,x,1,2\nb,2,0.3,-0.2,1.1,99,x,1,2\nc,2,0.3,-0.2,1.1,4,x,2,\n`,
    listed: ['b Q3', 'c Q5'],
    said: [/Q5_1 is T_Q5_1/u],
  },
};

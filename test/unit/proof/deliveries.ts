import type { OtherFile } from './otherFiles';

const CAR = '# Study\n\n## Q1. Car? [SINGLE]\n\n1. Yes\n2. No\n\n## Q2. Doors? [NUMERIC 0-9]\n\n[ASK IF Q1 = 1]\n';
const BIKE =
  '# Study\n\n## F1. Rad? [SINGLE]\n\n1. Ja\n2. Nein\n\n' +
  [
    'F2. Wie viele? [NUMERIC 0-60]',
    'F3. Wie alt? [NUMERIC 0-60]',
    'F4. Wie groß? [NUMERIC 0-60]',
    'F5. Wie weit? [NUMERIC 0-60]',
    'F6. Wie ist es? [OPEN]',
  ]
    .map((line) => `## ${line}\n\n[ASK IF F1 = 1]\n\n`)
    .join('');
const OTHER_SPORT = '# Study\n\n## Q1. Sport? [SINGLE]\n\n1. Ball\n2. Water\n97. Other [OTHER]\n';
const CLUBS =
  '# Study\n\n## Q1. Club? [SINGLE]\n\n1. Yes\n2. No\n\n## Q2. Which? [MULTI]\n\n[ASK IF Q1 = 1]\n\n1. Ball\n2. Water\n9. None [EXCLUSIVE]\n\n## Q3. Years? [NUMERIC 0-60]\n';
const MONEY =
  '# Study\n\n## F1. Auto? [SINGLE]\n\n1. Ja\n2. Nein\n\n## F2. Strecke? [NUMERIC 1-100000]\n\n[ASK IF F1 = 1]\n\n## F3. Anteile? [SUM 100]\n\n1. Stadt\n2. Land\n';
const RANKS =
  '# Study\n\n## Q1. What matters? [RANK 2]\n\n1. Price\n2. Taste\n3. Size\n4. Look\n\n## Q2. Age? [NUMERIC 18-90]\n';
const ROWS =
  '# Study\n\n## F1. Wie finden Sie das? [GRID]\n\n|  | 1 schlecht | 2 mittel | 3 gut |\n| --- | --- | --- | --- |\n| 1 Preis |  |  |  |\n| 2 Beratung vor Ort |  |  |  |\n| 3 Lage |  |  |  |\n\n## F2. Kinder? [NUMERIC 0-4]\n';
const OTHER_BOXES =
  '# Study\n\n## Q1. What do you drink? [MULTI]\n\n1. Tea\n2. Milk\n97. Something else [OTHER]\n\n## Q2. Cups? [NUMERIC 0-5]\n';

/** Deliveries in manners of several platforms and languages. */
export const DELIVERIES: Readonly<Record<string, OtherFile>> = {
  'totals below the last respondent, without a blank line': {
    questionnaire: CAR,
    file: `ID;Q1;Q2\nA1;1;3\nA2;2;\nA3;1;14\nA4;2;2\nSumme;6;19\nQuelle: eigene Erhebung, Werte nicht gewichtet;;\n`,
    listed: ['A3 Q2', 'A4 Q2'],
    said: [/The 2 records at the end are no respondents: they hold totals or notes/u],
  },
  'somebody in the middle who is called like totals, and one at the end with an id alone': {
    questionnaire: CAR,
    file: `Name,Q1,Q2\nTotal Recall,1,3\nBase,2,\nC,1,14\nD,,\n`,
    listed: ['4 Q1', '3 Q2'],
  },
  'grades of a platform for who has finished, with 1 for what nobody has verified': {
    questionnaire: CAR,
    file: `record_id,car_panel_timestamp,Q1,Q2,car_panel_complete\n1,2026-02-01 10:00,1,3,2\n2,[not completed],1,,0\n3,[not completed],,,0\n4,2026-02-01 10:00,2,2,1\n5,2026-02-01 10:00,2,,2\n`,
    listed: ['4 Q2'],
    said: [/2 respondents have not finished the interview \(car_panel_complete is "0"\)/u],
  },
  'grades of a matter that everybody has answered': {
    questionnaire: CAR,
    file: `record_id,Q1,Q2,work_complete\n1,1,3,2\n2,1,14,0\n3,1,4,0\n4,2,2,1\n5,2,,2\n`,
    listed: ['2 Q2', '4 Q2'],
  },
  'the words for who was not asked, in brackets, in German': {
    questionnaire: BIKE,
    file: `Nr.;F1;F2;F3;F4;F5;F6\n1;Ja;7;1;2;1;gut\n2;Nein;[nicht gefragt];[nicht gefragt];[nicht gefragt];[nicht gefragt];[nicht gefragt]\n3;Nein;3;[nicht gefragt];[nicht gefragt];[nicht gefragt];[nicht gefragt]\n4;Ja;12;1;1;2;schlecht\n5;Nein;[nicht gefragt];[nicht gefragt];[nicht gefragt];[nicht gefragt];[nicht gefragt]\n`,
    listed: ['3 F2'],
  },
  'a sign for nothing in columns of numbers and of texts': {
    questionnaire: BIKE,
    file: `Nr,F1,F2,F3,F4,F5,F6\n1,1,7,1,2,1,good\n2,2,-,-,-,-,-\n3,2,3,-,-,-,-\n4,1,12,1,1,2,-\n5,2,-,-,-,-,-\n`,
    listed: ['3 F2', '4 F6'],
  },
  'a sign that people write in a file that leaves cells empty': {
    questionnaire: BIKE,
    file: `Nr,F1,F2,F3,F4,F5,F6\n1,1,7,1,2,1,-\n2,2,,,,,\n3,2,3,,,,\n4,1,12,1,1,2,-\n5,1,2,1,1,2,bad\n`,
    listed: ['3 F2'],
  },
  'a sign in the text of something else, where nobody has chosen it': {
    questionnaire: OTHER_SPORT,
    file: `Nr,Q1,Q1_97_other\n1,1,-\n2,97,chess\n3,2,-\n4,97,-\n5,1,-\n6,1,golf\n`,
    listed: ['4 Q1', '6 Q1'],
  },
  'a sign in the text of something else, where somebody has chosen it': {
    questionnaire: OTHER_SPORT,
    file: `Nr,Q1,Q1_97_other\n1,1,\n2,97,chess\n3,2,\n4,97,-\n5,1,\n6,97,\n`,
    listed: ['6 Q1'],
  },
  'names of questions behind those of their groups': {
    questionnaire: BIKE,
    file: `KEY,intro.F1,ride.F2,ride.F3,ride.money.F4,ride.money.F5,end.F6\nk1,1,7,1,2,1,x\nk2,2,,,,,\nk3,2,3,,,,\nk4,1,55,1,1,2,x\n`,
    listed: ['k3 F2'],
    said: [/something else before each question's \(intro\.F1\)/u],
  },
  'names of questions behind pages, with boxes, codes with points and somebody delivered twice': {
    questionnaire: CLUBS,
    file: `,case_uid,p1_Q1,p2_Q2_1,p2_Q2_2,p2_Q2_9,p3_Q3\n${Array.from(
      { length: 24 },
      (_, at) => `${at},u${Math.min(at, 22)},1.0,1.0,0.0,0.0,${at === 5 ? '99.0' : '4.0'}`,
    ).join('\n')}\n30,v1,1.0,1.0,0.0,1.0,4.0\n31,v2,2.0,,,,4.0\n`,
    listed: ['v1 Q2', 'u5 Q3'],
  },
  'labels behind names, with percentages and points between thousands': {
    questionnaire: MONEY,
    file: `Lfd. Nr.;F1 Auto vorhanden;F2 Strecke im Jahr;F3_1 Stadt;F3_2 Land\n1;Ja;12.500;40,0 %;60,0 %\n2;Nein;;50 %;50 %\n3;Ja;1.250.000;30,5 %;69,5 %\n4;Ja;950;30 %;60 %\n`,
    listed: ['3 F2', '4 F3'],
  },
  'labels behind names, beside what was made of the questions': {
    questionnaire: MONEY,
    file: `ID,F1 Car,F1 recoded,F2 Distance,F2 band,F3_1 Town,F3_2 Land\n1,1,7,100,9,40,60\n2,2,7,,9,50,50\n3,1,7,2000000,9,50,50\n`,
    listed: ['3 F2'],
  },
  'choices in words for what stands first and second': {
    questionnaire: RANKS,
    file: `ID,Q1 Rank 1,Q1 Rank 2,Q2 age\n1,4,2,30\n2,3,3,31\n3,1,4,99\n`,
    listed: ['2 Q1', '3 Q2'],
  },
  'first and second choice in French, with zeros': {
    questionnaire: RANKS,
    file: `ID;Q1 1er choix;Q1 2e choix;Q2 âge\n1;04;02;30\n2;03;03;31\n3;01;04;99\n`,
    listed: ['2 Q1', '3 Q2'],
  },
  'rows of a grid without their question, in German': {
    questionnaire: ROWS,
    file: `ID;Preis;Beratung vor Ort;Lage;F2\n1;gut;mittel;schlecht;2\n2;gut;;gut;2\n3;gut;gut;gut;5\n`,
    listed: ['2 F1', '3 F2'],
    said: [/Preis is F1_1/u],
  },
  'the question in front of its choices, and its text behind a colon': {
    questionnaire: OTHER_BOXES,
    file: `Record ID,What do you drink? (choice=Tea),What do you drink? (choice=Milk),What do you drink? (choice=Something else),Something else - what?,Q2\n1,Checked,Unchecked,Unchecked,,1\n2,Unchecked,Unchecked,Checked,,2\n3,Unchecked,Unchecked,Checked,gin,9\n4,Unchecked,Unchecked,Unchecked,,2\n`,
    listed: ['2 Q1', '4 Q1', '3 Q2'],
  },
  'ids of questions in front of their rows in brackets': {
    questionnaire: OTHER_BOXES,
    file: `ID,Q1 [Tea],Q1 [Milk],Q1 [Something else],Q1 [Something else] - text,Q2\n1,Yes,No,No,,1\n2,No,No,Yes,,2\n3,No,No,Yes,gin,9\n`,
    listed: ['2 Q1', '3 Q2'],
  },
  'a figure twice, which is no label behind its code': {
    questionnaire: '# Study\n\n## Q1. How likely? [SINGLE]\n\n0. Not at all\n1. 1\n2. 2\n3. 3\n4. Surely\n',
    file: 'ID,Q1\n1,0 - Not at all\n2,4 - Surely\n3,11\n4,2\n5,3\n6,1\n7,22\n8,2\n9,3\n10,1\n11,3\n',
    listed: ['3 Q1', '7 Q1'],
  },
};

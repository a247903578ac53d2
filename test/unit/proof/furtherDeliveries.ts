import type { OtherFile } from './otherFiles';

const DOORS =
  '# Study\n\n## Q1. Car? [SINGLE]\n\n1. Yes\n2. No\n\n## Q2. Doors? [NUMERIC 0-9]\n\n[ASK IF Q1 = 1]\n\n## Q3. Cups? [NUMERIC 0-9]\n';
const OTHERS = 'Q1. Sport? [SINGLE]\n1. Ball\n2. Water\n97. Other [OTHER]\n\nQ2. Cups? [NUMERIC 0-9]\n';
const MARKET = 'Q1. Which? [MULTI]\n1. Bread\n2. No milk\n9. None [EXCLUSIVE]\n\nQ2. Car? [SINGLE]\n1. Yes\n2. No\n';
const RANKED = 'Q1. Rank these [RANK]\n1. Price\n2. Taste\n3. Size\n\nQ2. How many? [NUMERIC 0-9]\n';
const POLISH = 'P1. Pytanie [SINGLE]\n1. Żółty\n2. Biały\n\nP2. Gęś [NUMERIC 0-9]\n';
/** Letters of windows-1250 as those that have the same numbers in Latin-1. */
const CENTRAL: Readonly<Record<string, string>> = { ę: 'ê', ś: '\u009c', ń: 'ñ', Ż: '¯', ó: 'ó', ł: '³', ż: '¿' };
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
  'none in columns of counts, where it is their only word': {
    questionnaire:
      'Q1. Sex [SINGLE]\n1. Male\n2. Female\n\nQ2. How many children do you have? [NUMERIC 0-20]\n\nQ3. How many pets? [NUMERIC 0-20]\n',
    file: 'respid,Q1,Q2,Q3\n1,2,1,2\n2,1,none,3\n3,2,3,None\n4,1,none,2\n5,2,,3\n6,1,22,1\n7,2,3,None\n',
    listed: ['5 Q2', '6 Q2'],
    said: [/Q2 holds 2 texts, such as "none"/u],
  },
  'none that a program writes where there is nothing': {
    questionnaire: DOORS,
    file: 'respid,Q1,Q2,Q3\n1,1,1,2\n2,2,None,3\n3,None,None,4\n4,1,None,2\n5,2,None,33\n6,1,2,None\n',
    listed: ['3 Q1', '4 Q2', '5 Q3', '6 Q3'],
    said: [/"NONE" is read as no value/u],
  },
  'signs and words for nothing where the file lacks the box': {
    questionnaire:
      'Q1. Which do you own? [MULTI]\n1. Car\n2. Bike\n8. Other, please specify [OPEN]\n9. None of these [EXCLUSIVE]\n\nQ2. Which one is best? [SINGLE]\n1. Car\n2. Bike\n8. Other, please specify: ____\n',
    file: 'respid,Q1_1,Q1_2,Q1_9,Q1_8_other,Q2,Q2_8_other\n1,1,0,0,-,1,-\n2,0,0,1,-,2,none.\n3,0,1,0,Skates,2,0\n4,0,0,1,n/a,1,Kein\n5,0,0,0,-,8,Scooter\n6,1,1,0,-,1,Nothing!\n7,0,0,1,Skates,1,walking\n8,0,0,0,,2,\n',
    listed: ['7 Q1', '8 Q1', '7 Q2'],
  },
  'a later interview beside the questions of this one': {
    questionnaire: `${DOORS}\n## Q4. How is it? [GRID]\n\n|  | 1 Bad | 2 Good |\n| --- | --- | --- |\n| 1 Size |  |  |\n| 2 Place |  |  |\n| 3 Staff |  |  |\n| 4 Price |  |  |\n`,
    file: 'respid,Q1,Q2,Q3,FU_Q4_1,FU_Q4_2,FU_Q4_3,FU_Q4_4\n1,1,3,4,1,1,2,2\n2,2,3,4,2,1,2,\n3,1,3,4,,,,\n',
    listed: ['2 Q2'],
    said: [/Q4_1 of Q4 is not in the data file/u],
  },
  'a follow-up whose file has nothing else': {
    questionnaire: DOORS,
    file: 'respid,FU_Q1,FU_Q2,FU_Q3\n1,1,3,4\n2,2,3,4\n3,1,3,44\n',
    listed: ['2 Q2', '3 Q3'],
    said: [/names begin with FU_/u],
  },
  'one unit behind all numbers, and others that people write': {
    questionnaire:
      'Q1. How far is it? [NUMERIC 0-60, 1 DECIMAL]\n\nQ2. How long does it take, in minutes? [NUMERIC 0-90]\n',
    file: 'respid;Q1;Q2\n1;5,5 km;3 h\n2;12 km;20 min\n3;350,0 km;100\n4;3 km;\n5;4 m;95\n6;;10 min\n',
    // Nobody knows what 3 h are in minutes, nor 4 m beside kilometres.
    listed: [],
    said: [/Q1 holds 5 texts, such as "5,5 km".* nothing of it is checked/u, /Q2 holds 3 texts/u],
  },
  'one unit behind all numbers of a column': {
    questionnaire: 'Q1. How far is it? [NUMERIC 0-60, 1 DECIMAL]\n\nQ2. Doors? [NUMERIC 0-9]\n',
    file: 'respid;Q1;Q2\n1;5,5 km;3\n2;12 km;2\n3;350,0 km;1\n4;3 km;\n',
    listed: ['3 Q1', '4 Q2'],
    said: [/"km" stands behind all numbers of Q1/u],
  },
  'a negation of its label in a box that is not ticked': {
    questionnaire: MARKET,
    file: 'respid,Q1_1,Q1_2,Q1_9,Q2\n1,Bread,NO TO: No milk,NO TO: None,1\n2,NO TO: Bread,No milk,None,2\n3,Not bread,NO TO: No milk,NO TO: None,2\n4,Bread,No milk,NO TO: None,\n',
    // "No milk" is what the answer is called.
    listed: ['2 Q1', '3 Q1', '4 Q2'],
  },
  'words for mentioned and not mentioned, and for what was not asked': {
    questionnaire: `${DOORS}\n## Q4. Wat leent u? [MULTI]\n\n[ASK IF Q1 = 1]\n\n1. Boeken\n2. Films\n97. Anders, namelijk [OTHER]\n`,
    file: 'respid;Q1;Q2;Q3;Q4 - Boeken;Q4 - Films;Q4 - Anders, namelijk;Q4 - Anders, namelijk (tekst)\n1;1;3;4;Genoemd;Niet genoemd;Genoemd;stripboeken\n2;2;n.v.t.;4;n.v.t.;n.v.t.;n.v.t.;n.v.t.\n3;1;2;44;Niet genoemd;Niet genoemd;Niet genoemd;\n4;2;n.v.t.;4;n.v.t.;n.v.t.;n.v.t.;n.v.t.\n5;2;n.v.t.;3;Genoemd;Niet genoemd;Niet genoemd;\n6;1;3;3;Genoemd;Niet genoemd;Niet genoemd;de rest\n',
    listed: ['3 Q3', '3 Q4', '5 Q4', '6 Q4'],
  },
  'a code before the text of each heading': {
    questionnaire: DOORS,
    file: '"id. Response ID","token. Access code","Q1. Car?","Q2. Doors?","Q3. Cups?","time. Total time"\n1,a,1,3,4,9\n2,b,2,3,4,9\n3,c,1,3,44,9\n',
    listed: ['2 Q2', '3 Q3'],
    said: [/told by id/u],
  },
  'the code of the platform for what people specify': {
    questionnaire: OTHERS,
    file: 'id,Q1,Q1_other,Q2\n1,1,,3\n2,-oth-,chess,3\n3,-oth-,,3\n4,2,,33\n5,1,golf,3\n6,9,,3\n',
    listed: ['3 Q1', '5 Q1', '6 Q1', '4 Q2'],
  },
  'texts of questions and rows in lines above the names': {
    questionnaire: DOORS,
    file: ',,"Q1. Car?",Doors?,\n,,,how many,\nRESP_ID,STATUS,Q1,Q2,Q3\nG1,Complete,1,3,4\nG2,Complete,2,3,4\nG3,Complete,1,3,44\n',
    listed: ['G2 Q2', 'G3 Q3'],
  },
  'names of which the first is empty, above words': {
    questionnaire: DOORS,
    file: ',Q1,Q2,Q3\na_1,x1,3,4\na_2,2,,4\na_3,2,,44\n',
    listed: ['3 Q3'],
  },
  'what a platform keeps beside each question, more columns than those of questions': {
    questionnaire: `${DOORS.replace('Car?', 'Do you have a car?').replace('Cups?', 'How many cups? Please give a number.')}\n## Q4. How clear were these? [GRID]\n\n|  | 1 Not clear | 2 Clear |\n| --- | --- | --- |\n| 1 The slides |  |  |\n| 2 The handout |  |  |\n`,
    file: `ID,Start time,${['Do you have a car?', 'Doors?', 'How many cups? Please give a number.', 'The slides', 'The handout'].map((one) => `${one},Points - ${one},Feedback - ${one}`).join(',')}\n1,9:30,Yes,0,,3,1,,4,0,,Clear,,,Not clear,,\n2,9:30,No,0,,3,1,,4,0,,Clear,,,Clear,,\n3,9:30,Yes,0,,3,1,,44,0,,Clear,,,,,\n`,
    listed: ['2 Q2', '3 Q3', '3 Q4'],
  },
  'letters of Central Europe in one byte each': {
    questionnaire: POLISH,
    // Zażółć is written in windows-1250.
    file: Buffer.from(
      'Nr ankiety;Status;P1. Pytanie;P2. Gęś\n1;Zakończony;Żółty;3\n2;Zakończony;Biały;44\n3;Przerwany;;\n'.replace(
        /[ęśńŻółży]/gu,
        (letter) => CENTRAL[letter] ?? letter,
      ),
      'latin1',
    ),
    listed: ['2 P2'],
    said: [/letters of the file are those of windows-1250/u, /1 respondent has not finished/u],
  },
  'letters of Western Europe, though the questionnaire is of Central Europe': {
    questionnaire: POLISH,
    file: Buffer.from('Nr ankiety;P1;P2;Stadt\n1;1;3;Köln\n2;2;44;Düren\n', 'latin1'),
    listed: ['2 P2'],
  },
  'a code of a number in a box beside it': {
    questionnaire: 'Q1. Flights? [NUMERIC 1-20]\n[DK 98]\n\nQ2. Trains? [NUMERIC 1-20]\n[DK 98]\n[REFUSED 99]\n',
    file: 'respid,Q1,noanswerQ1_r98,Q2,Q2_98,Q2_99\n1,3,0,4,0,0\n2,,1,,0,1\n3,,0,,1,0\n4,30,0,,0,0\n5,98,1,5,0,0\n',
    listed: ['3 Q1', '4 Q1', '4 Q2'],
    said: [/noanswerQ1_r98 is 98 of Q1/u],
  },
  'columns beside a number that are no boxes of its codes': {
    questionnaire: 'Q1. Flights? [NUMERIC 1-20]\n[DK 98]\n\nQ2. Trains? [NUMERIC 1-20]\n[DK 98]\n',
    // Q1_DK is ticked for somebody who has a number; Q2_1 is of something else.
    file: 'respid,Q1,Q1_DK,Q2,Q2_1\n1,3,1,4,0\n2,,1,,1\n3,4,0,5,1\n',
    listed: ['2 Q1', '2 Q2'],
  },
  'all that is ranked in one text': {
    questionnaire: RANKED,
    file: 'id,Q1,Q2\n1,Price;Taste;Size;,3\n2,Size; price;Taste,4\n3,Size;Price;,4\n4,,44\n5,Taste;Size;Price;,1\n',
    listed: ['3 Q1', '4 Q1', '4 Q2'],
    said: [/Q1 holds all that is ranked, parted by ";"/u],
  },
  'all that is ranked in one text, with something that nobody knows': {
    questionnaire: RANKED,
    file: 'id,Q1,Q2\n1,Price;Colour;Taste;Size;,3\n2,Size;Price;Taste;,44\n3,Size;Price;Taste;,4\n',
    listed: ['2 Q2'],
  },
};

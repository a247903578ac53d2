/** A data file of another hand: its questionnaire, how it is written, and what a validation has to say. */
export interface OtherFile {
  readonly questionnaire: string;
  readonly file: string | Buffer;
  /** How the file is called; `study.csv` unless told. */
  readonly name?: string;
  /** `respondent question` of all who are to be listed, in the order of the questionnaire. */
  readonly listed: readonly string[];
  /** Sentences that have to be said somewhere: notes, variables, what is not checked. */
  readonly said?: readonly RegExp[];
}

const COFFEE = `# Coffee

## Q1. Do you drink coffee? [SINGLE]

1. Yes
2. No

## Q2. Which kinds do you drink? [MULTI]

[ASK IF Q1 = 1]

1. Espresso
2. Filter coffee
3. Instant, from a jar
97. Other [OTHER]
99. None of these [EXCLUSIVE]

## Q3. How many cups a day? [NUMERIC 1-20]

[ASK IF Q1 = 1]
`;

export const OTHER_FILES: Readonly<Record<string, OtherFile>> = {
  'two lines of headings, with “Response” and a column for what was specified': {
    questionnaire: COFFEE,
    file: `Respondent ID,Collector ID,Start Date,Do you drink coffee?,Which kinds do you drink?,,,,,How many cups a day?
,,,Response,Espresso,Filter coffee,"Instant, from a jar",None of these,Other (please specify),Open-Ended Response
118001,44,11/02/2026 10:01:02 AM,Yes,Espresso,,,,,3
118002,44,11/02/2026 10:02:02 AM,No,,Filter coffee,,,,
118003,44,11/02/2026 10:03:02 AM,Yes,,,,,,2
118004,44,11/02/2026 10:04:02 AM,Yes,Espresso,,,None of these,,1
118005,44,11/02/2026 10:05:02 AM,Yes,,,"Instant, from a jar",,,77
118006,44,11/02/2026 10:06:02 AM,,,,,,,
118007,44,11/02/2026 10:07:02 AM,Yes,,,,,my own roast,4
118008,44,11/02/2026 10:08:02 AM,No,,,,,,
`,
    listed: ['118006 Q1', '118002 Q2', '118003 Q2', '118004 Q2', '118005 Q3'],
  },
  'three lines of headings and a grid': {
    questionnaire: `${COFFEE}
## Q4. How much do you agree? [SINGLE GRID]

Rows:
1. It tastes good
2. It is cheap
3. It wakes me up

Columns:
1. Disagree
2. Neither
3. Agree
`,
    file: `StartDate,EndDate,Status,Progress,Finished,ResponseId,Q1,Q2_1,Q2_2,Q2_3,Q2_97,Q2_99,Q2_97_TEXT,Q3,Q4_1,Q4_2,Q4_3
Start Date,End Date,Response Type,Progress,Finished,Response ID,Do you drink coffee?,Which kinds do you drink? - Selected Choice - Espresso,Which kinds do you drink? - Selected Choice - Filter coffee,"Which kinds do you drink? - Selected Choice - Instant, from a jar",Which kinds do you drink? - Selected Choice - Other,Which kinds do you drink? - Selected Choice - None of these,Which kinds do you drink? - Other - Text,How many cups a day?,How much do you agree? - It tastes good,How much do you agree? - It is cheap,How much do you agree? - It wakes me up
"{""ImportId"":""startDate"",""timeZone"":""Europe/Vienna""}","{""ImportId"":""endDate""}","{""ImportId"":""status""}","{""ImportId"":""progress""}","{""ImportId"":""finished""}","{""ImportId"":""_recordId""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2"",""choiceId"":""1""}","{""ImportId"":""QID2"",""choiceId"":""2""}","{""ImportId"":""QID2"",""choiceId"":""3""}","{""ImportId"":""QID2"",""choiceId"":""97""}","{""ImportId"":""QID2"",""choiceId"":""99""}","{""ImportId"":""QID2_97_TEXT""}","{""ImportId"":""QID3_TEXT""}","{""ImportId"":""QID4_1""}","{""ImportId"":""QID4_2""}","{""ImportId"":""QID4_3""}"
2026-11-02 10:00:01,2026-11-02 10:05:01,0,100,1,R_1aB,1,1,,,,,,3,3,2,3
2026-11-02 10:00:02,2026-11-02 10:05:01,0,100,1,R_2aB,2,,1,,,,,,1,1,1
2026-11-02 10:00:03,2026-11-02 10:05:01,0,100,1,R_3aB,1,1,,,,1,,2,3,2,1
2026-11-02 10:00:04,2026-11-02 10:05:01,0,100,1,R_4aB,1,,,,1,,mocha pot,2,3,4,1
2026-11-02 10:00:05,2026-11-02 10:05:01,0,100,1,R_5aB,1,,1,1,,,,,2,2,3
2026-11-02 10:00:06,2026-11-02 10:05:01,0,100,1,R_6aB,2,,,,,,,,2,,3
`,
    listed: ['R_2aB Q2', 'R_3aB Q2', 'R_5aB Q3', 'R_4aB Q4', 'R_6aB Q4'],
  },
  'time stamps, labels and lists of labels with commas in them': {
    questionnaire: COFFEE,
    file: `Timestamp,Do you drink coffee?,Which kinds do you drink?,How many cups a day?
2026/11/02 9:01:12 AM GMT+1,Yes,"Espresso, Instant, from a jar",2
2026/11/02 9:02:12 AM GMT+1,Yes,Filter coffee,25
2026/11/02 9:03:12 AM GMT+1,No,,
2026/11/02 9:04:12 AM GMT+1,No,Espresso,
2026/11/02 9:05:12 AM GMT+1,Yes,"Filter coffee, None of these",1
2026/11/02 9:06:12 AM GMT+1,Yes,"Espresso, cold brew of my own",1
2026/11/02 9:07:12 AM GMT+1,Yes,"Instant, from a jar",1
`,
    listed: ['4 Q2', '5 Q2', '2 Q3'],
    said: [/row/u],
  },
  'brackets with letters before the numbers of boxes, letters before codes': {
    questionnaire: COFFEE,
    file: `id,submitdate,lastpage,startlanguage,Q1,Q2[SQ001],Q2[SQ002],Q2[SQ003],Q2[SQ099],Q2[other],Q3
1,2026-11-02 10:00:00,3,en,A1,Y,,,,,2
2,2026-11-02 10:00:00,3,en,A2,,,,,,
3,2026-11-02 10:00:00,3,en,A1,,,,Y,,1
4,2026-11-02 10:00:00,3,en,A1,Y,,,Y,,1
5,2026-11-02 10:00:00,3,en,A2,,Y,,,,
6,2026-11-02 10:00:00,3,en,A1,,,,,a can,40
7,2026-11-02 10:00:00,3,en,A1,,,Y,,,1
8,2026-11-02 10:00:00,3,en,A7,,,,,,
`,
    listed: ['8 Q1', '4 Q2', '5 Q2', '6 Q3'],
  },
  'r for rows and oe for open ends, with tabs': {
    questionnaire: `${COFFEE}
## Q4. How much do you agree? [SINGLE GRID]

Rows:
1. It tastes good
2. It is cheap

Columns:
1. Disagree
2. Neither
3. Agree
`,
    file: [
      'record uuid status date Q1 Q2r1 Q2r2 Q2r3 Q2r97 Q2r99 Q2r97oe Q3 Q4r1 Q4r2',
      '1 aaaa1 3 11/02/2026 1 1 0 0 0 0  3 3 3',
      '2 aaaa2 3 11/02/2026 2        1 1',
      '3 aaaa3 3 11/02/2026 1 0 0 0 1 0  3 3 3',
      '4 aaaa4 3 11/02/2026 1 0 0 0 0 0  3 3 3',
      '5 aaaa5 3 11/02/2026 1 0 1 0 0 0  0 3 3',
      '6 aaaa6 3 11/02/2026 1 0 1 0 0 0  1 3 9',
      '7 aaaa7 3 11/02/2026 2 0 1 0 0 0   3 1',
      '',
    ]
      .join('\r\n')
      .replaceAll(' ', '\t'),
    listed: ['3 Q2', '4 Q2', '7 Q2', '5 Q3', '6 Q4'],
  },
  'sets in braces': {
    questionnaire: COFFEE,
    file: `Respondent.Serial,Q1,Q2,Q2.Other,Q3
1,{_1},"{_1,_3}",,3
2,{_2},{},,
3,{_1},"{_2,_99}",,2
4,{_1},{_97},barley,2
5,{_2},{_1},,
6,{_1},{_3},,50
7,{_1},{},,1
`,
    listed: ['3 Q2', '5 Q2', '7 Q2', '6 Q3'],
  },
  'answers before the question in the headings': {
    questionnaire: COFFEE,
    file: `Response ID,Time Started,Status,Do you drink coffee?,Espresso:Which kinds do you drink?,Filter coffee:Which kinds do you drink?,"Instant, from a jar:Which kinds do you drink?",Other:Which kinds do you drink?,None of these:Which kinds do you drink?,How many cups a day?
31,2026-11-02 10:00:00,Complete,Yes,Espresso,,,,,2
32,2026-11-02 10:00:00,Complete,No,,,,,,
33,2026-11-02 10:00:00,Complete,Yes,,,,,,2
34,2026-11-02 10:00:00,Complete,Yes,,Filter coffee,,,None of these,2
35,2026-11-02 10:00:00,Complete,No,,Filter coffee,,,,
36,2026-11-02 10:00:00,Complete,Yes,,,"Instant, from a jar",,,30
37,2026-11-02 10:00:00,Complete,Yes,,,,a thermos,,3
`,
    listed: ['33 Q2', '34 Q2', '35 Q2', '36 Q3'],
  },
  'paths, with the list beside its boxes': {
    questionnaire: COFFEE,
    file: `start,end,visit/Q1,visit/Q2,visit/Q2/1,visit/Q2/2,visit/Q2/3,visit/Q2/97,visit/Q2/99,visit/Q2_other,visit/Q3,_id,_uuid,_submission_time
2026-11-02T10:00:00.000+01:00,2026-11-02T10:09:00.000+01:00,1,1 2,1,1,0,0,0,,3,501,aa-1,2026-11-02
2026-11-02T10:00:00.000+01:00,2026-11-02T10:09:00.000+01:00,2,,,,,,,,,502,aa-2,2026-11-02
2026-11-02T10:00:00.000+01:00,2026-11-02T10:09:00.000+01:00,1,2 99,0,1,0,0,1,,3,503,aa-3,2026-11-02
2026-11-02T10:00:00.000+01:00,2026-11-02T10:09:00.000+01:00,1,97,0,0,0,1,0,a tin,3,504,aa-4,2026-11-02
2026-11-02T10:00:00.000+01:00,2026-11-02T10:09:00.000+01:00,2,3,0,0,1,0,0,,,505,aa-5,2026-11-02
2026-11-02T10:00:00.000+01:00,2026-11-02T10:09:00.000+01:00,1,3,0,0,1,0,0,,21,506,aa-6,2026-11-02
`,
    listed: ['aa-3 Q2', 'aa-5 Q2', 'aa-6 Q3'],
    said: [/told by uuid; id would fit as well/u],
  },
  'boxes that are 0 also where nobody was asked': {
    questionnaire: COFFEE.replace('97. Other [OTHER]\n', ''),
    file: `record_id,q1,q2___1,q2___2,q2___3,q2___99,q3,coffee_complete
1,1,1,0,0,0,3,2
2,2,0,0,0,0,,2
3,1,0,0,0,0,3,2
4,2,0,1,0,0,,2
5,1,0,1,0,1,3,2
6,2,0,0,0,0,,2
7,1,0,0,1,0,,2
8,2,0,0,0,0,,2
`,
    listed: ['3 Q2', '4 Q2', '5 Q2', '7 Q3'],
  },
  'decimal commas and semicolons of a German spreadsheet': {
    questionnaire: `# Schlaf

## F1. Wie viele Stunden schlafen Sie? [NUMERIC 0-24]

## F2. Wie gut schlafen Sie? [SINGLE]

1. Sehr gut
2. Mäßig
3. Übel

## F3. Wann zuletzt gut? [DATE]
`,
    file: Buffer.from(
      `Teilnehmer;F1;F2;F3
1001;7,5;Mäßig;24.12.2025
1002;6;Übel;01.11.2026
1003;26,5;Sehr gut;02.11.2026
1004;8;Sehr übel;03.11.2026
1005;;Übel;03.11.2026
1006;7,25;Sehr gut;31.10.2026
1007;5,5;Mäßig;30.10.2026
1008;6,5;Übel;29.10.2026
`,
      'latin1',
    ),
    listed: ['1003 F1', '1005 F1', '1004 F2'],
  },
  'Unicode text of a spreadsheet, in UTF-16 with tabs': {
    questionnaire: COFFEE,
    file: Buffer.from(
      `\ufeffLfd. Nr.\tQ1\tQ2_1\tQ2_2\tQ2_3\tQ2_97\tQ2_99\tQ2_97_other\tQ3\r\n1\t1\t1\t0\t0\t0\t0\t\t3\r\n2\t2\t\t\t\t\t\t\t\r\n3\t1\t0\t0\t0\t1\t0\tжмых\t3\r\n4\t1\t0\t0\t0\t0\t0\t\t3\r\n5\t2\t0\t0\t1\t0\t0\t\t\r\n\r\n\r\n`,
      'utf16le',
    ),
    listed: ['4 Q2', '5 Q2'],
  },
  'quotation marks that are not doubled, and ids that are there twice': {
    questionnaire: `# Words

## Q1. How satisfied are you? [SINGLE]

1. Yes
2. No

## Q2. Why? [OPEN]

## Q3. How many? [NUMERIC 0-10]
`,
    file: `respid,Q1,Q2,Q3
1,1,"it is "good" for me",3
2,1,5" pipes,4
3,3,"fine",11
3,2,"again",2
4,2,"she said ""no""",3

,,,
`,
    listed: ['3 Q1', '3 Q3'],
    said: [/respid.*3|3.*twice|share|same/u],
  },
  'dates in three manners': {
    questionnaire: `# Visits

## Q1. When did you come? [DATE]

## Q2. When do you come again? [DATE]

## Q3. When did you leave? [DATE]

## Q4. Will you come back? [SINGLE]

1. Yes
2. No
`,
    file: `respid,Q1,Q2,Q3,Q4
1,2026-05-03,03.06.2026,05/13/2026,1
2,2026-05-04,04.06.2026,05/14/2026,2
3,,05.06.2026,05/15/2026,3
4,2026-05-06,,05/16/2026,1
5,2026-05-07,07.06.2026,05/17/2026,
`,
    listed: ['3 Q1', '4 Q2', '3 Q4', '5 Q4'],
  },
  'codes below 0 that are answers, and one that is none': {
    questionnaire: `# Money

## Q1. Do you save? [SINGLE]

1. Yes
2. No
-1. Do not know
-2. No answer

## Q2. How much? [NUMERIC 0-1000]

[ASK IF Q1 = 1]

## Q3. Where? [SINGLE]

[ASK IF Q1 = 1]

1. Bank
2. Home
-1. Do not know
`,
    file: `respid,Q1,Q2,Q3
1,1,20,1
2,2,,
3,-1,,
4,-2,,
5,1,30,-1
6,1,-5,2
7,3,,
8,2,,1
9,1,10,-1
`,
    listed: ['7 Q1', '6 Q2', '8 Q3'],
  },
  'answers in a manner that nobody knows accuse nobody': {
    questionnaire: `${COFFEE}
## Q4. Will you go on? [SINGLE]

1. Yes
2. No
`,
    file: `respid,Q1,Q2_1,Q2_2,Q2_3,Q2_97,Q2_99,Q2_97_other,Q3,Q4
1,jo,1,0,0,0,0,,3,1
2,ne,,,,,,,,1
3,jo,1,0,0,0,1,,3,1
4,jo,0,1,0,0,0,,44,7
5,ne,0,1,0,0,0,,,
`,
    listed: ['3 Q2', '4 Q3', '4 Q4', '5 Q4'],
    said: [
      /Q1: nobody knows what the texts stand for that the data file has in Q1/u,
      /Q1 holds 5 texts, such as "jo"/u,
    ],
  },
};

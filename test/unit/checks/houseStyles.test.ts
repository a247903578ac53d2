import assert from 'node:assert/strict';
import { planQuestionnaire } from '../../../src/checks/plan';
import { readOutline } from '../../../src/questionnaire/outline/outline';
import { assertStudy, type Study } from './studies';

/** The ways in which houses write their questionnaires. */
const studies: readonly Study[] = [
  {
    title: 'instructions in capitals on lines of their own, and behind answers',
    lines: [
      ...['ASK ALL', 'S3. Which do you own?', 'MULTICODE. RANDOMISE. READ OUT.', '1. Phone', '2. Laptop'],
      ...['97. Something else (please specify) FIX', '99. None of these FIX EXCLUSIVE – CLOSE', ''],
      ...['ASK ALL CODED 1 OR 2 AT S3', 'Q1. Why? ', 'OPEN', '', 'ASK ALL', 'Q2. When?', 'DD/MM/YYYY', ''],
      'THANK AND CLOSE',
    ],
    cases: {
      S3: [
        [{ S3_1: 1, S3_2: 1, S3_97: 0, S3_99: 0 }],
        [{ S3_1: 1, S3_2: 1, S3_97: 0, S3_99: 1 }, 'exclusive', 'screenOut'],
        [{ S3_1: 1, S3_2: 0, S3_97: 1, S3_99: 0 }, 'otherSpecify'],
      ],
      Q1: [[{ S3_1: 1, Q1: 'x' }], [{ S3_2: 1 }, 'asked'], [{ S3_97: 1, Q1: 'x' }, 'asked']],
      Q2: [[{ Q2: '1.1.2026' }], [{}, 'asked']],
    },
  },
  {
    title: 'German: words in brackets, filters, jumps, tables',
    lines: [
      ...['**F1. Wie alt sind Sie?**', '(Offene Zahlenangabe, 0–99)', 'Abbruch, wenn unter 16.', ''],
      ...['**F2. Wie oft kaufen Sie ein?** (Einfachnennung)', '', '| Code | Antwort |', '| --- | --- |'],
      ...['| 1 | oft |', '| 2 | selten |', '| 3 | nie |', ''],
      ...['**F3. Was kaufen Sie?** (Mehrfachnennung, max. 2)', 'Nur fragen, wenn F2 = 1 oder F2 = 2', ''],
      ...['1. Brot', '2. Kuchen', '3. Kaffee', '99. nichts davon (exklusiv)', ''],
      ...['**F4. Wie zufrieden sind Sie?** (Matrix, eine Antwort pro Zeile)', '', '| | 1 gar nicht | 2 sehr |'],
      ...['| --- | --- | --- |', '| 1 Frische | | |', '| 2 Preis | | |', ''],
      ...['**F5. Warum nicht?** (offen)', 'Nur wenn F4_1 = 1', ''],
      ...['**F6. Verteilen Sie 100 Punkte.** (Summe 100)', '', '1. Preis', '2. Nähe', ''],
      ...['**F7. In welcher Reihenfolge?** (Rangfolge)', '', '1. Brot', '2. Kuchen', ''],
      ...['**F8. Sonst noch etwas?** (offen, freiwillig)', ''],
    ],
    cases: {
      F1: [[{ F1: 16 }], [{ F1: 15 }, 'range'], [{ F1: 100 }, 'range']],
      F2: [[{ F2: 3 }], [{ F2: 4 }, 'codes']],
      F3: [
        [{ F2: 3 }],
        [{ F2: 1, F3_1: 1, F3_2: 1, F3_3: 0, F3_99: 0 }],
        [{ F2: 1, F3_1: 1, F3_2: 1, F3_3: 1, F3_99: 0 }, 'multi'],
        [{ F2: 1, F3_1: 1, F3_2: 0, F3_3: 0, F3_99: 1 }, 'exclusive'],
        [{ F2: 2 }, 'multi'],
      ],
      F4: [[{ F4_1: 1, F4_2: 2 }], [{ F4_1: 1, F4_2: 3 }, 'codes']],
      F5: [[{ F4_1: 1, F5: 'x' }], [{ F4_1: 2 }], [{ F4_1: 1 }, 'asked'], [{ F4_1: 2, F5: 'x' }, 'asked']],
      F6: [[{ F6_1: 50, F6_2: 50 }], [{ F6_1: 50, F6_2: 40 }, 'sum']],
      F7: [[{ F7_1: 2, F7_2: 1 }], [{ F7_1: 1, F7_2: 1 }, 'rank']],
      F8: [[{}]],
    },
  },
  {
    title: 'lists in lists, letters, sentences',
    lines: [
      ...['1. Do you subscribe? [SINGLE]', '   a. Yes', '   b. No (skip to question 3)', ''],
      ...['2. Which ONE? [SINGLE]', '   - 1 Alpha', '   - 2 Beta', ''],
      ...['3. What do you like? Choose up to two.', '   - 1 Comedy', '   - 2 Drama', '   - 3 Sports'],
    ],
    cases: {
      Q1: [[{ Q1: 2 }], [{ Q1: 3 }, 'codes']],
      Q2: [[{ Q1: 2 }], [{ Q1: 1, Q2: 2 }], [{ Q1: 2, Q2: 2 }, 'asked'], [{ Q1: 1 }, 'asked']],
      Q3: [[{ Q3_1: 1, Q3_2: 1, Q3_3: 0 }], [{ Q3_1: 1, Q3_2: 1, Q3_3: 1 }, 'multi']],
    },
  },
  {
    title: 'brackets in small letters, a scale on a line, and don’t know below the answers',
    lines: [
      ...['Q1: How is your health? (SR)', '', ' 1 = Good', ' 2 = Bad', ' 98 = Don’t know', ''],
      ...['Q2: How tall are you? [NUMERIC, 100-230, DK=998, REF=999]', ''],
      ...['Q3: On how many days? (0–7, 9 = don’t know)', '', '[If Q3=0 go to Q5]', ''],
      ...[
        'Q4: What did you do? (open text)',
        '',
        'Q5: How do you rate these?',
        '',
        '- 1 = Service',
        '- 2 = Prices',
        '',
      ],
      ...['Scale: 1 = bad, 2 = ok, 3 = good', '', '## Work (only if Q1 = 1)', '', 'Q6: And why? (open)'],
    ],
    cases: {
      Q1: [[{ Q1: 98 }], [{ Q1: 3 }, 'codes'], [{}, 'asked']],
      Q2: [[{ Q2: 230 }], [{ Q2: 999 }], [{ Q2: 231 }, 'range']],
      Q3: [[{ Q3: 9 }], [{ Q3: 8 }, 'range']],
      Q4: [[{ Q3: 0 }], [{ Q3: 9, Q4: 'x' }], [{ Q3: 0, Q4: 'x' }, 'asked'], [{ Q3: 1 }, 'asked']],
      Q5: [[{ Q5_1: 1, Q5_2: 3 }], [{ Q5_1: 1, Q5_2: 4 }, 'codes']],
      Q6: [[{ Q1: 2 }], [{ Q1: 1 }, 'asked'], [{ Q1: 2, Q6: 'x' }, 'asked']],
    },
  },
  {
    title: 'routing beside the answers of a table',
    lines: [
      ...['**Q1** Where do you work? (single answer)', '', '| Code | Answer | Routing |', '| --- | --- | --- |'],
      ...['| 1 | Production | GO TO Q3 |', '| 2 | Sales | |', '| 4 | External | TERMINATE |', ''],
      ...['**Q2** How many customers? (numeric, 0-200)', '', '**Q3** Anything else? (optional)'],
    ],
    cases: {
      Q1: [[{ Q1: 2 }], [{ Q1: 4 }, 'codes']],
      Q2: [[{ Q1: 1 }], [{ Q1: 2, Q2: 200 }], [{ Q1: 1, Q2: 3 }, 'asked']],
    },
  },
  {
    title: 'codes in square brackets, parts in bold, remarks in a table, a scale in brackets',
    lines: [
      ...['**TEIL A: PERSON**', '', 'A1. Kinder?', '[1] Ja', '[2] Nein → weiter mit Teil B', ''],
      ...['A2. Wie viele? (Zahl)', '', '**TEIL B: NUTZUNG**', ''],
      ...['B1. Welche Marken? (Mehrfachnennung)', '', '| Nr. | Marke | Filter |', '| --- | --- | --- |'],
      ...['| 1 | Alpha | |', '| 2 | Beta | |', '| 99 | keine | exklusiv → B3 |', ''],
      ...['B2. Wie gefällt sie? (Skala 1–7, 1 = gar nicht, 7 = sehr, 9 = weiß nicht)', '', 'B3. Warum? (offen)'],
    ],
    cases: {
      A1: [[{ A1: 2 }], [{ A1: 3 }, 'codes']],
      A2: [[{ A1: 2 }], [{ A1: 1, A2: 2 }], [{ A1: 2, A2: 2 }, 'asked'], [{ A1: 1 }, 'asked']],
      B1: [[{ A1: 2, B1_1: 1, B1_2: 0, B1_99: 0 }], [{ B1_1: 1, B1_2: 0, B1_99: 1 }, 'exclusive']],
      B2: [[{ B1_99: 1 }], [{ B1_1: 1, B2: 9 }], [{ B1_1: 1, B2: 8 }, 'range'], [{ B1_99: 1, B2: 1 }, 'asked']],
      B3: [[{ B1_99: 1 }, 'asked']],
    },
  },
  {
    title: 'instructions behind the label, beside what is not understood',
    lines: [
      ...['**S3.** Which? Select all that apply. [Must select A or B]', '- 1 A', '- 2 B'],
      ...['- 9 None of the above (exclusive; terminate)', ''],
      ...[
        '**M1.** How likely? (1 = not at all … 10 = extremely)',
        '',
        '**M2.** [Ask if M1 < 7] Why not?',
        'Open end',
        '',
      ],
      ...['**M5.** What % goes to... [Numeric per row, total must equal 100%]', '- 1 A', '- 2 B'],
    ],
    cases: {
      S3: [[{ S3_1: 1, S3_2: 1, S3_9: 0 }], [{ S3_1: 0, S3_2: 0, S3_9: 1 }, 'screenOut']],
      M1: [[{ M1: 10 }], [{ M1: 11 }, 'range']],
      M2: [[{ M1: 7 }], [{ M1: 6, M2: 'x' }], [{ M1: 6 }, 'asked']],
      M5: [[{ M5_1: 40, M5_2: 60 }], [{ M5_1: 40, M5_2: 61 }, 'sum']],
    },
  },
];

describe('Questionnaires of many houses', () => {
  for (const study of studies) it(study.title, () => assertStudy(study));

  it('are not read without a word where they are not understood', () => {
    const lines = [
      ...['### 1. Did you order coffee?', '', '- 1 = Yes', '- 2 = No', ''],
      ...['### 2. Only if you ordered coffee: how was it? [NUMERIC 1-5]', '', '### 3. Leave your e-mail.', ''],
      ...['### 4. Please rank your meals.', '', '- 1 = Lunch', '- 2 = Dinner', '', 'Must not be the same.'],
    ];
    const questionnaire = readOutline(lines.join('\n'), 'study');
    assert.deepEqual(
      questionnaire.problems.map(({ span, severity, code }) => `${span.line} ${severity} ${code}`),
      ['8 info inferredType', '10 warning soundsOtherwise', '15 warning unreadLine'],
    );
    const unresolved = planQuestionnaire(questionnaire).byId.get('Q2')?.unresolved ?? [];
    assert.deepEqual(
      unresolved.map(({ what, span }) => [what, span.line]),
      [['entry', 6]],
    );
  });
});

import assert from 'node:assert/strict';
import { read } from './reading';

/** Paragraphs of their own, as converted documents have them. */
const readingOf = (...paragraphs: readonly string[]): readonly string[] =>
  read(paragraphs.join('\n\n')).questions.map(({ kind, variables, entry }) =>
    [
      kind,
      variables.flatMap(({ answers, label }) => (answers.length > 0 ? answers.map((one) => one.label) : [label])),
      entry.map(({ text }) => text),
    ]
      .flat()
      .join(' | '),
  );

describe('Answers in paragraphs of their own, below questions in bold that nothing names', () => {
  it('are listed, whatever stands in brackets behind the question and however parts are numbered', () => {
    assert.deepEqual(
      readingOf(
        '## 1 You and us',
        '**Which of these do you have with us?** (tick all that apply)',
        'Current account',
        'Savings account',
        '**How long have you been a customer?**',
        'Less than a year',
        '4 to 10 years',
        '## 2 Our branches',
        '**Do you visit them?**',
        'Yes, often',
        'No',
      ),
      [
        'multi | Current account | Savings account',
        'single | Less than a year | 4 to 10 years',
        'single | Yes, often | No',
      ],
    );
    assert.deepEqual(
      readingOf(
        '# Umfrage',
        '**Was davon besitzen Sie?** (Mehrfachnennung)',
        'Fahrrad',
        'Auto',
        '**Wie oft fahren Sie?**',
        'Täglich',
        'Seltener',
        '**Warum?**',
        'Freitext',
      ),
      ['multi | Fahrrad | Auto', 'single | Täglich | Seltener', 'text | '],
    );
  });

  it('are none where one of them says something else', () => {
    const read = readingOf(
      '**How often do you cook?**',
      'Please think of last week.',
      'Never',
      'Daily',
      '**Do you like it?**',
      'Yes',
      'No',
      '**Why?**',
      'Open text',
    );
    assert.ok(
      read.every((one) => !one.includes('Please think')),
      read.join('\n'),
    );
  });
});

describe('Points of a scale that a condition names without a question', () => {
  const scale = Array.from({ length: 11 }, (_, code) => String(code)).join('\n');
  const entriesOf = (...lines: readonly string[]): readonly string[] =>
    read(...lines).questions.flatMap(({ entry }) => entry.map(({ text }) => text));

  it('are those of the scale that only questions in words follow', () => {
    const rated = ['Q1. Would you recommend us? [SINGLE]', '', scale, '', 'Q2. Why that score? (if 0-6) [OPEN]', ''];
    assert.deepEqual(entriesOf(...rated, 'Q3. What else? (ask if 7 or 8) [OPEN]'), ['Q1 = 0-6', 'Q1 = 7,8']);
    assert.deepEqual(entriesOf(...rated.slice(0, 4), 'Q2. Warum? (falls 9-10) [OFFEN]'), ['Q1 = 9-10']);
  });

  it('are not understood where answers were numbered, a code is missing, or one number stands alone', () => {
    const named = ['Q1. Which? [SINGLE]', '', '1. Red', '2. Blue', '3. Green', '4. Pink', '5. Grey', ''];
    for (const lines of [
      [...named, 'Q2. Why? (if 1-2) [OPEN]'],
      ['Q1. Would you? [SINGLE]', '', scale, '', 'Q2. Why? (if 9-12) [OPEN]'],
      ['Q1. Would you? [SINGLE]', '', scale, '', 'Q2. Why? (if 1) [OPEN]'],
    ])
      assert.ok(
        entriesOf(...lines).every((text) => !text.includes('Q1')),
        lines.join('\n'),
      );
  });
});

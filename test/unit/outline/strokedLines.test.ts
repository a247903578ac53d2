import assert from 'node:assert/strict';
import { read, readOne, shortProblems } from './reading';

const labels = (...lines: readonly string[]): string => {
  const question = read(...lines).questions[0];
  const of = question?.variables.flatMap(({ answers }) => answers.map(({ label }) => label)) ?? [];
  return [question?.kind ?? 'none', ...of].join(' | ');
};

describe('Answers that stand on a line below their question', () => {
  it('are parted by strokes', () => {
    const next = ['', 'Q2. Age? [NUMERIC]'];
    assert.equal(
      labels('Q1. What are you?', 'Student / Employed / Retired', ...next),
      'single | Student | Employed | Retired',
    );
    assert.equal(labels('Q1. Wie alt sind Sie?', '18-24 / 25-34 / 35+', ...next), 'single | 18-24 | 25-34 | 35+');
    assert.equal(
      labels('Q1. ¿Con qué frecuencia?', 'Nunca | A veces | Siempre', ...next),
      'single | Nunca | A veces | Siempre',
    );
    assert.equal(labels('Q1. Quel jour ?', 'lundi/mardi/jeudi', ...next), 'single | lundi | mardi | jeudi');
    assert.equal(
      labels('Q1. Which? [MULTI]', 'Car / Bike / None of these', ...next),
      'multi | Car | Bike | None of these',
    );
    assert.equal(
      labels('1. What are you?', 'Student / Employed / Retired', '2. Sex', 'M / F'),
      'single | Student | Employed | Retired',
    );
  });

  it('are no parts of what is written down, and nothing that open questions probe for', () => {
    const next = ['', 'Q2. Age? [NUMERIC]'];
    for (const lines of [
      ['Q1. Date of birth', 'Day/Month/Year'],
      ['Q1. Address', 'Street/No/City/Country'],
      ['Q1. How tall are you?', 'Feet/inches/cm'],
      ['Q1. Name?', 'First/Middle/Last'],
      ['Q1. What do you think of the staff?', 'Friendliness/speed/price'],
      ['Q1. What is your job?', 'Manager/Owner/Founder'],
    ]) {
      const [first] = read(...lines, ...next).questions;
      assert.equal(first?.kind, 'text', lines.join());
      assert.ok(
        first.doubts?.some(({ of }) => of === 'all'),
        lines.join(),
      );
    }
    const written = read('Q1. What is your job?', 'Manager/Owner/Founder', 'Please describe.', ...next).questions[0];
    assert.deepEqual(
      written?.variables.map(({ name, type }) => `${name} ${type}`),
      ['Q1 text'],
    );
    assert.equal(
      labels('Q1. Occupation?', 'Student / Employed / Retired', ...next),
      'single | Student | Employed | Retired',
    );
    assert.equal(
      labels('Q1. Your home?', 'Own/Rent/Other', 'Please specify: ____', ...next),
      'single | Own | Rent | Other',
    );
    assert.equal(labels('Q1. What do you think? [SINGLE]', 'Good/Fair/Bad', ...next), 'single | Good | Fair | Bad');
    assert.equal(labels('Q1. How often paid?', 'Day/Week/Month', ...next), 'single | Day | Week | Month');
  });

  it('have no codes, which is told', () => {
    assert.ok(
      shortProblems(read('Q1. What are you?', 'Student / Employed / Retired')).includes('2 warning choicesInText'),
    );
  });

  it('are parted by commas where one or several are known to be chosen', () => {
    assert.equal(labels('Q1. How often? [SINGLE]', 'Never, Sometimes, Often'), 'single | Never | Sometimes | Often');
    assert.notEqual(labels('Q1. How often?', 'Never, Sometimes, Often'), 'single | Never | Sometimes | Often');
  });

  it('are none where the line tells how to ask, how to write, or belongs to another kind', () => {
    for (const lines of [
      ['Q1. What do you think?', 'Rotate / read out'],
      ['Q1. What do you think?', 'Probe / clarify / record'],
      ['Q1. What do you think?', 'Please think of price / quality / service.'],
      ['Q1. When?', 'DD / MM / YYYY'],
      ['Q1. Why? [OPEN]', 'price / quality / service'],
      ['Q1. Which of these? [MULTI]', 'Show card, Read out, Rotate', '1 A', '2 B'],
      ['Q1. What is it?', 'Own / Rent / Other', '1 Own', '2 Rent'],
    ]) {
      const [first] = read(...lines).questions;
      const found = first?.variables.flatMap(({ answers }) => answers.map(({ label }) => label)) ?? [];
      assert.ok(
        found.every((label) => ['A', 'B', 'Own', 'Rent'].includes(label)),
        `${lines.join(' // ')}: ${found.join(' | ')}`,
      );
    }
  });

  it('have no sign of what parts them behind their boxes', () => {
    assert.equal(
      labels('Q1. Do you like it?', '( ) Yes / ( ) No / ( ) Do not know'),
      'single | Yes | No | Do not know',
    );
  });
});

describe('Answers that stand apart in their list', () => {
  it('are answers between dashes as well', () => {
    assert.equal(
      labels('Q1. Which? [MULTI]', '- Apples', '- Pears', '-- None of these --'),
      'multi | Apples | Pears | None of these',
    );
    assert.equal(
      labels('F1. Welche? [MULTI]', '-- Äpfel', '-- Birnen', '-- weiß nicht --'),
      'multi | Äpfel | Birnen | weiß nicht',
    );
    assert.equal(
      labels('Q1. Which? [MULTI]', '- Apples', '- Pears', '', '-- Other questions --', '', 'Q2. Age? [NUMERIC]'),
      'multi | Apples | Pears',
    );
  });

  it('have codes where most of a list do, and those of the data are not its order', () => {
    const question = readOne('Q1. Which? [SINGLE]', '- 1 Apples', '- 2 Pears', '- 7 Plums', '- None of these');
    assert.deepEqual(
      question.variables[0]?.answers.map(({ code }) => code),
      ['1', '2', '7', '8'],
    );
    assert.ok(
      shortProblems(read('Q1. Which? [SINGLE]', '- 1 Apples', '- 7 Plums', '- None')).includes(
        '4 warning answerWithoutCode',
      ),
    );
    assert.equal(
      labels('Q1. How many? [SINGLE]', '- None', '- 1 child', '- 2 children'),
      'single | None | 1 child | 2 children',
    );
    assert.equal(
      labels('Q1. Which home? [SINGLE]', '- Studio', '- 1 Bedroom', '- 2 Bedrooms', '- 3 Bedrooms or more'),
      'single | Studio | 1 Bedroom | 2 Bedrooms | 3 Bedrooms or more',
    );
    assert.equal(
      labels('F1. Wie oft? [SINGLE]', '- 1 Mal', '- 2 Mal', '- 5 Mal', '- Nie'),
      'single | 1 Mal | 2 Mal | 5 Mal | Nie',
    );
    assert.equal(
      labels('F1. Wie viele? [SINGLE]', '- Keine', '- 1 Kind', '- 2 Kinder'),
      'single | Keine | 1 Kind | 2 Kinder',
    );
    assert.equal(
      labels('Q1. Which? [SINGLE]', '- 1 Good tea', '- 2 Good coffee', '- 7 Water', '- None'),
      'single | Good tea | Good coffee | Water | None',
    );
  });
});

import assert from 'node:assert/strict';
import { applyReadings, type AppliedReadings } from '../../../src/questionnaire/lineReadings/applyReadings';
import { asOneWay } from '../../../src/questionnaire/lineReadings/comments';
import type { LineReading } from '../../../src/questionnaire/lineReadings/lineReading';
import { readMarked } from '../../../src/questionnaire/lineReadings/markedText';
import { LineIndex } from '../../../src/questionnaire/lines';
import type { Problem, Question } from '../../../src/questionnaire/model';
import { readOutline } from '../../../src/questionnaire/outline/outline';

const VISITS = `2.1 How many times did you visit your GP last year? _____ times

If none, continue with part 3.

2.2 How long did you wait on average? _____ minutes

2.3 Who did you see?
 1 = Doctor
 2 = Nurse
`;

const whole = (one: Partial<LineReading>): LineReading => ({
  evidence: [],
  reason: 'It says so.',
  what: 'mark',
  question: '',
  code: '',
  label: '',
  marks: [],
  ...one,
});

/** What a plan leaves open of conditions: all words that are quoted. */
const openIn = (text: string, readings: readonly Partial<LineReading>[]): readonly Problem[] =>
  readings
    .filter(({ marks }) => marks?.some((mark) => mark.startsWith('ASK IF')))
    .flatMap(({ evidence = [] }) => evidence)
    .map(({ words }) => ({
      ...{ code: 'openPart', severity: 'warning', message: '', nextStep: '' },
      span: new LineIndex(text).spanOf(text.indexOf(words), text.indexOf(words) + words.length),
    }));

const read = (text: string, ...readings: readonly Partial<LineReading>[]): AppliedReadings =>
  applyReadings(
    text,
    'visits',
    readings.map((one) => [whole(one)]),
    openIn(text, readings),
  );

describe('what somebody read in lines', () => {
  const ids = readOutline(VISITS, 'visits').questions.map(({ id }) => id);
  const evidence = [{ line: 3, words: 'If none, continue with part 3.' }];
  const behind = ids.slice(1).map((question) => ({ evidence, question, marks: [`ASK IF ${ids[0] ?? ''} <> 0`] }));

  it('may be one line that several questions hang on: their marks are written together', () => {
    assert.equal(ids.length, 3);
    const { taken, refused } = read(VISITS, ...behind);
    assert.deepEqual(refused, []);
    assert.equal(taken.flatMap(({ readings }) => readings).length, 2);
  });

  it('names questions by the ids that they have, and by no others with signs in them', () => {
    const { refused } = read(VISITS, { evidence, question: '9.9', marks: ['OPTIONAL'] });
    assert.match(refused[0]?.reason ?? '', /no id of a question/);
  });

  it('has points without a name of their own where they lie on the scale that the words tell', () => {
    const text = 'Q1. How likely are you to come again, 0-10? [SINGLE]\n\nQ2. And now? [OPEN]\n';
    const point = (code: string): Partial<LineReading> => ({
      evidence: [{ line: 1, words: '0-10' }],
      what: 'answer',
      question: 'Q1',
      code,
      label: code,
    });
    const outside = read(text, point('11')).refused.map(({ reason }) => reason);
    assert.match(outside[0] ?? '', /the label "11" does not stand in the quoted words/);
    for (const { reason } of read(text, point('7')).refused) assert.doesNotMatch(reason, /the label "7"/);
  });

  const question = (id: string, text: string, ...more: readonly Partial<LineReading>[]): Question | undefined => {
    const { taken, refused } = read(text, ...more);
    assert.deepEqual(refused, []);
    const insertions = asOneWay(taken.flatMap((one) => one.insertions));
    return readMarked(text, 'visits', { insertions, problems: [] }).questions.find((one) => one.id === id);
  };
  const reasonsOf = (text: string, ...more: readonly Partial<LineReading>[]): readonly string[] =>
    read(text, ...more).refused.map(({ reason }) => reason);

  it('are in effect: a mark takes the place of words that begin a line, and stands in no comment', () => {
    const text = `1. Where do you sing?\n\n☐ Choir\n☐ Bath\n\n2. If you sing in the choir, do you like its hours?\n\n☐ Yes\n☐ No\n`;
    const words = {
      evidence: [{ line: 6, words: 'If you sing in the choir' }],
      question: 'Q2',
      marks: ['ASK IF Q1 = 1'],
    };
    const sung = question('Q2', text, words);
    assert.equal(sung?.label, 'do you like its hours?');
    assert.deepEqual(
      sung.entry.map((one) => one.text),
      ['ASK IF Q1 = 1'],
    );
    const share = 'S1. What share of your time? [NUMERIC; 0-100%]\n\nS2. Why? [OPEN]\n';
    const limits = { evidence: [{ line: 1, words: 'NUMERIC; 0-100%' }], question: 'S1', marks: ['NUMERIC 0-100'] };
    assert.deepEqual(question('S1', share, limits)?.limits.max, 100);
  });

  it('give a question the list that is told in other words', () => {
    const text = 'Q1. How happy are you? [SINGLE]\nc1..c3: 1 Sad - 3 Happy\n\nQ2. Why? [OPEN]\n';
    const points = ['Sad', '2', 'Happy'].map((label, index): Partial<LineReading> => ({
      evidence: [{ line: 2, words: 'c1..c3: 1 Sad - 3 Happy' }],
      what: 'answer',
      question: 'Q1',
      code: String(index + 1),
      label,
    }));
    const all = applyReadings(text, 'visits', [points.map(whole)]);
    assert.deepEqual(all.refused, []);
    const insertions = all.taken.flatMap((one) => one.insertions);
    const [first] = readMarked(text, 'visits', { insertions: asOneWay(insertions), problems: [] }).questions;
    assert.deepEqual(
      first?.variables[0]?.answers.map(({ code, label }) => `${code} ${label}`),
      ['1 Sad', '2 2', '3 Happy'],
    );
  });

  it('say nothing of codes that are nowhere written: these stay in doubt, and nobody is asked by them', () => {
    const text = '**own** (yes/no)\nDo you own it?\n\n**why** (text)\nWhy?\n';
    const yesNo = ['Yes', 'No'].map((label, index): Partial<LineReading> => ({
      evidence: [{ line: 1, words: 'yes/no' }],
      what: 'answer',
      question: 'own',
      code: String(index + 1),
      label,
    }));
    const { taken, refused } = applyReadings(text, 'visits', [yesNo.map(whole)]);
    assert.deepEqual(refused, []);
    const insertions = asOneWay(taken.flatMap((one) => one.insertions));
    const [own] = readMarked(text, 'visits', { insertions, problems: [] }).questions;
    assert.equal(
      own?.doubts?.some(({ of }) => of === 'answers'),
      true,
    );
    const asked = { evidence: [{ line: 5, words: 'Why?' }], question: 'why', marks: ['ASK IF own = 1'] };
    const after = applyReadings(text, 'visits', [yesNo.map(whole), [whole(asked)]]);
    assert.match(after.refused[0]?.reason ?? '', /depends on own, of which it is not known what the data hold/);
  });

  it('leave the other answers and words of a question as they are', () => {
    const tabs = 'QB\tWho decides? (ONE CODE)\n\tOwner\n\tManager\n\tHead office\t3\n\tRefused\t9\n\nQC\tWhy? (OPEN)\n';
    const owner = {
      evidence: [{ line: 2, words: 'Owner' }],
      what: 'answer',
      question: 'QB',
      code: '1',
      label: 'Owner',
    } as const;
    const manager = { ...owner, evidence: [{ line: 3, words: 'Manager' }], code: '2', label: 'Manager' };
    const { taken, refused } = applyReadings(tabs, 'visits', [[owner, manager].map(whole)]);
    const insertions = asOneWay(taken.flatMap((one) => one.insertions));
    const [qb] = readMarked(tabs, 'visits', { insertions, problems: [] }).questions;
    const codes = qb?.variables.flatMap(({ answers }) => answers.map(({ code }) => code));
    assert.deepEqual([refused.length > 0 || codes?.join() === '1,2,3,9', codes?.includes('9')], [true, true]);
  });

  it('may change what follows from them for other questions, and nothing else of these', () => {
    const text =
      'Q1. Which of these have you bought? ONLY BRANDS\n\n01 Miezli\n02 Katzia\n\nQ2. Why?  [OPEN]\n[ASK IF Q1 = 1]\n\nQ3. And then? [OPEN]\n';
    const multi = {
      evidence: [{ line: 1, words: 'Which of these have you bought?' }],
      question: 'Q1',
      marks: ['MULTI'],
    };
    assert.deepEqual(reasonsOf(text, multi), []);
    // The words are a condition of both; read as one of Q2 alone, Q3 would lose it.
    assert.match(
      reasonsOf(VISITS.replace('If none, continue with part 3.', 'If 2.1 = 0, go to 3.1.') + '\n3.1 Age? ____\n', {
        evidence: [{ line: 3, words: 'If 2.1 = 0, go to 3.1.' }],
        question: ids[1] ?? '',
        marks: [`ASK IF ${ids[0] ?? ''} <> 0`],
      })[0] ?? '',
      /would change/,
    );
  });

  it('write a new question as the others are written', () => {
    const text = '1. Age? ____\n\n2. Why? (open)\n\nthree, for all: do you like it? csv / excel / pdf\n';
    const added = {
      evidence: [{ line: 5, words: 'three, for all: do you like it? csv / excel / pdf' }],
      what: 'question',
      question: 'Q3',
      label: 'do you like it?',
      marks: ['OPEN'],
    } as const;
    assert.equal(question('Q3', text, added)?.kind, 'text');
  });

  it('quote as people copy: escapes, signs and blanks may differ, words may not', () => {
    const text = '**Q1\\. How “good” is  it?** \\[numeric\\]\n*Ask if Q9 row a \\= 1*\n\nQ2. Why? [OPEN]\n';
    const quoting = (words: string): readonly string[] =>
      reasonsOf(text, { evidence: [{ line: 1, words }], question: 'Q1', marks: ['NUMERIC 0-10'] });
    assert.deepEqual(quoting('How "good" is it? [numeric]'), []);
    assert.match(quoting('How "bad" is it? [numeric]')[0] ?? '', /does not stand on line 1/);
  });

  it('part no sign from its words: what must be answered stays so', () => {
    const asterisks =
      '1. Where?*\n( ) Here\n( ) There\n\n2. What do you spend?*\nValidation: Must be currency\n____\n\n3. Any remarks?\n____\n';
    const money = {
      evidence: [{ line: 6, words: 'Validation: Must be currency' }],
      question: 'Q2',
      marks: ['NUMERIC'],
    };
    const was = readOutline(asterisks, 'visits').questions.find(({ id }) => id === 'Q2');
    assert.deepEqual([was?.optional, question('Q2', asterisks, money)?.optional], [false, false]);
  });
});

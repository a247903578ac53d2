import assert from 'node:assert/strict';
import { meansTheSame } from '../../../src/questionnaire/outline/prose/labelWords';
import { rangeInText, rangeOfAnswer } from '../../../src/questionnaire/outline/answers/scales/scales';
import { planText } from '../../support/plans';
import { read } from './reading';

const CAR = ['Q3. Do you own a car?', '1 Yes', '2 No', ''];
const HAPPY = ['Q3. How satisfied are you?', '1 Very satisfied', '2 Satisfied', '3 Unsatisfied', '4 Very bad', ''];

/** Who is asked the last question, as it was read. */
const asked = (questions: readonly string[], ...lines: readonly string[]): string =>
  read(...questions, ...lines)
    .questions.at(-1)
    ?.entry.map(({ text }) => text)
    .join(' & ') ?? '';

/** Words that turn a condition or a word round, or say more than it. */
describe('Words that turn round what they stand beside', () => {
  it('leave codes in brackets unresolved', () => {
    for (const words of ['not satisfied (codes 3, 4) at Q3', 'never happy (code 4) at Q3'])
      assert.equal(asked(HAPPY, `Q6. Why? [OPEN] [ASK IF ${words}]`), `ASK IF ${words}`);
    for (const line of [
      'Nur fragen, wenn nicht zufrieden (Code 3, 4) bei Q3',
      'Preguntar a quienes no comen (código 1) en Q3',
    ])
      assert.equal(asked(HAPPY, `Q6. Why? [OPEN]`, `[${line}]`), line);
    assert.equal(asked(HAPPY, 'Q6. Why? [OPEN] [ASK IF happy (codes 1, 2) at Q3]'), 'Q3 = 1,2');
  });

  it('are no endings of the same word', () => {
    for (const [label, wanted] of [
      ['one child', 'childless'],
      ['kinderlos', 'kinder'],
      ['in arbeit', 'arbeitslos'],
      ['alcoholfree drinks', 'alcohol'],
      ['powerless', 'power'],
      ['thought about cancelling but stayed', 'cancel'],
    ] as const)
      assert.ok(!meansTheSame(label, wanted), label);
    assert.ok(
      meansTheSame('i cancelled', 'cancel') && meansTheSame('female', 'women') && meansTheSame('kunden', 'kunde'),
    );
  });

  it('keep brackets that say more of who is asked', () => {
    for (const words of [
      '(or refused)',
      '(half of the sample)',
      '(plus all members of the panel)',
      '(and in wave two)',
    ])
      assert.match(asked(CAR, `Q6. Which? [OPEN]`, `Ask if 1 at Q3 ${words}`), /\(/u, words);
    assert.equal(asked(CAR, 'Q6. Which? [OPEN]', 'Ask if 1 at Q3 (own a car)'), 'Q3 = 1');
    for (const words of ['(random half)', '(women only)', '(nur Frauen)', '(including refusals)']) {
      const [, plan] = planText(`${CAR.join('\n')}\n\nQ6. Which? [OPEN]\n[ASK IF Q3 = 1 ${words}]\n`, 'study').plans;
      assert.equal(plan?.unresolved.length, 1, words);
    }
  });

  it('say for whom a question is not, as far as the answers tell', () => {
    for (const line of [
      'Not for those without a car, so Q3 = 1',
      'Not for those without a car, i.e. Q3 = 1',
      'Not asked of people without a car (code 1 at Q3)',
      'Not to those without a car: Q3 = 1',
    ])
      assert.equal(asked(CAR, 'Q6. Which? [OPEN]', line), line);
    assert.equal(asked(CAR, 'Q6. Which? [OPEN]', 'Not for those without a car, Q3 = 2'), 'NOT (Q3 = 2)');
    assert.equal(asked(CAR, 'Q6. Which? [OPEN]', 'Not for those who drive, Q3 = 1'), 'NOT (Q3 = 1)');
  });

  it('name the code of those who are left where its answer says the contrary', () => {
    const told = (yes: string, no: string, line: string): string | undefined =>
      asked(['Q3. Which is it?', `1 ${yes}`, `2 ${no}`, ''], 'Q6. Which? [OPEN]', line);
    for (const [yes, no, line] of [
      ['Yes', 'No', 'Not for those who smoke, Q3 = 2'],
      ['Yes', 'No', 'Not for those who smoke; for all others, Q3 = 2'],
      ['Ja', 'Nein', 'Nicht an diejenigen, die rauchen (Q3 = 2)'],
      ['Oui', 'Non', 'Pas pour ceux qui fument (Q3 = 2)'],
    ] as const)
      assert.equal(told(yes, no, line), line);
    assert.equal(told('Ja', 'Nein', 'Nicht an diejenigen, die rauchen (Q3 = 1)'), 'NOT (Q3 = 1)');
  });

  it('are answers with words that mean nothing elsewhere', () => {
    const kids = ['Q3. More kids?', '1 I want one', '2 None', ''];
    assert.equal(asked(kids, 'Q6. When? [OPEN] [ASK IF want one at Q3]'), 'Q3 = 1');
  });
});

describe('Numbers that are no limits', () => {
  it('stand inside a question whose boxes are drawn', () => {
    for (const text of [
      'How many do you smoke between 6 and 9 in the morning?',
      'Wie lange schlafen Kinder von 6 bis 12 Jahren?',
    ]) {
      assert.equal(rangeOfAnswer(text), null, text);
      const { limits } = read(`Q1. ${text} |__|__|`).questions[0] ?? {};
      assert.deepEqual([limits?.min, limits?.max], [null, null], text);
    }
    for (const text of [
      'How likely is it (from 0 to 10) for you?',
      'Please rate it from 0 to 10.',
      'On a scale from 0 to 10, how is it?',
    ])
      assert.deepEqual(rangeOfAnswer(text), { min: 0, max: 10 }, text);
  });

  it('are parted by a comma alone', () => {
    assert.equal(rangeInText('Part 2 is about you, 10 short questions.'), null);
    assert.deepEqual(rangeInText('1 means bad, 10 means good'), { min: 1, max: 10 });
  });

  it('are the most that is ranked, and not the least', () => {
    const choices = (mark: string): readonly unknown[] => {
      const { choices: found } = read(`Q1. Your brands [${mark}]`, '- A', '- B', '- C', '- D').questions[0] ?? {};
      return [found?.min, found?.max];
    };
    assert.deepEqual(choices('RANK UP TO 3'), [null, 3]);
    assert.deepEqual(choices('RANK TOP 3'), [3, 3]);
  });
});

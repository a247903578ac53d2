import assert from 'node:assert/strict';
import { read } from './reading';

const STUDY = [
  ...['Q2. Which have you heard of? [MULTI]', '1. Taco', '2. Burger', ''],
  ...['Q3. Which did you visit? [MULTI]', '1. Taco', '2. Burger', ''],
  ...['Q4. Are you satisfied with the price?', '1. Very satisfied', '2. Rather satisfied'],
  ...['3. Rather dissatisfied', '4. Very dissatisfied', ''],
  ...['Q5. Et le reste ?', '| | 1 Satisfait | 2 Neutre | 3 Plutôt pas satisfait | 4 Pas du tout satisfait |'],
  ...['|---|---|---|---|---|', '| 1. Accueil | 1 | 2 | 3 | 4 |', '| 2. Prix | 1 | 2 | 3 | 4 |', ''],
  ...['Q6. Do you work?', '1. Working full-time', '2. Working part-time', '3. Employed elsewhere', '4. No', ''],
  ...['Q8. Which do you drop? [MULTI]', '1. Tea', '2. Milk', '3. Beer', '9. None', ''],
];
/** Who is asked the question behind these lines, as it is understood; `?` where it is not. */
const asked = (...lines: readonly string[]): string => {
  const last = read(...STUDY, ...lines).questions.at(-1);
  return last?.entry.map(({ text, offsets }) => (offsets === undefined ? '' : text)).join(' & ') ?? '';
};
const askedIf = (condition: string): string => asked(condition, 'Q9. Why so? [OPEN]');

describe('Words in front of a condition in brackets', () => {
  it('may say not, as the answers do that are named', () => {
    assert.equal(askedIf('IF NOT SATISFIED (Q4 = 3 OR 4)'), 'Q4 = 3,4');
    assert.equal(askedIf('SI PAS SATISFAIT DU PRIX (Q5 ITEM 2 = 3 OU 4)'), 'Q5_2 = 3,4');
    assert.equal(askedIf('BASE: AWARE OF TACO BUT NOT VISITOR (Q2/1 AND NOT Q3/1)'), 'Q2 = 1 AND NOT (Q3 = 1)');
  });

  it('are no condition where what they leave out is what is named', () => {
    assert.doesNotMatch(askedIf('IF NOT SATISFIED (Q4 = 1 OR 2)'), /^Q4/u);
  });

  it('name the question whose codes stand behind', () => {
    assert.equal(askedIf('SI DEJÓ AL MENOS UNO (Q8 = 1 A 3)'), 'Q8 = 1-3');
    assert.equal(askedIf('SOLO SI MENCIONÓ UNO EN Q8 (CÓDIGOS 1 A 3)'), 'Q8 = 1-3');
    assert.equal(askedIf('SI A RENONCÉ À UN PRODUIT (Q8 = 1 À 3)'), 'Q8 = 1-3');
  });
});

describe('Answers that share words', () => {
  it('are named together', () => {
    assert.equal(askedIf('Base: Rather or very dissatisfied at Q4'), 'Q4 = 3,4');
    assert.equal(askedIf('Filter: Working full-time or part-time at Q6'), 'Q6 = 1,2');
  });

  it('are none where a part is no answer of that name', () => {
    assert.doesNotMatch(askedIf('Base: Rather or somewhat dissatisfied at Q4'), /^Q4/u);
    assert.doesNotMatch(askedIf('Filter: Working full-time or half-time at Q6'), /^Q6/u);
  });
});

describe('Questions and rows by their numbers', () => {
  it('are named behind the answer', () => {
    assert.equal(asked('Q9. Why so? [if row 2 of question 5 is Neutre] [OPEN]'), 'Q5_2 = 2');
    assert.equal(asked('Q9. Why so? [if None at 8] [OPEN]'), 'Q8 = 9');
    // There is no such question, and it may be an age.
    assert.doesNotMatch(asked('Q9. Why so? [if No at 12] [OPEN]'), /=/u);
  });
});

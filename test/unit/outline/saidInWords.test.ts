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

describe('Yes, where several answers begin with it', () => {
  const list = ['Q7. Did it change you?', '☐ Yes, a lot', '☐ Yes, a little', '☐ No', ''];

  it('means each of them', () => {
    for (const words of ['If yes in question 7', 'only those who answered yes (either one) in Q7'])
      assert.equal(asked(...list, `Q9. Why so? (${words}) [OPEN]`), 'Q7 = 1,2', words);
  });

  it('means nothing where another answer has the word too', () => {
    const more = ['Q7. Did it?', '☐ Yes, a lot', '☐ Yes, a little', '☐ Neither yes nor no', '☐ No', ''];
    assert.doesNotMatch(asked(...more, 'Q9. Why so? (If yes in question 7) [OPEN]'), /1,2/u);
  });
});

describe('Whom a part is for', () => {
  it('is said of all its questions below its title', () => {
    const page = ['## Page 3', '', 'Show this page only if the answer to Question 4 is "Rather satisfied".', ''];
    assert.equal(asked(...page, 'Q9. Why? [OPEN]', '', 'Q10. How? [OPEN]'), 'Q4 = 2');
    assert.match(asked('Q9. Und? (nur, wenn Frage 6 mit „No“ beantwortet) [OPEN]'), /^Q6 = 4/u);
  });

  it('is everybody from a line on', () => {
    for (const line of ['Ask everybody from here on.', 'Ab hier wieder alle', 'À partir d’ici, à tous']) {
      const { questions, problems } = read(...STUDY, '## Part D', '', line, '', 'Q9. Why? [OPEN]');
      assert.deepEqual([questions.at(-1)?.entry, questions.at(-1)?.doubts ?? []], [[], []], line);
      assert.ok(!problems.some(({ code }) => code === 'unreadLine'), line);
    }
  });
});

describe('A line above a table that says what its numbers mean', () => {
  const table = ['', '| | 1 | 2 | 3 |', '|---|---|---|---|', '| Tea | ☐ | ☐ | ☐ |', '| Milk | ☐ | ☐ | ☐ |'];
  const rows = (line: string): readonly string[] =>
    read('**Q1. How good is it?**', '', line, ...table).questions[0]?.variables.map(({ label }) => label) ?? [];

  it('is no list of rows', () => {
    for (const line of ['(1 = bad, 2 = so so, 3 = good)', '1 = bad, 2 = so so, 3 = good', 'Skala: 1 = bad; 3 = good'])
      assert.deepEqual(rows(line), ['Tea', 'Milk'], line);
  });

  it('is told where it names a number that is no column', () => {
    const { problems } = read('**Q1. How good is it?**', '', '(1 = bad, 3 = good, 9 = not known)', ...table);
    assert.ok(problems.some(({ code }) => code === 'unreadLine'));
  });
});

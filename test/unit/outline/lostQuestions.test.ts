import assert from 'node:assert/strict';
import { planText } from '../../support/plans';
import { inputProblems } from '../../../src/pipeline/input/inputProblems';
import { read, shortProblems } from './reading';

const codesOf = (...lines: readonly string[]): readonly string[] =>
  shortProblems(read(...lines)).map((problem) => problem.split(' ').at(-1) ?? '');
const told = (code: string, ...lines: readonly string[]): boolean => codesOf(...lines).includes(code);

/** What is noticed where the line of a question has got lost, and what stood below it is left. */
describe('Lines of questions that have got lost', () => {
  it('are noticed where their answers stand below a question that has a text of its own', () => {
    const list = ['1. Very likely', '2. Likely', '3. Unlikely'];
    assert.ok(told('listOfNumbers', 'Q1. What comes to your mind? [TEXT]', '', ...list));
    assert.ok(told('listOfNumbers', 'Q1. Why do you say so?', '______________', '', '☐ 1 Myself', '☐ 2 Another'));
    assert.ok(!told('listOfNumbers', 'Q1. Name two ideas. [TEXT]', '', ...list));
    assert.ok(!told('listOfNumbers', 'Q1. How can we reach you? [TEXT]', '1. E-mail', '2. Phone'));
    assert.ok(!told('listOfNumbers', 'Q1. What would help? [TEXT]', '1. First idea', '2. Second idea'));
    assert.ok(!told('listOfNumbers', 'Q1. Which one?', '1. Red', '2. Blue', '3. Other: ______'));
  });

  it('are noticed where their answers stand below a number that has its place', () => {
    const boxes = ['Q1. How many rooms?', 'ROOMS |__|__|', ''];
    assert.ok(told('listOfNumbers', ...boxes, '□ 1 Owned', '□ 2 Rented', '□ 3 Other'));
    assert.ok(told('listOfNumbers', 'Q1. How many are under 16? NUMERIC 0-14', 'Yes ...... 1', 'No ...... 2'));
    assert.ok(told('listOfNumbers', 'P1. ¿Cuántas personas? ___ personas', '- Hombre ..... 1', '- Mujer ..... 2'));
    assert.ok(!told('listOfNumbers', 'Q1. How many of each?', 'Cats |__|__|', 'Dogs |__|__|'));
    assert.ok(!told('listOfNumbers', 'Q1. How many? ___ people', '98 = Refused', "99 = Don't know"));
  });

  it('are noticed where the scale of another stands apart behind answers', () => {
    const scale = 'Scale from 1 (not at all) to 7 (very)';
    assert.ok(told('unreadLine', 'Q1. Which sport?', '1 = football', '2 = chess', '', scale));
    assert.ok(!told('unreadLine', 'Q1. How good is it?', scale));
  });

  it('are noticed where letters count', () => {
    const ids = (...all: readonly string[]): readonly string[] =>
      codesOf(...all.flatMap((id) => [`${id}. Do you? [SINGLE]`, '1. Yes', '2. No', '']));
    assert.deepEqual(ids('QA', 'QB', 'QC', 'QD', 'QF'), ['missingId']);
    assert.deepEqual(ids('QA', 'QD'), []);
    assert.deepEqual(ids('Q1b', 'Q1c'), ['missingId']);
    assert.deepEqual(ids('Q1', 'Q2', 'Q1b'), []);
  });
});

describe('Answers that have got lost', () => {
  it('are noticed where two stand behind the first, or one that has no code', () => {
    assert.ok(told('missingCode', 'Q1. Which? [MULTI]', '2. Tram', '7. Other'));
    assert.ok(told('missingCode', 'Q1. Which? [MULTI]', '\tJuice\t2', '\tBeer\t3\tSMALL', '\tNone\t9'));
    assert.ok(!told('missingCode', 'Q1. Which? [MULTI]', '2. Tram', '4. Bus'));
  });

  it('are noticed where a condition screens out who gives them', () => {
    const problems = (answers: readonly string[], end: string): readonly string[] =>
      inputProblems(planText(['Q1. How many? [SINGLE]', ...answers, '', end].join('\n'), 'study')).map(
        ({ code }) => code,
      );
    const [two, three] = [
      ['1. One', '2. Two'],
      ['1. One', '2. Two', '3. None'],
    ];
    assert.ok(problems(two, 'Screen out if: Q1 = 3').includes('unknownCode'));
    assert.ok(!problems(three, 'Screen out if: Q1 = 3').includes('unknownCode'));
    assert.ok(problems(two, 'TERMINATE IF Q1 = 3').includes('unknownCode'));
    const hidden = ['hOwner [HIDDEN] [SINGLE]', '1 = Owner (Q1 = 1)', '2 = Other (Q1 = 3)'].join('\n');
    assert.ok(problems(two, `## ${hidden}`).includes('unknownCode'));
    assert.ok(!problems(three, `## ${hidden}`).includes('unknownCode'));
  });
});

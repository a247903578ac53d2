import assert from 'node:assert/strict';
import { read, shortProblems } from './reading';

const codesOf = (...lines: readonly string[]): readonly string[] =>
  shortProblems(read(...lines)).map((problem) => problem.split(' ').at(-1) ?? '');
const told = (code: string, ...lines: readonly string[]): boolean => codesOf(...lines).includes(code);
const yesNo = ['1. Yes', '2. No', ''];
const first = ['Q1. Do you read? [SINGLE]', ...yesNo];

describe('What is left of a question', () => {
  it('is a letter behind its condition', () => {
    assert.ok(told('damagedText', 'Q1. How many? [NUMERIC]', '', 'Q2. ASK IF Q1>0: W', ...yesNo));
    assert.ok(!told('damagedText', 'Q1. How many? [NUMERIC]', '', 'Q2. ASK IF Q1>0: Why? [OPEN]'));
    assert.ok(!told('damagedText', 'Q1. Which vitamin: C', ...yesNo));
  });

  it('is two words that ask, where the others have signs', () => {
    const third = ['Q3. Do you like it? [SINGLE]', ...yesNo];
    assert.ok(told('damagedText', ...first, 'Q2. What gro', ...yesNo, ...third));
    assert.ok(!told('damagedText', ...first, 'Q2. What gro? [SINGLE]', ...yesNo, ...third));
    assert.ok(!told('damagedText', ...first, 'Q2. How often', ...yesNo, ...third));
    assert.ok(!told('damagedText', 'Q1. What car [SINGLE]', ...yesNo, 'Q2. What colour', ...yesNo));
  });

  it('has a condition whose sign is lost', () => {
    assert.ok(told('conditionInText', ...first, 'Q2. Ask if 2  4 Why do you grow nothing', ...yesNo));
    assert.ok(told('conditionInText', ...first, 'Q2. Nur fragen wenn 2  4 Warum nicht', ...yesNo));
    assert.ok(!told('conditionInText', ...first, 'Q2. Show 2 of 4 cards. Which is best?', ...yesNo));
  });

  it('is the number that a code was compared with', () => {
    assert.ok(told('loneAnswer', ...first, 'Q2. Why? (open question)', '', '1 = 4', '', 'Q3. How? (open question)'));
    assert.ok(!told('loneAnswer', ...first, 'Q2. Why? (open question)', '', 'Q3. How? (open question)'));
  });

  it('is a demand without its condition, where nobody can see what is answered', () => {
    for (const demand of ['Nicht fragen', 'Do not ask', 'Do not ask if'])
      assert.ok(told('unreadLine', ...first, 'Q2. Why not? [OPEN]', demand, '', 'Q3. Age [NUMERIC]'), demand);
    assert.ok(!told('unreadLine', ...first, 'Q2. Gender', 'Do not ask, record.', '1. Male', '2. Female'));
    assert.ok(!told('unreadLine', ...first, 'Q2. Gender', 'Do not ask', '1. Male', '2. Female'));
    assert.ok(!told('unreadLine', ...first, 'Q2. Remarks [OPEN]', 'INT: do not ask', '', 'Q3. Age [NUMERIC]'));
  });
});

describe('Conditions in other letters and without signs', () => {
  const list = ['r1  Yes  [1]', 'r2  No  [2]', ''];
  const dump = (...lines: readonly string[]): boolean =>
    told(
      'unreadLine',
      '[Q3] (radio) Which?',
      ...list,
      '[Q6] (textarea) Why?',
      ...lines,
      '',
      '[Q7] (radio) Do?',
      ...list,
    );

  it('name a row as programs do', () => {
    assert.ok(dump('cond Q3r3'));
    assert.ok(!dump('The model is called A4r2.'));
  });

  it('compare two texts in quotes', () => {
    const says = (line: string): boolean => told('unreadLine', ...first, 'Q2. How?', line, ...yesNo);
    assert.ok(says('bhow ih: "zhscu avekeu did?" midnodes "Summkr czicero"'));
    assert.ok(says('Show fi: "Whsch events?" incaudes "Summqw copcert"'));
    assert.ok(!says('Examples: "walking home" and "cycling"'));
    assert.ok(!says('Zum Beispiel: „zu Fuß gehen“ oder „Rad fahren“'));
  });
});

describe('Answers whose end or whose letters are lost', () => {
  const list = (code: string, ...answers: readonly string[]): boolean =>
    told(code, 'Q1. Which? [MULTI]', ...answers.map((one, at) => `${at + 1}. ${one}`));

  it('stop behind a comma and a word that goes on', () => {
    assert.ok(list('damagedText', 'Bus', 'Bahn', 'Sonstiges, und'));
    assert.ok(list('damagedText', 'Bus', 'Train', 'Something else, or'));
    assert.ok(!list('damagedText', 'a student, or', 'an employee, or', 'retired'));
  });

  it('ask to write them down in letters that are others', () => {
    assert.ok(list('nearMark', 'Bus', 'golethidb else (plxase say whix)'));
    assert.ok(list('nearMark', 'Bus', 'Oqher (wuktr iu)'));
    assert.ok(list('damagedText', 'Bus', 'vdoohlr bawk (xgneIFY)'));
    for (const label of [
      'Other (write in)',
      'Other (write it in)',
      'Something else (please say what)',
      'Another shop (please say which one)',
      'Other (please say when)',
      'Other shops (white in winter)',
      'Otter (river in Devon)',
      'Ether (crypto currency)',
      'Andere (bitte nennen)',
      'macOS',
      'webOS',
      'nVIDIA',
      'xfinity TV',
    ])
      assert.ok(!list('nearMark', 'Bus', label) && !list('damagedText', 'Bus', label), label);
  });

  it('have words in capitals behind their codes that nobody knows, each of them', () => {
    const unread = (beer: string, none: string): number =>
      codesOf(
        'QA\tWho? (ONE CODE)',
        '\tMe\t1',
        '\tYou\t2',
        '',
        'QC\tWhich? (MULTI CODE)',
        '\tWater\t1',
        '\tJuice\t2',
        `\tBeer\t3\t${beer}`,
        `\tNone\t9\t${none}`,
        '',
        'QD\tHow many? (NUMBER 0 TO 50)',
      ).filter((code) => code === 'unreadAtAnswer').length;
    assert.equal(unread('ONLY IF QA=1,3', 'EXCLUSIVE'), 1);
    assert.equal(unread('ONLY IF QA=1,3', 'EXCLU'), 2);
    assert.equal(unread('COLSE', 'COLSE'), 1);
  });

  it('are letters that no word has', () => {
    const damaged = (text: string): boolean => told('damagedText', `Q1. ${text}`, ...yesNo);
    assert.ok(damaged('Fbzls da: uvtxr oekcler Nummrr?'));
    assert.ok(damaged('A soutes los femmvs xe coins de 50 hnm : ovet-vous dhs onfands ?'));
    for (const text of [
      'Čtvrt nebo smrt, filtr a ministr?',
      'Kjenner du et orkester eller en elv?',
      'Wie viele km, kg und cm pro Std im Warrnambool?',
      'How many hrs, lbs, pkts and qty of Zimmrs?',
      'Avez-vous un tshirt, un jean, un svt ?',
      'Hoeveel keer per wk, mnd of kwrtl?',
      'Ile razy w tyg., mies. lub kwrt?',
    ])
      assert.ok(!damaged(text), text);
  });
});

describe('Lines of which a part is left', () => {
  const damaged = (...lines: readonly string[]): boolean => told('damagedText', ...lines);

  it('end in one letter', () => {
    assert.ok(damaged('Q1. Valore los siguientes aspectos d', '1. Precio', '2. Calidad'));
    for (const text of ['Have you ever had hepatitis b', 'Do you take any vitamin c', 'Which of them is plan b'])
      assert.ok(!damaged(`Q1. ${text}`, ...yesNo), text);
  });

  it('have words without vowels beside one that is none', () => {
    assert.ok(damaged('Q1. dgcv dp to 3 wools you use daiqy', ...yesNo));
    assert.ok(!damaged('Q1. How many pkts or btls of Iqbal tea do you buy?', ...yesNo));
  });

  it('have lost the comma behind whom they are for, or its letters', () => {
    const says = (text: string): boolean => told('conditionInText', ...first, `Q2. ${text}`, ...yesNo);
    assert.ok(says('Si vous participez à la chorale êtes-vous satisfait de lhoraire'));
    assert.ok(says('Fleten: Quejtion 4 = 0'));
    assert.ok(!says('Êtes-vous satisfait si vous participez ?'));
    assert.ok(!says('Rating: where 5 = best'));
  });

  it('are marks behind a dash, in letters that are others', () => {
    const near = (text: string): boolean => told('nearMark', `Q1. ${text}`, ...yesNo);
    assert.ok(near('Which product did you buy? (Muetlple chjime – as many as you like)'));
    assert.ok(!near('Which product did you buy? (bread – cakes and others)'));
  });

  it('quote an answer, and stop', () => {
    const lines = ['Q1. Do you? [SINGLE]', ...yesNo, 'Q2. Why not? [OPEN]'];
    assert.ok(told('unreadLine', ...lines, 'If “no” i', '', 'Q3. Age [NUMERIC]'));
    assert.ok(!told('unreadLine', ...lines, 'If “no”', '', 'Q3. Age [NUMERIC]'));
  });

  it('name one end of a scale that is printed', () => {
    const scale = (line: string): boolean =>
      told('unreadLine', '2a First impression', '   Circle one', '', `   ${line}`, '', '2b Next? [OPEN]');
    assert.ok(scale('Very bad   1   2   3   4   5'));
    assert.ok(!scale('Very bad   1   2   3   4   5   Very good'));
    assert.ok(!scale('Score   1   2   3   4   5'));
  });

  it('have lost the front of their label', () => {
    const form = (label: string): boolean =>
      told(
        'unreadLine',
        '**Which?**',
        'Question type: Short answer',
        '',
        '**What?**',
        label,
        '- Slides',
        '- Videos',
        '',
      );
    assert.ok(form('on type: Checkboxes'));
    assert.ok(!form('Question type: Checkboxes'));
  });

  it('begin what was to stand in italics', () => {
    const answers = ['1. Stroom', '2. Gas'];
    assert.ok(damaged('Q1. Welke? [MULTI]', ...answers, '9. Weet niet *'));
    assert.ok(!damaged('Q1. Welke? [MULTI]', '1. Stroom *', '2. Gas *', '9. Weet niet'));
    assert.ok(told('nearMark', 'Q1. Which? [MULTI]', '1. Bus', '2. Oteac (wrdto in)'));
    assert.ok(!told('nearMark', 'Q1. Which? [MULTI]', '1. Bus', '2. Otter (river in Devon)', '3. Oasis (rides in)'));
  });
});

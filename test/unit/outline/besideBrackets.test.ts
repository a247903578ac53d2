import assert from 'node:assert/strict';
import { read, readOne, shortOf, shortProblems } from './reading';

const THREE = ['1. Tea', '2. Coffee', '3. Water'];
const limitsOf = (...lines: readonly string[]): string => {
  const { kind, limits } = readOne(...lines);
  return `${kind} ${limits.min}..${limits.max}${limits.special.map((code) => `,${code}`).join('')}`;
};

describe('What stands beside brackets, in capitals and between two questions', () => {
  it('reads a sentence and the bracket behind or before it', () => {
    for (const line of [
      '*Select up to 2.* [RANDOMIZE]',
      'Select up to 2. [RANDOMIZE]',
      '[RANDOMIZE] Select up to 2.',
    ]) {
      const question = readOne('Q1. Which of these do you like?', line, ...THREE);
      assert.equal(`${question.kind} ${question.choices.max}`, 'multi 2', line);
    }
    const { questions, problems } = read('Q1. Which do you like?', '*Select one.* [RANDOMIZE ROWS]', ...THREE);
    assert.deepEqual([questions[0]?.kind, problems], ['single', []]);
  });

  it('keeps the sentence where the bracket beside it is not understood, and says so', () => {
    const text = ['Q1. Which of these do you like?', 'Select up to 2. [FROB THE WIDGETS]', ...THREE];
    assert.equal(readOne(...text).choices.max, 2);
    assert.deepEqual(shortProblems(read(...text)), ['2 warning unknownMark']);
  });

  it('leaves the text of a question below its id, and labels, alone', () => {
    const question = readOne('Q1', 'Please select the drink you like best. [MULTI]', ...THREE);
    assert.equal(`${question.kind} ${question.choices.max}`, 'multi null');
    assert.deepEqual(shortOf(readOne('Q2. Which one?', '[SINGLE]', '1. Tea [FIX]', '2. Two at most [FIX]')), [
      'Q2 coded 1,2',
    ]);
  });

  it('takes a single code for alone beside how it is shown, and no other words', () => {
    const alone = (words: string): readonly string[] =>
      shortOf(readOne('Q1. Which?', '[MULTI]', '1. Tea', '2. Coffee', `99. None of these (${words})`));
    for (const words of ['SINGLE CODE, FIX', 'FIX, SINGLE CODE', 'Single coding; anchor', 'FIXED / SINGLE CODE ONLY'])
      assert.equal(alone(words).at(-1), 'Q1_99 flag 99!', words);
    for (const words of ['single malt, aged', 'coffee, tea']) assert.equal(alone(words).at(-1), 'Q1_99 flag 99', words);
  });

  it('reads the capitals of interviewers', () => {
    assert.equal(readOne('Q1. Which? SHOW CARD. SINGLE CODING', '', ...THREE).kind, 'single');
    const several = readOne('Q1. Which? SHOW CARD. MULTIPLE CODING. MAXIMUM 2', '', ...THREE);
    assert.equal(`${several.kind} ${several.choices.max}`, 'multi 2');
    assert.equal(limitsOf('Q1. Your age? RECORD ACTUAL AGE (18-55)', '', '|__|__| years'), 'numeric 18..55');
    assert.equal(
      limitsOf('Q1. How much did you pay? RECORD IN RUPEES (500 TO 9000). DK/CS = 9999', '', 'Rs. |__|__|__|__|'),
      'numeric 500..9000,9999',
    );
  });

  it('takes a card that is not shown for nothing that data could contradict', () => {
    const question = read('Q1. Which brands come to mind? DO NOT SHOW CARD. RECORD VERBATIM', '', '______');
    assert.deepEqual([question.questions[0]?.kind, question.problems], ['text', []]);
  });

  it('reads from which number to which in the words of more languages', () => {
    assert.equal(limitsOf('V1. Hoeveel? [GETAL, 16 T/M 99]'), 'numeric 16..99');
    assert.equal(limitsOf('V1. Hoeveel? [GETAL, 2005 tot en met 2026; WEET NIET = 9999]'), 'numeric 2005..2026,9999');
    assert.equal(limitsOf('P1. ¿Cuánto paga? (Numérica: 5 a 300 euros. NS/NC = 999)'), 'numeric 5..300,999');
    assert.equal(limitsOf('P1. Quanto paga? [NUMÉRICA: 5 até 300]'), 'numeric 5..300');
  });

  it('reads such ranges in conditions', () => {
    const list = ['V1. Welke? [SINGLE]', ...THREE, ''];
    for (const condition of ['ALS V1=1 T/M 2', 'ALS V1 = 1 t/m 2', 'Alleen als V1 = 1 t/m 2']) {
      const { questions } = read(...list, condition, '', 'V2. Waarom? [OPEN]');
      assert.deepEqual(
        questions[1]?.entry.map(({ text }) => text),
        ['V1 = 1-2'],
        condition,
      );
    }
  });

  it('reads which answers are offered and in which order in Dutch', () => {
    const text = ['V1. Welke kent u? [MULTI]', ...THREE, '', 'V2. Welke is het best?'];
    const mark = '[ÉÉN ANTWOORD; ALLEEN MERKEN TONEN DIE BIJ V1 GEKOZEN ZIJN; VOLGORDE ANTWOORDEN 1 T/M 3 RANDOM]';
    const { questions, problems } = read(...text, mark, ...THREE);
    assert.deepEqual(problems, []);
    assert.equal(questions[1]?.kind, 'single');
  });

  it('takes school types for words and what has no vowel for damage', () => {
    const text = (label: string): readonly string[] => ['V1. Opleiding? [SINGLE]', '1. Mbo', `2. ${label}`, '3. Hbo'];
    assert.deepEqual(read(...text('Vmbo / mavo')).problems, []);
    assert.deepEqual(read(...text('Havo / vwo')).problems, []);
    assert.deepEqual(shortProblems(read(...text('Vbmo / mvqo'))), ['3 warning damagedText']);
  });

  it('gives a condition above the next question to that, where the type of the one before is not understood', () => {
    const list = ['F1. ¿Tipo? [MULTI]', ...THREE, ''];
    const filter = '*Filtro: sólo si F1 = 3*';
    const open = ['**P1. ¿Cuántas veces?** (Numérica: quizá)', ''];
    const last = ['**P2. ¿Cuál?** (Respuesta única)', '', ...THREE];
    const { questions } = read(...list, filter, '', ...open, filter, '', ...last);
    assert.deepEqual(
      questions.map(({ entry }) => entry.map(({ text }) => text).join()),
      ['', 'F1 = 3', 'F1 = 3'],
    );
    // What stands below its question in all of a document stays there.
    const below = read(...list, 'P1. ¿Cuántas veces? [NUMERIC]', filter, '', 'P2. ¿Cuál? [SINGLE]', '', ...THREE);
    assert.deepEqual(
      below.questions.map(({ entry }) => entry.length),
      [0, 1, 0],
    );
  });
});

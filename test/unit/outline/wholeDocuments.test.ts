import assert from 'node:assert/strict';
import { read, readOne, shortOf } from './reading';

const entries = (...lines: readonly string[]): readonly string[] =>
  read(...lines).questions.map(({ id, entry }) => `${id}: ${entry.map(({ text }) => text).join(' & ')}`);

/** What a document looks like as a whole, and what word processors, printers and chats make of one. */
describe('Documents set in other ways', () => {
  it('may have all of it indented or quoted', () => {
    const lines = [
      'Q1. Do you read?',
      '',
      '1. Yes',
      '2. No -> Q3',
      '',
      'Q2. What?',
      '____',
      '',
      'Q3. How old are you?',
    ];
    const plain = entries(...lines);
    assert.deepEqual(plain, ['Q1: ', 'Q2: NOT (Q1 = 2)', 'Q3: ']);
    assert.deepEqual(entries('Title', '', ...lines.map((line) => (line === '' ? '' : `      ${line}`))), plain);
    assert.deepEqual(entries(...lines.map((line) => `> ${line}`)), plain);
  });

  it('have boxes drawn with signs, and feet of pages', () => {
    const lines = [
      'Q1. Do you read?',
      '',
      '   Yes ... 1',
      '   No ... 2',
      '',
      '+------------+',
      '| ASK IF Q1 = 1 |',
      '+------------+',
    ];
    assert.deepEqual(entries(...lines, '', 'Page 1 of 2', '', 'Q2. What?', '____', '', 'Seite 2 – vertraulich'), [
      'Q1: ',
      'Q2: ASK IF Q1 = 1',
    ]);
    const led = readOne(
      'Q1. And then?',
      '',
      '    Rather good ..... 1',
      '    Neither good nor bad . 2',
      '    Bad ............. 3',
    );
    assert.deepEqual(shortOf(led), ['Q1 coded 1,2,3']);
  });

  it('keep a page that something leads to', () => {
    const lines = [
      'Q1. Do you read?',
      '1. Yes',
      '2. No (go to page 2)',
      '',
      'Q2. What?',
      '____',
      '',
      'Page 2',
      '',
      'Q3. Age?',
      '____',
    ];
    assert.notDeepEqual(
      read(...lines).problems.filter(({ span }) => span.line === 3),
      [],
    );
  });

  it('say in a footnote who is asked, or what a word means', () => {
    const { questions, problems } = read(
      ...[
        '1. Do you own a boat[^a]?',
        '   - yes',
        '   - no',
        '',
        '2. How long is it?[^2] |\\_\\_|\\_\\_| metres (2--60)',
        '',
      ],
      ...['[^a]: Rafts are boats as well.', '', '[^2]: Only if question 1 is "yes".'],
    );
    assert.deepEqual(
      questions.map(({ id, kind, entry }) => `${id} ${kind} ${entry.map(({ text }) => text).join()}`),
      ['Q1 single ', 'Q2 numeric Q1 = 1'],
    );
    const { min, max } = questions[1]?.limits ?? {};
    assert.deepEqual([min, max], [2, 60]);
    assert.deepEqual(
      problems.filter(({ severity }) => severity !== 'info'),
      [],
    );
  });

  it('have ids above their questions, with conditions between', () => {
    assert.deepEqual(
      entries(
        'V 1',
        'Do you swim?',
        '1 = yes',
        '2 = no',
        '',
        'V 2',
        'Base: V 1 = 1',
        'Where?',
        '____',
        '',
        'V 3',
        'Age?',
        '____',
      ),
      ['V1: ', 'V2: Base: V1 = 1', 'V3: '],
    );
    assert.deepEqual(
      entries('Frage 1', 'Schwimmen Sie?', '1 = ja', '2 = nein', '', 'Frage 2', 'Falls „ja“ in Frage 1: Wo?', '____'),
      ['Q1: ', 'Q2: Q1 = 1'],
    );
  });

  it('say at the beginning of a question who is asked, with codes in brackets', () => {
    const asked = (condition: string): string | undefined =>
      entries('Q1. How was it?', '1. very bad', '2. rather bad', '3. good', '', `Q2. ${condition} why?`, '____')[1];
    assert.equal(asked('If it was rather or very bad at Q1 (codes 1, 2):'), 'Q2: Q1 = 1,2');
    assert.equal(asked('Se alla Q1 ha risposto male (codici 1 e 2):'), 'Q2: Q1 = 1,2');
    assert.equal(asked('If you said 1, 2 or 3 at Q1,'), 'Q2: Q1 = 1,2,3');
    assert.equal(asked('Als Q1 = 1 of 2:'), 'Q2: Q1 = 1,2');
    // What turns it round is not understood: it stays as it is, and nobody is accused.
    assert.equal(asked('If you did not say bad at Q1 (codes 1, 2):'), 'Q2: If you did not say bad at Q1 (codes 1, 2)');
  });

  it('call numbers by words of any language beside their limits', () => {
    const { limits, kind } = readOne('Q1. Hoeveel? [numeric, 0-40; "weet niet" = 99; gratis entree = 0]', '____');
    assert.deepEqual([kind, limits.min, limits.max, limits.special], ['numeric', 0, 40, [99]]);
  });

  it('follow an arrow in words of another language only perhaps', () => {
    const { questions, problems } = read(
      'P1. Auto?',
      '1. Ano',
      '2. Ne → přejděte na P3',
      '',
      'P2. Marka?',
      '____',
      '',
      'P3. Lata?',
      '____',
    );
    assert.deepEqual(
      questions.map(({ entry }) => entry.map(({ text, perhaps }) => `${text} ${perhaps === true}`)),
      [[], ['NOT (P1 = 2) true'], []],
    );
    assert.ok(problems.some(({ code }) => code === 'guessedJump'));
  });

  it('rate each of a list where the ends of a scale are named, whatever the words are', () => {
    const { kind, variables, limits } = readOne(
      'Q1. How far do you agree (1 = no, 5 = yes)?',
      '- It is safe.',
      '- It is cheap.',
    );
    assert.deepEqual([kind, variables.length, limits.min, limits.max], ['numeric', 2, 1, 5]);
  });

  it('take what is said of the interview for no part of a question', () => {
    const question = readOne('Q1. SHOWCARD F. If there was a night bus, would you use it?', '', '1. yes', '2. no');
    assert.deepEqual(question.entry, []);
    assert.match(question.label, /night bus/);
  });
});

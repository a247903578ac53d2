import assert from 'node:assert/strict';
import { asked, plansOf, readingOf } from './plans';
import { read, readOne, shortOf, shortProblems } from './reading';

const warnings = (...lines: readonly string[]): readonly string[] =>
  shortProblems(read(...lines)).filter((problem) => !problem.includes(' info '));

describe('Questionnaires in Polish', () => {
  it('say how questions are answered', () => {
    for (const [mark, kind] of [
      ['pytanie jednokrotnego wyboru', 'single'],
      ['jedna odpowiedź', 'single'],
      ['pytanie wielokrotnego wyboru', 'multi'],
      ['można zaznaczyć kilka odpowiedzi', 'multi'],
      ['proszę zaznaczyć maksymalnie 3 odpowiedzi', 'multi'],
    ] as const)
      assert.equal(readOne(`P1. Co? [${mark}]`, '1. Cena', '2. Skład', '3. Marka', '4. Promocja').kind, kind, mark);
    const number = ['P1. Ile?', 'PROG.: zakres 1–3000; 9998 = trudno powiedzieć, 9999 = odmowa.'];
    const { limits, kind } = readOne(...number);
    assert.deepEqual([kind, limits.min, limits.max, limits.special], ['numeric', 1, 3000, [9998, 9999]]);
    assert.equal(readOne('P1. Czy coś dodać? [pytanie otwarte] (pytanie nieobowiązkowe)').optional, true);
    const scale = 'P1. Na ile prawdopodobne? Skala od 0 do 10, gdzie 0 oznacza „nie”, a 10 „tak”.';
    assert.deepEqual(readingOf(scale), ['numeric | P1 number']);
    const order = 'P1. Proszę uszeregować cechy od najważniejszej (1) do najmniej ważnej (2).';
    assert.deepEqual(readingOf(order, '1. Dostawa', '2. Cena'), ['rank | P1_1 rank 1 | P1_2 rank 2']);
  });

  const pets = [
    'CZĘŚĆ S – REKRUTACJA',
    '',
    'S1. Jakie zwierzęta? [wiele odpowiedzi]',
    '1. Pies',
    '2. Kot',
    '3. Inne, jakie? ............',
    '9. Żadne [ODP. WYKLUCZAJĄCA] – KONIEC WYWIADU',
    'PROG.: Jeśli nie zaznaczono ani 1, ani 2 – KONIEC WYWIADU.',
    '',
    'S2. [jedna odpowiedź] Kto kupuje?',
    '1. Ja',
    '2. Ktoś inny – KONIEC WYWIADU',
    '',
  ];

  it('screen out, and mark answers', () => {
    const [first, second] = read(...pets).questions;
    assert.ok(first && second);
    assert.deepEqual(shortOf(first).slice(0, 4), ['S1_1 flag 1', 'S1_2 flag 2', 'S1_3 flag 3o', 'S1_9 flag 9!x']);
    assert.deepEqual(
      first.screenOuts.map(({ text }) => text),
      ['NOT (S1 = 1,2)'],
    );
    assert.deepEqual(shortOf(second), ['S2 coded 1,2x']);
    const age = readOne('S0. Ile ma Pan lat? [liczbowe]', 'Jeśli mniej niż 18 lub więcej niż 75 – KONIEC WYWIADU.');
    assert.deepEqual(
      age.screenOuts.map(({ text }) => text),
      ['(S0 < 18 OR S0 > 75)'],
    );
    assert.deepEqual(warnings(...pets), []);
  });

  it('say who is asked, in brackets, above a question and by jumps', () => {
    const text = [
      'A1. [jedna odpowiedź] Gdzie Pan kupuje?',
      '1. Sklep',
      '2. Internet',
      '9. Nigdzie → PRZEJŚĆ DO A5',
      '',
      'A2. [pytanie otwarte] (Jeśli A1 = 1 lub 2) Dlaczego tam?',
      '',
      '(Zadać, jeśli A1 ≠ 1)',
      'A3. [jedna odpowiedź w wierszu] Jak ocenia Pan sklepy?',
      '',
      '| | 1 – źle | 2 – dobrze |',
      '|---|---|---|',
      '| 1. Wybór | | |',
      '| 2. Ceny | | |',
      '',
      '(Zadać, jeśli w A3 w wierszu 2 zaznaczono 1)',
      'A4. [pytanie otwarte] Co się nie podobało?',
      '',
      'WSZYSCY',
      'A5. [jedna odpowiedź] Płeć?',
      '1. K',
      '2. M',
    ];
    const plans = plansOf(...text);
    const of = (answers: Readonly<Record<string, number>>): readonly string[] =>
      plans.map((plan) => asked(plan, answers));
    assert.deepEqual(of({ A1: 9 }), ['asked', 'not asked', 'not asked', 'not asked', 'asked']);
    assert.deepEqual(of({ A1: 1 }).slice(0, 3), ['asked', 'asked', 'not asked']);
    assert.deepEqual(of({ A1: 2, A3_1: 2, A3_2: 1 }), ['asked', 'asked', 'asked', 'asked', 'asked']);
    assert.equal(of({ A1: 2, A3_1: 1, A3_2: 2 })[3], 'not asked');
    assert.deepEqual(warnings(...text), []);
  });

  it('offer what was chosen before', () => {
    const list = ['1. Alfa', '2. Beta', '9. Żadne [ODP. WYKLUCZAJĄCA]'];
    const shown = 'PROG.: pokazać tylko odpowiedzi zaznaczone w A6.';
    const { questions } = read(
      'A6. Co? [wiele odpowiedzi]',
      ...list,
      '',
      'A7. A co? [wiele odpowiedzi]',
      shown,
      ...list,
    );
    assert.match(questions[1]?.mask?.text ?? '', /A6/u);
  });

  it('leave other words as they are', () => {
    // Dots that lead to a code or to nothing ask for no text, and an id of one letter is an id.
    const leaders = readOne('Q1. Which? [SINGLE]', '1. Yes .............', '2. No ..............');
    assert.deepEqual(shortOf(leaders), ['Q1 coded 1,2']);
    const words = ['Q1. Smoke? [SINGLE]', '1. Yes', '2. No [EXCLUSIVE] – Terminate it yourself'];
    assert.equal(read(...words).questions[0]?.variables[0]?.answers[1]?.screensOut, false);
    // In capitals behind a dash, whatever stands in brackets in front.
    const closed = readOne('Q1. Which? [MULTI]', '1. A', '2. B', '9. None [EXCLUSIVE] – TERMINATE');
    assert.deepEqual(shortOf(closed), ['Q1_1 flag 1', 'Q1_2 flag 2', 'Q1_9 flag 9!x']);
    const early = readOne('Q1. Age? [NUMERIC]', 'If under 18 – terminate.');
    assert.equal(early.screenOuts.length, 1);
  });

  it('have whole words, and what is not understood in brackets is told', () => {
    const answers = [
      'raz dziennie',
      'rzadziej',
      'wcale',
      'co najmniej raz',
      'zajmuje mnie',
      'wspomnienia',
      'zbyt drogo',
    ];
    assert.deepEqual(warnings('P1. Jak? [SINGLE]', ...answers.map((label, at) => `${at + 1}. ${label}`)), []);
    for (const words of [
      'tylko osoby, które mają auto',
      'dotyczy osób z autem',
      'wyłącznie kierowcy',
      'co najmniej 2 odpowiedzi',
    ])
      assert.deepEqual(warnings(`P1. Kto? (${words})`, '1. ja', '2. ty'), ['1 warning unreadWords'], words);
    for (const words of ['np. sam', 'tylko jedna odpowiedź'])
      assert.deepEqual(warnings(`P1. Kto? (${words})`, '1. ja', '2. ty'), [], words);
    const alone = ['P1. Co? [MULTI]', '1. a', '2. b', '3. nic (odp. wykluczająca)'];
    assert.deepEqual(warnings(...alone), ['4 warning unreadAtAnswer']);
  });
});

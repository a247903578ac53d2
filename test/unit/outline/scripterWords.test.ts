import assert from 'node:assert/strict';
import { planText } from '../../support/plans';
import { readOne, shortOf } from './reading';
import { readingOf } from './readingOf';

const LIST = ['1. Red', '2. Blue', '3. Green', '4. Grey'];
const last = (...lines: readonly string[]): string => readingOf(...lines).at(-1) ?? '';
const inPart = (...lines: readonly string[]): boolean => last(...lines).endsWith('in part');

describe('What scripters are told', () => {
  it('says that a box takes a number, and within what', () => {
    assert.equal(last('Q1. How many? [NUMERIC BOX. RANGE 1–50]'), 'Q1 numeric | How many? | 1..50');
    assert.equal(last('Q1. How much? [OPEN NUMERIC. £0-£2000]'), 'Q1 numeric | How much? | 0..2000');
    assert.equal(last('Q1. Combien ? [CHAMP NUMÉRIQUE. €5 à €80]'), 'Q1 numeric | Combien ? | 5..80');
    // Of two prices nothing is known that is a range.
    assert.ok(inPart('Q1. How much? [OPEN NUMERIC. £5 or £20]'));
  });

  it('says that whoever is beyond the limits is screened out', () => {
    const german = 'Numerisch, 18 bis 74 Jahre, sonst Screenout';
    assert.equal(last('F1. Wie alt sind Sie?', german, '____ Jahre'), 'F1 numeric | Wie alt sind Sie? | 18..74');
    const french = 'Réponse numérique de 15 à 99 ans – STOP INTERVIEW si moins de 18 ans';
    const { limits, screenOuts } = readOne('Q1. Quel est votre âge ?', french);
    assert.deepEqual([limits.min, limits.max, screenOuts.map(({ text }) => text)], [15, 99, ['Q1 < 18']]);
    const must = '[MULTI SELECT. MUST SELECT CODE 1 TO CONTINUE, OTHERWISE TERMINATE]';
    assert.deepEqual(
      readOne(`Q1. Which? ${must}`, ...LIST).screenOuts.map(({ text }) => text),
      ['Q1 NOT 1'],
    );
    // Nothing says who the others are.
    assert.ok(inPart('Q1. Which? [SINGLE. OTHERWISE TERMINATE]', ...LIST));
  });

  it('says that all are ranked, and what is shown', () => {
    assert.match(last('Q1. Rank these. [RANKING; MUST RANK ALL]', ...LIST), /^Q1 rank .*[^t]$/u);
    assert.match(last('Q1. Your order? (RANK ALL 4)', ...LIST), /^Q1 rank /u);
    assert.ok(!inPart('Q1. Classez-les.', 'Classement – Tous les items doivent être classés', ...LIST));
    assert.ok(!inPart('Q1. Which? [MULTI CODE. SHOW LOGOS]', ...LIST));
    assert.ok(!inPart('P1. ¿Cuál? [RU. MOSTRAR LOGOS. LEER Y ROTAR 1 A 3]', ...LIST));
    assert.ok(inPart('Q1. Which? [MULTI CODE. SHOW LOGOS OF USERS ONLY]', ...LIST));
  });

  it('says where people go who are done', () => {
    const end = (words: string): boolean => inPart('Q1. Which? [SINGLE]', ...LIST, '', words);
    assert.ok(!end('[END OF SURVEY – THANK RESPONDENT]'));
    assert.ok(!end('[REDIRECT TO PANEL, STATUS=COMPLETE]'));
    assert.ok(end('[REDIRECT TO PANEL, STATUS=SCREENOUT IF OVER 60]'));
  });

  it('says in short whether one or several are given, and how many', () => {
    const short = readOne('F1. Warum?', 'MFN, max. 3 Nennungen, Reihenfolge randomisieren', ...LIST);
    assert.deepEqual([short.kind, short.choices.max], ['multi', 3]);
    assert.equal(readOne('F1. Warum?', 'EFN, Items rotieren', ...LIST).kind, 'single');
    // A number of answers beside an abbreviation that is not known is told.
    assert.ok(inPart('F1. Warum?', 'XFN, max. 3 Nennungen', ...LIST));
  });
});

describe('Sentences to those who answer', () => {
  it('say how many may be chosen', () => {
    const most = (words: string): string => {
      const { kind, choices } = readOne(`Q1. Which do you use? (${words})`, ...LIST);
      return `${kind} ${String(choices.max)}`;
    };
    assert.equal(most('You can choose more than one answer'), 'multi null');
    assert.equal(most('Sie können mehrere Antworten auswählen'), 'multi null');
    assert.equal(most('Puede marcar más de una respuesta'), 'multi null');
    assert.equal(most('Please choose a maximum of 3 answers'), 'multi 3');
    assert.equal(most('Bitte höchstens zwei ankreuzen'), 'multi 2');
    assert.equal(most('Choose a maximum of 1 answer'), 'single null');
  });

  it('say that an answer stands alone, in whatever letters', () => {
    const list = (words: string): readonly string[] =>
      shortOf(readOne('Q1. Which? [MULTI]', ...LIST, `9. None (${words})`));
    for (const words of [
      'DO NOT COMBINE WITH OTHER ANSWERS',
      'cannot be combined with other choices',
      "if you tick this, please don't tick anything else",
      'ne pas combiner avec d’autres réponses',
      'no combinar con otras respuestas',
    ])
      assert.equal(list(words).at(-1), 'Q1_9 flag 9!', words);
  });

  it('are told where they are in capitals, and may say so in other words', () => {
    const { problems } = planText(
      ['Q1. Which? [MULTI]', ...LIST, '9. None (MUST STAND ALONE HERE)'].join('\n'),
      'study',
    ).questionnaire;
    assert.ok(problems.some(({ code }) => code === 'unreadAtAnswer'));
    const names = planText(['Q1. Which? [SINGLE]', ...LIST, '9. Aunt (NEW YORK)'].join('\n'), 'study').questionnaire;
    assert.ok(!names.problems.some(({ code }) => code === 'unreadAtAnswer'));
  });

  it('name the ends of a scale behind their numbers', () => {
    const german = 'Skala 0 = überhaupt nicht wahrscheinlich bis 10 = äußerst wahrscheinlich';
    assert.equal(last('F1. Wie wahrscheinlich ist es?', german), 'F1 numeric | Wie wahrscheinlich ist es? | 0..10');
    const french = 'Échelle : de 1 = pas du tout à 7 = tout à fait';
    assert.equal(last('Q1. Êtes-vous content ?', french), 'Q1 numeric | Êtes-vous content ? | 1..7');
  });
});

describe('A blank with its name', () => {
  it('takes a number where one is asked for, and codes beside it', () => {
    const line = 'Amount: ______ (Don’t know = 98, Refused = 99)';
    assert.equal(last('Q1. How much did you earn?', '', line), 'Q1 numeric | How much did you earn? | dk 98,99');
    assert.match(last('Q1. Why so?', '', 'Reason: ______ (Don’t know = 98)'), /^Q1 text .*in part$/u);
  });
});

describe('Short words with a point', () => {
  it('are no damage', () => {
    assert.ok(!inPart('Team: Brand, Jhola Technologies Pvt. Ltd., Pune', '', 'Q1. Which? [SINGLE]', ...LIST));
    assert.ok(!inPart('Q1. Which? [SINGLE]', '1. Below Rs. 500', '2. Rs. 500 to Rs. 999', '3. Smwt more'));
  });
});

describe('What staff are told', () => {
  it('says what is hidden, what is added up, and which code stands alone', () => {
    assert.match(last('F2. Region', 'PROG: aus der Stichprobe übernehmen, nicht anzeigen', ...LIST), /hidden/u);
    const sum = readOne('F12. Wie teilen Sie auf?', 'PROG: Zahl pro Zeile, Summe muss 100 ergeben', ...LIST);
    assert.deepEqual([sum.kind, sum.sum], ['numeric', 100]);
    assert.equal(readOne('Q1. How would you divide it? Your amounts must add up to 100.', ...LIST).sum, 100);
    const alone = readOne('F4. Welche?', 'PROG: Mehrfachnennung, Code 4 exklusiv', ...LIST);
    assert.deepEqual(shortOf(alone).at(-1), 'F4_4 flag 4!');
  });

  it('says where an interview ends, and what is not asked aloud', () => {
    const [, no] = readOne('F1. ¿Vive aquí?', 'Sí ........... 1', 'No ........... 2   AGRADEZCA Y TERMINE').variables[0]
      ?.answers ?? [undefined, undefined];
    assert.equal(no?.screensOut, true);
    assert.ok(!inPart('S1. Geschlecht', 'INT: nicht fragen, falls eindeutig', ...LIST));
    assert.ok(!inPart('A2. Sex of respondent (do not ask, record)', ...LIST));
    assert.ok(inPart('S1. Geschlecht', 'INT: nicht fragen, falls F3 = 2', ...LIST));
  });

  it('says in brackets how a number is given', () => {
    const age = 'A3. How old are you? (in completed years, 18–110; DK = 999) _____';
    assert.equal(last(age), 'A3 numeric | How old are you? _____ | 18..110 | dk 999');
    const days = 'D4. How often did you eat …? (number of days, 0 to 7, for each line)';
    assert.match(last(days, '1. rice ___', '2. beans ___'), /^D4 numeric .* 0\.\.7$/u);
  });
});

describe('A scale between two words', () => {
  const table = (head: string, end: string): readonly string[] => [
    `| | ${head} | ${end} |`,
    '|---|---|---|---|---|',
    '| sad | ○ | ○ | ○ | happy |',
    '| tired | ○ | ○ | ○ | awake |',
  ];

  it('has no point in the column of the second', () => {
    const [first] = readOne('E1. How do you feel?', '', ...table('1 | 2 | 3', '')).variables;
    assert.deepEqual(first?.answers.length, 3);
    assert.ok(!inPart('E1. How do you feel?', '', ...table('1 | 2 | 3', '')));
  });

  it('is told where that column has a name', () => {
    assert.ok(inPart('E1. How do you feel?', '', ...table('bad | so so | good', 'remarks')));
  });
});

import assert from 'node:assert/strict';
import { read, shortProblems } from './reading';

const codesOf = (...lines: readonly string[]): readonly string[] =>
  shortProblems(read(...lines)).map((problem) => problem.split(' ').at(-1) ?? '');
const told = (code: string, ...lines: readonly string[]): boolean => codesOf(...lines).includes(code);
const yesNo = ['1. Yes', '2. No', ''];
const first = ['Q1. Do you read? [SINGLE]', ...yesNo];

describe('Words that are garbled', () => {
  const damaged = (...answers: readonly string[]): boolean =>
    told('damagedText', 'Q1. Which? [MULTI]', ...answers.map((one, at) => `${at + 1}. ${one}`));

  it('have small letters within their capitals', () => {
    for (const word of ['Nobody (EgkLUwElnE)', 'MbatIwrDE here']) assert.ok(damaged('Bus', 'Train', word), word);
    for (const word of [
      'BAföG',
      'YouTube',
      'PDFs',
      'YouGovUK',
      'McDonald',
      'LKWs',
      'StVO',
      'iPhone',
      'GmbH',
      'JavaScript',
    ])
      assert.ok(!damaged('Bus', 'Train', word), word);
  });

  it('have the shape of a mark: words as long as its, and more than half of their letters', () => {
    assert.ok(told('nearMark', 'Q1. Qupvs moyens utilisez-vous ? (zlutinojs aépjnsee possibles)', ...yesNo));
    assert.ok(told('nearMark', 'Q1. Which? [SINGLE]', '1. Rouge', '2. mudbe (orpccser)'));
    assert.ok(!told('nearMark', 'Q1. Which? [SINGLE]', '1. Rojo', '2. Otra (especifique)', '3. Autre (précisez)'));
    assert.ok(!told('unreadLine', ...first, '— End of entry. Thank you! —'));
  });

  it('stop at what is left out, at a dash or a bar, or where it is to be written down', () => {
    for (const last of ["Don'", 'No -', 'other, namel', 'Other (spec']) assert.ok(damaged('Bus', 'Train', last), last);
    for (const last of ["The parents'", "Rock 'n' roll", 'Yes, please', "'Vision'", 'Other, name', '- None -'])
      assert.ok(last === 'Other, name' || !damaged('Bus', 'Train', last), last);
    assert.ok(told('unreadLine', 'Q1. ¿Qué? [SINGLE]', '1, Malo | 2, Regular | 3, Bueno |'));
    assert.ok(!told('unreadLine', 'Q1. ¿Qué? [SINGLE]', '1, Malo | 2, Regular | 3, Bueno'));
    assert.ok(damaged('Hipermercado', 'Tienda', 'Otro ¿cuál'));
    assert.ok(!damaged('Hipermercado', 'Tienda', 'Otro ¿cuál?'));
  });

  it('are the beginning of none, where the others are things', () => {
    const cards = ['1. RailCard 25', '2. RailCard 50', '3. RailCard 100'];
    assert.ok(damaged('Fizzo', 'Lemonta', 'Colabra', 'Kei'));
    assert.ok(told('damagedText', 'Q1. Which? [MULTI]', '1. Fizzo', '2. Lemonta', '3. Colabra', '99. No'));
    for (const no of ['4. No', '9. No'])
      assert.ok(!told('damagedText', 'Q1. Do you own a RailCard? [SINGLE]', ...cards, no), no);
    assert.ok(!damaged('Yes, daily', 'Yes, weekly', 'Maybe', 'No'));
    assert.ok(!damaged('Yes', 'No'));
  });

  it('are all that is left of a question', () => {
    for (const text of ['Specif', 'Sp', 'Begründ']) assert.ok(told('damagedText', `**b1** (text) ${text}`), text);
    for (const text of ['IP', 'Age', 'Name']) assert.ok(!told('damagedText', `Q1. ${text} [OPEN]`), text);
    const asked = ['Q2. What is it?', ...yesNo, 'Q3. Where is it?', ...yesNo, 'Q4. Who is it?', ...yesNo];
    assert.ok(told('damagedText', ...first, ...asked, 'Q5. How was it?', ...yesNo, 'Q6. In which sho', ...yesNo));
    assert.ok(told('damagedText', ...first, 'Q2. ASK IF Q1 = 1: Who', ...yesNo));
    assert.ok(!told('damagedText', ...first, 'Q2. ASK IF Q1 = 1', 'Who owns it?', ...yesNo));
  });
});

describe('Conditions that are garbled', () => {
  const says = (text: string): boolean => told('conditionInText', ...first, text, ...yesNo);

  it('are told in the texts of questions', () => {
    assert.ok(told('damagedText', ...first, 'Q2. Falls ja unter welcher Nummer', ...yesNo));
    assert.ok(says('Q2. If yse, how many times a month?'));
    assert.ok(says('Q2. Pro or Team only How long have you been paying'));
    assert.ok(says('Q2. Fslteh: y 1 = 2'));
    assert.ok(says('Q2. Ask if 1 = 4'));
    assert.ok(!says('Q2. Is this the only Italian restaurant?'));
    assert.ok(!says('Q2. How much is it, if 1 = bad and 5 = good?'));
    assert.ok(!says('Q2. If no one is there, what do you do?'));
  });

  it('are told on lines of their own', () => {
    for (const line of [
      'Nicht fra',
      'vedify: range(0,100)',
      ': End of Survey If Do you eat? = No',
      'End of survey if Q1 = 2',
    ])
      assert.ok(told('unreadLine', ...first, line, '', 'Q2. How? [SINGLE]', ...yesNo) || line.startsWith('End'), line);
    assert.ok(!told('unreadLine', ...first, 'End of survey. Thank you!'));
    assert.ok(told('unreadLine', 'Q1. How?', 'e', '1 = an einzelnen Tagen', '2 = jeden Tag'));
  });

  it('are told at answers that name a question, or have lost their brackets', () => {
    assert.ok(told('unreadAtAnswer', 'Q1. How many?', '❏ None (apssez à la question 6)', '❏ One'));
    assert.ok(told('nearMark', 'Q1. Which? [MULTI]', '1. Bus', '2. Nothing exclusive'));
    assert.ok(
      told('unreadAtAnswer', 'Q1. Which? [SINGLE]', '1. Bus', '2. Non (A§~¤§ # §4)') ||
        told('damagedText', 'Q1. Which? [SINGLE]', '1. Bus', '2. Non (A§~¤§ # §4)'),
    );
  });
});

describe('Codes that count', () => {
  const missing = (...codes: readonly (number | string)[]): boolean =>
    told(
      'missingCode',
      'Q1. Which? [SINGLE]',
      ...codes.map((code, at) => `${'abcdefgh'.charAt(at).repeat(4)} .... ${code}`),
    );

  it('leave one out at their end, or hold another in its place', () => {
    assert.ok(missing(5, 4, 3, 2));
    assert.ok(missing(5, 4, 3, 2, 99));
    assert.ok(missing(1, 15, 3, 4));
    assert.ok(!missing(5, 4, 3, 2, 1));
    assert.ok(!missing(4, 3, 2, 1, 0));
    assert.ok(!missing(1, 2, 3, 99));
    assert.ok(!missing(3, 2));
  });

  it('leave one out behind answers without codes', () => {
    assert.ok(told('missingCode', 'QA\tWho? (ONE CODE)', '\tOwner Manager', '\tHead office\t3', '\tRefused\t9'));
    assert.ok(!told('missingCode', 'QA\tWho? (ONE CODE)', '\tOwner', '\tManager', '\tHead office\t3', '\tRefused\t9'));
  });
});

describe('Letters and words that are known', () => {
  const label = (...answers: readonly string[]): boolean =>
    told('damagedText', 'Q1. Which? [SINGLE]', ...answers.map((one, at) => `${at + 1}. ${one}`));

  it('are turned in words that questionnaires are made of', () => {
    for (const text of [
      'For ecah brand: how good is it?',
      'Indine bij vraag 2 genoemd: hoeveel?',
      'A otutes les femmes',
    ])
      assert.ok(told('damagedText', `Q1. ${text}`, ...yesNo), text);
    for (const text of ['Quelle est la base du filtre ?', 'Quantas perguntas?', 'How quiet is it, quite?'])
      assert.ok(!told('damagedText', `Q1. ${text}`, ...yesNo), text);
  });

  it('stop in answers that many lists have', () => {
    for (const last of ['Very satis', 'Adver', 'sehr zufried', 'Étudian', 'Aut', 'Other, please', 'Coffee trade or'])
      assert.ok(label('Bus', 'Train', 'Tram', last), last);
    for (const last of [
      'Market',
      'Public',
      'Marke',
      'Regular',
      'Employed',
      'Yes, please',
      'Australia',
      'AUT',
      'Never heard of',
    ])
      assert.ok(!label('Bus', 'Train', 'Tram', last), last);
    assert.ok(told('damagedText', 'Q1. Who?', '1) Me', '2) My partner', '98) Some'));
    assert.ok(told('damagedText', 'Q1. Who?', '- Ja', '- Ne'));
    assert.ok(told('damagedText', 'Q1. Who?', '1    Retail', '2    Market research    C', '3    Banking'));
    assert.ok(!told('damagedText', 'Q1. Who?', '1    Team A', '2    Team B', '3    Team C'));
  });

  it('run together with those of the line below', () => {
    assert.ok(told('joinedAnswers', 'Q1. Who?', '1 ja', '2 nein 8 weiß nicht'));
    assert.ok(told('joinedAnswers', 'Q1. Who?', '1. 18-29', '2. 30-49 3. 50 or older'));
    assert.ok(!told('joinedAnswers', 'Q1. Who?', '1. 18-29', '2. 30-49', '3. 50 or older'));
  });

  it('are shapes of marks in brackets behind answers', () => {
    assert.ok(told('nearMark', 'Q1. Which? [MULTI]', '1. Bus', '99. ypwheye (erwsusive)'));
    assert.ok(!told('nearMark', 'Q1. Which? [MULTI]', '1. Bus', '2. ja, mehrmals', '3. Tram (expensive)'));
  });

  it('end as no word does', () => {
    assert.ok(told('damagedText', 'Q1. Pimk uk te 3 poqls you uje datlm', ...yesNo));
    for (const text of [
      "You wouldn't, couldn't, hadn't?",
      'Wie viele Arztbesuche im Herbst?',
      'Strumpf und Dampf?',
      'A rhythm, an algorithm, the world?',
    ])
      assert.ok(!told('damagedText', `Q1. ${text}`, ...yesNo), text);
  });

  it('begin a condition, and nothing follows', () => {
    assert.ok(told('unreadLine', ...first, 'Q2. How?', 'SI', ...yesNo));
    assert.ok(told('unreadLine', ...first, 'IF NO A', '', 'Q2. How many? [NUMERIC]'));
    assert.ok(told('unreadLine', ...first, 'Q2. How?', 'Universe: HHSIZE  1', ...yesNo));
    assert.ok(told('conditionInText', ...first, 'Q2. If 06 What would we need to change'));
    assert.ok(
      told(
        'conditionInText',
        ...first,
        'Q2. Solo si marcó Medicamento en la pregunta 1 se lo recetó un médico',
        ...yesNo,
      ),
    );
    assert.ok(
      told('damagedText', 'V 3', 'Filt', '1 = a', '2 = b') || told('damagedText', 'V3.', 'Filt', '1 = a', '2 = b'),
    );
    assert.ok(!told('damagedText', ...first, 'Q2. When? [OPEN]'));
  });
});

import assert from 'node:assert/strict';
import { planText } from '../../support/plans';
import { short } from './reading';

/** Every question with its kind, label, limits and variables in short, and whether it is read in part. */
const readingOf = (...lines: readonly string[]): readonly string[] =>
  planText(lines.join('\n'), 'study').plans.map(({ question, unresolved, dropped }) => {
    const { id, kind, hidden, label, limits, variables } = question;
    const range = limits.min === null && limits.max === null ? [] : [`${limits.min}..${limits.max}`];
    const special = limits.special.length === 0 ? [] : [`dk ${limits.special.join(',')}`];
    return [
      `${id} ${kind}`,
      ...(hidden ? ['hidden'] : []),
      label,
      ...range,
      ...special,
      ...(kind === 'numeric' || kind === 'text' ? [] : variables.map(short)),
      ...(unresolved.length + dropped.length > 0 ? ['in part'] : []),
    ].join(' | ');
  });

describe('A slash and a title behind ids', () => {
  it('begin questions whose text stands in quotes below', () => {
    assert.deepEqual(
      readingOf(
        'SC1 / AGE',
        '"How old are you?"',
        'Write in whole years, 18 to 60',
        '',
        'SC2 / CATEGORY (ask if SC1 > 20)',
        '"Which of these do you drink?" (MA)',
        '1 = Tea',
        '2 = Cola',
        '9 = None of these (SA)',
        '',
        'SC3 / OCCASION',
        '"When would you drink it?" (SA)',
        '1 = At home',
        '2 = Away',
      ),
      [
        'SC1 numeric | "How old are you?" | 18..60',
        'SC2 multi | "Which of these do you drink?" | SC2_1 flag 1 | SC2_2 flag 2 | SC2_9 flag 9!',
        'SC3 single | "When would you drink it?" | SC3 coded 1,2',
      ],
    );
  });

  it('do so in other languages, and where only the title stands so', () => {
    assert.deepEqual(
      readingOf(
        'F1 / Alter',
        '„Wie alt sind Sie?“',
        'In Jahren eintragen: 18 bis 99',
        '',
        'F2 / Kauf',
        '„Haben Sie Tee gekauft?“ (Einfachnennung)',
        '1 = ja',
        '2 = nein',
        '',
        'F3 / Preis',
        '„Was haben Sie bezahlt?“',
        'Bitte eintragen, in Euro, 1 bis 50',
      ),
      [
        'F1 numeric | „Wie alt sind Sie?“ | 18..99',
        'F2 single | „Haben Sie Tee gekauft?“ | F2 coded 1,2',
        'F3 numeric | „Was haben Sie bezahlt?“ | 1..50',
      ],
    );
  });

  it('are none where another id stands behind the slash', () => {
    const questions = readingOf(
      'Q1 / AGE',
      '"How old?" (NUMERIC)',
      'Q2 / SEX',
      '"Which sex?" (SA)',
      '1 = m',
      '2 = f',
      'Q3 / INCOME',
      '"How much?" (NUMERIC)',
      'Q1 / Q2 only in wave 2',
    );
    assert.deepEqual(
      questions.map((one) => one.split(' ')[0]),
      ['Q1', 'Q2', 'Q3'],
    );
  });

  it('hide what is named and said to be hidden', () => {
    const list = ['1 = Cell 1', '2 = Cell 2', '', 'Q1. How old are you? [NUMERIC]'];
    for (const line of ['hCELL / HIDDEN, assigned by least fill', 'hCELL: hidden', 'hCELL – versteckt, aus Q1'])
      assert.match(readingOf(line, ...list)[0] ?? '', /^hCELL single \| hidden \| .*coded 1,2/u);
  });
});

describe('What is written in', () => {
  it('is a number where its range stands behind the words', () => {
    for (const line of [
      'Write in, in cents, 50 to 500',
      'RECORD NUMBER 50-500',
      'RECORD EXACT AMOUNT 50-500',
      'Zahl eintragen, 50 bis 500',
      'Noter en euros, de 50 à 500',
      'Enter whole euros, between 50 and 500',
    ])
      assert.deepEqual(
        readingOf('Q1. What would you pay?', line),
        ['Q1 numeric | What would you pay? | 50..500'],
        line,
      );
  });

  it('is no number where something is counted that is chosen', () => {
    for (const line of ['Record up to 3 answers', 'Enter 2 to 3 answers'])
      assert.doesNotMatch(readingOf('Q1. Which?', line, '1 Red', '2 Blue', '3 Green')[0] ?? '', /^Q1 numeric/u, line);
  });
});

describe('What staff do with things', () => {
  const between = (line: string): readonly string[] =>
    readingOf(
      'Q1. Yes or no? [SINGLE]',
      '1. Yes',
      '2. No',
      '',
      '## Part 2',
      '',
      line,
      '',
      'Q2. Sure? [SINGLE]',
      '1. Yes',
      '2. No',
    );

  it('is said of nobody', () => {
    for (const line of [
      'Serve first product according to cell. Wait until at least half of the cup has been drunk.',
      'Show concept board according to cell. Keep it on screen until Q2.',
      'Konzept zeigen. Zweites Produkt servieren.',
    ])
      assert.ok(!between(line).some((one) => one.includes('in part')), line);
  });

  it('is reported where it may say whom something is for', () => {
    for (const line of [
      'Show concept only in cell 1',
      'Present section B to smokers, code 1',
      'Serve product chosen at Q1.',
    ])
      assert.ok(between(line)[1]?.includes('in part'), line);
  });
});

describe('Whose paper it is', () => {
  const behind = (line: string): string => readingOf('Q1. Yes or no? [SINGLE]', '1. Yes', '2. No', '', line)[0] ?? '';

  it('says nothing of the last question', () => {
    for (const line of [
      'Sensory & Shopper Insights GmbH – all concept material must be returned',
      'PULSE OPINION LTD – MEMBER OF THE POLLING COUNCIL',
      '© Brightquay Research Ltd – not to be shared with third parties',
      'Instituto de Opinión S.A. – documento confidencial, máximo 2 copias',
    ])
      assert.equal(behind(line), 'Q1 single | Yes or no? | Q1 coded 1,2', line);
  });

  it('is not what says whom to ask', () => {
    assert.match(behind('Brightquay Research Ltd – ask only if code 1'), /in part/u);
  });
});

import assert from 'node:assert/strict';
import { planText } from '../../support/plans';
import { read } from './reading';

/** Kind, answers, whom it is asked of, and what is in doubt, in short. */
const readingOf = (...paragraphs: readonly string[]): readonly string[] =>
  read(paragraphs.join('\n\n')).questions.map(({ kind, optional, variables, entry, doubts = [] }) =>
    [
      kind,
      ...(optional ? ['optional'] : []),
      variables.flatMap(({ answers }) => answers.map(({ label, screensOut }) => label + (screensOut ? ' x' : ''))),
      entry.map(({ text }) => `if ${text}`),
      [...new Set(doubts.map(({ of }) => `doubt of ${of}`))],
    ]
      .flat()
      .join(' | '),
  );

describe('What looks like something else at third sight', () => {
  it('is a title or a thank-you behind answers in paragraphs, and none of them', () => {
    const answers = ['**How satisfied are you?**', 'Satisfied', 'Neither', 'Dissatisfied'];
    const next = ['**Do you own a car?**', 'Yes', 'No'];
    for (const title of ['About your household', 'Questions on transport', 'Bitte umblättern', 'Part B'])
      assert.deepEqual(
        readingOf(...answers, title, ...next),
        ['single | Satisfied | Neither | Dissatisfied', 'single | Yes | No'],
        title,
      );
    assert.equal(readingOf(...answers, ...next, 'Thank you very much!')[1], 'single | Yes | No');
    assert.equal(readingOf(...answers, ...next, 'Example Ltd, 2024')[1], 'single | Yes | No');
    assert.deepEqual(readingOf('**How old are you?**', 'Under 40', '40 or more', ...next), [
      'single | Under 40 | 40 or more',
      'single | Yes | No',
    ]);
  });

  it('tells people how to answer, in words that are not known', () => {
    for (const line of [
      'Tick as many as you like',
      'You can choose whatever comes to mind',
      'Sie können sich hier frei entscheiden',
      'Cochez la bonne réponse',
      'Think of the last 12 months',
    ])
      assert.match(
        readingOf('**Which of these do you own?**', line, 'A house', 'A car', '**Are you well?**', 'Yes', 'No')[0] ??
          '',
        /doubt of all$|optional/u,
        line,
      );
  });

  it('may say whom the next question is for, and is in doubt', () => {
    const answers = ['**Besitzen Sie ein Auto?**', 'Ja', 'Nein'];
    const next = ['**Ist es rot?**', 'Ja', 'Nein'];
    for (const title of ['Autobesitzer', 'Für Fahrer', 'Car owners', 'Your car (owners only)', 'If you smoke']) {
      const [first, second] = readingOf(...answers, title, ...next);
      assert.equal(first, 'single | Ja | Nein | doubt of all', title);
      assert.equal(second, 'single | Ja | Nein | doubt of asked', title);
    }
    assert.deepEqual(readingOf(...answers, 'Weiß nicht', ...next)[0], 'single | Ja | Nein | Weiß nicht');
    assert.deepEqual(readingOf(...answers, 'Only for women', ...next), [
      'single | Ja | Nein',
      'single | Ja | Nein | if Only for women',
    ]);
  });

  it('lets questions stay empty, whatever other sentences restrict', () => {
    for (const line of [
      'Participation is voluntary. You may skip any question that you do not wish to answer. Your answers will only be used for research purposes and stay confidential.',
      'You may skip any question; your data are only used for research.',
      'You can skip any question that you cannot answer.',
      'Sie können jede Frage überspringen, die Sie nicht beantworten möchten. Die Daten werden nur ausgewertet.',
      'Cette enquête est anonyme. Vous pouvez passer les questions auxquelles vous ne souhaitez pas répondre.',
      'Puede saltarse cualquier pregunta; sus datos solo se usan para la investigación.',
    ])
      assert.deepEqual(readingOf(line, 'Q1. How old are you? [NUMERIC]'), ['numeric | optional'], line);
    const restricted = 'You may skip all questions only if an interviewer has told you so.';
    assert.deepEqual(readingOf(restricted, 'Q1. How old are you? [NUMERIC]'), ['numeric | doubt of asked']);
    const boxes = 'Please tick the box that fits at every question. Unless said otherwise tick only one box.';
    assert.deepEqual(readingOf(boxes, 'Q1. How old are you? [NUMERIC]'), ['numeric']);
    const long =
      'For all questions in this questionnaire several answers are possible unless it is said otherwise in the instruction that stands right below the text of the question.';
    assert.match(readingOf(long, 'Q1. Which?\n1. Red\n2. Blue')[0] ?? '', /doubt of answers$/u);
  });

  it('is said of the next question where others have a line of the kind too, and else of the study', () => {
    for (const [word, group] of [
      ['Zielgruppe', 'Frauen'],
      ['Universe', 'employed persons'],
      ['Target group', 'women'],
    ] as const) {
      const line = `${word}: ${group}`;
      const [first] = readingOf(line, 'Q1. Why? [OPEN]', `${word}: Q1 = 1`, 'Q2. What? [OPEN]');
      assert.equal(first, `text | if ${line}`, line);
      assert.deepEqual(readingOf(line, 'Q1. Why? [OPEN]', 'Q2. What? [OPEN]'), ['text', 'text'], line);
    }
  });

  it('ends, checks or fills in behind its colon, and filters nothing', () => {
    const before = ['S1. Smoker? [SINGLE]\n1. Yes\n2. No'];
    for (const word of ['Interviewende', 'Abbruch', 'Disqualify', 'Ineligible', 'Preload', 'Error message']) {
      const [, last] = readingOf(...before, `${word}: S1 = 2`, 'Q2. Why? [OPEN]');
      assert.equal(last, 'text | doubt of asked', word);
    }
    assert.equal(readingOf(...before, 'Champ : S1 = 2', 'Q2. Why? [OPEN]')[1], 'text | if S1 = 2');
    assert.equal(readingOf(...before, 'Applies to: S1 = 2', 'Q2. Why? [OPEN]')[1], 'text | if S1 = 2');
  });

  it('is a list that is not shown', () => {
    const list = 'BRAND LIST\n1 Adidas\n2 Nike\n3 Puma';
    for (const line of ['INT: do not read out brand list', "Don't show the brand list."])
      assert.match(readingOf(`Q1. Any?\n${line}\n1 Yes\n2 No`, list)[0] ?? '', /^single \| Yes \| No/u, line);
    assert.equal(readingOf('Q1. Which? [SINGLE]\nSHOW BRAND LIST', list)[0], 'single | Adidas | Nike | Puma');
  });

  it('is a scale above as many things, of which each may be rated', () => {
    for (const lines of [
      '1 = very bad ... 3 = very good\n1. Price\n2. Service\n3. Staff',
      '(1 = sehr zufrieden ... 4 = gar nicht zufrieden)\n1 Preis\n2 Service\n3 Personal\n4 Parkplätze',
    ])
      assert.match(readingOf(`Q1. Our branch\n${lines}`)[0] ?? '', /doubt of all$/u, lines);
    const points = '(1 = low, 5 = high)\n1 Very unlikely\n2 Unlikely\n3 Neither\n4 Likely\n5 Very likely';
    const ranked = 'Rank these: 1 = most important, 3 = least important.\n1. Price\n2. Comfort\n3. Speed';
    assert.match(readingOf(`Q1. ${ranked}`)[0] ?? '', /^rank(?!.*doubt)/u);
    assert.doesNotMatch(readingOf(`Q1. How likely? ${points}`)[0] ?? '', /doubt/u);
  });

  it('takes some away again, behind those who are added', () => {
    for (const title of [
      'Everyone (including new customers, except staff)',
      'All – also pensioners, but not students',
      'Alle (auch Rentner, ohne Schüler)',
    ])
      assert.match(readingOf(`## Part 2: ${title}`, 'Q1. Why? [OPEN]')[0] ?? '', /if /u, title);
    assert.deepEqual(readingOf('## Part 2: Everyone (including new customers)', 'Q1. Why? [OPEN]'), ['text']);
  });

  it('is about screening, or agrees to something later on, and decides not who takes part', () => {
    const end = 'Q4. Done it? [SINGLE]\n1. Yes\n2. No → END';
    for (const titles of [['## Prevention and screening'], ['## A. You', 'Q1. Why? [OPEN]', '## Module C: Consent']])
      assert.equal(readingOf(...titles, end, 'Q5. When? [OPEN]').at(-2), 'single | Yes | No', titles.join());
    for (const title of ['## Consent and screening', '## Consent', '## Introduction & Screener'])
      assert.equal(readingOf(title, end, 'Q5. When? [OPEN]')[0], 'single | Yes | No x', title);
  });

  it('are numbers that may be those of another question than the scale', () => {
    const scale = Array.from({ length: 11 }, (_, code) => String(code)).join('\n');
    const rated = ['**Would you recommend us?** [single]', scale];
    const between = ['**How many children do you have? Please write.**', 'Open text'];
    assert.equal(
      readingOf(...rated, ...between, '**What are their names?** (if 1-5)', 'Open text').at(-1),
      'text | if if 1-5',
    );
  });

  it('is a name for those who recommend only where points from 0 to 10 are given', () => {
    const customer = [
      'Q1. How likely are you to recommend us? [SCALE 0-10]',
      'Q2. Are you a customer? [SINGLE]\n1. Yes\n2. No',
    ];
    const [, , advert] = planText(
      [...customer, 'Q3. An advert? [OPEN]\n[ASK IF Q2 = 1 (promoters)]'].join('\n\n'),
      's',
    ).plans;
    assert.ok((advert?.unresolved.length ?? 0) > 0);
    const [, , why] = planText(
      [...customer, 'Q3. Why? [OPEN]\n[ASK IF Q1 = 9-10 (promoters)]'].join('\n\n'),
      's',
    ).plans;
    assert.equal(why?.unresolved.length, 0);
  });

  it('is a number of a question where only one follows each, and else of a part', () => {
    const bold = (text: string): string => `**${text}?**\n\n- good\n- bad`;
    const ids = (...lines: readonly string[]): readonly string[] =>
      read(lines.join('\n\n')).questions.map(({ id }) => id);
    const each = [
      '## 1. Satisfaction',
      bold('How is it'),
      '## 2. Loyalty',
      bold('Coming back'),
      '## 3. Age',
      bold('How old'),
    ];
    assert.deepEqual(ids(...each), ['Q1', 'Q2', 'Q3']);
    assert.equal(
      ids(...each, bold('Where')).some((id) => id === 'Q1'),
      false,
    );
  });

  it('is a blank of people, though it is called as a signature is', () => {
    const [question] = read('Q1. ¿Dónde trabaja?\n\nFirma de la empresa: ____\n\nCiudad: ____').questions;
    assert.deepEqual(
      question?.variables.map(({ label }) => label),
      ['Firma de la empresa', 'Ciudad'],
    );
  });
});

import assert from 'node:assert/strict';
import { asked as askedBy, plansOf } from './plans';
import { read } from './reading';
import { readingOf } from './readingOf';

const asked = (plans: ReturnType<typeof plansOf>, id: string, answers: Readonly<Record<string, number>>): string =>
  askedBy(
    plans.find(({ question }) => question.id === id),
    answers,
  );

describe('Questionnaires of omnibus and polling hands', () => {
  it('have words without digits for names beside ids, where each says its type', () => {
    const lines = [
      'Q1. Do you vote? [SINGLE]',
      '1. Yes',
      '2. No',
      '',
      'Q2. Why? [OPEN]',
      '',
      '[SHOW IF Q1=1]',
      'PIDLEAN. Which way do you lean? [SINGLE]',
      '1. Left',
      '2. Right',
      '',
      '[SHOW ALL]',
      'AGE. How old are you? [NUMERIC 18-110]',
    ];
    assert.deepEqual(readingOf(...lines), [
      'Q1 single | Do you vote? | Q1 coded 1,2',
      'Q2 text | Why?',
      'PIDLEAN single | Which way do you lean? | PIDLEAN coded 1,2',
      'AGE numeric | How old are you? | 18..110',
    ]);
    const plans = plansOf(...lines);
    assert.equal(asked(plans, 'PIDLEAN', { Q1: 1 }), 'asked');
    assert.equal(asked(plans, 'PIDLEAN', { Q1: 2 }), 'not asked');
  });

  it('have such words in front of texts that belong to an id as well', () => {
    // The text of Q1, and a card that is shown again.
    const [first] = readingOf('Q1. [ASK ALL]', 'SHOWCARD. Which one? [SINGLE]', '1. A', '2. B', '', 'Q2. Why? [OPEN]');
    assert.match(first ?? '', /^Q1 single .*Q1 coded 1,2/u);
  });

  it('announce what is in the data alone', () => {
    const lines = [
      '**[CREATE DATA-ONLY VARIABLE: P_FORM – NOT SHOWN]**',
      '1. FORM A (half of sample)',
      '2. FORM B (half of sample)',
      '',
      '[SHOW IF P_FORM=1]',
      'Q8. Do you favor it? [SINGLE]',
      '1. Yes',
      '2. No',
    ];
    const [form] = readingOf(...lines);
    assert.match(form ?? '', /^P_FORM single \| hidden \|.*P_FORM coded 1,2$/u);
    assert.equal(asked(plansOf(...lines), 'Q8', { P_FORM: 2 }), 'not asked');
  });

  it('list the rows of a grid and its scale below names', () => {
    assert.deepEqual(
      readingOf(
        'Q7. How often do you tip? [GRID; SINGLE PER ROW]',
        '',
        'GRID ITEMS:',
        '1. A waiter',
        '2. A barber',
        '',
        'RESPONSE OPTIONS:',
        '1. Always',
        '2. Never',
        '99. Refused',
      ),
      ['Q7 grid | How often do you tip? | Q7_1 coded 1,2,99 | Q7_2 coded 1,2,99'],
    );
    // Where no grid is, they are answers.
    assert.deepEqual(readingOf('Q7. Do you tip? [SINGLE]', '', 'Response options:', '1. Always', '2. Never'), [
      'Q7 single | Do you tip? | Q7 coded 1,2',
    ]);
  });

  it('call the code of an answer so behind it', () => {
    assert.deepEqual(
      readingOf(
        'Q1. How many people?',
        '[NUMERIC, RANGE 2-40]',
        "Don't know [CODE 99]",
        '',
        'Q2. Which? [SINGLE]',
        '- Tea [CODE 1]',
        '- None (code 9)',
      ),
      ['Q1 numeric | How many people? | 2..40 | dk 99', 'Q2 single | Which? | Q2 coded 1,9'],
    );
    const lines = ['Q1. Which? [MULTI]', '1. A', '2. B', '', 'ASK IF A (CODE 1) AT Q1', 'Q2. Why? [OPEN]'];
    assert.equal(asked(plansOf(...lines), 'Q2', { Q1_1: 0, Q1_2: 1 }), 'not asked');
  });

  it('have codes called so that no further answer has', () => {
    const yesNo = ['Q1. Do you smoke? [SINGLE]', '1. Yes', '2. No'];
    const bullets = ['Q1. Do you smoke? [SINGLE]', '', '- Yes', '- No', ''];
    const named = ['Q1. Do you smoke? [SINGLE]', 'Yes (code 1)', 'No (code 2)'];
    for (const list of [yesNo, bullets, named])
      for (const line of ['Smokers (code 1)', 'Terminate (code 2)', 'Skip (code 1)']) {
        const { questions, problems } = read(...list, line, 'Q2. How many? [NUMERIC]');
        const [answers, next] = questions;
        assert.equal(answers?.variables[0]?.answers.length, 2, `${list.join()} ${line}`);
        assert.ok(
          problems.some(({ code }) => code === 'unreadLine'),
          `${list.join()} ${line}`,
        );
        assert.ok(
          next?.doubts?.some(({ of }) => of === 'asked'),
          `${list.join()} ${line}`,
        );
      }
    // Each question has a list of its own, whatever its number is.
    assert.deepEqual(
      readingOf('Q1. Gender', 'Male (code 1)', 'Female (code 2)', 'Q2. City', 'Rome (code 1)', 'Milan (code 2)').map(
        (line) => line.replace(/^.*\|/u, '').trim(),
      ),
      ['Q1 coded 1,2', 'Q2 coded 1,2'],
    );
  });

  it('say with all of its words which answer a condition is about', () => {
    const lines = ['Q1. Which? [MULTI]', '1. Having people over for dinner', '2. Going out', '3. Neither of them', ''];
    const of = (condition: string): ReturnType<typeof plansOf> =>
      plansOf(...lines, `[${condition}]`, 'Q2. Why? [OPEN]');
    const having = of('ASK IF HAVING PEOPLE OVER (CODE 1) AT Q1');
    assert.equal(asked(having, 'Q2', { Q1_1: 1, Q1_2: 0, Q1_3: 0 }), 'asked');
    assert.equal(asked(having, 'Q2', { Q1_1: 0, Q1_2: 1, Q1_3: 0 }), 'not asked');
    // What turns it round, or joins another one, is no name of an answer.
    const not = of('ASK IF NOT HAVING PEOPLE OVER (CODE 1) AT Q1');
    assert.notEqual(asked(not, 'Q2', { Q1_1: 1, Q1_2: 0, Q1_3: 0 }), 'asked');
  });

  it('have titles in capitals that are called parts, and none that says whom', () => {
    for (const title of ['CLIENT SECTION: FESTIVE FOOD', 'STANDARD OMNIBUS BACK END', 'DATOS DE CONTROL']) {
      const [first, second] = readingOf('Q1. Why? [OPEN]', '', title, '', 'Now some more.', '', 'Q2. How? [OPEN]');
      assert.deepEqual([first, second], ['Q1 text | Why?', 'Q2 text | How?'], title);
    }
    for (const told of ['SECTION FOR PARENTS', 'CLOSE THE SECTION'])
      assert.match(
        readingOf('Q1. Why? [OPEN]', '', told, '', 'Now some more.', '', 'Q2. How? [OPEN]').join(),
        /in part/u,
        told,
      );
    const sezione = readingOf('D1. Perché? [OPEN]', '', '**SEZIONE 2 – NON CONSUMATORI**', '', 'D2. Come? [OPEN]');
    assert.deepEqual(sezione, ['D1 text | Perché?', 'D2 text | Come?']);
  });

  it('say whom a page is for', () => {
    const lines = [
      '**Q4. How did you buy it?** [SINGLE]',
      '1. In store',
      '2. Online',
      '',
      '### Page 2 – Your visit',
      '',
      '*Display this page if Q4 = 1*',
      '',
      '**Q5. Why?** [OPEN]',
      '',
      '**Q6. How long?** [NUMERIC 0-9]',
      '',
      '### Page 3 – You',
      '',
      '**Q7. How old are you?** [NUMERIC 18-99]',
    ];
    const plans = plansOf(...lines);
    assert.deepEqual(
      ['Q5', 'Q6', 'Q7'].map((id) => [asked(plans, id, { Q4: 1 }), asked(plans, id, { Q4: 2 })]),
      [
        ['asked', 'not asked'],
        ['asked', 'not asked'],
        ['asked', 'asked'],
      ],
    );
  });

  it('say which row of a grid a condition is about, behind its codes too', () => {
    const grid = [
      'P1. ¿Qué tal? [GRID]',
      '',
      '| | Mal | Bien |',
      '|---|---|---|',
      '| 1. A | 1 | 2 |',
      '| 2. B | 1 | 2 |',
    ];
    const plans = plansOf(...grid, '', '(SOLO SI RESPONDIÓ 1 EN P1, FILA 2)', 'P2. ¿Por qué? (ABIERTA)');
    assert.equal(asked(plans, 'P2', { P1_1: 2, P1_2: 1 }), 'asked');
    assert.equal(asked(plans, 'P2', { P1_1: 1, P1_2: 2 }), 'not asked');
  });

  it('leave out of a condition those for whom something else holds', () => {
    const lines = ['S5. A? [SINGLE]', '1. Sì', '2. Poco', '3. No', '', 'D5. B? [SINGLE]', '1. X', '98. Y', ''];
    for (const condition of ['[FILTRO: S5 = 1 o 2, escluso D5 = 98]', '[ASK IF S5 = 1 or 2, excluding D5 = 98]']) {
      const plans = plansOf(...lines, condition, 'D7. Quanto? [NUMERIC 0-9]');
      assert.deepEqual(
        [
          asked(plans, 'D7', { S5: 1, D5: 1 }),
          asked(plans, 'D7', { S5: 1, D5: 98 }),
          asked(plans, 'D7', { S5: 3, D5: 1 }),
        ],
        ['asked', 'not asked', 'not asked'],
        condition,
      );
    }
  });
});

describe('Questions that an answer leads past', () => {
  const lines = (below: string, above = '(ONLY IF P1 = 1)'): ReturnType<typeof plansOf> =>
    plansOf(
      'P1. A? [SINGLE]',
      '1. Yes',
      '2. No',
      '',
      above,
      'P2. B? [SINGLE]',
      '1. Yes → GO TO P4',
      '2. No',
      '',
      'P3. Why not? [OPEN]',
      '',
      below,
      'P4. C? [OPEN]',
    );

  it('may be for whom the question is for that leads past them, even where all are asked from there on', () => {
    const plans = lines('(ASK ALL)');
    assert.equal(asked(plans, 'P3', { P1: 1, P2: 2 }), 'asked');
    assert.equal(asked(plans, 'P3', { P1: 1, P2: 1 }), 'not asked');
    // `Q7. How do you get to work?` is for all who are not led past it.
    assert.notEqual(asked(plans, 'P3', { P1: 2 }), 'asked');
    assert.notEqual(asked(plans, 'P3', { P1: 2 }), 'not asked');
    assert.equal(asked(plans, 'P4', { P1: 2 }), 'asked');
  });

  it('are told', () => {
    const text = ['Q1. A? [SINGLE]', '1. Yes', '2. No', '', '(ONLY IF Q1 = 1)', 'Q2. B? [SINGLE]', '1. Yes → GO TO Q4'];
    const { problems } = read(...text, '2. No', '', 'Q3. Why not? [OPEN]', '', '(ASK ALL)', 'Q4. C? [OPEN]');
    assert.deepEqual(
      problems.map(({ code, severity, questionId }) => `${questionId} ${severity} ${code}`),
      ['Q3 info perhapsHeld'],
    );
  });

  it('may be so where nothing is said there, and accuse nobody', () => {
    const plans = lines('');
    assert.equal(asked(plans, 'P3', { P1: 1, P2: 1 }), 'not asked');
    assert.notEqual(asked(plans, 'P3', { P1: 2 }), 'asked');
    assert.notEqual(asked(plans, 'P3', { P1: 2 }), 'not asked');
  });

  it('are for all where the one that leads past them is', () => {
    const plans = lines('(ASK ALL)', '(ASK ALL)');
    assert.equal(asked(plans, 'P3', { P1: 2, P2: 2 }), 'asked');
  });
});

describe('Numbers that nobody counts', () => {
  it('are texts: those of telephones and accounts', () => {
    assert.deepEqual(readingOf('D4. ¿Me podría dar un número de teléfono?', '', '______________'), [
      'D4 text | ¿Me podría dar un número de teléfono?',
    ]);
    assert.deepEqual(readingOf('D4. How many telephones do you have?', '', '______________'), [
      'D4 numeric | How many telephones do you have?',
    ]);
  });

  it('are of those who run the interviews: times and who has looked over it', () => {
    const lines = ['D1. Why? [OPEN]', '', 'HORA DE TÉRMINO: |__|__| : |__|__|        SUPERVISADO POR: ____________'];
    assert.deepEqual(readingOf(...lines), ['D1 text | Why?']);
  });
});

describe('What a survey writes into its own texts', () => {
  it('is neither a mark nor a type', () => {
    assert.deepEqual(
      readingOf(
        '> **Email subject:** How did we do, [FIRST NAME]?',
        '>',
        '> We would love to hear about your visit on [DATE]. It takes five minutes.',
        '',
        'Q1. How did [STORE NAME] do? [OPEN]',
        '',
        'Thank you! Here is your code for 200 points: [CODE]',
        '',
        '[SUBMIT]',
      ),
      ['Q1 text | How did [STORE NAME] do?'],
    );
    // What asks for a day, and what may be an instruction, stay what they are.
    assert.deepEqual(readingOf('Q1. When did you visit us? [DATE]'), ['Q1 text | When did you visit us?']);
    assert.match(readingOf('Q1. How did it go? [CODE]', '1. Well', '2. Badly').join(), /in part$/u);
  });

  it('is no condition where Italian says what people trust', () => {
    assert.deepEqual(
      readingOf(
        'D1. Di chi si fida? Pensi alla fonte di cui si fida di più. (risposta singola)',
        '1 Medico',
        '2 Amici',
      ),
      ['D1 single | Di chi si fida? Pensi alla fonte di cui si fida di più. | D1 coded 1,2'],
    );
  });
});

import assert from 'node:assert/strict';
import { read } from './reading';

/** What is said of each question of who is asked, and what is told. */
const routingOf = (...lines: readonly string[]): readonly string[] => {
  const { questions, problems } = read(...lines);
  return [
    ...questions.map(({ id, entry, doubts = [] }) =>
      [id, ...entry.map(({ text }) => text), ...(doubts.some(({ of }) => of === 'asked') ? ['in doubt'] : [])].join(
        ' ',
      ),
    ),
    ...problems.filter(({ code }) => code === 'eitherQuestion').map(({ span }) => `told ${span.line}`),
  ];
};

const FIRST = ['Q1. Do you smoke?', '', '1 Yes', '2 No', ''];
const ODD = ['Q2. Please tell us why. [OPEN]', '', 'ASK IF Q1 = 1', '', 'Q3. Which brand? [OPEN]', ''];

describe('A condition apart from the question above it and from the one below', () => {
  it('is of the one below where all others stand above their questions', () => {
    const behind = ['Q4. How often?', '', '1 Daily', '2 Less', '', 'ASK IF Q1 = 2', '', 'Q5. Why not? [OPEN]'];
    assert.deepEqual(routingOf(...FIRST, ...ODD, ...behind), [
      'Q1',
      'Q2',
      'Q3 ASK IF Q1 = 1',
      'Q4',
      'Q5 ASK IF Q1 = 2',
    ]);
    const german = [
      'F1. Rauchen Sie?',
      '',
      '1 Ja',
      '2 Nein',
      '',
      'Nur wenn F1 = 1',
      '',
      'F2. Was rauchen Sie? [OFFEN]',
    ];
    assert.deepEqual(routingOf(...german, '', 'Nur wenn F1 = 2', '', 'F3. Warum nicht? [OFFEN]').slice(1), [
      'F2 Nur wenn F1 = 1',
      'F3 Nur wenn F1 = 2',
    ]);
  });

  it('is of the one above where all others stand below', () => {
    const below = ['Q4. How often?', '', 'ASK IF Q1 = 1', '', '1 Daily', '2 Less'];
    assert.deepEqual(routingOf(...FIRST, ...ODD, ...below), ['Q1', 'Q2 ASK IF Q1 = 1', 'Q3', 'Q4 ASK IF Q1 = 1']);
  });

  it('is in doubt at both, and told, where nothing shows it or both ways are used', () => {
    const doubtful = ['Q1', 'Q2 in doubt', 'Q3 in doubt'];
    assert.deepEqual(routingOf(...FIRST, ...ODD), [...doubtful, 'told 8']);
    const both = [
      'Q4. How often?',
      '',
      'ASK IF Q1 = 1',
      '',
      '1 Daily',
      '2 Less',
      '',
      'ASK IF Q1 = 2',
      '',
      'Q5. Who? [OPEN]',
    ];
    assert.deepEqual(routingOf(...FIRST, ...ODD, ...both).slice(0, 3), doubtful);
    const plain = ['Q2. How many a day?', '', 'Only if Q1 = 1', '', 'Q3. Why?'];
    assert.deepEqual(routingOf(...FIRST, ...plain), [...doubtful, 'told 8']);
  });

  it('is of the one above where it points there, and the one below has its own', () => {
    const lines = [
      'Q2. How many? [NUMERIC]',
      '',
      'Only people with Q1 = 1 see this.',
      '',
      'Q3. Why? [OPEN] [ASK IF Q1 = 2]',
    ];
    assert.equal(routingOf(...FIRST, ...lines)[2], 'Q3 ASK IF Q1 = 2');
    assert.match(routingOf(...FIRST, ...lines)[1] ?? '', /^Q2 .*Q1 = 1/u);
  });
});

describe('A condition on the line that a question is written on', () => {
  const asked = (...written: readonly string[]): readonly string[] =>
    routingOf('Q1. How many? [NUMERIC]', '', 'Q2. How long did you wait?', ...written, '', 'Q3. Which one? [OPEN]');

  it('is of that question, behind a blank with its unit or limits', () => {
    assert.deepEqual(asked('____ minutes [ASK IF Q1 <> 0]'), ['Q1', 'Q2 ASK IF Q1 <> 0', 'Q3']);
    assert.deepEqual(asked('_____ times (1-20) [ASK IF Q1 > 2]'), ['Q1', 'Q2 ASK IF Q1 > 2', 'Q3']);
    const german = [
      'F1. Wie viele? [ZAHL]',
      '',
      'F2. Wie lange? ____ Minuten [WENN F1 > 0]',
      '',
      'F3. Welche? [OFFEN]',
    ];
    assert.deepEqual(routingOf(...german), ['F1', 'F2 WENN F1 > 0', 'F3']);
  });

  it('is of the next one where it stands below the blank, or depends on the number itself', () => {
    assert.deepEqual(asked('____ minutes', '', '[ASK IF Q1 <> 0]'), ['Q1', 'Q2', 'Q3 ASK IF Q1 <> 0']);
    assert.deepEqual(asked('____ minutes [ASK IF Q2 > 5]'), ['Q1', 'Q2', 'Q3 ASK IF Q2 > 5']);
  });
});

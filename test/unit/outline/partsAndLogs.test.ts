import assert from 'node:assert/strict';
import { read, readOne, shortOf } from './reading';
import { readingOf } from './readingOf';

const LIST = ['1. Red', '2. Blue', '3. Green'];

describe('What is printed around questions', () => {
  it('has parts with Roman numbers', () => {
    const lines = ['## I – YOUR STAY', '', '**1)** How was it?', ...LIST, '', '## II – YOUR ROOM', ''];
    assert.deepEqual(
      read(...lines, '**2)** And the room?', ...LIST).questions.map(({ id }) => id),
      ['Q1', 'Q2'],
    );
  });

  it('has tables of what was changed, and none that people fill in', () => {
    const log = ['| Date | Who | What |', '|---|---|---|', '| 5 Jan | RK | Q1 shortened |'];
    const { questions } = read('Q1. Which? [SINGLE]', ...LIST, '', '**Change log**', '', ...log);
    assert.deepEqual(
      questions.map(({ kind, variables }) => [kind, variables.length]),
      [['single', 1]],
    );
    const asked = ['| Date | Who | What |', '|---|---|---|', '| | | |'];
    const diary = read('Q1. What did you buy? [OPEN]', '', ...asked);
    assert.ok(diary.problems.length > 0);
  });

  it('speaks of arrows to those who answer, and greets them', () => {
    const intro =
      'You are sometimes told to skip over some questions. When this happens you will see an arrow that tells you what question to answer next.';
    assert.equal(readingOf(intro, '', 'Q1. Which? [SINGLE]', ...LIST)[0]?.endsWith('in part'), false);
    assert.equal(readingOf('Kia ora team,', '', 'Q1. Which? [SINGLE]', ...LIST)[0]?.endsWith('in part'), false);
    assert.equal(readingOf('If you smoke daily,', '', 'Q1. Which? [SINGLE]', ...LIST)[0]?.endsWith('in part'), true);
  });
});

describe('Signs and words at answers', () => {
  it('are numbers below zero where a minus sign stands in front', () => {
    const table = ['', '| | −1 | 0 | 1 |', '|---|---|---|---|', '| tea | ○ | ○ | ○ |', '| milk | ○ | ○ | ○ |'];
    assert.deepEqual(shortOf(readOne('E1. How do you feel?', ...table)), ['E1_1 coded -1,0,1', 'E1_2 coded -1,0,1']);
  });

  it('say that one point is chosen in every line', () => {
    const table = ['', '| | bad | good |', '|---|---|---|', '| tea | ○ | ○ |', '| milk | ○ | ○ |'];
    for (const words of [
      '(please choose one point on each line)',
      "Please don't select more than 1 answer(s) per row.",
    ])
      assert.doesNotMatch(readingOf(`E1. How do you feel? ${words}`, ...table)[0] ?? '', /in part$/u, words);
  });
});

import assert from 'node:assert/strict';
import { read } from './reading';

const below = (...lines: readonly string[]) =>
  read(
    '## Driving',
    '',
    'Q1. Do you drive? [SINGLE]',
    '1. Yes',
    '2. No',
    '',
    ...lines,
    '',
    'Q2. What is your sex? [SINGLE]',
    '1. Female',
    '2. Male',
    '',
    'Q3. How old are you? [NUMERIC 0-120]',
    '',
    '## Last',
    '',
    'Q4. And this? [SINGLE]',
    '1. A',
    '2. B',
  );

const left = (...lines: readonly string[]): readonly boolean[] =>
  below(...lines).questions.map(({ optional }) => optional);

describe('Questions of a part that need not be answered', () => {
  it('are those up to the next heading, and that is told', () => {
    for (const line of [
      'You do not have to answer these questions but it will help us to hear from all.',
      '*The following questions are optional.*',
      'These questions are voluntary and help us to know who took part.',
      'Die folgenden Fragen sind freiwillig.',
      'Sie müssen diese Fragen nicht beantworten.',
      'Les questions suivantes sont facultatives.',
      'Las siguientes preguntas son opcionales.',
      'Le seguenti domande sono facoltative.',
      'De volgende vragen zijn vrijwillig.',
      'Estas perguntas são opcionais.',
    ]) {
      assert.deepEqual(left('## About you', '', line), [false, true, true, false], line);
      assert.match(
        below('## About you', '', line)
          .problems.map(({ code }) => code)
          .join(),
        /allOptional/,
      );
    }
    assert.deepEqual(left('## About you (optional)'), [false, true, true, false]);
  });

  it('are not those of which something else is said, or which are optional for some', () => {
    for (const line of [
      'The following questions are about voluntary work.',
      'The following questions are voluntary work related.',
      'This section is optional only for members of staff.',
      'These questions are optional if Q1 = 2.',
      'These questions are not optional.',
      'Die folgenden Fragen drehen sich um die freiwillige Feuerwehr.',
    ])
      assert.deepEqual(left('## About you', '', line), [false, false, false, false], line);
    assert.deepEqual(left('## Optional extras'), [false, false, false, false]);
  });
});

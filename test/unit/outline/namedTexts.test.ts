import assert from 'node:assert/strict';
import { read } from './reading';

const idsOf = (...lines: readonly string[]): string =>
  read(...lines)
    .questions.map(({ id, kind, entry }) => [id, kind, ...entry.map(({ text }) => text)].join(' '))
    .join(' | ');

describe('Questions with words for ids', () => {
  it('are read where line after line begins with one, before a point, a colon or in brackets', () => {
    assert.equal(
      idsOf(
        ...['AGE. How old are you? [NUMERIC 18-99]', '', 'GENDER. Are you …', '1. Male', '2. Female', ''],
        ...['CARS. How many cars do you have? [NUMERIC]', '[ASK IF GENDER = 1]'],
      ),
      'AGE numeric | GENDER single | CARS numeric ASK IF GENDER = 1',
    );
    assert.equal(
      idsOf(
        ...['ALTER: Wie alt sind Sie? ____ Jahre', '', 'KINDER: Haben Sie Kinder?', '1 ja', '2 nein', ''],
        ...['ANZ KINDER: Wie viele? (wenn KINDER = 1) ____'],
      ),
      'ALTER numeric | KINDER single | ANZ_KINDER numeric wenn KINDER = 1',
    );
    assert.equal(
      idsOf(
        ...['[AGE] How old are you?', '____ years', '', '[JOB] Do you work?', '1 Yes', '2 No', ''],
        ...['[SEX] Sex', '1 Male', '2 Female', '', '[HOURS] How many hours? (IF JOB = 1)', '____'],
      ),
      'AGE numeric | JOB single | SEX single | HOURS numeric IF JOB = 1',
    );
  });

  it('are read in bold, and with blanks, which their conditions may have too', () => {
    assert.equal(
      idsOf(
        ...['**AGE** How old are you? ____', '', '**BRAND USE** Which do you use? [MULTI]', '1. A', '2. B', ''],
        ...['**WORK** Are you employed? [ASK IF BRAND USE = 1]', '1 Yes', '2 No'],
      ),
      'AGE numeric | BRAND_USE multi | WORK single BRAND_USE = 1',
    );
  });

  it('are none where instructions begin so, where they are few, or ids count the questions', () => {
    const asked = ['Q1. Do you smoke?', '1. Yes', '2. No', ''];
    assert.equal(
      idsOf(
        ...asked,
        'HELP: Who is this for?',
        'DATA: What is kept?',
        'LAW: Which one?',
        '',
        'Q2. Age? [NUMERIC]',
      ).match(/HELP|DATA|LAW/u),
      null,
    );
    assert.equal(
      idsOf('INT: Read out.', 'PROG: rotate', 'NOTE: one answer?', '', 'AGE: How old are you?', '____').match(
        /INT|PROG|NOTE/u,
      ),
      null,
    );
  });

  it('are told of where a line that asks stands ahead of all others and is read as none', () => {
    const { problems } = read(
      ...['Interviewer guide', '', 'INT: Read out the following.', '', 'How old are you?', '____', ''],
      ...['**Do you smoke?**', '- Yes', '- No'],
    );
    assert.ok(problems.some(({ code, span }) => code === 'askingLine' && span.line === 5));
  });

  it('are none where groups of people stand there', () => {
    const ids = idsOf(
      ...['PARENTS: How many children?', '____', '', 'SMOKERS: How many a day?', '____', ''],
      ...['DRIVERS: How far?', '____'],
    );
    assert.doesNotMatch(ids, /PARENTS|SMOKERS|DRIVERS/u);
  });
});

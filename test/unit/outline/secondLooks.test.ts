import assert from 'node:assert/strict';
import { read } from './reading';

const readingOf = (...lines: readonly string[]): readonly string[] =>
  read(...lines).questions.map(({ id, kind, variables, entry, limits: { min, max }, doubts = [] }) =>
    [
      `${id} ${kind}`,
      ...(min === null && max === null ? [] : [`${String(min)}..${String(max)}`]),
      variables
        .flatMap(({ answers }) => answers.map(({ code, screensOut }) => code + (screensOut ? 'x' : '')))
        .join(','),
      ...entry.map(({ text }) => `if ${text}`),
      ...(doubts.length > 0 ? ['in doubt'] : []),
    ]
      .filter((part) => part !== '')
      .join(' | '),
  );

describe('What looks like something else at second sight', () => {
  it('is a list of codes that ends with one of no answer, and no grouped number', () => {
    const list = ['Q1. Which? [SINGLE]', '', '1. A', '2. B', '5. C', '6. D', '999. None', ''];
    assert.deepEqual(
      readingOf(...list, 'Q2. Why? [OPEN] [ASK IF Q1 = 1-5,999]')[1],
      'Q2 text | if ASK IF Q1 = 1-5,999',
    );
    assert.equal(readingOf('Q1. How much? [NUMERIC 0-9,999]')[0], 'Q1 numeric | 0..9999');
    assert.equal(readingOf('Q1. How much? [NUMERIC 1–500,000]')[0], 'Q1 numeric | 1..500000');
  });

  it('is a part about screening, and none that decides who takes part', () => {
    const end = ['Q1. Have you had one?', '', '1 Yes', '2 No → END', '', 'Q2. When? [OPEN]'];
    for (const title of ['## Cancer screening', '## Recruitment', '## Qualifikation und Beruf'])
      assert.equal(readingOf(title, '', ...end)[0], 'Q1 single | 1,2', title);
    for (const title of ['## Screener', '## A. Screening questions', '## Part 1: Screener'])
      assert.equal(readingOf(title, '', ...end)[0], 'Q1 single | 1,2x', title);
    const bold = ['**Screener**', '', 'S1. Do you smoke?', '', '1 Yes', '2 No → END', '', ...end];
    assert.deepEqual(readingOf(...bold).slice(0, 2), ['S1 single | 1,2x', 'Q1 single | 1,2']);
  });

  it('is a scale with codes below the line that names its ends', () => {
    const list = ['1 Agree', '2 Tend to agree', '3 Tend to disagree', '4 Disagree', "9 Don't know"];
    const [reading] = readingOf('Q7. How far do you agree?', '', '(1 = agree fully ... 4 = disagree)', '', ...list);
    assert.match(reading ?? '', /^Q7 single \| 1,2,3,4,9/u);
  });

  it('is a unit beside a list, and no number in each of its lines', () => {
    const list = ['1 Under 10', '2 10 to 20', '3 More'];
    assert.match(readingOf('Q1. What share do you save (in percent)?', '', ...list)[0] ?? '', /^Q1 single \| 1,2,3/u);
  });

  it('is a table of counts, and no list of codes', () => {
    const table = ['| Region | n |', '| --- | --- |', '| North | 250 |', '| South | 300 |'];
    assert.ok(
      !readingOf('Q1. Where do you live?', '', ...table)
        .join()
        .includes('250,300'),
    );
  });

  it('is said of who is left out, and no filter', () => {
    const before = ['Q1. Do you smoke? [SINGLE]', '', '1. Yes', '2. No', ''];
    for (const line of ['Screen out: Q1 = 2', 'Exclude: Q1 = 2', 'Ausgeschlossen: Q1 = 2'])
      assert.ok(!readingOf(...before, line, '', 'Q2. Which? [OPEN]').some((one) => one.includes('if Q1 = 2')), line);
  });

  it('is a quarter that is answered, and no part of the sample', () => {
    const list = ['Quarter 1', 'Quarter 2', 'Quarter 3', 'Quarter 4'];
    const read = readingOf('Q1. In which quarter did you buy it?', ...list, '', 'Q2. Why? [OPEN]');
    assert.equal(read.at(-1), 'Q2 text');
  });

  it('is what people do, and no ranking', () => {
    const read = readingOf('Q1. How often do you do this at home: sort the waste?', '', '1 often', '2 never');
    assert.equal(read[0], 'Q1 single | 1,2');
  });

  it('is a blank for people, and none for staff', () => {
    const [question] = read('Q1. Wo arbeiten Sie?', '', 'Firma: ______', 'Ort: ______').questions;
    assert.deepEqual(
      question?.variables.map(({ label }) => label),
      ['Firma', 'Ort'],
    );
  });

  it('is what those are called who have given points, what widens a part, and whom a study is about', () => {
    const points = Array.from({ length: 11 }, (_, code) => `${String(code)}. ${String(code)}`);
    const rated = ['B1. Would you recommend us? [SINGLE]', '', ...points, ''];
    for (const words of ['PROMOTERS', 'Promotoren', 'promoteurs'])
      assert.deepEqual(
        readingOf(...rated, `IF B1 = 9-10 (${words}):`, 'B2. Why? [OPEN]')[1],
        `B2 text | if IF B1 = 9-10 (${words})`,
      );
    const parts = ['## Overall — everyone again (also the ones who cancelled)', '', 'Q1. Why? [OPEN]'];
    assert.deepEqual(readingOf(...parts), ['Q1 text']);
    const open = '## Part 2: all (with children)';
    assert.match(readingOf(open, '', 'Q1. Why? [OPEN]')[0] ?? '', /if /u);
    for (const line of ['Zielgruppe: 18+, Großstadt', 'Target group: women, 18 to 65'])
      assert.deepEqual(readingOf(line, '', 'Q1. Why? [OPEN]', '', 'Q2. What else? [OPEN]'), ['Q1 text', 'Q2 text']);
  });
});

import assert from 'node:assert/strict';
import { asked, plansOf, readingOf } from './plans';
import { read, readOne, shortOf, shortProblems } from './reading';

describe('Words with their translation in another script beside them', () => {
  const table = (...routing: readonly string[]): readonly string[] => [
    '**A1.** (SA) Do you have an account? 請問你有冇戶口?',
    '',
    '| Code | Answer 答案 | Routing |',
    '|---|---|---|',
    ...routing.map((words, index) => `| ${index + 1} | ${['Yes 有', 'No 冇', 'Refused 拒絕'][index]} | ${words} |`),
    '',
    '**A2.** How old are you? 你幾多歲? (Record number 18–90; 999 = Refused 拒絕回答)',
  ];

  it('end the interview and lead on in tables', () => {
    const text = table('Continue 繼續', 'Terminate 終止訪問', 'Thank and close 多謝並結束');
    assert.deepEqual(readingOf(...text), ['single | A1 coded 1,2x,3x', 'numeric | A2 number']);
    const jumps = [...table('', 'Go to A3 跳至 A3', ''), '', '**A3.** (OE) Why? 點解?'];
    assert.equal(asked(plansOf(...jumps)[1], { A1: 2 }), 'not asked');
    assert.equal(asked(plansOf(...jumps)[1], { A1: 1 }), 'asked');
  });

  it('say how a question is answered, in front or behind, in any alphabet', () => {
    for (const mark of [
      'MA, read out 讀出',
      'multiple answers 可選多項',
      '可選多項 / MA',
      'Несколько ответов / Multiple answers',
      'Multiple answers – Πολλαπλές απαντήσεις',
    ]) {
      const question = readOne(`Q1. Which? (${mark})`, '1. A', '2. B', '9. None (exclusive 單選)');
      assert.deepEqual(shortOf(question), ['Q1_1 flag 1', 'Q1_2 flag 2', 'Q1_9 flag 9!'], mark);
    }
    assert.equal(readOne('Q1. Which? (MA, max. 2 最多 2 項)', '1. A', '2. B', '3. C').choices.max, 2);
  });

  it('are not read where the translation may say more', () => {
    for (const words of ['Terminate 如非本行客戶', 'Terminate 終止訪問 18', 'Stop – если нет счёта', 'OK 終止訪問']) {
      const { questions, problems } = read(...table('', words, ''));
      assert.ok(
        questions[0]?.variables[0]?.answers.every(({ screensOut }) => !screensOut),
        words,
      );
      assert.ok(
        problems.some(({ span, severity }) => span.line === 6 && severity === 'warning'),
        words,
      );
    }
  });

  it('are not read where it is not known to say the same', () => {
    for (const mark of ['[ASK ALL 女性受訪者]', '[Ask all мужчины]'])
      assert.equal(asked(plansOf('Q1. Pregnant?', mark, '1. Yes', '2. No')[0], {}), 'perhaps', mark);
    for (const mark of [
      '[SA 多選]',
      '[MULTI 最多三項]',
      '[SINGLE 終止]',
      '[MULTI до трех]',
      '[max. 2 最多三項]',
      '[Single answer / до трех]',
    ])
      assert.notDeepEqual(
        read('Q1. Which?', mark, '1. A', '2. B', '3. C').problems.filter(({ severity }) => severity !== 'info'),
        [],
        mark,
      );
  });

  it('are read where it is', () => {
    for (const mark of [
      '[ASK ALL 問所有受訪者]',
      '[Ask all / задать всем]',
      '[SA 單選]',
      '[Single answer / один ответ]',
    ])
      assert.deepEqual(shortProblems(read('Q1. [SINGLE] Pregnant?', mark, '1. Yes', '2. No')), [], mark);
    assert.equal(readOne('Q1. Which?', '[MULTI, max. 2 最多兩項]', '1. A', '2. B', '3. C').choices.max, 2);
  });

  it('are what answers are called', () => {
    const question = readOne(
      'Q1. [SINGLE] Marital status? 婚姻狀況?',
      '1. Single 單身',
      '2. Married 已婚',
      '3. Other 其他',
    );
    assert.deepEqual(
      question.variables[0]?.answers.map(({ label }) => label),
      ['Single 單身', 'Married 已婚', 'Other 其他'],
    );
    assert.deepEqual(shortProblems(read('Q1. Do you smoke? 你食唔食煙?', '1. Yes 有', '2. No 冇')), []);
  });
});

import assert from 'node:assert/strict';
import { parseRouting } from '../../../src/questionnaire/logic/routing/routing';
import { readOutline } from '../../../src/questionnaire/outline/outline';
import { read, readOne, shortProblems } from './reading';

const entries = (...lines: readonly string[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(read(...lines).questions.map(({ id, entry }) => [id, entry.map(({ text }) => text)]));

describe('Routing in an outline', () => {
  for (const line of [
    '[ASK IF Q1 = 1]',
    'ASK IF Q1 = 1',
    '(ASK IF Q1 = 1)',
    '**ask if Q1 = 1**',
    '*[ASK IF Q1 = 1]*',
  ]) {
    it(`reads ${line} below the question line`, () => {
      const [logic] = readOne('## Q2. Age [NUMERIC]', '', line).entry;
      assert.equal(logic?.text.toUpperCase(), 'ASK IF Q1 = 1');
      assert.deepEqual([logic?.syntax, logic?.span.line], ['routing', 3]);
    });
  }

  it('reads it on the question line, beside other marks and over two lines', () => {
    assert.deepEqual(entries('## Q2. Age [NUMERIC] [ASK IF Q1 = 1]'), { Q2: ['ASK IF Q1 = 1'] });
    assert.deepEqual(entries('## Q2. Age [NUMERIC 0-99; ASK IF Q1 = 1]'), { Q2: ['ASK IF Q1 = 1'] });
    assert.deepEqual(entries('## Q2. Age [NUMERIC]', '[ASK IF Q1 = 1', 'OR Q0 = 2]'), {
      Q2: ['ASK IF Q1 = 1\nOR Q0 = 2'],
    });
  });

  for (const line of ['[ASK ALL]', 'ASK ALL', 'Base: all respondents', '[ASK ALL, SINGLE]', '[EVERYONE]']) {
    it(`takes ${line} for no condition`, () => {
      const questionnaire = read('## Q2. Gender', line, '', '1. Female', '2. Male');
      assert.deepEqual(questionnaire.questions[0]?.entry, []);
      assert.deepEqual(shortProblems(questionnaire), []);
    });
  }

  it('gives routing behind the answers to the next question', () => {
    const lines = ['## Q1. Gender', '1. Female', '2. Male', '', 'ASK IF Q1 = 1', '', '## Q2. Age [NUMERIC]'];
    assert.deepEqual(entries(...lines), { Q1: [], Q2: ['ASK IF Q1 = 1'] });
  });

  it('gives routing close above a question line to that question', () => {
    const lines = ['## Q1. Age [NUMERIC]', '', '[ASK IF Q1 >= 18]', '## Q2. Job [OPEN]'];
    assert.deepEqual(entries(...lines), { Q1: [], Q2: ['ASK IF Q1 >= 18'] });
  });

  it('leaves routing below a question without answers where it is, and doubts that a question asks for itself', () => {
    const lines = ['## Q1. Age [NUMERIC]', '', '[ASK IF S1 = 1]', '', '## Q2. Job [OPEN]'];
    assert.deepEqual(entries(...lines), { Q1: ['ASK IF S1 = 1'], Q2: [] });
    const own = read('## Q1. Age [NUMERIC]', '', '[ASK IF Q1 = 1]', '', '## Q2. Job [OPEN]');
    assert.deepEqual(shortProblems(own), ['3 warning ownRouting']);
  });

  it('reads when the interview ends, and puts the question in front where it is left out', () => {
    const lines = [
      '[TERMINATE IF < 18]',
      '[SCREEN OUT IF UNDER 16 OR Q0 = 1]',
      '[CLOSE IF 99]',
      '[TERMINATE IF Q0 = 1]',
    ];
    const question = readOne('## Q1. Age [NUMERIC]', ...lines);
    const texts = question.screenOuts.map(({ text }) => text);
    assert.deepEqual(texts, ['Q1 < 18', 'Q1 UNDER 16 OR Q0 = 1', 'Q1 = 99', 'Q0 = 1']);
    for (const text of texts) assert.equal(parseRouting(text, 0).kind, 'parsed', text);
  });

  it('knows where every character of a condition stands', () => {
    const source =
      '\uFEFF## Q1. Age [NUMERIC]\r\n\r\n> **[TERMINATE IF &lt; 18]**\r\n> [ASK IF S1 = 1\r\n> OR S2\\_a = 3]\r\n';
    const [question] = readOutline(source, 'study').questions;
    const [logic] = question?.screenOuts ?? [];
    const [entry] = question?.entry ?? [];
    assert.equal(logic?.text, 'Q1 < 18');
    assert.equal(logic.offsets?.length, logic.text.length);
    assert.equal(source.slice(logic.offsets[3], logic.span.end), '&lt; 18');
    assert.equal(source.slice(logic.span.start, logic.span.end), '&lt; 18');
    assert.equal(entry?.text, 'ASK IF S1 = 1\nOR S2_a = 3');
    assert.equal(source.charAt(entry.offsets?.[entry.text.indexOf('_a')] ?? -1), '_');
    assert.equal(source.slice(entry.offsets?.[entry.text.indexOf('S2')], entry.span.end), 'S2\\_a = 3');
  });

  it('behind the last answers is perhaps of the question above', () => {
    for (const end of [[], ['', '# The end']]) {
      const source = read(
        ...['## Q1. Gender', '1. Female', '2. Male', '## Q2. Height', '1. Tall', '2. Short', '', 'ASK IF Q1 = 1'],
        ...end,
      );
      assert.deepEqual(shortProblems(source), ['8 warning strayMark']);
      assert.deepEqual(
        source.questions.map(({ entry }) => entry.map(({ text, perhaps }) => ({ text, perhaps }))),
        [[], [{ text: 'ASK IF Q1 = 1', perhaps: true }]],
      );
    }
  });

  it('says of other routing that it is not read', () => {
    assert.deepEqual(shortProblems(read('## 1. Usage [TERMINATE IF Q1 = 1]', '', '## Q2. Age [NUMERIC]')), [
      '1 warning sectionRouting',
    ]);
    const trailing = read('## Q1. Gender', '1. Female', '2. Male', '', 'ASK IF Q1 = 1', '', '# The end');
    assert.deepEqual(shortProblems(trailing), ['5 warning strayMark']);
    assert.deepEqual(trailing.questions[0]?.entry, [], 'it depends on the question above');
    const jump = read('## Q1. Gender [SINGLE]', '[GO TO Q5]', '1. Female', '2. Male [SKIP TO Q7]');
    assert.deepEqual(shortProblems(jump), ['2 warning unknownTarget', '4 warning unknownTarget']);
  });
});

describe('Routing of a section', () => {
  const entries = (...lines: readonly string[]) =>
    readOutline(lines.join('\n'), 'study').questions.map(({ id, entry }) => [id, ...entry.map(({ text }) => text)]);

  it('holds for every question below its heading, with what the question says itself', () => {
    assert.deepEqual(
      entries(
        ...['## Q1. Gender', '1. Female', '2. Male', '', '# Part B [ASK IF Q1 = 1]', ''],
        ...[
          '## Q2. Age [NUMERIC]',
          '',
          '## Q3. Why? [OPEN] [ASK IF Q2 >= 18]',
          '',
          '# The rest',
          '',
          '## Q4. Name [OPEN]',
        ],
      ),
      [['Q1'], ['Q2', 'ASK IF Q1 = 1'], ['Q3', 'ASK IF Q1 = 1', 'ASK IF Q2 >= 18'], ['Q4']],
    );
  });

  it('holds in the sections inside it, and ends with the next heading of its depth', () => {
    assert.deepEqual(
      entries(
        ...['# A [ASK IF Q1 = 1]', '## Sub [ASK IF Q2 = 1]', '### Q3. Name [OPEN]', '## Other', '### Q4. Name [OPEN]'],
        ...['# B', '### Q5. Name [OPEN]'],
      ),
      [['Q3', 'ASK IF Q1 = 1', 'ASK IF Q2 = 1'], ['Q4', 'ASK IF Q1 = 1'], ['Q5']],
    );
  });

  it('goes on over questions whose lines are headings of the same depth', () => {
    assert.deepEqual(
      entries('## A [ASK IF Q1 = 1]', '## Q2. Name [OPEN]', '## Q3. Age [NUMERIC]', '# B', '## Q4. Town [OPEN]'),
      [['Q2', 'ASK IF Q1 = 1'], ['Q3', 'ASK IF Q1 = 1'], ['Q4']],
    );
  });

  it('ends with a question of its own depth where it has held deeper ones', () => {
    assert.deepEqual(entries('## A [ASK IF Q1 = 1]', '### Q2. Name [OPEN]', '## Q3. Age [NUMERIC]'), [
      ['Q2', 'ASK IF Q1 = 1'],
      ['Q3'],
    ]);
  });

  it('may stand at a numbered heading that turns out to be a section', () => {
    assert.deepEqual(
      entries('## 1. Usage [ASK IF Q1 = 1]', '', '## Q2. Age [NUMERIC]', '## 2. More', '## Q3. Town [OPEN]'),
      [['Q2', 'ASK IF Q1 = 1'], ['Q3']],
    );
  });

  it('is nobody’s where the section asks all', () => {
    assert.deepEqual(entries('# A [ASK ALL]', '## Q2. Age [NUMERIC]'), [['Q2']]);
  });
});

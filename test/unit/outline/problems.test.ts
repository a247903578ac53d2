import assert from 'node:assert/strict';
import { readOutline } from '../../../src/questionnaire/outline/outline';
import { readInstruction } from '../../../src/questionnaire/outline/marks/instructions';
import { RichText } from '../../../src/questionnaire/outline/text/richText';
import { read, shortOf, shortProblems } from './reading';

const STUDY = ['## Q1. Gender [SINGLE]', '', '1. Female', '2. Male', '', '## Q2. Age [NUMERIC 0-99]', ''];

/** The questions of which nobody knows all that is said. */
const inDoubt = ({ questions }: ReturnType<typeof read>): readonly string[] =>
  questions.filter(({ doubts = [] }) => doubts.some(({ of }) => of === 'all')).map(({ id }) => id);

const richText = (text: string): RichText =>
  new RichText(
    text,
    Array.from({ length: text.length + 1 }, (_, at) => at),
  );

describe('What an outline may hold besides questions', function () {
  this.timeout(60_000);

  it('reads the same with any line ends, with a byte order mark and behind front matter', () => {
    const expected = read(...STUDY).questions.map(shortOf);
    const frontMatter = ['---', 'title: Study', 'tags: [a, b]', 'list:', '  - "## Q9. No [OPEN]"', '---', ...STUDY];
    for (const source of [STUDY.join('\r\n'), STUDY.join('\r'), `\uFEFF${STUDY.join('\n')}`, frontMatter.join('\n')]) {
      const questionnaire = readOutline(source, 'study');
      assert.deepEqual(questionnaire.questions.map(shortOf), expected, JSON.stringify(source.slice(0, 40)));
      assert.deepEqual(questionnaire.problems, []);
      for (const { id, idSpan } of questionnaire.questions) assert.equal(source.slice(idSpan.start, idSpan.end), id);
    }
    assert.equal(readOutline(STUDY.join('\r\n'), 'study').questions[1]?.idSpan.line, 6);
    assert.equal(read(...frontMatter).questions[1]?.idSpan.line, 12);
  });

  it('reads on below a rule that is no front matter', () => {
    assert.equal(read('---', ...STUDY).questions.length, 2);
    assert.equal(read('---', 'title: Study', ...STUDY).questions.length, 2);
  });

  it('leaves out code and HTML and says so; comments are left out without a word', () => {
    const questionnaire = read(
      '```',
      '## Q8. In code [OPEN]',
      '```',
      '',
      '<div>',
      '## Q7. In HTML [OPEN]',
      '</div>',
      '',
      '<!-- a comment',
      '',
      '## Q6. In a comment [OPEN]',
      '-->',
      '',
      ...STUDY,
    );
    assert.deepEqual(
      questionnaire.questions.map(({ id }) => id),
      ['Q1', 'Q2'],
    );
    assert.deepEqual(shortProblems(questionnaire), ['1 info notRead', '5 info notRead']);
  });

  it('warns of answers that stand in a block of code', () => {
    const questionnaire = read(
      '## Q1. Gender [SINGLE]',
      '',
      '```',
      '1. Female',
      '2. Male',
      '```',
      '',
      '## Q2. Age [NUMERIC]',
    );
    assert.deepEqual(shortProblems(questionnaire), ['1 error incompleteQuestion', '3 warning notRead']);
    assert.equal(questionnaire.problems[1]?.questionId, 'Q1');
  });

  it('reads questions in quotes, between rules and behind notes', () => {
    const questionnaire = read(
      '> ## Q1. Gender',
      '>',
      '> 1. Female',
      '> 2. Male',
      '',
      '***',
      '',
      'A note.',
      '',
      '## Q2. Age [OPEN]',
    );
    assert.deepEqual(questionnaire.questions.map(shortOf), [['Q1 coded 1,2'], ['Q2 text']]);
  });

  it('keeps notes out of labels and answers', () => {
    const [question] = read(
      '## Q1. Gender',
      '',
      'Show the card.',
      '',
      '1. Female',
      '',
      'Read out slowly.',
      '',
      '2. Male',
    ).questions;
    assert.equal(question?.label, 'Gender');
    assert.deepEqual(shortOf(question), ['Q1 coded 1,2']);
  });

  it('says that there is no question in an empty text, prose or binary data', () => {
    for (const text of ['', ' \n', '# Title\n\nSome prose.', '\u0000\u0001\uFFFD'.repeat(5000), '---\na: b\n---\n']) {
      const questionnaire = readOutline(text, 'study');
      assert.deepEqual(questionnaire.questions, []);
      assert.deepEqual(shortProblems(questionnaire), ['1 error noQuestions']);
    }
  });

  it('gives every problem a next step and a sentence', () => {
    const { problems } = read(
      '- stray',
      '## How old? [NUMERIC]',
      '## Q1. x [SINGLE] [FOO] [GO TO Q2]',
      '## Q1. y [MULTI]',
      '- a [NOTE: b]',
      '- 7 = b [',
    );
    assert.ok(problems.length >= 6, String(problems.length));
    for (const { message, nextStep } of problems) {
      assert.match(message, /^\p{Lu}?.*\.$/u);
      assert.match(nextStep, /^\p{Lu}.*[.…]$/u);
    }
  });

  it('takes lists hundreds of levels deep for what they are', () => {
    const questionnaire = read(...STUDY, `${'- '.repeat(5000)}x`, '', `${'>'.repeat(50_000)} y`);
    assert.equal(questionnaire.questions.length, 2);
    assert.deepEqual(shortProblems(questionnaire), ['8 warning tooDeep', '10 warning tooDeep']);
    assert.deepEqual(inDoubt(questionnaire), ['Q2'], 'what they may say accuses nobody');
  });

  it('takes lists that go in and in, and rows of thousands of cells, for what they are', () => {
    const list = Array.from({ length: 100 }, (_, index) => `${' '.repeat(2 * index)}- a`);
    const row = `| ${'x | '.repeat(5000)}`;
    const links = '[a]('.repeat(20_000);
    const questionnaire = read(...STUDY, ...list, '', row, row.replaceAll('x', '-'), row, '', links);
    assert.equal(questionnaire.questions.length, 2);
    const tooMuch = questionnaire.problems.filter(({ code }) => code === 'tooDeep' || code === 'tooLong');
    assert.equal(tooMuch.length, 100 - 32 + 3 + 1);
    assert.deepEqual(inDoubt(questionnaire), ['Q2'], 'what they may say accuses nobody');
  });

  it('says of lines that are too long for it where they stand, and that nobody knows what they say', () => {
    const long = 'word '.repeat(20_000);
    const { questions, problems } = read(
      ...STUDY.slice(0, 5),
      long,
      ...STUDY.slice(5),
      '',
      '## Q3. More? [SINGLE]',
      '1. Yes',
      '2. No',
    );
    assert.deepEqual(
      problems.map(({ code, questionId, span, message }) => [
        code,
        questionId,
        span.line,
        /\d[\d,]+ letters/.exec(message)?.[0],
      ]),
      [['tooLong', 'Q1', 6, '100,000 letters']],
    );
    assert.deepEqual(
      questions.map(({ id, doubts = [] }) => [id, doubts.map(({ of }) => of)]),
      [
        ['Q1', ['all']],
        ['Q2', ['asked']],
        ['Q3', []],
      ],
    );
  });

  it('takes long lines for what they are: text, or a condition, and no row of marks', () => {
    const condition = `ASK IF ${Array.from({ length: 900 }, () => 'Q1 = 1').join(' OR ')}`;
    const { questions } = read(...STUDY.slice(0, 5), condition, ...STUDY.slice(5));
    assert.equal(questions[1]?.entry.length, 1);
    assert.deepEqual(readInstruction(richText('SINGLE '.repeat(900)), true), null);
  });

  it('cuts long texts without losing anything', () => {
    const lines = Array.from({ length: 2000 }, (_, index) => [
      `## Q${index + 1}. Text ${index} [MULTI]`,
      '',
      ...(index % 7 === 0 ? ['```', '', '## Q0. In code [OPEN]', '', '```', ''] : []),
      '- 1 = Yes',
      '',
      '  still yes',
      '',
      '- 2 = No',
      '',
    ]).flat();
    const source = lines.join('\n');
    const questionnaire = readOutline(source, 'study');
    assert.equal(questionnaire.questions.length, 2000);
    questionnaire.questions.forEach((question, index) => {
      assert.deepEqual(shortOf(question), [`Q${index + 1}_1 flag 1`, `Q${index + 1}_2 flag 2`]);
      assert.equal(question.variables[0]?.label, 'Yes still yes');
      assert.equal(source.slice(question.idSpan.start, question.idSpan.end), question.id);
      assert.equal(lines[question.idSpan.line - 1]?.includes(`Text ${index} `), true);
    });
  });
});

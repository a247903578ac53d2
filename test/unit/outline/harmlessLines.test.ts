import assert from 'node:assert/strict';
import { mayBeRouting, opensRouting, saysWhoWrites } from '../../../src/questionnaire/outline/routing/openings';
import { routingInLabel } from '../../../src/questionnaire/outline/routing/routingWords';
import { rangeInText } from '../../../src/questionnaire/outline/answers/scales/scales';
import { tellsInterviewer } from '../../../src/questionnaire/outline/marks/toInterviewers';
import { RichText } from '../../../src/questionnaire/outline/text/richText';
import { read, shortOf, shortProblems } from './reading';

const plain = (text: string): RichText =>
  new RichText(
    text,
    Array.from({ length: text.length + 1 }, (_, at) => at),
  );

const inShort = (...lines: readonly string[]): readonly string[] =>
  read(...lines).questions.map(({ id, kind, entry, limits }) =>
    [id, kind, entry.map(({ text }) => text).join(' & '), [limits.min, limits.max].join('..')].join(' | '),
  );

/** Lines and words that look like something else, and must not be taken for it. */
describe('Lines that look like something else', () => {
  it('keep questions whose ids look like feet of pages', () => {
    const { questions } = read('P1 - Sexo [RU]', '1. Hombre', '2. Mujer', '', 'P2', 'Edad [NUMERIC]', '', 'p. 2/3', '');
    assert.deepEqual(
      questions.map(({ id }) => id),
      ['P1', 'P2'],
    );
    assert.deepEqual(inShort('Q1. Do you read?', '1. Yes', '2. No', '', 'P 1 of 2', '', 'Q2. What? [OPEN]').length, 2);
  });

  it('name no list in small letters', () => {
    const { questions } = read(
      ...['LIST A', '1 Alma', '2 Bora', '', 'Q1. Which do you know? SHOW LIST A', ''],
      ...['Q2. Please list a few brands. [OPEN]', ''],
    );
    assert.deepEqual(questions.map(shortOf), [['Q1 coded 1,2'], ['Q2 text']]);
  });

  it('read lists through however many words stand in front', () => {
    const words = 'show '.repeat(4000);
    const { questions } = read('LIST A', '1 Alma', '2 Bora', '', `Q1. Which? ${words}`, '', 'Q2. Which? SHOW LIST A');
    assert.deepEqual(questions.at(-1)?.variables[0]?.answers.length, 2);
  });

  it('are filters for interviewers where they are on answers', () => {
    for (const line of ['IF YES, ASK:', 'WENN JA:', 'IF FEMALE, ASK:', 'IF REFUSED, ASK AGE GROUP', 'IF UNCLEAR, ASK:'])
      assert.ok(!tellsInterviewer(`INT: ${line}`, line), line);
    for (const line of ['IF NOT SURE, ASK FOR BEST ESTIMATE', 'IF NOT CLEAR, ASK AGAIN.', 'IF NECESSARY READ AGAIN'])
      assert.ok(tellsInterviewer(`INTERVIEWER: ${line}`, line), line);
    const told = inShort('Q1. Is it?', '1. Yes', '2. No', '', 'INT: IF FEMALE, ASK:', 'Q2. Age? [NUMERIC]');
    assert.match(told[1] ?? '', /\| IF FEMALE \|/);
  });

  it('are answers beside a range of numbers that is one as well', () => {
    const table = (codes: string): readonly string[] => [
      ...['| ID | Question | Type | Answers |', '|---|---|---|---|'],
      ...[`| Q1 | How often do you go? | | ${codes} |`, '| Q2 | Do you like it? | single | 1 = Yes; 2 = No |'],
    ];
    assert.notEqual(read(...table('1; 2-3; 4 or more')).questions[0]?.kind, 'numeric');
    assert.notEqual(read(...table('under 18; 18-64; over 64')).questions[0]?.kind, 'numeric');
    assert.match(inShort(...table("0-180; 999 = don't know"))[0] ?? '', /numeric.*0\.\.180/);
  });

  it('start no loop where something is repeated', () => {
    const loops = (...lines: readonly string[]): boolean =>
      shortProblems(
        read('Q1. Who are you?', '1 NEW CUSTOMER', ...lines, '', 'Q2. Age? [NUMERIC]', '', 'Q3. Name? [OPEN]'),
      ).some((problem) => problem.endsWith(' loop'));
    for (const line of ['2 REPEAT CUSTOMER', 'Repeat visit', 'INTERVIEWER: REPEAT SCALE IF NECESSARY.'])
      assert.ok(!loops(line), line);
    assert.ok(!loops('2 OLD CUSTOMER', '', '## Repeat purchase'));
    for (const line of ['{REPEAT FOR EACH PERSON}', 'REPEAT Q2 TO Q3', 'LOOP FOR EACH CHILD'])
      assert.ok(loops('2 OLD CUSTOMER', '', line), line);
  });

  it('give limits of one box to no other', () => {
    const { questions, problems } = read(
      'Q1. When were you born?',
      'Day |__|__| (1-31)  Month |__|__| (1-12)',
      '',
      'Q2. Age?',
      '|__|__| (0-99)',
    );
    const { min, max } = questions[0]?.limits ?? {};
    assert.deepEqual([min ?? null, max ?? null], [null, null]);
    assert.ok(problems.some(({ span }) => span.line === 2));
    assert.deepEqual([questions[1]?.limits.min, questions[1]?.limits.max], [0, 99]);
  });

  it('say who is asked where staff are asked, and who writes where they fill in', () => {
    for (const text of ['For teaching staff only', 'International only', 'For administration only'])
      assert.ok(!saysWhoWrites(text) && opensRouting(text), text);
    assert.ok(opensRouting('Nur Verwaltung:'));
    for (const text of ['FOR SITE STAFF ONLY', 'Office use only', 'For staff use only', 'Nur vom Personal auszufüllen'])
      assert.ok(saysWhoWrites(text) && !opensRouting(text), text);
  });

  it('are no names of numbers where they compare', () => {
    for (const mark of ['[NUMERIC 0-99; Q1=2]', '[NUMERIC 0-10; LIMIT=1]'])
      assert.ok(
        shortProblems(read('Q1. A? [SINGLE]', '1. a', '2. b', '', `Q2. How many? ${mark}`)).some((problem) =>
          problem.startsWith('5 warning'),
        ),
        mark,
      );
  });

  it('name no ends of a range where they stand for no number', () => {
    assert.equal(rangeInText('Write 998 = "refused", 999 = "don\'t know"'), null);
    assert.equal(rangeInText('0 = "none", 99 = "don\'t know"'), null);
    assert.deepEqual(rangeInText('0 means "not at all" and 10 "completely"'), { min: 0, max: 10 });
    assert.deepEqual(rangeInText('-5 = "bad", 5 = "good"'), { min: -5, max: 5 });
  });

  it('turn no codes round that stand behind words', () => {
    const entry = (condition: string): string =>
      inShort('Q1. How is it?', '1. Good', '2. Bad', '3. Both', '', `ASK IF ${condition}`, 'Q2. Why? [OPEN]')[1] ?? '';
    assert.match(entry('rather bad at Q1 (codes 2, 3)'), /Q1 = 2/);
    for (const words of ["they didn't say good at Q1", 'anything but good at Q1', 'other than good at Q1'])
      assert.doesNotMatch(entry(`${words} (codes 1)`), /\| Q1 = 1 \|/, words);
    assert.doesNotMatch(entry(`bad at Q1 (codes ${'1'.repeat(4000)}x)`), /\| Q1 = 1/);
    assert.doesNotMatch(entry(`bad at Q1 (codes ${'-1'.repeat(2000)}x)`), /\| Q1 = 1/);
  });

  it('tell conditions in the titles of tables', () => {
    const table = (title: string) =>
      read(
        ...[
          '| ID | Question | Type | Answers |',
          '|---|---|---|---|',
          '| Q1 | Own a boat? | single | 1 = Yes; 2 = No |',
        ],
        ...[`| | **${title}** | | |`, '| Q2 | How long is it? | numeric | |'],
      );
    const told = table('B. OWNERS: ask only if Q1 = 1');
    assert.ok(shortProblems(told).includes('4 warning unreadLine'));
    assert.ok(told.questions[1]?.doubts?.some(({ of }) => of === 'all'));
    assert.deepEqual(shortProblems(table('B. OWNERS')), []);
  });

  it('leave a slider the limits that it has, and yes its code', () => {
    const HEAD = ['| Name | Question | Type | Answers | Required |', '|---|---|---|---|---|'];
    assert.match(
      inShort(...HEAD, '| a | How warm [1-10]? | slider | | yes |', '| b | Old? | numeric | | |')[0] ?? '',
      /1\.\.10/,
    );
    const yes = read(...HEAD, '| a | Warm? | yesno | | yes |', '| b | Old? | numeric | | |');
    assert.ok(shortProblems(yes).some((problem) => problem.startsWith('3 warning')));
    assert.deepEqual(
      yes.questions[0]?.variables.flatMap(({ answers }) => answers.map(({ code }) => code)),
      [],
    );
  });

  it('end in a word that may be a mark, behind words alone', () => {
    const { problems } = read(
      'Q1. What else do you want, optional',
      '',
      `Q2. Age? ${'optional '.repeat(4000)}x [NUMERIC]`,
    );
    assert.ok(problems.some(({ code, span }) => code === 'nearMark' && span.line === 1));
  });

  it('are not copied without end', () => {
    const list = Array.from({ length: 300 }, (_, index) => `${index + 1} Brand`);
    const questions = Array.from({ length: 300 }, (_, index) => [`Q${index + 1}. Which? SHOW LIST A`, '']).flat();
    const many = read('LIST A', ...list, '', ...questions);
    const copied = many.questions.flatMap(({ variables }) => variables.flatMap(({ answers }) => answers)).length;
    assert.ok(copied <= 20_000, String(copied));
    const notes = Array.from({ length: 300 }, (_, index) => [`Q${index + 1}. Which?[^1] [OPEN]`, '']).flat();
    const noted = read(...notes, `[^1]: ${'word '.repeat(100)}`);
    assert.equal(noted.questions.length, 300);
    assert.ok(noted.questions.every(({ label }) => label.length < 100));
  });

  it('are no conditions in Spanish', () => {
    assert.ok(!mayBeRouting('Se garantiza la confidencialidad (Ley 12/1989).'));
    for (const text of ['Se Q1 = 1', 'Se sì:', 'Se meno di 18 anni (Q1)', 'Se menos de 16 anos: terminar'])
      assert.ok(mayBeRouting(text), text);
    assert.equal(routingInLabel(plain('Se garantiza 1 premio: ¿quiere participar?')).length, 0);
    assert.equal(routingInLabel(plain('Se ha risposto 1 in Q2: perché?')).length, 1);
  });

  it('have answers that say “alone”', () => {
    const { questions } = read('Q1. With whom? [MULTI]', '1. Just me [alone]', '2. Family', '3. None [STANDS ALONE]');
    const exclusive = questions[0]?.variables.map(({ answers }) => answers.map(({ exclusive }) => exclusive)).flat();
    assert.deepEqual(exclusive, [false, false, true]);
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseRouting } from '../../../src/questionnaire/logic/routing/routing';
import { looksLikeOutline } from '../../../src/questionnaire/outline/detect';
import { readOutline } from '../../../src/questionnaire/outline/outline';
import { planText } from '../../support/plans';
import { read, readOne } from './reading';

const page = readFileSync(path.join(import.meta.dirname, '../../../docs/questionnaire-format.md'), 'utf8');

/** The cells of the tables below a heading, without the first line of each. */
function tableRows(heading: string): readonly (readonly string[])[] {
  const section = page.split(/^## (?=[A-Z][a-z]{2})/m).find((part) => part.startsWith(heading)) ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\| (?:written|mark|-)/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

const codeIn = (cell: string | undefined): readonly string[] =>
  [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? '');

describe('The page on the questionnaire format', () => {
  const examples = [...page.matchAll(/```markdown\n([^]*?)```/g)].map(([, text]) => text ?? '');

  it('has examples that are questionnaires and read without a warning', () => {
    assert.ok(examples.length >= 6);
    for (const example of examples) {
      assert.equal(looksLikeOutline(example), true, example);
      const { problems } = readOutline(example, 'example');
      assert.deepEqual(
        problems.filter(({ severity, code }) => severity !== 'info' || code !== 'groupHeading'),
        [],
        example,
      );
    }
  });

  it('has examples without marks that are read without a warning, and no others', () => {
    const fences = [...page.matchAll(/^```(\w*)$/gm)].map(([, language]) => language).filter(Boolean);
    assert.deepEqual([...new Set(fences)].sort(), ['markdown', 'text']);
    const texts = [...page.matchAll(/```text\n([^]*?)```/g)].map(([, text]) => text ?? '');
    assert.ok(texts.length >= 4);
    const warned = texts.flatMap((text) => {
      const { plans, questionnaire } = planText(text, 'example');
      const open = plans.flatMap(({ unresolved }) => unresolved.map((one) => one.text));
      const problems = questionnaire.problems
        .filter(({ severity }) => severity !== 'info')
        .map(({ message }) => message);
      return [...open, ...problems];
    });
    assert.deepEqual(warned, []);
    const read = texts.map((text) =>
      readOutline(text, 'example')
        .questions.map(({ id, kind, entry }) => `${id} ${kind} ${entry.length}`)
        .join(', '),
    );
    assert.deepEqual(read, [
      'Q1 single 0, Q2 multi 1, Q3 single 1, Q4 numeric 1',
      'Q1 single 0, Q2 numeric 1',
      'Q1 single 0, Q2 multi 1, Q3 numeric 0',
      'S1 single 0, S2 numeric 0, S3 multi 0, S4 numeric 1',
      'Q1 single 0',
      'AGE numeric 0, PETS multi 1',
      'smoker single 0, packs numeric 1, symptoms multi 0, what text 1',
      'Tenure single 0, Rent numeric 1, Papers multi 0, Why text 0',
      'B1 single 0, B2 numeric 1, B3 single 1',
      'Q1 single 0, Q2 numeric 2, Q3 grid 2, Q4 multi 0',
      'Q1 multi 0, Q2 single 0, Q3 text 1, Q4 single 0',
      'Q3 single 0, Q4 numeric 1',
    ]);
  });

  it('says which id each question line has', () => {
    const rows = tableRows('Question lines');
    assert.ok(rows.length >= 9);
    for (const [line, id] of rows) assert.equal(readOne(codeIn(line).join('')).id, codeIn(id)[0], line);
  });

  it('lists spellings of types that are read as the types it says', () => {
    const rows = tableRows('Types').filter(([, mark]) => codeIn(mark).length === 1);
    const kind = (mark: string): string =>
      readOne(`## Q1. Text ${mark}`, '', '| | 1 | 2 |', '| - | - | - |', '| 1 a | | |').kind;
    const listed = (mark: string): string => readOne(`## Q1. Text ${mark}`, '', '1. a', '2. b').kind;
    const spellings = rows.filter(([written]) => codeIn(written).length > 1);
    assert.ok(spellings.length >= 6);
    for (const [written, mark = ''] of spellings) {
      const means = codeIn(mark)[0] ?? '';
      const shape = means === '[GRID]' ? kind : listed;
      for (const spelling of codeIn(written)) assert.equal(shape(spelling), shape(means), spelling);
    }
  });

  it('lists marks that are understood', () => {
    for (const [marks] of [...tableRows('Types'), ...tableRows('Limits')]) {
      for (const mark of codeIn(marks)) {
        const { problems } = read(`## Q1. Text ${mark} [OPTIONAL]`, '', '1. a', '2. b', '3. c');
        const unread = problems.filter(({ code }) => /unknownMark|unsupportedMark|note|misplacedMark/.test(code));
        assert.deepEqual(unread, [], mark);
      }
    }
  });

  it('lists spellings of answers with their code and label', () => {
    const rows = tableRows('Answers').filter(([, meaning]) => meaning?.startsWith('1 Yes'));
    assert.ok(rows.length >= 7);
    for (const [written] of rows) {
      for (const line of codeIn(written)) {
        const [answer] = readOne('## Q1. Text [SINGLE]', '', line).variables[0]?.answers ?? [];
        assert.deepEqual([answer?.code, answer?.label], ['1', 'Yes'], line);
      }
    }
  });

  it('tells routing that is understood from routing that is not', () => {
    const rows = tableRows('Routing').flatMap(([written]) => codeIn(written));
    assert.ok(rows.length >= 20);
    for (const routing of rows) {
      assert.equal(parseRouting(routing, 0).kind, routing.startsWith('ASK IF') ? 'failed' : 'parsed', routing);
    }
  });
});

describe('The example of an outline', () => {
  const source = readFileSync(path.join(import.meta.dirname, '../../../examples/coffee-habits.md'), 'utf8');
  const { questions, problems } = readOutline(source, 'coffee-habits');

  it('has a question for every id in it, all of them readable', () => {
    const written = [...source.matchAll(/^(?:### |\*\*)([A-Z]\d+)/gm)].map(([, id]) => id);
    const read = [...new Set(questions.map(({ id }) => id.split('_')[0]))];
    assert.deepEqual(read, written);
    assert.ok(questions.length >= 25);
    assert.ok(questions.every(({ readable }) => readable));
  });

  it('has questions of every kind that an outline can say', () => {
    const kinds = new Set(questions.map(({ kind }) => kind));
    assert.deepEqual([...kinds].sort(), ['grid', 'multi', 'numeric', 'rank', 'single', 'text']);
  });

  it('has no problem but those it shows on purpose', () => {
    assert.deepEqual(
      problems.map(({ code, questionId }) => `${questionId} ${code}`),
      ['Q10 groupHeading', 'Q10 groupHeading', 'Q11 dateNotChecked', 'D1 numberedAnswers'],
    );
  });

  it('has no condition that cannot be read', () => {
    const failed = questions.flatMap(({ id, entry, screenOuts }) =>
      [...entry, ...screenOuts].filter(({ text }) => parseRouting(text, 0).kind === 'failed').map(() => id),
    );
    assert.deepEqual(failed, []);
  });
});

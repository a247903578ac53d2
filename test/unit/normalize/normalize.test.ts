import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { QuestionPlan } from '../../../src/checks/check';
import { withInsertions } from '../../../src/questionnaire/normalize/edits';
import { normalizeQuestionnaire, type Normalized } from '../../../src/questionnaire/normalize/normalize';
import { readOutline } from '../../../src/questionnaire/outline/outline';
import { corpusFiles, FIRST_SIGHT, type CorpusFile } from '../../support/corpus/corpus';
import { planText } from '../../support/plans';
import { exportOf } from '../cli/studies';

const normalize = (...lines: readonly string[]): string => normalizeQuestionnaire(lines.join('\n'), 'study').text;

/** What is checked of a question, wherever it stands and in whatever words. */
const checked = ({ question, asked, checks, unresolved }: QuestionPlan): unknown => ({
  id: question.id,
  asked,
  checks: checks.map(({ id, kind, origin, variables, faults }) => ({
    id,
    kind,
    origin: origin.kind,
    variables,
    faults,
  })),
  // A condition is quoted as it is written, which is as a mark afterwards.
  unresolved: unresolved.map(({ what, text, reason }) => ({ what, text: text.replace(/^ASK IF /, ''), reason })),
});

/** Whether every character of `part` stands in `whole`, in the same order. */
function isKept(part: string, whole: string): boolean {
  const wanted = [...part];
  let at = 0;
  for (const character of whole) if (character === wanted[at]) at += 1;
  return at === wanted.length;
}

describe('Writing the reading into a questionnaire', function () {
  this.timeout(300_000);

  type Marked = CorpusFile & { readonly result: Normalized };
  let marked: readonly Marked[] = [];
  before(() => {
    marked = [...corpusFiles(), ...corpusFiles(FIRST_SIGHT)].map((file) => ({
      ...file,
      result: normalizeQuestionnaire(file.text, file.name),
    }));
  });

  it('keeps every character of the author', () => {
    for (const { name, text, result } of marked) {
      assert.equal(withInsertions(text, result.insertions), result.text, name);
      assert.ok(isKept(text, result.text), name);
    }
  });

  it('leaves the plan as it is', () => {
    for (const { name, text, result } of marked) {
      const [before, after] = [planText(text, name), planText(result.text, name)];
      assert.deepEqual(after.plans.map(checked), before.plans.map(checked), name);
    }
  });

  it('changes nothing a second time', () => {
    for (const { name, result } of marked)
      assert.equal(normalizeQuestionnaire(result.text, name).text, result.text, name);
  });

  it('writes what is said of several questions by their ids at each of them, once', () => {
    const asked = [
      'Q1. Car?',
      '1. Yes',
      '2. No',
      '',
      'If Q1 = 2, skip Q2 and Q3',
      '',
      'Q2. Brand? [OPEN]',
      '',
      'Q3. Age? [NUMERIC]',
      '',
    ];
    const coded = ['ASK Q.5 ONLY IF CODED 1 OR 2 IN Q.4', 'Q.5 Why? (OPEN)', ''];
    for (const lines of [asked, ['Q.4 Which? (SA)', '1. A', '2. B', '3. C', '', ...coded]]) {
      const once = normalizeQuestionnaire(lines.join('\n'), 'ids').text;
      assert.equal(normalizeQuestionnaire(once, 'ids').text, once);
    }
    assert.equal(normalizeQuestionnaire(asked.join('\n'), 'ids').text.match(/\[ASK IF NOT \(Q1 = 2\)\]/gu)?.length, 2);
  });

  it('says nearly all of it, and names what it leaves', () => {
    const names = new Set(corpusFiles().map(({ name }) => name));
    const known = marked.filter(({ name }) => names.has(name));
    const said = known.reduce((sum, { result }) => sum + result.said.length, 0);
    const left = known.flatMap(({ result }) => result.left);
    assert.ok(said > 400, `${said}`);
    assert.ok(left.length <= 0.04 * said, JSON.stringify(left));
    const forms = marked.find(({ name }) => name.startsWith('38'));
    assert.equal(forms?.result.left[0]?.marks, 'line3. …');
  });

  it('writes types, limits and flags behind the question, and codes in front of the answers', () => {
    const text = normalize(
      'Q1. Which do you own? (select up to 2)',
      '- Bike',
      '- Car',
      '- None, exclusive',
      '',
      'Q2. How old are you? _____ (18-99)',
    );
    assert.deepEqual(text.split('\n'), [
      'Q1. Which do you own? (select up to 2) [MULTI, MAX 2]',
      '- 1 = Bike',
      '- 2 = Car',
      '- 3 = None [EXCLUSIVE] <!-- , exclusive -->',
      '',
      'Q2. How old are you? _____ (18-99)',
      '[NUMERIC 18-99]',
    ]);
  });

  it('puts a condition in the place of its words, so that who corrects it is heard', () => {
    const text = normalize(
      'Q1. Do you swim? [SINGLE]',
      '1. Yes',
      '2. No',
      '',
      'Q2. Where? [OPEN]',
      'Only for those who said "Yes" at Q1',
    );
    assert.match(text, /^\[ASK IF Q1 = 1\] <!-- Only for those who said "Yes" at Q1 -->$/m);
    const corrected = readOutline(text.replace('Q1 = 1]', 'Q1 = 2]'), 'study').questions[1];
    assert.deepEqual(
      corrected?.entry.map((logic) => logic.text),
      ['ASK IF Q1 = 2'],
    );
  });

  it('changes nothing that marks say already', () => {
    const page = readFileSync(path.join(import.meta.dirname, '../../../docs/questionnaire-format.md'), 'utf8');
    const [, first = ''] = /```markdown\n(.*?)```/su.exec(page) ?? [];
    assert.match(first, /Q1/);
    assert.equal(normalize(first), first);
  });

  it('writes one question alone', () => {
    const lines = ['Q1. How old are you? ____ years', '', 'Q2. And your name?'];
    const { text } = normalizeQuestionnaire(lines.join('\n'), 'study', new Set(['Q2']));
    assert.deepEqual(text.split('\n'), [lines[0], '', 'Q2. And your name? [OPEN]']);
  });

  it('makes no mark of what is only likely', () => {
    const text = normalize('Q1. Please divide 100 points between them', '1. A', '2. B');
    assert.doesNotMatch(text, /\[/u);
  });

  it('keeps the ends of lines, and tables in shape', () => {
    const text = normalize(
      '| No | Question | Type | Filter |\r',
      '|---|---|---|---|\r',
      '| Q1 | Age? | numeric 1-99 | all |\r',
      '',
    );
    assert.equal(text.split('\r\n')[2], '| Q1 | Age? [NUMERIC 1-99] | numeric 1-99 | all |');
  });

  it('gives an export back as it is', () => {
    const text = exportOf(['Q1']);
    assert.deepEqual(normalizeQuestionnaire(text, 'study'), { text, insertions: [], said: [], left: [] });
  });
});

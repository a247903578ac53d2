import assert from 'node:assert/strict';
import { garbling } from '../../support/garbling/garbling';
import { damage } from '../../support/garbling/damage';
import { judgeDamage, readingOf } from '../../support/garbling/reading';
import { leavesTrace } from '../../support/garbling/trace';

/** A few of the lines that `npm run bench -- garbling` damages by the thousand. */
describe('Lines of good questionnaires that are deleted or garbled', function () {
  this.timeout(120_000);

  it('are told where they change the reading', () => {
    const all = [...garbling(60, 3, '03-founder'), ...garbling(60, 3, 'institute')];
    const silent = all.filter(({ outcome }) => outcome === 'silent');
    assert.deepEqual(
      silent.map(({ file, line, before, after }) => `${file}:${line} ${before} → ${after ?? ''}`),
      [],
    );
    assert.ok(all.filter(({ outcome }) => outcome === 'reported').length > 40);
  });

  it('are found to be silent where nothing is told', () => {
    const text = 'Q1. Do you read?\n1. Yes\n2. No\n\nQ2. Which? [MULTI]\n1. Books\n2. Papers\n';
    const changed = text.replace('2. Papers', '5. Papers');
    const judged = judgeDamage(readingOf(text), {
      text: changed,
      what: 'letters',
      line: 7,
      before: '2. Papers',
      after: '5. Papers',
    });
    assert.equal(judged.outcome, 'silent');
    assert.notEqual(damage(text, () => 0.5)?.text, text);
  });

  it('leave no trace where somebody could have written the rest on purpose, and else do', () => {
    const text = [
      ...['Q1. Do you read? [SINGLE]', '1. Yes', '2. Often', '3. No', ''],
      ...['Q2. Which? [MULTI]', '[ASK IF Q1 = 1,2]', '1. Books', '2. Papers', ''],
      ...['Q3. Why? [OPEN]', '', 'Q4. And you?', '1. Yes', '2. No', '', 'Age: How old are you? [NUMERIC]'],
    ];
    const traced = text.flatMap((line, at) =>
      leavesTrace(readingOf(text.join('\n')), at + 1, readingOf) ? [line] : [],
    );
    assert.deepEqual(traced, [
      ...['Q1. Do you read? [SINGLE]', '1. Yes', '2. Often', 'Q2. Which? [MULTI]', '1. Books', '2. Papers'],
      ...['Q3. Why? [OPEN]', 'Q4. And you?', '1. Yes', '2. No'],
    ]);
  });

  it('are unmarked or renamed where nothing else in the text knows of the mark or the name', () => {
    const text = '**comment** (text)\nWhat else?\n\n**own** (select_one)\nDo you?\n1. Yes\n2. No\n[OPTIONAL]\n';
    const judged = (line: number, before: string, after: string | null): string => {
      const lines = text.split('\n').flatMap((one, at) => (at !== line - 1 ? [one] : after === null ? [] : [after]));
      const damaged = {
        text: lines.join('\n'),
        what: after === null ? 'deleted' : 'swapped',
        line,
        before,
        after,
      } as const;
      return judgeDamage(readingOf(text), damaged).outcome;
    };
    assert.equal(judged(1, '**comment** (text)', '**comemnt** (text)'), 'renamed');
    assert.equal(judged(6, '1. Yes', '3. Yes'), 'silent');
  });

  it('are an omission only where the whole line is gone, and nothing knows of it', () => {
    const text = 'Q1. Do you read?\n1. Yes\n2. No\n3. Other [TERMINATE]\n\nQ2. Which? [MULTI]\n1. Books\n2. Papers\n';
    const judged = (after: string | null): string => {
      const changed = text.replace(/3\. Other.*\n/u, after === null ? '' : `${after}\n`);
      const at = { what: 'end', line: 4, before: '3. Other [TERMINATE]', after } as const;
      return judgeDamage(readingOf(text), { text: changed, ...at }).outcome;
    };
    assert.equal(judged(null), 'omitted');
    assert.equal(judged('3. Other'), 'unmarked');
    assert.equal(judged('3. Another'), 'silent');
    assert.equal(judged('3. Other [TERM'), 'reported');
  });
});

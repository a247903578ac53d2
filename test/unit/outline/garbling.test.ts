import assert from 'node:assert/strict';
import { garbling } from '../../support/garbling/garbling';
import { damage } from '../../support/garbling/damage';
import { judgeDamage, readingOf } from '../../support/garbling/reading';

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
    const changed = text.replace('2. Papers', '3. Papers');
    const judged = judgeDamage(readingOf(text), {
      text: changed,
      what: 'letters',
      line: 7,
      before: '2. Papers',
      after: '3. Papers',
    });
    assert.equal(judged.outcome, 'silent');
    assert.notEqual(damage(text, () => 0.5)?.text, text);
  });
});

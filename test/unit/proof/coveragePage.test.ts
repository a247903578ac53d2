import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { planQuestionnaire } from '../../../src/checks/plan';
import { CHECK_KINDS } from '../../../src/checks/registry';
import { coveragePage } from '../../../src/proof/coveragePage';
import { readQuestionnaire } from '../../../src/questionnaire/read';
import { assertGolden } from '../../support/golden';

const repository = resolve(import.meta.dirname, '../../..');

describe('the coverage page', () => {
  it('says what the registry of checks says', async () => {
    const folder = join(repository, 'examples');
    const files = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
    const plans = await Promise.all(
      files.map(
        async (name) => planQuestionnaire(readQuestionnaire(await readFile(join(folder, name), 'utf8'), name)).plans,
      ),
    );
    const page = coveragePage(CHECK_KINDS, plans.flat());
    for (const { title } of CHECK_KINDS) assert.ok(page.includes(`## ${title}\n`), title);
    assert.ok(!page.includes('No example has such a question'), 'the examples lack a kind of check');
    await assertGolden(join(repository, 'docs/coverage.md'), page);
  });
});

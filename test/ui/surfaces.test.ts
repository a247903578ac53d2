import assert from 'node:assert/strict';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Frame, FrameLocator, Locator } from 'playwright-core';
import { repository, Workbench } from './workbench';

/** Ids, texts and headings that are longer than any place for them. */
const LONG = `# A study with long texts

## Section one about who you are and how you came to take part in this survey of households

### Q1. Thinking about all the times in the last twelve months when you or somebody in your household bought coffee in a shop, how often did that happen? [SINGLE]

1. Very often, that is to say every day or nearly every day of the week
2. Sometimes
3. Never [TERMINATE]

### Q2. Which of the following reasons for which people have told us that they do not buy coffee apply to you personally? [MULTI] [ASK IF Q1 = 2]

1. Too expensive
2. I do not like it
3. None of these [EXCLUSIVE]

### HOUSEHOLD_INCOME_LAST_MONTH. And what was the income of your household in the last month, all things taken together? [NUMERIC 0-99999] [ASK IF Q77 = 1]

### Q4. Why is that so? [OPEN] [ASK IF whatever]
`;
const ROWS = ['respid,Q1,Q2_1,Q2_2,Q2_3,HOUSEHOLD_INCOME_LAST_MONTH,Q4'];
for (let at = 1; at <= 40; at += 1)
  ROWS.push(`${String(at)},${String((at % 5) + 1)},${String(at % 2)},0,1,${String(at * 9000)},`);

/** Run in a page: what lies beyond its right edge, where nothing of it scrolls. */
const BEYOND = `(() => {
  const { clientWidth, scrollWidth } = document.documentElement;
  return scrollWidth > clientWidth ? [scrollWidth + ' in ' + clientWidth] : [];
})()`;

/** Each surface in each theme, in a small window: nothing lies beyond its edge, and pictures are there to look at. */
describe('The surfaces in a small window', function () {
  this.timeout(240_000);
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'surfaces '));
    await writeFile(path.join(folder, 'long.md'), LONG);
    await writeFile(path.join(folder, 'long.csv'), `${ROWS.join('\n')}\n`);
    await cp(path.join(repository, 'examples', 'coffee-habits.md'), path.join(folder, 'coffee-habits.md'));
    workbench = await Workbench.open({ folder });
    await workbench.page.setViewportSize({ width: 1280, height: 720 });
  });

  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true, force: true });
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.pictureOfFailure(this.currentTest.fullTitle());
    await workbench.command('View: Close All Editors');
  });

  const page = (): FrameLocator => workbench.page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
  const window = (): Locator => workbench.page.locator('.monaco-workbench');
  const frame = async (): Promise<Frame> => {
    const found = await (await page().locator('body').elementHandle())?.ownerFrame();
    assert.ok(found, 'a page is shown');
    return found;
  };
  const fits = async (): Promise<void> => assert.deepEqual(await (await frame()).evaluate(BEYOND), []);
  const openText = async (name: string): Promise<Locator> => {
    await workbench.openView('Explorer');
    await workbench.fileInExplorer(name).dblclick();
    await workbench.editor(name).waitFor();
    return workbench.editor(name).locator('.view-lines');
  };

  it('menus of the editor that is clicked, wherever the focus is', async () => {
    await workbench.chooseFor(workbench.fileInExplorer('long.md'), 'Generate SPSS');
    await workbench.editor('SPSS_output_long.sps').waitFor();
    const entriesOf = async (name: string, entry: string): Promise<readonly string[]> => {
      const text = workbench.editor(name).locator('.view-lines');
      // Menus are complete once the extension knows the document.
      await workbench.until(`${name} has its menu`, async () => {
        await workbench.page.keyboard.press('Escape');
        await text.click({ button: 'right' });
        return (await workbench.menuEntries()).some((one) => one.includes(entry));
      });
      const entries = await workbench.menuEntries();
      await workbench.page.keyboard.press('Escape');
      return entries;
    };
    const [questionnaire, script] = ['long.md', 'SPSS_output_long.sps'] as const;
    await workbench.editor(questionnaire).locator('.view-lines').click();
    const ofScript = await entriesOf(script, 'Validate Data File');
    assert.ok(!ofScript.some((one) => one.includes('Generate SPSS')), ofScript.join());
    await workbench.editor(script).locator('.view-lines').click();
    const ofQuestionnaire = await entriesOf(questionnaire, 'Generate SPSS');
    assert.ok(!ofQuestionnaire.some((one) => one.includes('Validate Data File')), ofQuestionnaire.join());
  });

  it('tree', async () => {
    await workbench.openView('Questionnaire to SPSS');
    await workbench.row('Batch 1').click();
    await workbench.page.keyboard.press('ArrowRight');
    const row = workbench.row('HOUSEHOLD_INCOME_LAST_MONTH');
    await row.waitFor();
    await workbench.pictures(folder, 'surface-tree', row);
    const name = await row.locator('.label-name').boundingBox();
    const counts = await row.locator('.label-description').boundingBox();
    const view = await workbench.page.locator('.part.sidebar').boundingBox();
    assert.ok(name && counts && view);
    assert.ok(
      name.x + name.width <= counts.x && counts.x + 30 < view.x + view.width,
      'counts are seen behind the name',
    );
  });

  it('run report', async () => {
    await workbench.openView('Questionnaire to SPSS');
    await workbench.chooseFor(workbench.row('long.md'), 'Show Run Report');
    await page().getByRole('heading', { name: 'long' }).waitFor();
    await fits();
    await workbench.pictures(folder, 'surface-report', window());
  });

  it('routing', async () => {
    await workbench.chooseFor(await openText('long.md'), 'Show Routing');
    await page().getByRole('option').first().waitFor();
    await fits();
    await workbench.pictures(folder, 'surface-routing', window());
  });

  it('preview', async () => {
    await workbench.chooseFor(await openText('coffee-habits.md'), 'Preview the Block of the Question');
    await workbench.page.locator('.view-line', { hasText: 'Question ID: ' }).waitFor();
    await workbench.pictures(folder, 'surface-preview', window());
  });

  it('data report', async () => {
    await workbench.openView('Questionnaire to SPSS');
    await workbench.chooseFor(workbench.row('long.md'), 'Validate Data File');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'long.csv' }).click();
    const cell = page().locator('.body .row .cell.respondent').first();
    await cell.waitFor();
    await fits();
    await workbench.pictures(folder, 'surface-data', window());
    await workbench.pictures(folder, 'surface-data-rows', cell);
  });

  it('walkthrough', async () => {
    await workbench.command('Welcome: Open Walkthrough...');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Questionnaire to SPSS' }).click();
    await workbench.page.locator('.getting-started-step.expanded').waitFor();
    await workbench.pictures(folder, 'surface-walkthrough', window());
  });

  it('completion', async () => {
    await (await openText('long.md')).click();
    await workbench.page.keyboard.press('Control+End');
    await workbench.page.keyboard.type('\n### Q5. And why? [OPEN] [ASK IF ');
    const first = workbench.page.locator('.suggest-widget .monaco-list-row').first();
    await first.waitFor();
    await workbench.pictures(folder, 'surface-completion', window());
    await workbench.page.keyboard.press('Escape');
    await workbench.command('File: Revert File');
  });
});

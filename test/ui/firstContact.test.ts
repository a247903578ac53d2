import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { Workbench } from './workbench';

/** A folder with nothing of a study in it. */
describe('A person who has just installed it', function () {
  this.timeout(240_000);
  let folder: string;
  let workbench: Workbench;
  let clicks = 0;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'first '));
    await writeFile(path.join(folder, 'README.md'), '# Nothing yet\n');
    workbench = await Workbench.open({ folder });
    clicks = 0;
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.pictureOfFailure(this.currentTest.fullTitle());
    await workbench.close();
    await rm(folder, { recursive: true, force: true });
  });

  const click = async (target: Locator): Promise<void> => {
    await target.click();
    clicks += 1;
  };
  const page = (): FrameLocator => workbench.page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
  const sees = async (): Promise<void> => {
    await page().getByRole('heading', { name: 'coffee-habits.csv' }).waitFor();
    await page().locator('.body .row .cell.respondent').first().waitFor();
    assert.equal(clicks, 3);
  };
  const script = (): Locator => workbench.page.locator('.tab[data-resource-name^="SPSS_output_"]');

  it('comes from the welcome view over sample and script to its data in three clicks', async () => {
    await workbench.openView('Questionnaire to SPSS');
    const welcome = workbench.page.locator('.welcome-view-content:visible');
    await click(welcome.getByText('Open the sample'));
    await workbench.until('the sample is shown', async () =>
      (await workbench.page.locator('.view-lines').first().innerText()).includes('Coffee'),
    );
    await workbench.picture('first-sample');
    await click(welcome.getByRole('button', { name: 'Generate SPSS' }));
    await script().waitFor();
    await workbench.row('coffee-habits.md', 'questions').waitFor();
    await workbench.picture('first-script');
    await click(workbench.page.locator('.part.sidebar').getByRole('button', { name: 'Validate Data File' }));
    await sees();
    await workbench.picture('first-data');
  });

  it('sees all of the welcome view in a small window, in every theme', async () => {
    await workbench.page.setViewportSize({ width: 1280, height: 720 });
    await workbench.openView('Questionnaire to SPSS');
    const welcome = workbench.page.locator('.welcome-view-content:visible');
    const view = await workbench.page.locator('.part.sidebar').boundingBox();
    assert.ok(view);
    for (const said of await welcome.locator('p, .button-container').all()) {
      const box = await said.boundingBox();
      const isWhole = box && box.x >= view.x && box.x + box.width <= view.x + view.width && box.y + box.height <= 720;
      assert.ok(isWhole, await said.innerText());
    }
    await workbench.pictures(folder, 'first-welcome', welcome);
  });

  it('comes from the walkthrough to the same', async () => {
    await workbench.command('Welcome: Open Walkthrough...');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Questionnaire to SPSS' }).click();
    const step = workbench.page.locator('.getting-started-step.expanded');
    await click(step.getByRole('button', { name: 'Open Sample' }));
    await workbench.until('the sample is shown', async () =>
      (await workbench.page.locator('.view-lines').first().innerText()).includes('Coffee'),
    );
    await click(step.getByRole('button', { name: 'Generate SPSS' }));
    await script().waitFor();
    await workbench.row('coffee-habits.md', 'questions').waitFor();
    await click(step.getByRole('button', { name: 'Validate Data File' }));
    await sees();
  });
});

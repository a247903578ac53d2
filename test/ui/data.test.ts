import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { plantedCsv } from '../support/plantedData';
import { planText } from '../support/plans';
import { repository, Workbench } from './workbench';

const NAME = 'coffee-habits';
const SCRIPT = `SPSS_output_${NAME}.sps`;
const RESPONDENTS = 2_000;

for (const theme of ['dark', 'light'] as const) {
  describe(`A data file in the ${theme} workbench`, function () {
    this.timeout(240_000);
    let folder: string;
    let workbench: Workbench;

    before(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'study '));
      const questionnaire = path.join(folder, `${NAME}.md`);
      await cp(path.join(repository, 'examples', `${NAME}.md`), questionnaire);
      const plan = planText(await readFile(questionnaire, 'utf8'), NAME);
      const options = { respondents: RESPONDENTS, faultyEvery: 12, absent: ['S3'], extra: ['weight', 'started'] };
      await writeFile(path.join(folder, 'wave-1.csv'), plantedCsv(plan, options));
      await writeFile(path.join(folder, 'broken.csv'), 'id;S1\n1;20\n');
      workbench = await Workbench.open({ folder, theme });
    });

    after(async () => {
      await workbench.close();
      await rm(folder, { recursive: true, force: true });
    });

    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.pictureOfFailure(this.currentTest.fullTitle());
    });

    /** The page: a webview is a frame in a frame. */
    const page = (): FrameLocator => workbench.page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
    const cells = (column: string): Locator => page().locator(`.body .row .cell.${column}`);
    const shown = (): Locator => page().locator('#shown');
    const valuesOf = async (column: string): Promise<readonly string[]> => cells(column).allInnerTexts();

    it('is chosen in the platform’s dialog after a right-click on the script; the table appears', async () => {
      await workbench.chooseFor(workbench.fileInExplorer(`${NAME}.md`), 'Generate SPSS');
      await workbench.row(`${NAME}.md`, 'questions').waitFor();
      await workbench.openView('Explorer');
      await workbench.fileInExplorer('output').click();
      await workbench.chooseFor(workbench.fileInExplorer(SCRIPT), 'Validate Data File');
      await workbench.answerFileDialog('Choose the data file', path.join(folder, 'wave-1.csv'));
      await page().getByRole('heading', { name: 'wave-1.csv' }).waitFor();
      await cells('respondent').first().waitFor();
      assert.match(await shown().innerText(), /^\d+ rows$/);
      await cells('respondent').nth(2).click();
      await workbench.picture(`data-${theme}`);
      await workbench.openView('Explorer');
      await workbench.page.setViewportSize({ width: 1900, height: 1000 });
      await workbench.tab(SCRIPT).click({ button: 'middle' });
      await cells('respondent').first().waitFor();
      await workbench.picture(`data-wide-${theme}`);
      await page().locator('#variables').scrollIntoViewIfNeeded();
      await page().locator('#variables-extra').scrollIntoViewIfNeeded();
      await workbench.picture(`data-variables-${theme}`);
    });
  });
}

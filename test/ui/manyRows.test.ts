import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { Workbench } from './workbench';

const RESPONDENTS = 50_000;
const QUESTIONNAIRE = `# Panel

## S1. How old are you? [NUMERIC 18-99]

## S2. Where do you live? [SINGLE]

1. North
2. South
`;

/** Everybody is too young for S1, and every other respondent has not answered S2. */
function data(): string {
  const lines = ['respid,S1,S2'];
  for (let number = 1; number <= RESPONDENTS; number += 1) lines.push(`${number},7,${number % 2 === 0 ? '' : '1'}`);
  return `${lines.join('\n')}\n`;
}

describe('A data file of 50,000 respondents in the workbench', function () {
  this.timeout(240_000);
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'panel '));
    await writeFile(path.join(folder, 'panel.md'), QUESTIONNAIRE);
    await writeFile(path.join(folder, 'panel.csv'), data());
    workbench = await Workbench.open({ folder });
  });

  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true, force: true });
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.pictureOfFailure(this.currentTest.fullTitle());
  });

  const page = (): FrameLocator => workbench.page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
  const rows = (): Locator => page().locator('.body .row');
  const rowCount = async (): Promise<number> =>
    Number((await page().locator('#shown').innerText()).split(' ')[0]?.replaceAll(',', ''));

  it('has all its rows in the table, of which few exist; what is above the limit is told', async () => {
    await workbench.chooseFor(workbench.fileInExplorer('panel.md'), 'Generate SPSS');
    await workbench.row('panel.md', 'questions').waitFor();
    await workbench.openView('Explorer');
    await workbench.chooseFor(workbench.fileInExplorer('panel.csv'), 'Validate Data File');
    await rows().first().waitFor();
    await workbench.until('all rows have come', async () => (await rowCount()) > RESPONDENTS);
    assert.ok((await rows().count()) < 100);
    await page()
      .getByText(/Only the first [\d,]+ rows are kept/)
      .waitFor();
    await page()
      .getByRole('button', { name: `S1: ${RESPONDENTS.toLocaleString('en')} respondents, 100 %` })
      .waitFor();
  });

  it('is scrolled to its end, sorted and filtered', async () => {
    const all = await rowCount();
    const grid = page().getByRole('grid');
    await grid.focus();
    await grid.press('Control+End');
    await page()
      .locator(`.row[aria-rowindex="${all + 1}"]`)
      .waitFor();
    await page().getByRole('columnheader', { name: 'Respondent' }).getByRole('button').click();
    await page().getByRole('columnheader', { name: 'Respondent' }).getByRole('button').click();
    await page().locator('[aria-sort="descending"]').waitFor();
    const first = Number(await rows().first().locator('.respondent').innerText());
    assert.ok(first > RESPONDENTS / 2, String(first));
    await page().getByRole('searchbox').fill('S2=missing 1000');
    await workbench.until('some are left', async () => (await rowCount()) < 20);
    const found = await page().locator('.body .respondent').allInnerTexts();
    assert.ok(found.length > 1 && found.every((id) => id.includes('1000')), found.join());
  });
});

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
      await writeFile(path.join(folder, 'broken.csv'), '');
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
    const shown = async (): Promise<string> => page().locator('#shown').innerText();
    const header = (name: string): Locator => page().getByRole('columnheader', { name });
    const bar = (question: string): Locator =>
      page().locator('.bars button', { hasText: new RegExp(`^\\s*${question}\\b`) });
    const numbersIn = async (column: string): Promise<readonly number[]> =>
      (await cells(column).allInnerTexts()).map(Number);

    it('is chosen in the platform’s dialog after a right-click on the script; the table appears', async () => {
      await workbench.chooseFor(workbench.fileInExplorer(`${NAME}.md`), 'Generate SPSS');
      await workbench.row(`${NAME}.md`, 'questions').waitFor();
      await workbench.openView('Explorer');
      await workbench.fileInExplorer('output').click();
      await workbench.chooseFor(workbench.fileInExplorer(SCRIPT), 'Validate Data File');
      await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'another data file' }).click();
      await workbench.answerFileDialog('Choose the data file', path.join(folder, 'wave-1.csv'));
      await page().getByRole('heading', { name: 'wave-1.csv' }).waitFor();
      await cells('respondent').first().waitFor();
      assert.match(await shown(), /^\d+ rows$/);
    });

    it('is counted in the tree: respondents of the run and of each question', async () => {
      await workbench.openView('Questionnaire to SPSS');
      await workbench.row(`${NAME}.md`, 'flagged').waitFor();
      await workbench.row('Batch 1').click();
      await workbench.row('S4', 'respondents').waitFor();
      await workbench.tab(SCRIPT).click({ button: 'middle' });
      await cells('respondent').nth(2).click();
      const looked = await cells('respondent').nth(2).innerText();
      await page().locator('#detail h3', { hasText: looked }).waitFor();
      await workbench.picture(`data-${theme}`);
    });

    it('is sorted by the header that is clicked, by number and back', async () => {
      await header('Respondent').getByRole('button').click();
      await page().locator('[role="columnheader"][aria-sort="ascending"]', { hasText: 'Respondent' }).waitFor();
      const up = await numbersIn('respondent');
      assert.deepEqual(
        up,
        up.toSorted((one, other) => one - other),
      );
      await header('Respondent').getByRole('button').click();
      await page().locator('[role="columnheader"][aria-sort="descending"]', { hasText: 'Respondent' }).waitFor();
      const down = await numbersIn('respondent');
      assert.deepEqual(
        down,
        down.toSorted((one, other) => other - one),
      );
      assert.ok((down[0] ?? 0) > (up[0] ?? 0));
    });

    it('is filtered by a bar, by a check and by what is typed', async () => {
      const all = Number((await shown()).split(' ')[0]);
      await bar('Q2').click();
      const few = Number((await shown()).split(' ')[0]);
      assert.ok(few > 0 && few < all, `${few} of ${all}`);
      assert.deepEqual([...new Set(await cells('question').allInnerTexts())], ['Q2']);
      assert.equal(await bar('Q2').getAttribute('aria-pressed'), 'true');
      await page().getByRole('searchbox').fill('q2_99=1');
      await workbench.until('only rows that have it are left', async () =>
        (await cells('values').allInnerTexts()).every((text) => text.includes('Q2_')),
      );
      await page().getByRole('searchbox').fill('no such thing');
      await page().getByText('No row fits the filter.').waitFor();
      await page().getByRole('button', { name: 'Clear' }).click();
      await workbench.until('all rows are back', async () => (await shown()) === `${all} rows`);
      await page().getByLabel('Filter by check').selectOption({ label: 'qc_asked' });
      await workbench.until('the check alone is left', async () =>
        (await cells('check').allInnerTexts()).every((text) => text.includes('qc_asked')),
      );
      await page().getByRole('button', { name: 'Clear' }).click();
    });

    it('leads to the question in the questionnaire, and to the check in the script', async () => {
      await bar('Q2').click();
      await cells('question').getByRole('button', { name: 'Q2', exact: true }).first().click();
      await workbench.until('the questionnaire shows the question beside the table', async () =>
        (await workbench.visibleText(`${NAME}.md`)).includes('What kinds of coffee'),
      );
      assert.equal(await cells('question').first().innerText(), 'Q2', 'the table stays in view');
      const check = cells('check').getByRole('button').first();
      const flag = await check.innerText();
      await check.click();
      await workbench.tab(SCRIPT).waitFor();
      await workbench.until('the script shows the check', async () =>
        (await workbench.visibleText(SCRIPT)).includes(`COMPUTE ${flag} = 0.`),
      );
      // The page is told late of the click that gave it the focus, on a slow machine after the script has got it.
      await workbench.until('the cursor is in the script', async () => {
        if (await workbench.page.locator('.statusbar-item', { hasText: /^Ln \d+/ }).isVisible()) return true;
        await check.click();
        await workbench.page.waitForTimeout(1000);
        return false;
      });
    });

    it('is read by the keyboard: rows, cells, and what a cell leads to', async () => {
      const table = page().getByRole('grid');
      await cells('values').first().click();
      await workbench.page.keyboard.press('ArrowDown');
      assert.equal(
        await table.getAttribute('aria-activedescendant'),
        'cell-1-3',
        'a click leaves the keys to the grid',
      );
      await table.focus();
      await table.press('Control+Home');
      await table.press('ArrowDown');
      await table.press('End');
      assert.equal(await table.getAttribute('aria-activedescendant'), 'cell-1-3');
      assert.equal(await page().locator('.row[aria-selected="true"]').getAttribute('aria-rowindex'), '3');
      await table.press('Control+End');
      const last = Number((await shown()).split(' ')[0]);
      assert.equal(await page().locator('.row[aria-selected="true"]').getAttribute('aria-rowindex'), String(last + 1));
      await table.press('Control+Home');
      await table.press('ArrowUp');
      await table.press('Enter');
      await page().locator('[role="columnheader"][aria-sort="ascending"]', { hasText: 'Respondent' }).waitFor();
    });

    it('keeps filter and order while it is hidden', async () => {
      await workbench.tab('broken.csv').waitFor({ state: 'detached' });
      await workbench.openView('Explorer');
      await workbench.fileInExplorer('broken.csv').click();
      await cells('respondent').first().waitFor({ state: 'detached' });
      await workbench.page.locator('.tab', { hasText: 'Data: wave-1.csv' }).click();
      await cells('respondent').first().waitFor();
      assert.equal(await bar('Q2').getAttribute('aria-pressed'), 'true');
      assert.deepEqual([...new Set(await cells('question').allInnerTexts())], ['Q2']);
      assert.equal(await header('Respondent').getAttribute('aria-sort'), 'ascending');
    });

    it('is saved as CSV as it is shown', async () => {
      const count = Number((await shown()).split(' ')[0]);
      await page().getByRole('button', { name: 'Save as…' }).click();
      const file = path.join(folder, 'flagged.csv');
      await workbench.answerFileDialog('Save Flagged Respondents', file);
      let saved = '';
      await workbench.until('the file is there', async () => {
        saved = await readFile(file, 'utf8').catch(() => '');
        return saved.endsWith('\r\n');
      });
      const [first, ...lines] = saved.trimEnd().split('\r\n');
      assert.equal(first, '\ufeffrespondent,question,check,values,demand,question text');
      assert.equal(lines.length, count);
      const ids = lines.map((line) => Number(line.split(',')[0]));
      assert.deepEqual(
        ids,
        ids.toSorted((one, other) => one - other),
      );
      assert.ok(lines.every((line) => line.split(',')[1] === 'Q2'));
    });

    it('copies several rows, and shows one respondent across all questions', async () => {
      await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page().getByRole('button', { name: 'Clear' }).click();
      const table = page().getByRole('grid');
      await table.focus();
      await table.press('Control+Home');
      await table.press('Shift+ArrowDown');
      await table.press('Shift+ArrowDown');
      assert.equal(await page().locator('.body .row[aria-selected="true"]').count(), 3);
      const copied = (await cells('respondent').allInnerTexts()).slice(0, 3);
      await table.press('Control+c');
      await page().getByText('3 rows copied').waitFor();
      await page().getByRole('searchbox').fill('');
      await page().getByRole('searchbox').press('Control+v');
      const pasted = await page().getByRole('searchbox').inputValue();
      for (const id of copied) assert.ok(pasted.includes(id), pasted);
      await page().getByRole('button', { name: 'Clear' }).click();
      await cells('respondent').first().click();
      const [one = ''] = copied;
      await page()
        .getByRole('button', { name: `All rows of ${one}` })
        .click();
      await workbench.until('only they are left', async () =>
        (await cells('respondent').allInnerTexts()).every((text) => text === one),
      );
      await page()
        .getByRole('button', { name: `Only ${one}` })
        .click();
      await workbench.until('all are back', async () => /^\d+ rows$/u.test(await shown()));
    });

    it('says when the script was changed since; the counts leave the tree', async () => {
      const script = path.join(folder, 'output', SCRIPT);
      await writeFile(script, (await readFile(script, 'utf8')).replace('VALUE(S1) < 18', 'VALUE(S1) < 21'));
      await page().getByText('The script or the data have changed since').waitFor();
      await workbench.openView('Questionnaire to SPSS');
      await workbench.row(`${NAME}.md`, 'flagged').waitFor({ state: 'detached' });
      await page().locator('#outdated').getByRole('button', { name: 'Validate Again' }).click();
      await page().getByText('The script or the data have changed since').waitFor({ state: 'hidden' });
      await workbench.row(`${NAME}.md`, 'flagged').waitFor();
    });

    it('tells what is wrong with a file that cannot be checked, with the way on', async () => {
      await workbench.openView('Explorer');
      await workbench.chooseFor(workbench.fileInExplorer('broken.csv'), 'Validate Data File');
      const notice = await workbench.notification('broken.csv: The file is empty');
      assert.match(await notice.innerText(), /Check that it is the right file/);
      await notice.getByRole('button', { name: 'Choose Another File' }).waitFor();
    });

    it('is shown for one question from the tree, again after it was closed', async () => {
      await workbench.openView('Questionnaire to SPSS');
      const question = workbench.row('S4', 'respondents');
      await question.hover();
      await question.getByRole('button', { name: 'Show Flagged Respondents' }).click();
      await workbench.until('S4 alone is shown', async () => (await bar('S4').getAttribute('aria-pressed')) === 'true');
      const tab = workbench.page.locator('.tab', { hasText: 'Data: wave-1.csv' });
      await tab.click({ button: 'middle' });
      await tab.waitFor({ state: 'detached' });
      const other = workbench.row('S5', 'respondents');
      await workbench.row('Batch 2').click();
      await other.hover();
      await other.getByRole('button', { name: 'Show Flagged Respondents' }).click();
      await cells('respondent').first().waitFor();
      assert.deepEqual([...new Set(await cells('question').allInnerTexts())], ['S5']);
      // A window in a browser keeps its state every few seconds, not when it is left.
      await workbench.until('the window has kept it', () => workbench.keeps('"question":"S5"'));
      await bar('Q2').click();
      await workbench.until('Q2 alone is shown', async () => (await bar('Q2').getAttribute('aria-pressed')) === 'true');
      await workbench.until('the window has kept that', () => workbench.keeps('"question":"Q2"'));
    });

    it('is not kept when the window is reloaded, and found again on demand', async () => {
      await workbench.page.reload();
      await page().getByText('What was found is kept in memory alone').waitFor();
      await page().getByRole('button', { name: 'Validate Again' }).click();
      await cells('respondent').first().waitFor();
      await workbench.until(
        'the filter is still there',
        async () => (await bar('Q2').getAttribute('aria-pressed')) === 'true',
      );
    });
  });
}

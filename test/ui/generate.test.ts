import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { repository, Workbench } from './workbench';

const NAME = 'clinic-visits';
const SCRIPT = `SPSS_output_${NAME}.sps`;

for (const theme of ['dark', 'light'] as const) {
  describe(`A person in the ${theme} workbench`, function () {
    this.timeout(240_000);
    let root: string;
    let folder: string;
    let workbench: Workbench;

    before(async () => {
      root = await mkdtemp(path.join(tmpdir(), 'workbench '));
      folder = path.join(root, 'Quarterly study');
      await mkdir(folder);
      await cp(path.join(repository, 'examples', `${NAME}.md`), path.join(folder, `${NAME}.md`));
      await writeFile(path.join(folder, 'README.md'), '# Notes\n\nNothing to generate here.\n');
      workbench = await Workbench.open({ folder, theme });
    });

    after(async () => {
      await workbench.close();
      await rm(root, { recursive: true, force: true });
    });

    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.pictureOfFailure(this.currentTest.fullTitle());
    });

    it('generates from the Explorer: the script opens beside, the tree is filled', async () => {
      await workbench.chooseFor(workbench.fileInExplorer(`${NAME}.md`), 'Generate SPSS');
      await workbench.row('Batch 1').waitFor();
      await workbench.tab(SCRIPT).waitFor();
      await workbench.tab(`${NAME}.md`).waitFor();
      await workbench.until('the script shows its first question', async () =>
        /Question ID:/.test(await workbench.visibleText(SCRIPT)),
      );
      await workbench.row(`${NAME}.md`, 'questions').waitFor();
      await workbench.page.keyboard.press('Escape');
      await workbench.picture(`generated-${theme}`);
    });

    it('sees a block that they broke fail its review: in the tree, at the question, in the script', async () => {
      const script = path.join(folder, 'output', SCRIPT);
      const text = await readFile(script, 'utf8');
      const id = 'qCountry';
      const broken = text.replace(`* Question ID: ${id}.\n`, `* Question ID: ${id}.\nSELECT IF (nosuch = 1).\n`);
      await writeFile(script, broken);
      await workbench.row('Batch 1').hover();
      await workbench.row('Batch 1').getByRole('button', { name: 'Re-run Batch' }).click();
      // What failed opens by itself.
      await workbench.row('Batch 1', '1 failed').waitFor();
      await workbench.row(id, 'failed', 'edited by hand').click();
      const hover = await workbench.hoverOver(workbench.squiggles(`${NAME}.md`, 'error').first(), 'static checker');
      assert.match(await hover.innerText(), new RegExp(`${id} .*static checker`));
      await workbench.editor(`${NAME}.md`).locator('.codelens-decoration', { hasText: 'failed' }).first().waitFor();
      await workbench.picture(`failed-question-${theme}`, { keepMouse: true });
      await workbench.squiggles(SCRIPT, 'error').first().waitFor();
    });

    it('re-runs the batch from the tree when it is mended: the diagnostic goes', async () => {
      const script = path.join(folder, 'output', SCRIPT);
      await writeFile(script, (await readFile(script, 'utf8')).replace('SELECT IF (nosuch = 1).\n', ''));
      await workbench.row('Batch 1').hover();
      await workbench.row('Batch 1').getByRole('button', { name: 'Re-run Batch' }).click();
      await workbench.until(
        'nothing is failed any more',
        async () => (await workbench.row('Batch 1', 'failed').count()) === 0,
      );
      await workbench.until(
        'the diagnostics are gone, with the question in view',
        async () =>
          (await workbench.visibleText(`${NAME}.md`)).includes('qCountry') &&
          (await workbench.squiggles(`${NAME}.md`, 'error').count()) === 0,
      );
    });

    it('is told of a mistake while they type it into the script, and silences the rule there', async () => {
      const line = workbench.editor(SCRIPT).locator('.view-line', { hasText: 'TITLE "' }).first();
      await line.click();
      await workbench.page.keyboard.press('Home');
      await workbench.page.keyboard.type('SELECT IF (qCountry = 49).\n');
      await workbench.squiggles(SCRIPT, 'error').first().waitFor();
      await workbench.page.keyboard.press('ArrowUp');
      const fix = workbench.page.locator('.action-widget .monaco-list-row', {
        hasText: 'Ignore the rule “temporary” here',
      });
      await workbench.until('the fix is offered', async () => {
        await workbench.page.keyboard.press('ControlOrMeta+.');
        return fix.waitFor({ timeout: 2_000 }).then(
          () => true,
          () => false,
        );
      });
      const stale = workbench.editor(`${NAME}.md`).locator('.codelens-decoration', { hasText: 'failed' });
      await workbench.until('the lenses say what holds now', async () => (await stale.count()) === 0);
      await workbench.picture(`quick-fix-${theme}`, { keepMouse: true });
      await fix.click();
      await workbench.until(
        'the mistake is silenced',
        async () =>
          (await workbench.visibleText(SCRIPT)).includes('* lint: ignore temporary.') &&
          (await workbench.squiggles(SCRIPT, 'error').count()) === 0,
      );
    });

    it('finds nothing to generate in a file that is no questionnaire', async () => {
      await workbench.openView('Explorer');
      await workbench.fileInExplorer('README.md').dblclick();
      await workbench.tab('README.md').waitFor();
      await workbench.until('the menu has no such entry', async () => {
        await workbench.fileInExplorer('README.md').click({ button: 'right' });
        const entries = await workbench.menuEntries();
        await workbench.page.keyboard.press('Escape');
        return entries.includes('Copy Path') && !entries.includes('Generate SPSS');
      });
    });

    it('has the run again after the window was reloaded', async () => {
      await workbench.page.reload();
      await workbench.openView('Questionnaire to SPSS');
      await workbench.row(`${NAME}.md`, 'questions').waitFor();
      await workbench.row('Batch 1').waitFor();
    });

    it('finds a question by its words, however deep it is folded away', async () => {
      const row = workbench.row('surveyLOI');
      assert.equal(await row.count(), 0, 'its batch is closed');
      await workbench.row(`${NAME}.md`).click();
      await workbench.page.keyboard.press('ControlOrMeta+f');
      const input = workbench.page.locator('.quick-input-widget input:visible');
      await input.fill('minutes');
      await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'surveyLOI' }).click();
      await row.waitFor();
      await workbench.until('its row is chosen', async () => (await row.getAttribute('aria-selected')) === 'true');
    });
  });
}

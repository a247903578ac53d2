import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { BOATS } from '../support/boats';
import { repository, Workbench } from './workbench';

describe('The routing at a glance', function () {
  this.timeout(240_000);
  let root: string;
  let workbench: Workbench;

  before(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'workbench '));
    await writeFile(path.join(root, 'Boats.md'), BOATS);
    await cp(path.join(repository, 'examples', 'coffee-habits.md'), path.join(root, 'coffee-habits.md'));
    workbench = await Workbench.open({ folder: root });
  });

  after(async () => {
    await workbench.close();
    await rm(root, { recursive: true, force: true });
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.pictureOfFailure(`routing ${this.currentTest.title}`);
  });

  const page = (): FrameLocator => workbench.page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
  const question = (id: string): Locator => page().getByRole('option', { name: new RegExp(`^${id}\\. `, 'u') });
  const lineOfCursor = (): Promise<string> =>
    workbench.page.locator('.statusbar-item[id="status.editor.selection"]').innerText();

  it('is drawn beside the questionnaire, and says what nobody reaches', async () => {
    await workbench.fileInExplorer('Boats.md').dblclick();
    await workbench.editor('Boats.md').waitFor();
    await workbench.chooseFor(workbench.editor('Boats.md').locator('.view-lines'), 'Show Routing');
    await question('B6').waitFor();
    assert.equal(await page().getByRole('option').count(), 7);
    const lost = await question('B5').getAttribute('aria-label');
    assert.match(lost ?? '', /^B5\. Your harbour\?; nobody reaches it: .*S1 = 3/);
    assert.match((await question('S1').getAttribute('aria-label')) ?? '', /decides about B1.*screens out if S1 is 3/);
    await page().getByRole('button', { name: '1 that nobody reaches' }).click();
    await workbench.until('it is chosen', async () => (await question('B5').getAttribute('aria-selected')) === 'true');
    await page().getByRole('status').filter({ hasText: 'B5 Your harbour?' }).waitFor();
  });

  it('goes to a question with a click, and from question to question by keys', async () => {
    await question('B3').click();
    await workbench.until(
      'the cursor is there',
      async () => (await question('B3').getAttribute('aria-current')) !== null,
    );
    await question('B4').focus();
    await workbench.page.keyboard.press('ArrowLeft');
    await workbench.until(
      'what it depends on',
      async () => (await question('B2').getAttribute('aria-selected')) === 'true',
    );
    await workbench.page.keyboard.press('ArrowRight');
    await workbench.page.keyboard.press('End');
    await workbench.until('the last', async () => (await question('B6').getAttribute('aria-selected')) === 'true');
    await workbench.page.keyboard.press('Enter');
    await workbench.until('it is open', async () => (await lineOfCursor()).startsWith('Ln 33,'));
  });

  it('finds questions, and follows what is typed', async () => {
    const find = page().getByRole('searchbox', { name: 'Find a question' });
    await find.fill('winter');
    await page().getByText('1 found').waitFor();
    await workbench.until('it is chosen', async () => (await question('B4').getAttribute('aria-selected')) === 'true');
    await find.fill('');
    await workbench.editor('Boats.md').locator('.view-lines').click();
    await workbench.page.keyboard.press('Control+End');
    await workbench.page.keyboard.type('\n### B7. And how old is it? [NUMERIC 0-99] [ASK IF B1 > 0]\n');
    // It is drawn while it is typed: what counts is what stands there in the end.
    await page()
      .getByRole('option', { name: /^B7\. And how old is it\?;.*depends on B1/u })
      .waitFor();
  });

  it('saves the drawing as a file that stands alone', async () => {
    await page().getByRole('button', { name: 'Save as SVG…' }).click();
    const target = path.join(root, 'boats.svg');
    await workbench.answerFileDialog('Save Routing', target);
    let svg = '';
    await workbench.until('it is written', async () => {
      svg = await readFile(target, 'utf8').catch(() => '');
      return svg.trimEnd().endsWith('</svg>');
    });
    assert.match(svg, /^<\?xml[^]*<svg[^]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^]*<style>[^]*nobody reaches it/);
    assert.doesNotMatch(svg, /<script|href=|var\(--/);
  });

  it('is there again after the window was reloaded', async () => {
    await workbench.command('Developer: Reload Window');
    await question('B6').waitFor();
  });
});

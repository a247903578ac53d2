import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { repository, Workbench } from './workbench';

const NAME = 'coffee-habits';
const FILE = `${NAME}.md`;

interface Place {
  readonly x: number;
  readonly y: number;
}

/** As much of a page's own names as the functions below use: they run in the page. */
interface InPage {
  readonly getComputedStyle: (element: unknown) => { readonly backgroundColor: string };
  readonly document: {
    readonly createTreeWalker: (
      root: unknown,
      show: number,
    ) => { readonly nextNode: () => { readonly data: string } | null };
    readonly createRange: () => {
      readonly setStart: (node: unknown, offset: number) => void;
      readonly setEnd: (node: unknown, offset: number) => void;
      readonly getBoundingClientRect: () => Place & { readonly width: number; readonly height: number };
    };
  };
}

const SHOW_TEXT = 4;

/** Where a word of a line of text is drawn; null where the line does not have it. */
function middleOfWord(line: unknown, { word, show }: { readonly word: string; readonly show: number }): Place | null {
  const { document } = globalThis as unknown as InPage;
  const texts = document.createTreeWalker(line, show);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const at = text.data.indexOf(word);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + word.length);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }
  return null;
}

const groundOf = (body: unknown): string => (globalThis as unknown as InPage).getComputedStyle(body).backgroundColor;

for (const theme of ['dark', 'light'] as const) {
  describe(`Text and report in the ${theme} workbench`, function () {
    this.timeout(240_000);
    let root: string;
    let folder: string;
    let workbench: Workbench;

    before(async () => {
      root = await mkdtemp(path.join(tmpdir(), 'workbench '));
      folder = path.join(root, 'Quarterly study');
      await mkdir(folder);
      await cp(path.join(repository, 'examples', FILE), path.join(folder, FILE));
      workbench = await Workbench.open({ folder, theme });
    });

    after(async () => {
      await workbench.close();
      await rm(root, { recursive: true, force: true });
    });

    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.picture(`failed-${theme}-${this.currentTest.title}`);
    });

    const lens = (text: string) => workbench.page.locator('.codelens-decoration a', { hasText: text }).first();
    /** The report's page: a webview is a frame in a frame. */
    const report = (): FrameLocator =>
      workbench.page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');

    it('generates from the lens above the first question, whose outcome is then above each', async () => {
      await workbench.fileInExplorer(FILE).dblclick();
      await lens('Generate SPSS').click();
      await workbench.row(FILE, 'questions').waitFor();
      await workbench.page.locator('.codelens-decoration', { hasText: 'checked' }).first().waitFor();
      await lens('Show SPSS').waitFor();
    });

    it('explains a question where the mouse rests on its id, and a flag in the script', async () => {
      const heading = workbench.editor(FILE).locator('.view-line', { hasText: 'S2 - Gender' }).first();
      const words = await hoverOverWord(heading, 'S2', 'Checks');
      assert.match(words, /stated/);
      await workbench.picture(`hover-${theme}`, { keepMouse: true });
      const flag = workbench.editor(`SPSS_output_${NAME}.sps`).locator('.view-line', { hasText: 'COMPUTE' }).first();
      assert.match(await hoverOverWord(flag, 'qc_asked', 'answered by everybody'), /stated/);
    });

    /** Rests the mouse on a word of a line until the hover has the words; gives all of it. */
    async function hoverOverWord(line: Locator, word: string, words: string): Promise<string> {
      const hover = workbench.page.locator('.monaco-hover:visible').filter({ hasText: words }).first();
      await workbench.until(`a hover says "${words}"`, async () => {
        const place = await line.evaluate(middleOfWord, { word, show: SHOW_TEXT });
        if (place === null) return false;
        await workbench.page.mouse.move(place.x - 2, place.y);
        await workbench.page.mouse.move(place.x, place.y);
        return hover.waitFor({ timeout: 2_000 }).then(
          () => true,
          () => false,
        );
      });
      return hover.innerText();
    }

    it('shows the report of the run in the colours of the theme', async () => {
      await workbench.command('Show Run Report');
      const page = report();
      await page.getByRole('heading', { name: NAME }).waitFor();
      await page.getByRole('img', { name: /batch/ }).waitFor();
      const ground = await page.locator('body').evaluate(groundOf);
      const light = (ground.match(/\d+/g) ?? []).slice(0, 3).every((part) => Number(part) > 128);
      assert.equal(light, theme === 'light', ground);
      const bar = await page.locator('svg.plot rect.transform, svg.plot rect.work').first().boundingBox();
      assert.ok(bar !== null && bar.width > 0, 'the timeline is drawn');
      await workbench.picture(`report-${theme}`);
    });

    it('can be read by the keyboard', async () => {
      const page = report();
      await page.locator('summary', { hasText: 'passed' }).first().focus();
      await workbench.page.keyboard.press('Enter');
      await page.getByRole('list', { name: 'passed' }).waitFor();
    });

    it('saves the report as a page that stands alone, beside the script', async () => {
      await workbench.command('Save Run Report');
      const input = workbench.page.locator('.quick-input-widget:visible input').first();
      await workbench.until('the name is proposed', async () =>
        (await input.inputValue()).endsWith(path.join('output', `run_report_${NAME}.html`)),
      );
      await workbench.page.keyboard.press('Enter');
      const saved = path.join(folder, 'output', `run_report_${NAME}.html`);
      let page = '';
      await workbench.until('the whole file is there', async () => {
        page = await readFile(saved, 'utf8').catch(() => '');
        return page.includes('</html>');
      });
      assert.match(page, /<h1><bdi>coffee-habits<\/bdi><\/h1>/);
      assert.doesNotMatch(page, /<script|https?:/);
    });

    it('has the report again after the window was reloaded', async () => {
      await workbench.command('Developer: Reload Window');
      await report().getByRole('heading', { name: NAME }).waitFor();
      await report().getByRole('img', { name: /batch/ }).waitFor();
    });

    it('shows the first steps', async () => {
      await workbench.command('Welcome: Open Walkthrough...');
      await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Questionnaire to SPSS' }).click();
      await workbench.page
        .locator('.getting-started-step', { hasText: 'From a questionnaire to findings' })
        .first()
        .waitFor();
      await workbench.picture(`walkthrough-${theme}`);
    });
  });
}

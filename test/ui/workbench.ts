import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { errors, type Browser, type Locator, type Page } from 'playwright-core';
import { openDriven, remotePath, startBrowser, workbenchAddress } from '../support/vscode/browser';
import { installServer } from '../support/vscode/install';
import { startServer, type RunningServer, type ServerOptions } from '../support/vscode/server';

export const repository = path.resolve(import.meta.dirname, '..', '..');

export interface WorkbenchOptions extends ServerOptions {
  readonly folder: string;
  /** Loads the extension from the repository; off where a packaged one is installed. */
  readonly development?: boolean;
  readonly theme?: keyof typeof THEMES;
  /** The language of the window; the editor's own texts stay English, as it has no other here. */
  readonly language?: string;
}

export interface PictureOptions {
  /** Leaves the mouse where it is: over what shows a hover. */
  readonly keepMouse?: boolean;
  /** Something goes on, and belongs into the picture. */
  readonly isBusy?: boolean;
}

/** The colour themes that surfaces are looked at in, and the class each gives to the window. */
const THEMES = {
  dark: { theme: 'Default Dark Modern', className: 'vs-dark' },
  light: { theme: 'Default Light Modern', className: 'vs' },
  contrast: { theme: 'Default High Contrast', className: 'hc-black' },
} as const;

/** The editor takes its language from here, where its texts in that language would be. */
const speaks = (language: string): string =>
  `Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => '${language}', set: () => undefined });`;

/** What a person sees and does, by the names they see. Waits are for what appears, never for a time. */
export class Workbench {
  static async open(options: WorkbenchOptions): Promise<Workbench> {
    const install = await installServer(repository, (line) => console.log(line));
    const theme = THEMES[options.theme ?? 'dark'].theme;
    const server = await startServer(install, {
      ...options,
      settings: { 'workbench.colorTheme': theme, ...options.settings },
    });
    let browser: Browser | null = null;
    try {
      browser = await startBrowser();
      const page = await browser.newPage({ viewport: { width: 1360, height: 820 } });
      page.setDefaultTimeout(60_000);
      if (options.language !== undefined) await page.addInitScript({ content: speaks(options.language) });
      const payload: [string, string][] = [['skipWelcome', 'true']];
      if (options.development !== false) {
        payload.push(['extensionDevelopmentPath', remotePath(server.port, repository)]);
      }
      await openDriven(page, workbenchAddress(server.port, options.folder, payload), {
        log: () => undefined,
        exit: () => undefined,
      });
      await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
      // The extension's contributions come after the files: menus are complete once its view container is there.
      await page.locator('.activitybar .action-item a[aria-label^="Questionnaire to SPSS"]').waitFor();
      return new Workbench(server, browser, page);
    } catch (error) {
      await browser?.close();
      await server.stop();
      throw error;
    }
  }

  private constructor(
    private readonly server: RunningServer,
    private readonly browser: Browser,
    readonly page: Page,
  ) {}

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
  }

  fileInExplorer(name: string): Locator {
    return this.page.locator(`.explorer-folders-view .monaco-list-row[aria-label^="${name}"]`);
  }

  /** The row of the extension's view that has a name, when its text has the words. */
  row(name: string, ...words: readonly string[]): Locator {
    const rows = this.page.locator(`.pane-body [role="treeitem"][aria-label^="${name} ·"]`);
    return words.reduce((found, hasText) => found.filter({ hasText }), rows);
  }

  /** All rows of the extension's view whose names begin so. */
  rows(beginning: string): Locator {
    return this.page.locator(`.pane-body [role="treeitem"][aria-label^="${beginning}"]:not(.explorer-item)`);
  }

  /**
   * Chooses in the context menu of something. A menu shows what was contributed when it opened, and takes no click in
   * its first moments: like a person, this opens it again where the entry is not there yet, and clicks again where the
   * menu stays.
   */
  async chooseFor(target: Locator, entry: string): Promise<void> {
    const menu = this.page.locator('.monaco-menu');
    const happens = (done: Promise<void>): Promise<boolean> =>
      done.then(
        () => true,
        () => false,
      );
    await this.until(`"${entry}" is chosen`, async () => {
      const item = this.menuEntry(entry);
      if (!(await item.isVisible())) {
        await this.page.keyboard.press('Escape');
        if (!(await happens(target.click({ button: 'right', timeout: 5_000 })))) return false;
        if (!(await happens(item.waitFor({ timeout: 2_000 })))) return false;
      }
      if (!(await happens(item.click({ timeout: 2_000 })))) return false;
      return happens(menu.first().waitFor({ state: 'hidden', timeout: 1_000 }));
    });
  }

  menuEntry(entry: string): Locator {
    return this.page.locator('.monaco-menu .action-item').filter({ hasText: entry }).first();
  }

  /** Entries of the context menu that is open, as a person reads them. */
  async menuEntries(): Promise<readonly string[]> {
    await this.page.locator('.monaco-menu .action-item').first().waitFor();
    return (await this.page.locator('.monaco-menu .action-item .action-label').allTextContents()).map((text) =>
      text.trim(),
    );
  }

  /** A click on the view that is shown already would hide it. */
  async openView(title: string): Promise<void> {
    const label = `a[aria-label^="${title}"]`;
    if (!(await this.page.locator(`.activitybar .action-item.checked ${label}`).isVisible()))
      await this.page.locator(`.activitybar .action-item ${label}`).click();
    // The tooltip of what was clicked lies over the first rows of the view, and stays while the mouse does.
    await this.page.mouse.move(0, 0);
  }

  /** Runs a command by its title in the palette. */
  async command(title: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget input');
    const row = this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first();
    const timeout = 5_000;
    // The palette goes away when something that is still loading takes the focus: the picture of a walkthrough.
    await this.until(`the palette runs “${title}”`, async () => {
      try {
        await this.page.keyboard.press('F1');
        await input.fill(`>${title}`, { timeout });
        await row.click({ timeout });
        return true;
      } catch (error) {
        if (error instanceof errors.TimeoutError) return false;
        throw error;
      }
    });
  }

  /** What the editor tells, in its centre: the driven editor shows no toasts. */
  async notification(words: string): Promise<Locator> {
    const bell = this.page.locator('.statusbar-item[id="status.notifications"] a');
    const notice = this.page.locator('.notifications-center .notification-list-item', { hasText: words });
    await this.until(`a notification says "${words}"`, async () => {
      if (await notice.isVisible()) return true;
      await bell.click();
      return notice.waitFor({ timeout: 2_000 }).then(
        () => true,
        () => false,
      );
    });
    return notice;
  }

  /** Types a path into the platform's dialog for files, once it shows where it begins, and takes it. */
  async answerFileDialog(title: string, file: string): Promise<void> {
    const dialog = this.page.locator('.quick-input-widget:visible').filter({ hasText: title });
    const input = dialog.locator('input').first();
    let before = '';
    await this.until(`the dialog “${title}” has read its folder`, async () => {
      const last = before;
      before = await input.inputValue();
      return before !== '' && before === last && (await dialog.locator('.monaco-list-row').count()) > 0;
    });
    await this.until(`the dialog “${title}” takes ${file}`, async () => {
      await input.fill(file);
      await input.press('Enter');
      return dialog.waitFor({ state: 'hidden', timeout: 2_000 }).then(
        () => true,
        () => false,
      );
    });
  }

  /** The tab of an open editor. */
  tab(name: string): Locator {
    return this.page.locator(`.tab[data-resource-name="${name}"]`);
  }

  /** The editor that shows a file. */
  editor(name: string): Locator {
    return this.page
      .locator('.editor-group-container')
      .filter({ has: this.tab(name) })
      .locator('.monaco-editor')
      .first();
  }

  /** The text of the lines that are in view. */
  async visibleText(name: string): Promise<string> {
    const text = await this.editor(name).locator('.view-lines').innerText();
    return text.replaceAll('\u00a0', ' ');
  }

  squiggles(name: string, kind: 'error' | 'warning'): Locator {
    return this.editor(name).locator(`.squiggly-${kind}`);
  }

  /**
   * Rests the mouse on something that does not take it, such as a squiggle below the text, until its hover has the
   * words. Squiggles are drawn anew whenever the text or its diagnostics change: it is tried until it holds still.
   */
  async hoverOver(target: Locator, words: string): Promise<Locator> {
    const hover = this.page.locator('.monaco-hover:visible').filter({ hasText: words }).first();
    await this.until(`a hover says "${words}"`, async () => {
      const box = await target.boundingBox({ timeout: 1_000 }).catch(() => null);
      if (box === null) return false;
      await this.page.mouse.move(box.x + box.width / 2 - 3, box.y + box.height / 2);
      await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      return hover.waitFor({ timeout: 2_000 }).then(
        () => true,
        () => false,
      );
    });
    return hover;
  }

  /** Waits until a condition about the page holds. */
  async until(what: string, condition: () => Promise<boolean>): Promise<void> {
    const deadline = Date.now() + 60_000;
    while (!(await condition())) {
      if (Date.now() > deadline) throw new Error(`Waited in vain until ${what}.`);
      await this.page.waitForTimeout(100);
    }
  }

  /** Tells whether the state that the window has written down for its next start has these words, quotes unescaped. */
  async keeps(...words: readonly string[]): Promise<boolean> {
    const { origins } = await this.page.context().storageState({ indexedDB: true });
    const state = JSON.stringify(origins).replaceAll('\\', '');
    return words.every((word) => state.includes(word));
  }

  /** Keeps a picture: where the README shows it, when those are to be renewed; else beside the output. */
  async picture(name: string, options: PictureOptions = {}): Promise<void> {
    const readme = await readFile(path.join(repository, 'README.md'), 'utf8');
    const renews = process.env['UPDATE_SCREENSHOTS'] === '1' && readme.includes(`(media/screenshots/${name}.png)`);
    await this.settle(options);
    await this.shoot(renews ? 'media/screenshots' : 'out/screenshots', name);
  }

  /** Sets a theme, and what is set beside it, in the folder's settings, and waits until the window has it. */
  async useTheme(folder: string, word: keyof typeof THEMES, settings: object = {}): Promise<void> {
    const file = path.join(folder, '.vscode', 'settings.json');
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify({ 'workbench.colorTheme': THEMES[word].theme, ...settings }));
    await this.page.locator(`.monaco-workbench.${THEMES[word].className}`).waitFor();
  }

  /** A picture of something in each theme, `NAME-dark` and so on. */
  async pictures(folder: string, name: string, target: Locator, settings: object = {}): Promise<void> {
    for (const word of ['dark', 'light', 'contrast'] as const) {
      await this.useTheme(folder, word, settings);
      await target.scrollIntoViewIfNeeded();
      await this.picture(`${name}-${word}`);
    }
  }

  /** Waits until nothing that passes is in the way: progress, the editor's own start, tooltips. */
  private async settle({ keepMouse = false, isBusy = false }: PictureOptions): Promise<void> {
    const passing = [
      this.page.locator('.statusbar-item', { hasText: 'Activating Extensions' }),
      ...(isBusy
        ? []
        : [this.page.locator('.monaco-progress-container.active'), this.page.locator('.activitybar .progress-badge')]),
      ...(keepMouse ? [] : [this.page.locator('.monaco-hover:visible')]),
    ];
    if (!keepMouse) await this.page.mouse.move(0, 0);
    await this.until('the window has settled', async () => {
      const visible = await Promise.all(passing.map((each) => each.first().isVisible()));
      return !visible.includes(true);
    });
  }

  /** A picture of what went wrong, for whoever looks into a failed test. */
  async pictureOfFailure(test: string): Promise<void> {
    await this.shoot('out/screenshots', `failed ${test.replace(/[^\w ]/g, '')}`);
  }

  private async shoot(folder: string, name: string): Promise<void> {
    await mkdir(path.join(repository, folder), { recursive: true });
    // Hovers and dialogs fade in: a picture shows them at the end of it.
    await this.page.screenshot({ path: path.join(repository, folder, `${name}.png`), animations: 'disabled' });
  }
}

import assert from 'node:assert/strict';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Frame, FrameLocator } from 'playwright-core';
import { coreTemplates } from '../../scripts/coreSentences';
import { readLocalization, strings } from '../../scripts/localization';
import { CORE_COMMENT } from '../../src/platform/coreSentences';
import { repository, Workbench } from './workbench';

const NAME = 'coffee-habits';

/** Run in the page: texts and names that a person reads or hears within elements. */
const TEXTS_WITHIN = `(selector) => [...document.querySelectorAll(selector)].flatMap((root) => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (!['STYLE', 'SCRIPT'].includes(node.parentElement?.tagName)) found.push(node.textContent);
  for (const element of [root, ...root.querySelectorAll('[aria-label], [title], [placeholder]')])
    for (const name of ['aria-label', 'title', 'placeholder']) found.push(element.getAttribute(name) ?? '');
  return found.map((text) => text.replace(/\\s+/gu, ' ').trim()).filter((text) => text !== '');
})`;

/** Pieces of a text as they are shown: lines, and links by their words. */
const pieces = (text: string): readonly string[] =>
  text
    .split('\n')
    .flatMap((line) => line.split(/\[([^\]]+)\]\([^)]*\)/u))
    .map((piece) => piece.trim())
    .filter((piece) => /\p{L}{2}/u.test(piece));

/** What the English text looks like when it is filled in. */
const patternOf = (text: string): RegExp =>
  new RegExp(
    `^${text
      .split(/\{\d+\}/u)
      .map(escaped)
      .join('.+')}$`,
    'u',
  );

/**
 * What a sentence of the core would look like: its longest stretch of words, wherever it stands, since sentences of the
 * core stand behind each other and inside of others.
 */
async function coreEnglish(code: Readonly<Record<string, string>>): Promise<readonly RegExp[]> {
  const translations = Object.values(code).join('\n');
  return (await coreTemplates())
    .filter((template) => code[`${template}${CORE_COMMENT}`] !== template)
    .map((template) => template.split(/\{\d+\}/u).reduce((long, part) => (part.length > long.length ? part : long)))
    .filter((part) => part.length > 12 && part.trim().split(' ').length > 2 && !translations.includes(part))
    .map((part) => new RegExp(escaped(part), 'u'));
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

/** `S5 is 1, 2`, `Q2 is missing`: what a condition would look like. */
const ENGLISH_CONDITION = /(?:^|[ (])[\w.]+ is (?:not )?(?:\d|answered|missing|filled|empty)/u;

/** English texts of ours that read otherwise in German, as patterns; what is hardly more than places tells nothing. */
async function englishOnly(): Promise<readonly RegExp[]> {
  const { messages, manifest } = await readLocalization();
  const code = await strings('l10n/bundle.l10n.de.json');
  const german = await strings('package.nls.de.json');
  const pairs: (readonly [string, string])[] = [
    ...messages.map((message) => [message, code[message] ?? ''] as const),
    ...Object.entries(manifest).flatMap(([key, text]) => {
      const translated = new Set(pieces(german[key] ?? ''));
      return pieces(text)
        .filter((piece) => !translated.has(piece))
        .map((piece) => [piece, ''] as const);
    }),
  ];
  const patterns = pairs
    .filter(([english, translated]) => english !== translated && /\p{L}{3}/u.test(english.replace(/\{\d+\}/gu, '')))
    .map(([english]) => patternOf(english));
  return [...patterns, ...(await coreEnglish(code)), ENGLISH_CONDITION];
}

describe('A German window', function () {
  this.timeout(240_000);
  let folder: string;
  let workbench: Workbench;
  let english: readonly RegExp[];

  before(async () => {
    english = await englishOnly();
    assert.ok(english.length > 300);
    folder = await mkdtemp(path.join(tmpdir(), 'german '));
    for (const name of [`${NAME}.md`, `${NAME}.csv`])
      await cp(path.join(repository, 'examples', name), path.join(folder, name));
    await writeFile(
      path.join(folder, 'broken.md'),
      '## Q1. Dog? [SNGLE]\n\n1. Yes\n2. No\n\n## Q2. Why? [OPEN] [ASK IF Q9 = 1]\n',
    );
    workbench = await Workbench.open({ folder, language: 'de' });
  });

  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true, force: true });
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.pictureOfFailure(this.currentTest.fullTitle());
  });

  /** Holds that nothing of ours is English there, where so many texts are at least. */
  const isGerman = async (where: Frame, selector: string, least: number): Promise<void> => {
    const texts = await where.evaluate<readonly string[]>(`(${TEXTS_WITHIN})(${JSON.stringify(selector)})`);
    assert.ok(texts.length >= least, `${String(texts.length)} texts are read`);
    const found = texts.filter((text) => english.some((pattern) => pattern.test(text)));
    assert.deepEqual([...new Set(found)], []);
  };
  const isGermanIn = (selector: string, least: number): Promise<void> =>
    isGerman(workbench.page.mainFrame(), selector, least);
  const isGermanPage = async (): Promise<void> => {
    const body = await page().locator('body').elementHandle();
    const frame = await body?.ownerFrame();
    assert.ok(frame, 'a page is shown');
    await isGerman(frame, 'body', 20);
  };
  const page = (): FrameLocator => workbench.page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');

  it('knows an English sentence when it sees one', () => {
    const isKnown = (text: string): boolean => english.some((pattern) => pattern.test(text));
    assert.ok(
      isKnown('Write its code in front: 2 = …') && isKnown('No [SNGLE] is no mark that is known; it is taken as text.'),
    );
    assert.ok(isKnown('Generate SPSS') && isKnown('No questionnaire has been run in this window.'));
    assert.ok(!isKnown('SPSS erzeugen'));
  });

  it('has a German welcome view', async () => {
    await workbench.openView('Questionnaire to SPSS');
    await workbench.page.getByText('In diesem Fenster wurde noch kein Fragebogen verarbeitet.').waitFor();
    await isGermanIn('.part.sidebar', 8);
  });

  it('has a German walkthrough', async () => {
    await workbench.command('Welcome: Open Walkthrough...');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Questionnaire to SPSS' }).click();
    await workbench.page.locator('.getting-started-step').first().waitFor();
    await isGermanIn('.gettingStartedContainer .gettingStartedSlideDetails', 8);
    await workbench.command('View: Close All Editors');
  });

  it('has German menus, a German tree and German lenses', async () => {
    await workbench.openView('Explorer');
    await workbench.chooseFor(workbench.fileInExplorer(`${NAME}.md`), 'SPSS erzeugen');
    await workbench.row(`${NAME}.md`, 'Fragen').waitFor();
    await workbench.tab(`SPSS_output_${NAME}.sps`).waitFor();
    await isGermanIn('.part.sidebar', 10);
    await workbench.editor(`${NAME}.md`).locator('.codelens-decoration a').first().waitFor();
    await isGermanIn('.codelens-decoration', 2);
    const id = workbench.editor(`${NAME}.md`).locator('.view-line span span', { hasText: /^S1$/u });
    await workbench.hoverOver(id.first(), 'Prüfungen');
    await isGermanIn('.monaco-hover', 4);
    await isGermanIn('.statusbar-item', 3);
  });

  it('tells in German what is odd while it is written', async () => {
    await workbench.openView('Explorer');
    await workbench.fileInExplorer('broken.md').dblclick();
    const hover = await workbench.hoverOver(
      workbench.squiggles('broken.md', 'warning').first(),
      'Questionnaire to SPSS',
    );
    await hover.waitFor();
    await isGermanIn('.monaco-hover', 2);
  });

  it('has a German report of the run', async () => {
    await workbench.openView('Questionnaire to SPSS');
    await workbench.chooseFor(workbench.row(`${NAME}.md`), 'Laufbericht zeigen');
    await page().getByRole('heading', { name: NAME }).waitFor();
    await isGermanPage();
    await workbench.command('View: Close All Editors');
  });

  it('has a German page of the routing', async () => {
    await workbench.openView('Explorer');
    await workbench.fileInExplorer(`${NAME}.md`).dblclick();
    await workbench.editor(`${NAME}.md`).waitFor();
    await workbench.command('Questionnaire to SPSS: Filterführung anzeigen');
    await page().getByRole('option').first().waitFor();
    await isGermanPage();
    await workbench.command('View: Close All Editors');
  });

  it('has a German report of the data, and asks in German for them', async () => {
    await workbench.openView('Explorer');
    await workbench.fileInExplorer('output').click();
    await workbench.chooseFor(workbench.fileInExplorer(`SPSS_output_${NAME}.sps`), 'Datendatei prüfen');
    const row = workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: `${NAME}.csv` });
    await row.waitFor();
    await isGermanIn('.quick-input-widget', 3);
    await row.click();
    await page().locator('.body .row .cell.respondent').first().waitFor();
    await isGermanPage();
  });

  it('tells in German that a file is no questionnaire', async () => {
    await workbench.command('View: Close All Editors');
    await writeFile(path.join(folder, 'nothing.md'), '<!--\nQ1. Who?\n1. Me\n2. You\n-->\n');
    await workbench.openView('Explorer');
    await workbench.chooseFor(workbench.fileInExplorer('nothing.md'), 'SPSS erzeugen');
    await workbench.notification('nothing.md');
    await isGermanIn('.notifications-center', 2);
  });
});

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { startModelServer, type ModelServer } from '../support/modelServer/server';
import { Workbench } from './workbench';

const SCRIPT = 'SPSS_output_trams.sps';
const PROJECT = 'questionnaire-to-spss.json';
const KEY = 'sk-test-0123456789abcdef';
const STUDY = `# Trams

## Q1. Do you ride the tram? [SINGLE]

1. Yes
2. No

## Q2. How many rides a week? [NUMERIC 1-60]

[ASK IF Q1 = 1]

## Q3. Which line do you know? (one answer only)

1. Red
2. Blue
`;

/** Of forty respondents, every third has a line that the questionnaire does not know, and those named ride too often. */
const table = (tooOften: readonly number[]): string =>
  [
    'CaseNo,Q01,Q2,Q3',
    ...Array.from({ length: 40 }, (_, at) => {
      const no = at + 1;
      return [`T${no}`, 1, tooOften.includes(no) ? 60 + no : 5, no % 3 === 0 ? 9 : 1].join();
    }),
    '',
  ].join('\n');

describe('What a person does about findings', function () {
  this.timeout(240_000);
  let folder: string;
  let server: ModelServer;
  let workbench: Workbench;
  const tasks: string[] = [];

  before(async () => {
    server = await startModelServer({
      keys: [KEY],
      answer: ({ task }) => {
        tasks.push(task);
        const reason = 'The question has “1. Red” and “2. Blue” alone; 9 may be a line that was added in the field.';
        const nextStep = 'Add the answer 9 to Q3, with its label.';
        return { opinions: [{ check: 1, reason, likely: 'otherFile', nextStep }] };
      },
    });
    folder = await mkdtemp(path.join(tmpdir(), 'trams '));
    await writeFile(path.join(folder, 'trams.md'), STUDY);
    await writeFile(path.join(folder, 'trams.csv'), table([2, 5]));
    await writeFile(
      path.join(folder, '.env'),
      `OPENAI_API_KEY=${KEY}\nOPENAI_BASE_URL=${server.url}\nMODEL=house-model\n`,
    );
    await mkdir(path.join(folder, '.vscode'));
    await writeFile(path.join(folder, '.vscode', 'settings.json'), JSON.stringify(settings('builtin')));
    workbench = await Workbench.open({ folder });
    await workbench.page.setViewportSize({ width: 1280, height: 720 });
  });

  after(async () => {
    await workbench.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.pictureOfFailure(this.currentTest.fullTitle());
  });

  const page = (): FrameLocator => workbench.page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
  const button = (name: string | RegExp): Locator => page().getByRole('button', { name });
  const project = async (): Promise<{ data: { file?: string; id?: string; handled?: { respondent: string }[] } }> =>
    JSON.parse(await readFile(path.join(folder, PROJECT), 'utf8')) as Awaited<ReturnType<typeof project>>;
  const shown = (): Locator => page().locator('#shown');
  const type = async (text: string): Promise<void> => {
    const input = workbench.page.locator('.quick-input-widget:visible input').first();
    await input.waitFor();
    await input.fill(text);
    await input.press('Enter');
  };
  const inAllThemes = (name: string, target: Locator): Promise<void> =>
    workbench.pictures(folder, name, target, settings('auto'));
  const settings = (engine: 'auto' | 'builtin'): object => ({
    'questionnaireToSpss.proof': 'never',
    'questionnaireToSpss.engine': engine,
  });

  it('sees apart the check that lists too many, with what can be done about it', async () => {
    await workbench.chooseFor(workbench.fileInExplorer('trams.md'), 'Generate SPSS');
    await workbench.row('trams.md', 'questions').waitFor();
    await workbench.openView('Explorer');
    await workbench.fileInExplorer('output').click();
    await workbench.chooseFor(workbench.fileInExplorer(SCRIPT), 'Validate Data File');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'trams.csv' }).click();
    await page().getByRole('heading', { name: 'Look here first' }).waitFor();
    for (const name of ['Open question', 'Correct Marks…', 'Show SPSS', 'Switch off…', 'Ask the Model About Them…'])
      assert.ok(await page().locator('.triage').getByRole('button', { name }).isVisible(), name);
    await workbench.tab(SCRIPT).click({ button: 'middle' });
  });

  it('leads to the question, with the marks that say what was read of it, to be corrected there', async () => {
    await button('Correct Marks…').click();
    const preview = workbench.page.locator('.refactor-preview-panel, .bulk-edit-panel').first();
    await preview.waitFor();
    await workbench.page.locator('.monaco-list-row', { hasText: 'SINGLE' }).first().waitFor();
    await workbench.page.locator('.monaco-list-row .edit-checkbox').first().check();
    await workbench.page.getByRole('button', { name: 'Apply' }).first().click();
    await workbench.page.locator('.view-line', { hasText: 'Which line do you know?' }).first().waitFor();
    await workbench.page
      .locator('.view-line', { hasText: /Which\sline\sdo\syou\sknow.*\[SINGLE\]/u })
      .first()
      .waitFor();
    await workbench.page.keyboard.press('Control+s');
    await writeFile(path.join(folder, 'trams.md'), STUDY);
    await workbench.tab('trams.md').click({ button: 'middle' });
    await workbench.page.locator('.tab', { hasText: 'Data: trams.csv' }).click();
  });

  it('asks the model on a click alone, after what leaves the machine was said: figures and texts', async () => {
    const before = tasks.length;
    await workbench.useTheme(folder, 'light', settings('auto'));
    await button('Ask the Model About Them…').click();
    const dialog = workbench.page.locator('.monaco-dialog-box');
    await dialog.getByText(/Ask house-model at 127\.0\.0\.1.* about 1 check\?/).waitFor();
    assert.match(await dialog.innerText(), /Nothing of any respondent does\./);
    assert.equal(tasks.length, before, 'nothing is sent before');
    await dialog.getByRole('button', { name: 'Ask', exact: true }).click();
    await page().locator('.opinion', { hasText: 'probably another file or coding' }).waitFor();
    const sent = tasks.slice(before).join('\n');
    assert.match(sent, /It lists 13 of the 40 respondents/);
    assert.doesNotMatch(sent, /T3\b|CaseNo/);
    await inAllThemes('triage', page().locator('.opinion'));
  });

  it('keeps where the file is, how it is written and who is who in it', async () => {
    await button('Keep in Project File').click();
    await page().locator('#keep').waitFor({ state: 'detached' });
    const { data } = await project();
    assert.deepEqual([data.file, data.id], ['trams.csv', 'CaseNo']);
  });

  it('marks several rows as handled by keyboard, with one note, and opens one of them again', async () => {
    await page().locator('#question').selectOption({ label: 'Q2' });
    await shown().getByText('2 of 15 rows').waitFor();
    await page().locator('#table').focus();
    for (const key of ['ArrowUp', 'ArrowDown', 'Shift+ArrowDown']) await workbench.page.keyboard.press(key);
    const mark = page().locator('#handle');
    await mark.getByText('Mark 2 as Handled…').waitFor();
    await mark.focus();
    await workbench.page.keyboard.press('Enter');
    await type('Called back: two trams a day');
    await page().getByRole('heading', { name: 'Handled 2' }).waitFor();
    await shown().getByText('0 of 13 rows').waitFor();
    assert.deepEqual(
      (await project()).data.handled?.map(({ respondent }) => respondent),
      ['T2', 'T5'],
    );
    await button('Clear').click();
    await inAllThemes('handled', page().locator('#handled'));
    await button('Open T5 at Q2 again').focus();
    await workbench.page.keyboard.press('Enter');
    await page().getByRole('heading', { name: 'Handled 1' }).waitFor();
    await shown().getByText('14 rows').waitFor();
    assert.equal((await project()).data.handled?.length, 1);
  });

  it('lets it validate again by itself from now on, and tells who is new and who is fixed', async () => {
    await writeFile(path.join(folder, 'trams.csv'), table([2, 7, 8]));
    await page().locator('#outdated').getByRole('button', { name: 'Always' }).click();
    const changes = page().locator('.changes');
    await changes.locator('.new', { hasText: 'New 2 of 2 respondents' }).waitFor();
    assert.match(await changes.innerText(), /Fixed\s+1 of 1 respondent/);
    await page().getByRole('heading', { name: 'Handled 1' }).waitFor();
    await inAllThemes('since', changes);
    await writeFile(path.join(folder, 'trams.csv'), table([2, 7]));
    await changes.locator('.fixed', { hasText: 'Fixed 1 of 1 respondent' }).waitFor();
    await changes.locator('.new', { hasText: 'New 0' }).waitFor();
  });

  it('compares with a result that was saved as JSON', async () => {
    const row = { respondent: 'T40', questionId: 'Q2', check: 'qc_range' };
    await writeFile(path.join(folder, 'last.json'), JSON.stringify({ questions: [], rows: [row] }));
    await button('Compare…').click();
    await workbench.answerFileDialog('Choose the result to compare with', path.join(folder, 'last.json'));
    await page().getByRole('heading', { name: 'Since last.json' }).waitFor();
    await page().locator('#since-fixed li', { hasText: 'T40' }).waitFor();
  });

  it('opens beside', async () => {
    await workbench.fileInExplorer('trams.md').dblclick();
    await workbench.tab('trams.md').waitFor();
    await workbench.page.locator('.tab', { hasText: 'Data: trams.csv' }).click();
    await button('Open Beside').click();
    await workbench.until('there are two groups', async () => {
      const groups = workbench.page.locator('.editor-group-container');
      return (
        (await groups.count()) === 2 &&
        (await groups.nth(1).locator('.tab', { hasText: 'Data: trams.csv' }).isVisible())
      );
    });
    await inAllThemes('beside', page().locator('h1'));
  });
});

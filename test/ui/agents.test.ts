import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { questionScript } from '../../src/checks/block';
import { planQuestionnaire } from '../../src/checks/plan';
import { readQuestionnaire } from '../../src/questionnaire/read';
import { compilerAnswers } from '../support/modelServer/compilerAnswers';
import { startModelServer, type ModelServer } from '../support/modelServer/server';
import { repository, Workbench } from './workbench';

const NAME = 'coffee-habits';
const KEY = 'sk-test-0123456789abcdef';

/** Agents behind a service on loopback: asked for by the `.env` of the folder, told what it costs, then as ever. */
describe('A person with a language model', function () {
  this.timeout(240_000);
  let root: string;
  let folder: string;
  let server: ModelServer;
  let workbench: Workbench;

  before(async () => {
    const text = await readFile(path.join(repository, 'examples', `${NAME}.md`), 'utf8');
    const { plans } = planQuestionnaire(readQuestionnaire(text, NAME));
    const latency = { least: 50, most: 200, seed: 1 };
    server = await startModelServer({
      answer: compilerAnswers({ plans, compile: questionScript, flawed: 0.2 }),
      latency,
      keys: [KEY],
    });
    root = await mkdtemp(path.join(tmpdir(), 'workbench '));
    folder = path.join(root, 'Quarterly study');
    await mkdir(folder);
    await writeFile(path.join(folder, `${NAME}.md`), text);
    await writeFile(
      path.join(folder, '.env'),
      `OPENAI_API_KEY=${KEY}\nOPENAI_BASE_URL=${server.url}\nMODEL=house-model\n`,
    );
    await mkdir(path.join(folder, '.vscode'));
    const settings = {
      'questionnaireToSpss.engine': 'agents',
      'questionnaireToSpss.maxFeedbackLoops': 0,
      // Only the person may switch it off.
      'questionnaireToSpss.confirmCost': false,
    };
    await writeFile(path.join(folder, '.vscode', 'settings.json'), JSON.stringify(settings));
    workbench = await Workbench.open({ folder });
  });

  after(async () => {
    await workbench.close();
    await server.close();
    await rm(root, { recursive: true, force: true });
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.pictureOfFailure(this.currentTest.fullTitle());
  });

  it('is told what it will take before anything is sent', async () => {
    await workbench.chooseFor(workbench.fileInExplorer(`${NAME}.md`), 'Generate SPSS');
    const dialog = workbench.page.locator('.monaco-dialog-box');
    await dialog.getByText(/Generate with house-model at 127\.0\.0\.1/).waitFor();
    assert.match(await dialog.innerText(), /About \d+ calls and [\d,]+ tokens/);
    assert.equal(server.begun, 0);
    await workbench.picture('estimate-dark', { isBusy: true });
    await dialog.getByRole('button', { name: 'Generate, Don’t Ask Again' }).click();
  });

  it('sees questions fail the model’s review, with tokens and the reason', async () => {
    await workbench.row(`${NAME}.md`, 'failed', 'tokens').waitFor();
    await workbench.tab(`SPSS_output_${NAME}.sps`).waitFor();
    assert.ok(server.calls.length > 0);
    // The batches with what failed open by themselves.
    const question = workbench.page
      .locator('.pane-body [role=treeitem]')
      .filter({ hasText: /failed.*by the model/ })
      .first();
    await question.click();
    await workbench.hoverOver(workbench.squiggles(`${NAME}.md`, 'error').first(), 'model reviewer');
    await workbench.picture('agents-dark', { keepMouse: true });
  });

  it('sees in the report how many batches were at work at once', async () => {
    await workbench.command('Show Run Report');
    const report = workbench.page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
    await report.getByRole('heading', { name: NAME }).waitFor();
    assert.match(await report.locator('main').innerText(), /up to [2-9] at once/);
    await workbench.picture('agents-report-dark');
    await workbench.command('View: Close Editor');
  });

  it('re-runs a batch from the tree: its diagnostics go, the others stay', async () => {
    const failing = workbench.rows('Batch').filter({ hasText: 'failed' });
    const before = await failing.count();
    const name = ((await failing.first().getAttribute('aria-label')) ?? '').split(' · ')[0] ?? '';
    await failing.first().hover();
    await failing.first().getByRole('button', { name: 'Re-run Batch' }).click();
    await workbench.until('the batch has passed', async () => (await workbench.row(name, 'failed').count()) === 0);
    assert.equal(await failing.count(), before - 1);
  });

  it('keeps the key out of everything that is written', async () => {
    for (const file of [`SPSS_output_${NAME}.sps`, `review_reports/processed_${NAME}_journal.jsonl`]) {
      assert.equal((await readFile(path.join(folder, 'output', file), 'utf8')).includes(KEY), false, file);
    }
  });
});

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { questionScript } from '../../src/checks/block';
import { planQuestionnaire } from '../../src/checks/plan';
import { journalName, readJournal } from '../../src/pipeline/store/journal';
import { readQuestionnaire } from '../../src/questionnaire/read';
import { compilerAnswers, sectionsOf } from '../support/modelServer/compilerAnswers';
import { startModelServer, type ModelServer } from '../support/modelServer/server';
import { repository, Workbench } from './workbench';

const NAME = 'coffee-habits';
const KEY = 'sk-test-0123456789abcdef';
const SETTINGS = { engine: 'agents', concurrency: 2, batchSize: 2 };

/** A service that keeps calls waiting, and a window that is reloaded while batches are at work. */
describe('A person whose window is reloaded amid a run', function () {
  this.timeout(240_000);
  let root: string;
  let folder: string;
  let server: ModelServer;
  let workbench: Workbench;
  let questionIds: readonly string[];
  let finished: ReadonlySet<string>;
  let callsBefore: number;

  before(async () => {
    const text = await readFile(path.join(repository, 'examples', `${NAME}.md`), 'utf8');
    const { plans } = planQuestionnaire(readQuestionnaire(text, NAME));
    questionIds = plans.map(({ question }) => question.id);
    server = await startModelServer({
      answer: compilerAnswers({ plans, compile: questionScript }),
      latency: { least: 700, most: 1_400, seed: 1 },
      keys: [KEY],
    });
    root = await mkdtemp(path.join(tmpdir(), 'workbench '));
    folder = path.join(root, 'Quarterly study');
    await mkdir(path.join(folder, '.vscode'), { recursive: true });
    await writeFile(path.join(folder, `${NAME}.md`), text);
    const environment = `OPENAI_API_KEY=${KEY}\nOPENAI_BASE_URL=${server.url}\nMODEL=house-model\n`;
    await writeFile(path.join(folder, '.env'), environment);
    const settings = Object.entries(SETTINGS).map(([name, value]) => [`questionnaireToSpss.${name}`, value]);
    await writeFile(path.join(folder, '.vscode', 'settings.json'), JSON.stringify(Object.fromEntries(settings)));
    workbench = await Workbench.open({ folder, settings: { 'questionnaireToSpss.confirmCost': false } });
  });

  after(async () => {
    await workbench.close();
    await server.close();
    await rm(root, { recursive: true, force: true });
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.pictureOfFailure(this.currentTest.fullTitle());
  });

  /** The questions that the journal knows as passed. */
  async function finishedInJournal(): Promise<ReadonlySet<string>> {
    const events = await readJournal(path.join(folder, 'output', journalName(NAME)));
    return new Set(
      events.flatMap((event) =>
        event.type === 'questionFinished' && event.outcome === 'passed' ? [event.questionId] : [],
      ),
    );
  }

  it('finds the run again as interrupted, with what was finished', async () => {
    await workbench.chooseFor(workbench.fileInExplorer(`${NAME}.md`), 'Generate SPSS');
    await workbench.until('some questions are finished', async () => (await finishedInJournal()).size >= 4);
    server.hold();
    await workbench.tab(`SPSS_output_${NAME}.sps`).waitFor();
    await workbench.command('Developer: Reload Window');
    await workbench.row(`${NAME}.md`, 'interrupted').waitFor();
    finished = await finishedInJournal();
    callsBefore = server.calls.length;
    assert.ok(finished.size >= 4 && finished.size < questionIds.length, `${String(finished.size)} are finished`);
    assert.equal(await workbench.rows('Batch').filter({ hasText: 'reviewing' }).count(), 0, 'nothing is under way');
    await workbench.row(`${NAME}.md`, 'interrupted').hover();
    await workbench.row(`${NAME}.md`, 'interrupted').getByRole('button', { name: 'Resume' }).waitFor();
    await workbench.picture('interrupted-dark', { keepMouse: true });
  });

  it('resumes it: it is finished, and no finished question is asked again', async () => {
    server.letGo();
    await workbench.row(`${NAME}.md`, 'interrupted').getByRole('button', { name: 'Resume' }).click();
    await workbench.row(`${NAME}.md`, `${String(questionIds.length)} questions`).waitFor();
    assert.equal(await workbench.row(`${NAME}.md`, 'interrupted').count(), 0);
    assert.deepEqual([...(await finishedInJournal())].sort(), [...questionIds].sort());
    const asked = server.calls.slice(callsBefore).flatMap(({ task }) => sectionsOf(task).map(({ id }) => id));
    assert.ok(asked.length > 0);
    assert.deepEqual(
      asked.filter((id) => finished.has(id)),
      [],
    );
    const script = await readFile(path.join(folder, 'output', `SPSS_output_${NAME}.sps`), 'utf8');
    for (const id of questionIds) assert.equal(script.split(`* Question ID: ${id}.`).length, 2, id);
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { questionScript } from '../../src/checks/block';
import { planQuestionnaire } from '../../src/checks/plan';
import { readQuestionnaire } from '../../src/questionnaire/read';
import { compilerAnswers } from '../support/modelServer/compilerAnswers';
import { startModelServer, type ModelServer, type ModelServerOptions } from '../support/modelServer/server';
import { activated, exportOf, ids, replaced, until, workspaceFolder, writeFile } from './support';

const TEXT = exportOf(ids(3));
const { plans } = planQuestionnaire(readQuestionnaire(TEXT, 'Service'));
const KEY = 'sk-good-0123456789';

describe('A service of language models', () => {
  let server: ModelServer;
  const undo: (() => void)[] = [];
  const section = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('questionnaireToSpss');
  const names = ['engine', 'modelProvider', 'model', 'baseUrl', 'confirmCost'];

  const start = async (options: Partial<ModelServerOptions> = {}): Promise<void> => {
    const answer = compilerAnswers({ plans, compile: questionScript });
    server = await startModelServer({ answer, keys: [KEY], ...options });
  };

  beforeEach(async () => {
    await section().update('confirmCost', false, vscode.ConfigurationTarget.Global);
  });

  afterEach(async () => {
    for (const step of undo.splice(0)) step();
    await server.close();
    const { Global, Workspace } = vscode.ConfigurationTarget;
    for (const name of names) await section().update(name, undefined, Global);
    // Of the person alone.
    const ofWorkspace = names.filter((name) => name !== 'confirmCost');
    for (const name of ofWorkspace) await section().update(name, undefined, Workspace);
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspaceFolder(), '.env'));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('questionnaireToSpss.clearRuns');
  });

  const environment = (keys: string): Promise<vscode.Uri> =>
    writeFile('.env', `OPENAI_API_KEY=${keys}\nOPENAI_BASE_URL=${server.url}\nMODEL=house-model\n`);

  it('that refuses one of two keys: the run goes on, a person is told once, and the tree says so', async () => {
    const { controller, tree } = await activated();
    await start();
    await environment(`sk-bad-0123456789,${KEY}`);
    await section().update('engine', 'agents', vscode.ConfigurationTarget.Workspace);
    const told: string[] = [];
    undo.push(
      replaced(vscode.window, 'showWarningMessage', (text: string) => {
        told.push(text);
        return Promise.resolve(undefined);
      }),
    );
    const file = await writeFile('Service.md', TEXT);
    const run = await controller.run(file, { scope: { kind: 'all', reuse: false } });
    assert.ok(run !== null && run.state.status === 'passed');
    assert.equal(run.state.warnings.length, 1);
    assert.equal(told.length, 1, told.join('\n'));
    assert.match(told[0] ?? '', /^Key 1 of 2 is not used any more\./);
    assert.doesNotMatch(told.join(), /sk-bad/);
    const element = tree.intern({ kind: 'run', runId: run.id });
    const item = tree.getTreeItem(element);
    assert.match(String(item.description), /1 warning/);
    const { tooltip } = tree.resolveTreeItem(item, element);
    assert.ok(tooltip instanceof vscode.MarkdownString);
    assert.match(tooltip.value, /Key 1 of 2 is not used any more/);
  });

  it('that is not there: a person is told once, and each of the three buttons does what it says', async () => {
    const { model } = await activated();
    await start();
    const gone = await startModelServer({ keys: [KEY], answer: () => ({}) });
    await gone.close();
    const named = (url: string): Promise<vscode.Uri> =>
      writeFile('.env', `OPENAI_API_KEY=${KEY}\nOPENAI_BASE_URL=${url}\nMODEL=house-model\n`);
    await section().update('engine', 'agents', vscode.ConfigurationTarget.Workspace);
    const told: string[] = [];
    /** What a person does before they click, and on which button. */
    let clicks: () => Promise<string> = () => Promise.resolve('');
    undo.push(
      replaced(vscode.window, 'showErrorMessage', (text: string, ...steps: readonly string[]) => {
        told.push(text);
        assert.deepEqual(steps, ['Edit Base URL', 'Resume', 'Use the Built-in Engine', 'Show Log']);
        return clicks();
      }),
    );
    const generate = async (click: () => Promise<string>): Promise<void> => {
      clicks = click;
      await named(gone.url);
      // Nothing was answered before about a questionnaire of another name.
      const file = await writeFile(`Gone ${told.length}.md`, TEXT);
      await vscode.commands.executeCommand('questionnaireToSpss.clearRuns');
      await vscode.commands.executeCommand('questionnaireToSpss.generate', file);
    };
    const hasPassed = (): boolean => model.list()[0]?.state.status === 'passed';

    await generate(() => Promise.resolve('Edit Base URL'));
    assert.match(told.join('\n'), /ECONNREFUSED.*base URL/su);
    const tabs = (): readonly string[] =>
      vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
    await until('the settings are shown', () => tabs().includes('Settings'));

    // The service is there by the time of the click.
    await generate(() => named(server.url).then(() => 'Resume'));
    await until('it was resumed', hasPassed);
    assert.ok(server.begun > 0);

    await generate(() => Promise.resolve('Use the Built-in Engine'));
    await until('the built-in engine has done it', hasPassed);
    assert.equal(section().get('engine'), 'builtin');
    assert.equal(told.length, 3, told.join('\n'));
  });

  /** Begins to choose a model at the server's address, and gives the list that a person sees. */
  async function choosing(): Promise<{
    readonly pick: vscode.QuickPick<vscode.QuickPickItem>;
    readonly done: Thenable<unknown>;
  }> {
    const original = vscode.window.createQuickPick.bind(vscode.window);
    let pick: vscode.QuickPick<vscode.QuickPickItem> | null = null;
    undo.push(
      replaced(vscode.window, 'createQuickPick', () => (pick = original())),
      replaced(vscode.window, 'showInputBox', () => Promise.resolve(server.url)),
      replaced(vscode.window, 'showQuickPick', (items: readonly (vscode.QuickPickItem & { engine?: string })[]) =>
        Promise.resolve(items.find(({ label, engine }) => label.includes('compatible service') || engine === 'auto')),
      ),
    );
    const done = vscode.commands.executeCommand('questionnaireToSpss.selectEngine');
    return { pick: await until('the list is open', () => pick), done };
  }

  /** Presses Enter until the list, which is drawn in its own time, has taken it. */
  async function accept(done: Thenable<unknown>): Promise<void> {
    let isDone = false;
    void done.then(() => (isDone = true));
    while (!isDone) {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  it('offers its models, and the one that is chosen is set', async () => {
    await start({ latency: { least: 500, most: 500, seed: 1 } });
    await environment(KEY);
    const { pick, done } = await choosing();
    assert.ok(pick.busy);
    await until('the models are there', () => !pick.busy);
    assert.deepEqual(
      pick.items.map(({ label }) => label),
      ['test-large', 'test-small'],
    );
    pick.value = 'small';
    await until('it is the only one', () => pick.activeItems[0]?.label === 'test-small');
    await accept(done);
    assert.equal(section().get('model'), 'test-small');
    assert.equal(section().get('baseUrl'), server.url);
    assert.equal(section().get('engine'), 'auto');
  });

  it('that has no list takes a name', async () => {
    await start({ models: null });
    await environment(KEY);
    const { pick, done } = await choosing();
    await until('it has answered', () => !pick.busy);
    assert.deepEqual(pick.items, []);
    pick.value = 'my-deployment';
    await until('the name can be chosen', () => pick.activeItems[0]?.label.includes('my-deployment'));
    await accept(done);
    assert.equal(section().get('model'), 'my-deployment');
  });

  it('that refuses the key says so, with what to do; nothing is set when the list is closed', async () => {
    await start();
    await environment('sk-bad-0123456789');
    const { pick, done } = await choosing();
    await until('it has answered', () => !pick.busy);
    const [problem] = pick.items;
    assert.match(problem?.label ?? '', /^\$\(warning\) .*(key|401)/i);
    assert.notEqual(problem?.detail ?? '', '');
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await done;
    assert.equal(section().get('model'), null);
  });

  it('is not waited for when the list is closed', async () => {
    await start({ latency: { least: 60_000, most: 60_000, seed: 1 } });
    await environment(KEY);
    const { pick, done } = await choosing();
    assert.ok(pick.busy);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await done;
    assert.equal(section().inspect('model')?.workspaceValue, undefined);
  });
});

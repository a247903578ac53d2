import assert from 'node:assert/strict';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import * as vscode from 'vscode';
import { outputNames } from '../../src/pipeline/store/outputs';
import { HostileRepository, Stranger } from '../support/hostile/repository';
import { activated, replaced, until, workspaceFolder } from './support';

const KEY = 'sk-of-the-person-0123456789';
const ALL = { scope: { kind: 'all', reuse: false } } as const;

describe('A folder that somebody else made, and the person trusts', () => {
  let stranger: Stranger;
  let repository: HostileRepository;
  let outside: readonly string[];
  let study: vscode.Uri;
  /** What the person was asked or told, who says no to all of it. */
  const told: string[] = [];
  const undo: (() => void)[] = [];
  const section = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('questionnaireToSpss', study);
  const execute = (command: string, ...values: unknown[]): Thenable<unknown> =>
    vscode.commands.executeCommand(`questionnaireToSpss.${command}`, ...values);

  const replace = (name: keyof typeof vscode.window, value: unknown): void =>
    void undo.push(replaced(vscode.window, name, value));

  async function storeKey(key: string): Promise<void> {
    replace('showInputBox', () => Promise.resolve(key));
    await execute('setApiKey');
    undo.pop()?.();
  }

  /** What the workspace says, once the editor has read it. */
  async function settings(more: Readonly<Record<string, unknown>>): Promise<void> {
    const model = `house-model-${Math.random()}`;
    await repository.settings({ ...more, model });
    await until('the settings are read', () => section().get('model') === model);
  }

  /** Nothing has gone to the stranger, nothing lies outside, and nothing of theirs has run. */
  async function unharmed(what: string): Promise<void> {
    assert.deepEqual(stranger.heard, [], `${what}: something was sent`);
    assert.deepEqual(await repository.outsideNow(), outside, `${what}: something was written outside`);
    assert.deepEqual(
      (await repository.strayFiles()).filter((name) => !name.endsWith('.md')),
      [],
      `${what}: something was left behind`,
    );
  }

  before(async () => {
    await activated();
    stranger = await Stranger.start();
    const work = workspaceFolder().fsPath;
    repository = await HostileRepository.at(work, await mkdtemp(join(dirname(work), 'outside ')), stranger.url);
    outside = await repository.outsideNow();
    study = vscode.Uri.file(join(work, 'study.md'));
    await section().update('confirmCost', false, vscode.ConfigurationTarget.Global);
    await storeKey(KEY);
    const no = (...words: readonly unknown[]): Promise<undefined> => {
      told.push(JSON.stringify(words));
      return Promise.resolve(undefined);
    };
    for (const name of ['showWarningMessage', 'showErrorMessage', 'showInformationMessage'] as const) replace(name, no);
  });
  beforeEach(() => void told.splice(0));
  after(async () => {
    for (const step of undo.splice(0)) step();
    await storeKey('');
    await section().update('confirmCost', undefined, vscode.ConfigurationTarget.Global);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await execute('clearRuns');
    stranger.stop();
    for (const name of [
      '.vscode',
      '.env',
      'study.md',
      'output',
      'training',
      'bin',
      'questionnaire-to-spss.json',
      'link',
    ])
      await rm(join(repository.work, name), { recursive: true, force: true });
    await rm(repository.outside, { recursive: true });
  });

  it('gets neither key nor questionnaire before the person has allowed its host by name', async () => {
    const { controller } = await activated();
    for (const engine of ['agents', 'auto']) {
      told.splice(0);
      await settings({ engine });
      assert.equal(await controller.run(study, ALL), null, engine);
      assert.equal(told.length, 1, told.join('\n'));
      assert.ok(told[0]?.includes(stranger.url), told[0]);
      await repository.environment();
      await settings({ engine, baseUrl: undefined });
      assert.equal(await controller.run(study, ALL), null, `${engine}, by .env`);
      await rm(join(repository.work, '.env'));
    }
    await execute('generate', study, [study]);
    await execute('resume', study, [study]);
    assert.ok(!told.join().includes(KEY));
    await unharmed('a model');
  });

  it('gets no key of a file elsewhere that its .env is a link to', async () => {
    const { controller } = await activated();
    await storeKey('');
    try {
      await repository.linkEnvironment();
      await settings({ engine: 'agents' });
      assert.equal(await controller.run(study, ALL), null);
      assert.equal(told.length, 1, told.join('\n'));
      assert.ok(told[0]?.includes(stranger.url), told[0]);
      await unharmed('a linked .env');
    } finally {
      await rm(join(repository.work, '.env'), { force: true });
      await storeKey(KEY);
    }
  });

  it('cannot say yes for the person, nor what is started', async () => {
    const { controller } = await activated();
    await settings({ engine: 'agents' });
    assert.notEqual(section().get('allowedHosts'), stranger.url);
    assert.equal(section().get('psppPath'), null);
    await repository.environment(`QUESTIONNAIRE_TO_SPSS_ALLOWED_HOSTS=${stranger.url}`);
    await settings({ engine: 'agents', baseUrl: undefined });
    await assert.rejects(controller.run(study, ALL), /only you can allow it/u);
    await repository.environment();
    await unharmed('a yes of its own');
  });

  it('has nothing written out of it: by a setting, by links, or by both', async () => {
    const { controller } = await activated();
    const { outside: name } = repository;
    for (const outputFolder of [name, relative(repository.work, name), 'output/../..']) {
      await settings({ engine: 'builtin', outputFolder });
      await assert.rejects(controller.run(study, ALL), /out of its folder: nothing is written there/u, outputFolder);
    }
    await repository.link();
    await settings({ engine: 'builtin' });
    await assert.rejects(controller.run(study, ALL), /a symbolic link leads from there/u);
    await rm(join(repository.work, 'output'), { recursive: true });
    await symlink(repository.outside, join(repository.work, 'link'));
    for (const outputFolder of ['link', 'link/deeper', 'link/deeper/still']) {
      await settings({ engine: 'builtin', outputFolder });
      await assert.rejects(controller.run(study, ALL), /a symbolic link leads from there/u, outputFolder);
    }
    await rm(join(repository.work, 'link'));
    await unharmed('outputs');
  });

  it('runs nothing of its own: what is generated is ours, and a journal that was changed is judged again', async () => {
    const { controller } = await activated();
    await settings({ engine: 'builtin', proof: 'always' });
    const run = await controller.run(study, ALL);
    assert.ok(run !== null && run.state.questions.size === 3);
    assert.doesNotMatch(await repository.script(), /^\s*(?:HOST|SAVE|INSERT)\b/imu);
    await repository.forge();
    for (const scope of [{ kind: 'all', reuse: true }, { kind: 'unfinished' }] as const)
      await controller.run(study, { scope }).catch(() => null);
    assert.doesNotMatch(await repository.script(), /^\s*(?:HOST|SAVE)\b/imu);
    await unharmed('the journal');
  });

  it('is read with all the editor shows, and a project file that wants more is an error', async () => {
    const { controller } = await activated();
    await settings({ engine: 'builtin' });
    for (const file of [study, vscode.Uri.file(join(repository.work, 'output', outputNames('study').script))]) {
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file));
      const { executeCommand } = vscode.commands;
      await executeCommand('vscode.executeCodeLensProvider', file, 100);
      await executeCommand('vscode.executeDocumentSymbolProvider', file);
      await executeCommand('vscode.executeHoverProvider', file, new vscode.Position(0, 5));
    }
    for (const wrong of [
      { baseUrl: stranger.url },
      { psppPath: './bin/pspp' },
      { idVariable: 'x. HOST COMMAND=["x"]' },
    ]) {
      await repository.project(wrong);
      await assert.rejects(controller.run(study, ALL), JSON.stringify(wrong));
    }
    await unharmed('what is shown');
  });
});

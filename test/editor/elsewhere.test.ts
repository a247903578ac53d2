import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile as readFromDisk, rm, writeFile as writeToDisk } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { activated, exportOf, ids, until } from './support';

const generate = (file: vscode.Uri): Thenable<unknown> =>
  vscode.commands.executeCommand('questionnaireToSpss.generate', file, [file]);

/** A file system that is nowhere on the disk. */
class Memory implements vscode.FileSystemProvider {
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  private readonly files = new Map<string, Uint8Array>();
  readonly onDidChangeFile = this.changed.event;

  watch(): vscode.Disposable {
    return { dispose: () => undefined };
  }

  stat({ path: name }: vscode.Uri): vscode.FileStat {
    const content = this.files.get(name);
    if (content === undefined) throw vscode.FileSystemError.FileNotFound(name);
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: content.length };
  }

  readFile({ path: name }: vscode.Uri): Uint8Array {
    const content = this.files.get(name);
    if (content === undefined) throw vscode.FileSystemError.FileNotFound(name);
    return content;
  }

  writeFile({ path: name }: vscode.Uri, content: Uint8Array): void {
    this.files.set(name, content);
  }

  readDirectory(): [string, vscode.FileType][] {
    return [...this.files.keys()].map((name) => [path.posix.basename(name), vscode.FileType.File]);
  }

  createDirectory(): void {}
  delete({ path: name }: vscode.Uri): void {
    this.files.delete(name);
  }
  rename(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
}

describe('A questionnaire that is not in the folder of the window', () => {
  let folder: string;

  before(async () => (folder = await mkdtemp(path.join(tmpdir(), 'elsewhere '))));
  after(() => rm(folder, { recursive: true, force: true }));
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('questionnaireToSpss.clearRuns');
  });

  it('has its outputs beside it', async () => {
    const { model } = await activated();
    const file = path.join(folder, 'Beside.md');
    await writeToDisk(file, exportOf(ids(2)));
    await generate(vscode.Uri.file(file));
    const script = path.join(folder, 'output', 'SPSS_output_Beside.sps');
    assert.match(await readFromDisk(script, 'utf8'), /^\* Question ID: Q2\.$/m);
    assert.equal(model.latestOf(vscode.Uri.file(file))?.state.outputFolder, path.join(folder, 'output'));
  });

  it('may have a name with blanks, umlauts, quotes and signs of all kinds', async () => {
    const { model } = await activated();
    const name = "Käufer's “Studie” 50% #1 & (neu) $HOME";
    const file = vscode.Uri.file(path.join(folder, `${name}.md`));
    await writeToDisk(file.fsPath, exportOf(ids(3)));
    await generate(file);
    assert.equal(model.latestOf(file)?.state.counts.passed, 3);
    const script = vscode.Uri.file(path.join(folder, 'output', `SPSS_output_${name}.sps`));
    await until('the script is open beside it', () =>
      vscode.window.visibleTextEditors.some(({ document }) => document.uri.fsPath === script.fsPath),
    );
    await vscode.commands.executeCommand('questionnaireToSpss.rerunQuestion', {
      questionnaire: file,
      questionId: 'Q2',
    });
    assert.equal(model.latestOf(file)?.state.counts.passed, 3);
  });

  it('may be in a virtual file system: its outputs are in the storage', async () => {
    const { model } = await activated();
    const provider = vscode.workspace.registerFileSystemProvider('memory', new Memory());
    try {
      const file = vscode.Uri.parse('memory:/studies/Virtual.md');
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(exportOf(ids(2))));
      await generate(file);
      const run = model.latestOf(file);
      assert.equal(run?.state.counts.passed, 2);
      const [script] = run.state.outputs;
      assert.ok(script);
      assert.match(await readFromDisk(script, 'utf8'), /^\* Question ID: Q2\.$/m);
      assert.ok(!script.startsWith('/studies'));
    } finally {
      provider.dispose();
    }
  });

  it('is told about where it cannot be written', async () => {
    const { model } = await activated();
    const file = path.join(folder, 'blocked', 'Blocked.md');
    await mkdir(path.dirname(file));
    await writeToDisk(file, exportOf(ids(2)));
    // Nothing can be made in a file: the same for a root user, to whom every folder is open.
    await writeToDisk(path.join(path.dirname(file), 'output'), 'a file, not a folder');
    const { controller } = await activated();
    await assert.rejects(controller.run(vscode.Uri.file(file), { scope: { kind: 'all', reuse: true } }), (error) => {
      assert.match(String(error), /output/);
      return true;
    });
    assert.deepEqual(model.list(), [], 'a run that could not begin is not in the list');
  });
});

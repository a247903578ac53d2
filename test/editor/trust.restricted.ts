import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, exportOf, until, workspaceFolder, writeFile } from './support';

const execute = <T>(command: string, ...values: unknown[]): Thenable<T> =>
  vscode.commands.executeCommand<T>(command, ...values);

describe('A folder that nobody trusts', () => {
  before(() => assert.equal(vscode.workspace.isTrusted, false));

  it('is read: lenses, outline and hovers are there', async () => {
    await activated();
    const file = await writeFile('Read.md', exportOf(['Q1', 'Q2']));
    await vscode.workspace.openTextDocument(file);
    const lenses = await execute<vscode.CodeLens[]>('vscode.executeCodeLensProvider', file, 100);
    assert.equal(lenses.filter(({ command }) => command?.title === '2 checks').length, 2);
    const symbols = await execute<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', file);
    assert.ok(symbols.some(({ name }) => name === 'Q2'));
  });

  it('has nothing generated in it, by any command', async () => {
    const { model, controller } = await activated();
    const file = await writeFile('Untrusted.md', exportOf(['Q1', 'Q2']));
    // Each ends when its message is closed, which nobody does here.
    for (const command of ['generate', 'rerunFailed', 'retryErrors', 'resume'])
      void execute(`questionnaireToSpss.${command}`, file, [file]);
    await assert.rejects(
      controller.run(file, { scope: { kind: 'all', reuse: true } }),
      /not trusted/,
      'not even where a command would forget to ask',
    );
    assert.deepEqual(model.list(), []);
    await assert.rejects(Promise.resolve(vscode.workspace.fs.stat(vscode.Uri.joinPath(workspaceFolder(), 'output'))));
  });

  it('does not say where calls go, what is started, and where files are written', async () => {
    await writeFile(
      '.vscode/settings.json',
      JSON.stringify({
        'questionnaireToSpss.baseUrl': 'http://127.0.0.1:9/v1',
        'questionnaireToSpss.psppPath': '/tmp/anything',
        'questionnaireToSpss.outputFolder': '/tmp/anywhere',
        'questionnaireToSpss.trainingFolder': '/tmp/anything',
        'questionnaireToSpss.batchSize': 7,
      }),
    );
    const section = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('questionnaireToSpss');
    await until('the settings are read', () => section().get('batchSize') === 7);
    for (const [name, otherwise] of Object.entries({
      baseUrl: null,
      psppPath: null,
      outputFolder: 'output',
      trainingFolder: null,
    })) {
      assert.equal(section().get(name), otherwise, name);
    }
  });
});

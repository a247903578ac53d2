import assert from 'node:assert/strict';
import path from 'node:path';
import * as vscode from 'vscode';
import { splitBlocks } from '../../src/spss/reading/blocks';
import { activated, exportOf, ids, readFile } from './support';

const execute = <T>(command: string, ...values: unknown[]): Thenable<T> =>
  vscode.commands.executeCommand<T>(command, ...values);

async function write(folder: vscode.Uri, name: string, text: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folder, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

const blocksOf = async (script: vscode.Uri): Promise<readonly string[]> =>
  splitBlocks(await readFile(script)).blocks.map(({ id }) => id);

describe('A workspace of several folders', () => {
  let north: vscode.Uri;
  let south: vscode.Uri;

  before(() => {
    const folders = vscode.workspace.workspaceFolders ?? [];
    assert.deepEqual(
      folders.map(({ name }) => name),
      ['north', 'south'],
    );
    [north, south] = folders.map(({ uri }) => uri) as [vscode.Uri, vscode.Uri];
  });

  afterEach(async () => {
    await execute('workbench.action.closeAllEditors');
    await execute('questionnaireToSpss.clearRuns');
  });

  it('keeps questionnaires of one name apart, each with its outputs in its own folder and by its own settings', async () => {
    const { model } = await activated();
    await write(south, '.vscode/settings.json', JSON.stringify({ 'questionnaireToSpss.outputFolder': 'checks' }));
    const ofNorth = await write(north, 'Study.md', exportOf(ids(2)));
    const ofSouth = await write(south, 'Study.md', exportOf(ids(3)));
    await vscode.workspace.openTextDocument(ofSouth);
    while (vscode.workspace.getConfiguration('questionnaireToSpss', ofSouth).get('outputFolder') !== 'checks') {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await execute('questionnaireToSpss.generate', ofNorth, [ofNorth, ofSouth]);
    assert.equal(model.list().length, 2);
    assert.equal(model.latestOf(ofNorth)?.state.outputFolder, path.join(north.fsPath, 'output'));
    assert.equal(model.latestOf(ofSouth)?.state.outputFolder, path.join(south.fsPath, 'checks'));
    assert.deepEqual(await blocksOf(vscode.Uri.joinPath(north, 'output/SPSS_output_Study.sps')), [...ids(2)]);
    assert.deepEqual(await blocksOf(vscode.Uri.joinPath(south, 'checks/SPSS_output_Study.sps')), [...ids(3)]);
  });

  it('repeats a question in the folder that it is of', async () => {
    const { model } = await activated();
    const ofNorth = await write(north, 'Again.md', exportOf(ids(2)));
    const ofSouth = await write(south, 'Again.md', exportOf(ids(2)));
    await execute('questionnaireToSpss.generate', ofNorth, [ofNorth, ofSouth]);
    const script = vscode.Uri.joinPath(north, 'output/SPSS_output_Again.sps');
    const before = await vscode.workspace.fs.stat(script);
    await execute('questionnaireToSpss.rerunQuestion', { questionnaire: ofSouth, questionId: 'Q2' });
    assert.equal((await vscode.workspace.fs.stat(script)).mtime, before.mtime, 'the other folder is not touched');
    assert.equal(model.list().length, 2);
  });

  it('generates what lies in one of its folders', async () => {
    const { model } = await activated();
    await write(north, 'deep/Inside.md', exportOf(ids(2)));
    const folder = vscode.Uri.joinPath(north, 'deep');
    await execute('questionnaireToSpss.generate', folder, [folder]);
    assert.deepEqual(
      model.list().map(({ questionnaire }) => path.relative(north.fsPath, questionnaire.fsPath)),
      [path.join('deep', 'Inside.md')],
    );
  });
});

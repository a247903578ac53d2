import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile } from '../../src/platform/files';
import type { Run } from '../../src/state/runModel';
import { splitBlocks } from '../../src/spss/reading/blocks';
import { activated, applied, exportOf, ids, readFile, until, workspaceFolder, writeFile } from './support';

const execute = (command: string, ...values: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`questionnaireToSpss.${command}`, ...values);

const QUESTIONS = 2_000;

/** A run that has done some of its work, and the promise of its end. */
async function underWay(name: string): Promise<{ file: vscode.Uri; run: Run; ended: Thenable<unknown> }> {
  const { model } = await activated();
  const file = await writeFile(`${name}.md`, exportOf(ids(QUESTIONS)));
  const ended = execute('generate', file, [file]);
  const run = await until('some of it is done', () => {
    const candidate = model.latestOf(file);
    return (candidate?.state.counts.passed ?? 0) > 0 && candidate;
  });
  assert.ok(run.state.counts.passed < QUESTIONS, 'and not all of it');
  return { file, run, ended };
}

const scriptOf = (name: string): vscode.Uri =>
  vscode.Uri.joinPath(workspaceFolder(), 'output', `SPSS_output_${name}.sps`);

describe('While a run goes on', function () {
  this.timeout(300_000);

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.saveAll');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await execute('clearRuns');
  });

  it('its questionnaire may be deleted: it ends with all outcomes, and says what is missing when it is repeated', async () => {
    const { model, controller } = await activated();
    const { file, run, ended } = await underWay('Deleted');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(file);
    await ended;
    assert.equal(model.get(run.id)?.state.counts.passed, QUESTIONS);
    const again = controller.run(file, { scope: { kind: 'questions', questionIds: ['Q1'] } });
    await assert.rejects(again, /Deleted\.md cannot be read/);
    assert.equal(model.get(run.id)?.state.counts.passed, QUESTIONS, 'the run stays as it was');
    await assert.rejects(openFile(file, {}), /Deleted\.md cannot be read/);
  });

  it('its questionnaire may be edited: what is read is what stood there when it began', async () => {
    const { model } = await activated();
    const { file, run, ended } = await underWay('Edited');
    const document = await vscode.workspace.openTextDocument(file);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(file, new vscode.Range(0, 0, document.lineCount, 0), exportOf(ids(3)));
    await applied(edit);
    await ended;
    assert.equal(model.get(run.id)?.state.counts.passed, QUESTIONS);
    assert.equal(splitBlocks(await readFile(scriptOf('Edited'))).blocks.length, QUESTIONS);
    await document.save();
  });

  it('another one may be started and one of the two cancelled', async () => {
    const { model, controller } = await activated();
    const first = await underWay('First');
    const other = await writeFile('Second.md', exportOf(ids(20)));
    const second = execute('generate', other, [other]);
    controller.cancel(first.run.id);
    await Promise.all([first.ended, second]);
    assert.equal(model.get(first.run.id)?.state.status, 'cancelled');
    assert.equal(model.latestOf(other)?.state.counts.passed, 20);
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { printedId, splitBlocks } from '../../src/spss/reading/blocks';
import { activated, applied, exportOf, ids, readFile, until, workspaceFolder, writeFile } from './support';

/** A question that is asked under a condition nobody can resolve: a diagnostic of the questionnaire. */
const TEXT = exportOf(ids(3), { Q2: 'isTest() and quota.full' });

describe('A questionnaire that has a run', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('questionnaireToSpss.clearRuns');
  });

  const diagnosticsOf = (file: vscode.Uri): number =>
    vscode.languages.getDiagnostics(file).filter(({ source }) => source === 'Questionnaire to SPSS').length;

  async function edited(change: (edit: vscode.WorkspaceEdit) => void): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    change(edit);
    await applied(edit);
  }

  async function generated(name: string): Promise<vscode.Uri> {
    const { controller } = await activated();
    const file = await writeFile(name, TEXT);
    await vscode.window.showTextDocument(file);
    await controller.run(file, { scope: { kind: 'all', reuse: false } });
    await until('it has diagnostics', () => diagnosticsOf(file) > 0);
    return file;
  }

  it('is renamed: its run, its diagnostics and its lenses come along, its script stays', async () => {
    const { model, controller, tree } = await activated();
    const before = await generated('Spring.md');
    const after = vscode.Uri.joinPath(before, '../Summer.md');
    await edited((edit) => edit.renameFile(before, after));
    await until('the diagnostics are at the new name', () => diagnosticsOf(after) > 0 && diagnosticsOf(before) === 0);
    const run = model.latestOf(after);
    assert.ok(run !== undefined && model.latestOf(before) === undefined);
    assert.equal(tree.getTreeItem(tree.intern({ kind: 'run', runId: run.id })).label, 'Summer.md');
    const script = controller.scriptOf(run);
    assert.match(script?.path ?? '', /SPSS_output_Spring\.sps$/);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', after, 50);
    assert.ok(lenses.length >= 3, String(lenses.length));
    const again = await controller.run(after, { scope: { kind: 'questions', questionIds: ['Q1'] } });
    assert.equal(again?.state.questions.size, 3);
    const blocks = splitBlocks(await readFile(script ?? after)).blocks.map(({ id }) => id);
    assert.deepEqual(blocks, ids(3).map(printedId));
    const others = await vscode.workspace.findFiles('output/SPSS_output_Summer.sps');
    assert.deepEqual(others, []);
  });

  it('is moved with its folder: its run comes along', async () => {
    const { model } = await activated();
    const before = await generated('wave 1/Panel study.md');
    const folder = vscode.Uri.joinPath(workspaceFolder(), 'wave 2');
    await edited((edit) => edit.renameFile(vscode.Uri.joinPath(before, '..'), folder));
    const after = vscode.Uri.joinPath(folder, 'Panel study.md');
    await until('the run is there', () => model.latestOf(after));
    await until('the diagnostics are there', () => diagnosticsOf(after) > 0 && diagnosticsOf(before) === 0);
  });

  it('is deleted: its diagnostics go, its run stays until it is cleared', async () => {
    const { model } = await activated();
    const file = await generated('Withdrawn.md');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await edited((edit) => edit.deleteFile(file));
    await until('nothing points at it', () => diagnosticsOf(file) === 0);
    assert.notEqual(model.latestOf(file), undefined);
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hashText } from '../../src/pipeline/hashText';
import { rangeIn } from '../../src/state/places';
import {
  activated,
  applied,
  exportOf,
  failing,
  finished,
  ids,
  startRun,
  until,
  workspaceFolder,
  writeFile,
} from './support';

const ours = (uri: vscode.Uri): readonly vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Questionnaire to SPSS');

/** A run over a file of the workspace, with a script that has a block for every question. */
async function begin(name: string, text: string) {
  const { model } = await activated();
  const questionnaire = await writeFile(`${name}.md`, text);
  const outputFolder = vscode.Uri.joinPath(workspaceFolder(), `output-${name}`).fsPath;
  const run = startRun(model, questionnaire, ids(4), { outputFolder, hash: hashText(text) });
  const script = ids(4).map((id) => `* Question ID: ${id}.\nTITLE "${id}".\nLIST VARIABLES = respid.\n`);
  const uri = await writeFile(`output-${name}/SPSS_output_demo.sps`, `* Encoding: UTF-8.\n\n${script.join('\n')}`);
  return { model, questionnaire, run, script: uri };
}

async function change(uri: vscode.Uri, from: string, to: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const start = document.getText().indexOf(from);
  assert.notEqual(start, -1);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, new vscode.Range(document.positionAt(start), document.positionAt(start + from.length)), to);
  await applied(edit);
}

describe('Diagnostics', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.saveAll');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('stand at the question that failed and in its block, each leading to the other', async () => {
    const { model, run, questionnaire, script } = await begin('Failing', exportOf(ids(4)));
    const finding = { ...failing('Q3', 'Lists a respondent who is clean.'), scriptLine: 2 };
    model.apply(run.id, [finished('Q3', 'failed', { findings: [finding] })]);
    const [inQuestionnaire] = await until(
      'there is a diagnostic',
      () => ours(questionnaire).length > 0 && ours(questionnaire),
    );
    assert.ok(inQuestionnaire);
    assert.equal(inQuestionnaire.severity, vscode.DiagnosticSeverity.Error);
    assert.match(inQuestionnaire.message, /^Q3 .*Lists a respondent who is clean\.\nLook at its condition\.$/);
    const document = await vscode.workspace.openTextDocument(questionnaire);
    assert.equal(document.getText(inQuestionnaire.range), 'Q3');
    const [inScript] = ours(script);
    assert.ok(inScript);
    const scriptDocument = await vscode.workspace.openTextDocument(script);
    assert.equal(scriptDocument.lineAt(inScript.range.start.line).text, 'LIST VARIABLES = respid.');
    assert.equal(inQuestionnaire.relatedInformation?.[0]?.location.uri.toString(), script.toString());
    assert.equal(inScript.relatedInformation?.[0]?.location.uri.toString(), questionnaire.toString());
    model.remove(run.id);
  });

  it('go when the question passes, and when its run is cleared', async () => {
    const { model, run, questionnaire, script } = await begin('Passing', exportOf(ids(4)));
    model.apply(run.id, [finished('Q2', 'failed'), finished('Q3', 'failed')]);
    await until('both are there', () => ours(questionnaire).length === 2);
    model.apply(run.id, [finished('Q2', 'passed')]);
    await until('one is gone', () => ours(questionnaire).length === 1 && ours(script).length === 1);
    assert.match(String(ours(questionnaire)[0]?.message), /^Q3/);
    model.remove(run.id);
    await until('all are gone', () => ours(questionnaire).length === 0 && ours(script).length === 0);
  });

  it('mark logic that nobody could resolve, exactly', async () => {
    const condition = "weird('Q1')";
    const text = exportOf(ids(4), { Q2: condition });
    const written = text.slice(text.indexOf('weird'), text.indexOf(')', text.indexOf('weird')) + 1);
    const { model, run, questionnaire } = await begin('Unresolved', text);
    const start = text.indexOf(written);
    const before = text.slice(0, start).split('\n');
    const span = { start, end: start + written.length, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    const unresolved = {
      questionId: 'Q2',
      what: 'entry',
      text: written,
      reason: 'weird is not defined',
      span,
      calls: [],
    } as const;
    model.apply(run.id, [finished('Q2', 'passed', { unresolved: [unresolved] })]);
    const [diagnostic] = await until('it is marked', () => ours(questionnaire).length > 0 && ours(questionnaire));
    assert.equal(diagnostic?.severity, vscode.DiagnosticSeverity.Warning);
    const document = await vscode.workspace.openTextDocument(questionnaire);
    assert.equal(document.getText(diagnostic?.range), written);

    await change(questionnaire, '## Sheet1\n', '## Sheet1\n\n\n\n');
    await until('it has moved', () => ours(questionnaire)[0]?.range.start.line === span.line + 2);
    await until('it is recomputed for the new text', () => document.getText(ours(questionnaire)[0]?.range) === written);
    model.remove(run.id);
  });

  it('stay with their question while other questions are edited, and go with it', async () => {
    const { model, run, questionnaire } = await begin('Edited', exportOf(ids(4)));
    model.apply(run.id, [finished('Q3', 'failed')]);
    await until('it is there', () => ours(questionnaire).length === 1);
    await change(questionnaire, 'About Q1', 'About Q1, with a longer label');
    await change(questionnaire, 'Question ID:\nQ2', 'Question ID:\n\nQ2');
    const document = await vscode.workspace.openTextDocument(questionnaire);
    await until('it is at Q3', () => document.getText(ours(questionnaire)[0]?.range) === 'Q3');
    await change(questionnaire, 'Question ID:\nQ3', 'Question ID:\nQ3b');
    await until('it is gone', () => ours(questionnaire).length === 0);
    model.remove(run.id);
  });

  it('offer what to do about them', async () => {
    const { model, run, questionnaire } = await begin('Fixes', exportOf(ids(4)));
    model.apply(run.id, [finished('Q1', 'failed'), { type: 'runFinished', at: 1, outcome: 'failed', outputs: [] }]);
    model.flush();
    model.setLive(run.id, false);
    const [diagnostic] = await until('it is there', () => ours(questionnaire).length > 0 && ours(questionnaire));
    assert.ok(diagnostic);
    await vscode.window.showTextDocument(questionnaire);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      questionnaire,
      diagnostic.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const titles = actions.map(({ title }) => title);
    for (const title of ['Run Q1 again', 'Open the script of Q1', 'Accept Q1 as reviewed']) {
      assert.ok(titles.includes(title), `${title} is offered: ${titles.join(', ')}`);
    }
    const accept = actions.find(({ title }) => title === 'Accept Q1 as reviewed')?.command;
    assert.ok(accept);
    await vscode.commands.executeCommand(accept.command, ...((accept.arguments ?? []) as unknown[]));
    await until('it is accepted', () => ours(questionnaire).length === 0);
    model.remove(run.id);
  });

  it('say what is wrong with the questionnaire as it is now', async () => {
    const { model } = await activated();
    const text = exportOf(ids(3)).replace("'Question Label': 'About Q2'", "'Question Label': 'About");
    const questionnaire = await writeFile('Broken.md', text);
    await vscode.commands.executeCommand('questionnaireToSpss.generate', questionnaire, [questionnaire]);
    const [problem] = await until('the problem is shown', () => ours(questionnaire).length > 0 && ours(questionnaire));
    assert.ok(problem);
    const document = await vscode.workspace.openTextDocument(questionnaire);
    assert.match(document.lineAt(problem.range.start.line).text, /About/);
    await change(questionnaire, "'Question Label': 'About,", "'Question Label': 'About Q2',");
    await until('it is gone', () => !ours(questionnaire).some(({ message }) => message === problem.message));
    const run = model.latestOf(questionnaire);
    if (run !== undefined) model.remove(run.id);
  });

  it('have ranges that are right over several lines and letters beyond the basic plane', () => {
    const text = 'a\r\nb😀c\r\nde';
    const range = rangeIn(text, { start: 4, end: 10, line: 2, column: 2 });
    assert.deepEqual([range.start.line, range.start.character, range.end.line, range.end.character], [1, 1, 2, 1]);
  });
});

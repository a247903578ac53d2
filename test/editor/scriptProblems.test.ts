import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, applied, exportOf, readFile, until, workspaceFolder, writeFile } from './support';

const ours = (uri: vscode.Uri): readonly vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Questionnaire to SPSS');
const rulesOf = (uri: vscode.Uri): readonly unknown[] => ours(uri).map(({ code }) => code);
const execute = <T>(command: string, ...values: unknown[]): Thenable<T> =>
  vscode.commands.executeCommand<T>(command, ...values);

/** A questionnaire of three questions and its script, which is shown. */
async function generated(name: string): Promise<vscode.TextDocument> {
  await activated();
  const file = await writeFile(`${name}.md`, exportOf(['Q1', 'Q2', 'Q3']));
  await execute('questionnaireToSpss.generate', file, [file]);
  const script = vscode.Uri.joinPath(workspaceFolder(), 'output', `SPSS_output_${name}.sps`);
  const document = await vscode.workspace.openTextDocument(script);
  await vscode.window.showTextDocument(document);
  return document;
}

async function insertAfter(document: vscode.TextDocument, line: string, text: string): Promise<void> {
  const at = document.getText().indexOf(`${line}\n`);
  assert.notEqual(at, -1, line);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.positionAt(at + line.length + 1), text);
  await applied(edit);
}

async function fixesAt(uri: vscode.Uri, range: vscode.Range): Promise<readonly vscode.CodeAction[]> {
  const kind = vscode.CodeActionKind.QuickFix.value;
  return execute<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range, kind);
}

describe('A script that is typed', () => {
  afterEach(async () => {
    await execute('workbench.action.files.saveAll');
    await execute('workbench.action.closeAllEditors');
    await execute('questionnaireToSpss.clearRuns');
  });

  it('is told what is wrong as it is typed, and no more when it is right again', async () => {
    const script = await generated('Typed');
    const line = '* Question ID: Q2.';
    await insertAfter(script, line, 'SELECT IF (nosuch = 1).\n');
    await until('both mistakes are marked', () => rulesOf(script.uri).length === 2);
    assert.deepEqual(new Set(rulesOf(script.uri)), new Set(['temporary', 'unknown-name']));
    const [first] = ours(script.uri);
    assert.equal(first?.severity, vscode.DiagnosticSeverity.Error);
    assert.match(script.lineAt(first.range.start.line).text, /nosuch/);
    const at = script.positionAt(script.getText().indexOf('SELECT IF (nosuch'));
    const edit = new vscode.WorkspaceEdit();
    edit.delete(script.uri, new vscode.Range(at, at.translate(1, -at.character)));
    await applied(edit);
    await until('nothing is marked', () => ours(script.uri).length === 0);
  });

  it('is quiet about a rule where a person says so, and only there', async () => {
    const script = await generated('Ignored');
    await insertAfter(script, '* Question ID: Q1.', 'SELECT IF\n  (Q1 = 1).\n');
    await insertAfter(script, '* Question ID: Q3.', 'SELECT IF (Q3 = 1).\n');
    await until('both are marked', () => rulesOf(script.uri).length === 2);
    const [first] = ours(script.uri);
    assert.ok(first);
    const fixes = await fixesAt(script.uri, first.range);
    const titles = fixes.map(({ title }) => title);
    assert.ok(titles.includes('Run Q1 again'), titles.join(', '));
    const ignore = fixes.find(({ title }) => title === 'Ignore the rule “temporary” here');
    assert.ok(ignore?.edit, titles.join(', '));
    await applied(ignore.edit);
    assert.match(script.getText(), /Q1\.\n\* lint: ignore temporary\.\nSELECT IF\n/);
    await until('the other is left', () => rulesOf(script.uri).length === 1);
    assert.match(script.lineAt(ours(script.uri)[0]?.range.start.line ?? 0).text, /Q3/);
  });

  it('has no word of ours on a rule of safety that it should be ignored', async () => {
    const script = await generated('Unsafe');
    await insertAfter(script, '* Question ID: Q1.', "HOST COMMAND = ['ls'].\n");
    const [unsafe] = await until('it is marked', () => ours(script.uri).length > 0 && ours(script.uri));
    assert.ok(unsafe);
    const titles = (await fixesAt(script.uri, unsafe.range)).map(({ title }) => title);
    assert.ok(!titles.some((title) => title.startsWith('Ignore')), titles.join(', '));
  });

  it('is said once what a run and the checker find, and is left to the run when it is closed', async () => {
    const script = await generated('Both');
    await insertAfter(script, '* Question ID: Q2.', 'SELECT IF (Q2 = 1).\n');
    await script.save();
    const questionnaire = vscode.Uri.joinPath(workspaceFolder(), 'Both.md');
    await execute('questionnaireToSpss.rerunQuestion', { questionnaire, questionId: 'Q2' });
    await until('it has failed', () => ours(questionnaire).length === 1);
    await until('it is marked once', () => rulesOf(script.uri).length === 1 && rulesOf(script.uri)[0] === 'temporary');
    const fixes = (await fixesAt(script.uri, ours(script.uri)[0]?.range ?? new vscode.Range(0, 0, 0, 0))).map(
      ({ title }) => title,
    );
    for (const title of ['Run Q2 again', 'Go to Q2 in the questionnaire', 'Accept Q2 as reviewed'])
      assert.ok(fixes.includes(title), `${title}: ${fixes.join(', ')}`);
    assert.match(await readFile(script.uri), /SELECT IF/);
  });

  it('of other people is left alone', async () => {
    await activated();
    const other = await vscode.workspace.openTextDocument(await writeFile('other.sps', 'SELECT IF (x = 1).\n'));
    await vscode.window.showTextDocument(other);
    const script = await generated('Beside');
    await insertAfter(script, '* Question ID: Q2.', 'SELECT IF (Q2 = 1).\n');
    await vscode.window.showTextDocument(other, vscode.ViewColumn.Two);
    await until('ours is marked', () => ours(script.uri).length === 1);
    assert.deepEqual(ours(other.uri), []);
  });
});

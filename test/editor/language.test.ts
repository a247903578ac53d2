import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { SCRIPT_LANGUAGE } from '../../src/views/language/selectors';
import { activated, applied, exportOf, readFile, until, workspaceFolder, writeFile } from './support';

const execute = <T>(command: string, ...values: unknown[]): Thenable<T> =>
  vscode.commands.executeCommand<T>(command, ...values);

interface Pair {
  readonly questionnaire: vscode.TextDocument;
  readonly script: vscode.TextDocument;
}

/** A questionnaire with its generated script, both open. */
async function generated(name: string): Promise<Pair> {
  await activated();
  const file = await writeFile(`${name}.md`, exportOf(['Q1', 'Q2', 'Q3'], { Q2: "f('Q1').any('1')" }));
  await execute('questionnaireToSpss.generate', file, [file]);
  const script = vscode.Uri.joinPath(workspaceFolder(), 'output', `SPSS_output_${name}.sps`);
  return {
    questionnaire: await vscode.workspace.openTextDocument(file),
    script: await vscode.workspace.openTextDocument(script),
  };
}

function positionOf(document: vscode.TextDocument, needle: string | RegExp, shift = 0): vscode.Position {
  const offset = document.getText().search(needle);
  assert.ok(offset >= 0, `${String(needle)} is in the document`);
  return document.positionAt(offset + shift);
}

async function hoverAt(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await execute<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

describe('Language features', () => {
  afterEach(async () => {
    await execute('workbench.action.closeAllEditors');
    await execute('questionnaireToSpss.clearRuns');
  });

  it('offers lenses above each question, before and after a run', async () => {
    await activated();
    const file = await writeFile('Lenses.md', exportOf(['Q1', 'Q2']));
    const lensesOf = () => execute<vscode.CodeLens[]>('vscode.executeCodeLensProvider', file, 100);
    await vscode.workspace.openTextDocument(file);
    const before = (await lensesOf()).map(({ command }) => command?.title);
    assert.deepEqual(before, ['$(play)\u00a0Generate SPSS', '2 checks', '2 checks']);
    await execute('questionnaireToSpss.generate', file, [file]);
    const after = await lensesOf();
    const commands = ['', 'questionnaireToSpss.rerunQuestion', 'questionnaireToSpss.openScript'];
    assert.deepEqual(
      after.map(({ command }) => command?.command),
      [...commands, ...commands],
    );
    assert.ok(
      after.every(({ range }) => range.start.line === 2 || range.start.line === 7),
      'at the ids',
    );
  });

  it('runs a question again from its lens', async () => {
    const { questionnaire } = await generated('FromLens');
    const lenses = await execute<vscode.CodeLens[]>('vscode.executeCodeLensProvider', questionnaire.uri, 100);
    const rerun = lenses.find(({ command }) => command?.command === 'questionnaireToSpss.rerunQuestion')?.command;
    assert.ok(rerun);
    const { model } = await activated();
    const before = model.latestOf(questionnaire.uri)?.state;
    await execute(rerun.command, ...((rerun.arguments ?? []) as unknown[]));
    const after = model.latestOf(questionnaire.uri)?.state;
    assert.notEqual(after, before);
    assert.equal(after?.counts.passed, 3);
  });

  it('explains questions, variables and flags on hover', async () => {
    const { questionnaire, script } = await generated('Hovers');
    const question = await hoverAt(questionnaire, positionOf(questionnaire, /Question ID:\r?\nQ2/, 13));
    assert.match(question, /\*\*Q2\*\* — About Q2/);
    assert.match(question, /Q1/, 'the condition');
    assert.match(question, /stated/);
    const variable = await hoverAt(script, positionOf(script, /(?<=VARIABLES = respid .*)Q2/, 1));
    assert.match(variable, /1 = Yes/);
    const flag = await hoverAt(script, positionOf(script, /qc_codes = 0/, 2));
    assert.match(flag, /qc\\_codes/);
    assert.equal(await hoverAt(script, positionOf(script, /SELECT IF/, 2)), '');
  });

  it('goes from the script to the questionnaire and back', async () => {
    const { questionnaire, script } = await generated('Definitions');
    const definition = (document: vscode.TextDocument, position: vscode.Position) =>
      execute<vscode.Location[]>('vscode.executeDefinitionProvider', document.uri, position);
    const [there] = await definition(script, positionOf(script, /\* Question ID: Q2/, 4));
    assert.equal(there?.uri.toString(), questionnaire.uri.toString());
    assert.equal(questionnaire.getText(there.range), 'Q2');
    const [back] = await definition(questionnaire, there.range.start);
    assert.equal(back?.uri.toString(), script.uri.toString());
    assert.equal(script.getText(back.range), '* Question ID: Q2.');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(script.uri, new vscode.Position(script.lineCount, 0), 'LIST VARIABLES = respid q1.\n');
    await applied(edit);
    await script.save();
    const references = await execute<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      questionnaire.uri,
      positionOf(questionnaire, /Question ID:\r?\nQ1/, 13),
    );
    const files = new Set(references.map(({ uri }) => uri.toString()));
    assert.deepEqual(files, new Set([questionnaire.uri.toString(), script.uri.toString()]));
  });

  it('lists questions as symbols on both sides and folds blocks', async () => {
    const { questionnaire, script } = await generated('Symbols');
    for (const document of [questionnaire, script]) {
      const symbols = await execute<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
      const names = symbols.map(({ name }) => name);
      for (const id of ['Q1', 'Q2', 'Q3']) assert.ok(names.includes(id), `${id} in ${names.join(' ')}`);
    }
    const folds = await execute<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', script.uri);
    assert.ok(folds.filter(({ kind }) => kind === vscode.FoldingRangeKind.Region).length >= 3);
    const questions = await execute<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', questionnaire.uri);
    const begin = positionOf(questionnaire, /Question ID:\r?\nQ2/).line;
    const fold = questions.find(({ start }) => start === begin);
    assert.ok(fold, 'the block of Q2 folds from its first line');
    assert.match(questionnaire.lineAt(fold.end).text, /'Question ID': 'Q2'/, 'and ends with its last');
  });

  it('leaves a generated script as it is when it is formatted, and tidies another', async () => {
    const { script } = await generated('Formatting');
    const edits = (document: vscode.TextDocument) =>
      execute<vscode.TextEdit[] | undefined>('vscode.executeFormatDocumentProvider', document.uri, { tabSize: 2 });
    assert.deepEqual((await edits(script)) ?? [], []);
    const untidy = await vscode.workspace.openTextDocument(await writeFile('untidy.sps', '  sel if  (q1=1) .\n'));
    const changes = await edits(untidy);
    const change = new vscode.WorkspaceEdit();
    change.set(untidy.uri, changes ?? []);
    await applied(change);
    assert.equal(untidy.getText(), 'SELECT IF (q1 = 1).\n');
    await untidy.save();
  });

  it('gives scripts the language that nobody else provides, by their first line or when they are shown', async () => {
    const { script } = await generated('Language');
    assert.equal(script.languageId, SCRIPT_LANGUAGE);
    const other = await vscode.workspace.openTextDocument(await writeFile('other.sps', 'LIST.\n'));
    await vscode.window.showTextDocument(other);
    await until('the script is adopted', () => other.languageId === SCRIPT_LANGUAGE);
    const text = await vscode.workspace.openTextDocument(await writeFile('other.txt', '* Encoding: UTF-8.\n'));
    assert.equal(text.languageId, 'plaintext', 'what has a language by its name keeps it');
  });

  it('shows nothing for a cancelled question and other markdown', async () => {
    await activated();
    const notes = await vscode.workspace.openTextDocument(await writeFile('notes.md', '# Notes\n\n1. Call\n'));
    assert.deepEqual(await execute('vscode.executeCodeLensProvider', notes.uri), []);
    assert.equal(await hoverAt(notes, new vscode.Position(0, 3)), '');
  });
});

describe('Run report', () => {
  const reportTab = (): vscode.Tab | undefined =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .find(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('.report'));

  afterEach(async () => {
    await execute('workbench.action.closeAllEditors');
    await execute('questionnaireToSpss.clearRuns');
  });

  it('opens for a run, once, and closes with its tab', async () => {
    const { questionnaire } = await generated('Report');
    await execute('questionnaireToSpss.showReport');
    const tab = await until('the report is open', reportTab);
    assert.equal(tab.label, 'Run report: Report');
    await execute('questionnaireToSpss.showReport', { questionnaire: questionnaire.uri, questionId: 'Q2' });
    const all = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);
    assert.equal(all.filter(({ input }) => input instanceof vscode.TabInputWebview).length, 1);
    await vscode.window.tabGroups.close(tab);
    assert.equal(reportTab(), undefined);
  });

  it('opens the sample as a new document that can be generated from', async () => {
    await activated();
    await execute('questionnaireToSpss.openSample');
    const sample = vscode.window.activeTextEditor?.document;
    assert.equal(sample?.isUntitled, true);
    assert.equal(sample.languageId, 'markdown');
    const original = vscode.Uri.joinPath(
      vscode.extensions.getExtension('questionnaire-to-spss.questionnaire-to-spss')?.extensionUri ?? sample.uri,
      'examples/coffee-habits.md',
    );
    assert.equal(sample.getText().replaceAll('\r\n', '\n'), (await readFile(original)).replaceAll('\r\n', '\n'));
    await execute('workbench.action.revertAndCloseActiveEditor');
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { MarkColours } from '../../src/views/language/markColours';
import { activated, until, workspaceFolder, writeFile } from './support';

const execute = <T>(command: string, ...values: unknown[]): Thenable<T> =>
  vscode.commands.executeCommand<T>(command, ...values);

const TEXT = `# Pets

## Q1. Do you have a dog? [SINGLE]

1. Yes
2. No

## Q2. What size is it? [SINGLE] [ASK IF Q1 = 1]

1. Small
2. Large

## Q3. Who feeds it? [OPEN] [ASK IF ]
`;

describe('Help while writing', () => {
  let file: vscode.Uri;
  let document: vscode.TextDocument;

  before(async () => {
    await activated();
    file = await writeFile('Helps.md', TEXT);
    await execute('questionnaireToSpss.generate', file, [file]);
    document = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(document);
  });

  after(async () => {
    await vscode.workspace.saveAll(false);
    await execute('workbench.action.closeAllEditors');
    await execute('questionnaireToSpss.clearRuns');
  });

  const behind = (words: string): vscode.Position => document.positionAt(TEXT.indexOf(words) + words.length);
  const proposed = async (at: vscode.Uri, position: vscode.Position): Promise<readonly vscode.CompletionItem[]> =>
    (await execute<vscode.CompletionList>('vscode.executeCompletionItemProvider', at, position)).items;
  const labels = (items: readonly vscode.CompletionItem[]): readonly string[] =>
    items.flatMap(({ label }) => (typeof label === 'string' ? [] : [`${label.label}: ${label.description ?? ''}`]));

  it('proposes ids with their questions, codes with their labels, and the variables of a script', async () => {
    const ids = labels(await proposed(file, behind('[OPEN] [ASK IF ')));
    assert.deepEqual(ids.slice(0, 2), [
      'Q2: single choice · What size is it?',
      'Q1: single choice · Do you have a dog?',
    ]);
    assert.deepEqual(labels(await proposed(file, behind('[ASK IF Q1 = '))).slice(0, 2), ['1: Yes', '2: No']);
    const script = vscode.Uri.joinPath(workspaceFolder(), 'output', 'SPSS_output_Helps.sps');
    const written = await vscode.workspace.openTextDocument(script);
    const value = written.positionAt(written.getText().indexOf('NOT ANY(VALUE(Q1), ') + 'NOT ANY(VALUE(Q1), '.length);
    assert.deepEqual(labels(await proposed(script, value)).slice(0, 2), ['1: Yes', '2: No']);
  });

  it('colours ids, marks and codes', async () => {
    const legend = await execute<vscode.SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', file);
    const { data } = await execute<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', file);
    const types = Array.from({ length: data.length / 5 }, (_, at) => legend.tokenTypes[data[at * 5 + 3] ?? -1]);
    assert.ok(
      ['class', 'keyword', 'variable', 'number'].every((type) => types.includes(type)),
      types.join(),
    );
  });

  it('gives up the colours of a text as soon as another key is typed', async () => {
    let ended = 0;
    // An engine that is as slow as can be: it answers when nobody waits any more.
    const ask = (_: unknown, { signal }: { readonly signal?: AbortSignal } = {}): Promise<never> =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => {
          ended += 1;
          reject(new Error('dropped'));
        });
      });
    const colours = new MarkColours({ engine: { ask }, isQuestionnaire: () => Promise.resolve(true) });
    const { token } = new vscode.CancellationTokenSource();
    const asked = colours.provideDocumentSemanticTokens(document, token);
    const typed = execute('type', { text: ' ' });
    await assert.rejects(asked, vscode.CancellationError);
    assert.equal(ended, 1);
    await typed;
    await execute('undo');
    assert.equal(document.getText(), TEXT);
  });

  it('renames a question in both documents at once', async () => {
    const edit = await execute<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      file,
      behind('## Q1'),
      'D1',
    );
    assert.equal(edit.entries().length, 2);
    await vscode.workspace.applyEdit(edit);
    assert.match(document.getText(), /## D1\. Do you have a dog\? \[SINGLE\][^]*\[ASK IF D1 = 1\]/);
    const [, script] = edit.entries().map(([uri]) => uri);
    assert.ok(script);
    const text = (await vscode.workspace.openTextDocument(script)).getText();
    assert.match(text, /\* Question ID: D1\./);
    assert.ok(!/\bQ1\b/u.test(text), text);
    const taken = await execute<vscode.WorkspaceEdit | undefined>(
      'vscode.executeDocumentRenameProvider',
      file,
      behind('## Q1'),
      'Q2',
    );
    assert.equal(taken?.size ?? 0, 0, 'a name that is taken renames nothing, the heading neither');
  });

  it('shows the block of the question under the cursor, as it is typed, and runs it', async () => {
    const editor = await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
    const go = (words: string): void => {
      const at = document.positionAt(document.getText().indexOf(words));
      editor.selection = new vscode.Selection(at, at);
    };
    go('Small');
    await execute('questionnaireToSpss.showPreview');
    const preview = await until('it is shown', () =>
      vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'questionnaire-preview'),
    );
    await until('it has the block', () => /^\* Question ID: Q2\./u.test(preview.getText()));
    go('Who feeds it');
    await until('it follows the cursor', () => /^\* Question ID: Q3\./u.test(preview.getText()));
    go('Small');
    await until('it goes back', () => /^\* Question ID: Q2\./u.test(preview.getText()));
    await editor.edit((edit) =>
      edit.insert(document.positionAt(document.getText().indexOf('2. Large')), '3. Medium\n'),
    );
    await until('it follows the text', () => /only the codes 1–3/u.test(preview.getText()));
    const lenses = await execute<vscode.CodeLens[]>('vscode.executeCodeLensProvider', preview.uri, 10);
    const titles = lenses.map(({ command }) => command?.title ?? '');
    assert.ok(
      titles.some((title) => /^Q2 · \d checks$/u.test(title)),
      titles.join(),
    );
    assert.ok(lenses.some(({ command }) => command?.command === 'questionnaireToSpss.generate'));
    assert.deepEqual(vscode.languages.getDiagnostics(preview.uri), []);
    const notes = await writeFile('Notes of a preview.md', '# Notes\n\nBuy milk.\n');
    await vscode.window.showTextDocument(notes, { viewColumn: vscode.ViewColumn.One });
    assert.match(preview.getText(), /Question ID: Q2/, 'a look elsewhere leaves it');
    await execute('questionnaireToSpss.showPreview');
    await until('it shows nothing of another document', () =>
      /^\* No question stands here yet\./u.test(preview.getText()),
    );
  });

  it('begins a new questionnaire', async () => {
    await execute('questionnaireToSpss.newQuestionnaire');
    const editor = await until('it is written', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.isUntitled === true && active.document.getText() !== '' ? active : null;
    });
    assert.match(editor.document.getText(), /## Q1\. .* \[MULTI\]\n/);
    await execute('workbench.action.revertAndCloseActiveEditor');
  });
});

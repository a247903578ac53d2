import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { TWINS } from '../unit/word/documents';

describe('Documents of Word in the editor', function () {
  this.timeout(120_000);
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'word '));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('become markdown beside them, which is shown and worked on', async () => {
    const [first] = TWINS;
    assert.ok(first);
    const document = join(folder, 'bikes.docx');
    await writeFile(document, await first.document());
    await vscode.commands.executeCommand('questionnaireToSpss.generate', vscode.Uri.file(document));
    assert.match(await readFile(join(folder, 'bikes.md'), 'utf8'), /## Q1\. Do you own a bike/u);
    const open = vscode.workspace.textDocuments.map(({ uri }) => uri.fsPath);
    assert.ok(open.includes(join(folder, 'bikes.md')), open.join(', '));
  });

  it('are left alone by Write Reading where marks say everything', async () => {
    const file = join(folder, 'marked.md');
    const text = '## Q1. How old are you? [NUMERIC 0-99]\n';
    await writeFile(file, text);
    await vscode.commands.executeCommand('questionnaireToSpss.writeReading', vscode.Uri.file(file));
    assert.equal((await vscode.workspace.openTextDocument(file)).getText(), text);
  });
});

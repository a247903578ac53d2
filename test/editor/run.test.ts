import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { getPriority } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { SCRIPT_LANGUAGE } from '../../src/views/language/selectors';
import { splitBlocks } from '../../src/spss/reading/blocks';
import {
  activated,
  applied,
  errorsDuring,
  exportOf,
  ids,
  readFile,
  replacedDuring,
  until,
  workspaceFolder,
  writeFile,
} from './support';

const generate = (...values: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand('questionnaireToSpss.generate', ...values);
const scriptOf = (stem: string): vscode.Uri =>
  vscode.Uri.joinPath(workspaceFolder(), 'output', `SPSS_output_${stem}.sps`);
const blocksOf = async (stem: string): Promise<ReadonlyMap<string, string>> =>
  new Map(splitBlocks(await readFile(scriptOf(stem))).blocks.map((block) => [block.id, block.text]));
/** Null where the thread has ended since it was listed. */
function priorityOf(thread: number): number | null {
  try {
    return getPriority(thread);
  } catch {
    return null;
  }
}

describe('Running a questionnaire', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('questionnaireToSpss.clearRuns');
  });

  it('writes a script with a block for every question and opens it beside', async () => {
    const { model } = await activated();
    const file = await writeFile('Whole.md', exportOf(ids(7)));
    await generate(file, [file]);
    const run = model.latestOf(file);
    assert.equal(run?.live, false);
    assert.equal(run.state.questions.size, 7);
    assert.equal(run.state.counts.waiting + run.state.counts.running, 0, 'every question has an outcome');
    assert.deepEqual([...(await blocksOf('Whole')).keys()], [...ids(7)]);
    const beside = await until('the script is open', () =>
      vscode.window.visibleTextEditors.find(({ document }) => document.uri.fsPath === scriptOf('Whole').fsPath),
    );
    assert.equal(beside.viewColumn, vscode.ViewColumn.Two);
    assert.equal(vscode.window.activeTextEditor?.document.uri.fsPath, file.fsPath, 'the questionnaire keeps the focus');
  });

  it('is worked on behind the editor: where processors are few, its own thread goes first', async function () {
    if (process.platform !== 'linux') return this.skip();
    const { model } = await activated();
    const file = await writeFile('Behind.md', exportOf(ids(3)));
    await generate(file, [file]);
    assert.equal(model.latestOf(file)?.state.questions.size, 3);
    const editor = getPriority(process.pid);
    const threads = (await readdir('/proc/self/task')).map(Number);
    const behind = threads.filter((thread) => (priorityOf(thread) ?? editor) > editor);
    assert.equal(behind.length, 1, threads.map((thread) => priorityOf(thread)).join());
  });

  it('runs all questionnaires of a folder, and leaves other markdown alone', async () => {
    const { model } = await activated();
    await writeFile('study/One.md', exportOf(ids(2)));
    await writeFile('study/deep/Two.md', exportOf(ids(3)));
    await writeFile('study/README.md', '# Notes\n\n1. Call the client\n');
    const folder = vscode.Uri.joinPath(workspaceFolder(), 'study');
    await generate(folder, [folder]);
    assert.deepEqual(
      model
        .list()
        .map((run) => path.basename(run.questionnaire.fsPath))
        .sort(),
      ['One.md', 'Two.md'],
    );
  });

  it('reads what the editor shows, saved or not', async () => {
    const { model } = await activated();
    const file = await writeFile('Dirty.md', exportOf(ids(2)));
    const document = await vscode.workspace.openTextDocument(file);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(file, new vscode.Range(0, 0, document.lineCount, 0), exportOf(ids(3)));
    await applied(edit);
    await generate(file, [file]);
    assert.equal(model.latestOf(file)?.state.questions.size, 3);
    await document.save();
  });

  it('works on a document that was never saved, with its outputs in the storage', async () => {
    const { model } = await activated();
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: exportOf(ids(2)) });
    await vscode.window.showTextDocument(document);
    await generate();
    const run = model.latestOf(document.uri);
    assert.equal(run?.state.questions.size, 2);
    assert.equal(run.state.outputFolder.startsWith(workspaceFolder().fsPath), false);
    assert.match(await readFile(vscode.Uri.file(String(run.state.outputs[0]))), /^\* Question ID: Q2\.$/m);
  });

  it('shows the script of a document that was never saved as one that was never saved, until a person types', async () => {
    const questionnaire = await vscode.workspace.openTextDocument({ language: 'markdown', content: exportOf(ids(2)) });
    await vscode.window.showTextDocument(questionnaire);
    await generate();
    const shown = (): vscode.TextDocument | undefined =>
      vscode.window.visibleTextEditors.find(({ document }) => document.fileName.startsWith('SPSS_output_'))?.document;
    const script = await until('the script is shown', shown);
    assert.ok(script.isUntitled, script.uri.toString());
    await until('it is taken for a script', () => script.languageId === SCRIPT_LANGUAGE);
    assert.match(script.getText(), /^\* Question ID: Q2\.$/m);
    const replace = async (document: vscode.TextDocument, text: string): Promise<void> => {
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
      await applied(edit);
    };
    await replace(questionnaire, exportOf(ids(3)));
    await generate(questionnaire.uri);
    await until('it follows', () => /^\* Question ID: Q3\.$/m.test(script.getText()));
    await replace(script, '* Mine.\n');
    await replace(questionnaire, exportOf(ids(4)));
    await generate(questionnaire.uri);
    assert.equal(script.getText(), '* Mine.\n');
    for (const document of [script, questionnaire]) {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
  });

  it('repeats one question or one batch, and keeps what a person edited', async () => {
    const { model } = await activated();
    const file = await writeFile('Again.md', exportOf(ids(9)));
    await generate(file, [file]);
    const before = await blocksOf('Again');
    const edited = (await readFile(scriptOf('Again'))).replace(
      before.get('Q2') ?? '',
      '* Question ID: Q2.\n* Mine.\n\n',
    );
    await vscode.workspace.fs.writeFile(scriptOf('Again'), new TextEncoder().encode(edited));

    const run = model.latestOf(file);
    assert.ok(run);
    await vscode.commands.executeCommand('questionnaireToSpss.rerunBatch', { kind: 'batch', runId: run.id, batch: 0 });
    await vscode.commands.executeCommand('questionnaireToSpss.rerunQuestion', {
      questionnaire: file,
      questionId: 'Q9',
    });
    const after = await blocksOf('Again');
    assert.equal(after.get('Q2'), '* Question ID: Q2.\n* Mine.\n\n');
    for (const id of ids(9).filter((other) => other !== 'Q2')) assert.equal(after.get(id), before.get(id), id);
    const question = model.latestOf(file)?.state.questions.get('Q2');
    assert.equal(question?.edited, true);
    assert.equal(model.list().length, 1, 'a repeat is the same run');
  });

  it('shows a block that was edited against what was generated', async () => {
    const { model } = await activated();
    const file = await writeFile('Diff.md', exportOf(ids(2)));
    await generate(file, [file]);
    const run = model.latestOf(file);
    assert.ok(run);
    const text = (await readFile(scriptOf('Diff'))).replace(/^\* Question ID: Q2\.$/m, '$&\n* Mine.');
    await vscode.workspace.fs.writeFile(scriptOf('Diff'), new TextEncoder().encode(text));
    const element = { kind: 'question', runId: run.id, questionId: 'Q2' };
    await vscode.commands.executeCommand('questionnaireToSpss.rerunQuestion', element);
    await vscode.commands.executeCommand('questionnaireToSpss.compareBlock', element);
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert.ok(input instanceof vscode.TabInputTextDiff);
    const [left, right] = await Promise.all(
      [input.original, input.modified].map(async (uri) => (await vscode.workspace.openTextDocument(uri)).getText()),
    );
    assert.doesNotMatch(left ?? '', /Mine/);
    assert.match(right ?? '', /Mine/);
  });

  it('lets runs that write the same file take turns', async () => {
    const { model } = await activated();
    const file = await writeFile('Twice.md', exportOf(ids(30)));
    await Promise.all([generate(file, [file]), generate(file, [file]), generate(file, [file])]);
    assert.equal(model.list().length, 1);
    assert.equal((await blocksOf('Twice')).size, 30);
    const scripts = await vscode.workspace.findFiles('**/SPSS_output_Twice.sps');
    assert.deepEqual(
      scripts.map(({ path }) => path.split('/').slice(-2).join('/')),
      ['output/SPSS_output_Twice.sps'],
    );
  });

  it('has ended when it says what went wrong, whether somebody clicks there or not', async () => {
    const { model } = await activated();
    const gone = vscode.Uri.joinPath(workspaceFolder(), 'Gone.md');
    await generate(gone, [gone]);
    assert.equal(model.latestOf(gone), undefined);
  });

  it('gives questionnaires of one name in several folders a place each, begun at once', async () => {
    const waves = ['north', 'south', 'west'];
    const files = await Promise.all(waves.map((wave) => writeFile(`${wave}/Alike.md`, exportOf(ids(3)))));
    await Promise.all(files.map((file) => generate(file, [file])));
    const scripts = await vscode.workspace.findFiles('output/**/SPSS_output_Alike.sps', null);
    assert.equal(scripts.length, 3, scripts.join());
  });

  it('opens the scripts of runs that end together one after the other', async () => {
    const files = await Promise.all(
      ['First', 'Second', 'Third'].map((stem) => writeFile(`${stem}.md`, exportOf(ids(3)))),
    );
    const show = vscode.window.showTextDocument as (...values: unknown[]) => Thenable<vscode.TextEditor>;
    let [open, most] = [0, 0];
    const showTextDocument = async (...values: unknown[]): Promise<vscode.TextEditor> => {
      open += 1;
      most = Math.max(most, open);
      try {
        return await show(...values);
      } finally {
        open -= 1;
      }
    };
    const errors = await errorsDuring(() =>
      replacedDuring(vscode.window, { showTextDocument }, () =>
        Promise.all(files.map((file) => generate(file, [file]))),
      ),
    );
    assert.deepEqual(errors, []);
    assert.equal(most, 1);
    const tabs = (): readonly string[] =>
      vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
    for (const stem of ['First', 'Second', 'Third'])
      await until(`${stem} has its script`, () => tabs().includes(`SPSS_output_${stem}.sps`));
  });

  it('opens an editor again that was refused because another one was opened meanwhile', async () => {
    const file = await writeFile('Refused.md', exportOf(ids(2)));
    const show = vscode.window.showTextDocument as (...values: unknown[]) => Thenable<vscode.TextEditor>;
    let refused = 0;
    const showTextDocument = (document: vscode.TextDocument, ...values: unknown[]): Thenable<vscode.TextEditor> => {
      if (document.uri.fsPath !== scriptOf('Refused').fsPath || ++refused > 1) return show(document, ...values);
      return Promise.reject(new Error('Could NOT open editor because another editor opened in the meantime.'));
    };
    const errors = await errorsDuring(() =>
      replacedDuring(vscode.window, { showTextDocument }, () => generate(file, [file])),
    );
    assert.deepEqual(errors, []);
    assert.ok(refused > 1);
  });

  it('ends every question when it is cancelled, and goes on when it is resumed', async () => {
    const { model, controller } = await activated();
    const file = await writeFile('Long.md', exportOf(ids(3_000)));
    const running = generate(file, [file]);
    const run = await until('some of it is done', () => {
      const candidate = model.latestOf(file);
      return (candidate?.state.counts.passed ?? 0) > 0 && candidate;
    });
    controller.cancel(run.id);
    await running;
    const cancelled = model.latestOf(file);
    assert.equal(cancelled?.state.status, 'cancelled');
    assert.equal(cancelled.state.counts.waiting + cancelled.state.counts.running, 0);
    assert.ok(cancelled.state.counts.cancelled > 0, 'it was cancelled on the way');
    await vscode.commands.executeCommand('questionnaireToSpss.resume');
    assert.equal(model.latestOf(file)?.state.counts.cancelled, 0);
    assert.equal((await blocksOf('Long')).size, 3_000);
  });
});

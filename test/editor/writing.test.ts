import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until, writeFile } from './support';

const TEXT = `# Pets

**Q1** Do you have a dog? [sngle]
- 1 Yes
- 2 No

**Q2** What size is it? [SINGLE] [ASK IF Q1 = 7]
- 1 Small
- 2 Large

**Q3** Who feeds it? [OPEN] [ASK IF Q11 = 1]
`;

describe('Writing a questionnaire', () => {
  const ours = (file: vscode.Uri): readonly vscode.Diagnostic[] =>
    vscode.languages.getDiagnostics(file).filter(({ source }) => source === 'Questionnaire to SPSS');
  const codes = (file: vscode.Uri): string =>
    ours(file)
      .flatMap(({ code }) => (typeof code === 'string' ? [code] : []))
      .toSorted()
      .join();

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('tells what is odd before any run, and mends it with a click', async () => {
    const file = await writeFile('Writing.md', TEXT);
    const document = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(document);
    await until('it is told', () => codes(file) === 'undefinedCode,undefinedId,unknownMark');
    const mark = ours(file).find(({ code }) => code === 'unknownMark');
    assert.match(mark?.message ?? '', /\[sngle\] is no mark that is known.* Did you mean \[single\]\?/);
    for (const code of ['unknownMark', 'undefinedId', 'undefinedCode']) {
      const diagnostic = ours(file).find((one) => one.code === code);
      assert.ok(diagnostic, code);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        file,
        diagnostic.range,
      );
      const fix = actions.find(({ isPreferred, edit }) => isPreferred === true && edit !== undefined);
      assert.ok(fix?.edit, `${code}: ${actions.map(({ title }) => title).join()}`);
      await vscode.workspace.applyEdit(fix.edit);
      await until(`${code} is mended`, () => !codes(file).includes(code));
    }
    assert.equal(codes(file), '');
    const text = document.getText();
    assert.match(text, /a dog\? \[single\]\n/);
    assert.match(text, /- 2 No\n- 7 …\n/);
    assert.match(text, /\[ASK IF Q1 = 1\]/);
  });

  it('tells what is not understood before a run, and once when a run tells it, too', async () => {
    const text = TEXT.replace('[sngle]', '[SINGLE]').replace('Q1 = 7', 'Q1 = 1').replace('Q11 = 1', 'whatever');
    const file = await writeFile('Unclear.md', text);
    const document = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(document);
    const told = (): readonly string[] => ours(file).map(({ range }) => document.getText(range));
    await until('it is told', () => told().join() === 'whatever');
    const isLinked = (): boolean => (ours(file)[0]?.relatedInformation ?? []).length > 0;
    assert.ok(!isLinked());
    assert.match(ours(file)[0]?.message ?? '', /^Q3: Not checked: .*whatever.* is not understood/);
    await vscode.commands.executeCommand('questionnaireToSpss.generate', file, [file]);
    await until(
      'the run tells it alone',
      () => told().join() === 'whatever' && codes(file) === 'unresolved' && isLinked(),
    );
    await vscode.commands.executeCommand('questionnaireToSpss.clearRuns');
    await until('it is told without the run', () => told().join() === 'whatever' && !isLinked());
  });

  it('says nothing of markdown that is no questionnaire', async () => {
    const file = await writeFile('Prose.md', '# Notes\n\nBuy [mlk] and see [single].\n');
    await vscode.window.showTextDocument(file);
    const other = await writeFile('Writing2.md', TEXT);
    await vscode.window.showTextDocument(other, { viewColumn: 2 });
    await until('the other is looked at', () => codes(other) !== '');
    assert.deepEqual(ours(file), []);
  });
});

import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { DataReport } from '../../src/engine/dataReport/dataReport';
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

const DATA_REPORT = 'questionnaire-to-spss.dataReport';

const validate = (...files: readonly vscode.Uri[]): Thenable<DataReport | undefined> =>
  vscode.commands.executeCommand('questionnaireToSpss.validateData', files[0], files);
const scriptOf = (stem: string): vscode.Uri =>
  vscode.Uri.joinPath(workspaceFolder(), 'output', `SPSS_output_${stem}.sps`);

/** Three questions with the codes 1 and 2: 102 has not answered one, 103 has a code that no answer has. */
const DATA = 'respid,Q1,Q2,Q3\n101,1,2,1\n102,1,,2\n103,3,2,1\n104,2,2,\n';

function panels(): readonly vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(DATA_REPORT));
}

describe('Validating a data file', () => {
  const generate = async (stem: string): Promise<vscode.Uri> => {
    const file = await writeFile(`${stem}.md`, exportOf(ids(3)));
    await vscode.commands.executeCommand('questionnaireToSpss.generate', file, [file]);
    return file;
  };

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('questionnaireToSpss.clearRuns');
  });

  it('finds the planted faults, in PSPP, and shows them in one panel for script and file', async () => {
    await generate('Wave');
    const data = await writeFile('wave.csv', DATA);
    const report = await validate(scriptOf('Wave'), data);
    assert.equal(report?.respondents, 4);
    assert.equal(report.flagged, 3);
    assert.deepEqual(
      report.counts.map(({ questionId, respondents }) => `${questionId}: ${String(respondents)}`),
      ['Q1: 1', 'Q2: 1', 'Q3: 1'],
    );
    assert.deepEqual(report.checks.toSorted(), ['qc_asked', 'qc_codes']);
    assert.equal(report.counts[0]?.label, 'About Q1', 'the questionnaire is found by its run');
    assert.deepEqual(
      report.variables.map(({ kind, variable }) => `${kind} ${variable}`),
      ['unknownCodes Q1'],
    );
    await until('the panel is there', () => panels().length === 1);
    assert.equal(panels()[0]?.label, 'Data: wave.csv');
    await validate(data, scriptOf('Wave'));
    assert.equal(panels().length, 1);
  });

  it('counts respondents in the tree until the script is another one', async () => {
    const { model, tree } = await activated();
    const file = await generate('Tree');
    const data = await writeFile('tree.csv', DATA);
    const run = model.latestOf(file);
    assert.ok(run);
    const question = { kind: 'question', runId: run.id, questionId: 'Q2' } as const;
    /** What stands before the kind and the text of the question. */
    const described = (): string =>
      String(tree.getTreeItem(question).description ?? '').replace(/(?: · )?single choice · About Q2$/u, '');
    const of = (element: Parameters<typeof tree.getTreeItem>[0]): string =>
      String(tree.getTreeItem(element).description);
    await vscode.commands.executeCommand('questionnaireToSpss.validateData', { kind: 'run', runId: run.id }, [data]);
    assert.equal(described(), '1 respondent');
    assert.match(of({ kind: 'run', runId: run.id }), /^3 flagged/);
    const { tooltip } = tree.resolveTreeItem(tree.getTreeItem(question), question);
    assert.match(
      (tooltip as vscode.MarkdownString).value.replaceAll('\\', ''),
      /Lists 1 of 4 respondents of tree\.csv/,
    );

    const text = await readFile(scriptOf('Tree'));
    await vscode.workspace.fs.writeFile(scriptOf('Tree'), new TextEncoder().encode(text));
    await validate(scriptOf('Tree'), data);
    assert.equal(described(), '1 respondent', 'the same text is the same script');
    await vscode.workspace.fs.writeFile(scriptOf('Tree'), new TextEncoder().encode(`${text}\n* Mine.\n`));
    await until('the counts are gone', () => described() === '');

    await validate(scriptOf('Tree'), data);
    assert.equal(described(), '1 respondent');
    await writeFile('tree.csv', DATA.replace('103,3', '103,1'));
    await until('counts of another delivery are gone', () => described() === '');

    await validate(scriptOf('Tree'), data);
    assert.equal(described(), '1 respondent');
    await vscode.commands.executeCommand('questionnaireToSpss.rerunQuestion', question);
    assert.equal(described(), '', 'a run that works on it makes it another');
  });

  it('runs a script as the editor shows it, edited by hand and unsaved', async () => {
    await generate('Dirty');
    const data = await writeFile('dirty.csv', DATA);
    const document = await vscode.workspace.openTextDocument(scriptOf('Dirty'));
    const block = '* Question ID: Q1.\nTEMPORARY.\nSELECT IF (Q1 > 1).\nLIST VARIABLES = respid Q1.\n';
    await applied(() => {
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), block);
      return edit;
    });
    const report = await validate(document.uri, data);
    assert.deepEqual(report?.checks, ['(Q1 > 1)']);
    assert.equal(report.flagged, 2);
    await document.save();

    const untitled = await vscode.workspace.openTextDocument({ content: block.replace('Q1 > 1', 'Q1 > 2') });
    assert.equal((await validate(untitled.uri, data))?.flagged, 1);
  });

  it('finds the questionnaire of a script without a run by its header', async () => {
    await generate('Header');
    await vscode.commands.executeCommand('questionnaireToSpss.clearRuns');
    const report = await validate(scriptOf('Header'), await writeFile('header.csv', DATA));
    assert.equal(report?.compared, true);
    const strange = await writeFile('Strange.sps', '* Question ID: Q1.\nLIST VARIABLES = respid Q1.\n');
    const alone = await validate(strange, await writeFile('header.csv', DATA));
    assert.equal(alone?.compared, false);
    assert.equal(alone.rowCount, 4);
  });

  it('takes files outside of the workspace, and asks for data where the last were', async () => {
    const outside = await mkdtemp(path.join(tmpdir(), 'outside '));
    const at = (name: string): vscode.Uri => vscode.Uri.file(path.join(outside, name));
    const write = (name: string, text: string): Thenable<void> =>
      vscode.workspace.fs.writeFile(at(name), new TextEncoder().encode(text));
    await generate('Outside');
    await write('output/Renamed.sps', await readFile(scriptOf('Outside')));
    await write('Outside.md', exportOf(ids(3)));
    await write('data [1]/wave.csv', DATA);
    const asked: (string | undefined)[] = [];
    const offered: string[] = [];
    const showOpenDialog = ({ defaultUri }: vscode.OpenDialogOptions): Promise<readonly vscode.Uri[]> => {
      asked.push(defaultUri?.fsPath);
      return Promise.resolve([at('data [1]/wave.csv')]);
    };
    const showQuickPick = (items: readonly { readonly label: string }[]): Promise<unknown> => {
      offered.push(...items.map(({ label }) => label));
      return Promise.resolve(items.at(-1));
    };
    await writeFile('Renamed.csv', DATA);
    await replacedDuring(vscode.window, { showOpenDialog, showQuickPick }, async () => {
      for (let turn = 0; turn < 2; turn++) {
        const report = await validate(at('output/Renamed.sps'));
        assert.equal(report?.flagged, 3);
        assert.equal(report.counts[0]?.label, 'About Q1', 'the questionnaire is above the script’s folder');
      }
    }).finally(() => rm(outside, { recursive: true }));
    assert.equal(asked[1], at('data [1]').fsPath);
    assert.equal(offered[0], 'Renamed.csv', 'the data file of the same name comes first');
    assert.equal(offered.filter((label) => label === 'Choose another data file…').length, 2);
  });

  it('says what is wrong and what to do', async () => {
    await generate('Wrong');
    const data = await writeFile('wrong.csv', DATA);
    const foreign = await writeFile('foreign.sps', 'FREQUENCIES VARIABLES = Q1.\n');
    const gone = vscode.Uri.joinPath(workspaceFolder(), 'gone.csv');
    const virtual = vscode.Uri.parse('memfs:/far.csv');
    const cases: readonly (readonly [readonly vscode.Uri[], RegExp])[] = [
      [[foreign, data], /foreign\.sps has no line “\* Question ID: …”.*Choose a script/],
      [[scriptOf('Wrong'), gone], /gone\.csv: There is no such data file/],
      [[scriptOf('Gone'), data], /SPSS_output_Gone\.sps cannot be read/],
      [[scriptOf('Wrong'), virtual], /far\.csv is not on a disk/],
    ];
    for (const [files, expected] of cases) {
      const messages = await errorsDuring(() => validate(...files));
      assert.equal(messages.length, 1, String(expected));
      assert.match(messages[0] ?? '', expected);
    }
    assert.equal(panels().length, 0);
  });

  it('says how to get PSPP where there is none', async () => {
    await generate('Without');
    const data = await writeFile('without.csv', DATA);
    const settings = vscode.workspace.getConfiguration('questionnaireToSpss');
    await settings.update('psppPath', '/nowhere/pspp', vscode.ConfigurationTarget.Global);
    try {
      const messages = await errorsDuring(() => validate(scriptOf('Without'), data));
      assert.match(messages.join(), /GNU PSPP was not found.*Install PSPP/);
    } finally {
      await settings.update('psppPath', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('ends without a word when it is cancelled', async () => {
    await generate('Cancelled');
    const data = await writeFile('cancelled.csv', DATA);
    const shown: vscode.ProgressOptions[] = [];
    const withProgress = (options: vscode.ProgressOptions, task: Parameters<typeof vscode.window.withProgress>[1]) => {
      shown.push(options);
      const source = new vscode.CancellationTokenSource();
      const work = task({ report: () => undefined }, source.token);
      source.cancel();
      return work;
    };
    await replacedDuring(vscode.window, { withProgress }, async () => {
      const messages = await errorsDuring(async () =>
        assert.equal(await validate(scriptOf('Cancelled'), data), undefined),
      );
      assert.deepEqual(messages, []);
    });
    assert.equal(shown[0]?.cancellable, true);
    assert.equal(panels().length, 0);
    assert.equal((await validate(scriptOf('Cancelled'), data))?.flagged, 3, 'the engine goes on');
  });

  it('does several at once; of two over the same files the later counts', async () => {
    await generate('Twice');
    await generate('Other');
    const one = await writeFile('one.csv', DATA);
    const two = await writeFile('two.csv', DATA.replace('103,3', '103,1'));
    const reports: (DataReport | undefined)[] = [];
    const messages = await errorsDuring(async () => {
      const under = [
        validate(scriptOf('Twice'), one),
        validate(scriptOf('Twice'), one),
        validate(scriptOf('Twice'), two),
        validate(scriptOf('Other'), one),
      ];
      reports.push(...(await Promise.all(under)));
    });
    assert.deepEqual(messages, []);
    const [first, second, third, fourth] = reports;
    assert.equal(first, undefined, 'the second took its place');
    assert.equal(second?.flagged, 3);
    assert.equal(third?.flagged, 2);
    assert.equal(fourth?.flagged, 3);
    const labels = ['Data: one.csv', 'Data: one.csv', 'Data: two.csv'].join();
    await until(
      'each pair of files has its panel',
      () =>
        panels()
          .map(({ label }) => label)
          .toSorted()
          .join() === labels,
    );
  });
});

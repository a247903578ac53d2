import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { DataReport } from '../../src/engine/dataReport/dataReport';
import { sameNameFirst } from '../../src/editor/dataValidation/validationSubject';
import {
  activated,
  errorsDuring,
  exportOf,
  ids,
  readFile,
  replacedDuring,
  until,
  useSettings,
  workspaceFolder,
  writeFile,
} from './support';

const PROJECT = 'questionnaire-to-spss.json';

const PETS = `# Pets

**Q1** Do you have a dog?
- 1 Yes
- 2 No

**Q2** What size is it? (ask if Q1=1)
- 1 Small
- 2 Large

**Q3** Does it bark? (ask if Q1=1)
- 1 Yes
- 2 No
`;

const validate = (...files: readonly vscode.Uri[]): Thenable<DataReport | undefined> =>
  vscode.commands.executeCommand('questionnaireToSpss.validateData', files[0], files);

/** Answers what is asked in quick picks, and tells what was offered. */
async function picking<Item>(
  choose: (items: readonly Item[]) => Item | undefined,
  work: () => Thenable<unknown>,
): Promise<readonly (readonly Item[])[]> {
  const offered: (readonly Item[])[] = [];
  const showQuickPick = (items: readonly Item[]): Promise<Item | undefined> => {
    offered.push(items);
    return Promise.resolve(choose(items));
  };
  await replacedDuring(vscode.window, { showQuickPick }, work);
  return offered;
}

/** How many respondents the tree shows as flagged by the script of the study; undefined where it shows none. */
async function flaggedInTree(): Promise<() => number | undefined> {
  const { tree, model } = await activated();
  return () => {
    const run = model.list().find(({ questionnaire }) => questionnaire.path.endsWith('/Study.md'));
    const words = run === undefined ? '' : String(tree.getTreeItem({ kind: 'run', runId: run.id }).description);
    const count = /(\d+) flagged/u.exec(words)?.[1];
    return count === undefined ? undefined : Number(count);
  };
}

describe('What a study says of its data', () => {
  const script = (): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), 'study', 'output', 'SPSS_output_Study.sps');
  const project = (): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), 'study', PROJECT);
  const write = (text: string): Promise<vscode.Uri> => writeFile(`study/${PROJECT}`, text);

  useSettings({ outputFolder: 'study/output' });

  before(async () => {
    const file = await writeFile('study/Study.md', exportOf(ids(3)));
    await vscode.commands.executeCommand('questionnaireToSpss.generate', file, [file]);
  });

  afterEach(() => vscode.workspace.fs.delete(project()).then(undefined, () => undefined));

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('questionnaireToSpss.clearRuns');
  });

  it('tells respondents by the variable that is picked where several fit, and keeps the choice', async () => {
    const data = await writeFile('study/two.csv', 'CaseNo,Serial,Q1,Q2,Q3\n1,71,1,2,1\n2,72,9,2,1\n3,73,1,2,1\n');
    const offered = await picking<string>(
      () => 'Serial',
      async () => {
        const report = await validate(script(), data);
        assert.deepEqual([report?.id.how, report?.id.variable], ['found', 'CaseNo']);
        let kept = '';
        const look = (): void =>
          void readFile(project()).then(
            (text) => (kept = text),
            () => undefined,
          );
        await until('the choice is kept', () => {
          look();
          return kept !== '';
        });
        assert.deepEqual(JSON.parse(kept), { data: { id: 'Serial' } });
      },
    );
    assert.deepEqual(offered, [['CaseNo', 'Serial']]);
    const again = await picking<string>(
      () => undefined,
      async () => {
        // The choice has it validated anew by itself: of the two the later one counts.
        const report = (await validate(script(), data)) ?? (await validate(script(), data));
        assert.deepEqual([report?.id.how, report?.id.variable], ['given', 'Serial']);
        assert.equal(report?.flagged, 1);
      },
    );
    assert.deepEqual(again, [], 'nobody is asked twice');
  });

  it('takes the variable that a setting names, and leaves out checks that the project has switched off', async () => {
    const data = await writeFile('study/off.csv', 'Key,Q1,Q2,Q3\na,1,2,1\nb,9,2,1\nc,1,,1\n');
    const section = vscode.workspace.getConfiguration('questionnaireToSpss');
    await section.update('idVariable', 'Key', vscode.ConfigurationTarget.Workspace);
    try {
      const all = await validate(script(), data);
      assert.deepEqual([all?.id.how, all?.id.variable, all?.flagged], ['given', 'Key', 2]);
      await write('{ "data": { "off": [{ "check": "Q1.codes", "reason": "Codes of the pilot." }] } }');
      const some = await validate(script(), data);
      assert.equal(some?.flagged, 1);
      assert.deepEqual(some.off, [{ check: 'Q1.codes', reason: 'Codes of the pilot.' }]);
    } finally {
      await section.update('idVariable', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('sets apart what lists too many, and names the values that explain most', async () => {
    const file = await writeFile('study/Causes.md', PETS);
    await vscode.commands.executeCommand('questionnaireToSpss.generate', file, [file]);
    const rows = Array.from({ length: 20 }, (_, index) => `${String(index + 1)},2,,`);
    // The first has answered what only those with 1 are asked.
    const data = await writeFile('study/causes.csv', ['respid,Q1,Q2,Q3', '99,2,1,1', ...rows].join('\n'));
    const of = vscode.Uri.joinPath(workspaceFolder(), 'study', 'output', 'SPSS_output_Causes.sps');
    const report = await validate(of, data);
    assert.deepEqual(report?.doubts, []);
    const [cause] = report.causes?.groups ?? [];
    assert.match(cause?.sentence ?? '', /^probably Q1: 2 should be 1/);
    assert.deepEqual([cause?.respondent, cause?.explains, cause?.listings], ['99', 2, 2]);

    const all = await writeFile('study/doubt.csv', `respid,Q1,Q2,Q3\n${rows.join('\n').replaceAll(',2,,', ',9,,')}`);
    const doubtful = await validate(of, all);
    assert.deepEqual(
      doubtful?.doubts.map(({ checkId, respondents, appliesTo }) => [checkId, respondents, appliesTo]),
      [['Q1.codes', 20, 20]],
    );
  });

  it('sets findings apart that the project has as handled, until a value is another one', async () => {
    const data = await writeFile('study/handled.csv', 'respid,Q1,Q2,Q3\n1,1,2,1\n2,9,2,1\n3,9,1,1\n');
    const handled = [{ respondent: '2', question: 'Q1', check: 'qc_codes', values: { Q1: '9' }, note: 'Asked again.' }];
    await write(JSON.stringify({ data: { handled } }));
    const report = await validate(script(), data);
    assert.deepEqual([report?.flagged, report?.rowCount], [1, 1]);
    assert.deepEqual(
      report?.handled.map(({ respondent, note }) => [respondent, note]),
      [['2', 'Asked again.']],
    );
    await writeFile('study/handled.csv', 'respid,Q1,Q2,Q3\n1,1,2,1\n2,8,2,1\n3,9,1,1\n');
    const again = await validate(script(), data);
    assert.deepEqual([again?.flagged, again?.handled], [2, []]);
  });

  it('keeps which data file is that of the questionnaire, from a menu, and generates for it', async () => {
    const file = await writeFile('study/Trams.md', PETS);
    const data = await writeFile('study/trams wave.csv', 'respid,Q01,Q2,Q3\n1,Yes,1,1\n2,No,,\n3,Yes,2,1\n');
    const offered = await picking<vscode.QuickPickItem>(
      (items) => items.find(({ label }) => label === 'trams wave.csv'),
      () => vscode.commands.executeCommand('questionnaireToSpss.chooseDataFile', file),
    );
    assert.equal(offered.flat().at(-1)?.label, 'Choose another data file…');
    assert.deepEqual(JSON.parse(await readFile(project())), { data: { file: 'trams wave.csv' } });
    await vscode.commands.executeCommand('questionnaireToSpss.generate', file, [file]);
    const written = vscode.Uri.joinPath(workspaceFolder(), 'study', 'output', 'SPSS_output_Trams.sps');
    assert.match(await readFile(written), /Q01 = "Yes" OR Q01 = "1"/);
    assert.ok(data.path.endsWith('.csv'));
  });

  it('validates again by itself where the setting says so, and only then', async () => {
    const data = await writeFile('study/again.csv', 'respid,Q1,Q2,Q3\n1,1,2,1\n2,9,2,1\n');
    const found = await flaggedInTree();
    const section = vscode.workspace.getConfiguration('questionnaireToSpss');
    await validate(script(), data);
    assert.equal(found(), 1);
    await writeFile('study/again.csv', 'respid,Q1,Q2,Q3\n1,8,2,1\n2,9,2,1\n');
    await until('what was found is of before', () => found() === undefined);
    await validate(script(), data);
    assert.equal(found(), 2);
    await section.update('revalidate', 'always', vscode.ConfigurationTarget.Global);
    try {
      await writeFile('study/again.csv', 'respid,Q1,Q2,Q3\n1,1,2,1\n2,1,2,1\n3,9,2,1\n4,9,2,1\n5,9,2,1\n');
      await until('it is validated again', () => found() === 3);
    } finally {
      await section.update('revalidate', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('keeps what was found where news of a write come late, and drops it where the file was written meanwhile', async () => {
    const data = await writeFile('study/late.csv', 'respid,Q1,Q2,Q3\n1,1,2,1\n2,9,2,1\n');
    const found = await flaggedInTree();
    const news = new vscode.EventEmitter<vscode.Uri>();
    const { event } = news;
    // The editor tells of a write when it likes: here the test does.
    const createFileSystemWatcher = (): Partial<vscode.FileSystemWatcher> => ({
      ...{ onDidChange: event, onDidCreate: event, onDidDelete: event },
      dispose: () => undefined,
    });
    await replacedDuring(vscode.workspace, { createFileSystemWatcher }, async () => {
      await validate(script(), data);
      assert.equal(found(), 1);
      news.fire(data);
      // Longer than it takes to look at the file.
      await new Promise((resolve) => setTimeout(resolve, 300));
      assert.equal(found(), 1);
      await writeFile('study/late.csv', 'respid,Q1,Q2,Q3\n1,1,2,1\n2,1,2,1\n3,1,2,1\n');
      news.fire(data);
      await until('what was found is of before', () => found() === undefined);
    });
  });

  it('says which project file is wrong', async () => {
    await write('{ "dta": {} }');
    const data = await writeFile('study/wrong.csv', 'respid,Q1,Q2,Q3\n1,1,1,1\n');
    const messages = await errorsDuring(() => validate(script(), data));
    assert.match(messages.join(), /questionnaire-to-spss\.json.* "dta".*Did you mean "data"/);
  });
});

describe('The script for a data file', () => {
  it('is the one of the same name, first among all', () => {
    const uri = (name: string): vscode.Uri => vscode.Uri.file(`/study/output/${name}`);
    const scripts = ['SPSS_output_wave-1.sps', 'SPSS_output_Wave-2.sps', 'mine.sps'].map(uri);
    const first = (data: string): string | undefined => sameNameFirst(scripts, uri(data))[0]?.path.split('/').at(-1);
    assert.equal(first('wave-2.sav'), 'SPSS_output_Wave-2.sps');
    assert.equal(first('mine.csv'), 'mine.sps');
    assert.equal(first('other.csv'), 'SPSS_output_wave-1.sps');
    assert.deepEqual(sameNameFirst(scripts, null), scripts);
  });

  it('is offered to be generated where there is none', async () => {
    const data = await writeFile('alone/alone.csv', 'respid,Q1\n1,1\n');
    await vscode.commands.executeCommand('questionnaireToSpss.clearRuns');
    const findFiles = (): Promise<readonly vscode.Uri[]> => Promise.resolve([]);
    await replacedDuring(vscode.workspace, { findFiles }, async () => {
      const offered = await picking<string>(
        () => undefined,
        () => validate(data),
      );
      assert.match(offered[0]?.join() ?? '', /Generate the script of a questionnaire/);
    });
  });
});

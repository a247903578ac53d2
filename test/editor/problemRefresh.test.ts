import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Acceptances } from '../../src/state/acceptances';
import { QuestionPlaces } from '../../src/state/places';
import { RunModel } from '../../src/state/runModel';
import { questionPlaces } from '../../src/engine/documents/questionPlaces';
import { scriptIn } from '../../src/editor/runs/outputPlace';
import { hashText } from '../../src/pipeline/hashText';
import { Problems } from '../../src/views/problems/problems';
import {
  applied,
  exportOf,
  failing,
  finished,
  ids,
  memento,
  startRun,
  until,
  workspaceFolder,
  writeFile,
} from './support';

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const shown = (uri: vscode.Uri): readonly vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Questionnaire to SPSS');
const messages = (uri: vscode.Uri): readonly string[] => shown(uri).map(({ message }) => message.slice(0, 2));

/** Longer than a refresh waits for more to come, and takes. */
const SETTLED = 1_500;

describe('Diagnostics that are made anew', () => {
  let model: RunModel;
  let problems: Problems;
  /** How long reading takes, by the questionnaire's name. */
  let reading: Map<string, number>;
  let covered: Set<string>;
  let coveredEmitter: vscode.EventEmitter<vscode.Uri>;

  beforeEach(() => {
    model = new RunModel();
    reading = new Map();
    covered = new Set();
    coveredEmitter = new vscode.EventEmitter();
    const reader = new QuestionPlaces(async (text, name) => {
      await sleep(reading.get(name) ?? 0);
      return questionPlaces(text, name);
    });
    const lookup = {
      scriptOfRun: ({ state }: { readonly state: { readonly source: unknown; readonly outputFolder: string } }) =>
        state.source === null ? null : scriptIn(state.outputFolder, 'demo'),
    };
    const scripts = {
      covers: (uri: vscode.Uri) => covered.has(uri.toString()),
      onDidChangeCovered: coveredEmitter.event,
    };
    const log = { error: (what: string, error: unknown) => assert.fail(`${what}: ${String(error)}`) };
    problems = new Problems(model, reader, new Acceptances(memento()), lookup, scripts, log);
  });

  afterEach(() => {
    problems.dispose();
    model.dispose();
    coveredEmitter.dispose();
  });

  /** A questionnaire of four questions with its script. */
  async function study(name: string) {
    const text = exportOf(ids(4));
    const questionnaire = await writeFile(`${name}/${name}.md`, text);
    const blocks = ids(4).map((id) => `* Question ID: ${id}.\nTITLE "${id}".\n`);
    const script = await writeFile(`output-${name}/SPSS_output_demo.sps`, blocks.join('\n'));
    const outputFolder = vscode.Uri.joinPath(workspaceFolder(), `output-${name}`).fsPath;
    const source = { outputFolder, hash: hashText(text) };
    return { questionnaire, script, run: () => startRun(model, questionnaire, ids(4), source) };
  }

  it('are of the text as it is when it was changed meanwhile', async () => {
    const { questionnaire, run } = await study('Changed');
    const document = await vscode.workspace.openTextDocument(questionnaire);
    reading.set('Changed', 500);
    model.apply(run().id, [finished('Q3', 'failed')]);
    await sleep(500);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(questionnaire, new vscode.Position(0, 0), '\n\n\n');
    await applied(edit);
    await sleep(SETTLED + 1_000);
    const [diagnostic] = shown(questionnaire);
    assert.ok(diagnostic);
    assert.equal(document.getText(diagnostic.range), 'Q3');
  });

  it('are gone when the questionnaire, or its folder, was deleted meanwhile', async () => {
    for (const what of ['file', 'folder'] as const) {
      const { questionnaire, run } = await study(`Deleted-${what}`);
      reading.set(`Deleted-${what}`, 500);
      model.apply(run().id, [finished('Q3', 'failed')]);
      await sleep(500);
      const edit = new vscode.WorkspaceEdit();
      edit.deleteFile(what === 'file' ? questionnaire : vscode.Uri.joinPath(questionnaire, '..'), { recursive: true });
      await applied(edit);
      await sleep(SETTLED + 1_000);
      assert.deepEqual(shown(questionnaire), [], what);
    }
  });

  it('of one questionnaire do not wait for those of another', async () => {
    const [slow, quick] = [await study('Slow'), await study('Quick')];
    reading.set('Slow', 60_000);
    model.apply(slow.run().id, [finished('Q3', 'failed')]);
    await sleep(500);
    model.apply(quick.run().id, [finished('Q3', 'failed')]);
    await until('the other is shown', () => shown(quick.questionnaire).length === 1);
  });

  it('leave the script that is not the one of the run any more', async () => {
    const { script, questionnaire, run } = await study('Before');
    const first = run();
    model.apply(first.id, [finished('Q3', 'failed')]);
    await until('the script has it', () => shown(script).length === 1);
    model.remove(first.id);
    const elsewhere = vscode.Uri.joinPath(workspaceFolder(), 'output-after').fsPath;
    const second = startRun(model, questionnaire, ids(4), { outputFolder: elsewhere });
    model.apply(second.id, [finished('Q3', 'passed')]);
    await until('it has it no more', () => shown(script).length === 0);
  });

  it('say what the run before found when the newest is removed', async () => {
    const { questionnaire, run } = await study('Two');
    model.apply(run().id, [finished('Q1', 'failed')]);
    await sleep(20);
    const newest = run();
    model.apply(newest.id, [finished('Q3', 'failed')]);
    await until('the newest is shown', () => messages(questionnaire).join() === 'Q3');
    model.remove(newest.id);
    await until('the one before is shown', () => messages(questionnaire).join() === 'Q1');
  });

  it('leave the static checker’s findings to whom looks at the script by now', async () => {
    const { script, run } = await study('Covered');
    reading.set('Covered', 500);
    const findings = [{ ...failing('Q3', 'bad'), reviewer: 'lint' as const }];
    model.apply(run().id, [finished('Q3', 'failed', { findings })]);
    await sleep(600);
    covered.add(script.toString());
    coveredEmitter.fire(script);
    await sleep(SETTLED + 1_000);
    assert.deepEqual(shown(script), []);
  });
});

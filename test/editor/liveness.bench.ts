import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { DataReport } from '../../src/engine/dataReport/dataReport';
import { FIGURES } from '../support/testOutput';
import { syntheticExport } from '../support/syntheticQuestionnaire';
import { blockFigures, longestBlock, type Longest } from '../support/vscode/blocks';
import { activated, exportOf, ids, until, writeFile } from './support';

/** How many questions a run has; each window measures one number. */
const QUESTIONS = Number(process.env['LIVENESS_QUESTIONS'] ?? '1000');
const RESPONDENTS = 50_000;
/** Questionnaires of a folder. */
const FOLDER = 300;

/** A data file whose respondents are all listed, from the command until its table is complete. */
async function whileValidating(): Promise<{ readonly rows: number; readonly block: Longest }> {
  const file = await writeFile('Panel.md', exportOf(ids(3)));
  await vscode.commands.executeCommand('questionnaireToSpss.generate', file, [file]);
  const script = vscode.Uri.joinPath(file, '../output/SPSS_output_Panel.sps');
  const lines = Array.from({ length: RESPONDENTS }, (_, index) => `${String(index + 1)},7,,1`);
  const data = await writeFile('panel.csv', `respid,Q1,Q2,Q3\n${lines.join('\n')}\n`);
  let report: DataReport | undefined;
  const block = await longestBlock(async () => {
    report = await vscode.commands.executeCommand('questionnaireToSpss.validateData', script, [script, data]);
    await new Promise((resolve) => setTimeout(resolve, 5_000));
  });
  assert.equal(report?.respondents, RESPONDENTS);
  return { rows: report.rowCount, block };
}

interface Run {
  readonly seconds: number;
  readonly block: Longest;
}

/** A run of so many questions with its tree, its questionnaire and its script in view. */
async function whileRunning(questions: number): Promise<Run> {
  const { model } = await activated();
  const name = `Of${String(questions)}`;
  const file = await writeFile(`${name}.md`, syntheticExport(questions));
  await vscode.window.showTextDocument(file, { viewColumn: vscode.ViewColumn.One });
  await vscode.commands.executeCommand('questionnaireToSpss.runs.focus');
  // Until the editor's own extensions have started and the questionnaire was read.
  await new Promise((resolve) => setTimeout(resolve, 8_000));
  const block = await longestBlock(async () => {
    await vscode.commands.executeCommand('questionnaireToSpss.generate', file, [file]);
    await until('the script is open', () =>
      vscode.window.visibleTextEditors.some(({ document }) => document.uri.path.endsWith(`SPSS_output_${name}.sps`)),
    );
    await new Promise((resolve) => setTimeout(resolve, 3_000));
  });
  const run = model.latestOf(file);
  assert.equal(run?.state.questions.size, questions);
  const seconds = ((run.state.finishedAt ?? 0) - (run.state.startedAt ?? 0)) / 1_000;
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  return { seconds, block };
}

/** A folder of questionnaires that are worked on at once, with the tree in view. */
async function whileRunningFolder(): Promise<Run> {
  const { model, tree } = await activated();
  const text = exportOf(ids(20));
  let folder: vscode.Uri | null = null;
  for (let number = 1; number <= FOLDER; number++) {
    folder = vscode.Uri.joinPath(await writeFile(`many/S${String(number)}.md`, text), '..');
  }
  await vscode.commands.executeCommand('questionnaireToSpss.clearRuns');
  await vscode.commands.executeCommand('questionnaireToSpss.runs.focus');
  const start = performance.now();
  const block = await longestBlock(async () => {
    await vscode.commands.executeCommand('questionnaireToSpss.generate', folder, [folder]);
    await new Promise((resolve) => setTimeout(resolve, 3_000));
  });
  const seconds = (performance.now() - start) / 1_000 - 3;
  assert.equal(tree.getChildren().length, FOLDER);
  assert.ok(model.list().every(({ state }) => state.status === 'passed'));
  return { seconds, block };
}

describe('Liveness of the extension host', () => {
  it('is measured during a run and a validation, with everything in view', async function () {
    this.timeout(600_000);
    await activated();
    const run = await whileRunning(QUESTIONS);
    const folder = await whileRunningFolder();
    const validating = await whileValidating();
    const idle = await longestBlock(() => new Promise((resolve) => setTimeout(resolve, 3_000)));
    const figures = {
      'run: seconds': run.seconds,
      ...blockFigures('run', run.block),
      'folder: seconds': folder.seconds,
      ...blockFigures('folder', folder.block),
      'validation: rows': validating.rows,
      ...blockFigures('validation', validating.block),
      ...blockFigures('idle', idle),
    };
    console.log(FIGURES + JSON.stringify(figures));
  });
});

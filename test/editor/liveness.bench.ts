import assert from 'node:assert/strict';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import * as vscode from 'vscode';
import { FIGURES } from '../support/testOutput';
import { syntheticExport } from '../support/syntheticQuestionnaire';
import { activated, until, writeFile } from './support';

const QUESTIONS = 1_000;

/** The longest time, in milliseconds, that the extension host's event loop was held up while something went on. */
async function longestBlock(work: () => Promise<unknown>): Promise<number> {
  const histogram = monitorEventLoopDelay({ resolution: 1 });
  histogram.enable();
  await work();
  histogram.disable();
  return histogram.max / 1e6;
}

describe('Liveness of the extension host', () => {
  it(`is measured during a run of ${String(QUESTIONS)} questions, with everything in view`, async function () {
    this.timeout(300_000);
    const { model } = await activated();
    const file = await writeFile('Thousand.md', syntheticExport(QUESTIONS));
    await vscode.window.showTextDocument(file);
    await vscode.commands.executeCommand('questionnaireToSpss.runs.focus');
    const idle = await longestBlock(() => new Promise((resolve) => setTimeout(resolve, 3_000)));
    const running = await longestBlock(async () => {
      await vscode.commands.executeCommand('questionnaireToSpss.generate', file, [file]);
      await until('the script is open', () =>
        vscode.window.visibleTextEditors.some(({ document }) => document.uri.path.endsWith('SPSS_output_Thousand.sps')),
      );
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    });
    const run = model.latestOf(file);
    assert.equal(run?.state.questions.size, QUESTIONS);
    const seconds = ((run.state.finishedAt ?? 0) - (run.state.startedAt ?? 0)) / 1_000;
    console.log(
      FIGURES +
        JSON.stringify({ questions: QUESTIONS, runSeconds: seconds, longestBlockMs: running, idleBlockMs: idle }),
    );
  });
});

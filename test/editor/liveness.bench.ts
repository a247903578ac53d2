import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { FIGURES } from '../support/testOutput';
import { syntheticExport } from '../support/syntheticQuestionnaire';
import { activated, until, writeFile } from './support';

const QUESTIONS = 1_000;

interface Longest {
  /** As a clock sees it: other processes of the machine included. */
  readonly wall: number;
  /** As the thread's own work counts it: what it would be on a machine that does nothing else. */
  readonly cpu: number;
}

/** For how long, in milliseconds, the extension host's event loop was held up at most while something went on. */
async function longestBlock(work: () => Promise<unknown>): Promise<Longest> {
  const busy = (): number => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1_000;
  };
  let [last, lastBusy] = [performance.now(), busy()];
  let [wall, cpu] = [0, 0];
  const timer = setInterval(() => {
    const [now, nowBusy] = [performance.now(), busy()];
    wall = Math.max(wall, now - last);
    cpu = Math.max(cpu, nowBusy - lastBusy);
    [last, lastBusy] = [now, nowBusy];
  }, 1);
  await work();
  clearInterval(timer);
  return { wall, cpu };
}

describe('Liveness of the extension host', () => {
  it(`is measured during a run of ${String(QUESTIONS)} questions, with everything in view`, async function () {
    this.timeout(300_000);
    const { model } = await activated();
    const file = await writeFile('Thousand.md', syntheticExport(QUESTIONS));
    await vscode.window.showTextDocument(file);
    await vscode.commands.executeCommand('questionnaireToSpss.runs.focus');
    // Until the editor's own extensions have started.
    await new Promise((resolve) => setTimeout(resolve, 8_000));
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
        JSON.stringify({
          questions: QUESTIONS,
          runSeconds: seconds,
          longestBlockMs: running.cpu,
          longestBlockWallMs: running.wall,
          idleBlockMs: idle.cpu,
          idleBlockWallMs: idle.wall,
        }),
    );
  });
});

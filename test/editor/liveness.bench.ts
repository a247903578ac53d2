import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import * as vscode from 'vscode';
import type { DataReport } from '../../src/views/dataReport/dataReport';
import { FIGURES } from '../support/testOutput';
import { syntheticExport } from '../support/syntheticQuestionnaire';
import { activated, exportOf, ids, until, writeFile } from './support';

/** How many questions a run has; each window measures one number. */
const QUESTIONS = Number(process.env['LIVENESS_QUESTIONS'] ?? '1000');
const RESPONDENTS = 50_000;

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

/** Counts for how long its timer was held up at most, until its input ends. */
const BARE_TIMER = `
  let last = performance.now();
  let longest = 0;
  setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 1);
  process.stdin.on('end', () => process.stdout.write(String(longest), () => process.exit())).resume();
`;

/**
 * The same clock in a process that does nothing at all, beside the work: what it is held up by is the machine alone,
 * which has other things to do than to wake it.
 */
async function longestOfMachine<T>(work: () => Promise<T>): Promise<{ readonly made: T; readonly wall: number }> {
  const bare = spawn(process.execPath, ['-e', BARE_TIMER], { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } });
  let output = '';
  bare.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const closed = new Promise((resolve) => bare.once('close', resolve));
  // Its start is over.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const made = await work();
  bare.stdin.end();
  await closed;
  return { made, wall: Number(output) };
}

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
  readonly machine: number;
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
  const { made: block, wall: machine } = await longestOfMachine(() =>
    longestBlock(async () => {
      await vscode.commands.executeCommand('questionnaireToSpss.generate', file, [file]);
      await until('the script is open', () =>
        vscode.window.visibleTextEditors.some(({ document }) => document.uri.path.endsWith(`SPSS_output_${name}.sps`)),
      );
      await new Promise((resolve) => setTimeout(resolve, 3_000));
    }),
  );
  const run = model.latestOf(file);
  assert.equal(run?.state.questions.size, questions);
  const seconds = ((run.state.finishedAt ?? 0) - (run.state.startedAt ?? 0)) / 1_000;
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  return { seconds, block, machine };
}

function figuresOf({ seconds, block, machine }: Run): Readonly<Record<string, number>> {
  return {
    'run: seconds': seconds,
    'run: longest block, ms of processor time': block.cpu,
    'run: longest block, ms by the clock': block.wall,
    'run: a bare process beside it, ms by the clock': machine,
  };
}

describe('Liveness of the extension host', () => {
  it('is measured during a run and a validation, with everything in view', async function () {
    this.timeout(300_000);
    await activated();
    const run = await whileRunning(QUESTIONS);
    const validating = await whileValidating();
    const idle = await longestBlock(() => new Promise((resolve) => setTimeout(resolve, 3_000)));
    const figures = {
      ...figuresOf(run),
      'validation: rows': validating.rows,
      'validation: longest block, ms of processor time': validating.block.cpu,
      'validation: longest block, ms by the clock': validating.block.wall,
      'idle: longest block, ms of processor time': idle.cpu,
      'idle: longest block, ms by the clock': idle.wall,
    };
    console.log(FIGURES + JSON.stringify(figures));
  });
});

import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Summary } from '../src/cli/output/summary';
import { tally, writeInvented } from '../test/support/batchFolder';
import { BuiltCli } from '../test/support/builtCli';
import { startBatchServer, type BatchFaults } from '../test/support/modelServer/batchServer';
import { seeded, shareOf } from '../test/support/seeded';
import type { Figures } from './support/print';

/** Milliseconds that a job takes. */
const JOB_TAKES = 1500;
/** A process is killed when the provider has carried out one of its first so many requests and not answered yet. */
const KILLED_WITHIN = 6;
const FAILED_LINES = 0.05;

const FAULTS: BatchFaults = {
  line: (id, tried) => (tried === 0 && shareOf(id) < FAILED_LINES ? 500 : null),
  end: (job) => (job === 1 ? 'expired' : 'completed'),
  result: (job, fetched, text) => (job === 0 && fetched < 2 ? text.slice(0, text.length * 0.6) : text),
};

/**
 * Has the command line work on invented questionnaires through batch jobs of a provider on loopback that fails lines,
 * lets a job expire and gives a file of results out half-written, while the process is killed again and again; then the
 * same questionnaires with the compiler alone.
 * @param args `--questionnaires N` (100), `--questions N` of each (50), `--kills N` (10), `--engine` (auto)
 */
export async function benchBatch(args: readonly string[]): Promise<Figures> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      questionnaires: { type: 'string', default: '100' },
      questions: { type: 'string', default: '50' },
      kills: { type: 'string', default: '10' },
      engine: { type: 'string', default: 'auto' },
    },
  });
  const [questionnaires, questions] = [Number(values.questionnaires), Number(values.questions)];
  const folder = await mkdtemp(join(tmpdir(), 'batch bench '));
  const cli = await BuiltCli.build();
  try {
    const answer = await writeInvented(join(folder, 'studies'), questionnaires, questions);
    const server = await startBatchServer({
      answer,
      takes: JOB_TAKES,
    });
    const generate = ['generate', 'studies', '--out', 'out', '--batch-api', '--resume', '--json'];
    const run = [...generate, '--engine', values.engine, '--model', 'gpt-5-mini', '--base-url', server.url];
    const random = seeded(5);
    let memory = 0;
    let seconds = 0;
    let last: Measured | null = null;
    for (let kills = Number(values.kills); kills >= 0; kills -= 1) {
      let left = kills === 0 ? Number.POSITIVE_INFINITY : 1 + Math.floor(random() * KILLED_WITHIN);
      last = await measured(cli, run, folder, (child) => {
        const breakOff = (): boolean => (left -= 1) === 0 && child.kill('SIGKILL');
        server.setFaults({ ...FAULTS, breakOff });
      });
      memory = Math.max(memory, last.megabytes);
      seconds += last.seconds;
    }
    const whole = JSON.parse(last?.stdout ?? '') as Summary;
    const { jobs, requests, answered, paidTwice, jobsPerQuestionnaire } = tally(server);
    const expired = server.jobs.filter(({ status }) => status === 'expired').length;
    await server.close();
    const count = (of: (file: Summary['files'][number]) => number): number =>
      whole.files.reduce((sum, file) => sum + of(file), 0);
    const builtin = await measured(cli, ['generate', 'studies', '--out', 'builtin', '--json'], folder);
    const half = Array.from({ length: Math.ceil(questionnaires / 2) }, (_, index) => index + 1);
    const first = half.map((number) => `studies/S${String(number).padStart(3, '0')}.md`);
    const builtinHalf = await measured(cli, ['generate', ...first, '--out', 'half', '--json'], folder);
    return {
      questionnaires,
      questions: count((file) => file.questions),
      withOutcome: count((file) => file.passed + file.failed + file.errors),
      passed: count((file) => file.passed),
      withoutOutcome: count((file) => file.cancelled),
      kills: Number(values.kills),
      jobs,
      jobsExpired: expired,
      requests,
      answered,
      paidTwice,
      jobsPerQuestionnaire: round(jobsPerQuestionnaire),
      jobsOverQuestionnaires: round(jobs / questionnaires),
      seconds: round(seconds),
      peakMegabytes: round(memory),
      builtinSeconds: round(builtin.seconds),
      builtinPeakMegabytes: round(builtin.megabytes),
      /** 1 is linear: twice the questionnaires in twice the processor time. */
      builtinTwiceTheFolder: round(builtin.processor / builtinHalf.processor / 2),
    };
  } finally {
    await cli.remove();
    await rm(folder, { recursive: true, maxRetries: 3 });
  }
}

interface Measured {
  readonly stdout: string;
  readonly seconds: number;
  /** Seconds of processor time, of all threads. */
  readonly processor: number;
  readonly megabytes: number;
}

/** Runs the command line to its end, also where it is killed meanwhile. */
async function measured(
  cli: BuiltCli,
  args: readonly string[],
  cwd: string,
  onStart: (child: ChildProcess) => void = () => undefined,
): Promise<Measured> {
  const start = performance.now();
  const child = spawn(process.execPath, [join(cli.folder, 'cli.js'), ...args], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', OPENAI_API_KEY: 'key-of-the-bench' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onStart(child);
  let stdout = '';
  let stderr = '';
  let megabytes = 0;
  let processor = 0;
  child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
  const watch = setInterval(() => {
    void usageOf(child.pid ?? 0).then((usage) => {
      megabytes = Math.max(megabytes, usage.megabytes);
      processor = Math.max(processor, usage.processor);
    });
  }, 200);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(watch);
  if (child.signalCode === null && code !== 0 && code !== 1)
    throw new Error(`It ended with ${code}: ${stderr.slice(-2000)}`);
  return { stdout, seconds: (performance.now() - start) / 1000, processor, megabytes };
}

/** The largest memory of a process so far and its processor time, by the system's account; zeros once it is gone. */
async function usageOf(pid: number): Promise<{ readonly megabytes: number; readonly processor: number }> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
  return { megabytes: Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024, processor: ticks / 100 };
}

const round = (value: number): number => Math.round(value * 100) / 100;

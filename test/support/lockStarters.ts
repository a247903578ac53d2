import { spawn, type ChildProcess } from 'node:child_process';
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { build } from 'esbuild';

/** Another process that wants the journal. */
class Starter {
  private constructor(
    readonly process: ChildProcess,
    private readonly lines: Interface,
  ) {}

  static async start(program: string, path: string): Promise<Starter> {
    const child = spawn(process.execPath, [program, path], { stdio: ['pipe', 'pipe', 'inherit'] });
    const starter = new Starter(child, createInterface({ input: child.stdout }));
    await once(starter.lines, 'line');
    return starter;
  }

  async ask(what: 'try' | 'release'): Promise<string> {
    const line = once(this.lines, 'line') as Promise<[string]>;
    this.process.stdin?.write(`${what}\n`);
    return (await line)[0];
  }

  async kill(): Promise<void> {
    const gone = once(this.process, 'exit');
    this.process.kill('SIGKILL');
    await gone;
  }
}

/**
 * Has several processes start at once beside the lock that a killed one has left, again and again: each time exactly one
 * holds the journal, and nothing is left when it lets go. What may not happen is thrown.
 */
export async function startAtOnce(path: string, count: number, rounds: number): Promise<void> {
  const folder = dirname(path);
  const built = await mkdtemp(join(tmpdir(), 'starter '));
  try {
    await among(await program(built), { path, folder, count, rounds });
  } finally {
    await rm(built, { recursive: true });
  }
}

/** The starter as one file: so many of them begin the sooner. */
async function program(folder: string): Promise<string> {
  const outfile = join(folder, 'starter.cjs');
  const entry = join(import.meta.dirname, '../unit/pipeline/lockStarter.ts');
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'cjs', logLevel: 'warning' });
  return outfile;
}

interface Starts {
  readonly path: string;
  readonly folder: string;
  readonly count: number;
  readonly rounds: number;
}

async function among(program: string, { path, folder, count, rounds }: Starts): Promise<void> {
  const killed = await Starter.start(program, path);
  assert.equal(await killed.ask('try'), 'holds');
  const [stale = ''] = (await readdir(folder)).filter((name) => name.endsWith('.lock'));
  assert.ok(stale !== '');
  await killed.kill();
  const starters = await Promise.all(Array.from({ length: count }, () => Starter.start(program, path)));
  try {
    for (let round = 0; round < rounds; round++) {
      await writeFile(join(folder, stale), 'held');
      const said = await Promise.all(starters.map((starter) => starter.ask('try')));
      assert.deepEqual(said.toSorted(), ['holds', ...Array<string>(count - 1).fill('refused')], `round ${round}`);
      await Promise.all(starters.map((starter) => starter.ask('release')));
      assert.deepEqual(await readdir(folder), [basename(path)], 'nothing is left');
    }
  } finally {
    await Promise.all(starters.map((starter) => starter.kill()));
  }
}

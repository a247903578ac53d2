import { spawn, type ChildProcess } from 'node:child_process';
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';

/** Another process that wants the journal. */
class Starter {
  private constructor(
    readonly process: ChildProcess,
    private readonly lines: Interface,
  ) {}

  static async start(path: string): Promise<Starter> {
    const script = join(import.meta.dirname, '../unit/pipeline/lockStarter.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', script, path], { stdio: ['pipe', 'pipe', 'inherit'] });
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
  const killed = await Starter.start(path);
  assert.equal(await killed.ask('try'), 'holds');
  const [stale = ''] = (await readdir(folder)).filter((name) => name.endsWith('.lock'));
  assert.ok(stale !== '');
  await killed.kill();
  const starters = await Promise.all(Array.from({ length: count }, () => Starter.start(path)));
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

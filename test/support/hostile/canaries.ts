import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a canary file says: whoever prints it has read one. */
const SECRET = 'canary_5f2c81';
const SETUP = [
  'NEW FILE.',
  'DATA LIST LIST NOTABLE /a b c (F8.0) t s (A20).',
  'BEGIN DATA',
  '1 2 3 "x" "y"',
  '2 3 1 "y" "z"',
  '3 1 2 "z" "x"',
  'END DATA.',
  '',
].join('\n');
const MARK = '@@script';
const TIMEOUT = 30_000;

/** Something that a script did beyond its data. */
export interface Effect {
  readonly script: number;
  readonly what: string;
}

export interface Ran {
  readonly effects: readonly Effect[];
  /** Scripts after which PSPP broke down or hung. */
  readonly brokeDown: readonly number[];
}

/**
 * A folder in which nothing may change: PSPP runs in it with all of its rights (no `--safer`, no wall), so that what a
 * script can do it does. Files to be read, overwritten and deleted lie in it.
 */
export class Canaries {
  private constructor(
    private readonly pspp: string,
    private readonly folder: string,
  ) {}

  static async make(pspp: string): Promise<Canaries> {
    return new Canaries(pspp, await mkdtemp(join(tmpdir(), 'canaries-')));
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Runs texts as they are, each on data of its own, and tells what any of them did. */
  async run(texts: readonly string[]): Promise<Ran> {
    const effects: Effect[] = [];
    const brokeDown: number[] = [];
    for (let from = 0; from < texts.length;) {
      const { reached, changed, ended } = await this.#once(texts, from, texts.length);
      if (changed !== null) effects.push(...(await this.#guilty(texts, from, reached + 1)));
      if (!ended) brokeDown.push(reached);
      from = reached + 1;
    }
    return { effects, brokeDown };
  }

  /** Which of the scripts between two places did something: each is run alone. */
  async #guilty(texts: readonly string[], from: number, to: number): Promise<readonly Effect[]> {
    const found: Effect[] = [];
    for (let script = from; script < to; script += 1) {
      const { changed } = await this.#once(texts, script, script + 1);
      if (changed !== null) found.push({ script, what: changed });
    }
    return found.length > 0 ? found : [{ script: from, what: 'something that none of them did alone' }];
  }

  async #once(
    texts: readonly string[],
    from: number,
    to: number,
  ): Promise<{ readonly reached: number; readonly changed: string | null; readonly ended: boolean }> {
    const home = await this.#fresh();
    const program = texts
      .slice(from, to)
      .map((text, index) => `ECHO "${MARK}${from + index}".\n${SETUP}${text}\n`)
      .join('');
    const file = join(this.folder, 'program.sps');
    await writeFile(file, program, 'utf8');
    const before = await contents(home);
    const { output, ended } = await this.#pspp(file, home);
    // What PSPP keeps on disk while it works is its own, and stays when it breaks down.
    if (!ended) await rm(join(home, 'tmp'), { recursive: true, force: true });
    if (!ended) await mkdir(join(home, 'tmp'));
    const after = await contents(home);
    const reached = [...output.matchAll(new RegExp(`${MARK}(\\d+)`, 'gu'))].map(([, number]) => Number(number));
    const stopped = /Stopping syntax file processing/u.test(output) || !ended;
    return {
      reached: stopped ? (reached.at(-1) ?? from) : to - 1,
      changed: difference(before, after) ?? (output.includes(SECRET) ? 'read a file' : null),
      ended,
    };
  }

  async #fresh(): Promise<string> {
    const home = join(this.folder, 'home');
    await rm(home, { recursive: true, force: true });
    await mkdir(join(home, 'tmp'), { recursive: true });
    await writeFile(join(home, 'canary.txt'), `${SECRET}\n`);
    await writeFile(join(home, 'canary.sps'), `ECHO "${SECRET}".\n`);
    await writeFile(join(home, 'canary.sav'), await this.#sav());
    return home;
  }

  #kept: Promise<Buffer> | null = null;

  #sav(): Promise<Buffer> {
    return (this.#kept ??= (async () => {
      const folder = join(this.folder, 'sav');
      await mkdir(folder, { recursive: true });
      const file = join(folder, 'make.sps');
      const values = `DATA LIST LIST NOTABLE /${SECRET} (F8.0).\nBEGIN DATA\n1\nEND DATA.\n`;
      await writeFile(file, `${values}SAVE OUTFILE="canary.sav".\n`);
      await this.#pspp(file, folder);
      return await readFile(join(folder, 'canary.sav'));
    })());
  }

  async #pspp(file: string, home: string): Promise<{ readonly output: string; readonly ended: boolean }> {
    return await new Promise((resolve, reject) => {
      const environment = { PATH: process.env['PATH'], HOME: home, TMPDIR: join(home, 'tmp'), LC_ALL: 'C.UTF-8' };
      const parameters = ['-r', '--syntax-encoding=UTF-8', '-o', '-', '-O', 'format=csv', file];
      const child = spawn(this.pspp, parameters, { cwd: home, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
      const chunks: Buffer[] = [];
      child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
      child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
      const timer = setTimeout(() => child.kill('SIGKILL'), TIMEOUT);
      child.once('error', reject);
      child.once('close', (_, signal) => {
        clearTimeout(timer);
        resolve({ output: Buffer.concat(chunks).toString('utf8'), ended: signal === null });
      });
    });
  }
}

async function contents(folder: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const path of await readdir(folder, { recursive: true })) {
    const { mtimeMs, mode } = await stat(join(folder, path));
    const text = (await stat(join(folder, path))).isDirectory() ? '' : await readFile(join(folder, path));
    found.set(path, `${mode} ${path === 'tmp' ? 0 : mtimeMs} ${createHash('sha256').update(text).digest('hex')}`);
  }
  return found;
}

function difference(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string | null {
  for (const [path, content] of after) if (before.get(path) !== content) return `wrote ${path}`;
  for (const path of before.keys()) if (!after.has(path)) return `deleted ${path}`;
  return null;
}

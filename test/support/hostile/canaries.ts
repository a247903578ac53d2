import { lstatSync, readdirSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type SyntaxRunner, type Told, openRunner } from './psppTerminal';

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
/** What a script left open keeps the next one from its data. */
const SPOILT = /error: (?:NEW FILE|DATA LIST|BEGIN DATA)\b/u;
/** Seconds. A file that was read less recently than it was written gets a new time of reading, on Linux as well. */
const READ = 1_000_000_000;
const WRITTEN = READ + 1;
/** Scripts that are run before it is looked whether any did something: their names go into one buffer of a terminal. */
const AT_ONCE = 20;

/** Something that a script did beyond its data. */
export interface Effect {
  readonly script: number;
  readonly what: string;
}

export interface Ran {
  readonly effects: readonly Effect[];
  /** Scripts at which PSPP broke down or hung. */
  readonly brokeDown: readonly number[];
}

/**
 * A folder in which nothing may change: PSPP runs in it with all of its rights (no `--safer`, no wall), so that what a
 * script can do it does. Files to be read, overwritten and deleted lie in it and above it; both are looked at after
 * every script.
 *
 * What PSPP itself keeps on disk while it works lies elsewhere, in a folder with a name made up at random. No script can
 * name it, so that what lies in it after a break-down is PSPP's own; an orderly end has to leave it empty.
 */
export class Canaries {
  #runner: SyntaxRunner | null = null;
  #before: ReadonlyMap<string, string> = new Map();
  #sav: Buffer | null = null;
  /** What was found when PSPP ended. */
  #late: string | null = null;

  private constructor(
    private readonly pspp: string,
    private readonly folder: string,
    private readonly work: string,
  ) {}

  static async make(pspp: string): Promise<Canaries> {
    return new Canaries(
      pspp,
      await mkdtemp(join(tmpdir(), 'canaries-')),
      await mkdtemp(join(tmpdir(), 'canaries-work-')),
    );
  }

  async remove(): Promise<void> {
    for (const path of [this.folder, this.work]) await rm(path, { recursive: true, force: true });
  }

  /** Runs texts as they are, each on data of its own, and tells what any of them did. */
  async run(texts: readonly string[]): Promise<Ran> {
    const effects: Effect[] = [];
    const brokeDown: number[] = [];
    for (let from = 0; from < texts.length; from += AT_ONCE) {
      const group = texts.slice(from, from + AT_ONCE);
      if (await this.#isQuiet(group)) continue;
      for (const [index, text] of group.entries()) {
        const { what, ending } = await this.#alone(text);
        if (what !== null) effects.push({ script: from + index, what });
        if (ending === 'brokeDown' || ending === 'hung') brokeDown.push(from + index);
      }
    }
    await this.#stop('done');
    if (this.#late !== null) effects.push({ script: texts.length - 1, what: this.#late });
    this.#late = null;
    return { effects, brokeDown };
  }

  /** Whether none of the scripts did anything, or kept the next one from its data. */
  async #isQuiet(texts: readonly string[]): Promise<boolean> {
    const { ending, output } = await this.#told(texts);
    if (ending === 'done' && !SPOILT.test(output) && this.#effect(output) === null) return true;
    await this.#stop(ending);
    // What was found is found again, and with it who did it.
    this.#late = null;
    return false;
  }

  async #alone(text: string): Promise<{ readonly what: string | null; readonly ending: Told['ending'] }> {
    let told = await this.#told([text]);
    if (SPOILT.test(told.output)) {
      await this.#stop(told.ending);
      told = await this.#told([text]);
    }
    const what = this.#effect(told.output);
    if (what !== null || told.ending !== 'done') await this.#stop(told.ending);
    const late = this.#late;
    this.#late = null;
    return { what: what ?? late, ending: told.ending };
  }

  async #told(texts: readonly string[]): Promise<Told> {
    const files = texts.map((_, index) => join(this.work, `${index}.sps`));
    // What waits for cases to come by gets them.
    for (const [index, text] of texts.entries()) writeFileSync(files[index] as string, `${SETUP}${text}\nEXECUTE.\n`);
    this.#runner ??= await this.#open();
    return await this.#runner.run(files);
  }

  #effect(output: string): string | null {
    return this.#changed() ?? (output.includes(SECRET) ? 'read a file' : null);
  }

  async #open(): Promise<SyntaxRunner> {
    await rm(this.folder, { recursive: true, force: true });
    const inside = join(this.folder, 'inside');
    await mkdir(inside, { recursive: true });
    this.#sav ??= await this.#makeSav(inside);
    for (const place of [inside, this.folder]) {
      await canary(join(place, 'canary.txt'), `${SECRET}\n`);
      await canary(join(place, 'canary.sps'), `ECHO "${SECRET}".\n`);
      await canary(join(place, 'canary.sav'), this.#sav);
    }
    this.#before = contents(this.folder);
    return openRunner({
      pspp: this.pspp,
      folder: inside,
      home: this.work,
      temporary: await mkdtemp(join(this.work, 'own-')),
    });
  }

  /** Ends PSPP and notes what it wrote as it ended, or left behind. */
  async #stop(ending: Told['ending']): Promise<void> {
    if (this.#runner === null) return;
    await this.#runner.close();
    this.#runner = null;
    this.#late ??= this.#changed();
    for (const own of readdirSync(this.work).filter((name) => name.startsWith('own-'))) {
      const [left] = readdirSync(join(this.work, own));
      if (ending === 'done' && left !== undefined) this.#late ??= `left ${left}`;
      await rm(join(this.work, own), { recursive: true, force: true });
    }
  }

  #changed(): string | null {
    return difference(this.#before, contents(this.folder));
  }

  async #makeSav(folder: string): Promise<Buffer> {
    const values = `DATA LIST LIST NOTABLE /${SECRET} (F8.0).\nBEGIN DATA\n1\nEND DATA.\n`;
    const file = join(folder, 'made.sps');
    await writeFile(file, `${values}SAVE OUTFILE="${join(folder, 'made.sav')}".\n`);
    const runner = openRunner({ pspp: this.pspp, folder, home: this.work, temporary: this.work });
    await runner.run([file]);
    await runner.close();
    const made = await readFile(join(folder, 'made.sav'));
    await rm(folder, { recursive: true });
    await mkdir(folder);
    return made;
  }
}

async function canary(path: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  await utimes(path, READ, WRITTEN);
}

/** Each file and folder, with everything of it that changes where it is written, and the time when a file was read. */
function contents(folder: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const path of ['.', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]) {
    const stats = lstatSync(join(folder, path));
    const { ino, mode, size, mtimeMs, ctimeMs } = stats;
    const read = stats.isDirectory() ? 0 : stats.atimeMs;
    found.set(path, [ino, mode, size, mtimeMs, ctimeMs, read].join(' '));
  }
  return found;
}

function difference(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string | null {
  for (const path of after.keys()) if (!before.has(path)) return `wrote ${path}`;
  for (const [path, was] of before) {
    const is = after.get(path);
    if (is === undefined) return `deleted ${path}`;
    if (is === was) continue;
    return is.split(' ').slice(0, -1).join() === was.split(' ').slice(0, -1).join() ? `read ${path}` : `wrote ${path}`;
  }
  return null;
}

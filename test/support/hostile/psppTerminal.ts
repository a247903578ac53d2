import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';

/**
 * How files of syntax ended: `done`, at their ends or at errors · PSPP `ended` with one, as it may be asked to · PSPP
 * `brokeDown` · it `hung` and was killed.
 */
export interface Told {
  readonly ending: 'done' | 'ended' | 'brokeDown' | 'hung';
  readonly output: string;
}

/** What runs files of syntax in PSPP, one after the other. */
export interface SyntaxRunner {
  run(files: readonly string[]): Promise<Told>;
  /** Ends PSPP in such a way that it writes what it still has to write. */
  close(): Promise<void>;
}

export interface Place {
  readonly pspp: string;
  /** Where it works. */
  readonly folder: string;
  /** Where it keeps what was typed. */
  readonly home: string;
  readonly temporary: string;
}

const TIMEOUT = 20_000;
/** Nothing is shifted sideways in long lines, and nothing printed that was typed. */
const TERMINAL = 'stty cols 500 -echo';

/** The fast way where there is one: to start PSPP takes longer than to run a hundred scripts. */
export function openRunner(place: Place): SyntaxRunner {
  if (process.platform === 'linux') return new PsppTerminal(place);
  const run: SyntaxRunner['run'] = async (files) => {
    let output = '';
    for (const file of files) {
      const told = await once(place, file);
      output += told.output;
      if (told.ending !== 'done') return { ending: told.ending, output };
    }
    return { ending: 'done', output };
  };
  return { run, close: () => Promise.resolve() };
}

async function once({ pspp, folder, home, temporary }: Place, file: string): Promise<Told> {
  const parameters = ['-r', '--syntax-encoding=UTF-8', '-o', '-', '-O', 'format=csv', file];
  const child = spawn(pspp, parameters, { cwd: folder, env: environment(home, temporary) });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  return await new Promise((resolve, reject) => {
    let hung = false;
    const timer = setTimeout(() => {
      hung = true;
      child.kill('SIGKILL');
    }, TIMEOUT);
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ ending: hung ? 'hung' : code === null || code > 1 ? 'brokeDown' : 'done', output });
    });
  });
}

/**
 * One PSPP at a terminal, which runs file after file: at a terminal alone does an error end the file and not the
 * program. The terminal is that of `script`, which every Linux has.
 */
class PsppTerminal implements SyntaxRunner {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #closed: Promise<number>;
  #output = '';
  #heard: () => void = () => undefined;
  #code: number | null = null;

  constructor({ pspp, folder, home, temporary }: Place) {
    const command = `${TERMINAL}; exec '${pspp}' -r --syntax-encoding=UTF-8 -o - -O format=csv`;
    this.#child = spawn('script', ['--quiet', '--return', '--flush', '--command', command, '/dev/null'], {
      cwd: home,
      env: environment(home, temporary),
    });
    const hear = (chunk: Buffer): void => {
      this.#output += chunk.toString('utf8');
      this.#heard();
    };
    this.#child.stdout.on('data', hear);
    this.#child.stderr.on('data', hear);
    // What is typed to a program that has just ended is lost, as it would be for a person.
    this.#child.stdin.on('error', () => undefined);
    // A journal of what is typed is kept at a terminal, in the folder where PSPP was started.
    this.#child.stdin.write(`SET JOURNAL=OFF.\nCD "${folder}".\n`);
    this.#closed = new Promise((resolve) => {
      const end = (code: number): void => {
        this.#code = code;
        this.#heard();
        resolve(code);
      };
      this.#child.once('close', (code) => end(code ?? -1));
      this.#child.once('error', () => end(-1));
    });
  }

  async run(files: readonly string[]): Promise<Told> {
    // What ECHO prints is held back until something else is printed; an error is told at once.
    const mark = `done${randomUUID().replaceAll('-', '')}`;
    const done = new RegExp(`error: .*${mark}`, 'u');
    this.#output = '';
    const typed = files.map((file) => `INSERT FILE="${file}" SYNTAX=BATCH ERROR=CONTINUE.\n`);
    this.#child.stdin.write(`${typed.join('')}${mark}.\n`);
    return await new Promise((resolve) => {
      const tell = (ending: Told['ending']): void => {
        clearTimeout(timer);
        this.#heard = () => undefined;
        resolve({ ending, output: this.#output });
      };
      const timer = setTimeout(() => {
        this.#child.kill('SIGTERM');
        tell('hung');
      }, TIMEOUT);
      this.#heard = () => {
        if (done.test(this.#output)) tell('done');
        else if (this.#code !== null) tell(this.#code === 0 || this.#code === 1 ? 'ended' : 'brokeDown');
      };
      this.#heard();
    });
  }

  async close(): Promise<void> {
    const timer = setTimeout(() => this.#child.kill('SIGTERM'), TIMEOUT);
    this.#child.stdin.write('FINISH.\n');
    await this.#closed;
    clearTimeout(timer);
  }
}

function environment(home: string, temporary: string): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], HOME: home, TMPDIR: temporary, LC_ALL: 'C.UTF-8', TERM: 'dumb' };
}

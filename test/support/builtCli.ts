import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { chmod, copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { COMMAND_LINE, bundleOptions, clientOptions } from '../../scripts/bundles.mjs';

const repository = resolve(import.meta.dirname, '..', '..');

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  readonly cwd: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Runs as this user; needs root. */
  readonly uid?: number;
  /** Sends a signal as soon as the text is on stderr. */
  readonly interrupt?: { readonly signal: NodeJS.Signals; readonly when: RegExp };
}

/** The command line as it is shipped, bundled into a folder of its own. */
export class BuiltCli {
  static async build(): Promise<BuiltCli> {
    const folder = await mkdtemp(join(tmpdir(), 'cli '));
    const kind = { production: true };
    for (const options of [{ ...bundleOptions(kind), entryPoints: COMMAND_LINE }, clientOptions(kind)]) {
      await build({ ...options, absWorkingDir: repository, outdir: folder });
    }
    return new BuiltCli(folder);
  }

  private constructor(readonly folder: string) {}

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true });
  }

  /** Runs it as a process of its own, with nothing of the environment but what is given. */
  async run(args: readonly string[], { cwd, environment = {}, uid, interrupt }: CliOptions): Promise<CliResult> {
    const node = uid === undefined ? process.execPath : await this.#nodeForAll();
    const child = spawn(node, [join(this.folder, 'cli.js'), ...args], {
      cwd,
      env: { PATH: process.env['PATH'] ?? '', ...environment },
      ...(uid !== undefined && { uid, gid: uid }),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    let isInterrupted = false;
    child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
    child.stderr.on('data', (data: Buffer) => {
      stderr += data.toString();
      if (interrupt && !isInterrupted && interrupt.when.test(stderr)) {
        isInterrupted = true;
        child.kill(interrupt.signal);
      }
    });
    return new Promise((resolveRun, reject) => {
      child.on('error', reject);
      child.on('close', (code) => resolveRun({ code, stdout, stderr }));
    });
  }

  /** Node.js where every user can start it: the one that runs the tests may lie in a home folder closed to others. */
  async #nodeForAll(): Promise<string> {
    const node = join(this.folder, 'node');
    await chmod(this.folder, 0o755);
    await copyFile(process.execPath, node, constants.COPYFILE_FICLONE);
    await chmod(node, 0o755);
    return node;
  }
}

import { main } from '../../src/cli/main';
import type { CliResult } from './builtCli';

export type { CliResult } from './builtCli';

export interface InProcessOptions {
  readonly cwd: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** Runs a command of the command line within this process: quicker than one of its own, where nothing depends on that. */
export async function runCli(args: readonly string[], options: InProcessOptions): Promise<CliResult> {
  const { cwd, environment = {}, signal = new AbortController().signal } = options;
  const said = { out: '', err: '' };
  const code = await main(args, {
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
    terminal: null,
    environment: { PATH: process.env['PATH'] ?? '', ...environment },
    folder: cwd,
    signal,
  });
  return { code, stdout: said.out, stderr: said.err };
}

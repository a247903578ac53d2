import { createInterface } from 'node:readline/promises';
import { main } from './cli/main';
import { keepMemorySmall } from './cli/memory';
import { endWithSupervisor, supervise, wantsSupervision } from './cli/supervised';

const controller = new AbortController();

/** The first signal lets running work end and keeps what is done; the second ends the process at once. */
function cancel(): void {
  if (controller.signal.aborted) process.exit(130);
  controller.abort();
}

process.on('SIGINT', cancel);
process.on('SIGTERM', cancel);
process.on('SIGHUP', cancel);

keepMemorySmall();

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(question, { signal: controller.signal });
  } finally {
    terminal.close();
  }
}

async function run(args: readonly string[]): Promise<number> {
  const [, program = ''] = process.argv;
  if (await wantsSupervision(args, process.cwd())) return await supervise(program, args, controller.signal);
  endWithSupervisor(cancel);
  return await main(args, {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    terminal: process.stderr.isTTY ? process.stderr : null,
    ...(process.stdin.isTTY && process.stderr.isTTY && { ask }),
    environment: process.env,
    folder: process.cwd(),
    signal: controller.signal,
  });
}

void run(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});

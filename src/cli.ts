import { main } from './cli/main';

const controller = new AbortController();

/** The first signal lets running work end and keeps what is done; the second ends the process at once. */
function cancel(): void {
  if (controller.signal.aborted) process.exit(130);
  controller.abort();
}

process.on('SIGINT', cancel);
process.on('SIGTERM', cancel);

void main(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  terminal: process.stderr.isTTY ? process.stderr : null,
  environment: process.env,
  folder: process.cwd(),
  signal: controller.signal,
}).then((code) => {
  process.exitCode = code;
});

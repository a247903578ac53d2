// Builds the command line and generates scripts with the built-in engine: for the files named, or for an example.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const EXAMPLE = 'examples/clinic-visits.md';

const args = process.argv.slice(2);
if (args.length === 0) console.log(`Generating the script of ${EXAMPLE}; npm start -- FILE takes one of your own.\n`);
run(root, 'scripts/build.mjs');
// npm changes the folder; names are meant from where it was started. What is given later wins.
const from = process.env.INIT_CWD ?? process.cwd();
const defaults = ['--engine', 'builtin', '--out', resolve(root, 'output')];
run(from, 'dist/cli.js', 'generate', ...defaults, ...(args.length === 0 ? [resolve(root, EXAMPLE)] : args));

function run(folder, script, ...rest) {
  const { status } = spawnSync(process.execPath, [resolve(root, script), ...rest], { stdio: 'inherit', cwd: folder });
  if (status !== 0) process.exit(status ?? 1);
}

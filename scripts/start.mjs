// Builds the command line and generates scripts with the built-in engine: for the files named, or for an example.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const EXAMPLE = 'examples/clinic-visits.md';

// npm changes the folder; names are meant from where it was started.
const from = process.env.INIT_CWD ?? process.cwd();
const args = process.argv.slice(2);
const named =
  args.length === 0 ? [resolve(root, EXAMPLE)] : args.map((arg) => (arg.startsWith('-') ? arg : resolve(from, arg)));
if (args.length === 0) console.log(`Generating the script of ${EXAMPLE}; npm start -- FILE takes one of your own.\n`);
run('scripts/build.mjs');
run('dist/cli.js', 'generate', ...named, '--engine', 'builtin', '--out', resolve(root, 'output'));

function run(script, ...rest) {
  const { status } = spawnSync(process.execPath, [resolve(root, script), ...rest], { stdio: 'inherit', cwd: root });
  if (status !== 0) process.exit(status ?? 1);
}

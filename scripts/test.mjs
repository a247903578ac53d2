// Runs all test suites, or those named, and ends with one line that adds them up.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const mocha = ['node_modules/mocha/bin/mocha.js', '--reporter', 'dot', process.stdout.isTTY ? '--color' : '--no-color'];

/** Each prints what mocha prints: so many passing, pending, failing. */
const suites = [
  { name: 'unit', args: [...mocha, 'test/unit/**/*.test.ts'], isThere: () => true },
  { name: 'editor', args: ['test/editor/launch.ts'], isThere: () => existsSync(join(root, 'test/editor/launch.ts')) },
  { name: 'ui', args: [...mocha, 'test/ui/**/*.test.ts'], isThere: () => hasTests('test/ui') },
];

const named = process.argv.slice(2);
const unknown = named.filter((name) => !suites.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.error(`There is no suite ${unknown.join(', ')}.\nNext step: ${suites.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

const total = { passing: 0, pending: 0, failing: 0 };
const failed = [];
for (const suite of suites) {
  if ((named.length > 0 && !named.includes(suite.name)) || !suite.isThere()) continue;
  console.log(`\n${suite.name}`);
  const { output, code } = await run(['--import', 'tsx', ...suite.args]);
  const counts = countsOf(output);
  // A suite that breaks down, or runs nothing, has failed, whatever it printed before.
  if (counts.failing === 0 && (code !== 0 || counts.passing === 0)) counts.failing = 1;
  for (const kind of Object.keys(total)) total[kind] += counts[kind];
  failed.push(...failuresOf(output).map(({ title, reason }) => `${suite.name}: ${title}\n    ${reason}`));
}
// What failed stands far above by now, and a log may be cut.
if (failed.length > 0) console.log(`\nFailed:\n${failed.map((title) => `  ${title}`).join('\n')}`);
if (total.pending > 0) console.log(`\n${total.pending} skipped`);
console.log(`\n${total.passing} passed, ${total.failing} failed`);
process.exitCode = total.failing === 0 ? 0 : 1;

function run(args) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (data) => {
    output += data;
    process.stdout.write(data);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ output, code }));
  });
}

function plainText(output) {
  // eslint-disable-next-line no-control-regex -- colours of a terminal
  return output.replace(/\u001b\[[0-9;]*m/g, '');
}

function countsOf(output) {
  const plain = plainText(output);
  // Mocha adds up at the end of each window of the editor.
  const count = (word) =>
    [...plain.matchAll(new RegExp(`^\\s*(\\d+) ${word}\\b`, 'gm'))].reduce((sum, [, each]) => sum + Number(each), 0);
  return { passing: count('passing'), pending: count('pending'), failing: count('failing') };
}

/** What mocha lists below "N failing": titles, numbered, over several lines, ended by a colon; below each its reason. */
function failuresOf(output) {
  const lists = plainText(output)
    .split(/^\s*\d+ failing\b.*$/m)
    .slice(1);
  return lists.flatMap((list) =>
    [...list.matchAll(/^ {2}\d+\) ([^]*?):\n\s*(.*(?:\n(?!\s+at |\s*\n).*){0,3})/gm)].map(([, title, reason]) => ({
      title: title.replace(/\s+/g, ' '),
      reason: reason.replace(/\s+/g, ' ').slice(0, 500),
    })),
  );
}

function hasTests(folder) {
  if (!existsSync(join(root, folder))) return false;
  return readdirSync(join(root, folder), { recursive: true }).some((file) => String(file).endsWith('.test.ts'));
}

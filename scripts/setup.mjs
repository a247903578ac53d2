// Installs what is missing, and nothing else: the packages, and with --tests also PSPP and Chromium.
// Runs on a plain Node 20 without any package. May be run again at any time.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const OLDEST_NODE = '20.12';

checkNode();
installPackages();
if (process.argv.includes('--tests')) {
  installProgram({
    names: ['pspp'],
    package: 'pspp',
    purpose: 'to run the scripts; tests that need it are left out without it',
    elsewhere: 'https://www.gnu.org/software/pspp/get.html',
  });
  installProgram({
    names: ['chromium', 'chromium-browser', 'google-chrome'],
    package: 'chromium',
    purpose: 'for the tests in the editor where Visual Studio Code itself cannot be started',
    elsewhere: 'https://www.chromium.org/getting-involved/download-chromium',
  });
}

function checkNode() {
  const newerFirst = [process.versions.node, OLDEST_NODE].sort((one, other) =>
    other.localeCompare(one, 'en', { numeric: true }),
  );
  if (newerFirst[0] === process.versions.node) return;
  console.error(`Node ${process.versions.node} is too old.\nNext step: install Node ${OLDEST_NODE} or newer.`);
  process.exit(1);
}

function installPackages() {
  const missing = missingPackages();
  if (missing.length === 0) return;
  const shown = missing.slice(0, 5).join(', ') + (missing.length > 5 ? ' and others' : '');
  console.log(`Installing packages (missing: ${shown}) ...`);
  const status = npm(['ci', '--no-fund', '--no-audit', '--loglevel=error']);
  if (status === 0 && missingPackages().length === 0) return;
  console.error('The packages could not be installed.\nNext step: run "npm ci" and look at what it says.');
  process.exit(1);
}

/** Versions are pinned exactly, so what is installed can be compared without asking anybody. */
function missingPackages() {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies };
  return Object.keys(wanted).filter((name) => {
    const file = join(root, 'node_modules', name, 'package.json');
    return !existsSync(file) || JSON.parse(readFileSync(file, 'utf8')).version !== wanted[name];
  });
}

function npm(args) {
  const cli = process.env.npm_execpath;
  const options = { cwd: root, stdio: 'inherit' };
  if (cli && /\.c?js$/.test(cli)) return spawnSync(process.execPath, [cli, ...args], options).status;
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' }).status;
}

function installProgram(program) {
  if (program.names.some(isOnPath)) return;
  const byApt = existsSync('/etc/debian_version') && isOnPath('apt-get');
  const command = `apt-get update && apt-get install -y --no-install-recommends ${program.package}`;
  if (byApt && process.getuid?.() === 0) {
    console.log(`Installing ${program.package}, ${program.purpose} ...`);
    const done = spawnSync('sh', ['-c', command], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (done.status === 0) return;
  }
  const how = byApt ? `as root, run: ${command}` : `see ${program.elsewhere}`;
  console.warn(`${program.package} is not installed; it is needed ${program.purpose}.\nTo install it, ${how}`);
}

function isOnPath(name) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.some((folder) => endings.some((ending) => existsSync(join(folder, name + ending))));
}

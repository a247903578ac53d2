import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const VERSION = '4.139.1';
const NATIVE_MODULES = ['@vscode/spdlog', '@vscode/native-watchdog', '@parcel/watcher', '@vscode/fs-copyfile'];

/** Where the compiled VS Code server is, and the Node.js its native modules were built for. */
export interface ServerInstall {
  readonly root: string;
  readonly node: string;
}

/** The Node.js of the project's own dependencies where there is one: `npm run` uses it, so must the server. */
export function projectNode(repository: string): string {
  const own = path.join(repository, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  return existsSync(own) ? own : process.execPath;
}

/**
 * VS Code's server build from the npm package `code-server`, installed once into `.vscode-test/`.
 * For machines that cannot download VS Code or have no desktop to show it on.
 */
export async function installServer(repository: string, say: (line: string) => void): Promise<ServerInstall> {
  const folder = path.join(repository, '.vscode-test', 'code-server');
  const root = path.join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  const stamp = path.join(folder, 'complete');
  const node = projectNode(repository);
  if (await isInstalled(stamp)) return { root, node };

  say(`Installing VS Code's server build (code-server ${VERSION}) into ${path.relative(repository, folder)}: once.`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund'];
  // The package's own postinstall compiles modules that only its proxy needs, and fails where their headers are absent.
  await npm(node, folder, ['install', ...quiet, '--prefix', folder, `code-server@${VERSION}`]);
  await npm(node, root, ['install', '--omit=dev', ...quiet]);
  await npm(node, root, ['rebuild', ...NATIVE_MODULES]);
  await writeFile(stamp, VERSION);
  return { root, node };
}

async function isInstalled(stamp: string): Promise<boolean> {
  return (await readFile(stamp, 'utf8').catch(() => '')) === VERSION;
}

async function npm(node: string, folder: string, parameters: readonly string[]): Promise<void> {
  const environment = { ...process.env, PATH: [path.dirname(node), process.env['PATH']].join(path.delimiter) };
  const options = { cwd: folder, env: environment, shell: process.platform === 'win32', maxBuffer: 64 * 1024 * 1024 };
  try {
    await promisify(execFile)('npm', [...parameters], options);
  } catch (error) {
    const detail = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    throw new Error(
      `"npm ${parameters.join(' ')}" failed in ${folder}. It needs the npm registry, python3, make and a C++ compiler ` +
        `(Debian: apt-get install -y python3 make g++). What npm said:\n${detail}`,
      { cause: error },
    );
  }
}

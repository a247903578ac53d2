import { chmod, cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { build } from 'esbuild';

const repository = path.resolve(import.meta.dirname, '..', '..');
const out = path.join(repository, 'out', 'test');

/** An extension with a language model, which only the server build can be given besides the one under test. */
const HOUSE_MODEL = path.join(repository, 'test', 'editor', 'houseModel');

/** What is opened, and which files of test/editor are about it. Each is a window of its own. */
interface Window {
  readonly kind: 'test' | 'bench' | 'multiRoot' | 'restricted';
  /** Makes what is to be opened within a folder that goes when the window is closed. */
  readonly make: (folder: string) => Promise<string>;
  /** Only the server build can open a folder that nobody trusts: `runTests` has VS Code trust everything. */
  readonly restricted?: boolean;
}

const ONE_FOLDER: Window = { kind: 'test', make: oneFolder };
const WINDOWS: readonly Window[] = process.argv.includes('--bench')
  ? // Measurements that only an extension host can make.
    [{ kind: 'bench', make: oneFolder }]
  : [ONE_FOLDER, { kind: 'multiRoot', make: twoFolders }, { kind: 'restricted', make: oneFolder, restricted: true }];

/**
 * Runs the tests of test/editor inside a real VS Code: the one that VSCODE_EXECUTABLE names, else a download, else
 * (no desktop, or no download to be had) VS Code's server build in a headless browser.
 */
async function main(): Promise<void> {
  await rm(out, { recursive: true, force: true });
  const editor = await executable();
  for (const window of WINDOWS) {
    const tests = await testsOf(window);
    if (tests.length === 0) continue;
    if (window.restricted === true && !editor.isServer)
      console.log(`Left out, for want of the server build: ${window.kind}`);
    else await runWindow(window, tests, editor).catch(fail);
  }
}

async function runWindow(
  window: Window,
  tests: readonly string[],
  { path: vscodeExecutablePath, isServer }: Executable,
): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'editor tests '));
  try {
    await bundleTests(window, tests);
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: repository,
      extensionTestsPath: path.join(out, window.kind, 'index.js'),
      launchArgs: [
        await window.make(folder),
        '--disable-extensions',
        ...(window.restricted === true ? ['--restricted'] : []),
        ...(isServer ? [`--installed=${HOUSE_MODEL}`] : []),
      ],
    });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function oneFolder(folder: string): Promise<string> {
  await cp(path.join(repository, 'test', 'editor', 'workspace'), folder, { recursive: true });
  return folder;
}

async function twoFolders(folder: string): Promise<string> {
  const names = ['north', 'south'];
  for (const name of names) await oneFolder(path.join(folder, name));
  const workspace = path.join(folder, 'both.code-workspace');
  await writeFile(workspace, JSON.stringify({ folders: names.map((name) => ({ path: name })) }));
  return workspace;
}

/** The tests of a window; of them those that EDITOR_TESTS asks for, by parts of their names with commas between. */
async function testsOf({ kind }: Window): Promise<readonly string[]> {
  const only = (process.env['EDITOR_TESTS'] ?? '').split(',');
  const files = await readdir(path.join(repository, 'test', 'editor'));
  return files.filter((file) => file.endsWith(`.${kind}.ts`) && only.some((part) => file.includes(part)));
}

/** The tests as CommonJS bundles: the extension host loads them, `vscode` and mocha stay what it gives them. */
async function bundleTests({ kind }: Window, tests: readonly string[]): Promise<void> {
  const folder = path.join(repository, 'test', 'editor');
  await build({
    entryPoints: ['index.ts', ...tests].map((file) => path.join(folder, file)),
    outdir: path.join(out, kind),
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

interface Executable {
  readonly path: string;
  readonly isServer: boolean;
}

async function executable(): Promise<Executable> {
  const named = process.env['VSCODE_EXECUTABLE'];
  if (named !== undefined && named !== '') return tell(named, 'VSCODE_EXECUTABLE', false);
  const desktop =
    process.platform !== 'linux' || (process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'] ?? '') !== '';
  if (!desktop) return tell(await serverExecutable(), "VS Code's server build, as there is no desktop", true);
  try {
    return tell(
      await downloadAndUnzipVSCode({ cachePath: path.join(repository, '.vscode-test') }),
      'a download',
      false,
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return tell(await serverExecutable(), `VS Code's server build, as the download failed (${reason})`, true);
  }
}

function tell(executablePath: string, what: string, isServer: boolean): Executable {
  console.log(`Testing in ${what}: ${executablePath}`);
  return { path: executablePath, isServer };
}

/** The server behind VS Code's command line, as one executable file. */
async function serverExecutable(): Promise<string> {
  const file = path.join(out, 'vscode-server.js');
  await build({
    entryPoints: [path.join(repository, 'test', 'support', 'vscode', 'serverExecutable.ts')],
    outfile: file,
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    external: ['playwright-core'],
    banner: { js: '#!/usr/bin/env node' },
    logLevel: 'warning',
  });
  await chmod(file, 0o755);
  return file;
}

/** The other windows are opened all the same. */
function fail(error: unknown): void {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

main().catch(fail);

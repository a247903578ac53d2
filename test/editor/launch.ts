import { chmod, cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { build } from 'esbuild';

const repository = path.resolve(import.meta.dirname, '..', '..');
const out = path.join(repository, 'out', 'test');
/** Tests, or with `--bench` the measurements that only an extension host can make. */
const kind = process.argv.includes('--bench') ? 'bench' : 'test';

/**
 * Runs test/editor/*.test.ts (or *.bench.ts) inside a real VS Code: the one that VSCODE_EXECUTABLE names, else a download, else
 * (no desktop, or no download to be had) VS Code's server build in a headless browser.
 */
async function main(): Promise<void> {
  await bundleTests();
  const vscodeExecutablePath = await executable();
  const workspace = await mkdtemp(path.join(tmpdir(), 'editor tests '));
  try {
    await cp(path.join(repository, 'test', 'editor', 'workspace'), workspace, { recursive: true });
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: repository,
      extensionTestsPath: path.join(out, 'index.js'),
      launchArgs: [workspace, '--disable-extensions'],
    });
  } finally {
    await rm(workspace, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** The tests as CommonJS bundles: the extension host loads them, `vscode` and mocha stay what it gives them. */
async function bundleTests(): Promise<void> {
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const folder = path.join(repository, 'test', 'editor');
  const tests = (await readdir(folder))
    .filter((file) => file.endsWith(`.${kind}.ts`))
    .map((file) => path.join(folder, file));
  if (tests.length === 0) throw new Error(`No ${kind}s in test/editor.`);
  await build({
    entryPoints: [path.join(repository, 'test', 'editor', 'index.ts'), ...tests],
    outdir: out,
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

async function executable(): Promise<string> {
  const named = process.env['VSCODE_EXECUTABLE'];
  if (named !== undefined && named !== '') return tell(named, 'VSCODE_EXECUTABLE');
  const desktop =
    process.platform !== 'linux' || (process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'] ?? '') !== '';
  if (!desktop) return tell(await serverExecutable(), "VS Code's server build, as there is no desktop");
  try {
    return tell(await downloadAndUnzipVSCode({ cachePath: path.join(repository, '.vscode-test') }), 'a download');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return tell(await serverExecutable(), `VS Code's server build, as the download failed (${reason})`);
  }
}

function tell(executablePath: string, what: string): string {
  console.log(`Testing in ${what}: ${executablePath}`);
  return executablePath;
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

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ServerInstall } from './install';

export interface ServerOptions {
  /** User settings of the fresh profile. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** A packaged extension to install before the start. */
  readonly vsix?: string;
  /** Folders of extensions that are installed as they are. */
  readonly installed?: readonly string[];
  /** Whether folders must be trusted by the person first; off by default. */
  readonly workspaceTrust?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
}

export interface RunningServer {
  readonly port: number;
  /** The log of the server so far. */
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

/** Settings that keep a workbench calm: nothing looked up, nothing offered, nothing moving. */
export const QUIET_SETTINGS: Readonly<Record<string, unknown>> = {
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'update.mode': 'none',
  'editor.minimap.enabled': false,
  'editor.cursorBlinking': 'solid',
  'git.enabled': false,
  // Looking for ports to forward blocks the extension host for up to 100 ms a time.
  'remote.autoForwardPorts': false,
  'remote.autoForwardPortsSource': 'output',
  'files.simpleDialog.enable': true,
  'window.restoreWindows': 'none',
  'window.dialogStyle': 'custom',
};

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

/** Starts VS Code's server on loopback with a fresh profile in a temporary folder; `stop` ends it and removes the folder. */
export async function startServer(install: ServerInstall, options: ServerOptions = {}): Promise<RunningServer> {
  const profile = await mkdtemp(path.join(tmpdir(), 'vscode-server-'));
  await mkdir(path.join(profile, 'data', 'User'), { recursive: true });
  await writeFile(
    path.join(profile, 'data', 'User', 'settings.json'),
    JSON.stringify({ ...QUIET_SETTINGS, ...options.settings }, null, 2),
  );
  const extensions = ['--extensions-dir', path.join(profile, 'extensions')];
  for (const folder of options.installed ?? []) {
    await cp(folder, path.join(profile, 'extensions', path.basename(folder)), { recursive: true });
  }
  const base = ['--server-data-dir', profile, '--accept-server-license-terms', '--telemetry-level', 'off'];
  const environment = { ...process.env, ...options.environment };
  if (options.vsix !== undefined) {
    await finished(
      spawn(install.node, ['out/server-main.js', ...base, ...extensions, '--install-extension', options.vsix], {
        cwd: install.root,
        env: environment,
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    );
  }

  const port = await freePort();
  const trust = options.workspaceTrust === true ? [] : ['--disable-workspace-trust'];
  const server = spawn(
    install.node,
    [
      'out/server-main.js',
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      '--without-connection-token',
      '--enable-smoke-test-driver',
      ...base,
      ...extensions,
      ...trust,
    ],
    { cwd: install.root, env: environment, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const log = collect(server);
  const stop = async (): Promise<void> => {
    await end(server);
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    await answering(port, server, log);
  } catch (error) {
    await stop();
    throw error;
  }
  return { port, log, stop };
}

function collect(child: ChildProcess): () => string {
  let text = '';
  const add = (chunk: Buffer): void => void (text += chunk.toString());
  child.stdout?.on('data', add);
  child.stderr?.on('data', add);
  return () => text;
}

async function finished(child: ChildProcess): Promise<void> {
  const log = collect(child);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`The extension could not be installed:\n${log()}`);
}

async function answering(port: number, server: ChildProcess, log: () => string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) break;
    const reply = await fetch(`http://127.0.0.1:${String(port)}/version`).catch(() => null);
    if (reply?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error(`VS Code's server did not start:\n${log()}`);
}

/** The server ends its extension hosts when asked to; it is killed only when it does not. */
async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const closed = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  server.kill('SIGTERM');
  const timer = setTimeout(() => server.kill('SIGKILL'), 5_000);
  await closed;
  clearTimeout(timer);
}

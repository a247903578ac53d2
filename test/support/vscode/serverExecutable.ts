import { format } from 'node:util';
import { TEST_OUTPUT } from '../testOutput';
import { installServer } from './install';
import { openDriven, remotePath, startBrowser, workbenchAddress } from './browser';
import { startServer, type ServerOptions } from './server';

/**
 * VS Code's server and a browser behind the command line of VS Code itself, so that `runTests` of
 * @vscode/test-electron can start it like any other: reads `--extensionDevelopmentPath` and `--extensionTestsPath`
 * and a folder or a workspace file, and exits with the code of the tests. `--restricted` has nobody trust what is
 * opened, and nobody asked; `--installed=` names the folder of an extension that is installed besides.
 */
async function main(): Promise<number> {
  const parameters = process.argv.slice(2);
  const valueOf = (name: string): string => {
    const prefix = `--${name}=`;
    const found = parameters.find((parameter) => parameter.startsWith(prefix));
    if (found === undefined) throw new Error(`--${name}= is missing.`);
    return found.slice(prefix.length);
  };
  const extension = valueOf('extensionDevelopmentPath');
  const tests = valueOf('extensionTestsPath');
  const folder = parameters.find((parameter) => !parameter.startsWith('-'));
  if (folder === undefined) throw new Error('The folder to open is missing.');

  const install = await installServer(extension, (line) => console.error(line));
  const installed = parameters.flatMap((parameter) => /^--installed=(.*)$/.exec(parameter)?.[1] ?? []);
  const trusting = parameters.includes('--restricted') ? RESTRICTED : {};
  const server = await startServer(install, { ...trusting, installed });
  try {
    return await runInBrowser(server.port, folder, extension, tests);
  } finally {
    await server.stop();
  }
}

const RESTRICTED: ServerOptions = {
  workspaceTrust: true,
  settings: { 'security.workspace.trust.startupPrompt': 'never', 'security.workspace.trust.banner': 'never' },
};

async function runInBrowser(port: number, folder: string, extension: string, tests: string): Promise<number> {
  const browser = await startBrowser();
  try {
    const page = await browser.newPage();
    const payload = [
      ['extensionDevelopmentPath', remotePath(port, extension)],
      ['extensionTestsPath', remotePath(port, tests)],
      ['enableProposedApi', ''],
      ['skipWelcome', 'true'],
    ] as const;
    const minutes = Number(process.env['VSCODE_TEST_MINUTES'] ?? '25');
    const workbenchLog: string[] = [];
    const code = await new Promise<number>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`The tests did not end within ${String(minutes)} minutes.`)),
        minutes * 60_000,
      );
      const exit = (code: number): void => {
        clearTimeout(timer);
        resolve(code);
      };
      page.once('crash', () => reject(new Error('The browser page with the workbench crashed.')));
      openDriven(page, workbenchAddress(port, folder, payload), {
        log: (type, values) => sort(type, values, workbenchLog),
        exit,
      }).catch(reject);
    });
    if (code !== 0) console.error(['What the workbench logged:', ...workbenchLog].join('\n'));
    return code;
  } finally {
    await browser.close();
  }
}

/** Output of the tests goes out as it comes; what the workbench says is kept for when they fail. */
function sort(type: string, values: readonly unknown[], workbenchLog: string[]): void {
  const line = format(...values);
  if (line.startsWith(TEST_OUTPUT)) console.log(line.slice(TEST_OUTPUT.length));
  else workbenchLog.push(`[${type}] ${line}`);
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);

import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';

const CANDIDATES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the machine's Chromium or Chrome, or the one that `CHROMIUM_EXECUTABLE` names. */
export async function startBrowser(): Promise<Browser> {
  const named = process.env['CHROMIUM_EXECUTABLE'];
  const executablePath = named ?? CANDIDATES.find((candidate) => existsSync(candidate));
  if (executablePath === undefined) {
    throw new Error(
      'No Chromium was found, and the tests in the real workbench need one. Install it (Debian: apt-get install -y ' +
        'chromium) or name one in CHROMIUM_EXECUTABLE.',
    );
  }
  return chromium.launch({ executablePath, args: FLAGS });
}

/** What a workbench is opened with: pairs that VS Code's server reads from the address. */
export type Payload = readonly (readonly [string, string])[];

/** The address that opens a folder, or the folders of a `.code-workspace` file, in the server's workbench. */
export function workbenchAddress(port: number, opened: string, payload: Payload): string {
  const kind = opened.endsWith('.code-workspace') ? 'workspace' : 'folder';
  const query = new URLSearchParams({ [kind]: opened, payload: JSON.stringify(payload) });
  return `http://127.0.0.1:${String(port)}/?${query.toString()}`;
}

/** A path of this machine as the server's workbench names it. */
export function remotePath(port: number, path: string): string {
  return `vscode-remote://127.0.0.1:${String(port)}${path}`;
}

/** Opens the workbench with the functions it reports to when it is driven: its log and the end of a test run. */
export async function openDriven(
  page: Page,
  address: string,
  report: { readonly log: (type: string, values: readonly unknown[]) => void; readonly exit: (code: number) => void },
): Promise<void> {
  await page.exposeFunction('codeAutomationLog', report.log);
  await page.exposeFunction('codeAutomationExit', report.exit);
  // A machine that does other work as well may take long to start it.
  await page.goto(address, { timeout: 120_000 });
}

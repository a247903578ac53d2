import { execFile, spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { Workbench } from '../test/ui/workbench';
import { median, rounded, type Figures } from './support/print';

const repository = path.resolve(import.meta.dirname, '..');

/**
 * What the extension costs the editor: its size, its activation as VS Code itself tells it, and for how long it holds
 * up the extension host's event loop during runs of 1,000 and of 5,000 questions, of a folder of 300 questionnaires and a
 * validation, and while somebody types in a questionnaire of 500 questions. The host is shared: whose block it was is told
 * where somebody types, as the editor's own extension for markdown works in the same documents.
 * @param args `--windows N`: how many windows say each figure (5); `--only activation`: no liveness; `--only typing`
 */
export async function benchEditor(args: readonly string[]): Promise<Figures> {
  const { values } = parseArgs({
    args: [...args],
    options: { windows: { type: 'string', default: '5' }, only: { type: 'string' } },
  });
  const windows = Number(values.windows);
  await promisify(execFile)(process.execPath, ['scripts/build.mjs', '--production'], { cwd: repository });
  if (values.only === 'typing') return { typing: await figuresOf(() => typingInWindow(), windows) };
  const [extension, late, engine, client, page] = await Promise.all(SCRIPTS.map(megabytesOf));
  const activations = await activationsIn(windows);
  return {
    extensionMb: extension ?? 0,
    lateMb: late ?? 0,
    engineMb: engine ?? 0,
    clientMb: client ?? 0,
    pageMb: page ?? 0,
    activation: [spread('milliseconds', activations)],
    ...(values.only !== 'activation' && {
      livenessOf1000Questions: await livenessOf(1_000, windows),
      livenessOf5000Questions: await livenessOf(5_000, windows),
      typing: await figuresOf(() => typingInWindow(), windows),
    }),
  };
}

/** All the JavaScript that an editor may load of the package; the extension in several files. */
const SCRIPTS = [/^(?:extension|parts.chunk-.*)$/u, /^parts.late-/u, /^engine$/u, /^openai$/u, /^dataReport$/u];

async function megabytesOf(bundle: RegExp): Promise<number> {
  const dist = path.join(repository, 'dist');
  const files = (await readdir(dist, { recursive: true })).filter(
    (file) => file.endsWith('.js') && bundle.test(file.slice(0, -'.js'.length)),
  );
  const sizes = await Promise.all(files.map(async (file) => (await stat(path.join(dist, file))).size));
  return sizes.reduce((sum, size) => sum + size, 0) / 1e6;
}

/** Until the editor's own extensions have started and the window has settled. */
const SETTLE_MILLISECONDS = 8_000;

interface Spread {
  readonly figure: string;
  readonly windows: number;
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** What several windows say of one figure: the largest tells about the machine as well. */
function spread(figure: string, values: readonly number[]): Spread {
  return {
    figure,
    windows: values.length,
    min: rounded(Math.min(...values), 1),
    median: rounded(median(values), 1),
    max: rounded(Math.max(...values), 1),
  };
}

async function activationsIn(windows: number): Promise<readonly number[]> {
  const measured: number[] = [];
  for (let window = 0; window < windows; window++) measured.push(await activationInWindow());
  return measured;
}

/** Opens the view of the extension, which activates it, and reads “Show Running Extensions”. */
async function activationInWindow(): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-'));
  await cp(path.join(repository, 'examples', 'clinic-visits.md'), path.join(folder, 'clinic-visits.md'));
  const workbench = await Workbench.open({ folder });
  try {
    await workbench.page.waitForTimeout(SETTLE_MILLISECONDS);
    await workbench.openView('Questionnaire to SPSS');
    await workbench.page.getByText('No questionnaire has been run in this window.').waitFor();
    await workbench.page.waitForTimeout(1_000);
    // The list is sorted by time and shows what fits: a quick extension is far down.
    await workbench.page.setViewportSize({ width: 1360, height: 3_000 });
    await workbench.command('Developer: Show Running Extensions');
    const rows = workbench.page.locator('.monaco-list-row').filter({ hasText: /questionnaire.to.spss/i });
    const text = await rows.filter({ hasText: 'Activation:' }).first().innerText();
    return Number(/Activation: (\d+)\s*ms/.exec(text)?.[1] ?? NaN);
  } finally {
    await workbench.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const livenessOf = (questions: number, windows: number): Promise<readonly Spread[]> =>
  figuresOf(() => inExtensionHost('liveness', { LIVENESS_QUESTIONS: String(questions) }), windows);

const typingInWindow = (): Promise<Readonly<Record<string, number>>> => inExtensionHost('typing', {});

/** Every figure over several windows, the same work in each. */
async function figuresOf(
  inWindow: () => Promise<Readonly<Record<string, number>>>,
  windows: number,
): Promise<readonly Spread[]> {
  const measured: Readonly<Record<string, number>>[] = [];
  for (let window = 0; window < windows; window++) measured.push(await inWindow());
  return Object.keys(measured[0] ?? {}).map((figure) =>
    spread(
      figure,
      measured.map((each) => each[figure] ?? NaN),
    ),
  );
}

/** Measured inside the extension host by a file of test/editor; told in a line of its output. */
async function inExtensionHost(
  bench: string,
  environment: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, number>>> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/editor/launch.ts', '--bench'], {
    cwd: repository,
    env: { ...process.env, ...environment, EDITOR_TESTS: bench },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise((resolve) => child.once('close', resolve));
  const line = /^FIGURES (.*)$/m.exec(output)?.[1];
  if (code !== 0 || line === undefined) throw new Error(`The measurement in the extension host failed:\n${output}`);
  return JSON.parse(line) as Record<string, number>;
}

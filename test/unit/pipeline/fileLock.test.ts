import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { JournalFile } from '../../../src/pipeline/store/journal';

const STARTERS = 6;
const ROUNDS = 50;

/** Another process that wants the journal. */
class Starter {
  private constructor(
    readonly process: ChildProcess,
    private readonly lines: Interface,
  ) {}

  static async start(path: string): Promise<Starter> {
    const script = join(import.meta.dirname, 'lockStarter.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', script, path], { stdio: ['pipe', 'pipe', 'inherit'] });
    const starter = new Starter(child, createInterface({ input: child.stdout }));
    await once(starter.lines, 'line');
    return starter;
  }

  async ask(what: 'try' | 'release'): Promise<string> {
    const line = once(this.lines, 'line') as Promise<[string]>;
    this.process.stdin?.write(`${what}\n`);
    return (await line)[0];
  }

  async kill(): Promise<void> {
    const gone = once(this.process, 'exit');
    this.process.kill('SIGKILL');
    await gone;
  }
}

describe('the lock of a journal', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lock '));
    path = join(folder, 'processed_study_journal.jsonl');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it(`is taken over by exactly one of ${STARTERS} that start at once, ${ROUNDS} times`, async function () {
    this.timeout(120_000);
    const killed = await Starter.start(path);
    assert.equal(await killed.ask('try'), 'holds');
    const [stale = ''] = (await readdir(folder)).filter((name) => name.endsWith('.lock'));
    assert.ok(stale !== '');
    await killed.kill();
    const starters = await Promise.all(Array.from({ length: STARTERS }, () => Starter.start(path)));
    try {
      for (let round = 0; round < ROUNDS; round++) {
        await writeFile(join(folder, stale), 'held');
        const said = await Promise.all(starters.map((starter) => starter.ask('try')));
        assert.deepEqual(said.toSorted(), ['holds', ...Array<string>(STARTERS - 1).fill('refused')], `round ${round}`);
        await Promise.all(starters.map((starter) => starter.ask('release')));
        assert.deepEqual(await readdir(folder), [basename(path)], 'nothing is left');
      }
    } finally {
      await Promise.all(starters.map((starter) => starter.kill()));
    }
  });

  it('is not taken from a process of another machine, which nobody here can see', async () => {
    const journal = await JournalFile.open(path);
    const [own = ''] = (await readdir(folder)).filter((name) => name.endsWith('.lock'));
    await journal.close();
    const [file = '', , , token = ''] = own.split('.');
    await writeFile(join(folder, `${file}.00000000.1.${token}.lock`), 'held');
    await assert.rejects(JournalFile.open(path), /Another run of this questionnaire/);
  });

  it('fits beside a file with the longest name there is', async () => {
    const long = join(dirname(path), `${'s'.repeat(248)}.jsonl`);
    const journal = await JournalFile.open(long);
    await assert.rejects(JournalFile.open(long), /Another run of this questionnaire/);
    await journal.close();
  });
});

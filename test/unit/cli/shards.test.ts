import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isInShard, parseShard } from '../../../src/cli/shard';
import type { Summary } from '../../../src/cli/output/summary';
import { runCli, type CliResult } from '../../support/inProcessCli';
import { syntheticExport } from '../../support/syntheticQuestionnaire';
import { OUTLINE, exportOf } from './studies';

const SHARDS = 8;

describe('shards of a folder', function () {
  this.timeout(120_000);
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shards '));
    for (let number = 1; number <= 10; number += 1)
      await writeFile(join(folder, `wave ${number}.md`), syntheticExport(4, number));
    await writeFile(join(folder, 'plain.md'), OUTLINE);
    await writeFile(join(folder, 'hälfte.md'), exportOf(['Q1', 'Q2']));
    await writeFile(join(folder, 'README.md'), '# Read me\n\nNotes.\n');
    await writeFile(join(folder, 'unreadable.md'), Buffer.from('## Q1. Caf\xe9 [SINGLE]\n\n1. Yes\n2. No\n', 'latin1'));
  });
  after(async () => {
    await rm(folder, { recursive: true });
  });

  const run = (args: readonly string[]): Promise<CliResult> => runCli(args, { cwd: folder });
  const summaryIn = async (name: string): Promise<Summary> =>
    JSON.parse(await readFile(join(folder, name), 'utf8')) as Summary;

  it('come to what one run comes to: the same files, the same summary', async () => {
    const whole = await run(['generate', '.', '--out', 'whole', '--summary', 'whole.json']);
    assert.equal(whole.code, 2, 'one cannot be read');
    assert.match(whole.stderr, /unreadable\.md:1: .*is not UTF-8 text/);
    const counts: number[] = [];
    for (let index = 1; index <= SHARDS; index += 1) {
      const part = await run([
        ...['generate', '.', '--out', 'parts', '--shard', `${index}/${SHARDS}`],
        ...['--summary', `summaries/${index}.json`],
      ]);
      const { files, errors, exitCode } = await summaryIn(`summaries/${index}.json`);
      assert.equal(part.code, errors.length > 0 ? 2 : 0, part.stderr);
      assert.equal(exitCode, part.code);
      counts.push(files.length);
    }
    assert.equal(Math.max(...counts) < 12, true, 'no part is the whole');
    const written = await filesIn(join(folder, 'whole'));
    assert.equal(written.size > 12 * 3, true);
    assert.deepEqual(await filesIn(join(folder, 'parts')), written);

    const merged = await run(['report', 'merge', 'summaries', '--summary', 'merged.json']);
    assert.equal(merged.code, 2, merged.stderr);
    assert.match(merged.stderr, /unreadable\.md:1: .*is not UTF-8 text/);
    assert.match(merged.stdout, /^All 12 /m);
    assert.deepEqual(withoutPlaces(await summaryIn('merged.json')), withoutPlaces(await summaryIn('whole.json')));

    await rm(join(folder, 'summaries', '3.json'));
    const incomplete = await run(['report', 'merge', 'summaries']);
    assert.equal(incomplete.code, 2);
    assert.match(incomplete.stderr, /shard 3\/8 is missing\.\nNext step: Run generate --shard 3\/8 --summary FILE/);
  });

  it('stay as they are on another machine, and when questionnaires are added', () => {
    const shard = { index: 2, count: 3 };
    for (const name of ['a.md', 'b/c.md', 'ä.md'])
      assert.equal(isInShard(`/home/me/${name}`, '/home/me', shard), isInShard(`/ci/9/${name}`, '/ci/9', shard));
    const parts = [1, 2, 3].map((index) => isInShard('/x/a.md', '/x', { index, count: 3 }));
    assert.equal(parts.filter(Boolean).length, 1, 'every file is in exactly one part');
  });

  it('are refused where they are no part of a whole', () => {
    for (const wrong of ['0/8', '9/8', '1', '1/0', 'a/b', '1/2/3', '-1/2', '1/9999'])
      assert.throws(() => parseShard(wrong), /--shard .* is no part of a whole/, wrong);
    assert.deepEqual(parseShard('2/8'), { index: 2, count: 8 });
  });

  it('are merged only where each is there once, and whatever else lies there is named', async () => {
    const none = { exitCode: 0, files: [], errors: [], skipped: [] };
    const write = (name: string, shard?: object): Promise<void> =>
      writeFile(join(folder, 'odd', name), JSON.stringify({ ...none, ...(shard && { shard }) }));
    await mkdir(join(folder, 'odd'));
    await write('1.json', { index: 1, count: 2 });
    await write('2.json', { index: 2, count: 2 });
    assert.equal((await run(['report', 'merge', 'odd'])).code, 0);
    for (const [name, shard, says] of [
      ['all.json', undefined, /odd\/1\.json is of shard 1\/2, .*odd\/all\.json is of no shard\.\n.*outside/s],
      ['old.json', { index: 3, count: 8 }, /odd\/old\.json is of shard 3\/8\./],
      ['far.json', { index: 3, count: 2 }, /odd\/far\.json is of shard 3\/2, which there is not/],
      ['twice.json', { index: 2, count: 2 }, /Shard 2\/2 is there more than once: .*2\.json, .*twice\.json/],
      ['half.json', { index: 1.5, count: 2 }, /odd\/half\.json is no summary of a run: shard\.index is not/],
    ] as const) {
      await write(name, shard);
      const { code, stderr } = await run(['report', 'merge', 'odd']);
      assert.equal(code, 2, name);
      assert.match(stderr, says);
      await rm(join(folder, 'odd', name));
    }
    await writeFile(join(folder, 'odd', 'code.json'), JSON.stringify({ ...none, exitCode: 77 }));
    assert.match((await run(['report', 'merge', 'odd'])).stderr, /code\.json is no summary of a run: exitCode is not/);
  });

  it('say how few questionnaires they have, also where that is none', async () => {
    for (const shard of ['1/2', '2/2'])
      assert.match(
        (await run(['generate', 'nowhere', '--shard', shard])).stderr,
        new RegExp(`Shard ${shard}: 0 of 0 questionnaires\\.`),
      );
  });

  it('end as ever: the worst of all decides', async () => {
    await writeFile(join(folder, 'broken.json'), '{"exitCode":0}');
    assert.equal((await run(['report', 'merge', 'broken.json'])).code, 2);
    const { files, ...rest } = await summaryIn('whole.json');
    const codes = [0, 1, 2, 130];
    for (const code of codes)
      await writeFile(join(folder, `code${code}.json`), JSON.stringify({ ...rest, files, exitCode: code }));
    for (const [index, code] of codes.entries()) {
      const paths = codes.slice(0, index + 1).map((one) => `code${one}.json`);
      assert.equal((await run(['report', 'merge', ...paths, '--json'])).code, code);
    }
  });
});

/** Every file below a folder by its name, with what differs between any two runs taken out: dates, times, run ids. */
async function filesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const texts = names.map(async ({ parentPath, name }): Promise<[string, string]> => {
    const path = join(parentPath, name);
    const text = (await readFile(path, 'utf8'))
      .replaceAll(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?: ?Z| UTC)?/g, 'DATE')
      .replaceAll(/"at":\d+/g, '"at":0')
      .replaceAll(/"runId":"[^"]+"/g, '"runId":""')
      .replaceAll(/,"seal":"[^"]+"/g, '')
      .replaceAll(folder, 'OUT');
    // Batches are at work at the same time: the order of their events is the machine's.
    const isJournal = name.endsWith('_journal.jsonl') || name.endsWith('_review.jsonl');
    return [path.slice(folder.length), isJournal ? text.split('\n').sort().join('\n') : text];
  });
  return new Map((await Promise.all(texts)).sort(([left], [right]) => (left < right ? -1 : 1)));
}

const withoutPlaces = ({ files, errors, skipped }: Summary) => ({
  files: files.map(({ milliseconds: _time, outputs: _outputs, ...file }) => file),
  errors,
  skipped: [...skipped].sort(),
});

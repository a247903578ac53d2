import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyPatch } from 'diff';
import { main } from '../../../src/cli/main';
import { exportOf } from '../cli/studies';

const STUDY = 'Q1. Do you swim?\n- Yes\n- No\n\nQ2. Where? (open)\nOnly for those who said "Yes" at Q1\n';

describe('normalize', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'normalize '));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
    const said = { out: '', err: '' };
    const code = await main(['normalize', ...args], {
      out: (text) => (said.out += text),
      err: (text) => (said.err += text),
      terminal: null,
      environment: {},
      folder,
      signal: new AbortController().signal,
    });
    return { code, ...said };
  }
  const save = (bytes: string | Uint8Array): Promise<void> => writeFile(join(folder, 'study.md'), bytes);
  const saved = (): Promise<string> => readFile(join(folder, 'study.md'), 'utf8');

  it('shows a difference that patches the file, and writes nothing', async () => {
    await save(STUDY);
    const { code, out, err } = await run('study.md');
    assert.equal(code, 0);
    assert.match(out, /^--- study\.md.*\n\+\+\+ study\.md.*\n@@ /u);
    assert.match(err, /^Marks for \d places\. Next step: --write changes the file\.\n$/u);
    assert.equal(await saved(), STUDY);
    const patched = applyPatch(STUDY, out);
    await run('study.md', '--write');
    assert.equal(await saved(), patched);
  });

  it('writes once, and has nothing to write then', async () => {
    await save(STUDY);
    await run('study.md', '--write');
    const once = await saved();
    assert.match(once, /^Q1\. Do you swim\? \[SINGLE\]\n- 1 = Yes\n- 2 = No\n/u);
    const { out, err } = await run('study.md', '--write');
    assert.equal(out, '');
    assert.match(err, /Everything that is read is said by marks/u);
    assert.equal(await saved(), once);
  });

  it('writes one question', async () => {
    await save(STUDY);
    await run('study.md', '--write', '--question', 'Q2');
    assert.match(await saved(), /^Q1\. Do you swim\?\n- Yes\n/u);
    assert.match(await saved(), /^Q2\. Where\? \(open\) \[OPEN\]$/mu);
    const { code, err } = await run('study.md', '--question', 'Q7');
    assert.equal(code, 2);
    assert.match(err, /has no question Q7/u);
  });

  it('keeps the encoding of the file', async () => {
    await save(Buffer.from(`\uFEFF${STUDY}`, 'utf16le'));
    await run('study.md', '--write');
    const bytes = await readFile(join(folder, 'study.md'));
    assert.deepEqual([...bytes.subarray(0, 2)], [0xff, 0xfe]);
    assert.match(bytes.toString('utf16le'), /Do you swim\? \[SINGLE\]/u);
  });

  it('leaves an export alone', async () => {
    await save(exportOf(['Q1']));
    const { code, err } = await run('study.md', '--write');
    assert.equal(code, 2);
    assert.match(err, /is an export of a survey.*\nNext step: /u);
  });
});

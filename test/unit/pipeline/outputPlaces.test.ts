import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { main } from '../../../src/cli/main';
import { distinctNames, outputPlaces } from '../../../src/pipeline/input/outputPlaces';

describe('the outputs of questionnaires of one name', () => {
  let root: string;
  const text = (label: string): string => `# Q1 ${label}?\n\n1. Young\n2. Old\n`;
  const at = (name: string): string => join(root, name);
  beforeEach(async () => {
    root = await realpath(await mkdtemp(join(tmpdir(), 'places ')));
    for (const wave of ['wave1', 'wave2', join('deep', 'wave1')]) {
      await mkdir(at(wave), { recursive: true });
      await writeFile(at(join(wave, 'study.md')), text(wave));
    }
  });
  afterEach(() => rm(root, { recursive: true }));

  let said = '';
  const generate = async (...args: string[]): Promise<number> => {
    said = '';
    const tell = (more: string): void => void (said += more);
    const { signal } = new AbortController();
    return main(['generate', ...args], { out: tell, err: tell, terminal: null, environment: {}, folder: root, signal });
  };
  const scriptIn = (folder: string): Promise<string> =>
    readFile(at(join('output', folder, 'SPSS_output_study.sps')), 'utf8');

  it('go to folders that are named as theirs, and the summary tells which is which', async () => {
    assert.equal(await generate('wave1', 'wave2'), 0, said);
    assert.match(await scriptIn('wave1'), /wave1/);
    assert.match(await scriptIn('wave2'), /wave2/);
    assert.match(said, /^wave1\/study\.md +1 /m);
    assert.match(said, /^wave2\/study\.md: 1 question/m);
  });

  it('stay where they are, whoever comes later and in whatever order', async () => {
    assert.equal(await generate('wave1/study.md'), 0, said);
    assert.match(said, /^study\.md +1 /m);
    assert.match(await scriptIn(''), /wave1/);
    assert.equal(await generate('wave2/study.md'), 0, said);
    assert.equal(await generate('wave2', 'deep/wave1', 'wave1'), 0, said);
    assert.match(await scriptIn(''), / wave1/);
    assert.match(await scriptIn('wave2'), /wave2/);
    assert.match(await scriptIn('wave1'), /deep/);
    assert.equal(await generate('wave2/study.md', '--resume'), 0, said);
    assert.match(said, /nothing is left to do/);
  });

  it('go with a folder that was copied, also where the original is still there', async () => {
    await generate('wave1/study.md');
    await mkdir(at('copy'));
    for (const name of ['wave1', 'output']) await cp(at(name), at(join('copy', name)), { recursive: true });
    const copied = { path: at('copy/wave1/study.md'), stem: 'study' };
    assert.deepEqual(await outputPlaces([copied], at('copy/output')), [at('copy/output')]);
    const original = { path: at('wave1/study.md'), stem: 'study' };
    assert.deepEqual(await outputPlaces([original], at('output')), [at('output')]);
    const other = { path: at('wave2/study.md'), stem: 'study' };
    assert.deepEqual(await outputPlaces([other], at('copy/output')), [at('copy/output/wave2')]);
  });

  it('are known also where a journal begins with long answers of a model', async () => {
    await generate('wave1/study.md');
    const journal = at('output/review_reports/processed_study_journal.jsonl');
    const long = JSON.stringify({ type: 'modelAnswered', answer: 'x'.repeat(100_000) });
    await writeFile(journal, `${long}\n${await readFile(journal, 'utf8')}`);
    const other = { path: at('wave2/study.md'), stem: 'study' };
    assert.deepEqual(await outputPlaces([other], at('output')), [at('output/wave2')]);
  });

  it('go with a questionnaire that was moved', async () => {
    await generate('wave1/study.md');
    await mkdir(at('archive'));
    await rename(at('wave1/study.md'), at('archive/study.md'));
    assert.deepEqual(await outputPlaces([{ path: at('archive/study.md'), stem: 'study' }], at('output')), [
      at('output'),
    ]);
  });

  it('never share a place, with names that differ in case only or folders that are called alike', async () => {
    const paths = ['a/x/s.md', 'b/x/s.md', 'b/x/S.md', 'c/x/s.md'].map(at);
    const inputs = paths.map((path) => ({ path, stem: path.endsWith('S.md') ? 'S' : 's' }));
    const places = await outputPlaces(inputs, at('output'));
    assert.equal(new Set(places.map((place) => place.toLowerCase())).size, 4, places.join());
    for (const place of places) assert.ok(!relative(at('output'), place).startsWith('..'), place);
    const taken = await outputPlaces([{ path: at('b/x/s.md'), stem: 's' }], at('output'), (folder) =>
      folder === at('output') ? at('a/x/s.md') : null,
    );
    assert.deepEqual(taken, [at('output/x')]);
  });

  it('are one place for one questionnaire that is looked for twice at once', async () => {
    const path = at('wave1/study.md');
    // Given away while this looks: between its first look at the folder and its choice.
    let looks = 0;
    const taken = (folder: string): string | null => (folder === at('output') && looks++ > 0 ? path : null);
    assert.deepEqual(await outputPlaces([{ path, stem: 'study' }], at('output'), taken), [at('output')]);
    assert.ok(looks > 1, 'it was looked at before and after');
  });

  it('are called by as much of their paths as tells them apart', () => {
    const names = distinctNames(['/w/a/x/s.md', '/w/b/x/s.md', '/w/b/x/other.md', 's.md']);
    assert.deepEqual([...names.values()], ['a/x/s.md', 'b/x/s.md', 'other.md', 's.md']);
  });
});

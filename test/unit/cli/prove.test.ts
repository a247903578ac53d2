import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { main } from '../../../src/cli/main';
import { findPspp } from '../../../src/spss/pspp/pspp';

const EXAMPLE = resolve(import.meta.dirname, '../../../examples/coffee-habits.md');

describe('prove and validate on the command line', function () {
  this.timeout(60_000);
  let folder: string;

  before(async function () {
    if ((await findPspp()) === null) this.skip();
    folder = await mkdtemp(join(tmpdir(), 'cli prove '));
  });
  after(async () => folder === undefined || rm(folder, { recursive: true }));

  const run = async (
    ...args: readonly string[]
  ): Promise<{ readonly code: number; readonly out: string; readonly err: string }> => {
    let out = '';
    let err = '';
    const code = await main(args, {
      out: (text) => (out += text),
      err: (text) => (err += text),
      terminal: null,
      environment: {},
      folder,
      signal: new AbortController().signal,
    });
    return { code, out, err };
  };

  it('proves what the compiler writes, and the file it wrote', async () => {
    const direct = await run('prove', EXAMPLE);
    assert.equal(direct.code, 0, direct.out + direct.err);
    assert.match(direct.out, /planted faults caught, 0 false alarms, 0 PSPP errors\.\n$/u);
    await run('generate', EXAMPLE, '--engine', 'builtin');
    const written = await run('prove', EXAMPLE, 'output/SPSS_output_coffee-habits.sps', '--json');
    assert.equal(written.code, 0, written.err);
    const figures = JSON.parse(written.out) as { planted: number; caught: number; absent: readonly string[] };
    assert.equal(figures.caught, figures.planted);
    assert.ok(figures.planted > 300);
    assert.deepEqual(figures.absent, []);
  });

  it('says what is wrong with a script that misses a question and lists too many', async () => {
    const script = await readFile(join(folder, 'output/SPSS_output_coffee-habits.sps'), 'utf8');
    const blocks = script.split(/(?=^\* Question ID: )/mu);
    const [, , second = ''] = blocks;
    const id = /^\* Question ID: (\S+)\.$/mu.exec(second)?.[1] ?? '';
    await writeFile(join(folder, 'less.sps'), blocks.filter((block) => block !== second).join(''));
    const result = await run('prove', EXAMPLE, 'less.sps');
    assert.equal(result.code, 1);
    assert.match(result.out, new RegExp(`^${id}: the script has no block for it\\.$`, 'mu'));
  });

  it('tells of the question that takes more memory than the setting gives PSPP, and proves the others', async () => {
    await writeFile(
      join(folder, 'two.md'),
      'Q1. How many? [NUMERIC 1-9]\n\nQ2. How often? [SINGLE]\n1. Often\n2. Seldom\n',
    );
    assert.equal((await run('generate', 'two.md', '--engine', 'builtin')).code, 0);
    const script = await readFile(join(folder, 'output/SPSS_output_two.sps'), 'utf8');
    const heavy = 'STRING s1 TO s900 (A32767).\nSORT CASES BY respid.\nLIST s1.\n';
    await writeFile(join(folder, 'heavy.sps'), script.replace(/(^\* Question ID: Q2\.\n)/mu, `$1${heavy}`));
    const result = await run('prove', 'two.md', 'heavy.sps', '--pspp-memory', '128');
    assert.equal(result.code, 1, result.out + result.err);
    assert.match(result.out, /^Q2 \(line 3\): does not run\n.*more than 128 MB of memory/mu);
    assert.doesNotMatch(result.out, /^Q1 /mu);
  });

  it('tells once how to get PSPP, and that a question does not exist', async () => {
    const missing = await run('prove', EXAMPLE, '--pspp', '/nowhere/pspp');
    assert.equal(missing.code, 2);
    assert.match(missing.err, /PSPP was not found\.\nNext step: Install PSPP/u);
    assert.equal((await run('prove', EXAMPLE, '--question', 'nosuch')).code, 2);
    const generated = await run(
      'generate',
      EXAMPLE,
      '--engine',
      'builtin',
      '--proof',
      'always',
      '--pspp',
      '/nowhere/pspp',
    );
    assert.equal(generated.code, 0);
    assert.equal(generated.err.match(/PSPP was not found/gu)?.length, 1);
  });

  it('proves while it generates where that is asked for', async () => {
    const result = await run('generate', EXAMPLE, '--engine', 'builtin', '--proof', 'always', '--out', 'proved');
    assert.equal(result.code, 0, result.out + result.err);
    const reviews = await readFile(join(folder, 'proved/review_reports/processed_coffee-habits_review.jsonl'), 'utf8');
    assert.ok(reviews.trim().split('\n').length > 0);
  });

  it('validates a data file: a table of who is listed, a CSV of all, problems in words', async () => {
    await writeFile(
      join(folder, 'q.sps'),
      '* Question ID: Q1.\nTEMPORARY.\nSELECT IF (Q1 > 2).\nLIST VARIABLES = respid Q1.\n',
    );
    await writeFile(join(folder, 'd.csv'), 'respid;Q1\n7;1\n8;3\n9;4\n');
    const shown = await run('validate', 'q.sps', 'd.csv');
    assert.equal(shown.code, 1);
    assert.match(shown.out, /Q1 +2\n/u);
    assert.match(shown.out, /^8 +Q1 +\(Q1 > 2\) +Q1 = 3$/mu);
    assert.match(shown.out, /3 respondents checked in /u);
    const saved = await run('validate', 'q.sps', 'd.csv', '--out', 'rows.csv', '--json');
    assert.equal(saved.code, 1);
    assert.equal(
      await readFile(join(folder, 'rows.csv'), 'utf8'),
      '\ufeffrespondent,question,check,values,demand,question text\r\n8,Q1,(Q1 > 2),Q1=3,,\r\n9,Q1,(Q1 > 2),Q1=4,,\r\n',
    );
    await writeFile(
      join(folder, 'partly.sps'),
      '* Question ID: Q1.\n* NOT CHECKED, line 6: the moon\n  is green - not understood.\nLIST VARIABLES = respid Q1.\n* Question ID: Q2.\nLIST VARIABLES = respid Q2.\n',
    );
    const partly = await run('validate', 'partly.sps', 'd.csv');
    assert.equal(partly.code, 1);
    assert.match(partly.out, /^~ Q1 is checked in part\. Left out: line 6: the moon is green - not understood$/mu);
    assert.match(
      partly.out,
      /^\? Q2 is not checked: line 6: the data file has no variable Q2\. Export it as well, or /mu,
    );
    const overwriting = await run('validate', 'q.sps', 'd.csv', '--out', './d.csv');
    assert.equal(overwriting.code, 2);
    assert.match(overwriting.err, /--out \.\/d\.csv is a file that is read here: it would be lost/u);
    assert.match(await readFile(join(folder, 'd.csv'), 'utf8'), /^respid;Q1/u);
    const nowhere = await run('validate', 'q.sps', 'd.csv', '--out', 'd.csv/rows.csv');
    assert.equal(nowhere.code, 2);
    assert.match(nowhere.err, /Cannot write .*d\.csv\/rows\.csv/u);
    const unknown = await run('validate', 'q.sps', 'd.csv', '--out', '/dev/null');
    assert.equal(unknown.code, 2);
    assert.match(unknown.err, /neither \.csv, \.json nor \.sps/u);
    await writeFile(join(folder, 'unsafe.sps'), '* Question ID: Q1.\nHOST COMMAND=["ls"].\nLIST respid.\n');
    const unsafe = await run('validate', 'unsafe.sps', 'd.csv');
    assert.match(unsafe.err, /^unsafe\.sps: The script was not run/u);
    await writeFile(join(folder, 'empty.sps'), '\n');
    assert.match((await run('validate', 'empty.sps', 'd.csv')).err, /empty\. *\nNext step: .*SPSS script/u);
    await writeFile(join(folder, 'bad.sav'), 'no data');
    const bad = await run('validate', 'q.sps', 'bad.sav');
    assert.equal(bad.code, 2);
    assert.match(bad.err, /bad\.sav: The file is no SPSS data file.*\nNext step: /u);
    assert.equal((await run('validate', 'q.sps')).code, 2);
  });
});

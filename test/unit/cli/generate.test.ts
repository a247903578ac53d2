import assert from 'node:assert/strict';
import { appendFile, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Summary } from '../../../src/cli/output/summary';
import { BuiltCli, type CliResult } from '../../support/builtCli';
import { OUTLINE, exportOf } from './studies';

const manyIds = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `Q${index + 1}`);
const SCRIPT = 'SPSS_output_study.sps';

describe('the command line', function () {
  this.timeout(60_000);
  let cli: BuiltCli;
  let folder: string;

  before(async () => {
    cli = await BuiltCli.build();
  });
  after(() => cli.remove());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'command line '));
    await writeFile(join(folder, 'study.md'), exportOf(manyIds(7)));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const run = (args: readonly string[], environment = {}): Promise<CliResult> =>
    cli.run(args, { cwd: folder, environment });
  const summary = (result: CliResult): Summary => JSON.parse(result.stdout) as Summary;
  const read = (name: string): Promise<string> => readFile(join(folder, 'output', name), 'utf8');

  it('writes the three files and says where they are', async () => {
    const result = await run(['generate', 'study.md']);
    assert.equal(result.code, 0, result.stderr);
    assert.match(result.stdout, /^study\.md +7 +7 +0 +0 +0 /m);
    assert.match(result.stdout, /^ {2}output\/SPSS_output_study\.sps$/m);
    assert.match(result.stderr, /^study\.md: 7 questions in 2 batches, engine builtin$/m);
    const script = await read(SCRIPT);
    assert.ok(script.startsWith('* Encoding: UTF-8.\n'));
    assert.equal(script.match(/^\* Question ID: /gm)?.length, 7);
    assert.equal(await read('review_reports/processed_study_failures.jsonl'), '');
    for (const line of (await read('review_reports/processed_study_review.jsonl')).trim().split('\n')) {
      const review = JSON.parse(line) as Record<string, unknown>;
      assert.deepEqual(Object.keys(review), ['batch', 'loop', 'timestamp', 'reviewer', 'findings']);
      const [finding] = review['findings'] as object[];
      assert.deepEqual(Object.keys(finding ?? {}), ['question_id', 'pass', 'root_causes', 'instructions']);
    }
  });

  it('prints one object and nothing else with --json', async () => {
    const result = await run(['generate', 'study.md', '--json', '--batch-size', '2']);
    assert.equal(result.stdout.trim().split('\n').length, 1);
    const { exitCode, files, errors } = summary(result);
    assert.equal(exitCode, 0);
    assert.deepEqual(errors, []);
    const [file] = files;
    assert.equal(file?.questions, 7);
    assert.equal(file.passed, 7);
    assert.equal(file.batches, 4);
    assert.equal(file.outputs.length, 3);
  });

  it('lets the environment decide where nothing is named, and puts the files into output', async () => {
    const result = await run([], { INPUT_FILE_NAME: 'study', BATCH_SIZE: '3' });
    assert.equal(result.code, 0, result.stderr);
    assert.match(result.stderr, /in 3 batches/);
    assert.ok((await read(SCRIPT)).length > 0);
    const flagged = await run(['--batch-size', '4'], { INPUT_FILE_NAME: 'study', BATCH_SIZE: '3' });
    assert.match(flagged.stderr, /in 2 batches/, 'flags alone mean generate, too');
  });

  it('reads .env, which yields to the environment, which yields to flags', async () => {
    await writeFile(join(folder, '.env'), 'INPUT_FILE_NAME=study.md\nBATCH_SIZE=1\nMAX_FEEDBACK_LOOPS=2\n');
    assert.match((await run([])).stderr, /in 7 batches/);
    assert.match((await run([], { BATCH_SIZE: '2' })).stderr, /in 4 batches/);
    assert.match((await run(['generate', '--batch-size', '4'], { BATCH_SIZE: '2' })).stderr, /in 2 batches/);
    await writeFile(join(folder, '.env'), 'BATCH_SIZE=lots\n');
    const wrong = await run([]);
    assert.equal(wrong.code, 2);
    assert.match(wrong.stderr, /BATCH_SIZE in .*\.env must be a whole number/);
  });

  it('reads .env however it was written: quotes, export, remarks, line ends and encodings of Windows', async () => {
    const text = '# settings\r\nexport INPUT_FILE_NAME="study.md"\r\nBATCH_SIZE = \'2\' # of four\r\nMODEL=\r\n';
    for (const bytes of [text, `\uFEFF${text}`, Buffer.from(`\uFEFF${text}`, 'utf16le')]) {
      await writeFile(join(folder, '.env'), bytes);
      const result = await run([]);
      assert.match(result.stderr, /in 4 batches, engine builtin/);
    }
    await rm(join(folder, '.env'));
    await mkdir(join(folder, '.env'));
    assert.match((await run(['generate', 'study.md'])).stderr, /in 2 batches/, 'a folder of that name is none of ours');
  });

  it('says where a size of batches comes from that is none', async () => {
    for (const size of ['0', 'abc', '2.5', '-1', '1e9']) {
      const result = await run(['generate', 'study.md'], { BATCH_SIZE: size });
      assert.equal(result.code, 2);
      assert.match(result.stderr, new RegExp(`BATCH_SIZE in the environment must be a whole number .*"${size}"`));
    }
    assert.match((await run(['generate', 'study.md'], { BATCH_SIZE: ' ' })).stderr, /in 2 batches/);
  });

  it('takes every questionnaire of the folder where no input is named, and nothing else', async () => {
    await writeFile(join(folder, 'plain.md'), OUTLINE);
    await writeFile(join(folder, 'README.md'), '# Read me\n\nThese are our studies.\n');
    await mkdir(join(folder, 'older'));
    await writeFile(join(folder, 'older', 'old.md'), exportOf(['Q1']));
    const result = await run(['generate', '--json']);
    assert.equal(result.code, 0, result.stderr);
    assert.deepEqual(
      summary(result).files.map(({ source, questions }) => [source, questions]),
      [
        [join(folder, 'plain.md'), 1],
        [join(folder, 'study.md'), 7],
      ],
    );
    assert.deepEqual(summary(result).skipped, [join(folder, 'README.md')]);
    const names = await readdir(join(folder, 'output'));
    assert.deepEqual(names.filter((name) => name.endsWith('.sps')).sort(), ['SPSS_output_plain.sps', SCRIPT].sort());
  });

  it('ends with 130 when interrupted, and keeps what is done for --resume', async () => {
    await writeFile(join(folder, 'study.md'), exportOf(manyIds(2000)));
    const interrupt = { signal: 'SIGINT', when: /questions? in/ } as const;
    const cancelled = await cli.run(['generate', 'study.md', '--batch-size', '1', '--json'], {
      cwd: folder,
      interrupt,
    });
    assert.equal(cancelled.code, 130, cancelled.stderr);
    const before = summary(cancelled).files[0];
    assert.ok(before && before.cancelled > 0);
    assert.equal(before.passed + before.cancelled, 2000);
    const resumed = await run(['generate', 'study.md', '--resume', '--json']);
    assert.equal(resumed.code, 0, resumed.stderr);
    assert.equal(summary(resumed).files[0]?.passed, 2000);
    assert.match(resumed.stderr, new RegExp(`going on with ${before.cancelled} questions of 2000`));
    assert.equal((await read(SCRIPT)).match(/^\* Question ID: /gm)?.length, 2000);
  });

  it('keeps a block that was edited by hand', async () => {
    await run(['generate', 'study.md']);
    const edited = (await read(SCRIPT)).replace('TITLE "Q3"', 'TITLE "Mine"');
    await writeFile(join(folder, 'output', SCRIPT), edited);
    const result = await run(['generate', 'study.md', '--json']);
    assert.deepEqual(summary(result).files[0]?.edited, ['Q3']);
    assert.match(await read(SCRIPT), /TITLE "Mine"/);
    await run(['generate', 'study.md', '--overwrite-edited']);
    assert.doesNotMatch(await read(SCRIPT), /TITLE "Mine"/);
  });

  it('loses no letter of a script that SPSS has saved in the local encoding', async () => {
    await run(['generate', 'study.md']);
    const edited = (await read(SCRIPT)).replace('TITLE "Q3"', 'TITLE "Café €"');
    const bytes = Buffer.from(edited.replace('€', '\u0080'), 'latin1');
    await writeFile(join(folder, 'output', SCRIPT), bytes);
    assert.equal((await run(['lint', join('output', SCRIPT)])).code, 0);
    const result = await run(['generate', 'study.md', '--json']);
    assert.deepEqual(summary(result).files[0]?.edited, ['Q3']);
    assert.match(await read(SCRIPT), /TITLE "Café €"/);
  });

  it('keeps a file beside the new one, byte by byte, where it is not only blocks of questions', async () => {
    await run(['generate', 'study.md']);
    const own = await read(SCRIPT);
    await run(['generate', 'study.md']);
    const output = join(folder, 'output');
    const others = {
      [`${SCRIPT}.bak`]: Buffer.from('MISSING VALUES Q1 (99).\nLIST Q1.\n* 5\u0080.\n', 'latin1'),
      [`${SCRIPT}.2.bak`]: Buffer.from(
        own.replace('* Question ID: Q1', 'MISSING VALUES Q2 (99).\n\n* Question ID: Q1'),
      ),
      [`${SCRIPT}.3.bak`]: Buffer.from(own, 'utf16le'),
    };
    for (const [kept, bytes] of Object.entries(others)) {
      assert.equal((await readdir(output)).includes(kept), false, kept);
      await writeFile(join(output, SCRIPT), bytes);
      await run(['generate', 'study.md']);
      assert.deepEqual(await readFile(join(output, kept)), bytes);
      assert.equal((await read(SCRIPT)).replace(/^\* Date.*$/mu, ''), own.replace(/^\* Date.*$/mu, ''));
    }
  });

  it('says how it is used', async () => {
    const help = await run(['--help']);
    assert.equal(help.code, 0);
    for (const command of ['generate', 'lint', 'explain']) {
      assert.match(help.stdout, new RegExp(`^ {2}${command} `, 'm'));
      const own = await run([command, '--help']);
      assert.equal(own.code, 0);
      assert.match(own.stdout, new RegExp(`Usage: questionnaire-to-spss ${command} `));
    }
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
    assert.equal((await run(['--version'])).stdout, `${version}\n`);
  });

  it('lints a script, also against a questionnaire', async () => {
    await writeFile(
      join(folder, 'bad.sps'),
      'TEMPORARY.\nSELECT IF (Q99 = 1).\nLIST respid Q99.\n\nHOST COMMAND=["ls"].\n',
    );
    const alone = await run(['lint', 'bad.sps']);
    assert.equal(alone.code, 1);
    assert.match(alone.stdout, /^bad\.sps:5:1: safety: HOST/m);
    assert.doesNotMatch(alone.stdout, /Q99/);
    assert.match(
      (await run(['lint', 'bad.sps', '--questionnaire', 'study.md'])).stdout,
      /^bad\.sps:2:\d+: error: .*Q99/m,
    );
    await run(['generate', 'study.md']);
    const own = await run(['lint', `output/${SCRIPT}`, '--questionnaire', 'study.md']);
    assert.equal(own.code, 0, own.stdout);
    assert.match(own.stdout, /no mistakes found/);
  });

  it('explains what the last run could not agree on, with both readings', async () => {
    await writeFile(join(folder, 'study.md'), '## Q1. Do you drink tea? [SINGLE]\n1. Yes\n2. No\n');
    await run(['generate', 'study.md', '--out', 'elsewhere']);
    const reading = { sentences: ['Q1: only the code 1.'], checks: [], reason: 'It says so.', evidence: ['1. Yes'] };
    const dispute = {
      ...{ questionId: 'Q1', id: 'abc123', settled: 'noSecondOpinion', because: 'Both may be chosen.' },
      taken: { ...reading, by: 'compiler', origin: 'stated', sentences: ['Q1: only the codes 1, 2.'], evidence: [] },
      left: { ...reading, by: 'model', origin: 'model' },
      statement: {
        ...{ evidence: ['1. Yes'], reason: 'It says so.', kind: 'codes', target: '', when: '', expression: '1' },
        ...{ replaces: ['Q1.codes'], parts: [], sure: 'stated' },
      },
    };
    const event = { type: 'questionRead', at: 1, batch: 0, loop: 0, questionId: 'Q1', agreed: 0, refused: [] };
    const journal = join(folder, 'elsewhere/review_reports/processed_study_journal.jsonl');
    await appendFile(journal, `${JSON.stringify({ ...event, disputes: [dispute] })}\n`);
    const { stdout } = await run(['explain', 'study.md', '--out', 'elsewhere']);
    assert.match(stdout, /! disputed \(abc123\), taken: compiler: Q1: only the codes 1, 2\./);
    assert.match(stdout, /not taken: model: Q1: only the code 1\. - It says so\. - "1\. Yes" \(Both may be chosen\.\)/);
    assert.doesNotMatch((await run(['explain', 'study.md'])).stdout, /disputed/);
  });

  it('explains what is checked, of all questions or of one', async () => {
    const all = await run(['explain', 'study.md']);
    assert.equal(all.code, 0);
    assert.equal(all.stdout.match(/^Q\d/gm)?.length, 7);
    const one = JSON.parse((await run(['explain', 'study.md', '--question', 'q2', '--json'])).stdout) as {
      questions: { id: string; checks: { sentence: string }[] }[];
    };
    assert.deepEqual(
      one.questions.map(({ id }) => id),
      ['Q2'],
    );
    assert.ok((one.questions[0]?.checks.length ?? 0) > 0);
    const none = await run(['explain', 'study.md', '--question', 'Q99']);
    assert.equal(none.code, 2);
    assert.match(none.stderr, /has no question Q99/);
  });
});

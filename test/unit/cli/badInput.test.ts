import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BuiltCli, type CliResult } from '../../support/builtCli';
import { exportOf } from './studies';

const NOBODY = 65534;

describe('bad input', function () {
  this.timeout(60_000);
  let cli: BuiltCli;
  let folder: string;

  before(async () => {
    cli = await BuiltCli.build();
  });
  after(() => cli.remove());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bad input '));
    await chmod(folder, 0o777);
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** Writes a file and generates it. */
  async function generate(content: string | Uint8Array, name = 'study.md', ...more: string[]): Promise<CliResult> {
    await writeFile(join(folder, name), content);
    return cli.run(['generate', name, '--out', 'out', ...more], { cwd: folder });
  }

  const written = (): Promise<string[]> => readdir(join(folder, 'out')).catch(() => []);

  /** Exit 2, a complaint that names file and line, a next step, and no file. */
  async function refused(result: CliResult, complaint: RegExp): Promise<void> {
    assert.equal(result.code, 2, result.stderr);
    assert.match(result.stderr, complaint);
    assert.match(result.stderr, /^Next step: \S/m);
    assert.doesNotMatch(result.stderr, /^\s+at /m);
    assert.equal(result.stdout, '');
    assert.deepEqual(await written(), []);
  }

  it('of no questionnaire', async () => {
    await refused(await generate('# Notes\n\nBuy milk.\n'), /study\.md:1: .*holds no questionnaire/);
  });

  it('of an empty file, or one of blanks', async () => {
    await refused(await generate(''), /study\.md:1: .*is empty/);
    await refused(await generate(' \r\n\t\n'), /study\.md:1: .*is empty/);
  });

  it('of a binary file', async () => {
    const bytes = Buffer.concat([Buffer.from('PK\u0003\u0004\nline two\n'), Buffer.from([0, 1, 2])]);
    await refused(await generate(bytes), /study\.md:3: .*is not a text file/);
  });

  it('of another encoding', async () => {
    await refused(await generate(Buffer.from('## Q1. Caf\xe9\n', 'latin1')), /study\.md:1: .*is not UTF-8/);
  });

  it('of a file that is missing', async () => {
    await refused(await cli.run(['generate', 'none.md'], { cwd: folder }), /There is no file .*none\.md/);
  });

  it('of a folder without a questionnaire', async () => {
    await mkdir(join(folder, 'empty'));
    await refused(await cli.run(['generate', 'empty'], { cwd: folder }), /no questionnaire in .*empty/);
  });

  it('of a folder, what cannot be read and seems to be one; not what is nobody’s mistake', async () => {
    await mkdir(join(folder, 'studies'));
    const put = (name: string, text: string | Buffer): Promise<void> => writeFile(join(folder, 'studies', name), text);
    await put('good.md', exportOf(['Q1']));
    await put('empty.md', ' \n');
    await put('notes.md', '# Notes\n');
    await put('picture.md', Buffer.from([137, 80, 78, 71, 0, 255, 254, 0]));
    await symlink('nowhere.md', join(folder, 'studies', '.#lock.md'));
    const clean = await cli.run(['generate', 'studies'], { cwd: folder });
    assert.equal(clean.code, 0, clean.stderr);
    assert.match(clean.stderr, /^Skipped 4 markdown files .*: \.#lock\.md, empty\.md, notes\.md, picture\.md\.$/m);
    await put('latin.md', Buffer.from('## Q1. Caf\xe9 [SINGLE]\n\n1. S\xed\n2. No\n', 'latin1'));
    await put('nul.md', '## Q1. One\0two [SINGLE]\n\n1. Yes\n2. No\n');
    const { code, stderr } = await cli.run(['generate', 'studies'], { cwd: folder });
    assert.equal(code, 2);
    assert.match(stderr, /latin\.md:1: .*is not UTF-8 text.*\nNext step: Save it as UTF-8\./);
    assert.match(stderr, /nul\.md:1: .*is not a text file/);
    assert.match(stderr, /^Skipped 4 /m);
  });

  it('of a folder with a wrong project file, told once and for what it is', async () => {
    for (const name of ['one.md', 'two.md']) await writeFile(join(folder, name), exportOf(['Q1']));
    await writeFile(join(folder, 'questionnaire-to-spss.json'), '{"nobody": 1}');
    const { code, stderr } = await cli.run(['generate', '.'], { cwd: folder });
    assert.equal(code, 2);
    assert.equal(stderr.match(/questionnaire-to-spss\.json:1: /g)?.length, 1, stderr);
    assert.doesNotMatch(stderr, /no questionnaire/);
  });

  it('of a file that may not be read', async function () {
    if (process.getuid?.() !== 0) return this.skip();
    await writeFile(join(folder, 'study.md'), exportOf(['Q1']));
    await chmod(join(folder, 'study.md'), 0o200);
    const result = await cli.run(['generate', 'study.md', '--out', 'out'], { cwd: folder, uid: NOBODY });
    await refused(result, /Cannot read .*study\.md: no permission/);
  });

  it('of an output folder that may not be written', async function () {
    if (process.getuid?.() !== 0) return this.skip();
    await writeFile(join(folder, 'study.md'), exportOf(['Q1']));
    await mkdir(join(folder, 'out'), { mode: 0o755 });
    const result = await cli.run(['generate', 'study.md', '--out', 'out'], { cwd: folder, uid: NOBODY });
    await refused(result, /Cannot write .*no permission/);
  });

  it('of an output folder that is a file', async () => {
    await writeFile(join(folder, 'out'), 'mine');
    await writeFile(join(folder, 'study.md'), exportOf(['Q1']));
    const result = await cli.run(['generate', 'study.md', '--out', 'out'], { cwd: folder });
    await refused(result, /Cannot write .*a part of the path is a file/);
    assert.equal(await readFile(join(folder, 'out'), 'utf8'), 'mine');
  });

  it('of a truncated question is told with its line, and costs that question alone', async () => {
    const text = exportOf(['Q1', 'Q2', 'Q3']).replace(/('Variable ID': 'Q2').*/, '$1');
    const result = await generate(text, 'study.md', '--json');
    assert.equal(result.code, 0, result.stderr);
    const [file] = (JSON.parse(result.stdout) as { files: [Record<string, never>] }).files;
    assert.equal(file['questions'], 3);
    assert.equal(file['passed'], 3);
    assert.deepEqual(file['coverage'], { checked: 2, inPart: 0, notChecked: 1, openPoints: 1 });
    const script = await readFile(join(folder, 'out', 'SPSS_output_study.sps'), 'utf8');
    assert.deepEqual(script.match(/^\* Question ID: .*$/gm), [
      '* Question ID: Q1.',
      '* Question ID: Q2.',
      '* Question ID: Q3.',
    ]);
    const lines = text.split('\n');
    const begins = lines.findIndex((one) => one.includes("'Q2',")) + 1;
    const ends = lines.indexOf('---', begins) + 1;
    const problems = file['problems'] as unknown as { line: number; nextStep: string }[];
    assert.ok(problems.some(({ line, nextStep }) => line >= begins && line <= ends && nextStep !== ''));
  });

  it('of a type that nobody knows is told with its line', async () => {
    const text = exportOf(['Q1', 'Q2']).replace(/'Single'(?=[^\n]*'Variable ID': 'Q2')/, "'Hologram'");
    assert.match(text, /Hologram/);
    const result = await generate(text, 'study.md', '--json');
    const [file] = (JSON.parse(result.stdout) as { files: [Record<string, never>] }).files;
    assert.equal(file['questions'], 2);
    const line = text.split('\n').findIndex((one) => one.includes('Hologram')) + 1;
    const problems = file['problems'] as unknown as { line: number; message: string }[];
    assert.ok(problems.some((problem) => problem.line === line && problem.message.includes('Hologram')));
  });

  it('does not keep good files of the same call from their scripts', async () => {
    await writeFile(join(folder, 'good.md'), exportOf(['Q1']));
    await writeFile(join(folder, 'bad.md'), 'Nothing.\n');
    const result = await cli.run(['generate', 'good.md', 'bad.md', '--out', 'out'], { cwd: folder });
    assert.equal(result.code, 2);
    assert.match(result.stderr, /bad\.md:1: /);
    assert.ok((await written()).includes('SPSS_output_good.sps'));
  });

  it('on the command line', async () => {
    const wrong: readonly (readonly [readonly string[], RegExp])[] = [
      [['compile'], /no command "compile"/],
      [['study.md'], /no command "study\.md"[\s\S]*generate study\.md/],
      [['--frobnicate'], /--frobnicate/],
      [['generate', '--frobnicate'], /--frobnicate/],
      [['generate', '--batch-size'], /--batch-size/],
      [['generate', '--batch-size', 'many'], /--batch-size must be a whole number from 1 to 100, not "many"/],
      [['generate', '--engine', 'magic'], /--engine must be one of auto, builtin, agents/],
      [['generate', '--resume', '--retry-failed'], /exclude each other/],
      [['lint'], /Name an SPSS script/],
      [['lint', 'study.md'], /study\.md is markdown and no SPSS script/],
      [['explain'], /Name one questionnaire/],
    ];
    for (const [args, complaint] of wrong) await refused(await cli.run(args, { cwd: folder }), complaint);
  });

  it('of a questionnaire or a data file where a script is expected, and the other way round', async () => {
    const put = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text);
    await put('study.md', exportOf(['Q1']));
    await put('data.csv', 'respid,Q1\n1,1\n');
    await put('data.txt', '$FL2 and so on');
    await put('script.sps', 'LIST.\n');
    const wrong: readonly (readonly [readonly string[], RegExp])[] = [
      [
        ['validate', 'study.md', 'data.csv'],
        /study\.md is a questionnaire, where an SPSS script[\s\S]*generate study\.md[\s\S]*SPSS_output_study\.sps/,
      ],
      [['validate', 'data.csv', 'script.sps'], /script\.sps is a script, where a data file/],
      [
        ['validate', 'data.csv', 'data.csv'],
        /data\.csv is a data file, where an SPSS script[\s\S]*before the data file/,
      ],
      [['validate', 'data.txt', 'data.csv'], /data\.txt is a data file/],
      [['validate', 'script.sps', 'study.md'], /study\.md is a questionnaire, where a data file[\s\S]*--questionnaire/],
      [['prove', 'study.md', 'study.md'], /study\.md is a questionnaire, where an SPSS script/],
    ];
    for (const [args, complaint] of wrong) await refused(await cli.run(args, { cwd: folder }), complaint);
  });

  it('of a data file that is none: one that names itself, a pipe, a folder', async function () {
    if (process.platform === 'win32') return this.skip();
    await writeFile(join(folder, 'script.sps'), 'LIST.\n');
    await symlink('loop.csv', join(folder, 'loop.csv'));
    await mkdir(join(folder, 'folder.csv'));
    execFileSync('mkfifo', [join(folder, 'pipe.csv')]);
    const validated = (data: string): Promise<CliResult> => cli.run(['validate', 'script.sps', data], { cwd: folder });
    await refused(await validated('loop.csv'), /loop\.csv: The data file cannot be read/);
    await refused(await validated('folder.csv'), /folder\.csv: This is a folder/);
    await refused(await validated('pipe.csv'), /pipe\.csv: This is a pipe or a device/);
  });

  it('of no kind: data files with names that programs and shells may take for something else', async function () {
    if (process.platform === 'win32') return this.skip();
    await writeFile(join(folder, 'script.sps'), 'TEMPORARY.\nSELECT IF (Q1 = 7).\nLIST respid Q1.\n');
    const names = [`it's "quoted".csv`, 'new\nline.csv', '-dash.csv', '$(touch made) `touch made`.csv', '😀.csv'];
    for (const name of [...names, `${'x'.repeat(200)}.csv`]) {
      await writeFile(join(folder, name), 'respid,Q1\n1,1\n2,7\n');
      const { code, stdout, stderr } = await cli.run(['validate', '--json', '--', 'script.sps', name], { cwd: folder });
      assert.equal(code, 1, stderr);
      assert.deepEqual(
        (JSON.parse(stdout) as { rows: { respondent: string }[] }).rows.map((row) => row.respondent),
        ['2'],
      );
    }
    assert.ok(!(await readdir(folder)).includes('made'));
  });

  it('of agents without a model', async () => {
    await refused(await generate(exportOf(['Q1']), 'study.md', '--engine', 'agents'), /needs a language model/);
  });
});

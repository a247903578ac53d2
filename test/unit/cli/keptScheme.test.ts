import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../support/inProcessCli';

const STUDY = `# Pets

## Q1. Do you have pets? [SINGLE]

1. Yes
2. No

## Q2. Which? [MULTI]

[ASK IF Q1 = 1]

1. Cat
2. Dog
5. Fish
`;
const FIRST = `CaseNo,Q01,Q2r1,Q2r2,Q2r3
A1,Yes,1,2,2
A2,No,,,
A3,Yes,2,2,2
A4,Yes,1,1,2
`;
/** Nobody has left out a box here: that 2 is none is known from the first wave. */
const SECOND = `CaseNo,Q01,Q2r1,Q2r2,Q2r3
B1,No,,,
B2,Yes,2,2,2
B3,No,1,,
`;

describe('the manner of a data file', function () {
  this.timeout(60_000);
  let folder = '';
  const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');
  const run = async (...args: string[]): Promise<{ readonly stdout: string; readonly stderr: string }> => {
    const { code, stdout, stderr } = await runCli(args, { cwd: folder });
    assert.notEqual(code, 2, stderr);
    return { stdout, stderr };
  };

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kept '));
    await writeFile(join(folder, 'pets.md'), STUDY);
    await writeFile(join(folder, 'first.csv'), FIRST);
    await writeFile(join(folder, 'second.csv'), SECOND);
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('is said, kept in the project file, and used for the next script and the next file', async () => {
    await run('generate', 'pets.md');
    const own = await read(join('output', 'SPSS_output_pets.sps'));
    assert.doesNotMatch(own, /Written for/u);
    const script = join('output', 'SPSS_output_pets.sps');
    const validate = ['validate', script, 'first.csv', '--questionnaire', 'pets.md', '--json'] as const;
    const { stdout, stderr } = await run(...validate, '--keep');
    assert.match(
      stderr,
      /^Kept in questionnaire-to-spss\.json: The file is read as it is written: Q1 is Q01; .*labels.*2 is a/u,
    );
    const listed = (printed: string): readonly string[] =>
      (JSON.parse(printed) as { rows: { respondent: string; questionId: string }[] }).rows.map(
        ({ respondent, questionId }) => `${respondent} ${questionId}`,
      );
    assert.deepEqual(listed(stdout), ['A3 Q2']);
    const kept = JSON.parse(await read('questionnaire-to-spss.json')) as { data: Record<string, unknown> };
    assert.deepEqual([kept.data['file'], kept.data['id']], ['first.csv', 'CaseNo']);

    const second = await run('validate', script, 'second.csv', '--questionnaire', 'pets.md', '--json');
    assert.deepEqual(listed(second.stdout), ['B2 Q2', 'B3 Q2']);

    delete kept.data['file'];
    await writeFile(join(folder, 'questionnaire-to-spss.json'), JSON.stringify(kept));
    const again = await run('generate', 'pets.md', '--json');
    const written = await read(script);
    assert.match(written, /IF \(Q01 <> "" AND Q01 <> "Yes"/u);
    assert.match(written, /VALUE\(Q2r1\) = 1/u);
    assert.doesNotMatch(written, /respid/u);
    assert.match(written, /^\* Written for the data file of the project: Q1 is Q01;[^]{0,300}2 is a box/mu);
    assert.match(again.stdout, /2 is a box not ticked .*The script is written for that/u);
    // A validation takes a script in the file's manner for its own.
    const third = await run('validate', script, 'first.csv', '--questionnaire', 'pets.md', '--json');
    assert.deepEqual(listed(third.stdout), ['A3 Q2']);
  });

  it('is told in every format beside who is new and who is fixed since the last time', async () => {
    const script = join('output', 'SPSS_output_pets.sps');
    const validate = ['validate', script, '--questionnaire', 'pets.md', '--id', 'CaseNo'] as const;
    await writeFile(
      join(folder, 'later.csv'),
      FIRST.replace('A3,Yes,2', 'A3,Yes,1').replace('A4,Yes,1,1', 'A4,Yes,2,2'),
    );
    await run(...validate, 'first.csv', '--out', 'last.json');
    const printed = (await run(...validate, 'later.csv', '--since', 'last.json', '--json')).stdout;
    const { since } = JSON.parse(printed) as { since: Record<string, { respondent: string }[]> };
    const told = Object.entries(since).map(
      ([what, all]) => `${what} ${all.map(({ respondent }) => respondent).join()}`,
    );
    assert.deepEqual(told, ['added A4', 'still ', 'fixed A3', 'notChecked ', 'handled ']);
    await run(...validate, 'later.csv', '--since', 'last.json', '--out', 'news.csv');
    const [header = '', ...lines] = (await read('news.csv')).trim().split('\r\n');
    assert.ok(header.endsWith(',since'), header);
    assert.match(lines[0] ?? '', /^A4,Q2,.*,new$/u);
    assert.match(lines[1] ?? '', /^A3,Q2,qc_multi,.*,fixed$/u);
    await run(...validate, 'later.csv', '--since', 'last.json', '--out', 'news.sps');
    const syntax = await read('news.sps');
    assert.match(syntax, /IF \(ANY\(CaseNo, "A4"\)\) qc_new = 1\./u);
    assert.match(syntax, /Fixed since the last time: A3 Q2\./u);
    assert.match(syntax, /LIST VARIABLES = CaseNo qc_new\./u);
  });

  it('is the same that generate keeps', async () => {
    await rm(join(folder, 'questionnaire-to-spss.json'));
    const { stderr } = await run('generate', 'pets.md', '--data', 'first.csv', '--keep');
    assert.match(stderr, /Kept in questionnaire-to-spss\.json: The file is read as it is written/u);
    assert.match(
      await read(join('output', 'SPSS_output_pets.sps')),
      /^\* Written for the data file first\.csv: Q1 is Q01;[^]{0,200}labels/mu,
    );
    const { data } = JSON.parse(await read('questionnaire-to-spss.json')) as {
      data: { scheme: { names: Record<string, string> } };
    };
    assert.deepEqual(data.scheme.names, { Q2_1: 'Q2r1', Q2_2: 'Q2r2', Q2_5: 'Q2r3' });
  });
});

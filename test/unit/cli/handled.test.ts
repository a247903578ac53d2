import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../support/inProcessCli';

const STUDY = `# Fares

## Q1. Do you ride the tram? [SINGLE]

1. Yes
2. No

## Q2. How many rides a week? [NUMERIC 1-60]

[ASK IF Q1 = 1]
`;
const data = (rides: string): string => `respid,Q1,Q2\n7,1,${rides}\n8,2,\n9,1,3\n10,1,99\n`;

interface Printed {
  readonly rows: readonly { readonly respondent: string; readonly check: string }[];
  readonly handled?: readonly { readonly respondent: string; readonly note: string }[];
}

describe('validate with findings that are handled', function () {
  this.timeout(60_000);
  let folder = '';
  const validate = (...more: string[]) =>
    runCli(['validate', join('output', 'SPSS_output_fares.sps'), 'fares.csv', ...more], { cwd: folder });
  const named = ['--questionnaire', 'fares.md'];
  const mark = (respondent: string, value: string, note: string) => ({
    respondent,
    question: 'Q2',
    check: 'qc_range = 1',
    values: { Q2: value, Q1: '1' },
    note,
  });
  const keep = (...handled: readonly unknown[]): Promise<void> =>
    writeFile(join(folder, 'questionnaire-to-spss.json'), JSON.stringify({ data: { handled } }));

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'handled '));
    await writeFile(join(folder, 'fares.md'), STUDY);
    await writeFile(join(folder, 'fares.csv'), data('70'));
    assert.equal((await runCli(['generate', 'fares.md'], { cwd: folder })).code, 0);
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('shows them apart with their notes, in the report and as JSON, and takes nobody for listed who is handled', async () => {
    const first = await validate(...named, '--json');
    const { rows } = JSON.parse(first.stdout) as Printed;
    assert.deepEqual([first.code, rows.map(({ respondent }) => respondent)], [1, ['7', '10']]);
    const check = rows[0]?.check ?? '';
    await keep({ ...mark('7', '70', 'Asked: two trams a day'), check });

    const part = await validate(...named, '--json');
    const open = JSON.parse(part.stdout) as Printed;
    assert.deepEqual([part.code, open.rows.map(({ respondent }) => respondent)], [1, ['10']]);
    assert.deepEqual(
      open.handled?.map(({ respondent, note }) => `${respondent}: ${note}`),
      ['7: Asked: two trams a day'],
    );
    // Without the questionnaire the project files of the script hold.
    const plain = await validate();
    assert.match(plain.stdout, /1 finding marked as handled, with the same values as then:\n[^]*7 .*two trams a day/u);

    await keep({ ...mark('7', '70', 'a'), check }, { ...mark('10', '99', 'b'), check });
    assert.equal((await validate(...named)).code, 0);
  });

  it('opens them again where a value is another one', async () => {
    await writeFile(join(folder, 'fares.csv'), data('71'));
    const { stdout } = await validate(...named, '--json');
    const { rows, handled } = JSON.parse(stdout) as Printed;
    assert.deepEqual(
      [rows.map(({ respondent }) => respondent), handled?.map(({ respondent }) => respondent)],
      [['7'], ['10']],
    );
  });

  it('says in a project file what is missing of a finding', async () => {
    await keep({ ...mark('7', '70', '') });
    const { code, stderr } = await validate(...named);
    assert.equal(code, 2);
    assert.match(stderr, /data\.handled\.0\.note must be/u);
    assert.match(await readFile(join(folder, 'fares.csv'), 'utf8'), /71/u);
  });
});

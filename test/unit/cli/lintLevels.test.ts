import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../support/inProcessCli';

describe('what lint makes of its findings', () => {
  let folder = '';
  const lint = async (...more: string[]) => {
    const { stdout, code } = await runCli(['lint', 'q.sps', '--json', ...more], { cwd: folder });
    const { files } = JSON.parse(stdout) as { files: { findings: { rule: string; severity: string }[] }[] };
    return {
      code,
      found: files.flatMap(({ findings }) => findings).map(({ rule, severity }) => `${severity} ${rule}`),
    };
  };

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'levels '));
    const script =
      '* Encoding: UTF-8.\nSAVE OUTFILE="all.sav".\nTEMPORARY.\nSELECT IF (LENGTH(t) > 3).\nLIST respid t.\n';
    await writeFile(join(folder, 'q.sps'), script);
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('leaves safety out where it is told to', async () => {
    assert.deepEqual(await lint(), { code: 1, found: ['safety unsafe', 'warning functions'] });
    assert.deepEqual(await lint('--no-safety'), { code: 0, found: ['warning functions'] });
  });

  it('weighs rules as the project file does', async () => {
    await writeFile(
      join(folder, 'questionnaire-to-spss.json'),
      JSON.stringify({ lint: { rules: { functions: 'off' }, safety: false } }),
    );
    assert.deepEqual(await lint(), { code: 0, found: [] });
  });
});

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ScriptLint } from '../../../src/engine/scriptLint';
import { PROJECT_FILE } from '../../../src/pipeline/project/schema';

const SCRIPT = `* Question ID: Q1.
TITLE "Q1".
SELECT IF (Q1 = 1).
LIST VARIABLES = respid Q1.
SAVE OUTFILE = 'all.sav'.
`;

describe('the rules of scripts in the editor', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'script lint '));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const found = async (project?: unknown): Promise<readonly string[]> => {
    if (project !== undefined) await writeFile(join(folder, PROJECT_FILE), JSON.stringify(project));
    const findings = await new ScriptLint().findings(SCRIPT, null, join(folder, 'study.sps'));
    return findings.map(({ rule, severity }) => `${severity} ${rule}`);
  };

  it('weigh what the project file says', async () => {
    const usual = await found();
    assert.ok(usual.length >= 2, usual.join());
    const rule = usual.find((one) => !one.startsWith('safety '))?.split(' ')[1] ?? assert.fail(usual.join());
    assert.ok(usual.some((one) => one.startsWith('safety ')));
    assert.deepEqual(
      (await found({ lint: { rules: { [rule]: 'off' }, safety: false } })).filter(
        (one) => one.endsWith(` ${rule}`) || one.startsWith('safety '),
      ),
      [],
    );
    assert.ok((await found({ lint: { rules: { [rule]: 'warning' } } })).includes(`warning ${rule}`));
  });

  it('weigh as ever beside a project file that is wrong', async () => {
    const usual = await found();
    assert.deepEqual(await found({ lint: { rulez: 1 } }), usual);
  });
});

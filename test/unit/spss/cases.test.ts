import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateData } from '../../../src/proof/data/validate';
import type { ValidationResult } from '../../../src/proof/data/result';
import { lint } from '../../../src/spss/lint';
import { findPspp } from '../../../src/spss/pspp/findPspp';
import { findUnsafe } from '../../../src/spss/safety';

const DATA = 'respid,visits,age\n1,1,34\n2,5,\n3,2,51\n';

const errorsIn = (script: string): readonly string[] =>
  [...findUnsafe(script), ...lint(script)]
    .filter(({ severity }) => severity !== 'warning')
    .map(({ rule, message }) => `${rule}: ${message}`);

describe('scripts that people write', function () {
  this.timeout(60_000);

  async function validated(script: string): Promise<ValidationResult | string> {
    const folder = await mkdtemp(join(tmpdir(), 'cases-'));
    try {
      const dataPath = join(folder, 'visits.csv');
      await writeFile(dataPath, DATA);
      const pspp = await findPspp();
      assert.ok(pspp);
      const signal = new AbortController().signal;
      const outcome = await validateData({ script, dataPath, questionnaire: null, pspp, signal });
      return outcome.kind === 'validated' ? outcome.result : outcome.problem.message;
    } finally {
      await rm(folder, { recursive: true });
    }
  }
  const listed = async (script: string): Promise<readonly string[]> => {
    const result = await validated(script);
    assert.ok(typeof result !== 'string', JSON.stringify(result));
    return [...new Set(result.rows.map(({ respondent }) => respondent))];
  };

  it('may hold comments over several lines', async () => {
    const script =
      '* Looks for\nvisitors who gave no age\nand shows who they are.\nCOMPUTE bad = MISSING(age).\nTEMPORARY.\nSELECT IF (bad = 1).\nLIST VARIABLES = respid bad age.\n';
    assert.deepEqual(errorsIn(script), []);
    assert.deepEqual(await listed(script), ['2']);
  });

  it('may compare logical functions with 0 and 1', async () => {
    const script =
      'COMPUTE bad = 0.\nIF (MISSING(age) = 1) bad = 1.\nIF (RANGE(visits, 1, 3) = 0) bad = 2.\nTEMPORARY.\nSELECT IF (bad > 0).\nLIST VARIABLES = respid bad visits age.\n';
    assert.deepEqual(errorsIn(script), []);
    assert.deepEqual(await listed(script), ['2']);
  });

  it('may keep expressions in macros', async () => {
    const script =
      'DEFINE !most() 4 !ENDDEFINE.\nDEFINE !since() DATE.DMY(1,7,2026) !ENDDEFINE.\nCOMPUTE bad = (visits > !most).\nCOMPUTE day = !since.\nTEMPORARY.\nSELECT IF (bad = 1).\nLIST VARIABLES = respid bad visits.\n';
    assert.deepEqual(errorsIn(script), []);
    assert.deepEqual(await listed(script), ['2']);
  });

  it('may hold the filter commands that dialogs paste', async () => {
    const script = 'COMPUTE filter_$ = MISSING(age).\nFILTER BY filter_$.\nLIST respid age.\nFILTER OFF.\nUSE ALL.\n';
    assert.deepEqual(errorsIn(script), []);
    assert.deepEqual(await listed(script), ['2']);
  });

  it('may open the data and name it at the top: that is done already', async () => {
    const script =
      "GET FILE='C:\\data\\visits.sav'.\nDATASET NAME visits WINDOW=FRONT.\nTEMPORARY.\nSELECT IF MISSING(age).\nLIST respid.\n";
    assert.deepEqual(errorsIn(script), []);
    assert.deepEqual(await listed(script), ['2']);
  });

  it('are told the line that keeps them from being run, as it is in the file', async () => {
    assert.match(
      JSON.stringify(await validated('LIST respid.\n\nSAVE OUTFILE="x.sav".\n')),
      /Line 3: SAVE is not allowed/u,
    );
    assert.match(JSON.stringify(await validated('LIST respid.\nCOMPUTE bad = (age + .\n')), /Line 2: In COMPUTE/u);
  });
});

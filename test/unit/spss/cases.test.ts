import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateData } from '../../../src/proof/data/validate';
import type { ValidationResult } from '../../../src/proof/data/result';
import { lint } from '../../../src/spss/lint';
import { findPspp } from '../../../src/spss/pspp/findPspp';
import { parseSyntax } from '../../../src/spss/reading/parse';
import { PROCEDURES } from '../../../src/spss/safety/grammar/procedures';
import { findUnsafe } from '../../../src/spss/safety';
import { VALID } from './idioms';

const DATA = 'respid,visits,age\n1,1,34\n2,5,\n3,2,51\n';

const errorsIn = (script: string): readonly string[] =>
  [...findUnsafe(script), ...lint(script)]
    .filter(({ severity }) => severity !== 'warning')
    .map(({ rule, message }) => `${rule}: ${message}`);

const has = (snippet: string, command: string): boolean =>
  parseSyntax(snippet).commands.some(({ name }) => name === command);
const isStatistics = (snippet: string): boolean =>
  parseSyntax(snippet).commands.every(({ name }) => name !== 'LIST' && name in PROCEDURES);
const makesVariables = (snippet: string): boolean => / INTO |\/SAVE|\(zone\)|RANK|AGGREGATE|FLIP/u.test(snippet);

describe('scripts that people write', function () {
  this.timeout(60_000);

  async function validated(script: string, data = DATA): Promise<ValidationResult | string> {
    const folder = await mkdtemp(join(tmpdir(), 'cases-'));
    try {
      const dataPath = join(folder, 'visits.csv');
      await writeFile(dataPath, data);
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

  it('may hold matrices and statistics, which one empty respondent is no data for', async () => {
    const lists = 'TEMPORARY.\nSELECT IF RANGE(visits, 0, 99) = 1 AND visits = 5.\nLIST respid visits.\n';
    const matrix = 'MATRIX.\nGET x /VARIABLES = visits.\nCOMPUTE n = NROW(x).\nPRINT n.\nEND MATRIX.\n';
    assert.deepEqual(await listed(matrix + lists), ['2']);
    assert.deepEqual(
      await listed(`REGRESSION /VARIABLES = visits respid /DEPENDENT = visits /METHOD = ENTER.\n${lists}`),
      ['2'],
    );
  });

  it('are told what fails in a matrix on their data, at its line', async () => {
    const script = 'LIST respid.\nMATRIX.\nGET x /VARIABLES = age.\nPRINT x.\nEND MATRIX.\n';
    const result = await validated(script);
    assert.ok(typeof result !== 'string', JSON.stringify(result));
    assert.match(result.questions[0]?.notChecked ?? '', /^line 3: MATRIX: Variable age in case 2 is system-missing/u);
  });

  it('may choose and repeat in macros', async () => {
    const over =
      'DEFINE !over (v = !TOKENS(1) /hi = !DEFAULT(4) !TOKENS(1))\nTEMPORARY.\n!IF (!hi = 4) !THEN\nSELECT IF (!v > 4).\n!ELSE\nSELECT IF (!v > !hi).\n!IFEND\nLIST respid !v.\n!ENDDEFINE.\n';
    assert.deepEqual(await listed(`${over}!over v = visits.\n`), ['2']);
    assert.deepEqual(await listed(`${over}!over v = age hi = 40.\n`), ['3']);
    const each =
      'DEFINE !gaps (!POSITIONAL !CMDEND)\n!DO !i !IN (!1)\nTEMPORARY.\nSELECT IF MISSING(!i).\nLIST respid !i.\n!DOEND\n!ENDDEFINE.\n!gaps visits age.\n';
    assert.deepEqual(await listed(each), ['2']);
  });

  it('run on data whatever else of SPSS they hold', async () => {
    const snippets = VALID.filter((snippet) => !findUnsafe(snippet).some(({ severity }) => severity === 'safety'));
    const data =
      'id,q1,q2,q3,w,g,bin,t,u\n1,1,2,3,1,1,0,a,x\n2,2,1,4,2,2,1,b,y\n3,3,4,1,1,1,1,a,z\n4,5,3,2,1,2,0,c,x\n5,2,2,5,1,1,1,b,x\n6,4,1,1,2,2,0,a,y\n';
    const lists = 'TEMPORARY.\nSELECT IF (q1 = 5).\nLIST VARIABLES = id q1.\n';
    // What only computes and selects cannot fail for want of data; what makes no variables can stand in one block.
    const statistics = snippets.filter(isStatistics);
    const together = [
      statistics.filter((snippet) => !makesVariables(snippet)),
      ...['MATRIX', 'DEFINE'].map((command) => snippets.filter((snippet) => has(snippet, command))),
    ];
    assert.ok(together.every(({ length }) => length > 3));
    const bodies = [...together.map((some) => some.join('\n')), ...statistics.filter(makesVariables)];
    const blocks = bodies.map((body, at) => `* Question ID: V${at}.\n${lists}${body}\n`);
    const result = await validated(blocks.join(''), data);
    assert.ok(typeof result !== 'string', JSON.stringify(result));
    const failed = result.questions.flatMap(({ notChecked }, at) =>
      notChecked === null ? [] : [`${bodies[at]}\n${notChecked}`],
    );
    assert.deepEqual(failed, []);
    assert.ok(result.questions.every(({ respondents }) => respondents > 0));
  });
});

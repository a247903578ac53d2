import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../../src/cli/main';
import type { Summary } from '../../../src/cli/output/summary';
import { findPspp } from '../../../src/spss/pspp/findPspp';
import { runPspp } from '../../../src/spss/pspp/pspp';

/** Ids that are variables of a data file, and ids that cannot be. */
const VARIABLES = ['respid', 'é', 'Q1', 'LIST', '@x'];
const NONE = ['$CASENUM', '#x', 'Q'.repeat(300), 'ALL', 'a.', '_x', 'SPÄT'.repeat(20)];
const DOTS = '.'.repeat(200);

const block = (id: string): string =>
  `Question ID:\n${id}\n\ndetails_normalized:\n{'Question ID': '${id}', 'Question Label': '${DOTS}', ` +
  `'question_type': 'Single', 'entry_conditions': [], 'conditions': [], 'Variable ID': '${id}', 'answers': [` +
  `{'Answer Code': '1', 'Answer Label': '${DOTS}'}, {'Answer Code': '2', 'Answer Label': 'No. '}], ` +
  `'question_attributes': {}}\n`;

describe('ids and labels that nobody expects', function () {
  this.timeout(30_000);

  it('end in an outcome each, and in a script that runs', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'odd '));
    try {
      const ids = [...VARIABLES, ...NONE];
      await writeFile(join(folder, 'odd.md'), `## Sheet1\n${ids.map(block).join('\n---\n\n')}`);
      let out = '';
      const io = { out: (text: string) => void (out += text), err: () => undefined, terminal: null };
      const { signal } = new AbortController();
      const code = await main(['generate', 'odd.md', '--json'], { ...io, environment: {}, folder, signal });
      assert.equal(code, 0, out);
      const [file] = (JSON.parse(out) as Summary).files;
      assert.equal(file?.questions, ids.length);
      assert.equal(file.passed, ids.length);
      const named = file.problems
        .filter(({ code: what }) => what === 'invalidVariableName')
        .map(({ questionId }) => questionId);
      assert.deepEqual(named, NONE, 'each is told');
      const syntax = await readFile(join(folder, 'output', 'SPSS_output_odd.sps'), 'utf8');
      const pspp = await findPspp();
      assert.ok(pspp !== null);
      const setup = `DATA LIST FREE /${VARIABLES.join(' ')}.\nBEGIN DATA\n1 1 1 1 1\n2 9 9 9 9\nEND DATA.\n`;
      const run = await runPspp(pspp, { syntax, setup, signal, timeoutMilliseconds: 20_000 });
      assert.equal(run.status, 'finished', run.explanation ?? '');
      assert.deepEqual(run.messages, []);
      const listed = run.listings.map((listing) => listing.block);
      assert.equal(
        new Set(listed).size,
        VARIABLES.length - 1,
        'whoever answered 9 is listed, at each question but the id',
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { generate } from '../../../src/pipeline/generate';
import { readInput } from '../../../src/pipeline/input/readInput';
import { readSettings } from '../../../src/pipeline/settings';
import { outputNames } from '../../../src/pipeline/store/outputs';
import { readQuestionnaire } from '../../../src/questionnaire/read';
import { findPspp, runPspp } from '../../../src/spss/pspp/pspp';
import { bareData } from '../../support/bareData';
import { assertGolden } from '../../support/golden';
import { FIXED_CLOCK } from './samples';

const examples = resolve(import.meta.dirname, '../../../examples');

describe('the examples', function () {
  this.timeout(60_000);
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'examples '));
  });
  after(() => rm(folder, { recursive: true }));

  for (const name of ['clinic-visits.md', 'coffee-habits.md', 'harbour-ferry.md']) {
    it(`${name} gives the outputs in examples/golden`, async () => {
      const input = await readInput(join(examples, name));
      const { signal } = new AbortController();
      const job = { input, folder, scope: { kind: 'all', reuse: false } } as const;
      const state = await generate(job, readSettings([]), { signal, clock: FIXED_CLOCK });
      assert.equal(state.counts.passed + state.counts.failed, state.questions.size);
      for (const output of Object.values(outputNames(input.stem))) {
        await assertGolden(join(examples, 'golden', output), await readFile(join(folder, output), 'utf8'));
      }
    });
  }

  it('and the golden outputs are of these questionnaires and no others', async () => {
    const names = (await readdir(examples)).filter((name) => name.endsWith('.md') && name !== 'README.md');
    const scripts = (await readdir(join(examples, 'golden'))).filter((name) => name.endsWith('.sps'));
    const expected = names.map((name) => outputNames(basename(name, '.md')).script);
    assert.deepEqual(scripts.sort(), expected.sort());
  });

  it('run in PSPP from top to bottom without an error or a warning', async function () {
    const pspp = await findPspp();
    if (pspp === null) return this.skip();
    const names = (await readdir(examples)).filter((name) => name.endsWith('.md') && name !== 'README.md');
    for (const name of names) {
      const input = await readInput(join(examples, name));
      const questionnaire = readQuestionnaire(input.text, input.stem);
      const syntax = await readFile(join(examples, 'golden', outputNames(input.stem).script), 'utf8');
      const { signal } = new AbortController();
      const run = await runPspp(pspp, { syntax, setup: bareData(questionnaire), signal, timeoutMilliseconds: 60_000 });
      assert.equal(run.status, 'finished', run.explanation ?? '');
      assert.deepEqual(run.messages, []);
      assert.equal(run.reached.length, questionnaire.questions.length);
    }
  });
});

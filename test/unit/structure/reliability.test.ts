import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { HIDDEN_HOLES, HOLES } from '../../support/hostile/holes';

const root = resolve(import.meta.dirname, '../../..');

/** Tests that hold promises to people, each of which has to stand on the page. */
const HOLDING: readonly string[] = [
  ...[
    'agents/crash',
    'agents/hostile',
    'agents/hostileReplies',
    'agents/hostileRepository',
    'agents/hosts',
    'agents/keys',
  ],
  ...['agents/rateLimit', 'agents/training', 'agents/unreachable', 'cli/fullDisk', 'cli/interrupted', 'cli/oddNames'],
  ...[
    'pipeline/carriedSafety',
    'pipeline/carriedScripts',
    'pipeline/fileLock',
    'pipeline/keyHosts',
    'pipeline/outputFolder',
    'pipeline/outputPlaces',
  ],
  ...['spss/boundary', 'spss/cases', 'spss/idioms', 'spss/safety', 'spss/wall', 'spss/workFolder', 'structure/scaling'],
  ...['cli/badInput', 'outline/longLists', 'outline/problems', 'proof/dataFiles', 'proof/wideFiles'],
  ...['agents/pacing', 'proof/hostileData'],
];

/** What a test is called, and what the page says that it holds: neither changes without the other. */
const NAMED: readonly (readonly [file: string, title: RegExp, promise: RegExp])[] = [
  ['cli/interrupted', /ends a run in the midst of PSPP/u, /in the midst of PSPP/u],
  ['cli/interrupted', /lint while it parses 25 MB/u, /a script of 25 MB/u],
  ['cli/interrupted', /ends generate while it reads 100,000 questions/u, /a questionnaire of 100,000 questions/u],
  ['cli/interrupted', /says by itself that it is at work/u, /for long says so/u],
  ['cli/interrupted', /ends the wait for a service/u, /in the wait for a service/u],
  ['cli/interrupted', /ends PSPP as well/u, /no program running/u],
  ['cli/fullDisk', /leaves outputs as they were or as they are to be/u, /stay as they were or are as they are to be/u],
  ['cli/fullDisk', /nobody may write to/u, /where nobody may write/u],
  ['cli/oddNames', /in an outcome each, and in a script that runs/u, /in an outcome each, and in a script that runs/u],
  [
    'agents/crash',
    /with the files of an undisturbed run, and pays for nothing twice/u,
    /with the files of an undisturbed one/u,
  ],
  ['agents/rateLimit', /is over within twice what Retry-After asked/u, /within twice what `Retry-After` asked/u],
  ['pipeline/fileLock', /is taken over by exactly one/u, /exactly one holds the lock/u],
  ['agents/crash', /started three times at once is done by exactly one/u, /it alone writes the outputs/u],
  ['agents/unreachable', /who signed its certificate/u, /a certificate that nobody knows/u],
  ['cli/interrupted', /leaves its data to the next command only/u, /after a kill, at the next command/u],
  ['cli/prove', /more memory than the setting gives PSPP/u, /the question whose script needs more is told so/u],
  ['pipeline/carriedScripts', /keeps the last good block/u, /keeps its last good block/u],
  ['pipeline/carriedScripts', /from a journal is checked again/u, /from journals and files are checked again/u],
  ['spss/workFolder', /killed are gone at the next start/u, /after a kill, at the next command/u],
  ['spss/wall', /in which nothing lies but what is run/u, /with nothing in it but what is run/u],
  ['spss/wall', /keeps it from the network/u, /no network/u],
  ['spss/wall', /the time of its processor, its files/u, /bounds of processor time, sizes of files and open files/u],
  ['agents/pacing', /ends all calls within 15 seconds, with one error/u, /told once for the run within 15 seconds/u],
  ['spss/wall', /keeps it from writing outside of its folder/u, /can write nowhere but in its folder/u],
  ['spss/wall', /bounds it to 1 GB where nothing else is said/u, /1 GB of memory at most/u],
  [
    'structure/scaling',
    /end in what is read of them, or in a message/u,
    /end in what is read of them, or in a message/u,
  ],
  ['outline/problems', /too long for it where they stand, and that nobody knows what they say/u, /accuses nobody/u],
  ['outline/longLists', /long tables are given to the parser in parts/u, /long tables are read to their last row/u],
  ['proof/wideFiles', /in commands of few lines/u, /what PSPP is given grow with their number/u],
  ['proof/wideFiles', /of more columns than are read are refused/u, /more than 100,000 are refused/u],
  ['proof/dataFiles', /cut off or damaged/u, /cut off, damaged/u],
  ['cli/badInput', /of a questionnaire or a data file where a script/u, /a questionnaire in place of a script/u],
  ['cli/badInput', /names that programs and shells may take for something else/u, /are names and nothing else/u],
  ['agents/hostileReplies', /does nothing beyond the output folder/u, /changes nothing outside the output folder/u],
];

describe('the page of what can be relied on', () => {
  it('names for each promise a test or bench that is there', async () => {
    const page = await readFile(resolve(root, 'docs/reliability.md'), 'utf8');
    const rows = page.split('\n').filter((line) => /^\|(?! *(?:promise|-)).+\|$/u.test(line));
    assert.ok(rows.length >= 25, `${rows.length} promises`);
    for (const row of rows) {
      const [, promise = '', holders = ''] = row.split(/(?<!\\)\|/u);
      const tests = [...holders.matchAll(/`([\w/]+\.test\.ts)`/gu)].map(([, name = '']) => name);
      assert.ok(tests.length > 0, `nothing holds: ${promise.trim()}`);
      for (const name of tests) {
        const path = resolve(root, name.startsWith('test/') ? '' : 'test/unit', name);
        // A file that tests nothing holds nothing.
        assert.match(await readFile(path, 'utf8'), /^ *it\(/mu, name);
      }
    }
    const benches = await readFile(resolve(root, 'bench/run.ts'), 'utf8');
    for (const [, name = ''] of page.matchAll(/npm run bench -- (\w+)/gu))
      assert.ok(benches.includes(`  ${name}: `), name);
  });

  it('counts in its words what the tests count in their titles', async () => {
    const page = await readFile(resolve(root, 'docs/reliability.md'), 'utf8');
    for (const [file, title, promise] of NAMED) {
      const test = await readFile(resolve(root, 'test/unit', `${file}.test.ts`), 'utf8');
      assert.match(test, title, `${file}.test.ts has no such title any more`);
      const row = page.split('\n').filter((line) => line.includes(`\`${file}.test.ts\``) && promise.test(line));
      assert.ok(row.length > 0, `no line of ${file}.test.ts says ${String(promise)}`);
    }
    assert.equal(Object.keys(HOLES).length + Object.keys(HIDDEN_HOLES).length, 14);
    assert.match(page, /each of fourteen planted holes/u);
  });

  it('has a line for every test that holds one', async () => {
    const page = await readFile(resolve(root, 'docs/reliability.md'), 'utf8');
    assert.deepEqual(
      HOLDING.filter((name) => !page.includes(`\`${name}.test.ts\``)),
      [],
    );
  });
});

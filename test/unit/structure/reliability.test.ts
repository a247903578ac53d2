import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

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
    'pipeline/carriedScripts',
    'pipeline/fileLock',
    'pipeline/keyHosts',
    'pipeline/outputFolder',
    'pipeline/outputPlaces',
  ],
  ...['spss/boundary', 'spss/cases', 'spss/idioms', 'spss/safety', 'spss/wall', 'spss/workFolder', 'structure/scaling'],
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

  it('has a line for every test that holds one', async () => {
    const page = await readFile(resolve(root, 'docs/reliability.md'), 'utf8');
    assert.deepEqual(
      HOLDING.filter((name) => !page.includes(`\`${name}.test.ts\``)),
      [],
    );
  });
});

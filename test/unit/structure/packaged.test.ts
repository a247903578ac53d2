import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';

const root = resolve(import.meta.dirname, '../../..');

describe('what is packed into the extension', function () {
  this.timeout(20_000);

  it('holds the notices of what is bundled, and the licence', async () => {
    const packed = await listFiles({ cwd: root, packageManager: PackageManager.None });
    for (const file of ['THIRD-PARTY-NOTICES.txt', 'LICENSE']) assert.ok(packed.includes(file), file);
  });

  it('holds the data of every study that the walkthrough opens', async () => {
    const packed = await listFiles({ cwd: root, packageManager: PackageManager.None });
    const walkthrough = await readFile(join(root, 'package.nls.json'), 'utf8');
    const named = [...walkthrough.matchAll(/openSample\?%22([\w-]+)%22/gu)].map((match) => match[1] ?? '');
    assert.deepEqual(named, ['harbour-ferry']);
    for (const file of [
      'coffee-habits.md',
      'coffee-habits.csv',
      ...named.flatMap((name) => [`${name}.md`, `${name}.sav`]),
    ])
      assert.ok(packed.includes(`examples/${file}`), file);
  });
});

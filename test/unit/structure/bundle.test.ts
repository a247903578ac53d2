import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';

const source = resolve(import.meta.dirname, '../../../src');

/** Parts that run inside VS Code, and what is started: the program of a shell and the engine's thread. */
const OUTSIDE = /^(?:(?:extension|late|cli)\.ts|engine[\\/]worker\.ts|(?:platform|state|views|editor)[\\/])/u;

/** What an import could leave behind, before and after it; zod keeps its registry where all its copies find it. */
const PROBE = `
const { createHash } = require('node:crypto');
const listeners = () => process.eventNames().map((name) => [String(name), process.listenerCount(name)]);
const look = () => JSON.stringify({
  listeners: listeners().sort(),
  globals: Reflect.ownKeys(globalThis).map(String).filter((name) => !name.startsWith('__zod_')).sort(),
  environment: createHash('sha256').update(JSON.stringify(process.env)).digest('hex'),
  folder: process.cwd(),
  exitCode: process.exitCode ?? null,
  resources: process.getActiveResourcesInfo(),
});
const before = look();
const modules = require(process.argv[2]);
const after = look();
process.stdout.write(JSON.stringify({ before, after, modules: Object.keys(modules).length }));
`;

describe('the core', function () {
  this.timeout(60_000);

  it('knows no editor, and importing it does nothing', async () => {
    const files = (await readdir(source, { recursive: true })).filter(
      (file) => file.endsWith('.ts') && !OUTSIDE.test(file),
    );
    assert.ok(files.length > 50);
    const imports = files.map((file, index) => `export * as m${index} from ${JSON.stringify(join(source, file))};`);
    const folder = await mkdtemp(join(tmpdir(), 'core '));
    try {
      // 'vscode' is not marked as external: a module that imports it does not bundle.
      const { warnings } = await build({
        stdin: { contents: imports.join('\n'), resolveDir: source, loader: 'ts' },
        outfile: join(folder, 'core.cjs'),
        bundle: true,
        platform: 'node',
        format: 'cjs',
        logLevel: 'silent',
      });
      assert.deepEqual(
        warnings.map(({ text }) => text),
        [],
      );
      await writeFile(join(folder, 'probe.cjs'), PROBE);
      const run = promisify(execFile);
      const { stdout, stderr } = await run(process.execPath, [join(folder, 'probe.cjs'), join(folder, 'core.cjs')]);
      assert.equal(stderr, '');
      const { before, after, modules } = JSON.parse(stdout) as { before: string; after: string; modules: number };
      assert.equal(modules, files.length);
      assert.deepEqual(JSON.parse(after), JSON.parse(before));
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('is written in files of camelCase names', async () => {
    const files = (await readdir(source, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    const odd = files.filter(({ name }) => !/^[a-z][A-Za-z0-9]*(?:\.[a-z]+)+$/u.test(name));
    assert.deepEqual(
      odd.map(({ parentPath, name }) => relative(source, join(parentPath, name))),
      [],
    );
  });
});

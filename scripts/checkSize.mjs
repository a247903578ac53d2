// Tells what is loaded when, minified as it is published, and how large the package is; fails where one is too large.
import { createVSIX } from '@vscode/vsce';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const KB = 1_000;
const ACTIVATION_LIMIT = 250 * KB;
const PACKAGE_LIMIT = 2_000 * KB;

/** Builds the bundles as well. */
const packed = await packageBytes();

const parts = (await readdir(join('dist', 'parts'))).map((name) => join('parts', name));
const late = parts.filter((name) => name.startsWith(join('parts', 'late-')));
const LOADED = [
  {
    when: 'at activation',
    files: ['extension.js', ...parts.filter((name) => !late.includes(name))],
    limit: ACTIVATION_LIMIT,
  },
  { when: 'with the first command, report or question about a document', files: late },
  { when: 'with the first questionnaire or script, in the engine’s thread', files: ['engine.js'] },
  { when: 'with the first call of a language model, in the engine’s thread', files: ['openai.js'] },
  { when: 'with the first document of Word, in the engine’s thread', files: ['wordLibrary.js'] },
  { when: 'with a page of data, in its webview', files: ['dataReport.js', 'dataReport.css'] },
  { when: 'with a page of the routing, in its webview', files: ['routing.js', 'routing.css'] },
  { when: 'with the report of a run, in its webview', files: ['runReport.css'] },
];

const rows = [];
for (const { when, files, limit } of LOADED) {
  const sizes = await Promise.all(files.map(async (file) => (await stat(join('dist', file))).size));
  rows.push({ what: files.join(', '), when, bytes: sizes.reduce((sum, size) => sum + size, 0), limit });
}
rows.push({ what: 'the package', when: 'when it is installed', bytes: packed, limit: PACKAGE_LIMIT });

const shown = (bytes) => `${Math.ceil(bytes / KB).toLocaleString('en')} KB`;
for (const { what, when, bytes, limit } of rows) {
  const of = limit === undefined ? '' : ` of at most ${shown(limit)}`;
  console.log(`${shown(bytes).padStart(8)}${of}  ${what}, ${when}`);
}
const tooLarge = rows.filter(({ bytes, limit }) => limit !== undefined && bytes > limit);
for (const { what } of tooLarge) {
  console.error(
    `Too large: ${what}.\nNext step: load what is not needed at once when it is (import()), or leave it out (.vscodeignore).`,
  );
}
if (tooLarge.length > 0) process.exitCode = 1;

async function packageBytes() {
  const folder = await mkdtemp(join(tmpdir(), 'package-'));
  try {
    const packagePath = join(folder, 'package.vsix');
    await createVSIX({
      packagePath,
      dependencies: false,
      allowMissingRepository: true,
      rewriteRelativeLinks: false,
      readmePath: 'dist/readme.md',
    });
    return (await stat(packagePath)).size;
  } finally {
    await rm(folder, { recursive: true });
  }
}

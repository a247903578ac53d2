// Bundles the extension, its engine, its page and the command line. `--production` minifies, `--watch` rebuilds on change.
import { build, context } from 'esbuild';
import { readFile, writeFile } from 'node:fs/promises';
import { bundleOptions, clientOptions, pageOptions } from './bundles.mjs';

const kind = { production: process.argv.includes('--production') };

for (const options of [bundleOptions(kind), clientOptions(kind), pageOptions(kind)]) {
  if (process.argv.includes('--watch')) await (await context(options)).watch();
  else await build(options);
}
// What the editor shows of the installed extension: the manual without its pictures, which are not shipped.
if (kind.production) {
  const manual = await readFile('README.md', 'utf8');
  await writeFile('dist/readme.md', manual.replace(/^!\[.*\]\(.*\)\n\n?/gm, ''));
}

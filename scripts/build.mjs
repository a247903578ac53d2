// Bundles the extension, its engine, its page and the command line. `--production` minifies, `--watch` rebuilds on change.
import { build, context } from 'esbuild';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { asCommonJs, bundleOptions, clientOptions, extensionOptions, pageOptions } from './bundles.mjs';

const kind = { production: process.argv.includes('--production') };

// Their names change with what is in them.
await rm('dist/parts', { recursive: true, force: true });
const extension = { ...extensionOptions(kind), plugins: [asCommonJs(kind)] };
for (const options of [extension, bundleOptions(kind), clientOptions(kind), pageOptions(kind)]) {
  if (process.argv.includes('--watch')) await (await context(options)).watch();
  else await build(options);
}
// What the editor shows of the installed extension: the manual without its pictures, since that page loads pictures by https
// alone: neither files of the package nor what is embedded.
if (kind.production) {
  const manual = await readFile('README.md', 'utf8');
  await writeFile('dist/readme.md', manual.replace(/^!\[.*\]\(.*\)\n\n?/gm, ''));
}

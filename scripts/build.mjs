// Bundles the extension, its engine, its page and the command line. `--production` minifies, `--watch` rebuilds on change.
import { build, context } from 'esbuild';
import { bundleOptions, pageOptions } from './bundles.mjs';

const kind = { production: process.argv.includes('--production') };

for (const options of [bundleOptions(kind), pageOptions(kind)]) {
  if (process.argv.includes('--watch')) await (await context(options)).watch();
  else await build(options);
}

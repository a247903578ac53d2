// Bundles the extension, its engine and the command line. `--production` minifies, `--watch` rebuilds on change.
import { build, context } from 'esbuild';
import { bundleOptions } from './bundles.mjs';

const options = bundleOptions({ production: process.argv.includes('--production') });

if (process.argv.includes('--watch')) {
  await (await context(options)).watch();
} else {
  await build(options);
}

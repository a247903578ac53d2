// Bundles the extension, its engine, the script of its page and the command line. `--production` minifies, `--watch` rebuilds on change.
import { build, context } from 'esbuild';
import { bundleOptions } from './bundles.mjs';

const options = bundleOptions({ production: process.argv.includes('--production') });

/** The script of the validation's page runs in the webview's browser. */
const page = {
  ...options,
  entryPoints: { dataReport: 'src/views/dataReport/webview/main.ts' },
  platform: 'browser',
  target: 'es2022',
  format: 'iife',
  external: [],
  plugins: [],
  supported: {},
  // It goes into the page as it is: a comment that names a file beside it would lead nowhere there.
  sourcemap: false,
};

for (const each of [options, page]) {
  if (process.argv.includes('--watch')) await (await context(each)).watch();
  else await build(each);
}

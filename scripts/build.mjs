// Bundles the extension and the command line. `--production` minifies, `--watch` rebuilds on change.
import { build, context } from 'esbuild';

const production = process.argv.includes('--production');
const options = {
  entryPoints: { extension: 'src/extension.ts', engine: 'src/editor/engine/worker.ts', cli: 'src/cli.ts' },
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['vscode'],
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  logLevel: 'warning',
};

if (process.argv.includes('--watch')) {
  await (await context(options)).watch();
} else {
  await build(options);
}

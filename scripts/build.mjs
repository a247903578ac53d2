// Bundles the extension, its engine and the command line. `--production` minifies, `--watch` rebuilds on change.
import { build, context } from 'esbuild';

const production = process.argv.includes('--production');

/** The client of the language models, the largest part of all, is one file for both that use it, read when they do. */
const clientApart = {
  name: 'client-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^openai$/ }, ({ kind }) => {
      return kind === 'entry-point' ? undefined : { path: './openai.js', external: true };
    });
  },
};

const options = {
  entryPoints: {
    extension: 'src/extension.ts',
    engine: 'src/editor/engine/worker.ts',
    cli: 'src/cli.ts',
    openai: 'openai',
  },
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['vscode'],
  plugins: [clientApart],
  // Node's own import() of a CommonJS file does not see all of its exports; require() does.
  supported: { 'dynamic-import': false },
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

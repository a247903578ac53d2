import { editorOnce } from './editorOnce.mjs';
import { packedEntities } from './packedEntities.mjs';
import { shortPrivates } from './shortPrivates.mjs';
import { slimClient } from './slimClient.mjs';
import { slimParser } from './slimParser.mjs';
import { slimSchemas } from './slimSchemas.mjs';

/** What an editor may load: all of the package but the command line. */
export const EDITOR_BUNDLES = ['extension', 'engine', 'openai'];

/** The client of the language models, the largest part of all, is one file for both that use it, read when they do. */
const clientApart = {
  name: 'client-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^openai$/ }, ({ kind }) => {
      return kind === 'entry-point' ? undefined : { path: './openai.js', external: true };
    });
  },
};

/** How esbuild makes what the pages look like and do, in a webview's browser. */
export function pageOptions({ production }) {
  return {
    entryPoints: { dataReport: 'src/views/dataReport/webview/main.ts', runReport: 'src/views/runReport/style.css' },
    outdir: 'dist',
    bundle: true,
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    charset: 'utf8',
    minify: production,
    legalComments: 'none',
    logLevel: 'warning',
  };
}

/** How esbuild makes the bundles: for `production`, small and without source maps. */
export function bundleOptions({ production }) {
  return {
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
    charset: 'utf8',
    external: ['vscode'],
    plugins: [editorOnce, clientApart, slimClient, slimParser, slimSchemas, packedEntities, shortPrivates],
    // Node's own import() of a CommonJS file does not see all of its exports; require() does.
    supported: { 'dynamic-import': false },
    minify: production,
    sourcemap: production ? false : 'linked',
    legalComments: 'none',
    logLevel: 'warning',
    logOverride: { 'import-is-undefined': 'error' },
  };
}

import { transform } from 'esbuild';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What all bundles have in common: for `production`, small and without source maps. */
const common = ({ production }) => ({
  outdir: 'dist',
  bundle: true,
  charset: 'utf8',
  minify: production,
  legalComments: 'none',
  logLevel: 'warning',
});

/** The command line: what hears signals is small and starts at once, what works is loaded by it in another thread. */
export const COMMAND_LINE = { cli: 'src/cli.ts', cliWork: 'src/cli/thread/worker.ts' };

/** How esbuild makes what Node.js runs besides the extension: the engine's thread and the command line. */
export function bundleOptions(kind) {
  return {
    ...common(kind),
    entryPoints: { engine: 'src/engine/worker.ts', ...COMMAND_LINE },
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // What few need is a file of its own, read with its first use: the client of the language models, Word.
    alias: { openai: './openai.js' },
    external: ['vscode', './openai.js', './wordLibrary'],
    // Node's own import() of a CommonJS file does not see all of its exports; require() does.
    supported: { 'dynamic-import': false },
    sourcemap: kind.production ? false : 'linked',
    logOverride: { 'import-is-undefined': 'error' },
  };
}

/**
 * How esbuild makes the extension: the file that is loaded at activation, and in `parts` what is loaded with its first
 * use. esbuild splits ES modules alone: `asCommonJs` makes of them what the editor loads.
 */
export function extensionOptions(kind) {
  return {
    ...common(kind),
    entryPoints: { extension: 'src/extension.ts' },
    chunkNames: 'parts/[name]-[hash]',
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    external: ['vscode'],
    sourcemap: kind.production ? false : 'inline',
    logOverride: { 'import-is-undefined': 'error' },
  };
}

/** A second pass of esbuild over files that it has made: ES modules become CommonJS modules, and are written. */
export const asCommonJs = ({ production }) => ({
  name: 'asCommonJs',
  setup({ onEnd, initialOptions }) {
    initialOptions.write = false;
    onEnd(async ({ outputFiles = [] }) => {
      for (const { path, text } of outputFiles) {
        const { code } = await transform(text, {
          format: 'cjs',
          platform: 'node',
          target: 'node20',
          charset: 'utf8',
          minify: production,
          sourcefile: path,
          sourcemap: production ? false : 'inline',
          supported: { 'dynamic-import': false },
        });
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, code);
      }
    });
  },
});

/** How esbuild makes the files of what few need, for all bundles that use it. */
export function clientOptions(kind) {
  return {
    ...common(kind),
    entryPoints: { openai: 'openai', wordLibrary: 'src/pipeline/word/wordLibrary.ts' },
    // Node.js has streams of its own.
    alias: { 'readable-stream': 'node:stream' },
    platform: 'node',
    target: 'node20',
    format: 'cjs',
  };
}

/** How esbuild makes what the pages look like and do, in a webview's browser. */
export function pageOptions(kind) {
  return {
    ...common(kind),
    entryPoints: {
      dataReport: 'src/views/dataReport/webview/main.ts',
      routing: 'src/views/routing/webview/main.ts',
      runReport: 'src/views/runReport/style.css',
    },
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
  };
}

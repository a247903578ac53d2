// Adds up all the JavaScript that an editor's process may load of the package, minified as it is published, and fails above the limit; tells what a webview's browser loads as well.
import { build } from 'esbuild';
import { basename } from 'node:path';
import { bundleOptions, EDITOR_BUNDLES, pageOptions } from './bundles.mjs';

const LIMIT = 800_000;
const SHOWN = 12;

const bundles = await outputsOf(bundleOptions({ production: true }));
const outputs = bundles.filter(({ name }) => EDITOR_BUNDLES.includes(name));
const pages = await outputsOf(pageOptions({ production: true }));
const total = sumOf(outputs);
const shown = (bytes) => bytes.toLocaleString('en');
const list = (files) => files.map(({ name, bytes }) => `${name} ${shown(bytes)}`).join(', ');
console.log(`${shown(total)} of ${shown(LIMIT)} bytes: ${list(outputs)}`);
console.log(`In a webview: ${list(pages)}; with it ${shown(total + sumOf(pages))} bytes`);
if (total > LIMIT) {
  console.error(`The bundles are too large.\nNext step: look at what makes them so, and leave it out or load less:`);
  for (const [part, bytes] of largestParts().slice(0, SHOWN)) console.error(`  ${shown(bytes)} ${part}`);
  process.exitCode = 1;
}

function sumOf(files) {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** The scripts that come of a build. */
async function outputsOf(options) {
  const { metafile } = await build({ ...options, metafile: true, write: false });
  return Object.entries(metafile.outputs)
    .filter(([file]) => file.endsWith('.js'))
    .map(([file, { bytes, inputs }]) => ({ name: basename(file, '.js'), bytes, inputs }));
}

/** Bytes by package, and by folder of our own. */
function largestParts() {
  const parts = new Map();
  for (const { inputs } of outputs) {
    for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
      const part = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? file.split('/').slice(0, 2).join('/');
      parts.set(part, (parts.get(part) ?? 0) + bytesInOutput);
    }
  }
  return [...parts].sort((a, b) => b[1] - a[1]);
}

// Adds up all the JavaScript that an editor may load of the package, in its own process and in a webview's browser, minified as it is published, and fails above the limit.
import { build } from 'esbuild';
import { basename } from 'node:path';
import { bundleOptions, EDITOR_BUNDLES, pageOptions } from './bundles.mjs';

const LIMIT = 800_000;
const SHOWN = 12;

const outputs = [
  ...(await outputsOf(bundleOptions({ production: true }))).filter(({ name }) => EDITOR_BUNDLES.includes(name)),
  ...(await outputsOf(pageOptions({ production: true }))),
];
const total = outputs.reduce((sum, { bytes }) => sum + bytes, 0);
const shown = (bytes) => bytes.toLocaleString('en');
console.log(
  `${shown(total)} of ${shown(LIMIT)} bytes: ${outputs.map(({ name, bytes }) => `${name} ${shown(bytes)}`).join(', ')}`,
);
if (total > LIMIT) {
  console.error(`The bundles are too large.\nNext step: look at what makes them so, and leave it out or load less:`);
  for (const [part, bytes] of largestParts().slice(0, SHOWN)) console.error(`  ${shown(bytes)} ${part}`);
  process.exitCode = 1;
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

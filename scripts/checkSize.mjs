// Adds up what an editor's process may load of the package (not what a webview's browser does), minified as it is published, and fails above the limit.
import { build } from 'esbuild';
import { bundleOptions, EDITOR_BUNDLES } from './bundles.mjs';

const MEGABYTE = 1024 * 1024;
const LIMIT = 0.8 * MEGABYTE;
const SHOWN = 12;

const { metafile } = await build({ ...bundleOptions({ production: true }), metafile: true, write: false });
const bundles = EDITOR_BUNDLES.map((name) => ({ name, ...metafile.outputs[`dist/${name}.js`] }));
const total = bundles.reduce((sum, { bytes }) => sum + bytes, 0);
const inMb = (bytes) => `${(bytes / MEGABYTE).toFixed(3)} MB`;
console.log(
  `${inMb(total)} of ${inMb(LIMIT)}: ${bundles.map(({ name, bytes }) => `${name} ${inMb(bytes)}`).join(', ')}`,
);
if (total > LIMIT) {
  console.error(`The bundles are too large.\nNext step: look at what makes them so, and leave it out or load less:`);
  for (const [part, bytes] of largestParts().slice(0, SHOWN)) console.error(`  ${inMb(bytes)} ${part}`);
  process.exitCode = 1;
}

/** Bytes by package, and by folder of our own. */
function largestParts() {
  const parts = new Map();
  for (const { inputs } of bundles) {
    for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
      const part = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? file.split('/').slice(0, 2).join('/');
      parts.set(part, (parts.get(part) ?? 0) + bytesInOutput);
    }
  }
  return [...parts].sort((a, b) => b[1] - a[1]);
}

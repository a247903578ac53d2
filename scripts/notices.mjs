// The notices of everything that the bundles contain, as their licences want them. Without a flag it says whether the
// file is the one that follows from what is bundled; `--write` writes it.
import { build } from 'esbuild';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleOptions, clientOptions, extensionOptions, pageOptions } from './bundles.mjs';

const FILE = 'THIRD-PARTY-NOTICES.txt';
const LICENCE = /^(licen[cs]e|copying|notice)([.-].*)?$/i;

/**
 * The folders of all packages that code in the bundles is from.
 * @returns {Promise<readonly string[]>}
 */
export async function bundledPackages() {
  const kind = { production: true };
  const folders = new Set();
  for (const options of [extensionOptions(kind), bundleOptions(kind), clientOptions(kind), pageOptions(kind)]) {
    const { metafile } = await build({ ...options, write: false, metafile: true });
    // What is only looked at and left out leaves nothing of it in the file.
    const files = Object.values(metafile.outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
    );
    for (const file of files) {
      const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file);
      if (found) folders.add(found[1]);
    }
  }
  return [...folders].sort();
}

/** @param {string} folder of a package */
async function notice(folder) {
  const { name, version, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const files = (await readdir(folder)).filter((file) => LICENCE.test(file)).sort();
  if (files.length === 0) throw new Error(`${name} comes without the text of its licence (${license}).`);
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')));
  return { name, text: `${name} ${version} (${license})\n\n${texts.map((text) => text.trim()).join('\n\n')}\n` };
}

/** The whole text of the file. */
export async function notices() {
  const all = await Promise.all((await bundledPackages()).map(notice));
  const rule = `\n${'-'.repeat(80)}\n\n`;
  const sorted = all.sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ text }) => text);
  const intro = 'Questionnaire to SPSS contains code of the following packages.\n';
  return `${[intro, ...sorted]
    .join(rule)
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')}`;
}

async function main() {
  const text = await notices();
  if (process.argv.includes('--write')) return writeFile(FILE, text);
  if ((await readFile(FILE, 'utf8').catch(() => '')) === text)
    return console.log('The notices are those of what is bundled.');
  console.error(`${FILE} is not what follows from what is bundled.\nNext step: npm run notices -- --write`);
  process.exitCode = 1;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main();

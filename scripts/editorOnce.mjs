import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const TYPES = fileURLToPath(new URL('../node_modules/@types/vscode/index.d.ts', import.meta.url));
const OURS = fileURLToPath(new URL('../src/', import.meta.url));

/**
 * Takes what is used of the editor's interface once. Otherwise every file that imports it makes itself a copy of all of
 * its 500 names, half of the time that it takes to start the extension.
 */
export const editorOnce = {
  name: 'editor-once',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^vscode$/ }, ({ kind }) =>
      kind === 'import-statement' ? { path: 'vscode', namespace: 'editor-once', sideEffects: false } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'editor-once' }, async () => {
      const names = await usedNames();
      return { contents: `export const { ${names.join(', ')} } = require('vscode');` };
    });
  },
};

/** Every name that comes after `vscode.` in our sources and is more than a type. */
async function usedNames() {
  const declared = await readFile(TYPES, 'utf8');
  const isValue = (name) =>
    new RegExp(`^\\texport (?:abstract )?(?:class|enum|namespace|const|function) ${name}\\b`, 'm').test(declared);
  const names = new Set();
  for (const file of await readdir(OURS, { recursive: true })) {
    if (!file.endsWith('.ts')) continue;
    for (const [, name] of (await readFile(join(OURS, file), 'utf8')).matchAll(/\bvscode\.(\w+)/g)) names.add(name);
  }
  return [...names].filter(isValue).sort();
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OutputFolder } from '../ports';
import { writeAtomically } from './atomicFile';
import { writeFailed } from './fileErrors';

/** An output folder on this machine's disk. */
export function outputFolder(path: string): OutputFolder {
  return {
    locate: (name) => join(path, name),
    read: async (name) => {
      try {
        return await readFile(join(path, name), 'utf8');
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
        throw writeFailed(join(path, name), error);
      }
    },
    write: async (name, text) => {
      try {
        await writeAtomically(join(path, name), text);
      } catch (error) {
        throw writeFailed(join(path, name), error);
      }
    },
  };
}

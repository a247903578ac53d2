import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { constants, copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { decodeText } from '../input/decodeText';
import type { OutputFolder } from '../ports';
import { sweepTemporary, writeAtomically } from './atomicFile';
import { writeFailed } from './fileErrors';
import { insideFolder } from './insideFolder';

/** An output folder on this machine's disk. */
export function outputFolder(path: string): OutputFolder {
  const ifThere = async <T>(name: string, read: (file: string) => Promise<T>): Promise<T | null> => {
    try {
      return await read(await insideFolder(path, name));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw writeFailed(join(path, name), error);
    }
  };
  return {
    locate: (name) => join(path, name),
    read: (name) => ifThere(name, async (file) => decodeText(await readFile(file))),
    hash: (name) =>
      ifThere(name, async (file) => {
        const hash = createHash('sha256');
        await pipeline(createReadStream(file), hash);
        return hash.digest('hex');
      }),
    keep: (name) => ifThere(name, copyBeside).then(() => undefined),
    sweep: async (names) => {
      for (const name of names) await sweepTemporary(join(path, name));
    },
    write: async (name, text) => {
      try {
        await writeAtomically(await insideFolder(path, name), text);
      } catch (error) {
        throw writeFailed(join(path, name), error);
      }
    },
  };
}

async function copyBeside(file: string): Promise<void> {
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? `${file}.bak` : `${file}.${number}.bak`;
    try {
      return await copyFile(file, free, constants.COPYFILE_EXCL);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
}

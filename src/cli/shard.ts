import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { usageError } from './options';

/** One of several parts that a folder's questionnaires are dealt into; counted from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

const MOST = 1000;

/** Reads `2/8`. Throws a `UserError` for anything else. */
export function parseShard(text: string): Shard {
  const [, index = 0, count = 0] = (/^(\d{1,4})\/(\d{1,4})$/u.exec(text.trim()) ?? []).map(Number);
  if (index >= 1 && index <= count && count <= MOST) return { index, count };
  throw usageError(`--shard ${text} is no part of a whole.`, 'Say which of how many, such as --shard 2/8.');
}

/**
 * Whether a file belongs to the part. It depends on the file's path below the folder that is worked in and on nothing
 * else: on another machine, and when files are added, it stays in the same part.
 */
export function isInShard(path: string, folder: string, { index, count }: Shard): boolean {
  const name = relative(folder, path).split(/[\\/]/u).join('/').normalize('NFC');
  return createHash('sha256').update(name).digest().readUInt32BE(0) % count === index - 1;
}

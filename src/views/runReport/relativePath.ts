import { posix } from 'node:path';

/** The way from a file to another, both with `/`; null between drives of Windows, where there is none. */
export function relativePath(fromFile: string, toFile: string): string | null {
  const drive = (path: string): string => /^\/[a-z]:/i.exec(path)?.[0].toLowerCase() ?? '';
  return drive(fromFile) === drive(toFile) ? posix.relative(posix.dirname(fromFile), toFile) : null;
}

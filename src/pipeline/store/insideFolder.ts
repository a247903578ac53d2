import { lstat, readlink, realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { UserError } from '../errors';

/**
 * The path of a file in a folder, as it is. Symbolic links are followed within the folder and not out of it: a folder
 * that came from somebody else may hold links to files of the person who works in it.
 * Throws a `UserError` where the path leaves the folder.
 * @param name relative to the folder, with `/`
 */
export async function insideFolder(folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  const root = await realpath(folder).catch(() => null);
  // A folder that is not there yet has no links in it.
  if (root === null) return path;
  const target = await targetOf(path, 0);
  if (target !== null && !isWithin(root, target)) throw leads(path, target, folder);
  return path;
}

/**
 * Sees that the folder lies where its path says. Below the folder that is worked in, links are not followed out of it.
 * Throws a `UserError` where one leads out.
 * @param base the folder that is worked in
 */
export async function refuseLinkedFolder(folder: string, base: string): Promise<void> {
  if (await leadsOut(folder, base, 'within')) throw leads(folder, (await targetOf(folder, 0)) ?? folder, base);
}

/**
 * Whether a path leads out of a folder.
 * @param from `within`: only paths that lie in the folder by name are asked about, others are where they say
 */
export async function leadsOut(path: string, base: string, from: 'within' | 'anywhere'): Promise<boolean> {
  const root = await realpath(base).catch(() => null);
  if (root === null || (from === 'within' && !isWithin(resolve(base), resolve(path)))) return false;
  const target = await targetOf(resolve(path), 0);
  return target !== null && !isWithin(root, target);
}

/** Links that are followed one after the other at most, as systems do. */
const LONGEST_CHAIN = 40;

/** Where a path leads in the end, also where the last part of it, or of what it points to, is not there yet. */
async function targetOf(path: string, followed: number): Promise<string | null> {
  const real = await realpath(path).catch(() => null);
  if (real !== null) return real;
  if (followed > LONGEST_CHAIN) return path;
  const parent = await realpath(dirname(path)).catch(() => null);
  const stats = await lstat(path).catch(() => null);
  if (stats?.isSymbolicLink() === true) return targetOf(resolve(dirname(path), await readlink(path)), followed + 1);
  if (parent !== null) return join(parent, basename(path));
  const above = dirname(path) === path ? null : await targetOf(dirname(path), followed + 1);
  return above === null ? null : join(above, basename(path));
}

/** Whether a path lies in a folder, or is it; both absolute. */
export function isWithin(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

function leads(path: string, target: string, folder: string): UserError {
  return new UserError({
    code: 'outputNotWritable',
    message: `Nothing is written to ${path}: a symbolic link leads from there to ${target}, out of ${folder}.`,
    nextStep: 'Remove the link, or name the folder that you mean with --out.',
    file: path,
  });
}

import type { Uri } from 'vscode';

/** A file's name without its folder, for people. */
export function fileName({ path }: Pick<Uri, 'path'>): string {
  return path.split('/').at(-1) ?? path;
}

import { UserError } from '../errors';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'a part of the path is a file',
  EISDIR: 'it is a folder',
  ENOENT: 'it does not exist',
  ENAMETOOLONG: 'the name is too long',
};

/** What the system says about a file, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}

/** A file that cannot be written, as an error for people; one that already is such an error stays as it is. */
export function writeFailed(path: string, error: unknown): UserError {
  if (error instanceof UserError) return error;
  return new UserError(
    {
      code: 'outputNotWritable',
      message: `Cannot write ${path}: ${reasonOf(error)}.`,
      nextStep: 'Choose another folder with --out, or make this one writable.',
      file: path,
    },
    { cause: error },
  );
}

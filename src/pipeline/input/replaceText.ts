import { readFile } from 'node:fs/promises';
import { UserError } from '../errors';
import { reasonOf } from '../store/fileErrors';
import { writeAtomically } from '../store/atomicFile';
import { decodeUnicode, markedEncoding } from './decodeText';

/**
 * Replaces the text of a file that was read, in its encoding. Throws a `UserError` where the file does not hold the old
 * text any more, or cannot be written.
 */
export async function replaceText(path: string, before: string, after: string): Promise<void> {
  const bytes = await readFile(path);
  if (decodeUnicode(bytes) !== before) {
    const message = `${path} has changed since it was read; nothing was written.`;
    throw new UserError({ code: 'outputNotWritable', message, nextStep: 'Run it again.', file: path });
  }
  try {
    await writeAtomically(path, encoded(after, bytes));
  } catch (error) {
    const message = `Cannot write ${path}: ${reasonOf(error)}.`;
    const nextStep = 'Check the permissions of the file and its folder.';
    throw new UserError({ code: 'outputNotWritable', message, nextStep, file: path }, { cause: error });
  }
}

const MARK = '\uFEFF';

function encoded(text: string, like: Uint8Array): string | Uint8Array {
  const encoding = markedEncoding(like);
  const hasMark = like[0] === 0xef && like[1] === 0xbb && like[2] === 0xbf;
  if (encoding === null) return hasMark ? MARK + text : text;
  const bytes = Buffer.from(MARK + text, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}

import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { UserError } from '../errors';
import { reasonOf } from '../store/fileErrors';
import { writeAtomically } from '../store/atomicFile';
import { convertWord } from './convert';

export const isWordFile = (path: string): boolean => /\.docx$/iu.test(path);

/** The markdown file that a document of Word has become. */
export interface BesideFile {
  readonly path: string;
  /** `converted`: written now; `kept`: it is there, from this document or edited since. */
  readonly what: 'converted' | 'kept';
  /** What is not taken over as it is in the document, in sentences. */
  readonly notes: readonly string[];
}

/** Largest document that is read. Bytes. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Makes the markdown file beside a document of Word, or finds it there: every problem has a line in it, and a person may
 * edit it. It is written anew as long as nobody has; an edited one is used as it is while the document stays the same.
 * Throws a `UserError` where both have changed, where another file has the name, and for a document that cannot be read.
 */
export async function markdownBeside(document: string): Promise<BesideFile> {
  const path = `${document.slice(0, -extname(document).length)}.md`;
  const bytes = await readDocument(document);
  const source = digest(bytes);
  const there = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw notWritable(path, error);
  });
  if (there !== null) {
    const made = HEADER.exec(there.replace(/^\uFEFF/u, ''));
    if (made === null) throw foreign(document, path);
    const isEdited = digest(bodyOf(there)) !== made[2];
    if (source === made[1]) return { path, what: 'kept', notes: [] };
    if (isEdited) throw bothChanged(document, path);
  }
  const { markdown, notes } = await convertWord(bytes, document);
  const body = [...notes.map((note) => `<!-- ${note} -->\n`), ...(notes.length > 0 ? ['\n'] : []), markdown].join('');
  const text = `<!-- Made from ${named(document)} (${source}, ${digest(body)}). Edit it as you like: the document is not read again until it changes. -->\n\n${body}`;
  try {
    await writeAtomically(path, text);
  } catch (error) {
    throw notWritable(path, error);
  }
  return { path, what: 'converted', notes };
}

/**
 * What becomes of a document that stands in a folder and is not named itself. `read`: it is a questionnaire, or its
 * markdown is there; `other`: the markdown of its name was not made from it, or it holds no questionnaire. Throws a
 * `UserError` for a document that cannot be read.
 * @param isQuestionnaire of the markdown that it would become
 */
export async function documentInFolder(
  document: string,
  isQuestionnaire: (markdown: string) => boolean,
): Promise<'read' | 'other'> {
  const path = `${document.slice(0, -extname(document).length)}.md`;
  const there = await readFile(path, 'utf8').catch(() => null);
  if (there !== null) return HEADER.test(there.replace(/^\uFEFF/u, '')) ? 'read' : 'other';
  const { markdown } = await convertWord(await readDocument(document), document);
  return isQuestionnaire(markdown) ? 'read' : 'other';
}

const HEADER = /^<!-- Made from [^\n]*\(([0-9a-f]{16}), ([0-9a-f]{16})\)\. [^\n]*-->\r?\n\r?\n/u;

const bodyOf = (text: string): string =>
  text
    .replace(/^\uFEFF/u, '')
    .replace(HEADER, '')
    .replaceAll('\r\n', '\n');

const digest = (of: string | Uint8Array): string => createHash('sha256').update(of).digest('hex').slice(0, 16);

/** The file's name as it can stand in a comment. */
const named = (document: string): string =>
  basename(document)
    .replaceAll('--', '- -')
    .replace(/[\r\n()]/gu, ' ');

async function readDocument(path: string): Promise<Uint8Array> {
  try {
    const stats = await stat(path);
    if (!stats.isFile()) {
      const message = `${path} is not a file.`;
      throw new UserError({ code: 'fileUnreadable', message, nextStep: 'Name a file, not a folder.', file: path });
    }
    if (stats.size > MAX_BYTES) {
      const message = `${path} has ${Math.round(stats.size / 1024 / 1024)} MB; at most 64 MB are read.`;
      const nextStep = 'Take its pictures out, or split it into several documents.';
      throw new UserError({ code: 'fileTooLarge', message, nextStep, file: path });
    }
    return await readFile(path);
  } catch (error) {
    if (error instanceof UserError) throw error;
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      const message = `There is no file ${path}.`;
      throw new UserError({ code: 'fileNotFound', message, nextStep: 'Check the name and the folder.', file: path });
    }
    const nextStep = 'Check the permissions of the file and its folder, and close it in Word.';
    throw new UserError({
      code: 'fileUnreadable',
      message: `Cannot read ${path}: ${reasonOf(error)}.`,
      nextStep,
      file: path,
    });
  }
}

function foreign(document: string, path: string): UserError {
  const message = `${path} is there already, and was not made from ${basename(document)}: it is not overwritten.`;
  const nextStep = `Generate ${basename(path)} itself, or give one of both another name.`;
  return new UserError({ code: 'outputNotWritable', message, nextStep, file: path });
}

function bothChanged(document: string, path: string): UserError {
  const message = `${path} was edited, and ${basename(document)} has changed since it was made from it: nothing is overwritten.`;
  const nextStep = `Give ${basename(path)} another name, run it again, and take over what you edited.`;
  return new UserError({ code: 'outputNotWritable', message, nextStep, file: path });
}

function notWritable(path: string, error: unknown): UserError {
  const message = `Cannot write ${path}: ${reasonOf(error)}.`;
  const nextStep = 'Check the permissions of the file and its folder.';
  return new UserError({ code: 'outputNotWritable', message, nextStep, file: path }, { cause: error });
}

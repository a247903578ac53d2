import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { decodeText, decodeUnicode, firstStrangeLine, markedEncoding } from './decodeText';
import { UserError, type ErrorCode } from '../errors';
import { projectFor } from '../project/find';
import type { Project } from '../project/schema';
import { isWordFile, markdownBeside } from '../word/besideFile';
import { reasonOf } from '../store/fileErrors';

/** A questionnaire file's text, and the names that follow from its path. */
export interface InputFile {
  readonly path: string;
  /** The file's name without folder and extension. */
  readonly stem: string;
  readonly text: string;
  /** What its project files say. */
  readonly project: Project;
  /** The document of Word that it is from, and what is not taken over of it; absent for a file of its own. */
  readonly from?: { readonly document: string; readonly isNew: boolean; readonly notes: readonly string[] };
}

/** Largest file that is read. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Reads a questionnaire's file; of a document of Word the markdown file beside it, which is made where it is not there.
 * Throws a `UserError` for what is missing, no file, unreadable, too large, empty or no text, and for a project file
 * that is wrong.
 */
export async function readInput(path: string): Promise<InputFile> {
  if (isWordFile(path)) {
    const { path: beside, what, notes } = await markdownBeside(path);
    const input = await readInput(beside);
    return { ...input, from: { document: path, isNew: what === 'converted', notes } };
  }
  const text = await readText(path);
  if (text.trim() === '') {
    throw problem('notAQuestionnaire', path, `${path} is empty.`, 'Name a file that holds a questionnaire.', 1);
  }
  return { path, stem: basename(path, extname(path)), text, project: await projectFor(path) };
}

/**
 * Reads an SPSS script, also one that SPSS wrote in the local encoding. Throws a `UserError` as `readInput` does, and for
 * a questionnaire or a data file in its place.
 */
export async function readScript(path: string): Promise<string> {
  const bytes = await readBytes(path);
  requireScript(path, bytes);
  const text = decode(path, bytes, decodeText);
  if (text.trim() === '')
    throw problem('fileUnreadable', path, `${path} is empty.`, 'Name a file that holds an SPSS script.', 1);
  return text;
}

function requireScript(path: string, bytes: Buffer): void {
  const [name, extension] = [basename(path), extname(path)];
  if (/^\.(?:md|markdown|docx)$/iu.test(extension)) {
    const script = `SPSS_output_${basename(path, extension)}.sps`;
    const nextStep = `Generate its script (generate ${name}), and name that in its place: ${script}.`;
    throw problem('usage', path, `${name} is a questionnaire, where an SPSS script is expected.`, nextStep);
  }
  const isData =
    /^\.(?:z?sav|csv|tsv)$/iu.test(extension) || /^\$FL[23]/u.test(bytes.subarray(0, 4).toString('latin1'));
  if (!isData) return;
  const nextStep = 'Name the script (.sps) before the data file.';
  throw problem('usage', path, `${name} is a data file, where an SPSS script is expected.`, nextStep);
}

/**
 * Reads a text file: UTF-8, or UTF-16 with a byte order mark.
 * Throws a `UserError` for what is missing, no file, unreadable, too large or no text.
 */
export async function readText(path: string): Promise<string> {
  return decode(path, await readBytes(path), decodeUnicode);
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    const stats = await stat(path);
    if (!stats.isFile()) throw problem('fileUnreadable', path, `${path} is not a file.`, 'Name a file, not a folder.');
    if (stats.size > MAX_BYTES) {
      const megabytes = Math.round(stats.size / 1024 / 1024);
      const next = 'Split it into several questionnaires.';
      throw problem('fileTooLarge', path, `${path} has ${megabytes} MB; at most 64 MB are read.`, next);
    }
    return await readFile(path);
  } catch (error) {
    if (error instanceof UserError) throw error;
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw problem('fileNotFound', path, `There is no file ${path}.`, 'Check the name and the folder.');
    }
    const next = 'Check the permissions of the file and its folder.';
    throw problem('fileUnreadable', path, `Cannot read ${path}: ${reasonOf(error)}.`, next);
  }
}

function decode(path: string, bytes: Buffer, read: (bytes: Buffer) => string | null): string {
  const nul = markedEncoding(bytes) === null ? bytes.indexOf(0) : -1;
  if (nul >= 0) {
    const next = 'Save it as text: a workbook or a document has to be exported as markdown.';
    throw problem('notText', path, `${path} is not a text file.`, next, lineOf(bytes, nul));
  }
  const text = read(bytes);
  if (text !== null) return text;
  const line = firstStrangeLine(bytes);
  const message = `${path} is not UTF-8 text: line ${line} cannot be read.`;
  throw problem('notText', path, message, 'Save it as UTF-8.', line);
}

function lineOf(bytes: Buffer, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(10); at >= 0 && at < offset; at = bytes.indexOf(10, at + 1)) line += 1;
  return line;
}

function problem(code: ErrorCode, file: string, message: string, nextStep: string, line?: number): UserError {
  return new UserError({ code, message, nextStep, file, ...(line !== undefined && { line }) });
}

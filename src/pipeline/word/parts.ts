import { Readable } from 'node:stream';
import type JSZip from 'jszip';
import { UserError } from '../errors';

/** What of a Word document is read: the parts that hold text, as they stand in its archive. */
export type WordParts = ReadonlyMap<string, string>;

/** Bytes that the parts of a document may have together when they are unpacked, and how many files it may hold. */
const MAX_UNPACKED = 64 * 1024 * 1024;
const MAX_FILES = 5_000;
/** How many elements of a part may stand in each other: the library reads them by recursion. */
const MAX_DEPTH = 256;

const NEEDED = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/u;

/**
 * Unpacks the parts of a Word document that hold text. Throws a `UserError` for what is no such document, and for one
 * that is made to do harm: too much when it is unpacked, entities of its own, elements without end in each other.
 */
export async function readParts(bytes: Uint8Array, file: string): Promise<WordParts> {
  const { Zip } = await import('./wordLibrary');
  const archive = await Zip.loadAsync(bytes).catch(() => null);
  if (archive === null || archive.file('word/document.xml') === null) throw unreadable(file, isOld(bytes));
  const names = Object.keys(archive.files);
  if (names.length > MAX_FILES) throw harmful(file, `it holds ${names.length} files`);
  const parts = new Map<string, string>();
  let left = MAX_UNPACKED;
  for (const name of names.filter((one) => NEEDED.test(one))) {
    const entry = archive.file(name);
    if (entry === null) continue;
    const unpacked = await unpack(entry, left, file);
    left -= unpacked.length;
    const text = new TextDecoder(encodingOf(unpacked)).decode(unpacked);
    checkMarkup(text, name, file);
    parts.set(name, text);
  }
  return parts;
}

async function unpack(entry: JSZip.JSZipObject, most: number, file: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of new Readable().wrap(entry.nodeStream('nodebuffer'))) {
      const bytes = chunk as Uint8Array;
      size += bytes.length;
      // The sizes that an archive names are its own words: what counts is what comes out.
      if (size > most) throw harmful(file, 'unpacked it has more than 64 MB');
      chunks.push(bytes);
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw unreadable(file, false, error);
  }
  return Buffer.concat(chunks);
}

const encodingOf = (bytes: Uint8Array): string =>
  bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';

function checkMarkup(text: string, name: string, file: string): void {
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(text)) throw harmful(file, `${name} defines entities of its own`);
  let depth = 0;
  for (const [tag] of text.matchAll(/<[^>]*>/gu)) {
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.endsWith('/>') && !/^<[?!]/u.test(tag)) depth += 1;
    if (depth > MAX_DEPTH) throw harmful(file, `its elements stand in each other more than ${MAX_DEPTH} deep`);
  }
}

/** Word before 2007 wrote another kind of file. */
const isOld = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf;

export function unreadable(file: string, old: boolean, cause?: unknown): UserError {
  const message = `${file} is no Word document that can be read${old ? ': it is of the kind that Word wrote before 2007, or has a password' : ''}.`;
  const nextStep = 'Open it in Word and save it as a Word document (.docx), without a password.';
  return new UserError({ code: 'documentUnreadable', message, nextStep, file }, { cause });
}

function harmful(file: string, why: string): UserError {
  const message = `${file} is not read: ${why}.`;
  const nextStep = 'Copy its text into a new document, or save it as markdown.';
  return new UserError({ code: 'documentUnreadable', message, nextStep, file });
}

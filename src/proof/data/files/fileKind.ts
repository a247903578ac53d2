import type { Question } from '../../../questionnaire/model';
import { ExactDecoder } from '../../../spss/exactDecoder';
import { createReadStream } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { DataError } from '../problem';
import { codePageOf, type CodePage } from './codePages';

/** How the letters of a text file are written, as `TextDecoder` names it. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | CodePage;

/** What a file is by its content: its name may say something else. */
export type FileKind =
  | { readonly kind: 'spss' }
  /** `line`: the first one that no text has, counted from 1. */
  | { readonly kind: 'binary'; readonly line: number }
  | { readonly kind: 'text'; readonly encoding: Encoding; readonly head: string };

const HEAD_BYTES = 1024 * 1024;
/** A header of tens of thousands of names is longer: it has to be known to its end. */
const MOST_HEAD_BYTES = 16 * HEAD_BYTES;
/** Line ends that a head has to have: those of the header, of a further one, and of rows to compare them with. */
const LINES_OF_HEAD = 4;

const notData = (message: string, nextStep: string): DataError => new DataError({ code: 'notData', message, nextStep });

/** Files that are often given by mistake, by their first bytes. */
const MISTAKEN: readonly { readonly start: string; readonly what: string; readonly nextStep: string }[] = [
  {
    start: 'PK\u0003\u0004',
    what: 'an Excel workbook or another zip file',
    nextStep: 'In Excel, save the sheet as "CSV UTF-8".',
  },
  {
    start: '\u00d0\u00cf\u0011\u00e0',
    what: 'an old Excel workbook',
    nextStep: 'In Excel, save the sheet as "CSV UTF-8".',
  },
  { start: '\u001f\u008b', what: 'compressed (gzip)', nextStep: 'Unpack it, and give the file that was in it.' },
  { start: '%PDF', what: 'a PDF', nextStep: 'Export the data as .sav or CSV.' },
  { start: '<', what: 'a web page or XML', nextStep: 'Export the data as .sav or CSV.' },
];

const PORTABLE = { what: 'an SPSS portable file', nextStep: 'In SPSS or PSPP, save it as .sav.' };

/**
 * Looks at the first bytes of a file, and for a text that is not marked at all of it, for its encoding.
 * @param questions whose words tell which letters a file of one byte each has; may be none
 * @throws DataError where there is no file, or one of another kind
 */
export async function fileKindOf(path: string, questions: readonly Question[] = []): Promise<FileKind> {
  const handle = await openFile(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const bytes = buffer.subarray(0, bytesRead);
    if (bytesRead === 0)
      throw notData('The file is empty.', 'Check that it is the right file and that the export was complete.');
    const start = bytes.subarray(0, 8).toString('latin1');
    if (/^\$FL[23]/u.test(start)) return { kind: 'spss' };
    const mistaken = bytes.subarray(0, 600).includes('ASCII SPSS PORT FILE')
      ? PORTABLE
      : MISTAKEN.find((one) => start.startsWith(one.start));
    if (mistaken !== undefined) throw notData(`The file is ${mistaken.what}, no data file.`, mistaken.nextStep);
    const encoding = wideEncoding(bytes) ?? ((await isUtf8(path)) ? 'utf-8' : codePageOf(bytes, questions));
    const head = await headOf(handle, new ExactDecoder(encoding).decode(bytes), encoding, bytesRead);
    const nul = head.indexOf('\u0000');
    return nul >= 0 ? { kind: 'binary', line: lineAt(head, nul) } : { kind: 'text', encoding, head };
  } finally {
    await handle.close();
  }
}

/** The head itself, or more of the file where its first lines do not end within it. */
async function headOf(handle: FileHandle, head: string, encoding: Encoding, known: number): Promise<string> {
  let text = head;
  for (let size = known; size >= HEAD_BYTES && size < MOST_HEAD_BYTES && linesIn(text) < LINES_OF_HEAD;) {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(size * 4), 0, size * 4, 0);
    text = new ExactDecoder(encoding).decode(buffer.subarray(0, bytesRead));
    if (bytesRead < size * 4) break;
    size = bytesRead;
  }
  return text;
}

const lineAt = (text: string, at: number): number => text.slice(0, at).split(/\r\n|\r|\n/u).length;

const linesIn = (text: string): number => text.split(/\r\n|\r|\n/u, LINES_OF_HEAD + 1).length - 1;

async function openFile(path: string): Promise<FileHandle> {
  try {
    const stats = await stat(path);
    if (stats.isDirectory())
      throw notData('This is a folder, no data file.', 'Name the file in it: a .sav, .zsav or CSV file.');
    // What comes out of a pipe or a device can be read once, and may never come.
    if (!stats.isFile())
      throw notData('This is a pipe or a device, no file.', 'Write the data into a file, and name that.');
    return await open(path, 'r');
  } catch (error) {
    if (error instanceof DataError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new DataError(
      code === 'ENOENT' || code === 'ENOTDIR'
        ? { code: 'notFound', message: 'There is no such data file.', nextStep: 'Check the path of the file.' }
        : { code: 'notReadable', message: 'The data file cannot be read.', nextStep: 'Check that you may read it.' },
    );
  }
}

/** Two bytes a letter: by the mark at the beginning, or because that makes a text of it: every other byte of Latin letters, digits and commas is 0. */
function wideEncoding(bytes: Buffer): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  for (let at = 0; at < Math.min(bytes.length, 1000); at += 1)
    if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const some = Math.min(bytes.length, 1000) * 0.05;
  if (even === 0 && odd > some && isTextIn(bytes, 'utf-16le')) return 'utf-16le';
  return odd === 0 && even > some && isTextIn(bytes, 'utf-16be') ? 'utf-16be' : null;
}

/** Signs that no text has: those for machines, and those that stand for no letter. */
const NO_TEXT = /[\p{Cc}\p{Cn}\p{Co}\p{Cs}]/u;

/** Whether the beginning, read so, is a table's: letters of whatever script, lines, and what parts fields. */
function isTextIn(bytes: Buffer, encoding: Encoding): boolean {
  const text = new ExactDecoder(encoding).decode(bytes.subarray(0, 1000)).replace(/[\t\r\n]/gu, ' ');
  return /[,;| ]/u.test(text) && !NO_TEXT.test(text.slice(0, 400));
}

/** Whether all of the file is UTF-8: a letter that is not may be in its last line. */
async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>)
      decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

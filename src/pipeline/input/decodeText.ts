import { ExactDecoder } from '../../spss/exactDecoder';

/** What SPSS and Windows write in western countries where nothing else is said. */
const WESTERN = 'windows-1252';
const LINE_FEED = 10;
/** The first line that SPSS gives a script. */
const NAMED = /^\* Encoding: ([\w-]+)\./iu;

/**
 * The text without its byte order mark, whatever program wrote it: UTF-16 where a mark says so, UTF-8 where all of it
 * is. Else the lines that are not are read in the local encoding that the first line names, so that one strange letter
 * does not change all others.
 */
export function decodeText(bytes: Uint8Array): string {
  const whole = decodeUnicode(bytes);
  if (whole !== null) return whole;
  const lines = [...linesOf(bytes)];
  const local = localEncoding(lines[0]);
  return lines.map((line) => asUtf8(line) ?? inLetters(line, local)).join('');
}

/** The text without its byte order mark; `null` where it is neither UTF-8 nor marked as UTF-16. */
export function decodeUnicode(bytes: Uint8Array): string | null {
  const encoding = markedEncoding(bytes);
  return encoding === null ? asUtf8(bytes) : new ExactDecoder(encoding).decode(bytes);
}

/** What the mark at the beginning says, where a letter has two bytes. */
export function markedEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** The first line that is not UTF-8, counted from 1; 0 where all are. */
export function firstStrangeLine(bytes: Uint8Array): number {
  return [...linesOf(bytes)].findIndex((line) => asUtf8(line) === null) + 1;
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Each with its line feed. */
function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  let start = 0;
  while (start < bytes.length) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    yield bytes.subarray(start, end);
    start = end;
  }
}

function localEncoding(first: Uint8Array | undefined): string {
  const name = NAMED.exec(inLetters(first ?? new Uint8Array(), WESTERN))?.[1] ?? WESTERN;
  try {
    const { encoding } = new TextDecoder(name);
    return encoding.startsWith('utf-') ? WESTERN : encoding;
  } catch {
    return WESTERN;
  }
}

/** In parts, because Node.js 20 takes windows-1252 for ISO 8859-1 where it decodes all at once. */
function inLetters(bytes: Uint8Array, encoding: string): string {
  const decoder = new ExactDecoder(encoding);
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

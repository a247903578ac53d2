import { createReadStream } from 'node:fs';
import { LISTING_BYTES, type PassField, type PassListing } from './script/onePass';
import type { FlaggedRow } from './result';

/**
 * The rows of a hits file: every line is a listing's number and its fields, each so many bytes wide.
 * @param blockIds the question of each block
 */
export async function* readHits(
  path: string,
  listings: ReadonlyMap<number, PassListing>,
  blockIds: readonly string[],
): AsyncGenerator<FlaggedRow> {
  for await (const line of linesOf(path)) {
    const listing = listings.get(Number(line.subarray(0, LISTING_BYTES).toString('latin1')));
    if (listing !== undefined) yield rowOf(line, listing, blockIds[listing.block] ?? '');
  }
}

function rowOf(line: Buffer, listing: PassListing, questionId: string): FlaggedRow {
  let at = LISTING_BYTES;
  const values = listing.fields.map((field) => {
    const value = valueOf(line.subarray(at, at + field.bytes).toString('utf8'), field);
    at += field.bytes;
    return { field, value };
  });
  const [id, ...rest] = values;
  return {
    respondent: id?.value ?? '',
    questionId,
    check: checkOf(rest, listing.condition),
    values: rest.filter(({ field }) => !field.made).map(({ field, value }) => ({ name: field.name, value })),
  };
}

function valueOf(text: string, field: PassField): string {
  const trimmed = field.type === 'number' ? text.trim() : text.trimEnd();
  if (field.type === 'text') return trimmed;
  if (trimmed === '' || trimmed === '.') return '';
  const number = Number(trimmed);
  return Number.isNaN(number) ? trimmed : String(number);
}

const MOST_CONDITION = 120;

/** The flags that are set say which check it was; without flags, the condition does. */
export function checkOf(
  values: readonly { readonly field: Pick<PassField, 'name' | 'made'>; readonly value: string }[],
  condition: string,
): string {
  const set = values.filter(({ field, value }) => field.made && value !== '' && value !== '0');
  if (set.length > 0)
    return set.map(({ field, value }) => (value === '1' ? field.name : `${field.name} = ${value}`)).join(', ');
  if (condition === '') return 'listed';
  return condition.length > MOST_CONDITION ? `${condition.slice(0, MOST_CONDITION)}…` : condition;
}

/** The lines as bytes: widths count bytes, and a text may hold any letters. */
async function* linesOf(path: string): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(10, start); end >= 0; end = bytes.indexOf(10, start)) {
      yield bytes.subarray(start, end);
      start = end + 1;
    }
    rest = bytes.subarray(start);
  }
  if (rest.length > 0) yield rest;
}

import { ExactDecoder } from '../../../spss/exactDecoder';
import { NUMBER_FIELD, numberOf, valueOf } from './fields';
import { asciiLines } from './lines';
import { LISTING_LENGTH, type PassField, type PassListing } from '../script/onePass';
import type { FlaggedRow } from '../result';

/**
 * The rows of a hits file: every line is a listing's number, the respondent's row and the listing's fields, each so
 * many letters long.
 * @param blockIds the question of each block
 * @param encoding of the texts
 */
export async function* readHits(
  path: string,
  listings: ReadonlyMap<number, PassListing>,
  blockIds: readonly string[],
  encoding: string,
): AsyncGenerator<FlaggedRow> {
  const texts = new ExactDecoder(encoding);
  for await (const line of asciiLines(path)) {
    const listing = listings.get(Number(line.slice(0, LISTING_LENGTH)));
    if (listing !== undefined) yield rowOf(line, listing, blockIds[listing.block] ?? '', texts);
  }
}

function rowOf(line: string, listing: PassListing, questionId: string, texts: ExactDecoder): FlaggedRow {
  let at = LISTING_LENGTH + NUMBER_FIELD.length;
  const row = numberOf(line.slice(LISTING_LENGTH, at)) ?? 0;
  const values = listing.fields.map(({ name, field, made }) => {
    const value = valueOf(line.slice(at, at + field.length), field, texts);
    at += field.length;
    return { name, made, value };
  });
  const [id, ...rest] = values;
  return {
    respondent: id?.value ?? '',
    row,
    questionId,
    check: checkOf(rest, listing.condition),
    values: rest.filter(({ made }) => !made).map(({ name, value }) => ({ name, value })),
  };
}

const MOST_CONDITION = 120;

/** The flags that are set say which check it was; without flags, the condition does. */
export function checkOf(
  values: readonly (Pick<PassField, 'name' | 'made'> & { readonly value: string })[],
  condition: string,
): string {
  const set = values.filter(({ made, value }) => made && value !== '' && value !== '0');
  if (set.length > 0) return set.map(({ name, value }) => (value === '1' ? name : `${name} = ${value}`)).join(', ');
  if (condition === '') return 'listed';
  return condition.length > MOST_CONDITION ? `${condition.slice(0, MOST_CONDITION)}…` : condition;
}

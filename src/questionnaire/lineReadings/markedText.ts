import { LineIndex } from '../lines';
import type { Problem, Questionnaire, Span } from '../model';
import { originalOffset, withInsertions, type Insertion } from '../normalize/edits';
import { readOutline } from '../outline/outline';

/** What is put into a questionnaire's text before it is read, and what is to be told of it. */
export interface ReadingOfFile {
  readonly insertions: readonly Insertion[];
  readonly problems: readonly Problem[];
}

/**
 * Reads a questionnaire in plain markdown with marks put in that do not stand in the file. Every place is one of the
 * file: what is put in stands where it is put.
 */
export function readMarked(text: string, name: string, { insertions, problems }: ReadingOfFile): Questionnaire {
  const read = readOutline(withInsertions(text, insertions), name);
  const sorted = insertions.toSorted((a, b) => a.at - b.at);
  const lines = new LineIndex(text);
  const placed = withPlaces(read, (offset) => originalOffset(offset, sorted), lines);
  return { ...placed, problems: [...placed.problems, ...problems] };
}

type OffsetOf = (offset: number) => number;

/** The same data with every span, and every list of offsets, of the text without the insertions. */
function withPlaces<T>(value: T, offsetOf: OffsetOf, lines: LineIndex): T {
  if (Array.isArray(value)) return value.map((one: unknown) => withPlaces(one, offsetOf, lines)) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (isSpan(value)) return lines.spanOf(offsetOf(value.start), offsetOf(value.end)) as T;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]: [string, unknown]) => [
      key,
      key === 'offsets' && Array.isArray(one)
        ? one.map((offset: number) => offsetOf(offset))
        : withPlaces(one, offsetOf, lines),
    ]),
  ) as T;
}

const isSpan = (value: object): value is Span =>
  'start' in value && 'end' in value && 'line' in value && 'column' in value && Object.keys(value).length === 4;

import type { LineIndex } from '../lines';
import type { Logic } from '../model';
import { entryLogic } from './draft';
import type { Mark } from './meanings';
import { readMarks } from './marks/marks';
import { withRouting } from './routing/routingWords';
import { isPartTitle } from './text/lineShapes';
import type { RichText } from './text/richText';

/** What a part is called, its marks, and what they say of who is asked. */
export interface PartTitle {
  readonly label: string;
  readonly marks: readonly Mark[];
  readonly entry: readonly Logic[];
}

/** A line that is known to be the title of a part. */
export function titleOf(text: RichText, ids: ReadonlySet<string>, lines: LineIndex): PartTitle {
  const { rest, marks } = readMarks(text, 'question');
  const entry = withRouting(marks, text, ids).flatMap((mark) => entryLogic(mark, lines) ?? []);
  return { label: rest.toLabel(), marks, entry };
}

/** Whether a line is one: `Chapter 2 – Bus (filter: Q1 = 1)` */
export const isTitle = (text: RichText): boolean => isPartTitle(text) || isPartTitle(readMarks(text, 'question').rest);

import type { LineIndex } from '../lines';
import type { Logic } from '../model';
import { entryLogic } from './draft';
import { readMarks } from './marks/marks';
import { withRouting } from './routing/routingWords';
import { isPartTitle } from './text/lineShapes';
import type { RichText } from './text/richText';

/** The title of a part on a line of its own, and what it says of who is asked. */
interface PartTitle {
  readonly label: string;
  readonly entry: readonly Logic[];
}

/** `Chapter 2 – Bus (filter: Q1 = 1)`; `null` for any other line. */
export function partTitleIn(text: RichText, ids: ReadonlySet<string>, lines: LineIndex): PartTitle | null {
  const { rest, marks } = readMarks(text, 'question');
  if (!isPartTitle(rest) && !isPartTitle(text)) return null;
  const entry = withRouting(marks, text, ids).flatMap((mark) => entryLogic(mark, lines) ?? []);
  return { label: rest.toLabel(), entry };
}

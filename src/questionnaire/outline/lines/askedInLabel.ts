import { readInstruction } from '../marks/instructions';
import type { Mark, MarkMeaning } from '../meanings';
import { routingInLabel } from '../routing/routingWords';
import type { OutlineEvent } from '../text/events';
import type { RichText } from '../text/richText';

/** Whether a line that asks, in whatever words, stands below. */
const asksBelow = (next: OutlineEvent | undefined): boolean =>
  next?.kind === 'line' && /\p{L}\S*\s+\p{L}.*[?？]/u.test(next.text.text) && !next.listed;

/** `F3. Filter: if F1 = 1`, and the text of the question below: nothing but who is asked. */
function whoIsAsked(label: RichText): readonly MarkMeaning[] | null {
  // `Filter: if F1 = 1` of which the condition has been taken already.
  if (/^(?:filter|base|basis|filtre|filtro|bedingung|condition|universe)\s*:?$/iu.test(label.text)) return [];
  const read = readInstruction(label);
  const routes = read?.some(({ kind }) => kind === 'routing' || kind === 'everybody') === true;
  return routes && read.every(({ kind }) => kind !== 'flag' && kind !== 'jump') ? read : null;
}

const markOf = ({ text, start, end }: RichText, meaning: MarkMeaning): Mark => ({ meaning, text, start, end });

/**
 * What the line of a question says behind its id of who is asked, and what is left of it as the question's text.
 * @param isWeak the line may be a heading
 * @param next the line below it, which is the text where the line holds nothing but a condition
 */
export function askedInLabel(
  label: RichText,
  isWeak: boolean,
  next: OutlineEvent | undefined,
): { readonly marks: readonly Mark[]; readonly text: RichText } {
  const said = label.text === '' || isWeak || !asksBelow(next) ? null : whoIsAsked(label);
  if (said === null) return { marks: routingInLabel(label), text: label };
  return { marks: said.map((meaning) => markOf(label, meaning)), text: label.slice(label.text.length) };
}

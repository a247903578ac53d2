import type { Variable } from '../../../questionnaire/model';
import type { SampleColumn } from './sample';
import type { Reading } from './scheme';

const SEPARATORS = [';', '|', ',', '/', '\n', ' '];
/** The share of values of which nothing is left where a box for something else holds what people wrote. */
const MOST = 0.5;

/** How one column holds all that was ticked; `null` where it does not. */
export function listReading(
  column: SampleColumn,
  boxes: readonly Variable[],
): Extract<Reading, { kind: 'list' }> | null {
  if (column.values.length === 0) return null;
  const accepted = boxes.map(({ name, answers: [answer] }) => ({
    variable: name,
    texts: [answer?.code ?? '', answer?.label ?? ''].filter((text) => text !== ''),
  }));
  const other = boxes.find(({ answers }) => answers[0]?.other === true)?.name ?? null;
  const known = accepted.flatMap(({ texts }) => texts);
  const ranked = SEPARATORS.map((separator) => {
    const texts = known.map((text) => inList(text, separator)).toSorted((one, two) => two.length - one.length);
    const whole = column.values.filter((value) => isNothingLeft(value, texts, separator)).length;
    return { separator, whole: whole / column.values.length };
  }).toSorted((one, two) => two.whole - one.whole);
  const [best] = ranked;
  if (best === undefined || best.whole < (other === null || !column.isText ? 1 : MOST)) return null;
  return {
    kind: 'list',
    column: column.name,
    isText: column.isText,
    separator: best.separator,
    boxes: accepted,
    // What nobody could tick was written.
    other: best.whole < 1 ? other : null,
    otherText: null,
  };
}

/** A text as it stands in a list: without blanks around the separator, which may be a part of the text itself. */
export function inList(text: string, separator: string): string {
  const parts = text.trim().toLowerCase().split(separator);
  return parts.map((part) => (separator === ' ' ? part : part.trim())).join(separator);
}

/** Whether a value holds nothing but known texts, the longest taken out first. */
function isNothingLeft(value: string, texts: readonly string[], separator: string): boolean {
  let rest = `${separator}${inList(value, separator)}${separator}`;
  for (const text of texts) rest = rest.replaceAll(`${separator}${text}${separator}`, separator);
  return rest.replaceAll(separator, '') === '';
}

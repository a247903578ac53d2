import type { Variable } from '../../../questionnaire/model';
import { isOther } from '../../../questionnaire/otherLabel';
import type { SampleColumn } from './sample';
import type { Reading } from './scheme';

const SEPARATORS = [';', '|', ',', '/', '\n', ' '];
/** `{_1,_3}`: a set, empty where nobody was asked as well. */
const BRACED = /^\{[^{}]*\}$/u;
const unbraced = (value: string): string => value.slice(1, -1).trim();
/** The share of values of which nothing is left where a box for something else holds what people wrote. */
const MOST = 0.5;
/** The same where there is none: what is left is what no answer has. */
const MOST_KNOWN = 0.8;

/** Whether what no answer is called stands there more than once: then it is what the platform calls one. */
function isLeftAgain(values: readonly string[], known: readonly string[], separator: string): boolean {
  // A label may hold what parts them.
  const texts = new Set(known.flatMap((text) => inList(text, separator).split(separator)).map((text) => text.trim()));
  const seen = new Set<string>();
  for (const value of values)
    for (const part of value.split(separator).map((one) => one.trim().toLowerCase())) {
      if (part === '' || texts.has(part)) continue;
      if (seen.has(part)) return true;
      seen.add(part);
    }
  return false;
}

/** Whether several were ticked somewhere, so that a column is a list for sure. */
const hasLists = (values: readonly string[], separator = ';'): boolean =>
  values.some((value) => value.includes(separator));

/** How one column holds all that was ticked; `null` where it does not. */
export function listReading(
  column: SampleColumn,
  boxes: readonly Variable[],
): Extract<Reading, { kind: 'list' }> | null {
  const hasBraces = column.values.length > 0 && column.values.every((value) => BRACED.test(value));
  const values = hasBraces ? column.values.map(unbraced).filter((value) => value !== '') : column.values;
  if (values.length === 0) return null;
  const accepted = boxes.map(({ name, answers: [answer] }) => ({
    variable: name,
    texts: [answer?.code ?? '', answer?.label ?? '', ...(hasBraces ? [`_${answer?.code ?? ''}`] : [])].filter(
      (text) => text !== '',
    ),
  }));
  const other =
    boxes.find(({ answers }) => answers[0]?.other === true)?.name ??
    boxes.find(({ answers }) => isOther(answers[0]?.label ?? ''))?.name ??
    null;
  const known = accepted.flatMap(({ texts }) => texts);
  const ranked = SEPARATORS.map((separator) => {
    const texts = known.map((text) => inList(text, separator)).toSorted((one, two) => two.length - one.length);
    const whole = values.filter((value) => isNothingLeft(value, texts, separator)).length;
    return { separator, whole: whole / values.length };
  }).toSorted((one, two) => two.whole - one.whole);
  const [best] = ranked;
  const least = !column.isText ? 1 : other !== null ? MOST : hasLists(values, best?.separator) ? MOST_KNOWN : 1;
  if (best === undefined || best.whole < least) return null;
  if (other === null && isLeftAgain(values, known, best.separator)) return null;
  return {
    kind: 'list',
    column: column.name,
    isText: column.isText,
    hasBraces,
    separator: best.separator,
    boxes: accepted,
    // What nobody could tick was written.
    other: best.whole < 1 ? other : null,
    otherText: null,
  };
}

/** A text as it stands in a list: without blanks around the separator, which may be a part of the text itself. */
export function inList(text: string, separator: string): string {
  return asListed(text, separator).toLowerCase();
}

/** The same in its own letters. */
function asListed(text: string, separator: string): string {
  const parts = text.trim().split(separator);
  return parts.map((part) => (separator === ' ' ? part : part.trim())).join(separator);
}

/** Whether values hold nothing but what the boxes of a list are called. */
export function isWholeList(
  { hasBraces, separator, boxes }: Extract<Reading, { kind: 'list' }>,
  values: readonly string[] = [],
): boolean {
  const texts = boxes
    .flatMap((box) => box.texts.map((text) => inList(text, separator)))
    .toSorted((one, two) => two.length - one.length);
  return values.every((value) => isNothingLeft(hasBraces ? unbraced(value) : value, texts, separator));
}

/** Whether a value holds nothing but known texts, the longest taken out first. */
function isNothingLeft(value: string, texts: readonly string[], separator: string): boolean {
  let rest = `${separator}${inList(value, separator)}${separator}`;
  for (const text of texts) rest = rest.replaceAll(`${separator}${text}${separator}`, separator);
  return rest.replaceAll(separator, '') === '';
}

/** How a text may stand in a list: PSPP makes letters of ASCII small and may leave all others as they are. */
export function formsInList(text: string, separator: string): readonly string[] {
  const listed = asListed(text, separator);
  return /^[\x20-\x7e]*$/u.test(listed) ? [listed.toLowerCase()] : [...new Set([listed, listed.toLowerCase()])];
}

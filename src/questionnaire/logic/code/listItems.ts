import { FALSE, TRUE, and, not, number, or, type Formula } from '../formula';
import { mergeValues } from '../operations/merge';
import { NOTHING, compareTerms, isExact, truth, type CodeList, type Table, type Truth, type Value } from '../values';

/** The item at a place that is the same for everybody; `null` where answers decide what stands there. */
export function itemOf(list: CodeList, key: Value): Value | null {
  const position = key.kind === 'index' ? key.position : (placeOf(key) ?? -1);
  const item = list.items[position];
  // Where an item may be absent, only a loop over the list knows which one stands where.
  const areThere = list.items.slice(0, position + 1).every(({ there }) => there.surely === TRUE);
  if (item === undefined || (key.kind !== 'index' && !areThere)) return null;
  return { kind: 'text', text: item.code };
}

const placeOf = (key: Value): number | null =>
  key.kind === 'term' && key.term.kind === 'number' ? key.term.value : null;

/**
 * The item at a place where answers decide which items are there: `members()[0]`. The codes of a set are in no order
 * that is known: there it is surely one of them where it is the only one.
 */
export function itemAt(list: CodeList, key: Value): Value | null {
  const place = placeOf(key);
  if (place === null || list.items.length === 0 || list.items.some(({ there }) => !isExact(there))) return null;
  if (list.isOfSet === true && place > 0) return null;
  const there = list.items.map((item) => item.there.surely);
  return list.items.reduceRight<Value>((rest, { code }, i) => {
    const stands = list.isOfSet === true ? aloneAt(i, there) : standsAt(place, i, there);
    return mergeValues(stands, { kind: 'text', text: code }, rest);
  }, NOTHING);
}

/** That the item is there, and as many before it as its place says. */
function standsAt(place: number, i: number, there: readonly Formula[]): Truth {
  const before = there.slice(0, i).filter((one) => one !== FALSE);
  const enough =
    place === 0 ? not(or(FALSE, ...before)) : compareTerms({ kind: 'count', of: before }, '=', number(place));
  const stands = i < place ? FALSE : and(there[i] ?? FALSE, enough);
  return truth({ surely: stands, possibly: stands });
}

function aloneAt(i: number, there: readonly Formula[]): Truth {
  const own = there[i] ?? FALSE;
  return truth({ surely: and(own, ...there.filter((_, at) => at !== i).map(not)), possibly: own });
}

/** A list of values by their places; `null` where something stands in it of which nothing is known. */
export function listOf(values: readonly Value[]): Table | null {
  if (!values.every(({ kind }) => kind === 'text' || kind === 'term' || kind === 'form')) return null;
  return { kind: 'table', entries: new Map(values.map((value, i) => [String(i), value] as const)), isList: true };
}

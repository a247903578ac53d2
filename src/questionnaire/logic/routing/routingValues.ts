import { BOUND_WORDS } from './routingPhrases';
import type { OrderOperator } from './routingPhrases';
import type { Token, TokenCursor } from './routingTokens';

/** What was not understood, and where (absolute offsets). */
export interface RoutingFault {
  readonly kind: 'failed';
  readonly reason: string;
  readonly start: number;
  readonly end: number;
}

export const fault = (reason: string, { start, end }: Pick<Token, 'start' | 'end'>): RoutingFault => ({
  kind: 'failed',
  reason,
  start,
  end,
});

export const isFault = <T extends object>(result: T | RoutingFault): result is RoutingFault =>
  'kind' in result && result.kind === 'failed';

/** A code, a range of codes (`1-3`) or, with a bound, "18 or more". */
export interface Item {
  readonly text: string;
  readonly low: number;
  readonly high: number;
  readonly bound: OrderOperator | null;
  readonly start: number;
  readonly end: number;
}

const CODE_WORDS: ReadonlySet<string> = new Set(['CODE', 'CODES', 'ANSWER', 'ANSWERS', 'OPTION', 'OPTIONS']);
const RANGE_SIGNS: ReadonlySet<string> = new Set(['-', '..', 'TO', 'THROUGH', 'THRU']);
const LOGIC_WORDS: ReadonlySet<string> = new Set([
  'AND',
  'OR',
  'NOT',
  'NOR',
  'IF',
  'ASK',
  '=',
  '<>',
  '<',
  '>',
  '<=',
  '>=',
]);

/** Whether a code stands here. */
export function isValue(cursor: TokenCursor, ahead = 0): boolean {
  const token = cursor.peek(ahead);
  if (token.key === '-') return cursor.peek(ahead + 1).kind === 'number';
  return token.kind === 'number' || (token.kind === 'quoted' && /^-?\d+$/.test(token.text));
}

/**
 * The codes that stand here, at least one.
 * @param andJoins whether "1 and 2" is a list too; elsewhere it could mean "both"
 */
export function readItems(cursor: TokenCursor, andJoins: boolean): readonly Item[] | RoutingFault {
  const open = cursor.peek().key === '(' ? cursor.take() : null;
  const items: Item[] = [];
  do {
    while (CODE_WORDS.has(cursor.peek().key)) cursor.skip(1);
    const item = readItem(cursor);
    if (isFault(item)) return item;
    items.push(item);
  } while (skipSeparator(cursor, andJoins));
  if (open && cursor.take().key !== ')') return fault('this list of codes is never closed', open);
  return items;
}

function readItem(cursor: TokenCursor): Item | RoutingFault {
  const first = cursor.peek();
  const low = readValue(cursor);
  if (isFault(low)) return low;
  skipLabel(cursor);
  const bound = readBound(cursor);
  if (bound || !RANGE_SIGNS.has(cursor.peek().key) || !isValue(cursor, 1)) {
    const { end } = cursor.last();
    return { text: low.text, low: low.value, high: low.value, bound, start: first.start, end };
  }
  cursor.skip(1);
  const high = readValue(cursor);
  if (isFault(high)) return high;
  skipLabel(cursor);
  const span = { start: first.start, end: cursor.last().end };
  if (high.value < low.value) return fault(`the range ${low.text} to ${high.text} runs backwards`, span);
  return { text: low.text, low: low.value, high: high.value, bound: null, ...span };
}

function readValue(cursor: TokenCursor): { readonly text: string; readonly value: number } | RoutingFault {
  const token = cursor.peek();
  if (!isValue(cursor)) {
    if (token.kind === 'end') return fault('a code is missing at the end', token);
    return fault(`“${token.text}” is no code: write the number of the answer`, token);
  }
  const sign = token.key === '-' ? cursor.take().key : '';
  const text = sign + cursor.take().text;
  return { text, value: Number(text) };
}

/** `18+`, `18 or more`, `3 and below` */
function readBound(cursor: TokenCursor): OrderOperator | null {
  if (cursor.peek().key === '+') {
    cursor.skip(1);
    return '>=';
  }
  const bound = ['OR', 'AND'].includes(cursor.peek().key) ? BOUND_WORDS.get(cursor.peek(1).key) : undefined;
  if (!bound) return null;
  cursor.skip(2);
  return bound;
}

/** Words that narrow or widen a group: `1 (women only)`, `1 (random half)`, `1 (including refusals)` are no labels. */
const OF_GROUPS =
  /^(?:only|nur|uniquement|seulement|sólo|solo|random\p{L}*|half|hälfte|(?:sub)?samples?|stichprobe|panel|waves?|welle|plus|incl\p{L}*|inkl\p{L}*|refus\p{L}*|échantillon|muestra|also|auch|except\p{L}*|außer)$/iu;

/** The label that people write behind a code for their readers: `1 (Yes)`. Never anything that could be logic. */
function skipLabel(cursor: TokenCursor): void {
  if (cursor.peek().key !== '(') return;
  let length = 1;
  while (isLabelPart(cursor.peek(length)) || joinsWords(cursor, length)) {
    if (OF_GROUPS.test(cursor.peek(length).text)) return;
    length++;
  }
  if (length > 1 && cursor.peek(length).key === ')') cursor.skip(length + 1);
}

/** `1 or 2 (Gas or electricity)` */
const joinsWords = (cursor: TokenCursor, at: number): boolean =>
  ['OR', 'AND'].includes(cursor.peek(at).key) &&
  [at - 1, at + 1].every((beside) => isLabelPart(cursor.peek(beside)) && !/\d/u.test(cursor.peek(beside).text));

const isLabelPart = ({ kind, key }: Token): boolean =>
  kind !== 'end' && kind !== 'number' && key !== '(' && key !== ')' && !LOGIC_WORDS.has(key);

function skipSeparator(cursor: TokenCursor, andJoins: boolean): boolean {
  let length = [',', '/'].includes(cursor.peek().key) ? 1 : 0;
  const word = cursor.peek(length).key;
  if (word === 'OR' || word === 'NOR' || (word === 'AND' && andJoins)) length++;
  if (length === 0) return false;
  const next = CODE_WORDS.has(cursor.peek(length).key) ? length + 1 : length;
  if (!isValue(cursor, next)) return false;
  cursor.skip(length);
  return true;
}

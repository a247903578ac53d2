import type { OrderOperator } from './routingPhrases';
import { fault } from './routingValues';
import type { Item, RoutingFault } from './routingValues';

/**
 * Routing in plain words (`ASK IF Q1 = 1 OR Q2 = 3,4`) as a tree. Offsets are absolute in the source. `question` is
 * the name as written, with a row joined to it (`Q3 row 2` is `Q3_2`): whoever reads the tree finds the variables.
 */
export type RoutingTree =
  | { readonly kind: 'all' }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly RoutingTree[] }
  | { readonly kind: 'not'; readonly part: RoutingTree }
  | RoutingCodes
  | RoutingLabels
  | RoutingComparison
  | RoutingAnswered;

export interface RoutingLeaf {
  readonly question: string;
  readonly start: number;
  readonly end: number;
}

/** One of the codes; none of them where `negated`. */
interface RoutingCodes extends RoutingLeaf {
  readonly kind: 'codes';
  /** As written, ranges spelt out. */
  readonly codes: readonly string[];
  /** The same as ranges, a single code from itself to itself: for questions whose answer is a number. */
  readonly ranges: readonly { readonly from: number; readonly to: number }[];
  readonly negated: boolean;
}

/** One of the answers with these labels; none of them where `negated`. Which codes they have, the question tells. */
export interface RoutingLabels extends RoutingLeaf {
  readonly kind: 'labels';
  readonly labels: readonly string[];
  readonly negated: boolean;
}

interface RoutingComparison extends RoutingLeaf {
  readonly kind: 'compare';
  readonly operator: OrderOperator;
  readonly value: number;
}

interface RoutingAnswered extends RoutingLeaf {
  readonly kind: 'answered';
}

/** No list of answers is this long: a wider range is one of numbers and becomes two comparisons. */
const WIDEST_CODE_RANGE = 1000;

/** One of the codes; a bound ("18 or more") or a range too wide for codes becomes comparisons. */
export function membership(leaf: RoutingLeaf, items: readonly Item[], negated: boolean): RoutingTree | RoutingFault {
  const special = items.find(({ bound, low, high }) => bound !== null || high - low >= WIDEST_CODE_RANGE);
  if (!special) return { ...oneOf(leaf, items), negated };
  if (items.length > 1)
    return fault('this cannot stand in a list of codes: write it as a condition of its own', special);
  const tree = special.bound ? comparison(leaf, special.bound, special.low) : within(leaf, special.low, special.high);
  return negated ? { kind: 'not', part: tree } : tree;
}

/** All of the codes, for questions with several answers. */
export function every(leaf: RoutingLeaf, items: readonly Item[]): RoutingTree | RoutingFault {
  const unclear = items.find(({ bound, low, high }) => bound !== null || low !== high);
  if (unclear) return fault('after “all of” come single codes', unclear);
  const parts = items.map((item) => oneOf(leaf, [item]));
  const [only, second] = parts;
  return only && !second ? only : { kind: 'and', parts };
}

/** From the one number to the other, both included. */
export function between(leaf: RoutingLeaf, items: readonly Item[]): RoutingTree | RoutingFault {
  const [first, second, third] = items;
  if (first && !second && first.high > first.low) return within(leaf, first.low, first.high);
  if (first && second && !third && items.every(isSingle) && first.low <= second.low) {
    return within(leaf, first.low, second.low);
  }
  return fault('“between” takes two numbers, the lower one first', leaf);
}

/** Above or below one number. */
export function ordered(
  leaf: RoutingLeaf,
  items: readonly Item[],
  operator: OrderOperator,
): RoutingTree | RoutingFault {
  const [item, second] = items;
  if (!item || second || !isSingle(item)) return fault(`“${operator}” takes a single number`, second ?? item ?? leaf);
  return comparison(leaf, operator, item.low);
}

const isSingle = ({ bound, low, high }: Item): boolean => bound === null && low === high;

function oneOf(leaf: RoutingLeaf, items: readonly Item[]): RoutingCodes {
  return {
    kind: 'codes',
    ...leaf,
    codes: items.flatMap(codesOf),
    ranges: items.map(({ low, high }) => ({ from: low, to: high })),
    negated: false,
  };
}

function codesOf({ text, low, high }: Item): readonly string[] {
  if (low === high) return [text];
  const first = Math.ceil(low);
  return Array.from({ length: Math.floor(high) - first + 1 }, (_, step) => String(first + step));
}

const comparison = (leaf: RoutingLeaf, operator: OrderOperator, value: number): RoutingComparison => ({
  kind: 'compare',
  ...leaf,
  operator,
  value,
});

const within = (leaf: RoutingLeaf, low: number, high: number): RoutingTree => ({
  kind: 'and',
  parts: [comparison(leaf, '>=', low), comparison(leaf, '<=', high)],
});

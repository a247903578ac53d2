import type { Formula } from '../questionnaire/logic/formula';
import { type Token, tokensOf } from './expression';
import { byteLength } from './names';
import type { Command, StandIn } from './syntax';

/** From how many formulas of one shape a DO REPEAT reads better than as many IFs. */
const WORTH_REPEATING = 3;

/** Leaves room under the 64 bytes of a name for `#` and a number. */
const STAND_IN_BYTES = 56;

/**
 * Commands that set `flag` to 1 for every respondent for whom at least one fault holds, to 0 for all others.
 *
 * Faults that print alike but for names, numbers and texts (one a row of a grid) become one DO REPEAT over those;
 * the lists are written out, because `TO` follows the order of the data file, which is not ours. Stand-ins begin
 * with `#`: a variable of a data file cannot, so none is hidden by them.
 */
export function flagCommands(flag: string, faults: readonly Formula[]): readonly Command[] {
  const set = (condition: string): Command => ({ kind: 'if', condition, target: flag, value: '1' });
  const commands: Command[] = [{ kind: 'compute', target: flag, value: '0' }];
  const loops: Loop[] = [];
  for (const group of groups(faults)) {
    if (group.length < WORTH_REPEATING) for (const printed of group) commands.push(set(textOf(printed)));
    else repeat(group, loops);
  }
  for (const loop of loops) {
    const standIns = [...loop.standIns.values()];
    commands.push({ kind: 'doRepeat', standIns, body: loop.conditions.map(set) });
  }
  return commands;
}

/** One printed fault. */
type Printed = readonly Token[];

/** A DO REPEAT in the making; stand-ins by the list they stand for. */
interface Loop {
  readonly standIns: Map<string, StandIn>;
  readonly conditions: string[];
}

/** Faults of the same shape that one loop can run over, in the order in which the shapes appear. */
function groups(faults: readonly Formula[]): readonly (readonly Printed[])[] {
  const possible = faults.filter((fault) => fault.kind !== 'constant' || fault.value);
  const byShape = groupBy(possible.map(tokensOf), (printed) =>
    printed.map((token) => (token.kind === 'fixed' ? token.text : `\u0000${token.kind}`)).join(''),
  );
  return byShape.flatMap((group) =>
    withoutRepeatedNames([...new Map(group.map((printed) => [textOf(printed), printed])).values()]),
  );
}

/**
 * The group in parts in which no list of names has a name twice: PSPP takes such a name once and then finds the lists
 * of different length. Either by name, which leaves one name a part, or the first of each name, the second of each …,
 * whichever makes fewer parts.
 */
function withoutRepeatedNames(group: readonly Printed[]): readonly (readonly Printed[])[] {
  const [first] = group;
  if (first === undefined || group.length < WORTH_REPEATING) return [group];
  for (const [position, token] of first.entries()) {
    if (token.kind !== 'name') continue;
    const nameOf = (printed: Printed): string => (printed[position] as Token).text.toLowerCase();
    const byName = groupBy(group, nameOf);
    if (byName.length === group.length || byName.length === 1) continue;
    const times = Math.max(...byName.map((same) => same.length));
    const parts =
      byName.length <= times
        ? byName
        : Array.from({ length: times }, (_, turn) => byName.flatMap((same) => same.slice(turn, turn + 1)));
    return parts.flatMap(withoutRepeatedNames);
  }
  return [group];
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = found.get(key);
    if (group === undefined) found.set(key, [item]);
    else group.push(item);
  }
  return [...found.values()];
}

/** Adds the group to the loop that already runs over one of its lists, or starts a loop of its own. */
function repeat(group: readonly Printed[], loops: Loop[]): void {
  const columns = (group[0] ?? []).map((token, position) => column(token, position, group));
  const keys = columns.flatMap((entry) => (entry.items === null ? [] : [listKey(entry.items)]));
  let loop = loops.find((candidate) => keys.some((key) => candidate.standIns.has(key)));
  if (loop === undefined) {
    loop = { standIns: new Map(), conditions: [] };
    loops.push(loop);
  }
  const { standIns } = loop;
  loop.conditions.push(
    columns.map((entry) => (entry.items === null ? entry.text : standInFor(entry, standIns))).join(''),
  );
}

interface Column {
  readonly kind: Token['kind'];
  readonly text: string;
  /** What stands here in each fault; `null` where it is the same in all. */
  readonly items: readonly string[] | null;
}

function column(token: Token, position: number, group: readonly Printed[]): Column {
  if (token.kind === 'fixed') return { ...token, items: null };
  const items = group.map((printed) => (printed[position] as Token).text);
  return { ...token, items: items.every((item) => item === token.text) ? null : items };
}

function standInFor(entry: Column, standIns: Map<string, StandIn>): string {
  const items = entry.items ?? [];
  const key = listKey(items);
  const known = standIns.get(key);
  if (known !== undefined) return known.name;
  const wanted = entry.kind === 'name' ? commonName(items) : entry.kind === 'number' ? '#value' : '#text';
  const name = unused(wanted, new Set([...standIns.values()].map((standIn) => standIn.name.toLowerCase())));
  standIns.set(key, { name, items });
  return name;
}

const listKey = (items: readonly string[]): string => items.join(' ');

function textOf(printed: Printed): string {
  return printed.map((token) => token.text).join('');
}

/** What the names share, as a stand-in that says what it stands for: `#Q3` for Q3_1, Q3_2 …, `#Q3_other` for texts. */
function commonName(items: readonly string[]): string {
  const [first = ''] = items;
  const start = sharedLength(items, first, (item, index) => item[index] === first[index]);
  const tail = (item: string, index: number): string | undefined => item[item.length - 1 - index];
  const end = sharedLength(items, first, (item, index) => tail(item, index) === tail(first, index));
  const shortest = items.reduce((least, item) => Math.min(least, item.length), Infinity);
  const prefix = first
    .slice(0, start)
    .replace(/[\d._]+$/u, (run) => (run.includes('_') ? run.slice(0, run.lastIndexOf('_')) : ''));
  const suffix = first
    .slice(first.length - Math.min(end, shortest - start))
    .replace(/^[\d.]+/u, '')
    .replace(/[._]+$/u, '');
  const separated = prefix !== '' && suffix !== '' && !suffix.startsWith('_') ? `${prefix}_${suffix}` : prefix + suffix;
  const clean = separated.replace(/^[#$@]+/u, '').replace(/^_+|[._]+$/gu, '');
  return `#${clean === '' ? 'row' : byteLength(clean) > STAND_IN_BYTES ? 'row' : clean}`;
}

function sharedLength(items: readonly string[], first: string, same: (item: string, index: number) => boolean): number {
  let length = 0;
  while (length < first.length && items.every((item) => length < item.length && same(item, length))) length += 1;
  return length;
}

/** Names are case-insensitive; a second one of the same letters gets a letter, because `#Q3_2` would look like a row. */
function unused(name: string, taken: ReadonlySet<string>): string {
  let candidate = name;
  for (let count = 1; taken.has(candidate.toLowerCase()); count += 1) candidate = `${name}_${letters(count)}`;
  return candidate;
}

/** 1 is b, 2 is c, 25 is z, 26 is ba: a number in letters. */
function letters(count: number): string {
  const last = String.fromCharCode(97 + (count % 26));
  return count < 26 ? last : letters(Math.floor(count / 26)) + last;
}

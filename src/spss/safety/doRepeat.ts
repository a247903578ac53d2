import { isVariableName } from '../names';
import type { SyntaxToken } from '../reading/tokens';
import { Cursor, type Names } from './cursor';
import { isString, number, string } from './writing/literal';
import { nameText } from './names';
import { join } from './output';
import type { Written } from './writing/writeCommand';

/** A DO REPEAT written anew, with the names that its stand-ins have been given. */
export interface Repeat {
  readonly written: Written;
  readonly standIns: ReadonlyMap<string, string>;
  /** How often its body runs. */
  readonly times: number;
}

/**
 * Writes `DO REPEAT a = … /b = …` anew. PSPP puts the items in the place of every word that is called like a stand-in,
 * keywords included; so each gets a name of ours that is no word of anything, and stands where a name stood only.
 */
export function writeDoRepeat(tokens: readonly SyntaxToken[], names: Names, fresh: () => string): Repeat {
  const cursor = new Cursor(tokens, names);
  const standIns = new Map<string, string>();
  let times = 1;
  const one = (): boolean => {
    const { token } = cursor;
    if (token?.kind !== 'word' || !isVariableName(token.text) || standIns.has(token.text.toLowerCase()))
      return cursor.fail('a stand-in with a name of its own');
    const given = fresh();
    standIns.set(token.text.toLowerCase(), given);
    cursor.take(given);
    if (!cursor.isSymbol('=')) return cursor.fail('“=”');
    cursor.take('=');
    const counted = items(cursor);
    times = Math.max(times, counted);
    return counted > 0;
  };
  let fits = cursor.isSymbol('/') ? (cursor.at += 1) > 0 && one() : one();
  while (fits && cursor.isSymbol('/')) fits = cursor.take('/') && one();
  const { failure } = cursor;
  const stopped = tokens[Math.max(failure.at, cursor.at)];
  const written: Written =
    fits && cursor.atEnd
      ? { kind: 'written', text: `DO REPEAT ${join(cursor.out)}` }
      : {
          kind: 'unread',
          token: stopped,
          wanted: failure.at < cursor.at ? '“/” or the end of the command' : failure.wanted,
        };
  return { written, standIns, times };
}

/** Names, numbers or strings, ranges among them; how many at least, 0 where there is none. */
function items(cursor: Cursor): number {
  if (cursor.word === 'ALL') return cursor.take('ALL') && 1;
  let found = 0;
  while (!cursor.atEnd && !cursor.isSymbol('/')) {
    if (cursor.isSymbol(',') && found > 0) cursor.at += 1;
    const from = cursor.token?.text ?? '';
    if (!item(cursor)) return 0;
    found += 1;
    if (cursor.word !== 'TO') continue;
    cursor.take('TO');
    const to = cursor.token?.text ?? '';
    if (!item(cursor)) return 0;
    found += rangeLength(from, to) - 1;
  }
  return found > 0 ? found : Number(cursor.fail('what the stand-in stands for'));
}

function item(cursor: Cursor): boolean {
  const text = nameText(cursor.token, cursor);
  if (text !== null) return cursor.take(text);
  return isString(cursor) ? string(cursor) : number(cursor);
}

/** How many `q1 TO q12` or `1 TO 12` are, as far as their numbers say. */
export function rangeLength(from: string, to: string): number {
  const number = (text: string): number => Number(/\d{1,9}$/u.exec(text)?.[0] ?? 0);
  return Math.max(2, number(to) - number(from) + 1);
}

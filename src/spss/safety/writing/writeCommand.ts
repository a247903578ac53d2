import { Cursor, type Names } from '../cursor';
import type { CommandRule } from '../grammar';
import { isKeyword, matches } from '../match';
import { FILE_WORDS } from '../names';
import { join } from '../output';
import type { SyntaxToken } from '../../reading/tokens';

/** A command written anew, or where its reading came to a halt and why. */
export type Written =
  | { readonly kind: 'written'; readonly text: string }
  | { readonly kind: 'file' | 'unread'; readonly token: SyntaxToken | undefined; readonly wanted: string };

/**
 * Writes a command anew from the allow-list: its name and its keywords in full, its texts quoted again, nothing of
 * its comments and blanks. What the rule does not ask for is not written: the command is not read then.
 */
export function writeCommand(
  name: string,
  rule: CommandRule,
  tokens: readonly SyntaxToken[],
  names: Names,
  line: string | undefined,
): Written {
  const cursor = new Cursor(tokens, names);
  const fits = headOf(rule, cursor) && subcommandsOf(rule, line, cursor);
  if (!fits || !cursor.atEnd) return unread(cursor);
  const text = join(cursor.out);
  return { kind: 'written', text: text === '' ? name : `${name} ${text}` };
}

function headOf(rule: CommandRule, cursor: Cursor): boolean {
  if (cursor.isSymbol('/') && rule.subcommands !== undefined) return true;
  if (cursor.atEnd && rule.subcommands !== undefined) return true;
  if (rule.head !== undefined) return matches(rule.head, cursor);
  if (rule.subcommands === undefined) return cursor.atEnd || cursor.fail('the end of the command');
  // The first subcommand may stand without its slash.
  cursor.out.push({ text: '/', close: false });
  return subcommand(rule.subcommands, cursor);
}

function subcommandsOf(rule: CommandRule, line: string | undefined, cursor: Cursor): boolean {
  while (!cursor.atEnd) {
    if (!cursor.isSymbol('/')) return cursor.fail('“/” or the end of the command');
    if (rule.subcommands === undefined) return cursor.fail('the end of the command');
    cursor.take('/');
    if (!subcommand(rule.subcommands, cursor) && !(line !== undefined && matches(line, cursor))) return false;
  }
  return true;
}

function subcommand(rules: Readonly<Record<string, string>>, cursor: Cursor): boolean {
  const { written, tokens } = hyphenated(cursor);
  const called = Object.hasOwn(rules, written) ? written : Object.keys(rules).find((one) => isKeyword(written, one));
  const rule = called === undefined ? undefined : rules[called];
  if (called === undefined || rule === undefined) return cursor.fail('a subcommand that a script may use');
  const mark = cursor.mark();
  cursor.take(called, tokens, true);
  if (cursor.isSymbol('=') && rule !== '' && !rule.startsWith("('=")) cursor.take('=');
  if (matches(rule === '' ? "'='?" : rule, cursor)) return true;
  cursor.reset(mark);
  return false;
}

/** `MANN-WHITNEY` is three tokens to the scanner. */
function hyphenated(cursor: Cursor): { readonly written: string; readonly tokens: number } {
  const next = cursor.tokens[cursor.at + 2];
  const joined = cursor.isSymbol('-', 1) && cursor.isClose(1) && cursor.isClose(2) && next?.kind === 'word';
  return joined
    ? { written: `${cursor.word}-${next.text.toUpperCase()}`, tokens: 3 }
    : { written: cursor.word, tokens: 1 };
}

function unread(cursor: Cursor): Written {
  const { failure, tokens } = cursor;
  const at = Math.max(failure.at, cursor.at);
  const token = tokens[at];
  const wanted = failure.at < cursor.at ? 'the end of the command' : failure.wanted;
  return { kind: namesFile(tokens, at) ? 'file' : 'unread', token, wanted };
}

/** Whether the reading stopped at a word that names a file, or soon behind one. */
function namesFile(tokens: readonly SyntaxToken[], at: number): boolean {
  return [0, 1, 2, 3]
    .map((back) => tokens[at - back])
    .some((token) => {
      const word = token?.kind === 'word' ? token.text.toUpperCase() : '';
      return FILE_WORDS.some((one) => isKeyword(word, one));
    });
}

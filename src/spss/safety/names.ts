import { isCommandWord } from '../commandNames';
import { isVariableName } from '../names';
import type { SyntaxToken } from '../reading/tokens';
import type { Cursor } from './cursor';

const SYSTEM = new Set(['$CASENUM', '$SYSMIS', '$DATE', '$JDATE', '$TIME', '$LENGTH', '$WIDTH']);

/** Words that name a file in PSPP. */
export const FILE_WORDS: readonly string[] = [
  ...['OUTFILE', 'FILE', 'INFILE', 'XMLFILE', 'TEMPLATE', 'WRITE', 'MATRIX', 'TABLE', 'DOCUMENTFILE', 'IN', 'OUT'],
];
const ASCII = /^\p{ASCII}*$/u;

/** Words that end a list of names where commands go on with them. */
const ENDS_NAMES = new Set(['INTO', 'BY', 'WITH', 'TO', 'ALL', 'AND', 'OR', 'NOT', 'THRU']);

/**
 * A name as it is written anew; `null` for what PSPP might take for anything else. PSPP compares words after taking
 * compatibility letters apart, so that a name of letters that only look exotic could be one of its words.
 */
export function nameText(token: SyntaxToken | undefined, cursor: Cursor): string | null {
  if (token?.kind !== 'word') return null;
  const { text } = token;
  const standIn = cursor.names.standIns.get(text.toLowerCase());
  if (standIn !== undefined) return standIn;
  if (!isVariableName(text)) return null;
  if (text.startsWith('$')) return null;
  return isDisguised(text) ? null : text;
}

function isDisguised(text: string): boolean {
  if (ASCII.test(text)) return false;
  const folded = text.normalize('NFKD').toUpperCase().normalize('NFKD');
  return ASCII.test(folded) && (isCommandWord(folded) || FILE_WORDS.some((word) => word.startsWith(folded)));
}

/** One name of a variable, or what stands for it. */
export function name(cursor: Cursor): boolean {
  const text = nameText(cursor.token, cursor);
  return text === null ? cursor.fail('the name of a variable') : cursor.take(text);
}

/** `$CASENUM` and the like, which expressions may read. */
export function systemName(token: SyntaxToken | undefined): string | null {
  const text = token?.kind === 'word' ? token.text.toUpperCase() : '';
  return SYSTEM.has(text) ? text : null;
}

/** `a b TO c, d`, or ALL. */
export function names(cursor: Cursor): boolean {
  if (cursor.word === 'ALL') return cursor.take('ALL');
  let found = 0;
  while (!cursor.atEnd) {
    if (cursor.isSymbol(',') && found > 0 && nameText(cursor.tokens[cursor.at + 1], cursor) !== null) cursor.at += 1;
    if (ENDS_NAMES.has(cursor.word) && cursor.names.standIns.get(cursor.word.toLowerCase()) === undefined) break;
    const text = nameText(cursor.token, cursor);
    if (text === null) break;
    cursor.take(text);
    found += 1;
    if (cursor.word !== 'TO') continue;
    const last = nameText(cursor.tokens[cursor.at + 1], cursor);
    if (last === null) {
      cursor.at += 1;
      return cursor.fail('the name at the end of the range');
    }
    cursor.take('TO');
    cursor.take(last);
  }
  return found > 0 || cursor.fail('the name of a variable');
}

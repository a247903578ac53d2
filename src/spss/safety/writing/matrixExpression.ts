import type { Cursor } from '../cursor';
import { LONGEST, SHORTER } from './expression';
import { isString, number, string } from './literal';
import { nameText } from '../names';

const WORDS: Readonly<Record<string, string>> = {
  ...{ EQ: '=', NE: '<>', LT: '<', LE: '<=', GT: '>', GE: '>=', AND: 'AND', OR: 'OR', XOR: 'XOR' },
};
const SYMBOLS = new Set(['=', '<>', '<', '<=', '>', '>=', '+', '-', '*', '/', '**', ':']);
/** Subcommands of PRINT there, whose slash is no division. */
const SHOWN = new Set(['FORMAT', 'TITLE', 'SPACE', 'RLABELS', 'RNAMES', 'CLABELS', 'CNAMES']);
const DEEPEST = 200;

type Bracket = '(' | '{';

/**
 * One expression of the language between MATRIX and END MATRIX: as in the transformation language, with matrices in
 * braces, ranges, indexes that may be left open, and operators that go element by element.
 */
export function matrixExpression(cursor: Cursor): boolean {
  const open: Bracket[] = [];
  let due: 'operand' | 'operator' = 'operand';
  for (let length = 0; ; length += 1) {
    if (length > LONGEST) return cursor.fail(SHORTER);
    if (open.length > DEEPEST) return cursor.fail('fewer brackets inside each other');
    if (due === 'operand') {
      const read = operand(cursor, open);
      if (read === null) return false;
      due = read;
      continue;
    }
    const inside = open.at(-1);
    if (
      inside === undefined &&
      cursor.isSymbol('/') &&
      SHOWN.has(cursor.tokens[cursor.at + 1]?.text.toUpperCase() ?? '')
    )
      return true;
    if ((inside === '(' && cursor.isSymbol(')')) || (inside === '{' && cursor.isSymbol('}'))) {
      open.pop();
      cursor.take(inside === '(' ? ')' : '}');
    } else if (inside !== undefined && (cursor.isSymbol(',') || (inside === '{' && cursor.isSymbol(';')))) {
      due = cursor.take(cursor.isSymbol(',') ? ',' : ';') && 'operand';
    } else if (cursor.isSymbol('(') && cursor.isClose()) {
      open.push('(');
      due = cursor.take('(', 1, true) && 'operand';
    } else {
      const operator = operatorAt(cursor);
      if (operator === null) return open.length === 0 || cursor.fail('“)”, “}” or an operator');
      due = cursor.take(operator.text, operator.tokens) && 'operand';
    }
  }
}

/** `&*`, `&/` and `&**` are two tokens to the scanner, and one to PSPP where they stand close. */
function operatorAt(cursor: Cursor): { readonly text: string; readonly tokens: number } | null {
  const text = cursor.token?.text ?? '';
  if (cursor.isSymbol('&')) {
    const next = cursor.tokens[cursor.at + 1]?.text ?? '';
    return ['*', '/', '**'].includes(next) && cursor.isClose(1)
      ? { text: `&${next}`, tokens: 2 }
      : { text: 'AND', tokens: 1 };
  }
  if (cursor.isSymbol('|')) return { text: 'OR', tokens: 1 };
  if (cursor.isSymbol('~=')) return { text: '<>', tokens: 1 };
  if (cursor.token?.kind === 'symbol' && SYMBOLS.has(text)) return { text, tokens: 1 };
  if (text === '#') return { text: '#', tokens: 1 };
  const word = WORDS[cursor.word];
  return word === undefined ? null : { text: word, tokens: 1 };
}

function operand(cursor: Cursor, open: Bracket[]): 'operand' | 'operator' | null {
  if (cursor.isSymbol('-') || cursor.isSymbol('+')) return cursor.take(cursor.isSymbol('-') ? '-' : '+') && 'operand';
  if (cursor.isSymbol('~') || cursor.word === 'NOT') return cursor.take('NOT') && 'operand';
  for (const bracket of ['(', '{'] as const) {
    if (!cursor.isSymbol(bracket)) continue;
    open.push(bracket);
    return cursor.take(bracket) && 'operand';
  }
  const inside = open.at(-1);
  if (inside === '{' && cursor.isSymbol('}')) return 'operator';
  // An index that is left open takes all of a row or column.
  if (inside === '(' && cursor.isSymbol(':') && /^[,)]$/u.test(cursor.tokens[cursor.at + 1]?.text ?? ''))
    return cursor.take(':') && 'operator';
  if (cursor.token?.kind === 'number') return number(cursor) ? 'operator' : null;
  if (isString(cursor)) return string(cursor) ? 'operator' : null;
  const called = cursor.isSymbol('(', 1);
  const text = nameText(cursor.token, cursor) ?? (called && /^(?:ALL|ANY)$/u.test(cursor.word) ? cursor.word : null);
  // The end of a file is asked about there, and what can be read is data only: nothing of either is for scripts.
  if (text === null || (called && /^eof$/iu.test(text))) return cursor.fail('a matrix, a number or a function') || null;
  return cursor.take(text) && 'operator';
}

/** What COMPUTE assigns to there: a matrix, or a part of it such as `m(1, :)`. */
export function matrixTarget(cursor: Cursor): boolean {
  const text = nameText(cursor.token, cursor);
  if (text === null) return cursor.fail('the matrix that gets the value');
  cursor.take(text);
  if (!cursor.isSymbol('(')) return true;
  cursor.take('(', 1, true);
  for (;;) {
    const whole = cursor.isSymbol(':') && /^[,)]$/u.test(cursor.tokens[cursor.at + 1]?.text ?? '');
    if (!(whole ? cursor.take(':') : matrixExpression(cursor))) return false;
    if (cursor.isSymbol(')')) return cursor.take(')');
    if (!cursor.isSymbol(',')) return cursor.fail('“,” or “)”');
    cursor.take(',');
  }
}

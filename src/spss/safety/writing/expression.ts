import { functionNamed, isOperatorWord } from '../../functions';
import type { SyntaxToken } from '../../reading/tokens';
import type { Cursor } from '../cursor';
import { isString, number, string } from './literal';
import { nameText, systemName } from '../names';

const SAME: Readonly<Record<string, string>> = {
  ...{ '=': '=', '<>': '<>', '~=': '<>', '<': '<', '<=': '<=', '>': '>', '>=': '>=' },
  ...{ '+': '+', '-': '-', '*': '*', '/': '/', '**': '**', '&': 'AND', '|': 'OR' },
  ...{ EQ: '=', NE: '<>', LT: '<', LE: '<=', GT: '>', GE: '>=', AND: 'AND', OR: 'OR' },
};
const DEEPEST = 400;
/** Operators and operands of one expression: PSPP 1.6.2 reads as many, and breaks down at about 100,000. */
export const LONGEST = 20_000;
/** What is wanted where there are more. */
export const SHORTER = `an expression of at most ${LONGEST.toLocaleString('en')} values and operators`;

/**
 * One expression of the transformation language, as far as it goes: it ends before the first word that cannot go on
 * with it, such as the target of an IF. Brackets are kept on a stack of our own, so that depth costs no recursion.
 */
export function expression(cursor: Cursor): boolean {
  const open: ('bracket' | 'call')[] = [];
  let due: 'operand' | 'operator' = 'operand';
  for (let length = 0; ; length += 1) {
    if (length > LONGEST) return cursor.fail(SHORTER);
    if (due === 'operand') {
      const read = operand(cursor, open);
      if (read === null) return false;
      due = read;
    } else if (open.length > 0 && cursor.isSymbol(')')) {
      cursor.take(')');
      open.pop();
    } else if (open.at(-1) === 'call' && cursor.isSymbol(',')) {
      cursor.take(',');
      due = 'operand';
    } else if (open.at(-1) === 'call' && cursor.word === 'TO') {
      cursor.take('TO');
      due = 'operand';
    } else {
      const operator = operatorOf(cursor.token);
      if (operator === undefined) return open.length === 0 || cursor.fail('“)” or an operator');
      cursor.take(operator);
      due = 'operand';
    }
    if (open.length > DEEPEST) return cursor.fail('fewer brackets inside each other');
  }
}

function operatorOf(token: SyntaxToken | undefined): string | undefined {
  if (token === undefined || (token.kind !== 'symbol' && token.kind !== 'word')) return undefined;
  const text = token.text.toUpperCase();
  return Object.hasOwn(SAME, text) ? SAME[text] : undefined;
}

/** One operand with the signs before it; what is due after it, `null` where there is none. */
function operand(cursor: Cursor, open: ('bracket' | 'call')[]): 'operand' | 'operator' | null {
  if (cursor.isSymbol('-') || cursor.isSymbol('+')) return cursor.take(cursor.isSymbol('-') ? '-' : '+') && 'operand';
  if (cursor.isSymbol('~') || cursor.word === 'NOT') return cursor.take('NOT') && 'operand';
  if (cursor.isSymbol('(')) {
    open.push('bracket');
    return cursor.take('(') && 'operand';
  }
  if (cursor.token?.kind === 'number') return number(cursor) ? 'operator' : null;
  if (isString(cursor)) return string(cursor) ? 'operator' : null;
  const called = cursor.isSymbol('(', 1) ? calledText(cursor) : null;
  if (called !== null) {
    cursor.take(called);
    cursor.take('(', 1, true);
    if (cursor.isSymbol(')')) return cursor.take(')') && 'operator';
    open.push('call');
    return 'operand';
  }
  const text = systemName(cursor.token) ?? nameText(cursor.token, cursor);
  if (text !== null && !cursor.isSymbol('(', 1)) return cursor.take(text) && 'operator';
  if (text !== null) cursor.fail(`a function of SPSS instead of ${text}()`);
  else cursor.fail('a value, a variable or a function');
  return null;
}

/** What is called here: a vector of the script, a function in full, or a stand-in for either. */
function calledText(cursor: Cursor): string | null {
  const { token } = cursor;
  if (token?.kind !== 'word' || isOperatorWord(token)) return null;
  const lower = token.text.toLowerCase();
  if (cursor.names.standIns.has(lower) || cursor.names.vectors.has(lower)) return nameText(token, cursor);
  const [, bare = lower, least = ''] = /^(.*?)(\.\d{1,4})?$/u.exec(lower) ?? [];
  const full = functionNamed(bare);
  return full === null || !/^[a-z\d.]+$/u.test(full) ? null : full.toUpperCase() + least;
}

/** What COMPUTE and IF assign to: a variable, or an element of a vector. */
export function target(cursor: Cursor): boolean {
  const text = nameText(cursor.token, cursor);
  if (text === null) return cursor.fail('the variable that gets the value');
  cursor.take(text);
  if (!cursor.isSymbol('(')) return true;
  cursor.take('(', 1, true);
  if (!expression(cursor)) return false;
  return cursor.isSymbol(')') ? cursor.take(')') : cursor.fail('“)”');
}

/** A condition in brackets, whether they were written or not. */
export function condition(cursor: Cursor): boolean {
  const start = cursor.out.length;
  if (!expression(cursor)) return false;
  if (!isInBrackets(cursor.out.slice(start).map(({ text }) => text))) {
    cursor.out.splice(start, 0, { text: '(', close: false });
    cursor.out.push({ text: ')', close: true });
  }
  return true;
}

function isInBrackets(texts: readonly string[]): boolean {
  let depth = 0;
  for (const [index, text] of texts.entries()) {
    if (text === '(') depth += 1;
    if (text === ')') depth -= 1;
    if (depth === 0) return index === texts.length - 1 && texts[0] === '(';
  }
  return false;
}

import type { Cursor } from './cursor';
import { condition, expression, target } from './writing/expression';
import { parseRule, type Rule } from './grammar/rule';
import { count, isString, number, string } from './writing/literal';
import { matrixExpression, matrixTarget } from './writing/matrixExpression';
import { name, names } from './names';

type Reader = (cursor: Cursor) => boolean;

/** The parts of rules that are more than keywords and symbols. */
const PARTS: Readonly<Record<string, Reader>> = {
  name,
  names,
  number,
  count,
  thousands: (cursor) => ((cursor.token?.text.length ?? 0) <= 5 ? count(cursor) : cursor.fail('at most 99999')),
  string,
  expression,
  condition,
  target,
  matrix: matrixExpression,
  matrixtarget: matrixTarget,
  value: (cursor) => (isString(cursor) ? string(cursor) : number(cursor)),
  format,
  title,
  label: (cursor) => string(cursor),
  set,
  member,
  anything,
};

const RULES = new Map<string, Rule>();

/** Reads what a rule of the allow-list asks for and writes it anew; where it does not fit, nothing is read. */
export function matches(rule: string, cursor: Cursor): boolean {
  let parsed = RULES.get(rule);
  if (parsed === undefined) RULES.set(rule, (parsed = parseRule(rule)));
  return read(parsed, cursor);
}

function read(rule: Rule, cursor: Cursor): boolean {
  if (!cursor.step()) return false;
  const mark = cursor.mark();
  const fits = readOnce(rule, cursor);
  if (!fits) cursor.reset(mark);
  return fits;
}

function readOnce(rule: Rule, cursor: Cursor): boolean {
  switch (rule.kind) {
    case 'keyword':
      return isKeyword(cursor.word, rule.text) ? cursor.take(rule.text) : cursor.fail(rule.text);
    case 'symbol':
      return cursor.isSymbol(rule.text) ? cursor.take(rule.text) : cursor.fail(`“${rule.text}”`);
    case 'part': {
      const reader = PARTS[rule.name];
      if (reader === undefined) throw new Error(`No such part of a rule: ${rule.name}`);
      return reader(cursor);
    }
    case 'sequence':
      return rule.of.every((one) => read(one, cursor));
    case 'choice':
      return rule.of.some((one) => read(one, cursor));
    case 'optional':
      read(rule.of, cursor);
      return true;
    case 'repeat':
      for (let before = -1; before < cursor.at;) {
        before = cursor.at;
        if (!read(rule.of, cursor)) break;
      }
      return true;
  }
}

/** Whether a word is the keyword, in full or cut to three letters or more. */
export function isKeyword(word: string, keyword: string): boolean {
  return word === keyword || (word.length >= 3 && keyword.startsWith(word));
}

/** The name of a set of multiple responses: `$brands`. */
function set(cursor: Cursor): boolean {
  const text = cursor.token?.kind === 'word' ? cursor.token.text : '';
  return /^\$[A-Za-z]\w{0,60}$/u.test(text) ? cursor.take(text) : cursor.fail('a name that begins with “$”');
}

/** A name in a list that goes on to the next keyword with an equals sign. */
function member(cursor: Cursor): boolean {
  return cursor.isSymbol('=', 1) ? cursor.fail('a variable') : name(cursor);
}

/** All that is left, of a command that is left out itself. */
function anything(cursor: Cursor): boolean {
  cursor.at = cursor.tokens.length;
  return true;
}

/** `F8.2`, `A20`, `DATETIME20`. */
function format(cursor: Cursor): boolean {
  return /^[A-Z]{1,10}\d{0,5}(?:\.\d{1,2})?$/u.test(cursor.word) ? cursor.take(cursor.word) : cursor.fail('a format');
}

/** The text of TITLE, quoted or bare. */
function title(cursor: Cursor): boolean {
  const { token } = cursor;
  if (token?.kind !== 'unknown') return string(cursor);
  return cursor.take(
    `"${token.text
      .replace(/[^\P{C} ]/gu, ' ')
      .replaceAll('"', '""')
      .slice(0, 60)}"`,
  );
}

/**
 * Conditions as the core words them (`Q1 is 1–3 and (Q2 is answered or Q3 is missing)`), in other words. Only what is
 * such a condition from its beginning to its end is one: a text of somebody that happens to have an “and” is none.
 */

/** How a piece of a condition is said: by the English form, with its values at their places. */
export type SayPiece = (form: string, ...values: readonly string[]) => string;

/** The forms that there are, for whoever translates them. */
export const CONDITION_FORMS: readonly string[] = [
  'always',
  'never',
  '{0} and {1}',
  '{0} or {1}',
  '{0} if {1}',
  '{0} more',
  'not {0}',
  'none of: {0}',
  'none of ({0})',
  '{0} is answered',
  '{0} is filled',
  '{0} is missing',
  '{0} is empty',
  '{0} is not {1}',
  '{0} is {1}',
  '{0} has an answer other than {1}',
  'exactly {0}',
  'not exactly {0}',
  'fewer than {0}',
  'at most {0}',
  'more than {0}',
  'at least {0}',
  '{0} of {1} are {2}',
  '{0} of {1}: {2}',
  '{0} of {1} conditions hold',
  '{0} … {1} ({2} variables)',
  'the sum of {0}',
  'how many of {0} hold',
  'the length of {0}',
  '{0} without decimals',
  '{0}, rounded',
  'the size of {0}',
];

const NAME = String.raw`[\p{L}_@#$][\p{L}\d_.@#$]*`;
const NAMES = `${NAME}(?:, ${NAME})*|${NAME} … ${NAME} \\(\\d+ variables\\)`;
const CODES = String.raw`-?\d[\d.]*(?:–-?\d[\d.]*)?(?:, -?\d[\d.]*(?:–-?\d[\d.]*)?)*|"[^"]*"(?:, "[^"]*")*(?:, …)?`;
const COUNT = 'exactly|not exactly|fewer than|at most|more than|at least';

const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, 'u');
const ATOM = whole(`(${NAME}) (is answered|is filled|is missing|is empty)`);
const OF_CODES = whole(`(${NAME}) (is not|is|has an answer other than) (${CODES})`);
const COUNTED = whole(`(${COUNT}) (\\d+) of (${NAMES}|\\d+ conditions) (is|are|holds?)(?: (.+))?`);
const RANGE_OF_NAMES = whole(`(${NAME}) … (${NAME}) \\((\\d+) variables\\)`);
const COMPARED = /^(.+) (=|≠|<|≤|>|≥) (.+)$/u;
const DEEPEST = 12;
const LONGEST = 400;

/** The condition in other words; null where the text is none. */
export function conditionInWords(text: string, say: SayPiece): string | null {
  if (text.length > LONGEST) return null;
  if (RANGE_OF_NAMES.test(text)) return namesInWords(text, say);
  if (!text.endsWith('…')) return condition(text, say, 0);
  // One that is cut is said as far as its parts are whole.
  const ends = [...text.matchAll(/ (?:and|or) /gu)].map(({ index }) => index).slice(-MOST_ENDS);
  for (const end of ends.toReversed()) {
    const said = condition(text.slice(0, end), say, 0);
    if (said !== null) return `${said} …`;
  }
  return null;
}

/** Places where a condition that was cut may end. */
const MOST_ENDS = 6;

function condition(text: string, say: SayPiece, depth: number): string | null {
  if (depth > DEEPEST) return null;
  for (const word of ['if', 'or', 'and'] as const) {
    const parts = topLevel(text, ` ${word} `);
    if (parts.length === 1) continue;
    const said = parts.map((part) => more(part, say) ?? condition(part, say, depth + 1));
    if (!said.every((part) => part !== null)) return null;
    return said.reduce((all, part) => say(`{0} ${word} {1}`, all, part));
  }
  return piece(text, say, depth);
}

const more = (text: string, say: SayPiece): string | null =>
  /^\d+ more$/u.test(text) ? say('{0} more', text.slice(0, -' more'.length)) : null;

function piece(text: string, say: SayPiece, depth: number): string | null {
  const inner = (part: string): string | null => condition(part, say, depth + 1);
  if (text === 'always' || text === 'never') return say(text);
  if (text.startsWith('(') && text.endsWith(')')) return wrapped(inner(text.slice(1, -1)), (part) => `(${part})`);
  for (const [head, tail] of [
    ['none of: ', ''],
    ['none of (', ')'],
    ['not ', ''],
  ] as const)
    if (text.startsWith(head) && text.endsWith(tail) && !COUNTED.test(text))
      return wrapped(inner(text.slice(head.length, text.length - tail.length)), (part) =>
        say(`${head}{0}${tail}`, part),
      );
  const [, name = '', is = ''] = ATOM.exec(text) ?? [];
  if (is !== '') return say(`{0} ${is}`, name);
  const [, of = '', how = '', codes = ''] = OF_CODES.exec(text) ?? [];
  if (how !== '') return say(`{0} ${how} {1}`, of, codes);
  return counted(text, say) ?? compared(text, say, depth);
}

function counted(text: string, say: SayPiece): string | null {
  const [, count = '', limit = '', of = '', verb = '', rest] = COUNTED.exec(text) ?? [];
  if (count === '') return null;
  const many = say(`${count} {0}`, limit);
  const conditions = /^(\d+) conditions$/u.exec(of)?.[1];
  if (conditions !== undefined) return say('{0} of {1} conditions hold', many, conditions);
  if (rest === undefined || verb.startsWith('hold')) return null;
  const state = /^(?:answered|filled|missing|empty)$/u.test(rest) ? say(`{0} is ${rest}`, '').trim() : null;
  if (state === null && !whole(`(?:not )?(?:${CODES})`).test(rest)) return null;
  const names = namesInWords(of, say);
  return state === null
    ? say('{0} of {1} are {2}', many, names, rest.replace('not ', '≠ '))
    : say('{0} of {1}: {2}', many, names, state);
}

function namesInWords(names: string, say: SayPiece): string {
  const [, first, last, count] = RANGE_OF_NAMES.exec(names) ?? [];
  return first === undefined ? names : say('{0} … {1} ({2} variables)', first, last ?? '', count ?? '');
}

function compared(text: string, say: SayPiece, depth: number): string | null {
  const [, left, sign = '', right] = COMPARED.exec(text) ?? [];
  if (left === undefined || right === undefined) return null;
  const sides = [left, right].map((side) => term(side, say, depth));
  return sides.every((side) => side !== null) ? sides.join(` ${sign} `) : null;
}

function term(text: string, say: SayPiece, depth: number): string | null {
  if (depth > DEEPEST) return null;
  const inner = (part: string): string | null => term(part, say, depth + 1);
  if (whole(`${NAME}|-?\\d[\\d.]*|"[^"]*"`).test(text)) return text;
  if (text.startsWith('(') && text.endsWith(')') && topLevel(text, ') (').length === 1)
    return wrapped(inner(text.slice(1, -1)), (part) => `(${part})`);
  for (const form of ['the sum of {0}', 'the length of {0}', 'the size of {0}']) {
    const head = form.slice(0, -'{0}'.length);
    if (!text.startsWith(head)) continue;
    const of = text.slice(head.length);
    return whole(NAMES).test(of) ? say(form, namesInWords(of, say)) : wrapped(inner(of), (part) => say(form, part));
  }
  for (const form of ['{0} without decimals', '{0}, rounded']) {
    const tail = form.slice('{0}'.length);
    if (text.endsWith(tail)) return wrapped(inner(text.slice(0, -tail.length)), (part) => say(form, part));
  }
  const [, many] = /^how many of (\d+) hold$/u.exec(text) ?? [];
  if (many !== undefined) return say('how many of {0} hold', many);
  for (const sign of [' + ', ' - ', ' * ', ' / ']) {
    const parts = topLevel(text, sign);
    if (parts.length === 1) continue;
    const said = parts.map(inner);
    return said.every((part) => part !== null) ? said.join(sign) : null;
  }
  return null;
}

const wrapped = (said: string | null, wrap: (part: string) => string): string | null =>
  said === null ? null : wrap(said);

/** The parts between separators outside of brackets and quotation marks. */
function topLevel(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let [depth, start] = [0, 0];
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '"') quoted = !quoted;
    if (quoted) continue;
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (depth > 0 || !text.startsWith(separator, at)) continue;
    parts.push(text.slice(start, at));
    start = at + separator.length;
    at = start - 1;
  }
  return [...parts, text.slice(start)];
}

import { parse, tokenizer, tokTypes, type Node, type Options, type Program } from 'acorn';
import type { Logic, Span } from '../../model';
import { remembered } from '../../textMemory';

/** Survey JavaScript as a syntax tree, with a way from its nodes back to the questionnaire. */
export interface ParsedCode {
  readonly kind: 'parsed';
  readonly program: Program;
  readonly text: string;
}

export interface CodeError {
  readonly kind: 'failed';
  readonly reason: string;
  /** Offset in the code. */
  readonly offset: number;
}

const PARSER_OPTIONS = {
  ecmaVersion: 'latest',
  allowReturnOutsideFunction: true,
  sourceType: 'script',
} as const satisfies Options;

/**
 * Levels of code inside each other at most, where a chain of operators is a level for each: more than anybody writes, and
 * well below what the stack bears of whatever walks through code by calling itself.
 */
const MAX_DEPTH = 1000;

/** Parses statements or a single expression. Comments may stand anywhere; JScript's types, as in `var x : String`, are accepted. */
export const parseCode = remembered((code: string): ParsedCode | CodeError => {
  const first = tryParse(code);
  if (first.kind === 'parsed' || first.reason === TOO_DEEP) return first;
  const untyped = withoutTypes(code);
  return untyped === code ? first : tryParse(untyped);
});

function tryParse(code: string): ParsedCode | CodeError {
  try {
    const program = parse(code, PARSER_OPTIONS);
    const offset = tooDeepAt(program);
    if (offset !== null) return { kind: 'failed', reason: TOO_DEEP, offset };
    return { kind: 'parsed', program, text: code };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const offset = 'pos' in error && typeof error.pos === 'number' ? error.pos : 0;
    // The parser's own words where it runs out of stack, which it does at other depths in other threads.
    if (error.message.startsWith('Not enough stack space')) return { kind: 'failed', reason: TOO_DEEP, offset };
    return {
      kind: 'failed',
      reason: `it is not valid JavaScript (${error.message.replace(/ \(\d+:\d+\)$/, '')})`,
      offset,
    };
  }
}

const TOO_DEEP = 'it is nested too deep to be read';

/** Where code is first nested too deep; `null`: nowhere. Without calling itself, as that is what it guards against. */
function tooDeepAt(program: Program): number | null {
  const open: { readonly node: Node; readonly depth: number }[] = [{ node: program, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, depth } = next;
    if (depth > MAX_DEPTH) return node.start;
    for (const part of Object.values(node).flat()) if (isNode(part)) open.push({ node: part, depth: depth + 1 });
  }
  return null;
}

const isNode = (part: unknown): part is Node =>
  typeof part === 'object' && part !== null && 'type' in part && 'start' in part;

interface Token {
  readonly type: object;
  readonly start: number;
  readonly end: number;
}

/**
 * Blanks out the types of JScript, keeping every offset: those of `var name : Type`, of the parameters of
 * `function f(name : Type)` and of what it gives, `function f() : Type {`.
 */
function withoutTypes(code: string): string {
  const tokens: Token[] = [];
  try {
    for (const token of tokenizer(code, PARSER_OPTIONS)) tokens.push(token);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  const pieces: string[] = [];
  let end = 0;
  for (const at of typedAt(tokens)) {
    const [colon, type] = [tokens[at], tokens[at + 1]];
    if (colon?.type !== tokTypes.colon || type?.type !== tokTypes.name || colon.start < end) continue;
    pieces.push(code.slice(end, colon.start), ' '.repeat(type.end - colon.start));
    end = type.end;
  }
  return [...pieces, code.slice(end)].join('');
}

/** The tokens at which a type may stand, in order: behind a declared name, a parameter, or a list of parameters. */
function typedAt(tokens: readonly Token[]): readonly number[] {
  const places: number[] = [];
  /** Within the parameters of a function, which ends with their first bracket. */
  let list: 'none' | 'awaited' | 'open' = 'none';
  tokens.forEach(({ type }, at) => {
    if (type === tokTypes._var) places.push(at + 2);
    else if (type === tokTypes._function) list = 'awaited';
    else if (type === tokTypes.parenL && list === 'awaited') list = 'open';
    // No parameter holds a colon other than that of its type.
    else if (type === tokTypes.colon && list === 'open') places.push(at);
    else if (type === tokTypes.parenR && list === 'open') {
      places.push(at + 1);
      list = 'none';
    }
  });
  return places;
}

/** The place in the questionnaire of a stretch of a piece of logic. */
export function spanWithin(logic: Logic, start: number, end: number): Span {
  const from = logic.offsets?.[start] ?? logic.span.start + start;
  const to = end === 0 ? from : (logic.offsets?.[end - 1] ?? logic.span.start + end - 1) + 1;
  // With offsets, line breaks in the text are escapes and the source is one line.
  const breaks = logic.offsets === undefined ? breaksIn(logic) : [];
  const before = countBelow(breaks, Math.min(start, logic.text.length));
  const line = logic.span.line + before;
  const last = breaks[before - 1];
  const column = last === undefined ? logic.span.column + from - logic.span.start : start - last;
  return { start: from, end: Math.max(from, to), line, column };
}

/** Where lines end in pieces of logic, by which the places of all their parts are found. */
const BREAKS = new WeakMap<Logic, readonly number[]>();

function breaksIn(logic: Logic): readonly number[] {
  const known = BREAKS.get(logic);
  if (known !== undefined) return known;
  const found = [...logic.text.matchAll(/\n/g)].map(({ index }) => index);
  BREAKS.set(logic, found);
  return found;
}

/** How many of the numbers, which are in order, are below another. */
function countBelow(numbers: readonly number[], bound: number): number {
  let [from, to] = [0, numbers.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((numbers[middle] ?? 0) < bound) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Whether a text is survey code that decides something: it calls a function or compares, and it parses. */
export function looksLikeLogic(text: string): boolean {
  if (!/[A-Za-z_$][\w$]*\s*\(|[=!<>]=|&&|\|\|/.test(text)) return false;
  return parseCode(text).kind === 'parsed';
}

/** The name of the call that stands where code was cut off: no survey has a function of that name. */
export const CUT = '__cut__';

/**
 * Closes the blocks that are open where code ends, with a mark at the end of the outermost that it was cut off; `null`
 * where it ends inside of something else. Offsets of what was there stay.
 */
export function closeCutCode(code: string): string | null {
  const open: string[] = [];
  try {
    for (const token of tokenizer(code, PARSER_OPTIONS)) {
      const { label } = token.type;
      if (label === '{' || label === '(' || label === '[' || label === '${') open.push(label);
      if (label === '}' || label === ')' || label === ']') open.pop();
    }
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  if (open.length === 0 || open.some((label) => label !== '{')) return null;
  return `${code}\n${'}'.repeat(open.length - 1)};${CUT}();}`;
}

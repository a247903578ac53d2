import { scanToken, skipBlanks } from '../reading/tokens';
import { MacroError, nextToken, type Extent, type Macro, type Parameter } from './definition';

/** What a call gives to each parameter, by its name in capitals, and where the call ends. */
export interface Arguments {
  readonly values: ReadonlyMap<string, string>;
  readonly end: number;
}

/**
 * Reads the arguments behind the name of a macro: the positional ones in order, then `name = value` in any order. A
 * period at the end of the command leaves out what has not been given.
 */
export function argumentsOf(macro: Macro, text: string, from: number, limit: number): Arguments {
  const values = new Map(macro.parameters.map(({ name, byDefault }) => [name, byDefault]));
  let at = from;
  for (const parameter of macro.parameters.filter(({ positional }) => positional)) {
    const next = nextToken(text, at, limit);
    if (next === null || isLast(text, next.start, next.text, limit)) return { values, end: at };
    at = valueOf(parameter, text, at, limit, values);
  }
  for (;;) {
    let name = nextToken(text, at, limit);
    if (name?.text === '/') name = nextToken(text, name.end, limit);
    const called = name?.text.replace(/^!/u, '').toUpperCase();
    const parameter = macro.parameters.find((one) => !one.positional && one.name === called);
    const equals = name === null ? null : nextToken(text, name.end, limit);
    if (parameter === undefined || equals?.text !== '=') return { values, end: at };
    at = valueOf(parameter, text, equals.end, limit, values);
  }
}

function valueOf(
  { name, extent }: Parameter,
  text: string,
  from: number,
  limit: number,
  values: Map<string, string>,
): number {
  const { value, end } = taken(extent, text, from, limit);
  values.set(name, value.trim());
  return end;
}

function taken(
  extent: Extent,
  text: string,
  from: number,
  limit: number,
): { readonly value: string; readonly end: number } {
  switch (extent.kind) {
    case 'tokens': {
      let end = from;
      for (let count = 0; count < extent.count; count += 1) {
        const token = nextToken(text, end, limit);
        if (token === null || isLast(text, token.start, token.text, limit)) break;
        end = token.end;
      }
      return { value: text.slice(from, end), end };
    }
    case 'until': {
      const end = find(extent.end, text, from, limit);
      return { value: text.slice(from, end), end: end + extent.end.length };
    }
    case 'enclosed': {
      const begin = find(extent.begin, text, from, limit) + extent.begin.length;
      const end = find(extent.end, text, begin, limit);
      return { value: text.slice(begin, end), end: end + extent.end.length };
    }
    case 'rest': {
      const end = lastPeriod(text, from, limit);
      return { value: text.slice(from, end), end };
    }
  }
}

/** Where a sign stands outside of strings. */
function find(sign: string, text: string, from: number, limit: number): number {
  for (let at = skipBlanks(text, from); at < limit; at = skipBlanks(text, at)) {
    if (text.startsWith(sign, at)) return at;
    at = scanToken(text, at).next;
  }
  throw new MacroError(`“${sign}” is missing, which ends an argument of the macro.`);
}

function isLast(text: string, start: number, token: string, limit: number): boolean {
  return token === '.' && lastPeriod(text, start, limit) === start;
}

/** Where the command's own period stands; its end where it has none. */
function lastPeriod(text: string, from: number, limit: number): number {
  const rest = text.slice(from, limit);
  const match = /\.\s*$/u.exec(rest);
  return match === null ? limit : from + match.index;
}

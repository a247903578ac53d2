import type { LineIndex } from '../lines';
import type { DictLiteral, Literal, StringLiteral } from './literal';
import type { Attribute, Logic } from '../model';

/** The value of a key; of one written twice, the first. */
export function get(dict: DictLiteral, key: string): Literal | undefined {
  return dict.entries.find((entry) => entry.key.kind === 'string' && entry.key.value === key)?.value;
}

export function listOf(literal: Literal | undefined): readonly Literal[] {
  return literal?.kind === 'list' ? literal.items : [];
}

export function textOf(literal: Literal | undefined): string {
  if (literal === undefined) return '';
  if (literal.kind === 'string') return literal.value;
  return literal.kind === 'number' || literal.kind === 'boolean' ? String(literal.value) : '';
}

export interface LocatedAttribute extends Attribute {
  readonly literal: StringLiteral | null;
}

export function readAttributes(literal: Literal | undefined, lines: LineIndex): ReadonlyMap<string, LocatedAttribute> {
  const attributes = new Map<string, LocatedAttribute>();
  if (literal?.kind !== 'dict') return attributes;
  for (const { key, value } of literal.entries) {
    const name = textOf(key);
    const span = lines.spanOf(value.start, value.end);
    attributes.set(name, { name, value: textOf(value), span, literal: value.kind === 'string' ? value : null });
  }
  return attributes;
}

export function logicOf(literal: StringLiteral, lines: LineIndex): Logic {
  const span = lines.spanOf(literal.contentStart, literal.contentEnd);
  return {
    text: literal.value,
    span,
    syntax: 'javascript',
    ...(literal.offsets === null ? {} : { offsets: literal.offsets }),
    ...(literal.cut === true ? { cut: true } : {}),
  };
}

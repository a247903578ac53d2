import { calls, holdsExpression } from '../../../spss/lint/expressions';
import { allCommands, parseSyntax, type ParsedCommand } from '../../../spss/reading/parse';
import type { SyntaxToken } from '../../../spss/reading/tokens';
import { standInsOf } from './assignments';

const COMPARISONS = new Set(['=', '<>', '~=', '<', '<=', '>', '>=', 'eq', 'ne', 'lt', 'le', 'gt', 'ge']);
/** Functions whose first argument SPSS takes for a text, whatever else they take. */
const OF_TEXT = new Set(
  `char.index char.length char.lpad char.mblen char.rindex char.rpad char.substr index length lower lpad ltrim
  mblen.byte number replace rindex rpad rtrim strunc substr upcase`.split(/\s+/u),
);
/** Functions that take numbers alone. */
const OF_NUMBER = new Set(['value', 'sysmis', 'mod', 'trunc', 'rnd', 'abs', 'sqrt', 'sum', 'mean']);

/**
 * The names that a script compares with a text or gives to a function of texts, in upper case, among others: for
 * columns of a CSV file that are empty throughout and do not tell their type themselves.
 */
export function usedAsText(script: string): ReadonlySet<string> {
  return new Set(usedAs('string', script).keys());
}

/**
 * The names that a script compares with a number or gives to a function of numbers, in upper case, with the offset of the
 * command that does so first. Of a text, PSPP stops at some of these, and breaks down at others.
 */
export function usedAsNumber(script: string): ReadonlyMap<string, number> {
  return usedAs('number', script);
}

function usedAs(kind: LiteralKind, script: string): ReadonlyMap<string, number> {
  const used = new Map<string, number>();
  const repeats: ReadonlyMap<string, readonly string[]>[] = [];
  for (const command of allCommands(parseSyntax(script).commands)) {
    if (command.name === 'DO REPEAT') repeats.push(new Map(standInsOf(command, [])));
    else if (command.name === 'END REPEAT') repeats.pop();
    else
      for (const name of inExpressions(command, kind))
        for (const meant of meantBy(name, repeats))
          used.set(meant.toUpperCase(), used.get(meant.toUpperCase()) ?? command.start);
  }
  return used;
}

type LiteralKind = 'string' | 'number';

function* inExpressions(command: ParsedCommand, literal: LiteralKind): Generator<string> {
  if (literal === 'number') yield* asNumbers(command);
  else yield* asTexts(command);
}

function* asTexts({ tokens }: ParsedCommand): Generator<string> {
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'string') continue;
    if (isComparison(tokens[index - 1])) yield* wordAt(tokens, index - 2, -1);
    if (isComparison(tokens[index + 1])) yield* wordAt(tokens, index + 2, 1);
  }
  for (const { called, from, to, first } of calls(tokens)) {
    const args = tokens.slice(from + 2, to);
    if (called === 'any' && args.some(({ kind }) => kind === 'string')) yield* words(args);
    if (called !== null && OF_TEXT.has(called) && first?.kind === 'word') yield first.text;
  }
}

/** Bare names alone: what is made of a text by a function may well be a number. */
function* asNumbers(command: ParsedCommand): Generator<string> {
  if (!holdsExpression(command)) return;
  const { tokens } = command;
  for (const [index, { kind }] of tokens.entries()) {
    const beside = tokens[index - 2];
    if (kind === 'number' && isComparison(tokens[index - 1]) && beside?.kind === 'word') yield beside.text;
  }
  for (const { called, from, to, first } of calls(tokens)) {
    const isBare = first?.kind === 'word' && [',', ')'].includes(tokens[from + 3]?.text ?? '');
    if (called === null || !isBare) continue;
    const ofNumbers = (called === 'any' || called === 'range') && tokens.slice(from + 2, to).some(isNumber);
    if (ofNumbers || OF_NUMBER.has(called)) yield first.text;
  }
}

const isNumber = ({ kind }: SyntaxToken): boolean => kind === 'number';

/** The word there, in brackets or not. */
function* wordAt(tokens: readonly SyntaxToken[], index: number, step: 1 | -1): Generator<string> {
  const bracket = step === 1 ? '(' : ')';
  let at = index;
  while (tokens[at]?.text === bracket) at += step;
  const token = tokens[at];
  if (token?.kind === 'word') yield token.text;
}

function* words(tokens: readonly SyntaxToken[]): Generator<string> {
  for (const { kind, text } of tokens) if (kind === 'word') yield text;
}

function isComparison(token: SyntaxToken | undefined): boolean {
  return token !== undefined && COMPARISONS.has(token.text.toLowerCase());
}

/** What a name stands for: itself, or the items of the loop around it. */
function meantBy(name: string, repeats: readonly ReadonlyMap<string, readonly string[]>[]): readonly string[] {
  const key = name.toUpperCase();
  return repeats.findLast((repeat) => repeat.has(key))?.get(key) ?? [key];
}

import { calls } from '../../spss/lint/expressions';
import { allCommands, parseSyntax, type ParsedCommand } from '../../spss/parse';
import type { SyntaxToken } from '../../spss/tokens';
import { standInsOf } from './assignments';

const COMPARISONS = new Set(['=', '<>', '~=', '<', '<=', '>', '>=', 'eq', 'ne', 'lt', 'le', 'gt', 'ge']);
/** Functions whose first argument SPSS takes for a text, whatever else they take. */
const OF_TEXT = new Set(
  `char.index char.length char.lpad char.mblen char.rindex char.rpad char.substr index length lower lpad ltrim
  mblen.byte number replace rindex rpad rtrim strunc substr upcase`.split(/\s+/u),
);

/**
 * The variables that a script compares with a text or gives to a function of texts, in upper case. A column of a CSV
 * file that is empty throughout does not tell its type; the script that is run on it does.
 */
export function usedAsText(script: string): ReadonlySet<string> {
  const used = new Set<string>();
  const repeats: ReadonlyMap<string, readonly string[]>[] = [];
  for (const command of allCommands(parseSyntax(script).commands)) {
    if (command.name === 'DO REPEAT') repeats.push(new Map(standInsOf(command, [])));
    else if (command.name === 'END REPEAT') repeats.pop();
    else
      for (const name of inExpressions(command))
        for (const meant of meantBy(name, repeats)) used.add(meant.toUpperCase());
  }
  return used;
}

function* inExpressions({ tokens }: ParsedCommand): Generator<string> {
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'string') continue;
    const [before, compared] = [tokens[index - 2], tokens[index - 1]];
    if (before?.kind === 'word' && isComparison(compared)) yield before.text;
    const [comparing, after] = [tokens[index + 1], tokens[index + 2]];
    if (after?.kind === 'word' && isComparison(comparing)) yield after.text;
  }
  for (const { called, from, to, first } of calls(tokens)) {
    if (first?.kind !== 'word' || tokens[from + 3]?.text === '(') continue;
    const rest = tokens.slice(from + 3, to);
    const ofText = called !== null && OF_TEXT.has(called);
    const amongTexts = called === 'any' && rest.some(({ kind }) => kind === 'string');
    if (ofText || amongTexts) yield first.text;
  }
}

function isComparison(token: SyntaxToken | undefined): boolean {
  return token !== undefined && COMPARISONS.has(token.text.toLowerCase());
}

/** What a name stands for: itself, or the items of the loop around it. */
function meantBy(name: string, repeats: readonly ReadonlyMap<string, readonly string[]>[]): readonly string[] {
  const key = name.toUpperCase();
  return repeats.findLast((repeat) => repeat.has(key))?.get(key) ?? [key];
}

import { type ParsedCommand, allCommands } from '../reading/parse';
import type { SyntaxToken } from '../reading/tokens';
import { isOperatorWord } from '../functions';
import { assignment, expressionOf, holdsExpression } from './expressions';
import type { LintScript } from './rule';

/** The variables a command makes, where they are not there yet. */
export function newNames(command: ParsedCommand): readonly SyntaxToken[] {
  const { tokens } = command;
  switch (command.name) {
    case 'COMPUTE':
    case 'IF': {
      const place = assignment(command);
      const target = place === null ? undefined : tokens[place.target];
      return target === undefined ? [] : [target];
    }
    case 'COUNT':
      return tokens.filter(
        (_, index) => tokens[index + 1]?.text === '=' && (index === 0 || tokens[index - 1]?.text === '/'),
      );
    case 'STRING':
    case 'NUMERIC':
      return outsideBrackets(tokens).filter((token) => token.kind === 'word' && !isOperatorWord(token));
    case 'RECODE': {
      const into = tokens.findIndex((token) => token.text.toLowerCase() === 'into');
      return into < 0 ? [] : tokens.slice(into + 1).filter((token) => token.kind === 'word' && !isOperatorWord(token));
    }
    default:
      return [];
  }
}

/** Names of VECTORs, which are written like functions; lower case. */
export function vectorsOf(commands: readonly ParsedCommand[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const command of allCommands(commands)) {
    if (command.name !== 'VECTOR') continue;
    for (const token of command.tokens)
      if (token.kind === 'word' && !isOperatorWord(token)) found.add(token.text.toLowerCase());
  }
  return found;
}

/** Commands whose words are names of variables, unless they are followed by an equals sign. */
const LISTS = new Set(['LIST', 'FREQUENCIES', 'DESCRIPTIVES', 'DELETE VARIABLES', 'CROSSTABS']);
const KEYWORDS =
  /^(?:variables|format|cases|from|to|by|all|tables|statistics|numbered|unnumbered|none|notable|wrap|single|order|analysis|sort|save|missing|default|cells|count|row|column|total|barchart|histogram|percentiles|ntiles|a|d)$/iu;

/**
 * Names that are neither variables of the data nor made by an earlier command of the script. Nothing where the data's
 * variables are not known, and nothing in macros, whose words may stand for anything.
 */
export function* unknownNamesOf(script: LintScript): Generator<SyntaxToken> {
  if (script.variables === null) return;
  const known = new Set(script.variables);
  const vectors = vectorsOf(script.commands);
  let standIns = new Set<string>();
  for (const command of script.commands) {
    if (command.kind !== 'command') continue;
    if (command.name === 'DO REPEAT') standIns = new Set(standInsOf(command));
    for (const token of reads(command)) {
      const name = token.text.toLowerCase();
      if (!known.has(name) && !standIns.has(name) && !vectors.has(name) && !name.startsWith('$')) yield token;
    }
    for (const token of newNames(command)) known.add(token.text.toLowerCase());
    if (command.name === 'VECTOR') for (const name of vectorsOf([command])) known.add(name);
    if (command.name === 'RENAME VARIABLES') for (const token of command.tokens) known.add(token.text.toLowerCase());
    if (command.name === 'AGGREGATE')
      for (const token of command.tokens) if (token.kind === 'word') known.add(token.text.toLowerCase());
    if (command.name === 'LOOP') for (const token of command.tokens.slice(0, 1)) known.add(token.text.toLowerCase());
    if (command.name === 'DO REPEAT') for (const token of itemsOf(command)) known.add(token.text.toLowerCase());
    if (command.name === 'END REPEAT') standIns = new Set();
    if (command.name === 'DELETE VARIABLES') forget(command, known);
  }
}

/** `a TO b` deletes what we cannot see; names alone are forgotten. */
function forget(command: ParsedCommand, known: Set<string>): void {
  if (command.tokens.some((token) => token.text.toLowerCase() === 'to')) return;
  for (const token of command.tokens) known.delete(token.text.toLowerCase());
}

function reads(command: ParsedCommand): readonly SyntaxToken[] {
  const { tokens } = command;
  const isName = (token: SyntaxToken): boolean => token.kind === 'word' && !isOperatorWord(token);
  if (holdsExpression(command)) {
    const expression = command.name === 'LOOP' ? [] : expressionOf(command);
    return expression.filter((token, index) => isName(token) && expression[index + 1]?.text !== '(');
  }
  if (command.name === 'COUNT') {
    return outsideBrackets(tokens).filter((token, index, outside) => isName(token) && outside[index + 1]?.text !== '=');
  }
  if (command.name === 'RECODE') {
    const into = tokens.findIndex((token) => token.text.toLowerCase() === 'into');
    return outsideBrackets(into < 0 ? tokens : tokens.slice(0, into)).filter(isName);
  }
  if (!LISTS.has(command.name)) return [];
  return outsideBrackets(tokens).filter(
    (token, index, outside) =>
      isName(token) &&
      !KEYWORDS.test(token.text) &&
      outside[index + 1]?.text !== '=' &&
      outside[index - 1]?.text !== '/',
  );
}

function outsideBrackets(tokens: readonly SyntaxToken[]): readonly SyntaxToken[] {
  let depth = 0;
  return tokens.filter((token) => {
    if (token.text === '(') depth += 1;
    if (token.text === ')') depth -= 1;
    return depth === 0 && token.text !== ')';
  });
}

function standInsOf(command: ParsedCommand): readonly string[] {
  return command.tokens
    .filter((_, index) => command.tokens[index + 1]?.text === '=')
    .map((token) => token.text.toLowerCase());
}

/** What stand-ins stand for: the loop may make them. */
function itemsOf(command: ParsedCommand): readonly SyntaxToken[] {
  return command.tokens.filter(
    (token, index) => token.kind === 'word' && command.tokens[index + 1]?.text !== '=' && !isOperatorWord(token),
  );
}

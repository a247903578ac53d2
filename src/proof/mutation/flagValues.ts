import { parseSyntax, type ParsedCommand } from '../../spss/reading/parse';
import type { SyntaxToken } from '../../spss/reading/tokens';
import { parseExpression, type Expression } from './expression';
import { NotUnderstood } from './possible';

/** What a script makes of a flag: the value of the last condition that holds, else the one it starts with. */
export interface FlagRule {
  readonly start: number;
  readonly cases: readonly { readonly when: Expression; readonly value: number }[];
}

/**
 * The flags of a script and the condition by which it lists respondents, under the name `SELECT IF`.
 * @throws NotUnderstood where it does anything but compute flags by IF, in DO REPEAT or not, and list by them once
 */
export function flagRules(script: string): ReadonlyMap<string, FlagRule> {
  const rules = new Map<string, FlagRule>();
  let rows: readonly ReadonlyMap<string, string>[] = [new Map()];
  for (const command of parseSyntax(script).commands) {
    switch (command.name) {
      case 'COMPUTE': {
        const [target, equals, value, ...rest] = command.tokens;
        const flag = target?.text.toUpperCase() ?? '';
        if (equals?.text !== '=' || value?.kind !== 'number' || rest.length > 0 || rules.has(flag))
          throw new NotUnderstood();
        rules.set(flag, { start: Number(value.text), cases: [] });
        break;
      }
      case 'DO REPEAT':
        rows = rowsOf(command.tokens);
        break;
      case 'END REPEAT':
        rows = [new Map()];
        break;
      case 'IF':
        for (const row of rows) addCase(rules, command, row);
        break;
      case 'SELECT IF':
        if (rules.has(command.name)) throw new NotUnderstood();
        rules.set(command.name, { start: 0, cases: [{ when: understood(command.tokens), value: 1 }] });
        break;
      default:
        if (!isHarmless(command)) throw new NotUnderstood();
    }
  }
  return rules;
}

const HARMLESS = new Set(['TITLE', 'TEMPORARY', 'LIST', 'DELETE VARIABLES', 'EXECUTE']);

const isHarmless = ({ kind, name }: ParsedCommand): boolean => kind === 'comment' || HARMLESS.has(name);

/** `IF condition flag = value`, for one row. */
function addCase(rules: Map<string, FlagRule>, { tokens }: ParsedCommand, row: ReadonlyMap<string, string>): void {
  const [target, equals, value] = tokens.slice(-3);
  const flag = target?.text.toUpperCase() ?? '';
  const rule = rules.get(flag);
  if (rule === undefined || equals?.text !== '=' || value?.kind !== 'number') throw new NotUnderstood();
  const when = understood(
    tokens.slice(0, -3).map((token) => {
      const item = row.get(token.text.toUpperCase());
      return item === undefined ? token : { ...token, text: item, kind: kindOf(item) };
    }),
  );
  rules.set(flag, { ...rule, cases: [...rule.cases, { when, value: Number(value.text) }] });
}

const kindOf = (item: string): SyntaxToken['kind'] => (/^[\d.]/u.test(item) ? 'number' : 'word');

function understood(tokens: readonly SyntaxToken[]): Expression {
  const expression = parseExpression(tokens);
  if (expression === null) throw new NotUnderstood();
  return expression;
}

/** What each stand-in of a DO REPEAT stands for, row by row. */
function rowsOf(tokens: readonly SyntaxToken[]): readonly ReadonlyMap<string, string>[] {
  const lists = new Map<string, string[]>();
  let current: string[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.text.toUpperCase() === 'TO' || token.kind === 'string') throw new NotUnderstood();
    if (tokens[index + 1]?.text === '=') {
      current = [];
      lists.set(token.text.toUpperCase(), current);
    } else if (!['=', '/', ','].includes(token.text)) current.push(token.text);
  }
  const [first = []] = lists.values();
  if ([...lists.values()].some((list) => list.length !== first.length)) throw new NotUnderstood();
  return first.map((_, row) => new Map([...lists].map(([name, list]) => [name, list[row] ?? ''])));
}

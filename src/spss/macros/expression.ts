import { type SyntaxToken, scanToken, stringValue } from '../reading/tokens';
import type { Budget } from './budget';
import { MacroError, nextToken, type Values } from './definition';

const COMPARISONS: Readonly<Record<string, (order: number) => boolean>> = {
  ...{ '=': (order) => order === 0, '!EQ': (order) => order === 0, '~=': (order) => order !== 0 },
  ...{
    '<>': (order) => order !== 0,
    '!NE': (order) => order !== 0,
    '<': (order) => order < 0,
    '!LT': (order) => order < 0,
  },
  ...{
    '>': (order) => order > 0,
    '!GT': (order) => order > 0,
    '<=': (order) => order <= 0,
    '!LE': (order) => order <= 0,
  },
  ...{ '>=': (order) => order >= 0, '!GE': (order) => order >= 0 },
};
const FUNCTIONS = /^!(?:LENGTH|CONCAT|SUBSTR|INDEX|HEAD|TAIL|QUOTE|UNQUOTE|UPCASE|BLANKS|EVAL|NULL)$/u;
const MOST_STEPS = 10_000;

/** Whether a macro value counts as true: everything but nothing and 0. */
export const isTrue = (value: string): boolean => unquote(value) !== '0' && value !== '';

function unquote(text: string): string {
  const { token } = scanToken(`${text} `, 0);
  return token?.kind === 'string' && token.closed && token.text.length === text.length ? stringValue(token) : text;
}

/** The language of !IF, !LET and !DO: texts, functions of texts, comparisons. */
export class MacroExpression {
  #depth = 0;

  constructor(
    private readonly text: string,
    public at: number,
    private readonly values: Values,
    private readonly budget: Budget,
  ) {}

  condition(): string {
    if ((this.#depth += 1) > 100) throw new MacroError('The condition has too many brackets.');
    let value = this.#both();
    while (this.#follows('!OR', '|')) value = isTrue(this.#both()) || isTrue(value) ? '1' : '0';
    this.#depth -= 1;
    return value;
  }

  /** The values of `from !TO to !BY by`. */
  steps(): readonly string[] {
    const from = this.#number();
    if (!this.#follows('!TO')) throw new MacroError('!DO wants !TO.');
    const to = this.#number();
    const by = this.#follows('!BY') ? this.#number() : 1;
    if (by === 0 || Math.abs((to - from) / by) > MOST_STEPS) throw new MacroError('!DO goes on without end.');
    const items: string[] = [];
    for (let value = from; by > 0 ? value <= to : value >= to; value += by) items.push(String(value));
    return items;
  }

  /** The words of `(list)`, arguments put in. */
  list(): readonly string[] {
    const open = this.#take();
    if (open?.text !== '(') throw new MacroError('“(” is missing behind !IN.');
    return wordsOf(this.#inBrackets());
  }

  /** A function of macros, or an argument, that stands here; `null` where none does: nothing is read then. */
  call(): string | null {
    const start = this.at;
    const token = this.#take();
    const name = token?.kind === 'macro' ? token.text.toUpperCase() : '';
    if (FUNCTIONS.test(name)) return this.#function(name);
    const value = this.values.get(name.slice(1));
    if (name !== '' && value !== undefined) return value;
    this.at = start;
    return null;
  }

  #both(): string {
    let value = this.#compared();
    while (this.#follows('!AND', '&')) value = isTrue(this.#compared()) && isTrue(value) ? '1' : '0';
    return value;
  }

  #compared(): string {
    if (this.#follows('!NOT', '~')) return isTrue(this.#compared()) ? '0' : '1';
    const left = this.#operand();
    const next = this.#peek();
    const compare = COMPARISONS[next?.text.toUpperCase() ?? ''];
    if (next === null || compare === undefined) return left;
    this.at = next.end;
    return compare(order(unquote(left), unquote(this.#operand()))) ? '1' : '0';
  }

  #operand(): string {
    this.budget.spend(1);
    const value = this.call();
    if (value !== null) return value;
    const token = this.#take();
    if (token === null) throw new MacroError('The condition of a macro breaks off.');
    if (token.text !== '(') return token.text === '-' ? `-${this.#operand()}` : token.text;
    const inner = this.condition();
    if (this.#take()?.text !== ')') throw new MacroError('“)” is missing in the condition of a macro.');
    return inner;
  }

  #number(): number {
    const number = Number(unquote(this.#operand()));
    if (!Number.isFinite(number)) throw new MacroError('!DO counts with numbers.');
    return number;
  }

  #function(name: string): string {
    if (name === '!NULL') return '';
    if (this.#take()?.text !== '(') throw new MacroError(`“(” is missing behind ${name}.`);
    if ((this.#depth += 1) > 100) throw new MacroError('The macro has too many brackets.');
    const given: string[] = [];
    while (this.#peek()?.text !== ')') {
      given.push(this.#argument());
      if (this.#peek()?.text === ',') this.#take();
      else if (this.#peek()?.text !== ')') throw new MacroError(`“)” is missing behind ${name}.`);
    }
    this.#take();
    this.#depth -= 1;
    const value = applied(name, given);
    this.budget.spend(value.length);
    return value;
  }

  /** Tokens up to the comma or bracket, functions and arguments put in. */
  #argument(): string {
    const parts: string[] = [];
    for (let next = this.#peek(); next !== null && next.text !== ',' && next.text !== ')'; next = this.#peek()) {
      const value = this.call();
      if (value === null) this.at = next.end;
      parts.push(value ?? next.text);
      this.budget.spend(1);
    }
    return parts.join(' ');
  }

  #inBrackets(): string {
    const parts: string[] = [];
    let depth = 1;
    for (;;) {
      const value = this.call();
      if (value !== null) {
        parts.push(value);
        continue;
      }
      const token = this.#take();
      if (token === null) throw new MacroError('“)” is missing behind the list of !IN.');
      if (token.text === '(') depth += 1;
      if (token.text === ')' && (depth -= 1) === 0) return parts.join(' ');
      parts.push(token.text);
      this.budget.spend(token.text.length);
    }
  }

  #follows(...words: readonly string[]): boolean {
    const next = this.#peek();
    if (next === null || next.kind === 'string' || !words.includes(next.text.toUpperCase())) return false;
    this.at = next.end;
    return true;
  }

  #peek(): SyntaxToken | null {
    return nextToken(this.text, this.at, this.text.length);
  }

  #take(): SyntaxToken | null {
    const token = this.#peek();
    if (token !== null) this.at = token.end;
    return token;
  }
}

/** By value where both are numbers, as IBM SPSS compares, else letter by letter. */
function order(left: string, right: string): number {
  const [one, other] = [Number(left), Number(right)];
  const numeric = left.trim() !== '' && right.trim() !== '' && Number.isFinite(one) && Number.isFinite(other);
  if (numeric) return one - other;
  return left === right ? 0 : left < right ? -1 : 1;
}

function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  for (let token = nextToken(text, 0, text.length); token !== null; token = nextToken(text, token.end, text.length)) {
    if (token.text !== ',') words.push(token.text);
    if (words.length > MOST_STEPS) throw new MacroError('!DO goes on without end.');
  }
  return words;
}

function applied(name: string, given: readonly string[]): string {
  const [first = '', second = '', third] = given;
  const plain = unquote(first);
  switch (name) {
    case '!LENGTH':
      return String(first.length);
    case '!CONCAT':
      return given.map(unquote).join('');
    case '!SUBSTR': {
      const from = Number(second) - 1;
      return plain.slice(Math.max(0, from), third === undefined ? undefined : from + Number(third));
    }
    case '!INDEX':
      return String(plain.indexOf(unquote(second)) + 1);
    case '!HEAD':
      return wordsOf(plain)[0] ?? '';
    case '!TAIL':
      return wordsOf(plain).slice(1).join(' ');
    case '!QUOTE':
      return /^["']/u.test(first) ? first : `'${first.replaceAll("'", "''")}'`;
    case '!UNQUOTE':
      return plain;
    case '!UPCASE':
      return plain.toUpperCase();
    case '!BLANKS':
      return ' '.repeat(Math.min(10_000, Math.max(0, Number(first) || 0)));
    default:
      return first;
  }
}

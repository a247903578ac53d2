import { stringValue, type SyntaxToken } from '../../spss/reading/tokens';

/** A condition of a script as a tree; calls by their upper-case names. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Expression[] }
  | { readonly kind: 'not'; readonly part: Expression }
  | { readonly kind: 'compare'; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'arithmetic'; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] };

const COMPARISONS = new Set(['=', '<>', '~=', '<', '<=', '>', '>=']);

/** Reads a whole condition; `null` where it holds something that is not understood here. */
export function parseExpression(tokens: readonly SyntaxToken[]): Expression | null {
  const reader = new Reader(tokens);
  const expression = reader.any();
  return reader.atEnd ? expression : null;
}

class Reader {
  #at = 0;
  #failed = false;

  constructor(private readonly tokens: readonly SyntaxToken[]) {}

  get atEnd(): boolean {
    return !this.#failed && this.#at === this.tokens.length;
  }

  any(): Expression {
    return this.#junction('or', ['OR', '|'], () => this.#junction('and', ['AND', '&'], () => this.#negation()));
  }

  #junction(kind: 'and' | 'or', words: readonly string[], read: () => Expression): Expression {
    const parts = [read()];
    while (words.includes(this.#word())) {
      this.#at += 1;
      parts.push(read());
    }
    const [first] = parts;
    return parts.length === 1 && first !== undefined ? first : { kind, parts };
  }

  #negation(): Expression {
    if (this.#word() !== 'NOT' && this.#word() !== '~') return this.#comparison();
    this.#at += 1;
    return { kind: 'not', part: this.#negation() };
  }

  #comparison(): Expression {
    const left = this.#addition();
    const operator = this.#word();
    if (!COMPARISONS.has(operator)) return left;
    this.#at += 1;
    return { kind: 'compare', operator, left, right: this.#addition() };
  }

  #addition(): Expression {
    return this.#chain(['+', '-'], () => this.#chain(['*', '/'], () => this.#operand()));
  }

  #chain(operators: readonly string[], read: () => Expression): Expression {
    let left = read();
    while (operators.includes(this.#word())) {
      const operator = this.#word();
      this.#at += 1;
      left = { kind: 'arithmetic', operator, left, right: read() };
    }
    return left;
  }

  #operand(): Expression {
    const token = this.tokens[this.#at];
    this.#at += 1;
    if (token?.text === '-') {
      const right = this.#operand();
      return { kind: 'arithmetic', operator: '-', left: { kind: 'number', value: 0 }, right };
    }
    if (token?.text === '(') {
      const inner = this.any();
      this.#expect(')');
      return inner;
    }
    if (token?.kind === 'number') return { kind: 'number', value: Number(token.text) };
    if (token?.kind === 'string') return { kind: 'text', text: stringValue(token) };
    if (token?.kind !== 'word') return this.#fail();
    const name = token.text.toUpperCase();
    if (this.#word() !== '(') return { kind: 'name', name };
    this.#at += 1;
    const args = [this.any()];
    while (this.#word() === ',') {
      this.#at += 1;
      args.push(this.any());
    }
    this.#expect(')');
    const [only] = args;
    // The cases of a proof hold no user-missing values: there a value is what its variable is.
    if (name === 'VALUE' && args.length === 1 && only?.kind === 'name') return only;
    return { kind: 'call', name, args };
  }

  #word(): string {
    return this.tokens[this.#at]?.text.toUpperCase() ?? '';
  }

  #expect(text: string): void {
    if (this.#word() === text) this.#at += 1;
    else this.#fail();
  }

  #fail(): Expression {
    this.#failed = true;
    return { kind: 'number', value: 0 };
  }
}

/** The parts directly inside an expression. */
export function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'number':
    case 'text':
    case 'name':
      return [];
    case 'and':
    case 'or':
      return expression.parts;
    case 'not':
      return [expression.part];
    case 'compare':
    case 'arithmetic':
      return [expression.left, expression.right];
    case 'call':
      return expression.args;
  }
}

/** The names in an expression, in order of appearance. */
export function namesIn(expression: Expression): readonly string[] {
  const own = expression.kind === 'name' ? [expression.name] : [];
  return [...new Set([...own, ...childrenOf(expression).flatMap(namesIn)])];
}

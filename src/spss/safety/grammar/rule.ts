/**
 * The notation of the allow-list: what may follow the name of a command.
 *
 *     LIST        a keyword, which may be cut to three letters and is written anew in full
 *     '('         a symbol
 *     names       a part that has a reader of its own: see `PARTS`
 *     a b         one after the other       ( a | b )   the first that fits
 *     a?          may be left out           a*          any number of them
 */
export type Rule =
  | { readonly kind: 'keyword'; readonly text: string }
  | { readonly kind: 'symbol'; readonly text: string }
  | { readonly kind: 'part'; readonly name: string }
  | { readonly kind: 'sequence' | 'choice'; readonly of: readonly Rule[] }
  | { readonly kind: 'optional' | 'repeat'; readonly of: Rule };

const LEXEME = /\s*(?:'([^']+)'|([A-Z@][A-Z\d@]*)|([a-z]+)|([()|?*]))/uy;

/** The rule that a text in the notation stands for. Throws on a mistake in it, which is ours. */
export function parseRule(text: string): Rule {
  return new RuleReader(text).all();
}

class RuleReader {
  #at = 0;

  constructor(private readonly text: string) {}

  all(): Rule {
    const rule = this.#choice();
    if (this.text.slice(this.#at).trim() !== '') throw new Error(`Not a rule: ${this.text.slice(this.#at)}`);
    return rule;
  }

  #choice(): Rule {
    const of = [this.#sequence()];
    while (this.#follows('|')) of.push(this.#sequence());
    return of.length === 1 ? (of[0] as Rule) : { kind: 'choice', of };
  }

  #sequence(): Rule {
    const of: Rule[] = [];
    for (let item = this.#item(); item !== null; item = this.#item()) of.push(item);
    return of.length === 1 ? (of[0] as Rule) : { kind: 'sequence', of };
  }

  #item(): Rule | null {
    let rule = this.#single();
    while (rule !== null && /[?*]/u.test(this.text[this.#at] ?? '')) {
      rule = { kind: this.text[this.#at] === '?' ? 'optional' : 'repeat', of: rule };
      this.#at += 1;
    }
    return rule;
  }

  #single(): Rule | null {
    LEXEME.lastIndex = this.#at;
    const match = LEXEME.exec(this.text);
    const [, symbol, keyword, part, sign] = match ?? [];
    if (match === null || sign === ')' || sign === '|') return null;
    this.#at = LEXEME.lastIndex;
    if (symbol !== undefined) return { kind: 'symbol', text: symbol };
    if (keyword !== undefined) return { kind: 'keyword', text: keyword };
    if (part !== undefined) return { kind: 'part', name: part };
    const inner = this.#choice();
    if (!this.#follows(')')) throw new Error(`A bracket is open in ${this.text}`);
    return inner;
  }

  #follows(sign: string): boolean {
    LEXEME.lastIndex = this.#at;
    if (LEXEME.exec(this.text)?.[4] !== sign) return false;
    this.#at = LEXEME.lastIndex;
    return true;
  }
}

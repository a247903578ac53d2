import type { Formula, Term, TextPart } from '../questionnaire/logic/formula';
import { numberText, quoteExact } from './literals';
import { checkedName } from './names';
import { type Form, hasValue, isTotal, needsGuard, normalForm } from './normalForm';

/**
 * A piece of expression text. Names, numbers and strings are kept apart from what surrounds them, so that formulas of
 * one shape can be told from each other (see `flags.ts`).
 */
export interface Token {
  readonly kind: 'fixed' | 'name' | 'number' | 'string';
  readonly text: string;
}

/**
 * The formula as a condition for IF and SELECT IF, true for exactly the respondents for whom it holds (see
 * `evaluate.ts`), missing values included.
 *
 * "Don't know" and its like are answers although data files declare their codes user-missing: numbers are judged by
 * `VALUE(x)` and `SYSMIS(x)`, which see the code whatever the dictionary says, in IBM SPSS and PSPP alike (measured).
 *
 * It may be missing where the formula is false, which IF and SELECT IF treat alike: do not negate or add it up.
 * The length of a text is counted in bytes by SPSS and PSPP alike, because PSPP has no `CHAR.LENGTH`: a text with
 * letters beyond ASCII counts as longer than it is, so a check for a minimum length never accuses a long enough text.
 */
export function printFormula(formula: Formula): string {
  return tokensOf(formula)
    .map((token) => token.text)
    .join('');
}

/**
 * The term as an expression, missing where `valueOf` gives `null`; except that SPSS takes 0 times or divided by
 * something missing for 0.
 */
export function printTerm(term: Term): string {
  const writer = new Writer();
  writer.term(term, 0);
  return writer.tokens.map((token) => token.text).join('');
}

/** The text of `printFormula` in pieces. */
export function tokensOf(formula: Formula): readonly Token[] {
  const writer = new Writer();
  writer.form(normalForm(formula), false);
  return writer.tokens;
}

const FUNCTIONS = { truncate: 'TRUNC', round: 'RND', absolute: 'ABS' } as const;

const ADDITION = 1;
const PRODUCT = 2;

class Writer {
  readonly tokens: Token[] = [];

  form(form: Form, bracketed: boolean): void {
    switch (form.kind) {
      case 'constant':
        return this.fixed(form.value ? '1 = 1' : '1 = 0');
      case 'and':
      case 'or':
        return this.junction(form, bracketed);
      case 'missing':
        return this.call('SYSMIS', form.name);
      case 'present':
        return this.call('NOT SYSMIS', form.name);
      case 'empty':
        return this.text(form.name, '=', '');
      case 'filled':
        return this.text(form.name, '<>', '');
      case 'text':
        return form.part === undefined
          ? this.text(form.name, form.negated ? '<>' : '=', form.text)
          : this.part(form, form.part);
      case 'sameText':
        this.name(form.name);
        this.fixed(form.negated ? ' <> ' : ' = ');
        return this.name(form.other);
      case 'any':
      case 'range':
        return this.membership(form);
      case 'compare':
        this.term(form.left, 0);
        this.fixed(` ${form.operator} `);
        return this.term(form.right, 0);
    }
  }

  term(term: Term, binding: number): void {
    switch (term.kind) {
      case 'number':
        return this.number(term.value, binding > 0);
      case 'variable':
        return this.value(term.name);
      case 'sum':
        return this.sum(term.terms);
      case 'count':
        return this.count(term.of);
      case 'length':
        this.fixed('LENGTH(RTRIM(');
        this.name(term.name);
        return this.fixed('))');
      case 'function':
        this.fixed(`${FUNCTIONS[term.name]}(`);
        this.term(term.of, 0);
        return this.fixed(')');
      case 'arithmetic':
        return this.arithmetic(term, binding);
    }
  }

  private arithmetic(term: Extract<Term, { kind: 'arithmetic' }>, binding: number): void {
    const own = term.operator === '+' || term.operator === '-' ? ADDITION : PRODUCT;
    const bracketed = binding > own;
    if (bracketed) this.fixed('(');
    this.term(term.left, own);
    this.fixed(` ${term.operator} `);
    this.term(term.right, own + 1);
    if (bracketed) this.fixed(')');
  }

  /** SUM skips what is missing; the 0 makes it 0 where all are. */
  private sum(terms: readonly Term[]): void {
    if (terms.length === 0) return this.fixed('0');
    const total = terms.some(
      (term) => term.kind === 'number' || term.kind === 'sum' || term.kind === 'length' || needsGuard(term),
    );
    this.fixed(total ? 'SUM(' : 'SUM(0, ');
    this.list(terms, (term) => this.addend(term));
    this.fixed(')');
  }

  /** Where SPSS would not skip something missing, a condition as factor takes the whole addend away. */
  private addend(term: Term): void {
    if (!needsGuard(term)) return this.term(term, 0);
    this.fixed('(');
    this.form(hasValue(term), false);
    this.fixed(') * ');
    this.term(term, PRODUCT + 1);
  }

  private count(formulas: readonly Formula[]): void {
    const forms = formulas.map((formula) => normalForm(formula));
    if (forms.length === 0) return this.fixed('0');
    this.fixed(forms.some(isTotal) ? 'SUM(' : 'SUM(0, ');
    this.list(forms, (form) => this.form(form, false));
    this.fixed(')');
  }

  private junction(form: Extract<Form, { kind: 'and' | 'or' }>, bracketed: boolean): void {
    if (bracketed) this.fixed('(');
    form.parts.forEach((part, index) => {
      if (index > 0) this.fixed(form.kind === 'and' ? ' AND ' : ' OR ');
      this.form(part, true);
    });
    if (bracketed) this.fixed(')');
  }

  private membership(form: Extract<Form, { kind: 'any' | 'range' }>): void {
    const [only] = form.values;
    if (form.kind === 'any' && form.values.length === 1 && only !== undefined) {
      this.value(form.name);
      this.fixed(form.negated ? ' <> ' : ' = ');
      return this.number(only, false);
    }
    this.fixed(`${form.negated ? 'NOT ' : ''}${form.kind === 'any' ? 'ANY' : 'RANGE'}(`);
    this.value(form.name);
    for (const value of form.values) {
      this.fixed(', ');
      this.number(value, false);
    }
    this.fixed(')');
  }

  private part({ name, negated, text }: Extract<Form, { kind: 'text' }>, part: TextPart): void {
    if (part.kind === 'figure') {
      this.fixed('SUBSTR(LTRIM(');
      this.name(name);
      this.fixed('), ');
      this.number(part.at, false);
      this.fixed(`, 1) ${negated ? '<>' : '='} `);
      return this.string(text);
    }
    if (part.kind === 'anywhere') {
      this.fixed('INDEX(');
      this.name(name);
      this.fixed(', ');
      this.string(text);
      return this.fixed(`) ${negated ? '= 0' : '> 0'}`);
    }
    const { separator, hasBraces } = part;
    const mark = quoteExact(separator);
    const close = separator === ' ' ? [] : [quoteExact(`${separator} `), quoteExact(` ${separator}`)];
    this.fixed(`INDEX(CONCAT(${mark}, LOWER(${'REPLACE('.repeat(close.length)}LTRIM(RTRIM(`);
    this.fixed(hasBraces ? 'REPLACE(REPLACE(' : '');
    this.name(name);
    this.fixed(hasBraces ? ', "{", ""), "}", "")' : '');
    this.fixed(`))${close.map((loose) => `, ${loose}, ${mark})`).join('')}), ${mark}), `);
    // Letters beyond ASCII are made small by whoever runs it, on both sides alike.
    const isPlain = /^[\x20-\x7e]*$/u.test(text);
    if (!isPlain) this.fixed('LOWER(');
    this.string(`${separator}${isPlain ? text.toLowerCase() : text}${separator}`);
    this.fixed(`${isPlain ? '' : ')'}) ${negated ? '= 0' : '> 0'}`);
  }

  private text(name: string, operator: '=' | '<>', text: string): void {
    this.name(name);
    this.fixed(` ${operator} `);
    this.string(text);
  }

  private string(text: string): void {
    const printed = quoteExact(text);
    this.tokens.push({ kind: printed.includes(' + ') || printed.startsWith('X') ? 'fixed' : 'string', text: printed });
  }

  private call(called: string, name: string): void {
    this.fixed(`${called}(`);
    this.name(name);
    this.fixed(')');
  }

  private value(name: string): void {
    this.call('VALUE', name);
  }

  private list<T>(items: readonly T[], write: (item: T) => void): void {
    items.forEach((item, index) => {
      if (index > 0) this.fixed(', ');
      write(item);
    });
  }

  private name(name: string): void {
    this.tokens.push({ kind: 'name', text: checkedName(name) });
  }

  /** A negative operand is bracketed: `x - (-5)`. */
  private number(value: number, operand: boolean): void {
    const bracketed = operand && value < 0;
    if (bracketed) this.fixed('(');
    this.tokens.push({ kind: 'number', text: numberText(value) });
    if (bracketed) this.fixed(')');
  }

  private fixed(text: string): void {
    this.tokens.push({ kind: 'fixed', text });
  }
}

import {
  and,
  compare,
  compareNumbers,
  FALSE,
  filled,
  neededBy,
  not,
  number,
  oneOf,
  or,
  present,
  variable,
  variablesOf,
  type Formula,
  type Term,
  type TextPart,
} from '../questionnaire/logic/formula';

/** How a data file spells the values of one variable of the questionnaire: in statements about its own columns. */
export interface Spelling {
  readonly columns: readonly string[];
  /** What these hold. */
  readonly type: 'number' | 'text';
  /** Boxes that say some of it as well, where the columns hold nothing. */
  readonly boxes?: readonly CodeBox[];
  /** That there is a value. */
  readonly present: Formula;
  /** That the value is this one. */
  readonly is: (value: number) => Formula;
  /** All values that it may be; `null` where a column holds them as numbers. */
  readonly values: readonly number[] | null;
  /** What a column holds for a value, `null` for none; `null` where it takes several columns to say it. */
  readonly write: ((value: number | string | null) => ReadonlyMap<string, number | string | null>) | null;
}

/** A box that is ticked in place of a number. */
interface CodeBox {
  readonly column: string;
  readonly code: number;
  /** That it is, and there is no number. */
  readonly isIt: Formula;
}

export type Spellings = ReadonlyMap<string, Spelling>;

/** A number in a column that holds some numbers for no value. */
export function spelledNumber(column: string, none: readonly number[]): Spelling {
  return {
    columns: [column],
    type: 'number',
    present: and(present(column), not(oneOf(column, none))),
    is: (value) => (none.includes(value) ? FALSE : oneOf(column, [value])),
    values: null,
    write: (value) => new Map([[column, value]]),
  };
}

/** A text in a column that holds some texts for none. */
export function spelledText(column: string, none: readonly string[]): Spelling {
  return {
    columns: [column],
    type: 'text',
    present: and(filled(column), ...none.map((text) => not(textIs(column, text)))),
    is: () => FALSE,
    values: null,
    write: (value) => new Map([[column, value]]),
  };
}

/**
 * Texts in place of codes.
 * @param other the code that any other text stands for
 * @param none texts that stand for no value
 */
export function spelledWords(
  column: string,
  words: readonly { readonly text: string; readonly code: number }[],
  { other, none }: { readonly other: number | null; readonly none: readonly string[] },
): Spelling {
  const there = spelledText(column, none).present;
  const among = (own: (code: number) => boolean): Formula =>
    or(...words.flatMap(({ text, code }) => (own(code) && text !== '' ? [textIs(column, text)] : [])));
  const values = [...new Set([...words.map(({ code }) => code), ...(other === null ? [] : [other])])];
  return {
    columns: [column],
    type: 'text',
    present: there,
    is: (value) =>
      value === other ? and(there, not(among((code) => code !== other))) : among((code) => code === value),
    values,
    write: (value) =>
      new Map([
        [column, value === null ? '' : (words.find(({ code }) => code === value)?.text ?? `no answer is ${value}`)],
      ]),
  };
}

/** A box that one number ticks, and others do not. */
export function spelledBox(
  column: string,
  { ticked, unticked }: { readonly ticked: readonly number[]; readonly unticked: readonly number[] | null },
  none: readonly number[],
): Spelling {
  const there = spelledNumber(column, none).present;
  const isTicked = oneOf(column, ticked);
  const isUnticked = unticked === null ? and(there, not(isTicked)) : oneOf(column, unticked);
  return {
    columns: [column],
    type: 'number',
    present: there,
    is: (value) => (value === 1 ? isTicked : value === 0 ? isUnticked : FALSE),
    values: [0, 1],
    write: (value) =>
      new Map([[column, value === 1 ? (ticked[0] ?? null) : value === 0 ? (unticked?.[0] ?? 0) : value]]),
  };
}

/**
 * The boxes of columns that hold the codes of what is ticked.
 * @param codes of all boxes: beside any other, a box that is not ticked is none that is not
 */
export function spelledSlots(columns: readonly string[], code: number, codes: readonly number[] = []): Spelling {
  const ticked = or(...columns.map((column) => oneOf(column, [code])));
  const any = or(...columns.map(present));
  const strange =
    codes.length === 0 ? FALSE : or(...columns.map((column) => and(present(column), not(oneOf(column, codes)))));
  return {
    columns,
    type: 'number',
    present: any,
    is: (value) => (value === 1 ? ticked : value === 0 ? and(any, not(ticked), not(strange)) : FALSE),
    values: [0, 1],
    write: null,
  };
}

/**
 * The rank of one thing among columns that hold what stands first, second and so on.
 * @param ranked that it stands in each of them
 */
export function spelledRank(columns: readonly string[], ranked: readonly Formula[]): Spelling {
  return {
    columns,
    type: 'number',
    present: or(...ranked),
    is: (value) => ranked[value - 1] ?? FALSE,
    values: columns.map((_, index) => index + 1),
    write: null,
  };
}

/** A box of a column that lists what is ticked. */
export function spelledListed(
  column: string,
  texts: readonly string[],
  part: Extract<TextPart, { kind: 'listed' }>,
): Spelling {
  const ticked = or(...texts.map((text): Formula => ({ kind: 'textIs', name: column, text, part })));
  const there = and(filled(column), ...(part.hasBraces ? [not(textIs(column, '{}'))] : []));
  return inText(column, there, ticked, and(there, not(ticked)));
}

/** A box of a column that has a figure for each. */
export function spelledFigure(column: string, at: number): Spelling {
  const figure = (text: string): Formula => ({ kind: 'textIs', name: column, text, part: { kind: 'figure', at } });
  return inText(column, filled(column), figure('1'), figure('0'));
}

const inText = (column: string, there: Formula, ticked: Formula, unticked: Formula): Spelling => ({
  columns: [column],
  type: 'text',
  present: there,
  is: (value) => (value === 1 ? ticked : value === 0 ? unticked : FALSE),
  values: [0, 1],
  write: null,
});

/** A box that only its text tells of. */
export function spelledByText(text: Spelling, others: readonly Formula[]): Spelling {
  return {
    columns: text.columns,
    type: text.type,
    present: or(text.present, ...others),
    is: (value) => (value === 1 ? text.present : value === 0 ? and(or(...others), not(text.present)) : FALSE),
    values: [0, 1],
    write: null,
  };
}

/** Boxes of one question of which an empty one is not ticked where another is. */
export function emptyIsUnticked(boxes: readonly Spelling[]): readonly Spelling[] {
  const any = or(...boxes.map(({ is }) => is(1)));
  return boxes.map((box) => ({
    ...box,
    present: or(box.present, any),
    is: (value) => (value === 0 ? or(box.is(0), and(any, not(box.present))) : box.is(value)),
    write: null,
  }));
}

/** Boxes of one question that hold 0 also where nobody was asked: none of them says anything where none is ticked. */
export function noneIsNothing(boxes: readonly Spelling[]): readonly Spelling[] {
  const any = or(...boxes.map(({ is }) => is(1)));
  return boxes.map((box) => ({
    ...box,
    present: and(any, box.present),
    is: (value) => (value === 1 ? box.is(1) : and(any, box.is(value))),
    write: null,
  }));
}

const textIs = (name: string, text: string): Formula => ({ kind: 'textIs', name, text });

/**
 * A statement about the questionnaire's variables as one about the file's columns.
 * @param called what a variable is called that is spelled as the questionnaire has it
 * @returns `null` where it cannot be said so
 */
export function spelled(formula: Formula, spellings: Spellings, called: (name: string) => string): Formula | null {
  try {
    return new Speller(spellings, called).formula(formula);
  } catch (error) {
    if (error instanceof NotSayable) return null;
    throw error;
  }
}

class NotSayable extends Error {}

class Speller {
  constructor(
    private readonly spellings: Spellings,
    private readonly called: (name: string) => string,
  ) {}

  formula(formula: Formula): Formula {
    switch (formula.kind) {
      case 'constant':
        return formula;
      case 'and':
        return and(...formula.parts.map((part) => this.formula(part)));
      case 'or':
        return or(...formula.parts.map((part) => this.formula(part)));
      case 'not':
        return not(this.formula(formula.part));
      case 'compare':
        return this.#compare(formula);
      case 'oneOf': {
        const spelling = this.spellings.get(formula.name);
        if (spelling === undefined) return { ...formula, name: this.called(formula.name) };
        return or(...formula.values.map((value) => spelling.is(value)));
      }
      case 'present':
      case 'filled':
        return this.spellings.get(formula.name)?.present ?? { ...formula, name: this.called(formula.name) };
      case 'textIs': {
        const spelling = this.spellings.get(formula.name);
        if (spelling === undefined) return { ...formula, name: this.called(formula.name) };
        return and(spelling.present, { ...formula, name: this.#only(spelling) });
      }
      case 'sameText': {
        if (this.spellings.has(formula.name) || this.spellings.has(formula.other)) throw new NotSayable();
        return { ...formula, name: this.called(formula.name), other: this.called(formula.other) };
      }
    }
  }

  #compare({ left, operator, right }: Extract<Formula, { kind: 'compare' }>): Formula {
    if (left.kind === 'variable' && right.kind === 'number') {
      const spelling = this.spellings.get(left.name);
      if (spelling?.boxes !== undefined) {
        const { boxes, present: isThere } = spelling;
        const own = compare(variable(this.#only(spelling)), operator, right);
        return or(
          and(isThere, ...boxes.map(({ isIt }) => not(isIt)), own),
          ...boxes.filter(({ code }) => compareNumbers(code, operator, right.value)).map(({ isIt }) => isIt),
        );
      }
      if (spelling !== undefined && spelling.values !== null)
        return or(
          ...spelling.values
            .filter((value) => compareNumbers(value, operator, right.value))
            .map((value) => spelling.is(value)),
        );
    }
    const whole = compare(this.#term(left), operator, this.#term(right));
    // A comparison with what is missing is false.
    const guards = [...neededBy(left), ...neededBy(right)].flatMap((name) => this.#known(name));
    return and(...guards, whole);
  }

  #known(name: string): readonly Formula[] {
    const spelling = this.spellings.get(name);
    if (spelling === undefined) return [];
    const { values, is } = spelling;
    return [values === null ? spelling.present : or(...values.map((value) => is(value)))];
  }

  #term(term: Term): Term {
    switch (term.kind) {
      case 'number':
        return term;
      case 'variable': {
        const spelling = this.spellings.get(term.name);
        return spelling === undefined ? variable(this.called(term.name)) : asNumber(spelling, this.#only.bind(this));
      }
      case 'length': {
        if (this.spellings.has(term.name)) throw new NotSayable();
        return { ...term, name: this.called(term.name) };
      }
      case 'sum':
        return { ...term, terms: term.terms.map((part) => this.#addend(part)) };
      case 'count':
        return { ...term, of: term.of.map((part) => this.formula(part)) };
      case 'function':
        return { ...term, of: this.#term(term.of) };
      case 'arithmetic':
        return { ...term, left: this.#term(term.left), right: this.#term(term.right) };
    }
  }

  /** What is missing adds nothing to a sum. */
  #addend(term: Term): Term {
    const spelling = term.kind === 'variable' ? this.spellings.get(term.name) : undefined;
    if (spelling === undefined) {
      if (term.kind !== 'variable' && neededBy(term).some((name) => this.spellings.has(name))) throw new NotSayable();
      return this.#term(term);
    }
    const value = asNumber(spelling, this.#only.bind(this));
    return spelling.values !== null
      ? value
      : { kind: 'arithmetic', operator: '*', left: { kind: 'count', of: [spelling.present] }, right: value };
  }

  #only({ columns: [column, ...more] }: Spelling): string {
    if (column === undefined || more.length > 0) throw new NotSayable();
    return column;
  }
}

/** The number that a value is: that of its column, or each value as often as it is it. */
function asNumber(spelling: Spelling, columnOf: (spelling: Spelling) => string): Term {
  const { values, is } = spelling;
  if (spelling.boxes !== undefined) throw new NotSayable();
  if (values === null) return variable(columnOf(spelling));
  return {
    kind: 'sum',
    terms: values
      .filter((value) => value !== 0)
      .map((value): Term => {
        const count: Term = { kind: 'count', of: [is(value)] };
        return value === 1 ? count : { kind: 'arithmetic', operator: '*', left: number(value), right: count };
      }),
  };
}

/** The names that a statement reads which a file spells its own way. */
export const spelledIn = (formula: Formula, spellings: Spellings): readonly string[] =>
  variablesOf(formula).filter((name) => spellings.has(name));

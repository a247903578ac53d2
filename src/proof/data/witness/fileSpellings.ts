import type { Habits } from '../../../checks/habits';
import {
  emptyIsUnticked,
  noneIsNothing,
  spelledBox,
  spelledByText,
  spelledFigure,
  spelledListed,
  spelledNumber,
  spelledRank,
  spelledSlots,
  spelledText,
  spelledWords,
  type Spelling,
  type Spellings,
} from '../../../checks/spelling';
import { and, FALSE, filled, not, oneOf, or, present, TRUE, type Formula } from '../../../questionnaire/logic/formula';
import type { Questionnaire, Variable } from '../../../questionnaire/model';
import { columnNamed } from '../columns';
import { formsInList, inList, isWholeList } from '../scheme/lists';
import { isNothing } from '../scheme/manners/saysNothing';
import type { SampleColumn } from '../scheme/sample';
import type { Reading } from '../scheme/scheme';

/** What a script has to know of a file to say in its terms what the questionnaire demands. */
export interface FileSpellings {
  /** Columns by the names of the questionnaire's variables, where they differ. */
  readonly names: ReadonlyMap<string, string>;
  readonly spellings: Spellings;
  /** Numbers that stand for no value, by column in upper case. */
  readonly none: ReadonlyMap<string, readonly number[]>;
  /** What a box holds that is not ticked; `null` where the file does not tell. */
  readonly emptyBox: Habits['emptyBox'] | null;
  /** Who has finished. */
  readonly only: Formula;
  /** How the file writes variables of which a script cannot say it, by name. */
  readonly unsaid: ReadonlyMap<string, string>;
}

/**
 * The readings of a file as spellings of its variables.
 * @param columns of the file; `null` where nothing but the readings is known
 */
export function fileSpellings(
  questionnaire: Questionnaire,
  readings: readonly Reading[],
  columns: readonly SampleColumn[] | null,
): FileSpellings {
  const speller = new FileSpeller(questionnaire, columns);
  for (const reading of readings) speller.take(reading);
  return speller.result();
}

class FileSpeller {
  readonly #variables: ReadonlyMap<string, Variable>;
  readonly #names = new Map<string, string>();
  readonly #spellings = new Map<string, Spelling>();
  readonly #none = new Map<string, number[]>();
  readonly #unsaid = new Map<string, string>();
  /** Boxes that are empty where they are not ticked. */
  readonly #empty = new Set<string>();
  #only: Formula = TRUE;

  constructor(
    questionnaire: Questionnaire,
    private readonly columns: readonly SampleColumn[] | null,
  ) {
    const variables = questionnaire.questions.flatMap((question) => question.variables);
    this.#variables = new Map(variables.map((variable) => [variable.name, variable]));
  }

  take(reading: Reading): void {
    switch (reading.kind) {
      case 'renamed':
        // Where the name was changed before, it is the file's that a script needs.
        this.#names.set(reading.variable, this.#columnOf(reading.column));
        return;
      case 'missing':
        for (const name of reading.variables) this.#noneOf(name).push(reading.value);
        return;
      case 'texts':
        return this.#texts(reading);
      case 'boxes':
        return this.#boxes(reading);
      case 'counted':
        for (const name of reading.variables)
          this.#spell(name, (column, none) => spelledBox(column, { ticked: [reading.value], unticked: null }, none));
        return;
      case 'ownCodes':
        for (const { variable, code } of reading.boxes)
          this.#spell(variable, (column, none) => spelledBox(column, { ticked: [code, 1], unticked: [0] }, none));
        return;
      case 'boxOfText':
        return this.#boxOfText(reading);
      case 'saysNothing':
        return this.#saysNothing(reading);
      case 'codeInBox':
        return this.#codeInBox(reading);
      case 'slots':
        for (const { variable, code } of reading.boxes)
          this.#spellings.set(
            variable,
            spelledSlots(
              this.#slots(reading.columns),
              code,
              reading.boxes.map((box) => box.code),
            ),
          );
        return;
      case 'rankSlots':
        return this.#rankSlots(reading);
      case 'rankList':
        for (const { variable } of reading.boxes)
          this.#unsaid.set(variable, `${this.#columnOf(reading.column)} holds all that is ranked`);
        return;
      case 'finished':
        return this.#finished(reading);
      case 'figures':
        for (const [place, name] of reading.boxes.entries())
          this.#spellings.set(name, spelledFigure(this.#columnOf(reading.column), place + 1));
        return;
      case 'list':
        return this.#list(reading);
    }
  }

  result(): FileSpellings {
    for (const [name, variable] of this.#variables) {
      const column = this.#columnOf(name);
      const none = this.#noneOf(column);
      if (none.length === 0 || this.#spellings.has(name)) continue;
      this.#spellings.set(
        name,
        variable.type === 'text' ? spelledText(column, none.map(String)) : spelledNumber(column, none),
      );
    }
    for (const name of this.#unsaid.keys()) this.#spellings.delete(name);
    return {
      names: this.#names,
      spellings: this.#spellings,
      none: this.#none,
      emptyBox: this.#emptyBox(),
      only: this.#only,
      unsaid: this.#unsaid,
    };
  }

  /** Where some boxes are empty and others 0, a script takes either. */
  #emptyBox(): Habits['emptyBox'] | null {
    if (this.#empty.size === 0) return null;
    const isMixed = [...this.#variables.values()].some(
      ({ name, type }) =>
        type === 'flag' && !this.#empty.has(name) && (this.#spellings.has(name) || this.#holds0(name)),
    );
    return isMixed ? 'either' : 'missing';
  }

  #holds0(name: string): boolean {
    return columnNamed(this.columns ?? [], this.#columnOf(name))?.values.includes('0') === true;
  }

  #columnOf(name: string): string {
    return this.#names.get(name) ?? name;
  }

  #noneOf(column: string): number[] {
    const key = column.toUpperCase();
    const known = this.#none.get(key) ?? [];
    this.#none.set(key, known);
    return known;
  }

  #spell(name: string, as: (column: string, none: readonly number[]) => Spelling): void {
    const column = this.#columnOf(name);
    this.#spellings.set(name, as(column, this.#noneOf(column)));
  }

  #texts({ variable, column, values, other, otherText }: Extract<Reading, { kind: 'texts' }>): void {
    const none = this.#noneOf(this.#columnOf(column)).map(String);
    this.#spellings.set(variable, spelledWords(this.#columnOf(column), values, { other, none }));
    if (otherText !== null) this.#unsaid.set(otherText, `${column} holds what was specified in place of the answer`);
  }

  /** What a box says as it is: 1 where it is ticked. */
  #box(name: string): Spelling {
    const column = this.#columnOf(name);
    return this.#spellings.get(name) ?? spelledBox(column, { ticked: [1], unticked: [0] }, this.#noneOf(column));
  }

  #boxes({ variables, unticked }: Extract<Reading, { kind: 'boxes' }>): void {
    if (unticked === 2) {
      for (const name of variables)
        this.#spell(name, (column, none) => spelledBox(column, { ticked: [1], unticked: [2, 0] }, none));
      return;
    }
    if (unticked === 'empty' && !variables.some((name) => this.#spellings.has(name))) {
      for (const name of variables) this.#empty.add(name);
      return;
    }
    const all = variables.map((name) => this.#box(name));
    const spelled = unticked === 'empty' ? emptyIsUnticked(all) : noneIsNothing(all);
    for (const [index, name] of variables.entries()) {
      const spelling = spelled[index];
      if (spelling !== undefined) this.#spellings.set(name, spelling);
    }
  }

  #boxOfText({ variable, text, others }: Extract<Reading, { kind: 'boxOfText' }>): void {
    const column = this.#columnOf(text);
    const there = spelledText(column, this.#noneOf(column).map(String));
    const boxes = others.filter((name) => this.#isThere(name)).map((name) => this.#box(name));
    // A sign for nothing ticks it only where nothing else is ticked.
    const isTicked = or(...boxes.map((box) => box.is(1)));
    const ticks = and(there.present, not(and(this.#nothingIn(column), isTicked)));
    this.#spellings.set(
      variable,
      spelledByText(
        { ...there, present: ticks },
        boxes.map((box) => box.present),
      ),
    );
  }

  /** That one of the words for nothing is there that the column was seen to hold. */
  #nothingIn(column: string): Formula {
    const seen = new Set(columnNamed(this.columns ?? [], column)?.values.filter(isNothing));
    return or(...[...seen].map((word): Formula => ({ kind: 'textIs', name: column, text: word })));
  }

  /** The words that are there; where the answer is chosen they are what was written. */
  #saysNothing({ text, variable, code }: Extract<Reading, { kind: 'saysNothing' }>): void {
    const column = this.#columnOf(text);
    const nothing = this.#nothingIn(column);
    if (nothing === FALSE || this.#spellings.has(text)) return;
    const owner = this.#variables.get(variable);
    const chosen =
      owner?.type === 'flag'
        ? this.#box(variable).is(1)
        : (this.#spellings.get(variable)?.is(code) ?? oneOf(this.#columnOf(variable), [code]));
    const plain = spelledText(column, this.#noneOf(column).map(String));
    this.#spellings.set(text, { ...plain, present: and(plain.present, or(chosen, not(nothing))) });
  }

  /** The box says it where the number is missing. */
  #codeInBox({ variable, box, code }: Extract<Reading, { kind: 'codeInBox' }>): void {
    const column = this.#columnOf(variable);
    const own = this.#spellings.get(variable) ?? spelledNumber(column, this.#noneOf(column));
    const isBox = and(not(own.present), oneOf(this.#columnOf(box), [1]));
    this.#spellings.set(variable, {
      ...own,
      boxes: [...(own.boxes ?? []), { column: this.#columnOf(box), code, isIt: isBox }],
      present: or(own.present, isBox),
      is: (value) => (value === code ? or(own.is(value), isBox) : own.is(value)),
    });
  }

  #isThere(name: string): boolean {
    if (this.#spellings.has(name) || this.columns === null) return true;
    return columnNamed(this.columns, this.#columnOf(name)) !== undefined;
  }

  #slots(columns: readonly string[]): readonly string[] {
    return columns.map((column) => this.#columnOf(column));
  }

  #rankSlots({ columns, boxes }: Extract<Reading, { kind: 'rankSlots' }>): void {
    // Words in slots are read as codes first: a column may have the name of another thing that is ranked.
    const words = columns.map((column) => this.#spellings.get(column));
    for (const { variable, code } of boxes) {
      const ranked = columns.map((column, index) => words[index]?.is(code) ?? oneOf(this.#columnOf(column), [code]));
      const spelling = spelledRank(this.#slots(columns), ranked);
      this.#spellings.set(variable, {
        ...spelling,
        type: words.some((word) => word?.type === 'text') ? 'text' : 'number',
      });
    }
  }

  /** A text that is a part of another's cannot be told by standing in the list, and what is none of them by nothing. */
  #list(reading: Extract<Reading, { kind: 'list' }>): void {
    const { column, isText, hasBraces, separator, boxes, other, otherText } = reading;
    const name = this.#columnOf(column);
    const parted = boxes.map(({ texts }) => texts.map((text) => `${separator}${inList(text, separator)}${separator}`));
    const isClear = parted.every((own, index) =>
      parted.every((others, at) => at === index || !own.some((text) => others.some((one) => one.includes(text)))),
    );
    const hasStrange = other === null && isText && !isWholeList(reading, columnNamed(this.columns ?? [], name)?.values);
    for (const { variable, texts } of boxes)
      if (variable === other || !isClear || separator === '\n')
        this.#unsaid.set(variable, `${column} holds all that is ticked`);
      else if (hasStrange)
        this.#unsaid.set(variable, `${column} holds texts that no answer has beside all that is ticked`);
      else if (isText)
        this.#spellings.set(
          variable,
          spelledListed(
            name,
            texts.flatMap((text) => formsInList(text, separator)),
            { kind: 'listed', separator, hasBraces },
          ),
        );
      else
        this.#spellings.set(
          variable,
          spelledSlots([name], Number(texts.find((text) => /^\d+$/u.test(text)) ?? Number.NaN)),
        );
    if (otherText !== null) this.#unsaid.set(otherText, `${column} holds what was specified in place of the answer`);
  }

  #finished({ column, values }: Extract<Reading, { kind: 'finished' }>): void {
    const found = columnNamed(this.columns ?? [], column);
    const isText = found?.isText ?? values?.some((value) => !/^\d+$/u.test(value)) ?? true;
    if (values === null) this.#only = isText ? filled(column) : present(column);
    else if (isText) this.#only = or(...values.map((text): Formula => ({ kind: 'textIs', name: column, text })));
    else this.#only = oneOf(column, values.map(Number));
  }
}

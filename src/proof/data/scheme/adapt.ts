import { quoteExact } from '../../../spss/literals';
import { madePrefix, type DataColumn } from '../columns';
import type { DataFile } from '../files/dataFile';
import { ColumnList } from './columnList';
import { everybodyOf, selectFinished } from './finished/finishedOnly';
import { formsInList } from './lists';
import { emptyIfNothing, tickUnlessNothing } from './manners/saysNothing';
import type { Reading, Scheme } from './scheme';
import { inLongLines } from '../../../spss/longLines';

/**
 * The file as the questionnaire has it: variables under its names, with its codes. Only what PSPP holds is changed; the
 * file stays as it is.
 */
export function adaptFile(file: DataFile, scheme: Scheme): DataFile {
  const said = scheme.said ?? [];
  if (scheme.readings.length === 0 && scheme.unread.length === 0 && said.length === 0) return file;
  const adapter = new Adapter(file);
  for (const reading of scheme.readings) adapter.read(reading);
  const finished = scheme.readings.find((reading) => reading.kind === 'finished');
  const everybody = finished === undefined ? null : everybodyOf(finished, file);
  return {
    ...file,
    columns: adapter.columns.all(),
    loaders: file.loaders.map((loader) => loader + selectFinished(everybody) + adapter.program()),
    everybody,
    notes: [...file.notes, ...(scheme.note === null ? [] : [scheme.note]), ...said],
    writtenAs: adapter.writtenAs,
    unreadable: underNewNames(file.unreadable, scheme),
    notNumbers: underNewNames(file.notNumbers, scheme),
    unread: new Set(scheme.unread.map((name) => name.toUpperCase())),
    emptyBoxes: new Set(scheme.readings.flatMap(emptyBoxes)),
  };
}

/** What is known of columns, under the names that variables have now. */
function underNewNames<What>(known: ReadonlyMap<string, What>, { readings }: Scheme): ReadonlyMap<string, What> {
  const renamed = new Map(known);
  for (const reading of readings) {
    if (reading.kind !== 'renamed') continue;
    const what = renamed.get(reading.column) ?? renamed.get(reading.column.toUpperCase());
    if (what === undefined) continue;
    renamed.set(reading.variable, what);
    renamed.set(reading.variable.toUpperCase(), what);
  }
  return renamed;
}

const emptyBoxes = (reading: Reading): readonly string[] =>
  reading.kind === 'boxes' && reading.unticked === 'empty' ? reading.variables.map((name) => name.toUpperCase()) : [];

class Adapter {
  readonly columns: ColumnList;
  /** What the file calls variables that have other names here, by their names in upper case. */
  readonly writtenAs: Map<string, string>;
  readonly #lines: string[] = [];
  readonly #prefix: string;
  #count = 0;

  constructor(file: DataFile) {
    this.columns = new ColumnList(file.columns);
    this.writtenAs = new Map(file.writtenAs);
    this.#prefix = `${madePrefix(file.columns)}K`;
  }

  program(): string {
    return this.#lines.map((line) => `${line}\n`).join('');
  }

  read(reading: Reading): void {
    switch (reading.kind) {
      case 'renamed':
        return this.#rename(reading.column, reading.variable);
      case 'texts':
        return this.#texts(reading);
      case 'boxes':
        return this.#boxes(reading);
      case 'slots':
        return this.#slots(reading);
      case 'rankSlots':
        return this.#rankSlots(reading);
      case 'list':
        return this.#list(reading);
      case 'rankList':
        return this.#rankList(reading);
      case 'ownCodes':
        return this.#ownCodes(reading);
      case 'counted':
        return this.#counted(reading);
      case 'boxOfText':
        return this.#boxOfText(reading);
      case 'saysNothing':
        return this.#saysNothing(reading);
      case 'codeInBox':
        return this.#codeInBox(reading);
      case 'missing':
        return this.#missing(reading);
      case 'figures':
        return this.#figures(reading);
      case 'finished':
        return;
    }
  }

  #rename(from: string, to: string): void {
    const column = this.columns.named(from);
    if (column === undefined || this.columns.named(to) !== undefined) return;
    this.#lines.push(`RENAME VARIABLES (${column.name} = ${to}).`);
    this.columns.replace(column, { ...column, name: to });
    this.#writeAs(to, column.name);
  }

  /** Sets a column aside under a name of ours; `null` where there is none. */
  #aside(name: string): DataColumn | null {
    const column = this.columns.named(name);
    if (column === undefined) return null;
    this.#count += 1;
    const kept = `${this.#prefix}${this.#count}`;
    this.#lines.push(`RENAME VARIABLES (${column.name} = ${kept}).`);
    this.columns.remove(column);
    return { ...column, name: kept };
  }

  #make(name: string, writtenAs: string): void {
    this.#lines.push(`NUMERIC ${name} (F8.0).`);
    this.columns.add({ name, type: 'number', width: 0, format: null });
    if (name.toUpperCase() !== writtenAs.toUpperCase()) this.#writeAs(name, writtenAs);
  }

  /** Whether the text was made: there may be one of that name. */
  #makeText(name: string, width: number, writtenAs: string): boolean {
    if (this.columns.named(name) !== undefined) return false;
    this.#lines.push(`STRING ${name} (A${width}).`);
    this.columns.add({ name, type: 'text', width, format: null });
    this.#writeAs(name, writtenAs);
    return true;
  }

  #writeAs(name: string, column: string): void {
    this.writtenAs.set(name.toUpperCase(), this.writtenAs.get(column.toUpperCase()) ?? column);
  }

  #texts({ variable, column, values, other, otherText }: Extract<Reading, { kind: 'texts' }>): void {
    const kept = this.#aside(column);
    if (kept === null) return;
    this.#make(variable, column);
    for (const { text, code } of values)
      this.#lines.push(
        `IF (LOWER(LTRIM(RTRIM(${kept.name}))) = LOWER(${quoteExact(text.trim())})) ${variable} = ${code}.`,
      );
    if (other !== null && otherText !== null && this.#makeText(otherText, kept.width, column))
      this.#lines.push(`IF (${kept.name} <> "" AND SYSMIS(${variable})) ${otherText} = ${kept.name}.`);
    // What is none of the answers is what somebody specified; else no answer, but not nothing either: no answer's code.
    this.#lines.push(`IF (${kept.name} <> "" AND SYSMIS(${variable})) ${variable} = ${other ?? NO_CODE}.`);
  }

  #boxes({ variables, unticked }: Extract<Reading, { kind: 'boxes' }>): void {
    const there = variables.filter((name) => this.columns.named(name) !== undefined);
    if (there.length === 0) return;
    if (unticked === 2) {
      this.#lines.push(`RECODE ${inLongLines(there)} (2 = 0).`);
      return;
    }
    const any = unticked === 'always' ? 'IF (#any = 0) #box = $SYSMIS.' : 'IF (#any > 0 AND SYSMIS(#box)) #box = 0.';
    this.#lines.push(
      `COMPUTE #any = SUM(${inLongLines(['0', ...there.map((name) => `VALUE(${name}) = 1`)], ', ')}).`,
      `DO REPEAT #box = ${inLongLines(there)}.`,
      any,
      'END REPEAT.',
    );
  }

  #slots({ columns, boxes }: Extract<Reading, { kind: 'slots' }>): void {
    const kept = columns.flatMap((name) => this.#aside(name) ?? []);
    const [first] = columns;
    if (kept.length === 0 || first === undefined) return;
    // A value declared missing, and a 0 that no box has, fill what was not mentioned.
    const fills = boxes.some(({ code }) => Number(code) === 0) ? '' : ` AND VALUE(@) <> 0`;
    const isMention = (name: string): string => `(NOT MISSING(${name})${fills.replace('@', name)})`;
    const any = `SUM(${inLongLines(
      kept.map(({ name }) => isMention(name)),
      ', ',
    )}) > 0`;
    for (const { variable, code } of boxes) {
      if (this.columns.named(variable) !== undefined) continue;
      this.#make(variable, first);
      this.#lines.push(
        `IF (${any}) ${variable} = SUM(${inLongLines(['0', ...kept.map(({ name }) => `VALUE(${name}) = ${code}`)], ', ')}) > 0.`,
      );
    }
    const codes = boxes.map(({ code }) => String(code));
    const strange = kept.map(({ name }) => `(${isMention(name)} AND NOT ANY(VALUE(${name}), ${codes.join(', ')}))`);
    this.#strange(
      `SUM(${inLongLines(['0', ...strange], ', ')}) > 0`,
      boxes.map(({ variable }) => variable),
    );
  }

  /** What no box is called, or has the code of, shows in one that is not ticked: no routing goes by it. */
  #strange(isStrange: string, boxes: readonly string[]): void {
    this.#lines.push('COMPUTE #strange = 0.', `IF (${isStrange}) #strange = 1.`);
    // PSPP breaks down at texts that are taken for numbers.
    for (const box of boxes.filter((name) => this.columns.named(name)?.type === 'number'))
      this.#lines.push(
        `IF (#strange = 1 AND ${box} = 0) ${box} = ${NO_CODE}.`,
        `IF (VALUE(${box}) = ${NO_CODE}) #strange = 0.`,
      );
  }

  #rankSlots({ columns, boxes }: Extract<Reading, { kind: 'rankSlots' }>): void {
    const kept = columns.flatMap((name) => this.#aside(name) ?? []);
    const [first] = columns;
    if (kept.length === 0 || first === undefined) return;
    for (const { variable, code } of boxes) {
      if (this.columns.named(variable) !== undefined) continue;
      this.#make(variable, first);
      for (const [index, { name }] of kept.entries())
        this.#lines.push(`IF (VALUE(${name}) = ${code}) ${variable} = ${index + 1}.`);
    }
  }

  #ownCodes({ boxes }: Extract<Reading, { kind: 'ownCodes' }>): void {
    for (const { variable, code } of boxes)
      if (this.columns.named(variable) !== undefined) this.#lines.push(`RECODE ${variable} (${code} = 1).`);
  }

  #counted({ variables, value }: Extract<Reading, { kind: 'counted' }>): void {
    const there = variables.filter((name) => this.columns.named(name) !== undefined);
    if (there.length > 0) this.#lines.push(`RECODE ${inLongLines(there)} (${value} = 1) (SYSMIS = SYSMIS) (ELSE = 0).`);
  }

  #boxOfText({ variable, text, others }: Extract<Reading, { kind: 'boxOfText' }>): void {
    const column = this.columns.named(text);
    if (column?.type !== 'text' || this.columns.named(variable) !== undefined) return;
    const there = others.filter((name) => this.columns.named(name) !== undefined);
    this.#make(variable, this.writtenAs.get(text.toUpperCase()) ?? column.name);
    if (there.length > 0) this.#lines.push(`IF (NVALID(${inLongLines(there, ', ')}) > 0) ${variable} = 0.`);
    // A sign for nothing ticks it only where nothing else is ticked: then nobody knows what it says.
    const isTicked = `MAX(${inLongLines(['0', ...there.map((name) => `VALUE(${name})`)], ', ')}) = 1`;
    this.#lines.push(...tickUnlessNothing(text, variable, isTicked));
  }

  #saysNothing({ text, variable, code }: Extract<Reading, { kind: 'saysNothing' }>): void {
    const [column, box] = [this.columns.named(text), this.columns.named(variable)];
    if (column?.type !== 'text' || box?.type !== 'number') return;
    this.#lines.push(...emptyIfNothing(text, `SYSMIS(${variable}) OR VALUE(${variable}) <> ${code}`));
  }

  #codeInBox({ variable, box, code }: Extract<Reading, { kind: 'codeInBox' }>): void {
    if (this.columns.named(variable)?.type === 'number' && this.columns.named(box)?.type === 'number')
      this.#lines.push(`IF (SYSMIS(${variable}) AND VALUE(${box}) = 1) ${variable} = ${code}.`);
  }

  #missing({ variables, value }: Extract<Reading, { kind: 'missing' }>): void {
    const there = variables.filter((name) => this.columns.named(name)?.type === 'number');
    if (there.length > 0) this.#lines.push(`RECODE ${inLongLines(there)} (${value} = SYSMIS).`);
    for (const name of variables)
      if (this.columns.named(name)?.type === 'text')
        this.#lines.push(`IF (LTRIM(RTRIM(${name})) = "${value}") ${name} = "".`);
  }

  #figures({ column, boxes }: Extract<Reading, { kind: 'figures' }>): void {
    const kept = this.#aside(column);
    if (kept === null) return;
    for (const [place, name] of boxes.entries()) {
      if (this.columns.named(name) !== undefined) continue;
      this.#make(name, column);
      const figure = `SUBSTR(LTRIM(${kept.name}), ${place + 1}, 1)`;
      this.#lines.push(`IF (${figure} = "0") ${name} = 0.`, `IF (${figure} = "1") ${name} = 1.`);
    }
  }

  #list(reading: Extract<Reading, { kind: 'list' }>): void {
    const { column, isText, hasBraces, separator, boxes, other, otherText } = reading;
    const kept = this.#aside(column);
    if (kept === null) return;
    if (hasBraces) this.#lines.push(`COMPUTE ${kept.name} = LTRIM(REPLACE(REPLACE(${kept.name}, "{", ""), "}", "")).`);
    const made = boxes.filter(({ variable }) => this.columns.named(variable) === undefined);
    for (const { variable } of made) this.#make(variable, column);
    if (isText)
      this.#listOfTexts(kept, separator, made, other, otherText === null ? null : { name: otherText, column });
    else
      for (const { variable, texts } of made) {
        const codes = texts.filter((text) => /^\d+$/u.test(text));
        this.#lines.push(
          `IF (NOT SYSMIS(${kept.name})) ${variable} = ANY(VALUE(${kept.name}), ${codes.join(', ')}, ${NO_CODE}).`,
        );
      }
  }

  /** What stands before others in a list has a smaller rank than they. */
  #rankList({ column, separator, boxes }: Extract<Reading, { kind: 'rankList' }>): void {
    const kept = this.#aside(column);
    if (kept === null) return;
    const made = boxes.filter(({ variable }) => this.columns.named(variable) === undefined);
    const left = this.#parted(kept, separator);
    for (const { variable } of made) this.#make(variable, column);
    const place = (name: string): string => `#${kept.name}_${boxes.findIndex(({ variable }) => variable === name)}`;
    for (const { variable, texts } of boxes) {
      this.#lines.push(`COMPUTE ${place(variable)} = 0.`);
      for (const form of new Set(texts.flatMap((text) => formsInList(text, separator)))) {
        const at = `INDEX(${left}, ${between(form, separator)})`;
        this.#lines.push(`IF (${place(variable)} = 0 AND ${at} > 0) ${place(variable)} = ${at}.`);
      }
    }
    for (const { variable } of made) {
      const before = boxes.map((one) => `RANGE(${place(one.variable)}, 1, ${place(variable)})`);
      this.#lines.push(`IF (${place(variable)} > 0) ${variable} = SUM(${inLongLines(['0', ...before], ', ')}).`);
    }
  }

  /** A scratch variable with the list in small letters, a separator before and behind each part. */
  #parted({ name, width }: Pick<DataColumn, 'name' | 'width'>, separator: string): string {
    const left = `#${name}`;
    const mark = quoteExact(separator);
    this.#lines.push(
      `STRING ${left} (A${Math.min(32_767, width + 2)}).`,
      `COMPUTE ${left} = LOWER(LTRIM(RTRIM(${name}))).`,
      ...(separator === ' '
        ? []
        : [
            `COMPUTE ${left} = REPLACE(REPLACE(${left}, ${quoteExact(` ${separator}`)}, ${mark}), ${quoteExact(`${separator} `)}, ${mark}).`,
          ]),
      `COMPUTE ${left} = CONCAT(${mark}, RTRIM(${left}), ${mark}).`,
    );
    return left;
  }

  /** Texts are taken out of what is left of the list, the longest first: one may be a part of another. */
  #listOfTexts(
    { name, width }: DataColumn,
    separator: string,
    boxes: Extract<Reading, { kind: 'list' }>['boxes'],
    other: string | null,
    otherText: { readonly name: string; readonly column: string } | null,
  ): void {
    const mark = quoteExact(separator);
    const left = this.#parted({ name, width }, separator);
    this.#lines.push(...boxes.map(({ variable }) => `IF (${name} <> "") ${variable} = 0.`));
    const texts = boxes
      .flatMap(({ variable, texts: all }) =>
        all.flatMap((each) => formsInList(each, separator).map((text) => ({ variable, text }))),
      )
      .toSorted((one, two) => two.text.length - one.text.length);
    for (const { variable, text } of texts)
      this.#lines.push(
        `IF (INDEX(${left}, ${between(text, separator)}) > 0) ${variable} = 1.`,
        `IF (INDEX(${left}, ${between(text, separator)}) > 0) ${left} = REPLACE(${left}, ${between(text, separator)}, ${mark}).`,
      );
    const isLeft = `${name} <> "" AND REPLACE(${left}, ${mark}, "") <> ""`;
    if (other === null || !boxes.some(({ variable }) => variable === other))
      return this.#strange(
        isLeft,
        boxes.map(({ variable }) => variable),
      );
    this.#lines.push(`IF (${isLeft}) ${other} = 1.`);
    if (otherText !== null && this.#makeText(otherText.name, width, otherText.column))
      this.#lines.push(`IF (${isLeft}) ${otherText.name} = LTRIM(REPLACE(${left}, ${mark}, " ")).`);
  }
}

/** A text as it stands among others, for SPSS. */
const between = (text: string, separator: string): string => `LOWER(${quoteExact(`${separator}${text}${separator}`)})`;

/** A number that is no code of any questionnaire: a text that no answer has. */
export const NO_CODE = -987_654;

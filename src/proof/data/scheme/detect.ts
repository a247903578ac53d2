import type { Question, Questionnaire, Variable } from '../../../questionnaire/model';
import { answerTexts, plainText } from './answerTexts';
import { listReading } from './lists';
import { missingNumbers, withoutNumbers, type MissingNumber } from './missingNumbers';
import { familiesOf, namedAfter, plainName, textOfOther } from './names';
import type { Sample, SampleColumn } from './sample';
import type { Reading, Scheme } from './scheme';

const YES = /^(?:yes|y|true|checked|selected|chosen|ticked|x|ja|oui|si|sí|1)$/iu;
const NO = /^(?:no|n|false|unchecked|not selected|not checked|not chosen|unticked|nein|non|0)$/iu;
/** The share of a column's values that have to be answers before it holds labels. */
const MOST_KNOWN = 0.8;
const MOST_WITH_OTHER = 0.5;

/** How a file writes the variables of a questionnaire, as far as it differs: seen from its names and first values. */
export function detectScheme(questionnaire: Questionnaire, sample: Sample): Scheme {
  const missing = sample.declares ? [] : missingNumbers(questionnaire, sample);
  const detector = new Detector(questionnaire, withoutNumbers(sample, missing));
  for (const one of missing) detector.missing(one);
  for (const question of questionnaire.questions) detector.question(question);
  return { readings: detector.readings, note: detector.note() };
}

class Detector {
  readonly readings: Reading[] = [];
  readonly #said = new Map<string, string>();
  readonly #columns: ReadonlyMap<string, SampleColumn>;
  readonly #names: readonly string[];
  readonly #taken: ReadonlySet<string>;
  readonly #byPlainName = new Map<string, string[]>();
  /** The columns of variables that are renamed. */
  readonly #renamed = new Map<string, string>();

  constructor(questionnaire: Questionnaire, sample: Sample) {
    this.#columns = new Map(sample.columns.map((column) => [column.name.toUpperCase(), column]));
    this.#names = sample.columns.map(({ name }) => name);
    for (const name of this.#names) {
      const key = plainName(name);
      this.#byPlainName.set(key, [...(this.#byPlainName.get(key) ?? []), name]);
    }
    this.#taken = new Set(
      questionnaire.questions.flatMap(({ variables }) => variables.map(({ name }) => name.toUpperCase())),
    );
  }

  missing({ value, columns }: MissingNumber): void {
    this.readings.push({ kind: 'missing', variables: columns, value });
    this.#say(`missing ${value}`, `${value} is no value`);
  }

  question(question: Question): void {
    const coded = question.variables.filter(({ type }) => type !== 'text');
    const texts = question.variables.filter(({ type }) => type === 'text');
    const boxes = coded.filter(({ type }) => type === 'flag');
    this.#zeros(question.variables);
    this.#byText(question);
    if (boxes.length > 1 && this.#multi(question, boxes)) this.#texts(question, texts);
    else {
      this.#rename(question, coded);
      this.#only(question);
      this.#texts(question, texts);
      for (const variable of coded) this.#labels(question, variable);
    }
    if (boxes.length > 1) this.#boxOfText(question, boxes);
    this.#textInPlace(question);
  }

  /** What people specified stands in place of the answer, and nowhere else. */
  #textInPlace({ variables }: Question): void {
    const [text, ...more] = variables.filter(({ specifies }) => specifies !== null);
    if (text === undefined || more.length > 0 || this.#columnOf(text) !== undefined) return;
    const names = new Set(variables.map(({ name }) => name));
    const at = this.readings.findIndex(
      (one) =>
        (one.kind === 'texts' && one.other !== null && names.has(one.variable)) ||
        (one.kind === 'list' && one.other !== null && names.has(one.other)),
    );
    const reading = this.readings[at];
    if (reading?.kind === 'texts' || reading?.kind === 'list') this.readings[at] = { ...reading, otherText: text.name };
  }

  /** The column of a variable; `undefined` where there is none so far. */
  #columnOf({ name }: Variable): SampleColumn | undefined {
    return this.#columns.get((this.#renamed.get(name) ?? name).toUpperCase());
  }

  #renames(variable: string, column: string): void {
    this.readings.push({ kind: 'renamed', variable, column });
    this.#renamed.set(variable, column);
  }

  /** Q1 is `Q01`, `q_1` is `Q_1`: of the only variable of a question. Rows are told by their place as well. */
  #zeros(variables: readonly Variable[]): void {
    const absent = variables.filter(
      (variable) => variable.rowCode === null && variable.specifies === null && this.#columnOf(variable) === undefined,
    );
    for (const { name } of absent) {
      const alike = this.#byPlainName.get(plainName(name)) ?? [];
      const [column] = alike.filter((one) => !this.#taken.has(one.toUpperCase()));
      if (alike.length !== 1 || column === undefined) continue;
      this.#renames(name, column);
      this.#say('alike', `${name} is ${column}`);
    }
  }

  /** A column that is called as the question asks: `Age`. */
  #byText({ label, variables }: Question): void {
    const [variable, ...others] = variables.filter(({ specifies }) => specifies === null);
    const text = plainText(label)
      .replace(/[^\p{L}\p{N}]+/gu, '_')
      .replace(/^_+|_+$/gu, '');
    if (variable === undefined || others.length > 0 || text === '' || this.#columnOf(variable) !== undefined) return;
    const alike = this.#names.filter((name) => name.toLowerCase() === text && !this.#taken.has(name.toUpperCase()));
    const [column] = alike;
    if (column === undefined || [...this.#renamed.values()].includes(column)) return;
    this.#renames(variable.name, column);
    this.#say('text', `${variable.name} is ${column}`);
  }

  /** The only variable of a question under a name with more to it: `Q4_1`, `Q5_TEXT`. */
  #only(question: Question): void {
    const [variable, ...others] = question.variables.filter(({ specifies }) => specifies === null);
    if (variable === undefined || others.length > 0 || this.#columnOf(variable) !== undefined) return;
    const families = familiesOf(question.id, this.#names, this.#taken).filter(({ byNumber }) => byNumber.size === 1);
    const column =
      (variable.type === 'text' ? textOfOther(question, variable, this.#names, this.#taken) : null) ??
      families.map(({ byNumber }) => byNumber.get(1)).find((one) => one !== undefined);
    if (column === undefined) return;
    this.#renames(variable.name, column);
    this.#say('only', `${variable.name} is ${column}`);
  }

  /** The box for something else, which some platforms do not write: their text says that it is ticked. */
  #boxOfText({ variables }: Question, boxes: readonly Variable[]): void {
    for (const box of boxes) {
      const text = variables.find(({ specifies }) => specifies !== null && specifies === box.rowCode);
      const others = boxes.filter((one) => one !== box);
      if (text === undefined || this.#columnOf(box) !== undefined || this.#columnOf(text) === undefined) continue;
      if (
        this.readings.some(
          (one) =>
            (one.kind === 'slots' || one.kind === 'list') && one.boxes.some(({ variable }) => variable === box.name),
        )
      )
        continue;
      if (!others.some((one) => this.#columnOf(one) !== undefined)) continue;
      const at = this.readings.findIndex(
        (one) => one.kind === 'boxes' && one.variables.includes(others[0]?.name ?? ''),
      );
      const [after] = at < 0 ? [] : this.readings.splice(at, 1);
      this.readings.push({
        kind: 'boxOfText',
        variable: box.name,
        text: text.name,
        others: others.map(({ name }) => name),
      });
      if (after?.kind === 'boxes') this.readings.push({ ...after, variables: [...after.variables, box.name] });
      this.#say('box of text', `${box.name} is ticked where ${this.#renamed.get(text.name) ?? text.name} is filled`);
    }
  }

  /** What was recognised, each manner once with an example. */
  note(): string | null {
    const said = [...this.#said.values()];
    return said.length === 0 ? null : `The file is read as it is written: ${said.join('; ')}.`;
  }

  #say(manner: string, sentence: string): void {
    if (!this.#said.has(manner)) this.#said.set(manner, sentence);
  }

  /** Whether the boxes were found in some form. */
  #multi(question: Question, boxes: readonly Variable[]): boolean {
    return this.#slots(question, boxes) || this.#list(question, boxes) || this.#boxes(question, boxes);
  }

  /** Boxes of their own, ticked in one way or another. */
  #boxes(question: Question, boxes: readonly Variable[]): boolean {
    this.#rename(question, boxes);
    const found = boxes.flatMap((variable) => {
      const column = this.#columnOf(variable);
      return column === undefined ? [] : [{ variable, column }];
    });
    if (found.length === 0) return false;
    const values = new Set(found.flatMap(({ column }) => column.values));
    const worded = found.filter(({ column }) => column.isText);
    if (worded.length > 0) {
      const ticks = found.map(({ variable, column }) => ticksOf(variable, column));
      if (ticks.some((one) => one === null)) return true;
      for (const [index, { variable, column }] of found.entries())
        if (column.isText)
          this.#replaceRename({
            kind: 'texts',
            variable: variable.name,
            column: column.name,
            values: ticks[index] ?? [],
            other: null,
            otherText: null,
          });
      this.#say('words', `boxes hold words, as ${[...values][0]} in ${found[0]?.column.name ?? ''}`);
      if (ticks.every((one) => (one ?? []).every(({ code }) => code === 1))) this.#unticked(found, 'empty');
      return true;
    }
    if (this.#ownCodes(found)) {
      if (!values.has('0')) this.#unticked(found, 'empty');
    } else if (values.size > 0 && [...values].every((value) => value === '1')) this.#unticked(found, 'empty');
    else if (values.has('2') && [...values].every((value) => value === '1' || value === '2')) this.#unticked(found, 2);
    return true;
  }

  /** Whether boxes hold the codes of their own answers in place of 1. */
  #ownCodes(found: readonly { readonly variable: Variable; readonly column: SampleColumn }[]): boolean {
    const boxes = found.map(({ variable, column }) => ({
      variable,
      column,
      code: Number(variable.rowCode ?? Number.NaN),
    }));
    const isOwn = boxes.every(({ column, code }) =>
      column.values.every((value) => value === '0' || Number(value) === code),
    );
    const telling = boxes.find(({ column, code }) => code > 1 && column.values.some((value) => Number(value) === code));
    if (!isOwn || telling === undefined) return false;
    this.readings.push({
      kind: 'ownCodes',
      boxes: boxes.filter(({ code }) => code !== 1).map(({ variable, code }) => ({ variable: variable.name, code })),
    });
    this.#say('own codes', `boxes are ticked by their own codes, as ${telling.code} in ${telling.column.name}`);
    return true;
  }

  #unticked(
    found: readonly { readonly variable: Variable; readonly column: SampleColumn }[],
    unticked: 'empty' | 2,
  ): void {
    this.readings.push({ kind: 'boxes', variables: found.map(({ variable }) => variable.name), unticked });
    const what =
      unticked === 2 ? '2 is a box not ticked' : 'empty is a box not ticked where another of the question is ticked';
    this.#say(`unticked ${unticked}`, `${what} (${found[0]?.column.name ?? ''})`);
  }

  /** Variables that hold the codes of what was ticked, as many as anybody ticked. */
  #slots(question: Question, boxes: readonly Variable[]): boolean {
    const codes = codesOf(boxes);
    const own = boxes.map(({ name }) => name.toUpperCase()).filter((name) => this.#columns.has(name));
    const families = [
      ...familiesOf(question.id, this.#names, this.#taken).map(({ byNumber }) => [...byNumber.values()]),
      own,
    ];
    for (const family of families) {
      const columns = family.flatMap((name) => this.#columns.get(name.toUpperCase()) ?? []);
      const values = new Set(columns.flatMap(({ values: all }) => all.map(Number)));
      const isCodes = [...values].every((value) => codes.has(value));
      const beyond = [...values].filter((value) => value !== 0 && value !== 1 && value !== 2).length;
      if (columns.length < 1 || !isCodes || beyond === 0) continue;
      const spread = columns.filter(({ values: all }) => new Set(all).size > 1).length;
      if (spread === 0) continue;
      this.readings.push({
        kind: 'slots',
        columns: columns.map(({ name }) => name),
        boxes: [...codes].map(([code, variable]) => ({ variable, code })),
      });
      const [first, ...others] = columns.map(({ name }) => name);
      this.#say(
        'slots',
        `${first ?? ''}${others.length === 0 ? ' holds' : ` to ${others.at(-1) ?? ''} hold`} the codes of what was ticked`,
      );
      return true;
    }
    return false;
  }

  /** One column with everything that was ticked. */
  #list(question: Question, boxes: readonly Variable[]): boolean {
    if (this.#taken.has(question.id.toUpperCase())) return false;
    const [alike = '', ...more] = this.#byPlainName.get(plainName(question.id)) ?? [];
    const column =
      this.#columns.get(question.id.toUpperCase()) ??
      (more.length === 0 ? this.#columns.get(alike.toUpperCase()) : undefined);
    const reading = column === undefined ? null : listReading(column, boxes);
    if (reading === null) return false;
    this.readings.push(reading);
    this.#say('list', `${reading.column} holds all that was ticked, parted by ${JSON.stringify(reading.separator)}`);
    if (reading.other !== null) this.#say('list other', `what is none of its answers is ${reading.other}`);
    return true;
  }

  /** Renames variables that the file has under other names. */
  #rename(question: Question, variables: readonly Variable[]): void {
    const absent = variables.filter((variable) => variable.rowCode !== null && this.#columnOf(variable) === undefined);
    if (absent.length === 0 || absent.length < variables.length) return;
    for (const family of familiesOf(question.id, this.#names, this.#taken)) {
      const named = namedAfter(variables, family);
      if (named === null) continue;
      for (const [variable, column] of named) this.#renames(variable, column);
      const [[variable, column] = ['', '']] = named;
      this.#say(`renamed ${family.manner}`, `${variable} is ${column}`);
      return;
    }
  }

  #texts(question: Question, texts: readonly Variable[]): void {
    for (const variable of texts) {
      if (this.#columnOf(variable) !== undefined) continue;
      const place = this.#placeOfBox(question, variable);
      const column =
        textOfOther(question, variable, this.#names, this.#taken) ??
        (place === null ? null : textOfOther(question, variable, this.#names, this.#taken, place));
      if (column === null) continue;
      this.#renames(variable.name, column);
      this.#say('text', `${variable.name} is ${column}`);
    }
  }

  /** The number in the name of the column of the box that a text belongs to: some count their boxes from 1. */
  #placeOfBox({ id, variables }: Question, { specifies }: Variable): number | null {
    const box = variables.find(({ rowCode, type }) => type === 'flag' && rowCode !== null && rowCode === specifies);
    const column = box === undefined ? undefined : this.#renamed.get(box.name);
    const number = /(\d+)$/u.exec(column?.slice(id.length) ?? '')?.[1];
    return number === undefined ? null : Number(number);
  }

  /** A column of labels where the questionnaire has codes. */
  #labels({ variables }: Question, variable: Variable): void {
    if (variable.type !== 'coded') return;
    const column = this.#columnOf(variable);
    if (column === undefined || !column.isText || column.values.length === 0) return;
    const { values, known, labelled } = answerTexts(variable.answers, column.values);
    // Some platforms write what people specify in place of the answer.
    const specified = variables.find(({ specifies }) => specifies !== null)?.specifies ?? null;
    const other = variable.answers.find(({ code }) => code === specified)?.value ?? null;
    if (!labelled || known < (other === null ? MOST_KNOWN : MOST_WITH_OTHER)) return;
    this.#replaceRename({
      kind: 'texts',
      variable: variable.name,
      column: column.name,
      values,
      other: known < 1 ? other : null,
      otherText: null,
    });
    this.#say('labels', `${column.name} holds labels in place of codes`);
  }

  /** A reading that makes a variable of a column does without its renaming. */
  #replaceRename(reading: Extract<Reading, { kind: 'texts' }>): void {
    const at = this.readings.findIndex((one) => one.kind === 'renamed' && one.variable === reading.variable);
    if (at >= 0) this.readings.splice(at, 1);
    this.readings.push(reading);
  }
}

/** Which words tick a box and which do not; `null` where a value is neither. */
function ticksOf(variable: Variable, { values }: SampleColumn): readonly { text: string; code: number }[] | null {
  const label = plainText(variable.answers[0]?.label ?? '');
  const distinct = [...new Set(values)];
  const ticks = distinct.flatMap((text) => {
    if (YES.test(text) || (label !== '' && plainText(text) === label)) return [{ text, code: 1 }];
    return NO.test(text) ? [{ text, code: 0 }] : [];
  });
  return ticks.length === distinct.length ? ticks : null;
}

function codesOf(boxes: readonly Variable[]): ReadonlyMap<number, string> {
  return new Map(
    boxes.flatMap(({ name, rowCode }) =>
      rowCode === null || rowCode === '' ? [] : [[Number(rowCode), name] as const],
    ),
  );
}

import type { Question, Questionnaire, Variable } from '../../../questionnaire/model';
import { familiesOf, namedAfter, textOfOther, type Named } from './names';
import type { Sample, SampleColumn } from './sample';
import type { Reading, Scheme } from './scheme';

const YES = /^(?:yes|y|true|checked|selected|chosen|ticked|x|ja|oui|si|sí|1)$/iu;
const NO = /^(?:no|n|false|unchecked|not selected|not checked|not chosen|unticked|nein|non|0)$/iu;
const SEPARATORS = [';', '|', ',', '/', ' '];

/** How a file writes the variables of a questionnaire, as far as it differs: seen from its names and first values. */
export function detectScheme(questionnaire: Questionnaire, sample: Sample): Scheme {
  const detector = new Detector(questionnaire, sample);
  for (const question of questionnaire.questions) detector.question(question);
  return { readings: detector.readings, note: detector.note() };
}

class Detector {
  readonly readings: Reading[] = [];
  readonly #said = new Map<string, string>();
  readonly #columns: ReadonlyMap<string, SampleColumn>;
  readonly #names: readonly string[];
  readonly #taken: ReadonlySet<string>;

  constructor(questionnaire: Questionnaire, sample: Sample) {
    this.#columns = new Map(sample.columns.map((column) => [column.name.toUpperCase(), column]));
    this.#names = sample.columns.map(({ name }) => name);
    this.#taken = new Set(
      questionnaire.questions.flatMap(({ variables }) => variables.map(({ name }) => name.toUpperCase())),
    );
  }

  question(question: Question): void {
    const coded = question.variables.filter(({ type }) => type !== 'text');
    const texts = question.variables.filter(({ type }) => type === 'text');
    const boxes = coded.filter(({ type }) => type === 'flag');
    if (boxes.length > 1 && this.#multi(question, boxes)) this.#texts(question, texts);
    else {
      this.#rename(question, coded);
      for (const variable of coded) this.#labels(variable);
      this.#texts(question, texts);
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
    const named = this.#rename(question, boxes);
    const found = boxes.flatMap((variable) => {
      const column = this.#columns.get((named.get(variable.name) ?? variable.name).toUpperCase());
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
          });
      this.#say('words', `boxes hold words, as ${[...values][0]} in ${found[0]?.column.name ?? ''}`);
      if (ticks.every((one) => (one ?? []).every(({ code }) => code === 1))) this.#unticked(found, 'empty');
      return true;
    }
    if (values.size > 0 && [...values].every((value) => value === '1')) this.#unticked(found, 'empty');
    else if (values.has('2') && [...values].every((value) => value === '1' || value === '2')) this.#unticked(found, 2);
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

  /** One text with everything that was ticked. */
  #list(question: Question, boxes: readonly Variable[]): boolean {
    const column = this.#columns.get(question.id.toUpperCase());
    if (column === undefined || this.#taken.has(question.id.toUpperCase()) || column.values.length === 0) return false;
    const accepted = boxes.map((variable) => {
      const [answer] = variable.answers;
      return {
        variable: variable.name,
        texts: [answer?.code ?? '', answer?.label ?? ''].filter((text) => text !== ''),
      };
    });
    const known = new Set(accepted.flatMap(({ texts }) => texts.map((text) => text.toLowerCase())));
    const separator = SEPARATORS.find((one) =>
      column.values.every((value) => value.split(one).every((part) => known.has(part.trim().toLowerCase()))),
    );
    if (separator === undefined) return false;
    this.readings.push({ kind: 'list', column: column.name, isText: column.isText, separator, boxes: accepted });
    this.#say('list', `${column.name} holds all that was ticked, parted by "${separator}"`);
    return true;
  }

  /** Renames variables that the file has under other names; gives the columns of those renamed. */
  #rename(question: Question, variables: readonly Variable[]): Named {
    const absent = variables.filter(({ name, rowCode }) => rowCode !== null && !this.#columns.has(name.toUpperCase()));
    if (absent.length === 0 || absent.length < variables.length) return new Map();
    for (const family of familiesOf(question.id, this.#names, this.#taken)) {
      const named = namedAfter(variables, family);
      if (named === null) continue;
      for (const [variable, column] of named) this.readings.push({ kind: 'renamed', variable, column });
      const [[variable, column] = ['', '']] = named;
      this.#say(`renamed ${family.manner}`, `${variable} is ${column}`);
      return named;
    }
    return new Map();
  }

  #texts(question: Question, texts: readonly Variable[]): void {
    for (const variable of texts) {
      if (this.#columns.has(variable.name.toUpperCase())) continue;
      const column = textOfOther(question, variable, this.#names, this.#taken);
      if (column === null) continue;
      this.readings.push({ kind: 'renamed', variable: variable.name, column });
      this.#say('text', `${variable.name} is ${column}`);
    }
  }

  /** A column of labels where the questionnaire has codes. */
  #labels(variable: Variable): void {
    if (variable.type !== 'coded') return;
    const renamed = this.readings.find((reading) => reading.kind === 'renamed' && reading.variable === variable.name);
    const name = renamed?.kind === 'renamed' ? renamed.column : variable.name;
    const column = this.#columns.get(name.toUpperCase());
    if (column === undefined || !column.isText || column.values.length === 0) return;
    const values = variable.answers.flatMap(({ label, value, code }) =>
      value === null ? [] : [...new Set([label, code])].map((text) => ({ text, code: value })),
    );
    const known = new Set(values.map(({ text }) => plain(text)));
    const fitting = column.values.filter((text) => known.has(plain(text))).length;
    const labelled = column.values.some((text) => variable.answers.some(({ label }) => plain(label) === plain(text)));
    if (!labelled || fitting < column.values.length * 0.8) return;
    this.#replaceRename({ kind: 'texts', variable: variable.name, column: column.name, values });
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
  const label = plain(variable.answers[0]?.label ?? '');
  const distinct = [...new Set(values)];
  const ticks = distinct.flatMap((text) => {
    if (YES.test(text) || (label !== '' && plain(text) === label)) return [{ text, code: 1 }];
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

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim().toLowerCase();

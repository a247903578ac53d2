import type { Questionnaire, Variable } from '../../../questionnaire/model';
import type { ResponseSet } from '../files/dictionary';
import { plainName } from '../plainName';
import { NameIndex } from './nameIndex';
import type { Sample, SampleColumn } from './sample';
import { mannersNote, type Reading } from './scheme';

/** What platforms write before the number of a row or a column: `Q4_r1_c2`, `Q4r1c2`. */
const PART_OF_GRID = /(?<=[\d_.])[_.]?(?:row|col|r|c)[_.]?0*(\d{1,4})/giu;

/** A box of a multi-punch question with the column that it has in the file. */
export interface FoundBox {
  readonly variable: Variable;
  readonly column: SampleColumn;
}

/** What is known of a file so far: each manner of writing adds what it recognises. */
export class Detection {
  readonly readings: Reading[] = [];
  readonly columns: ReadonlyMap<string, SampleColumn>;
  readonly names: NameIndex;
  readonly sets: readonly ResponseSet[];
  /** Respondents looked at. */
  readonly rows: number;
  /** Names of variables of the questionnaire, in upper case. */
  readonly taken: ReadonlySet<string>;
  readonly byPlainName = new Map<string, string[]>();
  /** Names of rows and columns of grids, by the plain ones without what stands before their numbers. */
  readonly byGridName: ReadonlyMap<string, readonly string[]>;
  /** The columns of variables that are renamed. */
  readonly renamed = new Map<string, string>();
  /** The columns that are renamed. */
  readonly used = new Set<string>();
  /** Variables of the questionnaire that hold codes. */
  readonly coded: readonly Variable[];
  /** Variables of which nobody knows what their columns hold, with what is to be said of it. */
  readonly unknown = new Map<string, string>();
  /** Where the readings of the question begin that is looked at. */
  #begun = 0;
  readonly #said = new Map<string, string>();
  #byEnd: ReadonlyMap<string, readonly string[]> | null = null;

  constructor(
    questionnaire: Questionnaire,
    readonly sample: Sample,
  ) {
    const variables = questionnaire.questions.flatMap((question) => question.variables);
    this.columns = new Map(sample.columns.map((column) => [column.name.toUpperCase(), column]));
    const names = sample.columns.map(({ name }) => name);
    this.names = new NameIndex(names);
    this.rows = sample.rows;
    this.sets = sample.sets;
    for (const name of names) add(this.byPlainName, plainName(name), name);
    const byGridName = new Map<string, string[]>();
    for (const name of names) {
      const plain = plainName(name.replace(PART_OF_GRID, '_$1'));
      if (plain !== plainName(name)) add(byGridName, plain, name);
    }
    this.byGridName = byGridName;
    this.coded = variables.filter(({ type }) => type === 'coded');
    this.taken = new Set(variables.map(({ name }) => name.toUpperCase()));
  }

  /** What stands before a variable's name in the names of columns: `T_`. */
  prefixesOf(name: string): readonly string[] {
    this.#byEnd ??= byEnd(this.sample.columns.map((column) => column.name));
    return this.#byEnd.get(name.toUpperCase()) ?? [];
  }

  /** The column of a variable; `undefined` where there is none so far. */
  columnOf({ name }: Variable): SampleColumn | undefined {
    return this.columns.get((this.renamed.get(name) ?? name).toUpperCase());
  }

  rename(variable: string, column: string): void {
    this.readings.push({ kind: 'renamed', variable, column });
    this.renamed.set(variable, column);
    this.used.add(column);
  }

  /** From here on the readings are those of the next question. */
  begin(): void {
    this.#begun = this.readings.length;
  }

  /** Where the first such reading of the question stands; -1 for none. */
  placeOf(isMeant: (reading: Reading) => boolean): number {
    for (let at = this.#begun; at < this.readings.length; at += 1) {
      const reading = this.readings[at];
      if (reading !== undefined && isMeant(reading)) return at;
    }
    return -1;
  }

  /** A reading that makes a variable of a column does without its renaming. */
  replaceRename(reading: Extract<Reading, { kind: 'texts' }>): void {
    const at = this.placeOf((one) => one.kind === 'renamed' && one.variable === reading.variable);
    if (at >= 0) this.readings.splice(at, 1);
    this.readings.push(reading);
  }

  say(manner: string, sentence: string): void {
    if (!this.#said.has(manner)) this.#said.set(manner, sentence);
  }

  /** What was recognised, each manner once with an example; `null` where nothing was. */
  note(): string | null {
    return mannersNote([...this.#said.values()]);
  }
}

function add(names: Map<string, string[]>, key: string, name: string): void {
  const alike = names.get(key);
  if (alike === undefined) names.set(key, [name]);
  else alike.push(name);
}

/** What stands before each part of names that follows a mark: `T_` before `Q3_1` and `T_Q3_` before `1`. */
function byEnd(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const name of names)
    for (const { index } of name.length > MOST_OF_A_NAME ? [] : name.matchAll(/[_.]/gu))
      add(found, name.slice(index + 1).toUpperCase(), name.slice(0, index + 1));
  return found;
}

const MOST_OF_A_NAME = 100;

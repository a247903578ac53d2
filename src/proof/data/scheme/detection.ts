import type { Questionnaire, Variable } from '../../../questionnaire/model';
import type { ResponseSet } from '../files/dictionary';
import { plainName } from '../plainName';
import type { Sample, SampleColumn } from './sample';
import type { Reading } from './scheme';

/** A box of a multi-punch question with the column that it has in the file. */
export interface FoundBox {
  readonly variable: Variable;
  readonly column: SampleColumn;
}

/** What is known of a file so far: each manner of writing adds what it recognises. */
export class Detection {
  readonly readings: Reading[] = [];
  readonly columns: ReadonlyMap<string, SampleColumn>;
  readonly names: readonly string[];
  readonly sets: readonly ResponseSet[];
  /** Respondents looked at. */
  readonly rows: number;
  /** Names of variables of the questionnaire, in upper case. */
  readonly taken: ReadonlySet<string>;
  readonly byPlainName = new Map<string, string[]>();
  /** The columns of variables that are renamed. */
  readonly renamed = new Map<string, string>();
  readonly #said = new Map<string, string>();

  constructor(questionnaire: Questionnaire, sample: Sample) {
    const variables = questionnaire.questions.flatMap((question) => question.variables);
    this.columns = new Map(sample.columns.map((column) => [column.name.toUpperCase(), column]));
    this.names = sample.columns.map(({ name }) => name);
    this.rows = sample.rows;
    this.sets = sample.sets;
    for (const name of this.names) {
      const key = plainName(name);
      this.byPlainName.set(key, [...(this.byPlainName.get(key) ?? []), name]);
    }
    this.taken = new Set(variables.map(({ name }) => name.toUpperCase()));
  }

  /** The column of a variable; `undefined` where there is none so far. */
  columnOf({ name }: Variable): SampleColumn | undefined {
    return this.columns.get((this.renamed.get(name) ?? name).toUpperCase());
  }

  rename(variable: string, column: string): void {
    this.readings.push({ kind: 'renamed', variable, column });
    this.renamed.set(variable, column);
  }

  /** A reading that makes a variable of a column does without its renaming. */
  replaceRename(reading: Extract<Reading, { kind: 'texts' }>): void {
    const at = this.readings.findIndex((one) => one.kind === 'renamed' && one.variable === reading.variable);
    if (at >= 0) this.readings.splice(at, 1);
    this.readings.push(reading);
  }

  say(manner: string, sentence: string): void {
    if (!this.#said.has(manner)) this.#said.set(manner, sentence);
  }

  /** What was recognised, each manner once with an example; `null` where nothing was. */
  note(): string | null {
    const said = [...this.#said.values()];
    return said.length === 0 ? null : `The file is read as it is written: ${said.join('; ')}.`;
  }
}

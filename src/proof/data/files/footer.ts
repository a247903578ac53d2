import type { Question } from '../../../questionnaire/model';
import { FirstColumn } from './firstColumn';

/** What stands first in a record that counts all others. */
const TOTALS =
  /^(?:(?:grand |sub)?totals?|sums?|mean|average|base|count|valid n|summe|gesamt|insgesamt|mittelwert|durchschnitt|anzahl|basis|total général|somme|moyenne|suma|media|totaal|gemiddelde|totale)(?=$|[\s:(=.,])|^n\s?=/iu;
/** What stands first in one that explains something. */
const NOTES =
  /^(?:notes?|remarks?|sources?|legend|key|hinweise?|anmerkung(?:en)?|quelle|legende|remarques?|nota|notas|fuente|opmerking|bron)\s?:/iu;
/** Words of a text that is no id. */
const WORDS = /\p{L}\s+\S+\s+\S/u;
/** Records below the last respondent at most. */
const MOST = 30;

/** What totals are. */
const FIGURE = /^[-+]?[\d.,\s\u00A0]{1,30}[%€$£]?$/u;

const isEmpty = (field: string): boolean => field === '' || field.trim() === '';

/** What stands first in a record, as far as two of them are the same. */
const firstOf = (fields: readonly string[]): string => (fields[0] ?? '').trim().toLowerCase();

/**
 * Records without those at their end that are no respondents.
 * @param records with the header first
 */
export function withoutFooter(
  records: readonly (readonly string[])[],
  questions: readonly Question[],
): readonly (readonly string[])[] {
  const holder = new FooterHolder(questions);
  let kept = Math.min(1, records.length);
  for (const [index, fields] of records.slice(1).entries()) kept += holder.add([...fields], index).length;
  return records.slice(0, kept + holder.rest().length);
}

interface Record {
  readonly fields: string[];
  readonly line: number;
}

/**
 * Keeps records back for as long as they may be those below the last respondent. A word stands once among them: what
 * stands first in several records is an answer.
 */
export class FooterHolder {
  #held: Record[] = [];
  readonly #answers = new Set<string>();
  readonly #column: FirstColumn;
  /** What stands first in a record that may be of totals and is read as a respondent's. */
  #doubtful: string | null = null;

  /** @param questions whose answers may be called as totals are; may be none */
  constructor(questions: readonly Question[]) {
    this.#column = new FirstColumn(questions, (label) => TOTALS.test(label));
  }

  /** The records that are respondents for sure now, in order. */
  add(fields: string[], line: number): readonly Record[] {
    const first = firstOf(fields);
    const isTwice = this.#held.some((one) => firstOf(one.fields) === first);
    if (this.#isFooter(fields) && !isTwice && !this.#answers.has(first) && this.#held.length < MOST) {
      this.#held.push({ fields, line });
      return [];
    }
    const sure = [...this.#held, { fields, line }];
    this.#held = [];
    for (const one of sure) {
      if (TOTALS.test(firstOf(one.fields))) this.#answers.add(firstOf(one.fields));
      this.#column.add(one.fields);
    }
    return sure;
  }

  /** The last records that are respondents after all, once nothing comes any more. */
  rest(): readonly Record[] {
    const last = this.#held.findLastIndex(({ fields }) => this.#isRespondent(fields));
    const respondents = this.#held.slice(0, last + 1);
    this.#held = this.#held.slice(last + 1);
    return respondents;
  }

  /** What is to be said of the last records; `null` where there is nothing. */
  note(): string | null {
    const count = this.#held.length;
    if (this.#doubtful !== null)
      return `The last record begins with "${this.#doubtful}", as totals do, but it holds none: it is read as a respondent's.`;
    if (count === 0) return null;
    return count === 1
      ? 'The record at the end is no respondent: it holds totals or a note.'
      : `The ${count} records at the end are no respondents: they hold totals or notes.`;
  }

  /** Whether a record may be what a spreadsheet has below its respondents: a line of totals, or a text in the first field alone. */
  #isFooter(fields: readonly string[]): boolean {
    const at = fields.findIndex((field) => !isEmpty(field));
    // Totals stand where ids do: further on somebody's answer may be called so.
    if (at !== 0) return false;
    const first = (fields[0] ?? '').trim();
    if (NOTES.test(first)) return true;
    if (TOTALS.test(first)) return fields.slice(1).every((field) => isEmpty(field) || FIGURE.test(field.trim()));
    return (
      fields.length > 2 && fields.slice(1).every(isEmpty) && WORDS.test(first) && !this.#column.hasSuchTexts(first)
    );
  }

  /**
   * Whether one that begins as totals do is a respondent's: an answer is called so, or nothing in it is a total of a file
   * whose first column is no id.
   */
  #isRespondent(fields: readonly string[]): boolean {
    const first = firstOf(fields);
    if (!TOTALS.test(first)) return false;
    if (this.#column.isAnswer(first)) return true;
    const isDoubtful = this.#column.isRepeated && !/[=(\d]/u.test(first) && !this.#column.areTotals(fields);
    if (isDoubtful) this.#doubtful = (fields[0] ?? '').trim();
    return isDoubtful;
  }
}

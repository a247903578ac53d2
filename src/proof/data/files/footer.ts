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

/** Whether a record may be what a spreadsheet has below its respondents: a line of totals, or a text in the first field alone. */
function isFooter(fields: readonly string[]): boolean {
  const at = fields.findIndex((field) => !isEmpty(field));
  // Totals stand where ids do: further on somebody's answer may be called so.
  if (at !== 0) return false;
  const first = (fields[0] ?? '').trim();
  if (NOTES.test(first)) return true;
  if (TOTALS.test(first)) return fields.slice(1).every((field) => isEmpty(field) || FIGURE.test(field.trim()));
  return fields.length > 2 && fields.slice(1).every(isEmpty) && WORDS.test(first);
}

/** What stands first in a record, as far as two of them are the same. */
const firstOf = (fields: readonly string[]): string => (fields[0] ?? '').trim().toLowerCase();

/** Records without those at their end that are no respondents. */
export function withoutFooter(records: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const holder = new FooterHolder();
  let kept = 0;
  for (const [index, fields] of records.entries()) kept += holder.add([...fields], index).length;
  return records.slice(0, kept);
}

/**
 * Keeps records back for as long as they may be those below the last respondent. A word stands once among them: what
 * stands first in several records is an answer.
 */
export class FooterHolder {
  #held: { readonly fields: string[]; readonly line: number }[] = [];
  readonly #answers = new Set<string>();

  /** The records that are respondents for sure now, in order. */
  add(fields: string[], line: number): readonly { readonly fields: string[]; readonly line: number }[] {
    const first = firstOf(fields);
    const isTwice = this.#held.some((one) => firstOf(one.fields) === first);
    if (isFooter(fields) && !isTwice && !this.#answers.has(first) && this.#held.length < MOST) {
      this.#held.push({ fields, line });
      return [];
    }
    const sure = [...this.#held, { fields, line }];
    this.#held = [];
    for (const one of sure) if (TOTALS.test(firstOf(one.fields))) this.#answers.add(firstOf(one.fields));
    return sure;
  }

  /** What is to be said of those that nothing came after; `null` where there are none. */
  note(): string | null {
    const count = this.#held.length;
    if (count === 0) return null;
    return count === 1
      ? 'The record at the end is no respondent: it holds totals or a note.'
      : `The ${count} records at the end are no respondents: they hold totals or notes.`;
  }
}

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

const isEmpty = (field: string): boolean => field === '' || field.trim() === '';

/** Whether a record may be what a spreadsheet has below its respondents: a line of totals, or a text in the first field alone. */
function isFooter(fields: readonly string[]): boolean {
  const at = fields.findIndex((field) => !isEmpty(field));
  // Totals stand where ids do: further on somebody's answer may be called so.
  if (at !== 0) return false;
  const first = (fields[0] ?? '').trim();
  if (TOTALS.test(first) || NOTES.test(first)) return true;
  return fields.length > 2 && fields.slice(1).every(isEmpty) && WORDS.test(first);
}

/** Records without those at their end that are no respondents. */
export function withoutFooter(records: readonly (readonly string[])[]): readonly (readonly string[])[] {
  let end = records.length;
  let [footers, last] = [0, records.length];
  for (; end > 1 && records.length - end < MOST; end -= 1) {
    const record = records[end - 1] ?? [];
    if (record.every(isEmpty)) continue;
    if (!isFooter(record)) break;
    footers += 1;
    last = end - 1;
  }
  return footers === 0 ? records : records.slice(0, last);
}

/** Keeps records back for as long as they may be those below the last respondent. */
export class FooterHolder {
  #held: { readonly fields: string[]; readonly line: number }[] = [];

  /** The records that are respondents for sure now, in order. */
  add(fields: string[], line: number): readonly { readonly fields: string[]; readonly line: number }[] {
    if (isFooter(fields) && this.#held.length < MOST) {
      this.#held.push({ fields, line });
      return [];
    }
    const sure = [...this.#held, { fields, line }];
    this.#held = [];
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

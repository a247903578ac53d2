import type { Question } from '../../../questionnaire/model';
import { columnEntries } from './columnEntries';
import { plainNumber } from './writtenNumbers';

/** Something with figures before a word: `5,5 km`, `40 min.`. */
const WITH_UNIT = /^([-+]?\d[\d.,\s\u00a0\u202f'’]{0,20})(\p{L}[\p{L}²³]{0,9}(?:\/\p{L}{1,4})?)\.?$/u;
/** Values with it before a word is the unit of a column. */
const ENOUGH = 3;

/** Words that make another number of it: `45k` is not 45. `m` is a metre or a million. */
const MULTIPLIES =
  /^(?:[kmtb]|kk|mm|mn|mio|mln|mill|millions?|millionen?|millones|mrd|mld|md|bn|bio|milliards?|billions?|tsd|tsnd|tys|th|thou|thousands?|tausend|mil|mille|mila|duizend|tusen|tus|hundreds?|hundert|cents?|cien|dz|dzd|dozens?|dutzend|douzaines?|lakhs?|lacs?|crores?|cr|prozent|percent)$/u;

/** Units of time: the same answer may come in any of them, `2 h` and `120 min`. */
const TIMES: readonly RegExp[] = [
  /^(?:s|sec|secs|sek|seconds?|sekunden?|secondes?|segundos?|secondi)$/u,
  /^(?:min|mins|minutes?|minuten?|minutos?|minuti|minuut|minuter|minut)$/u,
  /^(?:h|hs|hr|hrs|hours?|std|stunden?|heures?|horas?|ore|uur|uren|timmar|timer|godz)$/u,
  /^(?:d|days?|tage?n?|jours?|d[ií]as?|giorni|dag|dagen|dni)$/u,
  /^(?:w|wk|wks|weeks?|wo|wochen?|semaines?|semanas?|settimane|weken)$/u,
  /^(?:mo|mos|mth|mths|mon|months?|monate?n?|mois|mes|meses|mesi|maand|maanden)$/u,
  /^(?:y|yr|yrs|years?|j|jahre?n?|ans|années|años|anni|jaar|lat|år)$/u,
];
/** Units of which the question may name another. */
const OTHERS: readonly RegExp[] = [
  /^(?:km|kms|kilomet(?:er|re)s?n?|kilómetros|kilomètres|chilometri)$/u,
  /^(?:mi|miles?|meilen)$/u,
  /^(?:met(?:er|re)s?n?|mètres|metros|metri)$/u,
  /^(?:cm|centimet(?:er|re)s?|zentimetern?)$/u,
  /^(?:inch|inches|zoll)$/u,
  /^(?:ft|feet|foot)$/u,
  /^(?:kg|kgs|kilos?|kilogramm?e?s?)$/u,
  /^(?:g|gr|gramm?e?s?n?)$/u,
  /^(?:lb|lbs|pounds?|pfund)$/u,
  /^(?:l|litres?|liters?|litern|litros|litri)$/u,
  /^(?:ml|millilit(?:er|re)s?n?)$/u,
  /^(?:eur|euros?)$/u,
  /^(?:usd|dollars?|dólares)$/u,
];

/**
 * The unit that stands behind all numbers of a column, by columns from 0: a program writes it so. Where people write one
 * or another, or some of them none, nobody knows which number they mean.
 * @param names the variables of the columns, as far as they are known
 */
export function unitsOf(
  records: readonly (readonly string[])[],
  names: readonly (string | null)[],
  questions: readonly Question[],
  isNoValue: (value: string, at: number) => boolean,
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  if (!records.some((record) => record.some((value) => WITH_UNIT.test(value.trim())))) return found;
  const columns = names.map((_, at) =>
    records.map((record) => (record[at] ?? '').trim()).filter((value) => value !== '' && !isNoValue(value, at)),
  );
  const entries = columnEntries(names, questions, columns);
  for (const [at, values] of columns.entries()) {
    if (entries[at] !== 'number' || values.length < ENOUGH) continue;
    if (values.some((value) => plainNumber(value, true) !== null)) continue;
    const [unit, ...others] = new Set(values.map((value) => WITH_UNIT.exec(value)?.[2]?.toLowerCase() ?? ''));
    if (unit === undefined || unit === '' || others.length > 0) continue;
    if (isUnitOf(unit, askedIn(names[at] ?? '', questions))) found.set(at, unit);
  }
  return found;
}

/** What is asked for in the column of that name, with what is said of the question. */
function askedIn(name: string, questions: readonly Question[]): string | null {
  const upper = name.toUpperCase();
  const isIts = ({ id, variables }: Question): boolean =>
    id.toUpperCase() === upper || variables.some((variable) => variable.name.toUpperCase() === upper);
  const question = questions.find(isIts);
  if (question === undefined) return null;
  const variable = question.variables.find((one) => one.name.toUpperCase() === upper);
  return `${question.label} ${variable?.label ?? ''}`;
}

/** Whether a number before such a word is the number that is asked for: where the question names its unit, it is this. */
function isUnitOf(unit: string, asked: string | null): boolean {
  if (MULTIPLIES.test(unit)) return false;
  const words: readonly string[] = (asked ?? '').toLowerCase().match(/\p{L}+/gu) ?? [];
  const isNamed = (kind: RegExp): boolean => words.some((word) => word.length > 1 && kind.test(word));
  const own = [...TIMES, ...OTHERS].find((kind) => kind.test(unit));
  if (words.includes(unit) || (own !== undefined && isNamed(own))) return true;
  return !TIMES.some((kind) => kind.test(unit)) && !OTHERS.some(isNamed);
}

/** A value without the unit of its column. */
export function withoutUnit(value: string, unit: string | undefined): string {
  if (unit === undefined) return value;
  const [, figures = '', word = ''] = WITH_UNIT.exec(value.trim()) ?? [];
  return word.toLowerCase() === unit ? figures.trim() : value;
}

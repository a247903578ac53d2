/** What platforms put before such a name: any other prefix is another matter, as of an order, a loan, a form. */
const OF_INTERVIEW =
  '(?:(?:interview|survey|resp|response|respondent|participant|questionnaire|data_?collection|fragebogen|umfrage|sys)[._]{0,2}){0,2}';

/** Names of columns that say by words how an interview ended. */
export const STATUS_NAMES = new RegExp(
  `^${OF_INTERVIEW}(?:(?:(?:last|final)_?)?call_?(?:result|status|outcome)|broken(?:_?off)?|status|state|type|response_?code(?:_?description)?|disposition|disp_?code|disp|outcome|result|completion(?:_?status)?|completed?|finished|stand|ergebnis|bearbeitungsstand|statut|[ée]tat|estado|estatus|situa[cç][aã]o|stato|stav|stan|wynik|resultaat|resultado|r[ée]sultat|esito)$`,
  'iu',
);
/** Names of columns that say it by yes and no, or by 1 and 0. */
export const FLAG_NAMES = new RegExp(
  `^${OF_INTERVIEW}(?:is_?)?(?:finished|completed?|submitted|beendet|abgeschlossen|vollständig|terminado|completado|complet[oae]|termin[ée]e?|fini|concluid[oa]|compleet|voltooid|afgerond|klaar|slutförd|färdig|ferdig|fullført|gennemført|zakończon[yae]|ukończon[yae])$`,
  'iu',
);
/** Names of columns of which 2 may mean that all is complete, as 0 is incomplete and 1 not verified. */
export const GRADED_NAMES = /complete$/iu;
/** Names of columns that say when, and are empty of those who have not finished. */
export const DATE_NAMES =
  /^(?:submit_?date|submitted_?(?:at|on|date)|date_?submitted|completed_?(?:at|on|date)|ended(?:_?at)?|finish(?:ed)?_?(?:at|on|time|date))(?:_utc)?$/iu;

const OF_ANYTHING =
  /(?:type|outcome|result|ergebnis|ended|ended_?at|[ée]tat|situa[cç][aã]o|stan|stav|wynik|resultaat|resultado|r[ée]sultat|esito)$/iu;

/** Whether a name is one that contracts, treatments and forms have as well. */
export const isOfAnything = (name: string): boolean => OF_ANYTHING.test(name);

/**
 * Columns, in lower case, that grade one form of several: its time stands beside them (`car_complete`,
 * `car_timestamp`), or they are called alike.
 */
export function gradedForms(names: readonly string[]): ReadonlySet<string> {
  const known = new Set(names.map((name) => name.toLowerCase()));
  const repeated = new Set([...known].filter((name) => isRepeated(name)).map(withoutRepeat));
  return new Set(
    [...known].filter(
      (name) =>
        (name.endsWith(GRADE) && known.has(name.slice(0, -GRADE.length) + TIME)) || repeated.has(withoutRepeat(name)),
    ),
  );
}

/** Several columns of one heading: all but the first have a sign and their number behind it, which headings have not. */
const REPEATED = /@(\d{1,3})$/u;

/** What a column is called here whose heading others have, too. */
export const repeatedName = (name: string, count: number): string => (count === 1 ? name : `${name}@${count}`);

const isRepeated = (name: string): boolean => REPEATED.test(name);

/** The name of a column without the number that it has among those of one heading. */
export const withoutRepeat = (name: string): string => name.replace(REPEATED, '');

const GRADE = '_complete';
const TIME = '_timestamp';

/** Whether a name stands without anything before it. */
export const isBare = (name: string): boolean => !/[._]/u.test(name);

/** Whether a column's name says that it may tell who has finished. */
export function isLikeFinished(written: string): boolean {
  const name = withoutRepeat(written);
  return FLAG_NAMES.test(name) || DATE_NAMES.test(name) || STATUS_NAMES.test(name);
}

/** Codes of platforms by the names that only their columns have: of those who have finished, and of those who have not. */
export const CODES: Readonly<Record<string, { readonly done: readonly string[]; readonly others: readonly string[] }>> =
  {
    dispcode: {
      done: ['31', '32'],
      others: ['11', '12', '13', '14', '15', '16', '17', '20', '21', '22', '23', '35', '36', '37', '41'],
    },
  };
/** Whether a name is one that a platform gives to such a column alone. */
export const isCoded = (name: string): boolean => CODES[name.toLowerCase()] !== undefined;

/** Different values that a column of this kind has at most. */
export const MOST_VALUES = 12;

import type { Question, Questionnaire } from '../../../questionnaire/model';
import { NameIndex } from './nameIndex';
import { behindName, OF_TEXTS } from './names';
import { isDeclared } from '../witness/declared';
import { NUMBER, type Sample, type SampleColumn } from './sample';

/** Numbers by which platforms say that there is no value: not asked, not answered, not seen. */
const USUAL = /^-(?:[1-9]|([1-9])\1{1,3}|9{5,9}|9{1,3}[5-8])$/u;
/** Columns that have to hold it: in one or two it may be a slip. */
const ENOUGH = 3;
/** The share of a column's respondents who have it where no slip is that frequent, and how many they have to be. */
const OFTEN = 0.1;
const OFTEN_AT_LEAST = 3;
/** What stands behind a question's id in the names of its columns: nothing, a number, or that it is a text. */
const OF_QUESTION = new RegExp(
  `^(?:[_.#$@]{0,3}[a-z]{0,4}[_.#$@]{0,3}\\d+(?:[_.]\\d+)*)?(?:[_.]?(?:${OF_TEXTS})){0,3}$`,
  'iu',
);

/** What a file writes where there is no value, though no answer and no number of the questionnaire is that. */
export interface MissingNumber {
  readonly value: number;
  readonly columns: readonly string[];
}

/** Only of files that cannot declare values missing. */
export function missingNumbers(questionnaire: Questionnaire, { columns, rows }: Sample): readonly MissingNumber[] {
  const { questions } = questionnaire;
  const meant = new Set(
    questions.flatMap(({ variables }) => variables.flatMap(({ answers }) => answers.map((one) => one.value))),
  );
  const special = new Set(questions.flatMap(({ limits }) => limits.special));
  const least = Math.min(0, ...questions.map(({ limits }) => limits.min ?? 0));
  const { ofQuestions, unlimited } = likelyOf(questions, columns);
  const own = columns.filter(({ name }) => ofQuestions.has(name));
  const holding = new Map<number, SampleColumn[]>();
  const hold = (value: number, column: SampleColumn): void => {
    const known = holding.get(value);
    if (known === undefined) holding.set(value, [column]);
    else known.push(column);
  };
  for (const column of own)
    for (const value of new Set(column.values.filter((each) => USUAL.test(each)).map(Number)))
      if (!meant.has(value) && !special.has(value) && value < least) hold(value, column);
  // A number may be negative; a code that no answer has, or what is below the limit, is none.
  const telling = [...holding].map(([value, all]) => ({
    value,
    all,
    limited: all.filter(({ name }) => !unlimited.has(name)),
  }));
  const count = (value: number, { values }: SampleColumn): number =>
    values.filter((each) => Number(each) === value).length;
  const isOften = (value: number, column: SampleColumn): boolean =>
    count(value, column) >= Math.max(OFTEN_AT_LEAST, rows * OFTEN);
  const isSure = telling.some(
    ({ value, limited }) => limited.length >= ENOUGH || limited.some((column) => isOften(value, column)),
  );
  // A file that has one of them has others. Where a number may be negative, many columns have to say that it is none.
  return telling.flatMap(({ value, all, limited }) =>
    isSure && limited.reduce((sum, column) => sum + count(value, column), 0) > 1
      ? [{ value, columns: (limited.length >= ENOUGH ? all : limited).map(({ name }) => name) }]
      : [],
  );
}

/** Labels of values by which a file says that a question was not put to somebody. */
const NOT_ASKED =
  /^(?:(?:was |were )?not asked|question not asked|not (?:shown|displayed|seen|presented)|not asked\b.{0,60}|filtered(?: out)?|skipped(?: by (?:routing|filter|logic))?|routed out|inapplicable|system[- ]?missing|nicht (?:gefragt|gestellt|gezeigt|vorgelegt)|filter(?:bedingt)?|non pos[ée]e|no preguntad[oa])$/iu;
/** Those that answers have as well: below zero, and at a zero that is declared missing, nobody offers them. */
const NOT_ANSWERED =
  /^(?:no answer|not answered|no response|unanswered|(?:user[- ]?)?missing(?: value)?|keine antwort|nicht beantwortet|fehlender wert|fehlend|sans r[ée]ponse|valeur manquante|sin respuesta|valor perdido|valore mancante|nessuna risposta|geen antwoord|ontbrekende waarde|sem resposta|brak (?:danych|odpowiedzi))$/iu;

/** Of a file that has a dictionary: the numbers that it says are no values, though the questionnaire has no such code. */
export function declaredMissing(questionnaire: Questionnaire, sample: Sample): readonly MissingNumber[] {
  return onceEach([
    ...labelledMissing(questionnaire, sample),
    ...missingNumbers(questionnaire, withoutMeaning(sample)),
  ]);
}

/** Each number once, with all of its columns. */
export function onceEach(missing: readonly MissingNumber[]): readonly MissingNumber[] {
  const found = new Map<number, Set<string>>();
  for (const { value, columns } of missing) found.set(value, new Set([...(found.get(value) ?? []), ...columns]));
  return [...found].map(([value, columns]) => ({ value, columns: [...columns] }));
}

/**
 * The sample with what the dictionary declares missing and calls nothing anywhere, and with texts: what may stand there
 * for no value. What has a label is an answer, as "don't know" is.
 */
function withoutMeaning(sample: Sample): Sample {
  const labelled = new Set(sample.columns.flatMap(({ isText, called }) => (isText ? [] : [...(called ?? []).keys()])));
  return {
    ...sample,
    columns: sample.columns.map((column) => {
      const { isText, missing = '', values } = column;
      const isNone = (value: string): boolean => isText || (!labelled.has(value) && isDeclared(missing, Number(value)));
      return { ...column, values: missing === '' && !isText ? [] : values.filter(isNone) };
    }),
  };
}

/** Labels by which a file says that it was not for somebody to answer; offered answers may say it of what was asked. */
const NOT_FOR_THEM =
  /^(?:not applicable|does not apply|n\/?a|inap\.?|no procede|no aplica|no corresponde|sans objet|non concern[ée]e?|non applicable|n\.?v\.?t\.?|niet van toepassing|entfällt|trifft nicht zu|n[ãa]o se aplica|non applicabile|non pertinente|nie dotyczy|ej aktuellt|ikke (?:relevant|aktuelt))$/iu;

/** Of a file that has labels for its values: those that say that there is none, though no such code is of its question. */
function labelledMissing({ questions }: Questionnaire, { columns }: Sample): readonly MissingNumber[] {
  const meant = meantIn(questions);
  const found = new Map<number, string[]>();
  for (const { name, called, isText, missing = '' } of columns) {
    for (const [text, label] of isText ? [] : (called ?? [])) {
      const value = Number(text);
      if (!Number.isFinite(value) || meant(name).has(value)) continue;
      if (isNone(label.trim(), value, isDeclared(missing, value)))
        found.set(value, [...(found.get(value) ?? []), name]);
    }
  }
  return [...found].map(([value, names]) => ({ value, columns: names }));
}

function isNone(label: string, value: number, declared: boolean): boolean {
  if (NOT_ASKED.test(label)) return true;
  if (declared && NOT_FOR_THEM.test(label)) return true;
  return (value < 0 || (value === 0 && declared)) && (NOT_ANSWERED.test(label) || NOT_FOR_THEM.test(label));
}

/** The codes that a column may hold by its name; all that any question has where it is called like no variable. */
function meantIn(questions: readonly Question[]): (name: string) => ReadonlySet<number | null> {
  const all = new Set<number | null>();
  const own = new Map<string, ReadonlySet<number | null>>();
  for (const { variables, limits } of questions) {
    for (const { name, answers } of variables) {
      const codes = new Set([...limits.special, ...answers.map(({ value }) => value)]);
      own.set(name.toUpperCase(), codes);
      for (const code of codes) all.add(code);
    }
  }
  return (name) => own.get(name.toUpperCase()) ?? all;
}

/**
 * The columns that are likely of a question, by their names (paradata such as `Q1_minutes` are of none), and those of
 * questions whose numbers have no least.
 */
function likelyOf(
  questions: readonly Question[],
  columns: readonly SampleColumn[],
): { readonly ofQuestions: ReadonlySet<string>; readonly unlimited: ReadonlySet<string> } {
  const names = new NameIndex(columns.map(({ name }) => name));
  const [ofQuestions, unlimited] = [new Set<string>(), new Set<string>()];
  for (const { id, variables, limits } of questions) {
    const behind = behindName(id);
    const isUnlimited = limits.min === null && variables.some(({ type }) => type === 'number');
    for (const name of names.beginningWith(id)) {
      if (!OF_QUESTION.test(behind(name) ?? '-')) continue;
      ofQuestions.add(name);
      if (isUnlimited) unlimited.add(name);
    }
  }
  return { ofQuestions, unlimited };
}

/** The sample without these numbers, each where it is no value. */
export function withoutNumbers(sample: Sample, missing: readonly MissingNumber[]): Sample {
  const nones = new Map<string, Set<string>>();
  for (const { value, columns } of missing)
    for (const name of columns) nones.set(name, (nones.get(name) ?? new Set()).add(`${value}`));
  if (nones.size === 0) return sample;
  return {
    ...sample,
    columns: sample.columns.map((column) => {
      const none = nones.get(column.name);
      if (none === undefined) return column;
      const left = column.values.filter((value) => !none.has(value));
      return left.length === column.values.length
        ? column
        : {
            ...column,
            values: left,
            cells: column.cells.map((value) => (none.has(value) ? '' : value)),
            // What the dictionary calls a text is one, whatever is left.
            isText: sample.declares ? column.isText : isText(left),
          };
    }),
  };
}

const isText = (values: readonly string[]): boolean => values.some((value) => !NUMBER.test(value));

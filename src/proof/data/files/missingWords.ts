import type { Question } from '../../../questionnaire/model';
import { columnEntries, type Entry } from './columnEntries';
import { isFigure } from './csvHeader';

/** Words that programs write where there is no value; people write some of them, too. */
const MISSING_WORDS = /^(?:n\/?a|#n\/[adb]|#nv|nan|null|none|sysmis|\.)$/iu;
/** The one of these that people type for a number, too: of a count it is 0. */
const NONE = /^none$/u;
/** What programs write, in lower case, and nobody by hand: SPSS, and Survey Solutions. */
export const NEVER_TYPED: ReadonlySet<string> = new Set(['#null!', '##n/a##']);
/** Numbers that a column must have beside a word before the word says that there is none. */
const ENOUGH = 2;
/** What people write in a question or two, programs write everywhere: in whatever columns. */
const ABBREVIATIONS = /^(?:n\/a|#n\/[adb]|#nv|na|nan|null)$/u;
const ENOUGH_COLUMNS = 5;
/** Namibia, among other countries. */
const COUNTRY = 'na';
const COUNTRIES = 3;

/** Written by programs alone, or by hand nearly never: one column of numbers is enough to believe it of texts. */
const OF_PROGRAMS = /^(?:NA|#N\/[ADB]|#NV|NaN|nan|NULL|null|sysmis|SYSMIS|\.)$/u;
/** Columns that nobody types into with any other word before it is believed of texts. */
const ENOUGH_CHOSEN = 2;

/** A sign that programs write where there is nothing, and people where they have nothing to say. */
const SIGN = /^(?:-{1,3}|[–—])$/u;
/** Words of platforms for a question that was not asked, within brackets or without. */
const NOT_ASKED =
  /^(?:not (?:asked|shown|displayed|presented|applicable)|question not asked|skipped|nicht (?:gefragt|gestellt|gezeigt|angezeigt|zutreffend)|non (?:posée?|affichée?|demandée?)|no (?:preguntad[oa]|aplica|mostrad[oa])|niet (?:gevraagd|gesteld|getoond|van toepassing)|n\.?v\.?t\.?|nie (?:dotyczy|zadano|pytano)|n\/d|não se aplica|neuplatňuje se|не применимо|ej tillämpligt|ikke relevant|non (?:chiesto|mostrata?|posta))$/iu;

/** Those that say that it does not apply: a person's answer as well, also where everybody is asked. */
const NOT_APPLICABLE =
  /^(?:not applicable|nicht zutreffend|no aplica|niet van toepassing|n\.?v\.?t\.?|nie dotyczy|n\/d|não se aplica|neuplatňuje se|не применимо|ej tillämpligt|ikke relevant)$/iu;
/** Labels of answers by what people shorten them to; `n/a` is written by programs beside such a label as well. */
const SHORT_FOR: readonly (readonly [short: RegExp, label: RegExp])[] = [
  [/^n\.?v\.?t\.?$/iu, /niet van toepassing/iu],
  [/^n\/d$/iu, /não (?:disponível|sabe)|no disponible|non disponi(?:ble|bile)|nie dotyczy/iu],
];

const mayBeTyped = (word: string): boolean =>
  NONE.test(word) || NOT_APPLICABLE.test(word.replace(/^[[(<{]|[\])>}]$/gu, ''));

/** Whether a text can be what a program writes where nobody was asked. */
export const saysNotAsked = (value: string): boolean =>
  value.length <= 40 && NOT_ASKED.test(value.replace(/^[[(<{]|[\])>}]$/gu, ''));

type Records = readonly (readonly string[])[];

/** Words that stand for no value, and where. */
export interface MissingWords {
  /** In lower case: in all columns but those of texts. */
  readonly missing: ReadonlySet<string>;
  /** Columns, from 0, in which people write what they like: such a word is theirs. */
  readonly texts: ReadonlySet<number>;
  /** Those that a program wrote, as it writes them: in columns of texts, too. */
  readonly inTexts: ReadonlySet<string>;
}

/**
 * Words that stand in columns of numbers, or in many that nobody types into. In those of texts they say the same only
 * where a program wrote them. One that an answer of the questionnaire is called is an answer.
 * @param names the variables of the columns, as far as they are known
 * @param ofAll columns, from 0, of questions that everybody is asked
 */
export function missingWords(
  records: Records,
  names: readonly (string | null)[],
  questions: readonly Question[],
  ofAll: ReadonlySet<number>,
): MissingWords {
  const columns = names.map((_, at) => valuesOf(records, at));
  const isHere = columns.some((values) => values.some((value) => isMissingWord(value) || ABBREVIATIONS.test(value)));
  if (!isHere) return { missing: NEVER_TYPED, texts: new Set(), inTexts: new Set() };
  const entries = columnEntries(names, questions, columns);
  const others = columns.filter((_, at) => entries[at] !== 'text');
  const found = foundIn(others);
  // A word that stands among numbers alone that people type is theirs: nobody knows what they mean by it.
  for (const word of [...found].filter(mayBeTyped)) {
    const holding = columns.flatMap((values, at) =>
      entries[at] !== 'text' && values.some((one) => one.toLowerCase() === word) ? [entries[at]] : [],
    );
    if (holding.length < ENOUGH_COLUMNS && !holding.includes('chosen')) found.delete(word);
    else if (!NONE.test(word) && isTypedByAll(word, records, [...ofAll])) found.delete(word);
  }
  for (const { variables } of found.size === 0 ? [] : questions)
    for (const { answers } of variables)
      for (const { label } of answers)
        for (const word of [...found]) if (isIn(word, label) || isShortFor(word, label)) found.delete(word);
  return {
    missing: new Set([...found, ...NEVER_TYPED]),
    texts: new Set(entries.flatMap((entry, at) => (entry === 'text' ? [at] : []))),
    inTexts: new Set([...found].flatMap((word) => ofProgram(word, columns, entries) ?? [])),
  };
}

/** Whether the words stand in a label as such, `Not applicable (N/A)`: then they may be an answer. */
const isIn = (word: string, label: string): boolean =>
  /\p{L}/u.test(word) &&
  ` ${label.toLowerCase().replace(WORD_SIGNS, ' ')} `.includes(` ${word.replace(WORD_SIGNS, ' ').trim()} `);

const isShortFor = (word: string, label: string): boolean =>
  SHORT_FOR.some(([short, labels]) => short.test(word) && labels.test(label));

/** Whether it stands where somebody was asked: one who has something else behind it, or nothing but one such word. */
function isTypedByAll(word: string, records: Records, ofAll: readonly number[]): boolean {
  return records.some((record) => {
    const values = ofAll.map((at) => (record[at] ?? '').trim().toLowerCase());
    const first = values.indexOf(word);
    if (first < 0) return false;
    const behind = values.slice(first + 1);
    return behind.every((value) => value === '') || behind.some((value) => value !== '' && value !== word);
  });
}

const WORD_SIGNS = /[^\p{L}\p{N}/#]+/gu;

/** The words that stand beside numbers, or in many columns. */
function foundIn(columns: readonly (readonly string[])[]): Set<string> {
  const found = new Set<string>();
  const columnsOf = new Map<string, number>();
  for (const values of columns) {
    const words = values.filter((value) => !isFigure(value));
    for (const word of new Set(words.map((one) => one.toLowerCase())))
      if (
        (ABBREVIATIONS.test(word) || SIGN.test(word) || saysNotAsked(word)) &&
        words.filter((one) => one.toLowerCase() === word).length >= ENOUGH
      )
        columnsOf.set(word, (columnsOf.get(word) ?? 0) + 1);
    if (words.length === 0 || values.length - words.length < ENOUGH) continue;
    if (words.every(isMissingWord)) for (const word of words) found.add(word.toLowerCase());
  }
  for (const [word, count] of columnsOf) if (count >= ENOUGH_COLUMNS) found.add(word);
  return found;
}

/** A word as a program writes it: in one spelling, in columns that nobody types into; `null` where people may have. */
function ofProgram(word: string, columns: readonly (readonly string[])[], entries: readonly Entry[]): string | null {
  const spellings = new Set<string>();
  let [typed, chosen] = [0, 0];
  for (const [at, values] of columns.entries()) {
    if (entries[at] === 'text') continue;
    const written = values.filter((value) => value.toLowerCase() === word);
    for (const one of written) spellings.add(one);
    if (written.length === 0) continue;
    if (entries[at] === 'chosen') chosen += 1;
    else if (written.length >= ENOUGH) typed += 1;
  }
  const [spelling, ...more] = spellings;
  if (spelling === undefined || more.length > 0) return null;
  if (OF_PROGRAMS.test(spelling) || saysNotAsked(spelling)) return typed + chosen > 0 ? spelling : null;
  return chosen >= ENOUGH_CHOSEN ? spelling : null;
}

const isMissingWord = (word: string): boolean =>
  MISSING_WORDS.test(word) || NEVER_TYPED.has(word.toLowerCase()) || SIGN.test(word) || saysNotAsked(word);

/**
 * Columns, from 0, in which a sign stands for nothing. A file that writes it so leaves no cell empty: where some are, it is
 * what somebody wrote. It fills the greater part of the column, or stands more than once in a column of a file that has it
 * among numbers as well.
 * In a column of texts that everybody is asked for it is what people type who have nothing to say, unless a program
 * writes it in others as well.
 * @param ofAll columns, from 0, of questions that everybody is asked
 */
export function signColumns(
  records: Records,
  columns: number,
  { missing, texts, inTexts }: MissingWords,
  ofAll: ReadonlySet<number>,
): ReadonlySet<number> {
  const found = new Set<number>();
  const perhaps: number[] = [];
  for (let at = 0; at < columns; at += 1) {
    const cells = records.map((record) => (record[at] ?? '').trim());
    const signs = cells.filter((cell) => SIGN.test(cell));
    if (signs.length === 0 || cells.includes('')) continue;
    if (texts.has(at) && ofAll.has(at) && !signs.every((sign) => inTexts.has(sign))) continue;
    const isMost = signs.length >= ENOUGH_SIGNS && signs.length * 2 > cells.length;
    const isKnown = signs.every((sign) => missing.has(sign));
    const others = cells.filter((cell) => !SIGN.test(cell));
    const isAmongNumbers = others.length >= ENOUGH && others.every(isFigure);
    if (isMost || (isKnown && (signs.length > 1 || isAmongNumbers))) found.add(at);
    else if (texts.has(at)) perhaps.push(at);
  }
  // A file that has it so elsewhere has it so for whoever was not asked.
  if (found.size > 0) for (const at of perhaps) found.add(at);
  return found;
}

const ENOUGH_SIGNS = 3;

/** Columns, from 0, of nothing but the two letters of countries: in these `NA` is one. */
export function countryColumns(records: Records, columns: number): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = 0; at < columns; at += 1) {
    const values = valuesOf(records, at);
    if (!values.some((value) => value.toLowerCase() === COUNTRY) || !values.every(isTwoLetters)) continue;
    const distinct = new Set(values);
    if (distinct.size > COUNTRIES) found.add(at);
  }
  return found;
}

const isTwoLetters = (value: string): boolean => /^[A-Z]{2}$/u.test(value);

/** What a file has where there is no value. */
export interface NoValues extends MissingWords {
  /** Columns of countries, from 0, in which such a word is one. */
  readonly countries: ReadonlySet<number>;
  /** Columns, from 0, in which a sign is none. */
  readonly signs: ReadonlySet<number>;
}

/** Whether a value of a column says that there is none. */
export const isNoValue = (
  { missing, texts, inTexts, countries, signs }: NoValues,
  value: string,
  at: number,
): boolean => {
  const word = value.toLowerCase();
  if (SIGN.test(word)) return signs.has(at);
  if (texts.has(at) && !NEVER_TYPED.has(word) && !inTexts.has(value)) return false;
  return missing.has(word) && !(word === COUNTRY && countries.has(at));
};

const valuesOf = (records: Records, at: number): readonly string[] =>
  records.map((record) => (record[at] ?? '').trim()).filter((value) => value !== '');

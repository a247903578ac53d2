import type { Question, Variable } from '../../../questionnaire/model';

/** What stands between a question's name and a number in the names of its columns: `_`, `r`, `_r`, `#`, `___`, nothing. */
const PART = /^([_.#$@]{0,3}[a-z]{0,3}[_.#]{0,3})0*(\d+)$/iu;
/** What a column of what people wrote is called, in the languages that houses name their variables in. */
export const OF_TEXTS =
  'text|txt|other|oth|oe|open|specify|spec|verbatim|o|autres?|texte|ouvert|otr[oa]s?|texto|abiert[oa]|outr[oa]s?|abert[oa]|altr[oi]|testo|apert[oa]|sonst(?:iges?)?|andere[sr]?|offen|freitext|klartext|anders|namelijk|tekst|annat|annan|andet|anden|fritext|inn[ea]';
const TEXT_PART = new RegExp(`^[_.#]?(?:[a-z]{0,2}|oth(?:er)?)[_.#]?0*(\\d*)[_.]?(?:${OF_TEXTS})$`, 'iu');
/** `Q4_97_S`, beside a box `Q4_97`. */
const SPECIFIED = /^[_.]0*(\d+)[_.]s$/iu;
/** What an open question's own text is called: not what people specified of something else. */
const OPEN_PART = /^[_.](?:text|txt|oe|open|verbatim)$/iu;
/** `A102_05a`, beside a box `A102_05`. */
const TEXT_BESIDE = /^[_.]0*(\d+)a$/iu;

/** Whether what stands behind a question's name says that the column holds what was specified. */
export const isOfText = (rest: string): boolean =>
  TEXT_PART.test(rest) || TEXT_BESIDE.test(rest) || SPECIFIED.test(rest);

/** The column of each of a question's rows or answers, by what the questionnaire calls it; `null` where none fit. */
export type Named = ReadonlyMap<string, string>;

/** Columns of one question under one manner of naming, by number. */
export interface Family {
  readonly manner: string;
  readonly byNumber: ReadonlyMap<number, string>;
}

/**
 * The families of columns that are named after a question: `Q2r1`, `Q2r2` … are one, `Q2_1_a` is none of them.
 * @param taken columns that the questionnaire has under their own names, in upper case
 */
export function familiesOf(
  question: string,
  columns: readonly string[],
  taken: ReadonlySet<string>,
): readonly Family[] {
  const behind = behindName(question);
  const families = new Map<string, Map<number, string>>();
  for (const column of columns) {
    if (taken.has(column.toUpperCase())) continue;
    const [, manner, number] = PART.exec(behind(column) ?? '') ?? [];
    // Without anything between them Q1 and 12 would be Q11 and 2.
    if (manner === undefined || number === undefined || manner === '') continue;
    const family = families.get(manner.toLowerCase()) ?? new Map<number, string>();
    family.set(Number(number), column);
    families.set(manner.toLowerCase(), family);
  }
  return [...families].map(([manner, byNumber]) => ({ manner, byNumber }));
}

/**
 * The columns of variables that the file has under other names: by the code of their row or answer, or by their place
 * where all are numbered from 1.
 * @param otherApart whether the box for something else has a column of its own name, as `Q2_other`
 */
export function namedAfter(variables: readonly Variable[], { byNumber }: Family, otherApart = false): Named | null {
  const codes = variables.map(({ rowCode }) => Number(rowCode));
  const byCode = pairs(variables, codes, byNumber);
  if (byCode.size === variables.length) return byCode;
  const places = variables.map((_, index) => index + 1);
  const inOrder = pairs(variables, places, byNumber);
  if (inOrder.size === variables.length && byNumber.size === variables.length) return inOrder;
  const numbered = variables.filter(({ answers: [answer] }) => answer?.other !== true);
  const withoutOther = pairs(
    numbered,
    numbered.map((_, index) => index + 1),
    byNumber,
  );
  if (otherApart && byNumber.size === numbered.length && withoutOther.size === numbered.length) return withoutOther;
  // A platform leaves out what was never shown; half of a question is still its question.
  return byCode.size * 2 > variables.length ? byCode : null;
}

/**
 * The columns that are called after the words of a question's rows or answers: `Q2_main_course`.
 * @returns `null` where fewer than half of them are
 */
export function namedByWords(
  question: Question,
  variables: readonly Variable[],
  columns: readonly string[],
  taken: ReadonlySet<string>,
): Named | null {
  const behind = behindName(question.id);
  const byWords = new Map<string, string[]>();
  for (const column of columns) {
    const rest = behind(column) ?? '';
    if (!/^[_.]\D/u.test(rest) || taken.has(column.toUpperCase())) continue;
    if (wordsOf(rest) === '') continue;
    byWords.set(wordsOf(rest), [...(byWords.get(wordsOf(rest)) ?? []), column]);
  }
  const named = new Map(
    variables.flatMap(({ name, label, type, answers: [answer] }) => {
      const called = type === 'flag' ? (answer?.label ?? label) : label;
      const words = [called, called.replace(/\([^)]*\)/gu, ''), ...(answer?.other === true ? ['other'] : [])].map(
        wordsOf,
      );
      const [column, ...others] = words.map((one) => byWords.get(one) ?? []).find((found) => found.length > 0) ?? [];
      return column === undefined || others.length > 0 ? [] : [[name, column] as const];
    }),
  );
  return named.size > 1 && named.size * 2 > variables.length ? named : null;
}

const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/gu, '');

function pairs(variables: readonly Variable[], numbers: readonly number[], byNumber: Family['byNumber']): Named {
  return new Map(
    variables.flatMap(({ name }, index) => {
      const column = byNumber.get(numbers[index] ?? Number.NaN);
      return column === undefined ? [] : [[name, column] as const];
    }),
  );
}

/** What stands behind a question's name in that of a column: `r1` of Q2r1; `Q02r1` is one of Q2 as well. */
export function behindName(question: string): (column: string) => string | null {
  const name = question
    .replace(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`)
    .replace(/(?<!\d)0*(\d+)/gu, (_, digits: string) => `0*${digits}`);
  const pattern = new RegExp(`^${name}`, 'iu');
  return (column) => {
    const found = pattern.exec(column);
    return found === null ? null : column.slice(found[0].length);
  };
}

/**
 * The column that holds what an "other" answer was: `Q2_97_TEXT`, `Q2r97oe`, `Q2_other`.
 * @param place the number that the answer's box has in the names of its columns, where that is not its code
 */
export function textOfOther(
  question: Question,
  variable: Variable,
  columns: readonly string[],
  taken: ReadonlySet<string>,
  place: number | null = null,
): string | null {
  const behind = behindName(question.id);
  const code = place ?? Number(variable.specifies ?? variable.rowCode ?? Number.NaN);
  const only = question.variables.filter(({ specifies }) => specifies !== null).length === 1;
  const isAlone = question.variables.length === 1 && variable.specifies === null;
  const found = columns.filter((column) => {
    if (taken.has(column.toUpperCase())) return false;
    const rest = behind(column) ?? '';
    if (isAlone && OPEN_PART.test(rest)) return true;
    const [match, number] = TEXT_PART.exec(rest) ?? TEXT_BESIDE.exec(rest) ?? SPECIFIED.exec(rest) ?? [];
    if (match === undefined || number === undefined) return false;
    return number === '' ? only : Number(number) === code;
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

import {
  CODES,
  DATE_NAMES,
  FLAG_NAMES,
  GRADED_NAMES,
  MOST_VALUES,
  isBare,
  isOfAnything,
  STATUS_NAMES,
} from '../../finishedNames';
import type { AnswerGroup } from './answerGroups';
import { flagOf, lettersSay, saidBy, WAYS } from './finishedWords';
import type { SampleColumn } from '../sample';
import type { Reading } from '../scheme';

type Finished = Extract<Reading, { kind: 'finished' }>;

/** The share of words in such a column that may be unknown. */
const MOST_UNKNOWN = 0.2;
/** The share of answers that those who have not finished have at most of what the others have. */
const EMPTIER = 0.9;

/** What a file tells of who has finished. */
export interface FinishedFound {
  readonly reading: Finished | null;
  /** Why nobody is left out although a column looks like it; `null` where there is nothing to say. */
  readonly doubt: string | null;
}

/** A column with the name that the file has for it, and the one without what is around all names. */
export interface NamedColumn {
  readonly column: SampleColumn;
  readonly name: string;
  /** Whether it is of one form of several. */
  readonly isGraded: boolean;
}

interface Candidate {
  readonly reading: Finished;
  readonly column: SampleColumn;
  /** Words that say nothing beside others that do. */
  readonly unknown: readonly string[];
  /** For each respondent whether they are left out. */
  readonly left: readonly boolean[];
  /** Whether it is of a platform's own codes, which are of nothing else. */
  readonly isOwn: boolean;
  /** Whether it is of one form of several. */
  readonly isGraded: boolean;
  /** The order in which columns are believed. */
  readonly rank: number;
}

/**
 * The column by which a file tells who has answered to the end.
 * @param answers what they answer, in the order of the file: who has not finished has less at its end
 */
export function finishedReading(
  columns: readonly NamedColumn[],
  answers: readonly AnswerGroup[],
  rows: number,
): FinishedFound {
  const found = columns.flatMap((column) => candidateOf(column, rows) ?? []);
  const believed = found.filter(
    ({ reading, left, isOwn }) => isOwn || isEmptier(left, answers, isOfAnything(reading.column)),
  );
  const [best, ...others] = withoutEarlierForms(believed).toSorted((one, other) => one.rank - other.rank);
  if (best === undefined) {
    const [doubtful] = found;
    return {
      reading: null,
      doubt:
        doubtful === undefined
          ? null
          : `${doubtful.reading.column} looks as if it told who has finished, but those who would not have answer as much as all others: nobody is left out.`,
    };
  }
  const other = others.find((one) => contradicts(best, one));
  return other === undefined
    ? withUnknown(best, answers)
    : {
        reading: null,
        doubt: `${best.reading.column} and ${other.reading.column} do not agree on who has finished: nobody is left out.`,
      };
}

/** Of forms that are filled in one after the other, the one that leaves out all whom the others do. */
function withoutEarlierForms(found: readonly Candidate[]): readonly Candidate[] {
  const forms = found.filter(({ isGraded }) => isGraded);
  const holds = (one: Candidate, other: Candidate): boolean =>
    other.left.every((is, row) => !is || one.left[row] === true);
  const last = forms.find((one) => forms.every((other) => holds(one, other)));
  return last === undefined ? found : found.filter((one) => !one.isGraded || one === last);
}

/** Words that nobody knows beside those that are known: who has one and answers less than all others has not finished. */
function withUnknown({ reading, column, unknown }: Candidate, answers: readonly AnswerGroup[]): FinishedFound {
  if (unknown.length === 0) return { reading, doubt: null };
  const emptier = unknown.filter((value) =>
    isEmptier(
      column.cells.map((cell) => cell === value),
      answers,
      true,
    ),
  );
  const named = (emptier.length > 0 ? emptier : unknown).map((value) => `"${value}"`).join(', ');
  return {
    reading: { ...reading, others: [...reading.others, ...emptier] },
    doubt:
      emptier.length > 0
        ? `${reading.column} has words that nobody knows (${named}): who has them answers less than all others and counts as not finished.`
        : `${reading.column} has words that nobody knows (${named}): who has them is checked like all others.`,
  };
}

/**
 * Of the same rank all have to be left out alike. A column of another kind may know less, as of those who were screened
 * out that they came to an end: it may not leave out others than the one does and keep some of its.
 */
function contradicts(best: Candidate, other: Candidate): boolean {
  const more = other.left.some((is, row) => is && best.left[row] === false);
  const less = best.left.some((is, row) => is && other.left[row] === false);
  if (Math.floor(best.rank) !== Math.floor(other.rank)) return more && less;
  return isSameName(best, other) && (more || less);
}

/** Of `survey_status` and `status` the one without anything before it is the file's own. */
const isSameName = (one: Candidate, other: Candidate): boolean =>
  isBare(one.reading.column) === isBare(other.reading.column);

function candidateOf({ column, name, isGraded }: NamedColumn, rows: number): Candidate | null {
  const prefixed = isBare(column.name) ? 0 : 0.5;
  for (const [rank, find] of [byCodes, byWords, byFlag, byGrade, byDate].entries()) {
    const found = find(column, rows, isGraded);
    if (found === null) continue;
    const { unknown = [], ...values } = found;
    const reading: Finished = { kind: 'finished', column: name, ...values };
    const others = new Set(reading.others.map((value) => value.toLowerCase()));
    const left = column.cells.map((cell) => (reading.values === null ? cell === '' : others.has(cell.toLowerCase())));
    return {
      reading,
      column,
      unknown,
      left,
      isOwn: find === byCodes,
      isGraded,
      rank: rank + prefixed,
    };
  }
  return null;
}

/**
 * Whether those who are left out answer less in the second half of the questionnaire than all others. Questions that not
 * everybody is asked tell nothing of a column that may be of anything: who is asked less has less to answer.
 */
function isEmptier(left: readonly boolean[], answers: readonly AnswerGroup[], isDoubtful: boolean): boolean {
  const half = answers.slice(Math.floor(answers.length / 2));
  const ofAll = answers.filter(({ isForAll }) => isForAll);
  const isTold = half.some(({ isForAll }) => isForAll);
  if (!isTold && isDoubtful) return false;
  const last = isTold ? ofAll.slice(Math.floor(ofAll.length / 2)) : half;
  const isAnswered = ({ columns }: AnswerGroup, row: number): boolean =>
    columns.some(({ cells }) => (cells[row] ?? '') !== '');
  const [with_, without] = [true, false].map((is) => {
    const rows = left.flatMap((one, row) => (one === is ? [row] : []));
    const filled = last.reduce((sum, group) => sum + rows.filter((row) => isAnswered(group, row)).length, 0);
    return rows.length === 0 ? 0 : filled / rows.length;
  });
  return (with_ ?? 0) < (without ?? 0) * EMPTIER;
}

type Values = Pick<Finished, 'values' | 'others'> & { readonly unknown?: readonly string[] };
type Find = (column: SampleColumn, rows: number, isGraded: boolean) => Values | null;

const byCodes: Find = (column) => {
  const codes = CODES[column.name.toLowerCase()];
  if (codes === undefined) return null;
  const distinct = new Set(column.values);
  const isTold = [codes.done, codes.others].every((some) => some.some((code) => distinct.has(code)));
  return isTold ? { values: codes.done, others: codes.others } : null;
};

/** Words alone, of both kinds, in a column that is called like an interview's status. */
const byWords: Find = (column) => {
  if (!STATUS_NAMES.test(column.name)) return null;
  const distinct = distinctOf(column);
  const words = distinct.map((value) => column.called?.get(value) ?? value);
  const said = lettersSay(words) ?? saidBy(words);
  const unknown = new Set(distinct.filter((_, at) => said[at] === null));
  if (column.values.filter((value) => unknown.has(value)).length > column.values.length * MOST_UNKNOWN) return null;
  const found = parted(
    distinct.filter((_, at) => said[at] === 'done'),
    distinct.filter((_, at) => said[at] === 'notDone'),
  );
  if (found === null) return null;
  // Those of whom it says neither are checked.
  const undecided = distinct.filter((_, at) => said[at] === 'undecided');
  return { ...found, values: [...found.values, ...undecided], unknown: [...unknown] };
};

const byFlag: Find = (column) => {
  if (!FLAG_NAMES.test(column.name)) return null;
  const distinct = distinctOf(column);
  // 2 is no beside 1, but of what is graded the last grade: 0 incomplete, 1 not verified, 2 complete.
  const isTwoNo = !distinct.includes('0') && !GRADED_NAMES.test(column.name) && !/completed$/iu.test(column.name);
  const said = distinct.map((value) => {
    const label = column.called?.get(value);
    if (label !== undefined && label !== '') return flagOf(label);
    return value === '2' && isTwoNo ? 'no' : flagOf(value);
  });
  if (said.includes(null)) return null;
  const found = parted(
    distinct.filter((_, at) => said[at] === 'yes'),
    distinct.filter((_, at) => said[at] === 'no'),
  );
  if (found === null || (column.called !== undefined && column.called.size > 0)) return found;
  const ways = (some: readonly string[]): readonly string[] => some.filter((way) => column.isText || isNumber(way));
  return { values: merged(found.values, ways(WAYS.yes)), others: merged(found.others, ways(WAYS.no)) };
};

/**
 * 0 for what is incomplete, 1 for what nobody has verified, 2 for what is complete: of a form whose time the platform
 * keeps beside it. Other grades are those of what people do.
 */
const byGrade: Find = (column, _rows, isGraded) => {
  const grades = isGraded ? distinctOf(column) : [];
  if (!grades.every((value) => /^[012]$/u.test(value))) return null;
  return grades.includes('0') && grades.includes('2') ? { values: ['2', '1'], others: ['0'] } : null;
};

/** As many as have no date have not finished. */
const byDate: Find = (column, rows) =>
  DATE_NAMES.test(column.name) && column.values.length > 0 && column.values.length < rows && column.values.every(isDate)
    ? { values: null, others: [] }
    : null;

const parted = (
  values: readonly string[],
  others: readonly string[],
): { readonly values: readonly string[]; readonly others: readonly string[] } | null =>
  values.length > 0 && others.length > 0 ? { values, others } : null;

/** What was seen, and all other ways to say so: the first respondents do not show everything. */
function merged(seen: readonly string[], ways: readonly string[]): readonly string[] {
  const known = new Set(seen.map((value) => value.toLowerCase()));
  return [...seen, ...ways.filter((way) => !known.has(way))];
}

/** The values of a column; of one with many none. */
function distinctOf({ values }: SampleColumn): readonly string[] {
  const distinct = new Set<string>();
  for (const value of values) {
    distinct.add(value);
    if (distinct.size > MOST_VALUES) return [];
  }
  return [...distinct];
}

const isNumber = (value: string): boolean => /^\d+$/u.test(value);
const isDate = (value: string): boolean => /\d{1,4}[-/. ]\w{1,9}[-/. ]\d{1,4}/u.test(value);

import { groupCauses, type RootCauses } from './causes/rootCause';
import type { CheckCount, FlaggedRow, HandledRow, QuestionCount, ValidationResult } from './result';
import { checksIn, isSuspicious } from './triage';

/** A finding that a person has looked into: it holds while respondent, question and values are the same. */
export interface HandledFinding {
  readonly respondent: string;
  readonly questionId: string;
  /** The checks that listed him, as rows name them. */
  readonly check: string;
  /** The values that were listed, by the names of their variables; empty where there was none. */
  readonly values: Readonly<Record<string, string>>;
  readonly note: string;
}

/** What is to be kept of a row that a person has handled. */
export function handledFrom({ respondent, questionId, check, values }: FlaggedRow, note: string): HandledFinding {
  const listed = Object.fromEntries(values.map(({ name, value }) => [name, value]));
  return { respondent, questionId, check, values: listed, note };
}

/** The same for the same respondent, question and values; which check listed them is not in it. */
export function findingKey({ respondent, questionId, values }: Omit<HandledFinding, 'note' | 'check'>): string {
  const listed = Object.entries(values).map(([name, value]) => [name.toUpperCase(), value]);
  return JSON.stringify([respondent, questionId.toUpperCase(), listed.sort(byName)]);
}

const byName = ([one = '']: readonly string[], [other = '']: readonly string[]): number =>
  one < other ? -1 : one > other ? 1 : 0;

/**
 * A result in which what people have handled stands apart and counts no more. A check that lists the same values for
 * another reason is a finding of its own, and stays open. Where respondents are told by their rows alone, nothing is
 * taken for handled: the next file may have others there.
 */
export function withHandled(result: ValidationResult, marks: readonly HandledFinding[]): ValidationResult {
  if (marks.length === 0 || !canBeHandled(result)) return result;
  const known = new Map<string, Map<string, string>>();
  for (const mark of marks) {
    const notes = known.get(findingKey(mark)) ?? new Map<string, string>();
    for (const check of checksIn(mark.check)) notes.set(check, mark.note);
    known.set(findingKey(mark), notes);
  }
  const rows: FlaggedRow[] = [];
  const handled: HandledRow[] = [];
  for (const row of result.rows) {
    const notes = known.get(findingKey(handledFrom(row, '')));
    const all = checksIn(row.check);
    const done = all.filter((check) => notes?.has(check) === true);
    const left = all.filter((check) => !done.includes(check));
    const note = [...new Set(done.map((check) => notes?.get(check) ?? ''))].join(' · ');
    if (done.length > 0) handled.push({ ...row, check: done.join(', '), note });
    if (left.length > 0) rows.push(done.length === 0 ? row : { ...row, check: left.join(', ') });
  }
  if (handled.length === 0) return result;
  return {
    ...result,
    rows,
    handled,
    questions: openQuestions(result.questions, rows, handled),
    checks: openChecks(result.checks, handled),
    causes: openCauses(result.causes, rows, handled),
  };
}

/** Whether respondents are known again in the next file. */
const canBeHandled = ({ id }: Pick<ValidationResult, 'id'>): boolean => id.how !== 'row';

const personOf = ({ row, respondent }: FlaggedRow): string | number => row ?? respondent;

function openQuestions(
  questions: readonly QuestionCount[],
  rows: readonly FlaggedRow[],
  handled: readonly HandledRow[],
): readonly QuestionCount[] {
  const touched = new Set(handled.map(({ questionId }) => questionId));
  return questions.map((question) => {
    if (!touched.has(question.questionId)) return question;
    const of = (some: readonly FlaggedRow[]): Set<string | number> =>
      new Set(some.filter(({ questionId }) => questionId === question.questionId).map(personOf));
    const open = of(rows);
    // Not the rows are counted: where there are too many of them, only some are kept.
    const done = [...of(handled)].filter((person) => !open.has(person)).length;
    return { ...question, respondents: Math.max(open.size, question.respondents - done) };
  });
}

function openChecks(checks: readonly CheckCount[], handled: readonly HandledRow[]): readonly CheckCount[] {
  return checks.flatMap((count) => {
    const listed = handled.filter(
      ({ questionId, check }) => questionId === count.questionId && checksIn(check).includes(count.check),
    );
    const done = new Set(listed.map(personOf)).size;
    if (done === 0) return [count];
    const respondents = count.respondents - done;
    return respondents <= 0
      ? []
      : [{ ...count, respondents, suspicious: count.suspicious && isSuspicious(respondents, count.appliesTo) }];
  });
}

/** Respondents all of whose findings are handled. @param rows what is open */
export function withoutOpen(
  rows: readonly Pick<FlaggedRow, 'respondent'>[],
  handled: readonly Pick<HandledRow, 'respondent'>[],
): ReadonlySet<string> {
  const open = new Set(rows.map(({ respondent }) => respondent));
  return new Set(handled.map(({ respondent }) => respondent).filter((respondent) => !open.has(respondent)));
}

/** Of respondents all of whose findings are handled, nothing has to be explained. */
function openCauses(
  causes: RootCauses | null,
  rows: readonly FlaggedRow[],
  handled: readonly HandledRow[],
): RootCauses | null {
  if (causes === null) return null;
  const done = withoutOpen(rows, handled);
  const respondents = causes.respondents.filter(({ respondent }) => !done.has(respondent));
  const unknown = (why: 'time' | 'tooMany'): number =>
    respondents.filter(({ explanations }) => explanations.some((one) => one.unknown === why)).length;
  return {
    respondents,
    groups: groupCauses(respondents),
    notInTime: unknown('time'),
    tooMany: unknown('tooMany'),
  };
}

import type { CountedFlag, Counting } from './pass/pass';
import type { BlockMeaning } from './checkMeaning';
import type { CheckCount, FlaggedRow, QuestionCount, VariableFinding } from './result';

/** A check that lists a greater share of those it is about says more about our reading than about them. */
const SUSPICIOUS_SHARE = 0.2;
/** Of fewer respondents no share says anything. */
const ENOUGH = 5;

/** Whether a check lists so many of those it is about that it is doubtful itself. */
export const isSuspicious = (respondents: number, appliesTo: number): boolean =>
  appliesTo >= ENOUGH && respondents > appliesTo * SUSPICIOUS_SHARE;

interface Counted {
  /** The sum of a variable of the pass over all respondents. */
  readonly total: (variable: string) => number;
  readonly respondents: number;
}

/** What each check found, of those that list somebody: in the order of the questions. */
export function checkCounts(
  rows: readonly FlaggedRow[],
  questions: readonly QuestionCount[],
  meanings: readonly BlockMeaning[],
  counting: Counting,
  { total, respondents }: Counted,
): readonly CheckCount[] {
  const known = new Map<string, CountedFlag>();
  for (const flag of counting.flags) known.set(keyOf(flag.block, flag.flag), flag);
  const seen = seenIn(rows);
  return questions.flatMap(({ questionId }, block) => {
    const found = new Map(seen.get(questionId));
    for (const flag of counting.flags)
      if (flag.block === block && total(flag.as) > 0 && !found.has(flag.flag)) found.set(flag.flag, new Set());
    return [...found].map(([check, listed]): CheckCount => {
      const flag = known.get(keyOf(block, check));
      const count = flag === undefined ? listed.size : total(flag.as);
      const appliesTo = flag?.applying === undefined || flag.applying === null ? respondents : total(flag.applying);
      return {
        questionId,
        check,
        sentence: meanings[block]?.flags.get((check.split(' = ')[0] ?? '').toLowerCase())?.sentence ?? null,
        respondents: count,
        appliesTo: Math.max(appliesTo, count),
        suspicious: isSuspicious(count, appliesTo),
      };
    });
  });
}

const keyOf = (block: number, flag: string): string => `${block} ${flag.toLowerCase()}`;

/** Respondents by question and check; a row names its checks one after the other. */
function seenIn(rows: readonly FlaggedRow[]): ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string | number>>> {
  const seen = new Map<string, Map<string, Set<string | number>>>();
  for (const { respondent, row, questionId, check } of rows) {
    const checks = seen.get(questionId) ?? new Map<string, Set<string | number>>();
    seen.set(questionId, checks);
    for (const one of checksIn(check)) {
      const listed = checks.get(one) ?? new Set();
      checks.set(one, listed.add(row ?? respondent));
    }
  }
  return seen;
}

/** The flags that are set are listed one after the other; a condition may have commas of its own and stays whole. */
const FLAGS = /^[A-Za-z@#$][\w@#$.]*(?: = \S+)?(?:, [A-Za-z@#$][\w@#$.]*(?: = \S+)?)*$/u;

/** The checks that a row's text names. */
export function checksIn(text: string): readonly string[] {
  return FLAGS.test(text) ? text.split(', ') : [text];
}

/** Questions or variables of which a share says something. */
const ENOUGH_COMPARED = 4;

/**
 * Why it may be the wrong file: most variables of the questionnaire are not in it, or most questions that were checked
 * list more respondents than can be wrong. `null` where nothing says so.
 */
export function wrongFileOf(
  variables: readonly VariableFinding[],
  expected: number,
  checks: readonly CheckCount[],
  questions: readonly QuestionCount[],
): string | null {
  const absent = variables.filter(({ kind }) => kind === 'absent').length;
  if (expected >= ENOUGH_COMPARED && absent * 2 > expected)
    return `Is this the right file? ${absent} of the ${expected} variables of the questionnaire are not in it.`;
  const checked = questions.filter(({ notChecked }) => notChecked === null).length;
  const doubtful = new Set(checks.filter(({ suspicious }) => suspicious).map(({ questionId }) => questionId)).size;
  if (checked >= ENOUGH_COMPARED && doubtful * 2 > checked)
    return `Is this the right file? ${doubtful} of the ${checked} questions checked list more than a fifth of the respondents they are about.`;
  return null;
}

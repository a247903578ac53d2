import type { RootCauses } from '../../proof/data/causes/rootCause';
import { identityNote } from '../../proof/data/identity';
import type { FlaggedRow, ValidationResult } from '../../proof/data/result';
import { printedId } from '../../spss/reading/blocks';
import { checkOfFlag } from '../documents/planView';
import type { PlannedQuestionnaire, QuestionView } from '../documents/planView';
import type { DataReport, Doubt, PackedReport, ReportedCauses } from './dataReport';
import { causeOf } from './causeOf';
import { checksIn, packRows } from './packedRows';

/** What the project says and could say. */
type ProjectFacts = Pick<DataReport, 'off' | 'canBeKept' | 'isKept'>;

/** A result with what the questionnaire says about its questions and checks. */
export function reportOf(
  result: ValidationResult,
  plan: PlannedQuestionnaire | null,
  { off, canBeKept, isKept }: ProjectFacts = { off: [], canBeKept: false, isKept: false },
): PackedReport {
  const { rows, questions, respondents, truncated, milliseconds, variables } = result;
  const { chunks, ...names } = packRows(
    rows,
    questions.map(({ questionId }) => questionId),
  );
  const views = new Map(plan?.plans.map((view) => [printedId(view.question.id), view]));
  const report: DataReport = {
    ...names,
    respondents,
    flagged: flaggedIn(rows, questions),
    rowCount: rows.length,
    truncated,
    milliseconds,
    compared: plan !== null,
    counts: questions.map((count) => ({ ...count, label: views.get(count.questionId)?.question.label ?? '' })),
    sentences: [...checksOf(rows)].flatMap(([questionId, checks]) => {
      const view = views.get(questionId);
      if (view === undefined) return [];
      return [...checks].flatMap((check) => {
        const sentence = checkOfFlag(view, check.split(' = ')[0] ?? '')?.sentence;
        const numbers = { question: names.questions.indexOf(questionId), check: names.checks.indexOf(check) };
        return sentence === undefined ? [] : [{ ...numbers, sentence: withoutName(sentence, questionId) }];
      });
    }),
    variables,
    id: result.id,
    // What is said of the id is said in words of the view, which offers to choose another.
    notes: result.notes.filter((note) => note !== identityNote(result.id)),
    wrongFile: result.wrongFile,
    doubts: doubtsOf(result, views),
    causes: causesOf(result.causes),
    off,
    canBeKept,
    isKept,
    scheme: result.scheme,
    handled: [],
  };
  return { report, chunks };
}

/** Different respondents that are listed; at least so many where only some rows are kept. */
export const flaggedIn = (
  rows: readonly FlaggedRow[],
  questions: readonly { readonly respondents: number }[],
): number => Math.max(new Set(rows.map((row) => row.respondent)).size, ...questions.map((count) => count.respondents));

function doubtsOf({ checks }: ValidationResult, views: ReadonlyMap<string, QuestionView>): readonly Doubt[] {
  const share = ({ respondents, appliesTo }: Doubt): number => respondents / Math.max(1, appliesTo);
  return checks
    .filter(({ suspicious }) => suspicious)
    .map((count): Doubt => {
      const view = views.get(count.questionId);
      const check = view === undefined ? undefined : checkOfFlag(view, count.check.split(' = ')[0] ?? '');
      const sentence = check?.sentence ?? count.sentence;
      return {
        ...count,
        sentence: sentence === null ? null : withoutName(sentence, count.questionId),
        checkId: check?.id ?? null,
      };
    })
    .toSorted((one, other) => share(other) - share(one));
}

/** More are no help to a reader. */
const MOST_CAUSES = 50;

function causesOf(causes: RootCauses | null): ReportedCauses | null {
  if (causes === null || causes.respondents.length === 0) return null;
  const listings = new Map(causes.respondents.map(({ respondent, checks }) => [respondent, checks]));
  const { groups, notInTime, tooMany } = causes;
  return {
    groups: groups.slice(0, MOST_CAUSES).map(({ sentence, respondents, explained }) =>
      causeOf(
        sentence,
        respondents.map((respondent, at) => ({
          respondent,
          explains: explained[at] ?? 0,
          listings: listings.get(respondent) ?? 0,
        })),
      ),
    ),
    more: Math.max(0, groups.length - MOST_CAUSES),
    notInTime,
    tooMany,
  };
}

/** The question stands beside it already. */
function withoutName(sentence: string, questionId: string): string {
  return sentence.startsWith(`${questionId}: `) ? sentence.slice(questionId.length + 2) : sentence;
}

function checksOf(rows: readonly FlaggedRow[]): ReadonlyMap<string, ReadonlySet<string>> {
  const texts = new Map<string, Set<string>>();
  for (const { questionId, check } of rows) {
    const known = texts.get(questionId);
    if (known === undefined) texts.set(questionId, new Set([check]));
    else known.add(check);
  }
  return new Map([...texts].map(([id, found]) => [id, new Set([...found].flatMap(checksIn))]));
}

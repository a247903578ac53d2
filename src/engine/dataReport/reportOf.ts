import type { FlaggedRow, ValidationResult } from '../../proof/data/result';
import { printedId } from '../../spss/blocks';
import { checkOfFlag } from '../documents/planView';
import type { PlannedQuestionnaire } from '../documents/planView';
import type { DataReport, PackedReport } from './dataReport';
import { checksIn, packRows } from './packedRows';

/** A result with what the questionnaire says about its questions and checks. */
export function reportOf(result: ValidationResult, plan: PlannedQuestionnaire | null): PackedReport {
  const { rows, questions, respondents, truncated, milliseconds, variables } = result;
  const { chunks, ...names } = packRows(
    rows,
    questions.map(({ questionId }) => questionId),
  );
  const views = new Map(plan?.plans.map((view) => [printedId(view.question.id), view]));
  const report: DataReport = {
    ...names,
    respondents,
    flagged: Math.max(new Set(rows.map((row) => row.respondent)).size, ...questions.map((count) => count.respondents)),
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
  };
  return { report, chunks };
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

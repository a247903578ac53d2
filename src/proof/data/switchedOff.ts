import type { SwitchedOff } from '../../checks/switchOff';
import type { CheckCount, FlaggedRow, QuestionCount } from './result';
import { checksIn } from './triage';

interface Found {
  readonly rows: readonly FlaggedRow[];
  readonly questions: readonly QuestionCount[];
  readonly checks: readonly CheckCount[];
}

/** What was found without what only checks found that are switched off. */
export function withoutSwitchedOff(found: Found, off: readonly SwitchedOff[]): Found {
  if (off.length === 0) return found;
  const isOff = (questionId: string, check: string): boolean => off.some((one) => means(one.check, questionId, check));
  const rows = found.rows.flatMap((row) => {
    const left = checksIn(row.check).filter((check) => !isOff(row.questionId, check));
    return left.length === 0 ? [] : [{ ...row, check: left.join(', ') }];
  });
  const touched = new Set(found.rows.filter((row) => !rows.includes(row)).map(({ questionId }) => questionId));
  return {
    rows,
    questions: found.questions.map((question) => {
      if (!touched.has(question.questionId)) return question;
      const own = rows.filter(({ questionId }) => questionId === question.questionId);
      return { ...question, respondents: new Set(own.map(({ row, respondent }) => row ?? respondent)).size };
    }),
    checks: found.checks.filter(({ questionId, check }) => !isOff(questionId, check)),
  };
}

/** Whether the id of a check, `Q5.validation.2`, means the flag `qc_validation_2` of question Q5. */
function means(id: string, questionId: string, flag: string): boolean {
  if (id.toLowerCase() === questionId.toLowerCase()) return true;
  if (!id.toLowerCase().startsWith(`${questionId.toLowerCase()}.`)) return false;
  const suffix = id
    .slice(questionId.length + 1)
    .toLowerCase()
    .replaceAll('.', '_');
  const name = (flag.split(' = ')[0] ?? '').toLowerCase();
  return name === suffix || (name.endsWith(`_${suffix}`) && /^[a-z\d]+$/u.test(name.slice(0, -suffix.length - 1)));
}

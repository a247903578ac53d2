import type { DataReport } from '../../engine/dataReport/dataReport';
import { rowsIn } from '../../engine/dataReport/packedRows';
import type { PlannedQuestionnaire, QuestionView } from '../../engine/documents/planView';
import type { QuestionState, RunState } from '../../pipeline/runState/runState';
import { standingOf, standingsOf } from '../../views/words/coverageWords';

/**
 * What the tools answer a chat's model: English text, as all that the core says. Words of questionnaires and figures;
 * of data only sums, unless a person agreed to more.
 */

/** Characters of an answer at most: an agent asks for one question where it needs more. */
const LONGEST = 24_000;
const MOST_RESPONDENTS = 50;

/** What is checked of a questionnaire and what is not, of one question in full where one is named. */
export function explained({ plans }: PlannedQuestionnaire, questionId: string | null): string {
  if (questionId !== null) {
    const view = plans.find(({ question }) => question.id.toLowerCase() === questionId.toLowerCase());
    if (view === undefined) return `There is no question ${questionId}. ${idsOf(plans)}`;
    return within(questionLines(view));
  }
  const open = plans.reduce((sum, { unresolved }) => sum + unresolved.length, 0);
  return within([
    `${counted(plans.length, 'question')}, ${counted(
      plans.reduce((sum, { checks }) => sum + checks.length, 0),
      'check',
    )}, ${counted(open, 'open point')}.`,
    ...plans.flatMap(questionLines),
  ]);
}

function questionLines({ question, checks, unresolved, dropped }: QuestionView): readonly string[] {
  return [
    `${question.id} (${question.kind}): ${question.label.replace(/\s+/gu, ' ').trim()}`,
    ...checks.map(({ sentence, origin }) => {
      return `  checked, ${origin.kind === 'stated' ? 'stated' : `${origin.kind}: ${origin.reason}`}: ${sentence}`;
    }),
    ...unresolved.map(({ text, reason, span }) => `  open, line ${span.line}: ${text.trim()} (${reason})`),
    ...dropped.map(({ name }) => `  left out of a condition, as the questionnaire does not define it: ${name}`),
  ];
}

/** How a run ended: sums, and every question that is not simply passed. */
export function findings(state: RunState, questionId: string | null): string {
  const { counts, status } = state;
  const { checked, inPart, notChecked, disputed, openPoints } = standingsOf(state);
  const all = [...state.questions.values()];
  if (questionId !== null) {
    const question = all.find(({ id }) => id.toLowerCase() === questionId.toLowerCase());
    return question === undefined ? `The run has no question ${questionId}.` : within(findingLines(question));
  }
  const telling = all.filter((question) => question.status !== 'passed' || standingOf(question).open > 0);
  return within([
    `The run is ${status}. Passed ${counts.passed}, failed ${counts.failed}, errors ${counts.error}, not finished ` +
      `${counts.waiting + counts.running + counts.cancelled}.`,
    `Checked ${checked}, checked in part ${inPart}, not checked ${notChecked}, disputed ${disputed}, open points ${openPoints}.`,
    ...(state.error === null ? [] : [`${state.error.message} ${state.error.nextStep}`]),
    ...state.outputs.map((file) => `Written: ${file}`),
    ...telling.flatMap(findingLines),
  ]);
}

function findingLines(question: QuestionState): readonly string[] {
  const { id, status, error, unresolved, edited } = question;
  const { coverage, open } = standingOf(question);
  const failed = question.findings.filter(({ pass }) => !pass);
  return [
    `${id}: ${status}, ${coverage}${open > 0 ? `, ${counted(open, 'open point')}` : ''}${edited ? ', edited by hand' : ''}`,
    ...failed.flatMap(({ reviewer, rootCauses, instructions }) => [
      ...rootCauses.map((cause) => `  ${reviewer}: ${cause}`),
      ...instructions.map((instruction) => `  to do: ${instruction}`),
    ]),
    ...unresolved.map(({ text, reason, span }) => `  open, line ${span.line}: ${text.trim()} (${reason})`),
    ...(error === null ? [] : [`  ${error.message} ${error.nextStep}`]),
  ];
}

/**
 * How many respondents a script lists in a data file, by question and by check. No respondent and no value is named.
 * @param chunks the rows, where a person has agreed that respondents are named; null else
 */
export function validated(report: DataReport, chunks: readonly string[] | null): string {
  const flagged = report.counts.filter(({ respondents, notChecked }) => respondents > 0 || notChecked !== null);
  return within([
    `${counted(report.respondents, 'respondent')}, of whom ${report.flagged}${report.truncated ? ' or more' : ''} are listed.`,
    ...(report.wrongFile === null ? [] : [`It may be the wrong file: ${report.wrongFile}`]),
    ...flagged.map(({ questionId, respondents, notChecked }) =>
      notChecked === null
        ? `${questionId}: ${counted(respondents, 'respondent')}`
        : `${questionId}: not checked on this file (${notChecked})`,
    ),
    ...report.doubts
      .map(({ checkId }) => checkId ?? '')
      .flatMap((check) => (check === '' ? [] : [`Doubtful: ${check}`])),
    ...(report.off.length === 0 ? [] : [`Switched off: ${report.off.map(({ check }) => check).join(', ')}`]),
    ...(chunks === null ? ['Respondents are not named: nobody agreed to that.'] : respondentLines(report, chunks)),
  ]);
}

function respondentLines({ questions }: DataReport, chunks: readonly string[]): readonly string[] {
  const byRespondent = new Map<string, string[]>();
  for (const [respondent, question] of rowsIn(chunks)) {
    const ids = byRespondent.get(respondent) ?? [];
    ids.push(questions[question] ?? '');
    byRespondent.set(respondent, ids);
  }
  const shown = [...byRespondent].slice(0, MOST_RESPONDENTS);
  const more = byRespondent.size - shown.length;
  return [
    ...shown.map(([respondent, ids]) => `Respondent ${respondent}: ${[...new Set(ids)].join(', ')}`),
    ...(more > 0 ? [`and ${more} more`] : []),
  ];
}

function idsOf(plans: readonly QuestionView[]): string {
  return `Its questions are ${plans
    .slice(0, 200)
    .map(({ question }) => question.id)
    .join(', ')}.`;
}

/** Lines up to the longest answer, and how many are left out. */
function within(lines: readonly string[]): string {
  let length = 0;
  const shown = lines.findIndex((line) => (length += line.length + 1) > LONGEST);
  if (shown < 0) return lines.join('\n');
  return [...lines.slice(0, shown), `… ${lines.length - shown} more lines: ask for one question.`].join('\n');
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

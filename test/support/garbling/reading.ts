import { planQuestionnaire, type QuestionnairePlan } from '../../../src/checks/plan';
import type { QuestionPlan } from '../../../src/checks/check';
import { inputProblems } from '../../../src/pipeline/input/inputProblems';
import type { Logic, Problem, Question } from '../../../src/questionnaire/model';
import { readQuestionnaire } from '../../../src/questionnaire/read';
import type { Damaged } from './damage';
import { leavesTrace } from './trace';
import { isOtherSign, isRenamed, isWholeLine } from './unseen';

/** A questionnaire as it is read, and what is told of it. */
export interface Reading {
  readonly text: string;
  readonly plan: QuestionnairePlan;
  readonly problems: readonly Problem[];
  /** What is read of each question, by its id. */
  readonly signatures: ReadonlyMap<string, string>;
}

export function readingOf(text: string): Reading {
  return readingOfPlan(text, planQuestionnaire(readQuestionnaire(text, 'study')));
}

function readingOfPlan(text: string, plan: QuestionnairePlan): Reading {
  const signatures = new Map(plan.plans.map((one) => [one.question.id.toLowerCase(), signatureOf(one)]));
  return { text, plan, problems: inputProblems(plan), signatures };
}

/** Kind, variables, codes, limits and who is asked; labels and places aside. */
function signatureOf({ question, asked, askedRows }: QuestionPlan): string {
  const { kind, readable, variables, limits, choices, textLength, sum, optional, hidden, isDate } = question;
  return JSON.stringify([
    [kind, readable, limits, choices, textLength, sum, optional, hidden, isDate],
    variables.map(({ name, type, answers }) => [
      name.toLowerCase(),
      type,
      answers.map(({ code, exclusive, other, screensOut }) => [code, exclusive, other, screensOut]),
    ]),
    [asked.surely, asked.possibly],
    variables.map(({ name }) => {
      const rows = askedRows.get(name);
      return rows === undefined ? null : [rows.surely, rows.possibly];
    }),
  ]);
}

export type Outcome =
  /** The reading is the same. */
  | 'same'
  /** A person is told: at the place, or at a question that is read otherwise. */
  | 'reported'
  /** The line is gone, everything else is read as before, and nothing in the text knows of it. */
  | 'omitted'
  /** A whole mark is gone, or a line of nothing but marks: what is left is as good a line, or as good a question. */
  | 'unmarked'
  /** A question has another name, which nothing else in the text knows. */
  | 'renamed'
  /** The heading of a section is gone: its questions stand in the one above, as they well might. */
  | 'unheaded'
  /** The sign of a comparison or of a code is another, which is as good. */
  | 'altered'
  | 'silent';

export interface Judged {
  readonly outcome: Outcome;
  /** The questions that are read otherwise. */
  readonly changed: readonly string[];
}

/** Whether a loss is told. */
export function judgeDamage(whole: Reading, damaged: Damaged): Judged {
  const now = readingOf(damaged.text);
  const changed = changesOf(whole, now);
  if (changed.length === 0) return { outcome: 'same', changed };
  if (isTold(whole, now, damaged, changed)) return { outcome: 'reported', changed };
  if (isOmission(whole, now, damaged, changed)) return { outcome: 'omitted', changed };
  if (isWholeLine(damaged) || isLineOfMarks(whole, now, damaged, changed)) return { outcome: 'unmarked', changed };
  if (isOtherSign(damaged)) return { outcome: 'altered', changed };
  if (isHeading(whole, now, damaged, changed)) return { outcome: 'unheaded', changed };
  const gone = changed.filter((id) => planOf(now, id) === undefined);
  const come = changed.filter((id) => planOf(whole, id) === undefined);
  const named = gone.length + come.length === changed.length;
  if (named && isRenamed(damaged, gone, come, [whole.signatures, now.signatures]))
    return { outcome: 'renamed', changed };
  return { outcome: 'silent', changed };
}

/**
 * Whether only what a deleted line said is gone, everything else is read as before, and nothing in the text knows of it.
 * What is garbled stands there still, and can be seen.
 */
function isOmission(whole: Reading, now: Reading, { after, line }: Damaged, changed: readonly string[]): boolean {
  if (after !== null || leavesTrace(whole, line, readingOf)) return false;
  const left = without(whole, line);
  return changesOf(left, now).every((id) => {
    const [full, read] = [planOf(left, id), planOf(now, id)];
    return full !== undefined && read !== undefined && changed.includes(id) && holdsLess(full, read, line);
  });
}

/**
 * Whether a deleted line said nothing but how a question is answered, or an alternative of who is asked it: without it
 * the question is one as others are. It is neither its line nor one of its list, and no other question is read otherwise.
 */
function isLineOfMarks(whole: Reading, now: Reading, { after, line }: Damaged, changed: readonly string[]): boolean {
  const [id, other] = changed;
  const [full, read] = [planOf(whole, id ?? ''), planOf(now, id ?? '')];
  if (after !== null || full === undefined || read === undefined || other !== undefined) return false;
  const { idSpan, variables, label } = full.question;
  const ofList = variables.some(
    ({ span, answers }) =>
      (span.line === line && idSpan.line !== line) || answers.some((one) => one.span.line === line),
  );
  const codes = ({ question }: QuestionPlan): string =>
    JSON.stringify(question.variables.flatMap((one) => one.answers.map(({ code }) => code)));
  return idSpan.line !== line && !ofList && label === read.question.label && codes(full) === codes(read);
}

/**
 * Whether the deleted line was the heading of a section, by whose name nothing is called: all questions are there, and of
 * those that stood in it only who is asked is another.
 */
function isHeading(
  whole: Reading,
  now: Reading,
  { after, before, line }: Damaged,
  changed: readonly string[],
): boolean {
  const name = /^\s{0,3}#{1,6}\s+([^[(]+)/u.exec(before)?.[1]?.trim() ?? '';
  if (after !== null || name === '' || now.text.includes(name)) return false;
  const rest = (plan: QuestionPlan): string =>
    JSON.stringify((JSON.parse(signatureOf(plan)) as readonly unknown[]).slice(0, 2));
  return changed.every((id) => {
    const [full, read] = [planOf(whole, id), planOf(now, id)];
    return full !== undefined && read !== undefined && full.question.idSpan.line > line && rest(full) === rest(read);
  });
}

/** The question of the line, with limits, marks or codes less, and all else as before. */
function holdsLess({ question, asked }: QuestionPlan, now: QuestionPlan, line: number): boolean {
  const read = now.question;
  const lines = question.span.line <= line && line <= question.span.line + 60;
  const codes = new Set(question.variables.flatMap(({ answers }) => answers.map(({ code }) => code)));
  return (
    lines &&
    read.kind === question.kind &&
    JSON.stringify(asked) === JSON.stringify(now.asked) &&
    read.variables.every(({ answers }) => answers.every(({ code }) => codes.has(code))) &&
    read.variables.length <= question.variables.length
  );
}

function changesOf(before: Reading, after: Reading): readonly string[] {
  const ids = new Set([...before.signatures.keys(), ...after.signatures.keys()]);
  return [...ids].filter((id) => before.signatures.get(id) !== after.signatures.get(id));
}

function isTold(whole: Reading, now: Reading, damaged: Damaged, changed: readonly string[]): boolean {
  const { line, before, after, what } = damaged;
  const [linesBefore, linesNow] = [whole.text.split('\n'), now.text.split('\n')];
  const known = countOf(whole.problems.map((problem) => keyOf(problem, linesBefore[problem.span.line - 1])));
  const fresh = now.problems.filter((problem) => {
    // The same words at another line are said of that one; the damaged line is the one that it was.
    const own = after !== null && problem.span.line === line ? before : linesNow[problem.span.line - 1];
    const key = keyOf(problem, own);
    const left = known.get(key) ?? 0;
    known.set(key, left - 1);
    return left <= 0;
  });
  const touched = new Set(changed);
  const near = ({ span, questionId }: Problem): boolean =>
    Math.abs(span.line - line) <= 1 || (questionId !== undefined && touched.has(questionId.toLowerCase()));
  if (fresh.some(near)) return true;
  // What has gone is named, or stands where it is told.
  const gone = changed.filter((id) => planOf(now, id) === undefined);
  const names = (message: string, id: string): boolean =>
    new RegExp(String.raw`(?<![\p{L}\p{N}])${id}(?![\p{L}\p{N}])`, 'iu').test(message);
  if (fresh.some(({ code }) => code === 'noQuestions')) return true;
  if (changed.some((id) => fresh.some(({ message }) => names(message, id)))) return true;
  const lost = after === null || what === 'joined' ? 1 : 0;
  const lineBefore = (now: number): number => (now >= line ? now + lost : now);
  if (gone.some((id) => fresh.some(({ span }) => standsIn(whole, id, span.line, lineBefore(span.line))))) return true;
  // What names it is not understood any more.
  const openNaming = ({ plan }: Reading, id: string): number =>
    plan.plans
      .filter(({ question }) => [...question.entry, ...question.screenOuts].some(({ text }) => names(text, id)))
      .flatMap(({ unresolved, dropped }) => [...unresolved, ...dropped]).length;
  if (gone.some((id) => openNaming(now, id) > openNaming(whole, id))) return true;
  // A list that the line named is used by no question any more.
  if (fresh.some(({ code, message }) => code === 'unusedList' && names(before, /“(.*?)”/u.exec(message)?.[1] ?? '\n')))
    return true;
  // Whatever is read otherwise accuses nobody for whether it is asked.
  if (changed.every((id) => isInPart(planOf(now, id)))) return true;
  return changed.some((id) => {
    const [before, after] = [planOf(whole, id), planOf(now, id)];
    if (after === undefined) return false;
    const open = (plan: QuestionPlan | undefined): number =>
      plan === undefined ? 0 : plan.unresolved.length + plan.dropped.length;
    return open(after) > open(before) || fresh.some(({ span }) => within(span.start, after.question));
  });
}

/** Beside the line of the question, or on one of those that it had. */
function standsIn(reading: Reading, id: string, line: number, lineBefore: number): boolean {
  const question = planOf(reading, id)?.question;
  if (question === undefined) return false;
  const { start, end } = question.span;
  const last = question.span.line + reading.text.slice(start, end).trimEnd().split('\n').length - 1;
  return Math.abs(question.idSpan.line - line) <= 1 || (question.span.line <= lineBefore && lineBefore <= last);
}

const isInPart = (plan: QuestionPlan | undefined): boolean =>
  plan !== undefined && JSON.stringify(plan.asked.surely) !== JSON.stringify(plan.asked.possibly);

const within = (at: number, { span }: Question): boolean => span.start <= at && at <= span.end;

const planOf = ({ plan }: Reading, id: string): QuestionPlan | undefined =>
  plan.plans.find(({ question }) => question.id.toLowerCase() === id);

const keyOf = ({ code, message, questionId }: Problem, line = ''): string =>
  `${code} ${questionId ?? ''} ${message} ${line.trim()}`;

function countOf(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** That no jump of some answers of a question was taken, as the reader words it. */
const OF_ANSWERS = /^NOT \((\S+) = ([-\d,]+)\)$/;
/** Whether the condition is of a jump that stands at an answer, and others jump with it. */
const isOfAnswers = (logic: Logic, questions: readonly Question[], line: number): boolean =>
  withoutAnswers(logic, questions, line) !== logic;

/** The same condition without the answers that stand on the line. */
function withoutAnswers(logic: Logic, questions: readonly Question[], line: number): Logic {
  const [, id, codes] = OF_ANSWERS.exec(logic.text) ?? [];
  if (id === undefined || codes === undefined) return logic;
  const answers = questions.find((question) => question.id === id)?.variables.flatMap((one) => one.answers) ?? [];
  const left = codes
    .split(',')
    .filter((code) => !answers.some((answer) => answer.code === code && answer.span.line === line));
  if (left.length === codes.split(',').length) return logic;
  const text = left.length === 0 ? 'ASK ALL' : `NOT (${id} = ${left.join(',')})`;
  return { ...logic, text, offsets: Array.from(text, () => logic.span.start) };
}

/** The same reading without what stands on a line: its conditions, its answers and its question. */
function without({ text, plan }: Reading, line: number): Reading {
  const questions = plan.questionnaire.questions
    .filter(({ idSpan }) => idSpan.line !== line)
    .map((question): Question => ({
      ...question,
      doubts: question.doubts?.filter(({ span }) => span.line !== line) ?? [],
      entry: question.entry
        .filter((logic) => logic.span.line !== line || isOfAnswers(logic, plan.questionnaire.questions, line))
        .map((logic) => withoutAnswers(logic, plan.questionnaire.questions, line)),
      screenOuts: question.screenOuts.filter(({ span }) => span.line !== line),
      variables: question.variables
        .filter(({ span, rowCode }) => rowCode === null || span.line !== line)
        .map((variable) => ({ ...variable, answers: variable.answers.filter(({ span }) => span.line !== line) })),
    }));
  return readingOfPlan(text, planQuestionnaire({ ...plan.questionnaire, questions }));
}

import type { QuestionPlan } from '../checks/check';
import type { QuestionnairePlan } from '../checks/plan';
import { UserError } from './errors';
import type { RunEvent, RunEventOf } from './events';
import type { Crew } from './ports';
import type { QuestionState, RunState } from './runState/runState';

/**
 * Which questions a run works on. `all`: a new run; `reuse` takes over answers that were paid for and passed, where
 * nothing they depend on has changed · `unfinished`: goes on with the last run · `failed`, `errors`: tries those
 * questions of the last run again · `questions`: tries these again.
 */
export type RunScope =
  | { readonly kind: 'all'; readonly reuse: boolean }
  | { readonly kind: 'unfinished' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'errors' }
  | { readonly kind: 'questions'; readonly questionIds: readonly string[] };

/** What a scope comes to, given the last run. */
export interface WorkPlan {
  /** Whether the last run is gone on with, instead of a new one started. */
  readonly continues: boolean;
  readonly work: ReadonlySet<string>;
  /** Questions that a new run takes over from the last one as they are. */
  readonly carried: readonly QuestionState[];
  /** What models said of questions that have no outcome yet, by key: it is not paid for again. */
  readonly answers: ReadonlyMap<string, RunEventOf<'modelAnswered'>>;
}

export interface ScopeContext {
  readonly scope: RunScope;
  readonly plan: QuestionnairePlan;
  readonly sourceHash: string;
  readonly crew: Crew;
  /** The events of the last run. */
  readonly history: readonly RunEvent[];
}

/**
 * Decides what is worked on.
 * @param last the state of the last run; one that never started where there is none
 */
export function planWork(last: RunState, context: ScopeContext): WorkPlan {
  const plan = planQuestions(last, context);
  return { ...plan, answers: answersFor(plan.work, last, context) };
}

type QuestionsPlan = Omit<WorkPlan, 'answers'>;

function planQuestions(last: RunState, context: ScopeContext): QuestionsPlan {
  const { scope, plan } = context;
  const questionIds = plan.plans.map(({ question }) => question.id);
  const same = last.status !== 'notStarted' && sameOrder(questionIds, [...last.questions.keys()]);
  switch (scope.kind) {
    case 'all':
      return startOver(questionIds, scope.reuse ? reusable(last, context, ['passed'], true) : []);
    case 'unfinished': {
      const finished = reusable(last, context, ['passed', 'failed'], false);
      return same
        ? { ...startOver(questionIds, finished), continues: true, carried: [] }
        : startOver(questionIds, finished);
    }
    case 'failed':
      return again(last, same, ({ status }) => status === 'failed');
    case 'errors':
      return again(last, same, ({ status }) => status === 'error');
    case 'questions': {
      const wanted = new Set(scope.questionIds);
      return again(last, same, ({ id }) => wanted.has(id));
    }
  }
}

function startOver(questionIds: readonly string[], carried: readonly QuestionState[]): QuestionsPlan {
  const taken = new Set(carried.map(({ id }) => id));
  return { continues: false, work: new Set(questionIds.filter((id) => !taken.has(id))), carried };
}

function again(last: RunState, same: boolean, wanted: (question: QuestionState) => boolean): QuestionsPlan {
  if (!same) {
    throw new UserError({
      code: 'usage',
      message: 'There is no earlier run of this questionnaire with the same questions, so nothing to try again.',
      nextStep: 'Generate the whole questionnaire first.',
    });
  }
  const work = [...last.questions.values()].filter(wanted).map(({ id }) => id);
  return { continues: true, work: new Set(work), carried: [] };
}

/** Questions of the last run that ended in one of the ways and would be answered the same today. */
function reusable(
  last: RunState,
  { plan, crew, sourceHash }: ScopeContext,
  statuses: readonly QuestionState['status'][],
  paidOnly: boolean,
): readonly QuestionState[] {
  const sameSource = last.source?.hash === sourceHash;
  const isCurrent = (question: QuestionState, current: QuestionPlan): boolean => {
    const key = crew.cacheKey?.(current) ?? null;
    if (key === null) {
      // Settings, a project file or a data file may have changed what the compiler makes of the same text.
      const isStill =
        question.edited ||
        question.author === 'person' ||
        (crew.compile?.(current) ?? question.script) === question.script;
      return !paidOnly && question.cacheKey === null && sameSource && isStill;
    }
    return key === question.cacheKey;
  };
  return plan.plans.flatMap((current) => {
    const question = last.questions.get(current.question.id);
    return question && statuses.includes(question.status) && isCurrent(question, current) ? [question] : [];
  });
}

function sameOrder(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((id, index) => id === right[index]);
}

/**
 * The answers that still count for the questions that are worked on. Who asks anew, or has a question that failed
 * review tried again, wants another answer.
 */
function answersFor(work: ReadonlySet<string>, last: RunState, { scope, history }: ScopeContext): WorkPlan['answers'] {
  const answers = new Map<string, RunEventOf<'modelAnswered'>>();
  const goesOn = scope.kind === 'unfinished' || scope.kind === 'errors' || (scope.kind === 'all' && scope.reuse);
  if (!goesOn) return answers;
  for (const event of history) {
    if (event.type !== 'modelAnswered' || !work.has(event.questionId)) continue;
    const status = last.questions.get(event.questionId)?.status;
    if (status !== 'failed' && status !== 'passed') answers.set(event.key, event);
  }
  return answers;
}

import type { Logic, Question, Questionnaire } from '../../questionnaire/model';
import type { Check, Origin, QuestionPlan } from '../check';
import { Planner, type PlanOptions } from '../plan';
import { mergeGiven, type Given } from './given';
import { asked, rows } from './routed';
import { codes, derived, mustHold } from './said';
import type { Refused, Statement } from './statement';
import type { Effect, Task } from './task';

/** The plans of a whole questionnaire: statements may name the variables of any question. */
export interface PlanContext {
  readonly questionnaire: Questionnaire;
  readonly byId: ReadonlyMap<string, QuestionPlan>;
  /** How the plans were made. */
  readonly options?: PlanOptions;
}

export interface Applied {
  readonly plan: QuestionPlan;
  readonly refused: readonly Refused[];
}

const planners = new WeakMap<Questionnaire, Planner>();

/** What all questions of a questionnaire share is worked out once, not for every statement. */
function plannerOf({ questionnaire, options }: PlanContext): Planner {
  const known = planners.get(questionnaire) ?? new Planner(questionnaire, options);
  planners.set(questionnaire, known);
  return known;
}

/**
 * The plan of a question with statements put in place, all of them together: what they say of when it is asked, of its
 * rows and codes takes the place of what the compiler read, and every check that depends on it is derived anew; the
 * others become checks of their own. What cannot be understood is refused and changes nothing.
 * @param plan as the compiler made it
 */
export function applyStatements(plan: QuestionPlan, context: PlanContext, statements: readonly Statement[]): Applied {
  const planner = plannerOf(context);
  const { question } = plan;
  const refused: Refused[] = [];
  const used: Statement[] = [];
  const given: Given[] = [];
  const added: Check[] = [];
  for (const [index, statement] of statements.entries()) {
    const unknown = unknownReference(statement, plan);
    const effect: Effect =
      unknown !== null
        ? { kind: 'trouble', reason: unknown }
        : effectOf({ statement, number: index + 1, plan, question, scope: planner.scope });
    if (effect.kind === 'trouble') {
      refused.push({ statement, reason: effect.reason });
      continue;
    }
    used.push(statement);
    if (effect.kind === 'given') given.push(effect.given);
    if (effect.kind === 'checks') added.push(...effect.checks);
  }
  if (used.length === 0) return { plan, refused };
  const all = mergeGiven(given);
  const replanned = given.length === 0 ? plan : planner.plan(question, readAs(question, used), all);
  // What somebody has switched off does not come back with what is derived anew.
  const had = new Set(plan.checks.map(({ faults }) => JSON.stringify(faults)));
  const own = given.length === 0 ? [] : planner.plan(question).checks.map(({ faults }) => JSON.stringify(faults));
  const off = new Set(own.filter((key) => !had.has(key)));
  const checks = replanned.checks.filter(({ faults }) => !off.has(JSON.stringify(faults)));
  const derivedAnew = given.length === 0 ? plan : { ...replanned, checks };
  return { plan: amended(plan, derivedAnew, added, used), refused };
}

/** The question without the logic that statements take the place of. */
function readAs(question: Question, used: readonly Statement[]): Question {
  const always: Logic = { text: 'true', span: question.idSpan, syntax: 'javascript' };
  const asked = used.some((one) => one.kind === 'asked' && one.target.trim() === '');
  const rows = used.some((one) => one.kind === 'rows' && one.target.trim() === '');
  return { ...question, entry: asked ? [always] : question.entry, mask: rows ? null : question.mask };
}

function unknownReference({ replaces, parts }: Statement, plan: QuestionPlan): string | null {
  const ids = new Set(plan.checks.map(({ id }) => id));
  const id = replaces.find((one) => !ids.has(one));
  if (id !== undefined) return `the question has no statement ${JSON.stringify(id)}`;
  const part = parts.find((one) => plan.unresolved[one] === undefined);
  return part === undefined ? null : `the question has no open part ${part}`;
}

function effectOf(task: Task): Effect {
  switch (task.statement.kind) {
    case 'holds':
      return mustHold(task);
    case 'asked':
      return asked(task);
    case 'rows':
      return rows(task);
    case 'codes':
      return codes(task);
    case 'derived':
      return derived(task);
    case 'withdraw':
      return task.statement.replaces.length === 0
        ? { kind: 'trouble', reason: 'it names no statement to withdraw' }
        : { kind: 'nothing' };
    case 'notCheckable':
      return task.statement.parts.length === 0
        ? { kind: 'trouble', reason: 'it names no open part' }
        : { kind: 'nothing' };
    case 'spss':
      return task.statement.expression.trim() === ''
        ? { kind: 'trouble', reason: 'it holds no commands' }
        : { kind: 'nothing' };
  }
}

/** The compiler's plan with what is derived anew, without what is replaced, and with what is added. */
function amended(
  before: QuestionPlan,
  after: QuestionPlan,
  added: readonly Check[],
  used: readonly Statement[],
): QuestionPlan {
  const known = new Map(before.checks.map((check) => [JSON.stringify(check.faults), check]));
  const replaced = new Set(used.flatMap(({ replaces }) => replaces));
  const reasons = used.filter(({ kind }) => kind === 'asked' || kind === 'rows' || kind === 'codes');
  const origin: Origin = {
    kind: 'model',
    reason: [...new Set(reasons.map(({ reason }) => reason))].join('; '),
    evidence: [...new Set(reasons.flatMap(({ evidence }) => evidence))],
  };
  const derivedChecks = after.checks.flatMap((check): readonly Check[] => {
    const same = known.get(JSON.stringify(check.faults));
    if (same === undefined) return [{ ...check, origin }];
    return replaced.has(same.id) ? [] : [same];
  });
  // What a person took from a model earlier stays, whatever is derived anew.
  const earlier = before.checks.filter(
    (check) =>
      check.origin.kind === 'model' && after !== before && !replaced.has(check.id) && !derivedChecks.includes(check),
  );
  const answeredParts = new Set(used.flatMap(({ kind, parts }) => (kind === 'notCheckable' ? [] : parts)));
  const given = new Map(
    used.flatMap((one) => (one.kind === 'notCheckable' ? one.parts.map((part) => [part, one.reason] as const) : [])),
  );
  const open = before.unresolved.flatMap((part, index) => {
    const why = given.get(index);
    if (why !== undefined) return [{ ...part, reason: `it cannot be checked from the data: ${why}` }];
    const left = after.unresolved.some((one) => one.text === part.text && one.what === part.what);
    return answeredParts.has(index) || !left ? [] : [part];
  });
  const fresh = after.unresolved.filter(
    (part) => !before.unresolved.some((one) => one.text === part.text && one.what === part.what),
  );
  return {
    ...after,
    question: before.question,
    checks: [...derivedChecks, ...earlier, ...added],
    unresolved: [...open, ...fresh],
  };
}

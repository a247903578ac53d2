import type { Scope } from '../../questionnaire/logic/scope';
import type { Logic, Question, Questionnaire } from '../../questionnaire/model';
import type { Check, CheckKind, Origin, QuestionPlan, Unresolved } from '../check';
import { joinedChecks } from '../iterationPlans';
import { Planner, type PlanOptions } from '../plan';
import { mergeGiven, type Given } from './given';
import { asked, rows } from './routed';
import { codes, derived, mustHold } from './said';
import type { Refused, Statement, StatementKind } from './statement';
import { variablesIn } from './target';
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

/** A question, or an iteration of a looped one, with what is said of it. */
interface Room {
  readonly unit: Question;
  readonly plan: QuestionPlan;
  readonly given: Given[];
  readonly used: Statement[];
}

/**
 * The plan of a question with statements put in place, all of them together: what they say of when it is asked, of its
 * rows and codes takes the place of what the compiler read, and every check that depends on it is derived anew; the
 * others become checks of their own. Of a looped question each is put in place in every iteration that it means. What
 * cannot be understood is refused and changes nothing.
 * @param plan as the compiler made it
 */
export function applyStatements(plan: QuestionPlan, context: PlanContext, statements: readonly Statement[]): Applied {
  const planner = plannerOf(context);
  const { question } = plan;
  const units = planner.units(question);
  const rooms = units.map((unit): Room => {
    return { unit, plan: units.length === 1 ? plan : planner.planUnit(unit), given: [], used: [] };
  });
  const refused: Refused[] = [];
  const used: Statement[] = [];
  const added: Check[] = [];
  for (const [index, statement] of statements.entries()) {
    const found = effectsOf(statement, index + 1, rooms, plan, planner.scope);
    if ('reason' in found) {
      refused.push({ statement, reason: found.reason });
      continue;
    }
    used.push(statement);
    for (const { room, effect } of found.effects) {
      room.used.push(statement);
      if (effect.kind === 'given') room.given.push(effect.given);
    }
    added.push(...addedBy(found.effects, units.length));
  }
  if (used.length === 0) return { plan, refused };
  const isAmended = rooms.some((room) => amendmentOf(room, plan) !== null);
  if (!isAmended) return { plan: amended(plan, plan, added, used), refused };
  const byUnit = new Map(rooms.map((room) => [room.unit, amendmentOf(room, plan)]));
  const replanned = planner.plan(question, (unit) => byUnit.get(unit) ?? null);
  // What somebody has switched off does not come back with what is derived anew.
  const had = new Set(plan.checks.map(({ faults }) => JSON.stringify(faults)));
  const own = planner.plan(question).checks.map(({ faults }) => JSON.stringify(faults));
  const off = new Set(own.filter((key) => !had.has(key)));
  const checks = replanned.checks.filter(({ faults }) => !off.has(JSON.stringify(faults)));
  return { plan: amended(plan, { ...replanned, checks }, added, used), refused };
}

interface InRoom {
  readonly room: Room;
  readonly effect: Effect;
}

/** What a statement comes to in each iteration that it means; or why it cannot be used. */
function effectsOf(
  statement: Statement,
  number: number,
  rooms: readonly Room[],
  plan: QuestionPlan,
  scope: Scope,
): { readonly effects: readonly InRoom[] } | { readonly reason: string } {
  const unknown = unknownReference(statement, plan);
  if (unknown !== null) return { reason: unknown };
  const effects: InRoom[] = [];
  for (const room of roomsMeant(statement, rooms, plan.question)) {
    const { unit } = room;
    const said = within(statement, unit.iteration);
    if (said === null) return { reason: `${unit.id} is in no loop: it has no {iteration}` };
    const whole = plan.question;
    const effect = effectOf({ statement: said, number, plan: room.plan, question: unit, whole, scope });
    if (effect.kind === 'trouble') return { reason: effect.reason };
    effects.push({ room, effect });
  }
  return { effects };
}

/** The iterations that a statement means: those of the variables it names in its target, or else in what it says. */
function roomsMeant(
  { target, expression, when }: Statement,
  rooms: readonly Room[],
  question: Question,
): readonly Room[] {
  if (rooms.length === 1) return rooms;
  const targeted = target.trim() === '' ? null : variablesIn(target, question);
  const words = new Set(`${expression} ${when}`.toLowerCase().match(/[\w$#@.]*\w/gu) ?? []);
  const named =
    targeted?.kind === 'variables'
      ? targeted.variables
      : question.variables.filter(({ name }) => words.has(name.toLowerCase()));
  const iterations = new Set(named.map(({ iteration }) => iteration));
  return iterations.size === 0 ? rooms : rooms.filter(({ unit }) => iterations.has(unit.iteration));
}

/** What is said, of one iteration; `null` where it speaks of iterations and there are none. */
function within(statement: Statement, iteration: string | null): Statement | null {
  const { target, expression, when } = statement;
  if (![target, expression, when].some((text) => text.includes('{iteration}'))) return statement;
  if (iteration === null) return null;
  const filled = (text: string): string => text.replaceAll('{iteration}', iteration);
  return { ...statement, target: filled(target), expression: filled(expression), when: filled(when) };
}

/** The checks of a statement: one, however many iterations it is said of. */
function addedBy(effects: readonly InRoom[], iterations: number): readonly Check[] {
  const rounds = effects.map(({ room, effect }) => ({
    unit: room.unit,
    checks: effect.kind === 'checks' ? effect.checks : [],
  }));
  return iterations === 1 ? rounds.flatMap(({ checks }) => checks) : joinedChecks(rounds);
}

/** The question without the logic that statements take the place of, and with what they say instead. */
function amendmentOf({ unit, given, used }: Room, plan: QuestionPlan): { readAs: Question; given: Given } | null {
  const dropped = new Set(withdrawnParts(used, plan).map(({ text }) => text.trim()));
  if (given.length === 0 && dropped.size === 0) return null;
  const always: Logic = { text: 'true', span: unit.idSpan, syntax: 'javascript' };
  const all = mergeGiven(given);
  const rows = used.some((one) => one.kind === 'rows' && one.target.trim() === '');
  const isKept = ({ text }: Logic): boolean => !dropped.has(text.trim());
  const mask = rows || (unit.mask !== null && !isKept(unit.mask)) ? null : unit.mask;
  const entry = all.asked === undefined ? unit.entry.filter(isKept) : [always];
  return { readAs: { ...unit, entry, mask, screenOuts: unit.screenOuts.filter(isKept) }, given: all };
}

const withdrawnParts = (used: readonly Statement[], { unresolved }: QuestionPlan): readonly Unresolved[] =>
  used.flatMap(({ kind, parts }) => (kind === 'withdraw' ? parts : [])).flatMap((part) => unresolved[part] ?? []);

/** Parts of routing are withdrawn whole: what is left of a condition without a piece of it means something else. */
function unwithdrawable({ kind, parts }: Statement, { unresolved, question }: QuestionPlan): string | null {
  if (kind !== 'withdraw') return null;
  const { entry, screenOuts, mask } = question;
  const whole = new Set([...entry, ...screenOuts, ...(mask === null ? [] : [mask])].map(({ text }) => text.trim()));
  const piece = parts.find((part) => {
    const open = unresolved[part];
    return open !== undefined && (open.what === 'entry' || open.what === 'mask') && !whole.has(open.text.trim());
  });
  return piece === undefined
    ? null
    : `open part ${piece} is a piece of a condition: say the whole condition, as asked or rows`;
}

function unknownReference(statement: Statement, plan: QuestionPlan): string | null {
  const { replaces, parts } = statement;
  const ids = new Set(plan.checks.map(({ id }) => id));
  const id = replaces.find((one) => !ids.has(one));
  if (id !== undefined) return `the question has no statement ${JSON.stringify(id)}`;
  const part = parts.find((one) => plan.unresolved[one] === undefined);
  return part === undefined ? unwithdrawable(statement, plan) : `the question has no open part ${part}`;
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
      return task.statement.replaces.length + task.statement.parts.length === 0
        ? { kind: 'trouble', reason: 'it names no statement and no open part to withdraw' }
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

/** Checks that follow from routing, or from the codes, and are derived anew where a statement says these. */
const DERIVED_FROM: Readonly<Partial<Record<StatementKind, readonly CheckKind[]>>> = {
  asked: ['asked', 'rows'],
  rows: ['asked', 'rows'],
  codes: ['codes'],
};

/** Ids of the checks that statements do away with: what they change by being said is not gone for being named as well. */
function replacedBy(used: readonly Statement[], { checks }: QuestionPlan): ReadonlySet<string> {
  const kinds = new Map(checks.map(({ id, kind }) => [id, kind]));
  return new Set(
    used.flatMap(({ kind, replaces, when }) => {
      const anew = kind === 'codes' && when.trim() !== '' ? [] : (DERIVED_FROM[kind] ?? []);
      return replaces.filter((id) => !anew.some((one) => one === kinds.get(id)) || /\.\d+$/u.test(id));
    }),
  );
}

/** The compiler's plan with what is derived anew, without what is replaced, and with what is added. */
function amended(
  before: QuestionPlan,
  after: QuestionPlan,
  added: readonly Check[],
  used: readonly Statement[],
): QuestionPlan {
  const known = new Map(before.checks.map((check) => [JSON.stringify(check.faults), check]));
  const replaced = replacedBy(used, before);
  const reasons = used.filter(
    ({ kind }) => kind === 'asked' || kind === 'rows' || kind === 'codes' || kind === 'withdraw',
  );
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

import { FALSE, TRUE, and, not, or, variablesOf, type Bounds, type Formula } from '../../questionnaire/logic/formula';
import { allOf, resolveCondition, resolveRows } from '../../questionnaire/logic/resolve';
import type { Scope } from '../../questionnaire/logic/scope';
import { codeKey } from '../../questionnaire/logic/values';
import type { Question, Variable } from '../../questionnaire/model';
import type { Origin } from '../check';
import { carriedForward } from './carriedForward';
import { STATED, type Sourced } from '../facts';
import type { Notes } from '../notes';

export interface Routing {
  readonly asked: Sourced<Bounds>;
  /** By its entry conditions alone: whether anything was offered does not count. */
  readonly entry: Bounds;
  readonly rows: ReadonlyMap<string, Sourced<Bounds>>;
  readonly offered: ReadonlyMap<string, ReadonlyMap<string, Formula>>;
}

export const ALWAYS: Bounds = { surely: TRUE, possibly: TRUE };
/** Nothing is known. */
export const PERHAPS: Bounds = { surely: FALSE, possibly: TRUE };

/**
 * When a question and each of its rows are asked, from its entry conditions, its mask, and what an expert would see.
 * @param given when it is asked, where something else than its entry conditions says so
 */
export function routingOf(
  question: Question,
  scope: Scope,
  notes: Notes,
  inferring: boolean,
  given?: Sourced<Bounds>,
): Routing {
  const asked = given ?? entryOf(question, scope, notes);
  if (question.mask !== null) return maskedRouting(question, scope, notes, asked);
  const carried = inferring ? carriedForward(question, scope, asked.value) : null;
  if (carried === null) return { asked, entry: asked.value, rows: new Map(), offered: new Map() };
  const origin: Origin = { kind: 'inferred', reason: carried.reason };
  const rows = new Map(
    [...carried.rows].map(([name, condition]) => [
      name,
      { value: { surely: and(asked.value.surely, condition), possibly: and(asked.value.possibly, condition) }, origin },
    ]),
  );
  return { asked, entry: asked.value, rows, offered: new Map() };
}

function entryOf(question: Question, scope: Scope, notes: Notes): Sourced<Bounds> {
  const resolved = question.entry.map((logic) => resolveCondition(logic, scope, question));
  for (const item of resolved) notes.add('entry', item);
  const bounds = allOf(
    resolved.map((item, i) => (question.entry[i]?.perhaps === true ? { ...item.bounds, possibly: TRUE } : item.bounds)),
  );
  const never = bounds.possibly.kind === 'constant' && !bounds.possibly.value;
  if (never && question.hidden && resolved.some((item) => item.testMode)) {
    return {
      value: ALWAYS,
      origin: {
        kind: 'inferred',
        reason: 'a hidden question that is shown in test mode only is still filled in the data',
      },
    };
  }
  // "Never shown" says nothing about a variable that the survey fills by itself.
  if (never && (question.hidden || question.system)) return { value: PERHAPS, origin: STATED };
  if (question.system && question.entry.length === 0) return { value: PERHAPS, origin: STATED };
  const own = new Set(question.variables.map((variable) => variable.name));
  const readsItself = [bounds.surely, bounds.possibly].some((formula) =>
    variablesOf(formula).some((name) => own.has(name)),
  );
  if (!readsItself) return { value: bounds, origin: STATED };
  for (const logic of question.entry) {
    notes.note(
      'entry',
      logic.text,
      'it asks about the answers of the question itself, before they are given',
      logic.span,
    );
  }
  return { value: PERHAPS, origin: STATED };
}

function maskedRouting(question: Question, scope: Scope, notes: Notes, asked: Sourced<Bounds>): Routing {
  const rows = new Map<string, Sourced<Bounds>>();
  const offered = new Map<string, ReadonlyMap<string, Formula>>();
  if (question.mask === null) return { asked, entry: asked.value, rows, offered };
  const resolved = resolveRows(question.mask, scope, question);
  notes.add('mask', resolved);
  const { members } = resolved;
  for (const variable of question.variables) {
    if (variable.rowCode === null && variable.type === 'coded') {
      if (members !== null) offered.set(variable.name, answersOffered(variable, members));
      continue;
    }
    const member = members === null ? null : (members.get(codeKey(variable.rowCode ?? '')) ?? FALSE);
    rows.set(variable.name, {
      value: {
        surely: member === null ? FALSE : and(asked.value.surely, member),
        possibly: member === null ? asked.value.possibly : and(asked.value.possibly, member),
      },
      origin: asked.origin,
    });
  }
  return { asked: whereOffered(question, asked, members), entry: asked.value, rows, offered };
}

/** A question of which no answer or row is offered is passed over. */
function whereOffered(
  question: Question,
  asked: Sourced<Bounds>,
  members: ReadonlyMap<string, Formula> | null,
): Sourced<Bounds> {
  if (members === null) return asked;
  const codes = question.variables
    .filter(({ specifies }) => specifies === null)
    .flatMap(({ rowCode, answers }) => (rowCode === null ? answers.map(({ code }) => code) : [rowCode]));
  const some = or(FALSE, ...codes.map((code) => members.get(codeKey(code)) ?? FALSE));
  const { surely, possibly } = asked.value;
  return { value: { surely: and(surely, some), possibly: and(possibly, some) }, origin: asked.origin };
}

function answersOffered(variable: Variable, members: ReadonlyMap<string, Formula>): ReadonlyMap<string, Formula> {
  return new Map(variable.answers.map((answer) => [codeKey(answer.code), members.get(codeKey(answer.code)) ?? FALSE]));
}

/** The bounds where, in addition, a condition does not hold. */
export function unless(bounds: Bounds, condition: Formula): Bounds {
  return { surely: and(bounds.surely, not(condition)), possibly: and(bounds.possibly, not(condition)) };
}

import {
  FALSE,
  TRUE,
  and,
  formulaKey,
  not,
  or,
  variablesOf,
  type Bounds,
  type Formula,
} from '../../questionnaire/logic/formula';
import { combine } from '../../questionnaire/logic/code/methods';
import {
  allOf,
  isLiterallyFalse,
  resolveColumn,
  resolveCondition,
  resolveRows,
  type ResolvedCondition,
} from '../../questionnaire/logic/resolve';
import type { Scope } from '../../questionnaire/logic/scope';
import { OUT, UNKNOWN_SET, bothWays, codeKey, memberOf, type CodeSet } from '../../questionnaire/logic/values';
import type { Question, UnreadPart, Variable } from '../../questionnaire/model';
import type { Origin } from '../check';
import { STATED, weakest, type Sourced } from '../facts';
import type { Habits } from '../habits';
import type { Notes } from '../notes';
import { carriedForward, type CarriedForward } from './carriedForward';
import { existenceOf, within } from './iterations';
import { namedMask, settledBy } from './namedMask';
import { filledWhileTesting } from './testMode';

export interface Routing {
  readonly asked: Sourced<Bounds>;
  /** By its entry conditions alone: whether anything was offered does not count. */
  readonly entry: Bounds;
  readonly rows: ReadonlyMap<string, Sourced<Bounds>>;
  readonly offered: ReadonlyMap<string, ReadonlyMap<string, Formula>>;
  /** Whether a mask decides about its rows. */
  readonly masked: boolean;
}

const ALWAYS: Bounds = { surely: TRUE, possibly: TRUE };
/** Nothing is known. */
export const PERHAPS: Bounds = { surely: FALSE, possibly: TRUE };

/** What routing is read with, beside the question and the names that are known. */
export interface RoutingHabits {
  /** Whether masks that the export has lost are inferred. */
  readonly infersMasks: boolean;
  /** What a question whose routing depends on a missing answer may hold. */
  readonly missingBase: Habits['missingBase'];
  /** When it is asked, where something else than its entry conditions says so. */
  readonly asked?: Sourced<Bounds>;
}

/**
 * When a question and each of its rows are asked, from its entry conditions, its masks, its loop, and what an expert
 * would see. Of a looped question it is one iteration.
 */
export function routingOf(question: Question, scope: Scope, notes: Notes, habits: RoutingHabits): Routing {
  const read = readRouting(question, scope, notes, habits);
  const isDue = ({ demandsAnswer }: UnreadPart): boolean => demandsAnswer === true && isOneAnswer(question);
  for (const part of question.unread)
    notes.note(isDue(part) ? 'validation' : 'entry', part.text, part.reason, part.span);
  if (question.unread.every(isDue)) return read;
  // What has not been read may have said that it is not asked: nobody is accused of leaving it empty.
  const unsure = ({ value, origin }: Sourced<Bounds>): Sourced<Bounds> => ({
    value: { surely: FALSE, possibly: value.possibly },
    origin,
  });
  return {
    ...read,
    asked: unsure(read.asked),
    rows: new Map([...read.rows].map(([name, row]) => [name, unsure(row)])),
  };
}

/** One field, or boxes that are one answer together: of several rows, a least number may let the others be empty. */
function isOneAnswer({ variables }: Question): boolean {
  const own = variables.filter(({ specifies }) => specifies === null);
  return own.length === 1 || own.every(({ type }) => type === 'flag');
}

/** Notes what of the conditions and masks of a question is not understood or names what nothing defines. */
export function noteLogic(question: Question, scope: Scope, notes: Notes): void {
  resolvedEntry(question, scope, notes);
  columnOf(question, scope, notes);
  offeredBy(question, scope, notes, null);
}

function readRouting(question: Question, scope: Scope, notes: Notes, habits: RoutingHabits): Routing {
  const entry = habits.asked ?? entryOf(question, scope, notes, habits);
  const exists = existenceOf(question, scope, notes);
  const column = columnOf(question, scope, notes);
  // Who says when it is asked has said it of the iteration and the column as well.
  const asked =
    habits.asked ??
    notNobody(question, notes, {
      value: within(within(entry.value, exists.value), column.asked),
      origin: weakest([entry.origin, exists.origin]),
    });
  const offered = offeredBy(question, scope, notes, column.rows);
  if (offered !== null) return maskedRouting(question, notes, asked, offered);
  const named = habits.infersMasks ? byNamedMask(question, scope, asked) : null;
  if (named !== null) return named;
  const carried = habits.infersMasks ? carriedForward(question, scope, asked.value) : null;
  if (carried === null) return { asked, entry: asked.value, rows: new Map(), offered: new Map(), masked: false };
  if (!carried.isSure) return perhapsCarried(question, notes, asked, carried);
  const origin: Origin = { kind: 'inferred', reason: carried.reason };
  const rows = new Map(
    [...carried.rows].map(([name, condition]) => [
      name,
      { value: within(asked.value, { surely: condition, possibly: condition }), origin },
    ]),
  );
  return { asked, entry: asked.value, rows, offered: new Map(), masked: false };
}

/** Where labels are missing, a row is surely asked only where it is asked in either reading. */
function perhapsCarried(
  question: Question,
  notes: Notes,
  asked: Sourced<Bounds>,
  { rows, reason }: CarriedForward,
): Routing {
  notes.note('mask', question.id, `perhaps ${reason}; labels that would tell are missing`, question.idSpan);
  const perhaps = [...rows].map(
    ([name, condition]) =>
      [
        name,
        {
          value: { surely: and(asked.value.surely, condition), possibly: asked.value.possibly },
          origin: asked.origin,
        },
      ] as const,
  );
  return { asked, entry: asked.value, rows: new Map(perhaps), offered: new Map(), masked: false };
}

const NOT_UNDERSTOOD = 'this is not understood: what it may say of the question accuses nobody';

function entryOf(question: Question, scope: Scope, notes: Notes, { missingBase }: RoutingHabits): Sourced<Bounds> {
  const resolved = resolvedEntry(question, scope, notes);
  const strict = allOf(
    resolved.map((item, i) => (question.entry[i]?.perhaps === true ? { ...item.bounds, possibly: TRUE } : item.bounds)),
  );
  const doubts = question.doubts ?? [];
  for (const { of, text, span } of doubts) notes.note(of === 'answers' ? 'codes' : 'entry', text, NOT_UNDERSTOOD, span);
  if (doubts.some(({ of }) => of !== 'answers')) return { value: PERHAPS, origin: STATED };
  const bounds = missingBase === 'notAsked' ? strict : { ...strict, possibly: loosely(question, scope, strict) };
  const never = isFalse(bounds.possibly);
  const takenOut = never ? question.entry.find(({ text }) => DATED.test(text)) : undefined;
  if (takenOut !== undefined && question.entry.some(isLiterallyFalse)) {
    notes.note('entry', takenOut.text, TAKEN_OUT, takenOut.span);
    return { value: PERHAPS, origin: STATED };
  }
  if (never && resolved.some((item) => item.testMode)) return filledWhileTesting(question, scope);
  if (never && resolved.some((item) => item.platform && isFalse(item.bounds.possibly))) return NOT_DELIVERED;
  // "Never shown" says nothing about a variable that the survey fills by itself.
  if (never && (question.hidden || question.system)) return { value: PERHAPS, origin: STATED };
  if (question.system && question.entry.length === 0) return { value: PERHAPS, origin: STATED };
  const own = new Set(question.variables.map((variable) => variable.name));
  const readsItself = [bounds.surely, bounds.possibly].some((formula) =>
    variablesOf(formula).some((name) => own.has(name)),
  );
  if (!readsItself) {
    // Who writes conditions in words says whom they mean; in survey code, `none` of nothing is true.
    const isStrict =
      missingBase === 'notAsked' &&
      question.entry.some(({ syntax }) => syntax === 'javascript') &&
      formulaKey(loosely(question, scope, strict)) !== formulaKey(strict.possibly);
    return { value: bounds, origin: isStrict ? UNMET : STATED };
  }
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

function resolvedEntry(question: Question, scope: Scope, notes: Notes): readonly ResolvedCondition[] {
  const resolved = question.entry.map((logic) => resolveCondition(logic, scope, question));
  for (const item of resolved) notes.add('entry', item);
  return resolved;
}

/** A comment that holds a date: `false//3/31/2025`. */
const DATED = /(?:\/\/|\/\*)[^\n]*\b(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{1,2}-\d{1,2})\b/;
const TAKEN_OUT = 'it was taken out of the survey on a day: who was interviewed before that may have been asked';

/** Experts differ on those in whom an answer that a condition denies is missing. */
const UNMET: Origin = {
  kind: 'inferred',
  reason: 'where an answer that its condition asks about is missing, the condition is taken for not met',
};

/** Asked of those alone whom delivered data do not hold: the house knows it of a variable of the survey system. */
const NOT_DELIVERED: Sourced<Bounds> = {
  value: { surely: FALSE, possibly: FALSE },
  origin: {
    kind: 'inferred',
    reason: 'it is for interviews that are not delivered, as a variable of the survey system says',
  },
};

/** Who may have been asked where a missing operand is read as the survey reads it. */
function loosely(question: Question, scope: Scope, { possibly }: Bounds): Formula {
  const survey = question.entry.map((logic) => resolveCondition(logic, scope, question, 'asInTheSurvey').bounds);
  return or(possibly, allOf(survey).possibly);
}

const isFalse = (formula: Formula): boolean => formula.kind === 'constant' && !formula.value;

/** That nobody is asked is a conclusion that only a literal `false` gives: else our reading contradicts itself. */
function notNobody(question: Question, notes: Notes, asked: Sourced<Bounds>): Sourced<Bounds> {
  if (!isFalse(asked.value.possibly) || question.entry.some(isLiterallyFalse)) return asked;
  if (asked.origin === NOT_DELIVERED.origin) return asked;
  const [first] = [...question.entry, question.columnMask, question.mask].filter((logic) => logic !== null);
  notes.note(
    'entry',
    first?.text ?? question.id,
    'as it is read, nobody would be asked: that is a contradiction, so nobody is accused',
    first?.span ?? question.idSpan,
  );
  return { value: PERHAPS, origin: asked.origin };
}

/** A column mask is a condition on the column, or says which of its rows are asked. */
function columnOf(
  question: Question,
  scope: Scope,
  notes: Notes,
): { readonly asked: Bounds; readonly rows: CodeSet | 'unknown' | null } {
  if (question.columnMask === null) return { asked: ALWAYS, rows: null };
  const resolved = resolveColumn(question.columnMask, scope, question);
  notes.add('mask', resolved);
  if (resolved.kind === 'condition') return { asked: resolved.bounds, rows: null };
  return { asked: ALWAYS, rows: resolved.set ?? 'unknown' };
}

/** The rows or answers that the masks of a question offer; `null` where there is none. */
function offeredBy(question: Question, scope: Scope, notes: Notes, column: CodeSet | 'unknown' | null): CodeSet | null {
  if (question.mask === null) return column === 'unknown' ? UNKNOWN_SET : column;
  const resolved = resolveRows(question.mask, scope, question);
  notes.add('mask', resolved);
  const rows = resolved.set ?? UNKNOWN_SET;
  return column === null ? rows : combine(rows, 'isect', column === 'unknown' ? UNKNOWN_SET : column);
}

function maskedRouting(question: Question, notes: Notes, asked: Sourced<Bounds>, offered: CodeSet): Routing {
  const rows = new Map<string, Sourced<Bounds>>();
  const choices = new Map<string, ReadonlyMap<string, Formula>>();
  for (const variable of question.variables) {
    if (variable.rowCode === null && variable.type === 'coded') {
      // Which answers are on the screen says nothing of a value that the survey sets.
      if (question.hidden) continue;
      choices.set(variable.name, answersOffered(variable, offered));
      continue;
    }
    const row = within(asked.value, memberOf(offered, codeKey(variable.rowCode ?? '')));
    rows.set(variable.name, {
      value: question.keepsMasked ? { ...row, possibly: asked.value.possibly } : row,
      origin: asked.origin,
    });
  }
  return {
    asked: notNobody(question, notes, whereOffered(question, asked, offered)),
    entry: asked.value,
    rows,
    offered: choices,
    masked: true,
  };
}

/** A question of which no answer or row is offered is passed over. */
function whereOffered(question: Question, asked: Sourced<Bounds>, offered: CodeSet): Sourced<Bounds> {
  const codes = question.variables
    .filter(({ specifies }) => specifies === null)
    .flatMap(({ rowCode, answers }) => (rowCode === null ? answers.map(({ code }) => code) : [rowCode]));
  if (codes.length === 0) return asked;
  const some = bothWays(or, [OUT, ...codes.map((code) => memberOf(offered, codeKey(code)))]);
  return { value: within(asked.value, some), origin: asked.origin };
}

/** Under which condition each answer may have been offered. */
function answersOffered(variable: Variable, offered: CodeSet): ReadonlyMap<string, Formula> {
  return new Map(
    variable.answers.map(({ code }) => [codeKey(code), memberOf(offered, codeKey(code)).possibly] as const),
  );
}

/**
 * The routing by a mask that the export has lost, which a function named after the question was. A name is no proof:
 * whom it leaves out is not accused of leaving it empty, and nobody of an answer.
 */
function byNamedMask(question: Question, scope: Scope, asked: Sourced<Bounds>): Routing | null {
  const mask = namedMask(question, scope);
  if (mask === null) return null;
  const origin: Origin = {
    kind: 'inferred',
    reason: `${mask.name}() is named after it and called nowhere: it was the mask`,
  };
  const narrowed = (settled: Bounds): Sourced<Bounds> => ({
    value: { surely: and(asked.value.surely, settled.surely), possibly: asked.value.possibly },
    origin,
  });
  if (mask.column !== null) {
    const settled = settledBy(mask.set, mask.column);
    if (settled === null) return null;
    const column = narrowed(settled);
    return { asked: column, entry: column.value, rows: new Map(), offered: new Map(), masked: false };
  }
  const rows = question.variables.flatMap(({ name, rowCode }) => {
    const settled = rowCode === null ? null : settledBy(mask.set, rowCode);
    return settled === null ? [] : [[name, narrowed(settled)] as const];
  });
  return rows.length === 0
    ? null
    : { asked, entry: asked.value, rows: new Map(rows), offered: new Map(), masked: true };
}

/** The bounds where, in addition, a condition does not hold. */
export function unless(bounds: Bounds, condition: Formula): Bounds {
  return { surely: and(bounds.surely, not(condition)), possibly: and(bounds.possibly, not(condition)) };
}

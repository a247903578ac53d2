import { TRUE, and, formulaKey, not, type Bounds, type Formula } from '../../questionnaire/logic/formula';
import { whereMissing } from '../../questionnaire/logic/missing';
import type { Question } from '../../questionnaire/model';
import type { Check, CheckKind, Unresolved } from '../check';
import { areTogether, canBe, type Values } from './canBe';

/** Whether somebody can be asked a question, as far as the answers that its condition needs can be given. */
export function canBeAsked({ possibly }: Bounds, values: Values): boolean {
  return areTogether([possibly], values);
}

export interface Trial {
  readonly checks: readonly Check[];
  /** What was taken back, and why. */
  readonly withdrawn: readonly Unresolved[];
}

/**
 * Tries the checks of a question on those who were asked and on those who were not: of each there is somebody who
 * contradicts none of them. A check that everybody contradicts is a contradiction in how the questionnaire was read, not
 * in the data: it is taken back.
 */
export function tried(question: Question, checks: readonly Check[], asked: Bounds, given: Values): Trial {
  const own = new Set(question.variables.map(({ name }) => name));
  // Its own answers are what the checks are about: that one is missing is for them to see.
  const values: Values = { ...given, hasEverybody: (name) => !own.has(name) && given.hasEverybody(name) };
  const kept: Check[] = [];
  const withdrawn: Unresolved[] = [];
  const somebodyAsked = canBe(asked.surely, true, values);
  const somebodyNot = canBe(not(asked.possibly), true, values);
  for (const check of checks) {
    const reason = whyEverybody(check, { own, asked, values, somebodyAsked, somebodyNot });
    if (reason === null) kept.push(check);
    else withdrawn.push(withdrawal(check, reason));
  }
  return { checks: kept, withdrawn };
}

interface Ground {
  readonly own: ReadonlySet<string>;
  readonly asked: Bounds;
  readonly values: Values;
  readonly somebodyAsked: boolean;
  readonly somebodyNot: boolean;
}

function whyEverybody({ faults }: Check, { own, asked, values, somebodyAsked, somebodyNot }: Ground): string | null {
  for (const fault of faults) {
    if (somebodyAsked && !isEscaped(fault, asked.surely, values)) return 'everybody who was asked would contradict it';
    if (somebodyNot && !isEscaped(whereMissing(fault, own), not(asked.possibly), values))
      return 'everybody who was not asked would contradict it';
  }
  return null;
}

/** Whether somebody of those for whom the ground holds may be without the fault. */
function isEscaped(fault: Formula, ground: Formula, values: Values): boolean {
  const known = new Set(partsOf(ground).map(formulaKey));
  return canBe(and(TRUE, ...partsOf(fault).filter((part) => !known.has(formulaKey(part)))), false, values);
}

const partsOf = (formula: Formula): readonly Formula[] => (formula.kind === 'and' ? formula.parts : [formula]);

const WHAT: Partial<Readonly<Record<CheckKind, Unresolved['what']>>> = {
  screenOut: 'screenOut',
  validation: 'validation',
  derived: 'derivation',
  rows: 'mask',
  codes: 'codes',
};

function withdrawal({ kind, questionId, sentence, span }: Check, reason: string): Unresolved {
  return { questionId, what: WHAT[kind] ?? 'entry', text: sentence, reason, span, calls: [] };
}

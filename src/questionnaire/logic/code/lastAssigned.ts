import { FALSE, and, formulaKey, not, type Formula } from '../formula';
import type { Span } from '../../model';
import { NEGATED } from '../operations/comparisons';
import { perhapsMet, type Truth, type Value } from '../values';
import { alternatives, assignedTo, type Alternative, type Assigned } from './assigned';
import { ASSIGNMENT, type Effect } from './effects';

/** An answer that the survey fills in itself where the condition holds. */
export interface Assignment {
  readonly variable: string;
  readonly value: Assigned;
  /** When this is surely the value; it may be set wherever `possibly` holds. */
  readonly when: Formula;
  readonly possibly: Formula;
  readonly span: Span;
}

/** Later assignments of a variable that are told apart at most: before more of them, nothing is sure. */
const MAX_LATER = 100;

/** The last assignment that is reached decides: each holds unless a later one may follow. */
export function assignmentsOf(
  effects: readonly Effect[],
  spanOf: (start: number, end: number) => Span,
): readonly Assignment[] {
  const laterOf = new Map<string, Truth[]>();
  /** Sets of something that is only known in the interview: any variable may be it. */
  const ofAnything: Truth[] = [];
  const found: Assignment[] = [];
  for (const { name, args, when, node } of effects.toReversed()) {
    if (name !== ASSIGNMENT) continue;
    const span = spanOf(node.start, node.end);
    const given = givenBy(args, when, () => ofAnything.push(when));
    // What one call sets is one value or another: none of them comes after the other.
    const own = new Map(given.map(({ variable }) => [variable.name, laterOf.get(variable.name) ?? []]));
    for (const { variable, value, when: then } of given.toReversed()) {
      const possibly = perhapsMet(then);
      const later = laterOf.get(variable.name) ?? [];
      // Of more than that, nothing is sure, however many there are.
      if (later.length <= MAX_LATER) laterOf.set(variable.name, [...later, then]);
      if (possibly.kind === 'constant' && !possibly.value) continue;
      const surely = value.kind === 'unknown' ? FALSE : surelyLast(then, own.get(variable.name) ?? [], ofAnything);
      found.push({ variable: variable.name, value, when: surely, possibly, span });
    }
  }
  return found.toReversed();
}

function givenBy([target, value]: readonly Value[], when: Truth, onUnknownTarget: () => void): readonly Alternative[] {
  if (target === undefined || value === undefined) return [];
  return alternatives(target, when).flatMap(([one, then]) => {
    if (one.kind === 'form') return assignedTo(one, value, then);
    if (one.kind !== 'undefined' && one.kind !== 'platform') onUnknownTarget();
    return [];
  });
}

/** When an assignment surely holds, and no later one. @param later from the last on */
function surelyLast({ bounds: { surely } }: Truth, later: readonly Truth[], ofAnything: readonly Truth[]): Formula {
  if (ofAnything.length + later.length > MAX_LATER) return FALSE;
  const all = [...ofAnything, ...later];
  if (all.some((one) => isCertain(perhapsMet(one)))) return FALSE;
  const others = all.filter(({ bounds }) => !areBranches(surely, bounds.possibly));
  return and(surely, ...others.toReversed().map((one) => not(perhapsMet(one))));
}

const isCertain = (formula: Formula): boolean => formula.kind === 'constant' && formula.value;

/** Whether two conditions are those of `if` and `else`: one demands what the other denies. */
function areBranches(a: Formula, b: Formula): boolean {
  const demanded = new Set((a.kind === 'and' ? a.parts : [a]).map(formulaKey));
  return (b.kind === 'and' ? b.parts : [b]).some(
    (part) => demanded.has(formulaKey(not(part))) || demanded.has(formulaKey(oppositeOf(part))),
  );
}

/** What holds where a comparison does not, and nothing is missing. */
const oppositeOf = (part: Formula): Formula =>
  part.kind === 'compare' ? { ...part, operator: NEGATED[part.operator] } : not(part);

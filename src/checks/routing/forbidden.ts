import { FALSE, and, or, variablesOf, type Formula } from '../../questionnaire/logic/formula';
import type { Scope } from '../../questionnaire/logic/scope';
import type { Obligations } from './obligations';

/** Alternatives and conditions of one error beyond this are not taken apart. */
const MAX_PARTS = 200;

/**
 * When the survey lets nobody answer a variable, by its name: an error that comes with whatever answer it has. What is
 * forbidden is not owed, whatever else demands it.
 */
export function forbiddenAnswers(all: Iterable<Obligations>, scope: Scope): ReadonlyMap<string, Formula> {
  const found = new Map<string, Formula[]>();
  const note = (name: string, others: readonly Formula[]): void => {
    const condition = and(...others);
    if (variablesOf(condition).includes(name)) return;
    found.set(name, [...(found.get(name) ?? []), condition]);
  };
  for (const { rules } of all)
    for (const { when } of rules)
      for (const fault of when) if (sizeOf(fault) <= MAX_PARTS) takeApart(fault, [], scope, note);
  return new Map([...found].map(([name, conditions]) => [name, or(FALSE, ...conditions)]));
}

/** Finds each answer that a fault is about, with what must hold beside it for the fault. */
function takeApart(
  fault: Formula,
  others: readonly Formula[],
  scope: Scope,
  note: (name: string, others: readonly Formula[]) => void,
): void {
  switch (fault.kind) {
    case 'and':
      for (const [i, part] of fault.parts.entries())
        takeApart(part, [...others, ...fault.parts.filter((_, at) => at !== i)], scope, note);
      return;
    case 'or':
      for (const part of fault.parts) takeApart(part, others, scope, note);
      return;
    case 'present':
    case 'filled':
      note(fault.name, others);
      return;
    case 'oneOf':
      // A box is answered by a tick.
      if (fault.values.includes(1) && scope.variable(fault.name)?.variable.type === 'flag') note(fault.name, others);
      return;
    case 'constant':
    case 'not':
    case 'compare':
    case 'textIs':
    case 'sameText':
  }
}

const sizeOf = (formula: Formula): number =>
  formula.kind === 'and' || formula.kind === 'or' ? formula.parts.reduce((size, part) => size + sizeOf(part), 1) : 1;

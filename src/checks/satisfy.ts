import { holds, type Respondent } from '../questionnaire/logic/evaluate';
import { variablesOf, type Formula } from '../questionnaire/logic/formula';
import type { Variable } from '../questionnaire/model';
import { change } from './build';
import type { Break } from './check';
import type { Facts } from './facts';

type Value = number | string | null;

/** How many values are tried before a condition is given up. */
const MAX_TRIES = 3000;

/** A break that changes the question's own answers until the condition holds; does not apply where none can make it. */
export function overwriteUntil(what: string, condition: Formula, facts: Pick<Facts, 'question' | 'scope'>): Break {
  const own = new Map(facts.question.variables.map((variable) => [variable.name, variable]));
  const read = variablesOf(condition).flatMap((name) => own.get(name) ?? facts.scope.variable(name)?.variable ?? []);
  const order = [
    ...read.filter((variable) => own.has(variable.name)),
    ...read.filter((variable) => !own.has(variable.name)),
  ];
  return change(what, (clean) => search(condition, order, clean));
}

/** Changes one variable, then two, and so on, taking each value that could matter; the fewest changes win. */
function search(condition: Formula, order: readonly Variable[], clean: Respondent): Record<string, Value> | null {
  let tries = 0;
  const attempt = (
    depth: number,
    from: number,
    changes: ReadonlyMap<string, Value>,
  ): ReadonlyMap<string, Value> | null => {
    if (holds(condition, new Map([...clean, ...changes]))) return changes;
    if (depth === 0) return null;
    for (let i = from; i < order.length; i += 1) {
      const variable = order[i];
      if (variable === undefined) continue;
      for (const value of candidates(variable)) {
        if (value === (clean.get(variable.name) ?? null)) continue;
        tries += 1;
        if (tries > MAX_TRIES) return null;
        const found = attempt(depth - 1, i + 1, new Map([...changes, [variable.name, value]]));
        if (found !== null) return found;
      }
    }
    return null;
  };
  for (let depth = 0; depth <= 3; depth += 1) {
    const found = attempt(depth, 0, new Map());
    if (found !== null) return Object.fromEntries(found);
    if (tries > MAX_TRIES) return null;
  }
  return null;
}

function candidates(variable: Variable): readonly Value[] {
  switch (variable.type) {
    case 'flag':
      return [1, 0];
    case 'coded':
      return [null, ...variable.answers.flatMap((answer) => (answer.value === null ? [] : [answer.value]))];
    case 'rank':
      return [null, 1, 2, 3];
    case 'number':
      return [null, 0, 1, 50, 100];
    case 'text':
      return ['', 'words'];
  }
}

import { and, number, type Term } from '../formula';
import type { Scope } from '../scope';
import { DOUBTFUL, OUT, compareTerms, type CodeSet } from '../values';

/** Sets of numbers that are longer are not written out. */
const MAX_CODES = 1000;
/** How far a set is followed whose end nothing limits. */
const FOLLOWED = 100;

/**
 * The whole numbers from one number to another as codes, each there where answers reach it: `nset(GetNum('Q'))` has 3
 * where Q is at least 3. `null` where there are too many.
 */
export function numbersBetween(from: Term, to: Term, scope: Scope): CodeSet | null {
  const first = from.kind === 'number' ? Math.ceil(from.value) : 1;
  const known = greatest(to, scope);
  const last = known ?? first + FOLLOWED - 1;
  if (last - first >= MAX_CODES) return null;
  const codes = Array.from({ length: Math.max(0, Math.floor(last) - first + 1) }, (_, i) => first + i);
  const members = codes.map((code) => {
    const there = and(compareTerms(from, '<=', number(code)), compareTerms(to, '>=', number(code)));
    return [String(code), { surely: there, possibly: there }] as const;
  });
  // What is less than 1 is no code of the lists that are counted so.
  return { kind: 'set', members: new Map(members), rest: known === null ? DOUBTFUL : OUT };
}

/** The greatest value that the questionnaire allows a term; `null` where it does not say. */
function greatest(term: Term, scope: Scope): number | null {
  switch (term.kind) {
    case 'number':
      return term.value;
    case 'count':
      return term.of.length;
    case 'variable': {
      const found = scope.variable(term.name);
      if (found === undefined) return null;
      const { variable, question } = found;
      if (variable.type === 'number') return question.limits.max;
      if (variable.type === 'flag') return 1;
      const values = variable.answers.map(({ value }) => value);
      return values.length === 0 || values.includes(null) ? null : Math.max(...values.flatMap((one) => one ?? []));
    }
    case 'sum': {
      const parts = term.terms.map((part) => greatest(part, scope));
      return parts.includes(null) ? null : parts.reduce<number>((sum, part) => sum + Math.max(0, part ?? 0), 0);
    }
    case 'arithmetic':
    case 'function':
    case 'length':
      return null;
  }
}

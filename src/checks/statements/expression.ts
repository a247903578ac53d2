import { and, formulaKey, or, type Bounds, type Formula, type Term } from '../../questionnaire/logic/formula';
import { resolveChoice, resolveCondition, resolveRows } from '../../questionnaire/logic/resolve';
import type { Scope } from '../../questionnaire/logic/scope';
import { isExactSet } from '../../questionnaire/logic/values';
import type { Logic, Question } from '../../questionnaire/model';

/** An expression as it was understood, or why it was not. */
export type Understood<T> =
  { readonly kind: 'understood'; readonly value: T } | { readonly kind: 'trouble'; readonly reason: string };

/** What stands in an expression for what is not known. */
const NOT_KNOWN = /\bnotKnown\(\s*\)/g;
/** Each of them doubles what has to be looked at. */
const MOST_UNKNOWNS = 4;

const understood = <T>(value: T): Understood<T> => ({ kind: 'understood', value });
const trouble = <T>(reason: string): Understood<T> => ({ kind: 'trouble', reason });

/** A condition, with what is surely and what is possibly meant where a part of it is not known. */
export function conditionOf(text: string, scope: Scope, question: Question): Understood<Bounds> {
  return inEveryCase(text, (one) => {
    const resolved = resolveCondition(logicOf(one, question), scope, question);
    const problem = troubleOf(resolved);
    return problem === null ? understood(resolved.bounds.surely) : trouble(problem);
  });
}

/** Under which condition each code is in a set. */
export function setOf(text: string, scope: Scope, question: Question): Understood<ReadonlyMap<string, Bounds>> {
  const sets: ReadonlyMap<string, Formula>[] = [];
  for (const one of casesOf(text) ?? []) {
    const resolved = resolveRows(logicOf(one, question), scope, question);
    const set = resolved.set !== null && isExactSet(resolved.set) ? resolved.set : null;
    const problem = set === null ? (troubleOf(resolved) ?? 'it is no set of codes') : troubleOf(resolved);
    if (problem !== null || set === null) return trouble(problem ?? 'it is no set of codes');
    sets.push(new Map([...set.members].map(([code, { surely }]) => [code, surely] as const)));
  }
  if (sets.length === 0) return trouble(TOO_MANY);
  const codes = new Set(sets.flatMap((set) => [...set.keys()]));
  const never: Formula = { kind: 'constant', value: false };
  return understood(
    new Map(
      [...codes].map((code) => {
        const conditions = sets.map((set) => set.get(code) ?? never);
        return [code, { surely: and(...conditions), possibly: or(...conditions) }] as const;
      }),
    ),
  );
}

/** A value, as alternatives of which one holds. */
export function valueOf(
  text: string,
  scope: Scope,
  question: Question,
): Understood<readonly { readonly when: Formula; readonly value: Term }[]> {
  if (text.includes('notKnown(')) return trouble('a value is either known or not said: leave notKnown() out');
  const resolved = resolveChoice(logicOf(text, question), scope, question);
  return resolved.choices === null
    ? trouble(troubleOf(resolved) ?? 'it gives no number and no code')
    : understood(resolved.choices);
}

const TOO_MANY = `it holds more than ${MOST_UNKNOWNS} notKnown()`;

/** What is not known is once true and once false: what holds in every case is sure, what holds in some is possible. */
function inEveryCase(text: string, read: (text: string) => Understood<Formula>): Understood<Bounds> {
  const formulas: Formula[] = [];
  const cases = casesOf(text);
  if (cases === null) return trouble(TOO_MANY);
  for (const one of cases) {
    const result = read(one);
    if (result.kind === 'trouble') return result;
    formulas.push(result.value);
  }
  return understood({ surely: and(...formulas), possibly: or(...weakest(formulas)) });
}

/** Alternatives without those that demand all that another one demands, and more. */
function weakest(formulas: readonly Formula[]): readonly Formula[] {
  const demands = formulas.map(
    (formula) => new Set((formula.kind === 'and' ? formula.parts : [formula]).map(formulaKey)),
  );
  return formulas.filter((_, index) => {
    const own = demands[index] ?? new Set();
    return !demands.some(
      (other, at) => at !== index && other.size < own.size && [...other].every((key) => own.has(key)),
    );
  });
}

function casesOf(text: string): readonly string[] | null {
  const count = text.match(NOT_KNOWN)?.length ?? 0;
  if (count > MOST_UNKNOWNS) return null;
  return Array.from({ length: 2 ** count }, (_, bits) => {
    let place = 0;
    return text.replace(NOT_KNOWN, () => ((bits >> place++) % 2 === 1 ? 'true' : 'false'));
  });
}

function logicOf(text: string, question: Question): Logic {
  return { text, span: question.idSpan, syntax: 'javascript' };
}

function troubleOf(resolved: {
  readonly unresolved: readonly { readonly text: string; readonly reason: string }[];
  readonly dropped: readonly { readonly name: string }[];
}): string | null {
  const [reference] = resolved.dropped;
  if (reference !== undefined) return `${reference.name} is not defined in the questionnaire`;
  const [part] = resolved.unresolved;
  return part === undefined ? null : `"${part.text}" is not understood: ${part.reason}`;
}

/** The expression for one row: `{row}` stands for its code. */
export function forRow(text: string, row: string): string {
  return text.replaceAll('{row}', row);
}

export const isPerRow = (text: string): boolean => text.includes('{row}');

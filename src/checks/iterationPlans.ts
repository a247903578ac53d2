import { outerOf } from '../questionnaire/loops';
import { or, type Bounds } from '../questionnaire/logic/formula';
import type { Question } from '../questionnaire/model';
import type { Check, QuestionPlan } from './check';

/** The plan of a looped question from those of its iterations: a check of each is one check with a fault an iteration. */
export function overIterations(question: Question, plans: readonly QuestionPlan[]): QuestionPlan {
  const [first] = plans;
  if (first === undefined) throw new Error(`${question.id} has no iterations to plan`);
  return {
    ...first,
    question,
    asked: anyOf(plans.map(({ asked }) => asked)),
    askedRows: new Map(plans.flatMap(({ askedRows }) => [...askedRows])),
    checks: joinedChecks(plans.map((plan) => ({ unit: plan.question, checks: plan.checks }))),
    ends: plans.flatMap(({ ends = [] }) => ends),
    unresolved: distinct(plans.flatMap(({ unresolved }) => unresolved)),
    dropped: distinct(plans.flatMap(({ dropped }) => dropped)),
  };
}

export const anyOf = (bounds: readonly Bounds[]): Bounds => ({
  surely: or(...bounds.map(({ surely }) => surely)),
  possibly: or(...bounds.map(({ possibly }) => possibly)),
});

/** The checks of one iteration. */
export interface Round {
  readonly unit: Question;
  readonly checks: readonly Check[];
}

interface OfRound {
  readonly unit: Question;
  readonly check: Check;
}

/** The checks of all iterations: those with the same id are one, which says in which iterations it holds. */
export function joinedChecks(rounds: readonly Round[]): readonly Check[] {
  const byId = new Map<string, OfRound[]>();
  for (const { unit, checks } of rounds)
    for (const check of checks) byId.set(check.id, [...(byId.get(check.id) ?? []), { unit, check }]);
  return [...byId.values()].flatMap((all) => {
    const checks = all.map(({ check }) => check);
    const [first] = checks;
    if (first === undefined) return [];
    const weak = checks.find(({ origin }) => origin.kind !== 'stated');
    return [
      {
        ...first,
        origin: weak?.origin ?? first.origin,
        variables: [...new Set(checks.flatMap(({ variables }) => variables))],
        faults: checks.flatMap(({ faults }) => faults),
        breaks: checks.flatMap(({ breaks }) => breaks),
        sentence: inAllWords(all, rounds.length),
      },
    ];
  });
}

/** Different sentences that are written out. */
const WRITTEN_OUT = 3;

function inAllWords(all: readonly OfRound[], iterations: number): string {
  const groups: OfRound[][] = [];
  for (const one of all) {
    const same = groups.find(([first]) => first !== undefined && saysTheSame(first, one));
    if (same === undefined) groups.push([one]);
    else same.push(one);
  }
  const written = groups.slice(0, WRITTEN_OUT).flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [`${first.check.sentence.replace(/\.$/, '')}${where(group, iterations)}.`];
  });
  const rest = groups.slice(WRITTEN_OUT).flat();
  return [...written, ...(rest.length === 0 ? [] : [`Others in iterations ${iterationsIn(rest)}.`])].join(' ');
}

function where(group: readonly OfRound[], iterations: number): string {
  if (iterations === 1) return '';
  if (group.length === 1) return ` (in iteration ${iterationsIn(group)} of the loop)`;
  if (group.length < iterations) return `; so in iterations ${iterationsIn(group.slice(1))} of the loop`;
  return iterations === 2
    ? '; so in the other iteration of the loop'
    : `; so in the ${iterations - 1} other iterations of the loop`;
}

const iterationsIn = (group: readonly OfRound[]): string => group.map(({ unit }) => unit.iteration ?? '').join(', ');

/** Whether two sentences are one, but for the iteration that they are about. */
function saysTheSame(a: OfRound, b: OfRound): boolean {
  return ownPattern(a) === ownPattern(b) || pattern(a) === pattern(b);
}

const pattern = ({ unit, check }: OfRound): string =>
  unit.iteration === null ? check.sentence : starred(check.sentence, unit.iteration);

function ownPattern({ unit, check }: OfRound): string {
  const { iteration } = unit;
  if (iteration === null) return check.sentence;
  const own = new Set(unit.variables.map(({ name }) => name));
  return check.sentence.replace(/[\w$#@]+/gu, (word) => (own.has(word) ? starred(word, iteration) : word));
}

/** Names that end in the iteration, or in that of an outer loop, without it. */
function starred(text: string, iteration: string): string {
  const ends: string[] = [];
  for (let path = iteration; path !== ''; path = outerOf(path)) ends.push(`_${path}`);
  return text.replace(/[\w$#@]+/gu, (word) => {
    const end = ends.find((one) => word.endsWith(one));
    return end === undefined ? word : `${word.slice(0, -end.length)}_*`;
  });
}

/** What is open in every iteration is open once. */
function distinct<T extends { readonly text: string; readonly span: { readonly start: number } }>(
  parts: readonly T[],
): readonly T[] {
  return [...new Map(parts.map((part) => [`${part.span.start}:${part.text}`, part])).values()];
}

import { or, type Bounds } from '../questionnaire/logic/formula';
import type { Question } from '../questionnaire/model';
import type { Check, QuestionPlan } from './check';

/** The plan of a looped question from those of its iterations: a check of each is one check with a fault an iteration. */
export function overIterations(question: Question, plans: readonly QuestionPlan[]): QuestionPlan {
  const [first, ...others] = plans;
  if (first === undefined) throw new Error(`${question.id} has no iterations to plan`);
  return {
    ...first,
    question,
    asked: anyOf(plans.map(({ asked }) => asked)),
    askedRows: new Map(plans.flatMap(({ askedRows }) => [...askedRows])),
    checks: joined(plans, others.length),
    unresolved: distinct(plans.flatMap(({ unresolved }) => unresolved)),
    dropped: distinct(plans.flatMap(({ dropped }) => dropped)),
  };
}

const anyOf = (bounds: readonly Bounds[]): Bounds => ({
  surely: or(...bounds.map(({ surely }) => surely)),
  possibly: or(...bounds.map(({ possibly }) => possibly)),
});

function joined(plans: readonly QuestionPlan[], more: number): readonly Check[] {
  const byId = new Map<string, Check[]>();
  for (const check of plans.flatMap(({ checks }) => checks)) byId.set(check.id, [...(byId.get(check.id) ?? []), check]);
  return [...byId.values()].flatMap((checks) => {
    const [first] = checks;
    if (first === undefined) return [];
    const weak = checks.find(({ origin }) => origin.kind !== 'stated');
    const rounds = more === 1 ? 'the other iteration' : `the ${more} other iterations`;
    return [
      {
        ...first,
        origin: weak?.origin ?? first.origin,
        variables: [...new Set(checks.flatMap(({ variables }) => variables))],
        faults: checks.flatMap(({ faults }) => faults),
        breaks: checks.flatMap(({ breaks }) => breaks),
        sentence: `${first.sentence.replace(/\.$/, '')}; so in ${rounds} of the loop.`,
      },
    ];
  });
}

/** What is open in every iteration is open once. */
function distinct<T extends { readonly text: string; readonly span: { readonly start: number } }>(
  parts: readonly T[],
): readonly T[] {
  return [...new Map(parts.map((part) => [`${part.span.start}:${part.text}`, part])).values()];
}

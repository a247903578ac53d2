import { and, FALSE, not, oneOf, or, TRUE, type Formula } from '../questionnaire/logic/formula';
import { whereMissing } from '../questionnaire/logic/missing';
import { boundsWithout } from '../questionnaire/logic/unknown';
import type { Question, Variable } from '../questionnaire/model';
import type { CheckKind } from './check';
import { hasValue } from './kinds/asked';
import type { QuestionnairePlan } from './plan';
import type { Spellings } from './spelling';

/** Whom a block lists for nothing, because an answer has ended the interview for them. */
export interface Guard {
  /** That somebody is none of these. */
  readonly isOther: Formula;
  /** What they have answered. */
  readonly when: Formula;
  /** Whether it is of those alone who have answered nothing of the question. */
  readonly ofEmpty: boolean;
  /** Who they are, in a sentence. */
  readonly sentence: string;
}

/** With more ends the conditions would be longer than the checks. */
const MOST_ENDS = 12;
/** Variables behind the end that tell whether somebody went on. */
const MOST_BEHIND = 60;
/** Variables from a later question on that do: each block says them anew, and whoever went on has most often one of these. */
const MOST_NEXT = 12;

/**
 * What keeps the blocks of a script from listing those whom an answer has screened out, by the questions' ids: behind
 * that nobody asked them anything. A block stands for itself, so each says it anew: where the answer was given, that
 * nothing behind it is answered; further on, that nothing of the question itself is, nor of the next ones.
 * @param absent variables that the file has not
 * @param spellings of those whose values it has in a way of its own
 */
export function guardsOf(
  { questionnaire: { questions }, plans }: QuestionnairePlan,
  absent: ReadonlySet<string>,
  spellings: Spellings,
): ReadonlyMap<string, readonly Guard[]> {
  const places = new Map(questions.map(({ id }, at) => [id, at]));
  const asked = (question: Question): readonly Variable[] =>
    question.hidden || question.quota || question.system
      ? []
      : question.variables.filter(({ name }) => !absent.has(name));
  const ends = plans.flatMap(({ question, ends: all = [] }) =>
    all.flatMap(({ when, behind, perhaps }) => {
      const at = Math.max(places.get(behind) ?? 0, places.get(question.id) ?? 0);
      const known = boundsWithout(when, absent).surely;
      return perhaps || known === FALSE || asked(question).length === 0
        ? []
        : [{ id: question.id, own: places.get(question.id) ?? 0, at, when: known }];
    }),
  );
  // A box that is not ticked is no answer; a list is empty where none is.
  const isAnswered = (variable: Variable): Formula =>
    variable.type === 'flag' && spellings.get(variable.name)?.type !== 'text'
      ? oneOf(variable.name, [1])
      : hasValue(variable);
  const found = new Map<string, readonly Guard[]>();
  if (ends.length === 0 || ends.length > MOST_ENDS) return found;
  for (const [place, question] of questions.entries()) {
    const before = ends.filter(({ at }) => at < place);
    const here = ends.filter(({ own, at }) => own === place || at === place);
    const guards = here.flatMap(({ id, at, when }): readonly Guard[] => {
      const behind = questions
        .slice(at + 1)
        .flatMap(asked)
        .slice(0, MOST_BEHIND);
      if (behind.length === 0) return [];
      const isOther = not(and(when, not(or(...behind.map(isAnswered)))));
      return [
        {
          isOther,
          when,
          ofEmpty: false,
          sentence: `Lists nobody whom ${id} screened out and who has answered nothing behind that.`,
        },
      ];
    });
    if (before.length > 0) {
      const ids = [...new Set(before.map(({ id }) => id))].join(', ');
      const when = or(...before.map((end) => end.when));
      const behind = questions.slice(place + 1).flatMap(asked);
      const next = [...asked(question), ...behind.slice(0, MOST_NEXT)];
      guards.push({
        when,
        isOther: not(and(when, not(or(...next.map(isAnswered))))),
        ofEmpty: true,
        sentence: `Lists nobody whom ${ids} screened out and who has answered nothing from here on.`,
      });
    }
    if (guards.length > 0) found.set(question.id, guards);
  }
  return found;
}

/** What of the guards a fault needs: not where it is none of theirs anyway. */
export function guardsFor(
  fault: Formula,
  guards: readonly Guard[],
  { kind, question: { variables } }: { readonly kind: CheckKind; readonly question: Question },
): readonly Guard[] {
  const names = new Set(variables.map(({ name }) => name));
  const ofAnswer = whereMissing(fault, names);
  const missing = demandedMissing(fault);
  // What is said beside the answer that ends it, or with no right to an answer at all, contradicts it all the same.
  const isOfEmpty = kind === 'asked';
  return guards.filter(
    ({ ofEmpty, isOther, when }) =>
      isOther !== TRUE &&
      !((ofEmpty || isOfEmpty) && ofAnswer === FALSE) &&
      (ofEmpty || kind !== 'exclusive') &&
      whereMissing(when, missing) !== FALSE,
  );
}

/** Variables that have no value wherever the fault is. */
function demandedMissing(fault: Formula): ReadonlySet<string> {
  const parts = fault.kind === 'and' ? fault.parts : [fault];
  return new Set(
    parts.flatMap((part) =>
      part.kind === 'not' && (part.part.kind === 'present' || part.part.kind === 'filled') ? [part.part.name] : [],
    ),
  );
}

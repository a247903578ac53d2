import { and, FALSE, oneOf, or, type Formula } from '../questionnaire/logic/formula';
import type { End } from './check';
import type { Facts } from './facts';
import { hasValue } from './kinds/asked';
import { reached } from './kinds/screenOut';

/**
 * What ends the interview by the answers of a question: answers that say so, conditions, and what a house ends it by.
 * Files have people in them whom it has ended, and nobody asked them anything behind that.
 */
export function endsOf(facts: Facts): readonly End[] {
  const { question, endings, lost } = facts;
  if (!question.readable) return [];
  const ofAnswers = question.variables.flatMap(({ name, type, answers }): readonly Formula[] => {
    const codes = [...answers.filter(({ screensOut }) => screensOut), ...(lost.get(name) ?? [])].flatMap(
      ({ value }) => value ?? [],
    );
    if (codes.length === 0) return [];
    return type === 'coded' ? [oneOf(name, codes)] : type === 'flag' ? [oneOf(name, [1])] : [];
  });
  return [
    { when: or(...ofAnswers), behind: question.id, perhaps: false },
    ...endings.flatMap(({ alternatives, possibly, writtenAt = question.id }) => [
      { when: or(...reachedAt(facts, alternatives)), behind: writtenAt, perhaps: false },
      // Of what is not understood, it is certain that whoever has not answered is not meant.
      {
        when: possibly === undefined ? FALSE : and(or(...question.variables.map(hasValue)), possibly),
        behind: writtenAt,
        perhaps: true,
      },
    ]),
  ].filter(({ when }) => when !== FALSE);
}

const reachedAt = (facts: Facts, alternatives: readonly Formula[]): readonly Formula[] =>
  alternatives.map((when) => and(reached(facts, when), when));

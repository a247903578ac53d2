import { ANY_COUNT, NO_LIMITS } from '../../../emptyQuestion';
import type { ChoiceCount, Limits, Variable } from '../../../model';
import type { Report } from '../../../report';
import { SPEAKS_OF_VALUE } from '../../marks/words/printedWords';
import type { DraftQuestion } from '../../draft';

interface Said {
  readonly draft: DraftQuestion;
  readonly report: Report;
}

/** How many are chosen; more than there are cannot be. */
export function choicesOf({ draft, report }: Said, { min, max }: Limits, variables: readonly Variable[]): ChoiceCount {
  const there = variables.filter(({ specifies }) => specifies === null).length;
  if (min === null || min <= there) return { min, max };
  const message = `${min} answers are demanded where there are ${there}: how many are given is not checked.`;
  report('tooManyDemanded', 'warning', message, 'Correct the number, or add the answers.', draft.idStart, draft.idEnd);
  return ANY_COUNT;
}

/**
 * What numbers may be, or how many answers: all that is said of it together.
 * @param of what the bounds of the question are of, `null` for one that has none
 */
export function boundsOf({ draft, report }: Said, of: 'count' | 'number' | null): Limits {
  let limits = NO_LIMITS;
  for (const { bounds, mark } of draft.bounds) {
    if (of === 'count' && SPEAKS_OF_VALUE.test(mark.text)) {
      const message = `${mark.text} speaks of a value, and here several answers are given: neither is checked.`;
      const next = 'If it says how many may be given, write [MULTI 1-3].';
      report('misplacedMark', 'warning', message, next, mark.start, mark.end);
      continue;
    }
    if (of === null) {
      const message = `${mark.text} says how many answers or how large a number; this question has neither.`;
      report(
        'unusedBounds',
        'warning',
        message,
        'Mark the question [MULTI], [RANK] or [NUMERIC].',
        mark.start,
        mark.end,
      );
      continue;
    }
    const lower = bounds.min === null ? {} : { min: bounds.min, minExclusive: bounds.minExclusive };
    const upper = bounds.max === null ? {} : { max: bounds.max, maxExclusive: bounds.maxExclusive };
    const next = { ...limits, ...lower, ...upper };
    if (next.min !== null && next.max !== null && next.min > next.max) {
      const message = `${mark.text} leaves nothing: ${next.min} is above ${next.max}. Neither is checked.`;
      report('emptyRange', 'warning', message, 'Write the lower number first.', mark.start, mark.end);
      return NO_LIMITS;
    }
    limits = next;
  }
  return limits;
}

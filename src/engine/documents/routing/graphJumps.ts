import { inWords } from '../../../checks/words/words';
import { not } from '../../../questionnaire/logic/formula';
import { resolveCondition } from '../../../questionnaire/logic/resolve';
import type { Scope } from '../../../questionnaire/logic/scope';
import type { Logic, Question } from '../../../questionnaire/model';

/** A way past the questions in between. */
export interface GraphJump {
  /** The place of the question whose answer leads on. */
  readonly from: number;
  /** The place of the question that is asked next; null for the end of the questionnaire. */
  readonly to: number | null;
  /** Who takes it, in words; null for everybody. */
  readonly words: string | null;
  /** Whether it is known to lead there. */
  readonly certain: boolean;
}

interface Passed {
  readonly logic: Logic;
  readonly first: number;
  readonly last: number;
}

/** The jumps of a questionnaire, from what they say at the questions that they pass over, in order. */
export function jumpsIn(questions: readonly Question[], scope: Scope): readonly GraphJump[] {
  const passed = new Map<string, Passed>();
  questions.forEach(({ entry }, place) => {
    for (const logic of entry) {
      if (logic.byJump !== true) continue;
      const key = `${logic.span.start} ${logic.span.end} ${logic.text}`;
      const known = passed.get(key);
      // A question may make it doubtful for itself alone: the jump is as certain as it is for any that it passes.
      passed.set(key, {
        logic: known === undefined || known.logic.perhaps === true ? logic : known.logic,
        first: known?.first ?? place,
        last: place,
      });
    }
  });
  return [...passed.values()].map((one) => jumpOf(one, questions, scope));
}

function jumpOf({ logic, first, last }: Passed, questions: readonly Question[], scope: Scope): GraphJump {
  const from = Math.max(
    0,
    questions.findLastIndex(({ span }) => span.start <= logic.span.start),
  );
  const at = questions[first] ?? questions[from];
  const stays = at === undefined ? null : resolveCondition(logic, scope, at).bounds;
  const taken = stays === null ? null : not(stays.possibly);
  const words = taken === null || taken.kind === 'constant' ? null : inWords(taken);
  return {
    from,
    to: last + 1 < questions.length ? last + 1 : null,
    words: stays !== null && stays.possibly.kind === 'constant' && stays.possibly.value ? logic.text : words,
    certain: logic.perhaps !== true,
  };
}

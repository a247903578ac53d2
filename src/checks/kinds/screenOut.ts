import { overwriteUntil } from '../satisfy';
import { TRUE, and, or, type Formula } from '../../questionnaire/logic/formula';
import { whereMissing } from '../../questionnaire/logic/missing';
import { checkOf } from '../build';
import { STATED, type Facts } from '../facts';
import type { CheckKindModule } from '../kind';
import { inWords } from '../words/words';
import { hasValue } from './asked';

export const screenOut: CheckKindModule = {
  kind: 'screenOut',
  title: 'Screen-outs',
  summary: 'Nobody in the data meets a condition that ends the interview.',
  derive: (facts) =>
    facts.screenOuts.flatMap(({ alternatives, span, origin = STATED }, i) => {
      const faults = alternatives.map((when) => and(reached(facts, when), when));
      return checkOf({
        kind: 'screenOut',
        facts,
        origin,
        faults,
        sentence: `Nobody is left for whom ${inWords(or(...alternatives))}: that screens out.`,
        breaks: faults
          .slice(0, 8)
          .map((when) => overwriteUntil(`meets the screen-out condition: ${inWords(when)}`, when, facts)),
        span,
        ...(facts.screenOuts.length > 1 ? { number: i + 1 } : {}),
      });
    }),
};

/**
 * A screen-out is decided behind its question, by those who came to it: "none of these chosen" is also true of all
 * who were never asked. Where the condition needs an answer of the question itself, that is plain already.
 */
export function reached(facts: Facts, condition: Formula): Formula {
  const { question } = facts;
  const names = new Set(question.variables.map((variable) => variable.name));
  const unanswered = whereMissing(condition, names);
  if (unanswered.kind === 'constant' && !unanswered.value) return TRUE;
  return or(facts.asked.value.surely, ...question.variables.map(hasValue));
}

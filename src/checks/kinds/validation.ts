import { and } from '../../questionnaire/logic/formula';
import { checkOf } from '../build';
import { STATED } from '../facts';
import type { CheckKindModule } from '../kind';
import { overwriteUntil } from '../satisfy';
import { inWords } from '../words/words';

export const validation: CheckKindModule = {
  kind: 'validation',
  title: 'The survey’s own validation',
  summary: 'Nobody meets a condition for which the survey’s validation code shows an error.',
  derive: (facts) =>
    facts.rules.flatMap((rule, i) => {
      const faults = rule.when.map((when) => and(facts.asked.value.surely, when));
      const [first] = rule.when;
      if (first === undefined) return [];
      const name = rule.message === '' ? 'an error' : `the error "${rule.message}"`;
      return checkOf({
        kind: 'validation',
        facts,
        origin: rule.origin ?? STATED,
        faults,
        sentence: `${facts.question.id}: the survey shows ${name} if ${inWords(first)}${rule.when.length > 1 ? ', and so on for each row' : ''}.`,
        breaks: rule.when
          .slice(0, 3)
          .map((when) =>
            overwriteUntil(`meets the condition under which the survey shows ${name}: ${inWords(when)}`, when, facts),
          ),
        span: rule.span,
        ...(facts.rules.length > 1 ? { number: i + 1 } : {}),
      });
    }),
};

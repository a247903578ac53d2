import { overwriteUntil } from '../satisfy';
import { or } from '../../questionnaire/logic/formula';
import { checkOf } from '../build';
import { STATED } from '../facts';
import type { CheckKindModule } from '../kind';
import { inWords } from '../words';

export const screenOut: CheckKindModule = {
  kind: 'screenOut',
  title: 'Screen-outs',
  summary: 'Nobody in the data meets a condition that ends the interview.',
  derive: (facts) =>
    facts.screenOuts.flatMap(({ alternatives, span }, i) =>
      checkOf({
        kind: 'screenOut',
        facts,
        origin: STATED,
        faults: alternatives,
        sentence: `Nobody is left for whom ${inWords(or(...alternatives))}: that screens out.`,
        breaks: alternatives
          .slice(0, 8)
          .map((when) => overwriteUntil(`meets the screen-out condition: ${inWords(when)}`, when, facts)),
        span,
        ...(facts.screenOuts.length > 1 ? { number: i + 1 } : {}),
      }),
    ),
};

import { overwriteUntil } from '../satisfy';
import { checkOf } from '../build';
import { STATED } from '../facts';
import type { CheckKindModule } from '../kind';
import { inWords } from '../words';

export const screenOut: CheckKindModule = {
  kind: 'screenOut',
  title: 'Screen-outs',
  summary: 'Nobody in the data meets a condition that ends the interview.',
  derive: (facts) =>
    facts.screenOuts.flatMap(({ when, span }, i) =>
      checkOf({
        kind: 'screenOut',
        facts,
        origin: STATED,
        faults: [when],
        sentence: `Nobody is left for whom ${inWords(when)}: that screens out.`,
        breaks: [overwriteUntil(`meets the screen-out condition: ${inWords(when)}`, when, facts)],
        span,
        ...(facts.screenOuts.length > 1 ? { number: i + 1 } : {}),
      }),
    ),
};

import { and, type Formula } from '../../../questionnaire/logic/formula';
import { answerVariables } from '../../../questionnaire/logic/values';
import { checkOf, overwrite, someAnswer } from '../../build';
import { tickedFor } from '../../facts';
import type { CheckKindModule } from '../../kind';
import { namesInWords } from '../../words/words';
import { hasValue } from '../asked';

export const dontKnow: CheckKindModule = {
  kind: 'dontKnow',
  title: 'Don’t-know alternative',
  summary: 'Either the question is answered or its don’t-know box is ticked, never both.',
  derive: (facts) => {
    if (facts.dontKnow === null) return [];
    const { question: box, byRow } = facts.dontKnow.value;
    const boxes = facts.dontKnow.value;
    const variables = answerVariables(facts.question);
    const faults: Formula[] = variables.map((variable) => and(tickedFor(boxes, variable), hasValue(variable)));
    const tick = Object.fromEntries(answerVariables(box).map((variable) => [variable.name, 1]));
    const [first] = variables;
    return checkOf({
      kind: 'dontKnow',
      facts,
      origin: facts.dontKnow.origin,
      faults,
      sentence: `${namesInWords(variables.map((variable) => variable.name))}: empty if ${byRow === undefined ? '' : 'the box of the row in '}${box.id} is ticked.`,
      breaks:
        first === undefined
          ? []
          : [
              overwrite(`${first.name} is answered though ${box.id} is ticked`, {
                ...tick,
                [first.name]: someAnswer(facts, first),
              }),
            ],
    });
  },
};

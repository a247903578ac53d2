import { and, oneOf, or, type Formula } from '../../../questionnaire/logic/formula';
import { checkOf, overwrite } from '../../build';
import { STATED } from '../../facts';
import type { CheckKindModule } from '../../kind';
import { namesInWords } from '../../words/words';

export const exclusive: CheckKindModule = {
  kind: 'exclusive',
  title: 'Exclusive answers',
  summary: 'An exclusive answer such as "none of these" stands alone.',
  derive: (facts) => {
    const flags = facts.question.variables.filter((variable) => variable.type === 'flag');
    const alone = flags.filter((flag) => flag.answers[0]?.exclusive === true);
    const faults: Formula[] = alone.map((flag) => {
      const others = flags.filter((other) => other !== flag).map((other) => oneOf(other.name, [1]));
      return and(oneOf(flag.name, [1]), or(...others));
    });
    const breaks = alone.flatMap((flag) => {
      const other = flags.find((candidate) => candidate !== flag);
      return other === undefined
        ? []
        : [overwrite(`${flag.name} is chosen together with ${other.name}`, { [flag.name]: 1, [other.name]: 1 })];
    });
    const names = namesInWords(alone.map((flag) => flag.name));
    return checkOf({
      kind: 'exclusive',
      facts,
      origin: STATED,
      faults,
      sentence: `${names}: chosen alone or not at all.`,
      breaks,
    });
  },
};

import { and, filled, not, type Formula } from '../../../questionnaire/logic/formula';
import { answerVariables } from '../../../questionnaire/logic/values';
import { change, checkOf, overwrite } from '../../build';
import type { Break } from '../../check';
import { askedOf } from '../../facts';
import type { CheckKindModule } from '../../kind';
import { namesInWords } from '../../words/words';

export const openList: CheckKindModule = {
  kind: 'openList',
  title: 'Lists of open boxes',
  summary: 'A list of open boxes is filled from the first on, without a gap; not every box has to be.',
  derive: (facts) => {
    if (facts.openList === null) return [];
    const boxes = answerVariables(facts.question).filter(({ type }) => type === 'text');
    const [first, ...others] = boxes;
    if (first === undefined) return [];
    const { required, span, origin } = facts.openList;
    const faults: Formula[] = [];
    const breaks: Break[] = [];
    if (required) {
      faults.push(and(askedOf(facts, first).value.surely, not(filled(first.name))));
      breaks.push(overwrite('no box is filled', Object.fromEntries(boxes.map(({ name }) => [name, '']))));
    }
    for (const [i, box] of others.entries()) {
      const before = boxes[i] ?? first;
      faults.push(and(filled(box.name), not(filled(before.name))));
      breaks.push(
        change(`${box.name} is filled and ${before.name} is not`, () => ({
          [before.name]: '',
          [box.name]: 'some words',
        })),
      );
    }
    const start = required ? 'the first is filled where it is asked, and ' : '';
    return checkOf({
      kind: 'openList',
      facts,
      origin,
      faults,
      sentence: `${namesInWords(boxes.map(({ name }) => name))}: ${start}none is filled behind an empty one.`,
      breaks,
      span,
    });
  },
};

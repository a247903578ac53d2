import { and, compare, filled, number, or, type Formula, type Term } from '../../questionnaire/logic/formula';
import { checkOf, overwrite } from '../build';
import { STATED } from '../facts';
import type { CheckKindModule } from '../kind';
import { namesInWords } from '../words';

export const openText: CheckKindModule = {
  kind: 'openText',
  title: 'Length of open answers',
  summary: 'An open answer is as long as the survey demands.',
  derive: (facts) => {
    const faults: Formula[] = [];
    const sentences = new Map<string, string[]>();
    const lengths = facts.lengths.filter((length) => length.min !== null || length.max !== null);
    for (const { variable, min, max, when } of lengths) {
      const length: Term = { kind: 'length', name: variable };
      const short = min === null ? [] : [compare(length, '<', number(min))];
      const long = max === null ? [] : [compare(length, '>', number(max))];
      faults.push(and(when, filled(variable), or(...short, ...long)));
      const words = [min === null ? [] : [`at least ${min}`], max === null ? [] : [`at most ${max}`]]
        .flat()
        .join(' and ');
      sentences.set(words, [...(sentences.get(words) ?? []), variable]);
    }
    const sentence = [...sentences].map(([words, names]) => `${namesInWords(names)}: ${words} characters`).join('; ');
    const [first] = lengths;
    return checkOf({
      kind: 'openText',
      facts,
      origin: STATED,
      faults,
      sentence: `${sentence}.`,
      breaks: lengths.flatMap(({ variable, min, max }) => [
        ...(min === null || min < 2
          ? []
          : [overwrite(`${variable} has ${min - 1} characters`, { [variable]: 'x'.repeat(min - 1) })]),
        ...(max === null || max > 200
          ? []
          : [overwrite(`${variable} has ${max + 1} characters`, { [variable]: 'x'.repeat(max + 1) })]),
      ]),
      ...(first === undefined ? {} : { span: first.span }),
    });
  },
};

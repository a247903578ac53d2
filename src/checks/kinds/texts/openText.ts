import { and, compare, filled, number, or, type Formula, type Term } from '../../../questionnaire/logic/formula';
import { checkOf, overwrite } from '../../build';
import { weakest } from '../../facts';
import type { CheckKindModule } from '../../kind';
import { namesInWords } from '../../words/words';

/** The most that a character takes in UTF-8 (RFC 3629). */
const BYTES = 4;

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
      // SPSS counts bytes, of which a character has up to four: only what is too long in any case is a fault.
      const long = max === null ? [] : [compare(length, '>', number(max * BYTES))];
      faults.push(and(when, filled(variable), or(...short, ...long)));
      const words = [
        min === null ? [] : [`at least ${min}`],
        max === null ? [] : [`at most ${max} (found from ${max * BYTES + 1} bytes on)`],
      ]
        .flat()
        .join(' and ');
      sentences.set(words, [...(sentences.get(words) ?? []), variable]);
    }
    const sentence = [...sentences].map(([words, names]) => `${namesInWords(names)}: ${words} characters`).join('; ');
    const [first] = lengths;
    return checkOf({
      kind: 'openText',
      facts,
      origin: weakest(lengths.map(({ origin }) => origin)),
      faults,
      sentence: `${sentence}.`,
      breaks: lengths.flatMap(({ variable, min, max }) => [
        ...(min === null || min < 2
          ? []
          : [overwrite(`${variable} has ${min - 1} characters`, { [variable]: 'x'.repeat(min - 1) })]),
        ...(max === null || max > 50
          ? []
          : [overwrite(`${variable} has ${max * BYTES + 1} characters`, { [variable]: 'x'.repeat(max * BYTES + 1) })]),
      ]),
      ...(first === undefined ? {} : { span: first.span }),
    });
  },
};

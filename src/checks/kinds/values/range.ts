import {
  and,
  compare,
  not,
  number,
  oneOf,
  or,
  present,
  variable as variableTerm,
  type Formula,
  type Term,
} from '../../../questionnaire/logic/formula';
import type { Limits } from '../../../questionnaire/model';
import { checkOf, overwrite } from '../../build';
import type { Break } from '../../check';
import { STATED } from '../../facts';
import type { CheckKindModule } from '../../kind';
import { codesInWords, namesInWords } from '../../words/words';

export const range: CheckKindModule = {
  kind: 'range',
  title: 'Numbers within limits',
  summary: 'A number lies within the limits, tightened by the screen-outs.',
  derive: (facts) => {
    const variables = facts.question.variables.filter((variable) => facts.limits.has(variable.name));
    const faults: Formula[] = [];
    const breaks: Break[] = [];
    const sentences = new Map<string, string[]>();
    for (const { name } of variables) {
      const limits = facts.limits.get(name);
      if (limits === undefined) continue;
      const outside = outsideOf(variableTerm(name), limits);
      if (outside === null) continue;
      faults.push(and(present(name), outside, not(oneOf(name, limits.special))));
      breaks.push(...breaksOf(name, limits));
      const words = inWords(limits);
      sentences.set(words, [...(sentences.get(words) ?? []), name]);
    }
    const sentence = [...sentences].map(([words, names]) => `${namesInWords(names)}: ${words}`).join('; ');
    return checkOf({ kind: 'range', facts, origin: STATED, faults, sentence: `${sentence}.`, breaks });
  },
};

/** The value is outside the limits; `null` where there are none. */
function outsideOf(value: Term, limits: Limits): Formula | null {
  const parts: Formula[] = [];
  if (limits.min !== null) parts.push(compare(value, limits.minExclusive ? '<=' : '<', number(limits.min)));
  if (limits.max !== null) parts.push(compare(value, limits.maxExclusive ? '>=' : '>', number(limits.max)));
  return parts.length === 0 ? null : or(...parts);
}

function breaksOf(name: string, limits: Limits): readonly Break[] {
  const step = limits.decimals === 0 || limits.decimals === null ? 1 : 10 ** -limits.decimals;
  const wrong: (readonly [number, string])[] = [];
  if (limits.min !== null) {
    wrong.push([limits.minExclusive ? limits.min : limits.min - step, 'below its lower limit']);
  }
  if (limits.max !== null) {
    wrong.push([limits.maxExclusive ? limits.max : limits.max + step, 'above its upper limit']);
  }
  return wrong
    .filter(([value]) => !limits.special.includes(value))
    .map(([value, why]) => overwrite(`${name} is ${value}, ${why}`, { [name]: value }));
}

function inWords(limits: Limits): string {
  const min = limits.min === null ? null : limits.minExclusive ? `more than ${limits.min}` : `at least ${limits.min}`;
  const max = limits.max === null ? null : limits.maxExclusive ? `less than ${limits.max}` : `at most ${limits.max}`;
  const special = limits.special.length === 0 ? null : `or ${codesInWords(limits.special)}`;
  return [min, max, special].filter((part) => part !== null).join(', ');
}

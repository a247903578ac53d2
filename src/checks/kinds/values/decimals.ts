import {
  and,
  call,
  compare,
  not,
  number,
  oneOf,
  present,
  variable as variableTerm,
  type Formula,
  type Term,
} from '../../../questionnaire/logic/formula';
import type { Limits } from '../../../questionnaire/model';
import { checkOf, overwrite } from '../../build';
import type { Break } from '../../check';
import { STATED, type Facts } from '../../facts';
import type { CheckKindModule } from '../../kind';
import { namesInWords } from '../../words/words';

export const decimals: CheckKindModule = {
  kind: 'decimals',
  title: 'Decimals',
  summary: 'A number has no more places behind the point than the questionnaire allows.',
  derive: (facts) => {
    const found = facts.question.variables.flatMap(({ name }) => {
      const limits = facts.limits.get(name);
      return limits?.decimals === undefined || limits.decimals === null
        ? []
        : [{ name, limits, places: limits.decimals }];
    });
    const [first] = found;
    if (first === undefined || isUnsaid(facts, first.places)) return [];
    const faults: Formula[] = found.map(({ name, limits, places }) =>
      and(present(name), tooMany(variableTerm(name), places), not(oneOf(name, limits.special))),
    );
    const words =
      first.places === 0
        ? 'whole numbers only'
        : `at most ${first.places} ${first.places === 1 ? 'decimal' : 'decimals'}`;
    return checkOf({
      kind: 'decimals',
      facts,
      origin: isInferred(facts, first.places)
        ? { kind: 'inferred', reason: 'the export gives a count of digits and none behind the point' }
        : STATED,
      faults,
      sentence: `${namesInWords(found.map(({ name }) => name))}: ${words}.`,
      breaks: found.map(({ name, limits, places }) => breakOf(name, limits, places)),
    });
  },
};

/** Exports count digits, and say nothing of whole numbers; plain markdown says what it says. */
const isInferred = (facts: Facts, places: number): boolean => places === 0 && facts.format === 'normalizedExport';

const isUnsaid = (facts: Facts, places: number): boolean => isInferred(facts, places) && !facts.habits.wholeNumbers;

/** More decimals than allowed. Binary fractions are not exact: what is as near as this to a whole is one. */
function tooMany(value: Term, places: number): Formula {
  if (places === 0) return compare(value, '<>', call('truncate', value));
  const scaled: Term = { kind: 'arithmetic', operator: '*', left: value, right: number(10 ** places) };
  const rest: Term = { kind: 'arithmetic', operator: '-', left: scaled, right: call('round', scaled) };
  return compare(call('absolute', rest), '>', number(0.00001));
}

function breakOf(name: string, limits: Limits, places: number): Break {
  const value = (limits.min ?? limits.max ?? 1) + 10 ** -(places + 1) * 5;
  return overwrite(`${name} is ${value}, with more decimals than allowed`, { [name]: value });
}

import {
  and,
  call,
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
import { checkOf, change } from '../../build';
import { STATED } from '../../facts';
import type { CheckKindModule } from '../../kind';
import { codesInWords, namesInWords } from '../../words/words';

export const sum: CheckKindModule = {
  kind: 'sum',
  title: 'Sums',
  summary: 'The numbers of all rows add up to the stated total.',
  derive: (facts) => {
    const total = facts.question.sum;
    const names = facts.question.variables
      .filter((variable) => variable.type === 'number')
      .map((variable) => variable.name);
    const [first] = names;
    if (total === null || first === undefined) return [];
    const { special, decimals } = facts.question.limits;
    // Who does not know a part cannot give a total.
    const unknown = or(...names.map((name) => oneOf(name, special)));
    const added: Term = { kind: 'sum', terms: names.map(variableTerm) };
    // Fractions are not exact: added up, 33.3 + 33.3 + 33.4 need not be 100.
    const differs: Formula =
      decimals === 0
        ? compare(added, '<>', number(total))
        : compare(
            call('absolute', { kind: 'arithmetic', operator: '-', left: added, right: number(total) }),
            '>',
            number(0.0001),
          );
    return checkOf({
      kind: 'sum',
      facts,
      origin: STATED,
      faults: [and(or(...names.map(present)), not(unknown), differs)],
      sentence: `${namesInWords(names)}: add up to ${total}${special.length === 0 ? '' : ` where none is ${codesInWords(special)}`}.`,
      breaks: [1, -1].map((by) =>
        change(`the sum is ${total + by} instead of ${total}`, (clean) => {
          const name = names.find((candidate) => typeof clean.get(candidate) === 'number');
          const value = name === undefined ? undefined : clean.get(name);
          return name === undefined || typeof value !== 'number' ? null : { [name]: value + by };
        }),
      ),
    });
  },
};

import { and, compare, present, variable as variableTerm } from '../../../questionnaire/logic/formula';
import { change, checkOf } from '../../build';
import type { CheckKindModule } from '../../kind';

export const straightline: CheckKindModule = {
  kind: 'straightline',
  title: 'Straight-lining',
  summary: 'Where the survey flags it: not all rows of a grid have the same answer.',
  derive: (facts) => {
    const names = facts.question.variables
      .filter((variable) => variable.type === 'coded')
      .map((variable) => variable.name);
    const [first, ...others] = names;
    if (facts.straightLiners === null || first === undefined || others.length < 2) return [];
    return checkOf({
      kind: 'straightline',
      facts,
      origin: { kind: 'inferred', reason: 'the survey flags straight-liners at this grid' },
      faults: [and(present(first), ...others.map((name) => compare(variableTerm(name), '=', variableTerm(first))))],
      sentence: `${facts.question.id}: not the same answer in all ${names.length} rows.`,
      breaks: [
        change('all rows have the same answer', (clean) => {
          const value = clean.get(first);
          return typeof value === 'number' ? Object.fromEntries(names.map((name) => [name, value])) : null;
        }),
      ],
      span: facts.straightLiners,
    });
  },
};

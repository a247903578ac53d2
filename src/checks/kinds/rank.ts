import {
  and,
  compare,
  not,
  number,
  oneOf,
  present,
  variable as variableTerm,
  type Formula,
  type Term,
} from '../../questionnaire/logic/formula';
import type { Variable } from '../../questionnaire/model';
import { change, checkOf, overwrite } from '../build';
import { STATED, askedOf, type Facts } from '../facts';
import type { CheckKindModule } from '../kind';
import { namesInWords } from '../words';
import { isFalse } from './asked';

export const rank: CheckKindModule = {
  kind: 'rank',
  title: 'Ranks',
  summary: 'Ranks run from 1 without a gap, each is given once, and as many are given as the survey demands.',
  derive: (facts) => {
    const variables = facts.question.variables.filter((variable) => variable.type === 'rank');
    const ranks = variables.map((variable) => variable.name);
    const [first, second] = ranks;
    if (first === undefined || second === undefined) return [];
    const { max } = facts.question.choices;
    const last = Math.min(max ?? ranks.length, ranks.length);
    const given: Term = { kind: 'count', of: ranks.map(present) };
    const places = Array.from({ length: last }, (_, i) => i + 1);
    const notARank: readonly Formula[] = ranks.map((name) => and(present(name), not(oneOf(name, places))));
    const twice: readonly Formula[] = places.map((place) =>
      compare({ kind: 'count', of: ranks.map((name) => oneOf(name, [place])) }, '>', number(1)),
    );
    const gap: readonly Formula[] = ranks.map((name) => compare(variableTerm(name), '>', given));
    const missing = missingRanks(facts, variables);
    return checkOf({
      kind: 'rank',
      facts,
      origin: STATED,
      faults: [...missing, ...notARank, ...twice, ...gap],
      sentence: `${namesInWords(ranks)}: ranks 1 to ${last}, each given once and without a gap.`,
      breaks: [
        overwrite(`${first} holds rank ${last + 1}`, { [first]: last + 1 }),
        overwrite(`${first} holds rank 0`, { [first]: 0 }),
        overwrite(`${first} holds a fraction`, { [first]: 1.5 }),
        ...(missing.every(isFalse)
          ? []
          : [overwrite('no rank is given', Object.fromEntries(ranks.map((name) => [name, null])))]),
        change(`${first} and ${second} hold the same rank`, (clean) => {
          const value = clean.get(first);
          return typeof value === 'number' ? { [second]: value } : null;
        }),
        change('the first rank is not given', (clean) => {
          const name = ranks.find((candidate) => clean.get(candidate) === 1);
          const others = ranks.filter((candidate) => typeof clean.get(candidate) === 'number');
          return name === undefined || others.length < 2 ? null : { [name]: null };
        }),
      ],
    });
  },
};

/** Fewer ranks than demanded: every row that is asked, or as many as the survey says. */
function missingRanks(facts: Facts, ranks: readonly Variable[]): readonly Formula[] {
  const required = ranks.filter((variable) => facts.required.get(variable.name)?.value === true);
  const { min } = facts.question.choices;
  if (required.length === 0) return [];
  if (min === null || min >= ranks.length)
    return required.map((variable) => and(askedOf(facts, variable).value.surely, not(present(variable.name))));
  return [
    and(
      facts.asked.value.surely,
      compare({ kind: 'count', of: ranks.map((variable) => present(variable.name)) }, '<', number(min)),
    ),
  ];
}

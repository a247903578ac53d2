import {
  and,
  compare,
  or,
  present,
  variable as variableTerm,
  type Comparison,
  type Formula,
  type Term,
} from '../../questionnaire/logic/formula';
import { resolveChoice, type ValidationRule } from '../../questionnaire/logic/resolve';
import type { Scope } from '../../questionnaire/logic/scope';
import { answerVariables } from '../../questionnaire/logic/values';
import type { Question } from '../../questionnaire/model';
import type { Notes } from '../notes';

/** What an attribute bounds, and which comparison with the bound is a fault. */
interface Bound {
  readonly operator: Comparison;
  readonly of: 'each' | 'sum';
}

const BOUNDS: Readonly<Record<string, Bound | undefined>> = {
  LowerLimit: { operator: '<', of: 'each' },
  UpperLimit: { operator: '>', of: 'each' },
  MultiSumEqual: { operator: '<>', of: 'sum' },
};

/** Bounds that are other answers (`UpperLimit` of `GetNum('Q1_1')`). Where that answer is missing, nothing is bounded. */
export function limitsByAnswers(question: Question, scope: Scope, notes: Notes): readonly ValidationRule[] {
  const numbers = answerVariables(question).filter(({ type }) => type === 'number');
  return question.attributes.flatMap(({ name, value, span }): readonly ValidationRule[] => {
    const bound = Object.hasOwn(BOUNDS, name) ? BOUNDS[name] : undefined;
    if (bound === undefined || numbers.length === 0 || value.trim() === '' || Number.isFinite(Number(value))) return [];
    const { choices, unresolved, dropped } = resolveChoice(
      { text: value, span, syntax: 'javascript' },
      scope,
      question,
    );
    if (choices === null) {
      notes.add('validation', { unresolved, dropped });
      if (unresolved.length === 0) notes.note('validation', value, `what its ${name} is, is not known`, span);
      return [];
    }
    const { minExclusive, maxExclusive } = question.limits;
    const isOutside = (bound.operator === '<' && minExclusive) || (bound.operator === '>' && maxExclusive);
    const operator = isOutside ? (bound.operator === '<' ? '<=' : '>=') : bound.operator;
    const terms: readonly Term[] = numbers.map((one) => variableTerm(one.name));
    const some = or(...numbers.map((one) => present(one.name)));
    const measured: readonly Term[] = bound.of === 'each' ? terms : [{ kind: 'sum', terms }];
    const when = choices.flatMap((choice): readonly Formula[] =>
      measured.map((term) => and(choice.when, some, compare(term, operator, choice.value))),
    );
    return [{ when, message: `${name} ${value}`, span }];
  });
}

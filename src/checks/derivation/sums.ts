import { or, present, variable as variableTerm } from '../../questionnaire/logic/formula';
import type { Scope } from '../../questionnaire/logic/scope';
import { answerVariables } from '../../questionnaire/logic/values';
import type { Question, Variable } from '../../questionnaire/model';
import type { Derivation } from './derivation';

const SUM = /([\p{L}_][\p{L}\p{N}_]*(?:\s*\+\s*[\p{L}_][\p{L}\p{N}_]*)+)/u;

/** A hidden number whose label is a sum of others: `A + B`. What is missing adds nothing. */
export function sumOf(question: Question, scope: Scope): Derivation | null {
  const [variable, ...others] = answerVariables(question);
  if (variable?.type !== 'number' || others.length > 0) return null;
  const [, written] = SUM.exec(question.label) ?? SUM.exec(variable.label) ?? [];
  const terms = (written ?? '').split('+').map((name) => numberNamed(name.trim(), question, scope));
  if (written === undefined || terms.some((term) => term === null)) return null;
  const names = terms.flatMap((term) => (term === null ? [] : [term.name]));
  return {
    kind: 'value',
    variable,
    value: { kind: 'sum', terms: names.map(variableTerm) },
    when: or(...names.map(present)),
    reason: `its label is the sum ${written.replaceAll(/\s+/gu, ' ')}`,
    says: `is the sum of ${names.join(' and ')}`,
  };
}

function numberNamed(name: string, own: Question, scope: Scope): Variable | null {
  const found = scope.variable(name);
  const question = found?.question ?? scope.question(name);
  if (question === undefined || question === own) return null;
  const [only, ...others] = found === undefined ? answerVariables(question) : [found.variable];
  return only?.type === 'number' && others.length === 0 ? only : null;
}

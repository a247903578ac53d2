import { variablesOf } from '../../questionnaire/logic/formula';
import { resolveCondition } from '../../questionnaire/logic/resolve';
import type { Scope } from '../../questionnaire/logic/scope';
import { formulaIsConstant } from '../../questionnaire/logic/values';
import type { Question } from '../../questionnaire/model';
import { isCalled } from './namedMask';
import type { ScreenOutLogic } from '../facts';

const NAME = /^(?:term(?:inate)?|screen(?:_?out)?)_?(.+)$/i;

/**
 * A function that is named after a question as what ends the interview behind it (`termS10`), and that nothing in the
 * export calls, was its screen-out: the export has lost where it stood. Only what it says of the question for certain
 * counts.
 */
export function namedScreenOut(question: Question, scope: Scope): ScreenOutLogic | null {
  if (question.hidden || question.system) return null;
  const id = question.id.toLowerCase();
  const [found, another] = scope.functions.filter(({ name }) => NAME.exec(name)?.[1]?.toLowerCase() === id);
  if (found === undefined || another !== undefined || isCalled(found.name, scope)) return null;
  const logic = { text: `${found.name}()`, span: found.span, syntax: 'javascript' } as const;
  const { surely } = resolveCondition(logic, scope, question).bounds;
  if (formulaIsConstant(surely)) return null;
  const own = new Set(question.variables.map(({ name }) => name));
  if (!variablesOf(surely).some((name) => own.has(name))) return null;
  return {
    alternatives: surely.kind === 'or' ? surely.parts : [surely],
    logic,
    origin: {
      kind: 'inferred',
      reason: `${found.name}() is named after it and called nowhere: it was the screen-out`,
    },
  };
}

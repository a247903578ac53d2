import { FALSE, filled, or, present, type Bounds, type Formula } from '../../questionnaire/logic/formula';
import type { Scope } from '../../questionnaire/logic/scope';
import { DOUBTFUL, IN, answerVariables } from '../../questionnaire/logic/values';
import type { Question, Variable } from '../../questionnaire/model';
import { STATED, type Sourced } from '../facts';

/** The names of variables that store something about a question begin so. */
const STORES = /^(?:hidden|hid|hv|h)_?/i;
const TEST_ALONE = /^\s*\(*\s*(?:is_?test\w*\s*\(\s*\)|[ib]Test)\s*\)*\s*;?\s*$/i;

/** Whether its entry is nothing but the test mode. */
export const isForTestsAlone = ({ entry }: Question): boolean =>
  entry.length > 0 &&
  entry.every(({ text }) => TEST_ALONE.test(text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n\r]*/g, ' ')));

/** Whether it is named after something that it stores: a question, or what nobody knows. */
export function storesSomething({ id }: Question): boolean {
  const base = id.replace(STORES, '');
  return base !== id && base !== '';
}

/**
 * Shown while testing, and in the data all the same: the platform fills it, where the question that it is named after
 * is answered, or for everybody. Where more is said beside the test, when it is filled is not known.
 */
export function filledWhileTesting(question: Question, scope: Scope): Sourced<Bounds> {
  if (!isForTestsAlone(question)) return { value: DOUBTFUL, origin: STATED };
  const base = question.id.replace(STORES, '');
  const source = storesSomething(question) ? scope.question(base) : undefined;
  if (source === undefined)
    return {
      value: IN,
      origin: { kind: 'inferred', reason: 'what is shown in test mode only is filled by the platform in the data' },
    };
  const there = or(FALSE, ...answerVariables(scope.within(source, question.iteration)).map(hasValue));
  return {
    value: { surely: there, possibly: there },
    origin: {
      kind: 'inferred',
      reason: `what is shown in test mode only is filled by the platform, and it is named after ${source.id}`,
    },
  };
}

const hasValue = (variable: Variable): Formula =>
  variable.type === 'text' ? filled(variable.name) : present(variable.name);

import type { ChoiceCount, Limits, Question, Span, Variable } from './model';

/** Any number at all. */
export const NO_LIMITS: Limits = {
  min: null,
  max: null,
  minExclusive: false,
  maxExclusive: false,
  decimals: null,
  special: [],
};

/** Any number of answers, or of characters. */
export const ANY_COUNT: ChoiceCount = { min: null, max: null };

/** Outside of loops and 3D grids. */
export const PLAIN_PLACE: Pick<Variable, 'specifiedIn' | 'iteration'> = { specifiedIn: [], iteration: null };

/** A question of which nothing is known but its id: a text that everybody is asked. */
export function emptyQuestion(id: string, span: Span, idSpan: Span): Question {
  return {
    id,
    readable: true,
    kind: 'text',
    label: '',
    variables: [],
    entry: [],
    screenOuts: [],
    mask: null,
    columnMask: null,
    iteration: null,
    unread: [],
    validation: null,
    limits: NO_LIMITS,
    choices: ANY_COUNT,
    textLength: ANY_COUNT,
    sum: null,
    optional: false,
    hidden: false,
    quota: false,
    system: false,
    isDate: false,
    keepsMasked: false,
    attributes: [],
    verifiedScript: null,
    span,
    idSpan,
  };
}

/** A question that ends in an error outcome because its block could not be read. */
export function unreadableQuestion(id: string, span: Span, idSpan: Span): Question {
  return { ...emptyQuestion(id, span, idSpan), readable: false, optional: true };
}

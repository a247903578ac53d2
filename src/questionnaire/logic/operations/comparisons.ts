import { termOf, truthOf } from './conversions';
import { type Comparison, filled, type Formula, not, type Term, TRUE } from '../formula';
import {
  type Form,
  type Truth,
  type Value,
  compareTerms,
  droppedTruth,
  exactly,
  formAnswered,
  formHolds,
  truthAnd,
  truthNot,
  truthOr,
} from '../values';

/** How JavaScript writes comparisons. */
export const COMPARISONS: Readonly<Record<string, Comparison | undefined>> = {
  '==': '=',
  '===': '=',
  '!=': '<>',
  '!==': '<>',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};

/** Compares two values; `null` where the data does not tell. */
export function compareValues(left: Value, operator: Comparison, right: Value): Truth | null {
  if (left.kind === 'place') return comparePlace(left.there, operator, termOf(right));
  if (left.kind === 'undefined' || right.kind === 'undefined')
    return droppedTruth(operator === '<>' ? 'excludes' : 'includes');
  const equality = operator === '=' || operator === '<>';
  const signed = (truth: Truth): Truth => (operator === '<>' ? truthNot(truth) : truth);
  if (equality && (left.kind === 'nothing' || right.kind === 'nothing')) {
    const other = left.kind === 'nothing' ? right : left;
    if (other.kind === 'nothing') return signed(exactly(TRUE));
    return other.kind === 'form' ? signed(exactly(not(formAnswered(other)))) : null;
  }
  if (equality && left.kind === 'form' && right.kind === 'text') return nullable(formIs(left, right.text), signed);
  if (equality && right.kind === 'form' && left.kind === 'text') return nullable(formIs(right, left.text), signed);
  if (equality && left.kind === 'text' && right.kind === 'text' && termOf(left) === null) {
    return signed(exactly({ kind: 'constant', value: left.text === right.text }));
  }
  if (equality && (left.kind === 'truth' || right.kind === 'truth')) {
    const other = termOf(left.kind === 'truth' ? right : left);
    if (other !== null && !(other.kind === 'number' && (other.value === 0 || other.value === 1))) return null;
    const [a, b] = [truthOf(left), truthOf(right)];
    return signed(truthOr(truthAnd(a, b), truthAnd(truthNot(a), truthNot(b))));
  }
  const [a, b] = [termOf(left), termOf(right)];
  return a === null || b === null ? null : exactly(compareTerms(a, operator, b));
}

/** `list.indexOf(x) >= 0` and its other spellings; which place it is, is not known. */
function comparePlace(there: Formula, operator: Comparison, limit: Term | null): Truth | null {
  if (limit?.kind !== 'number') return null;
  switch (`${operator}${limit.value}`) {
    case '>=0':
    case '>-1':
    case '<>-1':
      return exactly(there);
    case '<0':
    case '<=-1':
    case '=-1':
      return exactly(not(there));
    default:
      return null;
  }
}

function nullable(truth: Truth | null, then: (truth: Truth) => Truth): Truth | null {
  return truth === null ? null : then(truth);
}

/** `f('Q') == 'x'`: a code of a coded question, the text of an open one. */
function formIs(form: Form, text: string): Truth | null {
  const [only] = form.variables;
  if (form.variables.length === 1 && only?.type === 'text') {
    return exactly(text === '' ? not(filled(only.name)) : { kind: 'textIs', name: only.name, text });
  }
  if (text === '') return exactly(not(formAnswered(form)));
  const holds = formHolds(form, text);
  return holds === null ? null : exactly(holds);
}

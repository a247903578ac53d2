import fc from 'fast-check';
import type { Respondent } from '../../../src/questionnaire/logic/evaluate';
import {
  type Formula,
  type Term,
  and,
  compare,
  filled,
  oneOf,
  or,
  present,
} from '../../../src/questionnaire/logic/formula';

export const NUMBERS = ['Q1', 'Q2_1', 'Q2_2', 'Q2_3', 'AGE'] as const;
export const TEXTS = ['Q1_other', 'OPEN'] as const;

const numeric = fc.constantFrom(...NUMBERS);
const textual = fc.constantFrom(...TEXTS);
const small = fc.integer({ min: -3, max: 12 });
/** Texts of ASCII letters, because length is counted in bytes; with what a quoted string has to survive. */
const text = fc.constantFrom('', 'a', 'ab', ' x', "it's", 'say "no"', 'a. b', '/* c */', '* d.', '!macro', 'abcdefgh');

type Tied = {
  term: Term;
  formula: Formula;
};

const { term, formula } = fc.letrec<Tied>((tie: fc.LetrecTypedTie<Tied>) => ({
  term: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    numeric.map((name): Term => ({ kind: 'variable', name })),
    fc.oneof(small, fc.constantFrom(0.5, -1.25, 100)).map((value): Term => ({ kind: 'number', value })),
    textual.map((name): Term => ({ kind: 'length', name })),
    fc.array(tie('term'), { minLength: 1, maxLength: 4 }).map((terms): Term => ({ kind: 'sum', terms })),
    fc.array(tie('formula'), { minLength: 1, maxLength: 4 }).map((of): Term => ({ kind: 'count', of })),
    fc.array(numeric, { minLength: 1, maxLength: 4 }).map((names): Term => ({ kind: 'count', of: names.map(present) })),
    fc
      .record({ operator: fc.constantFrom('+', '-', '*', '/'), left: tie('term'), right: tie('term') })
      .map((parts): Term => ({ kind: 'arithmetic', ...parts })),
    fc
      .record({ name: fc.constantFrom('truncate', 'round', 'absolute'), of: tie('term') })
      .map((parts): Term => ({ kind: 'function', ...parts })),
  ),
  formula: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc
      .record({ name: numeric, values: fc.uniqueArray(small, { minLength: 1, maxLength: 12 }) })
      .map((parts) => oneOf(parts.name, parts.values)),
    numeric.map(present),
    textual.map(filled),
    fc.record({ name: textual, other: textual }).map((parts): Formula => ({ kind: 'sameText', ...parts })),
    fc.record({ name: textual, text }).map((parts): Formula => ({ kind: 'textIs', ...parts })),
    fc
      .record({ left: tie('term'), operator: fc.constantFrom('=', '<>', '<', '<=', '>', '>='), right: tie('term') })
      .map((parts) => compare(parts.left, parts.operator, parts.right)),
    fc.array(tie('formula'), { minLength: 2, maxLength: 4 }).map((parts) => and(...parts)),
    fc.array(tie('formula'), { minLength: 2, maxLength: 4 }).map((parts) => or(...parts)),
    tie('formula').map((part): Formula => ({ kind: 'not', part })),
    fc.boolean().map((value): Formula => ({ kind: 'constant', value })),
  ),
}));

export { formula as anyFormula, term as anyTerm };

/** A respondent over the names above, every third value missing. */
export const anyRespondent: fc.Arbitrary<Respondent> = fc
  .tuple(
    fc.array(fc.option(small, { freq: 2 }), { minLength: NUMBERS.length, maxLength: NUMBERS.length }),
    fc.array(text, { minLength: TEXTS.length, maxLength: TEXTS.length }),
  )
  .map(
    ([numbers, texts]) =>
      new Map<string, number | string | null>([
        ...NUMBERS.map((name, index) => [name, numbers[index] ?? null] as const),
        ...TEXTS.map((name, index) => [name, texts[index] ?? ''] as const),
      ]),
  );

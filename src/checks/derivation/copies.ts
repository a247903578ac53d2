import { oneOf } from '../../questionnaire/logic/formula';
import type { Scope } from '../../questionnaire/logic/scope';
import type { Question, Variable } from '../../questionnaire/model';
import { exact, onlyCode, type Derivation } from './derivation';
import { namedInLabel } from './source';

/** A code that no list counts up to. */
const RARE_CODE = 20;
/** So many codes of the same rare list are no coincidence. */
const FEWEST = 3;

/** A copy of a single: it is "based on" it and has its codes. */
export function copyByName(question: Question, scope: Scope): Derivation | null {
  const variable = onlyCode(question);
  const source = /\b(?:based on|copy of|stores?|from)\b/iu.test(question.label) ? namedInLabel(question, scope) : null;
  const original = source === null ? null : onlyCode(source);
  if (variable === null || source === null || original === null) return null;
  const codes = codesOf(variable);
  // Classes of fewer codes are made of several answers, and which of them nothing says.
  if (codes.size !== codesOf(original).size || ![...codes].every((code) => codesOf(original).has(code))) return null;
  return copy(
    variable,
    original,
    `its label says that it is based on ${source.id}, and it has the codes of ${source.id}`,
  );
}

/** A copy of the only single with the same rare list of codes, such as those of countries. */
export function copyByCodes(question: Question, scope: Scope): Derivation | null {
  const variable = onlyCode(question);
  if (variable === null) return null;
  const codes = codesOf(variable);
  if (codes.size < FEWEST || [...codes].filter((code) => code > RARE_CODE).length < FEWEST) return null;
  const originals = scope.questions.flatMap((other) => {
    const original = other === question || other.hidden ? null : onlyCode(other);
    return original !== null && [...codes].every((code) => codesOf(original).has(code)) ? [original] : [];
  });
  const [original, ...others] = originals;
  if (original === undefined || others.length > 0) return null;
  return copy(variable, original, `it has the rare codes of ${original.name}, and of no other question`);
}

function copy(variable: Variable, original: Variable, reason: string): Derivation {
  return {
    kind: 'classes',
    variable,
    classes: [...codesOf(variable)].map((value) => ({ value, belongs: exact(oneOf(original.name, [value])) })),
    disjoint: true,
    reason,
    says: `has the code of ${original.name}`,
  };
}

const codesOf = ({ answers }: Variable): ReadonlySet<number> =>
  new Set(answers.flatMap(({ value }) => (value === null ? [] : [value])));

import { holds } from '../../questionnaire/logic/evaluate';
import { FALSE, not, or, variablesOf, type Bounds, type Formula } from '../../questionnaire/logic/formula';
import type { Term } from '../../questionnaire/logic/formula';
import type { Scope } from '../../questionnaire/logic/scope';
import type { Question, Variable } from '../../questionnaire/model';

/** One value of a hidden variable. */
export interface Class {
  readonly value: number;
  /** Who belongs to it; `null` where nothing says so. */
  readonly belongs: Bounds | null;
}

/** How a hidden variable follows from other answers. */
export type Derivation = {
  /** Why it is read so: the reason of the check's origin. */
  readonly reason: string;
  /** In words, behind the name of the question: `agrees with S4`. */
  readonly says: string;
} & (
  | {
      readonly kind: 'classes';
      readonly variable: Variable;
      readonly classes: readonly Class[];
      /** Whether nobody belongs to two of them: then who surely belongs to one has its value. */
      readonly disjoint: boolean;
    }
  | { readonly kind: 'value'; readonly variable: Variable; readonly value: Term; readonly when: Formula }
  | { readonly kind: 'flags'; readonly flags: readonly { readonly variable: Variable; readonly belongs: Bounds }[] }
);

/** A way to read the rule of a hidden question; `null` where it is not that. */
export type DerivationReader = (question: Question, scope: Scope) => Derivation | null;

export const exact = (formula: Formula): Bounds => ({ surely: formula, possibly: formula });

/** Those who do not belong: surely only where all that decides it was answered. */
export function outside({ surely, possibly }: Bounds, answered: Formula): Bounds {
  return {
    surely: possibly === FALSE ? answered : restrict(answered, not(possibly)),
    possibly: not(surely),
  };
}

function restrict(a: Formula, b: Formula): Formula {
  return a.kind === 'constant' ? (a.value ? b : FALSE) : { kind: 'and', parts: [a, b] };
}

/**
 * Whom classes say something about, where an answer of their source belongs to none of them: an “other” that has no
 * class. What is stored of those is not known. `null` where every answer has its class, or several variables decide.
 */
export function coveredBy(derivation: Derivation | null, scope: Scope): Formula | null {
  if (derivation?.kind !== 'classes' || !derivation.disjoint) return null;
  const belongs = derivation.classes.map((one) => one.belongs?.possibly ?? FALSE);
  const [name, ...others] = new Set(belongs.flatMap(variablesOf));
  const source = name === undefined || others.length > 0 ? undefined : scope.variable(name)?.variable;
  if (name === undefined || source?.type !== 'coded') return null;
  const covered = or(...belongs);
  const hasClass = (value: number | null): boolean => value === null || holds(covered, new Map([[name, value]]));
  return source.answers.every(({ value, screensOut }) => screensOut || hasClass(value)) ? null : covered;
}

/** The only coded variable of a question that holds one code; `null` for all others. */
export function onlyCode(question: Question): Variable | null {
  const [variable, ...others] = question.variables.filter(({ specifies }) => specifies === null);
  return variable?.type === 'coded' && others.length === 0 ? variable : null;
}

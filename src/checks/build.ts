import { variablesOf, type Bounds, type Formula } from '../questionnaire/logic/formula';
import type { Respondent } from '../questionnaire/logic/evaluate';
import type { Question, Span, Variable } from '../questionnaire/model';
import type { Break, Check, CheckKind, Origin } from './check';
import type { Facts } from './facts';

type Value = number | string | null;

interface CheckParts {
  readonly kind: CheckKind;
  readonly facts: Facts;
  readonly origin: Origin;
  readonly faults: readonly Formula[];
  readonly sentence: string;
  readonly breaks: readonly Break[];
  readonly span?: Span;
  /** Told apart where a question has several checks of the kind; counts from 1. */
  readonly number?: number;
}

/** Builds a check; faults that can never hold are left out, and a check without any is none. */
export function checkOf(parts: CheckParts): readonly Check[] {
  const { facts, span, ...rest } = parts;
  return build({ ...rest, question: facts.question, span: span ?? facts.question.idSpan });
}

interface ModelCheckParts extends Omit<BuildParts, 'origin'> {
  readonly reason: string;
  readonly evidence: readonly string[];
}

/** Builds a check that a language model read out of the questionnaire; its id says so. */
export function modelCheck({ reason, evidence, ...parts }: ModelCheckParts): readonly Check[] {
  return build({ ...parts, origin: { kind: 'model', reason, evidence } });
}

interface BuildParts extends Omit<CheckParts, 'facts'> {
  readonly question: Question;
  readonly span: Span;
}

function build(parts: BuildParts): readonly Check[] {
  const faults = parts.faults.filter((fault) => fault.kind !== 'constant' || fault.value);
  if (faults.length === 0) return [];
  const { question } = parts;
  const own = new Set(question.variables.map((variable) => variable.name));
  const read = [...new Set(faults.flatMap((fault) => variablesOf(fault)))];
  const source = parts.origin.kind === 'model' ? '.model' : '';
  return [
    {
      id: `${question.id}.${parts.kind}${source}${parts.number === undefined ? '' : `.${parts.number}`}`,
      kind: parts.kind,
      questionId: question.id,
      origin: parts.origin,
      variables: [...read.filter((name) => own.has(name)), ...read.filter((name) => !own.has(name))],
      faults,
      sentence: parts.sentence,
      breaks: parts.breaks,
      span: parts.span,
    },
  ];
}

/** A break that overwrites values, whoever the respondent is. */
export function overwrite(what: string, values: Readonly<Record<string, Value>>): Break {
  return new Overwrite(what, values);
}

/** There are dozens for a question, and an object with a name of its own for a property costs more than all it says. */
class Overwrite implements Break {
  readonly #values: readonly Value[];

  constructor(
    readonly what: string,
    values: Readonly<Record<string, Value>>,
  ) {
    this.#values = Object.entries(values).flat();
  }

  apply(): ReadonlyMap<string, Value> {
    const values = new Map<string, Value>();
    for (let at = 0; at < this.#values.length; at += 2)
      values.set(this.#values[at] as string, this.#values[at + 1] ?? null);
    return values;
  }
}

/** A break whose values depend on the respondent; `null` where it does not apply. */
export function change(what: string, apply: (clean: Respondent) => Readonly<Record<string, Value>> | null): Break {
  return {
    what,
    apply: (clean) => {
      const values = apply(clean);
      return values === null ? null : new Map(Object.entries(values));
    },
  };
}

/** A value that counts as an answer of the variable: its first code, its lower limit, a text. */
export function someAnswer(facts: Facts, variable: Variable): Value {
  switch (variable.type) {
    case 'coded':
      return facts.codes.get(variable.name)?.[0] ?? 1;
    case 'flag':
    case 'rank':
      return 1;
    case 'number': {
      const limits = facts.limits.get(variable.name);
      return limits?.min ?? limits?.max ?? 1;
    }
    case 'text':
      return 'some words';
  }
}

export const emptyValue = (variable: Variable): Value => (variable.type === 'text' ? '' : null);

/** Whether everybody is asked. */
export const isAlways = (bounds: Bounds): boolean => bounds.surely.kind === 'constant' && bounds.surely.value;

/** Whether nobody is asked. */
export const isNever = (bounds: Bounds): boolean => bounds.possibly.kind === 'constant' && !bounds.possibly.value;

import type { Check, QuestionPlan } from '../../../checks/check';
import { variablesOf, type Comparison, type Formula, type Term } from '../../../questionnaire/logic/formula';
import type { Question, Variable } from '../../../questionnaire/model';
import { compileFormula, compileTerm, type Value, type Values } from './compile';

/** A condition that no respondent may fulfil: one fault of a check. */
interface Edit {
  readonly check: Check;
  readonly fails: (values: Values) => boolean;
  /** The variables that it reads, by number. */
  readonly reads: readonly number[];
  /** The comparisons of numbers in it, as differences that are 0 where both sides are alike. */
  readonly differences: readonly ((values: Values) => number | null)[];
}

/** One variable of the data that checks read. */
interface EditedVariable {
  readonly name: string;
  readonly type: Variable['type'];
  readonly question: Question;
  /** Values it may hold, as far as answers and checks name them; more follow from the respondent's other values. */
  readonly usual: readonly Value[];
  /** The edits that read it, by number. */
  readonly edits: readonly number[];
}

/** All checks of a script as conditions, with what reads what. */
export interface EditSet {
  readonly variables: readonly EditedVariable[];
  readonly edits: readonly Edit[];
  readonly editsOf: ReadonlyMap<Check, readonly number[]>;
  /** The variables of each question, by number. */
  readonly ofQuestion: ReadonlyMap<Question, readonly number[]>;
}

/** A text as long as any check asks for. */
const WORDS = 'some words that are long enough for every check that counts';

/**
 * The checks of some questions as conditions.
 * @param isThere whether the data has the variable, as the questionnaire has it; checks on others are left out
 */
export function editSetOf(plans: readonly QuestionPlan[], isThere: (variable: Variable) => boolean): EditSet {
  const owners = new Map<string, { readonly variable: Variable; readonly question: Question }>();
  for (const { question } of plans)
    for (const variable of question.variables)
      if (!owners.has(variable.name) && isThere(variable)) owners.set(variable.name, { variable, question });
  const faults = plans.flatMap(({ checks }) =>
    checks.flatMap((check) => check.faults.map((fault) => ({ check, fault, names: variablesOf(fault) }))),
  );
  const usable = faults.filter(({ names }) => names.length > 0 && names.every((name) => owners.has(name)));
  const places = new Map<string, number>();
  for (const name of usable.flatMap(({ names }) => names)) if (!places.has(name)) places.set(name, places.size);
  const edits = usable.map(({ check, fault, names }): Edit => {
    const differences = comparisonsOf(fault).map(({ left, right }) => {
      const [one, other] = [compileTerm(left, places), compileTerm(right, places)];
      return (values: Values): number | null => {
        const [first, second] = [one(values), other(values)];
        return first === null || second === null ? null : first - second;
      };
    });
    const reads = names.map((name) => places.get(name) ?? 0);
    return { check, fails: compileFormula(fault, places), reads, differences };
  });
  const readers = [...places].map((): number[] => []);
  const editsOf = new Map<Check, number[]>();
  for (const [index, { check, reads }] of edits.entries()) {
    for (const at of reads) readers[at]?.push(index);
    editsOf.set(check, [...(editsOf.get(check) ?? []), index]);
  }
  const named = namedValues(usable.map(({ fault }) => fault));
  const ofQuestion = new Map<Question, number[]>();
  const variables = [...places].flatMap(([name, at]): readonly EditedVariable[] => {
    const owner = owners.get(name);
    if (owner === undefined) return [];
    const { variable, question } = owner;
    ofQuestion.set(question, [...(ofQuestion.get(question) ?? []), at]);
    return [
      { name, type: variable.type, question, usual: usualValues(variable, named.get(name)), edits: readers[at] ?? [] },
    ];
  });
  return { variables, edits, editsOf, ofQuestion };
}

/** Numbers and texts that conditions compare a variable with. */
function namedValues(faults: readonly Formula[]): ReadonlyMap<string, ReadonlySet<Value>> {
  const found = new Map<string, Set<Value>>();
  const add = (name: string, values: readonly Value[]): void => {
    const known = found.get(name) ?? new Set<Value>();
    for (const value of values) known.add(value);
    found.set(name, known);
  };
  const visit = (formula: Formula): void => {
    if (formula.kind === 'and' || formula.kind === 'or') formula.parts.forEach(visit);
    else if (formula.kind === 'not') visit(formula.part);
    else if (formula.kind === 'oneOf') add(formula.name, formula.values);
    else if (formula.kind === 'textIs') add(formula.name, [formula.text]);
    else if (formula.kind === 'compare') [formula.left, formula.right].forEach(visitTerm);
  };
  const visitTerm = (term: Term): void => {
    if (term.kind === 'count') term.of.forEach(visit);
    else if (term.kind === 'sum') term.terms.forEach(visitTerm);
    else if (term.kind === 'function') visitTerm(term.of);
    else if (term.kind === 'arithmetic') [term.left, term.right].forEach(visitTerm);
  };
  faults.forEach(visit);
  return found;
}

const MOST_VALUES = 60;

function usualValues(variable: Variable, named: ReadonlySet<Value> = new Set()): readonly Value[] {
  switch (variable.type) {
    case 'text':
      return ['', WORDS, ...[...named].filter((value) => typeof value === 'string')];
    case 'flag':
      return [0, 1, null];
    case 'coded': {
      const codes = variable.answers.flatMap(({ value }) => value ?? []);
      return [...new Set<Value>([...codes.slice(0, MOST_VALUES), ...[...named].slice(0, MOST_VALUES), null])];
    }
    case 'number':
    case 'rank':
      return [...new Set<Value>([...[...named].slice(0, MOST_VALUES), 0, 1, 2, 3, null])];
  }
}

interface Compared {
  readonly operator: Comparison;
  readonly left: Term;
  readonly right: Term;
}

function comparisonsOf(formula: Formula): readonly Compared[] {
  switch (formula.kind) {
    case 'and':
    case 'or':
      return formula.parts.flatMap(comparisonsOf);
    case 'not':
      return comparisonsOf(formula.part);
    case 'compare':
      return [formula];
    default:
      return [];
  }
}

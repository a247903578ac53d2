import type { Formula, Term } from '../questionnaire/logic/formula';
import { parseRouting } from '../questionnaire/logic/routing/routing';
import type { RoutingTree } from '../questionnaire/logic/routing/routingTree';
import { codeKey } from '../questionnaire/logic/values';
import type { Logic, Question, Variable } from '../questionnaire/model';

/** A code that a condition asks for, though no answer of the variable has it. */
export interface UnknownCode {
  readonly variable: string;
  readonly code: number;
}

/**
 * The codes that the conditions ask for and no answer has: a slip of whoever wrote the questionnaire, or an answer that
 * is gone. Such a condition stays as it is, since it is clear; it just never holds.
 */
export function unknownCodes(
  conditions: readonly Formula[],
  variableNamed: (name: string) => Variable | undefined,
): readonly UnknownCode[] {
  const found = new Map<string, UnknownCode>();
  const look = (formula: Formula): void => {
    if (formula.kind !== 'oneOf') {
      partsOf(formula).forEach(look);
      return;
    }
    const variable = variableNamed(formula.name);
    if (variable?.type !== 'coded' || variable.answers.length === 0) return;
    const known = new Set(variable.answers.map(({ value }) => value));
    // Codes that the export has lost are no reason to doubt a condition.
    if (known.has(null) || known.size < variable.answers.length) return;
    for (const code of formula.values.filter((value) => !known.has(value)))
      found.set(`${variable.name} ${code}`, { variable: variable.name, code });
  };
  conditions.forEach(look);
  return [...found.values()];
}

/**
 * The same of questions with a box for each answer, whose formulas leave out what has none: by the words of conditions.
 * @param conditions those of one question
 */
export function unknownBoxes(
  conditions: readonly Logic[],
  questions: readonly Question[],
): readonly { readonly variable: string; readonly code: string }[] {
  const found = new Map<string, { variable: string; code: string }>();
  for (const { text, syntax } of conditions) {
    const parsed = syntax === 'routing' ? parseRouting(text, 0) : null;
    if (parsed?.kind !== 'parsed') continue;
    for (const { question: name, codes } of askedCodes(parsed.tree)) {
      const question = questions.find(({ id }) => id.toLowerCase() === name.toLowerCase());
      if (question?.kind !== 'multi') continue;
      const known = new Set(question.variables.map(({ rowCode }) => codeKey(rowCode ?? '')));
      for (const code of codes.filter((one) => !known.has(codeKey(one))))
        found.set(`${question.id} ${code}`, { variable: question.id, code });
    }
  }
  return [...found.values()];
}

/** The same of conditions whose formulas nobody has made, by their words: whom they screen out, what they fill in. */
export function unknownByWords(
  conditions: readonly Logic[],
  questions: readonly Question[],
): readonly { readonly variable: string; readonly code: string; readonly logic: Logic }[] {
  return conditions.flatMap((logic) => {
    const parsed = logic.syntax === 'routing' ? parseRouting(logic.text, 0) : null;
    if (parsed?.kind !== 'parsed') return [];
    return askedCodes(parsed.tree).flatMap(({ question: name, codes }) => {
      const question = questions.find(({ id }) => id.toLowerCase() === name.toLowerCase());
      if (question?.kind !== 'single' || !question.readable) return [];
      const known = new Set(question.variables.flatMap(({ answers }) => answers.map(({ code }) => codeKey(code))));
      const wordy = [...known].some((code) => Number.isNaN(Number(code)));
      if (known.size === 0 || wordy) return [];
      return codes.filter((code) => !known.has(codeKey(code))).map((code) => ({ variable: question.id, code, logic }));
    });
  });
}

function askedCodes(tree: RoutingTree): readonly Extract<RoutingTree, { kind: 'codes' }>[] {
  switch (tree.kind) {
    case 'and':
    case 'or':
      return tree.parts.flatMap(askedCodes);
    case 'not':
      return askedCodes(tree.part);
    case 'codes':
      return [tree];
    case 'all':
    case 'compare':
    case 'answered':
    case 'labels':
      return [];
  }
}

function partsOf(formula: Formula): readonly Formula[] {
  switch (formula.kind) {
    case 'and':
    case 'or':
      return formula.parts;
    case 'not':
      return [formula.part];
    case 'compare':
      return [...conditionsIn(formula.left), ...conditionsIn(formula.right)];
    case 'constant':
    case 'oneOf':
    case 'present':
    case 'filled':
    case 'textIs':
    case 'sameText':
      return [];
  }
}

function conditionsIn(term: Term): readonly Formula[] {
  switch (term.kind) {
    case 'count':
      return term.of;
    case 'sum':
      return term.terms.flatMap(conditionsIn);
    case 'arithmetic':
      return [...conditionsIn(term.left), ...conditionsIn(term.right)];
    case 'function':
      return conditionsIn(term.of);
    case 'number':
    case 'variable':
    case 'length':
      return [];
  }
}

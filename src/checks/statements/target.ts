import { codeKey } from '../../questionnaire/logic/values';
import type { Question, Variable } from '../../questionnaire/model';

const RANGE = /^(-?\d+)\s*(?:-|–|\.\.|to)\s*(-?\d+)$/iu;
const MOST_CODES = 5000;

/** The numbers of a list such as `1-5, 98`; `null` where it is none. */
export function codesIn(text: string): readonly number[] | null {
  const codes: number[] = [];
  for (const part of text.split(/[,;]/u).map((one) => one.trim())) {
    if (part === '') continue;
    const range = RANGE.exec(part);
    const [from, to] = range === null ? [Number(part), Number(part)] : [Number(range[1]), Number(range[2])];
    if (!Number.isFinite(from) || !Number.isFinite(to) || to < from || to - from > MOST_CODES) return null;
    if (range === null) codes.push(from);
    else for (let code = from; code <= to; code += 1) codes.push(code);
  }
  return codes.length === 0 ? null : codes;
}

/** The variables of the question that a target names: by their names, the codes of their rows, or their iteration. */
export function variablesIn(
  target: string,
  question: Question,
):
  | { readonly kind: 'variables'; readonly variables: readonly Variable[] }
  | { readonly kind: 'trouble'; readonly reason: string } {
  const byName = new Map(question.variables.map((variable) => [variable.name.toLowerCase(), variable]));
  const found = new Set<Variable>();
  for (const part of target.split(/[,;]/u).map((one) => one.trim())) {
    if (part === '') continue;
    const named = byName.get(part.toLowerCase());
    const rows = named === undefined ? (inIteration(part, question) ?? rowsOf(part, question)) : [named];
    if (rows.length === 0)
      return { kind: 'trouble', reason: `${part} is neither a variable nor the code of a row of ${question.id}` };
    for (const variable of rows) found.add(variable);
  }
  return { kind: 'variables', variables: question.variables.filter((variable) => found.has(variable)) };
}

/** All of one iteration, said as `iteration 2`. */
function inIteration(part: string, { variables }: Question): readonly Variable[] | null {
  const iteration = /^iteration\s+(\S+)$/iu.exec(part)?.[1];
  return iteration === undefined ? null : variables.filter((variable) => variable.iteration === iteration);
}

function rowsOf(part: string, question: Question): readonly Variable[] {
  const codes = codesIn(part);
  const keys = new Set(codes === null ? [codeKey(part)] : codes.map(String));
  return question.variables.filter(
    ({ rowCode, specifies }) => specifies === null && rowCode !== null && keys.has(codeKey(rowCode)),
  );
}

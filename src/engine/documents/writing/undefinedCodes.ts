import type { Logic, Question } from '../../../questionnaire/model';

/** A code that a condition asks for and no answer of the question has. */
export interface UndefinedCode {
  readonly question: Question;
  readonly written: string;
  readonly codes: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** `Q1 = 1, 2 or 7`: a name, what compares it, and numbers. */
const COMPARED =
  /(?<![\p{L}\d_.])([\p{L}_][\p{L}\d_]*)\s*(?:==?|:|\bis\b|\bin\b|\bist\b)\s*[({[]?\s*(\d+(?:\s*(?:,|\/|\bor\b|\boder\b|\band\b|\bund\b|-|–|\bto\b|\bbis\b)\s*\d+)*)(?![\p{L}\d_]|\.\d)/giu;

/** Codes in the conditions of a questionnaire that the questions they name do not have. */
export function undefinedCodes(questions: readonly Question[]): readonly UndefinedCode[] {
  const byId = new Map(questions.map((question) => [question.id.toLowerCase(), question]));
  return questions.flatMap(({ entry }) =>
    entry.filter(({ syntax }) => syntax === 'routing').flatMap((logic) => inLogic(logic, byId)),
  );
}

function inLogic(logic: Logic, byId: ReadonlyMap<string, Question>): readonly UndefinedCode[] {
  const placeOf = (index: number): number => logic.offsets?.[index] ?? logic.span.start + index;
  return [...logic.text.matchAll(COMPARED)].flatMap((match) => {
    const [whole, name = '', numbers = ''] = match;
    const question = byId.get(name.toLowerCase());
    const codes = question === undefined ? [] : codesOf(question);
    if (question === undefined || codes.length === 0) return [];
    const at = match.index + whole.length - numbers.length - (whole.endsWith(numbers) ? 0 : 1);
    return [...numbers.matchAll(/\d+/gu)].flatMap(({ 0: written, index }) =>
      codes.some((code) => Number(code) === Number(written))
        ? []
        : [{ question, written, codes, start: placeOf(at + index), end: placeOf(at + index) + written.length }],
    );
  });
}

/** Codes that a condition may name; none of a question whose values are numbers or rows. */
export function codesOf({ kind, variables }: Question): readonly string[] {
  if (kind !== 'single' && kind !== 'multi') return [];
  const [first] = variables;
  if (kind === 'single') return first?.answers.map(({ code }) => code) ?? [];
  return [...new Set(variables.flatMap(({ answers }) => answers.map(({ code }) => code)))];
}

import { holds } from '../../questionnaire/logic/evaluate';
import { oneOf, variablesOf, type Formula } from '../../questionnaire/logic/formula';
import { codeKey } from '../../questionnaire/logic/values';
import type { Answer, Limits, Question, Variable } from '../../questionnaire/model';
import type { ScreenOut } from '../facts';
import { fits, type Habits, type LostScreenOut } from '../habits';
import type { Notes } from '../notes';
import type { ScreenOutLogic } from '../facts';

export interface Screening {
  readonly codes: ReadonlyMap<string, readonly number[]>;
  readonly limits: ReadonlyMap<string, Limits>;
  readonly rest: readonly ScreenOut[];
  readonly screenedCodes: ReadonlySet<string>;
  /** Answers that end the interview by a habit of the house, by variable. */
  readonly lost: ReadonlyMap<string, readonly Answer[]>;
}

/**
 * What the screen-out conditions leave of the codes and limits: screened-out respondents are not in the data. What is
 * about more than one variable remains a condition of its own.
 */
export function screeningOf(
  question: Question,
  screenOuts: readonly ScreenOutLogic[],
  habits: Habits,
  notes: Notes,
): Screening {
  const codes = new Map<string, readonly number[]>();
  const limits = new Map<string, Limits>();
  for (const variable of question.variables) {
    if (variable.type === 'coded') {
      const listed = listedCodes(variable, notes);
      if (listed !== null) codes.set(variable.name, listed);
    }
    if (variable.type === 'number') limits.set(variable.name, question.limits);
  }
  const rest: ScreenOut[] = [...terminatingBoxes(question)];
  for (const { alternatives, logic, origin } of screenOuts) {
    // What is only inferred takes nothing off what is stated.
    if (origin !== undefined) {
      rest.push({ alternatives, span: logic.span, origin });
      continue;
    }
    const left = alternatives.filter((part) => {
      const taken = absorbed(part, codes, limits);
      if (taken === 'nothingLeft')
        notes.note('screenOut', logic.text, 'it would leave nobody who answered', logic.span);
      return taken === 'no';
    });
    if (left.length > 0) rest.push({ alternatives: left, span: logic.span });
  }
  return {
    codes,
    limits,
    rest,
    screenedCodes: screenedCodes(question, codes, rest),
    lost: lostCodes(question, codes, habits),
  };
}

/** The codes that end the interview though the export does not say so, by variable: a habit of the house. */
function lostCodes(
  question: Question,
  codes: ReadonlyMap<string, readonly number[]>,
  { lostScreenOuts }: Habits,
): Screening['lost'] {
  if (question.hidden || question.kind !== 'single') return new Map();
  const label = plainWords(question.label);
  const isAbout = ({ questions }: LostScreenOut): boolean =>
    questions.some((pattern) => fits(pattern, question.id) || fits(pattern, label));
  const patterns = Object.values(lostScreenOuts)
    .filter(isAbout)
    .flatMap(({ answers }) => answers);
  const found = question.variables.flatMap((variable) => {
    const listed = new Set(codes.get(variable.name));
    const lost = variable.answers.flatMap((answer) => {
      const isListed = answer.value !== null && listed.has(answer.value);
      return isListed && patterns.some((pattern) => fits(pattern, plainWords(answer.label))) ? [answer] : [];
    });
    return lost.length === 0 || lost.length === listed.size ? [] : [[variable.name, lost] as const];
  });
  return new Map(found);
}

/** A label's words as patterns are compared with them: without markup, punctuation and capitals. */
const plainWords = (label: string): string =>
  label
    .replaceAll(/<[^<>]*>/g, ' ')
    .replaceAll(/['’‘`]/g, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The boxes of a multi-punch that end the interview. */
function terminatingBoxes(question: Question): readonly ScreenOut[] {
  const boxes = question.variables.filter(
    (variable) => variable.type === 'flag' && variable.answers[0]?.screensOut === true,
  );
  const [first] = boxes;
  if (first === undefined) return [];
  return [{ alternatives: boxes.map((box) => oneOf(box.name, [1])), span: first.answers[0]?.span ?? first.span }];
}

/** The codes a variable may hold, less those that end the interview; `null` where the export has lost them. */
function listedCodes(variable: Variable, notes: Notes): readonly number[] | null {
  const values = variable.answers.flatMap((answer) => (answer.value === null ? [] : [answer.value]));
  const distinct = new Set(values);
  if (variable.answers.length > 1 && distinct.size < 2) {
    const reason =
      values.length === 0
        ? 'its codes are not numbers'
        : `all ${variable.answers.length} answers have the code ${values[0]}: the export has lost their codes`;
    notes.note('codes', variable.name, reason, variable.span);
    return null;
  }
  if (distinct.size === 0) return null;
  if (distinct.size < values.length || values.length < variable.answers.length) {
    const seen = new Set<number>();
    const isUnclear = ({ value }: Answer): boolean => value === null || seen.size === seen.add(value).size;
    const unclear = variable.answers.find(isUnclear);
    notes.note(
      'codes',
      variable.name,
      `the code ${unclear?.code ?? ''} is not a number or is used twice: which codes are valid is not certain`,
      variable.span,
    );
    return null;
  }
  return variable.answers.flatMap((answer) => (answer.value === null || answer.screensOut ? [] : [answer.value]));
}

/**
 * Takes the codes or values that the condition screens out off what one variable may hold; says whether it did, and
 * leaves all as it is where nothing would be left: then the condition is not understood.
 */
function absorbed(
  part: Formula,
  codes: Map<string, readonly number[]>,
  limits: Map<string, Limits>,
): 'yes' | 'no' | 'nothingLeft' {
  const [name, ...others] = variablesOf(part);
  if (name === undefined || others.length > 0) return 'no';
  const listed = codes.get(name);
  if (listed !== undefined) {
    const left = listed.filter((code) => !holds(part, new Map([[name, code]])));
    if (left.length === 0) return 'nothingLeft';
    // A condition that a missing answer fulfils is about more than codes.
    if (left.length === listed.length) return 'no';
    codes.set(name, left);
    return 'yes';
  }
  const known = limits.get(name);
  const tightened = known === undefined ? null : tighten(known, withoutSpecial(part, known));
  if (tightened === null) return 'no';
  if (isEmpty(tightened)) return 'nothingLeft';
  limits.set(name, tightened);
  return 'yes';
}

/** Whether no number is within. */
function isEmpty({ min, max, minExclusive, maxExclusive }: Limits): boolean {
  if (min === null || max === null) return false;
  return min > max || (min === max && (minExclusive || maxExclusive));
}

/** The comparison alone, where all that stands beside it is that the value is a number. */
function withoutSpecial(part: Formula, { special }: Limits): Formula {
  if (part.kind !== 'and') return part;
  const rest = part.parts.filter(
    (item) =>
      item.kind !== 'not' || item.part.kind !== 'oneOf' || item.part.values.some((value) => !special.includes(value)),
  );
  const [only, more] = rest;
  return only === undefined || more !== undefined ? part : only;
}

function tighten(limits: Limits, part: Formula): Limits | null {
  if (part.kind === 'oneOf') {
    const [value, ...others] = part.values;
    if (value === undefined || others.length > 0) return null;
    if (limits.min === value) return { ...limits, ...nextAbove(limits, value) };
    return limits.max === value ? { ...limits, ...nextBelow(limits, value) } : null;
  }
  if (part.kind !== 'compare' || part.left.kind !== 'variable' || part.right.kind !== 'number') return null;
  const { value } = part.right;
  switch (part.operator) {
    case '<':
      return limits.min === null || value > limits.min ? { ...limits, min: value, minExclusive: false } : limits;
    case '<=':
      return limits.min === null || value >= limits.min ? { ...limits, ...nextAbove(limits, value) } : limits;
    case '>':
      return limits.max === null || value < limits.max ? { ...limits, max: value, maxExclusive: false } : limits;
    case '>=':
      return limits.max === null || value <= limits.max ? { ...limits, ...nextBelow(limits, value) } : limits;
    case '=':
    case '<>':
      return null;
  }
}

/** Above a whole number comes the next one; above a number with decimals, anything more. */
function nextAbove(limits: Limits, value: number): Partial<Limits> {
  return isWhole(limits) ? { min: Math.floor(value) + 1, minExclusive: false } : { min: value, minExclusive: true };
}

function nextBelow(limits: Limits, value: number): Partial<Limits> {
  return isWhole(limits) ? { max: Math.ceil(value) - 1, maxExclusive: false } : { max: value, maxExclusive: true };
}

const isWhole = (limits: Limits): boolean => limits.decimals === 0;

function screenedCodes(
  question: Question,
  codes: ReadonlyMap<string, readonly number[]>,
  rest: Screening['rest'],
): ReadonlySet<string> {
  const screened = new Set<string>();
  for (const variable of question.variables) {
    const left = codes.get(variable.name);
    if (variable.type === 'coded' && variable.rowCode === null && left !== undefined) {
      const remaining = new Set(left);
      for (const answer of variable.answers)
        if (answer.value !== null && !remaining.has(answer.value)) screened.add(codeKey(answer.code));
    }
    const [answer] = variable.answers;
    const chosen = new Map([[variable.name, 1]]);
    if (
      variable.type === 'flag' &&
      (answer?.screensOut === true ||
        rest.some(({ alternatives }) =>
          alternatives.some((part) => variablesOf(part).length === 1 && holds(part, chosen)),
        ))
    ) {
      screened.add(codeKey(variable.rowCode ?? ''));
    }
  }
  return screened;
}

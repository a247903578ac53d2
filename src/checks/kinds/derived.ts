import {
  and,
  compare,
  not,
  number,
  oneOf,
  or,
  present,
  variable as variableTerm,
  type Bounds,
  type Formula,
} from '../../questionnaire/logic/formula';
import { answerVariables, compareTerms } from '../../questionnaire/logic/values';
import type { Question, Variable } from '../../questionnaire/model';
import { checkOf, change } from '../build';
import type { Break, Check } from '../check';
import { STATED, type Facts } from '../facts';
import type { CheckKindModule } from '../kind';
import { normalizedLabel } from '../labels';
import { overwriteUntil } from '../satisfy';
import { inWords, termInWords } from '../words';

export const derived: CheckKindModule = {
  kind: 'derived',
  title: 'Derived variables',
  summary: 'A hidden variable agrees with the answers it is derived from, as far as its labels say how.',
  derive: (facts) => (facts.assignments.length > 0 ? assigned(facts) : inferred(facts)),
};

/** What the survey's own code fills in is what the data holds. */
function assigned(facts: Facts): readonly Check[] {
  const { question, assignments } = facts;
  const first = assignments.find(({ when }) => when.kind !== 'constant' || when.value) ?? assignments[0];
  if (first === undefined) return [];
  const faults = [
    ...assignments.map(({ variable, value, when }) => and(when, not(compareTerms(variableTerm(variable), '=', value)))),
    ...(facts.assignedOnly ? neverSet(facts) : []),
  ];
  const rule = `${first.variable} = ${termInWords(first.value)} if ${inWords(first.when)}`;
  return checkOf({
    kind: 'derived',
    facts,
    origin: STATED,
    faults,
    sentence: `${question.id}: as the survey’s code sets it (${rule}${assignments.length > 1 ? ', and so on' : ''}).`,
    breaks: faults
      .filter((fault) => fault.kind !== 'constant')
      .slice(0, 8)
      .map((fault) => overwriteUntil(`${question.id} has another value than the survey’s code sets`, fault, facts)),
    span: first.span,
  });
}

/** A box that nothing else fills in is not ticked where it was not; whether it is 0 then or missing, is not said. */
function neverSet({ question, assignments }: Facts): readonly Formula[] {
  return question.variables.flatMap(({ name, type }) => {
    const own = assignments.filter(({ variable }) => variable === name);
    if (type !== 'flag' || own.length === 0) return [];
    const ticked = own.map(({ possibly, value }) => and(possibly, compareTerms(value, '=', number(1))));
    return [and(oneOf(name, [1]), not(or(...ticked)))];
  });
}

function inferred(facts: Facts): readonly Check[] {
  const { question } = facts;
  const source = question.hidden ? sourceOf(facts) : null;
  if (source === null) return [];
  const faults: Formula[] = [];
  const breaks: Break[] = [];
  for (const variable of answerVariables(question)) {
    if (variable.type === 'coded') compareCodes(variable, source, faults, breaks);
    if (variable.type === 'flag') compareFlag(variable, source, faults, breaks);
  }
  return checkOf({
    kind: 'derived',
    facts,
    origin: {
      kind: 'inferred',
      reason: `it is named after ${source.id} and its answers have the labels of ${source.id}`,
    },
    faults,
    sentence: `${question.id}: agrees with ${source.id}.`,
    breaks,
  });
}

const PREFIX = /^(?:hidden|hid|hv|h)_?/i;

/** `hS4` and `hidS4` store something about `S4`. */
function sourceOf(facts: Facts): Question | null {
  const base = facts.question.id.replace(PREFIX, '');
  if (base === facts.question.id || base === '') return null;
  const source = facts.scope.question(base);
  return source === undefined || source === facts.question ? null : source;
}

interface Class {
  readonly value: number;
  /** When a respondent belongs to the class; `null` where its label does not say. */
  readonly belongs: Bounds | null;
}

function compareCodes(variable: Variable, source: Question, faults: Formula[], breaks: Break[]): void {
  const classes = variable.answers.flatMap((answer): readonly Class[] =>
    answer.value === null ? [] : [{ value: answer.value, belongs: membership(answer.label, source) }],
  );
  const known = classes.filter((item): item is Class & { belongs: Bounds } => item.belongs !== null);
  if (known.length === 0) return;
  const complete = known.length === classes.length && areDisjoint(variable, source);
  for (const { value, belongs } of known) {
    faults.push(and(oneOf(variable.name, [value]), not(belongs.possibly)));
    if (complete) faults.push(and(belongs.surely, not(oneOf(variable.name, [value]))));
    breaks.push(
      change(`${variable.name} is ${value} though ${source.id} says otherwise`, () => ({ [variable.name]: value })),
    );
  }
}

/** Whether nobody can belong to two classes: bands of a number, answers of a single, or an answer and its opposite. */
function areDisjoint(variable: Variable, source: Question): boolean {
  if (source.kind === 'single' || source.kind === 'numeric') return true;
  const labels = variable.answers.map((answer) => normalizedLabel(answer.label));
  return labels.length === 2 && labels.some((label) => labels.includes(`not ${label}`));
}

function compareFlag(variable: Variable, source: Question, faults: Formula[], breaks: Break[]): void {
  const belongs = membership(variable.label || (variable.answers[0]?.label ?? ''), source);
  if (belongs === null) return;
  faults.push(
    and(present(variable.name), belongs.surely, not(oneOf(variable.name, [1]))),
    and(oneOf(variable.name, [1]), not(belongs.possibly)),
  );
  breaks.push(
    change(`${variable.name} contradicts ${source.id}`, (clean) => ({
      [variable.name]: clean.get(variable.name) === 1 ? 0 : 1,
    })),
  );
}

/** Which answers of the source a label stands for. */
function membership(label: string, source: Question): Bounds | null {
  const wanted = normalizedLabel(label);
  if (wanted === '') return null;
  const found = answerWith(wanted, source) ?? (wanted.startsWith('not ') ? null : band(label, source));
  if (found !== null) return { surely: found, possibly: found };
  const opposite = wanted.startsWith('not ') ? answerWith(wanted.slice(4), source) : null;
  if (opposite === null) return null;
  // Who was not asked the source may have been put here, or in no class.
  const asked = or(...answerVariables(source).map((variable) => present(variable.name)));
  return { surely: and(asked, not(opposite)), possibly: not(opposite) };
}

function answerWith(label: string, source: Question): Formula | null {
  const matches: Formula[] = [];
  for (const variable of answerVariables(source)) {
    if (variable.type === 'flag' && normalizedLabel(variable.label) === label) matches.push(oneOf(variable.name, [1]));
    if (variable.type === 'coded' && variable.rowCode === null) {
      for (const answer of variable.answers)
        if (answer.value !== null && normalizedLabel(answer.label) === label)
          matches.push(oneOf(variable.name, [answer.value]));
    }
  }
  return matches.length === 1 ? or(...matches) : null;
}

/** `18-24`, `65+`, `under 18` over a source that is one number. */
function band(label: string, source: Question): Formula | null {
  const [only, ...others] = answerVariables(source);
  if (only?.type !== 'number' || others.length > 0) return null;
  const value = variableTerm(only.name);
  const between = /^\D*(\d+)\s*(?:-|–|—|to)\s*(\d+)\D*$/i.exec(label);
  if (between !== null)
    return and(compare(value, '>=', number(Number(between[1]))), compare(value, '<=', number(Number(between[2]))));
  const above = /^\D*(\d+)\s*(?:\+|or more|or over|or older|and over|and above)\D*$/i.exec(label);
  if (above !== null) return compare(value, '>=', number(Number(above[1])));
  const below = /^(?:under|below|less than)\s+(\d+)\D*$/i.exec(label.trim());
  return below === null ? null : compare(value, '<', number(Number(below[1])));
}

import {
  and,
  not,
  oneOf,
  present,
  variable as variableTerm,
  type Bounds,
  type Formula,
} from '../../questionnaire/logic/formula';
import { compareTerms } from '../../questionnaire/logic/values';
import { differsFrom, maybeTicked, type Assigned } from '../../questionnaire/logic/code/assigned';
import type { Variable } from '../../questionnaire/model';
import { checkOf, change, overwrite } from '../build';
import type { Break, Check } from '../check';
import type { Class, Derivation } from '../derivation/derivation';
import { STATED, type Facts } from '../facts';
import type { CheckKindModule } from '../kind';
import { overwriteUntil } from '../satisfy';
import { inWords, termInWords } from '../words/words';

export const derived: CheckKindModule = {
  kind: 'derived',
  title: 'Derived variables',
  summary: 'A hidden variable agrees with the answers it is derived from, as far as its labels, codes or name say how.',
  derive: (facts) => {
    const stated = assigned(facts);
    // What code sets in a way that is not understood, no likeness to other questions tells.
    const isSetUnseen = facts.filledIn.assignments.some(({ value }) => value.kind === 'unknown');
    return stated.length > 0 || isSetUnseen ? stated : inferred(facts);
  },
};

/** What the survey's own code fills in is what the data holds. */
function assigned(facts: Facts): readonly Check[] {
  const { question, filledIn } = facts;
  const assignments = filledIn.assignments.filter(({ when }) => when.kind !== 'constant' || when.value);
  const first = assignments.find(({ value }) => value.kind === 'term') ?? assignments[0];
  if (first === undefined) return [];
  const byName = new Map(question.variables.map((variable) => [variable.name, variable]));
  const faults = [
    ...assignments.flatMap(({ variable, value, when }) => {
      const own = byName.get(variable);
      return own === undefined ? [] : [and(when, differsFrom(own, value))];
    }),
    ...(filledIn.only ? neverSet(facts) : []),
  ].filter((fault) => fault.kind !== 'constant' || fault.value);
  if (faults.length === 0) return [];
  const rule = `${first.variable} ${assignedInWords(first.value)} if ${inWords(first.when)}`;
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
function neverSet({ question, filledIn }: Facts): readonly Formula[] {
  return question.variables.flatMap(({ name, type }) => {
    const own = filledIn.assignments.filter(({ variable }) => variable === name);
    return type !== 'flag' || own.length === 0 ? [] : [and(oneOf(name, [1]), not(maybeTicked(own)))];
  });
}

function assignedInWords(value: Assigned): string {
  switch (value.kind) {
    case 'term':
      return `= ${termInWords(value.term)}`;
    case 'text':
      return `= "${value.text}"`;
    case 'empty':
      return 'is empty';
    case 'unknown':
      return 'is something';
  }
}

/** What an expert would recompute: the rule stands in the labels, the name or the codes. */
function inferred(facts: Facts): readonly Check[] {
  const { question, derivation } = facts;
  if (derivation === null) return [];
  const faults: Formula[] = [];
  const breaks: Break[] = [];
  switch (derivation.kind) {
    case 'classes':
      compareClasses(derivation, facts.asked.value.surely, faults, breaks);
      break;
    case 'flags':
      for (const { variable, belongs } of derivation.flags) compareFlag(variable, belongs, faults, breaks);
      break;
    case 'value': {
      const { variable, value, when } = derivation;
      const differs = and(when, not(compareTerms(variableTerm(variable.name), '=', value)));
      faults.push(differs);
      breaks.push(
        change(`${variable.name} is another number`, (clean) => {
          const now = clean.get(variable.name);
          return typeof now === 'number' ? { [variable.name]: now + 1 } : null;
        }),
      );
      break;
    }
  }
  return checkOf({
    kind: 'derived',
    facts,
    origin: { kind: 'inferred', reason: derivation.reason },
    faults,
    sentence: `${question.id}: ${derivation.says}.`,
    breaks,
  });
}

function compareClasses(
  { variable, classes, disjoint }: Extract<Derivation, { kind: 'classes' }>,
  asked: Formula,
  faults: Formula[],
  breaks: Break[],
): void {
  const known = classes.filter((item): item is Class & { belongs: Bounds } => item.belongs !== null);
  for (const { value, belongs } of known) {
    faults.push(and(oneOf(variable.name, [value]), not(belongs.possibly)));
    breaks.push(
      change(`${variable.name} is ${value} though the answers say otherwise`, () => ({ [variable.name]: value })),
    );
    if (!disjoint) continue;
    faults.push(and(asked, belongs.surely, not(oneOf(variable.name, [value]))));
  }
  if (disjoint)
    breaks.push(overwrite(`${variable.name} is missing though the answers decide it`, { [variable.name]: null }));
}

function compareFlag(variable: Variable, belongs: Bounds, faults: Formula[], breaks: Break[]): void {
  faults.push(
    and(present(variable.name), belongs.surely, not(oneOf(variable.name, [1]))),
    and(oneOf(variable.name, [1]), not(belongs.possibly)),
  );
  breaks.push(
    change(`${variable.name} contradicts the answers`, (clean) => ({
      [variable.name]: clean.get(variable.name) === 1 ? 0 : 1,
    })),
  );
}

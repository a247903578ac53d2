import {
  FALSE,
  TRUE,
  and,
  filled,
  formulaKey,
  not,
  oneOf,
  present,
  variablesOf,
  type Formula,
} from '../../questionnaire/logic/formula';
import { isExact } from '../../questionnaire/logic/values';
import type { Variable } from '../../questionnaire/model';
import { change, checkOf, emptyValue, isAlways, isNever, overwrite, someAnswer } from '../build';
import type { Break, Check, CheckKind } from '../check';
import { askedOf, weakest, type Facts } from '../facts';
import type { CheckKindModule } from '../kind';
import { inWords, namesInWords } from '../words/words';

export const asked: CheckKindModule = {
  kind: 'asked',
  title: 'Asked and answered',
  summary: 'Who is asked has answered, and who is not asked has not.',
  derive: (facts) => {
    const variables = facts.question.variables.filter((variable) => !facts.rows.has(variable.name));
    return presenceChecks('asked', facts, variables);
  },
};

/** Whether a variable has a value at all: `0` of a flag and `0` of a number are values. */
export const hasValue = (variable: Variable): Formula =>
  variable.type === 'text' ? filled(variable.name) : present(variable.name);

/** A box that was not offered is not chosen; where questionnaires come from everywhere, it may be 0 or missing. */
function filledThoughNotAsked(facts: Facts, variable: Variable, possibly: Formula): readonly Formula[] {
  const base = (condition: Formula): Formula => answeredBase(condition, facts);
  if (variable.type !== 'flag' || !facts.masked || facts.format === 'normalizedExport')
    return [and(not(possibly), base(possibly), hasValue(variable))];
  const asked = facts.entry.possibly;
  return [
    and(not(asked), base(asked), present(variable.name)),
    // Whoever is not asked at all is found by the first.
    and(not(beyond(possibly, asked)), base(possibly), oneOf(variable.name, [1])),
  ];
}

/** That all the condition asks about was answered, where the house says nothing of those in whom it is missing. */
function answeredBase(condition: Formula, { habits, scope, question }: Facts): Formula {
  if (habits.missingBase === 'notAsked') return TRUE;
  const asked = variablesOf(condition).flatMap((name) => scope.variable(name) ?? []);
  const others = asked.filter((found) => found.question !== question && found.variable.type !== 'text');
  return and(TRUE, ...others.map(({ variable }) => present(variable.name)));
}

/** What the condition demands beyond another that it contains. */
function beyond(condition: Formula, known: Formula): Formula {
  const partsOf = (formula: Formula): readonly Formula[] => (formula.kind === 'and' ? formula.parts : [formula]);
  const said = new Set(partsOf(known).map(formulaKey));
  return and(...partsOf(condition).filter((part) => !said.has(formulaKey(part))));
}

/** Boxes and ranks are answered together: whether enough are given is the multi and rank checks' to see. */
const isOneAnswer = (variable: Variable): boolean => variable.type !== 'flag' && variable.type !== 'rank';

/** Both directions for the variables: filled where surely asked and required, empty where not possibly asked. */
export function presenceChecks(
  kind: CheckKind & ('asked' | 'rows'),
  facts: Facts,
  variables: readonly Variable[],
): readonly Check[] {
  const faults: Formula[] = [];
  const late: Formula[] = [];
  const breaks: Break[] = [];
  const origins = variables.map((variable) => askedOf(facts, variable).origin);
  for (const variable of variables.filter((item) => item.specifies === null)) {
    const { surely, possibly } = askedOf(facts, variable).value;
    const required = facts.required.get(variable.name);
    if (required?.value === true && isOneAnswer(variable) && !isFalse(surely)) {
      const due = and(surely, not(facts.forbidden.get(variable.name) ?? FALSE));
      origins.push(required.origin);
      faults.push(and(due, not(hasValue(variable))));
      breaks.push(overwrite(`${variable.name} is missing though asked`, { [variable.name]: emptyValue(variable) }));
    }
    const filledLate = filledThoughNotAsked(facts, variable, facts.reachable.get(variable.name) ?? possibly);
    if (filledLate.every(isFalse)) continue;
    late.push(...filledLate);
    breaks.push(
      change(`${variable.name} is filled though not asked`, () => ({ [variable.name]: someAnswer(facts, variable) })),
    );
  }
  return checkOf({
    kind,
    facts,
    origin: weakest(origins),
    faults: [...faults, ...late],
    sentence: `${presenceSentence(facts, variables)}${exceptForbidden(facts, variables)}`,
    breaks,
  });
}

/** Whether it holds for nobody: then there is no way to contradict it. */
export const isFalse = (formula: Formula): boolean => formula.kind === 'constant' && !formula.value;

/** Rows that nobody has to answer among others that have to be, such as "other". */
function optionalAmong(facts: Facts, variables: readonly Variable[]): string {
  const answers = variables.filter(isOneAnswer);
  const optional = answers.filter(({ name }) => facts.required.get(name)?.value !== true);
  if (optional.length === 0 || optional.length === answers.length) return '';
  return ` ${namesInWords(optional.map(({ name }) => name))} may stay empty.`;
}

/** Who answers nothing because the survey’s own code takes no answer from him. */
export function exceptForbidden({ forbidden, required }: Facts, variables: readonly Variable[]): string {
  const [first, another] = variables.flatMap((variable) => {
    const condition = forbidden.get(variable.name);
    const isDue = variable.specifies === null && isOneAnswer(variable) && required.get(variable.name)?.value === true;
    return condition === undefined || !isDue ? [] : [{ name: variable.name, condition }];
  });
  if (first === undefined) return '';
  return ` ${first.name} may be empty where the survey takes no answer: if ${inWords(first.condition)}${another === undefined ? '' : ', and so on'}.`;
}

/** When the variables are answered, told by the first of them. */
export function presenceSentence(facts: Facts, variables: readonly Variable[]): string {
  const answers = variables.filter((variable) => variable.specifies === null);
  const names = namesInWords(answers.map((variable) => variable.name));
  const must = answers.some((variable) => facts.required.get(variable.name)?.value === true && isOneAnswer(variable));
  const [first] = answers;
  if (first === undefined) return '';
  const bounds = askedOf(facts, first).value;
  if (isAlways(bounds)) return `${names}: answered by everybody.${optionalAmong(facts, answers)}`;
  if (isNever(bounds)) return `${names}: empty, since nobody is asked.`;
  if (bounds.possibly.kind === 'constant') {
    const known = `${names}: answered if ${inWords(bounds.surely)}; whether others were asked is not known.`;
    return must && !isFalse(bounds.surely) ? known : `${names}: whether it was asked is not known.`;
  }
  const condition = inWords(bounds.possibly);
  const uncertain = isExact(bounds) ? '' : ' Whether it was asked is only partly known.';
  return must
    ? `${names}: answered if ${condition}, otherwise empty.${optionalAmong(facts, answers)}${uncertain}`
    : `${names}: empty unless ${condition}.${uncertain}`;
}

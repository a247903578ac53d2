import {
  and,
  compare,
  filled,
  not,
  number,
  oneOf,
  or,
  present,
  variable as variableTerm,
  type Formula,
} from '../../../questionnaire/logic/formula';
import type { Variable } from '../../../questionnaire/model';
import { checkOf, emptyValue, overwrite } from '../../build';
import type { Break, Check } from '../../check';
import type { Facts } from '../../facts';
import { fits, type PlatformVariable } from '../../habits';
import type { CheckKindModule } from '../../kind';
import { codesInWords } from '../../words/words';

export const platform: CheckKindModule = {
  kind: 'platform',
  title: 'Variables of the platform',
  summary: 'What the survey platform fills in has values that delivered data have, by the habits of the house.',
  derive: (facts) => {
    const entries = Object.entries(facts.habits.platformVariables);
    return facts.question.variables.flatMap((variable, i) => {
      const found = entries.find(([pattern]) => fits(pattern, variable.name) || fits(pattern, facts.question.id));
      return found === undefined ? [] : checkFor(facts, variable, found[1], i);
    });
  },
};

function checkFor(facts: Facts, variable: Variable, habit: PlatformVariable, position: number): readonly Check[] {
  const { name } = variable;
  const faults: Formula[] = [];
  const breaks: Break[] = [];
  const words: string[] = [];
  const wrong = (fault: Formula, value: number): void => {
    faults.push(fault);
    breaks.push(overwrite(`${name} holds ${value}`, { [name]: value }));
  };
  if (habit.filled === true) {
    faults.push(not(variable.type === 'text' ? filled(name) : present(name)));
    breaks.push(overwrite(`${name} is empty`, { [name]: emptyValue(variable) }));
    words.push('filled');
  }
  if (variable.type !== 'text') {
    const value = variableTerm(name);
    const { min, max, is } = habit;
    const never = neverOf(variable, habit);
    if (min !== undefined) wrong(compare(value, '<', number(min)), min - 1);
    if (max !== undefined) wrong(compare(value, '>', number(max)), max + 1);
    if (never.length > 0) wrong(oneOf(name, never), never[0] ?? 0);
    if (is !== undefined) wrong(or(not(present(name)), and(present(name), not(oneOf(name, [is])))), is + 1);
    if (min !== undefined) words.push(`at least ${min}`);
    if (max !== undefined) words.push(`at most ${max}`);
    if (never.length > 0) words.push(`not ${codesInWords(never)}`);
    if (is !== undefined) words.push(`${is} for everybody`);
  }
  return checkOf({
    kind: 'platform',
    facts,
    ...(facts.question.variables.length > 1 ? { number: position + 1 } : {}),
    origin: { kind: 'inferred', reason: 'the survey platform fills it so in delivered data' },
    faults,
    sentence: `${name}: ${words.join(', ')}.`,
    breaks,
  });
}

/**
 * The codes that delivered data do not have. What the questionnaire itself calls a code of the main study is one that
 * they have; and where no code would be left, the habit is about another variable of that name.
 */
function neverOf({ answers }: Variable, { never = [], delivered = [] }: PlatformVariable): readonly number[] {
  const isDelivered = (code: number): boolean =>
    answers.some(({ value, label }) => value === code && delivered.some((pattern) => fits(pattern, label.trim())));
  const left = never.filter((code) => !isDelivered(code));
  const some = answers.some(({ value }) => value !== null && !left.includes(value));
  return answers.length === 0 || some ? left : [];
}

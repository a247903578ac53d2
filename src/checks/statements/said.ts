import {
  and,
  compare,
  not,
  number,
  oneOf,
  present,
  variable as variableTerm,
  type Formula,
} from '../../questionnaire/logic/formula';
import { answerVariables } from '../../questionnaire/logic/values';
import { inWords, namesInWords } from '../words/words';
import { conditionOf, forRow, isPerRow, valueOf } from './expression';
import { comparedIn, isSurelyNot, presenceOf } from './presence';
import { codesIn } from './target';
import { base, checkOf, isConstant, targets, type Effect, type Task } from './task';

/** A condition that everybody fulfils for whom it holds. */
export function mustHold(task: Task): Effect {
  const { statement, question, scope } = task;
  const found = targets(task);
  if (found !== null && 'trouble' in found) return { kind: 'trouble', reason: found.trouble };
  const perRow = isPerRow(`${statement.expression} ${statement.when}`);
  const faults: Formula[] = [];
  let words = '';
  for (const row of perRow ? (found ?? []) : [null]) {
    const whom = base(task, row);
    if ('trouble' in whom) return { kind: 'trouble', reason: whom.trouble };
    const read = conditionOf(forRow(statement.expression, row?.rowCode ?? ''), scope, question);
    if (read.kind === 'trouble') return { kind: 'trouble', reason: read.reason };
    if (isConstant(read.value.possibly, false)) return { kind: 'trouble', reason: 'nobody could fulfil it' };
    faults.push(and(whom, isSurelyNot(read.value.possibly)));
    if (words === '') words = inWords(read.value.possibly);
  }
  const condition = statement.when.trim() === '' ? '' : ` where ${statement.when.trim()}`;
  const sentence = `${question.id}: ${words}${faults.length > 1 ? ', and so on for each row' : ''}${condition}.`;
  return checkOf(task, 'validation', faults, sentence);
}

/** The codes that may occur. */
export function codes(task: Task): Effect {
  const { statement, question } = task;
  const values = codesIn(statement.expression);
  if (values === null)
    return { kind: 'trouble', reason: `"${statement.expression}" is no list of codes such as 1-5, 98` };
  const found = targets(task);
  if (found !== null && 'trouble' in found) return { kind: 'trouble', reason: found.trouble };
  const variables = (found ?? answerVariables(question)).filter(({ type }) => type !== 'text');
  if (variables.length === 0) return { kind: 'trouble', reason: `${question.id} holds texts: say it as holds` };
  const coded = variables.filter(({ type }) => type === 'coded');
  if (statement.when.trim() === '' && coded.length === variables.length)
    return { kind: 'given', given: { codes: new Map(coded.map(({ name }) => [name, values])) } };
  const faults: Formula[] = [];
  for (const variable of variables) {
    const whom = base(task, variable);
    if ('trouble' in whom) return { kind: 'trouble', reason: whom.trouble };
    faults.push(and(whom, present(variable.name), not(oneOf(variable.name, values))));
  }
  const where = statement.when.trim() === '' ? '' : ` where ${statement.when.trim()}`;
  const names = namesInWords(variables.map(({ name }) => name));
  return checkOf(task, 'codes', faults, `${names}: only ${statement.expression}${where}.`);
}

/** The value that a variable must hold. */
export function derived(task: Task): Effect {
  const { statement, question, scope } = task;
  const found = targets(task);
  if (found !== null && 'trouble' in found) return { kind: 'trouble', reason: found.trouble };
  const variables = found ?? answerVariables(question);
  if (variables.length > 1 && !isPerRow(statement.expression))
    return { kind: 'trouble', reason: `${question.id} has several variables: name one, or use {row}` };
  const faults: Formula[] = [];
  for (const variable of variables) {
    if (variable.type === 'text') return { kind: 'trouble', reason: `${variable.name} is a text: say it as holds` };
    const whom = base(task, variable);
    if ('trouble' in whom) return { kind: 'trouble', reason: whom.trouble };
    const text = forRow(statement.expression, variable.rowCode ?? '');
    const value = valueOf(text, scope, question);
    if (value.kind === 'understood') {
      const known = value.value.flatMap(({ when }) => comparedIn(when));
      for (const { when, value: term } of value.value) {
        if (JSON.stringify(term).includes(`"name":${JSON.stringify(variable.name)}`))
          return { kind: 'trouble', reason: `${variable.name} cannot be derived from itself` };
        const has = compare(variableTerm(variable.name), '=', term);
        faults.push(and(whom, when, ...known, ...presenceOf(term), not(has)));
      }
      continue;
    }
    const condition = conditionOf(text, scope, question);
    if (variable.type !== 'flag' || condition.kind === 'trouble') return { kind: 'trouble', reason: value.reason };
    const chosen = compare(variableTerm(variable.name), '=', number(1));
    faults.push(and(whom, condition.value.surely, not(chosen)), and(whom, not(condition.value.possibly), chosen));
  }
  const names = namesInWords(variables.map(({ name }) => name));
  const where = statement.when.trim() === '' ? '' : ` where ${statement.when.trim()}`;
  return checkOf(task, 'derived', faults, `${names}: has the value that ${statement.expression.trim()} gives${where}.`);
}

import { FALSE, type Bounds } from '../../questionnaire/logic/formula';
import { answerVariables, codeKey } from '../../questionnaire/logic/values';
import type { Question, Variable } from '../../questionnaire/model';
import type { Origin } from '../check';
import { conditionOf, forRow, setOf } from './expression';
import { codesIn } from './target';
import { originOf, targets, type Effect, type Task } from './task';

const NEVER: Bounds = { surely: FALSE, possibly: FALSE };

/** When the question, or some of its variables, are asked. */
export function asked(task: Task): Effect {
  const { statement, question, scope } = task;
  const origin = originOf(statement);
  const found = targets(task);
  if (found !== null && 'trouble' in found) return { kind: 'trouble', reason: found.trouble };
  if (found === null) {
    const read = conditionOf(statement.expression, scope, question);
    if (read.kind === 'trouble') return { kind: 'trouble', reason: read.reason };
    const trouble = readsItself(read.value, question);
    return trouble === null
      ? { kind: 'given', given: { asked: { value: read.value, origin } } }
      : { kind: 'trouble', reason: trouble };
  }
  const variables = new Map<string, { readonly value: Bounds; readonly origin: Origin }>();
  for (const variable of found) {
    const read = conditionOf(forRow(statement.expression, variable.rowCode ?? ''), scope, question);
    if (read.kind === 'trouble') return { kind: 'trouble', reason: read.reason };
    const trouble = selfReference(read.value, [variable]);
    if (trouble !== null) return { kind: 'trouble', reason: trouble };
    variables.set(variable.name, { value: read.value, origin });
  }
  return { kind: 'given', given: { variables } };
}

const readsItself = (bounds: Bounds, question: Question): string | null => selfReference(bounds, question.variables);

function selfReference({ surely, possibly }: Bounds, variables: readonly Variable[]): string | null {
  const text = JSON.stringify([surely, possibly]);
  const own = variables.find(({ name }) => text.includes(`"name":${JSON.stringify(name)}`));
  return own === undefined ? null : `when ${own.name} is asked cannot depend on ${own.name} itself`;
}

/** Which rows are asked, or which answers are offered, where the question is asked. */
export function rows(task: Task): Effect {
  const { statement, question, scope } = task;
  const origin = originOf(statement);
  const [first] = answerVariables(question);
  const offers = first !== undefined && first.rowCode === null && first.type === 'coded';
  if (offers && statement.target.trim() !== '') return answersOffered(task, first);
  const found = targets(task);
  if (found !== null && 'trouble' in found) return { kind: 'trouble', reason: found.trouble };
  if (found === null) {
    const set = setOf(statement.expression, scope, question);
    if (set.kind === 'trouble') return { kind: 'trouble', reason: set.reason };
    if (offers) return { kind: 'given', given: { offered: new Map([[first.name, offeredBy(first, set.value)]]) } };
    const members = answerVariables(question).filter(({ rowCode }) => rowCode !== null);
    if (members.length === 0) return { kind: 'trouble', reason: `${question.id} has no rows` };
    return {
      kind: 'given',
      given: {
        rows: new Map(
          members.map(({ name, rowCode }) => [name, { value: set.value.get(codeKey(rowCode ?? '')) ?? NEVER, origin }]),
        ),
      },
    };
  }
  const given = new Map<string, { readonly value: Bounds; readonly origin: Origin }>();
  for (const variable of found) {
    const read = conditionOf(forRow(statement.expression, variable.rowCode ?? ''), scope, question);
    if (read.kind === 'trouble') return { kind: 'trouble', reason: read.reason };
    const trouble = selfReference(read.value, [variable]);
    if (trouble !== null) return { kind: 'trouble', reason: trouble };
    given.set(variable.name, { value: read.value, origin });
  }
  return { kind: 'given', given: { rows: given } };
}

/** Which of the answers of a single question that the target names are offered; the others stay as they were read. */
function answersOffered({ statement, question, scope }: Task, variable: Variable): Effect {
  const named = answersIn(statement.target, variable);
  if ('trouble' in named) return { kind: 'trouble', reason: named.trouble };
  const answers = new Map<string, Bounds>();
  for (const code of named.codes) {
    const read = conditionOf(forRow(statement.expression, code), scope, question);
    if (read.kind === 'trouble') return { kind: 'trouble', reason: read.reason };
    const trouble = selfReference(read.value, [variable]);
    if (trouble !== null) return { kind: 'trouble', reason: trouble };
    answers.set(codeKey(code), read.value);
  }
  return { kind: 'given', given: { offered: new Map([[variable.name, answers]]) } };
}

function answersIn(
  target: string,
  { name, answers }: Variable,
): { readonly codes: readonly string[] } | { readonly trouble: string } {
  if (target.trim().toLowerCase() === name.toLowerCase()) return { codes: answers.map(({ code }) => code) };
  const codes = codesIn(target)?.map(String) ?? target.split(/[,;]/u).map((part) => part.trim());
  const known = new Set(answers.map(({ code }) => codeKey(code)));
  const strange = codes.find((code) => !known.has(codeKey(code)));
  return strange === undefined ? { codes } : { trouble: `${strange} is no answer of ${name}` };
}

function offeredBy(variable: Variable, set: ReadonlyMap<string, Bounds>): ReadonlyMap<string, Bounds> {
  return new Map(variable.answers.map(({ code }) => [codeKey(code), set.get(codeKey(code)) ?? NEVER]));
}

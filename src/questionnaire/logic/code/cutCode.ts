import type { CallExpression } from 'acorn';
import type { Context, Environment } from '../context';
import { evaluate } from './expressions';
import { FALSE, TRUE, not, type Bounds } from '../formula';
import { codeOf } from '../operations/conversions';
import { listOf } from './listItems';
import { combine, setOf } from './methods';
import {
  DOUBTFUL,
  IN,
  UNKNOWN,
  UNKNOWN_SET,
  exactSet,
  formulaIsConstant,
  isOut,
  memberOf,
  truth,
  type CodeList,
  type CodeSet,
  type Table,
  type Value,
} from '../values';

/** What conditions do to the sets of a piece of code. */
export interface Habits {
  adds: boolean;
  removes: boolean;
}

const METHODS: Readonly<Record<string, string | undefined>> = {
  add: 'add',
  remove: 'remove',
  delete: 'remove',
  clear: 'isect',
  push: 'push',
};

/** `s.add('1')`, `s.remove('1')`, `list.push('1')`: what the name stands for has one code more or less. Whether it was that. */
export function changeCollection(node: CallExpression, env: Environment, context: Context): boolean {
  const { callee } = node;
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return false;
  if (callee.property.type !== 'Identifier' || !Object.hasOwn(METHODS, callee.property.name)) return false;
  const { name } = callee.object;
  const old = env.get(name);
  // Where two names stand for the same set or list, both change: that is not followed.
  if (old === undefined || [...env.values()].filter((value) => value === old).length > 1) return false;
  const method = METHODS[callee.property.name] ?? '';
  if (old.kind === 'list' && method === 'push') {
    const values = node.arguments.map((argument) => evaluate(argument, env, context));
    const codes = values.map(codeOf);
    if (codes.includes(null)) return pushValues(name, old, values, env);
    env.set(name, { ...old, items: [...old.items, ...codes.flatMap((code) => code ?? []).map(itemWith)] });
    return true;
  }
  if (old.kind === 'table' && old.isList === true && method === 'push')
    return pushValues(
      name,
      old,
      node.arguments.map((argument) => evaluate(argument, env, context)),
      env,
    );
  if (old.kind !== 'set' || method === 'push') return false;
  const given =
    callee.property.name === 'clear' ? [exactSet([])] : node.arguments.map((one) => argumentSet(one, env, context));
  env.set(
    name,
    given.reduce<CodeSet>((left, right) => combine(left, method, right), old),
  );
  return true;
}

/** A list goes on with values that are only known in the interview. Whether it does. */
function pushValues(name: string, old: CodeList | Table, values: readonly Value[], env: Environment): boolean {
  if (old.kind === 'list' && !old.items.every(({ there }) => there.surely === TRUE)) return false;
  const before: readonly Value[] =
    old.kind === 'table' ? [...old.entries.values()] : old.items.map(({ code }) => ({ kind: 'text', text: code }));
  const list = listOf([...before, ...values]);
  if (list !== null) env.set(name, list);
  return list !== null;
}

const itemWith = (code: string): CodeList['items'][number] => ({ code, there: IN });

function argumentSet(node: CallExpression['arguments'][number], env: Environment, context: Context): CodeSet {
  const value = evaluate(node, env, context);
  const set = setOf(value);
  if (set === null && value.kind !== 'unknown')
    context.unknown(node, 'which code this is, is only known in the interview');
  return set ?? UNKNOWN_SET;
}

/** Notes what the branches of a condition did to the sets that were there before. */
export function noteHabits(before: Environment, branches: readonly Environment[], habits: Habits): void {
  for (const [name, old] of before) {
    if (old.kind !== 'set') continue;
    for (const branch of branches) {
      const changed = branch.get(name) ?? UNKNOWN;
      if (changed === old || changed.kind !== 'set') continue;
      for (const code of new Set([...old.members.keys(), ...changed.members.keys()])) {
        const [was, is] = [memberOf(old, code), memberOf(changed, code)];
        if (isOut(was) && !isOut(is)) habits.adds = true;
        if (!isOut(was) && isOut(is)) habits.removes = true;
      }
    }
  }
}

/**
 * What the names stand for where code is cut off; gives what it comes to: its set, where it has one alone, or else the
 * one flag or count that conditions have raised.
 */
export function leftBehind(env: Environment, habits: Habits): Value {
  const sets: CodeSet[] = [];
  const raised: Value[] = [];
  for (const [name, value] of env) {
    if (value.kind === 'form' || value.kind === 'undefined') continue;
    const left = value.kind === 'set' ? afterCut(value, habits) : UNKNOWN;
    if (left.kind === 'set') sets.push(left);
    const flag = raisedBefore(value);
    if (flag !== null) raised.push(flag);
    env.set(name, left);
  }
  const [only, another] = sets.length > 0 ? sets : raised;
  return only === undefined || another !== undefined ? UNKNOWN : only;
}

/** A flag that a condition has raised stays so, and may be raised by more; of a count, this is the least. */
function raisedBefore(value: Value): Value | null {
  if (value.kind === 'truth') {
    const { surely } = value.bounds;
    return formulaIsConstant(surely)
      ? null
      : truth({ surely, possibly: TRUE }, { surely: FALSE, possibly: not(surely) });
  }
  if (value.kind !== 'term' || value.term.kind !== 'count') return null;
  const members = value.term.of.map((surely, i) => [String(i), { surely, possibly: TRUE }] as const);
  return { kind: 'size', set: { kind: 'set', members: new Map(members), rest: DOUBTFUL } };
}

/**
 * What is known of a set where the code that fills it is cut off. A code that a condition added or removed is settled.
 * Of the others, what comes after may change more in the way of what stands before: code that has only added keeps what
 * it had, code that has only removed takes nothing in anew; of code that has done neither, or both, nothing is known.
 */
function afterCut(set: CodeSet, { adds, removes }: Habits): CodeSet {
  const loosened = (bounds: Bounds): Bounds => {
    if (adds === removes) return DOUBTFUL;
    return adds ? { surely: bounds.surely, possibly: TRUE } : { surely: FALSE, possibly: bounds.possibly };
  };
  const members = [...set.members].map(([code, bounds]) => {
    const settled = !formulaIsConstant(bounds.surely) && !formulaIsConstant(bounds.possibly);
    return [code, settled ? bounds : loosened(bounds)] as const;
  });
  return { kind: 'set', members: new Map(members), rest: loosened(set.rest) };
}

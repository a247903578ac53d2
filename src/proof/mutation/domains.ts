import type { Value } from '../respondents/candidates';
import type { BlockData } from '../caseData';
import { childrenOf, type Expression } from './expression';
import { certain, exactly, MISSING, NotUnderstood, possible } from './possible';

/** How conditions look at variables. */
export interface Uses {
  readonly of: ReadonlyMap<string, VariableUse>;
  /** Whether nothing turns what is false into true, so that a comparison that is missing is as good as false. */
  readonly monotone: boolean;
}

interface VariableUse {
  /** The comparisons the variable is in, each about it alone. */
  readonly atoms: Expression[];
  readonly constants: Set<number>;
}

/** @throws NotUnderstood where a variable is anything but missing, or compared with constants or its whole part */
export function usesIn(conditions: readonly Expression[]): Uses {
  const of = new Map<string, VariableUse>();
  let monotone = true;
  const visit = (expression: Expression): void => {
    const atom = expression.kind === 'not' ? expression.part : expression;
    const names = atomNames(atom);
    if (names !== null) {
      for (const name of names) {
        const use = of.get(name) ?? { atoms: [], constants: new Set() };
        of.set(name, use);
        use.atoms.push(expression);
        for (const part of childrenOf(atom)) if (part.kind === 'number') use.constants.add(part.value);
      }
      return;
    }
    if (!passesTruthOn(expression)) monotone = false;
    if (expression.kind === 'name') throw new NotUnderstood();
    for (const part of childrenOf(expression)) visit(part);
  };
  for (const condition of conditions) visit(condition);
  return { of, monotone };
}

/** Whether a part that is missing does there what a part that is false does: under NOT, or in a sum, it does not. */
function passesTruthOn(expression: Expression): boolean {
  switch (expression.kind) {
    case 'and':
    case 'or':
    case 'number':
      return true;
    case 'call':
      return expression.name === 'SUM' && expression.args.some((arg) => arg.kind === 'number');
    case 'compare':
      return childrenOf(expression).every((side) => side.kind === 'number' || side.kind === 'call');
    default:
      return false;
  }
}

/** The variables that an atom is about; `null` for what is none. */
function atomNames(expression: Expression): readonly string[] | null {
  const [first, ...others] = childrenOf(expression);
  if (expression.kind === 'compare' && first?.kind === 'name') {
    const [other] = others;
    const isConstant = other?.kind === 'number' || other?.kind === 'text';
    return isConstant || isWholePartOf(other, first.name) ? [first.name] : null;
  }
  if (expression.kind !== 'call' || first?.kind !== 'name') return null;
  if (expression.name === 'NVALID') {
    const args = [first, ...others];
    return args.every((arg) => arg.kind === 'name') ? args.map((arg) => arg.name) : null;
  }
  const isMembership = ['ANY', 'RANGE', 'MISSING', 'SYSMIS'].includes(expression.name);
  return isMembership && others.every((other) => other.kind === 'number') ? [first.name] : null;
}

function isWholePartOf(expression: Expression | undefined, name: string): boolean {
  if (expression?.kind !== 'call' || expression.name !== 'TRUNC') return false;
  const [only] = expression.args;
  return only?.kind === 'name' && only.name === name;
}

/**
 * One value for each way in which the comparisons with a variable can come out: of any value if it is the question's
 * own, else of those that clean respondents have.
 */
export function domainOf(name: string, uses: Uses, data: BlockData, own: ReadonlySet<string>): readonly Value[] {
  const column = data.columns.find((one) => one.name.toUpperCase() === name);
  const use = uses.of.get(name);
  if (column === undefined || use === undefined) throw new NotUnderstood();
  const seen = new Set(
    data.cases.filter(({ role }) => role.kind === 'clean').map(({ respondent }) => respondent.get(column.name) ?? null),
  );
  if (column.type === 'text') return own.has(name) ? ['', 'words'] : distinct([...seen], (value) => filledness(value));
  const values = own.has(name) ? valuesAround([...use.constants]) : [...seen];
  return distinct(values, (value) => use.atoms.map((atom) => outcome(atom, name, value, uses.monotone)).join());
}

/** Each constant, and between and beyond them a whole number, if there is one, and a fraction. */
function valuesAround(constants: readonly number[]): readonly Value[] {
  const sorted = [...new Set(constants)].sort((one, other) => one - other);
  const beside = sorted.flatMap((constant) => [constant - 1, constant - 0.5, constant, constant + 0.5, constant + 1]);
  const between = sorted.slice(1).map((constant, index) => ((sorted[index] ?? 0) + constant) / 2);
  return [null, ...(sorted.length === 0 ? [1, 0.5] : []), ...beside, ...between];
}

function outcome(atom: Expression, name: string, value: Value, monotone: boolean): string {
  const counted = atom.kind === 'call' && atom.name === 'NVALID';
  if (counted) return String(value !== null);
  const found = certain(
    possible(atom, (asked) => {
      if (asked !== name) throw new NotUnderstood();
      return value === null ? MISSING : exactly(numberOf(value));
    }),
  );
  return String(found ?? (monotone ? 0 : null));
}

function distinct(values: readonly Value[], keyOf: (value: Value) => string): readonly Value[] {
  return [...new Map(values.map((value) => [keyOf(value), value])).values()];
}

const filledness = (value: Value): string => String(typeof value === 'string' && value.trim() !== '');

/** A text counts as 1 where it is filled and as 0 where it is empty. */
export const numberOf = (value: number | string): number =>
  typeof value === 'number' ? value : value.trim() === '' ? 0 : 1;

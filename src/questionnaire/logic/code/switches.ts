import type { Expression, Statement, SwitchCase, SwitchStatement } from 'acorn';

interface Branch {
  /** The cases that lead here; `null` for `default`. */
  readonly tests: readonly Expression[] | null;
  readonly body: readonly Statement[];
}

/** A case that runs on has the statements of those behind it as well: more of them than this are not followed. */
const MAX_STATEMENTS = 400;

/**
 * A `switch` as the chain of `if` and `else` it stands for. `null` where a branch may be left before its end or
 * `default` is not the last: those are no choice of one branch.
 */
export function asBranches(node: SwitchStatement): Statement | null {
  const branches = branchesOf(node.cases);
  if (branches === null) return null;
  const { start, end } = node;
  return branches.reduceRight<Statement>(
    (rest, { tests, body }) => {
      const consequent: Statement = { type: 'BlockStatement', body: [...body], start, end };
      const test = tests === null ? null : anyOf(node.discriminant, tests);
      return test === null ? consequent : { type: 'IfStatement', test, consequent, alternate: rest, start, end };
    },
    { type: 'EmptyStatement', start, end },
  );
}

function branchesOf(cases: readonly SwitchCase[]): readonly Branch[] | null {
  const branches: Branch[] = [];
  let tests: Expression[] = [];
  let count = 0;
  for (const [i, { test, consequent }] of cases.entries()) {
    const last = i === cases.length - 1;
    if (test) tests.push(test);
    else if (!last) return null;
    if (consequent.length === 0 && !last) continue;
    const body = bodyFrom(cases, i);
    count += body.length;
    if (count > MAX_STATEMENTS || body.some(breaks)) return null;
    branches.push({ tests: test ? tests : null, body });
    tests = [];
  }
  return branches;
}

/** What runs from a case on: its statements, and those of the cases that it runs on into. */
function bodyFrom(cases: readonly SwitchCase[], from: number): readonly Statement[] {
  const body: Statement[] = [];
  for (const { consequent } of cases.slice(from)) {
    const final = consequent.at(-1);
    body.push(...(final?.type === 'BreakStatement' ? consequent.slice(0, -1) : consequent));
    if (final?.type === 'BreakStatement' || final?.type === 'ReturnStatement' || body.length > MAX_STATEMENTS) break;
  }
  return body;
}

/** Whether a `break` in it leaves the statement around it. */
function breaks(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(breaks);
  if (typeof node !== 'object' || node === null) return false;
  const { type } = node as { readonly type?: unknown };
  if (type === 'BreakStatement') return true;
  const isOwn = typeof type === 'string' && /^(?:For|While|DoWhile|Switch|Function)/.test(type);
  return !isOwn && Object.values(node).some(breaks);
}

function anyOf(value: Expression, tests: readonly Expression[]): Expression | null {
  const equal = tests.map((test): Expression => ({
    type: 'BinaryExpression',
    operator: '===',
    left: value,
    right: test,
    start: test.start,
    end: test.end,
  }));
  const [first, ...others] = equal;
  return first === undefined
    ? null
    : others.reduce<Expression>(
        (left, right) => ({
          type: 'LogicalExpression',
          operator: '||',
          left,
          right,
          start: left.start,
          end: right.end,
        }),
        first,
      );
}

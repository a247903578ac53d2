import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { BlockData } from '../../../src/proof/caseData';
import { compareScripts } from '../../../src/proof/mutation/equivalence';
import { mutantsOf } from '../../../src/proof/mutation/mutants';
import { holds, type Respondent } from '../../../src/questionnaire/logic/evaluate';
import {
  and,
  compare,
  filled,
  not,
  number,
  oneOf,
  or,
  present,
  variable,
  type Formula,
} from '../../../src/questionnaire/logic/formula';
import { printFormula } from '../../../src/spss/expression';

const NAMES = ['A', 'B', 'C'];
const NUMBERS = [null, -1, 0, 0.5, 1, 1.5, 2, 2.5, 3, 4];
const OWN = new Set([...NAMES, 'T']);
const DATA: BlockData = {
  columns: [...NAMES.map((name) => ({ name, type: 'number' as const })), { name: 'T', type: 'text' as const }],
  cases: [],
};

const atom: fc.Arbitrary<Formula> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...NAMES), fc.subarray([0, 1, 2, 3], { minLength: 1 }))
    .map(([name, values]) => oneOf(name, values)),
  fc.constantFrom(...NAMES).map((name) => present(name)),
  fc.constant(filled('T')),
  fc
    .tuple(fc.constantFrom(...NAMES), fc.constantFrom('<', '<=', '>', '>=' as const), fc.integer({ min: 0, max: 3 }))
    .map(([name, operator, value]) => compare(variable(name), operator as '<', number(value))),
  fc
    .tuple(
      fc.subarray(NAMES, { minLength: 2 }),
      fc.constantFrom('<', '=', '<>' as const),
      fc.integer({ min: 0, max: 2 }),
    )
    .map(([names, operator, count]) =>
      compare({ kind: 'count', of: names.map((name) => oneOf(name, [1])) }, operator as '<', number(count)),
    ),
);

const formula: fc.Arbitrary<Formula> = fc.letrec<{ tree: Formula }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    atom,
    fc.array(tie('tree'), { minLength: 2, maxLength: 3 }).map((parts) => and(...parts)),
    fc.array(tie('tree'), { minLength: 2, maxLength: 3 }).map((parts) => or(...parts)),
    tie('tree').map((part) => not(part)),
  ),
})).tree;

function everyone(): readonly Respondent[] {
  return NUMBERS.flatMap((a) =>
    NUMBERS.flatMap((b) =>
      NUMBERS.flatMap((c) =>
        ['', 'words'].map(
          (t) =>
            new Map<string, number | string | null>([
              ['A', a],
              ['B', b],
              ['C', c],
              ['T', t],
            ]),
        ),
      ),
    ),
  );
}

const scriptOf = (...conditions: readonly string[]): string =>
  [
    'COMPUTE f = 0.',
    ...conditions.map((condition) => `IF (${condition}) f = 1.`),
    'TEMPORARY.',
    'SELECT IF (f = 1).',
    'LIST VARIABLES = respid f.\n',
  ].join('\n');

describe('scripts compared by reasoning', () => {
  const people = everyone();

  it('are told apart exactly if somebody tells them apart', () => {
    fc.assert(
      fc.property(formula, formula, formula, (one, other, beside) => {
        const scripts = [one, other].map((part) => scriptOf(printFormula(part), printFormula(beside)));
        const found = compareScripts(scripts[0] ?? '', scripts[1] ?? '', DATA, OWN);
        const lists = (part: Formula, respondent: Respondent): boolean => holds(or(part, beside), respondent);
        const differs = (respondent: Respondent): boolean => lists(one, respondent) !== lists(other, respondent);
        assert.notEqual(found.kind, 'open');
        assert.equal(found.kind, people.some(differs) ? 'different' : 'equivalent');
        if (found.kind === 'different') assert.ok(differs(found.respondent));
      }),
      { numRuns: 250, seed: 5 },
    );
  });

  it('are the same where another condition covers what was dropped, in one row or in many', () => {
    const alone = (name: string, others: readonly string[]): string =>
      `${name} = 1 AND (${others.map((other) => `${other} = 1`).join(' OR ')})`;
    const script = scriptOf(alone('A', ['B', 'C']), alone('B', ['A', 'C']));
    const dropped = mutantsOf(script).filter(({ what }) => what === 'without B = 1' || what === 'without C = 1');
    const kinds = dropped.map((mutant) => compareScripts(script, mutant.script, DATA, OWN).kind);
    assert.deepEqual(kinds, ['equivalent', 'different', 'different', 'different']);
    const rows =
      'COMPUTE f = 0.\nDO REPEAT x = A B C.\nIF (MISSING(x) OR x > 2) f = 1.\nEND REPEAT.\nSELECT IF (f = 1).\n';
    const shorter = rows.replace(' B C', ' B');
    const found = compareScripts(rows, shorter, DATA, OWN);
    assert.ok(found.kind === 'different');
    assert.equal(compareScripts(rows, rows.replace('A B C', 'B C A'), DATA, OWN).kind, 'equivalent');
  });

  it('are left open where they calculate, or do more than flag and list', () => {
    for (const script of [scriptOf('A > B'), scriptOf('A * 2 = 4'), 'RECODE A (1 = 2).\n', scriptOf('T = "x"')])
      assert.equal(compareScripts(script, scriptOf('A = 1'), DATA, OWN).kind, 'open', script);
  });
});

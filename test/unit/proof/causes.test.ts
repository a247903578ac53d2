import assert from 'node:assert/strict';
import fc from 'fast-check';
import { benchCauses } from '../../../bench/causes';
import { compileFormula } from '../../../src/proof/data/causes/compile';
import { holds } from '../../../src/questionnaire/logic/evaluate';
import { variablesOf } from '../../../src/questionnaire/logic/formula';
import { anyFormula, anyRespondent } from '../spss/formulas';

describe('root causes', () => {
  it('ask of compiled conditions what evaluation says', () => {
    fc.assert(
      fc.property(anyFormula, anyRespondent, (formula, respondent) => {
        const names = variablesOf(formula);
        const places = new Map(names.map((name, index) => [name, index]));
        const values = names.map((name) => respondent.get(name) ?? null);
        assert.equal(compileFormula(formula, places)(values), holds(formula, respondent));
      }),
      { seed: 20_264, numRuns: 2_000 },
    );
  });

  it('name nearly all planted values, alone or in a tie', async () => {
    const figures = await benchCauses(['--respondents', '200', '--questions', '60']);
    assert.ok(figures.planted > 300);
    assert.ok(figures.namedPercent >= 95, `${figures.namedPercent} %`);
  });
});

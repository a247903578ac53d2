import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { benchCauses } from '../../../bench/causes';
import { flagNames, questionScript } from '../../../src/checks/block';
import { planQuestionnaire } from '../../../src/checks/plan';
import { compileFormula } from '../../../src/proof/data/causes/compile';
import { editSetOf } from '../../../src/proof/data/causes/edits';
import { CauseFinder } from '../../../src/proof/data/causes/findCauses';
import { causeSentence } from '../../../src/proof/data/causes/rootCause';
import { wrongFileOf } from '../../../src/proof/data/triage';
import { validateData } from '../../../src/proof/data/validate';
import { holds } from '../../../src/questionnaire/logic/evaluate';
import { variablesOf } from '../../../src/questionnaire/logic/formula';
import { readQuestionnaire } from '../../../src/questionnaire/read';
import { blockText } from '../../../src/spss/reading/blocks';
import { usePspp } from '../../support/psppBench';
import { anyFormula, anyRespondent } from '../spss/formulas';

describe('root causes', () => {
  const bench = usePspp();

  it('are left out for scripts of which nobody knows where they come from', async () => {
    const text = 'Q1. Car? [SINGLE]\n1. Yes\n2. No\n\nQ2. Doors? [NUMERIC 0-9]\n[ASK IF Q1 = 1]\n';
    const plan = planQuestionnaire(readQuestionnaire(text, 'study'));
    const own = plan.plans.map((one) => blockText(one.question.id, questionScript(one))).join('');
    const foreign =
      '* Question ID: Q2.\nCOMPUTE bad = 0.\nIF (Q1 = 2 AND NOT SYSMIS(Q2)) bad = 1.\nTEMPORARY.\nSELECT IF (bad = 1).\nLIST VARIABLES = id Q1 Q2.\nDELETE VARIABLES bad.\n';
    const dataPath = join(bench.folder, 'causes.csv');
    await writeFile(dataPath, 'id,Q1,Q2\n1,1,3\n2,2,4\n3,1,12\n');
    const causesOf = async (script: string, isKnown: boolean) => {
      const known = isKnown ? { questionnaire: plan.questionnaire, plan } : { questionnaire: null };
      const { signal } = new AbortController();
      const outcome = await validateData({ script, dataPath, ...known, pspp: bench.pspp, signal });
      const { rows, causes } = outcome.kind === 'validated' ? outcome.result : assert.fail(outcome.problem.message);
      assert.ok(rows.length > 0);
      return causes;
    };
    assert.equal(await causesOf(foreign, true), null);
    assert.equal(await causesOf(foreign, false), null);
    assert.equal(await causesOf(own, false), null);
    assert.ok(((await causesOf(own, true))?.groups.length ?? 0) > 0);
  });

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

  it('are left open, and counted, of whom they are not found in time', () => {
    const items = Array.from({ length: 8 }, (_, at) => `${at + 1}. Thing ${at + 1}`).join('\n');
    const text = `# Study\n\n## Q1. What matters? [RANK]\n\n${items}\n`;
    const { plans } = planQuestionnaire(readQuestionnaire(text, 'study'));
    const set = editSetOf(plans, () => true);
    const checks = plans.flatMap((plan) =>
      [...flagNames(plan)].map(([of, check]) => ({ questionId: plan.question.id, check, of })),
    );
    const values = set.variables.map(() => 1);
    const listed = { respondent: '7', row: 7, values, checks };
    const found = (now: () => number) => {
      const finder = new CauseFinder(set, undefined, now);
      finder.add(listed);
      return finder.finish();
    };
    let time = 0;
    const late = found(() => (time += 10_000));
    assert.deepEqual([late.notInTime, late.tooMany, late.groups.length], [1, 0, 0]);
    const inTime = found(() => 0);
    assert.equal(inTime.notInTime, 0);
    assert.ok(inTime.groups.length + inTime.tooMany > 0);
  });

  it('are ties where several changes are as small', () => {
    const change = (variable: string, from: number, to: readonly (number | null)[]) => ({
      ...{ variable, questionId: variable, from, to, isStrange: false },
    });
    const sentence = causeSentence([[change('Q1', 2, [1, 3])], [change('Q2', 5, [null])]]);
    assert.equal(sentence, 'probably Q1: 2 should be 1 or 3; or Q2: 5 should be empty');
  });

  it('are no matter of respondents where most checks list too many: it may be the wrong file', () => {
    const questions = ['Q1', 'Q2', 'Q3', 'Q4'].map((questionId) => ({
      ...{ questionId, respondents: 9, notChecked: null, leftOut: [], alone: false },
    }));
    const checks = (suspicious: number) =>
      questions.map(({ questionId }, at) => ({
        ...{
          questionId,
          check: 'qc_codes',
          sentence: null,
          respondents: 9,
          appliesTo: 10,
          suspicious: at < suspicious,
        },
      }));
    assert.match(
      wrongFileOf([], 4, checks(3), questions) ?? '',
      /right file\? 3 of the 4 questions checked list more/u,
    );
    assert.equal(wrongFileOf([], 4, checks(2), questions), null);
  });
});

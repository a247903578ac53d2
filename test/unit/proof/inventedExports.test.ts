import assert from 'node:assert/strict';
import { questionScript } from '../../../src/checks/block';
import { planQuestionnaire } from '../../../src/checks/plan';
import { proofMaterial, proveScripts, summarize } from '../../../src/proof/proof';
import { bank, bankFunctions } from '../checks/exports/bank';
import { questionnaireOf } from '../questionnaire/support';
import { usePspp } from '../../support/psppBench';

describe('the proof of an invented export', () => {
  const bench = usePspp();

  it('plants faults of every kind that its hidden variables, orders, twins and lists have, and finds them', async () => {
    const { plans } = planQuestionnaire(questionnaireOf(bank, bankFunctions));
    const scripts = new Map(plans.map((plan) => [plan.question.id, questionScript(plan)]));
    const { signal } = new AbortController();
    const proofs = await proveScripts(proofMaterial(plans), scripts, { pspp: bench.pspp, signal });
    const { planted, caught, falseAlarms, psppErrors, kinds } = summarize(proofs);
    assert.deepEqual({ caught, falseAlarms, psppErrors }, { caught: planted, falseAlarms: 0, psppErrors: 0 });
    for (const kind of new Set(plans.flatMap(({ checks }) => checks.map((check) => check.kind))))
      assert.ok((kinds.get(kind)?.planted ?? 0) > 0, kind);
  });
});

import assert from 'node:assert/strict';
import { questionScript } from '../../../src/checks/block';
import { planQuestionnaire } from '../../../src/checks/plan';
import { proofMaterial, proveScripts, summarize } from '../../../src/proof/proof';
import type { Questionnaire } from '../../../src/questionnaire/model';
import { bank, bankFunctions } from '../checks/exports/bank';
import { airline } from '../checks/otherHands/airline';
import { questionnaireOf } from '../questionnaire/support';
import { usePspp } from '../../support/psppBench';

describe('the proof of an invented export', () => {
  const bench = usePspp();

  const proves = async (questionnaire: Questionnaire): Promise<void> => {
    const { plans } = planQuestionnaire(questionnaire);
    const scripts = new Map(plans.map((plan) => [plan.question.id, questionScript(plan)]));
    const { signal } = new AbortController();
    const proofs = await proveScripts(proofMaterial(plans), scripts, { pspp: bench.pspp, signal });
    const { planted, caught, falseAlarms, psppErrors, kinds } = summarize(proofs);
    assert.deepEqual({ caught, falseAlarms, psppErrors }, { caught: planted, falseAlarms: 0, psppErrors: 0 });
    for (const kind of new Set(plans.flatMap(({ checks }) => checks.map((check) => check.kind))))
      assert.ok((kinds.get(kind)?.planted ?? 0) > 0, kind);
  };

  it('plants faults of every kind that its hidden variables, orders, twins and lists have, and finds them', async () => {
    await proves(questionnaireOf(bank, bankFunctions));
  });

  it('walks a loop in a loop, compares rows and sums, and ticks a don’t-know box for each row', async () => {
    await proves(airline);
  });
});

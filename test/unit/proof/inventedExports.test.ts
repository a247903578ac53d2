import assert from 'node:assert/strict';
import { questionScript } from '../../../src/checks/block';
import { planQuestionnaire } from '../../../src/checks/plan';
import { proofMaterial, proveScripts, summarize, type QuestionProof } from '../../../src/proof/proof';
import type { Question, Questionnaire } from '../../../src/questionnaire/model';
import { bank, bankFunctions } from '../checks/exports/bank';
import { airline } from '../checks/otherHands/airline';
import { bakery } from '../checks/otherHands/bakery';
import { broadband } from '../checks/otherHands/broadband';
import { clinic } from '../checks/otherHands/clinic';
import { ferry } from '../checks/otherHands/ferry';
import { heating } from '../checks/otherHands/heating';
import { insurer } from '../checks/otherHands/insurer';
import { library } from '../checks/otherHands/library';
import { parcels } from '../checks/otherHands/parcels';
import { theatre } from '../checks/otherHands/theatre';
import { questionnaireOf } from '../questionnaire/support';
import { usePspp } from '../../support/psppBench';

const exports: Readonly<Record<string, Questionnaire>> = {
  banks: questionnaireOf(bank, bankFunctions),
  airlines: airline,
  bread: bakery,
  'internet providers': broadband,
  clinics: clinic,
  ferries: ferry,
  'heat pumps': heating,
  insurers: insurer,
  libraries: library,
  parcels,
  theatres: theatre,
};

/** What a question is beyond its kind of answers, as far as a respondent must be walked differently for it. */
const TRAITS: Readonly<Record<string, (question: Question) => boolean>> = {
  quota: ({ quota }) => quota,
  'column mask': ({ columnMask }) => columnMask !== null,
  mask: ({ mask }) => mask !== null,
  loop: ({ variables }) => variables.some(({ iteration }) => iteration !== null),
  hidden: ({ hidden }) => hidden,
};

describe('the proof of an invented export', () => {
  const bench = usePspp();
  const proved: QuestionProof[] = [];

  for (const [name, questionnaire] of Object.entries(exports))
    it(`of ${name}: every fault that is planted is found, and nobody else is listed`, async () => {
      const { plans } = planQuestionnaire(questionnaire);
      const scripts = new Map(plans.map((plan) => [plan.question.id, questionScript(plan)]));
      const { signal } = new AbortController();
      const proofs = await proveScripts(proofMaterial(plans), scripts, { pspp: bench.pspp, signal });
      proved.push(...proofs);
      const { planted, caught, falseAlarms, psppErrors } = summarize(proofs);
      assert.deepEqual({ caught, falseAlarms, psppErrors }, { caught: planted, falseAlarms: 0, psppErrors: 0 });
      for (const { questionId, clean } of proofs) assert.ok(clean > 0, questionId);
      for (const { questionId, faults, plan } of proofs)
        for (const check of plan.checks)
          assert.ok(
            faults.some((fault) => fault.check === check),
            `nothing is planted against ${check.kind} of ${questionId}`,
          );
    });

  it('plants faults in questions of every trait', () => {
    for (const [trait, has] of Object.entries(TRAITS)) {
      const faults = proved.filter(({ plan }) => has(plan.question)).flatMap((proof) => proof.faults);
      assert.ok(faults.length > 0, trait);
    }
  });
});

import assert from 'node:assert/strict';
import { questionScript } from '../../../src/checks/block';
import { planQuestionnaire } from '../../../src/checks/plan';
import { findingOf } from '../../../src/proof/findings';
import { proofMaterial, proveScripts, summarize, type QuestionProof } from '../../../src/proof/proof';
import { questionnaireOf } from '../questionnaire/support';
import { randomSurvey } from './randomSurvey';
import { usePspp } from '../../support/psppBench';
import { sampleSurvey } from './sampleSurvey';
import { scriptOf } from './scripts';

describe('proof in PSPP', () => {
  const plans = sampleSurvey();
  const material = proofMaterial(plans);
  const right = new Map(plans.map((plan) => [plan.question.id, scriptOf(plan)]));
  const bench = usePspp();

  const prove = async (scripts: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, QuestionProof>> => {
    const proofs = await proveScripts(material, scripts, { pspp: bench.pspp, signal: new AbortController().signal });
    return new Map(proofs.map((proof) => [proof.questionId, proof]));
  };

  it('catches every planted fault and lists no clean respondent with a right script', async () => {
    const proofs = [...(await prove(right)).values()];
    const summary = summarize(proofs);
    assert.deepEqual(
      proofs.flatMap((proof) => findingOf(proof).rootCauses),
      [],
    );
    assert.equal(summary.caught, summary.planted);
    assert.ok(summary.planted > 60, `only ${summary.planted} planted`);
    assert.equal(summary.falseAlarms, 0);
    assert.equal(summary.psppErrors, 0);
    for (const plan of plans)
      for (const check of plan.checks)
        assert.ok(
          proofs.some((proof) => proof.faults.some((fault) => fault.check.id === check.id)),
          check.id,
        );
  });

  it('tells a script that lists too few and one that lists too many, in words', async () => {
    const proofs = await prove(
      new Map([
        ['S1', 'TEMPORARY.\nSELECT IF MISSING(S1) OR NOT RANGE(S1,1,4).\nLIST VARIABLES=respid S1.\n'],
        ['Q4', 'TEMPORARY.\nSELECT IF MISSING(Q4_1).\nLIST VARIABLES=respid Q4_1.\n'],
      ]),
    );
    const few = findingOf(proofs.get('S1') as QuestionProof);
    assert.equal(few.pass, false);
    assert.ok(
      few.rootCauses.some((cause) =>
        /^does not list respondent \d+: S1 holds 4, which screens out \(S1\.codes\)$/u.test(cause),
      ),
      few.rootCauses.join('\n'),
    );
    const many = findingOf(proofs.get('Q4') as QuestionProof);
    assert.ok(
      many.rootCauses.some((cause) => /^lists respondent \d+, who was not asked Q4 because S1 = 3/u.test(cause)),
      many.rootCauses.join('\n'),
    );
  });

  it('keeps an error to its block: unknown names, open structures, unsafe commands', async () => {
    const proofs = await prove(
      new Map([
        ...right,
        ['S1', 'COMPUTE fine = 1.\nSELECT IF nosuch = 1.\nLIST VARIABLES=respid.\n'],
        ['Q2', 'DO IF Q2_1 = 1.\nCOMPUTE x = 1.\n'],
        ['Q3', 'SAVE OUTFILE="x.sav".\n'],
      ]),
    );
    assert.equal(proofs.get('S1')?.status, 'notRun');
    assert.match(proofs.get('S1')?.errors[0]?.message ?? '', /nosuch/u);
    assert.equal(proofs.get('S1')?.errors[0]?.line, 2);
    assert.notEqual(proofs.get('Q2')?.status, 'proved');
    assert.equal(proofs.get('Q3')?.status, 'notRun');
    assert.match(proofs.get('Q3')?.errors[0]?.message ?? '', /^Not run: SAVE/u);
    for (const id of ['Q1', 'Q4', 'Q5', 'H1']) assert.equal(proofs.get(id)?.status, 'proved', id);
  });

  it('does not blame a script for clean respondents it lists where logic is not understood', async () => {
    const plan = plans.find((one) => one.question.id === 'Q3');
    assert.ok(plan);
    const open = {
      ...plan,
      unresolved: [
        {
          questionId: 'Q3',
          what: 'validation',
          text: 'mystery()',
          reason: 'unknown',
          span: plan.question.span,
          calls: [],
        } as const,
      ],
    };
    const opened = proofMaterial(
      plans.map((one) => (one === plan ? open : one)),
      new Set(['Q3']),
    );
    const everybody = `${right.get('Q3') ?? ''}LIST VARIABLES=respid.\n`;
    const [proof] = await proveScripts(opened, new Map([['Q3', everybody]]), {
      pspp: bench.pspp,
      signal: new AbortController().signal,
    });
    assert.equal(proof?.status, 'unverified');
    assert.ok((proof?.wronglyListed.length ?? 0) > 0);
    assert.equal(summarize(proof === undefined ? [] : [proof]).falseAlarms, 0);
  });

  it('sees a listing that does not say who is in it', async () => {
    const proof = (await prove(new Map([['S1', 'LIST VARIABLES=S1.\n']]))).get('S1');
    assert.equal(proof?.status, 'failed');
    assert.ok(findingOf(proof).rootCauses.some((cause) => cause.includes('without their respid')));
  });
});

describe('proof of surveys at random', function () {
  this.timeout(60_000);
  const QUESTIONS = 12;
  const bench = usePspp();

  for (const seed of [3, 20, 40, 57]) {
    it(`catches every fault, accuses nobody and meets no error of PSPP: survey ${seed}`, async () => {
      const { plans } = planQuestionnaire(questionnaireOf(randomSurvey(seed, QUESTIONS)));
      const scripts = new Map(plans.map((plan) => [plan.question.id, questionScript(plan)]));
      const proofs = await proveScripts(proofMaterial(plans), scripts, {
        pspp: bench.pspp,
        signal: new AbortController().signal,
      });
      const wrong = proofs.filter((proof) => !findingOf(proof).pass);
      assert.deepEqual(
        wrong.flatMap((proof) => findingOf(proof).rootCauses.map((cause) => `${proof.questionId}: ${cause}`)),
        [],
      );
      const { planted, caught, falseAlarms, psppErrors } = summarize(proofs);
      assert.deepEqual({ caught, falseAlarms, psppErrors }, { caught: planted, falseAlarms: 0, psppErrors: 0 });
      assert.ok(planted > 10 * QUESTIONS, `only ${planted} planted`);
    });
  }
});

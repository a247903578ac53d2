import assert from 'node:assert/strict';
import { planQuestionnaire } from '../../../src/checks/plan';
import { questionScript } from '../../../src/checks/block';
import type { Draft, WorkContext } from '../../../src/pipeline/ports';
import { isProofWanted, proofReviewer, provingPspp } from '../../../src/pipeline/reviewers/proofReviewer';
import { readQuestionnaire } from '../../../src/questionnaire/read';
import { NO_MEMORY } from '../../support/noMemory';
import { usePspp } from '../../support/psppBench';

const OUTLINE = `# Drinks

## Q1. Do you drink coffee? [SINGLE]
1. Yes
2. No

## Q2. Which kinds? [MULTI]
[ASK IF Q1 = 1]

1. Filter
2. Espresso
99. None of these [EXCLUSIVE]
`;

describe('the proof as a reviewer', () => {
  const plan = planQuestionnaire(readQuestionnaire(OUTLINE, 'drinks'));
  const context: WorkContext = {
    ...{ batch: 0, loop: 0, signal: new AbortController().signal, emit: () => undefined },
    memory: NO_MEMORY,
  };
  const bench = usePspp();

  const draft = (id: string, script?: string): Draft => {
    const one = plan.byId.get(id);
    assert.ok(one, `no question ${id}`);
    return { questionId: id, script: script ?? questionScript(one), author: 'model', plan: one };
  };

  it('passes right scripts and says of wrong ones who is missed and who is listed for nothing', async () => {
    const wrong = 'TEMPORARY.\nSELECT IF (MISSING(Q2_1)).\nLIST VARIABLES = respid Q2_1.\n';
    const findings = await proofReviewer(plan, bench.pspp).review([draft('Q1'), draft('Q2', wrong)], context);
    assert.deepEqual(
      findings.map(({ questionId, pass }) => [questionId, pass]),
      [
        ['Q1', true],
        ['Q2', false],
      ],
    );
    const finding = findings[1] ?? assert.fail();
    assert.ok(
      finding.rootCauses.some((cause) => /^lists respondent \d+, who was not asked Q2 because Q1 = 2$/u.test(cause)),
      finding.rootCauses.join('\n'),
    );
    assert.ok(
      finding.rootCauses.some((cause) => /^does not list respondent \d+: .*99.*\(Q2\.exclusive\)$/u.test(cause)),
      finding.rootCauses.join('\n'),
    );
    assert.equal(finding.span?.line, 7);
    assert.equal(finding.invalid, undefined);
  });

  it('tells a script that does not run by its line, as one that may not stand live', async () => {
    const [finding] = await proofReviewer(plan, bench.pspp).review(
      [draft('Q1', 'COMPUTE a = 1.\nSELECT IF nosuch = 1.\nLIST respid.\n')],
      context,
    );
    assert.equal(finding?.invalid, true);
    assert.equal(finding.scriptLine, 2);
    assert.equal(finding.rootCauses.length, 1);
  });

  it('holds a script to what a model found out about its question', async () => {
    const known = draft('Q2').plan;
    const [first] = known.checks;
    assert.ok(first);
    const more = { ...known, checks: known.checks.filter((check) => check.kind !== 'exclusive') };
    const script = questionScript(more);
    const reviewer = proofReviewer(plan, bench.pspp);
    const [strict] = await reviewer.review([{ ...draft('Q2'), script }], context);
    const [lenient] = await reviewer.review([{ ...draft('Q2'), script, plan: more }], context);
    assert.equal(strict?.pass, false);
    assert.equal(lenient?.pass, true);
  });

  it('asks about those whom a script lists beyond statements that leave something open', async () => {
    const known = draft('Q1').plan;
    const [span] = known.checks.map((check) => check.span);
    assert.ok(span);
    const part = {
      questionId: 'Q1',
      what: 'validation',
      text: 'lookUp()',
      reason: 'unknown',
      span,
      calls: [],
    } as const;
    const open = { ...known, unresolved: [part] };
    const script = `${questionScript(known)}TEMPORARY.\nSELECT IF (Q1 = 1).\nLIST VARIABLES = respid Q1.\n`;
    const reviewer = proofReviewer(plan, bench.pspp);
    const [asking] = await reviewer.review([{ ...draft('Q1'), script, plan: open }], context);
    assert.equal(asking?.pass, true);
    assert.match(asking.questions?.[0] ?? '', /^lists respondent \d+, of whom the statements say nothing: /u);
    const [failing] = await reviewer.review([{ ...draft('Q1'), script }], context);
    assert.equal(failing?.pass, false, 'where they leave nothing open, it lists people for nothing');
  });

  it('does not mind under which name a respondent at fault is listed', async () => {
    const one = draft('Q2').plan;
    const names = [...questionScript(one).matchAll(/qc_\w+/gu)].map(([name]) => name);
    const [first, second] = [...new Set(names)];
    assert.ok(first !== undefined && second !== undefined);
    const swapped = questionScript(one)
      .replaceAll(first, 'qc_other_one')
      .replaceAll(second, first)
      .replaceAll('qc_other_one', second);
    const [finding] = await proofReviewer(plan, bench.pspp).review([draft('Q2', swapped)], context);
    assert.deepEqual(finding?.rootCauses, []);
  });

  it('stops when it is cancelled', async () => {
    const controller = new AbortController();
    controller.abort();
    await assert.rejects(
      async () => proofReviewer(plan, bench.pspp).review([draft('Q1')], { ...context, signal: controller.signal }),
      { name: 'AbortError' },
    );
  });

  it('is wanted always, never, or where a model writes; without PSPP there is none', async () => {
    assert.equal(isProofWanted({ proof: 'auto' }, true), true);
    assert.equal(isProofWanted({ proof: 'auto' }, false), false);
    assert.equal(isProofWanted({ proof: 'always' }, false), true);
    assert.equal(isProofWanted({ proof: 'never' }, true), false);
    assert.equal(await provingPspp({ proof: 'always', psppPath: '/nowhere/pspp' }, true)(), null);
  });
});

import assert from 'node:assert/strict';
import { questionScript } from '../../../src/checks/block';
import { planQuestionnaire } from '../../../src/checks/plan';
import { choiceOn, withChosenReadings } from '../../../src/checks/statements/chosen';
import { otherReading } from '../../../src/checks/statements/otherReading';
import { arbitrate, siftStatements } from '../../../src/checks/statements/arbiter';
import { isOpenToChoice } from '../../../src/checks/statements/statement';
import { References } from '../../../src/checks/statements/sourceText';
import { parseProject } from '../../../src/pipeline/project/parse';
import { projectOf } from '../../../src/pipeline/project/schema';
import { readQuestionnaire } from '../../../src/questionnaire/read';
import { CONTRADICTION, DISPUTED_STUDY } from '../../support/disputedStudy';

describe('readings that a person chose', () => {
  const plan = planQuestionnaire(readQuestionnaire(DISPUTED_STUDY, 'drinks'));
  const q2 = plan.byId.get('Q2') ?? assert.fail();
  const { proposals } = siftStatements(q2, plan, new References(plan.questionnaire), [CONTRADICTION]);
  const [proposal] = proposals;
  const disputed = arbitrate(q2, plan, proposals, () => null).plan;
  const [dispute] = disputed.disputes ?? [];

  it('begin as a dispute in which what is stated stays', () => {
    assert.ok(dispute !== undefined);
    assert.deepEqual([dispute.taken.by, dispute.left.by, dispute.settled], ['compiler', 'model', 'noSecondOpinion']);
    assert.deepEqual(disputed.checks, q2.checks);
  });

  it('hold without a model, once the other one is taken, and say whose they are', () => {
    assert.ok(dispute !== undefined && isOpenToChoice(dispute));
    const other = otherReading(dispute);
    assert.equal(other.take, 'model');
    const file = JSON.stringify({ readings: { Q2: [{ take: other.take, ...other.statement }] } });
    const project = projectOf([{ path: 'questionnaire-to-spss.json', content: parseProject(file, 'x.json') }]);
    const chosen = withChosenReadings(plan, project.readings);
    const now = chosen.byId.get('Q2') ?? assert.fail();
    assert.match(questionScript(now), /Everybody is asked for the cups/);
    assert.equal(now.disputes?.[0]?.settled, 'person');
    assert.equal(now.disputes[0].taken.by, 'model');
    assert.equal(choiceOn(project.readings.get('Q2') ?? [], proposal ?? assert.fail()), true);
    assert.equal(chosen.byId.get('Q1'), plan.byId.get('Q1'));
  });

  it('are a problem where the questionnaire does not bear them any more', () => {
    const gone = { ...CONTRADICTION, evidence: ['How many cups of tea?'] };
    const chosen = withChosenReadings(plan, new Map([['Q2', [{ take: 'model', statement: gone }]]]));
    assert.deepEqual(chosen.byId.get('Q2')?.checks, q2.checks);
    const [problem] = chosen.questionnaire.problems;
    assert.match(problem?.message ?? '', /Q2 cannot be used \(asked: "How many cups of tea\?" does not stand in/);
  });
});

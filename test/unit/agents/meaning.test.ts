import assert from 'node:assert/strict';
import { questionScript } from '../../../src/checks/block';
import type { QuestionPlan } from '../../../src/checks/check';
import { agentsCrew } from '../../../src/pipeline/agents/crew';
import { NO_TRAINING } from '../../../src/pipeline/agents/prompts/training';
import type { Finding } from '../../../src/pipeline/events';
import type { Crew, Draft } from '../../../src/pipeline/ports';
import type { Answerer } from '../../support/modelServer/answers';
import type { ModelRequest } from '../../support/modelServer/request';
import { planText } from '../../support/plans';
import { draftsOf, startBench, type Bench } from './harness';

/** A number with survey code that the compiler cannot read, a code question to ask about, and a plain one. */
const EXPORT = `## Sheet1
${question('Q1', 'Single', "'Variable ID': 'Q1', 'answers': [{'Answer Code': '1', 'Answer Label': 'Yes'}, {'Answer Code': '2', 'Answer Label': 'No'}]")}
---

${question('Q2', 'Open', "'Variable ID': 'Q2', 'answers': [{'Answer Code': '0', 'Answer Label': ''}]", "'Numeric': 'true', 'LowerLimit': '0', 'UpperLimit': '99', 'ValidationCode': 'checkHousehold(CurrentForm())'")}
`;

function question(id: string, type: string, answers: string, attributes = ''): string {
  return `Question ID:
${id}

details_normalized:
{'Question ID': '${id}', 'Question Label': '${id} - A question', 'question_type': '${type}', 'entry_conditions': [], 'conditions': [], ${answers}, 'question_attributes': {${attributes}}}

output_spss_script:

`;
}

interface Part {
  readonly kind: string;
  readonly expression: string;
}

/** Answers about Q2, one after the other. */
function readings(...answers: readonly Part[]): { answer: Answerer; requests: ModelRequest[] } {
  const requests: ModelRequest[] = [];
  const answer: Answerer = (request) => {
    requests.push(request);
    if (request.schemaName === 'scripts') return { scripts: [{ questionId: 'Q2', script: "TITLE 'mine'." }] };
    const part = answers[Math.min(requests.length, answers.length) - 1] ?? { kind: 'notCheckable', expression: '' };
    return { answers: [{ questionId: 'Q2', parts: [{ part: 0, ...part, reason: 'The code compares the two.' }] }] };
  };
  return { answer, requests };
}

async function inAuto(
  answer: Answerer,
  work: (crew: Crew, bench: Bench, plan: (id: string) => QuestionPlan) => Promise<void>,
): Promise<void> {
  const bench = await startBench({ server: { answer } });
  const planned = planText(EXPORT, 'meaning');
  const crew = agentsCrew(planned, {
    engine: 'auto',
    caller: bench.caller,
    limits: { transformer: 16_000, reviewer: 16_000 },
    training: NO_TRAINING,
    trainingInAll: false,
    compile: questionScript,
    reviewers: [],
  });
  const plan = (id: string): QuestionPlan => planned.byId.get(id) ?? assert.fail(id);
  try {
    await work(crew, bench, plan);
  } finally {
    await bench.close();
  }
}

describe('meaning before syntax', () => {
  it('turns an expression into a check of origin `model` and has the compiler write it', async () => {
    const { answer, requests } = readings({ kind: 'condition', expression: "GetNum('Q2') > 0 || f('Q1').any('2')" });
    await inAuto(answer, async (crew, bench, plan) => {
      const requested = [plan('Q1'), plan('Q2')].map((one) => ({ plan: one, previous: null }));
      const drafts = draftsOf(await crew.transformer.transform(requested, bench.context()));
      const [first, second] = ['Q1', 'Q2'].map((id) => drafts.find(({ questionId }) => questionId === id));
      assert.equal(first?.author, 'builtin');
      assert.equal(second?.author, 'model');
      assert.deepEqual(second.plan.unresolved, []);
      const added = second.plan.checks.filter(({ origin }) => origin.kind === 'model');
      assert.equal(added.length, 1);
      assert.equal(second.script, questionScript(second.plan));
      assert.match(second.script, /Q1/);
      assert.equal(requests.length, 1);
      assert.ok(!requests[0]?.task.includes('## Question "Q1"'), 'what the compiler reads costs nothing');
      assert.match(requests[0]?.task ?? '', /Parts:\n0\. validation: "checkHousehold/);
    });
  });

  it('sends an expression back once when the compiler cannot read it, with the reason', async () => {
    const { answer, requests } = readings(
      { kind: 'condition', expression: "lookUp('Q9')" },
      { kind: 'condition', expression: "GetNum('Q2') > 0" },
    );
    await inAuto(answer, async (crew, bench, plan) => {
      const [draft] = draftsOf(
        await crew.transformer.transform([{ plan: plan('Q2'), previous: null }], bench.context()),
      );
      assert.equal(requests.length, 2);
      assert.match(requests[1]?.task ?? '', /Part 0 cannot be "lookUp\('Q9'\)": \S/);
      assert.deepEqual(draft?.plan.unresolved, []);
    });
  });

  it('reports what is rejected twice, and invents nothing', async () => {
    const { answer, requests } = readings({ kind: 'condition', expression: "lookUp('Q9')" });
    await inAuto(answer, async (crew, bench, plan) => {
      const [draft] = draftsOf(
        await crew.transformer.transform([{ plan: plan('Q2'), previous: null }], bench.context()),
      );
      assert.equal(requests.length, 2);
      assert.equal(draft?.plan.unresolved.length, 1);
      assert.deepEqual(draft.plan.checks, plan('Q2').checks);
    });
  });

  it('takes SPSS only where the logic cannot say it, after the compiler’s own checks', async () => {
    const { answer } = readings({ kind: 'spss', expression: "```spss\nTITLE 'by hand'.\n```" });
    await inAuto(answer, async (crew, bench, plan) => {
      const [draft] = draftsOf(
        await crew.transformer.transform([{ plan: plan('Q2'), previous: null }], bench.context()),
      );
      assert.equal(draft?.script, `${questionScript(draft?.plan ?? plan('Q2'))}\nTITLE 'by hand'.\n`);
      assert.deepEqual(draft.plan.unresolved, []);
    });
  });

  it('asks for the script when lint or proof found the draft at fault, and for the meaning when the review did', async () => {
    const { answer, requests } = readings({ kind: 'condition', expression: "GetNum('Q2') > 0" });
    await inAuto(answer, async (crew, bench, plan) => {
      const draft: Draft = { questionId: 'Q2', script: 'OLD', author: 'model', plan: plan('Q2') };
      const finding = (reviewer: Finding['reviewer']): Finding => ({
        questionId: 'Q2',
        pass: false,
        reviewer,
        rootCauses: ['It lists the wrong ones.'],
        instructions: ['List the others.'],
      });
      const again = (reviewer: Finding['reviewer']): ReturnType<Crew['transformer']['transform']> =>
        crew.transformer.transform(
          [{ plan: plan('Q2'), previous: { draft, findings: [finding(reviewer)] } }],
          bench.context(1),
        );
      await again('model');
      const [written] = draftsOf(await again('proof'));
      assert.deepEqual(
        requests.map(({ schemaName }) => schemaName),
        ['meanings', 'scripts'],
      );
      for (const { task } of requests) assert.match(task, /OLD[\s\S]*It lists the wrong ones\.\n.*List the others\./);
      assert.equal(written?.script, "TITLE 'mine'.\n");
    });
  });

  it('knows no cache key for what costs nothing, and another key for a changed question', async () => {
    await inAuto(readings().answer, (crew, _bench, plan) => {
      assert.equal(crew.cacheKey?.(plan('Q1')), null);
      const key = crew.cacheKey?.(plan('Q2'));
      assert.match(key ?? '', /^[0-9a-f]{32}$/);
      assert.equal(crew.cacheKey?.(plan('Q2')), key);
      const changed = { ...plan('Q2'), question: { ...plan('Q2').question, label: 'Another' } };
      assert.notEqual(crew.cacheKey?.(changed), key);
      return Promise.resolve();
    });
  });
});

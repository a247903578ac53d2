import assert from 'node:assert/strict';
import pLimit from 'p-limit';
import { questionScript } from '../../../src/checks/block';
import { agentsCrew, type AgentOptions } from '../../../src/pipeline/agents/crew';
import { NO_TRAINING } from '../../../src/pipeline/agents/prompts/training';
import type { RunEvent } from '../../../src/pipeline/events';
import { lintReviewer } from '../../../src/pipeline/reviewers/lintReviewer';
import { runQuestionnaire, type RunOptions } from '../../../src/pipeline/run';
import type { RunState } from '../../../src/pipeline/runState/runState';
import { ALL_FAULTS, always, FINAL_FAULTS, inOrder, randomly } from '../../support/modelServer/faults';
import { sectionsOf } from '../../support/modelServer/compilerAnswers';
import type { ServedCall } from '../../support/modelServer/server';
import { splitBlocks } from '../../../src/spss/reading/blocks';
import { MemoryFolder, MemoryJournal, runOptions, SCRIPT } from '../pipeline/samples';
import { startBench, type Bench, type BenchOptions } from './harness';

interface Ran {
  readonly state: RunState;
  readonly events: readonly RunEvent[];
  readonly files: MemoryFolder;
}

async function runBench(
  bench: Bench,
  change: Partial<AgentOptions> = {},
  options: Partial<RunOptions> = {},
  history: readonly RunEvent[] = [],
  files = new MemoryFolder(),
): Promise<Ran> {
  const { planned, caller, clock } = bench;
  const engine = change.engine ?? 'agents';
  const journal = new MemoryJournal(history);
  const crew = agentsCrew(planned, {
    engine,
    caller,
    limits: { transformer: 64_000, reviewer: 64_000 },
    training: NO_TRAINING,
    trainingInAll: false,
    compile: questionScript,
    reviewers: [lintReviewer(planned)],
    ...change,
  });
  const state = await runQuestionnaire(runOptions(planned, { engine, model: 'test-large', batchSize: 5, ...options }), {
    clock,
    crew: () => Promise.resolve(crew),
    journal,
    outputs: files,
    limit: pLimit(64),
  });
  return { state, events: journal.events, files };
}

async function withBench(options: BenchOptions, work: (bench: Bench) => Promise<void>): Promise<void> {
  const bench = await startBench({ questions: 20, ...options });
  try {
    await work(bench);
  } finally {
    await bench.close();
  }
}

const stages = (calls: readonly ServedCall[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { stage } of calls) counts[stage] = (counts[stage] ?? 0) + 1;
  return counts;
};

const asked = (calls: readonly ServedCall[], stage: string): readonly string[] =>
  calls.filter((call) => call.stage === stage).flatMap(({ task }) => sectionsOf(task).map(({ id }) => id));

const FINAL_CODES: readonly string[] = ['insufficientQuota', 'authentication', 'permission', 'modelNotFound'];

/** Every question of the plan has exactly one final event, and the counts add up. */
function assertAllEnded({ state, events }: Ran, questions: number): void {
  const ends = events.flatMap((event) => (event.type === 'questionFinished' ? [event.questionId] : []));
  assert.equal(ends.length, questions);
  assert.equal(new Set(ends).size, questions);
  const { passed, failed, error, cancelled } = state.counts;
  assert.equal(passed + failed + error + cancelled, questions);
}

describe('a run with agents', function () {
  this.timeout(60_000);

  it('passes all questions with three calls a batch where nothing is wrong', async () => {
    await withBench({}, async (bench) => {
      const ran = await runBench(bench);
      assertAllEnded(ran, 20);
      assert.equal(ran.state.counts.passed, 20);
      assert.deepEqual(stages(bench.server.calls), { reading: 4, scripts: 4, review: 4 });
      assert.equal(ran.state.calls, 12);
      assert.ok(ran.state.usage.promptTokens > 0 && ran.state.usage.cachedTokens > 0);
    });
  });

  it('sends only the questions that failed their review round again, with what was wrong', async () => {
    await withBench({ flawed: 0.25 }, async (bench) => {
      const ran = await runBench(bench);
      assert.equal(ran.state.counts.passed, 20);
      const again = [...ran.state.questions.values()].filter(({ loops }) => loops > 0).map(({ id }) => id);
      assert.equal(again.length, 5);
      const writes = asked(bench.server.calls, 'scripts');
      assert.deepEqual([...writes].sort(), [...bench.planned.byId.keys(), ...again].sort());
      const second = bench.server.calls.find((call) => call.task.includes('Review ('));
      assert.match(
        second?.task ?? '',
        /Review \(model\), root cause: The script is unfinished\.\nReview \(model\), instruction: Finish/,
      );
    });
  });

  it('in `auto` has every question read once, and nothing written or reviewed that the compiler can say', async () => {
    await withBench({}, async (bench) => {
      const ran = await runBench(bench, { engine: 'auto' });
      assert.equal(ran.state.counts.passed, 20);
      assert.deepEqual(stages(bench.server.calls), { reading: 4 });
      assert.deepEqual(asked(bench.server.calls, 'reading').toSorted(), [...bench.planned.byId.keys()].toSorted());
    });
  });

  it('asks no finished question again when it is resumed, and only what changed in a new run', async () => {
    await withBench({}, async (bench) => {
      const first = await runBench(bench);
      const before = bench.server.calls.length;
      const resumed = await runBench(bench, {}, { scope: { kind: 'unfinished' } }, first.events);
      const repeated = await runBench(bench, {}, { scope: { kind: 'all', reuse: true } }, first.events);
      assert.equal(bench.server.calls.length, before);
      assert.equal(resumed.state.counts.passed, 20);
      assert.equal(repeated.state.counts.passed, 20);
    });
  });

  it('never caches errors: they are tried again, alone', async () => {
    await withBench(
      { server: { faults: inOrder(null, null, null, null, 'refusal', 'refusal', 'refusal', 'refusal') } },
      async (bench) => {
        const first = await runBench(bench, {}, { batchSize: 2 }, []);
        assertAllEnded(first, 20);
        const errors = [...first.state.questions.values()]
          .filter(({ status }) => status === 'error')
          .map(({ id }) => id);
        const before = bench.server.calls.length;
        const again = await runBench(bench, {}, { scope: { kind: 'errors' } }, first.events);
        assert.equal(again.state.counts.passed, 20);
        const wanted = asked(bench.server.calls.slice(before), 'scripts');
        assert.deepEqual([...wanted].sort(), [...errors].sort());
      },
    );
  });

  it('does not pay again for drafts whose review was lost, nor keep to answers that failed', async () => {
    await withBench({ questions: 10 }, async (bench) => {
      bench.server.setFaults(() => (bench.server.calls.some(({ stage }) => stage === 'scripts') ? 'refusal' : null));
      const lost = await runBench(bench, {}, { batchSize: 10 });
      assert.equal(lost.state.counts.error, 10);
      bench.server.setFaults(() => null);
      for (const scope of [{ kind: 'errors' }, { kind: 'unfinished' }, { kind: 'all', reuse: true }] as const) {
        const before = bench.server.calls.length;
        const again = await runBench(bench, {}, { batchSize: 10, scope }, lost.events);
        assert.equal(again.state.counts.passed, 10);
        assert.deepEqual(stages(bench.server.calls.slice(before)), { review: 1 }, scope.kind);
      }
      const before = bench.server.calls.length;
      await runBench(bench, {}, { batchSize: 10, scope: { kind: 'all', reuse: false } }, lost.events);
      assert.deepEqual(stages(bench.server.calls.slice(before)), { reading: 1, scripts: 1, review: 1 });
    });
    await withBench({ questions: 5, server: { faults: always('hostScript') } }, async (bench) => {
      const failed = await runBench(bench, {}, { maxFeedbackLoops: 0 });
      assert.equal(failed.state.questions.get('Q1')?.status, 'failed');
      bench.server.setFaults(() => null);
      for (const scope of [{ kind: 'failed' }, { kind: 'all', reuse: true }] as const) {
        const before = bench.server.calls.length;
        const again = await runBench(bench, {}, { scope }, failed.events);
        assert.equal(again.state.questions.get('Q1')?.status, 'passed');
        assert.deepEqual(asked(bench.server.calls.slice(before), 'scripts'), ['Q1']);
      }
    });
  });

  it('never spends a feedback loop on a service that fails', async () => {
    for (const fault of ['error500', 'webPage', 'proseAnswer', 'refusal'] as const) {
      await withBench({ questions: 5 }, async (bench) => {
        let reviews = 0;
        bench.server.setFaults((call) => (call >= 2 ? (reviews++, fault) : null));
        const ran = await runBench(bench);
        assertAllEnded(ran, 5);
        assert.equal(ran.state.counts.error, 5, fault);
        assert.ok(reviews > 0);
        for (const question of ran.state.questions.values()) {
          assert.equal(question.loops, 0);
          assert.notEqual(question.script, '', 'the draft that was paid for is kept');
        }
        assert.equal(asked(bench.server.calls, 'scripts').length, 5, 'nothing was written again');
      });
    }
  });

  it('writes the questions without notes where the pre-analysis fails', async () => {
    await withBench(
      {
        questions: 5,
        server: {
          faults: inOrder(
            'refusal',
            'refusal',
            'refusal',
            'refusal',
            'refusal',
            'refusal',
            'refusal',
            'refusal',
            'refusal',
          ),
        },
      },
      async (bench) => {
        const ran = await runBench(bench);
        assert.equal(ran.state.counts.passed, 5);
      },
    );
  });

  it('fails a script with HOST by lint, without a review call, until the model does better', async () => {
    await withBench({ questions: 5, server: { faults: inOrder(null, 'hostScript') } }, async (bench) => {
      const ran = await runBench(bench);
      assert.equal(ran.state.counts.passed, 5);
      assert.deepEqual(asked(bench.server.calls, 'scripts'), ['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q1']);
      assert.deepEqual(asked(bench.server.calls, 'review'), ['Q2', 'Q3', 'Q4', 'Q5', 'Q1']);
    });
    await withBench({ questions: 5, server: { faults: always('hostScript') } }, async (bench) => {
      const ran = await runBench(bench, {}, { maxFeedbackLoops: 2 });
      const host = ran.state.questions.get('Q1');
      assert.equal(host?.status, 'failed');
      assert.equal(host.live, false);
      assert.match(host.findings[0]?.rootCauses.join(' ') ?? '', /HOST/);
    });
  });

  it('brings every question of a large questionnaire to an outcome with a third of all calls faulty', async () => {
    const passing = ALL_FAULTS.filter((fault) => !FINAL_FAULTS.includes(fault));
    await withBench({ questions: 150, flawed: 0.2, server: { faults: randomly(0.3, passing, 3) } }, async (bench) => {
      const ran = await runBench(bench);
      assertAllEnded(ran, 150);
      assert.ok(ran.state.counts.passed >= 140, JSON.stringify(ran.state.counts));
      const faults = new Set(bench.server.calls.flatMap(({ fault }) => fault ?? []));
      assert.deepEqual([...faults].sort(), [...passing].sort(), 'all of them happened');
    });
  });

  it('keeps what is finished when every fault at once ends the calls early, and goes on until all is done', async () => {
    for (const keys of [['one'], ['one', 'two', 'three', 'four', 'five', 'six']]) {
      const faults = randomly(0.3, ALL_FAULTS, 5);
      await withBench({ questions: 150, flawed: 0.2, keys, server: { faults } }, async (bench) => {
        const finished = new Set<string>();
        let ran: Ran | null = null;
        for (let runs = 0, healthy = false; !healthy; runs++) {
          healthy = runs === 6;
          if (healthy) bench.server.setFaults(() => null);
          const before = bench.server.calls.length;
          const history: readonly RunEvent[] = ran?.events ?? [];
          const scope = runs === 0 ? ({ kind: 'all', reuse: false } as const) : ({ kind: 'unfinished' } as const);
          ran = await runBench({ ...bench, caller: bench.newCaller() }, {}, { scope }, history, ran?.files);
          const { state, files } = ran;
          const { passed, failed, error, cancelled } = state.counts;
          assert.equal(passed + failed + error + cancelled, 150, 'every question has an outcome');
          assert.equal(splitBlocks(files.files.get(SCRIPT) ?? '').blocks.length, 150, 'and a block');
          const again = asked(bench.server.calls.slice(before), 'scripts').filter((id) => finished.has(id));
          assert.deepEqual(again, [], 'a finished question was asked again');
          const done = [...state.questions.values()].filter(({ status }) => status === 'passed' || status === 'failed');
          const ids = new Set(done.map(({ id }) => id));
          assert.ok(
            [...finished].every((id) => ids.has(id)),
            'a finished question was lost',
          );
          for (const id of ids) finished.add(id);
          if (runs > 0) continue;
          if (keys.length > 1) assert.ok(state.warnings.length > 0, 'keys were given up');
          else assert.ok(error > 0 && FINAL_CODES.includes(state.error?.code ?? ''), 'the calls ended early');
        }
        assert.equal(ran?.state.counts.passed, 150);
        const met = new Set(bench.server.calls.flatMap(({ fault }) => fault ?? []));
        assert.deepEqual([...met].sort(), [...ALL_FAULTS].sort(), 'all of them happened');
      });
    }
  });

  it('keeps what is done when a fault is final, and ends the rest at once', async () => {
    for (const fault of FINAL_FAULTS) {
      const latency = { least: 2, most: 20, seed: 1 };
      await withBench(
        { questions: 50, server: { latency, faults: (call) => (call >= 25 ? fault : null) } },
        async (bench) => {
          const ran = await runBench(bench);
          assertAllEnded(ran, 50);
          assert.ok(ran.state.counts.passed > 0 && ran.state.counts.error > 0, JSON.stringify(ran.state.counts));
          const lost = bench.server.calls.filter((call) => call.fault !== null).length;
          assert.ok(lost <= 10, `${lost} calls after the end`);
          assert.notEqual(ran.state.error, null);
        },
      );
    }
  });

  it('stops paying the moment it is cancelled, and every question still has an outcome', async () => {
    const latency = { least: 20, most: 60, seed: 1 };
    await withBench({ questions: 100, server: { latency } }, async (bench) => {
      const stop = new AbortController();
      const running = runBench(bench, {}, { signal: stop.signal });
      while (bench.server.calls.length < 12) await new Promise((resolve) => setTimeout(resolve, 5));
      stop.abort();
      const begun = bench.server.begun;
      const ran = await running;
      assertAllEnded(ran, 100);
      assert.ok(ran.state.counts.cancelled > 0);
      await new Promise((resolve) => setTimeout(resolve, 200));
      const onTheWay = bench.server.begun - begun;
      assert.ok(onTheWay <= 10, `${onTheWay} requests came in that were not on the way already`);
      await new Promise((resolve) => setTimeout(resolve, 200));
      assert.equal(bench.server.begun, begun + onTheWay, 'no call began after the end');
      assert.ok(bench.server.peak <= 10);
    });
  });

  it('rotates keys, each within its own limit, and goes on with the others when one is refused', async () => {
    const limits = { requests: 600, tokens: null };
    const keys = ['key-one', 'key-two', 'key-bad'];
    await withBench(
      { keys, questions: 60, server: { limits, burst: 0.05, minute: 300, keys: keys.slice(0, 2) } },
      async (bench) => {
        const ran = await runBench(bench);
        assert.equal(ran.state.counts.passed, 60);
        const byKey = (key: string): number =>
          bench.server.calls.filter((call) => call.key === key && call.status === 200).length;
        assert.ok(Math.min(byKey('key-one'), byKey('key-two')) > 10, `${byKey('key-one')} and ${byKey('key-two')}`);
        const told = ran.events.flatMap((event) => (event.type === 'keyRetired' ? [event.error.message] : []));
        assert.equal(told.length, 1);
        assert.match(told[0] ?? '', /^Key 3 of 3 is not used any more\. The service refused the key \(401\)/);
        assert.deepEqual(
          ran.state.warnings.map(({ code }) => code),
          ['authentication'],
        );
        const bad = bench.server.calls.filter((call) => call.key === 'key-bad').length;
        assert.ok(bad <= 10, `${bad} calls with the bad key: those that were under way together`);
      },
    );
  });

  it('pauses at the budget and asks; told to stop, it keeps what is done', async () => {
    const budget = { maxCost: null, maxTokens: 20_000 };
    await withBench({ caller: { budget } }, async (bench) => {
      const ran = await runBench(bench);
      assertAllEnded(ran, 20);
      assert.equal(ran.state.error?.code, 'budget');
      assert.ok(ran.events.some((event) => event.type === 'runPaused'));
      assert.ok(ran.state.usage.promptTokens + ran.state.usage.completionTokens <= 20_000);
    });
    let times = 0;
    await withBench({ caller: { budget, askBudget: () => (times++, Promise.resolve('goOn')) } }, async (bench) => {
      const ran = await runBench(bench);
      assert.equal(ran.state.counts.passed, 20);
      assert.ok(times > 0);
      assert.ok(ran.events.some((event) => event.type === 'runContinued'));
    });
  });

  it('works with servers that know no JSON schema, or no JSON at all', async () => {
    for (const formats of [['jsonObject', 'text'], ['text']] as const) {
      await withBench({ questions: 5, model: { api: 'chat' }, server: { formats } }, async (bench) => {
        const ran = await runBench(bench);
        assert.equal(ran.state.counts.passed, 5);
        const refused = bench.server.calls.filter((call) => call.status === 400).length;
        assert.equal(refused, 3 - formats.length, 'found out once, then remembered');
      });
    }
  });
});

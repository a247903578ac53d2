import assert from 'node:assert/strict';
import { agentsCrew } from '../../../src/pipeline/agents/crew';
import { NO_TRAINING } from '../../../src/pipeline/agents/prompts/training';
import type { ErrorCode } from '../../../src/pipeline/errors';
import type { Crew } from '../../../src/pipeline/ports';
import { always, FINAL_FAULTS, inOrder, type Fault } from '../../support/modelServer/faults';
import { questionScript } from '../../../src/checks/block';
import { draftsOf, errorsOf, firstRequests, startBench, type Bench, type BenchOptions } from './harness';

function crewOf(bench: Bench, engine: 'agents' | 'auto' = 'agents'): Crew {
  return agentsCrew(bench.planned, {
    engine,
    caller: bench.caller,
    limits: { transformer: 16_000, reviewer: 16_000 },
    training: NO_TRAINING,
    trainingInAll: false,
    compile: questionScript,
    reviewers: [],
  });
}

async function withBench(options: BenchOptions, work: (bench: Bench) => Promise<void>): Promise<void> {
  const bench = await startBench(options);
  try {
    await work(bench);
  } finally {
    await bench.close();
  }
}

interface Row {
  readonly fault: Fault;
  /** Calls spent on four questions in one batch when the first call meets the fault, and every call does. */
  readonly once: number;
  readonly always: number | 'unreached';
  /** How the questions end when every call meets the fault: all written, or an error with code and message. */
  readonly outcome: 'written' | ErrorCode;
  readonly message: RegExp;
}

/** One row for each fault: what becomes of a batch of four questions, and what it costs. */
const MATRIX: readonly Row[] = [
  { fault: 'tooManyRequests', once: 2, always: -1, outcome: 'rateLimited', message: /fewer requests \(429\)/ },
  {
    fault: 'tooManyRequestsRetryAfter',
    once: 2,
    always: -1,
    outcome: 'rateLimited',
    message: /fewer requests \(429\)/,
  },
  { fault: 'insufficientQuota', once: 1, always: 1, outcome: 'insufficientQuota', message: /no quota left/ },
  { fault: 'unauthorized', once: 1, always: 1, outcome: 'authentication', message: /refused the key \(401\)/ },
  { fault: 'forbidden', once: 1, always: 1, outcome: 'permission', message: /may not use this model/ },
  { fault: 'modelNotFound', once: 1, always: 1, outcome: 'modelNotFound', message: /no such model/ },
  { fault: 'error500', once: 2, always: 6, outcome: 'serverError', message: /failed \(500\)/ },
  { fault: 'error503', once: 2, always: 6, outcome: 'serverError', message: /failed \(503\)/ },
  // Nothing ever came back: it is asked for some seconds, and then counts as not there.
  { fault: 'reset', once: 2, always: 'unreached', outcome: 'circuitOpen', message: /connection failed/ },
  {
    fault: 'stalled',
    once: 2,
    always: 'unreached',
    outcome: 'circuitOpen',
    message: /did not answer in time/,
  },
  {
    fault: 'stalledBody',
    once: 2,
    always: 'unreached',
    outcome: 'circuitOpen',
    message: /did not answer in time/,
  },
  { fault: 'halfBody', once: 2, always: 6, outcome: 'connection', message: /broke off/ },
  { fault: 'brokenJson', once: 2, always: 6, outcome: 'badReply', message: /broken JSON/ },
  { fault: 'webPage', once: 2, always: 3, outcome: 'circuitOpen', message: /a web page/ },
  // Answers: asked again up to three times, then halved down to single questions, three times each.
  { fault: 'proseAnswer', once: 2, always: 21, outcome: 'badReply', message: /no complete JSON/ },
  { fault: 'schemaInvalid', once: 2, always: 21, outcome: 'badReply', message: /scripts\.0/ },
  { fault: 'refusal', once: 3, always: 7, outcome: 'refused', message: /refused to answer: I cannot help/ },
  { fault: 'truncation', once: 3, always: 7, outcome: 'truncated', message: /cut off/ },
  // Only the questions concerned are asked again.
  { fault: 'missingId', once: 2, always: 3, outcome: 'badReply', message: /left out the question/ },
  { fault: 'duplicateId', once: 2, always: 3, outcome: 'badReply', message: /two different answers/ },
  { fault: 'unknownId', once: 2, always: 3, outcome: 'badReply', message: /left out the question/ },
  { fault: 'allId', once: 2, always: 3, outcome: 'badReply', message: /left out the question/ },
  { fault: 'emptyScript', once: 2, always: 3, outcome: 'badReply', message: /empty script/ },
  // Well-formed: lint and safety judge it, not the transformer.
  { fault: 'hostScript', once: 1, always: 1, outcome: 'written', message: /^$/ },
];

describe('what an interface does', function () {
  this.timeout(30_000);

  for (const { fault, once, always: spent, outcome, message } of MATRIX) {
    for (const api of ['responses', 'chat'] as const) {
      it(`${fault} (${api})`, async () => {
        await withBench(
          { server: { faults: inOrder(fault) }, model: { api, timeout: fault.startsWith('stalled') ? 200 : 10_000 } },
          async (bench) => {
            const written = await crewOf(bench).transformer.transform(firstRequests(bench.planned), bench.context());
            assert.equal(bench.server.calls.length, once, 'calls spent when it happens once');
            const ended = FINAL_FAULTS.includes(fault) ? 0 : 4;
            assert.equal(draftsOf(written).length, ended);
          },
        );
        if (spent === -1) return;
        await withBench(
          { server: { faults: always(fault) }, model: { api, timeout: fault.startsWith('stalled') ? 200 : 10_000 } },
          async (bench) => {
            const written = await crewOf(bench).transformer.transform(firstRequests(bench.planned), bench.context());
            const calls = bench.server.calls.length;
            // How many pauses fit into those seconds is a matter of chance.
            if (spent === 'unreached') assert.ok(calls > 1 && calls <= 12, `${calls} calls`);
            else assert.equal(calls, spent, 'calls spent when it always happens');
            assert.equal(written.length, 4, 'every question has a result');
            const errors = errorsOf(written);
            assert.equal(errors.length === 0, outcome === 'written');
            for (const error of errors) {
              assert.equal(error.code, outcome);
              assert.match(error.message, message);
              assert.notEqual(error.nextStep, '');
            }
          },
        );
      });
    }
  }

  it('review: only exact ids count, and what cannot be judged is an error, not a verdict', async () => {
    const rows: readonly (readonly [Fault, number, ErrorCode])[] = [
      ['missingId', 3, 'badReply'],
      ['duplicateId', 3, 'badReply'],
      ['unknownId', 3, 'badReply'],
      ['allId', 3, 'badReply'],
      ['refusal', 7, 'refused'],
      ['truncation', 7, 'truncated'],
      ['error503', 6, 'serverError'],
    ];
    for (const [fault, calls, code] of rows) {
      await withBench({ server: { faults: (call) => (call === 0 ? null : fault) } }, async (bench) => {
        const { transformer, reviewers } = crewOf(bench);
        const drafts = draftsOf(await transformer.transform(firstRequests(bench.planned), bench.context()));
        const findings = (await reviewers[0]?.review(drafts, bench.context())) ?? [];
        assert.deepEqual(
          findings.map(({ questionId }) => questionId),
          ['Q1', 'Q2', 'Q3', 'Q4'],
        );
        assert.equal(bench.server.calls.length - 1, calls, fault);
        const errors = errorsOf(findings);
        assert.ok(errors.length > 0 && errors.every((error) => error.code === code), fault);
        assert.ok(findings.every(({ pass, error }) => pass === (error === undefined)));
      });
    }
  });
});

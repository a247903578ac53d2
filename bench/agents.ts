import { parseArgs } from 'node:util';
import type { Figures } from './support/print';
import { measureFaults } from './agents/faults';
import type { ServerConfig } from './agents/messages';
import { Processes, type Measured, type RunConfig } from './agents/processes';

const LATENCY = { least: 400, most: 1200, seed: 1 };
const BATCH_SIZE = 5;
const FLAWED = 0.2;

/** The rate limit is shown with minutes of 20 seconds: calls and clocks run three times faster, ratios stay. */
const TIME_SCALE = 3;
const REQUESTS_PER_MINUTE = 600;

/** As the command line runs. */
const RUN: RunConfig = {
  engine: 'agents',
  concurrency: 10,
  batchSize: BATCH_SIZE,
  timeScale: 1,
  proof: 'never',
  keys: 1,
  timeout: 60_000,
  resume: false,
  keepsMemorySmall: true,
};

interface Row {
  /** Who judges scripts before the model does. */
  readonly reviewers: string;
  readonly questions: number;
  readonly concurrency: number;
  readonly seconds: number;
  /** All calls one after the other, by the server's clock, as a multiple of the run. */
  readonly speedup: number;
  readonly lowerBoundRatio: number;
  readonly peak: number;
  readonly rssMb: number;
}

/** A part of the bench: it measures some figures of a questionnaire. */
type Part = (processes: Processes, questionnaire: string, latency: ServerConfig['latency']) => Promise<Figures>;

/** Every part by its name, for `--only`. */
const PARTS: Readonly<Record<string, Part>> = {
  speed: measureSpeed,
  proof: measureProof,
  limit: measureLimit,
  memory: measureMemory,
  faults: async (processes, questionnaire) => ({
    faults: await measureFaults(processes, questionnaire, { ...RUN, timeScale: 50, timeout: 1000 }),
  }),
};

/**
 * Measures the agents against a model server on loopback that answers as the compiler would: speed-up, calls saved by
 * `auto`, stable prompt prefix, use of a rate limit, memory, faults.
 * @param args `--questionnaire FILE` (default: 156 synthetic questions), `--haste N` divides the latencies by N,
 * `--only PART` (may be repeated) measures only some parts: speed, proof, limit, memory, faults
 */
export async function benchAgents(args: readonly string[]): Promise<Figures> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      questionnaire: { type: 'string' },
      haste: { type: 'string', default: '1' },
      only: { type: 'string', multiple: true, default: Object.keys(PARTS) },
    },
  });
  const haste = Number(values.haste);
  const latency = { ...LATENCY, least: LATENCY.least / haste, most: LATENCY.most / haste };
  const processes = await Processes.make();
  try {
    const questionnaire = values.questionnaire ?? (await processes.synthetic(156));
    const figures: Figures[] = [];
    for (const name of values.only) {
      const part = Object.hasOwn(PARTS, name) ? PARTS[name] : undefined;
      if (part === undefined) throw new Error(`There is no part "${name}": ${Object.keys(PARTS).join(', ')}.`);
      figures.push(await part(processes, questionnaire, latency));
    }
    return Object.assign({}, ...figures) as Figures;
  } finally {
    await processes.close();
  }
}

async function measureSpeed(
  processes: Processes,
  questionnaire: string,
  latency: ServerConfig['latency'],
): Promise<Figures> {
  const server = { questionnaire, flawed: FLAWED, latency };
  const sequential = await measured(processes, server, { concurrency: 1 });
  const parallel = await measured(processes, server, {});
  const table = [rowOf(parallel, 10, 'lint')];
  const larger = { ...server, questionnaire: await processes.synthetic(500) };
  for (const of of [server, larger]) {
    for (const concurrency of [10, 32, 100]) {
      if (of === server && concurrency === 10) continue;
      table.push(rowOf(await measured(processes, of, { concurrency }), concurrency, 'lint'));
    }
  }
  const fast = { ...server, latency: { ...latency, least: 0, most: 0 } };
  const auto = await measured(processes, fast, { engine: 'auto' });
  return {
    sequentialSeconds: round(sequential.client.seconds),
    parallelSeconds: round(parallel.client.seconds),
    speedup: round(sequential.client.seconds / parallel.client.seconds),
    lowerBoundRatio: round(parallel.client.seconds / lowerBound(parallel, 10)),
    callsAgents: parallel.server.calls,
    callsAuto: auto.server.calls,
    callsSaved: round(1 - auto.server.calls / parallel.server.calls),
    stablePrefix: round(parallel.server.sharedTokens / parallel.server.promptTokens),
    table,
  };
}

/** With the proof on, beside the same without it: execution is not to hold the calls up. */
async function measureProof(
  processes: Processes,
  questionnaire: string,
  latency: ServerConfig['latency'],
): Promise<Figures> {
  const server = { questionnaire, flawed: FLAWED, latency };
  const without = await measured(processes, server, {});
  const proved = await measured(processes, server, { proof: 'always' });
  return {
    lowerBoundRatioWithoutProof: round(without.client.seconds / lowerBound(without, 10)),
    lowerBoundRatioWithProof: round(proved.client.seconds / lowerBound(proved, 10)),
    proofTable: [rowOf(without, 10, 'lint'), rowOf(proved, 10, 'lint, proof')],
  };
}

async function measureLimit(processes: Processes): Promise<Figures> {
  const { use, refused, calls } = (await rateLimited(processes)).server;
  if (use === null) throw new Error('The limit did not change during the run.');
  return {
    rpmUse: round(use.whole),
    rpmUseBeforeHalving: round(use.before),
    rpmUseAfterHalving: round(use.after),
    share429: round(refused / calls, 4),
  };
}

/** Thousands of questions, as the command line runs and without its settings of the heap. */
async function measureMemory(
  processes: Processes,
  _questionnaire: string,
  latency: ServerConfig['latency'],
): Promise<Figures> {
  const server = { questionnaire: await processes.synthetic(5000), flawed: FLAWED, latency };
  const small = await measured(processes, server, { concurrency: 100 });
  const plain = await measured(processes, server, { concurrency: 100, keepsMemorySmall: false });
  return {
    rssMb: Math.round(small.client.rssMb),
    rssMbWithoutHeapSettings: Math.round(plain.client.rssMb),
    largest: [rowOf(small, 100, 'lint')],
  };
}

async function rateLimited(processes: Processes): Promise<Measured> {
  const latency = { ...LATENCY, least: LATENCY.least / TIME_SCALE, most: LATENCY.most / TIME_SCALE };
  const limit = {
    requests: REQUESTS_PER_MINUTE,
    afterCalls: 400,
    thenRequests: REQUESTS_PER_MINUTE / 2,
    burst: 0.1,
    minute: 60_000 / TIME_SCALE,
  };
  return measured(
    processes,
    { questionnaire: await processes.synthetic(1000), flawed: FLAWED, latency, limit },
    { concurrency: 32, timeScale: TIME_SCALE },
  );
}

async function measured(processes: Processes, server: ServerConfig, change: Partial<RunConfig>): Promise<Measured> {
  const result = await processes.measure(server, { ...RUN, ...change });
  const { passed = 0 } = result.client.outcomes;
  if (passed !== result.client.questions) {
    throw new Error(`Not every question passed: ${JSON.stringify(result.client.outcomes)}.`);
  }
  return result;
}

/** No run is faster than its longest batch, nor than all its work shared out evenly. Seconds. */
function lowerBound({ server }: Measured, concurrency: number): number {
  return Math.max(server.criticalPath, server.work / concurrency);
}

function rowOf(one: Measured, concurrency: number, reviewers: string): Row {
  return {
    reviewers,
    questions: one.client.questions,
    concurrency,
    seconds: round(one.client.seconds),
    speedup: round(one.server.work / one.client.seconds),
    lowerBoundRatio: round(one.client.seconds / lowerBound(one, concurrency)),
    peak: one.server.peak,
    rssMb: Math.round(one.client.rssMb),
  };
}

function round(value: number, digits = 3): number {
  return Number(value.toFixed(digits));
}

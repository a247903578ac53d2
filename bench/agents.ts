import { parseArgs } from 'node:util';
import { Processes, type Measured } from './agents/processes';
import type { ClientConfig, ServerConfig } from './agents/messages';

const LATENCY = { least: 400, most: 1200, seed: 1 };
const BATCH_SIZE = 5;
const FLAWED = 0.2;

/** The rate limit is shown with minutes of 20 seconds: calls and clocks run three times faster, ratios stay. */
const TIME_SCALE = 3;
const REQUESTS_PER_MINUTE = 600;

interface Row {
  readonly questions: number;
  readonly concurrency: number;
  readonly seconds: number;
  /** All calls one after the other, by the server's clock, as a multiple of the run. */
  readonly speedup: number;
  readonly lowerBoundRatio: number;
  readonly peak: number;
  readonly rssMb: number;
}

export interface AgentFigures {
  readonly sequentialSeconds: number;
  readonly parallelSeconds: number;
  readonly speedup: number;
  readonly lowerBoundRatio: number;
  readonly rpmUse: number;
  readonly rpmUseBeforeHalving: number;
  readonly rpmUseAfterHalving: number;
  readonly share429: number;
  readonly callsAgents: number;
  readonly callsAuto: number;
  readonly callsSaved: number;
  readonly stablePrefix: number;
  readonly rssMb: number;
  readonly table: readonly Row[];
}

/**
 * Measures the agents against a model server on loopback that answers as the compiler would: speed-up, use of a rate
 * limit, calls saved by `auto`, stable prompt prefix, memory.
 * @param args `--questionnaire FILE` (default: 156 synthetic questions), `--haste N` divides the latencies by N
 */
export async function benchAgents(args: readonly string[]): Promise<AgentFigures> {
  const { values } = parseArgs({
    args: [...args],
    options: { questionnaire: { type: 'string' }, haste: { type: 'string', default: '1' } },
  });
  const haste = Number(values.haste);
  const latency = { ...LATENCY, least: LATENCY.least / haste, most: LATENCY.most / haste };
  const processes = await Processes.make();
  try {
    const questionnaire = values.questionnaire ?? (await processes.synthetic(156));
    const run = (concurrency: number, of = questionnaire): Promise<Measured> =>
      measured(processes, { questionnaire: of, flawed: FLAWED, latency }, { concurrency });
    const sequential = await run(1);
    const parallel = await run(10);
    const wider = [await run(32), await run(100)];
    const larger: Measured[] = [];
    const synthetic500 = await processes.synthetic(500);
    for (const concurrency of [10, 32, 100]) larger.push(await run(concurrency, synthetic500));
    const largest = await run(100, await processes.synthetic(5000));
    const limited = await rateLimited(processes);
    const auto = await measured(
      processes,
      { questionnaire, flawed: FLAWED, latency: { ...latency, least: 0, most: 0 } },
      { concurrency: 10, engine: 'auto' },
    );
    const { use, refused, calls } = limited.server;
    if (use === null) throw new Error('The limit did not change during the run.');
    return {
      sequentialSeconds: round(sequential.client.seconds),
      parallelSeconds: round(parallel.client.seconds),
      speedup: round(sequential.client.seconds / parallel.client.seconds),
      lowerBoundRatio: round(parallel.client.seconds / lowerBound(parallel, 10)),
      rpmUse: round(use.whole),
      rpmUseBeforeHalving: round(use.before),
      rpmUseAfterHalving: round(use.after),
      share429: round(refused / calls, 4),
      callsAgents: parallel.server.calls,
      callsAuto: auto.server.calls,
      callsSaved: round(1 - auto.server.calls / parallel.server.calls),
      stablePrefix: round(parallel.server.sharedTokens / parallel.server.promptTokens),
      rssMb: Math.round(largest.client.rssMb),
      table: [
        rowOf(parallel, 10),
        ...wider.map((one, index) => rowOf(one, [32, 100][index] ?? 0)),
        ...larger.map((one, index) => rowOf(one, [10, 32, 100][index] ?? 0)),
        rowOf(largest, 100),
      ],
    };
  } finally {
    await processes.close();
  }
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

async function measured(
  processes: Processes,
  server: ServerConfig,
  client: Pick<ClientConfig, 'concurrency'> & Partial<ClientConfig>,
): Promise<Measured> {
  const result = await processes.measure(server, { engine: 'agents', batchSize: BATCH_SIZE, timeScale: 1, ...client });
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

function rowOf(one: Measured, concurrency: number): Row {
  return {
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

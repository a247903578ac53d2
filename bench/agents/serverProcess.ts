import { compilerAnswers, sectionsOf } from '../../test/support/modelServer/compilerAnswers';
import { noFaults, randomly } from '../../test/support/modelServer/faults';
import { startModelServer, type ServedCall } from '../../test/support/modelServer/server';
import { questionScript } from '../../src/checks/block';
import type { ServerConfig, ServerOrder, ServerReport } from './messages';
import { planFile } from './source';

/** The model's side of a benchmark, in a process of its own so that its memory and work are not the client's. */
const config = JSON.parse(process.argv[2] ?? '') as ServerConfig;
const { plans } = planFile(config.questionnaire);
const { limit, faults } = config;
const calls: Omit<ServedCall, 'task'>[] = [];
const batchOf = new Map<string, string>();
const secondsOf = new Map<string, number>();
const written: string[] = [];
const metFault = new Set<string>();
let changedAt: number | null = null;
let admitted = 0;

const server = await startModelServer({
  answer: compilerAnswers({ plans, compile: questionScript, flawed: config.flawed }),
  latency: config.latency,
  ...(limit && { limits: { requests: limit.requests, tokens: null }, burst: limit.burst, minute: limit.minute }),
  ...(faults && { faults: randomly(faults.share, faults.kinds, faults.seed) }),
  keepCalls: false,
  onCall: ({ task, ...call }) => {
    calls.push(call);
    const ids = sectionsOf(task).map(({ id }) => id);
    if (call.stage === 'scripts') written.push(...ids);
    if (call.fault !== null) for (const id of ids) metFault.add(id);
    if (call.status !== 200) return;
    admitted++;
    noteWork(ids, call.milliseconds);
    if (limit && changedAt === null && admitted >= limit.afterCalls) {
      changedAt = call.at + call.milliseconds;
      server.setLimits({ requests: limit.thenRequests, tokens: null });
    }
  },
});

/** The calls of a batch follow each other; what they are about tells which batch they belong to. */
function noteWork(ids: readonly string[], milliseconds: number): void {
  const batch = ids.map((id) => batchOf.get(id)).find((known) => known !== undefined) ?? ids[0] ?? '';
  for (const id of ids) batchOf.set(id, batch);
  secondsOf.set(batch, (secondsOf.get(batch) ?? 0) + milliseconds / 1000);
}

/** Over the time until nine tenths of the calls are in: the last ones wait for each other, not for the limit. */
function useOfLimit(): ServerReport['use'] {
  const arrivals = calls.filter((call) => call.status === 200).map((call) => call.at);
  arrivals.sort((a, b) => a - b);
  const first = arrivals[0];
  const last = arrivals[Math.floor(arrivals.length * 0.9)];
  if (limit === undefined || first === undefined || last === undefined || changedAt === null) return null;
  const count = (from: number, to: number): number => arrivals.filter((at) => at >= from && at < to).length;
  const before = limit.requests * (limit.burst + (changedAt - first) / limit.minute);
  const after = (limit.thenRequests * (last - changedAt)) / limit.minute;
  return {
    before: count(first, changedAt) / before,
    after: count(changedAt, last) / after,
    whole: count(first, last) / (before + after),
  };
}

function report(): ServerReport {
  const answered = calls.filter((call) => call.status === 200);
  const sum = (of: (call: Omit<ServedCall, 'task'>) => number): number =>
    answered.reduce((total, call) => total + of(call), 0);
  return {
    calls: calls.length,
    refused: calls.filter((call) => call.status === 429).length,
    work: sum((call) => call.milliseconds) / 1000,
    criticalPath: Math.max(0, ...secondsOf.values()),
    promptTokens: sum((call) => call.promptTokens),
    sharedTokens: sum((call) => call.sharedTokens),
    peak: server.peak,
    faulty: calls.filter((call) => call.fault !== null).length,
    kinds: [...new Set(calls.flatMap((call) => call.fault ?? []))],
    written: [...written],
    metFault: [...metFault],
    use: useOfLimit(),
  };
}

function beginAnew(): void {
  calls.length = 0;
  written.length = 0;
  metFault.clear();
}

process.on('message', (order: ServerOrder) => {
  process.send?.(report());
  beginAnew();
  if (order === 'heal') server.setFaults(noFaults);
});
process.on('disconnect', () => process.exit());
process.send?.(server.url);

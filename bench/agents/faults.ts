import { ALL_FAULTS, FINAL_FAULTS, type Fault } from '../../test/support/modelServer/faults';
import type { ClientReport, ServerReport } from './messages';
import type { Processes, RunConfig } from './processes';

/** Runs with faults in a share of the calls, each going on with the last, then one against a server without any. */
export interface FaultRow {
  /** `passing`: every fault that another try can cure; `all`: also those that end a key. */
  readonly faults: 'passing' | 'all';
  readonly kinds: number;
  readonly keys: number;
  readonly runs: number;
  readonly calls: number;
  readonly faultyShare: number;
  readonly passed: number;
  readonly failed: number;
  readonly errors: number;
  /** Questions without an outcome, and blocks missing in the output file, over all runs. */
  readonly withoutOutcome: number;
  readonly blocksLost: number;
  /** Questions in error whose batch met no fault itself, while calls went on. */
  readonly takenDown: number;
  /** Finished questions that a later run asked again or lost. */
  readonly askedAgain: number;
  readonly finishedLost: number;
  readonly healthyCalls: number;
  readonly passedInTheEnd: number;
}

const SHARE = 0.3;

/** The errors by which a run ends its calls; what comes after them is nobody's fault. */
const ENDS = new Set(['insufficientQuota', 'authentication', 'permission', 'modelNotFound', 'circuitOpen']);

/** Runs the questionnaire with faults: one row for each mix. */
export async function measureFaults(
  processes: Processes,
  questionnaire: string,
  base: RunConfig,
): Promise<readonly FaultRow[]> {
  const passing = ALL_FAULTS.filter((fault) => !FINAL_FAULTS.includes(fault));
  const rows: FaultRow[] = [];
  for (const mix of [
    { faults: 'passing', of: passing, keys: 1, runs: 1 },
    { faults: 'all', of: ALL_FAULTS, keys: 1, runs: 6 },
    { faults: 'all', of: ALL_FAULTS, keys: 8, runs: 1 },
  ] as const) {
    rows.push(await measureMix(processes, questionnaire, base, mix));
  }
  return rows;
}

interface Mix {
  readonly faults: FaultRow['faults'];
  readonly of: readonly Fault[];
  readonly keys: number;
  readonly runs: number;
}

function measureMix(processes: Processes, questionnaire: string, base: RunConfig, mix: Mix): Promise<FaultRow> {
  const { faults, of: kinds, keys, runs } = mix;
  const latency = { least: 0, most: 20, seed: 1 };
  const server = { questionnaire, flawed: 0.2, latency, faults: { share: SHARE, kinds, seed: 5 } };
  return processes.serve(server, async (service) => {
    const run = { ...base, keys, folder: await processes.outputFolder() };
    const turns: Turn[] = [];
    for (let turn = 0; turn <= runs; turn++) {
      if (turn === runs) await service.heal();
      const client = await service.run({ ...run, resume: turn > 0 });
      turns.push({ client, server: await service.report() });
    }
    const broken = turns.slice(0, runs);
    const [last, healthy] = turns.slice(runs - 1);
    if (last === undefined || healthy === undefined) throw new Error('There was no run.');
    const sum = (list: readonly Turn[], of: (turn: Turn) => number): number =>
      list.reduce((total, turn) => total + of(turn), 0);
    const { passed = 0, failed = 0, error = 0 } = last.client.outcomes;
    const calls = sum(broken, (turn) => turn.server.calls);
    return {
      faults,
      kinds: new Set(broken.flatMap((turn) => turn.server.kinds)).size,
      keys,
      runs,
      calls,
      faultyShare: Number((sum(broken, (turn) => turn.server.faulty) / calls).toFixed(3)),
      passed,
      failed,
      errors: error,
      withoutOutcome: sum(turns, withoutOutcome),
      blocksLost: sum(turns, ({ client }) => client.questions - client.blocks),
      takenDown: sum(broken, takenDown),
      ...sinceFinished(turns),
      healthyCalls: healthy.server.calls,
      passedInTheEnd: healthy.client.outcomes['passed'] ?? 0,
    };
  });
}

interface Turn {
  readonly client: ClientReport;
  readonly server: ServerReport;
}

function withoutOutcome({ client: { questions, outcomes } }: Turn): number {
  const { passed = 0, failed = 0, error = 0, cancelled = 0 } = outcomes;
  return questions - passed - failed - error - cancelled;
}

function takenDown({ client, server }: Turn): number {
  const metFault = new Set(server.metFault);
  return client.errors.filter(({ code, batch }) => !ENDS.has(code) && !batch.some((id) => metFault.has(id))).length;
}

/** What became of finished questions in the runs after. */
function sinceFinished(turns: readonly Turn[]): { readonly askedAgain: number; readonly finishedLost: number } {
  const finished = new Set<string>();
  let askedAgain = 0;
  let finishedLost = 0;
  for (const { client, server } of turns) {
    const done = new Set(client.done);
    askedAgain += server.written.filter((id) => finished.has(id)).length;
    finishedLost += [...finished].filter((id) => !done.has(id)).length;
    for (const id of done) finished.add(id);
  }
  return { askedAgain, finishedLost };
}

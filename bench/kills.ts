import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { KilledRuns } from '../test/support/killedRuns';
import { startAtOnce } from '../test/support/lockStarters';
import type { Figures } from './support/print';

const STARTERS = 6;

/**
 * Runs that are killed, and processes that start at once beside a stale lock; what may not happen ends the bench. No
 * further run begins after `--minutes`; `--proof always` has PSPP prove the scripts, which most of the time goes into.
 */
export async function benchKills(args: readonly string[]): Promise<Figures> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      kills: { type: 'string', default: '100' },
      rounds: { type: 'string', default: '50' },
      minutes: { type: 'string', default: '10' },
      proof: { type: 'string', default: 'never' },
    },
  });
  const rounds = Number(values.rounds);
  const until = performance.now() + Number(values.minutes) * 60_000;
  const folder = await mkdtemp(join(tmpdir(), 'starters-'));
  const runs = await KilledRuns.make(values.proof === 'always' ? 'always' : 'never');
  try {
    await startAtOnce(join(folder, 'processed_study_journal.jsonl'), STARTERS, rounds);
    const killed = await runs.kill(Number(values.kills), until);
    if (killed.kills < Number(values.kills))
      throw new Error(`${killed.kills} kills of ${values.kills}: allow more with --minutes.`);
    return {
      'starters at a stale lock': STARTERS,
      'rounds with exactly one holder': rounds,
      'runs killed': killed.kills,
      'runs gone on with to their end, with the outputs of an undisturbed one': killed.runs,
      'answers of one run, none of them paid for twice': killed.answersPaid,
    };
  } finally {
    await runs.remove();
    await rm(folder, { recursive: true });
  }
}

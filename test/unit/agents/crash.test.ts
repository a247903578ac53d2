import assert from 'node:assert/strict';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { questionScript } from '../../../src/checks/block';
import { KilledRuns, QUESTIONS } from '../../support/killedRuns';
import { compilerAnswers, sectionsOf } from '../../support/modelServer/compilerAnswers';
import { startModelServer } from '../../support/modelServer/server';
import { planText } from '../../support/plans';
import { syntheticExport } from '../../support/syntheticQuestionnaire';

/** `npm run bench -- kills` has a hundred, and proofs in PSPP where wanted. */
const KILLS = 8;

describe('a run that is killed', function () {
  this.timeout(300_000);
  let runs: KilledRuns;
  before(async () => {
    runs = await KilledRuns.make('never');
  });
  after(() => runs.remove());

  it(`${KILLS} times at random moments ends with the files of an undisturbed run, and pays for nothing twice`, async () => {
    assert.equal((await runs.kill(KILLS)).kills, KILLS);
  });

  it('and started three times at once is done by exactly one, and the others are refused', async () => {
    await runs.startAtOnce(3);
  });

  it('asks nothing again that was answered before it was interrupted, even twice in a row', async () => {
    const { plans } = planText(syntheticExport(QUESTIONS), 'study');
    const paid: string[] = [];
    const later: string[] = [];
    let isSlow = true;
    const slow = await startModelServer({
      answer: compilerAnswers({ plans, compile: questionScript }),
      // Three calls are answered, all others are left waiting.
      hostile: ({ schemaName, task }) => {
        const isNotes = schemaName === 'reading';
        if (isSlow && (!isNotes || paid.length === 9)) return true;
        if (isNotes) (isSlow ? paid : later).push(...sectionsOf(task).map(({ id }) => id));
        return false;
      },
    });
    try {
      const to = ['--base-url', slow.url, '--concurrency', '8'];
      const child = runs.start('interrupted', ...to);
      const exit = once(child, 'exit');
      while (slow.begun < 7) await delay(5);
      await delay(200);
      // Two of one kind at once may become one.
      child.kill('SIGTERM');
      child.kill('SIGINT');
      await exit;
      isSlow = false;
      const [code] = (await once(runs.start('interrupted', ...to, '--resume'), 'exit')) as [number];
      assert.equal(code, 0);
      assert.equal(paid.length, 9);
      assert.equal(later.length, QUESTIONS - paid.length);
      assert.deepEqual(
        later.filter((id) => paid.includes(id)),
        [],
      );
    } finally {
      await slow.close();
    }
  });
});

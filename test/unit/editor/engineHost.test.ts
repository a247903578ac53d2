import assert from 'node:assert/strict';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OutputFolders } from '../../../src/editor/runs/outputFolders';
import { EngineHost } from '../../../src/engine/engineHost';
import type { UserError } from '../../../src/pipeline/errors';
import { BuiltEngine } from '../../support/builtEngine';
import { longQuestionnaire } from '../../support/longQuestionnaire';

const TEXT = '# Q1 Age?\n\n1. Young\n2. Old\n';

const isRead = async (host: EngineHost): Promise<void> => {
  const { isQuestionnaire } = await host.ask<'recognize'>({ kind: 'recognize', text: TEXT });
  assert.ok(isQuestionnaire);
};

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 1));
}

describe("the engine's thread", () => {
  let engine: BuiltEngine;
  before(async () => (engine = await BuiltEngine.build()));
  after(() => engine.remove());
  const resting = (isLookedAt: () => boolean, longest: number): EngineHost =>
    new EngineHost(engine.script, { kind: 'documents', isLookedAt, rest: { unseen: 1, longest } });

  it('ends when nobody asks, and begins again with the next request', async () => {
    const host = resting(() => false, 1);
    for (let time = 0; time < 2; time++) {
      await isRead(host);
      await until(() => !host.isRunning);
    }
    await host.dispose();
  });

  it('stays as long as what it is asked about is looked at', async () => {
    let looks = 0;
    const host = resting(() => ++looks < 5, 60_000);
    await isRead(host);
    await until(() => looks === 4);
    assert.ok(host.isRunning);
    await until(() => !host.isRunning);
    assert.equal(looks, 5);
    await host.dispose();
  });

  it('begins before it is asked, where that is said, and ends as well', async () => {
    const host = resting(() => false, 1);
    host.warm();
    assert.ok(host.isRunning);
    await until(() => !host.isRunning);
    await host.dispose();
    host.warm();
    assert.ok(!host.isRunning, 'and never after it was disposed');
  });

  it('ends in the end, whoever looks', async () => {
    const host = resting(() => true, 3);
    await isRead(host);
    await until(() => !host.isRunning);
    await host.dispose();
  });

  it('ends in the middle of what it reads where nobody waits for it any more', async () => {
    const host = resting(() => false, 1);
    await isRead(host);
    const stopper = new AbortController();
    const left = host.ask<'writing'>(
      { kind: 'writing', text: longQuestionnaire(4_000), name: 'Long' },
      { signal: stopper.signal },
    );
    setTimeout(() => stopper.abort(), 100);
    await assert.rejects(left, ({ detail }: UserError) => detail.code === 'cancelled');
    await host.dispose();
  });

  it('reads what is typed before it plans what was, and plans nothing that is not wanted any more', async () => {
    const host = resting(() => false, 1);
    const answered: string[] = [];
    const document = { text: longQuestionnaire(100), name: 'Long', path: null, inferred: true };
    const stopper = new AbortController();
    const left = host.ask<'plan'>({ kind: 'plan', ...document }, { signal: stopper.signal });
    stopper.abort();
    await assert.rejects(left, ({ detail }: UserError) => detail.code === 'cancelled');
    await Promise.all([
      host.ask<'plan'>({ kind: 'plan', ...document }).then(() => answered.push('plan')),
      host.ask<'writing'>({ kind: 'writing', text: TEXT, name: 'Short' }).then(() => answered.push('writing')),
    ]);
    assert.deepEqual(answered, ['writing', 'plan']);
    await host.dispose();
  });

  it('leaves to the window which folders it has chosen, and ends between two runs', async () => {
    const root = await realpath(await mkdtemp(join(tmpdir(), 'folders ')));
    const host = resting(() => false, 1);
    const folders = new OutputFolders(
      async (wanted) => (await host.ask<'outputFolder'>({ kind: 'outputFolder', wanted })).folder,
    );
    const chosen: string[] = [];
    // On no disk: of questionnaires that are, nothing else would be known between choice and run either.
    for (const wave of ['north', 'south', 'west']) {
      chosen.push(await folders.of(`vscode-vfs://host/${wave}/study.md`, 'study', join(root, 'output')));
      await until(() => !host.isRunning);
    }
    assert.equal(new Set(chosen).size, 3, chosen.join());
    await host.dispose();
    await rm(root, { recursive: true });
  });
});

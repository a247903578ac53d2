import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { RunChange } from '../../src/state/runChange';
import { isInterrupted, RunModel } from '../../src/state/runModel';
import { finished, ids, startRun, until } from './support';

const questionnaire = vscode.Uri.file('/study/demo.md');

describe('The runs of the window', () => {
  let model: RunModel;
  beforeEach(() => (model = new RunModel()));
  afterEach(() => model.dispose());

  it('tells many events in one notice, with what changed', async () => {
    const run = startRun(model, questionnaire, ids(8));
    const notices: (readonly RunChange[])[] = [];
    model.onDidChange((changes) => notices.push(changes));
    model.apply(run.id, [finished('Q1', 'passed'), finished('Q2', 'failed')]);
    model.apply(run.id, [finished('Q5', 'passed', { batch: 1 })]);
    assert.deepEqual(notices, [], 'nothing at once');
    await until('the notice comes', () => notices.length > 0);
    assert.deepEqual(notices, [
      [{ runId: run.id, run: false, worked: true, batches: new Set([0, 1]), questions: new Set(['Q1', 'Q2', 'Q5']) }],
    ]);
    assert.equal(model.get(run.id)?.state.counts.passed, 2);
  });

  it('tells that a run was worked on that began and ended within one notice', () => {
    const run = startRun(model, questionnaire, ids(2));
    model.setLive(run.id, false);
    model.flush();
    const worked: boolean[] = [];
    model.onDidChange((changes) => worked.push(...changes.map((change) => change.worked)));
    model.setLive(run.id, true);
    model.setLive(run.id, false);
    model.flush();
    model.put({ ...run, live: false });
    model.flush();
    assert.deepEqual(worked, [true, false]);
  });

  it('tells of many runs that end together once, before their ends are known to who waits for them', async () => {
    const runs = ids(300).map((id) => startRun(model, vscode.Uri.file(`/study/${id}.md`), ids(2)));
    model.flush();
    const told: number[] = [];
    model.onDidChange((changes) => told.push(changes.length));
    await Promise.all(
      runs.map(async (run) => {
        model.setLive(run.id, false);
        await model.told();
        assert.equal(told.length, 1, 'listeners know first');
      }),
    );
    assert.deepEqual(told, [300]);
    assert.equal([...model.newest().values()].filter(({ live }) => live).length, 0);
    await model.told();
    assert.equal(told.length, 1, 'nothing to tell, nothing to wait for');
  });

  it('knows the newest run of a questionnaire, and which broke off', () => {
    const run = startRun(model, questionnaire, ids(2));
    assert.equal(model.latestOf(questionnaire)?.id, run.id);
    assert.equal(model.latestOf(vscode.Uri.file('/study/other.md')), undefined);
    model.setLive(run.id, false);
    const ended = model.get(run.id);
    assert.ok(ended);
    assert.equal(isInterrupted(ended), true);
    model.apply(run.id, [{ type: 'runFinished', at: 1, outcome: 'passed', outputs: [] }]);
    model.flush();
    const passed = model.get(run.id);
    assert.ok(passed);
    assert.equal(isInterrupted(passed), false);
  });

  it('takes nothing for a run that is gone, and nothing after its end', async () => {
    const run = startRun(model, questionnaire, ids(2));
    model.remove(run.id);
    model.apply(run.id, [finished('Q1', 'passed')]);
    model.flush();
    assert.deepEqual(model.list(), []);
    let notices = 0;
    model.onDidChange(() => notices++);
    model.apply(run.id, [finished('Q1', 'passed')]);
    model.dispose();
    await new Promise((resolve) => setTimeout(resolve, 120));
    assert.equal(notices, 0);
  });
});

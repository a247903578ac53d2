import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answerTo, TEXT, useEditorModel } from './modelStudy';
import { activated, until, writeFile } from './support';

/** What test/editor/houseModel gives: an extension of its own, as those are that come with models. */
interface HouseModel {
  readonly isSupported: boolean;
  answer: (prompt: string, token: vscode.CancellationToken) => string | Promise<string>;
}

describe('A model that another extension registers with the editor', () => {
  let house: HouseModel;

  before(async function () {
    await activated();
    const extension = vscode.extensions.getExtension<HouseModel>('test.house-model');
    // Only the server build is given it; the editor can register models since 1.104.
    if (extension === undefined) this.skip();
    house = await extension.activate();
    if (!house.isSupported) this.skip();
  });

  useEditorModel('house/house-1');

  it('writes and reviews every question', async () => {
    const { controller } = await activated();
    const prompts: string[] = [];
    house.answer = (prompt) => {
      prompts.push(prompt);
      return answerTo(prompt);
    };
    const run = await controller.run(await writeFile('House.md', TEXT), { scope: { kind: 'all', reuse: false } });
    assert.equal(run?.state.status, 'passed', JSON.stringify(run?.state.error));
    assert.equal(run.state.model, 'house/house-1');
    assert.equal(run.state.calls, prompts.length);
    assert.ok(prompts.length >= 2 && run.state.usage.promptTokens > 0 && run.state.usage.completionTokens > 0);
  });

  it('is told to stop when the run is cancelled', async () => {
    const { controller, model } = await activated();
    let told = false;
    house.answer = (_, token) =>
      new Promise((_, reject) => {
        token.onCancellationRequested(() => {
          told = true;
          reject(new vscode.CancellationError());
        });
      });
    const running = controller.run(await writeFile('House stops.md', TEXT), { scope: { kind: 'all', reuse: false } });
    const run = await until('it is asked', () => model.list().find(({ state }) => state.status === 'running'));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    controller.cancel(run.id);
    await running;
    await until('it was told', () => told);
    assert.equal(model.get(run.id)?.state.status, 'cancelled');
  });
});

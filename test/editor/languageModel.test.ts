import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answerTo, TEXT, useEditorModel } from './modelStudy';
import { activated, until, writeFile } from './support';

type Send = vscode.LanguageModelChat['sendRequest'];

/** A model as extensions get one from the editor; the windows of the tests offer none. */
function model(sendRequest: Send): vscode.LanguageModelChat {
  return {
    name: 'House model',
    id: 'house',
    vendor: 'test',
    family: 'house',
    version: '1',
    maxInputTokens: 100_000,
    sendRequest,
    countTokens: (text) => Promise.resolve(Math.ceil(JSON.stringify(text).length / 3)),
  };
}

function reply(text: string): vscode.LanguageModelChatResponse {
  async function* inPieces(): AsyncGenerator<string> {
    for (let at = 0; at < text.length; at += 40) yield Promise.resolve(text.slice(at, at + 40));
  }
  async function* asParts(): AsyncGenerator<vscode.LanguageModelTextPart> {
    for await (const piece of inPieces()) yield new vscode.LanguageModelTextPart(piece);
  }
  return { text: inPieces(), stream: asParts() };
}

describe('A model of the editor', () => {
  const original = Object.getOwnPropertyDescriptor(vscode.lm, 'selectChatModels');
  let offered: readonly vscode.LanguageModelChat[];

  before(() => {
    Object.defineProperty(vscode.lm, 'selectChatModels', {
      configurable: true,
      value: () => Promise.resolve(offered),
    });
  });

  after(() => {
    if (original !== undefined) Object.defineProperty(vscode.lm, 'selectChatModels', original);
  });

  useEditorModel('test/house');

  it('writes and reviews every question, and what it took is counted', async () => {
    const { controller } = await activated();
    const prompts: string[] = [];
    offered = [
      model((messages) => {
        const prompt = messages
          .flatMap(({ content }) => content)
          .map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : ''))
          .join('');
        prompts.push(prompt);
        return Promise.resolve(reply(answerTo(prompt)));
      }),
    ];
    const run = await controller.run(await writeFile('Model.md', TEXT), { scope: { kind: 'all', reuse: false } });
    assert.equal(run?.state.status, 'passed');
    assert.equal(run.state.model, 'test/house');
    assert.deepEqual(
      [...run.state.questions.values()].map(({ author }) => author),
      ['model', 'model'],
    );
    assert.equal(run.state.calls, prompts.length);
    assert.ok(prompts.length >= 2 && run.state.usage.promptTokens > 0 && run.state.usage.completionTokens > 0);
  });

  it('that may not be used ends the run, with what to do', async () => {
    const { controller } = await activated();
    offered = [model(() => Promise.reject(vscode.LanguageModelError.NoPermissions('Not allowed.')))];
    const run = await controller.run(await writeFile('Refused.md', TEXT), { scope: { kind: 'all', reuse: false } });
    assert.equal(run?.state.counts.error, 2);
    const [question] = run.state.questions.values();
    assert.equal(question?.error?.code, 'permission');
    assert.match(question.error.nextStep, /Allow it when VS Code asks/);
  });

  it('that is not there is said before anything begins', async () => {
    const { controller, model: runs } = await activated();
    offered = [];
    await assert.rejects(
      controller.run(await writeFile('Absent.md', TEXT), { scope: { kind: 'all', reuse: false } }),
      /VS Code offers no model “test\/house”/,
    );
    assert.deepEqual(runs.list(), []);
  });

  it('is told to stop when the run is cancelled', async () => {
    const { controller, model: runs } = await activated();
    let asked = false;
    let told = false;
    offered = [
      model(
        (_messages, _options, token) =>
          new Promise((_, reject) => {
            asked = true;
            token?.onCancellationRequested(() => {
              told = true;
              reject(new vscode.CancellationError());
            });
          }),
      ),
    ];
    const file = await writeFile('Stopped.md', TEXT);
    const ended = controller.run(file, { scope: { kind: 'all', reuse: false } });
    await until('the model is asked', () => asked);
    controller.cancel(runs.latestOf(file)?.id ?? '');
    assert.equal((await ended)?.state.status, 'cancelled');
    assert.equal(told, true);
  });
});

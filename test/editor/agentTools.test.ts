import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { agentTools } from '../../src/editor/agentTools/agentTools';
import { activated, exportOf, writeFile } from './support';

const NAMES = ['explain', 'generate', 'findings', 'validate'].map((name) => `questionnaireToSpss_${name}`);

async function answer(name: string, input: object): Promise<string> {
  const { content } = await vscode.lm.invokeTool(`questionnaireToSpss_${name}`, {
    input,
    toolInvocationToken: undefined,
  });
  return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
}

describe('Tools for chat agents', () => {
  let file: vscode.Uri;

  before(async () => {
    await activated();
    file = await writeFile('Agent.md', exportOf(['Q1', 'Q2'], { Q2: "f('Q1').any('1')" }));
  });

  after(() => vscode.commands.executeCommand('questionnaireToSpss.clearRuns'));

  it('are there, each with a schema and words for a person', () => {
    const ours = vscode.lm.tools.filter(({ name }) => NAMES.includes(name));
    assert.deepEqual(ours.map(({ name }) => name).toSorted(), NAMES.toSorted());
    assert.ok(ours.every(({ inputSchema, description }) => inputSchema !== undefined && description !== ''));
  });

  it('explain a questionnaire, and tell what the last run found', async () => {
    assert.match(
      await answer('explain', { file: 'Agent.md' }),
      /^2 questions, \d+ checks, 0 open points\.\nQ1 \(single\)/u,
    );
    assert.match(await answer('explain', { file: file.fsPath, question: 'Q2' }), /answered if Q1 is 1/u);
    assert.match(await answer('findings', { file: 'Agent.md' }), /not generated yet/u);
    await vscode.commands.executeCommand('questionnaireToSpss.generate', file, [file]);
    assert.match(await answer('findings', { file: 'Agent.md' }), /The run is passed\. Passed 2, failed 0/u);
  });

  it('read no file that is not in the workspace', async () => {
    for (const path of ['../../../etc/hosts', '/etc/hosts', 'Missing.md', ''])
      await assert.rejects(answer('explain', { file: path }), /has no file/u);
  });

  it('ask a person before anything is written or run, and say what a model gets of data', () => {
    const nothing = (): never => assert.fail('nothing is done before the person has agreed');
    const tools = agentTools({
      planOf: nothing,
      generate: nothing,
      lastRunOf: nothing,
      scriptOf: nothing,
      validate: nothing,
    });
    const asked = (name: 'explain' | 'findings' | 'generate' | 'validate', input: object): string => {
      const { token } = new vscode.CancellationTokenSource();
      const prepared = tools[`questionnaireToSpss_${name}`].prepareInvocation({ input }, token);
      assert.ok(prepared !== undefined && prepared !== null && !('then' in prepared));
      const message = prepared.confirmationMessages?.message;
      return typeof message === 'string' ? message : '';
    };
    assert.equal(asked('explain', { file: 'a.md' }), '');
    assert.equal(asked('findings', { file: 'a.md' }), '');
    assert.match(asked('generate', { file: 'a.md' }), /Writes the script of a\.md/u);
    assert.match(asked('validate', { file: 'a.md', data: 'b.sav' }), /no respondent and no value/u);
    const named = asked('validate', { file: 'a.md', data: 'b.sav', nameRespondents: true });
    assert.match(named, /ids of respondents .* are given to the chat/u);
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Validation } from '../../src/state/dataCounts';
import type { Run } from '../../src/state/runModel';
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

  it('generate, then validate with figures alone unless respondents are asked for', async () => {
    const { controller, model } = await activated();
    const study = await writeFile('AgentStudy.md', exportOf(['Q1', 'Q2']));
    const data = await writeFile('agent.csv', 'respid,Q1,Q2\n9001,1,2\n9002,7,2\n9003,1,1\n');
    const lastRun = (uri: vscode.Uri): Run | null => model.latestOf(uri) ?? null;
    const tools = agentTools({
      planOf: () => assert.fail('nobody asks what it says'),
      generate: (uri) => controller.run(uri, { scope: { kind: 'all', reuse: true } }),
      lastRunOf: (uri) => Promise.resolve(lastRun(uri)),
      scriptOf: (uri) => {
        const run = lastRun(uri);
        return Promise.resolve(run === null ? null : controller.scriptOf(run));
      },
      // As a person's command: its report is the engine's own.
      validate: async ({ script, data }) => {
        const found = { script, data, questionnaire: study, at: 0, since: null, opinions: null, chunks: [] };
        const command = 'questionnaireToSpss.validateData';
        const report = await vscode.commands.executeCommand<Validation['report'] | undefined>(command, script, [
          script,
          data,
        ]);
        return report === undefined ? null : ({ ...found, report } as unknown as Validation);
      },
    });
    const use = async (name: 'generate' | 'validate', input: object): Promise<string> => {
      const { token } = new vscode.CancellationTokenSource();
      const result = await tools[`questionnaireToSpss_${name}`].invoke(
        { input, toolInvocationToken: undefined },
        token,
      );
      return (result?.content ?? [])
        .map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : ''))
        .join('');
    };
    assert.match(await use('validate', { file: 'AgentStudy.md', data: 'agent.csv' }), /There is no script yet/u);
    assert.match(await use('generate', { file: 'AgentStudy.md' }), /The run is passed\. Passed 2, failed 0/u);
    const said = await use('validate', { file: 'AgentStudy.md', data: 'agent.csv' });
    assert.match(said, /^3 respondents, of whom 1 are listed\./u);
    assert.doesNotMatch(said, /900\d/u, 'no respondent is named');
    await vscode.workspace.fs.delete(data);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
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

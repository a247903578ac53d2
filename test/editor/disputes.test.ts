import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { questionScript } from '../../src/checks/block';
import { planQuestionnaire } from '../../src/checks/plan';
import { ENGLISH } from '../../src/platform/localizer';
import { readQuestionnaire } from '../../src/questionnaire/read';
import type { Run } from '../../src/state/runModel';
import { reportBody } from '../../src/views/runReport/page';
import { compilerAnswers } from '../support/modelServer/compilerAnswers';
import { startModelServer, type ModelServer } from '../support/modelServer/server';
import { activated, readFile, until, useSettings, workspaceFolder, writeFile } from './support';
import { CONTRADICTION, DISPUTED_STUDY } from '../support/disputedStudy';

describe('A question whose readers contradict each other', function () {
  this.timeout(120_000);
  useSettings({ engine: 'auto', confirmCost: false });
  const project = (): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), 'questionnaire-to-spss.json');
  const { plans } = planQuestionnaire(readQuestionnaire(DISPUTED_STUDY, 'Disputed'));
  let server: ModelServer;
  let file: vscode.Uri;
  let run: Run;

  before(async () => {
    const statements = new Map([['Q2', [CONTRADICTION]]]);
    server = await startModelServer({ answer: compilerAnswers({ plans, compile: questionScript, statements }) });
    await writeFile('.env', `OPENAI_API_KEY=sk-good-0123456789\nOPENAI_BASE_URL=${server.url}\nMODEL=house-model\n`);
    file = await writeFile('Disputed.md', DISPUTED_STUDY);
    const { controller } = await activated();
    const done = await controller.run(file, { scope: { kind: 'all', reuse: false } });
    assert.ok(done !== null && done.state.status === 'passed', done?.state.error?.message);
    run = done;
  });

  after(async () => {
    await server.close();
    for (const uri of [project(), vscode.Uri.joinPath(workspaceFolder(), '.env')])
      await vscode.workspace.fs.delete(uri);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('questionnaireToSpss.clearRuns');
  });

  it('says so in the tree, with both readings below it', async () => {
    const { tree } = await activated();
    const question = tree.intern({ kind: 'question', runId: run.id, questionId: 'Q2' });
    const item = tree.getTreeItem(question);
    assert.match(String(item.description), /disputed/);
    assert.match(item.contextValue ?? '', /\bcontradicted\b/);
    const [row] = tree.getChildren(question);
    assert.ok(row?.kind === 'detail');
    const dispute = tree.getTreeItem(row);
    assert.match(dispute.label as string, /^Taken \(built-in compiler\): .*Q1.* Not taken \(model\): /);
    assert.equal(dispute.contextValue, 'detail dispute');
    const { tooltip } = tree.resolveTreeItem(dispute, row);
    assert.ok(tooltip instanceof vscode.MarkdownString);
    assert.match(tooltip.value, /> How many cups a week/);
  });

  it('says so in the report, with the words that each rests on', () => {
    const body = reportBody(run.state, {
      l10n: ENGLISH,
      locale: 'en',
      medium: { kind: 'editor', nonce: 'n' },
      now: null,
      style: '',
      timeZone: 'UTC',
    });
    assert.match(body, /<h2 id="disputes">\s*Disputed\s*<span class="count">1<\/span>/);
    assert.match(body, /<blockquote dir="auto">How many cups a week\?<\/blockquote>/);
    assert.match(body, /data-open="reading" data-question="Q2" data-dispute="[^"]+"/);
  });

  it('takes the other reading by the link of its hover, and keeps it for every run to come', async () => {
    const { model } = await activated();
    const document = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(document);
    const at = document.positionAt(document.getText().indexOf('Q2.') + 1);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', file, at);
    const contents = hovers.flatMap((hover) => hover.contents) as vscode.MarkdownString[];
    const words = contents.map(({ value }) => value).join('\n');
    assert.match(words, /\*\*Disputed\*\*/);
    assert.match(words, /Not taken \(model\)/);
    const [, query] = /command:questionnaireToSpss\.takeOtherReading\?([^)]+)/.exec(words) ?? assert.fail(words);
    type Link = { readonly questionnaire: vscode.Uri; readonly questionId: string; readonly dispute: string };
    const [link] = JSON.parse(decodeURIComponent(query ?? '')) as Link[];
    assert.ok(link !== undefined);
    // The editor makes a place of it again before it calls the command.
    const questionnaire = vscode.Uri.from(link.questionnaire);
    await vscode.commands.executeCommand('questionnaireToSpss.takeOtherReading', { ...link, questionnaire });
    const settled = await until('a person has settled it', () => {
      const question = model.latestOf(file)?.state.questions.get('Q2');
      return question?.disputes[0]?.settled === 'person' && question.status === 'passed' ? question : null;
    });
    assert.equal(settled.disputes[0]?.taken.by, 'model');
    const { readings } = JSON.parse(await readFile(project())) as { readings: Record<string, { take: string }[]> };
    assert.deepEqual(
      readings['Q2']?.map(({ take }) => take),
      ['model'],
    );
    const script = await readFile(vscode.Uri.joinPath(workspaceFolder(), 'output', 'SPSS_output_Disputed.sps'));
    assert.match(script, /SETTLED by a person/);
  });

  it('goes back to the first reading by the same way', async () => {
    const { model } = await activated();
    await vscode.commands.executeCommand('questionnaireToSpss.takeOtherReading', {
      questionnaire: file,
      questionId: 'Q2',
    });
    const question = model.latestOf(file)?.state.questions.get('Q2');
    assert.deepEqual(
      question?.disputes.map(({ settled, taken }) => [settled, taken.by]),
      [['person', 'compiler']],
    );
    const { readings } = JSON.parse(await readFile(project())) as { readings: Record<string, { take: string }[]> };
    assert.deepEqual(
      readings['Q2']?.map(({ take }) => take),
      ['compiler'],
    );
  });
});

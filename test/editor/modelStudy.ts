import * as vscode from 'vscode';
import { questionScript } from '../../src/checks/block';
import { planQuestionnaire } from '../../src/checks/plan';
import { readQuestionnaire } from '../../src/questionnaire/read';
import { exportOf, ids, useSettings } from './support';

/** A questionnaire of two questions for runs with a model of the editor. */
export const TEXT = exportOf(ids(2));

const { plans } = planQuestionnaire(readQuestionnaire(TEXT, 'Model'));

/** What a model answers to each kind of request about it, by the schema that it was given. */
export function answerTo(prompt: string): string {
  const answer = prompt.includes('"scripts"')
    ? { scripts: plans.map((plan) => ({ questionId: plan.question.id, script: questionScript(plan) })) }
    : prompt.includes('"findings"')
      ? { findings: ids(2).map((questionId) => ({ questionId, pass: true, rootCauses: [], instructions: [] })) }
      : { questions: ids(2).map((questionId) => ({ questionId, notes: [], examples: [] })) };
  return `Here it is:\n\`\`\`json\n${JSON.stringify(answer)}\n\`\`\`\n`;
}

/** Has the runs of a suite use a model of the editor, and leaves the window as it was after each test. */
export function useEditorModel(model: string): void {
  useSettings({ engine: 'agents', modelProvider: 'vscode', model, confirmCost: false });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('questionnaireToSpss.clearRuns');
  });
}

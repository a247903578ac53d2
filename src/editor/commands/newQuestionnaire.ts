import { commands, type Disposable, window, workspace } from 'vscode';

/** Registers `questionnaireToSpss.newQuestionnaire`: an untitled document with the snippet for one, its places to fill in. */
export function registerNewQuestionnaire(): Disposable {
  return commands.registerCommand('questionnaireToSpss.newQuestionnaire', async () => {
    const document = await workspace.openTextDocument({ language: 'markdown', content: '' });
    await window.showTextDocument(document);
    await commands.executeCommand('editor.action.insertSnippet', { langId: 'markdown', name: 'New questionnaire' });
  });
}

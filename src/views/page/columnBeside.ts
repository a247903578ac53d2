import { TabInputText, type Uri, ViewColumn, type WebviewPanel, window } from 'vscode';

/** Where a file is to be shown so that a panel stays in view: where it is shown already, else in another group. */
export function columnBeside(panel: WebviewPanel, file: Uri): ViewColumn {
  const groups = window.tabGroups.all.filter(({ viewColumn }) => viewColumn !== panel.viewColumn);
  const key = file.toString();
  const holds = groups.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === key),
  );
  return (holds ?? groups[0])?.viewColumn ?? ViewColumn.Beside;
}

import { type Disposable, Uri, ViewColumn, type WebviewPanel, type WebviewPanelSerializer, window } from 'vscode';
import { ROUTING_VIEW, type RoutingDeps } from './deps';
import { RoutingPanel } from './routingPanel';

const WEBVIEW_OPTIONS = { enableScripts: true, enableCommandUris: false, localResourceRoots: [] };

/** One page of the routing for each questionnaire, and those that the editor brings back when the window is reloaded. */
export class RoutingPanels implements Disposable, WebviewPanelSerializer {
  private readonly panels = new Map<string, RoutingPanel>();

  constructor(private readonly deps: RoutingDeps) {}

  /** Opens it beside the questionnaire, or comes to the front. */
  async show(questionnaire: Uri): Promise<void> {
    const known = this.panels.get(questionnaire.toString());
    if (known !== undefined) return known.reveal();
    const panel = window.createWebviewPanel(ROUTING_VIEW, '', ViewColumn.Beside, WEBVIEW_OPTIONS);
    await this.add(questionnaire, panel);
  }

  async deserializeWebviewPanel(panel: WebviewPanel, state: unknown): Promise<void> {
    const questionnaire = questionnaireOf(state);
    if (questionnaire === null || this.panels.has(questionnaire.toString())) panel.dispose();
    else await this.add(questionnaire, panel);
  }

  dispose(): void {
    for (const panel of [...this.panels.values()]) panel.dispose();
  }

  private async add(questionnaire: Uri, webview: WebviewPanel): Promise<void> {
    const key = questionnaire.toString();
    // A panel that is brought back comes without what it was made with.
    webview.webview.options = WEBVIEW_OPTIONS;
    const panel = new RoutingPanel(webview, questionnaire, this.deps, () => this.panels.delete(key));
    this.panels.set(key, panel);
    await panel.draw();
  }
}

function questionnaireOf(state: unknown): Uri | null {
  if (typeof state !== 'object' || state === null || !('questionnaire' in state)) return null;
  return typeof state.questionnaire === 'string' ? Uri.parse(state.questionnaire) : null;
}

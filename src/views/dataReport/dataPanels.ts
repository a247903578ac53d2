import { type Disposable, Uri, ViewColumn, type WebviewPanel, type WebviewPanelSerializer, window } from 'vscode';
import { keyOf, type ValidatedFiles, type Validation } from '../../state/dataCounts';
import { DataPanel } from './dataPanel';
import { DATA_REPORT, type DataPanelDeps } from './deps';

const WEBVIEW_OPTIONS = { enableScripts: true, enableCommandUris: false, localResourceRoots: [] };

interface ShowOptions {
  /** The question to show alone, as the script prints its id. */
  readonly questionId?: string | null;
  /** Whether a panel that is open stays where it is, with the focus where it is. */
  readonly quietly?: boolean;
}

/** One panel for each script and data file, and those that the editor brings back when the window is reloaded. */
export class DataPanels implements Disposable, WebviewPanelSerializer {
  private readonly panels = new Map<string, DataPanel>();

  /** @param deps asked for when the first panel is shown: nothing is read before */
  constructor(private readonly deps: () => Promise<DataPanelDeps>) {}

  /** Shows what was found, of one question where one is named, as the script prints its id. */
  async show(validation: Validation, { questionId = null, quietly = false }: ShowOptions = {}): Promise<void> {
    const deps = await this.deps();
    const open = this.panels.get(keyOf(validation));
    if (open !== undefined && quietly) open.update(validation);
    else (open ?? this.add(validation, createPanel(), deps)).show(validation, questionId);
  }

  /** What a panel shows of a script and a data file; null where there is none, or what it showed is gone. */
  shownOf(files: ValidatedFiles): Validation | null {
    return this.panels.get(keyOf(files))?.shown ?? null;
  }

  /** What all panels show. */
  shown(): readonly Validation[] {
    return [...this.panels.values()].flatMap(({ shown }) => shown ?? []);
  }

  /** Whether a panel shows what a script finds in a data file. */
  isOpen(files: ValidatedFiles): boolean {
    return this.panels.has(keyOf(files));
  }

  /** Tells the panel of a script and a data file that what it shows was found with another version of them. */
  outdate(files: ValidatedFiles): void {
    this.panels.get(keyOf(files))?.outdate();
  }

  /** What was found is gone with the window that found it: the panel says so and offers to do it again. */
  async deserializeWebviewPanel(panel: WebviewPanel, state: unknown): Promise<void> {
    const files = filesOf(state);
    const deps = await this.deps();
    if (files === null || this.panels.has(keyOf(files))) panel.dispose();
    else this.add(files, panel, deps).showNothing();
  }

  dispose(): void {
    for (const panel of [...this.panels.values()]) panel.dispose();
  }

  private add(files: ValidatedFiles, webview: WebviewPanel, deps: DataPanelDeps): DataPanel {
    const key = keyOf(files);
    // A panel that is brought back comes without what it was made with.
    webview.webview.options = WEBVIEW_OPTIONS;
    const panel = new DataPanel(webview, files, deps, () => this.panels.delete(key));
    this.panels.set(key, panel);
    return panel;
  }
}

function createPanel(): WebviewPanel {
  return window.createWebviewPanel(DATA_REPORT, '', ViewColumn.Active, WEBVIEW_OPTIONS);
}

function filesOf(state: unknown): ValidatedFiles | null {
  if (typeof state !== 'object' || state === null || !('script' in state) || !('data' in state)) return null;
  const { script, data } = state;
  if (typeof script !== 'string' || typeof data !== 'string') return null;
  return { script: Uri.parse(script), data: Uri.parse(data) };
}

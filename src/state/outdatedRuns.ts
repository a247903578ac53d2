import { Disposable, EventEmitter, RelativePattern, Uri, workspace } from 'vscode';
import { hashText } from '../pipeline/hashText';
import { DisposableStore } from '../platform/disposables';
import { textOf } from './places';
import type { RunState } from '../pipeline/runState/runState';
import type { Run, RunModel } from './runModel';

const SETTLE_MILLISECONDS = 300;

/**
 * Runs whose questionnaire is another text by now: what they found may not hold any more. Texts are looked at when
 * something of them or of their runs changes; one that cannot be read is not called another.
 */
export class OutdatedRuns implements Disposable {
  private readonly store = new DisposableStore();
  private readonly emitter = this.store.add(new EventEmitter<Uri>());
  /** Hashes of the texts as they are, by questionnaire. */
  private readonly hashes = new Map<string, string>();
  private readonly timers = new Map<string, NodeJS.Timeout>();
  /** By folder. */
  private readonly watchers = new Map<string, Disposable>();
  /** Runs whose start was seen: what they read is the text as it was then, the latest that is known. */
  private readonly begun = new Set<string>();

  /** Fires with a questionnaire whose runs are outdated, or are so no more. */
  readonly onDidChange = this.emitter.event;

  constructor(private readonly model: RunModel) {
    this.store.add(workspace.onDidChangeTextDocument(({ document }) => this.lookSoon(document.uri)));
    this.store.add(
      model.onDidChange((changes) => {
        for (const change of changes) {
          const run = change.run ? model.get(change.runId) : undefined;
          if (run === undefined) continue;
          if (change.worked) this.takeStart(run);
          this.watch(run.questionnaire);
        }
      }),
    );
  }

  has(run: Run): boolean {
    const now = this.hashes.get(run.questionnaire.toString());
    const { source } = run.state;
    return now !== undefined && source !== null && !run.live && source.hash !== now;
  }

  /** The same of the state of one. */
  hasState(state: RunState): boolean {
    return this.model.list().some((run) => run.state.runId === state.runId && this.has(run));
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    for (const watcher of this.watchers.values()) watcher.dispose();
    this.watchers.clear();
    this.store.dispose();
  }

  private takeStart({ id, questionnaire, state }: Run): void {
    if (state.source === null || this.begun.has(id)) return;
    this.begun.add(id);
    this.hashes.set(questionnaire.toString(), state.source.hash);
  }

  private watch(questionnaire: Uri): void {
    this.lookSoon(questionnaire);
    const folder = Uri.joinPath(questionnaire, '..');
    const key = folder.toString();
    if (questionnaire.scheme !== 'file' || this.watchers.has(key)) return;
    // One for all of a folder, and not by their names: these may have letters that mean something in a pattern.
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, '*'));
    const look = (uri: Uri): void => this.lookSoon(uri);
    this.watchers.set(key, Disposable.from(watcher, watcher.onDidChange(look), watcher.onDidCreate(look)));
  }

  private lookSoon(uri: Uri): void {
    const run = this.model.latestOf(uri);
    if (run === undefined) return;
    const key = uri.toString();
    clearTimeout(this.timers.get(key));
    const look = (): void => {
      this.timers.delete(key);
      void this.look(uri);
    };
    this.timers.set(key, setTimeout(look, SETTLE_MILLISECONDS));
  }

  private async look(questionnaire: Uri): Promise<void> {
    const text = await textOf(questionnaire).catch(() => null);
    const run = this.model.latestOf(questionnaire);
    if (this.store.isDisposed || run === undefined) return;
    const before = this.has(run);
    const key = questionnaire.toString();
    if (text === null) this.hashes.delete(key);
    else this.hashes.set(key, hashText(text));
    if (this.has(run) !== before) this.emitter.fire(questionnaire);
  }
}

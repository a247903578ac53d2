import { Disposable, EventEmitter, RelativePattern, Uri, workspace } from 'vscode';
import type { DataReport, Opinions, PackedReport, SinceReport } from '../engine/dataReport/dataReport';
import type { Before } from '../engine/dataReport/sinceOf';
import { hashText } from '../pipeline/hashText';
import { printedId } from '../spss/reading/blocks';
import { DisposableStore } from '../platform/disposables';
import { fileState } from '../platform/files';
import { textOf } from './places';
import type { RunLookup } from './runLookup';
import type { Run, RunModel } from './runModel';

/** A script and the data file it is run on. */
export interface ValidatedFiles {
  readonly script: Uri;
  readonly data: Uri;
}

/** A validation that was done in this window: its rows are kept in memory alone. */
export interface Validation extends ValidatedFiles {
  /** Null where nobody knows it. */
  readonly questionnaire: Uri | null;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly scriptHash: string;
  /** What the data file was when it was read; null where there was none. */
  readonly dataState: string | null;
  readonly report: DataReport;
  /** The rows, packed. */
  readonly chunks: readonly string[];
  /** The same as it was found, with nothing handled. */
  readonly found: PackedReport;
  /** What it is compared with, and what has changed since; null where there is nothing to compare it with. */
  readonly since: Since | null;
  /** What a model made of checks that list too many; null where it was not asked. */
  readonly opinions: Opinions | null;
}

export interface Since {
  /** The name of the file, where another one or a saved result is compared. */
  readonly name: string | null;
  /** When that was validated, in milliseconds since the epoch; null where a file does not tell it. */
  readonly at: number | null;
  readonly before: Before;
  readonly changes: SinceReport;
}

/** What the newest validation of a script found, as far as the tree shows it. */
export interface ScriptCounts {
  readonly data: Uri;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly respondents: number;
  readonly flagged: number;
  readonly truncated: boolean;
  /** By id as the script prints it. */
  readonly questions: ReadonlyMap<string, { readonly respondents: number; readonly notChecked: string | null }>;
}

/** What the tree shows of a script: the validation that a person began last. */
interface Newest {
  readonly key: string;
  /** `null` where script or data are not those any more: its rows are not kept for nothing. */
  readonly found: { readonly validation: Validation; readonly counts: ScriptCounts } | null;
}

/** A script and a data file as they were validated, and what tells when they are others. */
interface Watched extends Pick<Validation, 'script' | 'data' | 'scriptHash' | 'dataState'> {
  readonly watcher: Disposable;
}

/**
 * Whom the scripts of this window list in data, while scripts and data are those that were run: a script that is edited
 * or generated anew says something else, and so does another delivery of the data.
 */
export class DataCounts implements Disposable {
  private readonly store = new DisposableStore();
  private readonly newest = new Map<string, Newest>();
  private readonly watched = new Map<string, Watched>();
  private readonly changed = this.store.add(new EventEmitter<Uri>());
  private readonly outdated = this.store.add(new EventEmitter<ValidatedFiles>());

  /** Fires with a script whose counts are others than before. */
  readonly onDidChange = this.changed.event;
  /** Fires with a script and a data file of which one is not what was validated any more. */
  readonly onDidOutdate = this.outdated.event;

  constructor(
    private readonly model: RunModel,
    private readonly lookup: RunLookup,
  ) {
    this.store.add(workspace.onDidChangeTextDocument(({ document }) => void this.checkScript(document.uri)));
    this.store.add(
      model.onDidChange((changes) => {
        if (this.watched.size === 0) return;
        for (const { runId, worked } of changes) if (worked) this.followRun(model.get(runId));
      }),
    );
  }

  of(run: Run): ScriptCounts | null {
    return this.newestOf(run)?.found?.counts ?? null;
  }

  /** The runs that wrote a script. */
  runsOf(script: Uri): readonly Run[] {
    return this.model.list().filter((run) => this.lookup.scriptOfRun(run)?.toString() === script.toString());
  }

  /** The validation that the counts of a run are of. */
  validationOf(run: Run): Validation | null {
    return this.newestOf(run)?.found?.validation ?? null;
  }

  /**
   * Takes over what was found.
   * @param quietly where it was validated by itself: the tree goes on showing the data file that a person chose last
   */
  keep(validation: Validation, quietly: boolean): void {
    const { script, data, at, report, scriptHash, dataState } = validation;
    const key = keyOf(validation);
    this.watched.get(key)?.watcher.dispose();
    const watcher = Disposable.from(this.watchScript(script), this.watchData(validation));
    this.watched.set(key, { script, data, scriptHash, dataState, watcher });
    const shown = this.newest.get(script.toString());
    if (!quietly || shown === undefined || shown.key === key) {
      const { respondents, flagged, truncated } = report;
      const questions = new Map(report.counts.map((count) => [count.questionId, count]));
      const counts = { data, at, respondents, flagged, truncated, questions };
      this.newest.set(script.toString(), { key, found: { validation, counts } });
      this.changed.fire(script);
    }
    void this.checkScript(script);
    void this.checkData(key);
  }

  dispose(): void {
    for (const { watcher } of this.watched.values()) watcher.dispose();
    this.watched.clear();
    this.newest.clear();
    this.store.dispose();
  }

  private newestOf(run: Run): Newest | null {
    // Asked for every row of the tree, mostly when no data were validated.
    if (this.watched.size === 0) return null;
    const script = this.lookup.scriptOfRun(run);
    const newest = script === null ? undefined : this.newest.get(script.toString());
    return newest !== undefined && this.watched.has(newest.key) ? newest : null;
  }

  private watchedOf(script: Uri): readonly Watched[] {
    return [...this.watched.values()].filter((each) => each.script.toString() === script.toString());
  }

  /** Compares a script with what was run: a file may be written without being another. */
  private async checkScript(script: Uri): Promise<void> {
    if (this.watchedOf(script).length === 0) return;
    const text = await textOf(script).catch(() => null);
    const hash = text === null ? null : hashText(text);
    for (const files of this.watchedOf(script)) if (files.scriptHash !== hash) this.drop(files);
  }

  /** Compares a data file with what was read: it may be written while it is read, and news of a write come late. */
  private async checkData(key: string): Promise<void> {
    const files = this.watched.get(key);
    if (files === undefined) return;
    const now = await fileState(files.data);
    if (this.watched.get(key) === files && now !== files.dataState) this.drop(files);
  }

  private followRun(run: Run | undefined): void {
    const script = run === undefined ? null : this.lookup.scriptOfRun(run);
    if (script !== null) for (const files of this.watchedOf(script)) this.drop(files);
  }

  private drop(files: Watched): void {
    const key = keyOf(files);
    files.watcher.dispose();
    this.watched.delete(key);
    if (this.newest.get(files.script.toString())?.key === key) {
      this.newest.set(files.script.toString(), { key, found: null });
      this.changed.fire(files.script);
    }
    this.outdated.fire(files);
  }

  private watchData(files: ValidatedFiles): Disposable {
    // Not by the file's own name: it may have letters that mean something in a pattern.
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(Uri.joinPath(files.data, '..'), '*'));
    const look = (uri: Uri): void => {
      if (uri.toString() === files.data.toString()) void this.checkData(keyOf(files));
    };
    return Disposable.from(watcher, watcher.onDidChange(look), watcher.onDidCreate(look), watcher.onDidDelete(look));
  }

  private watchScript(script: Uri): Disposable {
    if (script.scheme === 'untitled') return { dispose: () => undefined };
    // Not by the file's own name: it may have letters that mean something in a pattern.
    const pattern = new RelativePattern(Uri.joinPath(script, '..'), '*.[sS][pP][sS]');
    const watcher = workspace.createFileSystemWatcher(pattern);
    const look = (uri: Uri): void => {
      if (uri.toString() === script.toString()) void this.checkScript(script);
    };
    return Disposable.from(watcher, watcher.onDidChange(look), watcher.onDidCreate(look), watcher.onDidDelete(look));
  }
}

/** The same for the same script and data file. */
export function keyOf({ script, data }: ValidatedFiles): string {
  return `${script.toString()}\n${data.toString()}`;
}

/** What the counts say of a question; null where they do not know it. */
export function countOf(
  counts: ScriptCounts,
  questionId: string,
): { readonly respondents: number; readonly notChecked: string | null } | null {
  return counts.questions.get(printedId(questionId)) ?? null;
}

import { Disposable, EventEmitter, RelativePattern, Uri, workspace } from 'vscode';
import type { DataReport, Opinions, PackedReport, SinceReport } from '../engine/dataReport/dataReport';
import type { Before } from '../engine/dataReport/sinceOf';
import { hashText } from '../pipeline/hashText';
import { printedId } from '../spss/reading/blocks';
import { DisposableStore } from '../platform/disposables';
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

interface Kept {
  readonly validation: Validation;
  readonly counts: ScriptCounts;
  readonly watcher: Disposable;
}

/**
 * Whom the scripts of this window list in data, while scripts and data are those that were run: a script that is edited
 * or generated anew says something else, and so does another delivery of the data.
 */
export class DataCounts implements Disposable {
  private readonly store = new DisposableStore();
  private readonly kept = new Map<string, Kept>();
  private readonly changed = this.store.add(new EventEmitter<Uri>());
  private readonly outdated = this.store.add(new EventEmitter<Uri>());

  /** Fires with a script whose counts are others than before. */
  readonly onDidChange = this.changed.event;
  /** Fires with a script that is not the one that was validated any more, or whose data are not. */
  readonly onDidOutdate = this.outdated.event;

  constructor(
    private readonly model: RunModel,
    private readonly lookup: RunLookup,
  ) {
    this.store.add(workspace.onDidChangeTextDocument(({ document }) => void this.check(document.uri)));
    this.store.add(
      model.onDidChange((changes) => {
        if (this.kept.size === 0) return;
        for (const { runId } of changes) this.followRun(model.get(runId));
      }),
    );
  }

  of(run: Run): ScriptCounts | null {
    return this.keptOf(run)?.counts ?? null;
  }

  /** The runs that wrote a script. */
  runsOf(script: Uri): readonly Run[] {
    return this.model.list().filter((run) => this.lookup.scriptOfRun(run)?.toString() === script.toString());
  }

  /** The validation that the counts of a run are of. */
  validationOf(run: Run): Validation | null {
    return this.keptOf(run)?.validation ?? null;
  }

  keep(validation: Validation): void {
    const { script, data, at, report } = validation;
    const { respondents, flagged, truncated } = report;
    const questions = new Map(report.counts.map((count) => [count.questionId, count]));
    this.kept.get(script.toString())?.watcher.dispose();
    this.kept.set(script.toString(), {
      validation,
      counts: { data, at, respondents, flagged, truncated, questions },
      watcher: Disposable.from(this.watch(script), this.watchData(validation)),
    });
    this.changed.fire(script);
    void this.check(script);
  }

  dispose(): void {
    for (const { watcher } of this.kept.values()) watcher.dispose();
    this.kept.clear();
    this.store.dispose();
  }

  private keptOf(run: Run): Kept | null {
    // Asked for every row of the tree, mostly when no data were validated.
    if (this.kept.size === 0) return null;
    const script = this.lookup.scriptOfRun(run);
    return script === null ? null : (this.kept.get(script.toString()) ?? null);
  }

  /** Compares a script with what was run: a file may be written without being another. */
  private async check(script: Uri): Promise<void> {
    const kept = this.kept.get(script.toString());
    if (kept === undefined) return;
    const text = await textOf(script).catch(() => null);
    const isNow = this.kept.get(script.toString()) === kept;
    if (isNow && (text === null || hashText(text) !== kept.validation.scriptHash)) this.drop(script);
  }

  private followRun(run: Run | undefined): void {
    const script = run?.live === true ? this.lookup.scriptOfRun(run) : null;
    if (script !== null && this.kept.has(script.toString())) this.drop(script);
  }

  private drop(script: Uri): void {
    const key = script.toString();
    this.kept.get(key)?.watcher.dispose();
    this.kept.delete(key);
    this.changed.fire(script);
    this.outdated.fire(script);
  }

  private watchData({ script, data }: Validation): Disposable {
    // Not by the file's own name: it may have letters that mean something in a pattern.
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(Uri.joinPath(data, '..'), '*'));
    const look = (uri: Uri): void => {
      const isOf = this.kept.get(script.toString())?.validation.data.toString() === data.toString();
      if (isOf && uri.toString() === data.toString()) this.drop(script);
    };
    return Disposable.from(watcher, watcher.onDidChange(look), watcher.onDidCreate(look), watcher.onDidDelete(look));
  }

  private watch(script: Uri): Disposable {
    if (script.scheme === 'untitled') return { dispose: () => undefined };
    // Not by the file's own name: it may have letters that mean something in a pattern.
    const pattern = new RelativePattern(Uri.joinPath(script, '..'), '*.[sS][pP][sS]');
    const watcher = workspace.createFileSystemWatcher(pattern);
    const look = (uri: Uri): void => {
      if (uri.toString() === script.toString()) void this.check(script);
    };
    return Disposable.from(watcher, watcher.onDidChange(look), watcher.onDidCreate(look), watcher.onDidDelete(look));
  }
}

/** What the counts say of a question; null where they do not know it. */
export function countOf(
  counts: ScriptCounts,
  questionId: string,
): { readonly respondents: number; readonly notChecked: string | null } | null {
  return counts.questions.get(printedId(questionId)) ?? null;
}

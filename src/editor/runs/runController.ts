import { randomUUID } from 'node:crypto';
import { type Disposable, l10n, Uri } from 'vscode';
import type { RunScope } from '../../pipeline/scope';
import { toPlainError, UserError, type PlainError } from '../../pipeline/errors';
import type { Exchange, ExchangeResult } from '../../pipeline/models/model';
import { DisposableStore } from '../../platform/disposables';
import type { EngineHost } from '../../engine/engineHost';
import { fromJson, type Ask, type Reply, type RunRequest } from '../../engine/protocol';
import type { Log } from '../../platform/log';
import { OutputFolders } from './outputFolders';
import { baseFolder, outputPlace, scriptIn, type OutputPlace } from './outputPlace';
import { stemOf, textOf } from '../../state/places';
import type { RunIndex } from '../../state/runIndex';
import { newRun, type Run, type RunModel } from '../../state/runModel';
import type { Settings } from '../settings/settings';
import { requireTrust } from '../settings/trust';

/** A model of the editor for a run, asked for by a person; null where the run's model is not one of the editor's. */
export interface EditorModel {
  readonly description: NonNullable<RunRequest['editorModel']>;
  readonly exchange: (exchange: Exchange, signal: AbortSignal) => Promise<ExchangeResult>;
}

export interface RunControllerPorts {
  readonly model: RunModel;
  readonly engine: EngineHost;
  readonly index: RunIndex;
  readonly log: Log;
  readonly settingsFor: (questionnaire: Uri | undefined) => Promise<Settings>;
  readonly editorModelFor: (settings: Settings) => Promise<EditorModel | null>;
  /** Asked before a run that may cost money or send a key; gives what to run, null: nothing. */
  readonly confirm: (request: RunRequest, settings: Settings) => Promise<RunRequest | null>;
  /** Asked when the budget of a run is used up, while it pauses. */
  readonly askBudget: (reason: PlainError) => Promise<'goOn' | 'stop'>;
  readonly storage: Uri;
}

export interface StartOptions {
  readonly scope: RunScope;
  /** Write over blocks that a person edited, where their questions are worked on. */
  readonly overwriteEdited?: boolean;
  /** The same for runs that are started together: they share the limits of the service and the budget. */
  readonly group?: string;
}

const pathOf = (questionnaire: Uri): string =>
  questionnaire.scheme === 'file' ? questionnaire.fsPath : questionnaire.toString();

const placeIn = (questionnaire: Uri, folder: string, stem: string): OutputPlace => ({
  folder,
  script: scriptIn(folder, stem),
  base: baseFolder(questionnaire),
});

/** Owns the runs of this window: starts, cancels, resumes and repeats them, and brings back those of the last time. */
export class RunController implements Disposable {
  private readonly store = new DisposableStore();
  private readonly stoppers = new Map<string, AbortController>();
  /** By script: runs that write the same file take turns. */
  private readonly turns = new Map<string, Promise<unknown>>();
  private readonly folders: OutputFolders;
  private restored: Promise<void> | null = null;

  constructor(private readonly ports: RunControllerPorts) {
    this.folders = new OutputFolders(
      async (wanted) => (await ports.engine.ask<'outputFolder'>({ kind: 'outputFolder', wanted })).folder,
    );
  }

  /**
   * Runs a questionnaire and resolves when all its work has ended. Rejects with a `UserError` where it cannot begin.
   * A scope other than `all` goes on with the newest run.
   * @returns the run, or null where the person decided against it
   */
  async run(questionnaire: Uri, options: StartOptions): Promise<Run | null> {
    requireTrust();
    const { ports } = this;
    const settings = await ports.settingsFor(questionnaire);
    const editorModel = await ports.editorModelFor(settings);
    const { stem, place } = await this.outputsOf(questionnaire, options.scope, settings);
    const wanted: RunRequest = {
      path: pathOf(questionnaire),
      stem,
      text: await this.textFor(questionnaire),
      outputFolder: place.folder,
      base: place.base,
      scope: options.scope,
      idVariable: settings.idVariable,
      overwriteEdited: options.overwriteEdited ?? false,
      group: options.group ?? randomUUID(),
      settings: settings.raw,
      editorModel: editorModel?.description ?? null,
    };
    const request = await ports.confirm(wanted, settings);
    if (request === null) return null;
    await ports.index.remember({ questionnaire: questionnaire.toString(), outputFolder: place.folder, stem });
    return this.inTurn(place.script.toString(), () => this.work(questionnaire, request, editorModel));
  }

  /** Stops a run: no call is paid for any more. It ends as soon as what is under way has ended. */
  cancel(runId: string): void {
    this.stoppers.get(runId)?.abort();
  }

  cancelAll(): void {
    for (const stopper of this.stoppers.values()) stopper.abort();
  }

  /** A part of a run goes on in the run's own files, whatever the questionnaire is called by now. */
  private async outputsOf(
    questionnaire: Uri,
    scope: RunScope,
    settings: Settings,
  ): Promise<{ readonly stem: string; readonly place: OutputPlace }> {
    const before = scope.kind === 'all' ? null : (this.ports.model.latestOf(questionnaire)?.state ?? null);
    if (before !== null && before.source !== null) {
      const { stem } = before.source;
      return { stem, place: placeIn(questionnaire, before.outputFolder, stem) };
    }
    const stem = stemOf(questionnaire);
    const { folder: out } = outputPlace(questionnaire, stem, settings, this.ports.storage);
    const folder = await this.folders.of(pathOf(questionnaire), stem, out);
    return { stem, place: placeIn(questionnaire, folder, stem) };
  }

  /** Where the script of a run is, once the run has begun. */
  scriptOf(run: Run): Uri | null {
    const { source, outputFolder } = run.state;
    return source === null ? null : scriptIn(outputFolder, source.stem);
  }

  /** Brings back the runs of the last time from their journals: once, when somebody looks. */
  restore(): Promise<void> {
    this.restored ??= this.readJournals();
    return this.restored;
  }

  /** Takes runs that have ended off the list. Their files stay. */
  async forget(runs: readonly Run[]): Promise<void> {
    const ended = runs.filter((run) => !run.live);
    for (const run of ended) this.ports.model.remove(run.id);
    const present = new Set(this.ports.model.list().map((run) => run.questionnaire.toString()));
    const gone = ended.map((run) => run.questionnaire.toString()).filter((key) => !present.has(key));
    await this.ports.index.forget(new Set(gone));
  }

  dispose(): void {
    this.cancelAll();
    this.store.dispose();
  }

  private async work(questionnaire: Uri, request: RunRequest, editorModel: EditorModel | null): Promise<Run> {
    const { model, engine, log } = this.ports;
    const runId = this.openRun(questionnaire, request.scope);
    const stopper = new AbortController();
    this.stoppers.set(runId, stopper);
    log.info(`Run ${runId}: ${request.path}, ${request.scope.kind}`);
    try {
      await engine.ask<'run'>(
        { kind: 'run', request },
        {
          signal: stopper.signal,
          onEvents: (events) => model.apply(runId, events),
          onAsk: (ask, askSignal) => this.reply(ask, askSignal, editorModel),
        },
      );
    } catch (error) {
      log.error(`Run ${runId}`, error);
      this.failRun(runId, error);
      throw error instanceof UserError ? error : new UserError(toPlainError(error), { cause: error });
    } finally {
      this.stoppers.delete(runId);
      model.setLive(runId, false);
      await model.told();
    }
    const run = model.get(runId);
    if (run === undefined) throw new Error('The run vanished while it worked.');
    return run;
  }

  private async reply(ask: Ask, signal: AbortSignal, editorModel: EditorModel | null): Promise<Reply> {
    switch (ask.kind) {
      case 'budget':
        return { kind: 'budget', choice: await this.ports.askBudget(ask.reason) };
      case 'exchange':
        if (editorModel === null) throw new Error('The run has no model of the editor.');
        return { kind: 'exchange', result: await editorModel.exchange(ask.exchange, signal) };
    }
  }

  /** A repeat goes on with the newest run of the questionnaire; a new run takes its place in the list. */
  private openRun(questionnaire: Uri, scope: RunScope): string {
    const { model } = this.ports;
    const last = model.latestOf(questionnaire);
    if (last !== undefined && scope.kind !== 'all') {
      model.setLive(last.id, true);
      return last.id;
    }
    for (const run of model.list()) {
      if (run.questionnaire.toString() === questionnaire.toString()) model.remove(run.id);
    }
    const run = newRun(randomUUID(), questionnaire);
    model.put(run);
    return run.id;
  }

  /** A run that could not begin has nothing to show; one that broke off keeps what it has. */
  private failRun(runId: string, error: unknown): void {
    const { model } = this.ports;
    model.flush();
    const run = model.get(runId);
    if (run === undefined) return;
    if (run.state.status === 'notStarted') model.remove(runId);
    else if (run.state.status === 'running')
      model.put({ ...run, state: { ...run.state, status: 'error', error: toPlainError(error) } });
  }

  private async inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.turns.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    this.turns.set(key, mine);
    try {
      return await mine;
    } finally {
      if (this.turns.get(key) === mine) this.turns.delete(key);
    }
  }

  private async textFor(questionnaire: Uri): Promise<string> {
    try {
      return await textOf(questionnaire);
    } catch (error) {
      throw new UserError(
        {
          code: 'fileUnreadable',
          message: l10n.t('{0} cannot be read.', questionnaire.fsPath),
          nextStep: l10n.t('See that it exists and that you may read it.'),
          file: questionnaire.fsPath,
        },
        { cause: error },
      );
    }
  }

  private async readJournals(): Promise<void> {
    const { index, engine, model, log } = this.ports;
    for (const entry of index.list()) {
      const questionnaire = Uri.parse(entry.questionnaire);
      if (model.latestOf(questionnaire) !== undefined) continue;
      try {
        const answer = await engine.ask<'history'>({
          kind: 'history',
          outputFolder: entry.outputFolder,
          stem: entry.stem,
        });
        const events = fromJson(answer.events);
        const first = events[0];
        if (first === undefined || model.latestOf(questionnaire) !== undefined) continue;
        const run = newRun(randomUUID(), questionnaire);
        model.put({ ...run, live: false, state: { ...run.state, startedAt: first.at } });
        model.apply(run.id, events);
      } catch (error) {
        log.error(`The journal of ${entry.stem}`, error);
      }
    }
    model.flush();
  }
}

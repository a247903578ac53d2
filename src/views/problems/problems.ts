import { type DiagnosticCollection, type Disposable, languages, type Uri, workspace } from 'vscode';
import type { Acceptances } from '../../state/acceptances';
import { DisposableStore } from '../../platform/disposables';
import type { Log } from '../../platform/log';
import { textOf, type Places, type QuestionPlaces } from '../../state/places';
import type { RunLookup } from '../../state/runLookup';
import type { RunModel } from '../../state/runModel';
import { nextTurn } from '../../platform/slices';
import { splitBlocks, type Block } from '../../spss/reading/blocks';
import { ProblemSheet } from './problemSheet';
import type { ScriptProblems } from './scriptProblems';
import type { WritingProblems } from './writingProblems';

const SETTLE_MILLISECONDS = 300;

/** A questionnaire whose diagnostics are shown, or soon will be. */
interface Watched {
  readonly questionnaire: Uri;
  /** The run that the diagnostics are of. */
  runId: string | null;
  /** Besides the questionnaire, the script. */
  script: Uri | null;
  timer: NodeJS.Timeout | null;
  /** A refresh takes several turns of the event loop: what changes meanwhile asks for another one. */
  isRefreshing: boolean;
  isOutdated: boolean;
}

/**
 * What the newest run over a questionnaire found, as diagnostics: at the question that failed, at the logic nobody
 * could resolve, and at the line of the script. Places are looked up by question and by text whenever either changes,
 * so that they stay right while a person edits, and go when the question passes or disappears.
 */
export class Problems implements Disposable {
  private readonly store = new DisposableStore();
  private readonly collection: DiagnosticCollection;
  private readonly watched = new Map<string, Watched>();

  constructor(
    private readonly model: RunModel,
    private readonly places: QuestionPlaces,
    private readonly acceptances: Acceptances,
    private readonly lookup: Pick<RunLookup, 'scriptOfRun'>,
    private readonly scripts: Pick<ScriptProblems, 'covers' | 'onDidChangeCovered'>,
    private readonly log: Pick<Log, 'error'>,
    /** What is said of questionnaires while they are typed. */
    private readonly writing: Pick<WritingProblems, 'rangesOf' | 'onDidChange'> | null = null,
  ) {
    this.collection = this.store.add(languages.createDiagnosticCollection('questionnaireToSpss'));
    this.store.add(
      model.onDidChange((changes) => {
        for (const change of changes) {
          const run = model.get(change.runId);
          if (run !== undefined) this.refreshSoon(run.questionnaire);
        }
        // Which run is the newest changes with runs alone: with hundreds of them it is not looked for at every notice.
        if (changes.some(({ run }) => run)) this.followRemoved();
      }),
    );
    this.store.add(acceptances.onDidChange((questionnaire) => this.refreshSoon(questionnaire)));
    this.store.add(workspace.onDidChangeTextDocument((event) => this.edited(event.document.uri)));
    this.store.add(workspace.onDidDeleteFiles(({ files }) => files.forEach((file) => this.edited(file))));
    this.store.add(scripts.onDidChangeCovered((script) => this.edited(script)));
    if (writing !== null) this.store.add(writing.onDidChange((questionnaire) => this.edited(questionnaire)));
  }

  dispose(): void {
    for (const { timer } of this.watched.values()) if (timer !== null) clearTimeout(timer);
    this.watched.clear();
    this.store.dispose();
  }

  /** @param changed a file, or a folder with everything in it */
  private edited(changed: Uri): void {
    for (const { questionnaire, script } of this.watched.values()) {
      if (isWithin(questionnaire, changed) || (script !== null && isWithin(script, changed)))
        this.refreshSoon(questionnaire);
    }
  }

  private refreshSoon(questionnaire: Uri): void {
    if (this.store.isDisposed) return;
    const watched = this.watch(questionnaire);
    if (watched.isRefreshing) {
      watched.isOutdated = true;
      return;
    }
    watched.timer ??= setTimeout(() => {
      watched.timer = null;
      watched.isRefreshing = true;
      this.refresh(watched)
        .catch((error: unknown) => this.log.error('Diagnostics', error))
        .finally(() => {
          watched.isRefreshing = false;
          if (watched.isOutdated) this.refreshSoon(questionnaire);
          watched.isOutdated = false;
        });
    }, SETTLE_MILLISECONDS);
  }

  private watch(questionnaire: Uri): Watched {
    const key = questionnaire.toString();
    const known = this.watched.get(key);
    if (known !== undefined) return known;
    const watched: Watched = {
      questionnaire,
      runId: null,
      script: null,
      timer: null,
      isRefreshing: false,
      isOutdated: false,
    };
    this.watched.set(key, watched);
    return watched;
  }

  /** What a run that was removed said goes with it; the run before it, if there is one, has its say again. */
  private followRemoved(): void {
    const newest = this.model.newest();
    for (const [key, { questionnaire, runId }] of this.watched) {
      const latest = newest.get(key);
      if (latest === undefined || (runId !== null && latest.id !== runId)) this.refreshSoon(questionnaire);
    }
  }

  private async refresh(watched: Watched): Promise<void> {
    const { questionnaire } = watched;
    const begun = this.model.latestOf(questionnaire);
    if (begun === undefined) {
      this.forget(watched);
      return;
    }
    const places = await this.placesOf(questionnaire);
    if (places === null) {
      this.clear(watched);
      return;
    }
    const script = this.lookup.scriptOfRun(begun);
    if (watched.script !== null && watched.script.toString() !== script?.toString())
      this.collection.delete(watched.script);
    watched.script = script;
    const blocks = script === null ? [] : await blocksOf(script);
    // What was waited for took its time: the state is the one of now.
    const run = this.model.latestOf(questionnaire);
    if (this.store.isDisposed || run === undefined) return;
    watched.runId = run.id;
    const isLinted = script !== null && this.scripts.covers(script);
    const sheet = new ProblemSheet(
      run,
      places,
      { script, blocks, isLinted },
      this.acceptances,
      this.writing?.rangesOf(questionnaire) ?? null,
    );
    const ofQuestionnaire = await sheet.ofQuestionnaire();
    const ofScript = script === null ? [] : await sheet.ofScript();
    if (this.store.isDisposed) return;
    this.collection.set(questionnaire, ofQuestionnaire);
    if (script === null) return;
    await nextTurn();
    if (!this.store.isDisposed) this.collection.set(script, ofScript);
  }

  /** Where the questions are; null where the file is gone. */
  private async placesOf(questionnaire: Uri): Promise<Places | null> {
    try {
      return await this.places.of(questionnaire);
    } catch (error) {
      if (!this.store.isDisposed && (await exists(questionnaire))) throw error;
      return null;
    }
  }

  private forget(watched: Watched): void {
    this.clear(watched);
    this.watched.delete(watched.questionnaire.toString());
  }

  private clear({ questionnaire, script }: Watched): void {
    if (this.store.isDisposed) return;
    this.collection.delete(questionnaire);
    if (script !== null) this.collection.delete(script);
  }
}

async function exists(file: Uri): Promise<boolean> {
  return workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}

/** Whether a file is the one that changed, or in the folder that did. */
function isWithin(file: Uri, changed: Uri): boolean {
  if (file.scheme !== changed.scheme || file.authority !== changed.authority) return false;
  return file.path === changed.path || file.path.startsWith(`${changed.path}/`);
}

/** The blocks of a script; none where it cannot be read. Reading and splitting a long one are a turn each. */
async function blocksOf(script: Uri): Promise<readonly Block[]> {
  const text = await textOf(script).catch(() => '');
  await nextTurn();
  const { blocks } = splitBlocks(text);
  await nextTurn();
  return blocks;
}

import {
  Diagnostic,
  type DiagnosticCollection,
  type Disposable,
  type Event,
  EventEmitter,
  l10n,
  languages,
  Range,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { NotePlace } from '../../engine/documents/writing/holdingFixes';
import type { WritingFix, WritingNote } from '../../engine/documents/writing/note';
import { DisposableStore } from '../../platform/disposables';
import type { Log } from '../../platform/log';
import { flatMapInSlices } from '../../platform/slices';
import { stemOf } from '../../state/places';
import { DIAGNOSTIC_SOURCE } from './problemSheet';
import { severityOf } from './severity';
import { coreText } from '../../platform/coreSentences';

/** What a diagnostic carries for its quick fixes: they are of this version of the text. */
export interface WritingDiagnostic extends Diagnostic {
  readonly writing: {
    readonly place: Omit<NotePlace, 'text'>;
    readonly version: number;
    readonly mayBeMended: boolean;
  };
  /** Logic that is not understood, which a run may tell as well. */
  readonly logic: { readonly questionId: string; readonly text: string } | null;
}

/** Null for what is no questionnaire. May be left undone when the signal says so. */
export type NotesReader = (text: string, name: string, signal: AbortSignal) => Promise<readonly WritingNote[] | null>;

/** What runs tell of logic that is not understood: of one cause a person is told once. */
export interface ToldByRuns {
  readonly onDidChange: Event<Uri>;
  readonly has: (questionnaire: Uri, questionId: string, text: string) => boolean;
}

const SETTLE_MILLISECONDS = 50;

/**
 * What is odd about the questionnaires that are shown, while they are typed and before any run: read by the engine a
 * moment after the last key.
 */
export class WritingProblems implements Disposable {
  private readonly store = new DisposableStore();
  private readonly collection: DiagnosticCollection;
  private readonly due = new Map<string, NodeJS.Timeout>();
  /** What is being read of each document. */
  private readonly reading = new Map<string, AbortController>();
  private readonly emitter = this.store.add(new EventEmitter<Uri>());
  /** All that was read of each document that is shown, told or not. */
  private readonly known = new Map<string, readonly WritingDiagnostic[]>();

  /** Fires when what is said of a questionnaire here has changed. */
  readonly onDidChange = this.emitter.event;

  constructor(
    private readonly notesOf: NotesReader,
    private readonly told: ToldByRuns,
    private readonly log: Pick<Log, 'error'>,
  ) {
    this.collection = this.store.add(languages.createDiagnosticCollection('questionnaireToSpssWriting'));
    this.store.add(window.onDidChangeVisibleTextEditors(() => this.lookAtShown()));
    this.store.add(
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        // That a document is saved or not is told as a change, too.
        if (contentChanges.length > 0) this.edited(document);
      }),
    );
    this.store.add(workspace.onDidCloseTextDocument(({ uri }) => this.leave(uri)));
    this.store.add(told.onDidChange((uri) => this.runChanged(uri)));
    this.lookAtShown();
  }

  /** What is said of a questionnaire here; null where it is not looked at. */
  rangesOf(questionnaire: Uri): readonly Range[] | null {
    return this.collection.has(questionnaire)
      ? (this.collection.get(questionnaire) ?? []).map(({ range }) => range)
      : null;
  }

  dispose(): void {
    for (const timer of this.due.values()) clearTimeout(timer);
    this.due.clear();
    for (const stopper of this.reading.values()) stopper.abort();
    this.reading.clear();
    this.store.dispose();
  }

  private lookAtShown(): void {
    for (const document of shown()) if (!this.collection.has(document.uri)) this.lookSoon(document);
  }

  private edited(document: TextDocument): void {
    if (document.languageId === 'markdown' && shown().includes(document)) this.lookSoon(document);
  }

  private leave(uri: Uri): void {
    clearTimeout(this.due.get(uri.toString()));
    this.due.delete(uri.toString());
    this.known.delete(uri.toString());
    if (!this.collection.has(uri)) return;
    this.collection.delete(uri);
    this.emitter.fire(uri);
  }

  private runChanged(uri: Uri): void {
    const known = this.known.get(uri.toString());
    if (known?.some(({ logic }) => logic !== null) === true) this.tell(uri, known);
  }

  /** Tells what no run tells. */
  private tell(uri: Uri, known: readonly WritingDiagnostic[]): void {
    this.known.set(uri.toString(), known);
    const own = known.filter(({ logic }) => logic === null || !this.told.has(uri, logic.questionId, logic.text));
    this.collection.set(uri, own);
    this.emitter.fire(uri);
  }

  /** Typing goes on: each change puts it off, and nobody waits for what was read of the text before. */
  private lookSoon(document: TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.due.get(key));
    this.reading.get(key)?.abort();
    const look = (): void => {
      this.due.delete(key);
      this.look(document).catch((error: unknown) => this.log.error('Reading what is written', error));
    };
    this.due.set(key, setTimeout(look, SETTLE_MILLISECONDS));
  }

  private async look(document: TextDocument): Promise<void> {
    const { uri, version } = document;
    const key = uri.toString();
    const stopper = new AbortController();
    this.reading.set(key, stopper);
    const isOld = (): boolean => stopper.signal.aborted || document.isClosed || document.version !== version;
    const notes = await this.notesOf(document.getText(), stemOf(uri), stopper.signal).catch((error: unknown) => {
      if (isOld()) return null;
      throw error;
    });
    if (this.reading.get(key) === stopper) this.reading.delete(key);
    // A newer version has its own turn.
    if (isOld()) return;
    if (notes === null) {
      this.leave(uri);
      return;
    }
    const diagnostics = await flatMapInSlices(notes, (note) => [diagnosticOf(note, document)]);
    if (isOld()) return;
    this.tell(uri, diagnostics);
  }
}

function shown(): readonly TextDocument[] {
  const documents = new Set(window.visibleTextEditors.map(({ document }) => document));
  return [...documents].filter(({ languageId }) => languageId === 'markdown');
}

function diagnosticOf(note: WritingNote, document: TextDocument): WritingDiagnostic {
  const range = new Range(document.positionAt(note.start), document.positionAt(note.end));
  const diagnostic = new Diagnostic(range, messageOf(note), severityOf(note.severity));
  diagnostic.source = DIAGNOSTIC_SOURCE;
  diagnostic.code = note.code;
  const place = { name: stemOf(document.uri), code: note.code, start: note.start };
  const { said } = note;
  return Object.assign(diagnostic, {
    logic: said.kind === 'unresolved' ? said : null,
    writing: { place, version: document.version, mayBeMended: note.fixes.length > 0 },
  });
}

function messageOf({ said, didYouMean }: WritingNote): string {
  switch (said.kind) {
    case 'problem': {
      const hint = didYouMean === null ? coreText(said.nextStep, l10n) : l10n.t('Did you mean {0}?', didYouMean);
      return `${coreText(said.message, l10n)} ${hint}`;
    }
    case 'undefinedId':
      return said.nearest === null
        ? l10n.t('There is no question {0} here: the condition on it is not checked.', said.name)
        : l10n.t(
            'There is no question {0} here: the condition on it is not checked. Did you mean {1}?',
            said.name,
            said.nearest,
          );
    case 'unresolved':
      return `${said.questionId}: ${l10n.t('Not checked: {0}', coreText(said.reason, l10n))}`;
    case 'undefinedCode':
      return l10n.t(
        'No answer of {0} has the code {1}; there are {2}.',
        said.questionId,
        said.written,
        codesText(said.codes),
      );
  }
}

const MOST_CODES = 12;

const codesText = (codes: readonly string[]): string =>
  codes.length > MOST_CODES ? `${codes.slice(0, MOST_CODES).join(', ')} …` : codes.join(', ');

/** What a quick fix is called. */
export function fixTitle({ what }: WritingFix): string {
  switch (what.kind) {
    case 'change':
      return l10n.t('Change to {0}', what.to);
    case 'addMark':
      return l10n.t('Write {0} behind the question', what.mark);
    case 'addCodes':
      return l10n.t('Write the codes in front of the answers');
    case 'giveCode':
      return l10n.t('Give it the code {0}', what.code);
    case 'addAnswer':
      return l10n.t('Add an answer with the code {0} to {1}', what.code, what.questionId);
    case 'giveId':
      return l10n.t('Give it the id {0}', what.id);
    case 'giveIds':
      return l10n.t('Give all questions ids, {0} to {1}', what.first, what.last);
    case 'close':
      return l10n.t('Close the bracket');
  }
}

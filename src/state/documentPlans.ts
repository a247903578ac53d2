import type { CancellationToken, TextDocument, Uri } from 'vscode';
import type { IsQuestionnaire } from './recognition';
import { stemOf } from './places';
import type { PlannedQuestionnaire } from '../engine/documents/planView';
import { fromJson, type PackedPlan } from '../engine/protocol';
import { flatMapInSlices } from '../platform/slices';

/** Reads and plans a text; wherever it does so. */
type PlanReader = (document: PlanOrder) => Promise<PlannedQuestionnaire>;

interface PlanOrder {
  readonly text: string;
  readonly uri: Uri;
  readonly name: string;
  readonly inferred: boolean;
  /** Nobody wants it any more: it may be left undone. */
  readonly signal: AbortSignal;
}

interface DocumentPlansOptions {
  readonly read: PlanReader;
  /** A quick look at the text, so that other markdown costs nothing. */
  readonly isQuestionnaire: IsQuestionnaire;
  /** Whether inferred checks are wanted for a file: the setting may change. */
  readonly inferredFor: (uri: Uri) => boolean;
}

interface Kept {
  readonly version: number;
  readonly inferred: boolean;
  /** Null where it was left undone, too. */
  readonly plan: Promise<PlannedQuestionnaire | null>;
  readonly stopper: AbortController;
}

/** A plan as the engine sends it, read in slices. */
export const unpackPlan = async (packed: PackedPlan): Promise<PlannedQuestionnaire> => ({
  plans: await flatMapInSlices(packed, (piece) => fromJson(piece)),
});

/** Typing goes on within this time: only the version that stands is read. What is odd about it is told before. */
const TYPING_MILLISECONDS = 350;

/**
 * The plan of each open questionnaire at its present version. Read when a view first asks for it and never again for
 * the same version; a closed document takes its plan with it.
 */
export class DocumentPlans {
  private readonly kept = new WeakMap<TextDocument, Kept>();

  constructor(private readonly options: DocumentPlansOptions) {}

  readonly planOf = async (document: TextDocument, token: CancellationToken): Promise<PlannedQuestionnaire | null> => {
    const { version } = document;
    const older = this.kept.get(document);
    if (older !== undefined && older.version !== version) {
      older.stopper.abort();
      await new Promise((resolve) => setTimeout(resolve, TYPING_MILLISECONDS));
      // One at a time: where reading takes longer than typing, what is read next is what stands there then.
      await this.kept.get(document)?.plan.catch(() => null);
      if (token.isCancellationRequested || document.version !== version) return null;
    }
    const plan = await this.at(document);
    return token.isCancellationRequested ? null : plan;
  };

  private at(document: TextDocument): Promise<PlannedQuestionnaire | null> {
    const inferred = this.options.inferredFor(document.uri);
    const known = this.kept.get(document);
    if (known?.version === document.version && known.inferred === inferred) return known.plan;
    const text = document.getText();
    const stopper = new AbortController();
    const { signal } = stopper;
    const unlessStopped = (error: unknown): null => {
      if (signal.aborted) return null;
      throw error;
    };
    const plan = this.options.isQuestionnaire(text).then(async (is) => {
      if (!is || signal.aborted) return null;
      const { uri } = document;
      const read = await this.options.read({ text, uri, name: stemOf(uri), inferred, signal }).catch(unlessStopped);
      return read === null || read.plans.length === 0 ? null : read;
    });
    const kept = { version: document.version, inferred, plan, stopper };
    this.kept.set(document, kept);
    plan.catch(() => {
      if (this.kept.get(document) === kept) this.kept.delete(document);
    });
    return plan;
  }
}

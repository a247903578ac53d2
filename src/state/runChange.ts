import type { RunEvent } from '../pipeline/events';

/** What became different in one run since the last notice. */
export interface RunChange {
  readonly runId: string;
  /** The run itself: it started, ended, paused, or was added or removed. */
  readonly run: boolean;
  /** Whether this window worked on it at some time since then: a short run begins and ends within one notice. */
  readonly worked: boolean;
  readonly batches: ReadonlySet<number>;
  readonly questions: ReadonlySet<string>;
}

interface Collected {
  run: boolean;
  worked: boolean;
  readonly batches: Set<number>;
  readonly questions: Set<string>;
}

/** Collects what a stretch of events touched, for one notice. */
export class ChangeCollector {
  private readonly changes = new Map<string, Collected>();

  get isEmpty(): boolean {
    return this.changes.size === 0;
  }

  touchRun(runId: string, live: boolean): void {
    const change = this.of(runId);
    change.run = true;
    if (live) change.worked = true;
  }

  touch(runId: string, event: RunEvent, live: boolean): void {
    const change = this.of(runId);
    if (live) change.worked = true;
    switch (event.type) {
      case 'runStarted':
      case 'runResumed':
      case 'runContinued':
      case 'documentRead':
      case 'inputProblem':
      case 'runPaused':
      case 'keyRetired':
      case 'runFinished':
        change.run = true;
        return;
      case 'batchStarted':
        change.batches.add(event.batch);
        for (const id of event.questionIds) change.questions.add(id);
        return;
      case 'stageStarted':
      case 'modelCalled':
      case 'callDelayed':
      case 'batchFinished':
        change.batches.add(event.batch);
        return;
      case 'modelAnswered':
        // Shows by what is made of it.
        return;
      case 'blockEdited':
        change.questions.add(event.questionId);
        return;
      case 'questionRead':
      case 'scriptWritten':
      case 'questionFinished':
        change.batches.add(event.batch);
        change.questions.add(event.questionId);
        return;
      case 'reviewed':
        change.batches.add(event.batch);
        for (const finding of event.findings) change.questions.add(finding.questionId);
    }
  }

  /** What was collected; the collector is empty afterwards. */
  take(): readonly RunChange[] {
    const taken = [...this.changes].map(([runId, change]) => ({ runId, ...change }));
    this.changes.clear();
    return taken;
  }

  private of(runId: string): Collected {
    const known = this.changes.get(runId);
    if (known !== undefined) return known;
    const fresh: Collected = { run: false, worked: false, batches: new Set(), questions: new Set() };
    this.changes.set(runId, fresh);
    return fresh;
  }
}

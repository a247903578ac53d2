import { type Disposable, EventEmitter, type Uri } from 'vscode';
import type { RunEvent } from '../pipeline/events';
import { EMPTY_RUN, reduce, type RunState } from '../pipeline/runState/runState';
import { ChangeCollector, type RunChange } from './runChange';

/** One run as the views see it. */
export interface Run {
  readonly id: string;
  readonly questionnaire: Uri;
  readonly state: RunState;
  /** Whether this window is working on it now. A run that is neither live nor finished was interrupted. */
  readonly live: boolean;
}

const NOTICE_MILLISECONDS = 50;
/** Folding stops after this long and goes on in the next turn, so that a flood of events never blocks the host. */
const SLICE_MILLISECONDS = 8;

/**
 * The runs of this window, newest first. Events are folded as they come and told to listeners at most every 50 ms,
 * with the ids of what changed.
 */
export class RunModel implements Disposable {
  private readonly emitter = new EventEmitter<readonly RunChange[]>();
  private readonly runs = new Map<string, Run>();
  private readonly changes = new ChangeCollector();
  private queue: { readonly runId: string; readonly event: RunEvent }[] = [];
  private timer: NodeJS.Timeout | null = null;
  /** Told when the listeners are. */
  private readonly waiting: (() => void)[] = [];

  readonly onDidChange = this.emitter.event;

  list(): readonly Run[] {
    return [...this.runs.values()].sort((a, b) => startOf(b) - startOf(a));
  }

  get(runId: string): Run | undefined {
    return this.runs.get(runId);
  }

  /** The newest run over a questionnaire. */
  latestOf(questionnaire: Uri): Run | undefined {
    const key = questionnaire.toString();
    let latest: Run | undefined;
    for (const run of this.runs.values()) {
      if (run.questionnaire.toString() !== key) continue;
      if (latest === undefined || startOf(run) > startOf(latest)) latest = run;
    }
    return latest;
  }

  /** The newest run of each questionnaire, by its address: older ones are history. */
  newest(): ReadonlyMap<string, Run> {
    const newest = new Map<string, Run>();
    for (const run of this.runs.values()) {
      const key = run.questionnaire.toString();
      const other = newest.get(key);
      if (other === undefined || startOf(run) > startOf(other)) newest.set(key, run);
    }
    return newest;
  }

  /** Adds a run, or puts another state in the place of one (a journal that was read again). */
  put(run: Run): void {
    this.runs.set(run.id, run);
    this.changes.touchRun(run.id, run.live);
    this.schedule();
  }

  setLive(runId: string, live: boolean): void {
    this.drain();
    const run = this.runs.get(runId);
    if (run === undefined || run.live === live) return;
    this.put({ ...run, live });
  }

  remove(runId: string): void {
    if (!this.runs.delete(runId)) return;
    this.changes.touchRun(runId, false);
    this.schedule();
  }

  /** Takes events of a run, in order. An event of an unknown run is of no use to anybody. */
  apply(runId: string, events: readonly RunEvent[]): void {
    for (const event of events) this.queue.push({ runId, event });
    this.schedule();
  }

  /**
   * Folds everything that is waiting, and resolves when listeners know of it: within 50 ms, all at once. Of hundreds of
   * runs that end together each would make every listener look at all of them.
   */
  told(): Promise<void> {
    this.drain();
    if (this.changes.isEmpty) return Promise.resolve();
    this.schedule();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** Folds and tells everything that is waiting, now. */
  flush(): void {
    this.drain();
    this.tell();
  }

  dispose(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.queue = [];
    this.emitter.dispose();
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  private schedule(): void {
    this.timer ??= setTimeout(() => {
      this.timer = null;
      if (!this.fold(performance.now() + SLICE_MILLISECONDS)) this.schedule();
      this.tell();
    }, NOTICE_MILLISECONDS);
  }

  private drain(): void {
    this.fold(Infinity);
  }

  /** Folds until the queue is empty (true) or the time is over (false). */
  private fold(until: number): boolean {
    let done = 0;
    for (const { runId, event } of this.queue) {
      if (done % 16 === 15 && performance.now() > until) break;
      done++;
      const run = this.runs.get(runId) ?? null;
      if (run === null) continue;
      this.runs.set(runId, { ...run, state: reduce(run.state, event) });
      this.changes.touch(runId, event, run.live);
    }
    this.queue = this.queue.slice(done);
    return this.queue.length === 0;
  }

  private tell(): void {
    if (!this.changes.isEmpty) this.emitter.fire(this.changes.take());
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}

/** A run before its first event. */
export function newRun(id: string, questionnaire: Uri): Run {
  return { id, questionnaire, state: { ...EMPTY_RUN, runId: id, startedAt: Date.now() }, live: true };
}

/** Whether a run broke off without an end: the window closed, or the machine did. */
export function isInterrupted({ live, state }: Run): boolean {
  return !live && (state.status === 'running' || state.status === 'paused');
}

/** Whether a run can go on where it stopped: it broke off, or a person stopped it. */
export const isUnfinished = (run: Run): boolean =>
  isInterrupted(run) || (!run.live && run.state.status === 'cancelled');

function startOf(run: Run): number {
  return run.state.startedAt ?? 0;
}

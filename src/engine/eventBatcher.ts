import type { RunEvent } from '../pipeline/events';

const INTERVAL = 30;

/** Collects events so that they cross to the editor in few messages; the first of a lull goes at once. */
export class EventBatcher {
  private waiting: RunEvent[] = [];
  private timer: NodeJS.Timeout | null = null;
  private lastSent = 0;

  constructor(private readonly send: (events: readonly RunEvent[]) => void) {}

  push(event: RunEvent): void {
    this.waiting.push(event);
    const due = this.lastSent + INTERVAL - performance.now();
    // The compiler leaves timers little room: what is overdue goes with the event that finds it so.
    if (due <= 0) this.flush();
    else this.timer ??= setTimeout(() => this.flush(), due);
  }

  flush(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.lastSent = performance.now();
    if (this.waiting.length === 0) return;
    const events = this.waiting;
    this.waiting = [];
    this.send(events);
  }
}

import type { TreeElement } from './treeElements';

/** The editor puts a refresh off while news keeps coming within 200 ms of each other. */
const INTERVAL_MILLISECONDS = 250;
/** It looks for the parents of every row among all the others: the time grows with the square of their number. */
const MOST_ROWS = 32;

/**
 * Rows of the tree that have changed, told to the editor so that it shows them at once and never works on many: few at
 * a time, the first of a lull immediately.
 */
export class RowQueue {
  private readonly rows = new Set<TreeElement>();
  private isAll = false;
  private timer: NodeJS.Timeout | null = null;

  /** @param tell takes the rows; `undefined` for all there are */
  constructor(private readonly tell: (rows: TreeElement[] | undefined) => void) {}

  add(rows: readonly TreeElement[]): void {
    for (const row of rows) this.rows.add(row);
    if (this.timer === null) this.next();
  }

  /** Everything, also which rows there are. */
  addAll(): void {
    this.isAll = true;
    if (this.timer === null) this.next();
  }

  /** Forgets what was not told yet: nobody looks any more. */
  clear(): void {
    this.rows.clear();
    this.isAll = false;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private next(): void {
    this.timer = null;
    if (!this.isAll && this.rows.size === 0) return;
    this.timer = setTimeout(() => this.next(), INTERVAL_MILLISECONDS);
    this.tell(this.take());
  }

  private take(): TreeElement[] | undefined {
    if (this.isAll) {
      this.isAll = false;
      this.rows.clear();
      return undefined;
    }
    // The row of a run brings all rows of the run with it.
    const runs = [...this.rows].filter(({ kind }) => kind === 'run');
    const runIds = new Set(runs.map(({ runId }) => runId));
    for (const row of this.rows) if (runIds.has(row.runId)) this.rows.delete(row);
    const others = [...this.rows].slice(0, MOST_ROWS);
    for (const row of others) this.rows.delete(row);
    return [...runs, ...others];
  }
}

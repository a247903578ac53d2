/** `first`: somebody who types waits for it. `later`: it is drawn when they pause. */
type Rank = 'first' | 'later';

interface Waiting {
  readonly rank: Rank;
  readonly begin: () => void;
}

/** What long work does between its parts. */
export type Pause = () => Promise<void>;

/** For so long, in milliseconds, work goes on before others have their turn. */
const SLICE_MILLISECONDS = 8;

/**
 * The turns of a thread's work. Between two of them what has arrived is heard: of what waits then, what somebody waits
 * for goes first, and what nobody wants any more is never begun.
 */
export class Turns {
  private waiting: readonly Waiting[] = [];
  private isDue = false;

  /** Resolves when it is one's turn; rejects with the reason of the signal when nobody wants it any more. */
  async next(rank: Rank, signal: AbortSignal): Promise<void> {
    await new Promise<void>((begin) => {
      this.waiting = [...this.waiting, { rank, begin }];
      this.takeSoon();
    });
    signal.throwIfAborted();
  }

  /** For long work: gives way after a while to whatever waits, and ends where nobody wants it any more. */
  pauses(signal: AbortSignal): Pause {
    let until = performance.now() + SLICE_MILLISECONDS;
    return async () => {
      if (performance.now() < until) return;
      await this.next('later', signal);
      until = performance.now() + SLICE_MILLISECONDS;
    };
  }

  private takeSoon(): void {
    if (this.isDue) return;
    this.isDue = true;
    setImmediate(() => {
      this.isDue = false;
      const chosen = this.waiting.find(({ rank }) => rank === 'first') ?? this.waiting[0];
      this.waiting = this.waiting.filter((one) => one !== chosen);
      chosen?.begin();
      if (this.waiting.length > 0) this.takeSoon();
    });
  }
}

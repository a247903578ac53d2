/** A run tells of many questions a second: lenses that jump that often cannot be clicked. */
const REFRESH_MILLISECONDS = 500;
/** The editor fetches all lenses anew each time: the more there are, the less often. */
const REFRESH_MILLISECONDS_PER_LENS = 0.1;
/** The editor asks a moment after it is told; how long it waits grows with how long the answers take. */
const FIRST_REPEAT_MILLISECONDS = 2_000;
/** Each after twice the time of the one before. */
const MOST_REPEATS = 5;

interface LensRefreshOptions<Document> {
  /** Tells the editor that the lenses are other ones. */
  readonly tell: () => void;
  /** The documents that people see. */
  readonly visible: () => readonly Document[];
}

/**
 * When the editor is told that lenses have changed. An editor that loses the focus before it has asked forgets that it
 * was told to: until it asks for every document that is seen, it is told again.
 */
export class LensRefresh<Document extends object> {
  private readonly counts = new WeakMap<Document, number>();
  /** Documents that are seen with the lenses from before the last change. */
  private owed: readonly Document[] = [];
  private changes = 0;
  private timer: NodeJS.Timeout | null = null;
  private repeat: NodeJS.Timeout | null = null;

  constructor(private readonly options: LensRefreshOptions<Document>) {}

  /** The lenses have changed. */
  request(): void {
    const seen = this.options.visible().reduce((sum, document) => sum + (this.counts.get(document) ?? 0), 0);
    this.timer ??= setTimeout(
      () => {
        this.timer = null;
        this.changes += 1;
        this.owed = this.options.visible().filter((document) => this.counts.has(document));
        this.tell(0);
      },
      REFRESH_MILLISECONDS + seen * REFRESH_MILLISECONDS_PER_LENS,
    );
  }

  /** Which change the editor was told of last: for `given`, taken when the lenses begin to be made. */
  get change(): number {
    return this.changes;
  }

  /** The editor was given so many lenses for a document, made after a change. */
  given(document: Document, count: number, change: number): void {
    this.counts.set(document, count);
    if (change === this.changes) this.owed = this.owed.filter((other) => other !== document);
  }

  dispose(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    if (this.repeat !== null) clearTimeout(this.repeat);
    this.timer = null;
    this.repeat = null;
  }

  private tell(repeats: number): void {
    if (this.repeat !== null) clearTimeout(this.repeat);
    this.repeat = null;
    if (this.owed.length > 0 && repeats < MOST_REPEATS) {
      this.repeat = setTimeout(() => this.tellAgain(repeats + 1), FIRST_REPEAT_MILLISECONDS * 2 ** repeats);
    }
    this.options.tell();
  }

  private tellAgain(repeats: number): void {
    this.repeat = null;
    const visible = new Set(this.options.visible());
    this.owed = this.owed.filter((document) => visible.has(document));
    if (this.owed.length > 0) this.tell(repeats);
  }
}

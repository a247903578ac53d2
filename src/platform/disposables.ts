export interface Disposable {
  dispose(): unknown;
}

/**
 * Everything one part has subscribed to, started or registered. Disposing twice is harmless; what is added after the
 * end is disposed at once, so that work that finishes late leaves nothing behind.
 */
export class DisposableStore implements Disposable {
  private readonly items = new Set<Disposable>();
  private disposed = false;

  get isDisposed(): boolean {
    return this.disposed;
  }

  add<T extends Disposable>(item: T): T {
    if (this.disposed) item.dispose();
    else this.items.add(item);
    return item;
  }

  /** In reverse order of addition: what came later may need what came before. */
  dispose(): void {
    if (this.disposed) return;
    this.disposed = true;
    const items = [...this.items].reverse();
    this.items.clear();
    for (const item of items) item.dispose();
  }
}

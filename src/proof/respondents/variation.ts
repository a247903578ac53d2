import type { Respondent } from '../../questionnaire/logic/evaluate';
import type { Value } from './candidates';

/**
 * A respondent as what he answers unlike another one: hundreds of them cost little more than the few they vary. One
 * who varies a variation varies the same base.
 */
export class Variation implements Respondent {
  readonly #base: Respondent;
  readonly #changes: Map<string, Value>;

  constructor(of: Respondent, changes: Iterable<readonly [string, Value]> = []) {
    this.#base = of instanceof Variation ? of.#base : of;
    this.#changes = new Map(of instanceof Variation ? of.#changes : []);
    for (const [name, value] of changes) this.set(name, value);
  }

  get(name: string): Value | undefined {
    const changed = this.#changes.get(name);
    return changed === undefined ? this.#base.get(name) : changed;
  }

  set(name: string, value: Value): this {
    if (this.#base.get(name) === value) this.#changes.delete(name);
    else this.#changes.set(name, value);
    return this;
  }

  has(name: string): boolean {
    return this.#changes.has(name) || this.#base.has(name);
  }

  get size(): number {
    let size = this.#base.size;
    for (const name of this.#changes.keys()) if (!this.#base.has(name)) size += 1;
    return size;
  }

  *entries(): MapIterator<[string, Value]> {
    for (const name of this.#base.keys()) yield [name, this.get(name) ?? null];
    for (const entry of this.#changes) if (!this.#base.has(entry[0])) yield entry;
  }

  *keys(): MapIterator<string> {
    for (const [name] of this.entries()) yield name;
  }

  *values(): MapIterator<Value> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries();
  }

  forEach(visit: (value: Value, name: string, map: Respondent) => void): void {
    for (const [name, value] of this.entries()) visit(value, name, this);
  }
}

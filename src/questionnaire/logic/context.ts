import type { CallExpression, Node } from 'acorn';
import type { Question, Span } from '../model';
import type { Scope } from './scope';
import type { Formula } from './formula';
import { and, not } from './formula';
import { UNKNOWN, exactly, formPresent, type Form, type Truth, type Value } from './values';

/** A part of the logic that is not understood, with the reason and the functions it needs. */
export interface UnresolvedPart {
  readonly text: string;
  readonly reason: string;
  readonly span: Span;
  readonly calls: readonly string[];
}

/** A reference to a variable that the export does not define. */
export interface DroppedReference {
  readonly name: string;
  readonly text: string;
  readonly span: Span;
}

/**
 * What a condition on a variable that is missing in the data comes to. `unmet`: it is not met, whatever its direction;
 * `asInTheSurvey`: as the survey's JavaScript computes it, where `none` of nothing is true.
 */
export type MissingOperand = 'unmet' | 'asInTheSurvey';

export type Environment = Map<string, Value>;

/** What the evaluation of one piece of logic knows and notes down. */
export class Context {
  readonly unresolved: UnresolvedPart[] = [];
  readonly dropped: DroppedReference[] = [];
  /** The logic asks whether the survey runs as a test; in delivered data it did not. */
  usesTestMode = false;
  /** It asks about a variable of the survey system, of which the house knows what delivered data never hold. */
  usesPlatform = false;
  /** Something was changed in a way that is not followed: whatever was found is no longer certain. */
  lost = false;
  /** Set while a function of the survey is being executed: nodes in it are not places in the logic itself. */
  #callSite: { readonly start: number; readonly end: number; readonly name: string } | null = null;
  #depth = 0;

  constructor(
    readonly scope: Scope,
    readonly current: Question,
    readonly text: string,
    readonly spanOf: (start: number, end: number) => Span,
    readonly callSurveyFunction: (
      context: Context,
      name: string,
      args: readonly Value[],
      node: CallExpression,
    ) => Value,
    readonly missing: MissingOperand = 'unmet',
  ) {}

  /** A statement about an answer; `there` says that there is one. Without one, its negation is not met either. */
  aboutAnswer(formula: Formula, there: Formula): Truth {
    return this.missing === 'unmet' ? exactly(formula, and(there, not(formula))) : exactly(formula);
  }

  /** A statement about the codes that a form holds. */
  aboutForm(formula: Formula, form: Form, codes: readonly string[]): Truth {
    return this.missing === 'unmet'
      ? this.aboutAnswer(formula, formPresent(form, codes, this.scope.house.emptyBox === 'zero'))
      : exactly(formula);
  }

  /** Notes that a node is not understood. */
  unknown(node: Node, reason: string, calls: readonly string[] = []): Value {
    const site = this.#callSite ?? node;
    const within = this.#callSite === null ? '' : `in ${this.#callSite.name}(): `;
    this.unresolved.push({
      text: this.text.slice(site.start, site.end),
      reason: `${within}${reason}`,
      span: this.spanOf(site.start, site.end),
      calls: this.#callSite === null ? calls : [...new Set([this.#callSite.name, ...calls])],
    });
    return UNKNOWN;
  }

  /** Notes a change that is not followed: nothing that the code comes to is known. */
  lose(node: Node, reason: string): void {
    this.unknown(node, reason);
    this.lost = true;
  }

  /** Notes a reference to a variable that the export does not define. */
  drop(node: Node, name: string): Value {
    const site = this.#callSite ?? node;
    if (!this.dropped.some((known) => known.name === name)) {
      this.dropped.push({ name, text: this.text.slice(site.start, site.end), span: this.spanOf(site.start, site.end) });
    }
    return { kind: 'undefined', name };
  }

  /** Evaluates what says nothing about the data: what is not understood of it is no loss. */
  silently<T>(body: () => T): T {
    const [unresolved, dropped] = [this.unresolved.length, this.dropped.length];
    const result = body();
    this.unresolved.length = unresolved;
    this.dropped.length = dropped;
    return result;
  }

  /** Runs `body` as the function called at `node`; `null` when calls are nested too deeply to be meant. */
  within<T>(node: Node, name: string, body: () => T): T | null {
    if (this.#depth >= 8) return null;
    const outer = this.#callSite;
    this.#callSite ??= { start: node.start, end: node.end, name };
    this.#depth += 1;
    try {
      return body();
    } finally {
      this.#depth -= 1;
      this.#callSite = outer;
    }
  }
}

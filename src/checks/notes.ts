import type { DroppedReference, UnresolvedPart } from '../questionnaire/logic/context';
import type { Question, Span } from '../questionnaire/model';
import type { Dropped, Unresolved } from './check';

/** Gathers what must be reported about one question while its facts are found. */
export class Notes {
  readonly unresolved: Unresolved[] = [];
  readonly dropped: Dropped[] = [];

  /** @param earlier what has been noted about the question already */
  constructor(
    readonly question: Question,
    earlier?: Notes,
  ) {
    if (earlier === undefined) return;
    for (const part of earlier.unresolved) this.unresolved.push(part);
    for (const reference of earlier.dropped) this.dropped.push(reference);
  }

  add(
    what: Unresolved['what'],
    from: { readonly unresolved: readonly UnresolvedPart[]; readonly dropped: readonly DroppedReference[] },
  ): void {
    for (const part of from.unresolved) this.unresolved.push({ questionId: this.question.id, what, ...part });
    for (const reference of from.dropped) {
      if (this.dropped.some((known) => known.name === reference.name && known.span.start === reference.span.start))
        continue;
      this.dropped.push({ questionId: this.question.id, ...reference });
    }
  }

  note(what: Unresolved['what'], text: string, reason: string, span: Span, calls: readonly string[] = []): void {
    this.unresolved.push({ questionId: this.question.id, what, text, reason, span, calls });
  }
}

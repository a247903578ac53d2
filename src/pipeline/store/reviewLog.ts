import type { Finding, ReviewerKind, RunEvent, RunEventOf } from '../events';

/** Reviewers in the order in which they judge. */
const ORDER: readonly ReviewerKind[] = ['lint', 'proof', 'model'];

interface Review {
  readonly attempt: number;
  readonly batch: number;
  readonly loop: number;
  readonly reviewer: ReviewerKind;
  at: number;
  readonly findings: Map<string, Finding>;
}

/**
 * What reviewers said in a run, one review of a batch a line. A run that was interrupted and gone on with ends with the
 * lines of an undisturbed one: what is said again about a question that had not ended takes the place of what was said
 * before, and the order is that of the questionnaire, whichever batch came first.
 */
export class ReviewLog {
  readonly #reviews = new Map<string, Review>();
  /** How often each question has ended: what is tried again after that is another review. */
  readonly #ended = new Map<string, number>();
  #positions: ReadonlyMap<string, number> = new Map();

  note(event: RunEvent): void {
    switch (event.type) {
      case 'runStarted':
        this.#reviews.clear();
        this.#ended.clear();
        this.#positions = new Map(event.questionIds.map((id, position) => [id, position]));
        return;
      case 'questionFinished':
        this.#ended.set(event.questionId, (this.#ended.get(event.questionId) ?? 0) + 1);
        return;
      case 'reviewed':
        for (const finding of event.findings) this.#add(event, finding);
        return;
      default:
    }
  }

  /** The lines of the file, each an object. */
  *lines(): Iterable<string> {
    const reviews = [...this.#reviews.values()].sort(
      (a, b) =>
        a.batch - b.batch ||
        a.attempt - b.attempt ||
        a.loop - b.loop ||
        ORDER.indexOf(a.reviewer) - ORDER.indexOf(b.reviewer),
    );
    for (const { batch, loop, at, reviewer, findings } of reviews) {
      const timestamp = new Date(at).toISOString();
      yield JSON.stringify({ batch, loop, timestamp, reviewer, findings: this.#sorted(findings).map(record) });
    }
  }

  #add({ at, batch, loop, reviewer }: RunEventOf<'reviewed'>, finding: Finding): void {
    const attempt = this.#ended.get(finding.questionId) ?? 0;
    const key = `${batch} ${attempt} ${loop} ${reviewer}`;
    const review = this.#reviews.get(key) ?? { attempt, batch, loop, reviewer, at, findings: new Map() };
    review.at = at;
    review.findings.set(finding.questionId, finding);
    this.#reviews.set(key, review);
  }

  #sorted(findings: ReadonlyMap<string, Finding>): readonly Finding[] {
    const position = ({ questionId }: Finding): number => this.#positions.get(questionId) ?? 0;
    return [...findings.values()].sort((a, b) => position(a) - position(b));
  }
}

function record({ questionId, pass, rootCauses, instructions }: Finding): object {
  return { question_id: questionId, pass, root_causes: rootCauses, instructions };
}

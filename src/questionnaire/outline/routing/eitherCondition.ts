import type { DraftQuestion } from '../draft';
import type { Mark } from '../meanings';
import type { OutlineEvent } from '../text/events';

/**
 * Finds conditions behind the answers of a question whose line is a heading, in documents that write others between the
 * heading and the answers: they may be said of the question above or of the one below.
 */
export class EitherCondition {
  /** How many conditions stand between the heading of their question and its answers. */
  private below = 0;

  /** @param apart a blank line stands above it */
  isOne(mark: Mark, apart: boolean, open: DraftQuestion | null, next: OutlineEvent | undefined): boolean {
    if (mark.meaning.kind !== 'routing' || open === null || open.headingDepth === null) return false;
    if (open.hasAnswers) return this.below > 0 && apart && next?.kind === 'heading';
    this.below += 1;
    return false;
  }
}

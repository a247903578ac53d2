import { doubtAt, type DraftQuestion } from './draft';
import type { LineIndex } from '../lines';
import type { Doubt } from '../model';
import { takeNote } from './remarks';
import type { Report } from '../report';
import type { DocumentStyle } from './style';
import type { RichText } from './text/richText';
import { looksMeant, reportUnreadLine } from './unread';

/** Lines that are neither marks nor answers. What looks as if it meant something is in doubt, and what it may touch. */
export class LineNotes {
  /** What is not understood and may be said of the question that follows. */
  private readonly waiting: Doubt[] = [];

  /** @param ids of the questions so far, in capitals */
  constructor(
    private readonly lines: LineIndex,
    private readonly style: DocumentStyle,
    private readonly ids: ReadonlySet<string>,
    private readonly report: Report,
  ) {}

  /**
   * @param marked a mark stands on the line, and is understood
   * @param among it stands close behind answers
   * @param open the question that it stands below
   */
  take(rest: RichText, text: RichText, marked: boolean, among: boolean, open: DraftQuestion | null): void {
    const meant = marked ? null : looksMeant(rest.text, this.ids, this.style);
    const why = meant ?? (among && !marked ? 'it stands among answers' : null);
    if (open === null) {
      if (why === null) return;
      reportUnreadLine(text, why, [], this.report);
      this.waiting.push(doubtAt(text, 'asked', this.lines));
      return;
    }
    const answered = open.hasAnswers;
    const unread = takeNote(rest, text, open, why, this.report);
    // Behind the answers it may be said of the question that follows.
    if (unread && answered) this.waiting.push(doubtAt(text, 'asked', this.lines));
  }

  /** The doubts that wait for the question that begins now. */
  ofNext(): readonly Doubt[] {
    return this.waiting.splice(0);
  }
}

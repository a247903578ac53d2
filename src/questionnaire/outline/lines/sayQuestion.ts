import type { LineIndex } from '../../lines';
import type { Report } from '../../report';
import { withoutAges } from '../answers/numbers/ages';
import { applyToQuestion, type DraftQuestion } from '../draft';
import { sayLabel } from '../marks/scaleInMark';
import type { Mark } from '../meanings';
import { withRouting } from '../routing/routingWords';
import type { DocumentStyle } from '../style';
import type { OutlineEvent } from '../text/events';
import type { RichText } from '../text/richText';
import { askedInLabel } from './askedInLabel';

/** What the line of a question says. */
interface SaidOfQuestion {
  /** The text without id and marks. */
  readonly label: RichText;
  readonly marks: readonly Mark[];
  /** The whole line. */
  readonly text: RichText;
  /** Marks that stand above it and are its own. */
  readonly above: readonly Mark[];
}

interface Place {
  readonly style: DocumentStyle;
  /** Of the questions so far, its own among them. */
  readonly ids: ReadonlySet<string>;
  readonly next: OutlineEvent | undefined;
  readonly lines: LineIndex;
  readonly report: Report;
}

/** Tells a question that begins what its line and the marks above it say. */
export function sayQuestion(question: DraftQuestion, said: SaidOfQuestion, place: Place): void {
  const { label, marks, text, above } = said;
  const { style, ids, next, lines, report } = place;
  question.shownId ??= question.id ?? `line${lines.spanOf(question.idStart, question.idEnd).line}`;
  const inLabel = askedInLabel(label, question.weak, next);
  sayLabel(question, inLabel.text);
  question.twoBoxes = style.twoBoxes;
  const known = [...above, ...withRouting(marks, text, ids), ...inLabel.marks];
  for (const mark of withoutAges(question, known, text, report)) applyToQuestion(question, mark, lines, report);
}

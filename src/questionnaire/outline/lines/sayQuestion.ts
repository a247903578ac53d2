import type { LineIndex } from '../../lines';
import type { Report } from '../../report';
import { addDate } from '../answers/dateLine';
import { addNumberBoxes } from '../answers/numbers/numberBoxes';
import { withoutAges } from '../answers/numbers/ages';
import { applyToQuestion, type DraftQuestion } from '../draft';
import { readMarks } from '../marks/marks';
import { sayLabel } from '../marks/scaleInMark';
import type { Mark } from '../meanings';
import { withoutCondition, withRouting } from '../routing/routingWords';
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

/** What has letters in it, or figures that nobody counts with. */
const OF_LETTERS =
  /(?<!\p{L})(?:names?|initials?|code|post\s?code|zip|(?:tele)?phone|mobile|e-?mail|id|kürzel|initialen|namen?|kennung|plz|postleitzahl|telefon(?:nummer)?|noms?|initiales|code\s+postal|téléphone|nombre|iniciales|código(?:\s+postal)?|teléfono|iniziali|telefono|naam|initialen|telefoonnummer)(?!\p{L})/iu;

/**
 * `Your year of birth: |__|__|__|__|`: boxes behind the text, as they stand below others.
 * @returns what is said in front of them in marks; `null` where there are none, or more than they stands there
 */
function boxesBehind(question: DraftQuestion, label: RichText, report: Report): readonly Mark[] | null {
  const from = label.text.indexOf('|');
  if (from < 4 || !/^\|[_\s]*\|/u.test(label.text.slice(from)) || label.text.length > 300) return null;
  const asks = label.slice(0, label.text.slice(0, from).replace(/[\s.…]+$/u, '').length);
  if (!/\p{L}{2}/u.test(asks.text) || OF_LETTERS.test(asks.text)) return null;
  const { rest, marks } = readMarks(asks, 'question');
  sayLabel(question, rest);
  const boxes = label.slice(from).trim();
  if (addDate(question, boxes)) return marks;
  // Parted they are a time, or a date that is not known as one.
  if (/\|\s{0,3}[-–:/.]\s{0,3}\|/u.test(boxes.text)) return null;
  return addNumberBoxes(question, boxes, report) ? marks : null;
}

/** Tells a question that begins what its line and the marks above it say. */
export function sayQuestion(question: DraftQuestion, said: SaidOfQuestion, place: Place): void {
  const { label, marks, text, above } = said;
  const { style, ids, next, lines, report } = place;
  question.shownId ??= question.id ?? `line${lines.spanOf(question.idStart, question.idEnd).line}`;
  const routed = withRouting(marks, text, ids);
  const inLabel = askedInLabel(withoutCondition(label, routed, ids), question.weak, next);
  const ahead = boxesBehind(question, inLabel.text, report);
  if (ahead === null) sayLabel(question, inLabel.text);
  question.twoBoxes = style.twoBoxes;
  const known = [...above, ...routed, ...inLabel.marks, ...(ahead ?? [])];
  for (const mark of withoutAges(question, known, text, report)) applyToQuestion(question, mark, lines, report);
}

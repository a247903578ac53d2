import type { OutlineContinuation, OutlineEvent, OutlineItem, OutlineLine } from './events';
import type { RichText } from './richText';

/** A box or circle to tick, wherever it stands on a line. */
const BOX = /\[\s{0,3}\](?!\()|\(\s{1,3}\)|[○◯●◉⚪□☐☑☒❏▢❑◻◽]/gu;
/** A label between two boxes: words, and no sentence. */
const LABEL = /^[^?]{0,60}[\p{L}\p{N}][^?]{0,60}$/u;
/** Where the text of a question ends in front of the first label. */
const ASKS = /^(.*[?？:](?:\s*\([^()]*\))?\s*\*?)\s+/u;

/** `Markieren Sie so: ☒ Korrektur: ■`: how boxes are marked, and no answers. */
const SHOWS_HOW =
  /^\W*(?:(?:bitte\s+)?(?:markieren|kreuzen)\s+sie\s+(?:bitte\s+)?(?:so|wie\s+folgt)|(?:bitte\s+)?so\s+(?:ankreuzen|markieren)|(?:please\s+)?(?:mark|tick|cross|fill)(?:\s+in)?(?:\s+(?:the|a|your|boxes|box|answers?)){0,2}\s+(?:like\s+this|as\s+(?:shown|follows))|(?:veuillez\s+)?cocher?z?\s+(?:comme\s+ceci|ainsi)|(?:por\s+favor\s+)?(?:marque|marcar)\s+as[ií]|(?:segnare|barrare)\s+così|kruis\s+(?:zo|als\s+volgt)\s+aan)(?!\p{L})[^?]{0,40}:/iu;

interface Split {
  /** What stands in front of the answers; `null` where nothing does. */
  readonly head: RichText | null;
  readonly answers: readonly RichText[];
}

/**
 * Answers with boxes that stand one behind the other on a line, `[ ] Yes  [ ] No` or `Mon [ ]  Tue [ ]`, as a line each,
 * and what asks in front of them, `Sex: ( ) Female ( ) Male`, as a line of its own.
 */
export function splitBoxes(events: readonly OutlineEvent[]): readonly OutlineEvent[] {
  return events.flatMap((event): readonly OutlineEvent[] => {
    if (event.kind === 'heading') {
      const [only, ...more] = event.lines;
      const split = only === undefined || more.length > 0 ? null : boxesIn(only);
      if (split === null || split.head === null) return [event];
      return [{ ...event, lines: [split.head] }, ...split.answers.map(asLine)];
    }
    if (event.kind !== 'line' && event.kind !== 'item' && event.kind !== 'continuation') return [event];
    const split = boxesIn(event.text);
    if (split === null) return [event];
    if (event.kind === 'item' && split.head === null)
      return split.answers.map((text): OutlineEvent => ({ ...event, text, number: null, sign: null }));
    const head: readonly OutlineEvent[] = split.head === null ? [] : [headOf(event, split.head)];
    return [...head, ...split.answers.map(asLine)];
  });
}

const headOf = (event: OutlineLine | OutlineItem | OutlineContinuation, text: RichText): OutlineEvent =>
  event.kind === 'line' ? { ...event, text, boxed: true } : { ...event, text };

const asLine = (text: RichText): OutlineEvent => ({ kind: 'line', text, listed: false });

function boxesIn(text: RichText): Split | null {
  const boxes = [...text.text.matchAll(BOX)].map(({ 0: sign, index }) => ({ from: index, to: index + sign.length }));
  const [first, ...others] = boxes;
  const last = boxes.at(-1);
  if (first === undefined || last === undefined || text.text.length > 1000) return null;
  if (SHOWS_HOW.test(text.text)) return null;
  const before = text.slice(0, first.from).trim();
  const behind = text.slice(last.to).trim();
  if (behind.text !== '') {
    const answers = boxes.map(({ from }, index) =>
      withoutSign(text.slice(from, boxes[index + 1]?.from ?? text.text.length).trim(), index < others.length),
    );
    const labelled = answers.every((answer, index) => {
      const label = answer.text.slice((boxes[index]?.to ?? 0) - (boxes[index]?.from ?? 0)).trim();
      return /[\p{L}\p{N}]/u.test(label);
    });
    // One box behind a text is an answer of it only where that text asks.
    const asks = /[?？:](?:\s*\([^()]*\))?\s*\*?$/u.test(before.text);
    if (!labelled || (others.length === 0 && !asks)) return null;
    return { head: before.text === '' ? null : before, answers };
  }
  if (before.text === '' || others.length === 0) return null;
  return labelsFirst(text, boxes);
}

/** `[ ] Yes / [ ] No`: a sign between the two is of neither. */
const withoutSign = (answer: RichText, isBetween: boolean): RichText =>
  isBetween ? answer.slice(0, answer.text.replace(/\s*[/|,;]$/u, '').length) : answer;

/** `Mon [ ]  Tue [ ]`: the box behind its label. */
function labelsFirst(text: RichText, boxes: readonly { readonly from: number; readonly to: number }[]): Split | null {
  const parts = boxes.map(({ from }, index) => text.slice(boxes[index - 1]?.to ?? 0, from).trim());
  const [opening, ...labels] = parts;
  if (opening === undefined) return null;
  const asked = ASKS.exec(opening.text)?.[0].length ?? 0;
  const first = opening.slice(asked).trim();
  if (![first, ...labels].every((label) => LABEL.test(label.text))) return null;
  return { head: asked === 0 ? null : opening.slice(0, asked).trim(), answers: [first, ...labels].map(boxed) };
}

/** With its box in front, as it stands in all other lists. */
const boxed = (label: RichText): RichText => label.between('☐ ', '');

import { readInstruction } from '../marks/instructions';
import type { OutlineEvent, OutlineLine } from '../text/events';

/** `18`, `1.000`, `€ 2000` */
const N = String.raw`(?:[€$£]\s?)?\d{1,7}(?:[.,' ]\d{3}){0,2}`;
/** `Jahre`, `€`, `euros a month` */
const UNIT = String.raw`(?:\s{0,2}(?:[€$£%]|(?<=\s)\p{L}{1,14}\.?)){0,3}`;
const FROM = String.raw`(?:de|entre|du|des|from|between|von|zwischen|da|dal|tra|fra|van|tussen|desde|ab)\s{1,3}`;
const BELOW = String.raw`(?:unter|under|less\s+than|below|moins\s+de|menos\s+de|meno\s+di|minder\s+dan)`;
const TO = String.raw`(?:-|–|—|à|a|al|au|to|bis|tot|até|through)`;
const RANGE = new RegExp(
  String.raw`^(?:(?:${FROM})?${N}${UNIT}\s{0,3}${TO}\s{0,3}(?:${BELOW}\s{1,3})?${N}|${FROM}${N}${UNIT}\s{1,3}(?:y|et|and|und|e|en)\s{1,3}${N})${UNIT}$`,
  'iu',
);
const ENDS = String.raw`(?:${BELOW}|over|above|(?:more|fewer)\s+than|up\s+to|at\s+(?:least|most)|über|bis(?:\s+zu)?|(?:weniger|mehr)\s+als|ab|mindestens|höchstens|plus\s+de|jusqu['’]à|m[aá]s\s+de|hasta|più\s+di|oltre|fino\s+a|meer\s+dan|mais\s+de|até|[<>≤≥])`;
const MORE = String.raw`(?:more|over|older|above|less|fewer|under|younger|below|up|mehr|älter|darüber|weniger|jünger|darunter|plus|moins|m[aá]s|menos|mayor(?:es)?|menor(?:es)?|più|oltre|meno|meer|ouder|minder|jonger|mais)`;
/** `under 18`, `250+`, `35 und älter` */
const END = new RegExp(
  String.raw`^(?:${ENDS}\s{0,3}${N}|${N}${UNIT}\s{0,2}(?:\+|(?:or|and|und|oder|et|ou|y|o|e|en|of)\s{1,3}${MORE}))${UNIT}$`,
  'iu',
);
/** What is called so beside ranges is none of them, or beyond them: `None`, `Más`. */
const WORD =
  /^(?:none|nobody|never|no|zero|kein\p{L}{0,2}|niemand|nie|aucune?|jamais|ningun[oa]|nunca|nada|nessun[oa]?|mai|geen|nooit|nenhuma?|more|mehr|plus|m[aá]s|più|meer|mais|less|fewer|weniger|moins|menos|meno|minder)$/iu;
const LONGEST = 60;

const isClosed = (text: string): boolean => text.length < LONGEST && /\d/u.test(text) && RANGE.test(text);
const isEnd = (text: string): boolean => text.length < LONGEST && /\d/u.test(text) && END.test(text);

/** `de 18 à 24`, `25-34`, `Under 18`, `35 und älter`: what an answer is called that stands for many numbers. */
export const isRangeLine = (text: string): boolean => isClosed(text) || isEnd(text);

const isCount = (text: string): boolean => /^\d{1,4}$/u.test(text);
/** Few words, and nothing that says how the question is answered. */
const isWords = (line: OutlineLine): boolean =>
  /^\p{L}[^.?!:;=<>[\]|_\d]{0,29}$/u.test(line.text.text) && readInstruction(line.text, true) === null;

const lineAt = (events: readonly OutlineEvent[], at: number): OutlineLine | null => {
  const event = events[at];
  return event?.kind === 'line' ? event : null;
};

/** The line right below or above, of the same paragraph. */
function beside(events: readonly OutlineEvent[], at: number, step: 1 | -1): OutlineLine | null {
  const [one, other] = [lineAt(events, at), lineAt(events, at + step)];
  if (one === null || other === null) return null;
  const [upper, lower] = step === 1 ? [one, other] : [other, one];
  return lower.text.start - upper.text.end <= 2 ? other : null;
}

/**
 * Ranges on several lines, one below the other, are answers, and no limits. One alone among words may be either: it is
 * marked as unsure.
 */
export function withRangeLines(events: readonly OutlineEvent[]): readonly OutlineEvent[] {
  const texts = events.map((event) => (event.kind === 'line' ? event.text.text : ''));
  const ranges = texts.map((text) => text !== '' && isRangeLine(text));
  if (!ranges.includes(true)) return events;
  const listed = new Set<number>();
  const unsure = new Set<number>();
  for (let at = 0; at < events.length; at += 1) {
    if (ranges[at] !== true) continue;
    let [first, last] = [at, at];
    while (ranges[last + 1] === true || (isCount(texts[last + 1] ?? '') && ranges[last + 2] === true)) last += 1;
    while (isCount(texts[first - 1] ?? '')) first -= 1;
    const run = new Set(texts.slice(at, last + 1).filter(isRangeLine));
    if (run.size > 1 && [...run].some(isClosed)) {
      [first, last] = withWords(events, first, last);
      for (let index = first; index <= last; index += 1) listed.add(index);
    } else if (run.size === 1 && isClosed(texts[at] ?? '') && isAmongWords(events, at)) unsure.add(at);
    at = last;
  }
  if (listed.size + unsure.size === 0) return events;
  return events.map((event, index) => {
    if (event.kind !== 'line') return event;
    if (listed.has(index)) return { ...event, listed: true };
    return unsure.has(index) ? { ...event, unsure: 'number' } : event;
  });
}

/** The stretch with the words that stand in the same paragraph: `None` above it, and all below. */
function withWords(events: readonly OutlineEvent[], from: number, to: number): [number, number] {
  let [first, last] = [from, to];
  for (let above = beside(events, first, -1); above !== null && WORD.test(above.text.text);) {
    first -= 1;
    above = beside(events, first, -1);
  }
  for (let below = beside(events, last, 1); below !== null && isWords(below);) {
    last += 1;
    below = beside(events, last, 1);
  }
  return [first, last];
}

function isAmongWords(events: readonly OutlineEvent[], at: number): boolean {
  const [above, below] = [beside(events, at, -1), beside(events, at, 1)];
  return (below !== null && isWords(below)) || (above !== null && WORD.test(above.text.text));
}

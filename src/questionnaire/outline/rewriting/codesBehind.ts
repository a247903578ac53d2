import { readInstruction } from '../marks/instructions';
import { doCount, isMissing } from '../text/countedCodes';
import type { OutlineEvent, OutlineItem, OutlineLine } from '../text/events';
import type { RichText } from '../text/richText';

/** A line that a single blank parts from its code: `No 2 THANK AND CLOSE`, `16-24 1`. */
interface Coded {
  readonly label: RichText;
  readonly code: RichText;
  /** What stands behind the code: nothing, or what is said of the answer. */
  readonly rest: RichText;
}

const LONGEST = 200;
const CODE = /(?<=\S)\s(\d{1,3})(?=$|\s|[([{])/gu;
/** `Up to 1`, `Level 1`: the number is of the words in front of it. */
const BELONGS =
  /(?<!\p{L})(?:to|than|under|over|least|most|about|and|or|from|bis|als|unter|über|und|oder|ab|mindestens|höchstens|à|de|que|et|ou|a|o|y|do|od|typ|types?|tipo|stage|stadium|levels?|nivel|niveau|class|classe|clase|klasse|grade|phase|fase|wave|welle|vague|ola|channel|kanal|canal|vitamine?|euro|stufe|zone|zona|group|gruppe|groupe|grupo|size|formula|formel|version|versión|part|teil|partie|parte|option|nr|num(?:ber|mer)?|bbc|itv|rai|tve|tf|ard)$|[-–—=:/.,|…_·]$/iu;
/** Begins as a question does, or a line that says how one is asked. */
const NO_ANSWER = /^(?:\p{L}{1,3}_?\d{1,3}\p{Ll}?[.):\s]|[#*_|<>[{→(-]|\d{1,3}[.)=:]\s)|[?？:]$/u;

/** How a line may be cut: most have but one number that can be its code. */
function cutsOf(text: RichText): readonly Coded[] {
  if (text.text.length > LONGEST || text.boldLength > 0 || NO_ANSWER.test(text.text)) return [];
  return [...text.text.matchAll(CODE)].flatMap(({ 0: whole, 1: code = '', index }): readonly Coded[] => {
    const label = text.slice(0, index).trim();
    const end = index + whole.length;
    const rest = text.slice(end).trim();
    if (!/[\p{L}\p{N}]/u.test(label.text) || BELONGS.test(label.text) || !isSaidOfAnswer(rest)) return [];
    return [{ label, code: text.slice(end - code.length, end), rest }];
  });
}

const isSaidOfAnswer = (rest: RichText): boolean =>
  rest.text === '' ||
  /^[([{→]/u.test(rest.text) ||
  (/\p{Lu}{2}/u.test(rest.text) && !/\p{Ll}{2}/u.test(rest.text)) ||
  (/\p{L}/u.test(rest.text) && readInstruction(rest, true) !== null);

type Place = OutlineLine | OutlineItem;

/** Lines one behind the other, or all items of a list; `null` for any other event. */
const placeOf = (event: OutlineEvent | undefined): Place | null =>
  event?.kind === 'line' || (event?.kind === 'item' && event.number === null && !event.nested) ? event : null;

const standTogether = (one: Place, other: Place): boolean =>
  one.kind === 'item' ? other.kind === 'item' && one.list === other.list : other.kind === 'line';

/**
 * Answers whose codes stand behind a single blank, as word processors leave them: only where they count, from one line to
 * the next, and the words in front of them differ. `Yes 1 / No 2` counts; `Wave 1 / Wave 2` names.
 */
export function withCodesBehind(events: readonly OutlineEvent[]): readonly OutlineEvent[] {
  const found = new Map<number, Coded>();
  for (let at = 0; at < events.length; at += 1) {
    const first = placeOf(events[at]);
    const cuts = first === null ? [] : cutsOf(first.text);
    if (first === null || cuts.length === 0) continue;
    const lines: (readonly Coded[])[] = [];
    for (let next: Place | null = first; next !== null && standTogether(first, next);) {
      const own = cutsOf(next.text);
      if (own.length === 0) break;
      lines.push(own);
      next = placeOf(events[at + lines.length]);
    }
    const behind = placeOf(events[at + lines.length]);
    const before = placeOf(events[at - 1]);
    const isPart = [before, behind].some(
      (other) => other !== null && first.kind === 'item' && standTogether(first, other),
    );
    const counted = isPart ? [] : countedIn(lines);
    if (first.kind === 'item' && counted.length < lines.length) continue;
    counted.forEach((one, index) => found.set(at + index, one));
    at += Math.max(0, lines.length - 1);
  }
  if (found.size === 0) return events;
  return events.map((event, index) => {
    const coded = found.get(index);
    return coded === undefined || (event.kind !== 'line' && event.kind !== 'item') ? event : codeFirst(event, coded);
  });
}

/** `Villa 3`, `Flat 2`, `Studio 1`: so few that fall may count something else; a scale is longer. */
const FALLING = 4;

/** The lines from the first on whose codes count on; those of missing answers may stand behind them. */
function countedIn(lines: readonly (readonly Coded[])[]): readonly Coded[] {
  for (const first of lines[0] ?? []) {
    for (const step of [1, -1]) {
      const counted = [first];
      for (const cuts of lines.slice(1)) {
        const due = Number(counted.at(-1)?.code.text) + step;
        const next = cuts.find(({ code }) => Number(code.text) === due);
        if (next === undefined) break;
        counted.push(next);
      }
      const tail: Coded[] = [];
      for (const cuts of lines.slice(counted.length)) {
        const last = Number((tail.at(-1) ?? counted.at(-1))?.code.text);
        const next = cuts.find(({ code }) => isMissing(code.text) && Number(code.text) !== last);
        if (next === undefined) break;
        tail.push(next);
      }
      const all = [...counted, ...tail];
      if (counted.length >= (step > 0 ? 2 : FALLING) && doCount(all.map(({ code }) => code.text)) && areNamedApart(all))
        return all;
    }
  }
  return [];
}

const areNamedApart = (all: readonly Coded[]): boolean => {
  const fronts = all.map(({ label }) => /^\d+/u.exec(label.text)?.[0]);
  const alreadyCoded = fronts.every((front, index) => Number(front) === index + 1);
  return !alreadyCoded && new Set(all.map(({ label }) => label.text.toLowerCase())).size === all.length;
};

/** `2. No  THANK AND CLOSE` */
function codeFirst(event: Place, { code, label, rest }: Coded): OutlineEvent {
  const isItem = event.kind === 'item';
  const named = code.between('', isItem ? ' =' : '.').followedBy(label);
  const text = rest.text === '' ? named : named.followedBy(rest.between(' ', ''));
  return isItem ? { ...event, text } : { ...event, text, listed: true };
}

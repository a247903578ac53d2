import type { Choice } from '../text/choice';
import type { OutlineEvent, OutlineLine } from '../text/events';
import type { RichText } from '../text/richText';
import { replaced } from '../text/signs';

/** `Yes        1    ASK A4`: a gap between the label and its code, and perhaps one to what follows it. */
const GAP_BEFORE_CODE = /^(\(?\p{L}[^?]{0,70}?\S)( {2,}\t?|\t+ {1,})(-?\d{1,4})(?=$|\s{2,}\S|\t)/u;
/** Where the interview goes on after an answer. */
const ASK = /(\s{2,}|\t)ASK(?=\s+\p{Lu}{1,3}\d)/gu;

/** `500 ml or less      1`: a label, which may begin with a number itself, and nothing behind the code. */
const LAST_COLUMN = /^((?:\d{1,6}(?:[.,]\d{1,3})?\s?)?\p{L}[^?]{0,60}?\S)(?: {2,}|\t+)(\d{1,3})$/u;

/**
 * Lists whose last column counts from 1, and some of whose lines begin with numbers that do not: the codes stand behind.
 * By the place of their first line.
 */
function countedBehind(events: readonly OutlineEvent[]): ReadonlyMap<number, readonly Choice[]> {
  const found = new Map<number, readonly Choice[]>();
  for (let at = 0; at < events.length; at += 1) {
    const choices: Choice[] = [];
    for (let choice = choiceIn(events[at]); choice?.code.text === String(choices.length + 1);) {
      choices.push(choice);
      choice = choiceIn(events[at + choices.length]);
    }
    const fronts = choices.map(({ label }) => /^\d+/.exec(label.text)?.[0]);
    const some = fronts.some((front) => front !== undefined);
    if (choices.length > 2 && some && !fronts.every((front, index) => Number(front) === index + 1))
      found.set(at, choices);
    at += Math.max(0, choices.length - 1);
  }
  return found;
}

function choiceIn(event: OutlineEvent | undefined): Choice | null {
  const [, label = '', code = ''] = (event?.kind === 'line' ? LAST_COLUMN.exec(event.text.text) : null) ?? [];
  if (event?.kind !== 'line' || code === '') return null;
  return { code: event.text.slice(event.text.text.length - code.length), label: event.text.slice(0, label.length) };
}

/**
 * Answers of paper questionnaires, whose codes stand in a column of their own behind a gap, as answers with dots between;
 * `ASK A4` behind the code leads to A4. A single such line may be anything.
 */
export function withSpacedCodes(events: readonly OutlineEvent[]): readonly OutlineEvent[] {
  const counted = countedBehind(events);
  let taken = 0;
  return events.flatMap((event, index): readonly OutlineEvent[] => {
    const choices = counted.get(index);
    if (choices !== undefined) taken = index + choices.length;
    if (choices !== undefined && event.kind === 'line') {
      const end = choices.at(-1)?.code.end ?? event.text.end;
      return [{ kind: 'choices', choices, start: event.text.start, end }];
    }
    if (index < taken) return [];
    if (event.kind !== 'line' || codeIn(event) === null) return [event];
    const beside = [events[index - 1], events[index + 1]].some((other) => {
      const code = other?.kind === 'line' ? codeIn(other) : null;
      return code === null ? other?.kind === 'line' && /^-?\d{1,4}$/u.test(other.text.text) : code !== codeIn(event);
    });
    return [beside ? { ...event, text: withDots(event.text) } : event];
  });
}

const codeIn = ({ text }: OutlineLine): string | null => GAP_BEFORE_CODE.exec(text.text)?.[3] ?? null;

function withDots(text: RichText): RichText {
  const [, label = '', gap = ''] = GAP_BEFORE_CODE.exec(text.text) ?? [];
  const at = label.length;
  const dotted = replaced(text, new RegExp(String.raw`(?<=^.{${at}})\s{${gap.length}}`, 'gu'), ' .... ');
  return replaced(dotted, ASK, '  GO TO');
}

import { endsAsQuestion, isNoId } from '../lines/questionLine';
import { readBracket, readInstruction } from '../marks/instructions';
import { readMarks } from '../marks/marks';
import { isTyped } from '../meanings';
import type { DocumentStyle } from '../style';
import type { OutlineEvent } from '../text/events';
import { ANSWER_LINE, BLANKS, BOX, listAnnounced } from '../text/lineShapes';
import type { RichText } from '../text/richText';
import { replaced } from '../text/signs';

/** Words: what has digits is known by them. */
const CAPITALS = String.raw`(?:\p{Lu}\s)?\p{Lu}[\p{Lu}_]{1,15}(?:\s\p{Lu}[\p{Lu}_]{1,15}){0,2}`;
const SIGN = String.raw`(?:\s?[.:)]|\s[–—-])\s+(?=\S)`;
/** A name, and how the text of the question goes on behind it. */
interface Named {
  readonly name: string;
  /** Where the text begins. */
  readonly from: number;
}

/** `AGE. How old …?`, `BRAND USE: Which …?` */
const SIGNED = new RegExp(`^(${CAPITALS})${SIGN}`, 'u');
/** `[AGE] How old …?` */
const BRACKETED = /^\[(\p{L}[\p{L}\p{N}_]{1,20})\]\s*(?:[:.–-]\s+)?(?=[^\s[])/u;
/** `AGE`, all of what is bold. */
const BOLD = new RegExp(`^(${CAPITALS})\\s?[.:)]?$`, 'u');

const FORMS: readonly ((text: RichText) => Named | null)[] = [
  (text) => (text.boldLength > 0 && text.boldLength < text.text.length ? null : namedBy(SIGNED, text.text)),
  (text) => namedBy(BRACKETED, text.text),
  (text) => {
    const name = BOLD.exec(text.text.slice(0, text.boldLength).trim())?.[1];
    return name === undefined || text.boldLength >= text.text.length ? null : { name, from: text.boldLength };
  },
];

/** Fewer may be anything. */
const SERIES = 3;
/** `PARENTS`, `NON-SMOKERS`, `FRAUEN`: whom a question is for. */
const PEOPLE =
  /^(?:all|everyone|everybody|alle|tous|todos|non[_-].*|(?:.*[_\s])?(?:parents|(?:wo)?men|(?:fe)?males|smokers|drivers|owners|users|workers|buyers|customers|clients?|patients|students|pensioners|employees|visitors|voters|members|adults|teens|seniors|raucher|fahrer|eltern|frauen|männer|kunden|nutzer|besitzer|rentner|femmes|hommes|fumeurs|mujeres|hombres|padres|clientes))$/iu;

/**
 * Questions that have names without digits in front of their texts. That the document writes line after line so, each
 * with another name, and that most of them ask, is the evidence: where ids or numbers name the questions, it is none.
 */
export function withNamedTexts(
  events: readonly OutlineEvent[],
  style: DocumentStyle,
): { readonly events: readonly OutlineEvent[]; readonly names: ReadonlySet<string> } {
  // Beside ids with digits only what says its type, or asks below a line of routing, can be one.
  const beside = style.prefixes.size > 0;
  if (style.fields.size === 0 && !numbersAsk(events, style))
    for (const form of FORMS) {
      const found = namesIn(events, form, beside);
      if (found === null) {
        if (beside) break;
        continue;
      }
      const named = events.map((event, index) => {
        const name = found.get(index);
        return name === undefined ? event : withId(event, name);
      });
      return { events: named, names: new Set([...found.values()].map(({ name }) => idOf(name))) };
    }
  return { events, names: new Set<string>() };
}

/** Numbers count questions, and not answers alone. */
const numbersAsk = (events: readonly OutlineEvent[], { numbers }: DocumentStyle): boolean =>
  numbers.size > 0 &&
  events.some((event) => {
    const text = event.kind === 'item' ? event.text : textOf(event);
    const counted = event.kind === 'item' ? event.number !== null : /^\d/u.test(text?.text ?? '');
    return text !== null && counted && endsAsQuestion(text);
  });

function namedBy(form: RegExp, text: string): Named | null {
  const match = form.exec(text.slice(0, 80));
  return match === null ? null : { name: match[1] ?? '', from: match[0].length };
}

/** The names by the place of their line; `null` where they are no series. */
function namesIn(
  events: readonly OutlineEvent[],
  form: (text: RichText) => Named | null,
  beside: boolean,
): ReadonlyMap<number, Named> | null {
  const found = new Map<number, Named>();
  const [series, asking] = [new Set<number>(), new Set<number>()];
  events.forEach((event, index) => {
    const text = textOf(event);
    const named = text === null ? null : form(text);
    if (text === null || named === null || isNoId(named.name)) return;
    const rest = text.slice(named.from).trim();
    const isElse = saysElse(text, named);
    // In a series `[HOURS] How many …?` is one as well, though the word means something else alone.
    if (isElse && (beside || !endsAsQuestion(rest))) return;
    if (beside && !(endsAsQuestion(readMarks(rest, 'question').rest) && saysHow(text, events[index - 1]))) return;
    found.set(index, named);
    if (isElse) return;
    series.add(index);
    if (asks(rest, events[index + 1])) asking.add(index);
  });
  const ids = new Set([...found.values()].map(({ name }) => name));
  if ([...ids].some((name) => PEOPLE.test(name))) return null;
  return series.size >= (beside ? SERIES - 1 : SERIES) && ids.size === found.size && asking.size * 3 >= series.size * 2
    ? found
    : null;
}

/** It says its type, and no question above it waits for its text. */
const saysHow = (text: RichText, before: OutlineEvent | undefined): boolean => {
  const above = before === undefined ? null : textOf(before);
  const waits = above !== null && ID_ALONE.test(above.text);
  return !waits && isTyped(readMarks(text, 'question').marks);
};

/** `Q5`, `**Q5.** [ASK ALL]` */
const ID_ALONE = /^\W{0,4}\p{L}{1,4}_?\d{1,4}\p{L}?\W{0,4}(?:[[(][^[\]()]{1,80}[\])]\s*)*$/u;

/** A mark, an instruction or what announces a list is no name. */
const saysElse = (text: RichText, { name }: Named): boolean => {
  const word = text.slice(text.text.indexOf(name)).slice(0, name.length);
  return listAnnounced(`${name}:`) !== null || (readBracket(word, false) ?? readInstruction(word, true)) !== null;
};

/** It ends like a question, says its type, or answers or a blank follow. */
function asks(text: RichText, next: OutlineEvent | undefined): boolean {
  if (endsAsQuestion(text) || /_{3,}/u.test(text.text) || isTyped(readMarks(text, 'question').marks)) return true;
  if (next?.kind === 'item' || next?.kind === 'choices') return true;
  return next?.kind === 'line' && [ANSWER_LINE, BOX, BLANKS].some((shape) => shape.test(next.text.text));
}

const idOf = (name: string): string => name.replace(/\s/gu, '_');

function withId(event: OutlineEvent, { name, from }: Named): OutlineEvent {
  const text = textOf(event);
  if (text === null) return event;
  const at = text.text.indexOf(name);
  const id = replaced(text.slice(at, at + name.length), /\s/gu, '_').between('', ':');
  const line = id.followedBy(text.slice(from).trim());
  return event.kind === 'heading' ? { ...event, lines: [line] } : { kind: 'line', text: line, listed: false };
}

function textOf(event: OutlineEvent): RichText | null {
  if (event.kind === 'line') return event.text;
  return event.kind === 'heading' && event.lines.length === 1 ? (event.lines[0] ?? null) : null;
}

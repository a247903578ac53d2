import { readBracket, readInstruction } from '../marks/instructions';
import { isNoId } from '../lines/questionLine';
import type { DocumentStyle } from '../style';
import type { OutlineEvent } from '../text/events';
import { listAnnounced } from '../text/lineShapes';
import type { RichText } from '../text/richText';

/** `[Age]`, `AGE:` — a name and nothing else on the line. */
const FORMS = [/^\[(\p{L}[\p{L}\p{N}_.]{0,30})\]$/u, /^(\p{L}[\p{L}\p{N}_.]{0,30}):$/u] as const;
/** Fewer may be anything. */
const SERIES = 4;

/**
 * Questions whose names have a line of their own above the text, `[Age]` or `Age:`, and no digits by which a name is
 * known. That the document writes such lines again and again, each with another name and text below, is the evidence:
 * where ids or numbers name the questions, such lines are something else.
 */
export function withNamedLines(
  events: readonly OutlineEvent[],
  style: DocumentStyle,
): { readonly events: readonly OutlineEvent[]; readonly names: ReadonlySet<string> } {
  const none = { events, names: new Set<string>() };
  if (style.prefixes.size > 0) return none;
  for (const form of FORMS) {
    const found = namesIn(events, form);
    if (found === null || (form === FORMS[1] && style.numbers.size > 0)) continue;
    const named = events.map((event, index): OutlineEvent => {
      const name = found.get(index);
      if (name === undefined) return event;
      const line = name.between('', ':');
      return event.kind === 'heading' ? { ...event, lines: [line] } : { kind: 'line', text: line, listed: false };
    });
    return { events: named, names: new Set([...found.values()].map(({ text }) => text)) };
  }
  return none;
}

/** The names by the place of their line; `null` where they are no series. */
function namesIn(events: readonly OutlineEvent[], form: RegExp): ReadonlyMap<number, RichText> | null {
  const found = new Map<number, RichText>();
  events.forEach((event, index) => {
    const text = lineOf(event);
    const name = text === null ? undefined : form.exec(text.text)?.[1];
    if (text === null || name === undefined || !hasText(events[index + 1], form)) return;
    const at = text.text.indexOf(name);
    const word = text.slice(at, at + name.length);
    if (!isNoId(name) && listAnnounced(text.text) === null && !isMarkWord(word)) found.set(index, word);
  });
  const names = [...found.values()].map(({ text }) => text.toUpperCase());
  return names.length >= SERIES && new Set(names).size === names.length ? found : null;
}

const isMarkWord = (word: RichText): boolean => (readBracket(word, false) ?? readInstruction(word, true)) !== null;

/** What is asked has words. */
function hasText(event: OutlineEvent | undefined, form: RegExp): boolean {
  const text = event === undefined ? null : lineOf(event);
  return text !== null && /\p{L}/u.test(text.text) && !form.test(text.text);
}

function lineOf(event: OutlineEvent): RichText | null {
  if (event.kind === 'line') return event.text;
  return event.kind === 'heading' && event.lines.length === 1 ? (event.lines[0] ?? null) : null;
}

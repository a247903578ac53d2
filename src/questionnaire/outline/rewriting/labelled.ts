import type { OutlineEvent } from '../text/events';
import type { RichText } from '../text/richText';

/** `Text: How is your health?` below a line with nothing but the id. */
const TEXT =
  /^(?:text|question(?:\s*text)?|question\s+wording|wording|frage(?:text)?|wortlaut|texte|libellé|intitulé|pregunta|enunciado)\s*:\s*(?=\S)/iu;
/** `ID: Q1`, `Variable: age` */
const NAME = /^(?:id|question\s*id|variable(?:\s*name)?|var|name|code|frage-?id|variablenname)\s*:\s*(?=\S+$)/iu;
const ID = /^\[?(\p{L}[\p{L}\p{N}_.]{0,30})\]?\s*[.:)]?$/u;
interface LabelledTexts {
  readonly events: readonly OutlineEvent[];
  /** The ids of the questions that are written so. */
  readonly fields: ReadonlySet<string>;
}

/** One such line may be anything. */
const SEVERAL = 2;

/**
 * Questions that are written as fields with labels, their id on a line of its own: id and text become one line, and ids
 * in square brackets lose them wherever they stand.
 */
export function withLabelledTexts(events: readonly OutlineEvent[]): LabelledTexts {
  const pairs = new Map<number, { readonly id: RichText; readonly text: RichText }>();
  events.forEach((event, index) => {
    const [above, text] = [lineOf(events[index - 1]), lineOf(event)];
    const label = text === null ? undefined : TEXT.exec(text.text)?.[0].length;
    const id = above === null ? null : idIn(above);
    if (text !== null && label !== undefined && id !== null) pairs.set(index, { id, text: text.slice(label) });
  });
  if (pairs.size < SEVERAL) return { events, fields: new Set() };
  const ids = new Set([...pairs.values()].map(({ id }) => id.text));
  const joined = events.flatMap((event, index): readonly OutlineEvent[] => {
    // The line of the text goes with that of the id.
    if (pairs.has(index)) return [];
    const pair = pairs.get(index + 1);
    if (pair === undefined) return [withoutBrackets(event, ids)];
    const line = pair.id.between('', ':').followedBy(pair.text);
    return [event.kind === 'heading' ? { ...event, lines: [line] } : { kind: 'line', text: line, listed: false }];
  });
  return { events: joined, fields: ids };
}

function lineOf(event: OutlineEvent | undefined): RichText | null {
  if (event?.kind === 'line') return event.text;
  return event?.kind === 'heading' && event.lines.length === 1 ? (event.lines[0] ?? null) : null;
}

/** The id that a line is all of. */
function idIn(line: RichText): RichText | null {
  const rest = line.slice(NAME.exec(line.text)?.[0].length ?? 0);
  const name = ID.exec(rest.text)?.[1];
  if (name === undefined) return null;
  const at = rest.text.indexOf(name);
  return rest.slice(at, at + name.length);
}

function withoutBrackets(event: OutlineEvent, ids: ReadonlySet<string>): OutlineEvent {
  if (event.kind !== 'line' && event.kind !== 'item' && event.kind !== 'continuation') return event;
  const found = [...event.text.text.matchAll(/\[([\p{L}\p{N}_.]+)\]/gu)].filter(([, name = '']) => ids.has(name));
  if (found.length === 0) return event;
  const brackets = found.flatMap(({ 0: whole, index }) => [
    { from: index, to: index + 1 },
    { from: index + whole.length - 1, to: index + whole.length },
  ]);
  return { ...event, text: event.text.without(brackets) };
}

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
  /** Those of them that are said to be ids: `ID: Q1`. */
  readonly specified: ReadonlySet<string>;
}

interface Pair {
  readonly id: RichText;
  readonly text: RichText;
  /** The place of the line with the id. */
  readonly at: number;
  /** It is said to be an id. */
  readonly isNamed: boolean;
}

/** One such line may be anything. */
const SEVERAL = 2;

/**
 * Questions that are written as fields with labels, their id on a line of its own: id and text become one line, and ids
 * in square brackets lose them wherever they stand.
 */
export function withLabelledTexts(events: readonly OutlineEvent[]): LabelledTexts {
  const pairs = new Map<number, Pair>();
  /** The last `ID: Q1` whose text is still to come. */
  let named: Pick<Pair, 'id' | 'at'> | null = null;
  events.forEach((event, index) => {
    const [above, text] = [lineOf(events[index - 1]), lineOf(event)];
    if (text !== null && NAME.test(text.text)) {
      const id = idIn(text);
      named = id === null ? null : { id, at: index };
      return;
    }
    if (event.kind === 'heading') named = null;
    const label = text === null ? undefined : TEXT.exec(text.text)?.[0].length;
    if (text === null || label === undefined) return;
    const id = above === null ? null : idIn(above);
    const pair = named ?? (id === null ? null : { id, at: index - 1 });
    if (pair !== null) pairs.set(index, { ...pair, text: text.slice(label), isNamed: named !== null });
    named = null;
  });
  if (pairs.size < SEVERAL) return { events, fields: new Set(), specified: new Set() };
  const ids = new Set([...pairs.values()].map(({ id }) => id.text));
  const byId = new Map([...pairs.values()].map((pair) => [pair.at, pair]));
  const joined = events.flatMap((event, index): readonly OutlineEvent[] => {
    // The line of the text goes with that of the id.
    if (pairs.has(index)) return [];
    const pair = byId.get(index);
    if (pair === undefined) return [withoutBrackets(event, ids)];
    const line = pair.id.between('', ':').followedBy(pair.text);
    return [event.kind === 'heading' ? { ...event, lines: [line] } : { kind: 'line', text: line, listed: false }];
  });
  const specified = new Set([...pairs.values()].flatMap(({ id, isNamed }) => (isNamed ? [id.text] : [])));
  return { events: joined, fields: ids, specified };
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

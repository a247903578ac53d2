import type { Choice } from '../text/choice';
import { type OutlineEvent, type OutlineLine } from '../text/events';
import type { RichText } from '../text/richText';

const LIST = String.raw`(?:(?:answer|code|brand|show|response)\s*)?(?:list|liste|lista|answer\s+set|code\s*frame)`;
const NAME = String.raw`(\p{Lu}{1,3}\d{0,2}|\d{1,2}\p{Lu}?|[“"„«]\s?[^“”"„«»]{1,30}\s?[”"“»])`;
/** `LIST A`, `Liste 2:` on a line of its own. */
const TITLE = new RegExp(String.raw`^${LIST}\s+${NAME}\s*(?:[:.–-]\s*(?:\([^()]*\))?|\([^()]*\))?$`, 'iu');
/** `SHOW LIST A`, `answers: list 2`, `Codes from LIST A` */
const REFERENCE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:(?:show|use|display|read\s+out|see|insert|answers?|codes?|options?|rows|items|brands?|scale|response|antworten|zeigen|vorlegen|vorlesen|montrer|mostrar)(?:\s*[:=]\s*|\s+)){0,4}(?:(?:as\s+(?:in|per)|from|of|aus|wie|de)\s+)?(?:the\s+)?)${LIST}\s+${NAME}(?![\p{L}\p{N}]|\s+(?:is|are|was|were|can|will|has|stands|follows|ist|steht|folgt|est|se|está|figura)(?!\p{L}))`,
  'giu',
);
/** Words may be in small letters, names are not: `list a few` names no list. */
const IS_NAME = /^(?:[\p{Lu}\d]+$|["“„«])/u;
/** Answers that the references to one list make at most: each has all of them. */
const MOST_COPIED = 20_000;
const CODED = /^(?:[-•*]\s+)?\(?(-?\d{1,4})\)?(?:\s*[.):=–-]\s*|\s+)(?=\S)/u;
/** `ADD AT END: 99 None of these` */
const ADDS =
  /^(?:(?:and|then|always)\s+)?(?:add(?:itional)?|plus|append|also|anchor|fix(?:ed)?|ergänzen|zusätzlich|ajouter|añadir|agregar)(?!\p{L})[^:=?]{0,50}:\s*(?=-?\d{1,4}\s*[.)=:]?\s*\p{L})/iu;

/**
 * Lists of answers with a name, wherever they are defined, in place of the words that refer to them: the answers of
 * `LIST A` at the question that shows it, and what is added to them as answers too. A list that nothing refers to stays
 * where it is.
 */
export function withNamedLists(events: readonly OutlineEvent[]): readonly OutlineEvent[] {
  const lists = new Map<string, { readonly choices: readonly Choice[]; readonly from: number; readonly to: number }>();
  events.forEach((event, index) => {
    const name = TITLE.exec(titleOf(event)?.text ?? '')?.[1];
    const choices = name === undefined || !IS_NAME.test(name) ? [] : choicesBehind(events, index + 1);
    if (name !== undefined && choices.length > 1)
      lists.set(key(name), { choices, from: index, to: index + choices.length });
  });
  if (lists.size === 0) return events;
  const owners = new Map<number, string>();
  for (const [name, { from, to }] of lists) for (let at = from; at <= to; at++) owners.set(at, name);
  const referred = new Map<string, number>();
  events.forEach((event, index) => {
    const name = owners.has(index) ? undefined : referenceIn(event)?.name;
    if (name !== undefined) referred.set(key(name), (referred.get(key(name)) ?? 0) + 1);
  });
  // What would be copied without end stays where it is.
  for (const [name, { choices }] of lists)
    if (choices.length * (referred.get(name) ?? 0) > MOST_COPIED) lists.delete(name);
  const used = new Set<string>();
  const filled = events.map((event, index): readonly OutlineEvent[] => {
    const name = owners.has(index) ? undefined : referenceIn(event)?.name;
    const list = name === undefined ? undefined : lists.get(key(name));
    if (name === undefined || list === undefined) return event.kind === 'line' ? addedTo(event) : [event];
    used.add(key(name));
    return [...withoutReference(event), { kind: 'choices', choices: list.choices, ...spanOf(event) }];
  });
  return used.size === 0 ? events : filled.flatMap((read, index) => (used.has(owners.get(index) ?? '') ? [] : read));
}

const key = (name: string): string => name.replace(/[“”"„«»\s]/gu, '').toUpperCase();

function titleOf(event: OutlineEvent): RichText | null {
  if (event.kind === 'line') return event.text;
  return event.kind === 'heading' && event.lines.length === 1 ? (event.lines[0] ?? null) : null;
}

/** The answers with codes that follow one behind the other. */
export function choicesBehind(events: readonly OutlineEvent[], from: number): readonly Choice[] {
  const choices: Choice[] = [];
  for (let index = from; index < events.length; index++) {
    const event = events[index];
    if (event?.kind !== 'line' && event?.kind !== 'item') break;
    const match = CODED.exec(event.text.text);
    const number = event.kind === 'item' ? event.number : null;
    if (number !== null) {
      const at = event.text.slice(0, 0);
      choices.push({ code: at.between(number, ''), label: event.text });
    } else if (match === null) break;
    else {
      const at = match[0].indexOf(match[1] ?? '');
      const code = event.text.slice(at, at + (match[1]?.length ?? 0));
      choices.push({ code, label: event.text.slice(match[0].length) });
    }
  }
  return choices;
}

interface Reference {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

function referenceIn(event: OutlineEvent): Reference | undefined {
  for (const { 0: whole, 1: name = '', index } of titleOf(event)?.text.matchAll(REFERENCE) ?? [])
    if (IS_NAME.test(name)) return { name, from: index, to: index + whole.length };
  return undefined;
}

/** The line without the words that refer to the list, and without the brackets around them. */
function withoutReference(event: OutlineEvent): readonly OutlineEvent[] {
  const text = titleOf(event);
  const reference = referenceIn(event);
  if (text === null || reference === undefined) return [event];
  let { from, to } = reference;
  if (/[[({]\s*$/u.test(text.text.slice(0, from)) && /^\s*[\])}]/u.test(text.text.slice(to))) {
    from = text.text.slice(0, from).trimEnd().length - 1;
    to += /^\s*[\])}]/u.exec(text.text.slice(to))?.[0].length ?? 0;
  }
  to += /^\s*[,;.]/u.exec(text.text.slice(to))?.[0].length ?? 0;
  const rest = text.without([{ from, to }]).trim();
  if (rest.text === '') return [];
  return event.kind === 'heading' ? [{ ...event, lines: [rest] }] : [{ kind: 'line', text: rest, listed: false }];
}

/** The answers that a line adds to the list. */
function addedTo(event: OutlineLine): readonly OutlineEvent[] {
  const front = ADDS.exec(event.text.text)?.[0].length;
  if (front === undefined) return [event];
  const rest = event.text.slice(front);
  const parts = [
    ...rest.text.matchAll(/(?:^|[;,/]\s*)(-?\d{1,4}\s*[.)=:]?\s*\p{L}.*?)(?=[;,/]\s*-?\d{1,4}\s*[.)=:]?\s*\p{L}|$)/gu),
  ];
  return parts.map((match): OutlineEvent => {
    const from = match.index + match[0].indexOf(match[1] ?? '');
    return { kind: 'line', text: rest.slice(from, from + (match[1]?.length ?? 0)).trim(), listed: true };
  });
}

function spanOf(event: OutlineEvent): { readonly start: number; readonly end: number } {
  const text = titleOf(event);
  return { start: text?.start ?? 0, end: text?.end ?? 0 };
}

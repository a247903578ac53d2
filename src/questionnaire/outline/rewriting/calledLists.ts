import type { Choice } from '../text/choice';
import type { OutlineEvent, OutlineTable } from '../text/events';
import type { RichText } from '../text/richText';
import { choicesBehind } from './namedLists';

const LIST = String.raw`(?:\p{L}{2,20}\s+){0,2}\p{L}{2,20}\s+list|(?:list|liste|lista)\s+(?:of|des?|der|di|von)\s+(?:\p{L}{2,20}\s+)?\p{L}{2,20}|\p{L}{3,20}liste`;
/** `BRAND LIST`, `Liste des marques`, `Markenliste` on a line of its own. */
const TITLE = new RegExp(String.raw`^(?:${LIST})\s*:?$`, 'iu');
/** What is written ahead of the name where the list is shown. */
const SHOWN_WORD = String.raw`(?:show|use|display|insert|read\s+out|see|answers?|codes?|options?|rows|items|columns|antworten|zeilen|zeigen|vorlegen|einblenden|afficher|montrer|citer|réponses|mostrar|leer|respuestas|filas)`;
const SHOWN = String.raw`(?:${SHOWN_WORD}(?:\s*[:=]\s*|\s+)){0,2}(?:(?:the|la|die|der|as\s+in)\s+)?`;
const NOT = String.raw`(?:not|n['’]t|never|nicht|keine|pas|no)`;
/** `do not read out` ahead of the name, in the same sentence. */
const NOT_SHOWN = new RegExp(
  String.raw`(?<!\p{L})(?:${NOT}|without|ohne|sans|sin|hide|instead\s+of)(?!\p{L})[^.;:!?]*$|n['’]t\s[^.;:!?]*$`,
  'iu',
);
/** `, PLUS:` behind it: further answers follow. */
const MORE = /[\s,;]*(?:(?:and|und|et|y)\s+)?(?:plus|add|also|zusätzlich|außerdem|más|además)\s*:?$/iu;
/** Lines between the title of a list and the list. */
const MOST_BETWEEN = 3;
/** Every line is looked at for each. */
const MOST_LISTS = 50;
/** Answers that the references to one list make at most: each has all of them. */
const MOST_COPIED = 20_000;

interface CalledList {
  readonly name: string;
  readonly choices: readonly Choice[];
  readonly pattern: RegExp;
  /** The events that it is written in. */
  readonly own: ReadonlySet<number>;
}

/**
 * Lists that are called what they hold, `BRAND LIST` above a table or lines with codes, in place of the words that show
 * them: `MULTI. SHOW BRAND LIST, ONLY THOSE CHOSEN AT Q1, PLUS:`. A list that nothing shows stays where it is.
 */
export function withCalledLists(events: readonly OutlineEvent[]): readonly OutlineEvent[] {
  const lists = events.flatMap((event, index) => listAt(events, event, index) ?? []);
  if (lists.length === 0 || lists.length > MOST_LISTS) return events;
  const used = new Set<CalledList>();
  let copied = 0;
  const filled = events.map((event, index): readonly OutlineEvent[] => {
    const text = textOf(event);
    if (text === null) return [event];
    const list = lists.find(
      ({ own, pattern }) => !own.has(index) && pattern.test(text.text) && isShown(text.text, pattern),
    );
    if (list === undefined || copied > MOST_COPIED) return [event];
    used.add(list);
    copied += list.choices.length;
    const { start, end } = text;
    const rest = withoutName(text, list);
    const said: readonly OutlineEvent[] = rest.text === '' ? [] : [withText(event, rest)];
    return [...said, { kind: 'choices', choices: list.choices, start, end }];
  });
  const own = new Set([...used].flatMap((list) => [...list.own]));
  return filled.flatMap((read, index) => (own.has(index) ? [] : read));
}

function textOf(event: OutlineEvent): RichText | null {
  if (event.kind === 'line') return event.text;
  return event.kind === 'heading' && event.lines.length === 1 ? (event.lines[0] ?? null) : null;
}

/** Whether words of showing stand before the name, or nothing but it is on the line: elsewhere it is only spoken of. */
function isShown(text: string, pattern: RegExp): boolean {
  const match = pattern.exec(text);
  const found = match?.[0] ?? '';
  if (NOT_SHOWN.test(text.slice(Math.max(0, (match?.index ?? 0) - 40), match?.index))) return false;
  return new RegExp(`^${SHOWN_WORD}`, 'iu').test(found) || /^[^?？]{0,40}$/u.test(text);
}

const withText = (event: OutlineEvent, text: RichText): OutlineEvent =>
  event.kind === 'heading' ? { ...event, lines: [text] } : { kind: 'line', text, listed: false };

function listAt(events: readonly OutlineEvent[], event: OutlineEvent, index: number): CalledList | null {
  const title = textOf(event)?.text ?? '';
  if (title.length < 6 || title.length > 60 || !TITLE.test(title)) return null;
  const name = title.replace(/\s*:$/u, '');
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}])${SHOWN}${name.replace(/\s+/gu, String.raw`\s+`)}(?![\p{L}\p{N}])`,
    'iu',
  );
  for (let at = index + 1; at <= index + 1 + MOST_BETWEEN; at += 1) {
    const below = events[at];
    if (below === undefined || below.kind === 'heading') return null;
    const choices = below.kind === 'table' ? choicesIn(below) : choicesBehind(events, at);
    if (choices.length < 2) continue;
    const length = below.kind === 'table' ? 1 : choices.length;
    const lines = [index, ...Array.from({ length }, (_, offset) => at + offset)];
    return { name, choices, pattern, own: new Set(lines) };
  }
  return null;
}

/** `| Code | Brand |`: a column of codes, and one of what they are called. */
function choicesIn({ rows }: OutlineTable): readonly Choice[] {
  const [header = [], ...body] = rows;
  if (header.length !== 2 || body.length < 2) return [];
  const code = [0, 1].find((place) => body.every((cells) => /^-?\d{1,4}$/u.test(cells[place]?.text.trim() ?? '')));
  if (code === undefined) return [];
  // Without a header the first line is one of them.
  const all = /^-?\d{1,4}$/u.test(header[code]?.text.trim() ?? '') ? rows : body;
  return all.flatMap((cells) => {
    const [own, label] = [cells[code], cells[1 - code]];
    return own === undefined || label === undefined ? [] : [{ code: own, label }];
  });
}

const ONLY = /^(?:only|nur|seulement|uniquement|s[oó]lo|solamente)\s+(?=\p{L})/iu;

/** What stands on the line besides: `MULTI. SHOW ONLY THOSE CHOSEN AT Q1` */
function withoutName(text: RichText, { pattern }: CalledList): RichText {
  const match = pattern.exec(text.text);
  if (match === null) return text;
  const head = text.slice(0, match.index).trim();
  const left = text.slice(match.index + match[0].length);
  const more = left.slice(0, MORE.exec(left.text)?.index ?? left.text.length);
  const said = more.slice(/^[\s,;.:–—-]*/u.exec(more.text)?.[0].length ?? 0).trim();
  if (said.text === '') return head.text === '' ? said : head;
  // Behind the name of a list, those that are shown are answers and no people.
  const shown = ONLY.test(said.text) ? said.between('SHOW ', '') : said;
  if (head.text === '') return shown;
  return /[.;,:([{]$/u.test(head.text)
    ? head.followedBy(shown)
    : text.without([{ from: match.index, to: match.index + match[0].length }]).trim();
}

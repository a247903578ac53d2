import { readSimple } from '../marks/simpleMarks';
import type { OutlineEvent } from '../text/events';
import type { RichText } from '../text/richText';
import { replaced } from '../text/signs';

/** `[E] = single answer`, `(M): several answers`: a short sign in brackets and what it stands for. */
const PAIR = /[[({<]([\p{L}\p{N}]{1,12})[\])}>]\s*[=:]\s*([^[\](){}<>,;|=]{3,60})/gu;
/** `EN = Einfachnennung, MN = Mehrfachnennung`, `RU = respuesta única. RM = …`: in capitals, without brackets. */
const BARE_PAIR =
  /(?<![\p{L}\p{N}])(\p{Lu}{1,4})\s?=\s?((?:(?!\s{0,2}[./·•–—-]?\s{1,2}\p{Lu}{1,4}\s?=)[^[\](){}<>,;|=]){3,60})/gu;
/** `[J] – one answer`, alone on its line. */
const LINE_PAIR = /^[[({<](\p{L}[\p{L}\p{N}]{0,5})[\])}>]\s?[=:–—-]\s?([^[\](){}<>;|=]{3,80})$/u;
const LINE_PAIR_EACH = new RegExp(LINE_PAIR.source, 'gu');
/** `PROG. – for programmers`, on a line between those. */
const BESIDE_PAIRS = /^\p{Lu}[\p{L}.]{0,9}\s?[=:–—-]\s?[^[\](){}<>;|=]{3,100}$/u;
/** `#pick-one = one answer · #number · 🔀 = who gets to see it`: tags and pictures, each with its words. */
const TAG =
  /(#\p{L}[\p{L}\p{N}_-]{1,20}|[\u{1F300}-\u{1FAFF}\u2600-\u27BF]\uFE0F?)\s*[=:]\s*([^#=·|;,\u{1F300}-\u{1FAFF}]{3,60})/gu;
const TAGS = /#\p{L}[\p{L}\p{N}_-]{1,20}/u;
/** Words that say of a sign that it stands in front of who is asked. */
const OF_WHOM =
  /^(?:who\s+(?:gets|is|sees|answers|may|can|should)|filter|only\s+for|asked\s+(?:if|of)|condition|routing|shown\s+(?:if|to)|wer\s+(?:gefragt|das|die)|filtro|filtre|condici[oó]n|à\s+qui|a\s+qui[eé]n)/iu;
/** `[MP. RANDOMIZE]`; `(M. Rossi)` is somebody. */
const STOPS = String.raw`|\.\s`;
/** `[SP PER ROW]`: the sign, and of each of what it is said. */
const EACH = '(?:PER|PAR|POR|PRO|JE|IN|FOR|FÜR|POUR|BY|EACH)';
/** Fewer on a line may be answers, or an example. */
const SEVERAL = 2;

/**
 * The same with the signs of the document's own legend in the words that they stand for: `Legend: [E] = single answer,
 * [M] = several answers` says what `[E]` means at the questions. A sign whose words say nothing of how a question is
 * answered stays as it is. The lines of the legend are gone: they say nothing else.
 */
export function withLegend(events: readonly OutlineEvent[]): readonly OutlineEvent[] {
  const signs = new Map<string, string>();
  const lines = new Set<OutlineEvent>();
  for (const event of events) {
    const text = legendLine(event);
    if (text === null) continue;
    const bracketed = pairsIn(text, PAIR);
    const pairs = bracketed.length > 0 ? bracketed : pairsIn(text, BARE_PAIR);
    const known = pairs.filter((pair) => pair.known);
    if (pairs.length < SEVERAL || known.length * 2 < pairs.length) continue;
    // `S = single, M = married` are answers.
    if (bracketed.length === 0 && known.length < SEVERAL) continue;
    for (const { sign, words } of known) signs.set(sign, words);
    lines.add(event);
  }
  for (const [sign, words] of linesOfPairs(events, lines)) signs.set(sign, words);
  const tags = tagsIn(events, lines);
  if (signs.size === 0 && tags === null) return events;
  const patterns = [...signs].flatMap(
    ([sign, words]) =>
      [
        [
          new RegExp(
            String.raw`(?<=[[({])${sign}(?=[\]),;:}]${sign.length > 1 ? STOPS : ''}|\s+(?:\p{Ll}|${EACH}\s))`,
            'gu',
          ),
          words,
        ],
        [new RegExp(`<${sign}>`, 'gu'), `[${words}]`],
      ] as const,
  );
  const spelled = (text: RichText): RichText => {
    const plain = tags?.(text) ?? text;
    return /[[({<]/.test(plain.text)
      ? patterns.reduce((read, [pattern, words]) => replaced(read, pattern, words), plain)
      : plain;
  };
  return events.flatMap((event): readonly OutlineEvent[] => {
    if (lines.has(event)) return [];
    switch (event.kind) {
      case 'heading':
        return [{ ...event, lines: event.lines.map(spelled) }];
      case 'line':
      case 'item':
      case 'continuation':
        return [{ ...event, text: spelled(event.text) }];
      case 'table':
        return [{ ...event, rows: event.rows.map((cells) => cells.map(spelled)) }];
      case 'choices':
      case 'skipped':
        return [event];
    }
  });
}

interface Pair {
  readonly sign: string;
  readonly words: string;
  /** The words say how a question is answered, or the like. */
  readonly known: boolean;
}

const pairsIn = (text: RichText, pattern: RegExp): readonly Pair[] =>
  [...text.text.matchAll(pattern)].map(({ 1: sign = '', 2: words = '', index, 0: whole }) => {
    const from = index + whole.length - words.length;
    // `[MP] = multiple punch. 77 and 99 are …`: the sentence behind the last of them is none of it.
    const end = /[.!]\s+(?=[\p{Lu}\d])/u.exec(words)?.index ?? words.length;
    const said = text.slice(from, from + end).trim();
    return { sign, words: said.text.replace(/[.\s–—·-]+$/u, ''), known: saysOneKind(said) };
  });

/** Words that say how a question is answered, and no two kinds of it: two signs of a legend have run into one. */
function saysOneKind(said: RichText): boolean {
  const meanings = readSimple(said);
  const types = meanings?.flatMap((meaning) => (meaning.kind === 'type' ? meaning.types : [])) ?? [];
  return meanings !== null && new Set(types.filter((type) => type !== 'grid' && type !== 'open')).size < 2;
}

const wordsOf = (event: OutlineEvent): string =>
  event.kind === 'heading' ? event.lines.map(({ text }) => text).join(' ') : (legendLine(event)?.text ?? '');

/** Signs that have a line each, one below the other, and stand at questions as well. */
function linesOfPairs(events: readonly OutlineEvent[], legends: Set<OutlineEvent>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  // What stands behind the first question are answers.
  const asks = events.findIndex((event) => /[?？]/u.test(wordsOf(event)));
  const ahead = asks < 0 ? events : events.slice(0, asks);
  for (let at = 0; at < ahead.length; at += 1) {
    const run: OutlineEvent[] = [];
    const pairs: Pair[] = [];
    for (let event = ahead[at]; event !== undefined; event = ahead[at + run.length]) {
      const text = legendLine(event);
      const [pair] = text === null || text.text.length > 120 ? [] : pairsIn(text, LINE_PAIR_EACH);
      if (pair === undefined && (pairs.length === 0 || text === null || !BESIDE_PAIRS.test(text.text))) break;
      run.push(event);
      if (pair !== undefined) pairs.push(pair);
    }
    const known = pairs.filter((pair) => pair.known);
    at += Math.max(0, run.length - 1);
    if (known.length < SEVERAL || known.length * 2 < pairs.length) continue;
    const others = events.filter((event) => !run.includes(event)).map(wordsOf);
    const used = known.filter(({ sign }) =>
      others.some((text) => text.includes(`[${sign}]`) || text.includes(`(${sign})`)),
    );
    if (used.length === 0) continue;
    for (const { sign, words } of known) found.set(sign, words);
    for (const event of run) legends.add(event);
  }
  return found;
}

/** How a text reads with the words of the tags that a line of the document explains; `null` where none does. */
function tagsIn(events: readonly OutlineEvent[], legends: Set<OutlineEvent>): ((text: RichText) => RichText) | null {
  const words = new Map<string, string>();
  for (const event of events) {
    const text = legendLine(event);
    if (text === null || !TAGS.test(text.text)) continue;
    const pairs = [...text.text.matchAll(TAG)];
    if (
      pairs.length < SEVERAL ||
      !pairs.some(({ 2: said = '', index, 0: whole }) => isKnown(text, index + whole.length - said.length, said))
    )
      continue;
    for (const { 1: tag = '', 2: said = '' } of pairs)
      words.set(tag, OF_WHOM.test(said) ? '' : said.trim().replace(/[.\s]+$/u, ''));
    legends.add(event);
  }
  if (words.size === 0) return null;
  // A tag without words of its own says what it means: `#number`.
  return (text) =>
    replaced(
      text,
      /(?:(#\p{L}[\p{L}\p{N}_-]{1,20})|([\u{1F300}-\u{1FAFF}\u2600-\u27BF]\uFE0F?)\s?)/gu,
      ([whole, tag, picture]) => {
        const said = words.get(tag ?? picture ?? '');
        return said ?? (tag === undefined ? whole : tag.slice(1));
      },
    );
}

const isKnown = (text: RichText, from: number, said: string): boolean =>
  readSimple(text.slice(from, from + said.length).trim()) !== null;

function legendLine(event: OutlineEvent): RichText | null {
  if (event.kind === 'line' || event.kind === 'item' || event.kind === 'continuation') return event.text;
  return null;
}

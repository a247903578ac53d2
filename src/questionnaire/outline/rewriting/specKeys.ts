import type { OutlineEvent } from '../text/events';
import type { RichText } from '../text/richText';
import { replaced } from '../text/signs';

/** `FLAGS: rnd(1-5), other(96), excl(99)` */
const FLAGS = /^(?:flags?|attributes?|attr|props?|properties|modifiers?)\s*[:=]\s*(?=\S)/iu;
const TERM = /^(?:term(?:inate)?|terminate_?if|screen_?out(?:_?if)?|screenout(?:_?if)?|close_?if)\s*:\s*(?=\S)/iu;
const GOTO = /^(?:go_?to|skips?|skip_?to|jumps?|next|route)\s*:\s*(?=\S)/iu;
const HIDDEN = /^hidden\s*[:=]\s*(yes|true|1|y|no|false|0|n)$/iu;
const COLUMNS = /^(?:cols|columns|scale_?points|points)\s*:$/iu;
const ANSWERS = /^(?:codes|options|answers|choices|values|rows|items)\s*:$/iu;
const CARRIED =
  /^(?:codes|options|answers|choices|rows|items)_?(?:from|of|source)\s*[:=]\s*(\p{L}[\p{L}\p{N}_.]*\p{N})(?:\s*#.*)?$/iu;
const NUMBERS = /(?<=^type\s*:\s*)(?:num(?:eric|ber)?[\s_-]?(?:list|grid|array)|constant[\s_-]?sum)$/iu;
/** `1: Only glasses` */
const CODED = /^(-?\d{1,4})\s*:\s*(?=\S)/u;
const SPAN = /\[\s*(\d{1,6})\s*\.{2,3}\s*(\d{1,6})\s*\]/gu;
const CODES = /\d{1,4}/g;

/** What a block says of single answers by their codes. */
interface Flags {
  readonly exclusive: ReadonlySet<string>;
  readonly other: ReadonlySet<string>;
}

/**
 * Blocks of keys and values, each of which begins with the id of its question, in the words that people write at
 * questions: `TERM: Q1 < 18`, `GOTO: 2,9 -> Q5`, `FLAGS: excl(99)`, `CODES_FROM: Q2`. A key that is not known stays.
 * @param ids of the questions that are written so
 */
export function withSpecKeys(events: readonly OutlineEvent[], ids: ReadonlySet<string>): readonly OutlineEvent[] {
  if (ids.size === 0) return events;
  const read: OutlineEvent[] = [];
  let block: OutlineEvent[] = [];
  let id: string | null = null;
  const close = (): void => {
    for (const one of id === null ? block : withFlags(block)) read.push(one);
    block = [];
  };
  for (const event of events) {
    const begun = event.kind === 'line' ? idOf(event.text, ids) : null;
    if (begun !== null || event.kind === 'heading') {
      close();
      id = begun;
    }
    if (id === null || (event.kind !== 'line' && event.kind !== 'continuation')) block.push(event);
    else for (const text of linesOf(event.text, id)) block.push({ ...event, text });
  }
  close();
  return read;
}

const idOf = (text: RichText, ids: ReadonlySet<string>): string | null => {
  const id = text.text.slice(0, text.text.indexOf(':'));
  return ids.has(id) ? id : null;
};

function linesOf(text: RichText, id: string): readonly RichText[] {
  const spans = text.text.includes('..') ? replaced(text, SPAN, ([, from = '', to = '']) => `(${from}-${to})`) : text;
  const hidden = HIDDEN.exec(spans.text)?.[1];
  if (hidden !== undefined) return /^[yt1]/iu.test(hidden) ? [said(spans, '[HIDDEN]')] : [];
  if (COLUMNS.test(spans.text)) return [said(spans, 'Scale:')];
  if (ANSWERS.test(spans.text)) return [said(spans, 'Answers:')];
  const from = CARRIED.exec(spans.text)?.[1];
  if (from !== undefined) return [said(spans, `[CARRY FORWARD ${from}]`)];
  if (NUMBERS.test(spans.text)) return [replaced(spans, NUMBERS, 'numeric-per-row')];
  const term = TERM.exec(spans.text)?.[0].length;
  if (term !== undefined) return [spans.slice(term).between('TERMINATE IF ', '')];
  const goes = GOTO.exec(spans.text)?.[0].length;
  return goes === undefined ? [spans] : (jumpsIn(spans.slice(goes), id) ?? [spans]);
}

/** The words in place of all of the line. */
const said = (text: RichText, words: string): RichText => replaced(text, /^[\s\S]*$/u, words);

/** `2,9 -> Q5; 3 -> END` */
function jumpsIn(text: RichText, id: string): readonly RichText[] | null {
  const parts = [...text.text.matchAll(/[^;]+/g)].map(({ 0: part, index }) =>
    text.slice(index, index + part.length).trim(),
  );
  const jumps = parts.map((part) => {
    const [, codes, target] = /^(\d[-\d,\s–/]{0,60}?)\s*(?:[-=]+>|→|:)\s*(\S+)$/u.exec(part.text) ?? [];
    if (codes === undefined || target === undefined) return null;
    return replaced(part, /^[\s\S]*$/u, `IF ${id} = ${codes.trim()} GO TO ${target}`);
  });
  return jumps.some((jump) => jump === null) ? null : jumps.filter((jump) => jump !== null);
}

/** The lines of a block, the answers with what its flags say of their codes. */
function withFlags(block: readonly OutlineEvent[]): readonly OutlineEvent[] {
  const at = block.findIndex((event) => event.kind === 'line' && FLAGS.test(event.text.text));
  const line = block[at];
  const flags = line?.kind === 'line' ? flagsIn(line.text) : null;
  return block.flatMap((event, index): readonly OutlineEvent[] => {
    if (flags !== null && index === at) return [];
    if (event.kind !== 'line' && event.kind !== 'continuation') return [event];
    const code = CODED.exec(event.text.text)?.[1];
    if (code === undefined) return [event];
    const marks = `${flags?.exclusive.has(code) === true ? ' [EXCLUSIVE]' : ''}${flags?.other.has(code) === true ? ' [OTHER]' : ''}`;
    const text = replaced(event.text, CODED, `${code}. `).between('', marks);
    return [{ kind: 'line', text, listed: true }];
  });
}

/** `null` where a flag is not known. */
function flagsIn(text: RichText): Flags | null {
  const rest = text.text.slice(FLAGS.exec(text.text)?.[0].length ?? 0);
  const flags = { exclusive: new Set<string>(), other: new Set<string>() };
  for (const [, name = '', codes = ''] of `${rest},`.matchAll(/([^,(]*)(?:\(([^)]*)\))?\s*,/gu)) {
    const plain = name.trim();
    if (/^(?:excl(?:usive)?|alone|none)$/iu.test(plain) && /\d/.test(codes)) addAll(flags.exclusive, codes);
    else if (/^(?:other|specify|open|text|write_?in)$/iu.test(plain) && /\d/.test(codes)) addAll(flags.other, codes);
    else if (
      !/^(?:rnd|rand(?:om)?(?:i[sz]e)?|shuffle|rotat(?:e|ion)|rot|fix(?:ed)?|anchor|required|req|)$/iu.test(plain)
    )
      return null;
  }
  return flags;
}

function addAll(codes: Set<string>, text: string): void {
  for (const [code] of text.matchAll(CODES)) codes.add(code);
}

import { parseRouting } from '../logic/routing';
import { MARK_PATTERNS, RANGES } from './markWords';
import type { MarkPattern, SimpleMeaning } from './markWords';
import type { RichText } from './richText';

export type MarkMeaning =
  | SimpleMeaning
  | { readonly kind: 'routing'; readonly logic: RichText }
  | { readonly kind: 'terminateIf'; readonly logic: RichText }
  /** The interview goes on at another question. */
  | { readonly kind: 'jump'; readonly target: string }
  /** Words for people who run the survey. */
  | { readonly kind: 'note' }
  /** `[ ]`, the box of an answer. */
  | { readonly kind: 'checkbox' }
  /** `part`: what of the mark is not understood, `null` for all of it. */
  | { readonly kind: 'unknown'; readonly part: string | null }
  | { readonly kind: 'unclosed' };

/** A mark and where it stands, brackets included; one bracket can hold several. */
export interface Mark {
  readonly meaning: MarkMeaning;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface MarkedText {
  /** What is left without the marks that are understood. */
  readonly rest: RichText;
  readonly marks: readonly Mark[];
}

const ROUTING =
  /(?:ask\b|(?:show|display|only|hide|skip)\s+(?:only\s+)?(?:if|when|unless)\b|if\b|when\b|where\b|unless\b|(?:do\s+not|don['’]t)\s+(?:ask|show)\b|all\s+(?:respondents|who|with|where|except)\b|all\s*$|every(?:one|body)\b|(?:base|filter|routing|route)\s*:)[^;]*/iuy;
const TERMINATE_IF =
  /(?:terminate|term|screen[\s-]*out|close|thank\s+(?:and|&)\s+close|end(?:\s+(?:interview|survey))?|disqualify|dq)\s+(?:if|when)\s+([^;]+)/iuy;
const NOTE =
  /(?:programmer|programming|prog|pn|scripter|scripting|interviewer|int|note|dp|instruction|instructions|comment|intro|quota|quotas|show|display|randomi[sz]e|rotate|shuffle|insert|pipe|text\s+fill)\b/iuy;
const JUMP = /\b(?:go\s*to|goto|skip\s+to|jump\s+to|continue\s+(?:to|with|at))\b/iu;
const ID = String.raw`(\p{L}[\p{L}\p{N}_.]*\p{N}\p{L}?)`;
const JUMP_TO = new RegExp(
  String.raw`^(?:please\s+)?(?:go\s*to|skip\s+to|jump\s+to|continue\s+(?:to|with|at))\s+(?:question\s+)?${ID}\.?$`,
  'iu',
);
const ASIDE = /^(?:(?:mutually\s+)?exclusive|terminate|screen[\s-]*out|thank\s+(?:and|&)\s+close)$/iu;
const TAIL =
  /[\s–—-]+((?:MUTUALLY )?EXCLUSIVE|TERMINATE|SCREEN[ -]?OUT|(?:GO ?TO|SKIP TO|JUMP TO) (?:QUESTION )?\p{Lu}[\p{L}\p{N}_.]*\p{N}\p{L}?)$/u;
const ONLY_ID = new RegExp(`^${ID}$`, 'u');
/** What marks without brackets may say; anything else in such words is text. */
const INSTRUCTIONS: ReadonlySet<string> = new Set([
  'type',
  'bounds',
  'sum',
  'decimals',
  'textLength',
  'special',
  'carried',
]);
const HOLDS_ROUTING = /\b(?:if|when|where|unless|who|base|filter)\b/i;
const UNKNOWN: MarkMeaning = { kind: 'unknown', part: null };
const SEPARATOR = /[\s,;.|/+&–—-]*/y;

/** Finds the marks of a text: square brackets, and the usual instructions in round ones (`(select all that apply)`). */
export function readMarks(text: RichText): MarkedText {
  const marks: Mark[] = [];
  const removed: Stretch[] = [];
  for (const { from, to } of outermostBrackets(text.text)) {
    if (to === null) {
      marks.push(markAt(text, from, from + 1, { kind: 'unclosed' }));
      continue;
    }
    const link = linkEnd(text.text, to);
    // A number in brackets is a code behind its label, or a footnote.
    if (/^-?\d+$/.test(text.text.slice(from + 1, to - 1))) continue;
    const meanings = readBracket(text.slice(from + 1, to - 1), link === null);
    if (meanings === null && link !== null) {
      const image = text.text[from - 1] === '!' ? 1 : 0;
      removed.push({ from: from - image, to: from + 1 }, { from: to - 1, to: link });
      continue;
    }
    marks.push(...(meanings ?? [UNKNOWN]).map((meaning) => markAt(text, from, to, meaning)));
    if (meanings !== null) removed.push({ from, to });
  }
  for (const match of text.text.matchAll(/\(([^()[\]]{4,80})\)/g)) {
    const inside = removed.some(({ from, to }) => match.index < to && from < match.index + match[0].length);
    const content = text.slice(match.index + 1, match.index + match[0].length - 1);
    const meanings = inside ? null : (readInstruction(content) ?? readAside(content));
    if (meanings === null) continue;
    const to = match.index + match[0].length;
    marks.push(...meanings.map((meaning) => markAt(text, match.index, to, meaning)));
    removed.push({ from: match.index, to });
  }
  const tail = removed.length === 0 ? readTail(text) : null;
  if (tail !== null) {
    marks.push(...tail.marks);
    removed.push(...tail.removed);
  }
  const arrow = readArrow(text);
  marks.push(...arrow.marks);
  removed.push(...arrow.removed);
  removed.sort((a, b) => a.from - b.from);
  const capitals = readCapitals(text.without(removed).trim());
  return { rest: capitals.rest, marks: [...marks, ...capitals.marks] };
}

/** What round brackets behind an answer may say without being a label: `(exclusive)`, `(go to Q5)`. */
function readAside(content: RichText): readonly MarkMeaning[] | null {
  const target = JUMP_TO.exec(content.text.trim())?.[1];
  if (target !== undefined) return [{ kind: 'jump', target }];
  return ASIDE.test(content.text.trim()) ? readSimple(content.trim()) : null;
}

/** The same in capitals at the end, behind a dash or a blank: `None of these - EXCLUSIVE`, `No GO TO Q5`. */
function readTail(text: RichText): { readonly marks: readonly Mark[]; readonly removed: readonly Stretch[] } | null {
  const match = TAIL.exec(text.text);
  if (match === null || match.index === 0) return null;
  const from = match.index + match[0].length - (match[1]?.length ?? 0);
  const meanings = readAside(text.slice(from));
  if (meanings === null) return null;
  const to = text.text.length;
  return {
    marks: meanings.map((meaning) => markAt(text, from, to, meaning)),
    removed: [{ from: match.index, to }],
  };
}

/** What an arrow at the end leads to: `2. No → TERMINATE`. */
function readArrow(text: RichText): { readonly marks: readonly Mark[]; readonly removed: readonly Stretch[] } {
  const match = /(?:[-=–]+>|[→⇒➔➜])\s*([^[\]<>→⇒➔➜]{2,80})$/u.exec(text.text);
  const target = ONLY_ID.exec(match?.[1] ?? '')?.[1];
  const meanings =
    target !== undefined
      ? [{ kind: 'jump' as const, target }]
      : match === null
        ? null
        : readBracket(text.slice(text.text.length - (match[1]?.length ?? 0)), false);
  if (match === null || meanings === null) return { marks: [], removed: [] };
  const to = text.text.length;
  return {
    marks: meanings.map((meaning) => markAt(text, match.index, to, meaning)),
    removed: [{ from: match.index, to }],
  };
}

/** Instructions in capitals behind the text, without brackets: `Which one do you prefer? SINGLE CODE. ROTATE` */
const CAPITALS = /[?!.:…"”)]\s+(\p{Lu}[\p{Lu}\p{N} ,.;/&-]{2,200})$/u;

/** Capitals can also be a name or an abbreviation: they are instructions only if one of them is understood. */
function readCapitals(text: RichText): MarkedText {
  const capitals = CAPITALS.exec(text.text)?.[1];
  const start = text.text.length - (capitals?.length ?? 0);
  if (capitals === undefined) return readBegunInCapitals(text);
  if (!/\p{Ll}/u.test(text.text.slice(0, start))) return { rest: text, marks: [] };
  const marks: Mark[] = [];
  for (const part of capitals.matchAll(/[^.;]+/g)) {
    const words = part[0].trim();
    if (words === '') continue;
    const from = start + part.index + part[0].indexOf(words);
    const meanings = readBracket(text.slice(from, from + words.length), false) ?? [UNKNOWN];
    for (const meaning of meanings) marks.push(markAt(text, from, from + words.length, meaning));
  }
  if (marks.every(({ meaning }) => meaning.kind === 'unknown')) return { rest: text, marks: [] };
  return { rest: text.slice(0, start).trim(), marks };
}

/** `How many hours? NUMERIC 0-168, 999 = Don't know`: a mark in capitals, and all that follows is understood too. */
function readBegunInCapitals(text: RichText): MarkedText {
  const tail = /[?!.:…"”)]\s+(\p{Lu}{3,}(?!\p{L}).{1,120})$/u.exec(text.text)?.[1];
  const start = text.text.length - (tail?.length ?? 0);
  const meanings = tail === undefined ? null : readSimple(text.slice(start));
  if (meanings === null) return { rest: text, marks: [] };
  const marks = meanings.map((meaning) => markAt(text, start, text.text.length, meaning));
  return { rest: text.slice(0, start).trim(), marks };
}

/**
 * What a line without brackets says if all of it is an instruction: `ASK IF Q1 = 1`, `Select all that apply.`
 * @returns `null` for anything else
 */
export function readInstruction(text: RichText): readonly MarkMeaning[] | null {
  const plain = text.trim();
  const words = plain.text.split(/\s+/).length;
  const routing =
    /^(?:ask\s+(?:all\b|if\b|only\b|when\b|unless\b)|(?:show|display|skip|hide)\s+(?:only\s+)?if\b|do\s+not\s+ask\s+if\b|(?:base|filter|routing)\s*:)/i;
  if (routing.test(plain.text)) return readSimple(plain) ?? [{ kind: 'routing', logic: plain }];
  if (/^IF\s/.test(plain.text) && /\d/.test(plain.text)) return [{ kind: 'routing', logic: plain }];
  // In small letters it may be the beginning of a sentence: only what is a condition for certain counts.
  if (/^if\s/i.test(plain.text)) {
    const condition = plain.slice(0, plain.text.length - (/(?:\s*,?\s*ask)?\s*:$/i.exec(plain.text)?.[0].length ?? 0));
    if (parseRouting(condition.text, 0).kind === 'parsed') return [{ kind: 'routing', logic: condition }];
  }
  const terminate = readTerminateIf(plain);
  if (terminate !== null) return [terminate];
  if (words > 8) return null;
  const meanings = readSimple(plain.slice(/^please\s+/i.exec(plain.text)?.[0].length ?? 0)) ?? [];
  // A single word may be anything; only this one is hardly ever meant otherwise.
  const optional = meanings.length > 0 && meanings.every((found) => found.kind === 'flag' && found.flag === 'optional');
  const instructs = words > 1 && meanings.every(({ kind }) => INSTRUCTIONS.has(kind));
  return optional || (instructs && meanings.length > 0) ? meanings : null;
}

function markAt(text: RichText, from: number, to: number, meaning: MarkMeaning): Mark {
  const { start, end } = text.slice(from, to);
  return { meaning, text: text.text.slice(from, to), start, end };
}

/** What the inside of a bracket says; `null` where it is not understood. */
function readBracket(content: RichText, mayBeBox: boolean): readonly MarkMeaning[] | null {
  const text = content.trim();
  if (mayBeBox && /^x?$/i.test(text.text)) return [{ kind: 'checkbox' }];
  const terminate = readTerminateIf(text);
  if (terminate !== null) return [terminate];
  const simple = readSimple(text);
  if (simple !== null) return simple;
  const parts = readParts(text);
  if (parts !== null) return parts;
  const target = JUMP_TO.exec(text.text)?.[1];
  if (target !== undefined) return [{ kind: 'jump', target }];
  if (JUMP.test(text.text)) {
    const nextStep = 'Write [ASK IF …] below each question that is not asked of everybody.';
    return [{ kind: 'unsupported', reason: 'jumps are not followed', nextStep }];
  }
  if (matchAt(NOTE, text.text, 0) !== null && matchAt(ROUTING, text.text, 0) === null) return [{ kind: 'note' }];
  return null;
}

/** Of a list of marks those that are understood; the rest is unknown. `null` where none is. */
function readParts(text: RichText): readonly MarkMeaning[] | null {
  // Commas also stand in conditions, which are never to be cut short.
  const separated = HOLDS_ROUTING.test(text.text) ? /[^;]+/g : /[^,;]+/g;
  const parts = [...text.text.matchAll(separated)].map(({ 0: part, index }) => ({
    part: part.trim(),
    meanings: readSimple(text.slice(index, index + part.length).trim()),
  }));
  if (parts.every(({ meanings }) => meanings === null)) return null;
  return parts.flatMap(({ part, meanings }): readonly MarkMeaning[] => meanings ?? [{ kind: 'unknown', part }]);
}

function readTerminateIf(text: RichText): MarkMeaning | null {
  const condition = matchAt(TERMINATE_IF, text.text, 0)?.[1];
  if (condition === undefined) return null;
  const at = text.text.length - condition.length;
  return text.text.endsWith(condition) ? { kind: 'terminateIf', logic: text.slice(at).trim() } : null;
}

/** Reads marks one behind the other; all of the text or nothing. */
function readSimple(text: RichText): readonly MarkMeaning[] | null {
  const meanings: MarkMeaning[] = [];
  let at = 0;
  while (at < text.text.length) {
    const found = readOne(text.text, at, MARK_PATTERNS);
    if (found !== null) {
      meanings.push(...found.meanings);
      at = found.end;
      const range = found.meanings.some(({ kind }) => kind === 'type') ? readOne(text.text, at, RANGES) : null;
      meanings.push(...(range?.meanings ?? []));
      at = range?.end ?? at;
    } else {
      const routing = matchAt(ROUTING, text.text, at)?.[0];
      if (routing === undefined || JUMP.test(routing)) return null;
      meanings.push({ kind: 'routing', logic: text.slice(at, at + routing.length).trim() });
      at += routing.length;
    }
    at += matchAt(SEPARATOR, text.text, at)?.[0].length ?? 0;
  }
  return meanings.length === 0 ? null : meanings;
}

function readOne(text: string, at: number, patterns: readonly MarkPattern[]) {
  for (const { pattern, make } of patterns) {
    const match = matchAt(pattern, text, at);
    if (match !== null) return { meanings: make(match), end: at + match[0].length };
  }
  return null;
}

/** The outermost pairs of square brackets in order, and the first that is never closed (`to` is `null`). */
function outermostBrackets(text: string): readonly { readonly from: number; readonly to: number | null }[] {
  const found: { from: number; to: number | null }[] = [];
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '[') {
      open.push(found.length);
      found.push({ from: at, to: null });
    } else if (text[at] === ']') {
      const index = open.pop();
      const pair = index === undefined ? undefined : found[index];
      if (index === undefined || pair === undefined) continue;
      pair.to = at + 1;
      found.length = index + 1;
    }
  }
  const unclosed = found.findIndex(({ to }) => to === null);
  return found.filter(({ to }, index) => to !== null || index === unclosed);
}

/** Where a link's address ends, if one follows the bracket. */
function linkEnd(text: string, at: number): number | null {
  if (text[at] !== '(') return null;
  const close = text.indexOf(')', at);
  return close === -1 || /\s/.test(text.slice(at + 1, close)) ? null : close + 1;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

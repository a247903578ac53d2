import { parseRouting } from '../../logic/routing/routing';
import { RANGES } from './markValues';
import { MARK_PATTERNS } from './markWords';
import type { MarkPattern } from './markPattern';
import { isPlainJump, namesJump, readJump, readJumpIf } from '../routing/jumpWords';
import type { MarkMeaning } from '../meanings';
import type { RichText } from '../text/richText';

const ROUTING =
  /(?:ask\b|(?:show|display|only|hide|skip)\s+(?:only\s+)?(?:if|when|unless)\b|if\b|when\b|where\b|unless\b|(?:do\s+not|don['’]t)\s+(?:ask|show)\b|all\s+(?:respondents|who|with|where|except)\b|all\s*$|nur\s+(?:wenn|falls)\b|wenn\b|falls\b|(?:an\s+)?alle\s*$|alle\s+befragten\b|every(?:one|body)\b|(?:base|filter|routing|route)\s*:)[^;]*/iuy;
const TERMINATE_IF =
  /(?:terminate|term|screen[\s-]*out|close|thank\s+(?:and|&)\s+close|end(?:\s+(?:interview|survey))?|disqualify|dq|abbruch|abbrechen|ende),?\s+(?:if|when|wenn|falls)\s+([^;]+)/iuy;
const NOTE =
  /(?:programmer|programming|prog|pn|scripter|scripting|interviewer|int|note|dp|instruction|instructions|comment|intro|quota|quotas|show|display|randomi[sz]e|rotate|shuffle|insert|pipe|text\s+fill)\b/iuy;
const ASIDE =
  /^(?:(?:mutually\s+)?exclusive|exklusiv|terminate|screen[\s-]*out|thank\s+(?:and|&)\s+close|abbruch|optional)$/iu;
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
const HOLDS_ROUTING = /\b(?:wenn|falls|if|when|where|unless|who|base|filter)\b/i;
const SEPARATOR = /[\s,;.|/+&–—-]*/y;

/**
 * What a line without brackets says if all of it is an instruction: `ASK IF Q1 = 1`, `Select all that apply.`
 * @returns `null` for anything else
 */
export function readInstruction(text: RichText): readonly MarkMeaning[] | null {
  const plain = text.trim();
  const words = plain.text.split(/\s+/).length;
  const jump = readJumpIf(plain) ?? only(readJump(plain));
  if (jump !== null && isPlainJump(jump)) return jump;
  const routing =
    /^(?:(?:ask|fragen?)\s+(?:all\b|if\b|only\b|when\b|unless\b|wenn\b|falls\b|nur\b)|only\s+(?:ask\s+)?if\b|nur\s+(?:fragen,?\s+)?(?:wenn|falls)\b|(?:an\s+)?alle\s*$|alle\s+befragten\s*$|(?:show|display|skip|hide)\s+(?:only\s+)?if\b|do\s+not\s+ask\s+if\b|(?:base|filter|routing)\s*:)/i;
  // What asks is no instruction: `Only if you know it: how do you like it?`
  if (/[?？]$/u.test(plain.text)) return null;
  if (routing.test(plain.text)) return readSimple(plain) ?? [{ kind: 'routing', logic: plain }];
  if (/^(?:IF|WENN|FALLS)\s/.test(plain.text) && /\d/.test(plain.text)) return [{ kind: 'routing', logic: plain }];
  // In small letters it may be the beginning of a sentence: only what is a condition for certain counts.
  if (/^(?:if|wenn|falls)\s/i.test(plain.text)) {
    const condition = plain.slice(
      0,
      plain.text.length - (/(?:\s*,?\s*ask)?\s*:$/i.exec(plain.text.slice(-20))?.[0].length ?? 0),
    );
    if (parseRouting(condition.text, 0).kind === 'parsed') return [{ kind: 'routing', logic: condition }];
  }
  const terminate = readTerminateIf(plain);
  if (terminate !== null) return [terminate];
  if (words > 10) return null;
  const meanings = readSimple(plain.slice(/^(?:please|bitte)\s+/i.exec(plain.text)?.[0].length ?? 0)) ?? [];
  // A single word may be anything; in capitals it is an instruction, and one is hardly ever meant otherwise.
  const optional = meanings.length > 0 && meanings.every(isOptional);
  const plainly = words > 1 || !/\p{Ll}/u.test(plain.text);
  return optional || (plainly && instructs(meanings)) ? meanings : null;
}

/** Whether this says how a question is answered, and nothing else but how it is shown. */
export const instructs = (meanings: readonly MarkMeaning[]): boolean =>
  meanings.some(({ kind }) => INSTRUCTIONS.has(kind)) &&
  meanings.every((meaning) => INSTRUCTIONS.has(meaning.kind) || meaning.kind === 'display' || isOptional(meaning));

export const isOptional = (meaning: MarkMeaning): boolean => meaning.kind === 'flag' && meaning.flag === 'optional';

/** What the inside of a bracket says; `null` where it is not understood. */
export function readBracket(content: RichText, mayBeBox: boolean): readonly MarkMeaning[] | null {
  const text = content.trim();
  if (mayBeBox && /^x?$/i.test(text.text)) return [{ kind: 'checkbox' }];
  const meanings = readWhole(text) ?? readParts(text);
  if (meanings !== null) return meanings;
  if (namesJump(text.text)) {
    const nextStep = 'Write [ASK IF …] below each question that is not asked of everybody.';
    return [{ kind: 'unsupported', reason: 'it is not clear who goes on where', nextStep }];
  }
  if (matchAt(NOTE, text.text, 0) !== null && matchAt(ROUTING, text.text, 0) === null) return [{ kind: 'note' }];
  return null;
}

/** One instruction, or marks one behind the other; `null` where any of it is not understood. */
function readWhole(text: RichText): readonly MarkMeaning[] | null {
  return readJumpIf(text) ?? only(readJump(text)) ?? only(readTerminateIf(text)) ?? readSimple(text);
}

const only = (meaning: MarkMeaning | null): readonly MarkMeaning[] | null => (meaning === null ? null : [meaning]);

/** Of a list of marks those that are understood; the rest is unknown. `null` where none is. */
function readParts(text: RichText): readonly MarkMeaning[] | null {
  // Commas also stand in conditions, which are never to be cut short.
  const separated = HOLDS_ROUTING.test(text.text) ? /[^;]+/g : /[^,;]+/g;
  const parts = [...text.text.matchAll(separated)].map(({ 0: part, index }) => ({
    part: part.trim(),
    meanings: readWhole(text.slice(index, index + part.length).trim()),
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
export function readSimple(text: RichText): readonly MarkMeaning[] | null {
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
      if (routing === undefined || namesJump(routing)) return null;
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

/** What round brackets behind an answer may say without being a label: `(exclusive)`, `(go to Q5)`. */
export function readAside(content: RichText): readonly MarkMeaning[] | null {
  const text = content.trim();
  const jump = only(readJump(text));
  if (jump !== null && isPlainJump(jump)) return jump;
  const range = readRange(text);
  if (range !== null) return range;
  const meanings = readSimple(text);
  if (meanings === null) return readList(text);
  const several = meanings.length > 1 && meanings.every(endsOrStandsAlone);
  return several || ASIDE.test(text.text) || instructs(meanings) ? meanings : null;
}

/** `(multi; show brands of Q1)`: how the question is answered, and words that are reported. */
function readList(text: RichText): readonly MarkMeaning[] | null {
  const parts = text.text.includes(';') ? readParts(text) : null;
  const [first] = parts ?? [];
  return first !== undefined && instructs([first]) ? parts : null;
}

const RANGE = /^(?:(?:scale|skala)\s+(?:from\s+|von\s+)?)?(-?\d+)\s*(?:-|–|to|bis)\s*(\d+)(?=\s*(?:[,;:]|$))/iu;
const ENDS = /^(-?\d+)\s*=\s*\D+?(\d+)\s*=\s*\D+$/u;

/** `0-10`, `scale 1-7, 1 = not at all, 7 = very, 9 = don't know`, `1 = bad … 10 = good`; `null` for anything else. */
function readRange(text: RichText): readonly MarkMeaning[] | null {
  const ends = ENDS.exec(text.text);
  const range = RANGE.exec(text.text) ?? ends;
  if (range === null) return null;
  const [min, max] = [Number(range[1]), Number(range[2])];
  const limits: MarkMeaning = { kind: 'perhapsRange', min, max };
  if (min >= max) return null;
  if (range === ends) return [limits];
  const more: MarkMeaning[] = [];
  for (const { 0: part, index } of text.text.slice(range[0].length).matchAll(/[^,;:]+/g)) {
    const from = range[0].length + index;
    const special = readSimple(text.slice(from, from + part.length).trim());
    const point = /^\s*(-?\d+)\s*=/.exec(part)?.[1];
    if (special?.every(({ kind }) => kind === 'special') === true) more.push(...special);
    else if (point === undefined || Number(point) < min || Number(point) > max) return null;
  }
  return [limits, ...more];
}

/** Ends the interview, leads elsewhere, or stands alone: what is said of answers. */
export const endsOrStandsAlone = (meaning: MarkMeaning): boolean =>
  meaning.kind === 'jump' || (meaning.kind === 'flag' && ['exclusive', 'terminate'].includes(meaning.flag));

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

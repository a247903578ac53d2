import type { MarkMeaning, SimpleMeaning } from '../meanings';
import { remembered } from '../../textMemory';
import { withoutTranslation } from './inTwoLanguages';
import { isEnd, namesJump, readJumpIf } from '../routing/jumpWords';
import { ROUTING_OPENING } from '../routing/openings';
import type { RichText } from '../text/richText';
import type { MarkPattern } from './words/markPattern';
import { RANGES } from './words/markValues';
import { MARK_GROUPS } from './words/markWords';

const ROUTING_WORDS =
  /(?:ask\b|(?:show|display|only|hide|skip)\s+(?:only\s+)?(?:if|when|unless)\b|if\b|when\b|where\b|unless\b|(?:do\s+not|don['’]t)\s+(?:ask|show)\b|all\s+(?:respondents|who|with|where|except)\b|all\s*$|nur\s+(?:wenn|falls)\b|wenn\b|falls\b|(?:an\s+)?alle\s*$|alle\s+befragten\b|every(?:one|body)\b|(?:base|filter|routing|route)\s*:)/iu;
export const ROUTING = new RegExp(String.raw`(?:${ROUTING_OPENING}|${ROUTING_WORDS.source}|(?:si|wenn)\b)[^;]*`, 'iuy');
/** `Do not ask unless …` is one condition, and no `Do not ask` with one behind it. */
const NOT_UNLESS = /(?:do\s+not|don['’]t|never)\s+(?:ask|show|display)\s+unless(?!\p{L})/iuy;
/** `MULTICODE OK` */
const ALLOWED = /\s+(?:ok|okay|allowed|permitted|possible|erlaubt|möglich|possibles?|permitid[oa]s?)(?!\p{L})/iuy;
const COLON =
  /\s?:(?=\s?(?:range|rango|plage|bereich|min|max|allow|accept|between|from|von|de|zwischen|entre|rang)(?!\p{L}))/iuy;
const SEPARATOR = /[\s,;.|/+&()–—-]*/y;

/** Letters of a mark at most: every word of it is tried in many ways, and nobody writes longer ones. */
export const LONGEST_MARK = 4000;

/** Reads marks one behind the other; all of the text or nothing. Beside them their translation may stand. */
export function readSimple(text: RichText): readonly MarkMeaning[] | null {
  if (text.text.length > LONGEST_MARK) return null;
  const parts = simpleParts(text.text);
  if (parts === null) {
    const own = withoutTranslation(text.text);
    return own === null ? null : readSimple(text.slice(own.from, own.to));
  }
  return parts.flatMap((part): readonly MarkMeaning[] => {
    if (part.kind === 'said') return part.meanings;
    const logic = text.slice(part.from, part.to).trim();
    // `IF UNDER 18 CLOSE` says who is screened out, not who is asked.
    return readJumpIf(logic) ?? [{ kind: 'routing', logic }];
  });
}

/** What a text says, or where in it who is asked. */
type SimplePart =
  | { readonly kind: 'said'; readonly meanings: readonly SimpleMeaning[] }
  | { readonly kind: 'logic'; readonly from: number; readonly to: number };

/** The same marks stand at hundreds of questions, and a text is read again with every key that is typed. */
const simpleParts = remembered((text) => partsFrom(text, 0) ?? behindCourtesy(text));

const COURTESY =
  /^(?:please|bitte|veuillez|merci\s+de|por\s+favor|per\s+favore|si\s+prega\s+di|gelieve)\s*,?\s+(?!list(?!\p{L}))/iu;

/** `Please write in`: what is asked for is said behind it. */
function behindCourtesy(text: string): readonly SimplePart[] | null {
  const courtesy = COURTESY.exec(text)?.[0].length ?? 0;
  const parts = courtesy === 0 ? null : partsFrom(text, courtesy);
  // Whom it is for is no part of what is asked for.
  return parts?.every(({ kind }) => kind === 'said') === true ? parts : null;
}

function partsFrom(text: string, from: number): readonly SimplePart[] | null {
  const parts: SimplePart[] = [];
  let at = from;
  while (at < text.length) {
    const found = matchAt(NOT_UNLESS, text, at) === null ? readMark(text, at) : null;
    if (found !== null) {
      at = found.end;
      const typed = found.meanings.some(({ kind }) => kind === 'type');
      if (typed) at += matchAt(ALLOWED, text, at)?.[0].length ?? 0;
      const range = typed ? readOne(text, at, RANGES) : null;
      parts.push({ kind: 'said', meanings: [...found.meanings, ...(range?.meanings ?? [])] });
      at = range?.end ?? at;
      // `NUMERIC: RANGE 0-99`
      if (typed) at += matchAt(COLON, text, at)?.[0].length ?? 0;
    } else {
      const routing = matchAt(ROUTING, text, at)?.[0];
      // `CLOSE IF UNDER 18` is one instruction.
      const last = parts.at(-1);
      const before = last?.kind === 'said' ? last.meanings.at(-1) : undefined;
      const closes =
        (before?.kind === 'flag' && before.flag === 'terminate') ||
        (before?.kind === 'jump' && isEnd(before.target.name));
      if (routing === undefined || closes || namesJump(routing)) return null;
      parts.push({ kind: 'logic', from: at, to: at + routing.length });
      at += routing.length;
    }
    at += matchAt(SEPARATOR, text, at)?.[0].length ?? 0;
  }
  return parts.length === 0 ? null : parts;
}

/** Whether a text is nothing but instructions that the data cannot contradict. */
export const isOfDisplay = (text: string): boolean =>
  text.length <= LONGEST_MARK &&
  simpleParts(text.trim())?.every(
    (part) => part.kind === 'said' && part.meanings.every(({ kind }) => kind === 'display'),
  ) === true;

/** Of all that begins here, what says most: `leer opciones` is more than `leer`. The first where several say as much. */
function readMark(text: string, at: number): Found | null {
  let longest: Found | null = null;
  for (const { any, patterns } of MARK_GROUPS) {
    const found = matchAt(any, text, at) === null ? null : readLongest(text, at, patterns());
    if (found !== null && found.end > (longest?.end ?? at)) longest = found;
  }
  return longest;
}

interface Found {
  readonly meanings: readonly SimpleMeaning[];
  readonly end: number;
}

/**
 * Of all patterns that match here the one that says most, the first where several say as much. What is understood and
 * cannot be checked is said in any words, and as long as they go on: only where nothing else is said.
 */
function readLongest(text: string, at: number, patterns: readonly MarkPattern[]): Found | null {
  let longest: Found | null = null;
  for (const { pattern, make } of patterns) {
    const match = matchAt(pattern, text, at);
    const end = at + (match?.[0].length ?? 0);
    if (match === null || end <= (longest?.end ?? at)) continue;
    const meanings = make(match);
    if (longest === null || meanings.some(({ kind }) => kind !== 'unsupported')) longest = { meanings, end };
  }
  return longest;
}

function readOne(text: string, at: number, patterns: readonly MarkPattern[]): Found | null {
  for (const { pattern, make } of patterns) {
    const match = matchAt(pattern, text, at);
    if (match !== null) return { meanings: make(match), end: at + match[0].length };
  }
  return null;
}

export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

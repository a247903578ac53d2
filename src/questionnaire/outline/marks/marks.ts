import { readAside, readBracket, readInstruction } from './instructions';
import { isAloneCode, standsAlone } from './aloneCodes';
import { isFillIn } from './fills';
import { withoutTranslation } from './inTwoLanguages';
import { shownOrUnknown } from './ofShowing';
import { asksNext, MAY_BE_LABEL, OTHER_ENDS, readDashed, readEnd, REPLIES, SPOKEN } from './closings';
import { readShoutedEnd } from './shoutedEnd';
import { readSimple } from './simpleMarks';
import { endsOrStandsAlone, instructs, isOptional } from './meaningGroups';
import { beginsAsOther } from '../../otherLabel';
import { jumpTarget, readJump } from '../routing/jumpWords';
import { movedMark, type Mark, type MarkMeaning } from '../meanings';
import { rememberedThere } from '../text/rememberedThere';
import type { RichText } from '../text/richText';

interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface MarkedText {
  /** What is left without the marks that are understood. */
  readonly rest: RichText;
  readonly marks: readonly Mark[];
}

/** A question and what stands below it, or an answer, a row or a column. */
export type MarkedPlace = 'question' | 'answer';

/** What stands further from the end of a text is no instruction at its end. */
const LONGEST_INSTRUCTION = 300;
const UNKNOWN: MarkMeaning = { kind: 'unknown', part: null };

/** Finds the marks of a text: square brackets, and the usual instructions in round ones (`(select all that apply)`). */
export const readMarks = (text: RichText, place: MarkedPlace): MarkedText => MARKED[place](text);

const movedMarked = ({ rest, marks }: MarkedText, by: number): MarkedText => ({
  rest: rest.movedBy(by),
  marks: marks.map((mark) => movedMark(mark, by)),
});

const MARKED: Readonly<Record<MarkedPlace, (text: RichText) => MarkedText>> = {
  question: rememberedThere((text) => findMarks(text, 'question'), movedMarked),
  answer: rememberedThere((text) => findMarks(text, 'answer'), movedMarked),
};

function findMarks(text: RichText, place: MarkedPlace): MarkedText {
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
    const inside = text.slice(from + 1, to - 1);
    const asked = place === 'answer' ? asksNext(inside.text) : null;
    const meanings = asked ?? readBracket(inside, link === null);
    if (meanings === null && link !== null) {
      const image = text.text[from - 1] === '!' ? 1 : 0;
      removed.push({ from: from - image, to: from + 1 }, { from: to - 1, to: link });
      continue;
    }
    if (isFillIn(text.text.slice(Math.max(0, from - 60), from), text.text.slice(from + 1, to - 1), meanings)) continue;
    marks.push(...(meanings ?? [UNKNOWN]).map((meaning) => markAt(text, from, to, meaning)));
    if (meanings !== null) removed.push({ from, to });
  }
  const take = (found: Found): void => {
    for (const mark of found.marks) marks.push(mark);
    for (const part of found.removed) removed.push(part);
  };
  const shouted = place === 'question' ? readShoutedEnd(text) : null;
  if (shouted !== null) take(shouted);
  const braces = readBraces(text, removed);
  take(braces);
  const boxed = removed.every(({ to }) => /^\[[\sxX]?\]$/.test(text.text.slice(0, to)));
  const round = readRound(text, place, removed);
  take(round);
  // Behind round brackets, and never in them: `None (exclusive) ..... 9   go to Q7`
  const open = boxed && place === 'answer' ? apartFrom(removed) : null;
  const tail = open?.(readTail(text)) ?? (place === 'answer' ? behindAll(readTail(text), removed) : null);
  if (tail !== null) take(tail);
  const spoken = tail === null ? (open?.(readSpoken(text)) ?? null) : null;
  if (spoken !== null) take(spoken);
  const arrow = spoken === null ? readArrow(text, place, removed) : { marks: [], removed: [] };
  take(arrow);
  removed.sort((a, b) => a.from - b.from);
  const capitals = readCapitals(text.without(removed).trim());
  const sentence = place === 'question' ? readSentence(capitals.rest) : { rest: capitals.rest, marks: [] };
  return { rest: sentence.rest, marks: [...marks, ...capitals.marks, ...sentence.marks] };
}

/** What is found where nothing was found before. */
const apartFrom =
  (known: readonly Stretch[]) =>
  (found: Found | null): Found | null =>
    found?.removed.some(({ from, to }) => known.some((other) => from < other.to && other.from < to)) === true
      ? null
      : found;

/** `None [EXCLUSIVE] – TERMINATE`: what stands behind the last bracket. */
const behindAll = (found: Found | null, known: readonly Stretch[]): Found | null =>
  known.length > 0 && found?.removed.every(({ from }) => known.every(({ to }) => to <= from)) === true ? found : null;

interface Found {
  readonly marks: readonly Mark[];
  readonly removed: readonly Stretch[];
}

/** `{alone}` is an instruction; elsewhere the word is what people answer: `Just me (alone)`. */
const ALONE = /^alone$/iu;
const STANDS_ALONE: readonly MarkMeaning[] = [{ kind: 'flag', flag: 'exclusive' }];

/** Instructions of programmers in braces: `{Ask if Q10=3}`. What is no instruction there is a text to be filled in. */
function readBraces(text: RichText, known: readonly Stretch[]): Found {
  const marks: Mark[] = [];
  const removed: Stretch[] = [];
  for (const match of text.text.matchAll(/(?<!\$)\{([^{}]{2,200})\}/g)) {
    const [from, to] = [match.index, match.index + match[0].length];
    if (known.some((other) => from < other.to && other.from < to)) continue;
    const content = text.slice(from + 1, to - 1).trim();
    const meanings = ALONE.test(content.text)
      ? STANDS_ALONE
      : (readInstruction(content, true) ?? readBracket(content, false));
    const condition = /\p{L}\w*\d\w*\s*(?:[=<>!≠]|\bin\b)/u.test(content.text);
    if (meanings === null && !condition) continue;
    marks.push(
      ...(meanings ?? [{ kind: 'routing', logic: content } as const]).map((meaning) => markAt(text, from, to, meaning)),
    );
    removed.push({ from, to });
  }
  return { marks, removed };
}

/** What is said of an answer behind a comma or a gap: `None, exclusive`, `No ...2   GO TO 1e` */
function readSpoken(text: RichText): Found | null {
  const match = SPOKEN.exec(text.text);
  if (match === null || match.index === 0) return dashedFound(text) ?? readOtherEnds(text);
  if (MAY_BE_LABEL.test(match[0]) && !REPLIES.test(text.text.slice(0, match.index))) return null;
  const from = match.index + match[0].indexOf(match[1] ?? '');
  const meanings = readInstruction(text.slice(from), true) ?? readSimple(text.slice(from));
  if (meanings === null) return null;
  const to = text.text.length;
  return { marks: meanings.map((meaning) => markAt(text, from, to, meaning)), removed: [{ from: match.index, to }] };
}

function dashedFound(text: RichText): Found | null {
  const { meanings, from = 0, dash = 0 } = readDashed(text) ?? {};
  const to = text.text.length;
  const marks = meanings?.map((meaning) => markAt(text, from, to, meaning));
  return marks === undefined ? null : { marks, removed: [{ from: dash, to }] };
}

function readOtherEnds(text: RichText): Found | null {
  const [, front = '', label = '', words] = text.text.length > 100 ? [] : (OTHER_ENDS.exec(text.text) ?? []);
  if (words === undefined || !(beginsAsOther(label) || REPLIES.test(label))) return null;
  const meanings = readSimple(text.slice(front.length));
  const ends = meanings?.every(
    (meaning) => meaning.kind === 'jump' || (meaning.kind === 'flag' && meaning.flag === 'terminate'),
  );
  if (meanings === null || ends !== true) return null;
  const to = text.text.length;
  const from = front.trimEnd().length - 1;
  return { marks: meanings.map((meaning) => markAt(text, front.length, to, meaning)), removed: [{ from, to }] };
}

/** The usual instructions in round brackets; a single word only where nothing but marks follows, else it is prose. */
function readRound(text: RichText, place: MarkedPlace, known: readonly Stretch[]): Found {
  const marks: Mark[] = [];
  const removed: Stretch[] = [];
  // From the last to the first, so that it is known what follows.
  for (const match of [...text.text.matchAll(/\(([^()[\]]{2,160})\)/g)].reverse()) {
    const [from, to] = [match.index, match.index + match[0].length];
    if (known.some((other) => from < other.to && other.from < to)) continue;
    const content = text.slice(from + 1, to - 1);
    const ask = place === 'answer' ? asksNext(content.text) : null;
    const alone = place === 'answer' && standsAlone(content.text, text.text);
    const instruction: readonly MarkMeaning[] | null = alone ? STANDS_ALONE : (ask ?? readInstruction(content));
    const reply = place === 'answer' && REPLIES.test(text.text.slice(0, from)) ? readEnd(content.trim()) : null;
    const read = instruction ?? reply ?? readAside(content) ?? shoutedSentences(content, place);
    if (read === null) continue;
    const isFilled =
      place === 'question' && read.every(({ kind }) => kind === 'carried') && isFill(text.text, from, to);
    const meanings: readonly MarkMeaning[] = isFilled ? [{ kind: 'display' }] : read;
    const isAside = instruction === null || instruction.every(isOptional);
    if (isAside && !(followedByMarks(text.text, to, [...known, ...removed]) || followsId(text.text, from))) continue;
    if (place === 'answer' && isOfQuestion(meanings) && !(instruction?.every(isOfAnswer) === true)) continue;
    marks.unshift(...meanings.map((meaning) => markAt(text, from, to, meaning)));
    removed.push({ from, to });
  }
  return { marks, removed };
}

/** `have you been using (BRAND CODED IN Q8) as your main brand?`: what the survey writes into the sentence. */
const isFill = (text: string, from: number, to: number): boolean =>
  /\p{Ll}\s?$/u.test(text.slice(0, from)) &&
  /^(?:\s\p{Ll}|\s?[?,])/u.test(text.slice(to)) &&
  // One of them is written there; of several, the answers are offered.
  /^\((?:brand|answer|name|item|product|marke|antwort|marque|réponse|marca|respuesta)\s/iu.test(text.slice(from, to));

/** `(SHOW CARD 4. UP TO TWO ANSWERS)`: several sentences in capitals, of which at least one is understood. */
const shoutedSentences = (content: RichText, place: MarkedPlace): readonly MarkMeaning[] | null =>
  place === 'question' && /[.;,]\s/u.test(content.text) && !/\p{Ll}/u.test(content.text)
    ? readBracket(content, false)
    : null;

/** Behind an answer such words are a part of its label: `Coffee (single)`, `Roof rack (optional)`, `Large (over 5)`. */
const isOfQuestion = (meanings: readonly MarkMeaning[]): boolean =>
  meanings.every(isOptional) || instructs(meanings) || meanings[0]?.kind === 'perhapsRange';

/** `Don't know (single code)` stands alone, `Other (open end)` has a text. */
const isOfAnswer = (meaning: MarkMeaning): boolean =>
  meaning.kind === 'type' && meaning.types.every((type) => type === 'single' || type === 'open');

const CODE_BEHIND = /^\s*(?:\.{3,}|…+|_{3,})\s*-?\d{1,4}(?!\d)/u;

function followedByMarks(text: string, at: number, removed: readonly Stretch[]): boolean {
  if (text.length - at > LONGEST_INSTRUCTION) return false;
  // `None (exclusive) ....... 9`: the code is no part of the label.
  const from = at + (CODE_BEHIND.exec(text.slice(at))?.[0].length ?? 0);
  const after = [...text.slice(from, SPOKEN.exec(text)?.index)].some((character, index) => {
    const place = from + index;
    return /[\p{L}\p{N}?]/u.test(character) && !removed.some(({ from, to }) => from <= place && place < to);
  });
  return !after || /^\s*(?:[-=–]+>|[→⇒➔➜])/u.test(text.slice(at));
}

/** `Q5 (optional): What else?` */
const followsId = (text: string, at: number): boolean => /^\W*\p{L}*\d\S*\s*$/u.test(text.slice(0, at));

/** What is said of an answer in capitals behind its label, as many marks as there are: `None of these FIX – EXCLUSIVE` */
function readTail(text: RichText): Found | null {
  const capitals = /(?<=[^\s–—-])[\s–—-]{1,9}(?=\p{Lu}{2}|\p{Lu}\d)[\p{Lu}\p{N}\s.&–—-]{2,120}$/u.exec(text.text);
  if (capitals === null) return null;
  for (const { index } of capitals[0].matchAll(/[\s–—-]+(?=\p{Lu})/gu)) {
    const gap = /^[\s–—-]+/u.exec(capitals[0].slice(index))?.[0].length ?? 0;
    const from = capitals.index + index + gap;
    const meanings = tailMeanings(text.slice(from));
    // Where all of the label is in capitals, fewer words are surely no part of it.
    const shouted = !/\p{Ll}/u.test(text.text.slice(0, from));
    if (meanings === null || (shouted && !meanings.every(endsOrStandsAlone))) continue;
    const to = text.text.length;
    return {
      marks: meanings.map((meaning) => markAt(text, from, to, meaning)),
      removed: [{ from: capitals.index + index, to }],
    };
  }
  return null;
}

function tailMeanings(text: RichText): readonly MarkMeaning[] | null {
  const jump = readJump(text);
  const meanings = isAloneCode(text.text) ? STANDS_ALONE : jump === null ? readSimple(text) : [jump];
  return meanings?.every(({ kind }) => kind === 'flag' || kind === 'display' || kind === 'jump') === true
    ? meanings
    : null;
}

/**
 * What an arrow at the end leads to: `2. No → TERMINATE`. Behind an answer it leads somewhere, in whatever words;
 * elsewhere it may be part of the text.
 */
function readArrow(text: RichText, place: MarkedPlace, known: readonly Stretch[]): Found {
  const match = /(?:(?<=[^\s–—-]\s)[–—-]\s)?(?:[-=–]+>|(?<=\s)>>+|[→⇒➔➜])\s*([^[\]<>→⇒➔➜]{2,160})$/u.exec(text.text);
  const words = match?.[1]?.trim() ?? '';
  if (match === null || words === '' || known.some(({ from, to }) => from <= match.index && match.index < to))
    return { marks: [], removed: [] };
  const from = text.text.length - (match[1]?.length ?? 0);
  const target = jumpTarget(words, false);
  const leads = target.certain || place === 'answer' || match.index === 0;
  const elsewhere: readonly MarkMeaning[] | null = leads ? [{ kind: 'jump', target }] : null;
  const asked = place === 'answer' ? asksNext(words) : null;
  const meanings = asked ?? (target.certain ? elsewhere : (readBracket(text.slice(from), false) ?? elsewhere));
  if (meanings === null) return { marks: [], removed: [] };
  const to = text.text.length;
  return {
    marks: meanings.map((meaning) => markAt(text, match.index, to, meaning)),
    removed: [{ from: match.index, to }],
  };
}

/** Sentences at the end that are instructions: `Which do you like? Please select up to 2.` */
function readSentence(text: RichText): MarkedText {
  const behind = readBehindBold(text);
  if (behind !== null) return behind;
  for (const match of text.text.matchAll(/[?!.:…"”)]\s+(?:[–—-]\s+)?(?=\S)/gu)) {
    const start = match.index + match[0].length;
    if (text.text.length - start > LONGEST_INSTRUCTION || isInBrackets(text.text, start)) continue;
    // "4. Only if …" is no sentence behind another.
    if (!/\s/.test(text.text.slice(0, match.index).trim())) continue;
    // A bracket behind it that is not understood stays as text.
    const to = text.text.length - (/\s*\[[^[\]]*\]$/.exec(text.text)?.[0].length ?? 0);
    const meanings = start < to ? readInstruction(text.slice(start, to)) : null;
    if (meanings === null) continue;
    const marks = meanings.map((meaning) => markAt(text, start, to, meaning));
    return { rest: text.without([{ from: start, to }]).trim(), marks };
  }
  return { rest: text, marks: [] };
}

/** `**Q19 – Gender** *One answer only*`: what is not in bold any more, and an instruction. */
function readBehindBold(text: RichText): MarkedText | null {
  const start = text.boldLength;
  if (start === 0 || start >= text.text.length || text.text.length - start > LONGEST_INSTRUCTION) return null;
  const gap = /^[\s.:–—-]*/u.exec(text.text.slice(start))?.[0].length ?? 0;
  const words = text.slice(start + gap);
  const meanings = /\p{L}$/u.test(text.text.slice(0, start)) ? readInstruction(words, true) : null;
  if (meanings === null) return null;
  const marks = meanings.map((meaning) => markAt(text, start + gap, text.text.length, meaning));
  return { rest: text.slice(0, start).trim(), marks };
}

/** `(INT. : read out)`: what is behind the point is no sentence of its own. */
const isInBrackets = (text: string, at: number): boolean =>
  /\([^()]*$/u.test(text.slice(0, at)) && /^[^()]*\)/u.test(text.slice(at));

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
    const words = part[0].replace(/^[\s,]+/u, '').trim();
    if (words === '') continue;
    const from = start + part.index + part[0].indexOf(words);
    const meanings = readBracket(text.slice(from, from + words.length), false) ?? shownOrUnknown(words);
    for (const meaning of meanings) marks.push(markAt(text, from, from + words.length, meaning));
  }
  if (marks.every(({ meaning }) => meaning.kind === 'unknown')) return { rest: text, marks: [] };
  return { rest: text.slice(0, start).trim(), marks };
}

/** `How many hours? NUMERIC 0-168, 999 = Don't know`: a mark in capitals, and all that follows is understood too. */
function readBegunInCapitals(text: RichText): MarkedText {
  const tail = /[?!.:…"”)]\s+(\p{Lu}{3,}(?!\p{L}).{1,120})$/u.exec(text.text)?.[1];
  const start = text.text.length - (tail?.length ?? 0);
  // `SHOWCARD F. If there was a ferry, would you use it?` goes on to ask.
  const asks = tail === undefined || /[?？]\s*$/u.test(tail) || isInBrackets(text.text, start);
  const meanings = asks ? null : readSimple(text.slice(start));
  if (meanings === null) return { rest: text, marks: [] };
  return { rest: text.slice(0, start).trim(), marks: marksOfAll(text.slice(start), meanings) };
}

function markAt(text: RichText, from: number, to: number, meaning: MarkMeaning): Mark {
  const { start, end } = text.slice(from, to);
  return { meaning, text: text.text.slice(from, to), start, end };
}

/** A cell beside an answer: marks, or words that would be one in brackets. What is left is no mark. */
export function readRemark(cell: RichText): MarkedText {
  const own = withoutTranslation(cell.text);
  const text = own === null ? cell : cell.slice(own.from, own.to);
  const { rest, marks } = readMarks(text, 'answer');
  // `THANK AND CLOSE`: all of it says more than the words at its end.
  const whole = rest.text === '' || marks.length === 0 ? null : readSimple(text);
  if (whole !== null) return { rest: text.slice(text.text.length), marks: marksOfAll(text, whole) };
  // What its words do not say, the translation might.
  if (own !== null && marks.length === 0 && readBracket(text, false) === null) return { rest: cell, marks };
  const meanings = rest.text === '' ? null : readBracket(rest, false);
  if (meanings === null) return { rest, marks };
  return { rest: rest.slice(rest.text.length), marks: [...marks, ...marksOfAll(rest, meanings)] };
}

const marksOfAll = (text: RichText, meanings: readonly MarkMeaning[]): readonly Mark[] =>
  meanings.map((meaning) => markAt(text, 0, text.text.length, meaning));

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
  const close = text[at] === '(' ? text.indexOf(')', at) : -1;
  return close === -1 || /\s/.test(text.slice(at + 1, close)) ? null : close + 1;
}

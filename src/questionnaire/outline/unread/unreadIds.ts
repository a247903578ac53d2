import type { Question } from '../../model';
import type { Report } from '../../report';
import { remembered } from '../../textMemory';
import { shorten } from '../text/shorten';

/** What may stand in front of an id: blanks, quotes, bullets, signs of headings, bold type. */
const FRONT = String.raw`^[ \t>]{0,12}(?:[-*+•–][ \t]{1,4})?(?:#{1,6}[ \t]{1,4})?(?:\*\*|__)?`;
/** Letters and a number, or a number, in brackets or not, whatever stands between them: `Q-1`, `(Q1)`, `Nr. 1`, `1`. */
const COUNTED = new RegExp(
  FRONT +
    String.raw`([[(<]?)(\p{L}{0,4})([ ._#°º-]{0,3})(\d{1,3})(?:\.(\d{1,3}))?(?!\d|[.,]\d|[ \t]?[%€$£])(\p{P}|\p{S}|\s|$)`,
  'u',
);
/** What shows that a line asks: its question mark, a type or a limit in brackets at its end, nothing but an id. */
const ASKS = /[?？]|[[(][^[\]()]{2,120}[)\]][\s*_]*$/u;
const ALONE = /^\W{0,16}\p{L}{0,4}[ ._#°º-]{0,3}\d{1,3}(?:\.\d{1,3})?[^\p{L}\p{N}]{0,8}$/u;

/** An id in front of a text that none was known in: a sign behind its number, or one between that and its letters. */
const IN_FRONT =
  /^(?:[[(<]\p{L}{1,4}[ ._-]?\d{1,3}\p{L}?[\])>]|\p{L}{1,4}(?:[.-]\s?\d{1,3}(?![.,]?\d)\p{L}?(?=[^\p{L}\p{N}])|[ _]?\d{1,3}\p{L}?(?=\s?[.:)/|–—=-]))|\d{1,3}(?:\.\d{1,2})?\p{L}?(?=\s?[.:)/|]))/u;

/** Letters that count: `Qa.`, `A)`. */
const LETTERED = new RegExp(
  FRONT + String.raw`([[(<]?)(\p{Lu}?)(\p{Lu}|(?<=\p{Lu})[a-z])(?:[^\p{L}\p{N}\s,;’']|\s?$|\s(?=[\p{P}\p{S}]\s))`,
  'u',
);
const LETTER_ALONE = /^\W{0,16}\p{L}{1,2}\W{0,8}$/u;

interface Counted {
  readonly key: string;
  /** As a question of this number would be called, in small letters. */
  readonly id: string;
  readonly number: number;
  readonly asks: boolean;
}

const countedIn = remembered((line: string): Counted | null => {
  const match = line.length > 600 ? null : COUNTED.exec(line);
  if (match === null) return letteredIn(line);
  const [, bracket = '', letters = '', joint = '', number = '', inner] = match;
  // `Teil 1`, `Page 2`: words count parts.
  if (letters.length > 2) return null;
  const part = inner === undefined ? '' : `${number}.`;
  return {
    key: `${bracket}${letters.toUpperCase()}${joint.trim()}${part}`,
    id: `${letters === '' ? 'q' : letters.toLowerCase()}${part}${inner ?? number}`,
    number: Number(inner ?? number),
    asks: ASKS.test(line) || ALONE.test(line),
  };
});

function letteredIn(line: string): Counted | null {
  const match = line.length > 600 ? null : LETTERED.exec(line);
  if (match === null) return null;
  const [, bracket = '', part = '', letter = ''] = match;
  return {
    key: `${bracket}${part}${letter === letter.toUpperCase() ? 'A' : 'a'}`,
    id: `${part}${letter}`.toLowerCase(),
    number: letter.toUpperCase().charCodeAt(0),
    asks: ASKS.test(line) || LETTER_ALONE.test(line),
  };
}

interface Place extends Counted {
  /** From 1. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** So many lines that count one by one, with others between them, are those of questions. */
const FEWEST = 3;
const NEXT = 'Write ids as letters and a number with a full stop behind them: Q1. …';

/**
 * Says where a line that looks as if it began with the id of a question does not begin one: a question that is called by
 * its line, and lines that count through the document.
 */
export function reportUnreadIds(questions: readonly Question[], text: string, report: Report): void {
  const named = questions.filter(({ id }) => !isLine(id));
  const told = new Set<number>();
  for (const { id, idSpan } of questions) {
    const front = isLine(id) ? IN_FRONT.exec(text.slice(idSpan.start, idSpan.start + 40))?.[0] : undefined;
    if (front === undefined) continue;
    told.add(idSpan.line);
    const message = `“${front}” in front of this question looks like its id, and is not understood as one.`;
    report('unreadWords', 'warning', message, NEXT, idSpan.start, idSpan.end, id);
  }
  const begun = new Set(named.map(({ idSpan }) => idSpan.line));
  const ids = new Set(named.flatMap(({ id }) => [id.toLowerCase(), FRONT_OF_ID.exec(id)?.[0].toLowerCase() ?? '']));
  for (const [key, series] of seriesIn(text)) {
    const isNumber = !/\p{L}/u.test(key);
    // Numbers may count parts, or rows, where the questions have names.
    if (isNumber && named.length >= series.length && !series.some(({ line }) => begun.has(line))) continue;
    for (const { id, line, start, end } of series) {
      if (begun.has(line) || told.has(line) || ids.has(id)) continue;
      const below = questions.find(({ idSpan }) => idSpan.line > line && idSpan.line <= line + 2);
      const touched =
        (below !== undefined && isLine(below.id) ? below : null) ?? questions.findLast(({ span }) => span.start <= end);
      const message = `“${shorten(text.slice(start, end).trim())}” counts on as the ids of questions do, and is not understood as one.`;
      report('unreadLine', 'warning', message, NEXT, start, end, touched?.id);
    }
  }
}

/** `Q12` of `Q12_2`, where one question has become several. */
const FRONT_OF_ID = /^\p{L}{0,4}_?\d{1,3}/u;

const isLine = (id: string): boolean => /^line\d+/u.test(id);

/** Lines that ask and count on one by one, with something between each of them and the next. */
function seriesIn(text: string): ReadonlyMap<string, readonly Place[]> {
  const series = new Map<string, Place[]>();
  let start = 0;
  let filled = -1;
  for (const [index, line] of text.split('\n').entries()) {
    const counted = countedIn(line);
    if (counted?.asks === true) {
      const known = series.get(counted.key) ?? [];
      const last = known.at(-1);
      const place = { ...counted, line: index + 1, start, end: start + line.trimEnd().length };
      if (last === undefined || (counted.number === last.number + 1 && filled >= last.line))
        series.set(counted.key, [...known, place]);
    }
    if (line.trim() !== '') filled = index;
    start += line.length + 1;
  }
  return new Map([...series].filter(([, places]) => places.length >= FEWEST));
}

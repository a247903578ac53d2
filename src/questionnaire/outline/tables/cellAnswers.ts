import { codesOf, draftAnswer } from '../answers/answerItems';
import { addRange } from '../answers/scales/scales';
import { applyToAnswer, type DraftQuestion } from '../draft';
import { shorten } from '../text/shorten';
import { readMarks } from '../marks/marks';
import type { Report } from '../../report';
import { isBeside } from '../text/besideCodes';
import { RichText } from '../text/richText';
import { limitMeanings } from './limits';

/** Answers in one cell, on lines of their own or parted by semicolons, bars, strokes or commas. */
export function addAnswers(draft: DraftQuestion, text: RichText, report: Report): void {
  const written = partsOf(text);
  const parts = withoutRange(draft, written).flatMap(atEllipsis);
  const commas = parts.length > 1 && parts.every(({ text: part }) => COMMA_CODE.test(part));
  for (const part of parts) {
    const code = commas ? COMMA_CODE.exec(part.text) : null;
    const { rest, marks } = readMarks(part.slice(code?.[0].length ?? 0), 'answer');
    const answer = { ...draftAnswer(rest, null), marker: code?.[1] ?? null };
    draft.rows.push(answer);
    for (const mark of marks) applyToAnswer(draft, answer, mark, report);
  }
  fillBetween(draft);
  if (written.length === 1 && draft.rows.length === 1 && !/^-?\d+\s*[=:.)]/.test(text.text)) {
    const message = `“${shorten(text.toLabel())}” is read as the only answer.`;
    report(
      'cellText',
      'warning',
      message,
      'Part the answers by semicolons: 1 = Yes; 2 = No.',
      text.start,
      text.end,
      draft.id ?? undefined,
    );
  }
}

/** `2, 3-5 nights a week`: where every answer is written so, a comma parts the code from its label. */
const COMMA_CODE = /^(-?\d{1,9})\s*,\s*(?=\S)/u;

/** The parts of a cell, none of them empty. */
function partsOf(text: RichText): readonly RichText[] {
  const separator = /\n/.test(text.text)
    ? /[^\n]+/g
    : /;/.test(text.text)
      ? /[^;]+/g
      : /\|/.test(text.text)
        ? /[^|]+/g
        : /\/\s/.test(text.text)
          ? /[^/]+/g
          : null;
  const parts =
    separator === null
      ? codedParts(text)
      : [...text.text.matchAll(separator)].map(({ 0: part, index }) => text.slice(index, index + part.length).trim());
  return parts.filter(({ text: words }) => words !== '');
}

/** Where the next answer of a line begins, by its code: `1 = Yes, 2 = No`, `1=Yes 2=No`, `1 yes, 2 no`. */
const CODE_STARTS = [
  /(?:^|,\s*)(?=-?\d+\s*[=:.)])/gu,
  /(?:^|\s)(?=-?\d{1,4}\s?=)/gu,
  /(?:^|,\s*)(?=\d{1,4}\s+\p{L})/gu,
] as const;

/** The answers of one line: all of it where it holds a single one. */
function codedParts(text: RichText): readonly RichText[] {
  for (const starts of CODE_STARTS) {
    const places = [...text.text.matchAll(starts)].map(({ 0: before, index }) => ({
      before: index,
      at: index + before.length,
    }));
    if (places.length < 2 || places[0]?.before !== 0) continue;
    const parts = places.map(({ at }, index) => text.slice(at, places[index + 1]?.before).trim());
    if (starts === CODE_STARTS[0] || areCoded(parts)) return parts;
  }
  return [text];
}

/**
 * Whether numbers in front of words are codes: they count on, up to those that stand beside, and the words are others
 * each time: `10 minutes, 20 minutes` and `1 room, 2 rooms` are amounts.
 */
function areCoded(parts: readonly RichText[]): boolean {
  const codes = parts.map(({ text }) => Number.parseInt(text, 10));
  const labels = parts.map(({ text }) => text.replace(/^[\d\s=]+/u, '').toLowerCase());
  const stems = labels.map((label) => (/^\p{L}+/u.exec(label)?.[0] ?? label).replace(/(?:e?s|e?n|e)$/u, ''));
  const counts = codes.every((code, index) => {
    const before = codes[index - 1];
    return before === undefined
      ? code <= 1
      : code === before + 1 || (code > before && (code === 8 || code === 9 || isBeside(String(code))));
  });
  // A part that holds a further one without a code is not read whole.
  return (
    counts && new Set(stems).size === stems.length && labels.every((label) => label !== '' && !label.includes(','))
  );
}

/** `0-180` beside `999 = don't know`: the limits of the number whose codes the others are. */
function withoutRange(draft: DraftQuestion, parts: readonly RichText[]): readonly RichText[] {
  const isScale = draft.types.length === 1 && draft.types[0] === 'single';
  if (parts.length < 2 || (draft.types.length > 0 && !isScale && !draft.types.includes('numeric'))) return parts;
  const ranges = parts.filter((part) => limitMeanings(part) !== null);
  const [range] = ranges;
  const [limits] = range === undefined ? [] : (limitMeanings(range) ?? []);
  if (ranges.length !== 1 || range === undefined || limits?.kind !== 'bounds') return parts;
  const { min, max } = limits;
  if (min === null || max === null || !parts.every((part) => part === range || isBesideCode(part.text))) return parts;
  // `scale` without points named is a number.
  draft.types.splice(0, draft.types.length, 'numeric');
  addRange(draft, { min, max }, range);
  return parts.filter((part) => part !== range);
}

/** `999 = don't know`, `don't know = 999`: beside other answers, `2-3` is one of them. */
function isBesideCode(part: string): boolean {
  const [, front, behind] = /^(-?\d+)(?!\d)|[=:]\s*(-?\d+)$/u.exec(part) ?? [];
  return isBeside(front ?? behind ?? '');
}

const ELLIPSIS = /\s*(?:…|\.{2,3})\s*(?=-?\d{1,4}\s*[=:])/u;

/** `1 = never … 5 = always`: two answers, and the points between them have no names. */
function atEllipsis(part: RichText): readonly RichText[] {
  const match = /^-?\d{1,4}\s*[=:]/u.test(part.text) ? ELLIPSIS.exec(part.text) : null;
  if (match === null || match.index === 0) return [part];
  const between = part.slice(match.index, match.index + match[0].length).trim();
  return [part.slice(0, match.index).trim(), between, part.slice(match.index + match[0].length).trim()];
}

const MOST_POINTS = 20;

/** Puts the codes that count on from one answer to the next in place of the dots between the two. */
function fillBetween(draft: DraftQuestion): void {
  const codes = codesOf(draft.rows.filter(({ text }) => !isDots(text.text)));
  let coded = 0;
  const filled = draft.rows.flatMap((row) => {
    if (!isDots(row.text.text)) {
      coded += 1;
      return [row];
    }
    const [from, to] = [Number(codes[coded - 1]?.code), Number(codes[coded]?.code)];
    if (!(to - from > 1 && to - from <= MOST_POINTS)) return [row];
    return Array.from({ length: to - from - 1 }, (_, index) => {
      const point = `${from + 1 + index} = ${from + 1 + index}`;
      const text = new RichText(
        point,
        Array.from({ length: point.length + 1 }, () => row.start),
      );
      return { ...draftAnswer(text, null), end: row.end };
    });
  });
  draft.rows.splice(0, draft.rows.length, ...filled);
}

const isDots = (text: string): boolean => /^(?:…|\.{2,3})$/u.test(text);

import type { Insertion, Way } from '../normalize/edits';
import { contentOf, fitsComment, lineAt, withFrames, type Stretch } from '../normalize/layout';

const OPENS = '<!-- ';
const CLOSES = ' -->';

/** A number or letter of a list, and the signs of markdown in front of it. */
const LIST_SIGNS = /^\s*(?:(?:>|[-*+]|\d{1,9}[.)])\s+)*$/u;

/** The words as a comment, with the signs that belong to them; none where they do not fit one. */
export function comment(stretch: Stretch | null, text: string): readonly Insertion[] {
  if (stretch === null) return [];
  const { start, end } = withStop(withFrames(text, stretch), text);
  const words = text.slice(start, end);
  if (!fitsComment(words) || words.includes('|')) return [];
  return [
    { at: start, text: OPENS },
    { at: end, text: CLOSES },
  ];
}

/** `If you smoke: how much?`: the colon belongs to the words in front of it. */
function withStop({ start, end }: Stretch, text: string): Stretch {
  const stop = /^[ \t]?[,:;](?=\s)/u.exec(text.slice(end, end + 3))?.[0].length ?? 0;
  return { start, end: end + stop };
}

/** The whole line where nothing else is said on it than the words and their code. */
export function wholeLine(stretch: Stretch, code: string, text: string): Stretch {
  const line = lineAt(text, stretch.start);
  const before = text.slice(line.start, stretch.start);
  const rest = before + text.slice(stretch.end, line.end);
  const isAlone = !/[\p{L}\p{N}]/u.test(rest.replace(code, ''));
  // A line of a quote stays one.
  return isAlone && !before.includes('>') ? { start: line.start + indentOf(before), end: line.end } : stretch;
}

const indentOf = (before: string): number => /^[ \t]*/u.exec(before)?.[0].length ?? 0;

/**
 * Whether a comment would begin what stands in a line or an item of a list: markdown takes all of that line for one,
 * and what stands behind it would be read no more.
 */
export function swallows(stretch: Stretch, text: string): boolean {
  const line = lineAt(text, stretch.start);
  const content = contentOf(text, line);
  const isHeading = /^\s*#{1,6}\s/u.test(text.slice(line.start, line.end));
  const leads = stretch.start <= content.start || LIST_SIGNS.test(text.slice(line.start, stretch.start));
  return !isHeading && leads && text.slice(stretch.end, line.end).trim() !== '';
}

/** Where comments begin and end. */
export function commentsIn(way: Way): readonly Stretch[] {
  return way.flatMap(({ at, text }, index) => {
    const end = way[index + 1];
    return text.endsWith(OPENS) && end?.text === CLOSES ? [{ start: at, end: end.at }] : [];
  });
}

/**
 * Insertions of several readings as one: comments that touch the same words become one comment, and nothing that was
 * put in stands within it.
 */
export function asOneWay(insertions: readonly Insertion[]): Way {
  const comments = joined(commentsIn(insertions));
  const texts = insertions.flatMap(({ at, text }) => {
    const own = text.endsWith(OPENS) ? text.slice(0, -OPENS.length) : text === CLOSES ? '' : text;
    if (own === '') return [];
    const around = comments.find(({ start, end }) => start < at && at < end);
    return [{ at: around?.end ?? at, text: own, rank: 1 }];
  });
  return [
    ...comments.flatMap(({ start, end }) => [
      { at: start, text: OPENS, rank: 2 },
      { at: end, text: CLOSES, rank: 0 },
    ]),
    ...texts,
  ]
    .sort((a, b) => a.at - b.at || a.rank - b.rank)
    .map(({ at, text }) => ({ at, text }));
}

function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const one of stretches.toSorted((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last !== undefined && one.start < last.end)
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, one.end) };
    else found.push(one);
  }
  return found;
}

import type { DocumentStyle } from '../style';
import type { OutlineEvent } from './events';
import type { RichText } from './richText';
import { replaced } from './signs';

/** `S.1`, `P. 12`, `V 3`, `Q-1`: letters and a number with a point, a blank or a hyphen between them. */
const POINTED = /(?<![\p{L}\p{N}.])(\p{Lu}\p{L}{0,2})(\.\s?|\s|-)(?=\d{1,3}(?!\d|[.,]\d|\s*%))/gu;
/** `Nr. 1`, `N° 1`: the word for a number. */
const CALLED = /(?<![\p{L}\p{N}])(?:Nr\.?|No\.|N[°º]\.?)\s?(?=\d{1,3}(?!\d|[.,]\d))/gu;
const BRACKETED = /^\[(\p{L}[\p{L}\p{N}_]{0,11})\](?=\s+\S)/u;

/** The same with ids as variables are called: `Q1` for `Q.1`, `Q 1` and `[Q1]`, where the document writes them so. */
export function withPlainIds(events: readonly OutlineEvent[], style: DocumentStyle): readonly OutlineEvent[] {
  const isJoined = style.pointed.size + style.spaced.size + style.hyphened.size > 0;
  if (!isJoined && !style.bracketed && !style.called) return events;
  const plain = (text: RichText, opens: boolean): RichText => {
    const counted = style.called ? replaced(text, CALLED, 'Q') : text;
    const unpointed = isJoined ? withoutPoints(counted, style) : counted;
    return style.bracketed && opens ? withoutBrackets(unpointed) : unpointed;
  };
  return events.map((event): OutlineEvent => {
    switch (event.kind) {
      case 'heading':
        return { ...event, lines: event.lines.map((line, index) => plain(line, index === 0)) };
      case 'line':
        return { ...event, text: plain(event.text, true) };
      case 'item':
      case 'continuation':
        return { ...event, text: plain(event.text, false) };
      case 'table':
        return { ...event, rows: event.rows.map((cells) => cells.map((cell) => plain(cell, false))) };
      case 'choices':
      case 'skipped':
        return event;
    }
  });
}

function withoutPoints(text: RichText, { pointed, spaced, hyphened }: DocumentStyle): RichText {
  const lettersWith = (joint: string): ReadonlySet<string> =>
    joint.startsWith('.') ? pointed : joint === '-' ? hyphened : spaced;
  const points = [...text.text.matchAll(POINTED)].flatMap(({ 1: letters = '', 2: point = '', index }) =>
    lettersWith(point).has(letters.toUpperCase())
      ? [{ from: index + letters.length, to: index + letters.length + point.length }]
      : [],
  );
  return text.without(points);
}

function withoutBrackets(text: RichText): RichText {
  const name = BRACKETED.exec(text.text)?.[1];
  if (name === undefined) return text;
  return replaced(text.without([{ from: 0, to: 1 }]), /(?<=^[\p{L}\p{N}_]{1,12})\]/gu, ':');
}

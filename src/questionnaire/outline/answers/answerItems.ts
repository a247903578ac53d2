import type { Answer } from '../../model';
import type { LineIndex } from '../../lines';
import type { OutlineItem } from '../text/events';
import type { JumpTarget, Mark } from '../meanings';
import type { Report } from '../../report';
import type { RichText } from '../text/richText';

/** An answer, a row or a column as written, before its list is complete and the codes are known. */
export interface DraftAnswer {
  /** The number of a numbered list, `null` for a bullet or a cell. */
  readonly marker: string | null;
  /** Its list counts `1. 1. 1.`. */
  readonly sameNumbers: boolean;
  text: RichText;
  exclusive: boolean;
  other: boolean;
  screensOut: boolean;
  /** Where the interview goes on after it. */
  jump: { readonly target: JumpTarget; readonly mark: Mark } | null;
  /** Offsets of all of it, marks included. */
  readonly start: number;
  end: number;
}

export function draftAnswer(text: RichText, item: Pick<OutlineItem, 'number' | 'list'> | null): DraftAnswer {
  return {
    marker: item?.number ?? null,
    sameNumbers: item?.list.sameNumbers ?? false,
    text: withoutBox(text),
    exclusive: false,
    other: false,
    screensOut: false,
    jump: null,
    start: text.start,
    end: text.end,
  };
}

/** Boxes and circles that are drawn in front of an answer. */
function withoutBox(text: RichText): RichText {
  const box = /^(?:\(\s?\)|[○◯●◉⚪□☐☑☒❏▢])\s*/u.exec(text.text)?.[0].length ?? 0;
  return box === 0 ? text : text.slice(box);
}

/** `= 1`, `1:`, `1)`, `1 -`: a sign behind a number says that it is a code, unless a number follows (`18 - 24`). */
const SIGNED = /^(-?\d{1,9})(?:\s*=\s*|\s*[:.)](?:\s+|(?=\p{L}))|\s+[-–—:]\s+(?!\d))(?=\S)/u;
const EQUATED = /^(-?\d{1,9})\s*=\s*(?=\S)/;
const BRACKETED = /^[([](-?\d{1,9})[)\]]\s+(?=\S)/;
const ALONE = /^(-?\d{1,9})$/;
const BARE = /^(\d{1,9})\s+(?![-–—]\s*\d)(?=\S)/;
const TRAILING = /\s*(?:[([](-?\d{1,9})[)\]]|=\s*(-?\d{1,9}))$/;

interface Coded {
  readonly code: string;
  readonly label: string;
}

function statedCode({ marker, sameNumbers, text }: DraftAnswer): Coded | null {
  const number = sameNumbers ? null : marker;
  const match =
    (number === null ? (SIGNED.exec(text.text) ?? BRACKETED.exec(text.text)) : null) ?? EQUATED.exec(text.text);
  if (match !== null) return { code: match[1] ?? '', label: text.text.slice(match[0].length) };
  return number === null ? null : { code: number, label: text.text };
}

function bareCode({ text }: DraftAnswer): Coded | null {
  const match = ALONE.exec(text.text) ?? BARE.exec(text.text);
  return match === null ? null : { code: match[1] ?? '', label: text.text.slice(match[0].length) };
}

function trailingCode({ text }: DraftAnswer): Coded | null {
  const match = TRAILING.exec(text.text);
  return match === null ? null : { code: match[1] ?? match[2] ?? '', label: text.text.slice(0, match.index) };
}

/** What the answers are called in messages. */
export type AnswerWord = 'answer' | 'row' | 'column';

/**
 * The codes of a list, once all of it is known: a bare number in front of a label is a code only where every answer
 * has one. Answers without codes are numbered in order, and said so.
 */
export function resolveAnswers(
  items: readonly DraftAnswer[],
  word: AnswerWord,
  lines: LineIndex,
  report: Report,
): readonly Answer[] {
  const coded = codesOf(items);
  const without = items.filter((_, index) => coded[index] === null);
  if (without.length === items.length && items[0]) reportNumbered(items, word, report);
  const taken = new Set(coded.flatMap((answer) => (answer === null ? [] : [answer.code])));
  const answers: Answer[] = [];
  const seen = new Set<string>();
  let previous = 0;
  items.forEach((item, index) => {
    const { code, label } = coded[index] ?? { code: nextFree(previous, taken), label: item.text.text };
    if (coded[index] === null && without.length < items.length) {
      const message = `This ${word} has no code, the others have: it is taken as ${code}.`;
      report('answerWithoutCode', 'warning', message, `Write its code in front: ${code} = …`, item.start, item.end);
    }
    taken.add(code);
    previous = Number(code);
    if (seen.has(code)) {
      const message = `The code ${code} is used a second time; this ${word} is left out.`;
      report('duplicateCode', 'warning', message, `Give every ${word} its own code.`, item.start, item.end);
      return;
    }
    seen.add(code);
    answers.push({
      code,
      value: Number(code),
      label: label.replace(/\s+/g, ' ').trim(),
      exclusive: item.exclusive,
      other: item.other || asksToSpecify(label),
      screensOut: item.screensOut,
      span: lines.spanOf(item.start, item.end),
    });
  });
  return answers;
}

function codesOf(items: readonly DraftAnswer[]): readonly (Coded | null)[] {
  const stated = items.map(statedCode);
  const bare = items.map((item, index) => stated[index] ?? bareCode(item));
  if (bare.every((answer) => answer !== null)) return bare;
  if (stated.some((answer) => answer !== null)) return stated;
  const trailing = items.map(trailingCode);
  return trailing.every((answer) => answer !== null) ? trailing : stated;
}

function reportNumbered(items: readonly DraftAnswer[], word: AnswerWord, report: Report): void {
  const [first] = items;
  const last = items.at(-1);
  if (!first || !last) return;
  const message = `The ${word}s have no codes: they are numbered from 1 to ${items.length} in order.`;
  report(
    'numberedAnswers',
    'info',
    message,
    'Write the codes in front if the data has others: 1 = …',
    first.start,
    last.end,
  );
}

function nextFree(previous: number, taken: ReadonlySet<string>): string {
  let next = previous + 1;
  while (taken.has(String(next))) next++;
  return String(next);
}

/** `Other (please specify)`, `Other: ____` */
const asksToSpecify = (label: string): boolean =>
  /\bspecify\b|\bbitte\s+(?:angeben|nennen|eintragen)|\bpr[ée]cise[rz]\b|_{3,}\s*$/iu.test(label);

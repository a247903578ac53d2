import type { OutlineEvent, OutlineLine } from './events';
import { RichText } from './richText';

/** Arrows as word processors and forms draw them. */
const ARROWS = /[─━═]*[►▶▸⟶➤➡⇨➝➞⮕]\uFE0F?/gu;
/** What word processors, pandoc and the Dutch write between two numbers. */
const DASHES = /(?<=\d\s?)(?:--|t\/m)(?=\s?\d)/gu;
/** The sign of a number below zero, as typographers set it. */
const MINUS = /(?<![\p{L}\d)\]]\s?)−(?=\d)/gu;
/** Pictures between the code behind an answer and what is said of it. */
const PICTURES = /(?<=\s[—–]\s-?\d{1,4})\s?[\u{1F300}-\u{1FAFF}✍✏⛔⚠❗]\uFE0F?/gu;
/** What forms write below a question where one answer is chosen; where a form has boxes to tick as well, it is no other. */
const FORM_TYPES =
  /^(?:checkboxes|linear scale|short answer|paragraph|dropdown|multiple choice grid|checkbox grid)\b/iu;

/** `( 1 ) Yes`: blanks between a code and its brackets. */
const LOOSE_CODE = /(?<=^[([])\s{1,3}(?=-?\d{1,4}\s{1,3}[)\]]\s)|(?<=^[([]\s{0,3}-?\d{1,4})\s{1,3}(?=[)\]]\s)/gu;

/** `Yes ........ [ 1 ]`: brackets around a code that dots lead to. */
const LED_CODE =
  /(?<=(?:\.{3}|…|\s\.)\s{0,8})[([]\s{0,3}(?=-?\d{1,8}\s{0,3}[)\]](?:\s|$))|(?<=(?:\.{3}|…|\s\.)\s{0,8}[([]\s{0,3}-?\d{1,8})\s{0,3}[)\]](?=\s|$)/gu;

/** `/__/__/`: boxes for digits; markdown may have taken pairs of underscores for bold type. */
const SLASH_BOXES = /^\/[_/]{1,24}\/(?=\s|$)/gu;

/** `☐☐☐☐`, `☐☐/☐☐/☐☐☐☐`: boxes without a gap between them, one for each digit, and a unit behind them. */
const DIGIT_BOXES = /^[☐□▢❏❑▯]{2,8}(?:\s?[/.]\s?[☐□▢❏❑▯]{2,8}){0,2}(?=\s{0,3}(?:\p{L}[\p{L} .]{0,24})?$)/gu;
const withDigitBoxes = (text: RichText): RichText =>
  /^[☐□▢❏❑▯]{2}/u.test(text.text)
    ? replaced(text, DIGIT_BOXES, ([whole]) => whole.replace(/[☐□▢❏❑▯]+/gu, (run) => `|${'__|'.repeat(run.length)}`))
    : text;

/** The same with one sign for every arrow, and with the types of forms in words that mean one thing. */
export function withPlainSigns(events: readonly OutlineEvent[]): readonly OutlineEvent[] {
  const isForm = events.some(({ kind, ...event }) => 'text' in event && kind === 'line' && isFormType(event.text));
  return events.map((event): OutlineEvent => {
    switch (event.kind) {
      case 'heading':
        return { ...event, lines: event.lines.map(plain) };
      case 'line':
        return withRow({ ...event, text: isForm ? oneChoice(plain(event.text)) : plain(withDigitBoxes(event.text)) });
      case 'item':
      case 'continuation':
        return { ...event, text: plain(event.text) };
      case 'table':
        return { ...event, rows: event.rows.map((cells) => cells.map(plain)) };
      case 'choices':
      case 'skipped':
        return event;
    }
  });
}

const isFormType = (text: RichText | string): boolean => typeof text !== 'string' && FORM_TYPES.test(text.text);

/** `No → If No, go to question 21`: behind an arrow, who gives the answer is said once more. */
const RESTATED =
  /(?<![→\n])(→\s*)(?:if|wenn|falls|si|se|als|indien)\s+["“„«]?([^,→"“”„«»\n]{1,40})["”“»]?\s*,\s*(?=\p{L})/giu;
function withoutRestated(text: RichText): RichText {
  return replaced(text, RESTATED, ([whole, arrow = '→ ', said = '']) => {
    const front = text.text.slice(0, text.text.indexOf(whole)).trimEnd().toLowerCase();
    return front.endsWith(said.trim().toLowerCase()) ? arrow : whole;
  });
}

const PLAIN: readonly (readonly [RegExp, string])[] = [
  [ARROWS, '→'],
  [PICTURES, ''],
  [DASHES, '–'],
  [MINUS, '-'],
  [LOOSE_CODE, ''],
  [LED_CODE, ''],
  [SLASH_BOXES, '|__|'],
];
/** What one of them begins with: most texts have none of it. */
const MAY_BE_PLAINER = /[−─━═►▶▸⟶➤➡⇨➝➞⮕\u{1F300}-\u{1FAFF}✍✏⛔⚠❗]|--|t\/m|^[([/]|[.…]\s{0,8}[([]/u;
const plain = (text: RichText): RichText => {
  if (!MAY_BE_PLAINER.test(text.text)) return text.text.includes('→') ? withoutRestated(text) : text;
  const read = PLAIN.reduce((made, [pattern, by]) => replaced(made, pattern, by), text);
  return read.text.includes('→') ? withoutRestated(read) : read;
};

/** `Multiple choice` is one answer, where several are `Checkboxes`. */
const oneChoice = (text: RichText): RichText => replaced(text, /^multiple choice(?=\s*(?:$|[,(]))/giu, 'single choice');

/** `r1  Male  [1]`: the survey platform Decipher names its rows, and writes the same number behind them. */
function withRow(line: OutlineLine): OutlineLine {
  const { text } = line;
  const match = /^(r|c|ch)(\d{1,4})\s+\S.*?\s(\[\2\])(?=\s|$)/u.exec(text.text);
  if (match === null) return line;
  const [whole, letters = '', , brackets = ''] = match;
  const code = text.without([
    { from: 0, to: letters.length },
    { from: whole.length - brackets.length, to: whole.length },
  ]);
  return { ...line, listed: true, text: replaced(code, /exclusive\s*=\s*1/giu, '[EXCLUSIVE]') };
}

/** Other words in place of what a pattern finds; every character of them stands where that began. */
export function replaced(text: RichText, pattern: RegExp, by: string | ((match: RegExpExecArray) => string)): RichText {
  const all = pattern.global ? pattern : new RegExp(pattern.source, `${pattern.flags}g`);
  const found = [...text.text.matchAll(all)];
  if (found.length === 0) return text;
  const characters: string[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const match of found) {
    const { 0: whole, index } = match;
    const words = typeof by === 'string' ? by : by(match);
    characters.push(text.text.slice(at, index), words);
    for (const one of text.offsets.slice(at, index)) offsets.push(one);
    offsets.push(...Array.from(words, () => text.offsets[index] ?? text.end));
    at = index + whole.length;
  }
  characters.push(text.text.slice(at));
  for (const one of text.offsets.slice(at)) offsets.push(one);
  return new RichText(characters.join(''), offsets, text.boldLength);
}

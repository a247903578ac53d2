import type { Answer } from '../../model';
import { reportLabels, type Labelled } from './answerTexts';
import { isBeside } from '../text/besideCodes';
import { countNothingElse, countTheSame } from './countedThings';
import { beginsAnew, missingCode } from './missingCode';
import { beginsAsOther, isOther } from '../../otherLabel';
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
  /** What closes the interview here in words that also end one in good order. */
  closes: Mark | null;
  /** The name of the row's variable, where it is written. */
  readonly variable: string | null;
  /** Where the interview goes on after it. */
  jump: { readonly target: JumpTarget; readonly mark: Mark } | null;
  /** Offsets of all of it, marks included. */
  readonly start: number;
  end: number;
}

export function draftAnswer(text: RichText, item: Pick<OutlineItem, 'number' | 'list'> | null): DraftAnswer {
  const unboxed = withoutBox(text);
  // The survey platform Qualtrics draws it in front of what stands alone.
  const alone = /^⊗\s*/u.exec(unboxed.text)?.[0].length ?? 0;
  const blank = /\s*(?:_{3,}|(?<=[\s:])_{2})[\s_]*$/u.exec(unboxed.text)?.[0].length ?? 0;
  return {
    marker: item?.number ?? null,
    sameNumbers: item?.list.sameNumbers ?? false,
    text: unboxed.slice(alone, unboxed.text.length - (blank < unboxed.text.length - alone ? blank : 0)),
    exclusive: alone > 0,
    other: blank > 0 && blank < unboxed.text.length,
    screensOut: false,
    closes: null,
    variable: null,
    jump: null,
    start: text.start,
    end: text.end,
  };
}

/** Boxes and circles that are drawn in front of an answer. */
function withoutBox(text: RichText): RichText {
  const box =
    /^(?:\(\s{0,3}\)|[○◯●◉⚪□☐☑☒❏▢❑]|[oO](?=\s+[^\p{Ll}\s])|\[\s{0,3}\]|_{2,}(?=\s+\S|\p{Lu}\p{Ll}))\s*/u.exec(
      text.text,
    )?.[0].length ?? 0;
  return box === 0 ? text : text.slice(box);
}

/** `= 1`, `1:`, `1)`, `1 -`: a sign behind a number says that it is a code, unless a number follows (`18 - 24`). */
const SIGNED = /^(-?\d{1,9})(?:\s*=\s*|\s*[:.)](?:\s+|(?=\p{L}))|\s+[-–—:]\s+(?!\d))(?=\S)/u;
const EQUATED = /^(-?\d{1,9})\s*=\s*(?=\S)/;
const BRACKETED = /^[([<](-?\d{1,9})[)\]>]\s*(?=\S)/;
/** `[A1] Weekly`, `SQ001 Staff`: codes of LimeSurvey, which are no numbers. */
const NAMED_CODE = /^\[?([A-Z]{1,3}\d{1,4}|other)\]?[.:)]?\s+(?=\S)/;
const ALONE = /^(-?\d{1,9})$/;
const BARE = /^(\d{1,9})\s+(?![-–—]\s*\d)(?=\S)/;
const TRAILING =
  /\s*(?:[([](-?\d{1,9})[)\]]|(?:=|(?:\s*_{3,}\s*)?(?:\s*\.){2,}|…+|_{3,}|-{3,}|\t|(?<=[\p{L})"”!?.’]\s*)\s[—–]\s)\s*\(?(-?\d{1,9})\)?)\s*$/u;
/** `Yes ........ 2    ROUTE TO ?`: dots lead to a code, and in a column behind it something is said of the answer. */
const LED_WITH_REMARK =
  /(?:(?<!\.)\.{4,}|(?<!…)…{2,}|(?<!_)_{4,})\s?\(?(-?\d{1,4})\)?(?:\t|\s{2})\s{0,40}\p{L}[^.…_]*\.?$/u;
/** A code behind a tab or dots. */
const LED = /(?:(?:\s*\.){2,}|…+|_{3,}|-{3,}|\t)\s*\(?-?\d{1,8}\)?\s*$/u;
/** `a) Male`, `B. 30-49`: a letter counts the answers. */
const LETTERED = /^(\p{L})(?:[.)]\s+|\s{2,}|\t\s*)(?=\S)/u;
/** `1, Sí`: between bars a comma parts the code from the label. */
const COMMA = /^(-?\d{1,9}),\s*(?=\p{L})/u;

/** An answer's code, and what it is called. */
export interface Coded {
  readonly code: string;
  readonly label: string;
  /** More stands behind the code than marks that are understood. */
  readonly more?: true;
}

function statedCode({ marker, sameNumbers, text }: DraftAnswer): Coded | null {
  const number = sameNumbers ? null : marker;
  const match =
    (number === null ? (SIGNED.exec(text.text) ?? BRACKETED.exec(text.text) ?? COMMA.exec(text.text)) : null) ??
    EQUATED.exec(text.text);
  if (match !== null) return { code: match[1] ?? '', label: text.text.slice(match[0].length) };
  return number === null ? null : { code: number, label: text.text };
}

/** `1 à 2 fois`, `3 or more`: a number that something is counted with. */
const COUNTS =
  /^\d{1,9}\s*(?:(?:-|–|—|à|to|bis|a|or|ou|oder|o)\s*\d|(?:or|ou|oder|o|and|et|und|y)\s+(?:more|less|over|under|older|younger|above|below|plus|moins|mehr|weniger|älter|jünger|m[aá]s|menos|più|meno|meer|ouder|minder))/iu;

function bareCode({ text }: DraftAnswer): Coded | null {
  const match = ALONE.exec(text.text) ?? BARE.exec(text.text);
  return match === null ? null : { code: match[1] ?? '', label: text.text.slice(match[0].length) };
}

/** `05` between `bad ... 00` and `good ... 10`: a point of a scale without a name. */
const aloneCode = ({ text }: DraftAnswer): Coded | null =>
  ALONE.test(text.text) ? { code: text.text, label: '' } : null;

/** `NS 98`, `Refused 999`: behind one blank only what can be nothing but a code beside the others. */
function besideCode({ text }: DraftAnswer): Coded | null {
  const [, label = '', code = ''] = /^(\p{L}[^\d]{0,60})\s(\d{2,7})$/u.exec(text.text) ?? [];
  return isBeside(code) ? { code, label } : null;
}

function trailingCode({ text }: DraftAnswer): Coded | null {
  // Long runs of blanks are not gone through for nothing.
  if (!/[\d)\]]/u.test(text.text.trimEnd().at(-1) ?? '')) return withRemark(text.text);
  const match = TRAILING.exec(text.text);
  return match === null
    ? withRemark(text.text)
    : { code: match[1] ?? match[2] ?? '', label: text.text.slice(0, match.index) };
}

/** What is said behind the code is reported where it is not understood; the code is the same. */
function withRemark(text: string): Coded | null {
  const match = /[.…_]{2}/u.test(text) ? LED_WITH_REMARK.exec(text) : null;
  return match === null ? null : { code: match[1] ?? '', label: text.slice(0, match.index), more: true };
}

/** The codes of a list, where one or two in front have none that of their places: `Owner`, `Manager`, `3 Head office`. */
function countedOn(coded: readonly (Coded | null)[]): readonly string[] {
  const codes = coded.map((answer) => answer?.code ?? '');
  const first = codes.findIndex((code) => code !== '');
  return first < 1 || first > 2 ? codes : codes.map((code, at) => (at < first ? String(at + 1) : code));
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
  const lettered =
    coded.every((answer) => answer !== null) &&
    letteredCodes(items) !== null &&
    items.every(({ text }) => LETTERED.test(text.text));
  if ((without.length === items.length || lettered) && items[0]) reportNumbered(items, word, report);
  const missing = missingCode(countedOn(coded));
  const item = missing === null ? undefined : items[missing.at];
  if (missing !== null && item !== undefined) reportGap(missing.code, word, item, report);
  const anew = items[beginsAnew(coded.map((answer) => answer?.code ?? ''))];
  if (anew !== undefined) reportAnew(anew, word, report);
  const taken = new Set(coded.flatMap((answer) => (answer === null ? [] : [answer.code])));
  const answers: Answer[] = [];
  const seen = new Set<string>();
  let previous = 0;
  const wordy = word === 'answer' && coded.some((answer) => answer !== null && Number.isNaN(Number(answer.code)));
  if (wordy && items[0]) reportWordyCodes(items, report);
  const labelled: Labelled[] = [];
  // `Else: ____ (5)` among answers that have no blank.
  const blanks = !items.every(hasBlankInside);
  items.forEach((item, index) => {
    const { code, label } = coded[index] ?? { code: nextFree(previous, taken), label: item.text.text };
    if (coded[index] === null && without.length < items.length) {
      const message = `This ${word} has no code, the others have: it is taken as ${code}.`;
      report('answerWithoutCode', 'warning', message, `Write its code in front: ${code} = …`, item.start, item.end);
    }
    taken.add(code);
    previous = Number(code);
    const whole = coded[index]?.more === true ? item.text.text : label;
    labelled.push({ code, label: whole, start: item.start, end: item.end });
    if (seen.has(code)) {
      const message = `The code ${code} is used a second time; this ${word} is left out.`;
      report('duplicateCode', 'warning', message, `Give every ${word} its own code.`, item.start, item.end);
      return;
    }
    seen.add(code);
    answers.push({
      code,
      value: Number.isNaN(Number(code)) ? null : Number(code),
      label: label.replace(/\s+/g, ' ').trim(),
      ...(lettered && { letter: item.text.text.charAt(0).toUpperCase() }),
      exclusive: item.exclusive,
      other: item.other || asksToSpecify(label) || endsOpen(label) || (blanks && hasBlankInside(item)),
      screensOut: item.screensOut,
      span: lines.spanOf(item.start, item.end),
    });
  });
  reportLabels(labelled, word, report);
  reportNameless(items, report);
  return answers;
}

/** `- 3` behind answers to which dots lead: a page is numbered so as well. */
function reportNameless(items: readonly DraftAnswer[], report: Report): void {
  const last = items.at(-1);
  if (last === undefined || items.length < 3 || last.marker !== null || !ALONE.test(last.text.text)) return;
  if (!items.slice(0, -1).every(({ text }) => LED.test(text.text) && !/^\d/u.test(text.text))) return;
  report('emptyAnswer', 'warning', 'This answer is empty.', 'Write its label, or remove it.', last.start, last.end);
}

/** The code that each of a list has; `null` for one that has none. */
export function codesOf(items: readonly DraftAnswer[]): readonly (Coded | null)[] {
  const stated = items.map(statedCode);
  const bare = items.map((item, index) => stated[index] ?? bareCode(item));
  const counting = items.filter(({ marker, text }) => marker === null && COUNTS.test(text.text)).length;
  const all = bare.flatMap((answer) => answer ?? []);
  if (counting < 2 && all.length === bare.length && (stated.some((answer) => answer !== null) || !countThings(all)))
    return bare;
  if (stated.some((answer) => answer !== null)) return stated;
  const named = items.map(({ marker, text }) => (marker === null ? NAMED_CODE.exec(text.text) : null));
  if (named.every((match) => match !== null) && items.length > 1)
    return named.map((match, index) => ({
      code: match[1] ?? '',
      label: items[index]?.text.text.slice(match[0].length) ?? '',
    }));
  const trailing = items.map((item) => trailingCode(item) ?? aloneCode(item) ?? besideCode(item));
  if (trailing.every((answer) => answer !== null)) return trailing;
  // Behind tabs or dots stand codes, also where one of them has got lost.
  const led = items.filter(({ marker, text }) => marker === null && LED.test(text.text)).length;
  if (led >= 2 && led * 2 >= items.length) return trailing;
  return letteredCodes(items) ?? letterCodes(items) ?? (countOtherwise(bare) ? bare : stated);
}

/** The numbers are not the order of the list, from 0 or 1, and the same stands behind all of them. */
const countThings = (coded: readonly Coded[]): boolean =>
  [0, 1].every((first) => coded.some(({ code }, index) => Number(code) !== index + first)) &&
  countNothingElse(coded.map(({ label }) => label));

/**
 * `1 Apples`, `2 Pears`, `7 Plums`, `None`: numbers in front of most of a list that are not its order are codes, though
 * one has none. `1 child` counts something.
 */
function countOtherwise(bare: readonly (Coded | null)[]): boolean {
  const coded = bare.filter((answer) => answer !== null);
  return (
    coded.length >= 2 &&
    coded.length >= 2 * (bare.length - coded.length) &&
    coded.every(({ label }) => /^\p{Lu}/u.test(label)) &&
    bare.some((answer, index) => answer !== null && Number(answer.code) !== index + 1) &&
    !countTheSame(coded.map(({ label }) => label.trim().toLowerCase()))
  );
}

/** Says that codes count from the first again: the line of a question may have got lost above it. */
function reportAnew({ start, end }: DraftAnswer, word: AnswerWord, report: Report): void {
  const message = `The codes of the ${word}s begin anew here: the line of another question may be missing above it.`;
  report('missingCode', 'warning', message, 'Nothing, if it is one list; else write that line.', start, end);
}

/** Says that codes that count leave one out: the line of an answer may have got lost. */
function reportGap(code: string, word: AnswerWord, { start, end }: DraftAnswer, report: Report): void {
  const message = `The ${word} with the code ${code} is not here, though those beside count on.`;
  report('missingCode', 'info', message, 'Nothing, if there is none; else add it.', start, end);
}

function reportWordyCodes(items: readonly DraftAnswer[], report: Report): void {
  const message =
    'The codes of these answers are no numbers: which values the data holds is not known, and not checked.';
  const next = 'Write the numbers that stand for them in the data: 1 = …';
  report('codeNotANumber', 'warning', message, next, items[0]?.start ?? 0, items.at(-1)?.end ?? 0);
}

/** `A  Calls`, `X  Other`: letters behind which a gap stands, and which do not count, are the codes. */
function letterCodes(items: readonly DraftAnswer[]): readonly Coded[] | null {
  const found = items.map(({ marker, text }) =>
    marker === null ? /^(\p{Lu})(?:\s{2,}|\t\s*)(?=\S)/u.exec(text.text) : null,
  );
  if (items.length < 2 || found.includes(null)) return null;
  return found.map((match, index) => ({
    code: match?.[1] ?? '',
    label: items[index]?.text.text.slice(match?.[0].length ?? 0) ?? '',
  }));
}

/** Letters that count from the first: the answers are numbered in their order. */
function letteredCodes(items: readonly DraftAnswer[]): readonly Coded[] | null {
  const letters = items.map(({ marker, text }) => (marker === null ? LETTERED.exec(text.text) : null));
  const first = letters[0]?.[1]?.toLowerCase();
  if (first !== 'a' || items.length < 2) return null;
  const counts = letters.every((match, index) => match?.[1]?.toLowerCase().charCodeAt(0) === 97 + index);
  if (!counts) return null;
  return items.map(({ text }, index) => ({
    code: String(index + 1),
    label: text.text.slice(letters[index]?.[0].length ?? 0),
  }));
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

/** A blank to write on that more stands behind. */
const hasBlankInside = ({ text }: DraftAnswer): boolean =>
  text.text
    .split(/_{3,}/u)
    .slice(0, -1)
    .some((before) => /\p{L}/u.test(before.slice(before.lastIndexOf('_') + 1)));

/** `Something else:`, behind which it is written. */
const endsOpen = (label: string): boolean => /:\s*$/u.test(label) && isOther(label);

/** `Other (open)`, `Other – which?`: of another answer such words ask for it; a shop may be open as well. */
const ASKS_OTHER =
  /[(–—,-]\s?(?:(?:which(?:\s+ones?)?|what|who|welche[rs]?|wer|was|lesquel(?:le)?s|quais|cuáles|welke|wat)\s*\?|(?:open|open[\s-]?end(?:ed)?|(?:with\s+)?text\s?box|offen|nl\.|textfeld|note[rz]\s+en\s+clair|anotar|graag\s+toelichten|specifica))\)?\s*$/iu;

/** `Other (please specify)`, `Other: ____` */
const asksToSpecify = (label: string): boolean =>
  (beginsAsOther(label) && ASKS_OTHER.test(label)) ||
  /\b(?:specify|specified|write\s+in|type\s+(?:it\s+)?in|(?:note|write)\s+(?:it\s+)?down|please\s+(?:state|name|describe|indicate|write|say(?:\s+\p{L}+)?)|what\s+else\?|open\s+response|namely|(?:tell|let)\s+us\s+(?:know\s+)?(?:who|what|which|where|when|how|why|more))\b|(?<!\p{L})(?:sag(?:en\s+sie|t)?\s+(?:es\s+)?uns|dites?[-\s]nous|d[ií]ganos|cu[eé]ntanos)(?!\p{L})|\b(?:bitte\s+(?:angeben|nennen|eintragen|notieren|spezifizieren|erläutern|ausfüllen)|und\s+zwar|nämlich)|\((?:eintragen|notieren|angeben|nennen)\)|(?<!\p{L})(?:à\s+)?pr[ée]cise[rz](?!\p{L})|(?<!\p{L})(?:especifi(?:car|que)|specificare|precisare|specificeer|namelijk)(?!\p{L})|¿cu[aá]l(?:es)?\?|(?<!\p{L})(?:l(?:e|a)quel(?:le)?|qual(?:e|i|is)?)\s*\?|_{3,}\s*$|…\s*$|[:?]\s?\.{5,}$/iu.test(
    label,
  );

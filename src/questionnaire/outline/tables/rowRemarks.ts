import { codesOf, type DraftAnswer } from '../answers/answerItems';
import { applyToAnswer, applyToQuestion, type DraftQuestion } from '../draft';
import type { LineIndex } from '../../lines';
import { readBracket, readInstruction } from '../marks/instructions';
import { readSimple } from '../marks/simpleMarks';
import { endsOrStandsAlone } from '../marks/meaningGroups';
import type { Mark, MarkMeaning } from '../meanings';
import type { Report } from '../../report';
import { reportUnreadLine } from '../unread/unread';
import { jumpTarget, readJump } from '../routing/jumpWords';
import type { RichText } from '../text/richText';

/**
 * Reads what stands in a column of remarks as marks of the line's question, or of the answer whose code it names.
 * @returns the parts of it that no rule has read
 */
export function readRemarks(
  draft: DraftQuestion,
  cell: RichText,
  lines: LineIndex,
  report: Report,
): readonly RichText[] {
  const whole = understood(cell);
  if (whole !== null && !whole.some(({ kind }) => kind === 'terminateIf')) {
    apply(draft, cell, whole, lines, report);
    return [];
  }
  return split(cell, /[^;\n]+/g).flatMap((part) => readPart(draft, part, lines, report));
}

function readPart(draft: DraftQuestion, part: RichText, lines: LineIndex, report: Report): readonly RichText[] {
  const meanings = understood(part);
  if (meanings !== null) {
    // `terminate: code 3` is said of that answer.
    const ofCodes = meanings.some(({ kind }) => kind === 'terminateIf') && readOfCodes(draft, part, report);
    if (!ofCodes) apply(draft, part, meanings, lines, report);
    return [];
  }
  if (readOfCodes(draft, part, report)) return [];
  const pieces = split(part, /[^,.]+/g);
  return pieces.length < 2 ? [part] : pieces.flatMap((piece) => readPart(draft, piece, lines, report));
}

/** REDCap's action tags: `@HIDDEN`, `@NONEOFTHEABOVE='0'`. */
const ACTION = /^@([A-Z_-]+)(?:\s*=\s*(?:["'“”‘’]([^"'“”‘’]*)["'“”‘’]|(\S+)))?$/u;
const SHOWN =
  /^(?:READONLY|DEFAULT|PLACEHOLDER|SETVALUE|TODAY|NOW|USERNAME|WORDLIMIT|CHARLIMIT|RANDOMORDER|HIDEBUTTON|PASSWORDMASK|HIDECHOICE|INLINE|LATITUDE|LONGITUDE|APPUSERNAME|BARCODE\S*|SYNC\S*|RICHTEXT|NOMISSING|HIDDEN-(?:APP|PDF))$/u;

function understood(text: RichText): readonly MarkMeaning[] | null {
  const tags = actionMeanings(text.text);
  if (tags !== null) return tags;
  const meanings = readInstruction(text, true) ?? readBracket(text, false);
  return meanings?.every(({ kind }) => kind !== 'unknown' && kind !== 'note' && kind !== 'checkbox') === true
    ? meanings
    : null;
}

function actionMeanings(text: string): readonly MarkMeaning[] | null {
  const [, tag = '', quoted, bare] = ACTION.exec(text.trim()) ?? [];
  const value = quoted ?? bare ?? '';
  if (tag === 'HIDDEN' || tag === 'HIDDEN-SURVEY') return [{ kind: 'flag', flag: 'hidden' }];
  if (tag === 'NONEOFTHEABOVE' && /\d/.test(value))
    return [{ kind: 'exclusiveCodes', codes: value.match(/-?\d+/g) ?? [] }];
  if (tag === 'MAXCHECKED' && /^\d+$/.test(value))
    return [{ kind: 'bounds', min: null, max: Number(value), minExclusive: false, maxExclusive: false }];
  return SHOWN.test(tag) ? [{ kind: 'display' }] : null;
}

const CODES = String.raw`-?\d{1,4}(?:\s*(?:,|/|&|\+|and|or|und|oder|et|ou|y|o)\s*-?\d{1,4})*`;
const NAMED = String.raw`(?:codes?|answers?|options?|antwort(?:en)?|réponses?|respuestas?|opci[oó]n(?:es)?|modalités?)`;
/** `code 1: screen out`, `1 = terminate`, `2, 3 -> Q9` */
const CODE_FIRST = new RegExp(
  String.raw`^(?:${NAMED}\s*)?(${CODES})\s*(?:[:=→⇒–-]|[-=]>|is|are|ist|sind)?\s*(\D.*)$`,
  'iu',
);
/** `screen out: 1`, `terminate at code 2`, `exclusive 99` */
const CODE_LAST = new RegExp(
  String.raw`^(\D*?\p{L})\s*(?:[:=]|if|at|on|for|bei|wenn|si|à|en)?\s*(?:${NAMED}\s*)?(${CODES})$`,
  'iu',
);

/**
 * What is said of answers by their codes: each of them gets the mark.
 * @param leads what stands behind the codes may be nothing but the name of where they lead: `3: Q9`
 */
function readOfCodes(draft: DraftQuestion, part: RichText, report: Report, leads = false): boolean {
  if (leads && IS_NAME.test(part.text)) return false;
  const first = CODE_FIRST.exec(part.text);
  const last = first === null ? CODE_LAST.exec(part.text) : null;
  const codes = (first?.[1] ?? last?.[2] ?? '').match(/-?\d+/g) ?? [];
  const words =
    first === null ? part.slice(0, last?.[1]?.length ?? 0) : part.slice(part.text.length - (first[2]?.length ?? 0));
  const meanings = words.text === '' ? null : (sayings(words) ?? (leads ? placeNamed(words.text) : null));
  if (meanings === null || codes.length === 0) return false;
  const known = codesOf(draft.rows);
  const rows = codes.map((code) => draft.rows[known.findIndex((coded) => coded?.code === code)]);
  if (rows.includes(undefined)) return false;
  for (const row of rows) {
    if (row !== undefined) atAnswer(draft, row, part, meanings, report);
  }
  return true;
}

function atAnswer(
  draft: DraftQuestion,
  row: DraftAnswer,
  part: RichText,
  meanings: readonly MarkMeaning[],
  report: Report,
): void {
  // Where the answer stands is not moved by what is said of it elsewhere.
  const { end } = row;
  for (const mark of marksOf(part, meanings)) applyToAnswer(draft, row, mark, report);
  row.end = end;
}

/** `F2` is a place, and not F of those who give code 2. */
const IS_NAME = /^\p{L}{1,4}_?\d{1,4}\p{L}?$/u;

/** `3: Q9` below `Next:`: where those go on who give the answer; what is not understood there is told. */
export function takeJump(draft: DraftQuestion, text: RichText, report: Report): void {
  if (!readOfCodes(draft, text, report, true))
    reportUnreadLine(text, 'it stands where answers say how the interview goes on', [draft.shownId], report);
}

/** What the reading of a cell of jumps looks at beside it. */
export interface JumpCell {
  /** The cell of the answers, if any. */
  readonly answers: RichText | null;
  readonly lines: LineIndex;
  readonly report: Report;
}

/**
 * Reads a cell of a column of jumps: `2 → END`, `IF NO, SKIP TO B06`, or the name of a place alone, which is where those
 * go on who give the answer on the same line, or all of them where the question has no list of answers.
 * @returns the parts of it that no rule has read
 */
export function readJumps(draft: DraftQuestion, cell: RichText, at: JumpCell): readonly RichText[] {
  const rows = rowsBeside(draft, cell, at.answers);
  return written(cell).flatMap(({ part, line }) => {
    if (readOfCodes(draft, part, at.report, true)) return [];
    const meanings = jumpHere(part) ?? understood(part);
    if (meanings === null) return [part];
    const [jump, other] = meanings;
    const leads = jump?.kind === 'jump' && other === undefined && draft.rows.length > 1 && !isOfNumber(draft);
    if (!leads) {
      apply(draft, part, meanings, at.lines, at.report);
      return [];
    }
    const row = rows?.[line];
    if (row === undefined) apply(draft, part, [ofSome(jump)], at.lines, at.report);
    else atAnswer(draft, row, part, meanings, at.report);
    return [];
  });
}

/** Whose jump it is among those who have answered is not told. */
const ofSome = (jump: Extract<MarkMeaning, { kind: 'jump' }>): MarkMeaning => ({
  ...jump,
  target: { ...jump.target, ofSome: true },
});

const isOfNumber = ({ types }: DraftQuestion): boolean => types.includes('numeric') || types.includes('open');

/** `Q3`, `→ Q3`, `3` */
function jumpHere(part: RichText): readonly MarkMeaning[] | null {
  const arrow = /^(?:[-=–]+>|[→⇒➔➜])\s*(?=\S)/u.exec(part.text)?.[0].length ?? 0;
  const words = part.text.slice(arrow);
  return /^[\p{L}\d][\p{L}\d_.]*$/u.test(words) ? placeNamed(words) : null;
}

/** The parts of a cell, each with the number of its line. */
const written = (cell: RichText): readonly { readonly part: RichText; readonly line: number }[] =>
  [...cell.text.matchAll(/[^;\n]+/g)].flatMap(({ 0: found, index }) => {
    const part = cell.slice(index, index + found.length).trim();
    return part.text === '' ? [] : [{ part, line: cell.text.slice(0, index).split('\n').length - 1 }];
  });

/** The answers on the lines of the cell, where it has one line for each answer beside it; `null` where it has not. */
function rowsBeside({ rows }: DraftQuestion, cell: RichText, answers: RichText | null): readonly DraftAnswer[] | null {
  const beside = answers?.text.split('\n') ?? [];
  const own = cell.text.split('\n');
  const apart = beside.length === rows.length && beside.every((line) => line.trim() !== '');
  // Below an empty line the first of them begins; what is empty behind the last may be missing.
  const inLine = own.length === rows.length || (own.length < rows.length && own[0]?.trim() === '');
  return apart && inLine && own.length > 1 ? rows : null;
}

function placeNamed(words: string): readonly MarkMeaning[] | null {
  const target = jumpTarget(words, true);
  return /^\p{L}[\p{L}\p{N}_.]*$/u.test(target.name) ? [{ kind: 'jump', target }] : null;
}

function sayings(words: RichText): readonly MarkMeaning[] | null {
  const jump = readJump(words);
  const meanings = jump === null ? readSimple(words) : [jump];
  const fits = (meaning: MarkMeaning): boolean =>
    endsOrStandsAlone(meaning) || meaning.kind === 'display' || (meaning.kind === 'flag' && meaning.flag === 'other');
  return meanings?.every(fits) === true ? meanings : null;
}

function apply(
  draft: DraftQuestion,
  text: RichText,
  meanings: readonly MarkMeaning[],
  lines: LineIndex,
  report: Report,
): void {
  for (const mark of marksOf(text, meanings)) {
    const { meaning } = mark;
    // What the column of types has said already.
    if (meaning.kind === 'type' && meaning.types.every((type) => draft.types.includes(type))) continue;
    applyToQuestion(draft, mark, lines, report);
  }
}

const marksOf = ({ text, start, end }: RichText, meanings: readonly MarkMeaning[]): readonly Mark[] =>
  meanings.map((meaning) => ({ meaning, text, start, end }));

const split = (text: RichText, parts: RegExp): readonly RichText[] =>
  [...text.text.matchAll(parts)]
    .map(({ 0: part, index }) => text.slice(index, index + part.length).trim())
    .filter((part) => part.text !== '');

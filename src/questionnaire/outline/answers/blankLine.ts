import type { DraftQuestion } from '../draft';
import { limitsOfNumber } from './numbers/ages';
import { readInstruction } from '../marks/instructions';
import { asksForNumber } from './numbers/asksForNumber';
import { readSimple } from '../marks/simpleMarks';
import type { MarkMeaning } from '../meanings';
import type { Report } from '../../report';
import type { OutlineEvent } from '../text/events';
import { BLANK_FIRST } from '../text/lineShapes';
import type { RichText } from '../text/richText';

const NAME = String.raw`(?:(?<name>\p{L}[^:_.|…\d]{0,30}?):?\s*)?(?:(?:[€$£¥₹]|Rs\.?|EUR|USD|GBP|CHF)\s*)?`;
const BLANK = String.raw`(?:_{2,}(?:\s+(?:[.,]\s+)?_{2,})*|_(?:\s_)+|\.{5,}|…{2,})`;
/** What is counted or measured: `times`, `Euro pro Monat`, `books`, `%`. */
const UNIT = String.raw`(?<unit>(?:[%€$£]|°?\p{L}[\p{L}²³.]*)(?:\s+(?:\p{Ll}[\p{L}²³.]*|%|€|(?<=\s(?:pro|je|im)\s+)\p{Lu}\p{L}+)){0,3})?`;
const ASIDE = String.raw`(?:[([](?<aside>[^()[\]]{1,60})[)\]])?`;
/** `____. semester`, `____ -mal`: the sign of an ordinal or a hyphen. */
const COUNTED_BY = String.raw`(?:\s{0,3}(?:\.\s{1,5}|-(?=\p{L})))?`;
const LINE = new RegExp(String.raw`^${NAME}${BLANK}${COUNTED_BY}\s{0,20}${UNIT}\s{0,20}${ASIDE}\s{0,3}\.?$`, 'u');
/** `ANOTAR NÚMERO (DE 1 A 50): ____`: the limits stand ahead of the blank. */
const LIMITS_AHEAD = new RegExp(
  String.raw`^(?<name>\p{L}[^:_.|…\d()[\]]{0,50})[([](?<aside>[^()[\]]{1,60})[)\]]\s{0,3}:?\s{0,20}(?:(?:[€$£¥₹]|Rs\.?|EUR|USD|GBP|CHF)\s{0,3})?${BLANK}\s{0,20}${UNIT}\s{0,3}\.?$`,
  'u',
);
/** Nobody writes more beside a blank. */
const LONGEST = 300;
/** Units that numbers alone have. */
const MEASURES =
  /^(?:°[cf]|mmhg|bpm|%|€|\$|£|eur(?:os?)?|usd|gbp|chf|pounds?|dollars?|cents?|percent|per\s+cent|prozent|pour\s+cent|por\s+ciento|km|kilom\p{L}+|m|cm|mm|met(?:re|er)s?|miles|kg|g|gramm?s?|pounds|litres?|liters?|liter|ml|kwh|years?|months?|weeks?|days?|nights?|hours?|minutes?|mins?|seconds?|times|jahre?n?|monate?n?|wochen?|tage?n?|nächten?|stunden?|minuten?|sekunden|mal|ans|années?|mois|semaines?|jours?|nuits?|heures?|fois|años|meses|semanas?|días?|noches?|horas?|minutos?|veces|people|persons?|personen?|personnes?|personas?|children|kinder|enfants?|hijos|points?|punkte|puntos|pages?|seiten|stück)(?!\p{L})/iu;

/** `£ ____` */
const MONEY_FIRST = /^\W*(?:[€$£¥₹]|Rs\.?|EUR|USD|GBP|CHF)\s*[_.]/u;
/** `Year: ____` */
const NAMES_NUMBER =
  /^(?:jahr|year|année|año|anno|ano|jaar|geburtsjahr|alter|age|âge|edad|anzahl|number|nombre|n[uú]mero|amount|betrag|summe|montant|importe|importo|monto|valor|bedrag|hours|stunden|heures|horas|ore|minutes|minuten|minutos|minuti)$/iu;
/** `Number of adults`, behind a blank. */
const COUNTS = /^(?:number|anzahl|zahl|nombre|n[uú]mero|age|alter|edad|âge)(?!\p{L})/iu;

/**
 * A line to write on, with what is counted there and the limits behind it: `____ times (1-20)`, `Jahr: ____ (1925–1975)`.
 * What is written is a number where the unit or the limits say so.
 * @returns whether the line is one
 */
export const addBlank = (
  draft: DraftQuestion,
  text: RichText,
  next: OutlineEvent | undefined,
  report: Report,
): boolean => add(draft, text, LINE, next, report);

/** A line to write on, with the limits ahead of it: `ANOTAR NÚMERO (DE 1 A 50): ____`. @returns whether the line is one */
export const addLimitedBlank = (
  draft: DraftQuestion,
  text: RichText,
  next: OutlineEvent | undefined,
  report: Report,
): boolean => add(draft, text, LIMITS_AHEAD, next, report);

function add(
  draft: DraftQuestion,
  text: RichText,
  pattern: RegExp,
  next: OutlineEvent | undefined,
  report: Report,
): boolean {
  if (draft.label === '' || draft.hasAnswers || draft.sum !== null) return false;
  if (draft.fields.length > 0 && draft.blanks.length < 2) return false;
  if (draft.types.some((type) => type !== 'numeric' && type !== 'open' && type !== 'date')) return false;
  const match = text.text.length > LONGEST ? null : pattern.exec(text.text);
  // Several such lines are rows, each with a number of its own.
  const further = next?.kind === 'line' || next?.kind === 'item' || next?.kind === 'continuation' ? next.text.text : '';
  if (match === null || BLANK_FIRST.test(further)) return false;
  const { name, unit, aside } = match.groups ?? {};
  const money = MONEY_FIRST.test(text.text);
  const counted = name !== undefined && NAMES_NUMBER.test(name);
  if (unit === undefined && aside === undefined && !money && !counted) return false;
  const said = aside === undefined ? [] : limitsOf(text, aside);
  if (said === null) return false;
  const limits = limitsOfNumber(draft, said, pattern === LINE ? (unit ?? '') : (name ?? ''), text, report);
  draft.hasBlank = true;
  const isRow = pattern !== LINE && (draft.blanks.length > 0 || LIMITS_AHEAD.test(further.slice(0, LONGEST)));
  takeName(draft, text, name?.trim(), limits);
  // The limits of rows are kept with their names.
  if (isRow) return true;
  const mark = { text: text.text, start: text.start, end: text.end };
  for (const meaning of limits) {
    if (meaning.kind === 'bounds') draft.bounds.push({ bounds: meaning, mark: { ...mark, meaning } });
    else if (meaning.kind === 'special') draft.special.push(meaning.code);
  }
  const measured =
    money || counted || (unit !== undefined && (MEASURES.test(unit) || COUNTS.test(unit))) || limits.length > 0;
  // "Please write in" is said of numbers as well.
  const onlyWritten = draft.types.every((type) => type === 'open') && unit !== undefined && asksForNumber(draft.label);
  if (!measured || (draft.types.length > 0 && !onlyWritten)) return true;
  draft.types.splice(0, draft.types.length);
  draft.types.push('numeric');
  const id = draft.shownId ?? draft.id ?? undefined;
  const message = 'What is written on the line has a unit or limits: a number is read.';
  report('inferredType', 'info', message, 'Write [NUMERIC 0-99], or [OPEN].', text.start, text.end, id);
  return true;
}

const BLANK_BEHIND = /[\s:]{0,10}_{3,}[\s_]{0,200}\.?$/u;

/** `ANOTAR NÚMERO DE 0 A 10: ____`: an instruction without the blank behind it; `null` for any other line. */
export function instructionAtBlank(draft: DraftQuestion | null, text: RichText): RichText | null {
  if (draft === null || draft.label === '' || draft.hasAnswers || !text.text.includes('___')) return null;
  // `Number: ____`, `Date: ____` are names of blanks, and so is what stands below one.
  if (draft.fields.length > 0 || text.text.length > LONGEST || !/^\p{L}+\s+[\p{L}\d(]/u.test(text.text)) return null;
  const blank = BLANK_BEHIND.exec(text.text);
  const words = blank === null ? null : text.slice(0, blank.index);
  const meanings = words === null ? null : readInstruction(words, true);
  // `Rank 1: ____` above `Rank 2: ____`: a name and a number that counts.
  const isCounted = /^\p{L}+\s+\d{1,2}$/u.test(words?.text ?? '');
  const tells = !isCounted && meanings?.every(isToldAtBlank) === true;
  return tells ? words : null;
}

/** The text of a line without a blank behind an instruction; the question is written on it then. */
export function withoutBlank(draft: DraftQuestion | null, text: RichText): RichText {
  const told = instructionAtBlank(draft, text);
  if (told !== null && draft !== null) draft.hasBlank = true;
  return told ?? text;
}

function isToldAtBlank(meaning: MarkMeaning): boolean {
  if (meaning.kind === 'type') return meaning.types.every((type) => WRITTEN.has(type));
  if (meaning.kind === 'bounds') return meaning.min !== null && meaning.max !== null;
  return ['perhapsRange', 'decimals', 'special', 'display'].includes(meaning.kind);
}

const WRITTEN: ReadonlySet<string> = new Set(['numeric', 'open', 'date']);

/** `Height: ____ cm` and `Weight: ____ kg` on lines of their own are rows, each with a number. */
function takeName(
  draft: DraftQuestion,
  text: RichText,
  name: string | undefined,
  limits: readonly MarkMeaning[],
): void {
  if (name === undefined) return;
  const [range] = limits.filter((meaning) => meaning.kind === 'bounds');
  const { min = null, max = null } = range ?? {};
  const field = { name: text.slice(0, name.length), limits: min === null || max === null ? null : { min, max } };
  draft.blanks.push(field);
  if (draft.blanks.length < 2) return;
  draft.fields.splice(0, draft.fields.length, ...draft.blanks);
}

const DIGITS = /^(?:[yja]{2,4}|m{1,2}|[dtj]{2}|h{1,2}|n{1,4}|#{1,6}|9{2,6})$/iu;

/** What stands in brackets behind the blank; `null` where it says anything but limits and codes. */
export function limitsOf(text: RichText, aside: string): readonly MarkMeaning[] | null {
  const from = text.text.lastIndexOf(aside);
  const range = /^(-?\d+)\s*(?:-|–|—|\.{2,3}|…|to|bis|à|a|al|tot|até)\s*(-?\d+)$/iu.exec(aside.trim());
  if (range !== null) {
    const [min, max] = [Number(range[1]), Number(range[2])];
    return [{ kind: 'bounds', min, max, minExclusive: false, maxExclusive: false }];
  }
  // `____ (YYYY)`: in which figures it is written.
  if (DIGITS.test(aside.trim())) return [];
  const all = readSimple(text.slice(from, from + aside.length).trim());
  // `(please give a number from 1 to 25)`
  const isNumber = (meaning: MarkMeaning): boolean => meaning.kind === 'type' && meaning.types.join() === 'numeric';
  const meanings = all?.some(({ kind }) => kind === 'bounds') === true ? all.filter((one) => !isNumber(one)) : all;
  const known = meanings?.every(({ kind }) => ['bounds', 'special', 'display', 'decimals'].includes(kind)) === true;
  return known ? meanings : null;
}

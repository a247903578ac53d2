import type { DraftQuestion } from '../../draft';
import { isBeside } from '../../text/besideCodes';
import { draftAnswer } from '../answerItems';
import type { Report } from '../../../report';
import { RichText } from '../../text/richText';

/** A scale or a range of numbers, from its lowest to its highest. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

const N = String.raw`(-?\d{1,4})`;
const ASIDE = String.raw`(?:\s*\([^()]*\))?`;
const BETWEEN = new RegExp(
  String.raw`(?:from|von|zwischen|between|de|del|entre|da|dal|van|tussen|tra|od)\s+${N}${ASIDE}\s*(?:to|bis|und|and|à|a|al|y|et|e|en|tot|até|do)\s+${N}(?!\s*(?:cm|mm|kg))`,
  'iu',
);
/** Ways to word a scale in the text of a question, in four languages. */
const WORDED: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:scale|skala|échelle|escala|scala|schaal)\s+(?:of\s+|from\s+|von\s+|de\s+|da\s+|van\s+|running\s+from\s+)?${N}${ASIDE}\s*(?:-|–|to|bis|à|a|al|tot|até)\s*${N}`,
    'iu',
  ),
  BETWEEN,
  new RegExp(
    String.raw`(?<![\d.])${N}\s*=\s*[^\d=]{2,60}?(?:…|\.{2,3}|,|;|-|–|to|bis)\s*${N}\s*=\s*[^\d=]{2,60}$`,
    'iu',
  ),
  new RegExp(
    String.raw`(?<![\d.])${N}\s+(?:means?|is|stands\s+for|bedeutet|heißt|signifie|significa)\s[^\d.?!]{2,80}?(?:and|und|et|y)\s+${N}(?!\d)`,
    'iu',
  ),
  // "Part 2 is about you, 10 short questions" is no scale.
  new RegExp(
    String.raw`(?<![\d.])${N}\s+(?:means?|stands\s+for|bedeutet|heißt|signifie|significa)\s[^\d.?!]{2,80}?,\s+${N}(?!\d)`,
    'iu',
  ),
];

/** What the two ends mean, each in quotes: `0 means “not at all” and 10 “completely”` */
const MEANS = String.raw`\s*(?:=|:|means?|is|stands?\s+for|bedeutet|heißt|steht\s+für|signifie|significa|quiere\s+decir|indica|betekent|staat\s+voor)?\s*`;
const QUOTED = String.raw`["“„«‚‘]\s*[^"“”„«»]{2,60}?\s*["”“»’‘]`;
const NAMED_ENDS = new RegExp(
  String.raw`(?<![\d.])${N}${MEANS}${QUOTED}\s*(?:,|;|…|-|–)?\s*(?:and|und|et|y|e|en|to|bis|a|à|tot)?\s*${N}${MEANS}${QUOTED}`,
  'iu',
);

/** The range whose ends the text of a question names in quotes; `null` where it names none. */
export function namedRange(text: string): Range | null {
  const match = NAMED_ENDS.exec(text);
  const [min, max] = [Number(match?.[1]), Number(match?.[2])];
  return match !== null && !namesNoNumber(match) && min < max && max - min <= 1000 ? { min, max } : null;
}

/** `998 = "refused"`: what stands for no number ends no range. */
const NO_NUMBER =
  /(?<!\p{L})(?:refus\p{L}*|don['’]?t\s+know|dk|not\s+applicable|n\/?a|no\s+(?:answer|opinion)|prefer\s+not|keine\s+angabe|weiß\s+(?:ich\s+)?nicht|verweigert|ne\s+sait\s+pas|nsp|sans\s+réponse|no\s+sabe|ns\/?nc|no\s+contesta|non\s+(?:so|sa|risponde)|n[ãa]o\s+sabe|weet\s+(?:ik\s+)?niet)(?!\p{L})/iu;
const namesNoNumber = ([whole, from = '', to = '']: RegExpExecArray): boolean =>
  [from, to].some((end) => !end.startsWith('-') && isBeside(end)) || NO_NUMBER.test(whole);

/** The range that the text of a question words; `null` where there is none, or several. */
export function rangeInText(text: string): Range | null {
  for (const [at, pattern] of WORDED.entries()) {
    const match = pattern.exec(text);
    // The first two say that it is a range.
    if (match !== null && at > 1 && namesNoNumber(match)) continue;
    const [min, max] = [Number(match?.[1]), Number(match?.[2])];
    if (match !== null && min < max && (max - min <= 1000 || min > 1000)) return { min, max };
  }
  return namedRange(text);
}

const SCALE_WORD = /(?<!\p{L})(?:scale|skala|échelle|escala|scala|schaal)[^?!]{0,40}$/iu;

/**
 * The range where it is said of the answer: in brackets, behind the word for a scale, or at the end.
 * "Between 6 and 9 in the morning" is said of something else.
 */
export function rangeOfAnswer(text: string): Range | null {
  const match = BETWEEN.exec(text);
  if (match === null || WORDED[0]?.test(text) === true) return rangeInText(text);
  const before = text.slice(0, match.index);
  const behind = text.slice(match.index + match[0].length);
  const bracketed = before.lastIndexOf('(') > before.lastIndexOf(')');
  return bracketed || SCALE_WORD.test(before) || /^[^\p{L}\p{N}]*$/u.test(behind) ? rangeInText(text) : null;
}

/** What the end of a scale is called. */
const NAMES_END =
  /(?<!\p{L})(?:not\s+at\s+all|not\s+\p{L}+\s+at\s+all|completely|extremely|totally|entirely|absolutely|very|strongly|worst|best|poor|excellent|never|always|überhaupt|völlig|sehr|voll|gar\s+nicht|schlecht|ausgezeichnet|pas\s+du\s+tout|tout\s+à\s+fait|très|extrêmement|mauvais\p{L}*|excellent\p{L}*|nada|muy|totalmente|completamente|mala?|excelente|lowest|highest|minimum|maximum)(?!\p{L})/iu;

/** How high scales go. */
const POINTS_OF_ENDS: ReadonlySet<number> = new Set([4, 5, 6, 7, 9, 10, 11, 100]);

/**
 * Of a scale people often name the ends alone: `1 = bad`, `10 = good` stand for all from 1 to 10. Where the text says
 * the range, or the two codes can be nothing else, the points between are added; what is only likely is said.
 */
export function fillScale(draft: DraftQuestion, report: Report): void {
  if (draft.columns.length > 0 || draft.rows.length < 2 || draft.rows.length > 6) return;
  const codes = draft.rows.map(({ marker, text }) =>
    Number(marker ?? /^-?\d+/.exec(text.text)?.[0] ?? /\((-?\d+)\)$/.exec(text.text)?.[1]),
  );
  const [min = NaN, max = NaN] = [codes[0], codes.at(-1)];
  const rises = codes.every((code, index) => index === 0 || code > (codes[index - 1] ?? code));
  if (!rises || Number.isNaN(min + max) || max - min !== Math.trunc(max - min) || max - min < codes.length) return;
  const said = draft.perhapsRange ?? rangeInText(draft.label);
  const stated = said !== null && said.min === min && said.max === max;
  const likely =
    draft.rows.every(({ text }) => NAMES_END.test(text.text)) &&
    codes.length === 2 &&
    (min === 0 || min === 1) &&
    POINTS_OF_ENDS.has(max);
  if (!stated && !likely) {
    tellPerhapsEnds(draft, { min, max }, report);
    return;
  }
  if (draft.types.includes('numeric')) {
    const [first] = draft.rows;
    draft.rows.length = 0;
    if (draft.bounds.length === 0 && first !== undefined) addRange(draft, { min, max }, first);
    return;
  }
  if (!stated) {
    const message = `Only the ends of the scale are named: all codes from ${min} to ${max} are taken as answers.`;
    report(
      'namedEnds',
      'info',
      message,
      `Write (scale ${min}-${max}) behind the question, or all answers.`,
      draft.idStart,
      draft.idEnd,
    );
  }
  if (max - min > 20) {
    const [first] = draft.rows;
    draft.rows.length = 0;
    if (first !== undefined) addRange(draft, { min, max }, first);
    draft.types.push('numeric');
    return;
  }
  const named = draft.rows.splice(0);
  for (let code = min; code <= max; code++) {
    const own = named[codes.indexOf(code)];
    const [at] = named;
    draft.rows.push(
      own ?? {
        ...draftAnswer(
          new RichText(
            `${code} = ${code}`,
            Array.from({ length: 40 }, () => at?.start ?? draft.start),
          ),
          null,
        ),
        start: at?.start ?? draft.start,
        end: at?.end ?? draft.end,
      },
    );
  }
}

/** `1 Not at all`, `5 Yevr`: two answers far apart, of which one is called as the end of a scale is. */
function tellPerhapsEnds({ rows, idStart, idEnd }: DraftQuestion, { min, max }: Range, report: Report): void {
  if (rows.length !== 2 || min > 1 || min < 0 || !POINTS_OF_ENDS.has(max)) return;
  if (!rows.some(({ text }) => NAMES_END.test(text.text))) return;
  const message = `Only two answers are here, with the codes ${min} and ${max}: whether those between are left out is not known.`;
  const next = `Write (scale ${min}-${max}) behind the question, or all answers.`;
  report('listOfNumbers', 'warning', message, next, idStart, idEnd);
}

/** Bounds of the numbers that answer the question. */
export function addRange(
  draft: DraftQuestion,
  { min, max }: Range,
  { start, end }: { readonly start: number; readonly end: number },
): void {
  const mark = { meaning: { kind: 'perhapsRange', min, max } as const, text: `${min}-${max}`, start, end };
  draft.bounds.push({ bounds: { kind: 'bounds', min, max, minExclusive: false, maxExclusive: false }, mark });
}

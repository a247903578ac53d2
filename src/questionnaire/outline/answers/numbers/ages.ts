import type { DraftQuestion } from '../../draft';
import type { Mark, MarkMeaning } from '../../meanings';
import type { Report } from '../../../report';
import type { RichText } from '../../text/richText';

const END = String.raw`(?!\p{L})`;
/** Of whom ages are told; adults by themselves are counted as often, and hardly from `18`. */
const PEOPLE = new RegExp(
  String.raw`(?<!\p{L})(?:child(?:ren)?|kids?|bab(?:y|ies)|persons?|people|adults?|boys?|girls?|teen\p{L}*|pupils?|sons?|daughters?|(?:klein|schul)?kind(?:er[ns]?|es)?|jugendliche[nr]?|personen|erwachsene[nr]?|mädchen|jungen|schüler\p{L}*|söhnen?|töchtern?|enfants?|personnes?|adultes?|filles?|garçons?|niñ[oa]s?|hij[oa]s?|personas?|adult[oaie]s?|bambin[oaie]|figl[oie]i?|ragazz[oaie]|persone|criança\p{L}*|filh[oa]s?|pessoas?|kinderen|volwassenen)${END}`,
  'iu',
);
const AGE = new RegExp(
  String.raw`(?<!\p{L})(?:age[ds]?|old|alter[sn]?|alt|âgée?s?|âge|edad(?:es)?|età|leeftijd|oud|idade|years?|jahre?n?|ans|années?|años?|anni|anos|jaar)${END}`,
  'iu',
);
const YEARS = new RegExp(String.raw`^\W*(?:years?|yrs?|jahre?n?|ans|años|anni|anos|jaar)${END}`, 'iu');
/** Words that ask for a count, whatever is said of ages beside them. */
const COUNTS = new RegExp(
  String.raw`(?<!\p{L})(?:how\s+many|number\s+of|wie\s*viele?|anzahl|zahl|combien|nombre|cu[aá]nt[oa]s|n[uú]mero|quant[iea]|hoeveel|aantal|quant[oa]s)${END}`,
  'iu',
);

/** What is asked for is an age, or a time in years. */
function asksForAge(label: string, name: string): boolean {
  const counted = new RegExp(
    String.raw`${COUNTS.source}\s+(?:of\s+|de\s+|di\s+|d['’])?(?:\p{L}+\s+)?${AGE.source}`,
    'iu',
  );
  if (counted.test(label) || counted.test(name)) return true;
  if (COUNTS.test(name)) return false;
  if (AGE.test(name.slice(0, PEOPLE.exec(name)?.index ?? name.length))) return true;
  return !COUNTS.test(label) && AGE.test(label);
}

/**
 * `Number of children (6-12)`, `Kinder von 6 bis 12 Jahren`: a range that may be of the ages of those who are counted, in
 * place of limits of their number. From 1 on, and from 0 to more than children are old, it can only be a number.
 * @param name what stands right in front of the range, in the same clause
 * @param behind what stands right behind it
 * @param label the text of the question
 */
function mayBeAges(
  { min, max }: { readonly min: number | null; readonly max: number | null },
  name: string,
  behind: string,
  label: string,
): boolean {
  if (min === null || max === null || min < 0 || max > 130) return false;
  if (asksForAge(label, name)) return false;
  if (YEARS.test(behind)) return COUNTS.test(label) || COUNTS.test(name) || PEOPLE.test(name);
  const clause = name.slice(Math.max(...[...'?!.;:'].map((sign) => name.trimEnd().slice(0, -1).lastIndexOf(sign))) + 1);
  return min !== 1 && !(min === 0 && max > 18) && PEOPLE.test(clause) && !/[?？]\s*$/u.test(clause);
}

/** Whether a range in what is said of a question may be of ages; that it is not checked then is told. */
export function isOfAges(
  draft: DraftQuestion,
  range: { readonly min: number | null; readonly max: number | null },
  {
    name,
    behind = '',
    at,
  }: { readonly name: string; readonly behind?: string; readonly at: Pick<Mark, 'start' | 'end'> },
  report: Report,
): boolean {
  if (!mayBeAges(range, name, behind, draft.label)) return false;
  const message = `Whether ${range.min} to ${range.max} are the limits of the number or ages is not known: they are not checked.`;
  const next = 'Write [NUMERIC 0-99], or [OPEN].';
  report('unclearLimits', 'warning', message, next, at.start, at.end, draft.shownId ?? draft.id ?? undefined);
  return true;
}

/** The limits among the meanings that are none of ages. */
export const limitsOfNumber = (
  draft: DraftQuestion,
  meanings: readonly MarkMeaning[],
  name: string,
  at: RichText,
  report: Report,
): readonly MarkMeaning[] =>
  meanings.filter((meaning) => meaning.kind !== 'bounds' || !isOfAges(draft, meaning, { name, at }, report));

/** `How many children (6 to 12) …?`: the marks of the text of a question without ranges that may be of ages. */
export function withoutAges(
  draft: DraftQuestion,
  marks: readonly Mark[],
  text: RichText,
  report: Report,
): readonly Mark[] {
  return marks.filter((mark) => {
    const { meaning } = mark;
    if ((meaning.kind !== 'perhapsRange' && meaning.kind !== 'bounds') || !mark.text.startsWith('(')) return true;
    const name = text.text.slice(0, Math.max(0, text.text.indexOf(mark.text)));
    const behind = /\d\s*([^\d]*)$/u.exec(mark.text)?.[1] ?? '';
    return !isOfAges(draft, meaning, { name, behind, at: mark }, report);
  });
}

/** `from 6 to 12 years` on a line of its own. */
export function isLineOfAges(draft: DraftQuestion, { meaning, text, start, end }: Mark, report: Report): boolean {
  if ((meaning.kind !== 'perhapsRange' && meaning.kind !== 'bounds') || /^\W*[[(]/u.test(text)) return false;
  const [, name = '', behind = ''] = /^(\D*)\d+\D+\d+(\D*)$/u.exec(text) ?? [];
  return behind !== '' && isOfAges(draft, meaning, { name, behind, at: { start, end } }, report);
}

const OF_YEARS = new RegExp(
  String.raw`\d+\s*(?:-|–|to|and|bis|und|à|a|et|y|e|tot)\s*\d+(?=\s*-?${YEARS.source.slice(4)})`,
  'giu',
);

/** The text of a question that asks for a count, without the ages of those who are counted. */
export const withoutYears = (text: string): string =>
  COUNTS.test(text) && !asksForAge(text, '') ? text.replace(OF_YEARS, ' ') : text;

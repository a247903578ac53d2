import type { DraftQuestion } from '../draft';
import { readInstruction } from '../marks/instructions';
import { tellsHowToAnswer } from '../rewriting/optionLines';
import { asksOpenly } from '../unread/evidence';
import { looksLikeAnswer } from '../unread/worded';
import type { OutlineEvent } from '../text/events';
import type { RichText } from '../text/richText';
import { YES_NO, choiceParts } from './choicesInText';

/** Nobody writes more on a line. */
const LONGEST = 300;
/** `Mon/Tue/Wed`, without blanks. */
const CLOSE = /^[^/]{1,40}(?:\/[^/]{1,40}){2,14}$/u;
/** What interviewers do, and how something is written. */
const TELLS =
  /^(?:please|probe|clarify|code|record|circle|tick|prompt|skip|ask|int(?:erviewer)?|prog\p{L}*|dd|mm|yyyy|tt|jj|hh|bitte|nachfragen|notieren|ankreuzen|eintragen|relancer?|cocher|noter|anotar|marcar|insistir|see|z\.?\s?b|e\.?\s?g|and|or|und|oder|https?|[^\p{L}\d<>€$£]*$)(?!\p{L})/iu;

/** `Day/Month/Year`, `Street/No/City`: parts of one thing that is written down. */
const PART =
  /^(?:days?|months?|years?|hours?|minutes?|tage?|monate?|jahre?|stunden?|minuten|jours?|mois|ann?ées?|heures?|d[ií]as?|mes(?:es)?|años?|horas?|minutos|street|road|house|no|number|city|town|county|state|country|post\s?code|zip(?:\s?code)?|straße|nr|hausnummer|plz|ort|stadt|land|rue|numéro|ville|pays|code\s+postal|calle|número|ciudad|país|c[óo]digo\s+postal|feet|foot|ft|inch(?:es)?|in|cm|m|kg|lbs?|pounds?|stones?|st|first|middle|last|surname|forename|first\s+name|middle\s+name|last\s+name|vorname|nachname|name|prénom|nom|nombre|apellidos?)\.?$/iu;
/** What asks for words of people's own: below it names close to each other may be examples, or what to probe for. */
const ASKS_WORDS =
  /(?<!\p{L})(?:job|profession|occupation|name|address|birth|think|beruf|geburt\p{L}*|adresse|halten|denken|m[ée]tier|naissance|pens\p{L}+|profesi[óo]n|nacimiento|direcci[óo]n|nombre|opin\p{L}+)(?!\p{L})/iu;
/** The line below asks to write it down. */
const WRITTEN_DOWN =
  /^\W{0,3}(?:please\s+)?(?:describe|explain|write|give\s+details|bitte\s+(?:beschreiben|erklären|erläutern|notieren|eintragen)|beschreiben\s+sie|décri\p{L}+|expli\p{L}+|descri\p{L}+)(?!\p{L})/iu;

/**
 * `Student / Employed / Retired` below a question that waits for its answers: all of them on a line. Commas part them
 * only where the question says that one or several are chosen.
 */
export function strokedParts(
  text: RichText,
  question: DraftQuestion,
  next: OutlineEvent | undefined,
): readonly RichText[] | null {
  const { types, perhapsRange, bounds, hasBlank, fields, notes, sum } = question;
  if (text.text.length > LONGEST || !/[/|,;]/u.test(text.text) || /[?？.!:]$/u.test(text.text)) return null;
  const typed = types.length > 0 && types.every((type) => type === 'single' || type === 'multi');
  const waits = perhapsRange === null && bounds.length === 0 && !hasBlank && fields.length === 0 && sum === null;
  if ((types.length > 0 && !typed) || !waits || notes.length > 0 || followedByAnswers(next, question)) return null;
  const parts = partsIn(text, typed);
  // `Price / quality` below `What do you think?` may be what is probed for.
  if (parts?.length === 2 && !YES_NO.test(text.text) && !typed && asksOpenly(question)) return null;
  if (!typed && (parts?.every((part) => PART.test(part.text)) === true || isOfOwnWords(text, question, next)))
    return null;
  const tells = parts?.some((part) => TELLS.test(part.text) || tellsHowToAnswer(part.text)) === true;
  return parts === null || tells || parts.every((part) => readInstruction(part, true) !== null) ? null : parts;
}

const isOfOwnWords = ({ text }: RichText, { label }: DraftQuestion, next: OutlineEvent | undefined): boolean =>
  (next?.kind === 'line' && WRITTEN_DOWN.test(next.text.text)) ||
  (!/\s[/|]|[/|]\s/u.test(text) && !YES_NO.test(text) && ASKS_WORDS.test(label));

/** The next item of the list that the question itself is an item of is the next question. */
const followedByAnswers = (next: OutlineEvent | undefined, { listDepth }: DraftQuestion): boolean =>
  looksLikeAnswer(next) && !(next?.kind === 'item' && listDepth > 0 && next.list.depth <= listDepth);

function partsIn(text: RichText, typed: boolean): readonly RichText[] | null {
  const between = (sign: RegExp): readonly RichText[] =>
    [...text.text.matchAll(sign)].map(({ 0: part, index }) => text.slice(index, index + part.length).trim());
  if (text.text.includes('|')) return ofNames(between(/[^|]+/gu));
  if (text.text.includes('/')) {
    const comma = /,\s/u.test(text.text);
    return comma ? null : (choiceParts(text) ?? (CLOSE.test(text.text) ? ofNames(between(/[^/]+/gu)) : null));
  }
  if (!typed) return null;
  const parts = ofNames(between(text.text.includes(';') ? /[^;]+/gu : /[^,]+/gu));
  // Behind a comma a sentence goes on in small letters.
  return parts?.every((part) => /^[\p{Lu}\d<>]/u.test(part.text)) === true ? parts : null;
}

/** Three or more, each of a few words and different from the others. */
function ofNames(parts: readonly RichText[]): readonly RichText[] | null {
  const names = new Set(parts.map(({ text }) => text.toLowerCase()));
  const short = parts.every(
    ({ text }) =>
      text.length <= 40 && text.split(/\s+/u).length <= 5 && /[\p{L}\d]/u.test(text) && !/[=[\]{}_:]/u.test(text),
  );
  return short && parts.length >= 3 && names.size === parts.length ? parts : null;
}

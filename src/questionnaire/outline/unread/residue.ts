import type { DraftAnswer } from '../answers/answerItems';
import { rangeInText } from '../answers/scales/scales';
import { type DraftQuestion } from '../draft';
import { shorten } from '../text/shorten';
import { isOfDisplay } from '../marks/simpleMarks';
import type { AnswerKind } from '../meanings';
import type { Report } from '../../report';
import { tellsToRank } from '../answers/answerKind';
import { printedScale } from '../text/lineShapes';
import { rememberedThere } from '../text/rememberedThere';
import type { RichText } from '../text/richText';

/** Brackets, and what stands behind the sentence that asks; one word in front of another is part of the sentence. */
const BRACKETS = /(?<!\d\s?)[([{]([^()[\]{}]{2,})[)\]}]/gu;
const WITHIN = /^\(\p{L}+\)$/u;
const BEHIND = /[?？]["”’»)]*\s+([^?？]{3,})$/u;
/** What only says how something is written or measured. */
const HARMLESS =
  /^\W*(?:in\s+)?(?:_{2,}|\.{3,}|…)?[\s_.…]*(?:\p{L}{1,3}|(?:in|en)\s+\S+|e\.?g\.?\s.*|z\.?\s?b\.?\s.*|p\.?\s?ej\.?\s.*|par\s+exemple.*)?\W*$/iu;
/** `the first survey (Wave 1) in the autumn`: within a sentence it says when it was, behind one perhaps whom it is for. */
const TIME_OF = /^\W*(?:wave|welle|phase|vague|ola|onda|ronde|golf|round|runde|time|t)\s*-?\d{1,2}\W*$/iu;
const IF_ANY =
  /^(?:if\s+(?:any|applicable|at\s+all)|falls\s+(?:vorhanden|zutreffend)|le\s+cas\s+échéant|si\s+(?:existe|procede|aplica))$/iu;
/** What conditions, codes and limits are made of. */
const SIGNS = /[=<>≠≥≤→&]|\p{L}_?\d|\d|["“”„«»]/u;
const LOGIC =
  /(?<!\p{L})(?:tylko|wyłącznie|dotyczy|dla|os[oó]b(?:y|om)?|któr(?:zy|e|ym|ych)|oprócz|poza|jeśli|jeżeli|gdy|zadać|pytać|wszyst\p{L}*|respondent\p{L}*|if|only|all|who|those|whom|base|filter|unless|except|not|ask(?:ed)?|skip|leave|everyone|everybody|people|respondents|exclusive|optional|required|yes|no|nur|wer|wenn|falls|alle|diejenigen|außer|nicht|sofern|befragte\p{L}*|personen|ja|nein|freiwillig|mehrere\p{L}*|si|seulement|uniquement|ceux|celles|sauf|tous|toutes|filtre|facultatif|oui|non|plusieurs|s[oó]lo|quien(?:es)?|los\s+que|todos|salvo|filtro|sí|varias|several|multiple|one|single|any|numbers?|numeric|text|open|list|same|codes?|min|max|write|record|note|specify|show|hide|see|hidden|dummy|computed|derived|calculated|versteckte?|berechnete?|oculta|cach[ée]e?)(?!\p{L})/iu;
/** Who is asked, whatever else is said. */
const ASKS =
  /(?<!\p{L})(?:tylko|wyłącznie|dotyczy|oprócz|poza|jeśli|jeżeli|gdy|if|only|all|who|those|base|filter|unless|except|nur|wer|wenn|falls|alle|si|seulement|uniquement|ceux|celles|sauf|s[oó]lo|quien(?:es)?|salvo|filtro|optional|skip)(?!\p{L})/iu;
/** What both ends of a scale are called: `1 is very hard, 5 is very easy`. */
const BOTH_ENDS =
  /^\W{0,3}\d{1,3}\s(?:is|means|ist|bedeutet|est|signifie|es|significa)\s[^\d,;]{2,60}[,;]\s(?:(?:and|und|et|y)\s)?\d{1,3}\s(?:is|means|ist|bedeutet|est|signifie|es|significa)\s[^\d,;]{2,60}$/iu;
/** A footnote: what it says stands elsewhere. */
const FOOTNOTE = /(?<=[\p{L}\p{N}?.!)\]:…]\s*)[¹²³⁴⁵⁶⁷⁸⁹†‡]+|\[\^[^\]]+\]/u;
/** Behind an answer, what is for whoever runs the survey, or says more than the answer is called. */
const INSTRUCTS =
  /[=<>≠≥≤→|]|(?<!\p{L})(?:[Qq]uestions?|Fragen?|[Pp]reguntas?|[Vv]ra(?:ag|gen)|[Dd]omand[ae]|[Pp]erguntas?)\s\d|(?<!\p{L})(?:INT|PROG|PN|DP)(?!\p{L})|(?<!\p{L})(?:wyklucz\p{L}*|rozłączn\p{L}*|łączyć|tylko|koniec|zakończ\p{L}*|przej(?:ść|dź)|zapisać|zanotować|jeśli|if|ask|skip|go\s+to|show|only|exclusive|screen|terminate|quota|write|record|note|probe|(?<!(?:QR|bar|zip|post|postal|promo|voucher|discount)[\s-]?)codes?|must|combin\p{L}*|alone|(?:any|no)\s+other|anything\s+else|others|cannot|can['’]t|wenn|falls|nur|weiter|abbruch|notieren|kombin\p{L}*|allein\p{L}*|anderen?|weiteren?|si|seulement|seule?|cumul\p{L}*|autres|passer|fin|noter|s[oó]lo|otr[oa]s|[uú]nic[oa]|pasar|anotar)(?!\p{L})/u;
/** `No Terminar la encuesta`: the end of the interview, behind the label of an answer. */
const ENDS_BEHIND =
  /(?<=\S)\s+(?:terminar|finalizar|terminate|end|close|stop|beenden|ende|fin)\s+(?:the\s+|of\s+|la\s+|el\s+|der\s+|des\s+|de\s+|du\s+|l['’])*(?:interview|survey|questionnaire|befragung|interviews|fragebogens?|encuesta|entrevista|cuestionario|enquête|entretien)\W*$/iu;
/** Words of going on, and where to. */
const LEADS =
  /(?<!\p{L})(?:go(?:es)?|skip|jump|continue|proceed|move|turn|weiter|gehen|springen|passe[rz]?|aller|allez|pas(?:ar|e)|salt(?:ar|e)|vaya|siga|contin[uú][ea]r?)(?!\p{L}).{0,40}?(?:(?<!\d)\p{L}?\d{1,4}(?!\d|\s?%|[.,]\d)|(?<!\p{L})(?:end|ende|fin|section|abschnitt|teil|part|block)(?!\p{L}))/iu;
/** A gap, whether it is one of a single blank, and the word behind it. */
const WORD_BEHIND_GAP = /(\s+)([-–—]\s+)?(\p{L}*)/gu;
/** What only asks for more words. */
const SAYS_OTHER =
  /^(?:[^\p{L}]*(?:please|bitte|specify|précise[rz]|especifi\p{L}+|angeben|nennen|write|note|down|it|in|d[eé]tails?))+[^\p{L}]*$/iu;

/** `la fonte di cui si fida`: in Italian the word is no IF. */
const REFLEXIVE = /(?<!\p{L})(?:cui|che|come|dove|quanto)\s+si(?!\p{L})/giu;

/** Words of a question's text that no rule has read and that may say whom it is for, or what may be answered. */
export function reportResidue(draft: DraftQuestion, base: AnswerKind, report: Report): void {
  const { text } = draft;
  if (text === null || draft.label === '') return;
  const footnote = FOOTNOTE.exec(text.text)?.[0];
  const left = footnote ?? residuesOf(text.text).find((part) => !isRead(part.replace(REFLEXIVE, ' '), base, draft));
  if (left === undefined) return;
  const message = `“${shorten(left)}” in the text of the question is not understood: whom it is for and what it may hold is not checked.`;
  const next = 'Say it with marks: [ASK IF Q1 = 1], [NUMERIC 0-99], [MULTI].';
  report('unreadWords', 'warning', message, next, text.start, text.end);
}

function residuesOf(text: string): readonly string[] {
  const inside = [...text.matchAll(BRACKETS)]
    .filter(({ 0: whole, index }) => !WITHIN.test(whole) || !/^\s+\p{Ll}/u.test(text.slice(index + whole.length)))
    .map(([, content = '']) => content);
  const behind = BEHIND.exec(text)?.[1];
  return behind === undefined ? inside : [...inside, behind];
}

/** `£120 incentive`, `about 20 minutes`: an amount and what it is of. */
const AMOUNT =
  /^\W*(?:(?:about|approx\.?|around|ca\.?|circa|rund|etwa|environ|unos|up\s+to|bis\s+zu)\s+)?(?:[€$£]\s?\d[\d.,]{0,8}|\d[\d.,]{0,8}\s?(?:€|\$|£|eur|euros?|%|km|minutes?|mins?|hours?|minuten|stunden|heures|minutos|horas|minuti|ore))(?:\s\p{L}{1,20}){0,3}\W*$/iu;
/** `Please list all you can think of.` */
const ASKS_FOR_ALL =
  /^\W*(?:please\s+|bitte\s+|por\s+favor,?\s+)?(?:(?:list|name|mention|describe|give|tell\s+(?:me|us)|write\s+(?:down|in)?)\s+(?:all|everything|any|as\s+many|whatever)|nennen\s+sie\s+(?:alle|alles)|citez\s+tout(?:es)?|mencione\s+tod[oa]s)(?!\p{L})(?!.*(?<!\p{L})(?:if|only|wenn|falls|nur|si|seulement|s[oó]lo)(?!\p{L}))[^=<>\d]{0,80}$/iu;
/** Nothing but that the whole list is meant. */
const WHOLE_LIST =
  /(?<!\p{L})(?:all(?:\s+of)?(?:\s+the)?\s+(?:items?|points?|options?|answers?)|alle\s+(?:punkte|aspekte|begriffe|antworten|items)|tous\s+les\s+(?:points|items|éléments)|todos\s+los\s+(?:puntos|elementos)|tutti\s+i\s+punti)(?!\p{L})/giu;

/** `17 to 20 h`: when something takes place, where nobody is asked for a time. */
const BY_THE_CLOCK =
  /^\W*\d{1,2}(?:[:.h]\d{2})?\s?(?:-|–|to|bis|à|a|tot|do)\s?\d{1,2}(?:[:.h]\d{2})?\s?(?:Uhr|h|hrs|[ap]\.?m\.?|o['’]clock|heures|horas|uur|ore)\W*$/iu;

/** Whether it means nothing for the data, or is read as the range of its answer. */
function isRead(part: string, base: AnswerKind, { entry, screenOuts, sum, text }: DraftQuestion): boolean {
  const behind = text?.text.slice(text.text.indexOf(part) + part.length) ?? '';
  if (TIME_OF.test(part) && /\p{L}/u.test(behind)) return true;
  if (HARMLESS.test(part) || IF_ANY.test(part) || isOfDisplay(part)) return true;
  if (AMOUNT.test(part) && !LOGIC.test(part)) return true;
  if (base !== 'numeric' && base !== 'open' && BY_THE_CLOCK.test(part)) return true;
  if (base === 'open' && ASKS_FOR_ALL.test(part)) return true;
  if (base === 'rank' && tellsToRank(part) && !ASKS.test(part.replace(WHOLE_LIST, ' '))) return true;
  // What a number or a rank is called: `(5 = best)`, `(please circle a number)`.
  if ((base === 'numeric' || base === 'rank') && /^\W*-?\d+\s*=[^=]*$|^\D*$/u.test(part) && !ASKS.test(part))
    return true;
  if (base === 'numeric' && BOTH_ENDS.test(part) && !ASKS.test(part)) return true;
  if (rangeInText(part) !== null || printedScale(part) !== null || sum !== null) return true;
  const blank = /^\W*_{2,}/u.test(part);
  if (entry.length > 0 && !/\d/.test(part)) return true;
  if (part.length > 6 && [...entry, ...screenOuts].some(({ text }) => text.includes(part))) return true;
  // `(yes / no – only if Q9 = 9)`
  const rest = entry.reduce((left, { text }) => left.replace(text, ''), part);
  if (
    rest !== part &&
    /^[\s()–—-]*(?:(?:yes\s*\/\s*no|ja\s*\/\s*nein|oui\s*\/\s*non|s[ií]\s*\/\s*no)[\s()–—-]*)?$/iu.test(rest)
  )
    return true;
  return blank ? !/\d|["“„«]/u.test(part) : !SIGNS.test(part) && !LOGIC.test(part);
}

/** What stands in brackets at an answer, or behind it, and is an instruction that no rule has read. */
export function reportAnswerResidue(answers: readonly DraftAnswer[], report: Report): void {
  const all = answers.flatMap(({ text }) => residueOfAnswer(text) ?? []);
  const next = 'Say it with a mark behind the answer: [EXCLUSIVE], [TERMINATE], [OTHER].';
  // What several answers have is one cause; so are words that differ in their numbers alone.
  for (const left of new Map(all.toReversed().map((one) => [one.text.replace(/\d+/gu, '0'), one])).values()) {
    const message = `“${shorten(left.text)}” at an answer is not understood: the codes are not checked.`;
    report('unreadAtAnswer', 'warning', message, next, left.start, left.end);
  }
}

/** `Other <TXT>`: a sign of the author's own between angles, behind the label; tags of HTML have small letters. */
const TAG_BEHIND = /(?<=\S\s{0,3})<\/?\p{Lu}[\p{Lu}\p{N}_-]{0,11}>\s*$/u;

/** Whether words in brackets may be an instruction, in whatever letters: `(DO NOT COMBINE WITH OTHERS)`. */
const instructsThere = (content: string): boolean =>
  INSTRUCTS.test(content) || (!/\p{Ll}/u.test(content) && / /u.test(content) && INSTRUCTS.test(content.toLowerCase()));

const residueOfAnswer = rememberedThere(
  (text): RichText | null => {
    const tag = text.text.trimEnd().endsWith('>') ? TAG_BEHIND.exec(text.text.slice(-40)) : null;
    if (tag !== null) return text.slice(text.text.length - tag[0].length).trim();
    for (const { 0: whole, 1: content = '', index } of text.text.matchAll(BRACKETS))
      if (instructsThere(content) && !SAYS_OTHER.test(content)) return text.slice(index, index + whole.length);
    const arrow = /\s(?:[-=–]+>|>>+|[→⇒➔➜])\s*\S.*$/u.exec(text.text);
    const left = (arrow ?? ENDS_BEHIND.exec(text.text) ?? LEADS.exec(text.text))?.index ?? capitalsBehind(text.text);
    return left === null ? null : text.slice(left).trim();
  },
  (left, by) => left?.movedBy(by) ?? null,
);

/**
 * Where something stands in capitals behind a gap, in the last column, where the label has small letters before it:
 * `Never    COLSE`. Word by word, as a pattern would look for the small letters anew from each gap.
 */
function capitalsBehind(text: string): number | null {
  const lastTab = text.lastIndexOf('\t');
  let hasSmall = false;
  let seen = 0;
  for (const { 0: whole, 1: gap = '', 2: dash, 3: word = '', index } of text.matchAll(WORD_BEHIND_GAP)) {
    hasSmall ||= /\p{Ll}/u.test(text.slice(seen, index));
    seen = index + whole.length;
    const isGap = dash !== undefined || gap.length > 1 || gap === '\t';
    if (hasSmall && isGap && seen > lastTab && /\p{Lu}{2}/u.test(word)) return index;
    hasSmall = (hasSmall && !whole.includes('\t')) || /\p{Ll}/u.test(word);
  }
  return null;
}

import { namesOf } from '../draft';
import type { Mark } from '../meanings';
import type { RichText } from '../text/richText';
import { isOfSample } from '../unread/sample';
import { namesGroup, opensRouting, SE } from './openings';
import { statesAnswer } from './statedAnswer';

/** Words with which people say who is asked, in English and German. */
const WORDS =
  /(?<!\p{L})(?:if|when|only|unless|ask|asked|those|filter|base|cond|check|wenn|falls|nur|fragen|sofern|si|se|als|indien|alleen|apenas|s[oó]lo|solamente|uniquement|seulement|poser|filtre|filtro|preguntar)(?!\p{L})/iu;
const BRACES = /^(?:\{[^{}]*\}|\([^()]*\))$/u;
/** `Q1=1` and nothing in front. */
const COMPARES = /^(\p{L}[\p{L}\p{N}_]*\p{N}[\p{L}\p{N}_]*)\s*(?:=|<>|[<>≥≤≠]|!=|in\s*\()/u;
/**
 * `Champ : L1 = 2`: behind a word of who is asked and a colon something is compared. What ends, checks or fills in does
 * so too: only words that are known count.
 */
const COMPARED_INSIDE =
  /^(?![^:]*(?<!\p{L})(?:screen\p{L}*|exclu\p{L}*|exkl\p{L}*|terminat\p{L}*|skip\p{L}*|drop\p{L}*|quotas?|ausschl\p{L}*|ausgeschl\p{L}*|nicht|not|non|sauf|salvo|excepto|except|außer|tranne|behalve|out|end|ende|fin|error\p{L}*|warn\p{L}*|fehler\p{L}*|prefill|kick|reject\p{L}*|raus|ausblend\p{L}*|verberg\p{L}*|masquer|ocultar|disqual\p{L}*|go|zu|weiter|abbr\p{L}*)(?!\p{L}))[^:]{0,30}?(?<!\p{L})(?:ask(?:ed)?|bas[ei]s?|filt\p{L}*|champ|campo|univers\p{L}*|zielgruppe|target|population|popola\p{L}*|poblaci[oó]n|cond\p{L}*|bedingung\p{L}*|voraussetzung\p{L}*|voorwaarde\p{L}*|rout\p{L}*|logi[ckq]\p{L}*|lógica|who|whom|wer|wem|qui|quien\p{L}*|chi|wie|à|aux?|concern\p{L}*|for|für|pour|para|per|voor|if|wenn|falls|si|se|hide|show\p{L}*|displa\p{L}*|visib\p{L}*|sichtbar\p{L}*|anzeig\p{L}*|affich\p{L}*|mostra\p{L}*|relevan\p{L}*|pertinen\p{L}*|enabl\p{L}*|only|nur|applies|applicab\p{L}*|gilt|ámbito|people|respondents?|befragte\p{L}*|personen|eligib\p{L}*|trigger\p{L}*|depend\p{L}*|gate)(?!\p{L})[^:]{0,30}:\s{0,5}(\p{L}{1,4}_?\d{1,3}\p{L}?)\s{0,5}(?:=|<>|[<>≥≤≠]|!=)/iu;
/** `Kick out if: Q1 = 2`, `Show error if: …`: who is compared is not who is asked. */
const TURNED_ROUND =
  /^\W*(?:kick\s+out|reject\p{L}*|filter\s+(?:raus|out)|ausblend\p{L}*|masquer|ocultar|prefill|(?:show\s+(?:an?\s+)?)?(?:error|warning|fehler|hinweis)|go\s+to\s+(?:the\s+)?end)(?!\p{L})[^:]{0,30}(?:if|when|wenn|falls|si)?\s?:/iu;
/** `PERIMETER: L1 = 2`: in whatever words. */
const COMPARED_BEHIND = /^[^:?]{2,40}:\s{0,5}(\p{L}{1,4}_?\d{1,3}\p{L}?)\s{0,5}(?:=|<>|[<>≥≤≠]|!=)/u;

/** Whether a question is compared behind a colon, whatever that decides. */
export const comparesBehind = (text: string, ids: Pick<ReadonlySet<string>, 'has'>): boolean =>
  ids.has(COMPARED_BEHIND.exec(text)?.[1]?.toUpperCase() ?? '');

/** What can only be a condition, though it names no question: `Only if you ordered coffee`, `If not, why?` */
const CONDITION =
  /^(?:(?:only\s+(?:ask\s+)?if|nur\s+(?:fragen,?\s+)?(?:wenn|falls))(?!\p{L})|(?:if|wenn|falls)\s+(?:yes|no|not|so|ja|nein|nicht)(?=\s*(?:[,:]|$)|\s+(?:to|at|in|bei|zu|auf)\s))/iu;

/**
 * Whether a text is likely to say who is asked, because it has a word for that and names a question. What is likely is
 * better taken for a condition and reported as not understood than for a note: then nobody is accused for it.
 * @param ids the ids of the questions before, in capitals
 */
export function soundsLikeRouting(text: string, ids: Pick<ReadonlySet<string>, 'has'>): boolean {
  if (CONDITION.test(text)) return true;
  if (isOfSample(text)) return false;
  const compared = COMPARES.exec(text)?.[1]?.toUpperCase();
  if (compared !== undefined && ids.has(compared.replace(/_[^_]+$/, ''))) return true;
  if (compared !== undefined && ids.has(compared)) return true;
  if (statesAnswer(text, ids)) return true;
  if (TURNED_ROUND.test(text)) return false;
  const inside = COMPARED_INSIDE.exec(text)?.[1]?.toUpperCase();
  if (inside !== undefined && ids.has(inside)) return true;
  if (!WORDS.test(text)) return false;
  const numbered = [...text.matchAll(/(?:question|frage|pregunta|domanda|vraag|pergunta)\s+(\d+\p{L}?)/giu)].map(
    ([, number]) => `Q${number}`,
  );
  // `Q6_1` is a row of Q6.
  return [...namesOf(text), ...numbered].some(
    (name) => ids.has(name) || ids.has(name.replace(/[_.][^_.]+$/, '')) || ids.has(name.replace(/(?<=\d)\p{L}$/u, '')),
  );
}

/** What the label of a question says of who is asked, ahead of the question: `Only if you ordered coffee: how was it?` */
export function routingInLabel(label: RichText): readonly Mark[] {
  const opened =
    CONDITION.test(label.text) ||
    (OPENED.test(label.text) &&
      (SAYS_ANSWER.test(label.text) || (!HYPOTHETICAL.test(label.text) && !WOULD.test(label.text))));
  const to = opened ? label.text.search(END_OF_CONDITION) : endOfOpening(label.text);
  if (to < 0 || to > 100) return [];
  const logic = label.slice(0, to);
  return [{ meaning: { kind: 'routing', logic }, text: logic.text, start: logic.start, end: logic.end }];
}

/** Where a sentence ends that can only say who is asked, `Ask if Q2 = 4. Why …?`, or a group of people. */
function endOfOpening(text: string): number {
  const sentence = opensRouting(text) ? text.search(/[.:]\s+[¿\p{Lu}]/u) : -1;
  return sentence > 0 && /[?？]/u.test(text.slice(sentence)) ? sentence : endOfGroup(text);
}

/** Where a group of people ends that the question is for: `Women only: how many …?`; -1 where there is none. */
function endOfGroup(text: string): number {
  const colon = text.indexOf(':');
  return colon > 0 && /\S/.test(text.slice(colon + 1)) && namesGroup(text.slice(0, colon)) ? colon : -1;
}

/** Commas part codes and quotes as well: `If you said 1, 2 or 3 at Q4, …` */
const END_OF_CONDITION = /,(?!\s*[\d"“„«])|:|\.\s+[¿\p{Lu}]/u;

/** What the text of a question may begin with where it is not asked of everybody. */
const OPENED = new RegExp(
  String.raw`^\(?(?:(?:if|falls|wenn|si|${SE}|indien|als(?=\s+(?:u|je|het|bij|ja|nee|vraag|\p{L}\d)(?!\p{L}))|alleen\s+(?:als|indien)|solo\s+se|(?:só|apenas|somente)\s+se|in\s+case|only\s+if|nur\s+wenn|s[oó]lo\s+si|solamente\s+si|(?:uniquement|seulement)\s+si|check)\s+["“„«\d\p{L}]|[ei][nm]\s+caso\s+(?:aff?ermativo|afirmativo|negativo)|zo\s+ja|dans\s+l['’]affirmative|dans\s+la\s+négative)`,
  'iu',
);
/** What only asks to imagine something. */
const HYPOTHETICAL =
  /^\(?\p{L}+\s+(?:\p{L}+\s+){0,4}?(?:think|thinking|had|could|were|would|imagine|compare|look|consider|denken|dächten|könnten|müssten|hätten|wären|würden|pensez|deviez|pouviez|aviez|étiez|dovesse|potesse|avesse|fosse|pensa|immagin\p{L}+|denkt|zou|tivesse|pudesse|fosse|piensa|tuviera|pudiera|fuera|compara)(?!\p{L})/iu;

/** `If you circled 1, 2 or 3: what would …?`: what is imagined behind it has been answered before. */
const SAYS_ANSWER =
  /^\(?(?:if|falls|wenn|si|se|als|indien)\s+(?:(?:you|sie|du|vous|tu|usted|lei|u|je|você)\s+)?(?:(?:have|avez|as|ha|hai|hebt|heeft)\s+)?(?:(?:circled|ticked|marked|checked|chose|gave|answered|selected|coché|entouré|répondu|marcó|marcado|contestó|respondió|rodeó|segnato|barrato|risposto|cerchiato|aangekruist|omcirkeld|assinalou)(?!\p{L})|(?:[^,:?]{1,40}\s)?(?:angekreuzt|eingekreist|geantwortet|aangekruist|omcirkeld)(?!\p{L}))/iu;
/** `If you go to a shop, what do you buy?` asks everybody. */
const WOULD =
  /^if\s[^,:]*,\s*(?:what|who|which|where|when|how|why)(?!\p{L})|(?<!\p{L})(?:would|could|might|should|würden?|könnten?|sollten?|pourr\p{L}+|podr[ií]\p{L}+|ser[ií]a|\p{L}+riez[-\s]vous|\p{L}+rebbe(?:ro)?|\p{L}+reste|zou(?:den)?|poderia|seria)(?!\p{L})/iu;

/** Round brackets that sound like routing and are no mark. */
function routingInBrackets(text: RichText, marks: readonly Mark[], ids: ReadonlySet<string>): readonly Mark[] {
  return [...text.text.matchAll(/\(([^()[\]]{4,200})\)/g)].flatMap(({ 0: whole, 1: content = '', index }) => {
    const { start, end } = text.slice(index, index + whole.length);
    const known = marks.some((mark) => mark.start < end && start < mark.end);
    if (known || !soundsLikeRouting(content.trim(), ids)) return [];
    const inside = text.slice(index + 1, index + whole.length - 1).trim();
    // `(yes / no – only if Q9 = 9)`
    const behind = /^[^–—=<>\d]{1,40}\s[–—-]\s+(?=\S)/u.exec(inside.text)?.[0].length ?? 0;
    const logic = behind > 0 && opensRouting(inside.text.slice(behind)) ? inside.slice(behind) : inside;
    return [{ meaning: { kind: 'routing', logic }, text: whole, start, end } satisfies Mark];
  });
}

/** The same marks; one that is unknown and sounds like routing is routing. `text`: what they stand in. */
export function withRouting(marks: readonly Mark[], text: RichText, ids: ReadonlySet<string>): readonly Mark[] {
  const read = marks.map((mark): Mark => {
    const { meaning } = mark;
    if (meaning.kind !== 'unknown' || meaning.part !== null) return mark;
    const inside = mark.text.slice(1, -1).trim();
    if (!soundsLikeRouting(inside, ids) && !namesGroup(inside)) return mark;
    const at = text.text.indexOf(mark.text);
    if (at < 0 || !mark.text.startsWith('[')) return mark;
    return { ...mark, meaning: { kind: 'routing', logic: text.slice(at + 1, at + mark.text.length - 1).trim() } };
  });
  return [...read, ...routingInBrackets(text, marks, ids)];
}

/** The text of a question without a condition in brackets at its end that is nothing else: `… colour? (Q1 = 1)` */
export function withoutCondition(label: RichText, marks: readonly Mark[], ids: ReadonlySet<string>): RichText {
  const last = marks.at(-1);
  if (last?.meaning.kind !== 'routing' || !/^[([]/u.test(last.text) || !label.text.endsWith(last.text)) return label;
  const inside = last.text.slice(1, -1).trim();
  if (!COMPARES.test(inside) && !statesAnswer(inside, ids)) return label;
  return label.slice(0, label.text.length - last.text.length).trim();
}

/** A text without the braces or brackets around it. */
export function withoutBraces(text: RichText): RichText {
  const plain = text.trim();
  return BRACES.test(plain.text) ? plain.slice(1, plain.text.length - 1).trim() : plain;
}

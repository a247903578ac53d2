import { isGroup } from '../lines/partTitle';
import { readInstruction } from '../marks/instructions';
import { hasTypeLabel } from '../marks/typeLabel';
import { opensRouting } from '../routing/openings';
import { isOnlyLine } from '../routing/parts/onlyLine';
import type { DocumentStyle } from '../style';
import type { OutlineEvent, OutlineLine } from '../text/events';
import { isLayout, looksMeant } from '../unread/unread';
import { asksWithoutId } from '../unread/unnamed';
import { isRangeLine } from './rangeLines';

const LONGEST = 80;
const NO_IDS: ReadonlySet<string> = new Set();

/**
 * Answers that stand in paragraphs of their own below a question that nothing names, without codes or bullets: where
 * all up to the next question are short and none of them says anything else, they are listed.
 */
export function withParagraphAnswers(events: readonly OutlineEvent[], style: DocumentStyle): readonly OutlineEvent[] {
  if (!style.unnamed) return events;
  const listed = new Set<number>();
  const unsure = new Set<number>();
  for (let at = 0; at < events.length; at += 1) {
    const question = events[at];
    if (question?.kind !== 'line' || !asksWithoutId(question.text, false, style, events[at + 1])) continue;
    let from = at + 1;
    while (isInstruction(events[from])) from += 1;
    let to = from;
    for (; isAnswer(events[to], events[to + 1], style); to += 1);
    const texts = events.slice(from, to).map((event) => (event.kind === 'line' ? event.text.text : ''));
    if (to - from < 2 || !endsAt(events, to, style) || TELLS.test(texts[0] ?? '')) continue;
    const title = events[to]?.kind === 'heading' ? null : titleBehind(texts);
    // The last of two may be a title too: then nothing is known of either.
    const end = title === null ? to : to - 1;
    for (let index = from; index < end; index += 1) listed.add(index);
    if (title === 'perhaps') unsure.add(end);
  }
  if (listed.size === 0) return events;
  return events.map((event, index) =>
    event.kind !== 'line' || !(listed.has(index) || unsure.has(index))
      ? event
      : { ...event, ...(listed.has(index) ? { listed: true } : { unsure: 'title' }) },
  );
}

/** Whether the answers end there: with the next question, a line of who is asked it, or what is printed around them. */
function endsAt(events: readonly OutlineEvent[], at: number, style: DocumentStyle): boolean {
  const [last, next] = [events[at], events[at + 1]];
  if (last === undefined || last.kind === 'heading' || isQuestion(last, next, style)) return true;
  if (last.kind !== 'line') return false;
  const { text } = last.text;
  if (isLayout(text)) return true;
  return next !== undefined && isQuestion(next, events[at + 2], style) && (opensRouting(text) || isOnlyLine(text));
}

/** What tells people how to answer, in words that no rule knows: it is no answer, and neither is what follows. */
const TELLS =
  /^(?:please|tick|check|choose|select|mark|circle|pick|click|think|show|read|look|imagine|enter|write|use|consider|note|you\s+(?:can|may|must|should)|bitte|wählen|kreuzen|denken|markieren|nennen|geben|sie\s+(?:können|dürfen)|mehrere?|nur|veuillez|cochez|choisissez|entourez|indiquez|pensez|vous\s+pouvez|plusieurs|marque|elija|seleccione|indique|piense|puede|por\s+favor|scelga|selezioni|barri|indichi|kies|vink|selecteer|assinale|escolha|selecione)(?!\p{L}).*\s/iu;

/** What is called so behind answers that begin otherwise is the title of what follows: `Part B`, `About you`. */
const TITLE =
  /^(?:(?:and\s+|now\s+|some\s+|a\s+few\s+)?(?:questions?\s+(?:about|on)|about\s+(?:you(?:r(?:sel(?:f|ves))?)?|us|yourself))(?!\p{L})|(?:über\s+(?:sie|dich|ihre?n?)|zu\s+ihre[rmn]?|angaben\s+zu|fragen\s+zu[rm]?|à\s+propos\s+de|sobre\s+(?:usted|ti|su)|preguntas\s+sobre)(?!\p{L})|(?:please\s+)?(?:turn\s+(?:over|the\s+page|to\s+page)|continue\s+(?:on|over)|go\s+(?:on\s+)?to\s+(?:the\s+)?(?:next|page|section|question))(?!\p{L})|bitte\s+(?:umblättern|wenden|(?:auf|zu|mit)\s)|weiter\s+(?:auf|mit|zu)(?!\p{L})|(?:veuillez\s+)?(?:tournez|passez)\s|(?:por\s+favor,?\s+)?pase\s+a\s|(?:part|teil|partie|parte|section|abschnitt|sección)\s+(?:\d{1,2}|\p{L}|[ivx]{1,4})(?:\s*[:.–—].*|\s+-\s.*)?$)/iu;
/** What may be one, or tell people to go on: `Please turn over`; but `Please do not quote me` is an answer. */
const PERHAPS =
  /^(?:if|wenn|falls|si|your|ihre?|votre|vos|su|sus|for|für|pour|para|questions?|fragen|please|go\s+to|turn|continue|bitte|weiter|veuillez|passez|por\s+favor|pase)\s/iu;
const YES = /^(?:yes|ja|oui|s[íi]|sì|sim)(?!\p{L})/iu;
const NO = /^(?:no|nein|non|nee|n[ãa]o)(?!\p{L})/iu;
/** What stands beside them. */
const BESIDE =
  /^(?:yes|no|ja|nein|oui|non|s[íì]|not|never|maybe|perhaps|possibly|partly|sometimes|other|don['’]?t|do\s+not|unsure|undecided|prefer|rather|refused?|can['’]t|n\/?a|neither|both|it\s+depends|depends|does|i|we|vielleicht|teilweise|teils|manchmal|wei(?:ß|ss)|keine?|nicht|unsicher|möchte|sonstig\p{L}*|anderes?|trifft|peut-être|parfois|ne|je|pas|autre|tal\s+vez|quiz[áa]s?|a\s+veces|prefiero|otr[oa]|forse|non|misschien|weet|talvez|às\s+vezes)(?!\p{L})/iu;

/** Whether the last of the answers is the title of what follows, or may be one. */
function titleBehind(texts: readonly string[]): 'surely' | 'perhaps' | null {
  const last = texts.at(-1) ?? '';
  const before = texts.slice(0, -1);
  const likeOthers = before.some((text) => firstWord(text) === firstWord(last));
  if (likeOthers) return null;
  if (TITLE.test(last))
    return /[([]|\s(?:for|who|für|die|pour|qui|para|que|only|nur)\s/iu.test(last) ? 'perhaps' : 'surely';
  if (PERHAPS.test(last) || (isGroup(last) && !before.some(isGroup))) return 'perhaps';
  const yesOrNo = before.length >= 2 && before.some((text) => YES.test(text)) && before.some((text) => NO.test(text));
  return yesOrNo && before.every((text) => BESIDE.test(text)) && !BESIDE.test(last) ? 'perhaps' : null;
}

const firstWord = (text: string): string => (/^\P{L}*\p{L}+/u.exec(text)?.[0] ?? text).toLowerCase();

const isQuestion = (event: OutlineEvent, next: OutlineEvent | undefined, style: DocumentStyle): boolean =>
  event.kind === 'line' && asksWithoutId(event.text, false, style, next);

/** `Open text`, `(tick all that apply)` on a line of its own. */
const isInstruction = (event: OutlineEvent | undefined): event is OutlineLine =>
  event?.kind === 'line' &&
  !isRangeLine(event.text.text) &&
  (hasTypeLabel(event.text.text) || readInstruction(event.text, true) !== null);

function isAnswer(event: OutlineEvent | undefined, next: OutlineEvent | undefined, style: DocumentStyle): boolean {
  if (event?.kind !== 'line' || event.text.boldLength > 0) return false;
  const { text } = event.text;
  const isShort = text.length <= LONGEST && /^[\p{L}\p{N}€$£<>]/u.test(text) && !/[.:?？]$/u.test(text);
  if (isRangeLine(text)) return true;
  if (isLayout(text)) return false;
  return (
    isShort && !isQuestion(event, next, style) && !isInstruction(event) && looksMeant(text, NO_IDS, style) === null
  );
}

import type { MarkMeaning } from '../meanings';
import { speaksOfShowing } from './showingWords';

/** What is said of the order of answers, of quotas and of what is on the screen: nothing that data could contradict. */
const OF_SHOWING =
  /^(?:(?:check\s+|soft\s+|hard\s+)?quotas?(?!\p{L}).*|(?:auto[\s-]*(?:code|fill|punch))(?:d|ed)?\s+from\s+\S+(?:\s+for\s+quotas?)?|same\s+(?:order|rotation|randomi[sz]ation|sequence)\s+as\s+(?:at\s+|in\s+)?\S+|(?:reverse|flip|invert)\s+(?:the\s+)?(?:scale|order|codes|answers)(?:\s+(?:for|to)\s+(?:\d+\s*%|half|one\s+half)(?:\s+of\s+(?:the\s+)?(?:sample|respondents))?)?|(?:do\s+not|don['’]?t|never)\s+(?:show|display)(?:\s+(?:on|to)\s+(?:the\s+)?(?:screen|respondents?))?|always\s+(?:show|display)(?:n|ed)?|(?:randomi[sz]e|rotate|shuffle)(?:\s+(?:rows|codes|answers|items|options|statements))?(?:\s+\d+\s*(?:-|–|to|and|&)\s*\d+)?|(?:keep|fix|anchor)\s+(?:at|to|in)\s+(?:the\s+)?(?:top|bottom|end|last\s+position|position))$/iu;

/** Whether a sentence among marks speaks of showing, order or quotas and of nothing else. */
export function isOfShowing(sentence: string): boolean {
  const words = sentence.trim();
  // Who is asked, and who is screened out, is never a matter of showing.
  return (
    (OF_SHOWING.test(words) || speaksOfShowing(words)) &&
    !/(?<!\p{L})(?:if|when|unless|wenn|falls|only|terminate|screen[\s-]*out|close)(?!\p{L})/iu.test(words)
  );
}

/** `Serve first product according to cell`, `Konzept zeigen`: what staff do with what is shown, tasted or handed over. */
const HANDLES =
  /^(?:(?:please\s+)?(?:(?:show|present|serve|pour|play|hand\s+(?:over|out)|give\s+out|clear\s+away|take\s+away|put\s+away|remove|collect|seat|place|leave|keep)\s+(?!(?:for|back|blank|empty|out|it\s+(?:blank|empty))(?!\p{L}))\S.*|end(?:\s+(?:of\s+)?(?:interview|survey|questionnaire))?|thank\s+(?:the\s+)?(?:respondent|participant|interviewee)s?(?:\s+and\s+(?:leave|hand|give|show|collect)\s[^\d]*)?|wait(?:\s+(?:until|for)\s.*)?|(?:\p{L}+|\d+)\s+minutes?['’]?\s+(?:pause|break|rest))|(?:bitte\s+)?\p{L}[^.,:;]{2,60}\s(?:zeigen|vorlegen|servieren|ausgeben|aushändigen|übergeben|einsammeln|abräumen|abspielen|wegräumen)|(?:montrer|servir|distribuer|retirer|débarrasser|mostrar|servir|entregar|retirar|mostrare|servire|consegnare|ritirare)\s+\S.*)$/iu;
/** Words of conditions, of codes and of who is meant: then it is more than that. */
const MEANS_MORE =
  /[=<>?[\]{}]|\p{L}_?\d|(?<!\p{L})(?:if|when|unless|only|those|who|except|codes?|answers?|options?|rows?|brands?|items?|questions?|list|sections?|blocks?|modules?|parts?|pages?|to|for|wenn|falls|nur|wer|die|antwort\p{L}*|fragen?|si|ceux|celles|sólo|solo|seulement|quienes|chi|se|not|nicht|hide)(?!\p{L})/iu;

/** `according to cell`, `until C4`: how long, and by what it is chosen. */
const HARMLESS =
  /(?<!\p{L})(?:according\s+to|(?:until|till|before|after|bis|vor|nach|jusqu['’]à|hasta)\s+\p{L}{1,4}\d{1,3}|(?:to|for)\s+(?:the\s+|each\s+)?(?:respondent|participant)s?)(?!\p{L})/giu;

/** Whether every sentence of a line tells staff what to do with things, and none of them whom to ask or what to code. */
export function handlesThings(line: string): boolean {
  if (line.length > 300 || !/^\p{L}/u.test(line)) return false;
  if (MEANS_MORE.test(line.replace(HARMLESS, ' '))) return false;
  const sentences = line.split(/[.!]\s+/u).map((sentence) => sentence.replace(/[.!\s]+$/u, ''));
  return sentences.every((sentence) => HANDLES.test(sentence));
}

/** What a part of a mark says that no rule has read. */
export const shownOrUnknown = (part: string): readonly MarkMeaning[] => [
  isOfShowing(part) ? { kind: 'display' } : { kind: 'unknown', part: null },
];

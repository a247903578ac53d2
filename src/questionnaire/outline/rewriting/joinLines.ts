import type { OutlineEvent, OutlineLine } from '../text/events';
import { ROUTING_OPENING } from '../routing/openings';

/** `Display This Question:`: what must hold stands on the lines below. */
const ANNOUNCES = new RegExp(
  String.raw`^(?:display\s+(?:this\s+question|logic)|show\s+(?:this\s+question\s+)?if|ask\s+(?:this\s+question\s+)?if|only\s+answer\s+this\s+question\s+if\b.*|(?:filter|base|condition|bedingung|filtre|filtro|routing)|poser\s+(?:cette\s+question\s+)?si|mostrar\s+si|frage\s+nur\s+anzeigen,?\s+wenn|nur\s+(?:fragen|anzeigen),?\s+wenn|beantworten\s+sie\s+diese\s+frage\s+nur,?\s+wenn\b.*|répondre\s+à\s+cette\s+question\s+seulement\s+si\b.*|s[oó]lo\s+conteste\s+esta\s+pregunta\s+si\b.*)\s*:?$`,
  'iu',
);
/** What goes on with a condition begun on the line above. */
const GOES_ON = /^(?:and|or|und|oder|et|ou|y|o)\s+\S/iu;
/** `And which of these do you know? (MA, random 1–6)` is a question. */
const ASKS = /[?？]\s*(?:[([][^()[\]]{0,200}[)\]]\s*)?$/u;
const BEGINS = new RegExp(
  String.raw`^[^\p{L}\p{N}[]*(?:${ROUTING_OPENING}|(?:if|wenn|falls|si|beantworten\s+sie\s+diese\s+frage\s+nur|répondre\s+à\s+cette\s+question|s[oó]lo\s+conteste)\b)`,
  'iu',
);

/** Conditions that are written over several lines become one line each. */
export function joinedConditions(events: readonly OutlineEvent[]): readonly OutlineEvent[] {
  const joined: OutlineEvent[] = [];
  for (const event of events) {
    const held = joined.at(-1);
    if (held?.kind === 'line' && event.kind === 'line' && BEGINS.test(held.text.text) && goesWith(held, event))
      joined[joined.length - 1] = { ...held, text: held.text.followedBy(event.text) };
    else joined.push(event);
  }
  return joined;
}

function goesWith(held: OutlineLine, line: OutlineLine): boolean {
  if (ANNOUNCES.test(held.text.text)) return /^(?:if|wenn|falls|si)\s|[=<>"“„«'‘]/iu.test(line.text.text);
  return GOES_ON.test(line.text.text) && !ASKS.test(line.text.text) && /[=<>]|\d|["“„«]/u.test(line.text.text);
}

import type { OutlineEvent } from './events';
import { choicesBehind } from './namedLists';

const ID = String.raw`(\p{L}{0,4}_?)(\d{1,3})\p{L}?`;
/** `Questions 5 to 8 use the same answers:`, `Für die Fragen 3 bis 6 gelten folgende Antworten:` */
const SHARED = new RegExp(
  String.raw`^(?:for\s+|für\s+(?:die\s+)?|pour\s+(?:les\s+)?|para\s+(?:las\s+)?)?(?:(?:questions?|fragen?|preguntas?)\s+)?${ID}\s*(?:to|-|–|bis|à|a|through)\s*${ID}(?![\p{L}\p{N}])(?=[^?]{0,160}(?:answer|scale|code|response|antwort|skala|réponse|échelle|respuesta|escala))(?=[^?]{0,160}(?:same|following|gleiche|folgende|dieselbe|mêmes?|suivante|misma|siguiente))`,
  'iu',
);
const NUMBERED = new RegExp(String.raw`^${ID}\s*[.:)]`, 'u');

interface Shared {
  readonly prefix: string;
  readonly from: number;
  readonly to: number;
  readonly choices: Extract<OutlineEvent, { kind: 'choices' }>;
}

/** Answers that are said to be those of several questions, `Questions 5 to 8 use the same answers:`, at each of these. */
export function withSharedAnswers(events: readonly OutlineEvent[]): readonly OutlineEvent[] {
  const dropped = new Set<number>();
  const shared: Shared[] = [];
  events.forEach((event, index) => {
    if (event.kind !== 'line' || event.text.text.length > 300) return;
    const match = SHARED.exec(event.text.text);
    const choices = match === null ? [] : choicesBehind(events, index + 1);
    const [from, to] = [Number(match?.[2]), Number(match?.[4])];
    if (match === null || choices.length < 2 || !(from < to)) return;
    for (let at = index; at <= index + choices.length; at += 1) dropped.add(at);
    const { start, end } = event.text;
    shared.push({
      prefix: (match[1] ?? '').toUpperCase(),
      from,
      to,
      choices: { kind: 'choices', choices, start, end },
    });
  });
  if (shared.length === 0) return events;
  return events.flatMap((event, index): readonly OutlineEvent[] => {
    if (dropped.has(index)) return [];
    const list = event.kind === 'line' && hasNone(events[index + 1]) ? listOf(event.text.text, shared) : undefined;
    return list === undefined ? [event] : [event, list.choices];
  });
}

/** The last list before it that names the question of the line. */
function listOf(text: string, shared: readonly Shared[]): Shared | undefined {
  const match = NUMBERED.exec(text);
  const [prefix, number] = [(match?.[1] ?? '').toUpperCase(), Number(match?.[2])];
  return match === null
    ? undefined
    : shared.findLast((one) => (one.prefix === '' || one.prefix === prefix) && one.from <= number && number <= one.to);
}

const hasNone = (next: OutlineEvent | undefined): boolean =>
  next?.kind !== 'item' && next?.kind !== 'table' && !(next?.kind === 'line' && next.listed);

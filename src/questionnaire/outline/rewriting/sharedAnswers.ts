import type { Choice } from '../text/choice';
import type { OutlineEvent, OutlineLine } from '../text/events';
import { choicesBehind } from './namedLists';

const ID = String.raw`(\p{L}{0,4}_?)(\d{1,3})\p{L}?`;
/** `Questions 5 to 8 use the same answers:`, `Für die Fragen 3 bis 6 gelten folgende Antworten:` */
const SHARED = new RegExp(
  String.raw`^(?:for\s+|für\s+(?:die\s+)?|pour\s+(?:les\s+)?|para\s+(?:las\s+)?)?(?:(?:questions?|fragen?|preguntas?)\s+)?${ID}\s*(?:to|-|–|bis|à|a|through)\s*${ID}(?![\p{L}\p{N}])(?=[^?]{0,160}(?:answer|scale|code|response|antwort|skala|réponse|échelle|respuesta|escala))(?=[^?]{0,160}(?:same|following|gleiche|folgende|dieselbe|mêmes?|suivante|misma|siguiente))`,
  'iu',
);
const NUMBERED = new RegExp(String.raw`^${ID}\s*[.:)]`, 'u');

/** `Questions 1 to 3`, `A1 to A3`, and not `1 to 5 scale`. */
const namesQuestions = ([whole, before = '', , after = '']: RegExpExecArray): boolean =>
  /(?:questions?|fragen?|preguntas?)\s/iu.test(whole) || (before !== '' && after !== '');

/** Right below a question it says how that is answered. */
const standsBelowQuestion = ({ text }: OutlineLine, above: OutlineEvent | undefined): boolean =>
  above?.kind === 'line' &&
  text.start - above.text.end <= 2 &&
  (NUMBERED.test(above.text.text) || /[?？]$/u.test(above.text.text));

/** The answers, up to the first question: whose code does not rise, that asks, or that stands apart with its number. */
function answersOf(choices: readonly Choice[], from: number): readonly Choice[] {
  const gap = (choices[1]?.code.start ?? 0) - (choices[0]?.label.end ?? 0);
  const end = choices.findIndex(({ code, label }, index) => {
    const above = choices[index - 1];
    if (/[?？]\s{0,3}$/u.test(label.text)) return true;
    if (above === undefined) return false;
    const number = Number(code.text);
    // Further from what is above than the answers from each other.
    const apart = code.start - above.label.end > gap;
    return number <= Number(above.code.text) || (apart && number === from);
  });
  return end < 0 ? choices : choices.slice(0, end);
}

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
    if (match === null || !namesQuestions(match) || standsBelowQuestion(event, events[index - 1])) return;
    const [from, to] = [Number(match[2]), Number(match[4])];
    const choices = answersOf(choicesBehind(events, index + 1), from);
    if (choices.length < 2 || !(from < to)) return;
    for (let at = index; at <= index + choices.length; at += 1) dropped.add(at);
    const { start, end } = event.text;
    shared.push({
      prefix: (match[1] ?? '').toUpperCase(),
      from,
      to,
      choices: { kind: 'choices', choices, start, end, shared: true },
    });
  });
  if (shared.length === 0) return events;
  return events.flatMap((event, index): readonly OutlineEvent[] => {
    if (dropped.has(index)) return [];
    const list = event.kind === 'line' ? listOf(event.text.text, shared) : undefined;
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

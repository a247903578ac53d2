import type { OutlineEvent } from '../text/events';
import type { RichText } from '../text/richText';
import { replaced } from '../text/signs';

/** The survey platform Alchemer: `#3 Question "Do you …?" is one of the following answers ("Yes","No")`. */
const ONE_OF =
  /#(\d+\p{L}?)\s+(?:question\s+["“][^"“”]*["”]\s+)?is\s+(not\s+)?(?:one\s+of\s+the\s+following\s+answers|exactly\s+equal\s+to|equal\s+to)\s*\(([^()]{1,300})\)/giu;
/** `#6 is greater than "0"` */
const COMPARED = /#(\d+\p{L}?)\s+(?:question\s+["“][^"“”]*["”]\s+)?(?=is\s+(?:greater|less|at\s+least|at\s+most))/giu;
const OPENING =
  /^(?:logic\s*:\s*)?hidden\s+unless\s*:\s*|^logic\s*:\s*show\s+only\s+if\s+|^logic\s*:\s*show\s*\/\s*hide\s+trigger\s*:\s*/iu;
const VALIDATION = /^validation\s*:\s*/iu;
/** What it demands besides limits, and numbers have anyhow. */
const NUMBERS = /[\s,;]*(?:must\s+be\s+(?:numeric|a\s+number)|(?<=must\s+be\s+numeric\s+)whole\s+numbers?\s+only)/giu;

/** `Logic: if "No" → skip to Q6`: what the line is called, ahead of what it says itself. */
const CALLED =
  /^(?:logic|logik|lógica|logique|branching|routing|flow|behaviou?r|visibility)\s*:\s*(?=(?:if|when|show|hide|display|skip|only|ask|wenn|falls|nur|zeigen|si|afficher|mostrar|s[oó]lo)(?!\p{L}))/iu;

/** Conditions and limits in the words of platforms, as people write them: `Ask if Q3 = ("Yes","No")`. */
export const withoutPlatformWords = (events: readonly OutlineEvent[]): readonly OutlineEvent[] =>
  events.map((event) =>
    event.kind === 'line' || event.kind === 'continuation' ? { ...event, text: plainWords(event.text) } : event,
  );

function plainWords(text: RichText): RichText {
  if (VALIDATION.test(text.text)) {
    const limits = replaced(replaced(text, NUMBERS, ''), VALIDATION, '');
    return /\bm(?:in|ax)\b|\btotal\b/iu.test(limits.text) ? limits : text;
  }
  const called = CALLED.exec(text.text)?.[0].length ?? 0;
  if (called > 0 && !/#\d/u.test(text.text)) return text.slice(called);
  const found = text.text.search(ONE_OF) >= 0;
  const opened = OPENING.test(text.text);
  if (!found && !(opened && /#\d/u.test(text.text))) return text;
  const conditions = replaced(
    text,
    ONE_OF,
    ([, number = '', not, answers = '']) =>
      `Q${number} ${not === undefined ? '=' : '<>'} ${answers.replaceAll(/(["”])\s*,\s*(?=["“])/gu, '$1 or ')}`,
  );
  const compared = replaced(conditions, COMPARED, ([, number = '']) => `Q${number} `);
  return replaced(compared, OPENING, 'Ask if ');
}

import { DraftQuestion } from '../draft';
import { readInstruction } from '../marks/instructions';
import { hasTypeLabel } from '../marks/typeLabel';
import { endsAsQuestion } from '../lines/questionLine';
import type { DocumentStyle } from '../style';
import type { OutlineEvent } from '../text/events';
import type { RichText } from '../text/richText';

/**
 * Whether a heading, or a line in bold, is a question although nothing names it: in a document that names no question,
 * where it asks, or a line below it says how it is answered.
 * @param next the line or item below it
 */
export function asksWithoutId(
  text: RichText,
  inHeading: boolean,
  style: DocumentStyle,
  next: OutlineEvent | undefined,
): boolean {
  if (!style.unnamed || next === undefined || next.kind === 'heading') return false;
  const plain = withoutStar(text);
  if (!inHeading && plain.boldLength < plain.text.length) return asksInBold(plain);
  if (endsAsQuestion(plain)) return true;
  if (next.kind !== 'line') return false;
  const said = readInstruction(next.text, true);
  return hasTypeLabel(next.text.text) || said?.some(({ kind }) => kind === 'type') === true;
}

/** `**Why did you give that score?** (if 0-6)`: who is asked, or how it is answered, stands behind what is bold. */
function asksInBold(text: RichText): boolean {
  const { boldLength } = text;
  return boldLength > 0 && IN_BRACKETS.test(text.text.slice(boldLength)) && endsAsQuestion(text.slice(0, boldLength));
}

const IN_BRACKETS = /^\s*(?:\([^()]{1,120}\)|\[[^[\]]{1,120}\])\s*$/u;

/** `Please note: single answer unless it says MULTIPLE`: what is said of all questions is none of them. */
export const saysOfAll = (text: string, style: DocumentStyle): boolean =>
  (isOfStudy(text) && !style.sayForWhom) || isOfEach(text);

const FOR_WHOM =
  /^\W{0,6}(?:zielgruppe|target(?:\s+(?:group|audience|population))?|grundgesamtheit|stichprobe|sample|population|universe|universo|univers|cible|doelgroep|p[uú]blico[\s-](?:objetivo|alvo)|poblaci[oó]n(?:\s+objetivo)?|população|popolazione|campione|muestra|[ée]chantillon|amostra|steekproef|zielpersonen)\s*:/iu;

/** `Target group: 18+, cities` ahead of all questions: whom the study is about, and no code of a question. */
export const isOfStudy = (text: string): boolean => {
  const head = FOR_WHOM.exec(text)?.[0].length ?? 0;
  return head > 0 && !/^\s*all(?!\p{L})|\p{L}_?\d+\s*(?:[=<>]|in\s)/iu.test(text.slice(head));
};

/** How many people a study asks, and out of whom: said of no question. */
const OF_SAMPLE =
  /^(?:stichprobe|sample|grundgesamtheit|population|muestra|[ée]chantillon|campione|amostra|steekproef)/iu;

/** Whether such lines stand above several questions, each with the same word: then none of them is about the study. */
export function sayForWhom(events: readonly OutlineEvent[]): boolean {
  const said = new Set<string>();
  for (const event of events) {
    const word =
      event.kind === 'line'
        ? FOR_WHOM.exec(event.text.text)?.[0]
            .replace(/[^\p{L}]+/gu, '')
            .toLowerCase()
        : undefined;
    if (word === undefined || OF_SAMPLE.test(word)) continue;
    if (said.has(word)) return true;
    said.add(word);
  }
  return false;
}

/** Whether something is said of each question. */
export const isOfEach = (text: string): boolean =>
  !/[?？]/u.test(text) &&
  /(?<!\p{L})(?:unless|sofern\s+nicht|(?:falls|wenn)\s+nicht\s+anders|sauf\s+(?:mention|indication)|salvo\s+que|(?:all|each|every)\s+questions?|(?:alle|jede)\s+fragen?|(?:toutes\s+les|chaque)\s+questions?|(?:todas\s+las|cada)\s+preguntas?|column\s+is\s+empty|nicht\s+anders\s+angegeben|do\s+not\s+(?:show|display)\s+(?:the\s+)?codes?)(?!\p{L})/iu.test(
    text,
  );

/** Whether a line with a type is said of all questions: one with a list of its own below it is a question. */
export const isOfAll = (text: string, next: OutlineEvent | undefined, style: DocumentStyle): boolean =>
  saysOfAll(text, style) && next?.kind !== 'item' && !(next?.kind === 'line' && next.listed);

/** Forms mark questions that must be answered with a star. */
function withoutStar(text: RichText): RichText {
  const star = /\s*\*+\s*$/u.exec(text.text)?.[0].length ?? 0;
  return text.slice(0, text.text.length - star).trim();
}

export function unnamedQuestion(
  text: RichText,
  { starred }: DocumentStyle,
): { readonly draft: DraftQuestion; readonly label: RichText } {
  const { start, end } = text;
  const draft = new DraftQuestion(null, start, end, start, end, false, 0);
  // Where stars mark what must be answered, the others may stay empty.
  draft.optional = starred && !/\*\s*$/.test(text.text);
  return { draft, label: withoutStar(text) };
}

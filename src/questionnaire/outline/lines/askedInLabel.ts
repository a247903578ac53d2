import { readInstruction } from '../marks/instructions';
import type { Mark, MarkMeaning } from '../meanings';
import { isMark, nearMark } from '../marks/nearMiss';
import { routingInLabel } from '../routing/routingWords';
import type { OutlineEvent } from '../text/events';
import type { RichText } from '../text/richText';

/** Whether a line that asks, in whatever words, stands below. */
const asksBelow = (next: OutlineEvent | undefined): boolean =>
  next?.kind === 'line' && /\p{L}\S*\s+\p{L}.*[?？]/u.test(next.text.text) && !next.listed;

/** `UNIVERSE: E1 = 1`: what it says is called so, whatever stands below it. */
const CALLED =
  /^(?:filter|base|basis|filtre|filtro|bedingung|condition|universe|univers|universo|champ|[áa]mbito|poblaci[oó]n|condici[oó]n|condizione|condição|voorwaarde|zielgruppe|doelgroep|ask\s+if)\s*:/iu;

/** `F3. Filter: if F1 = 1`, and the text of the question below: nothing but who is asked. */
function whoIsAsked(label: RichText): readonly MarkMeaning[] | null {
  // `Filter: if F1 = 1` of which the condition has been taken already.
  if (
    /^(?:filter|base|basis|filtre|filtro|bedingung|condition|universe|universo|univers|champ|[áa]mbito|poblaci[oó]n)\s*:?$/iu.test(
      label.text,
    )
  )
    return [];
  const read = readInstruction(label);
  const routes = read?.some(({ kind }) => kind === 'routing' || kind === 'everybody') === true;
  return routes && read.every(({ kind }) => kind !== 'flag' && kind !== 'jump') ? read : null;
}

const markOf = ({ text, start, end }: RichText, meaning: MarkMeaning): Mark => ({ meaning, text, start, end });

/** Nothing but a text in quotes, and marks behind it: `"How old are you?" (SA)` */
const QUOTED =
  /^["“„«»][^"“”„«»]{3,400}["“”«»]\s*(?:[([][^()[\]]{1,160}[)\]]\s*){0,3}(?:(?:[–—-]\s)?[^"“”„«»?？]{1,60})?$/u;

/** Whether a line is a text in quotes, as that of a question is where its title stands above. */
export const isQuotedText = (text: string): boolean => QUOTED.test(text) && /\p{L}\s+\p{L}/u.test(text);

/** `F3 / ALTER` above `„Wie alt sind Sie?“`: the words behind the id are what the question is called. */
function isTitle(label: RichText, next: OutlineEvent | undefined): boolean {
  if (next?.kind !== 'line' || next.listed || label.text.length > 60 || /[?？=<>:;\d]/u.test(label.text)) return false;
  return isQuotedText(next.text.text) && !soundsMeant(label.text);
}

/** What tells how it is answered, or of whom, is no title. */
const soundsMeant = (text: string): boolean =>
  /(?<!\p{L})(?:if|only|ask|all|those|who|show|hidden|code|record|open|wenn|falls|nur|fragen|alle|si|sólo|solo|seulement|poser|uniquement)(?!\p{L})/iu.test(
    text,
  ) || text.split(/[\s,/–-]+/u).some((word) => isMark(word) || nearMark(word) !== null);

/**
 * What the line of a question says behind its id of who is asked, and what is left of it as the question's text.
 * @param isWeak the line may be a heading
 * @param next the line below it, which is the text where the line holds nothing but a condition
 */
export function askedInLabel(
  label: RichText,
  isWeak: boolean,
  next: OutlineEvent | undefined,
): { readonly marks: readonly Mark[]; readonly text: RichText } {
  if (!isWeak && label.text !== '' && isTitle(label, next)) return { marks: [], text: label.slice(label.text.length) };
  const below = asksBelow(next) || (next?.kind === 'line' && !next.listed && CALLED.test(label.text));
  const said = label.text === '' || isWeak || !below ? null : whoIsAsked(label);
  if (said === null) return { marks: routingInLabel(label), text: label };
  return { marks: said.map((meaning) => markOf(label, meaning)), text: label.slice(label.text.length) };
}

/** Words by which platforms say that a box is ticked. */
const YES =
  /^(?:yes|y|true|checked|selected|chosen|ticked|quoted|mentioned|named|x|✓|✔|☑|☒|ja|j|wahr|genannt|gewählt|ausgewählt|angekreuzt|oui|vrai|coch[ée]e?|cit[ée]e?|si|sí|sì|verdadero|marcad[oa]|seleccionad[oa]|mencionad[oa]|vero|selezionat[oa]|citat[oa]|sim|verdadeiro|assinalad[oa]|waar|genoemd|aangekruist|aangevinkt|tak|wskazan[oae]|zaznaczon[oae]|ano|áno|nævnt|nämnd|nevnt|valgt|vald|valittu|markeret|markert|markerad|afkrydset|avkrysset|ikryssad|kyllä|igen|да|evet|1)$/iu;
/** Words by which they say that it is not, other than by a negation of those. */
const NO =
  /^(?:no|n|false|unchecked|unselected|unticked|unmentioned|☐|nein|falsch|non|faux|falso|não|nee|onwaar|nie|niezaznaczon[oae]|desmarcad[oa]|ne|nej|ei|nem|нет|hayır|0)$/iu;
/** What turns a word round that stands behind it: `NO TO: Bread`, `not quoted`. */
const NEGATED =
  /^(?:(?:no|nein|non|nee) (?:to|zu|à|a|tegen)\s?:|not|non|no|nicht|niet|não|nie|ne|nej|ikke|inte|ei|не)\s(.{1,400})$/iu;

/** A word without the code before it, `1 - Yes`: what is told by it is told by the word. */
const wordOf = (text: string): string => /^[012]\s?[-.:=–]\s?(\D{1,20})$/u.exec(text)?.[1]?.trim() ?? text;

/**
 * What a text says of a box by itself: 1 ticked, 0 not; `null` for a text that says neither.
 * @param isCalled whether a text is what the box is called
 */
export function tickOf(text: string, isCalled: (text: string) => boolean = () => false): 0 | 1 | null {
  const word = wordOf(text);
  if (YES.test(word) || isCalled(text)) return 1;
  if (NO.test(word)) return 0;
  const rest = NEGATED.exec(word.replace(/\s+/gu, ' '))?.[1]?.trim() ?? '';
  return rest !== '' && (YES.test(rest) || isCalled(rest)) ? 0 : null;
}

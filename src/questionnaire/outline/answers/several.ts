import { NUMBER_WORDS, howMany } from '../numberWords';

/** Several are two or more. */
const SEVERAL = [...NUMBER_WORDS].filter(([, number]) => number > 1).map(([word]) => word);
const COUNT = String.raw`([2-9]|[1-9]\d|${SEVERAL.join('|')})(?!\p{L}|\d|[.,]\d)`;
const CHOOSE = String.raw`(?<!\p{L})(?:pick|choose|select|name|tick|mark|check|list|mention|(?:wählen|nennen|kreuzen|markieren|geben)\s+sie|choisi(?:ssez|r)|coche[zr]|cite[zr]|sélectionne[zr]|nomme[zr]|indique[zr]?|elija|seleccione|marque|escoja|nombre|señale)`;
const AT_MOST = String.raw`(?:up\s+to|at\s+most|no\s+more\s+than|a\s+maximum\s+of|max(?:imum|imal)?\.?|bis\s+zu|höchstens|jusqu['’]à|au\s+(?:plus|maximum)|hasta|(?:como\s+)?m[áa]ximo)`;

const BOUNDED = new RegExp(String.raw`${CHOOSE}\s+(?:\p{L}+\s+){0,2}?${AT_MOST}\s+${COUNT}`, 'iu');
const UNBOUNDED = new RegExp(
  String.raw`${CHOOSE}\s+(?:\p{L}+\s+){0,2}?(?:as\s+many|(?:every|any)thing\s+that|(?:all|alle|tou(?:te)?s|tod[oa]s)\s|(?:your|the|ihre|die|les|vos|sus|l[oa]s)?\s*(?:top\s+)?${COUNT})|^\P{L}*(?:which|what|welche|quels|quelles|qué|cuáles)\s+${COUNT}`,
  'iu',
);

/**
 * What the words of a question with a list of answers say of how many are chosen: `Pick up to 3 tools`, `Choose all
 * that …`, `Which three …`.
 * @returns the most that may be chosen where the words bound it; `null` where they do not speak of several
 */
export function severalInText(text: string): { readonly max: number | null } | null {
  const most = BOUNDED.exec(text)?.[1];
  if (most !== undefined) return { max: howMany(most) };
  return UNBOUNDED.test(text) ? { max: null } : null;
}

const RANKED = new RegExp(
  String.raw`(?<!\p{L})(?:rank|order|class(?:ez|er)|ordnen\s+sie|ordene|ordine)\s+(?:(?:the|your|les|vos|die|ihre|l[oa]s|sus)\s+)?(?:top\s+)?${COUNT}`,
  'iu',
);

/** How many of a list are ranked, where the words say it (`Rank the three most …`); else `null`. */
export function rankedInText(text: string): number | null {
  const count = RANKED.exec(text)?.[1];
  return count === undefined ? null : howMany(count);
}

const NUMBERS: ReadonlyMap<string, number> = new Map(
  [
    ['two', 'zwei', 'deux', 'dos'],
    ['three', 'drei', 'trois', 'tres'],
    ['four', 'vier', 'quatre', 'cuatro'],
    ['five', 'fünf', 'cinq', 'cinco'],
    ['six', 'sechs', 'seis'],
    ['seven', 'sieben', 'sept', 'siete'],
    ['eight', 'acht', 'huit', 'ocho'],
    ['nine', 'neun', 'neuf', 'nueve'],
    ['ten', 'zehn', 'dix', 'diez'],
  ].flatMap((words, index) => words.map((word) => [word, index + 2] as const)),
);

const COUNT = String.raw`([2-9]|[1-9]\d|${[...NUMBERS.keys()].join('|')})(?!\p{L}|\d|[.,]\d)`;
const CHOOSE = String.raw`(?<!\p{L})(?:pick|choose|select|name|tick|mark|check|list|mention|(?:wählen|nennen|kreuzen|markieren|geben)\s+sie|choisi(?:ssez|r)|coche[zr]|cite[zr]|sélectionne[zr]|nomme[zr]|indique[zr]?|elija|seleccione|marque|escoja|nombre|señale)`;
const AT_MOST = String.raw`(?:up\s+to|at\s+most|no\s+more\s+than|a\s+maximum\s+of|max(?:imum|imal)?\.?|bis\s+zu|höchstens|jusqu['’]à|au\s+(?:plus|maximum)|hasta|(?:como\s+)?m[áa]ximo)`;

const BOUNDED = new RegExp(String.raw`${CHOOSE}\s+(?:\p{L}+\s+){0,2}?${AT_MOST}\s+${COUNT}`, 'iu');
const UNBOUNDED = new RegExp(
  String.raw`${CHOOSE}\s+(?:\p{L}+\s+){0,2}?(?:as\s+many|(?:all|alle|tou(?:te)?s|tod[oa]s)\s|(?:your|the|ihre|die|les|vos|sus|l[oa]s)?\s*(?:top\s+)?${COUNT})|^\P{L}*(?:which|what|welche|quels|quelles|qué|cuáles)\s+${COUNT}`,
  'iu',
);

/**
 * What the words of a question with a list of answers say of how many are chosen: `Pick up to 3 tools`, `Choose all
 * that …`, `Which three …`.
 * @returns the most that may be chosen where the words bound it; `null` where they do not speak of several
 */
export function severalInText(text: string): { readonly max: number | null } | null {
  const most = BOUNDED.exec(text)?.[1];
  if (most !== undefined) return { max: NUMBERS.get(most.toLowerCase()) ?? Number(most) };
  return UNBOUNDED.test(text) ? { max: null } : null;
}

const WORDS: readonly (readonly string[])[] = [
  ['one', 'eine'],
  ['two', 'zwei', 'deux', 'dos', 'due', 'dois', 'duas', 'twee', 'dwie', 'dwa'],
  ['three', 'drei', 'trois', 'tres', 'tre', 'três', 'drie', 'trzy'],
  ['four', 'vier', 'quatre', 'cuatro', 'quattro', 'quatro', 'cztery'],
  ['five', 'fünf', 'cinq', 'cinco', 'cinque', 'vijf', 'pięć'],
  ['six', 'sechs', 'seis'],
  ['seven', 'sieben', 'sept', 'siete'],
  ['eight', 'acht', 'huit', 'ocho'],
  ['nine', 'neun', 'neuf', 'nueve'],
  ['ten', 'zehn', 'dix', 'diez'],
];

/** Numbers from one to ten in words, in eight languages and small letters. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  WORDS.flatMap((words, index) => words.map((word) => [word, index + 1] as const)),
);

/** How many a figure or a word in any letters says. */
export const howMany = (words: string): number => NUMBER_WORDS.get(words.toLowerCase()) ?? Number(words);

/** Forms of the word for one that only count where something is compared: `mehr als einer`, `más de una`. */
const ONES: ReadonlySet<string> = new Set([
  'ein',
  'einer',
  'einen',
  'einem',
  'un',
  'une',
  'una',
  'uno',
  'um',
  'uma',
  'een',
]);
const PLAIN: ReadonlyMap<string, number> = new Map(
  [...NUMBER_WORDS].map(([word, count]) => [word.replace('ü', 'u'), count] as const),
);

/** The number that a word in small letters without accents stands for in a comparison; `null` for any other word. */
export const countInWords = (word: string): number | null =>
  PLAIN.get(word) ?? (ONES.has(word) ? 1 : word === 'zero' || word === 'null' ? 0 : null);

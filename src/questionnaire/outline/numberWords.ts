const WORDS: readonly (readonly string[])[] = [
  ['one', 'eine'],
  ['two', 'zwei', 'deux', 'dos'],
  ['three', 'drei', 'trois', 'tres'],
  ['four', 'vier', 'quatre', 'cuatro'],
  ['five', 'fünf', 'cinq', 'cinco'],
  ['six', 'sechs', 'seis'],
  ['seven', 'sieben', 'sept', 'siete'],
  ['eight', 'acht', 'huit', 'ocho'],
  ['nine', 'neun', 'neuf', 'nueve'],
  ['ten', 'zehn', 'dix', 'diez'],
];

/** Numbers from one to ten in words, in four languages and small letters. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  WORDS.flatMap((words, index) => words.map((word) => [word, index + 1] as const)),
);

/** How many a figure or a word in any letters says. */
export const howMany = (words: string): number => NUMBER_WORDS.get(words.toLowerCase()) ?? Number(words);

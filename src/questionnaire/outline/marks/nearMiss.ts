import { plainWords } from '../prose/plain';
import { PHRASES } from './words/markPhrases';
import { FURTHER_PHRASES } from './words/furtherPhrases';
import { MORE_PHRASES } from './words/morePhrases';

/** Shorter ones have neighbours that are words of their own. */
const SHORTEST = 6;
const LONGEST = 60;

interface Known {
  readonly phrase: string;
  readonly letters: string;
  readonly words: number;
  readonly plain: string;
}

/** What people write in front of a type. */
const LABELS: readonly string[] = ['question type', 'answer type', 'type of question', 'fragetyp', 'type de question'];

let known: ReadonlyMap<number, readonly Known[]> | null = null;

/** The spellings by their length, made when they are first asked for. */
function spellings(): ReadonlyMap<number, readonly Known[]> {
  if (known !== null) return known;
  const byLength = new Map<number, Known[]>();
  for (const phrase of [...[...PHRASES, ...MORE_PHRASES, ...FURTHER_PHRASES].flatMap(([, all]) => all), ...LABELS]) {
    const letters = lettersOf(phrase);
    if (letters.length < SHORTEST) continue;
    const one = { phrase, letters, words: wordsOf(phrase), plain: plainWords(phrase) };
    byLength.set(letters.length, [...(byLength.get(letters.length) ?? []), one]);
  }
  known = byLength;
  return byLength;
}

const wordsOf = (text: string): number => plainWords(text).split(' ').length;
const lettersOf = (text: string): string => plainWords(text).replaceAll(' ', '');

/** The spelling of a mark that a text is nearly, but not quite: `Slect all that aply`; `null` where there is none. */
export function nearMark(text: string): string | null {
  if (text.length > LONGEST) return null;
  const letters = lettersOf(text);
  if (letters.length < SHORTEST) return null;
  const allowed = allowedOf(letters.length);
  const words = wordsOf(text);
  let best: { readonly phrase: string; readonly distance: number } | null = null;
  for (let length = letters.length - 2; length <= letters.length + 2; length++) {
    for (const one of spellings().get(length) ?? []) {
      if (one.words !== words) continue;
      if (isNearEachWord(text, one.plain)) return one.phrase.toLowerCase();
      if (tooFar(letters, one.letters, allowed)) continue;
      const distance = distanceOf(letters, one.letters, allowed);
      if (distance === 0) return null;
      if (!isNearByWord(text, one.plain)) continue;
      if (distance <= allowed && distance < (best?.distance ?? Infinity)) best = { phrase: one.phrase, distance };
    }
  }
  return best?.phrase.toLowerCase() ?? ofShape(text) ?? begun(text);
}

/** Letters that a bad scan has read otherwise leave words as long as they were, and more than half of their letters. */
export function isOfShape(own: string, wanted: string, least = 0.56): boolean {
  if (own.length !== wanted.length || own === wanted) return false;
  const [all, words] = [own.split(' '), wanted.split(' ')];
  const same = words.map((word, at) => [...word].filter((letter, place) => letter === all[at]?.charAt(place)).length);
  return (
    words.every((word, at) => word.length === all[at]?.length && (same[at] ?? 0) >= word.length * 0.4) &&
    same.reduce((sum, count) => sum + count, 0) >= wanted.replaceAll(' ', '').length * least
  );
}

/** Words of their own that have the shape of a mark. */
const OTHER_WORDS = /^(?:inclusi\p{L}+|expensive|extensive|executive|explosive|intensive)$/u;

/** The spelling in one long word that a word has the shape of, where nothing but a mark may stand: `(erwsusive)`. */
export function nearWord(text: string): string | null {
  const plain = plainWords(text);
  if (plain.includes(' ') || plain.length < 8 || isMark(text) || OTHER_WORDS.test(plain)) return null;
  return (
    (spellings().get(plain.length) ?? [])
      .find((one) => one.words === 1 && isOfShape(plain, one.plain))
      ?.phrase.toLowerCase() ?? null
  );
}

/** The spelling in several words that a text has the shape of: `zlutinojs aépjnsee possibles`. */
function ofShape(text: string): string | null {
  const plain = plainWords(text);
  if (!plain.includes(' ') || plain.length < 10) return null;
  const all = spellings().get(plain.replaceAll(' ', '').length) ?? [];
  return all.find((one) => one.words > 1 && isOfShape(plain, one.plain))?.phrase.toLowerCase() ?? null;
}

/** What people write in front of a type that a label nearly is. */
export const nearLabel = (label: string): string | undefined =>
  [...LABELS, 'type', 'format'].find((one) => {
    const [own, wanted] = [lettersOf(label), lettersOf(one)];
    if (wanted.length > 10 && isOfShape(plainWords(label), plainWords(one))) return true;
    const distance = distanceOf(own, wanted, Math.floor(wanted.length / 3));
    return distance > 0 && distance <= Math.floor(wanted.length / 3);
  });

/** The spelling of a mark in one word that a word is the beginning of: `termin`. */
export function cutMark(text: string): string | null {
  const plain = plainWords(text);
  if (plain.includes(' ') || plain.length < 6 || isMark(text)) return null;
  for (const all of spellings().values()) {
    const found = all.find((one) => one.words === 1 && one.plain.startsWith(plain));
    if (found !== undefined) return found.phrase.toLowerCase();
  }
  return null;
}

let inside: RegExp | null = null;

/** The spelling of a mark in several words that stands somewhere in a text; `null` where there is none. */
export function markInside(text: string): string | null {
  inside ??= new RegExp(
    `(?<= )(?:${[...spellings().values()]
      .flat()
      .filter(({ words, letters }) => words > 1 && letters.length >= 12)
      .map(({ plain }) => plain)
      .join('|')})(?= )`,
    'u',
  );
  return inside.exec(` ${plainWords(text)} `)?.[0] ?? null;
}

/** Whether the text is the spelling of a mark. */
export function isMark(text: string): boolean {
  const letters = lettersOf(text);
  return (
    spellings()
      .get(letters.length)
      ?.some((one) => one.letters === letters) === true
  );
}

/** The spelling that a text stops in the middle of a word of: `Respuesta múl`. */
function begun(text: string): string | null {
  const plain = plainWords(text);
  if (!plain.includes(' ')) return null;
  for (const all of spellings().values()) {
    const found = all.find((one) => one.plain.startsWith(plain) && /^\p{L}/u.test(one.plain.slice(plain.length)));
    if (found !== undefined) return found.phrase.toLowerCase();
  }
  return null;
}

/** The spelling that a single word is the beginning of, and no more: `Respues`, `Multiple`. */
export function beginningOf(text: string): string | null {
  const plain = plainWords(text);
  if (plain.includes(' ') || lettersOf(text).length < SHORTEST - 1) return null;
  for (const all of spellings().values()) {
    const found = all.find((one) => one.words > 1 && one.plain.startsWith(plain) && one.plain !== plain);
    if (found !== undefined) return found.phrase.toLowerCase();
  }
  return null;
}

const allowedOf = (length: number): number => (length < 8 ? 1 : Math.floor(length / 3.5));

/** A word that is quite another makes it another phrase: "several times" is no "several answers". */
function isNearByWord(text: string, phrase: string): boolean {
  const [own, wanted] = [plainWords(text).split(' '), phrase.split(' ')];
  return wanted.every((word, index) => {
    const allowed = Math.max(1, Math.ceil(word.length / 2.5));
    return distanceOf(own[index] ?? '', word, allowed) <= allowed;
  });
}

/** `Ticj ali`: in each of several words one letter is another, and most of them are wrong: no phrase that is meant. */
function isNearEachWord(text: string, phrase: string): boolean {
  const [own, wanted] = [plainWords(text).split(' '), phrase.split(' ')];
  if (wanted.length < 2 || !wanted.every((word, at) => word.length > 2 && word.length === own[at]?.length))
    return false;
  const wrong = wanted.map((word, at) => [...word].filter((letter, index) => letter !== own[at]?.charAt(index)).length);
  return wrong.every((count) => count === 1);
}

/** Of letters that are not the same there are more than allowed: the same letters stand in most places near their own. */
function tooFar(a: string, b: string, allowed: number): boolean {
  let missing = 0;
  for (const letter of new Set(a)) if (!b.includes(letter)) missing += 1;
  return missing > allowed;
}

/** How many letters are wrong, missing, too many or in each other's place; more than allowed is not counted further. */
function distanceOf(a: string, b: string, allowed: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const now = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        (last[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
      );
      const turned = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (turned) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      now.push(cost);
    }
    if (Math.min(...now) > allowed) return Infinity;
    before = last;
    last = now;
  }
  return last.at(-1) ?? Infinity;
}

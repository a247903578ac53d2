import type { MarkMeaning } from '../meanings';
import type { RichText } from '../text/richText';
import { saysNoMore } from './translations';

/** Letters that English, German or French are not written with. */
const OTHER = /(?!\p{Script=Latin})\p{L}/u;
/** Nearly all texts have none: it is looked for before anything else. */
const MAY_HAVE_OTHER = /[\u0370-\u1DFF\u2E80-\uD7FF\uF900-\uFAFF]/;
/** Between the words and their translation. */
const PARTED = /[\s/|·,:;(（–—-]+$/u;
/** The translation says when something holds, and may say more than the words beside it. */
const CONDITION =
  /如果|如|若|倘|當|当|若しくは|もし|場合|경우|만약|(?<!\p{L})(?:если|когда|кроме|якщо|ако|αν|εάν|όταν|אם|כאשר|إذا|لو|عند|यदि|अगर|หาก|ถ้า)(?!\p{L})/u;
/** A word of Chinese has a letter or two. */
const IDEOGRAPHS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** And a short one as many. */
const FEW = 3;
/** So many letters of another alphabet stand for one of the words at most; a translation is not much longer. */
const LONGER = 3;

/** Nobody words an instruction at greater length. */
const LONGEST = 400;
/** What is called so in any language: numbers, and names of questions. */
const NAME = /(?<![\p{L}\p{N}])[A-Za-z]{0,4}_?\d+[A-Za-z]?(?![\p{L}\p{N}])/gu;
const NAME_AHEAD = /^\s*[A-Za-z]{0,4}_?\d+[A-Za-z]?\s*(?=[/|·,:;–—-])/u;

/**
 * Where the words stand that have their translation in another script beside them: `Terminate 終止訪問`, `單選 / SA`;
 * `null` where there is none, or it is not known to say no more than they do.
 */
export function withoutTranslation(text: string): { readonly from: number; readonly to: number } | null {
  if (text.length > LONGEST || !MAY_HAVE_OTHER.test(text)) return null;
  const plain = text.replace(NAME, (name) => ' '.repeat(name.length));
  const letters = [...plain.matchAll(/\p{L}/gu)].map(({ 0: letter, index }) => ({ index, other: OTHER.test(letter) }));
  const first = letters.findIndex(({ other }) => other);
  const last = letters.findLastIndex(({ other }) => other);
  const [begin, end] = [letters[first], letters[last]];
  const count = last - first + 1;
  const most = letters.length - count;
  if (begin === undefined || end === undefined || most === 0) return null;
  // One stretch of it, all in front or all behind.
  if (letters.slice(first, last + 1).some(({ other }) => !other)) return null;
  const inFront = first === 0;
  if (!inFront && last !== letters.length - 1) return null;
  const [from, to] = inFront ? behind(text, end.index + 1) : [0, begin.index];
  const words = text.slice(from, to).replace(PARTED, '');
  const translation = inFront ? text.slice(0, from) : text.slice(to);
  if (count > (IDEOGRAPHS.test(translation) ? most + FEW : most * LONGER) || CONDITION.test(translation)) return null;
  // Fewer letters may say more: `Ask all 女性受訪者`.
  if (!saysNoMore(words, translation)) return null;
  const named = new Set(words.match(NAME));
  return (translation.match(NAME) ?? []).every((name) => named.has(name)) ? { from, to: from + words.length } : null;
}

/** The words behind a translation, without the signs between them, and where they end. */
function behind(text: string, at: number): readonly [number, number] {
  const from = at + (NAME_AHEAD.exec(text.slice(at))?.[0].length ?? 0);
  return [from + (/^[\s/|·,:;)）–—-]+/u.exec(text.slice(from))?.[0].length ?? 0), text.length];
}

/** What the words say without their translation: `Go to D1 跳至 D1`; all of them where that is nothing. */
export function inOwnWords(
  text: RichText,
  read: (words: RichText) => readonly MarkMeaning[] | null,
): readonly MarkMeaning[] | null {
  const own = withoutTranslation(text.text);
  return (own === null ? null : read(text.slice(own.from, own.to))) ?? read(text);
}

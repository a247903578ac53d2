import { plainWords } from '../prose/plain';

/** What answers are called that stand last in many lists, in the languages that are read. */
const KNOWN =
  "other,others,something else,somewhere else,someone else,none of these,none of them,nothing,nobody,nowhere,never,don't know,prefer not to say,not applicable,refused,andere,anderes,anderer,sonstiges,sonstige,etwas anderes,nichts davon,keine davon,keines davon,keiner davon,weiß nicht,keine angabe,niemand,nirgends,niemals,autre,autres,aucun,aucune,aucun de ceux-ci,ne sait pas,jamais,otro,otros,otra,ninguno,ninguna,ninguno de estos,no sabe,nunca,altro,altri,nessuno,nessuna,non so,anders,geen van deze,weet niet,outro,outra,nenhum,nenhuma,não sabe"
    .split(',')
    .map(plainWords);

/** Words of their own, or what answers may well be called: no beginnings. */
const WORDS: ReadonlySet<string> = new Set(
  'no,non,not,nie,so,some,somewhere,someone,an,and,ander,au,aut,kein,keine,keiner,keines,etwas,nicht,nichts,ne,ni,al,alt,alto,sonst,wei,weiss,we,wet,on,jam,sons,now,refus,refuse,nirgend,ou,not a,prefer,never,ja,nun,nein,geen,out,other,an,re,ref'.split(
    ',',
  ),
);

/** Whether a label is the beginning of one of those, and stops in the middle of a word: `Ningu`, `Nowher`, `keine da`. */
export function beginsKnownAnswer(label: string, others: readonly string[]): boolean {
  const plain = plainWords(label);
  // Short words are whole, but where those beside them are longer, or all have capitals: `Som`, `ot`.
  const isOdd = /^\p{Ll}/u.test(label) && others.every((other) => /^\p{Lu}/u.test(other));
  if (plain.length < 4 && !isOdd && (plain.length < 3 || others.some((other) => other.length < 6))) return false;
  if (plain.length < 2 || WORDS.has(plain) || KNOWN.includes(plain)) return false;
  return KNOWN.some((one) => one.startsWith(plain) && one.charAt(plain.length) !== ' ');
}

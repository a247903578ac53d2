import { plainWords } from '../prose/plain';

/** What answers are called that stand last in many lists, in the languages that are read. */
const KNOWN =
  "other,others,something else,somewhere else,someone else,none of these,none of them,nothing,nobody,nowhere,never,don't know,prefer not to say,not applicable,refused,andere,anderes,anderer,sonstiges,sonstige,etwas anderes,nichts davon,keine davon,keines davon,keiner davon,weiß nicht,keine angabe,niemand,nirgends,niemals,autre,autres,aucun,aucune,aucun de ceux-ci,ne sait pas,jamais,otro,otros,otra,ninguno,ninguna,ninguno de estos,no sabe,nunca,altro,altri,nessuno,nessuna,non so,anders,geen van deze,weet niet,outro,outra,nenhum,nenhuma,não sabe"
    .split(',')
    .map(plainWords);

/** Words of their own, or what answers may well be called: no beginnings. */
const WORDS: ReadonlySet<string> = new Set(
  'no,non,not,nie,so,some,somewhere,someone,an,and,ander,au,kein,keine,keiner,keines,etwas,nicht,nichts,ne,ni,al,alt,alto,sonst,wei,weiss,we,wet,on,jam,sons,now,refus,refuse,nirgend,ou,not a,prefer,never,ja,nun,nein,geen,out,other,an,re,ref'.split(
    ',',
  ),
);

/** No word at all: `ot` of other. */
const OF_OTHER =
  /^(?:[Oo]t|[Oo]th|[Oo]the|[Aa]ut|[Aa]utr|[Aa]ndr|[Aa]ndre|[Ss]onst|[Ss]onsti|[Ss]onstig|[Ss]ometh|[Ss]omethin|[Ss]omething\se)$/u;
export const isBegunOther = (label: string): boolean => OF_OTHER.test(label);

/** Words that many lists of answers have, and from which letter on they can be nothing else. */
const BEGUN_WORDS =
  `adve.rt adverti.sing marketi.ng journali.sm journalismu.s publi.c researc.h telev.ision newspape.r satis.fied dissatis.fied
  neithe.r unimporta.nt disagre.e strongl.y extremel.y completel.y regula.r regularl.y frequentl.y everyda.y weekl.y monthl.y
  yearl.y unemploye.d studen.t applicabl.e zufri.eden unzufri.eden wichti.g unwichti.g manchma.l gelegen.tlich regelmäßi.g
  tägli.ch wöchent.lich monatli.ch jährli.ch arbeitslo.s rentn.er schüle.r angestel.lt werbun.g marktforschun.g satisfai.t
  insatisfai.t rareme.nt souven.t quelquefoi.s parfoi.s jamai.s toujour.s étudian.t satisfech.o insatisfech.o siempr.e
  frecuentement.e jubilad.o estudiant.e emplead.o desemplead.o`
    .trim()
    .split(/\s+/u);
const BEGUN = new RegExp(`(?<!\\p{L})(?:${BEGUN_WORDS.map(prefixesOf).join('|')})$`, 'iu');

/** `adve.rtising`: all of its beginnings from the point on, but not the whole. */
function prefixesOf(word: string): string {
  const [begun = '', rest = ''] = word.split('.');
  return Array.from({ length: Math.max(1, rest.length) }, (_, at) => begun + rest.slice(0, at)).join('|');
}

/** Whether the last word of a label stops, as far as it is one of those that many lists have. */
export const stopsInWord = (label: string): boolean => BEGUN.test(label);

/** Whether a label is the beginning of one of those, and stops in the middle of a word: `Ningu`, `Nowher`, `keine da`. */
export function beginsKnownAnswer(label: string, others: readonly string[]): boolean {
  const plain = plainWords(label);
  // Short words are whole, but where those beside them are longer, or all have capitals: `Som`, `ot`.
  const isOdd = /^\p{Ll}/u.test(label) && others.every((other) => /^\p{Lu}/u.test(other));
  if (plain.length < 4 && !isOdd && (plain.length < 3 || others.some((other) => other.length < 6))) return false;
  if (plain.length < 2 || WORDS.has(plain) || KNOWN.includes(plain)) return false;
  return KNOWN.some((one) => one.startsWith(plain) && one.charAt(plain.length) !== ' ');
}

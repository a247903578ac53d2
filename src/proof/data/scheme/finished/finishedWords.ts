/** Words of platforms for an interview that was answered to its end. */
const DONE =
  /^(?:complete[ds]?|completed? interview|fully completed?|finished|submitted|done|qualified|interview(?:ed)?|beendet|abgeschlossen|vollständig|komplett|termin[ée]e?|complète?|complet[oa]|finalizad[oa]|terminad[oa]|voltooid|afgerond|(?:za|u)kończon[yae]|completat[oa]|conclu[ií]d[oa]|slutförd|genomförd|gjennomført|valmis|avslutad|besvarad|färdig|gennemført|besvaret|fullført|besvart|ferdig|dokončen[oý]|kompletn[íy]|kész|befejezett|completat|valid[eé]e?|v[áa]lid[oa]s?)$/u;
/** Words for one that was not: left, not begun, or ended by the questionnaire itself. */
const NOT_DONE =
  /^(?:partial(?:ly)?(?: completed?)?|incomplete|not (?:complete[d]?|finished|started|submitted)|unfinished|in ?progress|ongoing|started|open|opened|new|suspended|abandoned|aborted|break ?off|broken off|drop(?:ped)?[ -]?out|timed?[ -]?out|disqualif(?:ied|y)|disq|dq|screened(?:[ -]?out)?|screen[ -]?out|terminated?|quota[ -]?full|over[ -]?quota|over the quota|quota|rejected|refused|unvollständig|abgebrochen|nicht (?:beendet|abgeschlossen)|begonnen|ausgescreent|incompl[eè]te?|en cours|abandonn[ée]e?|incomplet[oa]|en curso|onvolledig|afgebroken|przerwan[yae]|nie(?:za|u|do)kończon[yae]|interrott[oa]|interrompid[oa]|avbruten|delvis(?:t? (?:besvarad|besvaret|besvart|gennemført|gjennomført|genomförd|fullført|slutförd))?|delvist|ikke (?:gennemført|gjennomført|fullført|besvaret|besvart|påbegyndt|påbegynt)|påbegyndt|påbegynt|frascreene[td]|screene[td] (?:fra|ud|ut|bort)|utscreenad|silt ut|kvoten? (?:fuld|fyldt|fylt)|keskeytetty|keskeytynyt|kesken|karsittu|kiintiö täynnä|påbörjad|ej (?:besvarad|påbörjad|slutförd)|obesvarad|inbjuden|sållad|utsållad|kvot(?:en)? full|afbrudt|avbrutt|frafalt|přerušen[oý]|nedokončen[oý]|hors[ -]cible|quota (?:atteint|plein|complet|d[ée]pass[ée])|abandon|filtr[ée]e?|exclue?|non termin[ée]e?|fuera de (?:cuota|perfil|target)|filtrad[oa]|abandonad[oa]|cuota (?:llena|completa)|no (?:terminad|completad|finalizad)[oa]|parcial|iniciad[oa]|desqualificad[oa]|cota (?:cheia|esgotada|excedida)|abandono|n[ãa]o (?:conclu[ií]d|terminad|finalizad)[oa]|em andamento|fuori (?:target|quota)|quota (?:piena|raggiunta)|parziale|abbandonat[oa]|non complet(?:at)?[oa]|niet (?:voltooid|afgerond|compleet)|uitgescreend|quotum vol|gedeeltelijk|screenout|abbruch|quote voll|teilweise|odrzucon[yae]|poza (?:grupą|kwotą)|kwota pełna|częściow[yae])$/u;
/** Words that orders, applications and hobbies have as well. */
const OF_ANYTHING =
  /^(?:started|open|opened|new|rejected|refused|qualified|interview(?:ed)?|quota|submitted|done|finished|terminated?|in ?progress|ongoing|begonnen|en cours|en curso|iniciad[oa]|abandono|färdig|ferdig|valid[eé]e?|v[áa]lid[oa]s?|delvist?|påbegyndt|påbegynt|kesken|valmis|parcial|parziale|exclue?|filtr[ée]e?|filtrad[oa]|teilweise|gedeeltelijk|abbruch|abandon|em andamento|kész|besvarad|besvart|besvaret|inbjuden|kompletn[íy])$/u;
/** Neither of both: what was answered is there, and nobody has looked at it. */
const UNDECIDED = /^(?:unverified|unknown|unbekannt)$/u;

const YES = ['1', 'true', 'yes', 'y', 'ja', 'oui', 'si', 'sí', 'sì', 'sim', 'tak', 'ano', 'igen', 'da'] as const;
const NO = [
  '0',
  'false',
  'no',
  'n',
  'nein',
  'non',
  'nee',
  'não',
  'nao',
  'nej',
  'nei',
  'nie',
  'ne',
  'nem',
  'nu',
] as const;
/** A value that says more is a sentence. */
const MOST_LETTERS = 40;
/** Words with reasons behind them are longer. */
const MOST_WITH_REASON = 120;

/** What a word says of an interview; `null` for a word that says nothing of one. */
export type Said = 'done' | 'notDone' | 'undecided' | null;

/** What a word says by itself, whether or not of an interview. */
function plainly(word: string): Said {
  if (DONE.test(word)) return 'done';
  if (NOT_DONE.test(word)) return 'notDone';
  return UNDECIDED.test(word) ? 'undecided' : null;
}

/** What stands behind the word that says how it ended: `screened out - age`, `over quota (men)`. */
const REASON = /^(.{2,40}?)(?: [-–—] | ?[:;,(/])(.*)$/u;

/** A word without the reason that a platform gives behind it, unless that says something else of the interview. */
function withoutReason(word: string): string {
  const [, front = '', reason = ''] = REASON.exec(word) ?? [];
  if (plainly(word) !== null || plainly(front) === null) return word;
  const others = reason.split(/[-–—:;,()/]/u).map((part) => plainly(part.trim()));
  return others.every((other) => other === null || other === plainly(front)) ? front : word;
}

/** What the words of a column say; nothing where all are such as other matters have, too. */
export function saidBy(words: readonly string[]): readonly Said[] {
  const plain = words.map((word) => withoutReason(wordOf(word)));
  const isOfInterviews = plain.some((word) => (DONE.test(word) || NOT_DONE.test(word)) && !OF_ANYTHING.test(word));
  return plain.map((word) => (isOfInterviews ? plainly(word) : null));
}

/** The letters of panels: complete · screened out, terminated, over the quota, disqualified, dropped, partial, incomplete. */
const LETTERS: Readonly<Record<string, Said>> = {
  c: 'done',
  ...Object.fromEntries([...'stqodpi'].map((letter) => [letter, 'notDone'] as const)),
};

/** What single letters say, where all of a column are of those that panels use, `c` among them; else `null`. */
export function lettersSay(words: readonly string[]): readonly Said[] | null {
  const said = words.map((word) => LETTERS[word.toLowerCase()] ?? null);
  return said.length > 1 && said.includes('done') && !said.includes(null) ? said : null;
}

/** All ways to write yes, or no. */
export const WAYS: Readonly<Record<'yes' | 'no', readonly string[]>> = { yes: YES, no: NO };

/** What a flag says, in whatever letters; a reason may stand behind it, `no, broken off`. */
export function flagOf(value: string): 'yes' | 'no' | null {
  const plain = value.length > MOST_LETTERS ? '' : value.toLowerCase().replace(/\s*[,;(:–—].*$/su, '');
  if (YES.some((way) => way === plain)) return 'yes';
  return NO.some((way) => way === plain) ? 'no' : null;
}

/** A word without what platforms put around it: `{completed}`, `1 - Complete`; empty for a longer text. */
function wordOf(value: string): string {
  if (value.length > MOST_WITH_REASON) return '';
  return value
    .toLowerCase()
    .replace(/^[\s{[("']*(?:\d{1,3}\s?[-.:=)]\s?)?_?/u, '')
    .replace(/[\s})\]"'.]+$/u, '')
    .replace(/[_\s]+/gu, ' ');
}

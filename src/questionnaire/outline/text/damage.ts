import { remembered } from '../../textMemory';
import { hasTurnedLetters } from './turnedLetters';

/** A letter beside a sign that no word has inside: `M§hrfach`, `MÃ¤nner`, `�ber`. */
const DAMAGED_WORD =
  /\p{L}[#~^¤§¦¬�]+\p{L}|[¤§¦¬�]\p{L}|\p{L}[¤¦¬�]|Ã[\u0080-\u00BF€-™]|\p{L}[#~^¤§¦¬]{2}|(?<![\p{L}\p{N}])[~^]\p{L}{2}|\p{L}[~^](?=\s)|(?<=\s)[~^#¤§¦¬]{2,8}(?=\s)/gu;
/** Short for something, though they have no vowel. */
const SHORT =
  /^(?:km|cm|mm|kg|mg|ml|cl|dl|hl|lb|lbs|ft|hr|hrs|yr|yrs|wk|wks|st|nd|rd|th|mr|mrs|ms|dr|nr|vs|vgl|ggf|bzw|usw|pp|pt|px|kw|kwh|gb|mb|tv|pc|pcs|qty|min|max|ns|nc|nsp|pdf|html|http|https|www|sms|gmbh|str|tbd|tbc|dk|hmm|my|by|why|try|fly|dry|sky|shy|gym|cry|pay|spy|hymn|myth|lynx|rhythm|mbps|dvd|cd|dj|kfz|lkw|pkw|plz|stk|stck|std|tgl|mtl|jhrl|nchts|mwst|zzgl|abs|nb|pcm|rdv|svp|bcp|ts|cts|tlf|hrs|pts|sq|ltd|pvt|smwt|crm|sql|xls|csv|jpg|png|vmbo|vwo|mbo|hbo|mts|hts|lts|mbs|zzp|ggz|bsn|btw|kvk|mkb|vwl|bwl)$/iu;

/** Letters that stand beside each other in no word of the languages that are read; `lunsj`, `följd` and `Merckx` do. */
const NEVER_BESIDE = /[bdfhjmpqvwz]x|[ck]x(?!s?$)|[bcdfghjklmnpqstvwxz]rr|[jvw]q|[bcdfghkpqwxz]j[bcdfghklmnpqrstvwxz]/;
/** Two consonants that begin no word of theirs, Czech, Croatian, Polish and the Nordic ones among them; names may. */
const NO_BEGINNING =
  /^(?!b[dhjlrwz]|c[chjklmnprstvwz]|d[bchjlmnrsvwz]|f[jlnrt]|g[bdhjlmnrsvwz]|h[gjlmnrtv]|j[dms]|k[bcdhjlmnprstvw]|l[bghjklnpstvwxz]|m[bcdghjklnrstz]|n[dghj]|p[cfhjlnrst]|q[w]|r[bdhjkmtvwz]|s[bcdfghjklmnpqrstvwxz]|t[chjklmnrsvwz]|v[bcdhjklmnprstz]|w[bcdghjklmnprstwz]|x[cfsx]|z[bcdfghjklmnprstvwz]|mc)[bcdfghjklmnpqrstvwxz]{2}[a-z]{2}/;

/**
 * Three consonants that end no word of theirs: `datlm`, `volgotbf`; what is left of `wouldn't` aside. Names (`Hertz`),
 * what Bavaria makes small (`dirndl`), Polish (`deszcz`, `państw`), Dutch (`bezorgd`) and Norwegian (`lunsj`) end so.
 */
const NO_END =
  /^(?=.{5})(?!.*(?:[hr]m|mpf|rpf)$).*(?:[bcdfghjklmnpqrstvwxz]{2}(?:[bfgmpqv]|[qv]s)|[bcdfghjklmnpqrstvwxz]{3}r)$/;
/** Words that have an r, an l or a w for a vowel: `čtvrt`, `crwth`. */
const SOUNDS_ALONE = /^[a-z]{1,4}[rlw][a-z]{1,4}$/;

/**
 * A word that no language has: without a vowel, with a q that no u follows, with seven consonants in a row. What has
 * four letters and no vowel may be short for anything.
 */
export const isNoWord = remembered((word: string): boolean => {
  if (!/^\p{L}?\p{Ll}+$/u.test(word) || SHORT.test(word)) return false;
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (!/^[a-z]+$/.test(plain)) return false;
  if (!/[aeiouy]/.test(plain))
    return plain.length > SHORTENED && (!SOUNDS_ALONE.test(plain) || NO_BEGINNING.test(plain));
  const sounds = plain.replace(/s?ch/gu, 'k');
  if (NEVER_BESIDE.test(plain) || /[bcdfghjklmnpqrstvwxz]{7}|^[bcdfghjklmnpqtx]{4}/.test(sounds)) return true;
  // Of names, which have capitals, nothing more is known: `Compaq`, `Qatar`, `Hertz`.
  if (/^\p{Lu}/u.test(word)) return false;
  return (
    /q(?![aiuq])./.test(plain) ||
    /(?:[^aeicnors]q|[a-z]{4}[^io]q)$/.test(plain) ||
    NO_END.test(plain) ||
    NO_BEGINNING.test(plain)
  );
});
const SHORTENED = 4;

/**
 * `MbatIwrDE`: small letters within capitals, of which some cannot be spoken. `BAföG`, `MBChB`, `PGDipEd` and `BImSchG`
 * are words, and of what is shorter or can be spoken nothing is known.
 */
const isMixed = (word: string): boolean =>
  word.length >= 7 &&
  // `xgneIFY`
  ((/^\p{Ll}{3,}\p{Lu}{2,}$/u.test(word) && NO_BEGINNING.test(word)) ||
    (/\p{Lu}{2}\p{Ll}{1,3}\p{Lu}|\p{Lu}[b-df-hj-np-tv-xz]{1,3}\p{Lu}{2}$/u.test(word) && hasUnspoken(word)));
const hasUnspoken = (word: string): boolean =>
  (word.match(/\p{Ll}{2,}/gu) ?? []).some(
    (run) => /^[^aeiouyäöü]+$/iu.test(run) && !/^(?:s?ch|[ptsg]h|s[tp]|ck|ng|ld|vs|mb)$/u.test(run),
  );

/** `hnm`, `dhs`: short for something, or what is left of words; beside a word that is none they are no more. */
const isShortOdd = (word: string): boolean => /^[bcdfghjkmnpqstvwxz]{3,4}$/u.test(word) && !SHORT.test(word);

/** Letters of none of the languages whose words are known. */
const OTHER_LETTERS = /(?![äöüßéèêëàâçîïôùûœæáíóúñìòãõ])[^\P{L}a-z]/u;

function hasNoWords(text: string): boolean {
  if (OTHER_LETTERS.test(text.toLowerCase().normalize('NFC'))) return false;
  // Addresses and names of files have words of their own.
  // What a point shortens is no whole word: `Rs. 500`, `Nachf. Ltd., Berlin`.
  const words =
    text.match(
      /(?<![\p{L}\p{N}./_@-])\p{L}{2,}(?![\p{L}\p{N}/_@-]|\.\p{L})(?!(?<=(?<!\p{L})\p{L}{2,5})\.[\s,]+\P{Ll})/gu,
    ) ?? [];
  const odd = words.filter(isNoWord);
  if (
    /\p{Lu}\p{Ll}{1,3}\p{Lu}|\p{Ll}{3}\p{Lu}{2}/u.test(text) &&
    words.some((word) => word.length > 4 && isMixed(word))
  )
    return true;
  if (
    odd.some((word) => word.length >= 8 && (NO_BEGINNING.test(word) || (words.length === 1 && NEVER_BESIDE.test(word))))
  )
    return true;
  const short = words.filter(isShortOdd);
  if (odd.length === 1 && (short.length > 1 || short.some((word) => word.length > 3))) return true;
  return odd.length >= 2 || (odd.length === 1 && words.length <= 4 && words.length > 1 && (odd[0]?.length ?? 0) > 2);
}

/** Words that something has to follow, in four languages. */
const GOES_ON =
  /(?<!\p{L})(?:the|an?|and|or|your|der|die|das|den|dem|eine?|und|oder|ihre?|les?|une?|des|du|et|ou|votre|vos|el|los|las|una|y|para|con|su|sus)$/iu;

/** `What did` */
const BARELY_BEGUN =
  /^(?:(?:what|when|where|who|why|how|which)(?:\s+(?:many|much|often|long|\p{L}+s))?\s+(?:did|do|does|is|are|was|were|would|will|can|could|have|has)|(?:wie|was|wann|wo|wer|warum|welche[rs]?)(?:\s+(?:viele?|oft|lange))?\s+(?:haben|hat|ist|sind|war|würden|können)|(?:quel(?:le)?s?|quand|où|combien|comment|pourquoi)\s+(?:est|sont|avez|êtes)|¿(?:qué|cu[aá]l(?:es)?|cuándo|dónde|cómo|cuánt[oa]s?)\s+(?:es|son|ha|está))$/iu;

/** `0 nad 14`: what stands between two numbers, with its letters turned. */
const TURNED_BETWEEN = /\d\s(?:nad|adn|ot|dun|udn|bsi|ibs|tsi)\s\d/u;

/**
 * What of a text is surely lost: letters, the other half of a bracket, or its end; `null` where nothing is.
 * What is said here may not be all that stood there.
 */
export const damageIn = remembered((text: string): string | null => {
  const damaged = text.match(DAMAGED_WORD)?.length ?? 0;
  if (damaged >= 2 || (damaged === 1 && text.length < 60)) return 'letters of it are damaged';
  if (hasNoWords(text) || hasTurnedLetters(text)) return 'letters of it are damaged';
  if (TURNED_BETWEEN.test(text)) return 'letters of it are damaged';
  // What is bold has lost its sign on one side.
  if ((text.match(/(?<!\*)\*\*(?!\*)/gu)?.length ?? 0) % 2 === 1) return 'a sign of its bold type is missing';
  if (/^\*\p{L}|^[\p{L}\p{N}]+_[\p{L}\p{N}_]*\*\s/u.test(text)) return 'a sign of its bold type is missing';
  const bracket = oddBracket(text);
  if (bracket !== null) return `a bracket is missing to its ${bracket}`;
  return endsOpen(text) ? 'its end is missing' : null;
});

/** `Don'`, `qu’`: what is left out stands behind the sign. `Dunkin'` is whole. */
const ELIDED =
  /^[^'’‘"“]*(?<!\p{L})(?:(?:do|is|are|was|were|does|did|has|have|had|would|could|should|wo|ca|need|must)n|[ldjmcst]|qu|we|they|you|it)['’]$/iu;
/** `1, Malo | 2, Regular |`: bars between, and one behind the last. */
const BAR_LAST = /^[^|]*[\p{L}\p{N}][^|]*\|[^|]*[\p{L}\p{N}][^|]*\|(?:[^|]+\|)*$/u;

/** A letter and then, at the end of the same line, a sign behind which more is to come. */
function endsOpen(text: string): boolean {
  if (text.length < 300 && (ELIDED.test(text) || (text.endsWith('|') && BAR_LAST.test(text)))) return true;
  const end = /(?:[,(/]|(?:=|→|⇒|➔|[-=]>)\s*)$/u.exec(text)?.index;
  if (end === undefined) return false;
  return /\p{L}/u.test(text.slice(text.lastIndexOf('\n', end) + 1, end));
}

/** The bracket that has no other half; `)` of `a)` and smileys aside. */
function oddBracket(text: string): string | null {
  let open = 0;
  const firstLetter = text.search(/\w/u);
  for (const { 0: character, index } of text.matchAll(/[()]/gu)) {
    if (character === '(') open += 1;
    else if (open > 0) open -= 1;
    // What stands before it is looked at from its end: there may be thousands of smileys.
    else if (!hasReason(text.slice(Math.max(0, index - LONGEST_BEFORE), index), index, firstLetter)) return ')';
  }
  if (open > 0) return '(';
  if (text.lastIndexOf('{') > text.lastIndexOf('}')) return '{';
  if (/\]/.test(text) && !text.includes('[')) return ']';
  // Spanish opens what it asks.
  return /¿\s?\p{L}/u.test(text) && !/[?？]/u.test(text) ? '¿' : null;
}

/** Units of three letters, which may be pairs. */
const LONGEST_BEFORE = 6;

/** Whether what stands before the bracket at `end` is a smiley's, or three letters at most that the text begins with. */
function hasReason(before: string, end: number, firstLetter: number): boolean {
  if (/[:;]-?$/u.test(before)) return true;
  const letters = /[\p{L}\d]{1,3}$/u.exec(before)?.[0];
  return letters !== undefined && (firstLetter < 0 || firstLetter >= end - letters.length);
}

/** Whether a text stops behind whom it asks, where that is no stem that a list completes: `Which methods did you`. */
export const stopsAtWhom = (text: string, list: readonly string[]): boolean =>
  STOPS_AT_WHOM.test(text) && list.length > 0 && list.every((item) => !/^\P{L}*\p{Ll}/u.test(item));

/** Words that a question begins with. */
const BEGINS_TO_ASK =
  /^(?:(?:in|at|on|for|from|with|about|auf|an|bei|mit|zu|von|für|aus|à|de|dans|pour|par|avec|sur|en|con|por|para)\s(?=\p{L}{1,10}\s))?(?:what|which|who|when|where|why|how|was|welche[rsnm]?|wer|wann|wo|warum|wie|quel(?:le)?s?|qui|quand|où|pourquoi|comment|combien)\s+\p{Ll}|^(?:(?:do|did|does|are|were|have|would|will|can|could)\s(?:you|they|we|your)(?!\s\p{L}+$)|(?:möchten|haben|sind|würden|können|kennen|nutzen|hatten|waren|besitzen|arbeiten|leben|wohnen)\s(?:sie|ihr)|(?:avez|êtes|utilisez|connaissez|pouvez|seriez|aimez)-vous)\s\p{L}/iu;
/** `Which methods did you`: whom it asks, and not what. */
const STOPS_AT_WHOM =
  /^(?:what|when|where|who|why|how|which)\s(?:\p{L}+\s){1,4}(?:did|do|does|are|were|would|will|can|could|have)\s(?:you|they)$/iu;
/** One such word alone. */
const BARELY_ASKS =
  /^(?:what|which|who|when|where|how|welche[rsnm]?|wer|wann|wo|wie|quel(?:le)?s?|qui|quand|où|comment|combien|¿?qué|¿?cuál(?:es)?|¿?dónde|¿?cómo)$/iu;
/** `Rate the suppliers from 1`, `from 1 (bad) to 7`: the other end of a scale, or its name, is lost. */
const HALF_A_SCALE = /(?<!\p{L})(?:from|between|von|zwischen|entre|da|van|tussen)\s+\d{1,3}$/iu;
/** `Scale from 1 (bad) to 7` has the name of one end alone; a sentence may well stop so. */
const HALF_NAMED =
  /^(?:\p{L}+:?\s+)?(?:scale|skala|échelle|escala|scala|schaal)\s.{0,40}\d\s?\([^()]{2,40}\)\s+(?:to|bis|à|a|até|tot)\s+\d{1,3}$/iu;
/** `: Question 4 = 0`: something stood before it. */
const BEGINS_BEHIND = /^[:;,.=)\]]\s?["“„«]?\p{L}/u;
/** The whole text is a word that stops: `Specif`, `Comme`. */
const BARE_WORD_CUT =
  /^(?:spec|speci|specif|commen|descri|describ|explai|pleas|addres|remar|beschr|beschrei|erläut|erläute|begrün|begründ|anmerk|anmerku|kommenta|commenta|préci|expliqu|especif|especifi|comentar|observacio)$/iu;
/** `Specify other. rel` */
const FRAGMENT_BEHIND = /\p{L}[.?!]\s+\p{Ll}{2,9}$/u;

/**
 * Whether a question's text stops in the middle of a sentence.
 * @param asks whether questions of this document have question marks
 */
export const isCutOff = (text: string, asks: boolean): boolean =>
  isSurelyCutOff(text) || (asks && asksWithoutSign(text));

/** `When did you last buy something second-hand`: it asks, and the sign is lost. */
export const asksUnsigned = remembered(
  (text: string): boolean => text.length < 200 && ASKS_WITH_VERB.test(text) && !/[?？:.…]/u.test(text),
);
const ASKS_WITH_VERB =
  /^\W{0,3}(?:(?:what|when|where|who|why|how|which)\s(?!(?:you|they|we|it|i|he|she)\s)(?:\p{L}+\s){0,3}(?:do|does|did|is|are|was|were|would|will|can|have|has)\s\p{L}+|(?:was|wann|wo|wer|warum|wie|welche[rsn]?)\s(?:\p{L}+\s){0,3}(?:haben|hat|ist|sind|war|würden|können|kaufen|nutzen|finden|kennen)\s(?:sie|ihr|es)|(?:que|quand|où|comment|pourquoi|quel(?:le)?s?)\s(?:\p{L}+\s){0,3}\p{L}+-(?:vous|t-il|elle))(?!\p{L})/iu;

/** Two letters are no question; what is short for something has capitals. */
const TWO_LETTERS = /^\p{Lu}?\p{Ll}$/u;
const isSurelyCutOff = remembered(
  (text: string): boolean =>
    TWO_LETTERS.test(text) ||
    BARELY_BEGUN.test(text) ||
    BARE_WORD_CUT.test(text) ||
    HALF_A_SCALE.test(text.slice(-90)) ||
    HALF_NAMED.test(text) ||
    BEGINS_BEHIND.test(text) ||
    (text.split(' ').length > 2 && GOES_ON.test(text)) ||
    (LONE_LAST.test(text) && !UNIT_LAST.test(text)) ||
    (FRAGMENT_BEHIND.test(text) && /\p{Lu}/u.test(text)),
);
/** `Valore los siguientes aspectos d`: one letter is no word; behind what is counted by letters it is. */
const LONE_LAST = /\p{L}{2,}\s\p{L}{2,}\s\p{L}{2,}\s[bcdfghjlmpqrt]$/u;
const UNIT_LAST =
  /(?<!\p{L})(?:in|per|pro|en|je|par|por|plan|option|typ|type|tipo|class|klasse|clase|vitamine?|vitamina|hepatitis|gruppe|group|groupe|grupo|letter|buchstaben?|lettre|letra|or|and|oder|und|ou|et|o|y)\s\p{L}$/iu;
/** `ASK IF QD>0: Who owns`: what stands behind the condition asks. */
const BEHIND_COLON = /^[^:?]{3,80}:\s+(?=\p{Lu}?\p{Ll})/u;
const asksWithoutSign = remembered((text: string): boolean => {
  const asks = text.replace(BEHIND_COLON, '');
  return BARELY_ASKS.test(text) || (BEGINS_TO_ASK.test(asks) && !/[?？:.…]/u.test(asks));
});

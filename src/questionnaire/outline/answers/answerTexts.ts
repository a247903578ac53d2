import { remembered } from '../../textMemory';
import { cutMark, isOfShape, nearMark, nearWord } from '../marks/nearMiss';
import { beginsKnownAnswer, isBegunOther, stopsInWord } from './knownAnswers';
import { isBeside } from '../text/besideCodes';
import { damageIn } from '../text/damage';
import { shorten } from '../text/shorten';
import type { Report } from '../../report';

/** An answer, a row or a column, once its code is known. */
export interface Labelled {
  readonly code: string;
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

/** A code with a sign behind it, and one that dots lead to. */
const SIGNED_INSIDE = /(?:^|\s)[(<[]?(-?\d{1,4})\s*[.)=:>\]]+\s*(?=[\p{L}"“„«(])/gu;
const DOTS_INSIDE = /(?:(?<!\.)\.{3,}|(?<!…)…+|(?<!_)_{3,}|\t)\s*\(?\d{1,4}\)?\s+(?:[-–—•*]\s+)?\p{L}/u;
const BARE_INSIDE =
  /(?<!(?<!\p{L})(?:than|over|under|least|most|about|als|über|unter|bis|rund|plus\s+de|moins\s+de|más\s+de|menos\s+de))\s(\d{1,4})\s+(?=\p{L})/giu;
/** `Very satisfied [1] Satisfied`: a code in brackets, and more behind it. */
const BRACKET_INSIDE = /[([](\d{1,4})[)\]]\s*[-–—•*]?\s*\p{L}/gu;
const OWN_INSIDE = /\s\[(\d{1,4})\]\s+\p{L}/gu;
/** `No 8 Don't know`: single digits that are often codes of no answer. */
const BESIDE_INSIDE = /\s([789])\s+(?=\p{Lu})/gu;
/** `nein 8 weiß nicht`, whatever the size of the letter. */
const BESIDE_SMALL =
  /\s(\d{1,3})\s+(?=(?:wei(?:ß|ss)|keine\s|don['’]?t\s|refus|prefer\snot|no\sans|not\sappl|ne\ssait|sans\s|no\ssabe|no\scontesta|n[ãa]o\ssabe|weet\sniet|non\sso|andere[rs]?(?:\s|$)|sonstiges))/giu;
/** `30-49 3. 50 or older`: a range behind the code of another. */
const RANGE_BEHIND = /\s(\d{1,2})[.)]\s+(?=\d{1,3}(?:\s?[-–+]|\s(?:to|bis|or|oder|and|und|à|a|ou|o|y)\s))/gu;
const BOX_INSIDE = /\S\s+[○◯●◉⚪□☐☑☒❏▢❑]\s*\S|[)\]]\s+[oO]\s+\S/u;
/** `Never - 2 Rarely`: a bullet and a code. */
const BULLET_INSIDE = /[\p{L})]\s+[-–—•*]\s+(\d{1,4})\s+(?=[\p{L}\d])/gu;
/** No answer is called by such a word alone. */
const ONLY_BEGUN = /^(?:and|or|the|of|to|und|oder|der|die|das|et|ou|le|la|les|des|el|los|las)$/u;
/** `an employee,`, `or self-employed, or`: answers that complete a sentence, where several end so. */
const GOES_ON = /[,;](?:\s(?:or|and|oder|und|ou|et|o|y|e|of|en))?$/iu;
/** Signs and words of a condition behind the label. */
const CONDITION = /!=|==|[<>≠≥≤]\s*\d|(?<!\p{L})(?:show|ask|only|skip|nur|fragen|wenn|falls|if|si)(?!\p{L}).*\p{L}\d/iu;

/** `< 18`, `>= 1M`, `> 10 km`: a range is the answer itself, not a condition behind it. */
const RANGE_ALONE = /^[<>≤≥]=?\s?\d[\d.,]{0,12}\s?(?:[€$£%]|\p{L}{1,12})?$/u;

/** `The price   1   2   3   4   5`: the points of a scale behind the row of a grid that nobody has written as a table. */
const SCALE_BEHIND = /\p{L}\s+(?:0\s+)?1\s+2\s+3(?:\s+\d{1,2}){0,9}$/u;

/** Says of the labels of a list what in them looks as if it meant something. One problem an answer at most. */
export function reportLabels(answers: readonly Labelled[], word: string, report: Report): void {
  const codes = new Set(answers.map(({ code }) => Number(code)));
  const labels = answers.map(({ label }) => label);
  const goOn = answers.filter(({ label }) => GOES_ON.test(label)).length > 1;
  for (const { code, label: written, start, end } of answers) {
    const label = goOn ? written.replace(GOES_ON, '') : written;
    const damage = damageIn(label) ?? (isCut(code, label, labels) ? 'its end is missing' : null);
    const near = damage === null ? (nearInBrackets(label) ?? markLast(label)) : null;
    if (damage !== null) {
      const message = `“${shorten(label)}” is not all here, ${damage}: what else it said of the ${word} is not checked.`;
      report('damagedText', 'warning', message, 'Complete the line.', start, end);
    } else if (SCALE_BEHIND.test(label)) {
      const message = `“${shorten(label)}” has the points of a scale behind it, as the row of a grid: it is not checked.`;
      report('unreadLine', 'warning', message, 'Write rows and scale as a table.', start, end);
    } else if (holdsAnother(Number(code), label, codes)) {
      const message = `“${shorten(label)}” seems to hold two ${word}s.`;
      report('joinedAnswers', 'warning', message, `Write every ${word} on a line of its own.`, start, end);
    } else if (insideOf(label).condition && !RANGE_ALONE.test(label)) {
      const message = `“${shorten(label)}” has words of a condition: it is not checked.`;
      report('conditionInText', 'warning', message, 'Write it on a line of its own, [ASK IF Q1 = 1].', start, end);
    } else if (near !== null) {
      const message = `“${shorten(label)}” has words that are nearly “${near}” and not understood.`;
      report('nearMark', 'warning', message, 'Correct them, or write the mark: [EXCLUSIVE], [TERMINATE].', start, end);
    }
  }
}

/** `andere, u`, `keine d`: one letter is no word; names and units have other signs beside them. */
const LONE_LETTER =
  /(?<!\d)(?:,\s(?!(?:no|ja|s[ií]|ok|my|me|he|we|it|us|oui)$)\p{Ll}{1,2}|\p{L}{3,}\s[bcdfghjklmnpqrstvwxz])$/u;
const BEFORE_UNIT =
  /(?<!\p{L})(?:in|per|pro|en|je|par|por|plan|option|typ|type|class|klasse|vitamine?|hepatitis|gruppe|group|groupe|grupo|team|line|linie|ligne|línea|zone|section|level|stufe|grade|size|größe|taille|modell?|version|block|part|teil|serie)\s\p{L}$/iu;

/** `Market research    C`: of a word in a column behind the labels. */
const GAP_LAST = /\p{L}{2}\s{2,8}\p{Lu}$/u;
/** `Vitamin  C` is written with two blanks for one. */
const isCutInColumn = (label: string, all: readonly string[]): boolean =>
  GAP_LAST.test(label) && !BEFORE_UNIT.test(label.replace(/\s{2,8}/gu, ' ')) && !isOneOfLetters(label, all);
/** `96 Other, please` */
const OTHER_PLEASE =
  /^(?:other|some(?:thing|one|where)?\selse|another|andere|anderes|sonstiges|autre|otro|otra|altro)(?!\p{L})[^()]{0,30}[\s,(](?:please|bitte|por\sfavor|svp)$/iu;
/** `Coffee trade or`, `Sonstiges, und` */
const ENDS_ON_JOINT = /\p{L},?\s(?:and|or|und|oder|et|ou|der|die|und\/oder)$/u;
/** `Weet niet *`: what was to stand in italics. */
const STAR_LAST = /\p{L}\s\*$/u;
/** `No -`: an arrow, or what stood behind it. */
const DASH_LAST = /\p{L}\s[-–—]$/u;
/** `other, namel`, `Autre (préc`: what asks to write it down, and stops. */
const NAMELY_CUT =
  /[,(–-]\s{0,2}(?:na|nam|name|namel|und\szw|und\szwa|näm|näml|nämli|nämlic|spe|spec|speci|specif|please\ss(?:p(?:e(?:c(?:if?)?)?)?)?|pré|préc|préci|précis|esp|espec|especi|especif|especifi|especific|ange|angeb|angebe|bitte\sa(?:n(?:g(?:e(?:be?)?)?)?)?)$/iu;
const YES = /(?<!\p{L})(?:yes|yeah|ja|oui|s[ií]|sim|tak|maybe|perhaps|not|vielleicht|peut)(?!\p{L})/iu;

const YES_FIRST = /^(?:Ja|Yes|Oui|S[ií]|Sim)(?!\p{L})/u;

/** Codes of what stands beside the answers begin here. */
const BESIDE = 90;

/**
 * `Kei` as the last of several that are things: the beginning of another word. So is `99 No`, where who has none of them
 * says `No` with the next code.
 */
const isLoneNo = (code: string, label: string, all: readonly string[]): boolean =>
  (/^(?:Nu|Ni|Ke|Kei|Nin|Nich|Auc|Aucu)$/u.test(label) || (Number(code) >= BESIDE && /^(?:No|Non)$/u.test(label))) &&
  all.length > 3 &&
  label === all.at(-1) &&
  !all.some((one) => one !== label && YES.test(one)) &&
  all.filter((one) => /^\p{Lu}\p{L}{3}/u.test(one)).length > 2;

/** Whether a label stops in the middle of a word, as far as that can be known. */
function isCut(code: string, label: string, all: readonly string[]): boolean {
  if (stopsInWord(label) || isBegunOther(label) || isCutInColumn(label, all) || OTHER_PLEASE.test(label)) return true;
  // `98 Some`: nobody has this code for some.
  if (isBeside(code) && /^(?:some|any|else|no|do|not|don|prefer|rather)$/iu.test(label)) return true;
  const [last, ...others] = all.toReversed();
  if (
    label === last &&
    /^(?:N|Ne|Nei|Nã)$/u.test(label) &&
    others.length > 0 &&
    others.every((one) => YES_FIRST.test(one))
  )
    return true;
  if (ONLY_BEGUN.test(label)) return true;
  if (STAR_LAST.test(label) && all.filter((one) => one.includes('*')).length === 1) return true;
  if (DASH_LAST.test(label) && all.filter((one) => DASH_LAST.test(one)).length === 1) return true;
  if (
    NAMELY_CUT.test(label) ||
    (ENDS_ON_JOINT.test(label) && all.filter((one) => ENDS_ON_JOINT.test(one)).length === 1)
  )
    return true;
  // `99 No` behind brands: none of them, or nobody.
  if (isLoneNo(code, label, all)) return true;
  if (LONE_LETTER.test(label) && !BEFORE_UNIT.test(label) && !isOneOfLetters(label, all)) return true;
  // `n` beside `yes`; beside `y` it is a short form.
  if (/^[bcdfghjklmnpqrstvwxz]$/u.test(label) && !isOneOfLetters(label, all))
    return all.filter((one) => /^\p{L}{2,}/u.test(one)).length > 0;
  return label === all.at(-1) && all.length > 2 && beginsKnownAnswer(label, all.slice(0, -1));
}

/** Whether other labels are the same but for the letter at their end: `Line a` and `Line b`, `m` and `f`. */
const isOneOfLetters = (label: string, all: readonly string[]): boolean =>
  all.some((one) => one !== label && one.slice(0, -1) === label.slice(0, -1) && /\p{L}$/u.test(one));

/** Whether a further answer stands in the label: a code that no other answer has, written as codes are. */
function holdsAnother(code: number, label: string, codes: ReadonlySet<number>): boolean {
  const { another, signed, bare } = insideOf(label);
  const isBare = (number: number): boolean => number === code + 1 || (number >= 88 && number <= 99);
  // `Female [2] r3 Other [3]`
  if ([...label.matchAll(OWN_INSIDE)].some(([, number]) => Number(number) === code)) return true;
  // Its own code has been taken, and the next one stands last: `Female r3 Other [3]`.
  const last = Number(/\s\[(\d{1,4})\]$/u.exec(label)?.[1]);
  if (last === code + 1 && !codes.has(last)) return true;
  return (
    another ||
    signed.some((number) => !codes.has(number)) ||
    bare.some((number) => isBare(number) && !codes.has(number))
  );
}

/** What of further answers and of conditions stands in a label. */
const insideOf = remembered((label: string) => {
  const numbers = (pattern: RegExp): readonly number[] =>
    [...label.matchAll(pattern)].map(([, number]) => Number(number));
  return {
    another: DOTS_INSIDE.test(label) || BOX_INSIDE.test(label),
    /** Numbers that stand as codes do. */
    signed: [SIGNED_INSIDE, BRACKET_INSIDE, BULLET_INSIDE, BESIDE_INSIDE, BESIDE_SMALL, RANGE_BEHIND].flatMap(numbers),
    /** Numbers in front of words. */
    bare: numbers(BARE_INSIDE),
    condition: CONDITION.test(label),
  };
});

/** What in brackets asks to write an answer down. */
const SPECIFIES = ['specify', 'angeben', 'préciser', 'especificar', 'specificare', 'precisare', 'namelijk'];
const DOES_SPECIFY =
  /^(?:specif\p{L}+|sp[ée]cifi\p{L}+|angeben|pr[ée]cis\p{L}+|especifi\p{L}+|espec[ií]fic\p{L}+|namelijk|nennen|name)$/iu;

/** More than half of the letters are the same at their places, and some are not. */
function shares(own: string, word: string): boolean {
  if (DOES_SPECIFY.test(own)) return false;
  const same = [...word].filter((letter, at) => letter === own.charAt(at)).length;
  return same < word.length && same >= word.length * 0.56;
}

/** `4 Nothing exclusive`: the brackets around what stands last are lost. `Mostly exclusive` and `Hotel Exclusive` are none. */
const MARK_LAST =
  /(?<!(?<!\p{L})(?:most|part|ful|large|rare|total|very|less|more|not|quite|rather|sehr|weniger|nicht|très|moins|plus|muy|más|menos)(?:ly)?)\s+(exclusive|exklusiv|excluyente|exclusif|esclusivo|exclusivo|terminate|screen-?out|mutually\sexclusive)$/iu;

/** The mark that stands last without its brackets; with one capital it is part of a name. */
function markLast(label: string): string | null {
  const word = MARK_LAST.exec(label)?.[1];
  return word === undefined || /^\p{Lu}\p{Ll}/u.test(word) ? null : word.toLowerCase();
}

/** What in brackets asks for it in several words. */
const SPECIFIES_LONG =
  'write in|please state|please specify|please say what|please write in|please tell us|bitte angeben|bitte nennen|bitte notieren|veuillez préciser|por favor especifique'.split(
    '|',
  );
const OTHERS = 'other another andere anderes sonstiges autre otros otras altro anders'.split(' ');

/** `(plxase say whix)`; a few letters are as many behind what is nearly an `Other` alone: `Oqher (wuktr iu)`. */
function asksForMore(content: string, label: string): boolean {
  const own = content.toLowerCase();
  const first = /^\p{L}+/u.exec(label)?.[0].toLowerCase() ?? '';
  const isOther = OTHERS.some((one) => one.length === first.length && lettersApart(one, first) === 1);
  // `Oteac`
  const mayBeOther =
    !OTHERS.includes(first) &&
    OTHERS.some(
      (one) =>
        one.length === first.length && one.charAt(0) === first.charAt(0) && [2, 3].includes(lettersApart(one, first)),
    );
  return SPECIFIES_LONG.some((wanted) => {
    const words = own.split(' ');
    const differ = wanted.split(' ').filter((word, at) => word !== words[at]).length;
    // `(please say when)` is what it says.
    if (differ < (isOther || mayBeOther ? 1 : 2)) return false;
    if (mayBeOther && isOfShape(own, wanted)) return true;
    return isOther ? isOfShape(own, wanted, 0.4) : wanted.length > 12 && isOfShape(own, wanted);
  });
}

const lettersApart = (one: string, other: string): number =>
  [...one].filter((letter, at) => letter !== other.charAt(at)).length;

const nearInBrackets = remembered((label: string): string | null => {
  const brackets = [...label.matchAll(/\(([^()]{5,40})\)/gu)].map(([, content = '']) => content);
  if (brackets.some((content) => asksForMore(content, label))) return 'specify';
  const tail = /(?:\s[-–—]\s*|,\s*|\s{2,}|\t)([^-–—,\t]{6,30})$/u.exec(label)?.[1];
  for (const content of [...brackets, ...(tail === undefined ? [] : [tail])]) {
    if (SPECIFIES.some((word) => word.length === content.length && shares(content.toLowerCase(), word)))
      return 'specify';
    const near = /^(?:note|write)\s+(?:it\s+)?down$/iu.test(content)
      ? null
      : (nearMark(content) ?? cutMark(content) ?? (content === tail ? null : nearWord(content)));
    if (near !== null) return near;
  }
  return null;
});

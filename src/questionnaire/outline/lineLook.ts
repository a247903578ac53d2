import { CALLOUT } from './rewriting/callouts';
import { remembered } from '../textMemory';

/** How numbers look that may stand in front of questions. */
export type NumberShape = 'point' | 'bracket' | 'dotted' | 'lettered' | 'slash' | 'arrow';

const BOLD_ASKS = /^ {0,3}\*\*\p{L}[^*]{2,300}[?？]\s*\*\*/u;
const FRAME = String.raw`^ {0,3}(?:#{1,6}\s+|[-*+]\s+)?(?:\*\*|__)?`;
const NAMED = new RegExp(
  FRAME +
    String.raw`(\p{Lu}\p{L}{0,4}|\p{Ll}{1,5})_?(\d{1,4})\d*(?:[.x_]\d+)*\p{L}?(?:(?:\*\*|__)?\s*[.:)|–-]|\s*(?:\*\*|__|\[|$)|\t|(?=\s+\S.*\?)|(?=\s{2,}\p{Lu})|(?=\s+\p{Lu}.*:\s*$))`,
  'u',
);
/** `1\\. How …?`: a number that is to stay as it is written. */
const ESCAPED = /^( {0,3}\d{1,3}\p{L}?)\\(?=[.)])/u;
/** A line without what markdown and notebooks put around its number or id. */
export function unmarked(line: string): string {
  if (line.startsWith('[!')) return line.replace(CALLOUT, '');
  return line.includes('\\') ? line.replace(ESCAPED, '$1') : line;
}

export const SHAPES: readonly (readonly [NumberShape, RegExp])[] = [
  ['dotted', /^ {0,3}(\d{1,3})\.(\d{1,3})[.)]?\s+\S/],
  ['lettered', /^ {0,3}(\d{1,3})([a-z])[.)]?\s+\S/],
  ['point', /^ {0,3}(\d{1,3})()\.\s+\S/],
  ['bracket', /^ {0,3}(\d{1,3})()\)\s+\S/],
  ['slash', /^ {0,3}(\d{1,3})()\/\s*\D/],
  ['arrow', /^ {0,3}(\d{1,3})()\s*[→⇒➔➜]\s*\p{L}\S*\s+\S/u],
];
/** What stands behind an id: a sign, and where bold type ends. */
const ENDS = String.raw`(?:\*\*)?[.:)]?(?:\*\*)?`;
const POINTED = new RegExp(
  FRAME + String.raw`(?!Nr|No|NO|N[°º])(\p{Lu}\p{L}{0,2})\.\s?(\d{1,3})(?!\d|[.,]\d)(\p{L}?)${ENDS}(?:\s|$)`,
  'u',
);
/** `V 12` above its text, `F 3: How …?`, `Q 1 - How …?`, `Q 1 How …?` */
const SPACED = new RegExp(
  FRAME +
    String.raw`(\p{Lu}{1,2})\s(\d{1,3})(\p{L}?)${ENDS}(?:\s[|–-](?:\*\*)?)?(?:\s*$|(?<=[.:)*|–-])\s+\S|(?=\s\s?[\p{Lu}¿].*[?？]))`,
  'u',
);
/** `Q-1. How …?` */
const HYPHENED = new RegExp(FRAME + String.raw`(\p{Lu}\p{L}{0,2})-(\d{1,3})(?!\d|[.,]\d)(\p{L}?)${ENDS}(?:\s|$)`, 'u');
/** `Nr. 1: How …?`, `N° 1`: the word for a number, as `Question 1` elsewhere. */
const CALLED = new RegExp(
  FRAME + String.raw`(Nr\.?|No\.|N[°º]\.?)\s?(\d{1,3})(?!\d|[.,]\d)(\p{L}?)${ENDS}(?:\s|$)`,
  'u',
);
/** `Q5 / AGE`, and not `Q5 / Q6`. */
const SLASHED = new RegExp(
  FRAME + String.raw`(\p{Lu}{1,3})(\d{1,3})(\p{Ll}?)(?:\*\*)?\s{1,3}\/\s{1,3}(?:\*\*)?(?!\p{L}{1,4}\d)\p{L}`,
  'u',
);
const SPELT =
  /^\s{0,8}(?:\*\*|#{1,6}\s+)?(?:question|frage|pregunta|domanda|vraag|pergunta)\s+\d{1,3}\p{L}?[.:]?\s*(?:\*\*)?\s*$/iu;
const LETTERED =
  /^ {0,3}(?:#{1,6}\s+)?(?:\*\*)?(\p{Lu}?)(\p{Lu}|(?<=\p{Lu})[a-z])(?:\*\*)?(?:[\t.:)]|\s[|–-](?=\s)|\s{2,})(?:\*\*)?\s*\S/u;
const BRACKETED = /^ {0,3}\[\p{L}[\p{L}_]{0,7}\d{0,4}\p{L}?\]\s+\S/u;
/** An id in the first cell of a table. */
const IN_CELL = /^ {0,3}\|\s*(?:\*\*)?(\p{L}{1,4})_?\d{1,3}\p{L}?[.):]?(?:\*\*)?\s*\|/u;
/** `1. How …?` with `1. Yes` below it, both flush left. */
const IN_LIST = /^(\d{1,3})[.)]\s+\S.*?([?？]\s*(?:[([].*[)\]]\s*)?)?$/u;
/** `**1. How …?**`, `## 1. How …?` */
const DECORATED = /^ {0,3}(?:#{1,6}\s+|\*\*|__)(\d{1,3})(?:\.\d+)?\p{L}?[.):]?\s*(?:\*\*)?\s+\S/u;

/** `## AGE: How old are you? [NUMERIC]`: headings are the questions, and numbers below them the answers. */
const MARKED = /^ {0,3}#{1,6}\s.*\[\p{Lu}{3,}/u;

/** Words that a question begins with, behind its id or a code. */
const ASKING =
  /^\P{L}*(?:(?:\p{L}{1,8}\s?[\d_.]{1,8}\p{L}?|\p{Lu}{2,12}(?=\P{L}{2}))\P{L}{1,8})?(?:(?:in|at|on|for|from|with|auf|an|bei|mit|zu|von|für|aus|à|de|dans|pour|par|avec|sur|en|con|por|para)\s)?(?:what|which|who|when|where|why|how|was|welche[rsnm]?|wer|wann|wo|warum|wie|quel(?:le)?s?|qui|quand|où|pourquoi|comment|combien|qué|cuál(?:es)?|quién(?:es)?|cuándo|dónde|cómo|cuánt[oa]s?)\s/iu;

/** What the style of a document is told by, of one line: most lines are those of the reading before. */
export const lookOf = remembered((line: string) => {
  const letter = /\p{L}/u.exec(line.slice(0, 200));
  const [, bold] = DECORATED.exec(line) ?? [];
  const [, item, asking] = IN_LIST.exec(line) ?? [];
  const [, letterOfPart, letterOfQuestion] = LETTERED.exec(line) ?? [];
  return {
    /** Its first letter, and whether it stands where the line begins. */
    first:
      letter === null
        ? null
        : {
            size: /\p{Lu}/u.test(letter[0]) ? ('large' as const) : ('small' as const),
            isPlain: /^ {0,3}$/.test(line.slice(0, letter.index)),
          },
    asks: ASKING.test(line),
    hasMark: /[?？]/u.test(line),
    isStarred: /\*\*\s*\\?\*\s*$|^#.*\S\s*\\?\*\s*$/.test(line),
    isMarked: MARKED.test(line),
    asksInBold: BOLD_ASKS.test(line),
    /** The number in its heading or bold type, and whether it asks or has a mark. */
    decorated: bold === undefined ? null : { number: Number(bold), asks: /[?？]|\[\p{L}/u.test(line) },
    cell: IN_CELL.exec(line)?.[1]?.toUpperCase(),
    isBracketed: BRACKETED.test(line),
    isSpelt: SPELT.test(line),
    isRound: /^\s*(?:[-*+]\s+)?(?:\(\s?\)\s+|[○◯⚪]\s*)\S/u.test(line),
    isSquare: /^\s*(?:[-*+]\s+)?(?:\[\s?\]\s+|[□☐❏▢❑]\s*)\S/u.test(line),
    lettered: letterOfPart === undefined ? null : lettersOf(letterOfPart, letterOfQuestion ?? ''),
    pointed: placeIn(POINTED.exec(line)),
    spaced: placeIn(SPACED.exec(line)),
    hyphened: placeIn(HYPHENED.exec(line)),
    called: placeIn(CALLED.exec(line)),
    slashed: placeIn(SLASHED.exec(line)),
    prefix: NAMED.exec(line)?.[1]?.toUpperCase(),
    inList: item === undefined ? null : { number: Number(item), asks: asking !== undefined },
    numbered: numberedAs(line),
  };
});

export type LineLook = ReturnType<typeof lookOf>;

/** The letter of a part (or none), of what size those are that count, and the place of this one among them. */
const lettersOf = (part: string, letter: string): { readonly part: string; readonly number: number } => ({
  part: `${part}${/\p{Ll}/u.test(letter) ? '[a-z]' : '[A-Z]'}`,
  number: letter.toUpperCase().charCodeAt(0),
});

/** The letters in front of a number, and what it counts as. */
function placeIn(match: RegExpExecArray | null): { readonly letters: string; readonly place: number } | null {
  if (match === null) return null;
  const [, letters = '', number, behind = ''] = match;
  return { letters: letters.toUpperCase(), place: Number(number) * 1000 + orderOf(behind.toLowerCase()) };
}

function numberedAs(line: string): { readonly shape: NumberShape; readonly place: number } | null {
  for (const [shape, pattern] of SHAPES) {
    const match = pattern.exec(line);
    if (match !== null) return { shape, place: Number(match[1]) * 1000 + orderOf(match[2] ?? '') };
  }
  return null;
}

const orderOf = (text: string): number => (/\d/.test(text) ? Number(text) : text === '' ? 0 : text.charCodeAt(0) - 96);

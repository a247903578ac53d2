import { linesOf } from './text/chunks';
import { lookOf, SHAPES, unmarked, type LineLook, type NumberShape } from './lineLook';
import { atMargin, marginOf } from './text/margin';

/** How this document writes its questions, seen from all of it before a line is read. */
export interface DocumentStyle {
  /** Shapes of numbers at the beginning of plain lines that count through the document: they number questions. */
  readonly numbers: ReadonlySet<NumberShape>;
  /** Letters that stand in front of the numbers of questions (`Q`, `A`), in capitals: such a line is one also without a sign. */
  readonly prefixes: ReadonlySet<string>;
  /** Numbered lines that ask count through the document, and other numbers begin anew below them: those are answers. */
  readonly asking: boolean;
  /** The numbers of headings or of what is bold are those of questions. */
  readonly decorated: boolean;
  /** A star marks the questions that must be answered. */
  readonly starred: boolean;
  /** Nothing names the questions: what is bold or a heading and asks is one. */
  readonly unnamed: boolean;
  /** Letters that stand in front of the numbers of questions with a point between, `Q.1`, in capitals. */
  readonly pointed: ReadonlySet<string>;
  /** Such letters with a blank between, `V 1`. */
  readonly spaced: ReadonlySet<string>;
  /** Such letters with a hyphen between, `Q-1`. */
  readonly hyphened: ReadonlySet<string>;
  /** Questions are called by a word for their number, `Nr. 1`. */
  readonly called: boolean;
  /** Letters of ids behind which a slash and a title stand, `Q5 / AGE`, in capitals. */
  readonly slashed: ReadonlySet<string>;
  /** Ids in square brackets begin the lines of questions: `[Q1] How …?` */
  readonly bracketed: boolean;
  /** The ids whose letters count, as a pattern: `Q[A-Z]` for `QA`, `QB`, `Q[a-z]` for `Qa`, `[A-Z]` for `A`; `null` for none. */
  readonly lettered: string | null;
  /** `Frage 3`, `Question 3a` stand on lines of their own, above the texts of the questions. */
  readonly spelt: boolean;
  /** Ids of questions that are written as fields with labels: a line that begins with one and a colon is its question. */
  readonly fields: ReadonlySet<string>;
  /** Round boxes stand in front of answers of which one is chosen, square ones where it may be several. */
  readonly twoBoxes: boolean;
  /** All letters in front of the numbers of ids, in capitals, of tables as well. */
  readonly letters: ReadonlySet<string>;
  /** Lines say where loops end. */
  readonly loopEnds: boolean;
  /** Lines such as `Universe: …` stand above several questions. */
  readonly sayForWhom: boolean;
  /** The lines, from 1, of the questions that must be answered, where the others may stay empty; else `null`. */
  readonly required: ReadonlySet<number> | null;
  /** Lines begin with capitals. */
  readonly capitals: boolean;
  /** What begins with a word that asks has a question mark. */
  readonly asks: boolean;
  /** So have a few others, and one line at most asks without it. */
  readonly asksSeldom: boolean;
}

export const NO_STYLE: DocumentStyle = {
  numbers: new Set(),
  prefixes: new Set(),
  asking: false,
  decorated: false,
  starred: false,
  unnamed: false,
  pointed: new Set(),
  spaced: new Set(),
  hyphened: new Set(),
  called: false,
  slashed: new Set(),
  bracketed: false,
  lettered: null,
  spelt: false,
  fields: new Set(),
  twoBoxes: false,
  loopEnds: false,
  sayForWhom: false,
  letters: new Set(),
  required: null,
  capitals: false,
  asks: false,
  asksSeldom: false,
};

/** How many lines begin with a capital, with a small letter, and ask with a question mark or without. */
class Habits {
  private readonly plain = { large: 0, small: 0 };
  private readonly all = { large: 0, small: 0 };
  private readonly asked = { marked: 0, unmarked: 0 };
  private marks = 0;

  see({ first, asks, hasMark }: LineLook): void {
    if (first === null) return;
    this.all[first.size] += 1;
    if (first.isPlain) this.plain[first.size] += 1;
    if (hasMark) this.marks += 1;
    if (asks) this.asked[hasMark ? 'marked' : 'unmarked'] += 1;
  }

  /** A line that is damaged may be the one that differs. */
  get capitals(): boolean {
    const { plain, all } = this;
    return (plain.large >= 5 && plain.small <= 1) || (all.large >= 15 && all.small <= 1);
  }

  get asks(): boolean {
    return (this.asked.marked >= 4 || this.marks >= 7) && this.asked.unmarked <= 1;
  }

  get asksSeldom(): boolean {
    return this.marks >= 2 && this.asked.unmarked <= 1;
  }
}

/** Looks at every line once. */
export function styleOf(text: string, from: number): DocumentStyle {
  const prefixes = new Map<string, number>();
  const counted = new Map<NumberShape, Count>(SHAPES.map(([shape]) => [shape, NOTHING_COUNTED]));
  let decorated = 0;
  let asking = 0;
  let marked = 0;
  let stars = 0;
  /** Lines in bold that ask and have no number; behind the last number, and behind one of them at most. */
  const inBold = { all: 0, below: 0, most: 0 };
  let bracketed = 0;
  let spelt = 0;
  const boxes = { round: 0, square: 0 };
  const pointed = new Map<string, Count>();
  const spaced = new Map<string, Count>();
  const hyphened = new Map<string, Count>();
  const called = new Map<string, Count>();
  const slashed = new Map<string, Count>();
  const lettered = new Map<string, Count>();
  const cells = new Set<string>();
  let above = { last: -1, rises: true };
  let asked = 0;
  let follow = true;
  let answered = 0;
  const habits = new Habits();
  const lines = [...linesOf(text, from)].flatMap(({ line }) => (line.length > 2000 ? [] : [line]));
  const margin = marginOf(lines);
  for (const [index, written] of lines.entries()) {
    const look = lookOf(unmarked(atMargin(written, margin)));
    habits.see(look);
    if (look.isStarred) stars += 1;
    if (look.isMarked) marked += 1;
    if (look.asksInBold) {
      inBold.all += 1;
      inBold.below += 1;
      inBold.most = Math.max(inBold.most, inBold.below);
    }
    if (look.decorated !== null) {
      decorated += 1;
      inBold.below = 0;
      if (look.decorated.asks) asking += 1;
      const { number } = look.decorated;
      above = { last: number, rises: above.rises && number > above.last };
    }
    if (look.cell !== undefined) cells.add(look.cell);
    if (look.isBracketed) bracketed += 1;
    if (look.isSpelt) spelt += 1;
    if (look.isRound) boxes.round += 1;
    if (look.isSquare) boxes.square += 1;
    if (look.lettered !== null) {
      const { part, number } = look.lettered;
      // `A. Is it good?` right above `B. Is it dear?`: a list.
      const isList = part === ALONE && lookOf(unmarked(atMargin(lines[index - 1] ?? '', margin))).lettered !== null;
      if (!isList) lettered.set(part, next(lettered.get(part) ?? NOTHING_COUNTED, number, look.hasMark));
    }
    for (const [place, found] of [
      [look.pointed, pointed],
      [look.spaced, spaced],
      [look.hyphened, hyphened],
      [look.called, called],
      [look.slashed, slashed],
    ] as const) {
      if (place === null) continue;
      // Lines right below each other are a list: `X1 / SUV`, `X3 / SUV`.
      const above = found === pointed || found === spaced ? null : lookOf(atMargin(lines[index - 1] ?? '', margin));
      if (found === slashed && (above?.slashed ?? null) !== null) continue;
      if (found === hyphened && (above?.hyphened ?? null) !== null) continue;
      found.set(place.letters, next(found.get(place.letters) ?? NOTHING_COUNTED, place.place));
    }
    if (look.prefix !== undefined) prefixes.set(look.prefix, (prefixes.get(look.prefix) ?? 0) + 1);
    if (look.inList !== null) {
      if (look.inList.asks) {
        asked += 1;
        follow &&= look.inList.number === asked;
      } else answered += 1;
    }
    if (look.numbered !== null) {
      const { shape, place } = look.numbered;
      counted.set(shape, next(counted.get(shape) ?? NOTHING_COUNTED, place, look.hasMark));
    }
  }
  const rising = (found: ReadonlyMap<string, Count>, most: number): ReadonlySet<string> =>
    new Set([...found].filter(([, { lines, rises }]) => lines >= most && rises).map(([letters]) => letters));
  const ids = rising(pointed, 2);
  const apart = rising(spaced, 3);
  const joined = rising(hyphened, 3);
  const isCalled = rising(called, 3).size > 0;
  const titles =
    [...slashed.values()].reduce((sum, { lines }) => sum + lines, 0) < 3 ? NO_STYLE.slashed : rising(slashed, 1);
  for (const [letters, found] of [
    ...[...ids].map((one) => [one, pointed] as const),
    ...[...apart].map((one) => [one, spaced] as const),
    ...[...joined].map((one) => [one, hyphened] as const),
    ...[...titles].map((one) => [one, slashed] as const),
  ])
    prefixes.set(letters, (prefixes.get(letters) ?? 0) + (found.get(letters)?.lines ?? 0));
  const frequent = new Set([...prefixes].filter(([, count]) => count >= 2).map(([prefix]) => prefix));
  const some = [...prefixes.values()].reduce((sum, count) => sum + count, isCalled ? 1 : 0);
  // `## 1 You and us` above `**How likely are you …?**`: numbers of parts name no question.
  const partsAreNumbered = asking === 0 && inBold.all >= 3 && inBold.most > 1;
  const numbered = decorated >= 3 && above.rises && asking * 2 >= decorated;
  // Numbers in headings or bold type are those of the questions, if they ask; else of parts.
  const free = (shape: NumberShape): boolean =>
    some === 0 && marked === 0 && (decorated === 0 || shape === 'dotted' || shape === 'lettered');
  const beside = (shape: NumberShape, count: Count): boolean =>
    shape === 'point' && marked === 0 && decorated === 0 && countsOn(count, some);
  const numbers = new Set(
    [...counted]
      .filter(([shape, count]) => count.lines >= 2 && count.rises && (free(shape) || beside(shape, count)))
      .map(([shape]) => shape),
  );
  return {
    asking: some === 0 && decorated === 0 && asked >= 2 && follow && answered >= asked && numbers.size === 0,
    decorated: numbered,
    starred: stars >= 2,
    numbers,
    prefixes: frequent,
    pointed: ids,
    spaced: apart,
    hyphened: joined,
    called: isCalled,
    slashed: titles,
    bracketed: bracketed >= 3,
    spelt: spelt >= 2,
    fields: new Set(),
    lettered: [...lettered].find(([part, found]) => countLetters(part, found))?.[0] ?? null,
    twoBoxes: boxes.round >= 2 && boxes.square >= 2,
    required: null,
    loopEnds: false,
    sayForWhom: false,
    letters: new Set([...prefixes.keys(), ...cells]),
    capitals: habits.capitals,
    asks: habits.asks,
    asksSeldom: habits.asksSeldom,
    unnamed:
      some === 0 &&
      (decorated === 0 || partsAreNumbered) &&
      numbers.size === 0 &&
      bracketed < 3 &&
      spelt < 2 &&
      ![...lettered.keys()].some((part) => /^\p{Lu}\[A/u.test(part)),
  };
}

interface Count {
  readonly lines: number;
  readonly last: number;
  /** Every number is above the one before. */
  readonly rises: boolean;
  /** Each is the next one, from 1 on. */
  readonly follows: boolean;
  /** How many of the lines hold a question mark. */
  readonly asks: number;
}

const NOTHING_COUNTED: Count = { lines: 0, last: -1, rises: true, follows: true, asks: 0 };

const next = ({ lines, last, rises, follows, asks }: Count, number: number, hasMark = false): Count => ({
  lines: lines + 1,
  last: number,
  rises: rises && number > last,
  follows: follows && number === (lines + 1) * 1000,
  asks: asks + (hasMark ? 1 : 0),
});

/**
 * A screener's questions have letters (`S1`, `S2`), those behind it plain numbers, which count on from 1 and most of
 * which ask. The numbers of answers begin anew, and do not ask.
 */
const countsOn = ({ lines, follows, asks }: Count, named: number): boolean =>
  follows && lines >= 4 && lines > named && asks * 2 > lines;

/** `SA`, `SB`: fewer than four count only where all of them ask, and from A on: `UK` and `US` are countries. */
const countLetters = (part: string, { lines, last, rises, asks }: Count): boolean =>
  rises &&
  // Small letters may end a word, and letters alone may stand in front of answers or parts.
  (/^\p{Lu}\[A/u.test(part) || (lines >= 3 && asks === lines)) &&
  (lines >= 4 || (lines >= 2 && asks === lines && last < FIRST_LETTER + lines + MOST_LEFT_OUT));
/** Letters that count without one in front of them. */
const ALONE = '[A-Z]';
const FIRST_LETTER = 'A'.charCodeAt(0);
const MOST_LEFT_OUT = 3;

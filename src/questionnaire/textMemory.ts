/**
 * What was made of texts, kept by the texts: of a document that is typed in, almost all texts come again with every key.
 * What was asked for long ago goes when there are too many letters.
 */
export class TextMemory<Made> {
  private newer = new Map<string, Made>();
  private older = new Map<string, Made>();
  private letters = 0;

  /** @param most letters of all texts that are kept */
  constructor(private readonly most: number) {}

  /** @param make always makes the same of the same text */
  of(text: string, make: (text: string) => Made): Made {
    const known = this.newer.get(text);
    if (known !== undefined) return known;
    const before = this.older.get(text);
    if (before !== undefined) {
      this.keep(text, before);
      return before;
    }
    const own = ownText(text);
    const made = make(own);
    this.keep(own, made);
    return made;
  }

  private keep(text: string, made: Made): void {
    this.letters += text.length;
    if (this.letters * 2 > this.most) {
      this.older = this.newer;
      this.newer = new Map();
      this.letters = text.length;
    }
    this.newer.set(text, made);
  }
}

/** The same text apart: a part of a text holds all of it in memory, and what is kept would hold every version of it. */
const ownText = (text: string): string => `${text} `.slice(0, -1);

/** Letters of the texts that a function of texts remembers. */
const REMEMBERED = 256_000;
/** Longer texts hardly ever come again. */
const LONGEST = 400;

/** The same function of a text alone, which answers from memory what it was asked before. */
export function remembered<Answer>(answerTo: (text: string) => Answer): (text: string) => Answer {
  const known = new TextMemory<Answer>(REMEMBERED);
  return (text) => (text.length > LONGEST ? answerTo(text) : known.of(text, answerTo));
}

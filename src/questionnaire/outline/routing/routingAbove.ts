import { isForEverybody } from '../draft';
import { shorten } from '../text/shorten';
import type { Mark } from '../meanings';
import type { Question } from '../../model';
import type { Report } from '../../report';
import { withoutSectionOf } from '../sections';
import { saysSection } from './parts/ofSection';

/** So many make a habit. */
const SEVERAL = 2;

/** What stands below a heading and is of its section or of the first question in it, until a question shows which. */
interface OfEither {
  readonly marks: readonly Mark[];
  readonly texts: ReadonlySet<string>;
  /** Questions in the section behind the first, and those that have a line of their own above them as it has. */
  questions: number;
  own: number;
}

/** What the lines above a question line say of who is asked. */
export interface AboveQuestion {
  /** Of the question itself. */
  readonly own: readonly Mark[];
  /** Of its section. */
  readonly section: readonly Mark[];
  /** Of its section, or of the question alone. */
  readonly perhapsSection: readonly Mark[];
  /** Who is asked stands apart from the question line, above it. */
  readonly apart: boolean;
}

/** Questions of a section with lines of their own behind its first, before that is how it is written. */
const ENOUGH_OWN = 3;

/**
 * Routing on lines of its own whose question is not clear yet. Behind the answers of a question it belongs to the
 * next one. Below a question that has no answers it belongs to that question, unless it stands close above the next
 * question line and apart from what is above it. Close below the heading of a section it is said of
 * all of the section, close above a question line of that question; else it is said of the question, perhaps of all.
 */
export class RoutingAbove {
  private next: Mark[] = [];
  private doubtful: Mark[] = [];
  /** How many questions have conditions apart above them, behind those of the question before. */
  private apartAbove = 0;
  /** What is kept for the next question stands below a heading, apart from it or not. */
  private below: { readonly apart: boolean } | null = null;
  private either: OfEither | null = null;
  private readonly ofFirst: Mark[] = [];

  constructor(
    private readonly report: Report,
    private readonly applyToOpen: (mark: Mark) => void,
  ) {}

  /** For the question that follows. */
  addForNext(mark: Mark): void {
    this.next.push(mark);
  }

  /** For the section whose heading was the last, or the first question in it. */
  addForSection(mark: Mark, apart: boolean): void {
    this.below ??= { apart };
    this.next.push(mark);
  }

  /** For the question above or the one that follows. */
  addDoubtful(mark: Mark): void {
    this.doubtful.push(mark);
  }

  /** The last line said who is asked, and its question is not clear yet: what stands right below goes with it. */
  addToLast(mark: Mark): void {
    (this.doubtful.length > 0 ? this.doubtful : this.next).push(mark);
  }

  get waits(): boolean {
    return this.doubtful.length > 0 || this.next.length > 0;
  }

  /** What stands behind the answers of a question and above a title, apart from every question line. */
  get aboveTitle(): readonly Mark[] {
    return this.below === null ? this.next.filter((mark) => isRouting(mark) && !isForEverybody(mark)) : [];
  }

  /** What belongs to the question that begins now. `close`: right below the last line. */
  take(close: boolean): AboveQuestion {
    const { next, below } = this;
    const own = close ? [...next, ...this.doubtful] : next;
    if (close) this.doubtful = [];
    this.settle();
    this.next = [];
    this.below = null;
    const apart = !close && next.length > 0 && next.every(isRouting);
    if (apart && below === null) this.apartAbove += 1;
    if (below === null) this.compare(apart ? next : []);
    else this.endSection();
    // In a document that writes conditions apart above their questions, one below a heading is no other.
    const asElsewhere = apart && below?.apart === true && this.apartAbove >= SEVERAL && !next.every(ofSection);
    const ofQuestion = below === null || (close && below.apart) || !next.every(isRouting) || asElsewhere;
    if (ofQuestion) return { own, section: [], perhapsSection: [], apart };
    // That everybody is asked is no condition, of whatever it is said.
    const everybody = next.filter(isForEverybody);
    if ((!close && !below.apart) || next.every(ofSection))
      return { own: everybody, section: next, perhapsSection: [], apart };
    this.either = { marks: next, texts: new Set(next.map(plainText)), questions: 0, own: 0 };
    return { own, section: [], perhapsSection: next, apart };
  }

  /** What stands below a heading and has turned out to be said of the first question alone. */
  get ofFirstAlone(): readonly Mark[] {
    return this.ofFirst;
  }

  /** The questions without what lines above the first of their section might have said of them all. */
  settled(questions: readonly Question[]): readonly Question[] {
    return withoutSectionOf(questions, this.ofFirst);
  }

  /**
   * Another question of the section begins, with lines apart above it. Where they say the same again, or that everybody
   * is asked, those above the first were no more of the section than they are.
   */
  private compare(lines: readonly Mark[]): void {
    if (this.either === null) return;
    this.either.questions += 1;
    if (lines.length === 0) return;
    this.either.own += 1;
    const { texts, marks } = this.either;
    if (!lines.some((mark) => texts.has(plainText(mark)) || isForEverybody(mark))) return;
    this.ofFirst.push(...marks);
    this.either = null;
  }

  /**
   * The section ends: where all of its questions have lines of their own, and they are several, the first one's are its
   * own too. A filter of the section, and another within it, are as common.
   */
  private endSection(): void {
    if (this.either === null) return;
    const { marks, questions, own } = this.either;
    this.either = null;
    if (own >= ENOUGH_OWN && own === questions) this.ofFirst.push(...marks);
    else for (const mark of marks) this.reportSection(mark);
  }

  private reportSection(mark: Mark): void {
    if (isForEverybody(mark)) return;
    const next = 'Write it behind the heading for all of the section, below the question line for the question alone.';
    const message = `${shorten(mark.text)} may be said of the question below it or of all its section: of the other questions it is not checked.`;
    this.report('sectionLine', 'warning', message, next, mark.start, mark.end);
  }

  /** No question line has followed: what was in doubt belongs to the question above. */
  settle(): void {
    const { doubtful } = this;
    this.doubtful = [];
    for (const mark of doubtful) {
      // `If Q2 = 1:` announces what stands below it, and that is no question.
      if (mark.text.trimEnd().endsWith(':')) this.reportAnswers(mark);
      else this.applyToOpen(mark);
    }
  }

  /** Another answer follows: what stood behind the answers before was about answers. */
  atAnswer(): void {
    for (const mark of this.next) this.reportAnswers(mark);
    this.next = [];
  }

  private reportAnswers(mark: Mark): void {
    if (isForEverybody(mark)) return;
    const message = `${shorten(mark.text)} stands above single answers and is not checked.`;
    const nextStep = 'Check by hand who was shown them, or ask them in a question of their own.';
    this.report('answerRouting', 'warning', message, nextStep, mark.start, mark.end);
  }

  /** No question follows at all. Gives what was kept for it: it may have been said of the question above. */
  drop(): readonly Mark[] {
    this.endSection();
    const dropped = this.next.filter((mark) => !isForEverybody(mark));
    for (const mark of dropped) {
      const message = `${shorten(mark.text)} stands behind the answers and no question follows.`;
      this.report('strayMark', 'warning', message, 'Write it below the line of its question.', mark.start, mark.end);
    }
    this.next = [];
    this.below = null;
    return dropped;
  }
}

const plainText = ({ text }: Mark): string =>
  text
    .toLowerCase()
    .replace(/[\s*_]+/gu, ' ')
    .trim();

const ofSection = ({ text }: Mark): boolean => saysSection(text);

const isRouting = ({ meaning }: Mark): boolean => meaning.kind === 'routing' || meaning.kind === 'everybody';

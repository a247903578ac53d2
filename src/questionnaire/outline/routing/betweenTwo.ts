import { doubtAt, entryLogic, isForEverybody, namesOf, type DraftQuestion } from '../draft';
import { saysSection } from './parts/ofSection';
import type { LineIndex } from '../../lines';
import type { Mark } from '../meanings';
import type { Doubt, Question } from '../../model';
import type { Report } from '../../report';
import { shorten } from '../text/shorten';

interface Waiting {
  readonly mark: Mark;
  readonly doubt: Doubt;
  readonly name: string | null;
}

/**
 * Conditions apart from a question without answers above them and from the question line below them: which of the two
 * they are said of is known by where the document writes all others, above its questions or below them. Where it has no
 * such habit, they are in doubt at both, which is reported.
 */
export class BetweenTwo {
  private readonly seen = { above: 0, below: 0 };
  /** Those that stand above their question, of which the last is kept. */
  private above: Mark | null = null;
  private readonly waiting: Waiting[] = [];

  constructor(
    private readonly lines: LineIndex,
    private readonly report: Report,
  ) {}

  /** A condition stands where it can only be said of the question above it, or of the one below. */
  saw(mark: Mark, where: 'above' | 'below'): void {
    if (mark.meaning.kind !== 'routing' && mark.meaning.kind !== 'everybody') return;
    this.seen[where] += 1;
    if (where === 'above') this.above = mark;
  }

  /** What is in doubt at both questions until all has been read. */
  take(mark: Mark, { id, shownId }: DraftQuestion): Doubt {
    const doubt = doubtAt(mark, 'asked', this.lines);
    this.waiting.push({ mark, doubt, name: shownId ?? id });
    return doubt;
  }

  /** The questions, each with what is said of it, now that the habit of the document is known. */
  settled(questions: readonly Question[]): readonly Question[] {
    let now = this.withLone(questions);
    for (const one of this.waiting) {
      const where = this.habit ?? (pointsUp(one, questions) ? 'below' : null);
      if (where === null) this.tell(one);
      else now = now.map((question) => this.withOwn(question, one, where));
    }
    return now;
  }

  /** One condition alone stands above a question, and all others below theirs: the line of its own may be lost. */
  private withLone(questions: readonly Question[]): readonly Question[] {
    const { above, below } = this.seen;
    const mark = this.above;
    if (mark === null || above !== 1 || below < FEWEST_BELOW || isForEverybody(mark) || saysSection(mark.text))
      return questions;
    const own = questions.find(({ entry }) =>
      entry.some(({ span }) => span.start >= mark.start && span.end <= mark.end),
    );
    if (own === undefined || !isBehind(own, mark)) return questions;
    const message = `“${shorten(mark.text)}” stands above ${own.id}, and all other conditions below their questions: whether it is said of that one is not known.`;
    const next = 'Write it right below the line of its question.';
    this.report('eitherQuestion', 'warning', message, next, mark.start, mark.end, own.id);
    const doubt = doubtAt(mark, 'asked', this.lines);
    return questions.map((one) => (one === own ? { ...one, doubts: [...(one.doubts ?? []), doubt] } : one));
  }

  private get habit(): 'above' | 'below' | null {
    const { above, below } = this.seen;
    if (above > 0 === below > 0) return null;
    return above > 0 ? 'above' : 'below';
  }

  private withOwn(question: Question, { mark, doubt }: Waiting, where: 'above' | 'below'): Question {
    if (question.doubts?.includes(doubt) !== true) return question;
    const { doubts, ...rest } = question;
    const left = doubts.filter((other) => other !== doubt);
    // Above its question: of the one that begins behind it.
    const isOwn = isBehind(question, mark) === (where === 'above');
    const entry = isOwn ? (entryLogic(mark, this.lines) ?? []) : [];
    return { ...rest, entry: [...rest.entry, ...entry], ...(left.length > 0 && { doubts: left }) };
  }

  private tell({ mark: { text, start, end }, name }: Waiting): void {
    const message = `“${shorten(text)}” may be said of ${name ?? 'the question above'} or of the question below: it is not checked of either.`;
    const next = 'Write it right below the line of its question.';
    this.report('eitherQuestion', 'warning', message, next, start, end, name ?? undefined);
  }
}

/** So many show that conditions stand below their questions. */
const FEWEST_BELOW = 3;

const isBehind = (question: Question, mark: Mark): boolean => question.idSpan.start > mark.start;

/** `Only people who said yes at 2a see this.` above a question with a condition of its own. */
const pointsUp = ({ mark, doubt }: Waiting, questions: readonly Question[]): boolean =>
  THIS.test(mark.text) &&
  questions
    .filter((question) => question.doubts?.includes(doubt) === true && isBehind(question, mark))
    .every(({ entry }) => entry.length > 0);

const THIS = /(?<!\p{L})(?:this|diese|dies|das|cette|ceci|est[ae]|questa|deze|dit)(?!\p{L})/iu;

/** Whether a condition could be said of a question itself: not where it depends on it, or holds for everybody. */
export const mayBeOf = (mark: Mark, { id }: DraftQuestion): boolean =>
  mark.meaning.kind === 'routing' &&
  !isForEverybody(mark) &&
  (id === null || !namesOf(mark.meaning.logic.text).includes(id.toUpperCase()));

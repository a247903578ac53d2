import type { LineIndex } from '../../lines';
import type { Logic, Question, Section } from '../../model';
import { checkCarried, type Carried } from '../answers/carried';
import type { DraftQuestion } from '../draft';
import { followJumps, jumpsOf, type HeadingPlace, type Jump, type Leaving } from './jumps';
import { Explainer } from '../prose/explain';
import { closingsOf, withLateClosings } from './lateClosings';
import { withRanges, type QuestionRange } from './ranges';
import { withSameBase } from './sameBase';
import type { Report } from '../../report';

/** The questions in their order, and what leads from one to another: known only when all of them have been read. */
export class Flow {
  private readonly questions: Question[] = [];
  private readonly jumps: Jump[] = [];
  /** Answers that close the interview, where that may also be its end in good order. */
  private readonly closings: Jump[] = [];
  private readonly headings: HeadingPlace[] = [];
  private readonly carried: Carried[] = [];
  private readonly ranges: QuestionRange[] = [];
  /** The places of the questions that say so. */
  private readonly askedOfAll = new Set<number>();

  constructor(
    private readonly lines: LineIndex,
    private readonly report: Report,
  ) {}

  /** A condition on the questions that it names. */
  range(range: QuestionRange): void {
    this.ranges.push(range);
  }

  /** A heading that is no question: what follows stands below it. It may say of questions whom they are for. */
  heading(label: string, ranges: readonly QuestionRange[] = []): void {
    this.ranges.push(...ranges);
    this.headings.push({ label, place: this.questions.length });
  }

  /** A complete draft and the questions that it became. */
  add(draft: DraftQuestion, built: readonly Question[]): void {
    const first = this.questions.length;
    for (const jump of jumpsOf([...draft.rows, ...draft.columns, ...draft.numberCodes], built, first))
      this.jumps.push(jump);
    for (const closing of closingsOf([...draft.rows, ...draft.columns], built, first)) this.closings.push(closing);
    for (const one of built) this.questions.push(one);
    for (const leaving of draft.leaving) this.leave(leaving);
    if (draft.askedOfAll) built.forEach((_, index) => this.askedOfAll.add(first + index));
    const { carried } = draft;
    if (carried !== null) built.forEach((_, index) => this.carried.push({ ...carried, place: first + index }));
  }

  /** A jump behind the question that was added last. */
  leave({ target, mark, ...when }: Leaving): void {
    this.jumps.push({ from: this.questions.length - 1, target, mark, when });
  }

  /** The headings that questions stand below; of several above one question the nearest. */
  get sections(): readonly Section[] {
    const labels = new Map<number, string>();
    for (const { label, place } of this.headings) {
      const first = this.questions[place];
      if (first !== undefined && label !== '') labels.set(first.span.start, label);
    }
    return [...labels].map(([start, label]) => ({ label, start }));
  }

  /** All questions, each with what the jumps over it say of who is asked. */
  finish(settled: (questions: readonly Question[]) => readonly Question[]): readonly Question[] {
    const { headings, askedOfAll, lines, report } = this;
    const closed = withLateClosings(settled(this.questions), this.closings);
    const carried = withRanges(checkCarried(closed.questions, this.carried, report), this.ranges, lines, report);
    const jumps = [...this.jumps, ...closed.jumps];
    const based = withSameBase(carried, jumps);
    const explainer = new Explainer(based);
    const questions = based.map((question, place) => ({
      ...question,
      entry: question.entry.map((logic) => explainer.explain(logic, place, false)),
      screenOuts: saidOnce(question.screenOuts.map((logic) => explainer.explain(logic, place, true))),
    }));
    return followJumps(jumps, { questions, headings, askedOfAll, explainer, lines, report });
  }
}

/** What a sentence and a mark say alike is one condition. */
const saidOnce = (logics: readonly Logic[]): readonly Logic[] =>
  [...new Map(logics.toReversed().map((logic) => [logic.text, logic])).values()].toReversed();

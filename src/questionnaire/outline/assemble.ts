import type { LineIndex } from '../lines';
import type { Question, Section } from '../model';
import { draftAnswer } from './answers/answerItems';
import { sayQuestion } from './lines/sayQuestion';
import { isAboveCodes } from './answers/aboveCodes';
import { isWrittenOn, takesAnswerLine } from './answers/answerLine';
import { AnswerReader } from './answers/answerReader';
import { buildQuestions } from './build';
import { applyToQuestion, DraftQuestion, entryOf } from './draft';
import { takeInTitle } from './routing/withoutQuestion';
import type { ListInfo, OutlineContinuation, OutlineEvent, OutlineItem } from './text/events';
import { BetweenTwo } from './routing/betweenTwo';
import { EitherCondition } from './routing/eitherCondition';
import { Flow } from './routing/flow';
import { readLine } from './lines/lineReading';
import { asksOnBlank, isTotalBelow } from './lines/blankQuestion';
import { placeMarks } from './placeMarks';
import { LoopLines } from './routing/loopLines';
import { rangesOn } from './routing/rangesOn';
import { asksAll, isTitle, titleOf } from './lines/partTitle';
import { endsInItem } from './lines/endsInItem';
import { isStaffLine } from './lines/staffLine';
import { answersOf } from './lines/answersOf';
import { listAnnounced } from './text/lineShapes';
import { readMarks } from './marks/marks';
import { announcesNext } from './lines/announced';
import { isTyped, type Mark } from './meanings';
import { isQuestionItem, standsInItem } from './lines/questionItem';
import { reportText } from './lines/questionText';
import { questionStart } from './lines/questionStart';
import { endsAsQuestion, type LinePlace } from './lines/questionLine';
import { reportSample, reportSkipped, reportAskingHeading, type Stretch } from './lines/remarks';
import type { Report } from '../report';
import type { RichText } from './text/richText';
import { RoutingAbove } from './routing/routingAbove';
import { routingInLabel } from './routing/routingWords';
import { statesAnswer } from './routing/statedAnswer';
import { PART_DEPTH, Sections } from './sections';
import { StrayList } from './unread/stray';
import type { DocumentStyle } from './style';
import { asksWithoutId, isOfAll, saysOfAll, unnamedQuestion } from './unread/unnamed';
import { countsSample, isChangeLog } from './unread/sample';
import { askingQuestion } from './unread/worded';
import { takeAsHeading } from './lines/weakQuestion';
import { LineNotes } from './lines/lineNotes';
import { mayBeLeftOut } from './lines/saidOfAll';
import { TableReader } from './tables/tableReader';
import { takeList, type ChoiceLists } from './tables/choices';
import { takeJump } from './tables/rowRemarks';

/** Reads the lines of an outline one after the other and puts questions together. */
export class OutlineAssembler {
  private readonly flow: Flow;
  private readonly answers: AnswerReader;
  /** The ids of the questions so far, in capitals. */
  private readonly ids = new Set<string>();
  private readonly routing: RoutingAbove;
  private readonly stray: StrayList;
  private readonly sections = new Sections();
  private open: DraftQuestion | null = null;
  /** The list of which it is known that its items are questions. */
  private questionList: ListInfo | null = null;
  private lastLine = 0;
  private next: OutlineEvent | undefined;
  private readonly notes: LineNotes;
  /** The depths of headings that are questions called by a number. */
  private readonly numbered = new Set<number>();
  private readonly either = new EitherCondition();
  private readonly between: BetweenTwo;
  private readonly loops: LoopLines;
  private readonly tables: TableReader;
  /** A section has begun, and no question in it yet. */
  private sectionBegins = false;
  /** The depth of the heading that is being read; `null` for what is none. */
  private headingDepth: number | null = null;

  constructor(
    private readonly lines: LineIndex,
    private readonly style: DocumentStyle,
    lists: ChoiceLists,
    private readonly report: Report,
  ) {
    this.stray = new StrayList(report);
    this.notes = new LineNotes(lines, style, this.ids, report);
    this.flow = new Flow(lines, report);
    const { sections, flow, ids } = this;
    this.tables = new TableReader(
      { lines, lists, report, sections, flow, style, ids },
      {
        close: (isLast) => (isLast ? this.closeLast() : this.closeQuestion()),
        line: (text, listed) => this.line(text, listed),
        touch: (stretch) => this.touch(stretch),
      },
    );
    this.between = new BetweenTwo(lines, report);
    this.loops = new LoopLines(lines, style.loopEnds, report);
    this.answers = new AnswerReader(report, () => this.routing.atAnswer());
    this.routing = new RoutingAbove(report, (mark) => {
      if (this.open !== null) applyToQuestion(this.open, mark, lines, report);
    });
  }

  /** @param next the line or item behind it, if any */
  add(event: OutlineEvent, next: OutlineEvent | undefined): void {
    this.next = next;
    if (event.kind !== 'item' && event.kind !== 'continuation') this.stray.close();
    switch (event.kind) {
      case 'heading':
        event.lines.forEach((text, index) => (index === 0 ? this.heading(text, event.depth) : this.line(text, false)));
        return;
      case 'line':
        if (event.unsure === undefined || this.open === null) return this.line(event.text, event.listed, event.boxed);
        this.notes.unsure(event.text, event.unsure, this.open);
        return;
      case 'item':
        this.item(event);
        return;
      case 'continuation':
        this.continuation(event);
        return;
      case 'table':
        this.routing.settle();
        if (countsSample(event.rows) || isChangeLog(event.rows)) return reportSample(event, this.report);
        this.tables.read(event, this.open);
        return;
      case 'choices':
        if (event.shared === true && this.open !== null) this.open.shared = event;
        else takeList(this.open, event, this.report);
        return;
      case 'skipped':
        reportSkipped(event, this.open?.shownId ?? this.open?.id ?? undefined, this.report);
    }
  }

  /** Ends the reading. */
  finish(): readonly Question[] {
    this.stray.close();
    this.closeLast();
    return this.notes.withNamed(this.flow.finish((all) => this.between.settled(this.routing.settled(all))));
  }

  /** Known when all has been read. */
  readonly parts = (): readonly Section[] => this.flow.sections;

  private heading(text: RichText, depth: number): void {
    if (this.target(text.toLabel())) return;
    this.headingDepth = depth;
    const isQuestion = this.startsQuestion(text, 'heading', 0) || this.startsWithoutId(text, true);
    this.headingDepth = null;
    if (isQuestion) return;
    this.notes.damage(text, this.open);
    this.closeLast();
    const marks = this.beginPart(text, depth);
    for (const mark of marks) takeInTitle(mark, this.flow, this.report);
    if (endsAsQuestion(text) || isTyped(marks)) reportAskingHeading(text, this.report);
  }

  private line(text: RichText, listed: boolean, boxed = false, depth = 0): void {
    const apart = this.lines.spanOf(text.start, text.end).line > this.lastLine + 1;
    if (!statesAnswer(text.text, this.ids) && this.startsQuestion(text, 'line', depth)) return;
    if (isStaffLine(text) || isTotalBelow(text, this.open) || this.startsWithoutId(text, false)) return;
    const blank = listed ? null : asksOnBlank(text, apart, this.open, this.ids, this.style);
    if (blank !== null) return this.begin(blank.draft, blank.label, blank.marks, text);
    this.sections.screener.line(text);
    if (this.scaleOnLine(text) || this.partTitle(text) || this.rangeOfQuestions(text) || this.loop(text, apart)) return;
    // Ahead of all questions it says how they are meant where nothing else is said.
    const isFirst = this.open === null && this.ids.size === 0;
    if (isFirst && (saysOfAll(text.text, this.style) || mayBeLeftOut(text.text))) return this.notes.ofAll(text);
    if ((apart || this.sectionBegins) && this.notes.ofPart(text, this.sections)) return this.touch(text);
    const aboveCodes = isAboveCodes(text, this.open, this.next);
    const { marks, rest, isAnswer } = readLine(text, listed || aboveCodes, this.open, this.ids, apart);
    const joins = rest.text === '' && !apart && this.routing.waits;
    if (!joins) this.routing.settle();
    if (this.target(text.toLabel())) return;
    this.touch(text);
    if (this.open !== null && isWrittenOn(this.open, rest, this.next, this.report)) return this.place(marks, 'on');
    if (marks.length > 0 && rest.text === '') this.notes.damage(text, this.open);
    if (joins) return marks.forEach((mark) => this.routing.addToLast(mark));
    if (rest.text !== '' && !(isAnswer && this.open !== null) && this.startsUnnamed(rest, marks, text)) return;
    const asking = isAnswer ? null : askingQuestion(text, this.open, this.next, boxed);
    if (asking !== null) return this.begin(asking.draft, asking.label, asking.marks, text);
    if (isAnswer) {
      if (aboveCodes && this.open !== null) this.notes.takeShort(this.open, this.answers);
      if (this.open === null) this.stray.add(text);
      else if (this.open.target === 'jumps') takeJump(this.open, text, this.report);
      else this.answers.add(draftAnswer(rest, null), marks, this.open, true);
      return;
    }
    this.place(marks, rest.text === '' && apart);
    // The text of a question below its id says who is asked as one behind it does.
    if (this.open?.label === '' && endsAsQuestion(rest)) this.place(routingInLabel(rest), false);
    this.notes.take(rest, text, { marked: marks.length > 0, apart, next: this.next }, this.open);
  }

  /** `Ask Q5 to Q8 only if Q1 = 1.` */
  private rangeOfQuestions(text: RichText): boolean {
    const ranges = rangesOn(text, this.next, this.style);
    if (ranges.length === 0) return false;
    this.routing.settle();
    this.touch(text);
    for (const range of ranges) this.flow.range(range);
    return true;
  }

  /** A line right below a question is said of that question alone. */
  private loop(text: RichText, apart: boolean): boolean {
    if (!(apart || this.open === null || this.open.hasAnswers) || !this.loops.take(text)) return false;
    this.routing.settle();
    this.touch(text);
    return true;
  }

  private partTitle(text: RichText): boolean {
    if (this.sections.inSplit && asksAll(text)) this.sections.endSplit();
    if (!isTitle(text, this.next, this.style)) return false;
    this.notes.aboveTitle(text, this.open, this.routing.aboveTitle, this.lastLine);
    this.closeQuestion();
    this.beginPart(text, PART_DEPTH);
    return true;
  }

  private beginPart(text: RichText, depth: number): readonly Mark[] {
    const { label, marks, entry, ranges, mayName, optional } = titleOf(text, this.ids, this.lines);
    if (mayName) this.notes.title(text);
    if (optional) this.notes.tellOptional(text);
    this.sections.begin(depth, entry, label, optional);
    this.flow.heading(label, ranges);
    this.loops.part(text);
    this.sectionBegins = true;
    this.touch(text);
    return marks;
  }

  /** `Scale: 1 = bad, 2 = ok, 3 = good` */
  private scaleOnLine(text: RichText): boolean {
    if (!takesAnswerLine(this.open, text, this.answers, this.next, this.report)) return false;
    this.notes.damage(text, this.open);
    this.touch(text);
    return true;
  }

  private place(marks: readonly Mark[], apart: boolean | 'on'): void {
    const { open, next, lastLine, lines, report, routing, notes, either, between } = this;
    const { sectionBegins, flow, style } = this;
    const at = { open, next, lastLine, lines, report, routing, notes, either, between, sectionBegins, flow, style };
    placeMarks(marks, apart, at);
  }

  private startsQuestion(text: RichText, place: LinePlace, depth: number, number: string | null = null): boolean {
    const { rest, marks, typed, line } = questionStart(text, place, this.style);
    if (line === null && number === null) {
      return place === 'heading' && typed && this.startsUnnamed(rest, marks, text);
    }
    if (line !== null && announcesNext(text, line.id, this.next, this.style)) {
      this.touch(text);
      return true;
    }
    const { start, end } = line?.idText ?? text;
    const weak = line?.strength === 'weak' && place !== 'item';
    const id = line?.id ?? `Q${number}`;
    this.begin(new DraftQuestion(id, start, end, text.start, text.end, weak, depth), rest, marks, text);
    return true;
  }

  private startsWithoutId(text: RichText, inHeading: boolean): boolean {
    if (!asksWithoutId(text, inHeading, this.style, this.next)) return false;
    const { rest, marks } = readMarks(text, 'question');
    const { draft } = unnamedQuestion(text, this.style);
    this.begin(draft, unnamedQuestion(rest, this.style).label, marks, text);
    this.headingDepth = null;
    return true;
  }

  /** A text with a type mark where no question waits for one: a question without an id. */
  private startsUnnamed(rest: RichText, marks: readonly Mark[], text: RichText): boolean {
    const waits = this.open?.waitsForType === true;
    // A heading without words is none.
    if (!isTyped(marks) || waits || rest.text === '' || isOfAll(text.text, this.next, this.style)) return false;
    this.begin(new DraftQuestion(null, text.start, text.end, text.start, text.end, false, 0), rest, marks, text);
    return true;
  }

  private begin(question: DraftQuestion, label: RichText, marks: readonly Mark[], text: RichText): void {
    const { line } = this.lines.spanOf(text.start, text.end);
    const above = this.routing.take(line === this.lastLine + 1);
    this.sections.withoutPerhaps(this.routing.ofFirstAlone);
    this.closeQuestion();
    this.sections.add(entryOf(above.section, this.lines));
    question.saidAbove = above.apart;
    this.sectionBegins = false;
    if (this.headingDepth !== null) this.sections.questionAt(this.headingDepth);
    this.sections.place(question, this.headingDepth);
    this.sections.add(entryOf(above.perhapsSection, this.lines).map((logic) => ({ ...logic, perhaps: true })));
    if (this.notes.mayBeLeftOut(line)) question.optional = true;
    question.doubts.push(...this.notes.ofNext());
    this.loops.question(question);
    if (question.id !== null) this.ids.add(question.id.toUpperCase());
    this.open = question;
    const { style, ids, next, lines, report } = this;
    sayQuestion(question, { label, marks, text, above: above.own }, { style, ids, next, lines, report });
    this.touch(text);
  }

  private item(item: OutlineItem): void {
    const { text, list, number } = item;
    if (isQuestionItem(item, this.questionList, this.open, this.style, this.answers)) {
      this.stray.close();
      this.questionList = list;
      if (this.startsQuestion(text, 'item', list.depth, number)) return;
    }
    this.routing.settle();
    const question = this.open;
    if (question === null) return this.stray.add(text);
    this.touch(text);
    const ends = endsInItem(question, text);
    if (ends !== null) this.place(ends, false);
    else if (question.target === 'jumps') takeJump(question, text, this.report);
    else this.answers.item(item, question);
  }

  private continuation({ text, listed, list }: OutlineContinuation): void {
    if (this.open === null) this.stray.add(text);
    else if (standsInItem(this.open, list) || !this.answers.continue(text, listed, this.open))
      this.line(text, listed, false, list?.depth);
    else this.touch(text);
  }

  /** `Rows:` and `Scale:` say what the next list holds. */
  private target(label: string): boolean {
    const target = listAnnounced(label);
    if (this.open === null || target === null) return false;
    this.open.target = target === 'rows' ? answersOf(label, this.open) : target;
    return true;
  }

  /** Ends a question that no other follows in its section. */
  private closeLast(): void {
    this.routing.settle();
    this.open?.keepPerhaps(this.sections.announce(entryOf(this.routing.drop(), this.lines)));
    this.closeQuestion();
  }

  private closeQuestion(): void {
    this.routing.settle();
    const question = this.open;
    this.open = null;
    this.answers.end();
    if (question === null) return;
    if (question.shared !== null && question.takesShared) takeList(question, question.shared, this.report);
    const { sections, flow, numbered, report, ids } = this;
    if (question.saysNothing) return takeAsHeading(question, { sections, flow, numbered, report, ids });
    if (question.isNumbered && question.headingDepth !== null) numbered.add(question.headingDepth);
    reportText(question, ids, this.style, report);
    flow.add(question, buildQuestions(question, this.lines, report));
  }

  private touch({ start, end }: Stretch): void {
    this.lastLine = this.lines.spanOf(Math.max(start, end - 1), end).line;
    if (this.open !== null) this.open.end = Math.max(this.open.end, end);
  }
}

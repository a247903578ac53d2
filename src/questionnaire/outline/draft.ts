import { reportUnread } from './unread/unreadMark';
import { remembered } from '../textMemory';
import { ANY_COUNT } from '../emptyQuestion';
import type { ChoiceCount, Doubt, Logic } from '../model';
import type { LineIndex } from '../lines';
import { routingLogic } from './routing/routingLogic';
import { parseRouting } from '../logic/routing/routing';
import type { DraftAnswer } from './answers/answerItems';
import { saysSection } from './routing/parts/ofSection';
import { closesPlainly } from './routing/lateClosings';
import { saysReplies } from './routing/screenedOut';
import { isEnd } from './routing/jumpWords';
import type { Leaving } from './routing/jumps';
import type { AnswerKind, Mark, SimpleMeaning } from './meanings';
import { about } from '../report';
import type { Report } from '../report';
import type { OutlineEvent } from './text/events';
import type { RichText } from './text/richText';
import { shorten } from './text/shorten';

/** A blank with a name, and the limits of what is written there where they stand behind it. */
export interface Field {
  readonly name: RichText;
  readonly limits: { readonly min: number; readonly max: number } | null;
}

type Bounds = Extract<SimpleMeaning, { kind: 'bounds' }>;

/** A question while it is being read. */
export class DraftQuestion {
  label = '';
  /** Where the label stands, as far as it is one stretch. */
  text: RichText | null = null;
  /** Types as marked, in order. */
  readonly types: AnswerKind[] = [];
  /** Where they are marked, as far as that is known. */
  readonly typeMarks: { readonly type: AnswerKind; readonly mark: Mark }[] = [];
  readonly bounds: { readonly bounds: Bounds; readonly mark: Mark }[] = [];
  readonly entry: Logic[] = [];
  /** What the sections it stands in say of who is asked. */
  sectionEntry: readonly Logic[] = [];
  /** The depth of its line as a heading; `null` where it is none. */
  headingDepth: number | null = null;
  readonly screenOuts: Logic[] = [];
  /** Answers, or the rows of a grid. */
  readonly rows: DraftAnswer[] = [];
  /** Answers that are said to be those of several questions, this among them. */
  shared: Extract<OutlineEvent, { kind: 'choices' }> | null = null;
  /** The scale of a grid. */
  readonly columns: DraftAnswer[] = [];
  decimals: number | null = null;
  /** Limits that hold if it is a number, and the mark that says them. */
  perhapsRange: { readonly min: number; readonly max: number; readonly mark: Mark } | null = null;
  /** Answers that stand alone, by their codes. */
  readonly exclusiveCodes: { readonly codes: readonly string[]; readonly mark: Mark }[] = [];
  /** Codes that stand for no number. */
  readonly special: number[] = [];
  /** Numbers that may be given whatever the limits are. */
  readonly allowed: number[] = [];
  /** Those of them that stand in a list below it. */
  readonly numberCodes: DraftAnswer[] = [];
  textLength: ChoiceCount = ANY_COUNT;
  /** The question whose chosen answers are offered, and the mark that says so. */
  carried: { readonly from: string; readonly mark: Mark } | null = null;
  /** Where those go on who have answered it, or for whom a condition holds. */
  readonly leaving: Leaving[] = [];
  /** Marks that only a question of the kind has a use for. */
  readonly kindMarks: { readonly kind: 'numeric' | 'text'; readonly mark: Mark }[] = [];
  sum: number | null = null;
  /** Its id, or how it is called until it has one. */
  shownId: string | null = null;
  /** The names in front of blanks to write on. */
  readonly fields: Field[] = [];
  /** Blanks with names on lines of their own. */
  readonly blanks: Field[] = [];
  /** Plain lines below its text, ahead of its answers, that no rule has read. */
  readonly notes: RichText[] = [];
  /** A line to write on stands below it. */
  hasBlank = false;
  /** It stands ahead of its answers. */
  blankFirst = false;
  /** What stands in front of boxes for digits, each on a line of its own. */
  readonly boxLines: RichText[] = [];
  /** Boxes for digits stand below it. */
  hasBoxes = false;
  /** The cells of its table are blanks to write on. */
  hasCellsToWrite = false;
  /** What stands at it and is not understood. */
  readonly doubts: Doubt[] = [];
  optional = false;
  hidden = false;
  /** It says itself that everybody is asked. */
  askedOfAll = false;
  /** Who is asked stands above its line, apart from what is above that. */
  saidAbove = false;
  /** It stands in the part that decides who takes part. */
  screens = false;
  /** What the next list holds. */
  target: 'rows' | 'columns' | 'jumps' = 'rows';
  /** Its text or its boxes suggest that several answers may be chosen. */
  suggestsSeveral = false;
  /** The document has round boxes for one answer and square ones for several. */
  twoBoxes = false;
  /** Boxes as it has say by themselves that several may be chosen. */
  boxesOfSeveral = false;

  /**
   * @param id `null` where none is written
   * @param weak not a question unless something below it says so
   * @param listDepth how many lists the question line stands in
   */
  constructor(
    readonly id: string | null,
    readonly idStart: number,
    readonly idEnd: number,
    readonly start: number,
    public end: number,
    readonly weak: boolean,
    readonly listDepth: number,
  ) {}

  /** What it asks, without its marks. */
  say(text: RichText): void {
    this.text = text;
    this.label = text.toLabel();
  }

  /** Conditions that stand behind it and may be its own; what depends on a question is not said of that question. */
  keepPerhaps(conditions: readonly Logic[]): void {
    const own = this.id?.toUpperCase() ?? '';
    const others = conditions.filter(({ text }) => !namesOf(text).includes(own));
    this.entry.push(...others.map((logic): Logic => ({ ...logic, perhaps: true })));
  }

  /** Called by a number alone, which stands for `Q` and the number. */
  get isNumbered(): boolean {
    return this.id !== null && this.idEnd - this.idStart < this.id.length;
  }

  /** A line that may be a question, and nothing below it shows that it is one. */
  get saysNothing(): boolean {
    const typed = this.types.length > 0 || this.sum !== null || this.hasAnswers;
    if (!this.weak || typed) return false;
    // A section has a condition too; a line in bold has none.
    const said = this.perhapsRange !== null || this.bounds.length > 0 || this.special.length > 0 || this.hasBlank;
    const ofSection = this.entry.length > 0 && this.entry.every(({ text }) => saysSection(text));
    return this.headingDepth !== null ? !said : !said && (this.entry.length === 0 || ofSection) && !this.askedOfAll;
  }

  /** Has neither answers nor a type of its own: those of several questions are its answers. */
  get takesShared(): boolean {
    const typed = this.types.some((type) => type !== 'single' && type !== 'multi');
    return !typed && !this.hasAnswers && this.perhapsRange === null && !this.hasBlank && this.bounds.length === 0;
  }

  /** Nothing says yet how it is answered. */
  get waitsForType(): boolean {
    return this.types.length === 0 && !this.hasAnswers && this.perhapsRange === null && !this.hasBlank;
  }

  /** Has answers or rows already. */
  get hasAnswers(): boolean {
    return this.rows.length > 0 || this.columns.length > 0;
  }
}

const OPERATOR_FIRST =
  /^(?:[<>=!≠≤≥]|(?:under|over|above|below|less|fewer|more|older|younger|at|not|between|none|any|is|includes?|moins|plus|menos|menor|mayor|m[aá]s|tiene|unter|über|mindestens|höchstens|weniger|mehr|jünger|älter|kleiner|nicht)(?!\p{L}))/iu;
const CODE_FIRST = /^(?:-?\d|\(|codes?\b)/i;

/** `TERMINATE IF < 18` leaves out its question: it is put in front, every character of it at the place of the condition. */
function aboutItself(text: RichText, id: string): RichText {
  const foreign = /\b(?:at|in|for)\s+\p{L}\w*\d/iu.test(text.text);
  const link = OPERATOR_FIRST.test(text.text) ? ' ' : CODE_FIRST.test(text.text) && !foreign ? ' = ' : null;
  if (link === null) return text;
  return text.between(id + link, '');
}

/** `Do you smoke? Y / N (if no, skip to 8)`: yes or no behind a text that asks is what is answered to it. */
const isReplyTo = ({ text }: DraftQuestion, condition: string, mark: Mark): boolean =>
  text !== null && mark.start > text.start && /[?？]/u.test(text.text) && saysReplies(condition);

/** The names that stand in a condition, in capitals. */
export const namesOf = (text: string): readonly string[] =>
  text.toUpperCase().match(/[\p{L}\p{N}_.]*[\p{L}\p{N}_]/gu) ?? [];

/** Applies a mark that stands at a question; what does not belong there is reported. */
export function applyToQuestion(draft: DraftQuestion, mark: Mark, lines: LineIndex, report: Report): void {
  const id = draft.id ?? '';
  const shown = draft.shownId ?? draft.id;
  const here = shown === null ? report : about(shown, report);
  const { meaning } = mark;
  // `Q3 = 1,2 -> 1; else -> 2` at what is hidden: its values, and no way to go.
  const leads = meaning.kind === 'jump' || meaning.kind === 'jumpIf';
  if (leads && draft.hidden && /[>→⇒➔➜]\s*\d{1,3}\W*$/u.test(mark.text)) {
    reportUnread({ ...mark, meaning: { kind: 'note' } }, here);
    return;
  }
  switch (meaning.kind) {
    case 'type':
      draft.types.push(...meaning.types);
      draft.typeMarks.push(...meaning.types.map((type) => ({ type, mark })));
      return;
    case 'bounds':
      draft.bounds.push({ bounds: meaning, mark });
      return;
    case 'perhapsRange':
      draft.perhapsRange = { min: meaning.min, max: meaning.max, mark };
      return;
    case 'decimals':
      draft.decimals = meaning.count;
      return;
    case 'allowed':
      draft.allowed.push(meaning.number);
      return;
    case 'special':
      draft.special.push(meaning.code);
      draft.kindMarks.push({ kind: 'numeric', mark });
      return;
    case 'exclusiveCodes':
      draft.exclusiveCodes.push({ codes: meaning.codes, mark });
      return;
    case 'carried':
      draft.carried = { from: meaning.from, mark };
      return;
    case 'textLength':
      draft.kindMarks.push({ kind: 'text', mark });
      draft.textLength = { min: meaning.min ?? draft.textLength.min, max: meaning.max ?? draft.textLength.max };
      return;
    case 'sum':
      draft.sum = meaning.total;
      return;
    case 'routing':
      draft.entry.push(...(entryLogic(ofCarried(mark, draft), lines) ?? []));
      if (saysEverybody(meaning.logic.text)) draft.askedOfAll = true;
      return;
    case 'everybody':
      draft.askedOfAll = true;
      return;
    case 'jump':
      // "[END OF SURVEY]" below the last question ends nothing that would go on.
      if (isEnd(meaning.target.name)) reportUnread({ ...mark, meaning: { kind: 'note' } }, here);
      else draft.leaving.push({ target: meaning.target, mark, when: null, early: false });
      return;
    case 'jumpIf': {
      const logic = aboutItself(meaning.logic, id);
      const own = namesOf(logic.text).includes(id.toUpperCase());
      const when = { logic, negated: meaning.negated };
      const early = !own && !draft.hasAnswers && !isReplyTo(draft, meaning.logic.text, mark);
      draft.leaving.push({ target: meaning.target, mark, when, early });
      return;
    }
    case 'terminateIf':
      draft.screenOuts.push(routingLogic(aboutItself(meaning.logic, id), lines));
      return;
    case 'flag':
      if (meaning.flag === 'optional') draft.optional = true;
      else if (meaning.flag === 'hidden') draft.hidden = true;
      else reportMisplaced(mark, 'an answer', 'Write it behind the answer it is about.', here);
      return;
    case 'checkbox':
    case 'display':
      return;
    case 'note':
    case 'unknown':
    case 'unclosed':
    case 'unsupported':
      // In front of all text it says how the question is answered.
      reportUnread(mark, here, draft.label.replace(mark.text, '').trim() !== '');
  }
}

/** A stretch of the document as a doubt. */
export function doubtAt(
  { text, start, end }: { readonly text: string; readonly start: number; readonly end: number },
  of: Doubt['of'],
  lines: LineIndex,
): Doubt {
  return { of, text, span: lines.spanOf(start, end) };
}

/** Applies a mark that stands at an answer, a row or a column. */
export function applyToAnswer(draft: DraftQuestion, answer: DraftAnswer, mark: Mark, report: Report): void {
  const shown = draft.shownId ?? draft.id;
  const here = shown === null ? report : about(shown, report);
  const { meaning } = mark;
  answer.end = Math.max(answer.end, mark.end);
  switch (meaning.kind) {
    case 'flag':
      if (meaning.flag === 'exclusive') answer.exclusive = true;
      else if (meaning.flag === 'terminate') {
        answer.screensOut = true;
        if (closesPlainly(mark)) answer.closes = mark;
      } else if (meaning.flag === 'other') answer.other = true;
      else reportMisplaced(mark, 'a question', 'Write it on the question line or on a line of its own.', here);
      return;
    case 'type':
      // "[SINGLE]" behind an answer means that it stands alone, "[OPEN]" that it has a text.
      if (meaning.types.includes('single')) answer.exclusive = true;
      else if (meaning.types.includes('open')) answer.other = true;
      else reportMisplaced(mark, 'a question', 'Write it on the question line or on a line of its own.', here);
      return;
    case 'checkbox':
      draft.suggestsSeveral = true;
      draft.boxesOfSeveral = draft.twoBoxes;
      return;
    case 'jump':
      if (draft.screens && isEnd(meaning.target.name)) answer.screensOut = true;
      else answer.jump = { target: meaning.target, mark };
      return;
    case 'display':
      // `[REDIRECT TO PANEL]`: at an answer it may be the end of the interview.
      if (LEADS_OUT.test(mark.text)) reportUnread({ ...mark, meaning: { kind: 'unknown', part: null } }, here);
      return;
    case 'everybody':
      return;
    case 'routing':
    case 'jumpIf':
      here(
        'answerRouting',
        'warning',
        `${shorten(mark.text)} at a single answer is not checked.`,
        'Check by hand who was shown the answer, or ask it as a question of its own.',
        mark.start,
        mark.end,
      );
      return;
    case 'bounds':
    case 'perhapsRange':
    case 'decimals':
    case 'special':
    case 'allowed':
    case 'exclusiveCodes':
    case 'textLength':
    case 'carried':
    case 'sum':
    case 'terminateIf':
      reportMisplaced(mark, 'a question', 'Write it on the question line or on a line of its own.', here);
      return;
    case 'note':
    case 'unknown':
    case 'unclosed':
    case 'unsupported':
      reportUnread(mark, here);
  }
}

/** `leave out if they ticked “None” there`: at the question whose answers are shown, where the mark names one. */
function ofCarried(mark: Mark, { carried }: DraftQuestion): Mark {
  const { meaning } = mark;
  const there = meaning.kind === 'routing' && carried !== null ? THERE.exec(meaning.logic.text) : null;
  if (meaning.kind !== 'routing' || carried === null || there === null) return mark;
  return {
    ...mark,
    meaning: { ...meaning, logic: meaning.logic.slice(0, there.index).between('', ['', 'at', carried.from].join(' ')) },
  };
}

const LEADS_OUT = /redirect|weiterleit|zum\s+panel|rediriger/iu;
const THERE = /\s(?:there|dort|là|allí|ahí)\W{0,3}$/iu;

/** What a mark says of who is asked: nothing for `ASK ALL`, `null` where it is no routing. */
export function entryLogic({ meaning }: Mark, lines: LineIndex): readonly Logic[] | null {
  if (meaning.kind !== 'routing') return null;
  return saysEverybody(meaning.logic.text) ? [] : [routingLogic(meaning.logic, lines)];
}

/** What marks say of who is asked. */
export const entryOf = (marks: readonly Mark[], lines: LineIndex): readonly Logic[] =>
  marks.flatMap((mark) => entryLogic(mark, lines) ?? []);

/** Whether the mark says that everybody is asked. */
export const isForEverybody = ({ meaning }: Mark): boolean =>
  meaning.kind === 'everybody' || (meaning.kind === 'routing' && saysEverybody(meaning.logic.text));

/** `ASK ALL` is no condition. */
const saysEverybody = remembered((text: string): boolean => {
  const routing = parseRouting(text, 0);
  return routing.kind === 'parsed' && routing.tree.kind === 'all';
});

function reportMisplaced(mark: Mark, owner: string, nextStep: string, report: Report): void {
  report(
    'misplacedMark',
    'warning',
    `${shorten(mark.text)} belongs to ${owner}; it is not used here.`,
    nextStep,
    mark.start,
    mark.end,
  );
}

import { takeAlone } from '../answers/aloneByName';
import { isShort } from '../answers/aboveCodes';
import { draftAnswer } from '../answers/answerItems';
import type { AnswerReader } from '../answers/answerReader';
import { rangeInText } from '../answers/scales/scales';
import { doubtAt, namesOf, type DraftQuestion } from '../draft';
import { shorten } from '../text/shorten';
import type { Mark } from '../meanings';
import type { LineIndex } from '../../lines';
import type { Doubt, Question } from '../../model';
import { reportBrokenTable, takeNote } from './remarks';
import type { Report } from '../../report';
import { opensRouting } from '../routing/openings';
import { routingLogic } from '../routing/routingLogic';
import { ledTo } from '../routing/jumpWords';
import { routingInLabel } from '../routing/routingWords';
import type { DocumentStyle } from '../style';
import type { OutlineEvent } from '../text/events';
import { endsAsQuestion } from './questionLine';
import { partIsOptional } from '../marks/words/optionalWords';
import type { Sections } from '../sections';
import { saidOfAll } from './saidOfAll';
import { asksUnsigned, damageIn } from '../text/damage';
import type { RichText } from '../text/richText';
import { isBareDemand, looksMeant, mayRoute, reportUnreadLine } from '../unread/unread';
import { looksLikeAnswer, standsAmong } from '../unread/worded';

/** `Ask only if Q4_2  0`: a gap in place of what compares. */
const SIGN_LOST = /:\s\p{L}[\p{L}_]{2,20}\s{2,6}\d{1,4}\W*$|(?<![\p{L}\p{N}_])\p{L}{1,4}\d{1,3}(?:_\d{1,3})?\s{2,6}\d/u;
/** `Excellent.......`: dots that lead to no code. */
const LEADS_NOWHERE = /^\p{L}.{1,60}?\.{4,}$/u;
/** `Your suggestions (optional)`, `water_oth (text) Specify`: a question may well have lost what names it. */
const mayBeQuestion = (rest: string, whole: string): boolean =>
  /^\W{0,3}\p{L}+_[\p{L}\d]+(?![\p{L}\d_])|^\d{1,3}[.)]?\s\p{Lu}\p{L}+\s/u.test(rest) ||
  (/^(?:\d{1,3}\s)?\p{Lu}[^.?!:]{5,60}$/u.test(rest) &&
    OPTIONAL_BEHIND.test(whole) &&
    !/^(?:please|bitte|merci|por\sfavor)/iu.test(rest));
const OPTIONAL_BEHIND =
  /\S\s[([](?:optional|freiwillig|facultati(?:f|ve|vo)|voluntari[oa]|opcional|facoltativo|optioneel)[)\]]\W{0,3}$/iu;

/** `8 Whats your email show only if question 1 is Yes`: more than whom it is for. */
const NUMBER_AND_CONDITION =
  /^\d{1,3}\s\p{Lu}\p{Ll}+\s\p{Ll}.{0,100}(?<!\p{L})(?:if|only|wenn|falls|nur|si|s[oó]lo|seulement)(?!\p{L}).{0,60}\d/u;
/** `which format? csv / excel / pdf` */
/** `IF NO A`, `Bei „nein“ i`: of what follows a letter is left. */
const REPLY_CUT =
  /^\W{0,3}(?:(?:if|wenn|falls|si)\s(?:yes|no|ja|nein|oui|non|s[ií])|(?:bei|if|wenn|falls|si|se|als)\s["“„«][^"“”„«»]{1,40}["”»“])\s\p{L}{1,2}$/iu;
/** `Very bad   1   2   3`: the name of the other end is lost, and perhaps points before it. */
const HALF_PRINTED =
  /^(?:very|not|extremely|totally|strongly|completely|sehr|gar|überhaupt|völlig|pas|très|tout|nada|muy|totalmente|per\sniente|molto|helemaal|zeer)\s\p{L}[\p{L}\s]{1,25}(?<!\s)\s{2,8}[01]\s{2,8}\d(?:\s{2,8}\d{1,2}){0,9}$/iu;
const CHOICES_BEHIND = /\p{L}[?？]\s+[\p{L}\p{N}]{1,20}(?:\s?\/\s?[\p{L}\p{N}]{1,20}){1,5}$/u;

/** `Skala von 1 bis 7`, apart behind answers that have no such points: the line of its question may be missing. */
const saysScale = (text: string): boolean =>
  /^(?:(?:on|auf|sur|en|su)\s(?:an?|einer|une|una)\s)?(?:scale|skala|échelle|escala|scala|schaal)(?!\p{L})/iu.test(
    text,
  ) && rangeInText(text) !== null;

/** What somebody says in words of their own nobody sees: there `Do not ask` is no word to interviewers. */
const demandsOf = ({ text }: RichText, open: DraftQuestion | null): boolean =>
  open?.types.includes('open') === true && !open.hasAnswers && isBareDemand(text);

/** What answers are called beside the others, in capitals as titles are. */
const MAY_ANSWER =
  /^(?:NSP|NS|NR|NC|NS\s?\/\s?NC|NS\s?\/\s?NR|DK|DK\s?\/\s?(?:NA|REF)|REF|REFUSED|SPECIFY|OTHERS?|NONE|KA|WN|WN\s?\/\s?KA|NA|N\/A|AUTRES?|AUCUNE?|OTR[OA]S?|NINGUN[OA]|ANDERE[RS]?|KEINE[RS]?|SONSTIGES?|ALTR[OI]|NESSUN[OA]|ANDERS|GEEN|OUTR[OA]S?|NENHUMA?)$/u;

/** Lines that are neither marks nor answers. What looks as if it meant something is in doubt, and what it may touch. */
export class LineNotes {
  /** What is not understood and may be said of the question that follows. */
  private readonly waiting: Doubt[] = [];
  /** What is not understood and names questions, from outside of them. */
  private readonly ofNamed: { readonly id: string; readonly doubt: Doubt }[] = [];
  /** What is not understood and leads to a question: what stands between may be passed over. */
  private readonly ledPast: { readonly to: string; readonly doubt: Doubt }[] = [];
  /** Lines of a few words right below a question, the last one below the others. */
  private short: RichText[] = [];
  /** What is not understood and said of all questions. */
  private readonly ofEach: Doubt[] = [];
  private allOptional = false;
  /** The last line that looked like one of a table. */
  private lastBroken = -1;

  /** @param ids of the questions so far, in capitals */
  constructor(
    private readonly lines: LineIndex,
    private readonly style: DocumentStyle,
    private readonly ids: ReadonlySet<string>,
    private readonly report: Report,
  ) {}

  /**
   * @param marked a mark stands on the line, and is understood
   * @param apart a blank line stands above it
   * @param next the line or item below it
   * @param open the question that it stands below
   */
  take(
    rest: RichText,
    text: RichText,
    {
      marked,
      apart,
      next,
    }: { readonly marked: boolean; readonly apart: boolean; readonly next: OutlineEvent | undefined },
    open: DraftQuestion | null,
  ): void {
    if (rest.text === '' || (open !== null && takeAlone(open, rest.text))) return;
    const among = standsAmong(open, rest, apart, next);
    if (open !== null && isShort(text)) this.short.push(text);
    const behind = apart && open !== null && open.rows.length > 0 && open.columns.length === 0;
    const meant =
      this.meant(rest.text, marked) ?? (behind && saysScale(rest.text) ? 'it says a scale behind answers' : null);
    const nowhere =
      next !== undefined && looksLikeAnswer(next) && LEADS_NOWHERE.test(rest.text) ? 'its end is missing' : null;
    const known = open !== null && (open.hasAnswers || open.types.length > 0);
    const besideMark = marked && apart && known && mayBeQuestion(rest.text, text.text) ? 'a mark stands on it' : null;
    const why =
      meant ?? nowhere ?? besideMark ?? (among && !marked ? 'it stands among answers' : this.isOdd(text, open));
    if (why === null && apart && open !== null && this.asks(rest, open, marked)) return;
    if (open === null) {
      if (rest.text.startsWith('|')) {
        this.brokenTable(text);
        return;
      }
      if (why === null && endsAsQuestion(text)) this.asking(text);
      if (why === null || (this.ids.size === 0 && !mayRoute(rest.text))) return;
      this.outside(rest, text, why);
      return;
    }
    const answered = open.hasAnswers;
    const unnamed = open.label === '';
    const unread = takeNote(rest, text, open, why, this.report);
    // The text of a question that stands below its id may begin with whom it is for.
    if (unnamed && open.text !== null)
      for (const { meaning } of routingInLabel(open.text))
        if (meaning.kind === 'routing') open.entry.push(routingLogic(meaning.logic, this.lines));
    // `For B1 and B2 please use this scale: …`, ahead of both.
    if (unread)
      for (const id of namesOf(rest.text))
        if (/^\p{L}{1,5}\d/u.test(id) && !this.ids.has(id))
          this.ofNamed.push({ id, doubt: doubtAt(text, 'all', this.lines) });
    if (!unread) return;
    const jump = ledTo(rest.text);
    if (jump?.kind === 'jump') this.ledPast.push({ to: jump.target.name, doubt: doubtAt(text, 'asked', this.lines) });
    // Behind the answers, or apart from a question that has none to come, it may be said of the one that follows.
    if (answered || (apart && !open.waitsForType && mayRoute(rest.text)))
      this.waiting.push(doubtAt(text, 'asked', this.lines));
  }

  /** A title that says of the questions it names what is not understood. */
  title(text: RichText): void {
    this.outside(text, text, 'it names questions');
  }

  /** What stands in no question and is not understood: ahead of all questions it is said of those that it names, or of the first. */
  private outside(rest: RichText, text: RichText, why: string): void {
    reportUnreadLine(text, why, [], this.report);
    const doubt = doubtAt(text, 'asked', this.lines);
    const named = namesOf(rest.text).filter((name) => /\d/.test(name));
    if (this.ids.size > 0 || named.length === 0) this.waiting.push(doubt);
    for (const id of named) this.ofNamed.push({ id, doubt });
  }

  /** Behind a mark that is understood stands plain text, as far as it does not begin as a condition does. */
  private meant(text: string, marked: boolean): string | null {
    if (!marked || damageIn(text) !== null) return looksMeant(text, this.ids, this.style);
    if (/^[-–—•]\s\p{L}.{0,80}[([]\d{1,3}[)\]]$/u.test(text)) return 'it looks like answers';
    return opensRouting(text) && /\d/u.test(text) ? 'it begins as a condition does' : null;
  }

  /** Why it stands out from what is written beside it. */
  private isOdd(text: RichText, open: DraftQuestion | null): string | null {
    if (/^\p{Ll}$/u.test(text.text)) return 'its beginning seems to be missing';
    // Below a question the names of the ends of its scale may stand, in small letters.
    const known = open === null || open.hasAnswers || open.types.length > 0;
    if (known && this.style.capitals && this.ids.size > 0 && /^\p{Ll}/u.test(text.text))
      return 'its beginning seems to be missing';
    const isWord = text.boldLength > 0 && /^\p{L}[\p{L}_]*$/u.test(text.text.slice(0, text.boldLength));
    const worded = [...this.ids].filter((id) => !/\d/.test(id)).length;
    return isWord && worded > 1 && text.boldLength < text.text.length
      ? 'it begins with a word in bold, as the questions beside it do'
      : null;
  }

  /** It asks, and the question above has been answered: the id of another may have got lost. */
  private asks(text: RichText, open: DraftQuestion, marked: boolean): boolean {
    const asked = open.notes.some((note) => endsAsQuestion(note));
    if ((!open.hasAnswers && open.types.length === 0 && !marked && !asked) || open.label === '') return false;
    const unsigned = this.style.unnamed && (asksUnsigned(text.text) || /^[^*]{3,80}\*$/u.test(text.text));
    if (!unsigned && !endsAsQuestion(text) && !CHOICES_BEHIND.test(text.text.slice(-90))) return false;
    this.asking(text);
    return true;
  }

  private asking(text: RichText): void {
    const message = `“${shorten(text.toLabel())}” asks something and has no id: it is read as a note.`;
    this.report('askingLine', 'info', message, 'If it is a question, write its id: Q1. …', text.start, text.end);
  }

  /**
   * `de 1 a 9` between `Ninguno` and `Más`: an answer, or limits and words beside them. `Car owners` behind `Yes` and
   * `No`: an answer, or said of what follows.
   */
  unsure(text: RichText, of: 'number' | 'title', open: DraftQuestion): void {
    open.end = Math.max(open.end, text.end);
    const why = of === 'number' ? 'it may be an answer or limit a number' : 'it may be an answer or a title';
    reportUnreadLine(text, why, [open.shownId], this.report);
    if (of === 'title') this.waiting.push(doubtAt(text, 'asked', this.lines));
  }

  /** What is said of all questions ahead of the first; how they are answered where nothing else is said is known. */
  ofAll(text: RichText): void {
    const of = saidOfAll(text.text);
    if (of === null) return;
    if (of === 'optional') {
      this.allOptional = true;
      this.tellOptional(text);
      return;
    }
    reportUnreadLine(text, 'it is said of all questions', [], this.report);
    this.ofEach.push(doubtAt(text, of, this.lines));
  }

  /** `These questions are optional.` of the part that has begun. @returns whether the line says so */
  ofPart(text: RichText, sections: Sections): boolean {
    if (!partIsOptional(text.text)) return false;
    sections.leaveOut();
    this.tellOptional(text);
    return true;
  }

  /** Says that questions may be left out, as the line tells. */
  tellOptional(text: RichText): void {
    const message = `“${shorten(text.toLabel())}” says that questions may be left out: that one is not answered is not reported.`;
    this.report('allOptional', 'info', message, 'Nothing, if it is so.', text.start, text.end);
  }

  /** Whether the question on the line may stay empty. */
  mayBeLeftOut(line: number): boolean {
    return this.allOptional || (this.style.required !== null && !this.style.required.has(line));
  }

  /** What stood right above an answer without a code are answers too. */
  takeShort(open: DraftQuestion, answers: AnswerReader): void {
    for (const text of this.short.filter(({ start }) => start > open.idEnd))
      answers.add(draftAnswer(text, null), [], open, true);
    this.short = [];
  }

  /** What is in doubt at the question above it and at the one below. */
  ofBoth(doubt: Doubt, { doubts }: DraftQuestion): void {
    doubts.push(doubt);
    this.waiting.push(doubt);
  }

  /**
   * Above a title a condition between it and answers is of the question behind that, or of one whose line is lost; and
   * what stands in capitals close below answers may be one of them.
   */
  aboveTitle(title: RichText, open: DraftQuestion | null, conditions: readonly Mark[], lastLine: number): void {
    if (open === null) return;
    const close = this.lines.spanOf(title.start, title.end).line === lastLine + 1;
    if (close && open.hasAnswers && MAY_ANSWER.test(title.text)) this.unsure(title, 'title', open);
    for (const { text, start, end } of conditions) {
      const message = `“${shorten(text)}” stands above a title: whether it is said of the question behind that, or of one that is missing, is not known.`;
      const next = 'Write it right below the line of its question, or behind the title.';
      this.report('eitherQuestion', 'warning', message, next, start, end);
      this.waiting.push(doubtAt({ text, start, end }, 'asked', this.lines));
    }
  }

  /** A condition that may be said of the question above it or of the one below. */
  ofEither({ text, start, end }: Mark, { shownId, id, doubts }: DraftQuestion): void {
    const name = shownId ?? id;
    const message = `“${shorten(text)}” may be said of ${name ?? 'the question above'} or of the question below: it is not checked of either.`;
    const next = 'Write it right below the line of its question.';
    this.report('eitherQuestion', 'warning', message, next, start, end, name ?? undefined);
    const doubt = doubtAt({ text, start, end }, 'asked', this.lines);
    doubts.push(doubt);
    this.waiting.push(doubt);
  }

  /** A line that is understood, and not all of it is there. */
  damage(text: RichText, open: DraftQuestion | null): void {
    const damage =
      damageIn(text.text) ??
      (SIGN_LOST.test(text.text) ? 'a sign in front of a number is missing' : null) ??
      (REPLY_CUT.test(text.text) || HALF_PRINTED.test(text.text) || demandsOf(text, open)
        ? 'its end is missing'
        : null) ??
      (NUMBER_AND_CONDITION.test(text.text) ? 'it begins with a number or a sign' : null);
    if (damage === null) return;
    reportUnreadLine(text, damage, [open?.shownId ?? null], this.report);
    // Behind answers, or without a question, it may be said of the one that follows.
    if (open === null || open.hasAnswers) this.waiting.push(doubtAt(text, 'asked', this.lines));
  }

  /** Says it once for all lines of the table. */
  private brokenTable(text: RichText): void {
    const { line } = this.lines.spanOf(text.start, text.end);
    if (line > this.lastBroken + 1) reportBrokenTable(text, undefined, this.report);
    this.lastBroken = line;
  }

  /** The questions, those in doubt that a line outside of them names or leads past. */
  withNamed(questions: readonly Question[]): readonly Question[] {
    if (this.ofNamed.length + this.ledPast.length === 0) return questions;
    const past = this.ledPast.map(({ to, doubt }) => ({
      doubt,
      to: questions.findIndex(({ id }) => id.toUpperCase() === to.toUpperCase()),
    }));
    return questions.map((question, place) => {
      const named = this.ofNamed.filter(({ id }) => id === question.id.toUpperCase());
      const between = past.filter(({ to, doubt }) => place < to && question.span.start > doubt.span.start);
      const more = [...named, ...between].map(({ doubt }) => doubt);
      return more.length === 0 ? question : { ...question, doubts: [...(question.doubts ?? []), ...more] };
    });
  }

  /** The doubts that wait for the question that begins now. */
  ofNext(): readonly Doubt[] {
    return [...this.ofEach, ...this.waiting.splice(0)];
  }
}

import type { Logic, Question } from '../model';
import type { DraftQuestion } from './draft';
import type { Mark } from './meanings';
import { Screener } from './routing/parts/screener';
import { isSplit } from './routing/parts/splits';

interface Section {
  /** 1 for `#`, 2 for `##`; `PART_DEPTH` for a title that is no heading. */
  readonly depth: number;
  readonly entry: readonly Logic[];
  /** Has held a question whose heading is deeper: then one of its own depth stands beside it. */
  readonly nests: boolean;
  /** Its questions may stay empty, from here on. */
  readonly optional: boolean;
}

/** The depth of what begins a section and is no heading: below all of them. */
export const PART_DEPTH = 7;

const OF_PART =
  /(?<!\p{L})(?:page|section|part|block|module|seite|teil|abschnitt|partie|parte|sección|página|pagina)\s+(\d{1,2}|\p{L})(?![\p{L}\p{N}])/iu;

const SHOWN_TO =
  /^[^=<>]{0,40}?(?:is|are|wird|werden|est|sont|se)\s+(?:only\s+|nur\s+)?(?:shown|asked|for|displayed|gezeigt|gefragt|affichée?|posée?|muestra)\s+(?:only\s+)?(?:to|of|for)?\s*/iu;

/**
 * The sections that the next line stands in, the outermost first. What a heading says of who is asked holds for every
 * question up to the next heading of its depth or above it. Where all headings have one depth, those that are questions
 * belong to the section before them.
 */
export class Sections {
  private open: readonly Section[] = [];
  private readonly announced: { readonly part: string; readonly logic: Logic }[] = [];
  readonly screener = new Screener();

  /** A heading that is no question. */
  begin(depth: number, entry: readonly Logic[], label: string, optional = false): void {
    this.screener.part(label);
    const own = OF_PART.exec(label)?.[1]?.toLowerCase();
    const before = this.announced.filter(({ part }) => part === own);
    const all = [...entry, ...before.map(({ logic }) => logic)];
    this.open = [
      ...this.open.filter((section) => section.depth < depth),
      { depth, entry: all, nests: false, optional },
    ];
  }

  /** `Page 3 is only shown to those with a job`, in front of that page. @returns the same, for what else it may be of */
  announce(entry: readonly Logic[]): readonly Logic[] {
    for (const logic of entry) {
      const part = OF_PART.exec(logic.text)?.[1]?.toLowerCase();
      if (part === undefined) continue;
      const text = logic.text.slice(SHOWN_TO.exec(logic.text)?.[0].length ?? 0);
      const offsets = Array.from(text, () => logic.span.start);
      this.announced.push({ part, logic: { ...logic, text, offsets } });
    }
    return entry;
  }

  /** A line has said that what follows is for a part of the sample: that all are asked ends it. */
  get inSplit(): boolean {
    const last = this.open.at(-1);
    return last?.depth === PART_DEPTH && last.entry.some(({ text }) => isSplit(text));
  }

  endSplit(): void {
    const split = this.open.length - 1;
    this.open = this.open.map((section, index) => (index === split ? { ...section, entry: [] } : section));
  }

  /** What a line below the last heading, or without any, says of who is asked from there on. */
  add(entry: readonly Logic[]): void {
    if (this.open.length === 0 && entry.length > 0) this.begin(PART_DEPTH, [], '');
    this.open = this.open.map((section, index) =>
      index === this.open.length - 1 ? { ...section, entry: [...section.entry, ...entry] } : section,
    );
  }

  /** A line below the last heading, or without any, says that what follows need not be answered. */
  leaveOut(): void {
    if (this.open.length === 0) this.begin(PART_DEPTH, [], '', true);
    this.open = this.open.map((section, index) =>
      index === this.open.length - 1 ? { ...section, optional: true } : section,
    );
  }

  /** What might have been said of a section, and is not. */
  withoutPerhaps(marks: readonly Mark[]): void {
    if (marks.length === 0) return;
    this.open = this.open.map((section) => ({ ...section, entry: without(section.entry, marks) }));
  }

  /** A question whose line is a heading. */
  questionAt(depth: number): void {
    this.open = this.open
      .filter(
        (section) =>
          section.depth < depth || section.depth === PART_DEPTH || (section.depth === depth && !section.nests),
      )
      .map((section) => ({ ...section, nests: section.nests || section.depth < depth }));
  }

  /** Says to a question that begins here where it stands. */
  place(question: DraftQuestion, headingDepth: number | null): void {
    question.headingDepth = headingDepth;
    this.screener.question(question.id);
    question.screens = this.screener.active || Screener.isCalled(question.id);
    question.sectionEntry = this.entry;
    question.optional ||= this.open.some(({ optional }) => optional);
  }

  /** What must hold for a question that begins here. */
  get entry(): readonly Logic[] {
    return this.open.flatMap((section) => section.entry);
  }
}

/** Without what might have been said of all the section and is of its first question alone. */
const without = (entry: readonly Logic[], marks: readonly Mark[]): readonly Logic[] =>
  entry.filter(
    ({ perhaps, span }) => perhaps !== true || !marks.some(({ start, end }) => start <= span.start && span.start < end),
  );

/** The questions without what lines above the first of their section might have said of them all. */
export const withoutSectionOf = (questions: readonly Question[], marks: readonly Mark[]): readonly Question[] =>
  marks.length === 0
    ? questions
    : questions.map((question) => {
        const entry = without(question.entry, marks);
        return entry.length === question.entry.length ? question : { ...question, entry };
      });

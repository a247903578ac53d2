import type { Problem, Question, Questionnaire } from '../model';
import { withInsertions, type Insertion } from '../normalize/edits';
import { facetsOf, type Facets } from '../normalize/signature';
import { readOutline } from '../outline/outline';
import type { LineReading, RefusedReading } from './lineReading';
import { readingFault } from './readingFault';
import { waysOf, type Page } from './readingWays';

/** Readings that can stand in the text as marks, and what is put in for them, by offsets of the text as it is. */
interface WrittenReadings {
  readonly readings: readonly LineReading[];
  readonly insertions: readonly Insertion[];
}

/** Readings of which some say something else of a question than was understood, and no doubt stood there. */
export interface ContestedReadings extends WrittenReadings {
  readonly questionIds: readonly string[];
}

export interface AppliedReadings {
  readonly taken: readonly WrittenReadings[];
  readonly contested: readonly ContestedReadings[];
  readonly refused: readonly RefusedReading[];
}

/**
 * Turns what somebody read in the lines of a document into marks, as a person would write them, and has the rules read
 * the result: a reading counts where it changes what is read of its question, nothing else, and leaves no new problem.
 * Every quotation is looked up first.
 * @param groups readings that belong together, such as those of one place
 * @param open what is not understood beyond the problems of reading: parts of conditions
 */
export function applyReadings(
  text: string,
  name: string,
  groups: readonly (readonly LineReading[])[],
  open: readonly Problem[] = [],
): AppliedReadings {
  const writer = new ReadingWriter(text, name, open);
  writer.takeShared(groups.flat());
  for (const group of groups) writer.take(group);
  return writer;
}

class ReadingWriter implements AppliedReadings {
  readonly taken: WrittenReadings[] = [];
  readonly contested: ContestedReadings[] = [];
  readonly refused: RefusedReading[] = [];
  readonly #page: Page;
  readonly #lines: readonly string[];
  readonly #ids: ReadonlySet<string>;
  readonly #placed = new Set<LineReading>();
  #insertions: readonly Insertion[] = [];
  #before: Read;

  constructor(
    text: string,
    private readonly name: string,
    open: readonly Problem[],
  ) {
    this.#lines = text.split(/\r\n|\n|\r/);
    const starts = [0];
    for (const { index, 0: ending } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + ending.length);
    const plain = readOutline(text, name);
    this.#page = { text, starts, plain, unread: [...plain.problems, ...open] };
    this.#before = readOf(this.#page.plain);
    this.#ids = new Set(plain.questions.map(({ id }) => id.toLowerCase()));
  }

  /** A line that speaks of several questions becomes a comment once all of them say what it said. */
  takeShared(all: readonly LineReading[]): void {
    const usable = all.filter((reading) => readingFault(reading, this.#lines, this.#ids) === null);
    for (const shared of sharingLines(usable))
      if (this.#place(shared) === null) for (const reading of shared) this.#placed.add(reading);
  }

  /** Takes all readings of each question at once; where that does not do, each for itself, but lists as a whole. */
  take(group: readonly LineReading[]): void {
    const usable = group.filter((reading) => {
      const fault = readingFault(reading, this.#lines, this.#ids);
      if (fault !== null) this.refused.push({ reading, reason: fault });
      return fault === null;
    });
    for (const readings of byQuestion(usable.filter((reading) => !this.#placed.has(reading)))) {
      const fault = this.#place(readings);
      if (fault === null) continue;
      if (readings.length === 1) this.refused.push(...readings.map((reading) => ({ reading, reason: fault })));
      else
        for (const part of partsOf(readings)) {
          const own = this.#place(part);
          if (own !== null) this.refused.push(...part.map((reading) => ({ reading, reason: own })));
        }
    }
  }

  /** Why none of the ways will do; `null` where one did, or where nothing has to be written. */
  #place(readings: readonly LineReading[]): string | null {
    let fault = 'there is no place in the file where marks could say it.';
    for (const way of waysOf(readings, this.#page)) {
      const insertions = [...this.#insertions, ...way];
      const after = readOf(readOutline(withInsertions(this.#page.text, insertions), this.name));
      const concerned = new Set(readings.map(({ question }) => question.toLowerCase()));
      const trouble = troubleIn(this.#before, after, concerned, readings);
      if (trouble !== null) {
        fault = trouble;
        continue;
      }
      if (saysTheSame(this.#before, after)) return null;
      const questionIds = contradicted(this.#before, after);
      if (questionIds.length > 0) {
        this.contested.push({ readings, insertions: way, questionIds });
        return null;
      }
      this.taken.push({ readings, insertions: way });
      this.#insertions = insertions;
      this.#before = after;
      return null;
    }
    return fault;
  }
}

/** A list that is read in part would accuse who gives an answer of the other part: it is taken whole or not at all. */
function partsOf(readings: readonly LineReading[]): readonly (readonly LineReading[])[] {
  const isListed = ({ what }: LineReading): boolean => what !== 'mark' && what !== 'nothing';
  const list = readings.filter(isListed);
  return [...(list.length === 0 ? [] : [list]), ...readings.filter((one) => !isListed(one)).map((one) => [one])];
}

/** Marks of several questions that are read from the same line, together. */
function sharingLines(readings: readonly LineReading[]): readonly (readonly LineReading[])[] {
  const byLine = new Map<number, LineReading[]>();
  for (const reading of readings) {
    const [first] = reading.evidence;
    if (reading.what === 'mark' && first !== undefined)
      byLine.set(first.line, [...(byLine.get(first.line) ?? []), reading]);
  }
  return [...byLine.values()].filter(
    (shared) => new Set(shared.map(({ question }) => question.toLowerCase())).size > 1,
  );
}

function byQuestion(readings: readonly LineReading[]): readonly (readonly LineReading[])[] {
  const groups = new Map<string, LineReading[]>();
  for (const reading of readings) {
    const key = reading.question.toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), reading]);
  }
  return [...groups.values()];
}

/** A reading, with what is compared of it. */
interface Read {
  readonly questions: ReadonlyMap<string, { readonly question: Question; readonly facets: Facets }>;
  readonly problems: ReadonlyMap<string, number>;
}

function readOf(questionnaire: Questionnaire): Read {
  const facets = facetsOf(questionnaire);
  const problems = new Map<string, number>();
  for (const problem of questionnaire.problems.filter(({ severity }) => severity !== 'info')) {
    const key = keyOf(problem);
    problems.set(key, (problems.get(key) ?? 0) + 1);
  }
  return {
    questions: new Map(
      questionnaire.questions.map((question, index) => [
        question.id.toLowerCase(),
        { question, facets: facets[index] ?? { asked: '', shape: '', open: true } },
      ]),
    ),
    problems,
  };
}

const keyOf = ({ code, questionId }: Problem): string => `${code} ${questionId?.toLowerCase() ?? ''}`;

/** What speaks against a way of writing readings: it touches other questions, or is not understood. */
function troubleIn(
  before: Read,
  after: Read,
  concerned: ReadonlySet<string>,
  readings: readonly LineReading[],
): string | null {
  const news = new Set(readings.flatMap(({ what, question }) => (what === 'question' ? [question.toLowerCase()] : [])));
  for (const [id, { question, facets }] of before.questions) {
    const now = after.questions.get(id);
    // A question without an id may get one.
    if (now === undefined && !(news.size > 0 && /^line\d+$/.test(id))) return `${question.id} would be read no more.`;
    if (now === undefined) continue;
    if (concerned.has(id) && now.facets.open && !facets.open)
      return 'its condition names what the questionnaire does not have.';
    if (concerned.has(id)) continue;
    if (now.facets.shape !== facets.shape || now.facets.asked !== facets.asked)
      return `it would change ${question.id}.`;
  }
  for (const [id, { question }] of after.questions) {
    if (!before.questions.has(id) && !news.has(id)) return `${question.id} would be read as a question.`;
  }
  for (const id of news) if (!after.questions.has(id)) return 'it would not be read as a question.';
  const lost = readings.find(
    (reading) => !isReadAs(reading, after.questions.get(reading.question.toLowerCase())?.question),
  );
  if (lost !== undefined) return `${lost.what} ${lost.code} would not be read as one.`;
  for (const [key, count] of after.problems) {
    if (count > (before.problems.get(key) ?? 0)) return `written as marks it would not be understood (${key.trim()}).`;
  }
  return null;
}

/** Whether an answer, a row or a column is there once it is written. */
function isReadAs({ what, code, label }: LineReading, question: Question | undefined): boolean {
  if (what !== 'answer' && what !== 'row' && what !== 'column') return true;
  const variables = question?.variables ?? [];
  const items = [
    ...variables.flatMap(({ answers }) => answers),
    ...variables.map(({ rowCode, label: own }) => ({ code: rowCode, label: own })),
  ];
  return items.some((item) => item.code === code && item.label.includes(label.trim()));
}

function saysTheSame(before: Read, after: Read): boolean {
  const told = ({ questions, problems }: Read): string =>
    JSON.stringify([
      [...questions].map(([id, { facets, question }]) => [id, facets, question.doubts ?? []]),
      [...problems],
    ]);
  return told(before) === told(after);
}

/** Questions of which something is said that was understood otherwise, where nothing was in doubt. */
function contradicted(before: Read, after: Read): readonly string[] {
  return [...before.questions].flatMap(([id, { question, facets }]) => {
    const now = after.questions.get(id);
    if (now === undefined) return [];
    const doubts = new Set((question.doubts ?? []).map(({ of }) => of));
    const routed = now.facets.asked !== facets.asked && !facets.open && !doubts.has('all') && !doubts.has('asked');
    const isGuess =
      !question.readable || ['inferredType', 'unknownType'].some((code) => before.problems.has(`${code} ${id}`));
    const shaped = now.facets.shape !== facets.shape && !isGuess && !doubts.has('all') && !doubts.has('answers');
    return routed || shaped ? [question.id] : [];
  });
}

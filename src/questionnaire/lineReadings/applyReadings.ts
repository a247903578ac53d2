import type { Problem, Questionnaire } from '../model';
import { withInsertions, type Insertion } from '../normalize/edits';
import { readOutline } from '../outline/outline';
import { asOneWay } from './comments';
import type { LineReading, RefusedReading } from './lineReading';
import { contradicted, readOf, saysTheSame, type Read } from './compared';
import { withStandingWords } from './quotedWords';
import { readingFault } from './readingFault';
import { waysOf, type Page } from './readingWays';
import { troubleIn } from './trouble';

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
  const lines = text.split(/\r\n|\n|\r/);
  const standing = groups.map((group) => group.map((reading) => withStandingWords(reading, lines)));
  writer.takeShared(standing.flat());
  for (const group of standing) writer.take(group);
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
    this.#page = { text, starts, plain, unread: [...plain.problems, ...open, ...openConditions(plain, open)] };
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
    let fault: string | null = null;
    for (const way of waysOf(readings, this.#page)) {
      const insertions = [...this.#insertions, ...way];
      const after = readOf(readOutline(withInsertions(this.#page.text, asOneWay(insertions)), this.name));
      const concerned = new Set(readings.map(({ question }) => question.toLowerCase()));
      const trouble = troubleIn(this.#before, after, concerned, readings);
      if (trouble !== null) {
        fault ??= trouble;
        continue;
      }
      if (saysTheSame(this.#before, after)) return null;
      const questionIds = contradicted(this.#before, after, concerned);
      if (questionIds.length > 0) {
        this.contested.push({ readings, insertions: way, questionIds });
        return null;
      }
      this.taken.push({ readings, insertions: way });
      this.#insertions = insertions;
      this.#before = after;
      return null;
    }
    return fault ?? 'there is no place in the file where marks could say it.';
  }
}

/** Conditions of which a part is not understood: all of their words may stand in the way. */
const openConditions = ({ questions }: Questionnaire, open: readonly Problem[]): readonly Problem[] =>
  questions.flatMap(({ entry, screenOuts }) =>
    [...entry, ...screenOuts].flatMap(({ span }) =>
      open
        .filter((one) => one.span.start >= span.start && one.span.end <= span.end)
        .map((one): Problem => ({ ...one, span })),
    ),
  );

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

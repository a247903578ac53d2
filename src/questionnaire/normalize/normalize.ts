import { looksLikeNormalizedExport } from '../detect';
import { LineIndex } from '../lines';
import type { Questionnaire, Span } from '../model';
import { readOutline } from '../outline/outline';
import { originalOffset, withInsertions, type Insertion, type Unsaid, type Way } from './edits';
import { joinedInsertions } from './joined';
import { differences, signatureOf, type Signature } from './signature';
import { unsaidIn } from './unsaid';

/** Something that is read of questions, as the marks that say it. */
export interface SaidByMarks {
  readonly marks: string;
  readonly questionIds: readonly string[];
  /** Where it is read, in the text as it was. */
  readonly span: Span;
}

export interface Normalized {
  /** The text with the marks; the same text where nothing is to be said. */
  readonly text: string;
  /** What is put in, by offsets of the text as it was. Nothing is taken out. */
  readonly insertions: readonly Insertion[];
  readonly said: readonly SaidByMarks[];
  /** What is read and cannot be said with marks without changing what is read: it is left as it is. */
  readonly left: readonly SaidByMarks[];
}

/** Words that become a comment can stand in the way of others: what remains is tried again, up to this often. */
const ROUNDS = 4;

/**
 * Writes what is read of a questionnaire in plain markdown into its text, as the marks of the format. Every character of
 * the author stays, in its order; words that a mark takes the place of become a comment. Reading the result gives the
 * same questions, which is tried for everything that is put in; doing it twice changes nothing. A normalized export says
 * all of it already: it is given back as it is.
 * @param only the ids of the questions to write; all unless given
 */
export function normalizeQuestionnaire(text: string, name: string, only?: ReadonlySet<string>): Normalized {
  if (looksLikeNormalizedExport(text)) return { text, insertions: [], said: [], left: [] };
  const lines = new LineIndex(text);
  let insertions: readonly Insertion[] = [];
  const said: SaidByMarks[] = [];
  for (let round = 0; ; round += 1) {
    const current = withInsertions(text, insertions);
    const questionnaire = readOutline(current, name);
    const wanted = unsaidIn(current, questionnaire).filter((one) => concerns(one, only));
    const placing = new Placing(current, questionnaire);
    placing.place(wanted.filter(({ ways }) => ways.length > 0));
    const before = insertions;
    const shown = ({ marks, questionIds, at }: Unsaid): SaidByMarks => ({
      marks,
      questionIds,
      span: lines.spanOf(...originalOf(at, before)),
    });
    insertions = joinedInsertions(
      before,
      placing.taken.flatMap(({ way }) => way),
    );
    said.push(...placing.taken.map(({ unsaid }) => shown(unsaid)));
    if (placing.taken.length > 0 && round + 1 < ROUNDS) continue;
    const placed = new Set(placing.taken.map(({ unsaid }) => unsaid));
    const left = wanted.filter((one) => !placed.has(one)).map(shown);
    return { text: withInsertions(text, insertions), insertions, said, left };
  }
}

const concerns = ({ questionIds }: Unsaid, only: ReadonlySet<string> | undefined): boolean =>
  only === undefined || questionIds.some((id) => only.has(id));

interface Taken {
  readonly unsaid: Unsaid;
  readonly way: Way;
}

/** Puts marks in, and takes those that leave what is read as it is. */
class Placing {
  taken: readonly Taken[] = [];
  readonly #wanted: Signature;

  constructor(
    private readonly text: string,
    private readonly questionnaire: Questionnaire,
  ) {
    this.#wanted = signatureOf(questionnaire);
  }

  /**
   * Tries all at once; where that changes what is read of some questions, those are tried apart from the others, down to
   * each mark for itself and all its ways.
   */
  place(all: readonly Unsaid[], way = 0): void {
    const [first, another] = all;
    if (first === undefined) return;
    const changed = this.#try(all.flatMap((unsaid) => takenBy(unsaid, way)));
    if (changed.size === 0) return;
    if (another === undefined) {
      if (way + 1 < first.ways.length) this.place(all, way + 1);
      return;
    }
    const touched = all.filter(({ questionIds }) => questionIds.some((id) => changed.has(id)));
    const others = all.filter((one) => !touched.includes(one));
    const half = all.length >> 1;
    const parts = touched.length > 0 && others.length > 0 ? [others, touched] : [all.slice(0, half), all.slice(half)];
    for (const part of parts) this.place(part, way);
  }

  #try(more: readonly Taken[]): ReadonlySet<string> {
    const all = [...this.taken, ...more];
    const text = withInsertions(
      this.text,
      all.flatMap(({ way }) => way),
    );
    const changed = differences(signatureOf(readOutline(text, this.questionnaire.name)), this.#wanted);
    if (changed.size === 0) this.taken = all;
    return changed;
  }
}

function takenBy(unsaid: Unsaid, index: number): readonly Taken[] {
  const way = unsaid.ways[index];
  return way === undefined ? [] : [{ unsaid, way }];
}

/** A stretch of the text with insertions, in the text without them. */
function originalOf(
  { start, end }: { readonly start: number; readonly end: number },
  insertions: readonly Insertion[],
): [number, number] {
  return [originalOffset(start, insertions), originalOffset(end, insertions)];
}

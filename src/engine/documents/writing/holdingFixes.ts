import type { Question, Questionnaire } from '../../../questionnaire/model';
import { readQuestionnaire } from '../../../questionnaire/read';
import type { ReadDocument } from '../keptReadings';
import type { WritingFix, WritingNote } from './note';
import { writingNotes } from './writingNotes';

/** Which note of which text: of several with one code in one place the first. */
export interface NotePlace {
  readonly text: string;
  readonly name: string;
  readonly code: string;
  readonly start: number;
}

/**
 * The fixes of a note that mend it: the text is read again with each of them, and then the note is gone, none is new,
 * the questions have their ids and their answers the same words.
 * @param read reads the text itself, which may be kept
 * @param readAgain reads the changed texts, which nobody asks for again
 */
export function holdingFixes(
  { text, name, code, start }: NotePlace,
  read: ReadDocument = readQuestionnaire,
  readAgain: ReadDocument = readQuestionnaire,
): readonly WritingFix[] {
  const before = writingNotes(text, name, read);
  const note = before.find((one) => one.code === code && one.start === start);
  if (note === undefined) return [];
  const was = read(text, name);
  return note.fixes.filter((fix) => {
    const changed = withFix(text, fix);
    const now = readAgain(changed, name);
    return (
      staysItself(was, now, fix) &&
      mends(
        note,
        before,
        writingNotes(changed, name, () => now).filter((one) => one.code !== OF_GAPS[fix.what.kind]),
      )
    );
  });
}

/** What is told of a list of codes or ids that does not count on: what is added to one may be its cause. */
const OF_GAPS: Readonly<Partial<Record<WritingFix['what']['kind'], string>>> = {
  addAnswer: 'missingCode',
  giveId: 'missingId',
};

/** A text with the edits of a fix. */
export function withFix(text: string, { edits }: WritingFix): string {
  return edits
    .toSorted((one, other) => other.start - one.start)
    .reduce((changed, { start, end, text: to }) => changed.slice(0, start) + to + changed.slice(end), text);
}

function mends({ code }: WritingNote, before: readonly WritingNote[], after: readonly WritingNote[]): boolean {
  const had = counts(before);
  const has = counts(after);
  return (has.get(code) ?? 0) < (had.get(code) ?? 0) && [...has].every(([one, count]) => count <= (had.get(one) ?? 0));
}

function counts(notes: readonly WritingNote[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { code } of notes) found.set(code, (found.get(code) ?? 0) + 1);
  return found;
}

function staysItself(was: Questionnaire, now: Questionnaire, { what }: WritingFix): boolean {
  const idsOf = ({ questions }: Questionnaire): readonly string[] => questions.map(({ id }) => id);
  // Every question has a new id, and nothing else of it is new.
  if (what.kind === 'giveIds')
    return (
      was.questions.length === now.questions.length &&
      now.questions[0]?.id === what.first &&
      now.questions.at(-1)?.id === what.last &&
      was.questions.every((question, index) => wordsOf(question) === wordsOf(now.questions[index]))
    );
  if (what.kind === 'giveId') {
    // A heading becomes a question, or one without an id gets its own.
    const ids = idsOf(now).filter((id) => id !== what.id);
    const had = new Set(idsOf(was));
    return idsOf(now).includes(what.id) && ids.every((id) => had.has(id)) && ids.length >= had.size - 1;
  }
  if (idsOf(was).join('\n') !== idsOf(now).join('\n')) return false;
  if (what.kind === 'addAnswer') return true;
  return was.questions.every((question, index) => wordsOf(question) === wordsOf(now.questions[index]));
}

const wordsOf = (question: Question | undefined): string =>
  [...new Set(question?.variables.flatMap(({ answers }) => answers.map(({ label }) => label)))].join('\n');

import type { QuestionState, RunState } from '../../pipeline/runState/runState';

/** A part of a questionnaire with its questions. */
export interface SectionRows {
  /** Null for questions that stand below no heading. */
  readonly label: string | null;
  readonly questionIds: readonly string[];
}

const KNOWN = new WeakMap<RunState['titles'], readonly SectionRows[]>();

/** The sections of a run in order; none where its questionnaire has no headings: then batches are all there is. */
export function sectionsOf({ titles }: RunState): readonly SectionRows[] {
  const known = KNOWN.get(titles);
  if (known !== undefined) return known;
  const sections: { label: string | null; questionIds: string[] }[] = [];
  for (const { id, section = null } of titles.values()) {
    const last = sections.at(-1);
    if (last?.label === section) last.questionIds.push(id);
    else sections.push({ label: section, questionIds: [id] });
  }
  const found = sections.some(({ label }) => label !== null) ? sections : [];
  KNOWN.set(titles, found);
  return found;
}

/** The questions of a section, as far as the run has them. */
export function questionsIn(state: RunState, { questionIds }: SectionRows): readonly QuestionState[] {
  return questionIds.flatMap((id) => state.questions.get(id) ?? []);
}

/** The place of the section that a question is in; -1 where it is in none. */
export const sectionAt = (state: RunState, questionId: string): number =>
  sectionsOf(state).findIndex(({ questionIds }) => questionIds.includes(questionId));

import type { Problem, Question, Questionnaire } from '../model';
import { facetsOf, type Facets } from '../normalize/signature';

/** A question as it is read, with what is compared of it. */
export interface ReadQuestion {
  readonly question: Question;
  readonly facets: Facets;
}

/** A reading, with what is compared of it. */
export interface Read {
  readonly questions: ReadonlyMap<string, ReadQuestion>;
  readonly problems: ReadonlyMap<string, number>;
}

/** What is compared of a reading. */
export function readOf(questionnaire: Questionnaire): Read {
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
        { question, facets: facets[index] ?? { asked: '', shape: '', label: '', open: true } },
      ]),
    ),
    problems,
  };
}

const keyOf = ({ code, questionId }: Problem): string => `${code} ${questionId?.toLowerCase() ?? ''}`;

/** Whether nothing that is said, doubted or reported differs. */
export function saysTheSame(before: Read, after: Read): boolean {
  const told = ({ questions, problems }: Read): string =>
    JSON.stringify([
      [...questions].map(([id, { facets, question }]) => [id, facets, question.doubts ?? []]),
      [...problems],
    ]);
  return told(before) === told(after);
}

/** Questions of which something is said that was understood otherwise, where nothing was in doubt. */
export function contradicted(before: Read, after: Read, concerned: ReadonlySet<string>): readonly string[] {
  return [...before.questions].flatMap(([id, { question, facets }]) => {
    const now = after.questions.get(id);
    if (now === undefined || !concerned.has(id)) return [];
    const doubts = new Set((question.doubts ?? []).map(({ of }) => of));
    const routed = now.facets.asked !== facets.asked && !facets.open && !doubts.has('all') && !doubts.has('asked');
    const isGuess =
      !question.readable || ['inferredType', 'unknownType'].some((code) => before.problems.has(`${code} ${id}`));
    const shaped = now.facets.shape !== facets.shape && !isGuess && !doubts.has('all') && !doubts.has('answers');
    return routed || shaped ? [question.id] : [];
  });
}

import type { Question } from '../../model';

/** `Base: As Q7`, `Filter: wie F7`, `same base as Q7` */
const SAME =
  /^\W*(?:(?:base|basis|filter|universe|filtro|filtre|ask|asked)\s*:?\s*)?(?:(?:the\s+)?same(?:\s+(?:base|filter|people|respondents))?\s+as|as|wie|identisch\s+(?:mit|zu)|idem|comme|como|igual\s+que|come|als)\s+(?:at\s+|for\s+|in\s+|bei\s+|en\s+|à\s+)?(?:question\s+|frage\s+|pregunta\s+)?(\p{L}[\p{L}\p{N}_.]*\p{N}\p{L}?)\W*$/iu;

/** The questions, those that are asked of whom another one before them is asked of with the conditions of that. */
export function withSameBase(questions: readonly Question[]): readonly Question[] {
  const known = new Map<string, Question>();
  return questions.map((question) => {
    const entry = question.entry.flatMap((logic) => {
      const name = logic.syntax === 'routing' ? SAME.exec(logic.text)?.[1] : undefined;
      const other = name === undefined ? undefined : known.get(name.toUpperCase());
      return other === undefined ? [logic] : other.entry.filter(({ byJump }) => byJump !== true);
    });
    const read = { ...question, entry };
    known.set(question.id.toUpperCase(), read);
    return read;
  });
}

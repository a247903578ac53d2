import type { Question } from '../../model';
import type { Jump } from './jumps';

/** `Base: As Q7`, `Filter: wie F7`, `same base as Q7` */
const SAME =
  /^\W*(?:(?:base|basis|filter|universe|filtro|filtre|ask|asked)\s*:?\s*)?(?:(?:the\s+)?same(?:\s+(?:base|filter|people|respondents))?\s+as|as|wie|identisch\s+(?:mit|zu)|idem|comme|como|igual\s+que|come|als)\s+(?:at\s+|for\s+|in\s+|bei\s+|en\s+|à\s+)?(?:question\s+|frage\s+|pregunta\s+)?(\p{L}[\p{L}\p{N}_.]*\p{N}\p{L}?)\W*$/iu;

/**
 * The questions, those that are asked of whom another one before them is asked of with the conditions of that. Where
 * more than its own conditions decides about the other, it stays as it is written, and is not understood.
 */
export function withSameBase(questions: readonly Question[], jumps: readonly Jump[]): readonly Question[] {
  const known = new Map<string, { readonly question: Question; readonly place: number }>();
  const places = new Map(questions.map(({ id }, place) => [id.toLowerCase(), place]));
  const isPassed = (place: number): boolean =>
    jumps.some(({ from, target }) => from < place && (places.get(target.name.toLowerCase()) ?? Infinity) > place);
  return questions.map((question, place) => {
    const entry = question.entry.flatMap((logic) => {
      const name = logic.syntax === 'routing' ? SAME.exec(logic.text)?.[1] : undefined;
      const other = name === undefined ? undefined : known.get(name.toUpperCase());
      if (other === undefined || isPassed(other.place) || !isByConditions(other.question)) return [logic];
      return other.question.entry;
    });
    const read = { ...question, entry };
    known.set(question.id.toUpperCase(), { question: read, place });
    return read;
  });
}

/** Whether nothing but conditions says whom it is asked of. */
const isByConditions = ({ entry, mask, doubts = [] }: Question): boolean =>
  mask === null && entry.every(({ byJump }) => byJump !== true) && doubts.every(({ of }) => of === 'answers');

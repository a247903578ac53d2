import type { Logic, Question, Questionnaire } from '../../../questionnaire/model';
import { codesOf } from '../writing/undefinedCodes';
import type { Stretch } from '../markPlaces';
import type { TextEdit } from '../writing/note';

/** A code where it is written: in front of its answer, or in a condition. */
export interface CodePlace extends Stretch {
  readonly question: Question;
  readonly code: string;
}

const LIST = String.raw`\d+(?:\s*(?:,|/|-|–|\bor\b|\boder\b|\band\b|\bund\b|\bto\b|\bbis\b)\s*\d+)*`;
const COMPARED = new RegExp(
  String.raw`(?<![\p{L}\d_.])([\p{L}_][\p{L}\d_]*)\s*(?:==?|<>|!=|≠|:|\b(?:is\s+not|is|in|ist\s+nicht|ist|none\s+of|all\s+of|any\s+of)\b)\s*[({[]?\s*(${LIST})(?![\p{L}\d_]|\.\d)`,
  'giu',
);
const CALLED =
  /\(\s*\\?['"]([\p{L}_][\p{L}\d_]*)\\?['"]\s*\)(?:\[[^\]\n]{0,40}\])?\.[a-z]\w*\(((?:\s*\\?['"]\d+\\?['"]\s*,?)+)\)/giu;
const RANGE = /(\d+)\s*(?:-|–|\bto\b|\bbis\b)\s*(\d+)/giu;

/** Every place where a code of a question is written. */
export function codePlaces(text: string, questionnaire: Questionnaire): readonly CodePlace[] {
  const { questions } = questionnaire;
  const answers = questions.flatMap((question) =>
    question.variables
      .flatMap((variable) => variable.answers)
      .flatMap(({ code, span }): readonly CodePlace[] => {
        const at = codeIn(text, code, span);
        return at === null ? [] : [{ question, code, start: at, end: at + code.length }];
      }),
  );
  return [...unique(answers), ...inConditions(questions)];
}

/** Where an answer has its code: in front, at its beginning, behind its label, or in the attributes of an export. */
export function codeIn(text: string, code: string, { start, end }: Stretch): number | null {
  const line = text.slice(start, end);
  const head = /(\d+)(?:[.)\]:]|\s*[=|–-])?\s*(?:\|\s*)?$/u.exec(
    text.slice(text.lastIndexOf('\n', start - 1) + 1, start),
  );
  if (head?.[1] === code) return start - head[0].length;
  if (line.startsWith(code) && !/^\d/u.test(line.slice(code.length))) return start;
  const quoted = /'Answer Code'\s*:\s*'([^']*)'/u.exec(line);
  if (quoted?.[1] === code) return start + quoted.index + quoted[0].length - 1 - code.length;
  const behind = /\((\d+)\)/u.exec(line);
  return behind?.[1] === code ? start + behind.index + 1 : null;
}

const unique = (places: readonly CodePlace[]): readonly CodePlace[] => [
  ...new Map(places.map((place) => [place.start, place])).values(),
];

interface Listed {
  readonly question: Question;
  readonly logic: Logic;
  readonly numbers: string;
  readonly at: number;
}

function lists(questions: readonly Question[]): readonly Listed[] {
  const byId = new Map(questions.map((question) => [question.id.toLowerCase(), question]));
  return questions
    .flatMap(({ entry, screenOuts, mask }) => [...entry, ...screenOuts, ...(mask === null ? [] : [mask])])
    .flatMap((logic) =>
      [...logic.text.matchAll(logic.syntax === 'routing' ? COMPARED : CALLED)].flatMap((match): readonly Listed[] => {
        const [whole, id = '', numbers = ''] = match;
        const question = byId.get(id.toLowerCase());
        if (question === undefined || codesOf(question).length === 0) return [];
        return [{ question, logic, numbers, at: match.index + whole.lastIndexOf(numbers) }];
      }),
    );
}

const inConditions = (questions: readonly Question[]): readonly CodePlace[] =>
  unique(
    lists(questions).flatMap(({ question, logic, numbers, at }) =>
      [...numbers.matchAll(/\d+/gu)].map(({ 0: code, index }): CodePlace => {
        const start = logic.offsets?.[at + index] ?? logic.span.start + at + index;
        return { question, code, start, end: start + code.length };
      }),
    ),
  );

/** Whether a condition on the question names codes from one to another, and one of these lies between or at their ends. */
export function isInRange({ questions }: Questionnaire, of: Question, codes: readonly number[]): boolean {
  return lists(questions).some(
    ({ question, numbers }) =>
      question === of &&
      [...numbers.matchAll(RANGE)].some(([, from, to]) =>
        codes.some((code) => Number(from) <= code && code <= Number(to)),
      ),
  );
}

/** Edits that give an answer of a question another code, and name it so in every condition. */
export function codeEdits(
  text: string,
  questionnaire: Questionnaire,
  of: Question,
  code: string,
  to: string,
): readonly TextEdit[] {
  return codePlaces(text, questionnaire)
    .filter((place) => place.question === of && Number(place.code) === Number(code))
    .map(({ start, end }) => ({ start, end, text: to }))
    .toSorted((one, other) => one.start - other.start);
}

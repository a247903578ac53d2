import type { Question } from '../../model';
import type { DraftAnswer } from '../answers/answerItems';
import type { Mark } from '../meanings';
import { jumpsOf, type Jump } from './jumps';

/** Words with which an interview is closed that are also said where it ends in good order. */
const PLAIN =
  /(?:^|[^\p{L}])(?:thanks?(?:\s+\p{L}+){0,2}\s+(?:and|&)\s+(?:close|end)|close|(?:be)?danken\s+und\s+(?:beenden|schließen)|remercie[rz]\s+et\s+(?:terminer|clore|conclure)|agrade[zc]\p{L}*\s+y\s+(?:terminar|cerrar|finalizar))\W*$/iu;

/** More questions than that are not left for those who have come to the end. */
const MOST_BEHIND = 2;
/** A screener is shorter. */
const FEWEST_AHEAD = 6;

export const closesPlainly = ({ text }: Mark): boolean => PLAIN.test(text);

/** The closings at the answers of a draft, as jumps to the end. */
export function closingsOf(drafts: readonly DraftAnswer[], built: readonly Question[], first: number): readonly Jump[] {
  const closing = drafts.flatMap((draft) =>
    draft.closes === null ? [] : [{ ...draft, jump: { target: { name: 'END', certain: true }, mark: draft.closes } }],
  );
  return jumpsOf(closing, built, first);
}

/**
 * `THANK AND CLOSE` at an answer of one of the last questions: whoever gives it has answered all the others and is kept,
 * and only what follows is not asked.
 * @returns the questions without these screen-outs, and the jumps to the end that they are instead
 */
export function withLateClosings(
  questions: readonly Question[],
  closings: readonly Jump[],
): { readonly questions: readonly Question[]; readonly jumps: readonly Jump[] } {
  const late = closings.filter(({ from }) => from >= FEWEST_AHEAD && questions.length - 1 - from <= MOST_BEHIND);
  // Where one question after the other closes, all are of a screener.
  const early = new Set(closings.filter(({ from }) => from < FEWEST_AHEAD).map(({ from }) => from));
  if (early.size > FEWEST_AHEAD / 2) return { questions, jumps: [] };
  if (late.length === 0) return { questions, jumps: [] };
  const codes = new Map<number, Set<string>>();
  for (const { from, when } of late) if ('code' in when) codes.set(from, (codes.get(from) ?? new Set()).add(when.code));
  const read = questions.map((question, place) => {
    const own = codes.get(place);
    if (own === undefined) return question;
    const variables = question.variables.map((variable) => ({
      ...variable,
      answers: variable.answers.map((answer) => (own.has(answer.code) ? { ...answer, screensOut: false } : answer)),
    }));
    return { ...question, variables };
  });
  return { questions: read, jumps: late };
}

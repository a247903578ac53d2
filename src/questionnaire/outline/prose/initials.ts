import { plainWords } from './plain';
import { NO_WORDS, YES_WORDS } from './vocabulary';

/** `Y / N`, `J / N`: what initials stand for. */
const INITIALS: readonly (readonly [RegExp, ReadonlySet<string>])[] = [
  [/^[yjos]$/u, YES_WORDS],
  [/^n$/u, NO_WORDS],
];

/**
 * The words that two answers stand for which are called by initials alone, and whose they are; none for any others.
 * `Y` stands for yes in every language that has it for that.
 */
export function repliesOf<T extends { readonly label: string }>(
  answers: readonly T[],
): readonly { readonly answer: T; readonly words: ReadonlySet<string> }[] {
  if (answers.length !== 2) return [];
  const found = INITIALS.flatMap(([initial, words]) => {
    const answer = answers.find(({ label }) => initial.test(plainWords(label)));
    return answer === undefined ? [] : [{ answer, words }];
  });
  return found.length === 2 ? found : [];
}

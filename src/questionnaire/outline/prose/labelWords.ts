import { PEOPLE } from '../../logic/routing/asides';
import { FILLERS, NOT_WORDS } from './vocabulary';

const NEGATES = new Set([...NOT_WORDS, 'none']);

/** Whether all the words are among those of the label, and it does not turn them round. */
export function includesWords(label: string, wanted: string): boolean {
  const has = new Set(label.split(' '));
  const words = wanted.split(' ');
  // "has a garden" is not "I have no garden".
  const turned = [...has].some((word) => NEGATES.has(word) && !words.includes(word));
  return wanted.length > 2 && !turned && words.every((word) => has.has(word));
}

/** Shorter words begin others by chance. */
const SHORTEST_STEM = 5;
/** Endings of the same word; others turn it round, as in `childless` and `alcoholfree`. */
const SAME_WORD = /^(?:s|es|e?d|led|l?ing|ers?|e?n|e)$/u;

/** Whether the one word for people, in any form, is among those of the label. */
export function namesThePeople(label: string, wanted: string): boolean {
  const people = PEOPLE.find((group) => group.has(wanted));
  return people !== undefined && label.split(' ').some((word) => people.has(word));
}

/**
 * Whether people call an answer by another word for it: `women` where the label is `Female`, `cancel` for `I cancelled`.
 * Never where one of the two turns it round.
 */
export function meansTheSame(label: string, wanted: string): boolean {
  const own = label.split(' ');
  const words = wanted.split(' ');
  if (own.some((word) => NEGATES.has(word)) !== words.some((word) => NEGATES.has(word))) return false;
  const alike = (a: string, b: string): boolean =>
    a === b || (a.length >= SHORTEST_STEM && b.startsWith(a) && SAME_WORD.test(b.slice(a.length)));
  // "Thought about cancelling but stayed" is more than that.
  const isAll = (same: (word: string) => boolean): boolean => own.every((word) => FILLERS.has(word) || same(word));
  const people = PEOPLE.find((group) => words.length === 1 && group.has(wanted));
  if (people !== undefined) return own.some((word) => people.has(word)) && isAll((word) => people.has(word));
  const either = (a: string, b: string): boolean => alike(a, b) || alike(b, a);
  return (
    wanted.length >= SHORTEST_STEM &&
    words.every((word) => own.some((one) => either(word, one))) &&
    isAll((one) => words.some((word) => either(word, one)))
  );
}

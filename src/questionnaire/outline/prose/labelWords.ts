import { NOT_WORDS } from './vocabulary';

const NEGATES = new Set([...NOT_WORDS, 'none']);

/** Whether all the words are among those of the label, and it does not turn them round. */
export function includesWords(label: string, wanted: string): boolean {
  const has = new Set(label.split(' '));
  const words = wanted.split(' ');
  // "has a garden" is not "I have no garden".
  const turned = [...has].some((word) => NEGATES.has(word) && !words.includes(word));
  return wanted.length > 2 && !turned && words.every((word) => has.has(word));
}

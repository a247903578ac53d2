import { isCalled, isRating } from '../../logic/routing/asides';
import type { Question } from '../../model';
import { repliesOf } from './initials';
import { includesWords, meansTheSame, namesThePeople } from './labelWords';
import { plainWords } from './plain';
import { answersOf, withoutAside, type ProseToken } from './tokens';
import { NO_WORDS, YES_WORDS, type Relation } from './vocabulary';

/** Whether a plain yes or no is among them. */
export const sayYesOrNo = (values: readonly Value[]): boolean =>
  values.some(({ text }) => YES_WORDS.has(plainWords(text)) || ['no', 'nein', 'non'].includes(plainWords(text)));

/** A code or the words of an answer in a condition. */
export interface Value {
  readonly kind: 'number' | 'label';
  readonly text: string;
  /** The end of a range. */
  readonly to: string | null;
  readonly bound: Relation | null;
  /** The words in brackets behind its code. */
  readonly aside?: string;
}

/** The words up to the first sign or number. */
export function wordsFrom(tokens: readonly ProseToken[]): readonly string[] {
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'quoted') words.push(token.text);
    else if (token.kind === 'label' || token.kind === 'word') words.push(token.plain);
    else break;
  }
  return words;
}

/** Whether the words behind its code are not those of the answer: they may narrow who is meant. */
export function saysMore(question: Question, row: string | null, { aside = '', text, to }: Value): boolean {
  if (aside === '') return false;
  const answers = answersOf(question).filter(({ code }) => to !== null || Number(code) === Number(text));
  const rows = question.variables.filter(({ rowCode }) => row === null || rowCode === row);
  return !isCalled(
    aside,
    [question.label, ...rows.map(({ label }) => label), ...answers.map(({ label }) => label)],
    isRating(question),
  );
}

/** The codes that a value stands for at the question; `null` where it has none or several of the name. */
export function codesOf(question: Question, row: string | null, value: Value): string | null {
  if (value.kind === 'number') {
    const code = (text: string): string => (/^-?0\d/.test(text) ? String(Number(text)) : text);
    return value.to === null ? code(value.text) : `${code(value.text)}-${code(value.to)}`;
  }
  const own = row === null ? question.variables : question.variables.filter(({ rowCode }) => rowCode === row);
  const answers = answersOf({ ...question, variables: own });
  const wanted = plainWords(value.text);
  const exact = answers.filter(
    ({ label }) => plainWords(label) === wanted || plainWords(withoutAside(label)) === wanted,
  );
  // "the woman": `Female` and `Trans woman` may both be meant.
  const alike = answers.filter(({ label }) => namesThePeople(plainWords(label), wanted));
  if (exact.length === 0 && alike.length > 1) return null;
  const found = exact.length > 0 ? exact : answers.filter(({ label }) => includesWords(plainWords(label), wanted));
  if (found.length === 0) {
    const same = answers.filter(({ label }) => meansTheSame(plainWords(label), wanted));
    if (same.length === 1) return same[0]?.code ?? null;
  }
  const reply = found.length === 0 ? repliesOf(answers).find(({ words }) => words.has(wanted)) : undefined;
  if (reply !== undefined) return reply.answer.code;
  const several = found.length === 1 ? null : begunBy(wanted, answers);
  if (several !== null) return several;
  const yes =
    found.length === 0 && YES_WORDS.has(wanted)
      ? answers.filter(({ label }) => YES_WORDS.has(plainWords(label)))
      : found;
  return yes.length === 1 ? (yes[0]?.code ?? null) : null;
}

/** `yes` where the answers are `Yes, a lot`, `Yes, a little` and `No`: every one that begins with it. */
function begunBy(wanted: string, answers: readonly { readonly label: string; readonly code: string }[]): string | null {
  if (!YES_WORDS.has(wanted) && !NO_WORDS.has(wanted)) return null;
  const begun = answers.filter(({ label }) => plainWords(/^(\p{L}+)\s*[,;:(–—-]/u.exec(label)?.[1] ?? '') === wanted);
  const others = answers.filter((answer) => !begun.includes(answer));
  const other = others.some(({ label }) => [...YES_WORDS, ...NO_WORDS].includes(plainWords(label).split(' ')[0] ?? ''));
  const again = others.some(({ label }) => plainWords(label).split(' ').includes(wanted));
  return begun.length > 1 && other && !again ? begun.map(({ code }) => code).join(',') : null;
}

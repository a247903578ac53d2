import { oneOf, or, present } from '../../questionnaire/logic/formula';
import type { Scope } from '../../questionnaire/logic/scope';
import type { Question, Variable } from '../../questionnaire/model';
import { normalizedLabel } from '../words/labels';
import { exact, onlyCode, outside, type Derivation } from './derivation';
import { namesake } from './source';

/**
 * Classes whose labels shorten the answers of the source they are named after: `GPs` of “General practitioner”,
 * `ObGyns` of “Obstetrician / Gynecologist”. Each must shorten one answer alone, and all of them must.
 */
export function byShortLabels(question: Question, scope: Scope): Derivation | null {
  const source = namesake(question, scope);
  const [variable, original] = [onlyCode(question), source === null ? null : onlyCode(source)];
  if (source === null || variable === null || original === null || variable.answers.length < 2) return null;
  const pairs = variable.answers.map(({ label, value }) => ({ value, of: answersShortened(label, original) }));
  const classes = pairs.flatMap(({ value, of: [only, ...others] }) =>
    value === null || only === undefined || others.length > 0
      ? []
      : [{ value, belongs: exact(oneOf(original.name, [only])) }],
  );
  const answers = new Set(pairs.flatMap(({ of }) => of));
  if (classes.length < pairs.length || answers.size < pairs.length) return null;
  return {
    kind: 'classes',
    variable,
    classes,
    disjoint: true,
    reason: `it is named after ${source.id}, and its answers are short for those of ${source.id}`,
    says: `agrees with ${source.id}`,
  };
}

const answersShortened = (label: string, { answers }: Variable): readonly number[] =>
  answers.flatMap((answer) => (answer.value !== null && shortens(label, answer.label) ? [answer.value] : []));

/** Whether a label is short for another: initials, the beginnings of its words in a row, or some of its words. */
function shortens(short: string, long: string): boolean {
  const [words, of] = [wordsOf(short), wordsOf(long)];
  const [first] = words;
  if (first === undefined || of.length === 0) return false;
  if (words.every((word) => word.length > 3 && of.includes(word))) return true;
  if (words.length > 1) return false;
  const initials = of.map((word) => word.charAt(0)).join('');
  return (first.length > 1 && first === initials) || (first.length > 3 && isMadeOfBeginnings(first, of));
}

/** `obgyn` of `obstetrician`, `gynecologist`: two letters at least of each of two words or more. */
function isMadeOfBeginnings(word: string, [first, ...others]: readonly string[], used = 0): boolean {
  if (word === '') return used > 1;
  if (first === undefined) return false;
  for (let length = Math.min(word.length, first.length); length > 1; length -= 1)
    if (word.startsWith(first.slice(0, length)) && isMadeOfBeginnings(word.slice(length), others, used + 1))
      return true;
  return false;
}

/** Words without what makes a plural. */
const wordsOf = (label: string): readonly string[] =>
  normalizedLabel(label)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => (word.length < 3 ? word : word.replace(/ves$/u, 'fe').replace(/ies$/u, 'y').replace(/s$/u, '')));

const YES: ReadonlySet<string> = new Set(['yes', 'ja', 'oui', 'sí', 'si', 'sim', 'sì']);

/** `LUGPA` and `NOT LUGPA`, where one question that is answered by yes or no asks about it: who says yes is. */
export function byYesOrNo(question: Question, scope: Scope): Derivation | null {
  const variable = onlyCode(question);
  const [one, other, ...more] = variable?.answers ?? [];
  if (variable === null || one === undefined || other === undefined || more.length > 0) return null;
  const subject = normalizedLabel(one.label);
  if (one.value === null || other.value === null || normalizedLabel(other.label) !== `not ${subject}`) return null;
  const asking = scope.questions.filter((item) => !item.hidden && ` ${plain(item.label)} `.includes(` ${subject} `));
  const [source, ...others] = asking;
  const answers = source === undefined ? null : onlyCode(source);
  const yes = answers?.answers.find(({ label }) => YES.has(normalizedLabel(label)))?.value;
  if (source === undefined || others.length > 0 || answers === null || yes === undefined || yes === null) return null;
  const said = exact(oneOf(answers.name, [yes]));
  return {
    kind: 'classes',
    variable,
    classes: [
      { value: one.value, belongs: said },
      { value: other.value, belongs: outside(said, or(present(answers.name))) },
    ],
    disjoint: true,
    reason: `${source.id} alone asks about “${one.label.trim()}”, and is answered by yes or no`,
    says: `agrees with ${source.id}`,
  };
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

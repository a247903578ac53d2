import type { Question } from '../../model';
import { asksForNumber } from '../answers/numbers/asksForNumber';
import type { Value } from './answerCodes';

/** Fewer points may as well be answers that somebody numbered. */
const FEWEST = 5;

/** The scale that several points are of, where only questions in words stand between; `null` where it is not sure. */
export function ratedBefore(before: readonly Question[], values: readonly Value[]): Question | null {
  const areSeveral = values.length > 1 || values.some((value) => value.kind === 'number' && value.to !== null);
  if (!areSeveral || !values.every(({ kind }) => kind === 'number')) return null;
  const rated = before.find(({ kind }) => kind !== 'text');
  if (rated === undefined || !isScale(rated)) return null;
  // `How many children?` without a type: the numbers may be its own.
  if (before.slice(0, before.indexOf(rated)).some(({ label }) => asksForNumber(label))) return null;
  const codes = new Set(rated.variables.flatMap(({ answers }) => answers.map(({ code }) => Number(code))));
  const areItsOwn = values.every(({ text, to }) => codes.has(Number(text)) && codes.has(Number(to ?? text)));
  return areItsOwn ? rated : null;
}

/** Whether one point of a scale is chosen: codes that count on, most of them without a name. */
function isScale({ kind, variables }: Question): boolean {
  const answers = variables[0]?.answers ?? [];
  if (kind !== 'single' || answers.length < FEWEST) return false;
  const codes = answers.map(({ code }) => Number(code));
  const countOn = codes.every((code, at) => at === 0 || code === (codes[at - 1] ?? NaN) + 1 || code > 10);
  const unnamed = answers.filter(({ code, label }) => label === '' || label === String(code)).length;
  return countOn && unnamed * 2 > answers.length;
}

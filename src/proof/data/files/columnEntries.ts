import type { Question, VariableType } from '../../../questionnaire/model';
import { plainName } from '../plainName';
import { NameIndex } from '../scheme/nameIndex';
import { behindName, isOfText } from '../scheme/names';
import { isFigure } from './csvHeader';

/** How values come into a column: people write texts and numbers, and choose among answers. */
export type Entry = 'text' | 'number' | 'chosen';

/** Texts of a column that nobody knows before they show that everybody writes their own. */
const ENOUGH_TEXTS = 3;
const MOSTLY = 2 / 3;

/**
 * How the values of columns come about: by the questions that they are named after, and of all others by what they hold.
 * @param names the variables of the columns, as far as they are known
 */
export function columnEntries(
  names: readonly (string | null)[],
  questions: readonly Question[],
  values: readonly (readonly string[])[],
): readonly Entry[] {
  const known = entriesByName(
    names.filter((name) => name !== null),
    questions,
  );
  return names.map((name, at) => known.get(name ?? '') ?? (isOwnWords(values[at] ?? []) ? 'text' : 'chosen'));
}

function entriesByName(names: readonly string[], questions: readonly Question[]): ReadonlyMap<string, Entry> {
  const index = new NameIndex(names);
  const byVariable = new Map(
    questions.flatMap(({ variables }) => variables.map(({ name, type }) => [plainName(name), entryOf(type)] as const)),
  );
  const found = new Map<string, Entry>();
  for (const { id, variables } of questions) {
    const kinds = new Set(variables.map(({ type }) => entryOf(type)));
    const [only, ...others] = kinds;
    const behind = behindName(id);
    for (const name of index.beginningWith(id)) {
      const rest = behind(name);
      // `Q12` is not of Q1, and `Region` not of R.
      if (rest === null || (/\d$/u.test(id) ? /^\d/u : /^\p{L}/u).test(rest)) continue;
      const entry = isOfText(rest) ? 'text' : others.length === 0 ? only : undefined;
      if (entry !== undefined) found.set(name, entry);
    }
  }
  for (const name of names) {
    const entry = byVariable.get(plainName(name));
    if (entry !== undefined) found.set(name, entry);
  }
  return found;
}

function entryOf(type: VariableType): Entry {
  switch (type) {
    case 'text':
      return 'text';
    case 'number':
      return 'number';
    case 'coded':
    case 'flag':
    case 'rank':
      return 'chosen';
  }
}

/** Whether hardly two write the same: answers that are chosen come again. */
function isOwnWords(values: readonly string[]): boolean {
  const texts = values.filter((value) => !isFigure(value));
  const distinct = new Set(texts);
  return distinct.size >= ENOUGH_TEXTS && distinct.size > texts.length * MOSTLY;
}

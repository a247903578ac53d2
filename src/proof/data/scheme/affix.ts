import type { Question } from '../../../questionnaire/model';
import { plainName } from '../plainName';
import { OF_TEXTS } from './names';
import { isOfOthers, isParadata } from './paradata';
import type { Sample } from './sample';

/** What a file puts before or behind the names of its variables, as the wave: `Q1_w3`, `w3_Q1`. */
export interface Affix {
  readonly at: 'start' | 'end';
  readonly text: string;
}

const BEHIND = /^[_.](?=\w*[a-z])\w{1,12}$/iu;
const BEFORE = /^(?=\w*[a-z])\w{1,12}[_.]$/iu;
/** What stands behind names for reasons of their own. */
const OWN = new RegExp(`^[_.](?:${OF_TEXTS}|rank|[a-z])$`, 'iu');
const ENOUGH = 3;

/** What most variables of a questionnaire have around their names; `null` where they are called as it says. */
export function commonAffix(questions: readonly Question[], columns: readonly string[]): Affix | null {
  const variables = questions.flatMap((question) => question.variables);
  const owners = new Map(questions.flatMap(({ id, variables: all }) => all.map((one) => [one.name.toUpperCase(), id])));
  const names = variables.map(({ name }) => name.toUpperCase());
  const there = new Set(columns.map(plainName));
  if (names.filter((name) => there.has(plainName(name))).length * 2 > names.length) return null;
  const counts = new Map<string, { readonly affix: Affix; readonly found: Set<string> }>();
  const count = (affix: Affix, name: string): void => {
    if (isParadata(affix.text)) return;
    const key = `${affix.at} ${affix.text.toUpperCase()}`;
    const seen = counts.get(key) ?? { affix, found: new Set<string>() };
    seen.found.add(name);
    counts.set(key, seen);
  };
  const known = new Set(names);
  for (const column of columns) {
    for (const match of column.matchAll(/[_.]/gu)) {
      const [before, behind] = [column.slice(0, match.index), column.slice(match.index)];
      if (known.has(before.toUpperCase()) && BEHIND.test(behind) && !OWN.test(behind))
        count({ at: 'end', text: behind }, before.toUpperCase());
      const [start, rest] = [column.slice(0, match.index + 1), column.slice(match.index + 1)];
      if (known.has(rest.toUpperCase()) && BEFORE.test(start)) count({ at: 'start', text: start }, rest.toUpperCase());
    }
  }
  // Boxes and rows may have names of their own besides.
  const alone = variables.filter(({ rowCode, specifies }) => rowCode === null && specifies === null).length;
  const least = (alone === 0 ? names.length : alone) / 2;
  const [best, second] = [...counts.values()].toSorted((one, two) => two.found.size - one.found.size);
  if (best === undefined || best.found.size < ENOUGH || best.found.size <= least) return null;
  // What was made of one question is called so, while others have their own names.
  const behind = new Set([...best.found].map((name) => owners.get(name)));
  const direct = new Set(names.filter((name) => there.has(plainName(name))).map((name) => owners.get(name)));
  if (direct.size >= behind.size && isOfOthers(best.affix.text.replaceAll(/[_.]/gu, ''))) return null;
  // Two waves side by side: nobody knows which is meant.
  return second !== undefined && second.found.size * 2 > best.found.size ? null : best.affix;
}

/** A name without it; as it is where it has none. */
function withoutAffix(name: string, affix: Affix | null): string {
  if (affix === null) return name;
  const { at, text } = affix;
  const [upper, mark] = [name.toUpperCase(), text.toUpperCase()];
  if (name.length <= text.length) return name;
  if (at === 'end') return upper.endsWith(mark) ? name.slice(0, -text.length) : name;
  return upper.startsWith(mark) ? name.slice(text.length) : name;
}

/** Questions that have to be found behind names of their own before this is a manner. */
const ENOUGH_QUESTIONS = 3;
/** What may stand behind a question's name in that of a column of it. */
const BEHIND_QUESTION = /^$|^[_.#$@[]|^r\d/u;

/**
 * What stands before the names of questions where each has its own, as the group or the number of the question:
 * `hives_q1`, `q002_Q2_1`.
 * @returns the shorter names by those of the file; `null` where most questions are called as the questionnaire says
 */
export function ownPrefixes(
  questions: readonly Question[],
  columns: readonly string[],
): ReadonlyMap<string, string> | null {
  const ids = new Set(questions.map(({ id }) => id.toUpperCase()));
  const variables = new Set(questions.flatMap((question) => question.variables.map(({ name }) => name.toUpperCase())));
  const isOwn = (name: string): string | null => {
    const upper = name.toUpperCase();
    if (variables.has(upper)) return upper;
    for (let length = Math.min(name.length, MOST_OF_A_NAME); length > 0; length -= 1) {
      const id = upper.slice(0, length);
      const behind = name.slice(length);
      if (ids.has(id) && BEHIND_QUESTION.test(behind)) return isParadata(behind) ? null : id;
    }
    return null;
  };
  const short = columns.filter((column) => column.length <= MOST_OF_A_NAME);
  const direct = new Set(short.flatMap((column) => isOwn(column) ?? []));
  const prefixed = withoutTimers(
    short.flatMap((column): readonly Prefixed[] => {
      for (const match of isOwn(column) === null ? column.matchAll(/[_.]/gu) : []) {
        const rest = column.slice(match.index + 1);
        const question = isOwn(rest);
        if (question !== null)
          return [{ column, before: column.slice(0, match.index + 1), rest: rest.toUpperCase(), question }];
      }
      return [];
    }),
  );
  const found = new Map<string, Prefixed | null>();
  // Of two columns nobody knows which is meant.
  for (const one of prefixed) found.set(one.rest, found.has(one.rest) ? null : one);
  const known = [...found.values()].filter((one) => one !== null);
  const questionsFound = new Set(known.map(({ question }) => questionOf(question, ids)));
  const isManner = questionsFound.size >= ENOUGH_QUESTIONS && questionsFound.size * 2 > questions.length;
  if (!isManner || direct.size >= questionsFound.size) return null;
  // One before all of them stands before other columns as well.
  const before = new Set(known.map((one) => one.before));
  return before.size > 1 ? new Map(known.map((one) => [one.column, one.column.slice(one.before.length)])) : null;
}

/** A column with something before the name of a question. */
interface Prefixed {
  readonly column: string;
  readonly before: string;
  /** What stands behind it, in upper case. */
  readonly rest: string;
  readonly question: string;
}

/** Without those whose prefix says that they are times, where a column has the answers of one of them under another. */
function withoutTimers(all: readonly Prefixed[]): readonly Prefixed[] {
  const answered = new Set(all.flatMap(({ before, rest }) => (isParadata(before) ? [] : [rest])));
  const timers = new Set(
    all.flatMap(({ before, rest }) => (isParadata(before) && answered.has(rest) ? [before.toUpperCase()] : [])),
  );
  return timers.size === 0 ? all : all.filter(({ before }) => !timers.has(before.toUpperCase()));
}

const MOST_OF_A_NAME = 100;

const questionOf = (name: string, ids: ReadonlySet<string>): string => {
  for (let length = name.length; length > 0; length -= 1)
    if (ids.has(name.slice(0, length))) return name.slice(0, length);
  return name;
};

/** A sample as if its columns were called without it, and what that renames: the file's names by the shorter ones. */
export function sampleWithout(
  sample: Sample,
  affix: Affix | null,
  own: ReadonlyMap<string, string> | null = null,
): { readonly sample: Sample; readonly written: ReadonlyMap<string, string> } {
  if (affix === null && own === null) return { sample, written: new Map() };
  const short = (name: string): string => own?.get(name) ?? withoutAffix(name, affix);
  return {
    sample: {
      ...sample,
      columns: sample.columns.map((column) => ({ ...column, name: short(column.name) })),
      sets: sample.sets.map((set) => ({ ...set, variables: set.variables.map(short) })),
    },
    written: new Map(
      sample.columns.flatMap(({ name }) => (short(name) === name ? [] : [[short(name), name] as const])),
    ),
  };
}

import {
  and,
  compare,
  not,
  number,
  oneOf,
  present,
  variable as variableTerm,
  type Formula,
  type Term,
} from '../../../questionnaire/logic/formula';
import type { Scope } from '../../../questionnaire/logic/scope';
import { answered, codeKey } from '../../../questionnaire/logic/values';
import type { Question, Variable } from '../../../questionnaire/model';
import { change, checkOf, overwrite } from '../../build';
import type { Break, Check } from '../../check';
import { namedInLabel } from '../../derivation/source';
import { STATED, askedOf, enoughOffered, type Facts } from '../../facts';
import type { CheckKindModule } from '../../kind';
import { namesInWords } from '../../words/words';
import { isFalse } from '../asked';

export const rank: CheckKindModule = {
  kind: 'rank',
  title: 'Ranks',
  summary: 'Ranks run from 1 without a gap, each is given once, and as many are given as the survey demands.',
  derive: (facts) => [...ranks(facts), ...order(facts)],
};

function ranks(facts: Facts): readonly Check[] {
  const variables = facts.question.variables.filter((variable) => variable.type === 'rank');
  const names = variables.map((variable) => variable.name);
  const [first, second] = names;
  if (first === undefined || second === undefined) return [];
  const { max } = facts.question.choices;
  const last = Math.min(max ?? names.length, names.length);
  const least = leastRanks(facts, variables);
  const missing = missingRanks(facts, variables, least);
  return checkOf({
    kind: 'rank',
    facts,
    origin: STATED,
    faults: [...missing, ...misnumbered(names, last)],
    sentence: `${namesInWords(names)}: ranks 1 to ${last}, each given once and without a gap${least < last ? `, at least ${least} of them` : ''}.`,
    breaks: [
      ...(missing.every(isFalse)
        ? []
        : [overwrite('no rank is given', Object.fromEntries(names.map((name) => [name, null])))]),
      ...breaksOf(names, last),
    ],
  });
}

/** Where a hidden question keeps in which order rows were shown: each row that was answered has a place of its own. */
function order(facts: Facts): readonly Check[] {
  const { question, scope } = facts;
  const variables = question.variables.filter(({ type, rowCode }) => type === 'number' && rowCode !== null);
  const names = variables.map(({ name }) => name);
  if (!question.hidden || names.length < 2 || !isOrder(question)) return [];
  const source = shownIn(question, scope);
  const places = variables.flatMap((variable) => {
    const row = source?.variables.find((one) => one.specifies === null && sameRow(one, variable));
    return row === undefined ? [] : [and(answered(row), not(present(variable.name)))];
  });
  return checkOf({
    kind: 'rank',
    facts,
    origin: {
      kind: 'inferred',
      reason: `by its name it keeps the order of ${source === null ? 'its rows' : `the rows of ${source.id}`}`,
    },
    faults: [...places, ...misnumbered(names, names.length)],
    sentence: `${namesInWords(names)}: places from 1 on, each taken once and without a gap.`,
    breaks: breaksOf(names, names.length),
  });
}

const isOrder = ({ id, label }: Question): boolean => /order|ord(?:_|\d|$)/iu.test(id) || /\border\b/iu.test(label);

/** The question whose rows were shown in that order. */
function shownIn(question: Question, scope: Scope): Question | null {
  const base = question.id.replace(/^(?:hidden|hid|hv|h)_?(?=[\p{L}])/iu, '').replace(/_?ord(?:er)?_?/iu, '');
  const named = [scope.question(base), scope.question(question.id.replace(/_?order_?/iu, ''))];
  return named.find((one) => one !== undefined && one !== question) ?? namedInLabel(question, scope);
}

const sameRow = (a: Variable, b: Variable): boolean =>
  a.rowCode !== null && b.rowCode !== null && codeKey(a.rowCode) === codeKey(b.rowCode);

/** Something other than a place, a place that two have, and a gap. */
function misnumbered(names: readonly string[], last: number): readonly Formula[] {
  const given: Term = { kind: 'count', of: names.map(present) };
  const places = Array.from({ length: last }, (_, i) => i + 1);
  return [
    ...names.map((name) => and(present(name), not(oneOf(name, places)))),
    ...places.map((place) => compare({ kind: 'count', of: names.map((name) => oneOf(name, [place])) }, '>', number(1))),
    ...names.map((name) => compare(variableTerm(name), '>', given)),
  ];
}

function breaksOf(names: readonly string[], last: number): readonly Break[] {
  const [first = '', second = ''] = names;
  return [
    overwrite(`${first} holds rank ${last + 1}`, { [first]: last + 1 }),
    overwrite(`${first} holds rank 0`, { [first]: 0 }),
    overwrite(`${first} holds a fraction`, { [first]: 1.5 }),
    change(`${first} and ${second} hold the same rank`, (clean) => {
      const value = clean.get(first);
      return typeof value === 'number' ? { [second]: value } : null;
    }),
    change('the first rank is not given', (clean) => {
      const name = names.find((candidate) => clean.get(candidate) === 1);
      const others = names.filter((candidate) => typeof clean.get(candidate) === 'number');
      return name === undefined || others.length < 2 ? null : { [name]: null };
    }),
  ];
}

/** Fewer ranks than demanded: every row that is asked, or as many as the survey says. */
function missingRanks(facts: Facts, ranks: readonly Variable[], least: number): readonly Formula[] {
  const required = ranks.filter((variable) => facts.required.get(variable.name)?.value === true);
  if (required.length === 0) return [];
  if (least >= ranks.length || (facts.masked && facts.question.choices.min === null))
    return required.map((variable) => and(askedOf(facts, variable).value.surely, not(present(variable.name))));
  return [
    and(
      facts.asked.value.surely,
      compare({ kind: 'count', of: ranks.map((variable) => present(variable.name)) }, '<', number(least)),
      ...enoughOffered(facts, ranks, least),
    ),
  ];
}

/**
 * How many ranks are demanded. Only who has something else in mind ranks the row for it; where the label ranks fewer
 * than there are rows, it is not said which are left out.
 */
function leastRanks({ question, scope }: Facts, ranks: readonly Variable[]): number {
  const { min, max } = question.choices;
  if (min !== null) return min;
  const regular = ranks.filter((variable) => !scope.isForSomethingElse(variable));
  const named = ranksNamed(question.label);
  // Where only the most is said, fewer are no fault.
  if (named === null && max !== null) return Math.min(1, regular.length);
  return Math.min(named ?? ranks.length, max ?? ranks.length, regular.length);
}

const NUMBERS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const RANGE_OF_RANKS = /\b1\s*(?:-|–|to|through|bis|à|a|até)\s*(\d{1,2})\b/iu;
const TOP = new RegExp(`\\b(?:top|best|most \\w+|up to)\\s+(\\d{1,2}|${NUMBERS.join('|')})\\b`, 'iu');

/** How many ranks a label asks for: “Rank from 1 - 8”, “your top three”; `null` where it does not say. */
function ranksNamed(label: string): number | null {
  const [, written] = RANGE_OF_RANKS.exec(label) ?? TOP.exec(label) ?? [];
  if (written === undefined) return null;
  const word = NUMBERS.indexOf(written.toLowerCase());
  const count = word === -1 ? Number(written) : word + 2;
  return count > 1 ? count : null;
}

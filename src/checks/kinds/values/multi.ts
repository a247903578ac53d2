import {
  and,
  compare,
  FALSE,
  formulaKey,
  not,
  number,
  oneOf,
  or,
  present,
  TRUE,
  type Bounds,
  type Formula,
} from '../../../questionnaire/logic/formula';
import type { Question, Variable } from '../../../questionnaire/model';
import { change, checkOf, overwrite } from '../../build';
import type { Break } from '../../check';
import { askedOf, enoughOffered, weakest, type Facts } from '../../facts';
import type { CheckKindModule } from '../../kind';
import { namesInWords } from '../../words/words';
import { isFalse } from '../asked';

export const multi: CheckKindModule = {
  kind: 'multi',
  title: 'Multi-punch',
  summary: 'Every box is 0 or 1 where the question is asked, and enough but not too many are chosen.',
  derive: (facts) => {
    const { question } = facts;
    const flags = question.variables.filter((variable) => variable.type === 'flag');
    const [first] = flags;
    if (first === undefined) return [];
    const chosen = flags.map((flag) => oneOf(flag.name, [1]));
    const asked = facts.dontKnow === null ? facts.asked : askedOf(facts, first);
    const { surely } = asked.value;
    const required = facts.required.get(first.name);
    const nobody = isFalse(surely);
    // Exports hold a 0 in every box that was shown and not ticked, whether one had to be or not. Who answers plain
    // markdown's optional questions need not come to them: there the boxes are all there or all missing.
    const mayBeEmpty = required?.value !== true && !question.hidden && !facts.isDontKnowBox;
    const isBare = mayBeEmpty && facts.format !== 'normalizedExport';
    const due = isBare ? and(surely, or(...flags.map(({ name }) => present(name)))) : surely;
    // A box that the survey never set may be missing; so may be the only one of a question that need not be answered.
    const mayBeMissing =
      facts.habits.emptyBox !== 'zero' || isSetAtWill(question) || nobody || (isBare && flags.length === 1);
    const there = flags.map((flag) => (mayBeMissing ? FALSE : dueWhen(flag, facts, due)));
    const values = facts.habits.emptyBox === 'missing' ? [1] : [0, 1];
    const faults: Formula[] = flags.map((flag, i) => notAFlag(flag, there[i] ?? FALSE, values));
    const breaks: Break[] = flags
      .map((flag, i) => [
        overwrite(`${flag.name} holds 7`, { [flag.name]: 7 }),
        ...(isFalse(there[i] ?? FALSE)
          ? []
          : [overwrite(`${flag.name} is missing though asked`, { [flag.name]: null })]),
      ])
      .slice(0, 40)
      .flat();
    const { min, max } = question.choices;
    const exclusive = flags.filter((flag) => flag.answers[0]?.exclusive === true);
    const none = Object.fromEntries(flags.map((flag) => [flag.name, 0]));
    const least = required?.value === true ? (min ?? 1) : min;
    const mayAnswer = not(and(...flags.map(({ name }) => facts.forbidden.get(name) ?? FALSE)));
    const shown = and(
      required?.value === true ? or(surely, shownPerhaps(flags, facts, asked.value)) : surely,
      mayAnswer,
    );
    if (least !== null && !isFalse(shown)) {
      // Who need not answer may choose nothing, but not too few.
      const answers = required?.value === true ? TRUE : or(...chosen);
      faults.push(and(shown, answers, tooFew(chosen, least, exclusive), ...enoughOffered(facts, flags, least)));
      if (required?.value === true) breaks.push(overwrite('no answer is chosen', none));
      if (least > 1)
        breaks.push(
          change(`only ${least - 1} answers are chosen`, () => ({
            ...none,
            ...firstChosen(flags, exclusive, least - 1),
          })),
        );
    }
    if (max !== null && max < flags.length) {
      faults.push(compare({ kind: 'count', of: chosen }, '>', number(max)));
      breaks.push(
        change(`${max + 1} answers are chosen`, () => ({ ...none, ...firstChosen(flags, exclusive, max + 1) })),
      );
    }
    return checkOf({
      kind: 'multi',
      facts,
      origin: weakest([asked.origin, ...(required === undefined ? [] : [required.origin])]),
      faults,
      sentence: `${namesInWords(flags.map((flag) => flag.name))}: each 0 or 1${countInWords(min, max, required?.value === true)}.`,
      breaks,
    });
  },
};

/** Filled by the survey for some, and nothing says for whom. */
const isSetAtWill = (question: Question): boolean =>
  question.hidden && question.optional && question.entry.length === 0;

/** When the box surely has a value: where the question is asked, and a mask offers the box. */
function dueWhen(flag: Variable, facts: Facts, due: Formula): Formula {
  return !facts.masked ? due : and(due, askedOf(facts, flag).value.surely);
}

/**
 * Where it is not known who was asked: whoever has a 0 in a box saw it, and had to choose. What has not been read of a
 * question may say that he had not.
 */
function shownPerhaps(flags: readonly Variable[], facts: Facts, { surely, possibly }: Bounds): Formula {
  const { question, format, habits } = facts;
  const isUnread = question.unread.length > 0 || question.doubts !== undefined;
  if (question.hidden || isUnread || formulaKey(surely) === formulaKey(possibly)) return FALSE;
  // Data of other platforms may hold a 0 for who was not asked.
  if (format !== 'normalizedExport' || habits.emptyBox !== 'zero') return FALSE;
  return and(possibly, or(...flags.map(({ name }) => present(name))));
}

/** Neither 0 nor 1, and missing where it must not be. That a value is there where it must not is not seen here. */
function notAFlag(flag: Variable, due: Formula, values: readonly number[]): Formula {
  return and(or(due, present(flag.name)), not(oneOf(flag.name, values)));
}

/** Fewer than the minimum; an exclusive answer alone is enough. */
function tooFew(chosen: readonly Formula[], min: number, exclusive: readonly Variable[]): Formula {
  if (min <= 1) return not(or(...chosen));
  return and(
    compare({ kind: 'count', of: chosen }, '<', number(min)),
    not(or(...exclusive.map((flag) => oneOf(flag.name, [1])))),
  );
}

function firstChosen(
  flags: readonly Variable[],
  exclusive: readonly Variable[],
  count: number,
): Record<string, number> {
  return Object.fromEntries(
    flags
      .filter((flag) => !exclusive.includes(flag))
      .slice(0, count)
      .map((flag) => [flag.name, 1]),
  );
}

function countInWords(min: number | null, max: number | null, required: boolean): string {
  const none = required || min === null ? '' : ' or none';
  if (min !== null && min === max) return `, exactly ${min} chosen${none}`;
  const least = required ? (min ?? 1) : min;
  const words = [
    ...(least === null ? [] : [`, at least ${least} chosen`]),
    ...(max === null ? [] : [`, at most ${max} chosen`]),
  ];
  return words.join('') + none;
}

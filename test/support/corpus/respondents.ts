import type { Respondent } from '../../../src/questionnaire/logic/evaluate';
import type { Condition, Expected, Shape } from './expected';

/** An expected question with the id that it has in the reading and the alternative that the reading has chosen. */
export interface Chosen {
  readonly expected: Expected;
  readonly id: string;
  readonly shape: Shape;
}

type Values = Map<string, number | string | null>;

/** A small generator with a seed, so that a failure can be seen again. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

export const namesOf = ({ expected, id, shape }: Chosen): readonly string[] => {
  if (expected.names !== null) return expected.names;
  return ['multi', 'nums', 'opens', 'grid', 'rank'].includes(shape.kind)
    ? shape.items.map(({ code }) => `${id}_${code}`)
    : [id];
};

/** Whether a condition holds; `idOf` finds the id that a question has in the reading. */
export function truthOf(condition: Condition, values: Respondent, chosen: readonly Chosen[]): boolean {
  switch (condition.kind) {
    case 'and':
      return condition.parts.every((part) => truthOf(part, values, chosen));
    case 'or':
      return condition.parts.some((part) => truthOf(part, values, chosen));
    case 'not':
      return !truthOf(condition.part, values, chosen);
    case 'codes': {
      const question = findChosen(condition.id, chosen);
      if (question?.shape.kind === 'multi')
        return question.shape.items.some(
          ({ code }) => condition.codes.includes(Number(code)) && values.get(`${question.id}_${code}`) === 1,
        );
      const value = values.get(question?.id ?? condition.id);
      return typeof value === 'number' && condition.codes.includes(value);
    }
    case 'compare': {
      const value = values.get(findChosen(condition.id, chosen)?.id ?? condition.id);
      if (typeof value !== 'number') return false;
      return (
        {
          '>': value > condition.value,
          '<': value < condition.value,
          '>=': value >= condition.value,
          '<=': value <= condition.value,
        }[condition.operator] ?? false
      );
    }
  }
}

function findChosen(id: string, chosen: readonly Chosen[]): Chosen | undefined {
  if (id.startsWith('#')) return chosen[Number(id.slice(1)) - 1];
  return chosen.find((one) => one.expected.id === id);
}

/** A respondent whom the expected reading passes. What is not to be known (`?`) is asked now and then. */
export function respondentOf(chosen: readonly Chosen[], random: () => number): Respondent {
  const values: Values = new Map();
  for (const question of chosen) {
    const { expected } = question;
    const asked =
      expected.asked === null ||
      (expected.asked === '?'
        ? random() < 0.5 && (expected.within === null || truthOf(expected.within, values, chosen))
        : truthOf(expected.asked, values, chosen));
    const put = (answers: Respondent): void => answers.forEach((value, name) => values.set(name, value));
    put(asked ? answersOf(question, values, chosen, random) : emptyOf(question));
    const { needs } = expected;
    for (let more = 200; asked && needs !== null && more > 0 && !truthOf(needs, values, chosen); more -= 1)
      put(answersOf(question, values, chosen, random));
  }
  return values;
}

const isText = ({ shape }: Chosen): boolean => ['open', 'opens', 'date'].includes(shape.kind);

function emptyOf(question: Chosen): Values {
  const values: Values = new Map(namesOf(question).map((name) => [name, isText(question) ? '' : null]));
  for (const { code, other } of question.shape.items) if (other) values.set(`${question.id}_${code}_other`, '');
  return values;
}

function answersOf(question: Chosen, before: Respondent, chosen: readonly Chosen[], random: () => number): Values {
  const { expected, shape, id } = question;
  const values = emptyOf(question);
  const pick = <T>(all: readonly T[]): T | undefined => all[Math.floor(random() * all.length)];
  const source = expected.rowsOf === null ? undefined : findChosen(expected.rowsOf, chosen);
  const offered = (code: string): boolean =>
    source === undefined ||
    !source.shape.items.some((item) => item.code === code) ||
    before.get(`${source.id}_${code}`) === 1 ||
    shape.items.find((item) => item.code === code)?.exclusive === true;
  const items = shape.items.filter(({ code, screens }) => offered(code) && !screens);
  const number = (): number => {
    const low = shape.min ?? 0;
    const high = shape.max ?? Math.max(low + 10, 40);
    // The ends of a range and small numbers are where conditions turn.
    const small = Math.min(high, low + Math.floor(random() * 8));
    const value = pick([low, high, small, small, Math.floor(low + random() * (high - low + 1))]) ?? low;
    return shape.minExclusive && value === low ? low + 1 : value;
  };
  switch (shape.kind) {
    case 'single':
      values.set(id, Number(pick(items)?.code ?? NaN));
      break;
    case 'num':
      values.set(id, number());
      break;
    case 'open':
      values.set(id, 'some text of a respondent');
      break;
    case 'date':
      values.set(id, '12.03.2024');
      break;
    case 'multi': {
      const alone = items.filter(({ exclusive }) => exclusive);
      const others = items.filter(({ exclusive }) => !exclusive);
      let codes =
        random() < 0.2 && alone.length > 0
          ? [pick(alone)?.code]
          : others.filter(() => random() < 0.4).map(({ code }) => code);
      if (codes.length === 0) codes = [pick(items)?.code];
      if (shape.most !== null) codes = codes.slice(0, shape.most);
      const more = codes.some((code) => alone.some((one) => one.code === code)) ? [] : others;
      for (const { code } of shape.exact ? more : [])
        if (codes.length < (shape.most ?? 0) && !codes.includes(code)) codes.push(code);
      if (items.length === 0) break;
      for (const { code } of shape.items) values.set(`${id}_${code}`, codes.includes(code) ? 1 : 0);
      break;
    }
    case 'grid':
      namesOf(question).forEach((name, index) => {
        if (offered(shape.items[index]?.code ?? '')) values.set(name, Number(pick(shape.scale)?.code ?? NaN));
      });
      break;
    case 'nums': {
      let left = shape.sum ?? 0;
      const rows = namesOf(question).filter((_, index) => offered(shape.items[index]?.code ?? ''));
      rows.forEach((name, index) => {
        const part = index === rows.length - 1 ? left : Math.floor(random() * (left + 1));
        values.set(name, shape.sum === null ? number() : part);
        left -= part;
      });
      break;
    }
    case 'opens':
      for (const name of namesOf(question)) values.set(name, 'some text');
      break;
    case 'rank': {
      const order = namesOf(question)
        .map((name) => ({ name, at: random() }))
        .sort((a, b) => a.at - b.at);
      order.slice(0, shape.most ?? order.length).forEach(({ name }, index) => values.set(name, index + 1));
      break;
    }
    case '?':
      break;
  }
  for (const { code, other } of shape.items) {
    const given = shape.kind === 'single' ? values.get(id) === Number(code) : values.get(`${id}_${code}`) === 1;
    if (other && given) values.set(`${id}_${code}_other`, 'something else');
  }
  return values;
}

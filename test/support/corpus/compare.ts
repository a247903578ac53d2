import type { QuestionPlan } from '../../../src/checks/check';
import type { QuestionnairePlan } from '../../../src/checks/plan';
import { inputProblems } from '../../../src/pipeline/input/inputProblems';
import { holds, type Respondent } from '../../../src/questionnaire/logic/evaluate';
import type { Answer, Problem, Question } from '../../../src/questionnaire/model';
import type { Expected, ExpectedReading, Item, Shape } from './expected';
import { namesOf, randomFrom, respondentOf, truthOf, type Chosen } from './respondents';

export type Verdict = 'right' | 'reported' | 'silent';

export interface Judgement {
  readonly id: string;
  readonly verdict: Verdict;
  /** What differs, for whoever looks into it. */
  readonly differences: readonly string[];
}

/** Problems that say nothing of the reading being in doubt. */
const HARMLESS: ReadonlySet<string> = new Set([
  'numberedAnswers',
  'emptyId',
  'dateNotChecked',
  'groupHeading',
  'endOfInterview',
  // What a model read and quoted, and what of it was not taken: neither says that the rest is in doubt.
  'readByModel',
  'modelMisread',
]);
const RESPONDENTS = 150;

/**
 * Judges the reading of every expected question: right in everything, wrong and reported, or wrong without a word.
 * @param byModel a model read what the rules did not: what must be reported may be read instead, as it is told with the
 * words that it rests on
 */
export function judge(
  plan: QuestionnairePlan,
  expected: ExpectedReading,
  source: string,
  byModel = false,
): readonly Judgement[] {
  const all = inputProblems(plan);
  const problems = all.filter(({ code }) => !HARMLESS.has(code));
  const readings = byModel ? all.filter(({ code }) => code === 'readByModel') : [];
  const matched = match(plan.plans, expected.questions);
  const chosen = matched.map(({ expected: one, plans }): Chosen => {
    const [first] = plans;
    const id = one.id === '#' ? (first?.question.id ?? '#') : one.id;
    return { expected: one, id, shape: withZeros(shapeFor(one, plans), first?.question) };
  });
  const random = randomFrom(7);
  const people = Array.from({ length: RESPONDENTS }, () => respondentOf(chosen, random));
  const judged = matched.map(({ expected: one, plans }, index) => {
    const question = chosen[index];
    if (question === undefined) throw new Error('a question without a choice');
    const isRead = readings.some(({ questionId, span }) =>
      plans.some((plan) => questionId === plan.question.id || within(span.start, plan.question)),
    );
    const differences = plans.length === 0 ? ['not read'] : differencesOf(question, plans, people, chosen, isRead);
    const reported = isReported(question, plans, problems, source) || isToldOfEnd(differences, plans, plan);
    // What must be reported is right where it is, and accuses nobody.
    const demanded = one.asked === '?' || one.shapes.some(({ kind }) => kind === '?');
    const told = reported || isRead;
    const verdict: Verdict =
      differences.length === 0 && (!demanded || told)
        ? 'right'
        : reported && !accuses(differences)
          ? 'reported'
          : 'silent';
    return {
      id: question.id,
      verdict,
      differences: differences.length === 0 && demanded && !told ? ['must be reported'] : differences,
    };
  });
  const known = new Set(matched.flatMap(({ plans }) => plans));
  const beyond = plan.plans
    .filter((one) => !known.has(one))
    .map(({ question }): Judgement => ({
      id: question.id,
      verdict: problems.some(({ questionId, span }) => questionId === question.id || within(span.start, question))
        ? 'reported'
        : 'silent',
      differences: ['no such question is expected'],
    }));
  const lines = source.split('\n');
  const unsaid = expected.reported
    .filter((words) => {
      const line = lines.findIndex((text) => text.includes(words)) + 1;
      const told = [
        ...[...problems, ...readings].map(({ span }) => span),
        ...plan.plans.flatMap(({ unresolved, dropped }) => [...unresolved, ...dropped].map(({ span }) => span)),
      ];
      return !told.some((span) => span.line === line);
    })
    .map((words): Judgement => ({ id: words, verdict: 'silent', differences: ['the line is not reported'] }));
  return [...judged, ...beyond, ...unsaid];
}

/** That an answer leads to the end, and may screen out, is said; of everything else that says nothing. */
const isToldOfEnd = (
  differences: readonly string[],
  plans: readonly QuestionPlan[],
  plan: QuestionnairePlan,
): boolean =>
  differences.every((one) => one.startsWith('screens out')) &&
  inputProblems(plan).some(
    ({ code, span }) => code === 'endOfInterview' && plans.some(({ question }) => within(span.start, question)),
  );

/** An accusation of somebody whom the expected reading passes is never made good by a report. */
const accuses = (differences: readonly string[]): boolean => differences.some((one) => one.startsWith('accuses'));

const within = (at: number, { span }: Question): boolean => span.start <= at && at <= span.end;

interface Match {
  readonly expected: Expected;
  /** None where it was not read; several for the rows of a grid with several answers a row. */
  readonly plans: readonly QuestionPlan[];
}

function match(plans: readonly QuestionPlan[], expected: readonly Expected[]): readonly Match[] {
  const unnamed = plans.filter(({ question }) => /^line\d+$/i.test(question.id)).values();
  return expected.map((one) => {
    if (one.id === '#') {
      const next = unnamed.next().value;
      return { expected: one, plans: next === undefined ? [] : [next] };
    }
    return { expected: one, plans: plans.filter(({ question }) => question.id.toLowerCase() === one.id.toLowerCase()) };
  });
}

/** The alternative that is closest to what was read. */
function shapeFor({ shapes }: Expected, plans: readonly QuestionPlan[]): Shape {
  const [first] = shapes;
  if (first === undefined) throw new Error('a question without a shape');
  const question = plans[0]?.question;
  if (question === undefined) return first;
  const alike = shapes.filter((shape) => kindOf(question, shape) === shape.kind);
  const rows = question.variables.flatMap(({ rowCode, specifies }) =>
    specifies === null ? [withoutZeros(rowCode ?? '')] : [],
  );
  // What a grid has beside its scale are its rows.
  const items = (
    question.kind === 'grid'
      ? rows.map((code) => `${code}false`)
      : question.variables
          .flatMap(({ answers }) => answers)
          .map(({ code, exclusive }) => withoutZeros(code) + String(exclusive))
  ).join();
  const same = alike.filter(
    (shape) => shape.items.map(({ code, exclusive }) => withoutZeros(code) + String(exclusive)).join() === items,
  );
  // Whether an answer that is said to stand alone at an end screens out may be said at it or behind the question.
  const read = question.variables.flatMap(({ answers }) => answers).filter(({ screensOut }) => screensOut);
  const screens = read.map(({ code }) => withoutZeros(code)).join();
  const ends = ({ items }: Shape): string =>
    items.flatMap((item) => (item.screens ? [withoutZeros(item.code)] : [])).join();
  return same.find((shape) => ends(shape) === screens) ?? same[0] ?? alike[0] ?? first;
}

const withoutZeros = (code: string): string => code.replace(/^0+(?=\d)/, '');

/** With the zeros in front of codes that were read: whoever expects `1` where the paper says `01` means the same. */
function withZeros(shape: Shape, question: Question | undefined): Shape {
  const written = new Map<number, Set<string>>();
  for (const { rowCode, answers } of question?.variables ?? []) {
    for (const code of [rowCode ?? '', ...answers.map((answer) => answer.code)])
      if (/^\d+$/.test(code)) written.set(Number(code), (written.get(Number(code)) ?? new Set()).add(code));
  }
  const like = (items: readonly Item[]): readonly Item[] =>
    items.map((item) => {
      const [only, ...others] = /^\d+$/.test(item.code) ? (written.get(Number(item.code)) ?? []) : [];
      return only === undefined || others.length > 0 ? item : { ...item, code: only };
    });
  return { ...shape, items: like(shape.items), scale: like(shape.scale) };
}

function kindOf({ kind, variables, isDate }: Question, { kind: wanted }: Shape): string {
  if (wanted === '?') return '?';
  const rows = variables.filter(({ specifies }) => specifies === null).some(({ rowCode }) => rowCode !== null);
  if (kind === 'numeric') return rows ? 'nums' : 'num';
  if (kind === 'text') return isDate ? 'date' : rows ? 'opens' : 'open';
  return kind;
}

function differencesOf(
  chosen: Chosen,
  plans: readonly QuestionPlan[],
  people: readonly Respondent[],
  all: readonly Chosen[],
  isRead: boolean,
): readonly string[] {
  const { shape, expected } = chosen;
  const [plan] = plans;
  if (plan === undefined || plans.length > 1) return ['several questions of the name'];
  const { question } = plan;
  const found: string[] = [];
  const differs = (what: string, read: unknown, wanted: unknown): void => {
    if (JSON.stringify(read) !== JSON.stringify(wanted))
      found.push(`${what}: ${JSON.stringify(read)} instead of ${JSON.stringify(wanted)}`);
  };
  if (shape.kind !== '?') {
    differs('kind', question.readable ? kindOf(question, shape) : 'unreadable', shape.kind);
    differs('optional', question.optional, expected.optional);
    differs('hidden', question.hidden, expected.hidden);
    if (found.length === 0) shapeDifferences(chosen, plan, people, differs);
  }
  // Whoever is right has no answers to it that could be looked at.
  if (shape.kind === '?' && isRead) return found;
  if (expected.asked !== '?') found.push(...routingDifferences(chosen, plan, people, all));
  const accused = people.findIndex((person) =>
    plan.checks.some(({ faults }) => faults.some((fault) => holds(fault, person))),
  );
  if (accused >= 0) {
    const person = people[accused] as Respondent;
    const check = plan.checks.find(({ faults }) => faults.some((fault) => holds(fault, person)));
    found.push(`accuses somebody who is right: ${check?.sentence ?? ''}`);
  }
  return found;
}

/** Whether a condition screens everybody out who gives the answer. */
function rejects({ id, shape }: Chosen, plan: QuestionPlan, people: readonly Respondent[], answer: Answer): boolean {
  const accused = (one: Respondent): boolean =>
    plan.checks.some(({ faults }) => faults.some((fault) => holds(fault, one)));
  const name = shape.kind === 'multi' ? `${id}_${answer.code}` : id;
  // Beside an answer that stands alone, any other would be wrong for that.
  const alone = shape.kind === 'multi' ? shape.items.filter(({ exclusive }) => exclusive) : [];
  const person = people.find(
    (one) =>
      typeof one.get(name) === 'number' && !accused(one) && alone.every(({ code }) => one.get(`${id}_${code}`) !== 1),
  );
  const value = shape.kind === 'multi' ? 1 : answer.value;
  if (person === undefined || value === null) return false;
  const texts = plan.question.variables.filter(
    ({ specifies }) => specifies === answer.code || (specifies !== null && shape.kind !== 'multi'),
  );
  const filled = texts.map(({ name, specifies }) => [name, specifies === answer.code ? 'else' : ''] as const);
  return accused(new Map([...person, ...filled, [name, value]]));
}

type Differs = (what: string, read: unknown, wanted: unknown) => void;

function shapeDifferences(chosen: Chosen, plan: QuestionPlan, people: readonly Respondent[], differs: Differs): void {
  const { shape } = chosen;
  const { question } = plan;
  const own = question.variables.filter(({ specifies }) => specifies === null);
  differs(
    'variables',
    own.map(({ name }) => name.toLowerCase()),
    namesOf(chosen).map((name) => name.toLowerCase()),
  );
  differs(
    'texts',
    question.variables.filter(({ specifies }) => specifies !== null).map(({ rowCode }) => rowCode),
    shape.items.filter(({ other }) => other).map(({ code }) => code),
  );
  const answers = shape.kind === 'grid' ? shape.scale : shape.items;
  const coded = shape.kind === 'single' || shape.kind === 'grid';
  if (coded || shape.kind === 'multi') {
    const read = coded ? (own[0]?.answers ?? []) : own.flatMap((variable) => variable.answers);
    differs(
      'codes',
      read.map(({ code, value }) => value ?? code).sort(),
      answers.map(({ code }) => (Number.isNaN(Number(code)) ? code : Number(code))).sort(),
    );
    if (shape.kind === 'multi') {
      differs(
        'exclusive',
        read.filter(({ exclusive }) => exclusive).map(({ code }) => code),
        shape.items.filter(({ exclusive }) => exclusive).map(({ code }) => code),
      );
      differs('at most', question.choices.max, shape.most);
    }
    differs(
      'screens out',
      read
        .filter((answer) => {
          const wanted = answers.some(({ screens, code }) => screens && code === answer.code);
          return answer.screensOut || (wanted && rejects(chosen, plan, people, answer));
        })
        .map(({ code }) => code),
      answers.filter(({ screens }) => screens).map(({ code }) => code),
    );
  }
  if (shape.kind === 'num') {
    const person = people.find((one) => one.get(chosen.id) !== null && one.get(chosen.id) !== undefined);
    const accepted = (value: number): boolean =>
      person === undefined ||
      !plan.checks.some(({ faults }) => faults.some((fault) => holds(fault, new Map([...person, [chosen.id, value]]))));
    const lowest = shape.min === null ? null : shape.minExclusive ? shape.min + 1 : shape.min;
    differs(
      'lower limit',
      lowest === null
        ? question.limits.min
        : accepted(lowest) && !accepted(lowest - (shape.special.includes(lowest - 1) ? 2 : 1)),
      lowest === null ? null : true,
    );
    differs(
      'upper limit',
      shape.max === null
        ? question.limits.max
        : accepted(shape.max) && !accepted(shape.max + (shape.special.includes(shape.max + 1) ? 2 : 1)),
      shape.max === null ? null : true,
    );
    differs('codes beside', [...question.limits.special].sort(), [...shape.special].sort());
  }
  if (shape.kind === 'nums') differs('sum', question.sum, shape.sum);
  if (shape.kind === 'rank') differs('ranked', question.choices.max, shape.most);
}

function routingDifferences(
  chosen: Chosen,
  plan: QuestionPlan,
  people: readonly Respondent[],
  all: readonly Chosen[],
): readonly string[] {
  const { expected } = chosen;
  if (expected.asked === '?') return [];
  const condition = expected.asked;
  const found = new Set<string>();
  const source = all.find((one) => one.expected.id === expected.rowsOf);
  for (const variable of plan.question.variables.filter(({ specifies }) => specifies === null)) {
    const bounds = plan.askedRows.get(variable.name) ?? plan.asked;
    for (const person of people) {
      const row =
        source === undefined ||
        variable.rowCode === null ||
        !source.shape.items.some(({ code }) => code === variable.rowCode) ||
        variable.answers[0]?.exclusive === true ||
        person.get(`${source.id}_${variable.rowCode}`) === 1;
      const asked = (condition === null || truthOf(condition, person, all)) && row;
      // Nothing at all is offered: whether it was asked makes no difference.
      const [surely, possibly] = [holds(bounds.surely, person), holds(bounds.possibly, person)];
      if (surely && !asked) found.add('asked of too many');
      if (!possibly && asked) found.add('asked of too few');
      if (surely !== possibly) found.add('who is asked is only partly known');
    }
  }
  return [...found];
}

/** `Q4, Q5 are not here` */
const namesId = (message: string, id: string): boolean =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])${id}(?![\p{L}\p{N}])`, 'u').test(message);

/** Whether a person is told something about the question: a problem of it or on its lines, or a part that is left open. */
function isReported(
  chosen: Chosen,
  plans: readonly QuestionPlan[],
  problems: readonly Problem[],
  source: string,
): boolean {
  const [plan] = plans;
  if (plan !== undefined) {
    if (plan.unresolved.length > 0 || plan.dropped.length > 0) return true;
    return problems.some(
      ({ questionId, span }) => questionId === plan.question.id || within(span.start, plan.question),
    );
  }
  const id = chosen.expected.id.replace(/^Q(?=\d)/, '');
  const line =
    source
      .split('\n')
      .findIndex((text) =>
        new RegExp(String.raw`(?<![\p{L}\p{N}])Q?${id.replaceAll('_', '[ _]')}(?![\p{L}\p{N}])`, 'u').test(text),
      ) + 1;
  return chosen.expected.id === '#'
    ? problems.some(({ severity }) => severity !== 'info')
    : problems.some(({ span, message }) => span.line === line || namesId(message, chosen.expected.id));
}

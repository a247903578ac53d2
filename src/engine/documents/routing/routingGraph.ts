import type { QuestionPlan } from '../../../checks/check';
import type { QuestionnairePlan } from '../../../checks/plan';
import { ASKED_OF_NOBODY } from '../../../checks/trial/askedPerhaps';
import { openPointsOf } from '../../../checks/words/openPoints';
import { inWords } from '../../../checks/words/words';
import { variablesOf, type Formula } from '../../../questionnaire/logic/formula';
import { resolveCondition } from '../../../questionnaire/logic/resolve';
import { Scope } from '../../../questionnaire/logic/scope';
import type { Logic, Question, QuestionKind, Questionnaire } from '../../../questionnaire/model';
import { sectionOf } from '../../../questionnaire/sectionOf';
import { jumpsIn, type GraphJump } from './graphJumps';
import { screenOutsOf } from './graphScreenOuts';

/** Who comes to a question; `unknown`: its condition is not understood. */
type Reach = 'everybody' | 'some' | 'nobody' | 'unknown';

export interface GraphQuestion {
  readonly id: string;
  readonly label: string;
  readonly kind: QuestionKind;
  /** Where it begins: an offset of the text. */
  readonly start: number;
  /** The heading that it stands below. */
  readonly section: string | null;
  readonly reach: Reach;
  /** Who is asked it, in words; null where everybody is, and where it is not known. */
  readonly condition: string | null;
  /** The conditions as they are written at it. */
  readonly written: readonly string[];
  /** Who is screened out by its answers, in words. */
  readonly screenOuts: readonly string[];
  /** The survey fills it in. */
  readonly hidden: boolean;
  readonly open: number;
}

/**
 * From an answer to what depends on it: the places of both questions.
 * `asked`: who is asked the later one · `offered`: which of its rows or answers are offered.
 */
interface GraphCondition {
  readonly kind: 'asked' | 'offered';
  readonly from: number;
  readonly to: number;
}

/** Who is led where by a questionnaire, as data that can be drawn. */
export interface RoutingGraph {
  /** In their order, in which they are asked but for the jumps. */
  readonly questions: readonly GraphQuestion[];
  readonly conditions: readonly GraphCondition[];
  readonly jumps: readonly GraphJump[];
}

/** What leads from question to question, from the plan of a questionnaire; a loop is one question. */
export function routingGraph({ questionnaire, plans }: QuestionnairePlan): RoutingGraph {
  const scope = new Scope(questionnaire);
  const places = new Map(plans.map(({ question }, place) => [question.id, place]));
  return {
    questions: plans.map((plan) => graphQuestion(plan, scope, questionnaire)),
    conditions: plans.flatMap((plan, to) => conditionsOf(plan, to, { scope, places })),
    jumps: jumpsIn(
      plans.map(({ question }) => question),
      scope,
    ),
  };
}

function graphQuestion(plan: QuestionPlan, scope: Scope, questionnaire: Questionnaire): GraphQuestion {
  const { question, asked } = plan;
  const { id, label, kind, hidden } = question;
  const reach = reachOf(plan);
  return {
    ...{ id, label, kind, hidden, reach, start: question.span.start },
    section: sectionOf(questionnaire, question),
    condition: reach === 'some' ? inWords(asked.possibly) : null,
    written: [...new Set(question.entry.filter(({ byJump }) => byJump !== true).map(({ text }) => text.trim()))],
    screenOuts: screenOutsOf(question, scope),
    open: openPointsOf(plan),
  };
}

const isConstant = (formula: Formula, value: boolean): boolean =>
  formula.kind === 'constant' && formula.value === value;

function reachOf({ asked, askedRows, unresolved }: QuestionPlan): Reach {
  if (unresolved.some(({ reason }) => reason === ASKED_OF_NOBODY)) return 'nobody';
  const rows = [...askedRows.values()].map(({ possibly }) => possibly);
  const noRow = rows.length > 0 && rows.every((row) => isConstant(row, false));
  if (noRow || isConstant(asked.possibly, false)) return 'nobody';
  if (isConstant(asked.surely, true)) return 'everybody';
  return isConstant(asked.possibly, true) ? 'unknown' : 'some';
}

interface Names {
  readonly scope: Scope;
  readonly places: ReadonlyMap<string, number>;
}

function conditionsOf(plan: QuestionPlan, to: number, names: Names): readonly GraphCondition[] {
  const { question } = plan;
  const own = question.entry.filter(({ byJump }) => byJump !== true);
  const written = readBy(own, question, names.scope);
  const byJumps = readBy(question.entry, question, names.scope).filter((name) => !written.includes(name));
  // Jumps are drawn as they lead.
  const others = (variables: readonly string[]): readonly string[] =>
    variables.filter((name) => !byJumps.includes(name));
  const whole = [plan.asked.surely, plan.asked.possibly].flatMap(variablesOf);
  const restricted = [...plan.askedRows.values()].filter((row) => row !== plan.asked);
  const rows = restricted.flatMap(({ surely, possibly }) => [surely, possibly]).flatMap(variablesOf);
  const checked = plan.checks.filter(({ kind }) => kind === 'rows').flatMap(({ variables }) => variables);
  const offered = placesRead(others([...rows, ...checked]), to, names);
  const asked = placesRead([...written, ...others(whole)], to, names);
  // Who was offered nothing is not asked: that is what is offered, unless a condition says it.
  const stated = placesRead(written, to, names);
  return [
    ...asked
      .filter((from) => stated.includes(from) || !offered.includes(from))
      .map((from): GraphCondition => ({ kind: 'asked', from, to })),
    ...offered.filter((from) => !stated.includes(from)).map((from): GraphCondition => ({ kind: 'offered', from, to })),
  ];
}

/** The variables that conditions of a question read, of a looped one in each iteration. */
function readBy(logic: readonly Logic[], question: Question, scope: Scope): readonly string[] {
  const slices = [...scope.slices(question).values()];
  return (slices.length === 0 ? [question] : slices).flatMap((unit) =>
    logic.flatMap((one) => {
      const { surely, possibly } = resolveCondition(one, scope, unit).bounds;
      return [...variablesOf(surely), ...variablesOf(possibly)];
    }),
  );
}

function placesRead(variables: readonly string[], to: number, { scope, places }: Names): readonly number[] {
  const found = [...new Set(variables)].flatMap((name) => {
    const place = places.get(scope.variable(name)?.question.id ?? '');
    return place === undefined || place === to ? [] : [place];
  });
  return [...new Set(found)].sort((a, b) => a - b);
}

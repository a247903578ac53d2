import type { Formula } from '../questionnaire/logic/formula';
import type { House } from '../questionnaire/logic/house';
import { Scope } from '../questionnaire/logic/scope';
import type { Question, Questionnaire, QuestionnaireFormat, Variable } from '../questionnaire/model';
import { isNever } from './build';
import type { Check, QuestionPlan } from './check';
import { coveredBy } from './derivation/derivation';
import { derivationOf } from './derivation/read';
import { flatlinedGrid } from './derivation/flatline';
import { STATED, askedOf, tickedFor, type Facts, type ScreenOutLogic } from './facts';
import { endsOf } from './ends';
import { DEFAULT_HABITS, type Habits } from './habits';
import { overIterations } from './iterationPlans';
import { askedWithin, onlyWhere, perhaps } from './narrowed';
import { Notes } from './notes';
import { notRequired, requiredOf } from './required';
import { dontKnowBoxes, dontKnowTwin, unreadTwin } from './routing/dontKnowTwin';
import { forbiddenAnswers } from './routing/forbidden';
import { Obligations, obligationsOf } from './routing/obligations';
import { CHECK_KINDS } from './registry';
import { PERHAPS, routingOf, unless } from './routing/routing';
import { askedPerhaps } from './trial/askedPerhaps';
import { canBeAsked, tried } from './trial/trial';
import type { Values } from './trial/canBe';
import { screeningOf } from './routing/screening';
import { ScreenOuts } from './routing/screenOuts';
import { textTwin } from './routing/textTwin';
import type { ChosenReadings } from './statements/statement';
import { routingWith, type Given } from './statements/given';

export interface PlanOptions {
  /** Whether to make the checks an expert would infer where the export has lost what it says; default `true`. */
  readonly inferred?: boolean;
  /** What the house does the same way in every study; the defaults unless told. */
  readonly habits?: Habits;
}

export interface QuestionnairePlan {
  readonly questionnaire: Questionnaire;
  readonly plans: readonly QuestionPlan[];
  readonly byId: ReadonlyMap<string, QuestionPlan>;
  /** How the plans were made: whoever plans a question anew has to do it alike. */
  readonly options?: PlanOptions;
  /** What people chose where readers contradict each other. */
  readonly readings?: ChosenReadings;
}

/** Derives the checks of every question, in questionnaire order, and what could not be turned into checks. */
export function planQuestionnaire(questionnaire: Questionnaire, options: PlanOptions = {}): QuestionnairePlan {
  const planner = new Planner(questionnaire, options);
  const plans = questionnaire.questions.map((question) => planner.plan(question));
  return { questionnaire, plans, byId: new Map(plans.map((plan) => [plan.question.id, plan])), options };
}

/** Plans questions of one questionnaire, one at a time; what all of them share is worked out once. */
export class Planner {
  readonly scope: Scope;
  readonly #inferring: boolean;
  readonly #habits: Habits;
  readonly #format: QuestionnaireFormat;
  readonly #readsMasks: boolean;
  readonly #flagPrefix: string;
  readonly #notes: ReadonlyMap<Question, Notes>;
  readonly #obligations: ReadonlyMap<Question, Obligations>;
  readonly #twins: ReadonlyMap<Question, Question>;
  readonly #forbidden: ReadonlyMap<string, Formula>;
  /** Questions of which something has not been read. */
  readonly #unread: readonly Question[];
  /** The don't-know boxes of other questions. */
  readonly #boxes: ReadonlySet<Question>;
  readonly #screenOuts: ScreenOuts;
  readonly #facts = new Map<Question, Facts>();
  /** Grids whose straight-lining a hidden variable records: there, and not at the grid, it is looked at. */
  readonly #flatlined: ReadonlySet<Question | null>;

  constructor(questionnaire: Questionnaire, options: PlanOptions = {}) {
    this.#habits = options.habits ?? DEFAULT_HABITS;
    this.scope = new Scope(questionnaire, houseOf(this.#habits));
    this.#inferring = options.inferred ?? true;
    // Exports have lost their masks; who writes plain markdown says what is carried forward.
    this.#readsMasks = this.#inferring && questionnaire.format === 'normalizedExport';
    this.#flagPrefix = flagPrefixFor(questionnaire);
    // A looped question is as many as it has iterations: whatever is said of it holds within each.
    const units = questionnaire.questions.flatMap((question) => unitsOf(question, this.scope));
    this.#notes = new Map(units.map((question) => [question, new Notes(question)]));
    this.#obligations = obligationsOf(
      { ...questionnaire, questions: units },
      this.scope,
      (question) => this.#notes.get(question) ?? new Notes(question),
    );
    this.#forbidden = forbiddenAnswers(this.#obligations.values(), this.scope);
    this.#unread = questionnaire.questions.filter(({ unread }) => unread.length > 0);
    this.#twins = this.#inferring ? twinsByQuestion(questionnaire.questions, this.scope) : new Map();
    const stated = [...this.#obligations].filter(([, { isDontKnowBox }]) => isDontKnowBox).map(([box]) => box);
    this.#boxes = new Set([...stated, ...this.#twins.values()]);
    this.#screenOuts = new ScreenOuts({ ...questionnaire, questions: units }, this.scope);
    this.#flatlined = new Set(units.map((question) => flatlinedGrid(question, this.scope)));
    this.#format = questionnaire.format;
  }

  /**
   * The plan of a question.
   * @param amend what takes the place of some of its logic: asked for the question, or for each iteration of a looped one
   */
  plan(question: Question, amend: Amend = NOT_AMENDED): QuestionPlan {
    const plans = this.units(question).map((unit) => this.planUnit(unit, amend));
    const [only, another] = plans;
    return only !== undefined && another === undefined ? { ...only, question } : overIterations(question, plans);
  }

  /** A question, or each of its iterations. */
  units(question: Question): readonly Question[] {
    return unitsOf(question, this.scope);
  }

  /** The plan of one of them. */
  planUnit(unit: Question, amend: Amend = NOT_AMENDED): QuestionPlan {
    const amended = amend(unit);
    const facts = amended === null ? this.#factsAbout(unit) : this.#findFacts(unit, amended.readAs, amended.given);
    return triedPlan(facts, this.#values, this.#inferring, this.#flagPrefix);
  }

  #factsAbout(unit: Question): Facts {
    const known = this.#facts.get(unit) ?? this.#findFacts(unit, unit, {});
    this.#facts.set(unit, known);
    return known;
  }

  #findFacts(unit: Question, readAs: Question, given: Given): Facts {
    const notes = new Notes(readAs, this.#notes.get(unit));
    const owed = this.#obligations.get(unit) ?? new Obligations();
    return factsOf(readAs, notes, {
      scope: this.scope,
      owed,
      forbidden: this.#forbidden,
      twin: this.#twins.get(unit) ?? null,
      unreadTwin: unreadTwin(unit, this.#unread),
      screenOuts: this.#screenOuts.of(unit, readAs, notes),
      isFlatlined: this.#flatlined.has(unit),
      isDontKnowBox: this.#boxes.has(unit),
      readsMasks: this.#readsMasks,
      infers: this.#inferring,
      format: this.#format,
      habits: this.#habits,
      given,
    });
  }

  /** What other questions say of the values of their variables. */
  readonly #values: Values = {
    codesOf: (name) => {
      const found = this.#variable(name);
      if (found?.variable.type === 'flag') return boxesLeft(name, found.facts);
      return found?.facts.codes.get(found.variable.name) ?? null;
    },
    limitsOf: (name) => {
      const found = this.#variable(name);
      return found?.facts.limits.get(found.variable.name) ?? null;
    },
    hasEverybody: (name) => {
      const found = this.#variable(name);
      if (found === null || found.variable.specifies !== null) return false;
      if (found.facts.required.get(found.variable.name)?.value !== true) return false;
      const { surely } = askedOf(found.facts, found.variable).value;
      return surely.kind === 'constant' && surely.value;
    },
    neededFor: (name) => {
      const found = this.#variable(name);
      const asked = found === null ? null : askedOf(found.facts, found.variable).value;
      // What follows from a question that is said to be shown to nobody is no contradiction.
      return asked === null || isNever(asked) ? null : asked.possibly;
    },
  };

  /** The unit that each variable of a question is in. */
  readonly #units = new WeakMap<Question, ReadonlyMap<string, Question>>();

  /** A variable with the facts about its question, or about the iteration of it that the variable is in. */
  #variable(name: string): { readonly variable: Variable; readonly facts: Facts } | null {
    const found = this.scope.variable(name);
    if (found === undefined) return null;
    const { variable, question } = found;
    return { variable, facts: this.#factsAbout(this.#unitOf(question, variable.name)) };
  }

  #unitOf(question: Question, name: string): Question {
    const known = this.#units.get(question);
    if (known !== undefined) return known.get(name) ?? question;
    const named = unitsOf(question, this.scope).flatMap((unit) =>
      unit.variables.map((variable) => [variable.name, unit] as const),
    );
    // Of several that have a variable, the first one is meant.
    const units = new Map(named.toReversed());
    this.#units.set(question, units);
    return units.get(name) ?? question;
  }
}

/** A question without the logic that something else takes the place of, and what does; `null` where nothing does. */
export type Amend = (unit: Question) => { readonly readAs: Question; readonly given: Given } | null;

const NOT_AMENDED: Amend = () => null;

/** What a box holds, less what ends the interview by itself. */
function boxesLeft(name: string, { screenOuts }: Facts): readonly number[] {
  const screened = screenOuts
    .flatMap(({ alternatives }) => alternatives)
    .flatMap((one) => (one.kind === 'oneOf' && one.name === name ? one.values : []));
  return BOX.filter((value) => !screened.includes(value));
}

const BOX = [0, 1];

/**
 * The plan of a question after its trial. That nobody is asked is known where it is said: come to in another way, it
 * shows that a condition here or before was not read as it was meant, and nobody is accused for it.
 */
function triedPlan(found: Facts, values: Values, inferring: boolean, flagPrefix: string): QuestionPlan {
  const isSaid = isNever(found.asked.value);
  const facts = isSaid || canBeAsked(found.asked.value, values) ? found : askedPerhaps(found);
  const plan = planOf(facts, inferring, flagPrefix);
  const { checks, withdrawn } = tried(facts.question, plan.checks, plan.asked, values);
  return withdrawn.length === 0 ? plan : { ...plan, checks, unresolved: [...plan.unresolved, ...withdrawn] };
}

/** A question, or each of its iterations. */
export function unitsOf(question: Question, scope: Scope): readonly Question[] {
  const slices = [...scope.slices(question).values()];
  return slices.length === 0 ? [question] : slices;
}

/** What of the habits decides how logic is read. */
const houseOf = ({ platformVariables, emptyBox }: Habits): House => ({
  platform: new Map(
    Object.entries(platformVariables).map(([name, { never = [] }]) => [name.toLowerCase(), never.map(String)] as const),
  ),
  emptyBox,
});

function planOf(facts: Facts, inferring: boolean, flagPrefix: string): QuestionPlan {
  const all: readonly Check[] = facts.question.readable ? CHECK_KINDS.flatMap((kind) => kind.derive(facts)) : [];
  const doubtful = facts.question.doubts?.some(({ of }) => of !== 'asked') === true;
  const checks = doubtful ? all.filter(({ kind }) => kind === 'asked' || kind === 'rows') : all;
  return {
    question: facts.question,
    asked: facts.asked.value,
    askedRows: new Map(
      facts.question.variables.map((variable) => [variable.name, (facts.rows.get(variable.name) ?? facts.asked).value]),
    ),
    checks: inferring ? checks : checks.filter((check) => check.origin.kind !== 'inferred'),
    ends: endsOf(facts),
    flagPrefix,
    unresolved: facts.unresolved,
    dropped: facts.dropped,
  };
}

/** What the facts about a question are found from, beside the question itself. */
interface Surroundings {
  readonly scope: Scope;
  readonly owed: Obligations;
  /** When the survey lets nobody answer a variable. */
  readonly forbidden: ReadonlyMap<string, Formula>;
  readonly twin: Question | null;
  /** What would be its don’t-know box, had it been read. */
  readonly unreadTwin: Question | null;
  readonly screenOuts: readonly ScreenOutLogic[];
  readonly isFlatlined: boolean;
  readonly isDontKnowBox: boolean;
  readonly readsMasks: boolean;
  readonly infers: boolean;
  readonly format: QuestionnaireFormat;
  readonly habits: Habits;
  readonly given: Given;
}

function factsOf(question: Question, notes: Notes, surroundings: Surroundings): Facts {
  const { scope, owed, forbidden, twin, readsMasks, infers, format, habits, isDontKnowBox, given } = surroundings;
  const read = routingOf(question, scope, notes, {
    infersMasks: readsMasks,
    missingBase: infers ? habits.missingBase : 'accepted',
    ...(given.asked === undefined ? {} : { asked: given.asked }),
  });
  const derivation = derivationOf(question, scope);
  const routed = routingWith(read, given, question);
  const routing = { ...routed, asked: askedWithin(routed.asked, coveredBy(derivation, scope)) };
  const screening = screeningOf(question, surroundings.screenOuts, habits, notes);
  const dontKnow: Facts['dontKnow'] =
    owed.dontKnow !== null
      ? owed.dontKnow
      : twin === null || owed.dontKnowOfSome
        ? null
        : {
            value: dontKnowBoxes(question, twin),
            origin: { kind: 'inferred', reason: `${twin.id} is its don’t-know box by name` },
          };
  const rows = new Map(routing.rows);
  const words = readsMasks ? textTwin(question, scope) : null;
  const unread = dontKnow === null ? surroundings.unreadTwin : null;
  if (words?.when === null) notes.note('entry', question.id, words.reason, question.idSpan);
  if (unread !== null) {
    const reason = `by its name ${unread.id} is its don’t-know box, and has not been read wholly`;
    notes.note('entry', question.id, reason, question.idSpan);
  }
  if (words !== null) {
    const { when, reason } = words;
    const asked = when === null ? perhaps(routing.asked) : onlyWhere(routing.asked, when, reason);
    for (const { name } of question.variables) rows.set(name, asked);
  }
  const reachable = new Map<string, Formula>();
  for (const variable of question.variables) {
    const base = rows.get(variable.name) ?? routing.asked;
    if (owed.dontKnowElsewhere || unread !== null) rows.set(variable.name, perhaps(base));
    else if (dontKnow !== null) {
      const origin = base.origin.kind === 'stated' ? dontKnow.origin : base.origin;
      reachable.set(variable.name, base.value.possibly);
      rows.set(variable.name, { value: unless(base.value, tickedFor(dontKnow.value, variable)), origin });
    }
  }
  return {
    question,
    scope,
    format,
    habits,
    asked: question.readable ? routing.asked : { value: PERHAPS, origin: STATED },
    entry: routing.entry,
    rows,
    reachable,
    forbidden,
    required: isDontKnowBox
      ? notRequired(question)
      : new Map(
          question.variables.map((one) => [
            one.name,
            requiredOf(question, one, { scope, owed, hasDontKnow: dontKnow !== null, hasRule: derivation !== null }),
          ]),
        ),
    codes: new Map([...screening.codes, ...(given.codes ?? [])]),
    offered: routing.offered,
    masked: routing.masked,
    limits: screening.limits,
    screenOuts: screening.rest,
    endings: surroundings.screenOuts,
    screenedCodes: screening.screenedCodes,
    lost: screening.lost,
    rules: owed.rules,
    lengths: owed.lengths,
    filledIn: owed.filledIn,
    derivation,
    straightLiners: surroundings.isFlatlined ? null : owed.straightLiners,
    openList:
      owed.openList === null ? null : { required: owed.requiredNames.size > 0 || !question.optional, ...owed.openList },
    isDontKnowBox,
    dontKnow,
    unresolved: notes.unresolved,
    dropped: notes.dropped,
  };
}

/** A block makes its flags and deletes them: a variable of that name, of whichever question, would go with them. */
function flagPrefixFor(questionnaire: Questionnaire): string {
  const names = questionnaire.questions.flatMap(({ variables }) => variables.map(({ name }) => name.toLowerCase()));
  const isTaken = (prefix: string): boolean => names.some((name) => name.startsWith(prefix));
  if (!isTaken('qc_')) return 'qc_';
  let prefix = 'qcheck_';
  for (let count = 2; isTaken(prefix); count += 1) prefix = `qcheck${count}_`;
  return prefix;
}

/** The don't-know boxes by name; of looped questions, those of the same iteration. */
function twinsByQuestion(questions: readonly Question[], scope: Scope): ReadonlyMap<Question, Question> {
  return new Map(
    questions.flatMap((question) => {
      const twin = dontKnowTwin(question, questions);
      if (twin === null) return [];
      return unitsOf(question, scope).map((unit) => [unit, scope.within(twin, unit.iteration)] as const);
    }),
  );
}

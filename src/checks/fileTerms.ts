import { holds, type Respondent } from '../questionnaire/logic/evaluate';
import { and, FALSE, not, or, variablesOf, type Bounds, type Formula, type Term } from '../questionnaire/logic/formula';
import { boundsWithout } from '../questionnaire/logic/unknown';
import type { Question, Variable } from '../questionnaire/model';
import type { Break, Check, Dropped, QuestionPlan } from './check';
import type { QuestionnairePlan } from './plan';

/** What a data file calls what the questionnaire calls otherwise, and what it has not. */
export interface FileTerms {
  /** The variable that identifies respondents. */
  readonly respondent: string;
  /** Names of columns by the names of the questionnaire's variables, where they differ. */
  readonly names: ReadonlyMap<string, string>;
  /** Variables of the questionnaire that the file has not. */
  readonly absent: ReadonlySet<string>;
  /** Boxes that are empty where they are not ticked, beside boxes that the file has not: nobody knows who was asked. */
  readonly blank?: ReadonlySet<string>;
}

/**
 * The plan in the terms of a data file: its names in every condition and listing, and nothing demanded of a variable
 * that it has not. What is left out for that is said at its question.
 */
export function inFileTerms(plan: QuestionnairePlan, terms: FileTerms): QuestionnairePlan {
  const renamer = new Renamer(terms);
  const plans = plan.plans.map((one) => renamer.plan(one));
  const questions = new Map(plans.map(({ question }) => [question.id, question]));
  return {
    ...plan,
    questionnaire: {
      ...plan.questionnaire,
      questions: plan.questionnaire.questions.map((question) => questions.get(question.id) ?? question),
    },
    plans,
    byId: new Map(plans.map((one) => [one.question.id, one])),
  };
}

const dropped = ({ id, idSpan }: Question, name: string, from: NonNullable<Dropped['from']>): Dropped => ({
  questionId: id,
  name,
  text: name,
  span: idSpan,
  from,
});

class Renamer {
  readonly #back: ReadonlyMap<string, string>;

  constructor(private readonly terms: FileTerms) {
    this.#back = new Map([...terms.names].map(([name, column]) => [column, name]));
  }

  plan(plan: QuestionPlan): QuestionPlan {
    const missing = plan.question.variables.map(({ name }) => name).filter((name) => this.terms.absent.has(name));
    const behind = this.#dependsOn(plan).filter((name) => !missing.includes(name));
    const question = this.#question(plan.question);
    return {
      ...plan,
      question,
      respondent: this.terms.respondent,
      asked: this.#bounds(plan.asked),
      askedRows: new Map([...plan.askedRows].map(([name, bounds]) => [this.#name(name), this.#bounds(bounds)])),
      checks: plan.checks.flatMap((check) => this.#check(check)),
      dropped: [
        ...plan.dropped,
        ...missing.map((name) => dropped(question, name, 'data')),
        ...behind.map((name) => dropped(question, name, 'dependsOnData')),
      ],
    };
  }

  /** Absent variables without which some faults of its checks are not known. */
  #dependsOn({ checks }: QuestionPlan): readonly string[] {
    const names = checks.flatMap(({ faults }) => faults.flatMap(variablesOf));
    return [...new Set(names)].filter((name) => this.terms.absent.has(name));
  }

  #name(name: string): string {
    return this.terms.names.get(name) ?? name;
  }

  #question(question: Question): Question {
    const variables = question.variables.map((variable): Variable => ({
      ...variable,
      name: this.#name(variable.name),
    }));
    return { ...question, variables };
  }

  #bounds({ surely, possibly }: Bounds): Bounds {
    return { surely: this.#formula(surely), possibly: this.#formula(possibly) };
  }

  #check(check: Check): readonly Check[] {
    // What is a fault whatever the absent ones hold is one all the same.
    const kept = check.faults
      .map((fault) => boundsWithout(fault, this.terms.absent, this.terms.blank).surely)
      .filter((fault) => fault !== FALSE);
    if (kept.length === 0) return [];
    const faults = kept.map((fault) => this.#formula(fault));
    const variables = check.variables.filter((name) => !this.terms.absent.has(name)).map((name) => this.#name(name));
    return [{ ...check, faults, variables, breaks: check.breaks.map((one) => this.#break(one, faults)) }];
  }

  /** The same way to break it, where it still breaks what is left of the check. */
  #break(one: Break, faults: readonly Formula[]): Break {
    return {
      what: one.what,
      apply: (clean) => {
        const values = one.apply(this.#inOwnTerms(clean));
        if (values === null || [...values.keys()].some((name) => this.terms.absent.has(name))) return null;
        const renamed = new Map([...values].map(([name, value]) => [this.#name(name), value]));
        const broken = new Map([...clean, ...renamed]);
        return faults.some((fault) => holds(fault, broken)) ? renamed : null;
      },
    };
  }

  #inOwnTerms(respondent: Respondent): Respondent {
    return new Map([...respondent].map(([name, value]) => [this.#back.get(name) ?? name, value]));
  }

  #formula(formula: Formula): Formula {
    switch (formula.kind) {
      case 'constant':
        return formula;
      case 'and':
        return and(...formula.parts.map((part) => this.#formula(part)));
      case 'or':
        return or(...formula.parts.map((part) => this.#formula(part)));
      case 'not':
        return not(this.#formula(formula.part));
      case 'compare':
        return { ...formula, left: this.#term(formula.left), right: this.#term(formula.right) };
      case 'oneOf':
      case 'present':
      case 'filled':
      case 'textIs':
        return { ...formula, name: this.#name(formula.name) };
    }
  }

  #term(term: Term): Term {
    switch (term.kind) {
      case 'number':
        return term;
      case 'variable':
      case 'length':
        return { ...term, name: this.#name(term.name) };
      case 'sum':
        return { ...term, terms: term.terms.map((part) => this.#term(part)) };
      case 'count':
        return { ...term, of: term.of.map((part) => this.#formula(part)) };
      case 'function':
        return { ...term, of: this.#term(term.of) };
      case 'arithmetic':
        return { ...term, left: this.#term(term.left), right: this.#term(term.right) };
    }
  }
}

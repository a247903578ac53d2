import { holds, type Respondent } from '../questionnaire/logic/evaluate';
import { and, FALSE, TRUE, variablesOf, type Bounds, type Formula } from '../questionnaire/logic/formula';
import { boundsWithout } from '../questionnaire/logic/unknown';
import { PLAIN_PLACE } from '../questionnaire/emptyQuestion';
import type { Question, Variable } from '../questionnaire/model';
import type { Break, Check, Dropped, QuestionPlan } from './check';
import type { QuestionnairePlan } from './plan';
import { guardsFor, guardsOf, type Guard } from './screenedOutGuard';
import { spelled, spelledIn, type Spelling, type Spellings } from './spelling';

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
  /** Variables whose values the file has in a way of its own. */
  readonly spellings?: Spellings;
  /** Who is judged at all, in terms of the file; everybody unless told. */
  readonly only?: Formula;
  /** Whether these are all terms of a file, in which people may be whom an answer has screened out. */
  readonly isWhole?: boolean;
}

/**
 * The plan in the terms of a data file: its names in every condition and listing, and nothing demanded of a variable
 * that it has not. What is left out for that is said at its question.
 */
export function inFileTerms(plan: QuestionnairePlan, terms: FileTerms): QuestionnairePlan {
  const renamer = new Renamer(
    terms,
    terms.isWhole === true ? guardsOf(plan, terms.absent, terms.spellings ?? NOTHING) : new Map(),
  );
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
  readonly #spellings: Spellings;

  constructor(
    private readonly terms: FileTerms,
    private readonly guards: ReadonlyMap<string, readonly Guard[]>,
  ) {
    this.#back = new Map([...terms.names].map(([name, column]) => [column, name]));
    this.#spellings = terms.spellings ?? NOTHING;
  }

  plan(plan: QuestionPlan): QuestionPlan {
    const missing = plan.question.variables.map(({ name }) => name).filter((name) => this.terms.absent.has(name));
    const behind = this.#dependsOn(plan).filter((name) => !missing.includes(name));
    const question = this.#question(plan.question);
    const beside = [...besideOf(plan.question, this.terms.only ?? TRUE), ...this.#boxes(plan.question)];
    const spared = new Set<string>();
    const checks = plan.checks.flatMap((check) => this.#check(check, plan.question, spared));
    return {
      ...plan,
      question,
      respondent: this.terms.respondent,
      ...(beside.length > 0 && { beside }),
      asked: this.#bounds(plan.asked),
      askedRows: new Map([
        ...[...plan.askedRows].flatMap(([name, bounds]) =>
          this.#columns(name).map((column) => [column, this.#bounds(bounds)] as const),
        ),
      ]),
      checks,
      ...(spared.size > 0 && { spared: [...spared] }),
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

  /** The columns that a variable's values stand in. */
  #columns(name: string): readonly string[] {
    return this.#spellings.get(name)?.columns ?? [this.#name(name)];
  }

  #question(question: Question): Question {
    const found = new Map<string, Variable>();
    for (const variable of question.variables) {
      const spelling = this.#spellings.get(variable.name);
      for (const name of this.#columns(variable.name))
        if (!found.has(name)) found.set(name, { ...variable, name, type: typeIn(variable, spelling) });
    }
    return { ...question, variables: [...found.values()] };
  }

  /** The boxes that say something of its variables beside their columns. */
  #boxes({ variables, idSpan }: Question): readonly Variable[] {
    const names = new Set(
      variables.flatMap(({ name }) => this.#spellings.get(name)?.boxes?.map(({ column }) => column) ?? []),
    );
    return [...names].map((name) => placeBeside(name, 'flag', idSpan));
  }

  #bounds({ surely, possibly }: Bounds): Bounds {
    return {
      surely: this.#formula(surely),
      possibly: this.#said(possibly) ?? this.#without(possibly, 'possibly'),
    };
  }

  /** @param spared whom its faults do not list: a sentence each is added */
  #check(check: Check, question: Question, spared: Set<string>): readonly Check[] {
    // What is a fault whatever the absent ones hold is one all the same.
    const kept = check.faults
      .map((fault) => boundsWithout(fault, this.terms.absent, this.terms.blank).surely)
      .filter((fault) => fault !== FALSE);
    if (kept.length === 0) return [];
    const { only = TRUE } = this.terms;
    const faults = kept
      .map((fault) => and(only, this.#formula(fault), ...this.#guards(fault, { kind: check.kind, question }, spared)))
      .filter((fault) => fault !== FALSE);
    if (faults.length === 0) return [];
    const named = check.variables.filter((name) => !this.terms.absent.has(name));
    const variables = [...new Set(named.flatMap((name) => this.#columns(name)))];
    return [{ ...check, faults, variables, breaks: check.breaks.map((one) => this.#break(one, faults)) }];
  }

  /** That a fault is of nobody who was screened out, as far as the file can say so. */
  #guards(
    fault: Formula,
    of: Pick<Check, 'kind'> & { readonly question: Question },
    spared: Set<string>,
  ): readonly Formula[] {
    return guardsFor(fault, this.guards.get(of.question.id) ?? [], of).flatMap(({ isOther, sentence }) => {
      const said = this.#said(isOther);
      if (said !== null) spared.add(sentence);
      return said ?? [];
    });
  }

  /** The same way to break it, where it still breaks what is left of the check. */
  #break(one: Break, faults: readonly Formula[]): Break {
    return {
      what: one.what,
      apply: (clean) => {
        const values = one.apply(this.#inOwnTerms(clean));
        if (values === null || [...values.keys()].some((name) => this.terms.absent.has(name))) return null;
        const renamed = new Map<string, number | string | null>();
        for (const [name, value] of values) {
          const spelling = this.#spellings.get(name);
          const written = spelling === undefined ? new Map([[this.#name(name), value]]) : spelling.write?.(value);
          // What takes several columns to say is not broken by one value.
          if (written === undefined) return null;
          for (const [column, text] of written) renamed.set(column, text);
        }
        const broken = new Map([...clean, ...renamed]);
        return faults.some((fault) => holds(fault, broken)) ? renamed : null;
      },
    };
  }

  #inOwnTerms(respondent: Respondent): Respondent {
    const own = [...respondent].map(([name, value]) => [this.#back.get(name) ?? name, value] as const);
    const read = [...this.#spellings].map(([name, spelling]) => [name, valueIn(spelling, respondent)] as const);
    return new Map([...own, ...read]);
  }

  /** What is sure of a statement without what cannot be said of the file. */
  #formula(formula: Formula): Formula {
    return this.#said(formula) ?? this.#without(formula, 'surely');
  }

  #said(formula: Formula): Formula | null {
    return spelled(formula, this.#spellings, (name) => this.#name(name));
  }

  #without(formula: Formula, bound: keyof Bounds): Formula {
    const unsayable = new Set(spelledIn(formula, this.#spellings));
    return this.#said(boundsWithout(formula, unsayable)[bound]) ?? (bound === 'surely' ? FALSE : TRUE);
  }
}

const NOTHING: Spellings = new Map();

/** The columns that say who is judged. */
function besideOf({ idSpan }: Question, only: Formula): readonly Variable[] {
  const isNumber = only.kind === 'oneOf' || only.kind === 'present';
  return variablesOf(only).map((name) => placeBeside(name, isNumber ? 'coded' : 'text', idSpan));
}

/** A column that the questionnaire does not know. */
const placeBeside = (name: string, type: Variable['type'], span: Variable['span']): Variable => ({
  ...PLAIN_PLACE,
  name,
  type,
  rowCode: null,
  label: name,
  answers: [],
  specifies: null,
  span,
});

/** What the column holds that a variable is in. */
function typeIn({ type }: Variable, spelling: Spelling | undefined): Variable['type'] {
  if (spelling === undefined || spelling.type === 'text') return spelling?.type ?? type;
  return spelling.values === null ? type : 'coded';
}

/** The value that a respondent of the file has in terms of the questionnaire. */
function valueIn({ values, is, columns: [column = ''] }: Spelling, respondent: Respondent): number | string | null {
  if (values === null) return respondent.get(column) ?? null;
  return values.find((value) => holds(is(value), respondent)) ?? null;
}

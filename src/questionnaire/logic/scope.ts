import { inIteration, iterationsOf, outerOf } from '../loops';
import type { Question, Questionnaire, SurveyFunction, Variable } from '../model';
import { DEFAULT_HOUSE, type House } from './house';

/** What names mean in one questionnaire. Lookups ignore case, as the survey platform and SPSS do. */
export class Scope {
  readonly #questions = new Map<string, Question>();
  readonly #partial = new Map<string, Question>();
  readonly #variables = new Map<string, { readonly question: Question; readonly variable: Variable }>();
  readonly #functions = new Map<string, SurveyFunction>();

  readonly #slices = new Map<Question, ReadonlyMap<string, Question>>();
  readonly #specified = new Set<string>();

  /** In the order of the questionnaire; what could not be read is not among them. */
  readonly questions: readonly Question[];
  readonly functions: readonly SurveyFunction[];

  /** @param house what no questionnaire says of its data */
  constructor(
    questionnaire: Questionnaire,
    readonly house: House = DEFAULT_HOUSE,
  ) {
    this.questions = questionnaire.questions.filter(({ readable }) => readable);
    this.functions = questionnaire.functions;
    for (const question of this.questions) {
      const key = question.id.toLowerCase();
      const known = question.partial === true ? this.#partial : this.#questions;
      if (!known.has(key)) known.set(key, question);
      for (const variable of question.variables) {
        const name = variable.name.toLowerCase();
        if (!this.#variables.has(name)) this.#variables.set(name, { question, variable });
        for (const row of rowsSpecified(question, variable)) this.#specified.add(row.toLowerCase());
      }
    }
    for (const survey of questionnaire.functions) {
      if (!this.#functions.has(survey.name)) this.#functions.set(survey.name, survey);
    }
  }

  /** The question of an id; not one of which only some variables are known: what is said of it is not understood. */
  question(id: string): Question | undefined {
    return this.#questions.get(id.trim().toLowerCase());
  }

  /** A question of which only some variables are known. */
  partial(id: string): Question | undefined {
    return this.#partial.get(id.trim().toLowerCase());
  }

  variable(name: string): { readonly question: Question; readonly variable: Variable } | undefined {
    return this.#variables.get(name.trim().toLowerCase());
  }

  /** A looped question taken apart: itself in each of its iterations; none for all others. */
  slices(question: Question): ReadonlyMap<string, Question> {
    const known = this.#slices.get(question);
    if (known !== undefined) return known;
    const slices = new Map(iterationsOf(question).map((iteration) => [iteration, inIteration(question, iteration)]));
    this.#slices.set(question, slices);
    return slices;
  }

  /** What `question` means inside of an iteration: the same iteration of it, where it is looped. */
  within(question: Question, iteration: string | null): Question {
    return iteration === null ? question : (this.sliceAt(question, iteration) ?? question);
  }

  /** A looped question in an iteration, or in the iteration of an outer loop that this one is in. */
  sliceAt(question: Question, iteration: string): Question | undefined {
    const slices = this.slices(question);
    for (let path = iteration; path !== ''; path = outerOf(path)) {
      const found = slices.get(path);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Whether the row is for something else, which the respondent names in a text of the question or of its 3D grid. */
  isForSomethingElse({ name, specifies }: Variable): boolean {
    return specifies === null && this.#specified.has(name.toLowerCase());
  }

  /** Functions are JavaScript: their names are case-sensitive. */
  surveyFunction(name: string): SurveyFunction | undefined {
    return this.#functions.get(name);
  }
}

/** The rows that a text says more about; none for anything but such a text. */
function rowsSpecified(
  { variables }: Question,
  { specifies, specifiedIn, rowCode, iteration }: Variable,
): readonly string[] {
  if (specifies === null) return [];
  if (specifiedIn.length > 0) return specifiedIn;
  return variables
    .filter((row) => row.specifies === null && row.rowCode === rowCode && row.iteration === iteration)
    .map(({ name }) => name);
}

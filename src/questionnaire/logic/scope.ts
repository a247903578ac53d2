import type { Question, Questionnaire, SurveyFunction, Variable } from '../model';

/** What names mean in one questionnaire. Lookups ignore case, as the survey platform and SPSS do. */
export class Scope {
  readonly #questions = new Map<string, Question>();
  readonly #variables = new Map<string, { readonly question: Question; readonly variable: Variable }>();
  readonly #functions = new Map<string, SurveyFunction>();

  constructor(questionnaire: Questionnaire) {
    for (const question of questionnaire.questions) {
      if (!question.readable) continue;
      const key = question.id.toLowerCase();
      if (!this.#questions.has(key)) this.#questions.set(key, question);
      for (const variable of question.variables) {
        const name = variable.name.toLowerCase();
        if (!this.#variables.has(name)) this.#variables.set(name, { question, variable });
      }
    }
    for (const survey of questionnaire.functions) {
      if (!this.#functions.has(survey.name)) this.#functions.set(survey.name, survey);
    }
  }

  question(id: string): Question | undefined {
    return this.#questions.get(id.trim().toLowerCase());
  }

  /** All questions, in questionnaire order. */
  questions(): readonly Question[] {
    return [...this.#questions.values()];
  }

  variable(name: string): { readonly question: Question; readonly variable: Variable } | undefined {
    return this.#variables.get(name.trim().toLowerCase());
  }

  /** Functions are JavaScript: their names are case-sensitive. */
  surveyFunction(name: string): SurveyFunction | undefined {
    return this.#functions.get(name);
  }
}

import { printedId } from '../../spss/reading/blocks';
import type { PlannedQuestionnaire, QuestionView, VariableView } from '../../engine/documents/planView';

/** What a name in a script or in survey logic stands for. SPSS names are case-insensitive, question ids here too. */
export interface NamedVariable {
  readonly kind: 'variable';
  readonly view: QuestionView;
  readonly variable: VariableView;
}

export interface NamedQuestion {
  readonly kind: 'question';
  readonly view: QuestionView;
}

export interface PlanIndex {
  readonly plan: PlannedQuestionnaire;
  readonly variables: ReadonlyMap<string, NamedVariable>;
  readonly questions: ReadonlyMap<string, NamedQuestion>;
}

const INDEXES = new WeakMap<PlannedQuestionnaire, PlanIndex>();

/** The names of a plan, looked up without regard to case; made once per plan. */
export function indexOf(plan: PlannedQuestionnaire): PlanIndex {
  const known = INDEXES.get(plan);
  if (known !== undefined) return known;
  const variables = new Map<string, NamedVariable>();
  const questions = new Map<string, NamedQuestion>();
  for (const view of plan.plans) {
    questions.set(view.question.id.toLowerCase(), { kind: 'question', view });
    for (const variable of view.question.variables) {
      variables.set(variable.name.toLowerCase(), { kind: 'variable', view, variable });
    }
  }
  const index = { plan, variables, questions };
  INDEXES.set(plan, index);
  return index;
}

/** A name of the data file first, of a question else: in a script it is the variable that is meant. */
export function inScript(index: PlanIndex, name: string): NamedVariable | NamedQuestion | null {
  const key = name.toLowerCase();
  return index.variables.get(key) ?? index.questions.get(key) ?? null;
}

/**
 * A question first: in the questionnaire its id is its name, also where its only variable is called the same. Letters
 * as written: in running text `age` is a word and not the question `AGE`.
 */
export function inQuestionnaire(index: PlanIndex, name: string): NamedVariable | NamedQuestion | null {
  const key = name.toLowerCase();
  const question = index.questions.get(key);
  if (question?.view.question.id === name) return question;
  const variable = index.variables.get(key);
  return variable?.variable.name === name ? variable : null;
}

/** The question that a block's first line names. */
export function printedQuestion(index: PlanIndex, printed: string): NamedQuestion | null {
  const named = index.questions.get(printed.toLowerCase());
  if (named !== undefined) return named;
  return [...index.questions.values()].find(({ view }) => printedId(view.question.id) === printed) ?? null;
}

/** Whether the offset is in the place where the question's id is written. */
export function isAtId(question: QuestionView['question'], offset: number): boolean {
  return question.idSpan.start <= offset && offset <= question.idSpan.end;
}

/** A name around an offset of a text. */
interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const NAME = /[\p{L}@#$_][\p{L}\p{M}\p{N}_$#@.]*/gu;

/** The name that an offset is in or right behind of, in the line around it; null where there is none. */
export function wordAt(text: string, offset: number): Word | null {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  for (const match of text.slice(start, end < 0 ? undefined : end).matchAll(NAME)) {
    const name = match[0].replace(/\.+$/, '');
    const from = start + match.index;
    if (from <= offset && offset <= from + name.length) return { text: name, start: from, end: from + name.length };
  }
  return null;
}

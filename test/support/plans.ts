import type { QuestionPlan } from '../../src/checks/check';
import { TRUE } from '../../src/questionnaire/logic/formula';
import { readQuestionnaire } from '../../src/questionnaire/read';
import type { Questionnaire } from '../../src/questionnaire/model';
import { syntheticExport } from './syntheticQuestionnaire';

export interface Planned {
  readonly questionnaire: Questionnaire;
  readonly plans: readonly QuestionPlan[];
  readonly byId: ReadonlyMap<string, QuestionPlan>;
}

export function syntheticPlan(questions: number): Planned {
  return plan(syntheticExport(questions), 'synthetic');
}

export function plan(text: string, name: string): Planned {
  const questionnaire = readQuestionnaire(text, name);
  const plans = questionnaire.questions.map((question): QuestionPlan => ({
    question,
    asked: { surely: TRUE, possibly: TRUE },
    askedRows: new Map(),
    checks: [],
    unresolved:
      question.validation === null
        ? []
        : [
            {
              questionId: question.id,
              what: 'validation',
              text: question.validation.text,
              reason: 'unknown function',
              span: question.span,
              calls: [],
            },
          ],
    dropped: [],
  }));
  return { questionnaire, plans, byId: new Map(plans.map((one) => [one.question.id, one])) };
}

export function compile({ question }: QuestionPlan): string {
  return `* ${question.id}.\nTITLE '${question.id}'.\n`;
}

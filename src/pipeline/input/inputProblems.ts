import type { Logic, Problem } from '../../questionnaire/model';
import type { Dropped } from '../../checks/check';
import type { QuestionnairePlan } from '../../checks/plan';
import { unknownBoxes, unknownCodes, unknownByWords } from '../../checks/unknownCodes';
import { Scope } from '../../questionnaire/logic/scope';

/**
 * What a person should know about the questionnaire before looking at results: what could not be read, and which
 * variables conditions name though the questionnaire does not define them, once per name.
 */
export function inputProblems(plan: QuestionnairePlan): readonly Problem[] {
  const byName = new Map<string, Dropped[]>();
  for (const dropped of plan.plans.flatMap((question) => question.dropped)) {
    if (dropped.from !== undefined) continue;
    const same = byName.get(dropped.name);
    if (same) same.push(dropped);
    else byName.set(dropped.name, [dropped]);
  }
  return [
    ...plan.questionnaire.problems,
    ...[...byName].flatMap(([name, all]) => droppedProblem(name, all)),
    ...unknownCodeProblems(plan),
  ];
}

function unknownCodeProblems({ questionnaire, plans }: QuestionnairePlan): readonly Problem[] {
  const scope = new Scope(questionnaire);
  const ofScreenOuts = plans.flatMap(({ question }) =>
    [
      ...unknownByWords(question.screenOuts, questionnaire.questions),
      ...unknownBoxes(question.screenOuts, questionnaire.questions).flatMap((one) =>
        question.screenOuts.slice(0, 1).map((logic) => ({ ...one, logic })),
      ),
    ].map(({ variable, code, logic }) => unknownCodeProblem(question.id, variable, code, logic.span)),
  );
  // `2 = Non-owner (Q1 = 4)`: the rule of what is filled in stands at its codes.
  const ofRules = plans
    .filter(({ question }) => question.hidden)
    .flatMap(({ question }) =>
      question.variables
        .flatMap(({ answers }) => answers)
        .flatMap(({ label, span }) => {
          const text = /\(([^()]{3,200})\)\s*$/u.exec(label)?.[1] ?? '';
          const rules: readonly Logic[] = text === '' ? [] : [{ text, span, syntax: 'routing' }];
          return [
            ...unknownByWords(rules, questionnaire.questions),
            ...unknownBoxes(rules, questionnaire.questions),
          ].map(({ variable, code }) => unknownCodeProblem(question.id, variable, code, span));
        }),
    );
  const ofEntries = plans.flatMap(({ question, asked }) => {
    const [logic] = question.entry;
    if (logic === undefined) return [];
    const { surely, possibly } = asked;
    const codes = [
      ...unknownCodes([surely, possibly], (name) => scope.variable(name)?.variable),
      ...unknownBoxes(question.entry, questionnaire.questions),
    ];
    return codes.map(({ variable, code }) => unknownCodeProblem(question.id, variable, code, logic.span));
  });
  return [...ofEntries, ...ofScreenOuts, ...ofRules];
}

const unknownCodeProblem = (id: string, variable: string, code: string | number, span: Problem['span']): Problem => ({
  code: 'unknownCode',
  severity: 'warning',
  message: `The condition of ${id} asks for the answer ${code} of ${variable}, which has no such answer.`,
  nextStep: `Correct the code in the condition, or add the answer to ${variable}.`,
  span,
  questionId: id,
});

function droppedProblem(name: string, all: readonly Dropped[]): readonly Problem[] {
  const [first] = all;
  if (first === undefined) return [];
  const questions = new Set(all.map(({ questionId }) => questionId)).size;
  const where = questions === 1 ? `in 1 question` : `in ${questions} questions`;
  return [
    {
      code: 'undefinedVariable',
      severity: 'info',
      message: `The questionnaire does not define ${name}: what conditions say about it ${where} is left out.`,
      nextStep: `Nothing, if ${name} belongs to the survey system; else add its question to the file.`,
      span: first.span,
      questionId: first.questionId,
    },
  ];
}

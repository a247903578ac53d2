import type { Problem } from '../../questionnaire/model';
import type { QuestionPlan } from '../check';
import type { QuestionnairePlan } from '../plan';
import { arbitrate, siftStatements, type Proposal } from './arbiter';
import { References } from './sourceText';
import { statementKey, type ChosenReading, type ChosenReadings } from './statement';

/** What a person chose about a proposal: whether the model's reading is taken; `null` where nobody chose. */
export function choiceOn(readings: readonly ChosenReading[], { statement }: Proposal): boolean | null {
  const key = statementKey(statement);
  const found = readings.find((one) => statementKey(one.statement) === key);
  return found === undefined ? null : found.take === 'model';
}

/**
 * The plans with the readings of models that a person took: they hold whether a model is asked or not. One that the
 * questionnaire does not bear any more, since its words or its variables are gone, changes nothing and is a problem.
 */
export function withChosenReadings(plan: QuestionnairePlan, readings: ChosenReadings): QuestionnairePlan {
  if (readings.size === 0) return plan;
  const references = new References(plan.questionnaire);
  const problems: Problem[] = [];
  const plans = plan.plans.map((one): QuestionPlan => {
    const statements = (readings.get(one.question.id) ?? []).flatMap(({ take, statement }) =>
      // What a model read in lines is taken by writing its marks into the file.
      take === 'model' && !(statement.kind === 'withdraw' && statement.expression !== '') ? [statement] : [],
    );
    if (statements.length === 0) return one;
    const sifted = siftStatements(one, plan, references, statements);
    const opinion = { by: 'person', agrees: true, reason: 'The project file says so.' } as const;
    const { plan: agreed, refused } = arbitrate(one, plan, sifted.proposals, () => opinion);
    for (const { statement, reason } of [...sifted.refused, ...refused])
      problems.push(unusable(one, `${statement.kind}: ${reason}`));
    return agreed;
  });
  const questionnaire = { ...plan.questionnaire, problems: [...plan.questionnaire.problems, ...problems] };
  return { ...plan, questionnaire, plans, byId: new Map(plans.map((one) => [one.question.id, one])), readings };
}

function unusable({ question }: QuestionPlan, what: string): Problem {
  return {
    code: 'readingUnusable',
    severity: 'warning',
    message: `A reading that was chosen for ${question.id} cannot be used (${what}).`,
    nextStep: 'Take it out of the project file, or mend it; the compiler’s reading holds.',
    span: question.idSpan,
    questionId: question.id,
  };
}

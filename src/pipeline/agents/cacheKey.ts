import { createHash } from 'node:crypto';
import type { QuestionPlan } from '../../checks/check';
import { sourceText } from '../../checks/statements/sourceText';
import { instructionTexts } from './prompts/stable';
import type { PromptKind } from './prompts/stable';
import { questionSection, type QuestionTask } from './prompts/task';
import type { TrainingSet } from './prompts/training';

/** What an answer depends on beside the question itself. */
export interface AnswerSettings {
  readonly engine: 'agents' | 'auto';
  readonly model: string;
  readonly trainingInAll: boolean;
  readonly training: TrainingSet;
}

/**
 * Gives keys that are equal where a question would be asked in the same way: the question with its checks, the
 * instructions, the model, the training. What only the rest of the questionnaire changes does not count.
 */
export function cacheKeys(settings: AnswerSettings): (plan: QuestionPlan) => string {
  const { engine, model, trainingInAll, training } = settings;
  const examples = training.examples.map(({ id, script }) => [id, script]);
  const common = hash(JSON.stringify([instructionTexts(), engine, model, trainingInAll, examples, training.macros]));
  const known = new WeakMap<QuestionPlan, string>();
  return (plan) => {
    const key = known.get(plan) ?? keyOf(plan, common);
    known.set(plan, key);
    return key;
  };
}

function keyOf(plan: QuestionPlan, common: string): string {
  const faults = plan.checks.map(({ id, faults: formulas }) => [id, formulas]);
  const asked = questionSection('reading', { plan });
  return hash(JSON.stringify([common, sourceText(plan.question), asked, faults]));
}

/**
 * Gives keys of single answers: what a question's answer is keyed by, and all that its task says, such as the draft to
 * be reviewed or the findings on it.
 */
export function answerKeys(
  keyOfQuestion: (plan: QuestionPlan) => string,
): (kind: PromptKind, task: QuestionTask) => string {
  return (kind, task) => hash(JSON.stringify([keyOfQuestion(task.plan), kind, questionSection(kind, task)]));
}

export function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

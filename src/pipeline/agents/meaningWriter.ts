import type { QuestionPlan } from '../../checks/check';
import { planWithMeaning, type MeaningAnswer, type PlanContext, type RejectedAnswer } from '../../checks/meaning';
import type { Draft, WorkContext, WriteRequest, Written } from '../ports';
import { askAbout } from './askAbout';
import type { Asked } from './askEach';
import type { Office } from './office';
import type { QuestionTask } from './prompts/task';
import { meaningItem, meaningsSchema, type MeaningItem } from './schemas';
import { cleanScript } from './scriptText';

/** Turns plans into scripts: the compiler. */
export type Compile = (plan: QuestionPlan) => string;

/** Readings that the compiler rejected go back to their author once; what is rejected again stays unresolved. */
const CORRECTIONS = 1;

interface Reading {
  readonly plan: QuestionPlan;
  readonly answers: readonly MeaningAnswer[];
  readonly rejected: readonly RejectedAnswer[];
}

/**
 * Asks a model what the unresolved logic of questions means, before any syntax: readings become checks of the plan,
 * and the compiler writes the script. Only what the survey logic's language cannot say is taken as SPSS.
 */
export async function writeMeanings(
  requests: readonly WriteRequest[],
  office: Office,
  planContext: PlanContext,
  compile: Compile,
  context: WorkContext,
): Promise<readonly Written[]> {
  const written = new Map<string, Written>();
  let open = requests.map((request) => startOf(request, planContext));
  for (let round = 0; round <= CORRECTIONS && open.length > 0; round++) {
    const answers = await askMeanings(open, office, context);
    const again: QuestionTaskOf[] = [];
    for (const task of open) {
      const questionId = task.plan.question.id;
      const answer = answers.get(questionId);
      if (answer === undefined) throw new Error(`Nothing was asked about ${questionId}.`);
      if (answer.kind === 'error') {
        // A reading that was understood in part stands; without any there is what the compiler knows.
        if (written.has(questionId)) continue;
        const draft: Draft = { questionId, script: compile(task.plan), author: 'builtin', plan: task.plan };
        written.set(questionId, { kind: 'error', questionId, error: answer.error, draft });
        continue;
      }
      const reading = read(task.plan, planContext, answer.item);
      written.set(questionId, { kind: 'draft', draft: draftOf(reading, compile) });
      if (reading.rejected.length > 0) again.push({ plan: task.plan, rejected: reading.rejected });
    }
    open = again;
  }
  return [...written.values()];
}

type QuestionTaskOf = Omit<QuestionTask, 'described'>;

/** Readings start from what the compiler knew, whatever an earlier reading made of it. */
function startOf({ plan, previous }: WriteRequest, { byId }: PlanContext): QuestionTaskOf {
  const original = byId.get(plan.question.id) ?? plan;
  if (previous === null) return { plan: original };
  return { plan: original, script: previous.draft.script, findings: previous.findings };
}

function askMeanings(
  tasks: readonly QuestionTaskOf[],
  office: Office,
  context: WorkContext,
): Promise<ReadonlyMap<string, Asked<MeaningItem>>> {
  const parts = new Map(tasks.map(({ plan }) => [plan.question.id, plan.unresolved.length]));
  return askAbout(
    {
      kind: 'meanings',
      tasks,
      schema: meaningsSchema,
      item: meaningItem,
      items: (reply) => reply.answers,
      fault: (item) => partsFault(item, parts.get(item.questionId) ?? 0),
    },
    office,
    context,
  );
}

/** Every part is answered exactly once. */
function partsFault({ parts }: MeaningItem, count: number): string | null {
  const answered = new Set(parts.map(({ part }) => part));
  const all = Array.from({ length: count }, (_, index) => index).every((index) => answered.has(index));
  if (!all || parts.length !== count) return `it did not answer each of the ${count} parts once.`;
  const empty = parts.some(({ kind, expression }) => kind !== 'notCheckable' && expression.trim() === '');
  return empty ? 'it gave an empty expression.' : null;
}

function read(plan: QuestionPlan, planContext: PlanContext, item: MeaningItem): Reading {
  const answers = item.parts.map((part): MeaningAnswer => ({ questionId: item.questionId, ...part }));
  const { plan: explained, rejected } = planWithMeaning(plan, planContext, answers);
  const said = new Set(answers.filter(({ kind }) => kind === 'spss').map(({ part }) => plan.unresolved[part]));
  const unresolved = explained.unresolved.filter((part) => !said.has(part));
  return { answers, rejected, plan: { ...explained, unresolved } };
}

function draftOf({ plan, answers }: Reading, compile: Compile): Draft {
  const syntax = answers.filter(({ kind }) => kind === 'spss').map(({ expression }) => cleanScript(expression));
  const script = [compile(plan), ...syntax].filter((text) => text.trim() !== '').join('\n');
  return { questionId: plan.question.id, script, author: 'model', plan };
}

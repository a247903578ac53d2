import type * as z from 'zod/mini';
import type { Stage } from '../events';
import type { WorkContext } from '../ports';
import { askEach, type Asked } from './askEach';
import type { Office } from './office';
import type { PromptKind } from './prompts/stable';
import type { QuestionTask } from './prompts/task';

/** What is asked about each of some questions, and how its answers look. */
export interface Errand<Reply, Item extends { readonly questionId: string }> {
  readonly kind: PromptKind;
  /** One for each question. */
  readonly tasks: readonly QuestionTask[];
  readonly schema: z.ZodMiniType<Reply>;
  readonly item: z.ZodMiniType<Item>;
  readonly items: (reply: Reply) => readonly Item[];
  /** Why an item is of no use, in words for people; `null` where it is. */
  readonly fault: (item: Item) => string | null;
  readonly rounds?: number;
}

const STAGES: Readonly<Record<PromptKind, Stage>> = {
  reading: 'preAnalysis',
  opinion: 'preAnalysis',
  scripts: 'transform',
  review: 'review',
};

/** Asks a model about the questions of a batch in one call and gives each exactly one result; see `askEach`. */
export function askAbout<Reply, Item extends { readonly questionId: string }>(
  errand: Errand<Reply, Item>,
  office: Office,
  context: WorkContext,
): Promise<ReadonlyMap<string, Asked<Item>>> {
  const { kind, schema, item, items, fault, rounds } = errand;
  const tasks = new Map(errand.tasks.map((task) => [task.plan.question.id, task]));
  const taskOf = (id: string): QuestionTask => {
    const task = tasks.get(id);
    if (task === undefined) throw new Error(`There is no task for ${id}.`);
    return task;
  };
  const keys = new Map<string, string>();
  const keyOf = (id: string): string => {
    const key = keys.get(id) ?? office.answerKey(kind, taskOf(id));
    keys.set(id, key);
    return key;
  };
  const stage = STAGES[kind];
  return askEach([...tasks.keys()], {
    caller: office.caller,
    context: { ...context, stage },
    request: (ids) => ({
      prompt: office.prompts.prompt(kind, context, ids.map(taskOf)),
      schemaName: kind,
      schema,
      maxOutputTokens: office.limits[stage === 'transform' ? 'transformer' : 'reviewer'],
      cacheGroup: `${kind}-${office.cacheGroup}`,
    }),
    items,
    item,
    key: keyOf,
    fault,
    ...(rounds !== undefined && { rounds }),
  });
}

import type { WorkContext, WriteRequest, Written } from '../ports';
import { askEach, type Asked } from './askEach';
import { callContext, type Office } from './office';
import type { QuestionTask } from './prompts/task';
import { scriptsSchema, type ScriptItem } from './schemas';
import { cleanScript } from './scriptText';

/** Has a model write the SPSS of every question: in `agents` always, in `auto` where nothing else can say it. */
export async function writeScripts(
  requests: readonly WriteRequest[],
  office: Office,
  context: WorkContext,
): Promise<readonly Written[]> {
  if (requests.length === 0) return [];
  const byId = new Map(requests.map((request) => [request.plan.question.id, request]));
  const answers = await askEach([...byId.keys()], {
    caller: office.caller,
    context: callContext(context, 'transform'),
    request: (ids) => ({
      prompt: office.prompts.prompt('scripts', context, tasksOf(ids, byId, office)),
      schemaName: 'scripts',
      schema: scriptsSchema,
      maxOutputTokens: office.limits.transformer,
      cacheGroup: `scripts-${office.cacheGroup}`,
    }),
    items: (reply) => reply.scripts,
    fault: ({ script }) => (cleanScript(script) === '' ? 'it gave an empty script.' : null),
  });
  return requests.map((request) => writtenFrom(request, answers.get(request.plan.question.id)));
}

function tasksOf(
  ids: readonly string[],
  byId: ReadonlyMap<string, WriteRequest>,
  office: Office,
): readonly Omit<QuestionTask, 'described'>[] {
  return ids.flatMap((id) => {
    const request = byId.get(id);
    if (request === undefined) return [];
    const { plan, previous } = request;
    // Notes are for the first draft; after that the review says what matters.
    if (previous === null) return [{ plan, ...office.notes.get(id) }];
    return [{ plan, script: previous.draft.script, findings: previous.findings }];
  });
}

function writtenFrom({ plan }: WriteRequest, answer: Asked<ScriptItem> | undefined): Written {
  const questionId = plan.question.id;
  if (answer === undefined) throw new Error(`Nothing was asked about ${questionId}.`);
  if (answer.kind === 'error') return { kind: 'error', questionId, error: answer.error };
  const script = cleanScript(answer.item.script);
  return { kind: 'draft', draft: { questionId, script, author: 'model', plan } };
}

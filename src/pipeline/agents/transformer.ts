import type { WorkContext, WriteRequest, Written } from '../ports';
import { askAbout } from './askAbout';
import type { Asked } from './askEach';
import type { Office } from './office';
import type { QuestionTask } from './prompts/task';
import { scriptItem, scriptsSchema, type ScriptItem } from './schemas';
import { cleanScript } from './scriptText';

/** Has a model write the SPSS of every question: in `agents` always, in `auto` where nothing else can say it. */
export async function writeScripts(
  requests: readonly WriteRequest[],
  office: Office,
  context: WorkContext,
): Promise<readonly Written[]> {
  if (requests.length === 0) return [];
  const answers = await askAbout(
    {
      kind: 'scripts',
      tasks: requests.map((request) => taskOf(request, office)),
      schema: scriptsSchema,
      item: scriptItem,
      items: (reply) => reply.scripts,
      fault: ({ script }) => (cleanScript(script) === '' ? 'it gave an empty script.' : null),
    },
    office,
    context,
  );
  return requests.map((request) => writtenFrom(request, answers.get(request.plan.question.id)));
}

/** Every loop has what the first had, and what its reviewers said. */
function taskOf({ plan, previous }: WriteRequest, office: Office): QuestionTask {
  const { id } = plan.question;
  const task = { plan, ...office.notes.get(id), syntax: office.syntax.get(id) ?? [] };
  return previous === null ? task : { ...task, script: previous.draft.script, findings: previous.findings };
}

function writtenFrom({ plan }: WriteRequest, answer: Asked<ScriptItem> | undefined): Written {
  const questionId = plan.question.id;
  if (answer === undefined) throw new Error(`Nothing was asked about ${questionId}.`);
  if (answer.kind === 'error') return { kind: 'error', questionId, error: answer.error };
  const script = cleanScript(answer.item.script);
  return { kind: 'draft', draft: { questionId, script, author: 'model', plan } };
}

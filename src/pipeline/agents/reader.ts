import type { QuestionPlan } from '../../checks/check';
import {
  arbitrate,
  needsSecondOpinion,
  siftStatements,
  type Opinion,
  type Proposal,
} from '../../checks/statements/arbiter';
import { statementKey, type Refused } from '../../checks/statements/statement';
import type { PlainError } from '../errors';
import type { ReadQuestion, ReadRequest, Reader, WorkContext } from '../ports';
import { askAbout } from './askAbout';
import type { Asked } from './askEach';
import type { Office } from './office';
import { readingItem, readingsSchema, type ReadingItem } from './schemas';
import { secondOpinions } from './secondOpinion';
import { cleanScript } from './scriptText';
import type { QuestionTask } from './prompts/task';

/** Statements that were refused go back to their author once; what is refused again is left out. */
const CORRECTIONS = 1;

/** Notes a reader may leave on a question; more would drown the checks. */
const NOTES = 5;
const EXAMPLES = 2;

/** What a person chose in a dispute, `null` where nobody did: `true` takes the model's reading. */
export type Chosen = (questionId: string, proposal: Proposal) => boolean | null;

export interface ReaderOptions {
  readonly chosen: Chosen | null;
  /** Whether a question that could not be read is not done. */
  readonly isNeeded: boolean;
}

/** A question while it is being read. */
interface Desk {
  readonly plan: QuestionPlan;
  readonly request: ReadRequest;
  proposals: readonly Proposal[];
  refused: readonly Refused[];
  error: PlainError | null;
}

type Task = QuestionTask;

/**
 * Has a model read every question of a batch, whole, with what the compiler says of it, and settles what they do not
 * agree on: first by quotations, then by a second opinion, which sees both readings and the text.
 */
export function modelReader(office: Office, options: ReaderOptions): Reader {
  const chosen: Chosen = options.chosen ?? (() => null);
  return {
    read: async (requests, context) => {
      const desks = requests.map((request): Desk => ({
        plan: office.plans.byId.get(request.plan.question.id) ?? request.plan,
        request,
        proposals: [],
        refused: [],
        error: null,
      }));
      await readAll(desks, office, context);
      const opinions = await secondOpinions(
        desks.map(({ plan, proposals }) => ({
          plan,
          proposals: proposals.filter(
            (one) => needsSecondOpinion(one) && chosen(plan.question.id, one) === null && one.statement.kind !== 'spss',
          ),
        })),
        office,
        context,
      );
      return desks.map((desk) => {
        const { error, ...read } = settled(desk, office, opinions, chosen);
        return { ...read, ...(error && options.isNeeded && { error }) };
      });
    },
  };
}

/** Asks about all of them, and once more about those whose statements could not be used. */
async function readAll(desks: readonly Desk[], office: Office, context: WorkContext): Promise<void> {
  let open = desks.map((desk) => ({ desk, task: firstTask(desk) }));
  for (let round = 0; round <= CORRECTIONS && open.length > 0; round += 1) {
    const answers = await ask(
      open.map(({ task }) => task),
      office,
      context,
    );
    const again: typeof open = [];
    for (const { desk } of open) {
      const answer = answers.get(desk.plan.question.id);
      if (answer === undefined) throw new Error(`Nothing was asked about ${desk.plan.question.id}.`);
      if (answer.kind === 'error') {
        // What was understood before stands.
        if (round === 0) desk.error = answer.error;
        continue;
      }
      take(desk, answer.item, office, context);
      const task = correction(desk);
      if (task !== null) again.push({ desk, task });
    }
    open = again;
  }
}

function firstTask({ plan, request }: Desk): Task {
  const { previous } = request;
  return previous === null ? { plan } : { plan, script: previous.draft.script, findings: previous.findings };
}

/** What is said back: the statements that could not be used, and the open parts that nobody spoke of, each with why. */
function correction({ plan, proposals, refused }: Desk): Task | null {
  const spoken = new Set(proposals.flatMap(({ statement }) => statement.parts));
  const left = plan.unresolved.flatMap((_, part) => (spoken.has(part) ? [] : [part]));
  return refused.length === 0 ? null : { plan, refused, openParts: left };
}

function take(desk: Desk, item: ReadingItem, office: Office, context: WorkContext): void {
  const { proposals, refused } = siftStatements(desk.plan, office.plans, office.references, item.statements);
  const known = new Set(desk.proposals.map(({ statement }) => statementKey(statement)));
  desk.proposals = [...desk.proposals, ...proposals.filter(({ statement }) => !known.has(statementKey(statement)))];
  desk.refused = refused;
  const questionId = desk.plan.question.id;
  const notes = item.notes.filter((note) => note.trim() !== '').slice(0, NOTES);
  const examples = office.prompts.showsTraining(context) ? item.examples.slice(0, EXAMPLES) : [];
  if (notes.length + examples.length > 0 || !office.notes.has(questionId))
    office.notes.set(questionId, { notes, examples });
}

function ask(
  tasks: readonly Task[],
  office: Office,
  context: WorkContext,
): Promise<ReadonlyMap<string, Asked<ReadingItem>>> {
  return askAbout(
    {
      kind: 'reading',
      tasks,
      schema: readingsSchema,
      item: readingItem,
      items: (reply) => reply.questions,
      fault: () => null,
    },
    office,
    context,
  );
}

function settled(
  desk: Desk,
  office: Office,
  opinions: ReadonlyMap<Proposal, Opinion | PlainError>,
  chosen: Chosen,
): ReadQuestion {
  const { plan, proposals } = desk;
  const questionId = plan.question.id;
  let error = desk.error;
  const opinionOn = (proposal: Proposal): Opinion | null => {
    const choice = chosen(questionId, proposal);
    if (choice !== null) return { by: 'person', agrees: choice, reason: 'The project file says so.' };
    // Commands are judged by running and reviewing them.
    if (proposal.statement.kind === 'spss') return { by: 'model', agrees: true, reason: 'It is judged as a script.' };
    const opinion = opinions.get(proposal);
    if (opinion === undefined) return null;
    if ('agrees' in opinion) return opinion;
    error ??= opinion;
    return null;
  };
  const agreed = arbitrate(plan, office.plans, proposals, opinionOn);
  const syntax = agreed.accepted
    .filter(({ kind }) => kind === 'spss')
    .map(({ reason, expression }) => ({ sentence: reason, commands: cleanScript(expression) }));
  office.syntax.set(questionId, syntax);
  return {
    questionId,
    plan: agreed.plan,
    agreed: agreed.accepted.length,
    refused: [...desk.refused, ...agreed.refused].map(({ statement, reason }) => ({ kind: statement.kind, reason })),
    ...(error && { error }),
  };
}

import type { QuestionnairePlan } from '../checks/plan';
import type { Problem, Question } from '../questionnaire/model';
import { isAbortError } from './clock';
import type { EngineName, RunEvent } from './events';
import type { ModelCaller } from './flow/caller';
import type { Clock, Journal } from './ports';
import { readDocument, type DocumentReading } from './readDocument';
import type { RunScope } from './scope';

export interface LinesJob {
  readonly text: string;
  readonly name: string;
  /** What the rules read, planned. */
  readonly plan: QuestionnairePlan;
  readonly engine: EngineName;
  readonly scope: RunScope;
  readonly maxOutputTokens: number;
}

export interface LinesPorts {
  readonly caller: ModelCaller | null;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** What a model read before the run, and the events of it: the run tells them once it has begun. */
export interface ReadBefore {
  readonly reading: DocumentReading;
  readonly events: readonly RunEvent[];
}

/** What the plan leaves open of the questions: parts of conditions that the rules do not understand. */
function openParts({ plans }: QuestionnairePlan): readonly Problem[] {
  return plans.flatMap(({ question, unresolved, dropped }) => [
    ...unresolved.map(({ text, reason, span }) => openPart(question, `“${text}” is not understood: ${reason}.`, span)),
    ...dropped.map(({ name, span }) => openPart(question, `${name} is not defined here, and left out.`, span)),
  ]);
}

const openPart = ({ id }: Question, message: string, span: Problem['span']): Problem => ({
  ...{ code: 'openPart', severity: 'warning', nextStep: '', questionId: id },
  message,
  span,
});

/** Of no batch: the document is read before there are any. */
const NO_BATCH = -1;

/**
 * Has a model read a document before its run begins: which questions there are depends on it. Answers are in the journal
 * as soon as they are there, so that a run that is interrupted does not pay for them again. `null` where there is no
 * model, nothing to read, or where the person stopped it.
 */
export async function readLinesBefore(
  job: LinesJob,
  { caller, journal, clock, signal }: LinesPorts,
): Promise<ReadBefore | null> {
  const { text, name, plan, engine, scope, maxOutputTokens } = job;
  if (caller === null || plan.questionnaire.format !== 'outline') return null;
  const events: RunEvent[] = [];
  const isFresh = scope.kind === 'all' && !scope.reuse;
  const kept = new Map(
    isFresh
      ? []
      : journal.history.flatMap((event) => (event.type === 'modelAnswered' ? [[event.key, event] as const] : [])),
  );
  const known = new Set<string>();
  const note = (event: RunEvent): void => {
    events.push(event);
    journal.append(event);
  };
  const memory = {
    recall: (key: string): unknown => {
      const event = kept.get(key);
      if (event !== undefined && !known.has(key)) events.push(event);
      known.add(key);
      return event?.answer;
    },
    keep: (questionId: string, key: string, answer: unknown): void => {
      note({ type: 'modelAnswered', at: clock.now(), batch: NO_BATCH, questionId, key, answer });
    },
  };
  const emit = (event: RunEvent): void => {
    if (event.type === 'modelCalled' || event.type === 'keyRetired') note(event);
  };
  const context = { batch: NO_BATCH, loop: 0, stage: 'preAnalysis', signal, emit, memory } as const;
  try {
    const document = { text, name, plain: plan.questionnaire, open: openParts(plan) };
    const reading = await readDocument(document, { caller, context, maxOutputTokens, all: engine === 'agents' });
    const { insertions, counts } = reading;
    return { reading, events: [...events, { type: 'documentRead', at: clock.now(), insertions, ...counts }] };
  } catch (thrown) {
    if (signal.aborted || isAbortError(thrown)) return null;
    throw thrown;
  } finally {
    await journal.flush();
  }
}

import type { QuestionPlan } from '../../../src/checks/check';
import type { QuestionnairePlan } from '../../../src/checks/plan';
import { emptyQuestion } from '../../../src/questionnaire/emptyQuestion';
import { TRUE } from '../../../src/questionnaire/logic/formula';
import type { Question, Questionnaire, Span } from '../../../src/questionnaire/model';
import type { Finding, ReviewerKind, RunEvent } from '../../../src/pipeline/events';
import type { Clock, Crew, Journal, OutputFolder, Reviewer } from '../../../src/pipeline/ports';
import { hashText } from '../../../src/pipeline/hashText';
import { runQuestionnaire, type RunOptions } from '../../../src/pipeline/run';
import type { RunState } from '../../../src/pipeline/runState/runState';
import { systemClock } from '../../../src/pipeline/clock';

export const SPAN: Span = { start: 0, end: 1, line: 1, column: 1 };

export function sampleQuestion(id: string): Question {
  return { ...emptyQuestion(id, SPAN, SPAN), kind: 'single', label: `Label of ${id}` };
}

export function samplePlan(ids: readonly string[]): QuestionnairePlan {
  const plans = ids.map((id): QuestionPlan => ({
    question: sampleQuestion(id),
    asked: { surely: TRUE, possibly: TRUE },
    askedRows: new Map(),
    checks: [],
    flagPrefix: 'qc_',
    unresolved: [],
    dropped: [],
  }));
  const questionnaire: Questionnaire = {
    name: 'study',
    format: 'normalizedExport',
    questions: plans.map(({ question }) => question),
    functions: [],
    problems: [],
  };
  return { questionnaire, plans, byId: new Map(plans.map((plan) => [plan.question.id, plan])) };
}

export const ids = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `Q${index + 1}`);

/** A journal that lives as long as the test. */
export class MemoryJournal implements Journal {
  readonly events: RunEvent[];
  constructor(readonly history: readonly RunEvent[] = []) {
    this.events = [...history];
  }
  append(event: RunEvent): void {
    this.events.push(event);
  }
  flush(): Promise<void> {
    return Promise.resolve();
  }
}

/** An output folder that lives as long as the test. */
export class MemoryFolder implements OutputFolder {
  readonly files = new Map<string, string>();
  locate = (name: string): string => `out/${name}`;
  read = (name: string): Promise<string | null> => Promise.resolve(this.files.get(name) ?? null);
  hash = (name: string): Promise<string | null> => {
    const text = this.files.get(name);
    return Promise.resolve(text === undefined ? null : hashText(text));
  };
  keep = (name: string): Promise<void> => {
    const text = this.files.get(name);
    if (text !== undefined) this.files.set(`${name}.bak`, text);
    return Promise.resolve();
  };
  write = (name: string, text: string | Iterable<string>): Promise<void> => {
    this.files.set(name, [...text].join(''));
    return Promise.resolve();
  };
}

/** Time that stands at the beginning of 2026 unless it is moved. */
export const FIXED_CLOCK: Clock = { ...systemClock, now: () => Date.UTC(2026, 0, 2, 3, 4) };

export function runOptions(plan: QuestionnairePlan, change: Partial<RunOptions> = {}): RunOptions {
  return {
    source: { path: 'folder/study.md', stem: 'study', hash: 'h1' },
    plan,
    engine: 'builtin',
    model: null,
    batchSize: null,
    maxFeedbackLoops: 3,
    scope: { kind: 'all', reuse: true },
    signal: new AbortController().signal,
    ...change,
  };
}

export const SCRIPT = 'SPSS_output_study.sps';

/** A reviewer that decides by the draft's script. */
export function reviewer(kind: ReviewerKind, passes: (script: string) => boolean, invalid = false): Reviewer {
  return {
    kind,
    review: (drafts) =>
      Promise.resolve(
        drafts.map(({ questionId, script }): Finding => {
          if (passes(script)) return { questionId, pass: true, reviewer: kind, rootCauses: [], instructions: [] };
          const rootCauses = [`${kind} objects to ${script}`];
          return { questionId, pass: false, reviewer: kind, rootCauses, instructions: ['Write better.'], invalid };
        }),
      ),
  };
}

/** A crew whose transformer answers by question and loop. */
export function scriptedCrew(
  script: (questionId: string, loop: number) => string,
  reviewers: readonly Reviewer[],
  more: Partial<Crew> = {},
): Crew {
  return {
    reader: null,
    transformer: {
      transform: (requests, { loop }) =>
        Promise.resolve(
          requests.map(({ plan }) => {
            const questionId = plan.question.id;
            return { kind: 'draft', draft: { questionId, script: script(questionId, loop), author: 'model', plan } };
          }),
        ),
    },
    reviewers,
    ...more,
  };
}

export interface Ran {
  readonly state: RunState;
  readonly events: readonly RunEvent[];
  readonly folder: MemoryFolder;
}

/** Runs in memory, after the events of an earlier run. */
export async function run(
  options: RunOptions,
  crew: Crew,
  folder = new MemoryFolder(),
  history: readonly RunEvent[] = [],
): Promise<Ran> {
  const journal = new MemoryJournal(history);
  const state = await runQuestionnaire(options, {
    clock: FIXED_CLOCK,
    crew: () => Promise.resolve(crew),
    journal,
    outputs: folder,
  });
  return { state, events: journal.events, folder };
}

export const statuses = (state: RunState): Record<string, string> =>
  Object.fromEntries([...state.questions.values()].map(({ id, status }) => [id, status]));

export const count = (events: readonly RunEvent[], type: RunEvent['type']): number =>
  events.filter((event) => event.type === type).length;

export const passAll = reviewer('lint', () => true);

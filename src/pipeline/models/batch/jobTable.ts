import { addTokens } from '../openai/structured';
import { NO_TOKENS, type TokenUsage } from '../model';
import { BATCH_SHARE, costOf, priceOf } from '../prices';
import type { JobEvent, JobRequest, JobStatus, KeptReply } from './jobEvents';

/** What is known of one job. */
export interface JobRecord {
  readonly job: string;
  /** The provider's name for it; `null` where nobody has said that it was sent. */
  readonly batchId: string | null;
  readonly service: string;
  readonly model: string;
  readonly plannedAt: number;
  readonly expiresAt: number | null;
  readonly endedAt: number | null;
  readonly status: JobStatus | 'notSent' | 'forgotten';
  readonly bytes: number;
  readonly lines: number;
  readonly questionnaires: number;
  readonly completed: number;
  readonly failed: number;
  readonly usage: TokenUsage;
  readonly requests: readonly JobRequest[];
}

export interface KeptAnswer {
  readonly of: string;
  readonly reply: KeptReply;
}

/** The jobs of an output folder, and the paid answers that no run has used up. */
export class JobTable {
  readonly jobs = new Map<string, JobRecord>();
  readonly answers = new Map<string, KeptAnswer>();

  constructor(events: readonly JobEvent[] = []) {
    for (const event of events) this.note(event);
  }

  note(event: JobEvent): void {
    switch (event.type) {
      case 'jobPlanned': {
        const { type: _, at, ...planned } = event;
        const rest = { batchId: null, plannedAt: at, expiresAt: null, endedAt: null, status: 'planned' as const };
        this.jobs.set(event.job, { ...planned, ...rest, completed: 0, failed: 0, usage: NO_TOKENS });
        return;
      }
      case 'jobSent':
        this.#change(event.job, { batchId: event.batchId, expiresAt: event.expiresAt, status: 'validating' });
        return;
      case 'jobState':
        this.#change(event.job, { status: event.status, completed: event.completed, failed: event.failed });
        return;
      case 'jobAnswered':
        this.answers.set(event.id, { of: event.of, reply: event.reply });
        return;
      case 'jobEnded':
        this.#change(event.job, {
          status: event.status,
          endedAt: event.at,
          completed: event.answered,
          usage: event.usage,
        });
        return;
      case 'answersUsed':
        for (const id of event.ids) this.answers.delete(id);
    }
  }

  /** Jobs that something may still come of. */
  get open(): readonly JobRecord[] {
    return [...this.jobs.values()].filter(({ endedAt }) => endedAt === null);
  }

  /** The shortest list of events that says the same: of ended jobs what is told, and the answers that still count. */
  tidied(): readonly JobEvent[] {
    return [
      ...[...this.jobs.values()].flatMap(eventsOf),
      ...[...this.answers].map(([id, { of, reply }]): JobEvent => ({ type: 'jobAnswered', job: '', id, of, reply })),
    ];
  }

  #change(job: string, change: Partial<JobRecord>): void {
    const known = this.jobs.get(job);
    if (known !== undefined) this.jobs.set(job, { ...known, ...change });
  }
}

function eventsOf(record: JobRecord): readonly JobEvent[] {
  const { job, plannedAt, service, model, bytes, lines, questionnaires, batchId, expiresAt, endedAt, status } = record;
  const requests = endedAt === null ? record.requests : [];
  const events: JobEvent[] = [
    { type: 'jobPlanned', at: plannedAt, job, service, model, bytes, lines, questionnaires, requests },
  ];
  if (batchId !== null) events.push({ type: 'jobSent', at: plannedAt, job, batchId, expiresAt });
  if (endedAt !== null)
    events.push({ type: 'jobEnded', at: endedAt, job, status, answered: record.completed, usage: record.usage });
  else if (status !== 'planned' && status !== 'notSent' && status !== 'forgotten')
    events.push({ type: 'jobState', at: plannedAt, job, status, completed: record.completed, failed: record.failed });
  return events;
}

/** What a job has cost so far, in US dollars; `null` where the price is not known. */
export function costOfJob({ usage, model }: JobRecord): number | null {
  return costOf(usage, priceOf(model), BATCH_SHARE);
}

export function totalUsage(replies: readonly KeptReply[]): TokenUsage {
  return replies.reduce((sum, { usage }) => addTokens(sum, usage), NO_TOKENS);
}

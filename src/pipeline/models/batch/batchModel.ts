import { createHash, randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { abortError, isAbortError } from '../../clock';
import { raceAbort } from '../../flow/budget';
import type { WorkFloor } from '../../flow/workFloor';
import type { Clock } from '../../ports';
import {
  NO_LIMITS,
  NO_TOKENS,
  type CallFailure,
  type Exchange,
  type ExchangeResult,
  type LanguageModel,
  type ReplyFormat,
} from '../model';
import { BATCH_SHARE } from '../prices';
import type { BatchService } from './batchService';
import type { JobEvent, KeptReply } from './jobEvents';
import { CANCELLED, cutJobs, DEFAULT_LIMITS, LEFT_OUT, lineOf, type JobLimits, type LineResult } from './jobFile';
import { keyOf, Requests, waitFor } from './requests';
import { JobRunner, type Job, type JobOutcome, type JobPace } from './jobRunner';
import { totalUsage, type JobRecord, type JobTable } from './jobTable';

/** What a person is told of jobs while a run goes on. */
export type JobNotice =
  | { readonly kind: 'sent'; readonly batchId: string; readonly lines: number; readonly isOld: boolean }
  | {
      readonly kind: 'ended';
      readonly batchId: string;
      readonly status: string;
      readonly answered: number;
      /** How many are asked again in another job, and how many cannot be. */
      readonly again: number;
      readonly failed: number;
      /** Lines of the results that were of no use. */
      readonly strange: number;
    }
  | { readonly kind: 'problem'; readonly failure: CallFailure };

/** Where the events of jobs are kept. */
interface Jobs {
  readonly table: JobTable;
  readonly append: (event: JobEvent) => void;
  readonly flush: () => Promise<void>;
}

export interface BatchModelOptions {
  readonly model: string;
  /** One for each key. */
  readonly services: readonly BatchService[];
  readonly jobs: Jobs;
  readonly floor: WorkFloor;
  readonly clock: Clock;
  readonly random: () => number;
  readonly pace: JobPace;
  readonly limits?: JobLimits;
  readonly onNotice: (notice: JobNotice) => void;
}

/** So many jobs a request is put into, where the fault is not its own. */
const TRIES = 3;
/** How long a provider without room for a job is left alone, unless another job ends before. Milliseconds. */
const ROOM = 600_000;

/**
 * A model that answers through batch jobs. It collects what is asked, and when nothing else can go on it sends all of
 * it as one job, or as few as the limits allow; an answer comes as soon as its job has ended. What jobs of earlier
 * processes were asked is not asked again, and what they answered is not either, until the run that asked has ended.
 */
export class BatchModel implements LanguageModel {
  readonly name: string;
  readonly formats: readonly ReplyFormat[] = ['jsonSchema', 'jsonObject', 'fencedJson'];
  readonly deferred = { priceShare: BATCH_SHARE };
  readonly #options: BatchModelOptions;
  readonly #runner: JobRunner;
  readonly #stopper = new AbortController();
  readonly #requests = new Requests();
  /** How many answers were given to a request: who asks the same again wants another one. */
  readonly #given = new Map<string, number>();
  readonly #givenIds = new Set<string>();
  /** Requests of jobs that nobody can get at: they may be answered and paid, so nobody asks them anew. */
  readonly #lost = new Map<string, CallFailure>();
  #crashed: { readonly thrown: unknown } | null = null;
  /** Jobs that are taken through their lives, by our own name of them. */
  readonly #running = new Map<string, Promise<void>>();
  #limits: JobLimits;
  #noRoomUntil: Promise<unknown> | null = null;

  /** Goes on with the jobs that earlier processes left. */
  constructor(options: BatchModelOptions) {
    this.#options = options;
    this.name = options.model;
    this.#limits = options.limits ?? DEFAULT_LIMITS;
    const { services, clock, random, pace, jobs, onNotice } = options;
    const { signal } = this.#stopper;
    setMaxListeners(0, signal);
    this.#runner = new JobRunner({
      services,
      clock,
      random,
      pace,
      signal,
      note: (event) => jobs.append(event),
      flush: () => jobs.flush(),
      onSent: ({ requests, isOld }, batchId) => onNotice({ kind: 'sent', batchId, lines: requests.length, isOld }),
      onProblem: (failure) => onNotice({ kind: 'problem', failure }),
    });
    options.floor.onIdle = () => this.#sendWaiting();
    for (const record of jobs.table.open) {
      if (record.service !== this.#runner.service.origin || record.model !== options.model) {
        onNotice({ kind: 'problem', failure: leftAlone(record) });
        continue;
      }
      const { job, requests, batchId, plannedAt } = record;
      for (const { id } of requests) this.#requests.of(id).state = 'inJob';
      this.#begin({ job, requests, batchId, plannedAt, isOld: true });
    }
  }

  /** Jobs that the provider has at this moment. */
  get open(): number {
    return this.#options.jobs.table.open.filter(({ batchId }) => batchId !== null).length;
  }

  async send(exchange: Exchange, signal: AbortSignal): Promise<ExchangeResult> {
    if (signal.aborted) throw abortError();
    if (this.#crashed !== null) throw this.#crashed.thrown;
    const { floor, jobs } = this.#options;
    const { service } = this.#runner;
    const { body, learn } = service.body(exchange);
    const { of } = floor;
    const key = createHash('sha256')
      .update(JSON.stringify([of, service.endpoint, body]))
      .digest('hex')
      .slice(0, 32);
    const id = `${key}.${this.#given.get(key) ?? 0}`;
    const lost = this.#lost.get(id);
    if (lost !== undefined) return failed(lost);
    const kept = jobs.table.answers.get(id);
    if (kept !== undefined) return this.#give(id, kept.reply);
    const line = { id, of, max: exchange.maxOutputTokens, line: lineOf(id, service.endpoint, body) };
    const request = this.#requests.of(id);
    Object.assign(request, { line, learn });
    const { answer, leave } = waitFor(request);
    try {
      return await floor.wait(raceAbort(answer, signal));
    } finally {
      leave();
    }
  }

  /**
   * The questionnaire's run has come to its end: the answers that it was given are used up.
   * @param all whoever begins anew wants none of those that are kept
   */
  used(of: string, all = false): void {
    const { jobs, clock } = this.#options;
    const ids = [...jobs.table.answers].flatMap(([id, answer]) =>
      answer.of === of && (all || this.#givenIds.has(id)) ? [id] : [],
    );
    if (ids.length > 0) jobs.append({ type: 'answersUsed', at: clock.now(), ids });
  }

  /** Looks at no job any more; those at work go on at the provider. */
  async close(): Promise<void> {
    this.#stopper.abort();
    await Promise.all(this.#running.values());
  }

  #sendWaiting(): void {
    if (this.#noRoomUntil !== null) return;
    for (const lines of cutJobs(this.#requests.queued(), this.#limits)) {
      const { jobs, clock } = this.#options;
      const job = randomUUID();
      const at = clock.now();
      const requests = lines.map(({ id, of, max }) => ({ id, of, max }));
      for (const { id } of lines) this.#requests.of(id).state = 'inJob';
      jobs.append({
        type: 'jobPlanned',
        at,
        job,
        service: this.#runner.service.origin,
        model: this.name,
        bytes: lines.reduce((sum, { line }) => sum + Buffer.byteLength(line), 0),
        lines: lines.length,
        questionnaires: new Set(lines.map(({ of }) => of)).size,
        requests,
      });
      this.#begin({ job, requests: lines, batchId: null, plannedAt: at, isOld: false });
    }
  }

  #begin(job: Job): void {
    const running = this.#run(job)
      .catch((thrown: unknown) => {
        if (!isAbortError(thrown)) this.#crash(thrown);
      })
      .finally(() => {
        this.#running.delete(job.job);
        this.#options.floor.changed();
      });
    this.#running.set(job.job, running);
  }

  async #run(job: Job): Promise<void> {
    await this.#options.jobs.flush();
    const outcome = await this.#runner.run(job);
    switch (outcome.kind) {
      case 'results':
        return this.#take(job, outcome);
      case 'rejected':
        return this.#rejected(job, outcome);
      case 'notSent': {
        this.#end(job, 'notSent', 0, []);
        const { failure } = outcome;
        for (const { id } of job.requests) {
          if (failure === null) this.#requests.again(id);
          else this.#fail(id, lasting(failure));
        }
        return;
      }
      case 'lost':
        this.#options.onNotice({ kind: 'problem', failure: outcome.failure });
        for (const { id } of job.requests) {
          this.#lost.set(id, outcome.failure);
          this.#fail(id, outcome.failure);
        }
    }
  }

  /** Answers are on disk before anybody goes on with them: nothing that was paid for can be lost any more. */
  async #take(job: Job, { seen, results }: JobOutcome & { kind: 'results' }): Promise<void> {
    const { jobs, onNotice } = this.#options;
    const answers = new Map<string, KeptReply>();
    for (const { id, of } of job.requests) {
      const result = results.byId.get(id);
      if (result?.kind !== 'answer') continue;
      answers.set(id, result.reply);
      jobs.append({ type: 'jobAnswered', job: job.job, id, of, reply: result.reply });
    }
    this.#end(job, seen.status, answers.size, [...answers.values()]);
    await jobs.flush();
    let again = 0;
    let failed = 0;
    for (const { id } of job.requests) {
      const reply = answers.get(id);
      if (reply !== undefined) this.#answer(id, reply);
      else if (this.#unanswered(id, results.byId.get(id), seen.status === 'cancelled')) again += 1;
      else failed += 1;
    }
    const strange = results.wrong + results.unknown + results.repeated + (results.isTorn ? 1 : 0);
    onNotice({
      kind: 'ended',
      batchId: seen.batchId,
      status: seen.status,
      answered: answers.size,
      again,
      failed,
      strange,
    });
    // What could not be read whole stays there, for a person to look at.
    if (strange === 0 && results.byId.size === job.requests.length) await this.#runner.removeFiles(seen);
  }

  /** @returns whether it is asked again */
  #unanswered(id: string, result: LineResult | undefined, isCancelled: boolean): boolean {
    const failure = result?.kind === 'failed' ? result.failure : isCancelled ? CANCELLED : LEFT_OUT;
    const tries = this.#requests.of(id).tries + 1;
    if (failure.remedy === 'retry' && tries < TRIES) return this.#requests.again(id, tries);
    this.#fail(id, lasting(failure));
    return false;
  }

  async #rejected(job: Job, { seen, byLine, all }: JobOutcome & { kind: 'rejected' }): Promise<void> {
    this.#end(job, 'failed', 0, []);
    const { onNotice } = this.#options;
    if (all === 'noRoom') this.#waitForRoom(job);
    let again = 0;
    for (const [index, { id }] of job.requests.entries()) {
      const own = byLine.get(index + 1);
      const failure = own ?? (all === 'noRoom' ? (job.requests.length === 1 ? this.#tooLarge(id) : null) : all);
      if (failure !== null) this.#fail(id, failure);
      else if (this.#requests.again(id)) again += 1;
    }
    const failed = job.requests.length - again;
    onNotice({ kind: 'ended', batchId: seen.batchId, status: 'failed', answered: 0, again, failed, strange: 0 });
    await this.#runner.removeFiles(seen);
  }

  /** A request that finds no room alone is tried as often as others, with the same pauses. */
  #tooLarge(id: string): CallFailure | null {
    const request = this.#requests.of(id);
    if (request.tries + 1 >= TRIES) return NO_ROOM;
    request.tries += 1;
    return null;
  }

  /** What is asked next goes in smaller jobs, and not before another has ended or some time has passed. */
  #waitForRoom(job: Job): void {
    const { clock, floor, onNotice } = this.#options;
    this.#limits = { ...this.#limits, lines: Math.max(1, Math.ceil(job.requests.length / 2)) };
    onNotice({ kind: 'problem', failure: NO_ROOM });
    const others = [...this.#running].flatMap(([name, running]) => (name === job.job ? [] : [running]));
    this.#noRoomUntil = Promise.race([...others, clock.sleep(ROOM, this.#stopper.signal)])
      .catch(() => undefined)
      .finally(() => {
        this.#noRoomUntil = null;
        floor.changed();
      });
  }

  #end(
    { job }: Job,
    status: (JobEvent & { type: 'jobEnded' })['status'],
    answered: number,
    replies: readonly KeptReply[],
  ): void {
    const { jobs, clock } = this.#options;
    jobs.append({ type: 'jobEnded', at: clock.now(), job, status, answered, usage: totalUsage(replies) });
  }

  #answer(id: string, reply: KeptReply): void {
    // Where nobody waits for it yet it stays in the journal's table.
    if (this.#requests.isAwaited(id)) this.#requests.settle(id, this.#give(id, reply));
    else this.#requests.drop(id);
  }

  #give(id: string, { text, usage, failure }: KeptReply): ExchangeResult {
    const key = keyOf(id);
    this.#given.set(key, (this.#given.get(key) ?? 0) + 1);
    this.#givenIds.add(id);
    if (failure === null) return { kind: 'text', text, usage, limits: NO_LIMITS };
    return { kind: 'failure', failure, text, usage, limits: NO_LIMITS };
  }

  #fail(id: string, failure: CallFailure): void {
    this.#requests.settle(id, failed(this.#requests.of(id).learn(failure)));
  }

  /** A bug, or a disk that refuses the journal: nobody may wait for ever. */
  #crash(thrown: unknown): void {
    this.#crashed ??= { thrown };
    this.#requests.rejectAll(thrown);
  }
}

/** A job that is asked for nothing now: its answers are another model's, or another service has them. */
const leftAlone = ({ batchId, job, model, service }: JobRecord): CallFailure => ({
  remedy: 'giveUp',
  error: {
    code: 'usage',
    message: `Batch job ${batchId ?? job} of ${model} at ${service} is left alone: this run asks another model or service.`,
    nextStep: 'Go on with the same --model and base URL as before, or end it: batches --cancel, batches --forget.',
  },
});

const failed = (failure: CallFailure): ExchangeResult => ({
  kind: 'failure',
  failure,
  text: '',
  usage: NO_TOKENS,
  limits: NO_LIMITS,
});

/** A failure that was tried again as often as it helps: nobody else is to try it now. */
const lasting = (failure: CallFailure): CallFailure =>
  failure.remedy === 'retry' ? { error: failure.error, remedy: 'giveUp' } : failure;

const NO_ROOM: CallFailure = {
  remedy: 'giveUp',
  error: {
    code: 'rateLimited',
    message: 'The service has no room for a batch job of this size now.',
    nextStep:
      'It is sent in smaller jobs when others have ended. The account’s limits say how many tokens may wait at once.',
  },
};
